"""Recognises commands with a slash, with and without `@botname` and diacritics, in Vietnamese and English; and the
words for yes and no. What people want who write plain sentences: handlers/reading/intents."""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from handlers.reading.fold import fold

_SLASH = re.compile(r"/(\w+)(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_LINE = re.compile(r"/?(?:sua|edit)(?: dong| line)? (\d{1,2})(?: (?:thanh|la|to) (.+))?", re.DOTALL)

NAMES = {
    "fill": ("nhap", "report", "bao cao", "nhap lieu", "nhap so lieu", "nhap bao cao"),
    "correct": ("sua", "edit", "sua so lieu", "sua bao cao"),
    "undo": ("hoan tac", "undo", "lay lai so cu", "lay lai so truoc"),
    "history": ("lich su", "history", "lich su bao cao", "lich su sua", "xem lich su"),
    "cancel": ("huy", "cancel", "huy bo", "thoat", "stop", "dung lai"),
    "help": ("tro giup", "help", "huong dan", "giup"),
    "me": ("toi", "me"),
    "summary": ("tong hop", "summary"),
    "board": ("tinh hinh", "status"),
    "explain": ("giai thich", "giai thich so lieu", "explain"),
    "trend": ("xu huong", "trend"),
    "targets": ("muc tieu", "chi tieu", "targets"),
    "tasks": ("nhiem vu", "tasks"),
    "check": ("kiem tra", "kiem tra so lieu", "check"),
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
    "contact": ("lien he", "contact"),
    "language": ("ngon ngu", "language"),
    "start": ("start", "bat dau"),
    "submit": ("nop", "submit", "nop bao cao"),
    "back": ("quay lai", "back"),
    "skip": ("bo qua", "skip"),
}
"""Every command by the folded words that call it behind a slash, written without spaces."""

_SLASHED = {word.replace(" ", ""): name for name, words in NAMES.items() for word in words}

FINE = ("ok", "oke", "okay", "vang", "da", "da vang", "dc", "duoc", "ro", "da ro", "u", "uh", "um")
"""Words of assent that answer nothing where nothing is asked."""

YES = ("dong y", "dung", "dung roi", "co", "phai", "yes", "y", "xac nhan", *FINE)
NO = ("khong", "ko", "k", "khong dong y", "sai", "sai roi", "nham", "no", "nhap lai", "khong phai")


class Command(NamedTuple):
    """A command and what follows it."""

    name: str
    rest: str = ""


class LineEdit(NamedTuple):
    """ "sửa 2 thành 15": a line of the sheet, and perhaps its new figure."""

    line: int
    text: str | None


def command(text: str) -> Command | None:
    """The command with a slash that the whole message is; None where it is none."""
    if len(text) > 300:
        return None
    slashed = _SLASH.fullmatch(fold(text)) if text.lstrip()[:1] == "/" else None
    if slashed is None:
        return None
    name = _SLASHED.get(slashed[1])
    return Command(name, " ".join(unicodedata.normalize("NFC", text).split()[1:])) if name else Command("unknown")


def tail(text: str, follows: Callable[[str], bool]) -> str:
    """The longest end of the text that says something of that kind ("nghỉ phép đến 25/9": the days); "": none does."""
    words = unicodedata.normalize("NFC", text).split()
    ends = (" ".join(words[n:]) for n in range(len(words)))
    return next((end for end in ends if follows(end)), "")


def line_edit(text: str) -> LineEdit | None:
    """A correction of one line by its number."""
    found = _LINE.fullmatch(fold(text)) if len(text) < 1200 else None
    if not found:
        return None
    words = unicodedata.normalize("NFC", text).split()
    after = next((n for n, word in enumerate(words) if n > 1 and fold(word) in ("thanh", "la", "to")), len(words))
    return LineEdit(int(found[1]), " ".join(words[after + 1 :]) or None)
