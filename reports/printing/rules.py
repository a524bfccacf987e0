"""The printing rules of the reports that locales/printing.py does not hold: F2 the sign of a percentage, F4 "trên N%"
of a ratio, F9 a zero sum with its unit, F12 quarters and points, F13 targets; and the words of inexact figures."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from forms.value import Qualifier
from locales import printing, say

Comparator = Literal[">=", ">", "=", "<=", "<"]
Sign = Literal["spaced", "tight", "none"]
"""How a target's sign is printed (F13): "≥ 80", "≥75", or not at all, where the bare number means "at least"."""

_SIGNS: dict[Comparator, str] = {">=": "≥", ">": ">", "=": "", "<=": "≤", "<": "<"}
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_POINTS = "abcdđeghiklmnopqrstuvxy"


def percent_sign(rate: str, lang: str, *, shown: bool = True) -> str:
    """A percentage with its sign glued to it, "82,25%", or without, as the place's template has it (F2)."""
    return say(lang, "print-percent", {"value": rate}) if shown else rate


def floor_over(part: int, whole: int, lang: str) -> str:
    """A ratio in weekly prose (F4): 1441 of 1529 is "trên 94%", 404 of 404 "100%", 1 of 1000 "dưới 1%"."""
    floor, rest = divmod(100 * part, whole)
    if not rest:
        return percent_sign(str(floor), lang)
    return say(lang, "print-above" if floor else "print-below", {"rate": floor or 1})


def qualified(figure: str, qualifier: Qualifier | None, lang: str) -> str:
    """A figure that is not exact, with the words before it: "trên 94%", "khoảng trên 90%", "≥ 80"."""
    return say(lang, f"figure-{qualifier}", {"value": figure}) if qualifier else figure


def money_with_unit(dong: int, lang: str, unit: printing.MoneyUnit = "billion") -> str:
    """A sum that keeps its unit where it is zero: "0 tỷ đồng" (F9); `printing.money` says "0 đồng"."""
    return printing.money(dong, lang, unit) if dong else say(lang, f"figure-nothing-{unit}", {})


def capitalised(text: str) -> str:
    """A nil wording at the head of a cell or sentence (F8): "không có" → "Không có"."""
    return text[:1].upper() + text[1:]


def roman(number: int) -> str:
    """A quarter or annex in Roman figures (F12): 2 → "II"."""
    said = ""
    for worth, letters in _ROMAN:
        said += letters * (number // worth)
        number %= worth
    return said


def point(number: int) -> str:
    """The letter of a point, in Vietnamese order (F12): 1 → "a", 5 → "đ", 7 → "g"."""
    return _POINTS[number - 1]


def target(value: Decimal, lang: str, comparator: Comparator = ">=", sign: Sign = "none") -> str:
    """A target as an annex prints it (F13): "≥ 80", "≥75", "100". Where no sign is shown, or where the label already
    says "trên", the bare number stands."""
    said = printing.number(value, lang)
    if sign == "none" or not _SIGNS[comparator]:
        return said
    return f"{_SIGNS[comparator]}{' ' if sign == 'spaced' else ''}{said}"


def month(when: date, lang: str) -> str:
    """The month of a day with its year (F10): "01/2026", "5/2026"."""
    return say(lang, "figure-month", {"month": say(lang, f"print-month-{when.month}", {}), "year": when.year})


def named(names: Sequence[str], lang: str) -> str:
    """Names in a sentence: "xóm Khâu Giang và xóm Ba Giăng"."""
    if len(names) < 2:
        return "".join(names)
    return say(lang, "figure-and", {"first": printing.listed(names[:-1]), "last": names[-1]})


def task_result(status: str, note: str, lang: str, *, done: bool) -> str:
    """The result of a task in an annex: "Đã hoàn thành", "Đã hoàn thành (…)", or of an unfinished one the note alone,
    which says how far it is."""
    if not note:
        return status
    return say(lang, "figure-done", {"status": status, "note": note}) if done else note
