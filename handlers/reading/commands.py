"""Recognises commands: with and without slash, `@botname` and diacritics, in Vietnamese and English; always the whole
message, so that a note which merely begins with such a word stays a note."""

import re
import unicodedata
from typing import NamedTuple

from handlers.reading.dates.periods import looks_like_period
from handlers.reading.dates.spans import names_moment, names_span
from handlers.reading.fold import fold, plain

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
    "members": ("thanh vien", "danh sach thanh vien", "members"),
    "revoke": ("thu hoi", "thu hoi ma", "thu hoi ma moi", "revoke"),
    "remind": ("nhac", "remind"),
    "enter_for": ("nhap thay", "nhap ho", "nhap giup", "enter for"),
    "snooze": ("nhac lai", "nhac lai sau", "snooze", "remind me later"),
    "away": ("nghi phep", "xin nghi phep", "di vang", "away", "on leave"),
    "here": ("di lam", "di lam lai", "da di lam lai", "toi da di lam lai", "here", "i am back"),
    "group": ("nhom", "group"),
    "ledger": ("nhat ky", "nhat ky nhac", "log"),
    "collect": ("dot xuat", "bao cao dot xuat", "mo bao cao dot xuat", "collect"),
    "extend": ("gia han", "doi han", "extend"),
    "reopen": ("mo lai", "xin mo lai", "reopen"),
    "days_off": ("ngay nghi", "days off"),
    "calendar": ("lich", "lich bao cao", "calendar"),
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
"""Polite words: no commands, but answered in the same way."""

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


_NAME = 60
"""Maximum characters of a unit's name with the words around it."""


def _short(rest: str) -> bool:
    """Whether the text may be the name of a unit; which it is, only those who know the units can say."""
    return len(rest) <= _NAME and "\n" not in rest and ":" not in rest


_FOLLOWED = {
    f"{start} ": (name, follows)
    for name, follows in (
        ("snooze", names_moment),
        ("away", names_span),
        ("summary", looks_like_period),
        ("board", looks_like_period),
        ("enter_for", _short),
    )
    for start in NAMES[name]
}
"""The beginnings of commands that are followed by an hour, days, a period or a name, with the check that these
follow."""


def command(text: str) -> Command | None:
    """The command that the whole message is; None where it is none."""
    if len(text) > 200:
        return None
    slashed = _SLASH.fullmatch(fold(text))
    if slashed:
        name = _SLASHED.get(slashed[1])
        return Command(name, _rest(text)) if name else Command("unknown")
    words = plain(text)
    if words in _WORDS:
        return Command(_WORDS[words])
    for start, (name, follows) in _FOLLOWED.items():
        if words.startswith(start) and follows(rest := _rest(text, len(start.split()))):
            return Command(name, rest)
    return None


def _rest(text: str, own: int = 1) -> str:
    """The text after the command's own words, as typed."""
    return " ".join(unicodedata.normalize("NFC", text).split()[own:])


def line_edit(text: str) -> LineEdit | None:
    """A correction of one line by its number."""
    found = _LINE.fullmatch(fold(text)) if len(text) < 1200 else None
    if not found:
        return None
    words = unicodedata.normalize("NFC", text).split()
    after = next((n for n, word in enumerate(words) if n > 1 and fold(word) in ("thanh", "la", "to")), len(words))
    return LineEdit(int(found[1]), " ".join(words[after + 1 :]) or None)
