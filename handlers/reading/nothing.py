"""Tells whether a text says that the whole week had nothing, and which reason it gives: "không họp được, mưa lũ".

Each part of the text must say just that, be the one reason, or be a greeting; whatever else it holds, a figure, a word
like "nhưng", or another week, makes it something else."""

import re
import unicodedata
from collections.abc import Iterable

from handlers.reading.fold import folded_alike
from handlers.reading.intents.grammar import lines
from handlers.reading.intents.sentence import phrases, sentence
from handlers.reading.post.unit_names import names_of_units
from handlers.reading.post.words import UNSURE

_MOST = 200
"""Maximum characters of a text that says only this."""

_BARE = """
    {nothing_done}
"""
"""What may be said of the week, but of one open question too."""

_WEEK = """
    {place} @now {place} {nothing_done} [@now]
    {place} {nothing_done} (@now | tuần)
    (xóm | thôn | tổ | đơn vị | bản) [nhà | này | *] {nothing_done}
    [{place}] [@now] {place} không [{doing}] [được] [{meeting}] [{none}] [và | cũng | mà | với] không {helped} [@now]
    {place} @now {place} không (gì cả | gì hết | gì) [mới | đặc biệt | báo cáo | nộp | ghi | nhập | phát sinh]
    {place} không (gì cả | gì hết | gì) [mới | để] (báo cáo | nộp | nhập) [@now]
    {place} @now (trống | không không)
    {place} @now {place} chưa [có] (phát sinh | hoạt động) [gì | nào] [mới] [@now]
    (nothing | no meetings | no activity | no activities) @now
"""
"""What is said only of the week; a unit that had nothing had nothing all week."""

_ALSO = """
    không {helped}
    (vneid | định danh) [cũng | thì] không [có] [ai | người nào | gì | trường hợp nào]
    không [có] (ai | người nào) (vneid | cài vneid | làm định danh)
"""
"""What may be said beside it."""

_WEATHER = """
    [@now] [vì | do | trời | gặp | ảnh hưởng | đang | bị] [đợt | đang] {hindrance} [quá | suốt | cả tuần | to | lớn |
        nhiều | liên tục]
"""
"""Reasons that are known without a word like "vì" between."""

_GREETING = """
    (chào | kính gửi | kính chào | gửi | thưa | báo cáo | báo) [anh | chị | xã | lãnh đạo | ban | các | tổ trưởng |
        trưởng nhóm | đồng chí]
    báo cáo [@now] [gửi] [anh | chị | xã]
    (dạ | vâng | ok | ừ | cảm ơn | cám ơn | hết | @now | thôi | trân trọng [kính báo | báo cáo] | kính báo |
        [em | tôi] xin báo cáo | báo cáo hết)
    [@now] (xóm | thôn | tổ | đơn vị | bản) [*] [@now]
"""

_POLITE = re.compile(r"(?:\s+(?:ạ|nhé|nha|em|anh|chị|a|nhe))+$|^\s*(?:(?:là|bị|tuần này|tuan nay|this week)\s+)+")


def _pattern(table: str) -> re.Pattern[str]:
    return re.compile(phrases.made(" | ".join(lines(table))).regex)


_NOTHING, _ALL_WEEK, _NOBODY = _pattern(_BARE), _pattern(_WEEK), _pattern(_ALSO)
_VAGUE = _pattern("không (gì cả | gì hết | gì | chi hết | chi)")
"""Said of a week where a unit or the week is named; else it may be an answer to thanks."""
_OURS = re.compile(r"\b(?:xóm|thôn|tổ|bản|ấp|làng|buôn|khóm|khu|đơn vị)\s+(?:em|mình|tôi|nhà|chúng em|bên em)\b")
_REASON, _AROUND = _pattern(_WEATHER), _pattern(_GREETING)

_CUT = re.compile(
    r"[,.;:!\n()–—]+|\s-\s|\b(?:bởi vì|bởi|lý do(?: là)?|lí do|ly do|cho nên|vì vậy|vì|do|tại|nên|vi|nen|"
    r"because(?: of)?|due to|as)\b"
)
"""What stands between the parts."""
_DENIES = re.compile(r"kh|k[og]?\b|ho[kn]|h[ổô]ng|ch[ẳắả]|ch[ưu]a|\bno|trống|trong", re.IGNORECASE)
"""What no such text is without."""
_OTHERWISE = re.compile(rf"(?<!\S)(?:{phrases.made('{contrary}').regex})")
"""What no reason says."""
_UNSURE = re.compile(rf"\b(?:{'|'.join(sorted(UNSURE, key=len, reverse=True))})\b(?! chan\b)")
"""Words of somebody who is not certain of it."""


_DAYS = re.compile(
    r"(?:\b(?:tuần|tuan|từ|ngày|tu|ngay|week)\s+)*\(?(?<![\d/.,])\d{1,2}(?:\s?[/.]\s?\d{1,2}(?:\s?[/.]\s?20\d\d)?)?"
    r"\s*(?:-|–|đến|den|->|~)\s*(?:ngày\s+|ngay\s+)?\d{1,2}\s?[/.]\s?\d{1,2}(?:\s?[/.]\s?20\d\d)?(?![\d/])\)?",
    re.IGNORECASE,
)
"""The days of a week: "20-26/11", "(từ 20/11 đến 26/11/2026)". Which week they are is told elsewhere."""


_NOUN = re.compile(r"\b(?:ấp|buôn|khóm|khối|phum|sóc|khu phố|tổ dân phố)\b", re.IGNORECASE)
"""Nouns of units that the patterns know by another one."""


def nothing(text: str, *, asked: bool = False, names: Iterable[str] = ()) -> str | None:
    """The reason why the whole week had nothing, "" where none is given; None: the text does not say so.

    `asked`: a question is open, so that "không phát sinh" alone answers only that. `names`: of the units that the text
    may be about; they and the days of a week are left out, and what they leave speaks of the week."""
    typed = unicodedata.normalize("NFC", text) if len(text) <= _MOST else ""
    spans = names_of_units(typed, names) if typed else []
    for start, end, _ in reversed(spans):
        typed = f"{typed[:start]} {typed[end:]}"
    typed = _NOUN.sub("xóm", _DAYS.sub(" tuần này ", typed))
    if "?" in typed or not _DENIES.search(typed) or _UNSURE.search(folded_alike(typed)):
        return None
    said = week = nobody = vague = False
    ours = bool(spans) or _OURS.search(typed.casefold()) is not None
    reasons: list[str] = []
    for part in _CUT.split(typed.casefold()):
        taken = sentence(part)
        if taken is None:
            continue
        if taken.asks or any(char.isdigit() for char in taken.full):
            return None
        if _ALL_WEEK.fullmatch(taken.core):
            said = week = True
        elif _NOTHING.fullmatch(taken.core):
            said = True
        elif _NOBODY.fullmatch(taken.core):
            nobody = True
        elif _VAGUE.fullmatch(taken.core):
            vague = True
        elif _AROUND.fullmatch(taken.core) or _AROUND.fullmatch(taken.full):
            week = week or "@now" in taken.core
        elif (beside := _beside(part, taken.core.split())) is not None:
            said, week = True, week or beside[1]
            reasons.append(beside[0])
        elif _OTHERWISE.search(taken.core) or len(taken.core.split()) > 10:
            return None
        else:
            reasons.append(part)
    if vague and (ours or week):
        said = week = True
    known = [bool((told := sentence(one)) and _REASON.fullmatch(told.core)) for one in reasons]
    if not said or (len(reasons) > 1 and not all(known)) or (asked and not (week or nobody or reasons)):
        return None
    return ", ".join(_as_typed(one, typed) for one in reasons)


def _beside(part: str, words: list[str]) -> tuple[str, bool] | None:
    """The reason that stands before or behind the words for nothing without anything between, and whether these speak
    of the whole week: "mưa lũ không họp được"."""
    for n in range(1, len(words)):
        one, other = " ".join(words[:n]) + " ", " ".join(words[n:]) + " "
        for why, rest in ((one, other), (other, one)):
            if not _REASON.fullmatch(why):
                continue
            if (week := bool(_ALL_WEEK.fullmatch(rest))) or _NOTHING.fullmatch(rest):
                return _typed(part, why, first=why is one), week or "@now" in why
    return None


def _typed(part: str, why: str, *, first: bool) -> str:
    """The reason in the words that were typed: as many of the first, or last, as mean just that."""
    words = part.split()
    runs = (words[:n] if first else words[-n:] for n in range(1, len(words)))
    return next((run for run in map(" ".join, runs) if (said := sentence(run)) and said.core == why), why.strip())


def _as_typed(reason: str, typed: str) -> str:
    """The reason in the letters in which it was typed."""
    words = _POLITE.sub("", reason.strip())
    at = typed.casefold().find(words)
    return typed[at : at + len(words)].strip() if at >= 0 and len(typed) == len(typed.casefold()) else words
