"""Tells whether a line of a paste holds something that must not vanish: a figure, or the words for a week of nothing. A
line that does is used, asked about, or shown as not read."""

import re
from functools import lru_cache

from handlers.reading.fold import folded_alike
from handlers.reading.nothing import nothing

_NOT_COUNTED = re.compile(
    r"\b(?:[12]?\d|3[01]|0[1-9])\s?[/.-]\s?(?:0?[1-9]|1[0-2])(?:\s?[/.-]\s?(?:20)?\d\d)?\b(?!\s?[/.-]\s?\d)"
    r"(?:\s*(?:-|–|den|->)\s*)?"
    r"|\b\d{1,2}\s*(?:-|–|den|->)\s*(?=\d{1,2}\s?[/.])"
    r"|\b\d{1,2}(?:\s?(?:h|gio|g)\s?\d{0,2}|:\d\d)\b|\b(?:tuan|thang|nam|quy|ky|thu|ngay|khoa|lan)\s*(?:thu\s*)?:?\s?\d{1,4}\b"
    r"(?!\s*(?:buoi|nguoi|luot|cuoc|hoi nghi))"
    r"|\b\d{1,2} (?:xom|thon|ban|to|don vi)\b|\b\d+/[a-z]+(?:-[a-z]+)*\b|\b20\d\d\b|\bmuc (?:do )?2\b"
)
"""Days, hours, weeks and numbers of documents: what titles hold, and no figure of a report."""
_COUNTED = re.compile(
    r"(?<![\w/.:])\d{1,6}\s*(?:b|buoi|cuoc|hoi nghi|hn|lan|ng|nguoi|luot|ba con|dai bieu|vneid|tai khoan|tk)\b"
    r"|(?<![\d/.-])(?!\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d\b)\d{1,5}\s?[/–-]\s?\d{1,5}\s?[/–-]\s?\d{1,5}(?![\d/])"
    r"|\b(?:hop|buoi|nguoi|du|vneid|hoi nghi|cai)\s*[:=]?\s*\d{1,6}(?![\d/:])"
)
_NONE = re.compile(
    r"\b(?:khong|ko|k|kg|hok|chua|chang)\s+(?:co\s+)?(?:phat sinh|ps|(?:hoat dong|cuoc hop|buoi)\s+(?:nao|gi)"
    r"|hop (?:duoc|buoi)|to chuc (?:duoc|hop))\b|\bkps\b|\b(?:tuan|ky) (?:nay|qua)\W+(?:\w+\W+)?(?:khong|ko|k) co gi\b"
)


def has_figure(text: str) -> bool:
    """Whether a number stands in a text that is no day, hour, week or number of a document."""
    return any(char.isdigit() for char in _NOT_COUNTED.sub(" ", folded_alike(text)))


def has_count(text: str) -> bool:
    """Whether a number stands beside what the reports count."""
    return bool(_COUNTED.search(folded_alike(text)))


@lru_cache(maxsize=16)
def has_nothing(text: str) -> bool:
    """Whether a text says that there was nothing. Remembered, because one line is asked several times; only a few,
    because these are people's words."""
    return bool(_NONE.search(folded_alike(text))) or nothing(text) is not None
