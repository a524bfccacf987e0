"""How figures, days and periods are printed: rules F1–F12 of the commune's own reports, in the reader's language.
Takes plain numbers and dates only; rounding is exact and half-up, never through a float."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from locales import say

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
"""The time zone of every time that a person reads."""

_ROMAN = ("", "I", "II", "III", "IV")
MoneyUnit = Literal["billion", "million", "dong"]
_DONG: dict[MoneyUnit, int] = {"billion": 9, "million": 6, "dong": 0}


# Numbers ------------------------------------------------------------------------------------------------------------


def _decimal(scaled: int, places: int, lang: str) -> str:
    """`scaled` / 10^places without trailing zeros: (8430, 2) → "84,3"."""
    sign, digits = ("-" if scaled < 0 else ""), f"{abs(scaled):0{places + 1}d}"
    whole, rest = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    point = "," if lang == "vi" else "."
    return sign + whole + (point + rest if rest else "")


@lru_cache(maxsize=4096)
def number(amount: Decimal, lang: str) -> str:
    """An exact number without trailing zeros or separators (F5): "1561", "82,25"."""
    places = max(0, -int(amount.normalize().as_tuple().exponent))
    return _decimal(int(amount.scaleb(places)), places, lang)


def count(amount: int, lang: str, *, grouping: bool = False) -> str:
    """A count; the reports print no thousands separator (F5), other readers may want one."""
    if not grouping:
        return str(amount)
    return f"{amount:,}".replace(",", ".") if lang == "vi" else f"{amount:,}"


def padded(amount: int) -> str:
    """A count right before a counted noun in prose (F6): "02" hội nghị, "124" người, "0" as is."""
    return f"{amount:02d}" if 1 <= amount <= 9 else str(amount)


def signed(amount: int) -> str:
    """A change: "+3", "−3" (a true minus), "0"."""
    return f"+{amount}" if amount > 0 else f"−{-amount}" if amount < 0 else "0"


@lru_cache(maxsize=4096)
def rate(part: int, whole: int, precision: int, lang: str) -> str:
    """The percentage of `part` in `whole` without its sign, half-up (F1): 1284 of 1561 at 2 → "82,25".
    Never 100 while something is missing, never 0 while there is something (F3)."""
    hundred = 100 * 10**precision
    scaled = (2 * hundred * part + whole) // (2 * whole)
    if part < whole:
        scaled = min(scaled, hundred - 1)
    if part > 0:
        scaled = max(scaled, 1)
    return _decimal(scaled, precision, lang)


def percent(amount: Decimal, precision: int, lang: str) -> str:
    """A percentage as it was entered, half-up to `precision` (F1), without its sign: "97,23". F3 holds here too."""
    part, whole = amount.as_integer_ratio()
    return rate(part, 100 * whole, precision, lang)


def ratio_sentence(part: int, whole: int, precision: int, lang: str) -> str:
    """A ratio with its percentage: "1284/1561, tỷ lệ: 82,25%" (F11)."""
    return say(lang, "print-ratio", {"ratio": f"{part}/{whole}", "rate": rate(part, whole, precision, lang)})


def above(amount: Decimal, lang: str) -> str:
    """A percentage in weekly prose (F4): "trên 94%" for 94.2, "94%" for 94, "dưới 1%" for 0.4."""
    floor = int(amount)
    if amount == floor:
        return f"{floor}%"
    return say(lang, "print-above" if floor else "print-below", {"rate": floor or 1})


def money(dong: int, lang: str, unit: MoneyUnit = "billion") -> str:
    """Whole đồng as tỷ đồng, or triệu đồng in prose (F9): "0,556 tỷ đồng", "556 triệu đồng", "0 đồng"."""
    if not dong:
        return say(lang, "print-money-none", {})
    return say(lang, f"print-money-{unit}", {"amount": _decimal(dong, _DONG[unit], lang)})


# Days ---------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _month(month: int, lang: str) -> str:
    return say(lang, f"print-month-{month}", {})


@lru_cache(maxsize=4096)
def day(when: date, lang: str) -> str:
    """A day with its year, "07/5/2026": the day always in two digits, the month only for 1 and 2 (F10)."""
    return say(lang, "print-day", {"short": short_day(when, lang), "year": when.year})


@lru_cache(maxsize=4096)
def short_day(when: date, lang: str) -> str:
    """A day without its year: "07/5"."""
    args = {"day": when.day, "padded": f"{when.day:02d}", "month": _month(when.month, lang)}
    return say(lang, "print-short-day", args)


@lru_cache(maxsize=1024)
def day_in_words(when: date, lang: str) -> str:
    """A day as a letter is dated (F10): "ngày 07 tháng 5 năm 2026"."""
    args = {"day": when.day, "padded": f"{when.day:02d}", "month": _month(when.month, lang), "year": when.year}
    return say(lang, "print-day-in-words", args)


@lru_cache(maxsize=1024)
def weekday(when: date, lang: str) -> str:
    """The name of the day's weekday: "thứ Năm"."""
    return say(lang, f"print-weekday-{when.isoweekday()}", {})


def moment(when: datetime, lang: str) -> str:
    """A moment on Vietnam's clocks: "08:05 ngày 07/5"."""
    here = when.astimezone(ZONE)
    return say(lang, "print-moment", {"time": f"{here:%H:%M}", "day": short_day(here.date(), lang)})


# Periods ------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def days(first: date, last: date, lang: str) -> str:
    """A span of days that names a common month or year once: "01–07/5/2026", "29/5–04/6/2026",
    "26/12/2025–01/01/2026"."""
    if first.year != last.year:
        return f"{day(first, lang)}–{day(last, lang)}"
    return say(lang, "print-day", {"short": short_days(first, last, lang), "year": last.year})


@lru_cache(maxsize=1024)
def short_days(first: date, last: date, lang: str) -> str:
    """A span of days without the year: "01–07/5", "29/5–04/6"."""
    if (first.year, first.month) != (last.year, last.month):
        return f"{short_day(first, lang)}–{short_day(last, lang)}"
    args = {
        "first": first.day,
        "first_padded": f"{first.day:02d}",
        "last": short_day(last, lang),
    }
    return say(lang, "print-days-of-month", args)


@lru_cache(maxsize=1024)
def short_period(kind: str, first_day: date, cutoff: date, lang: str) -> str:
    """A period's name alone: "tuần 01–07/5", "tháng 5/2026", "Quý III/2026" (F12), "6 tháng đầu năm 2026"; of an ad hoc
    one, the day it was asked: "đợt 10/9/2026"."""
    args: dict[str, str | int] = {
        "days": short_days(first_day, cutoff, lang),
        "day": day(cutoff, lang),
        "month": _month(cutoff.month, lang),
        "quarter": _ROMAN[(cutoff.month + 2) // 3],
        "half": (cutoff.month + 5) // 6,
        "year": cutoff.year,
    }
    return say(lang, f"print-period-{kind}", args)


@lru_cache(maxsize=1024)
def period(kind: str, first_day: date, cutoff: date, lang: str) -> str:
    """A period with its dates and its cut-off: "tuần 01–07/5/2026 (chốt hết thứ Năm 07/5)"."""
    key = f"print-period-{kind}-long" if kind in ("week", "ad_hoc") else "print-period-long"
    args = {
        "name": short_period(kind, first_day, cutoff, lang),
        "days": days(first_day, cutoff, lang),
        "weekday": weekday(cutoff, lang),
        "last": short_day(cutoff, lang),
    }
    return say(lang, key, args)


# Text ---------------------------------------------------------------------------------------------------------------


def listed(parts: Iterable[str]) -> str:
    """The parts with commas between them: "a, b, c"."""
    return ", ".join(parts)


_KEPT = "\u200d"  # the joiner that holds an emoji such as 👩‍🌾 together


def plain(text: str) -> str:
    """A person's text on one line: line breaks become spaces; controls, bidi marks, private-use characters and lone
    surrogates go, so that a name can neither fake a line or a format of ours nor turn it round."""
    if text.isprintable():
        return text
    spaced = (" " if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Zs") else c for c in text)
    kept = "".join(c for c in spaced if c == _KEPT or unicodedata.category(c) not in ("Cf", "Co", "Cs"))
    return " ".join(kept.split())


JOINER = "\u2060"
"""Shown nowhere; behind it a chat program finds no link."""
_LINKS = re.compile(r"(?<![\w/<])[/@#$](?=\w)|://|(?<=\w)\.(?=[^\W\d_]{2})|(?<=\d)\.(?=\d{1,3}\.\d{1,3}\.\d)")


def quoted(text: str) -> str:
    """A person's text on one line, for a message of ours: "/nop", "@ai" and "vay.vn" stay text there. A chat program
    makes commands and links of them, which others would tap because they stand in our name."""
    return _LINKS.sub(_unlinked, plain(text))


def _unlinked(found: re.Match[str]) -> str:
    return f"{found[0]}{JOINER}"


_LETTERS = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_TOKENS = re.compile(r"\d{1,18}|[^\W\d_]+")

SortKey = tuple[tuple[tuple[int, tuple[int, ...], int], ...], str]


def _token(token: str) -> tuple[int, tuple[int, ...], int]:
    if token[0].isdecimal():
        return int(token), (), 0
    marks = unicodedata.normalize("NFD", token.casefold())
    letters = unicodedata.normalize("NFC", "".join(c for c in marks if c not in _TONES))
    return -1, tuple(_LETTERS.get(c, 100 + ord(c)) for c in letters), max((_TONES.get(c, 0) for c in marks), default=0)


@lru_cache(maxsize=16384)
def vietnamese_sort_key(text: str) -> SortKey:
    """The order of a Vietnamese dictionary: A Ă Â B … D Đ, syllable by syllable, tones ngang-huyền-hỏi-ngã-sắc-nặng;
    numbers by their size: Xóm 2 before Xóm 10."""
    return tuple(_token(token) for token in _TOKENS.findall(unicodedata.normalize("NFC", text))), text
