"""Recognises commands: with and without slash, `@botname` and diacritics, in Vietnamese and English; always the whole
message, so that a note which merely begins with such a word stays a note."""

import re
import unicodedata
from datetime import date
from typing import NamedTuple

from forms import period
from forms.period import WEEK_STARTS, Period
from handlers.days import day, in_figures
from handlers.fold import fold

_CODE = re.compile(r"(?<![0-9A-Z])[0-9A-TV-Z]{4}(?:-?[0-9A-TV-Z]{4}){3}(?![0-9A-Z])")
_MISREAD = str.maketrans("OIL", "011", "-")
"""Crockford's base 32: what looks like a digit is one."""

_SLASH = re.compile(r"/(\w+)(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_LINE = re.compile(r"/?(?:sua|edit)(?: dong| line)? (\d{1,2})(?: (?:thanh|la|to) (.+))?", re.DOTALL)

NAMES = {
    "fill": ("nhap", "report", "bao cao", "nhap lieu", "nhap so lieu", "nhap bao cao"),
    "correct": ("sua", "edit", "sua so lieu", "sua bao cao"),
    "cancel": ("huy", "cancel", "huy bo", "thoat", "stop", "dung lai"),
    "help": ("tro giup", "help", "huong dan", "giup"),
    "me": ("toi", "me"),
    "summary": ("tong hop", "summary"),
    "board": ("tinh hinh", "status"),
    "invite": ("moi", "invite"),
    "remind": ("nhac", "remind"),
    "language": ("ngon ngu", "language"),
    "start": ("start", "bat dau"),
    "submit": ("nop", "submit", "nop bao cao"),
    "back": ("quay lai", "back"),
    "skip": ("bo qua", "skip"),
    "thanks": ("cam on", "cam on nhieu", "cam on ban", "cam on em", "xin cam on", "thanks", "thank you"),
    "fine": ("ok", "oke", "okay", "vang", "da", "da vang", "dc", "duoc", "ro", "da ro"),
    "hello": ("chao", "xin chao", "chao ban", "chao em", "alo", "hello", "hi"),
}
"""Every command by the folded words that call it; one word with a slash is the same word without spaces."""

TALK = ("thanks", "fine", "hello")
"""Politeness: no commands, but answered the same way."""

_WORDS = {word: name for name, words in NAMES.items() for word in words}
_SLASHED = {word.replace(" ", ""): name for word, name in _WORDS.items() if name not in TALK}

YES = ("dong y", "dung", "dung roi", "co", "phai", "yes", "y", "xac nhan", *NAMES["fine"])
NO = ("khong", "ko", "k", "khong dong y", "sai", "sai roi", "nham", "no", "nhap lai", "khong phai")


class Command(NamedTuple):
    """A command and what follows it."""

    name: str
    rest: str = ""


class LineEdit(NamedTuple):
    """ "sửa 2 thành 15": a line of the sheet, and perhaps its new figure."""

    line: int
    text: str | None


_OF_A_WEEK = {f"{start} ": name for name in ("summary", "board") for start in NAMES[name]}
"""How a command that names a week begins."""


def plain(text: str) -> str:
    """Folded, without the punctuation around it."""
    return fold(text).strip(" .,!?…:;")


def command(text: str) -> Command | None:
    """The command that the whole message is; None: it is none."""
    if len(text) > 200:
        return None
    slashed = _SLASH.fullmatch(fold(text))
    if slashed:
        name = _SLASHED.get(slashed[1])
        return Command(name, _rest(text)) if name else Command("unknown")
    words = plain(text)
    if words in _WORDS:
        return Command(_WORDS[words])
    for start, name in _OF_A_WEEK.items():
        if words.startswith(start) and _looks_like_week(words.removeprefix(start)):
            return Command(name, words.removeprefix(start))
    return None


def _rest(text: str) -> str:
    """What was typed after the command's own word, as typed."""
    return " ".join(unicodedata.normalize("NFC", text).split()[1:])


def line_edit(text: str) -> LineEdit | None:
    """A correction of one line by its number."""
    found = _LINE.fullmatch(fold(text)) if len(text) < 1200 else None
    if not found:
        return None
    words = unicodedata.normalize("NFC", text).split()
    after = next((n for n, word in enumerate(words) if n > 1 and fold(word) in ("thanh", "la", "to")), len(words))
    return LineEdit(int(found[1]), " ".join(words[after + 1 :]) or None)


def find_code(text: str) -> str | None:
    """The invite code in a link or message, as 16 capitals; None: there is none."""
    for found in _CODE.finditer(unicodedata.normalize("NFKC", text).upper()):
        code = found[0].translate(_MISREAD)
        if not code.isdecimal():  # sixteen digits are an account number, not a code
            return code
    return None


def _looks_like_week(rest: str) -> bool:
    return rest in _THIS or rest in _LAST or in_figures(rest.removeprefix("tuan "))


_THIS = ("tuan nay", "this week")
_LAST = ("tuan truoc", "tuan roi", "last week")


def week(rest: str, today: date, week_starts: int = WEEK_STARTS) -> Period | None:
    """The week that a lead means: a day in it, this one, the last one, or by default the last one that is complete
    (or ends today). A day without a year is the nearest of that name, ahead or behind. None: not understood."""
    this = period.containing("week", today, week_starts)
    words = plain(rest)
    if not words:
        return this if today >= this.cutoff else period.previous(this)
    if words in _THIS:
        return this
    if words in _LAST:
        return period.previous(this)
    words = words.removeprefix("tuan ")
    found = day(words, today) if in_figures(words) else None
    if found is None or found.why == "no_such_day":
        return None
    return period.containing("week", found.readings[0], week_starts)
