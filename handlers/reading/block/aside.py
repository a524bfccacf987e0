"""Sets aside the digits of a pasted line that are no figure: dates, numbers of documents and of lists, set phrases."""

import re
from typing import NamedTuple

from handlers.reading.fold import folded_alike

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_GONE = re.compile(
    r"https?://\S+|www\.\S+|•+"
    # (tính đến hết ngày 13/5/2026), từ 01/01/2026 đến 17/5/2026, tháng 5/2026, năm 2026, 5 tháng đầu năm, quý II/2026
    rf"|(?<![\d/.,]){_DAY}\s?[/.-]\s?{_MONTH}\s?[/.-]\s?20\d\d(?![\d/])"
    rf"|\b(?:ngay|den|tu|hom|het)\s+{_DAY}\s?[/-]\s?{_MONTH}(?![\d/])"
    rf"|\bngay\s+{_DAY}(?:\s+thang\s+{_MONTH})?(?:\s+nam\s+20\d\d)?\b"
    rf"|\bthang\s+{_DAY}\s?/\s?{_MONTH}(?:\s?/\s?20\d\d)?\b"
    rf"|\bthang\s+{_MONTH}(?:\s*[/-]\s*20\d\d|\s+nam\s+20\d\d)?\b(?![.,]?\d)"
    r"|\b(?:nam|giai doan)\s+20\d\d(?:\s*-\s*20\d\d)?\b|(?<![\d.,/])20[2-3]\d(?=\s*(?:-\s*20\d\d)?\s*[:(])"
    r"|\bquy\s+(?:[1-4]|iv|i{1,3})\b(?:\s*[/-]?\s*20\d\d|\s+nam\s+20\d\d)?"
    r"|\b\d{1,2}\s+thang\s+(?:dau|cuoi)\s+nam\b|\btuan\s+\d{1,2}(?:\s*/\s*20\d\d)?\b"
    # 39/KH-UBND, Nghị quyết số 57-NQ/TW, Đề án 06, phụ lục 1, điều 5
    r"|\b\d+\s?/\s?(?:20\d\d/)?[a-z]{2,}(?:[-/][a-z]+)*|\b\d+-(?:nq|cv|ct|da|kl|hd)/\w+"
    r"|\b(?:cong van|quyet dinh|chi thi|ke hoach so|nghi dinh|thong tu|van ban so|cong dien|de an|phu luc|bieu"
    r"|dieu|khoan|so bc|bao cao so)\s+(?:so\s+)?:?\s*\d+(?:\s?[-/]\s?[\w-]+)*"
    # Identity and telephone numbers.
    r"|\b(?:cccd|cmnd|sdt|dt|lh|lien he|so dien thoai)\b\W{0,3}\+?[\do][\do .-]{6,}[\do]|(?<![\d.,])\d{9,}(?!\d)"
)
_KEPT = re.compile(
    r"\bcho 4\.0\b|\b[2-6]g\b|\b0?3 nha\b|\b(?:bon|0?4) khoi\b|\b0?3 nam gan day\b"
    r"|\bnghi quyet(?: so)? \d+\b|\bnq \d+\b"
    r"|\b\d+ (?:gb/s|gbps|mbps|gb|mb/s)\b|\b\d+ tuoi\b|\b0?4 lop\b|\b(?:it nhat )01 ung dung\b|\bmuc (?:do )?[1-4]\b"
    r"|\bke hoach \d+\b|\bipv6\b|\btren 75% hoc sinh\b|\bdu lieu mot lan\b"
)
"""Digits that belong to a name."""
_BULLET = re.compile(
    r"^\s*(?:[-+*•–>~✓✔·]+\s*)?(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)/]+\s*)?", re.IGNORECASE
)


class MaskedLine(NamedTuple):
    """A line, sign by sign: `text` without what is no part of a label, `figures` also without the digits of names."""

    text: str
    figures: str


def set_aside(line: str) -> MaskedLine:
    """The line with spaces in place of what is set aside, each sign in its place."""
    start = _BULLET.match(line)
    shown = line
    if start is not None and _begins_a_list(line, start.end()):
        shown = " " * start.end() + line[start.end() :]
    shown = _blanked(_GONE, shown, " ")
    return MaskedLine(shown, _blanked(_KEPT, shown, "x"))


def _begins_a_list(line: str, end: int) -> bool:
    """Whether a number or dash at the beginning of a line counts the line: a word follows it."""
    return end > 0 and (end >= len(line) or not line[end].isdigit())


def _blanked(pattern: re.Pattern[str], shown: str, sign: str) -> str:
    made = list(shown)
    for found in pattern.finditer(folded_alike(shown)):
        for at in range(*found.span()):
            if sign == " " or made[at].isdigit():
                made[at] = sign
    return "".join(made)
