"""Tells from the words of a heading which line of the form stands below it: in a table, or in a list whose order is
named once, "số buổi / số người dự / VNeID"."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from forms.indicator import Indicator
from handlers.reading.figures.pieces import clean, listed
from handlers.reading.fold import folded_alike
from handlers.reading.post import words

Role = Literal["unit", "figure", "unsure", "note", "other"]


class Column(NamedTuple):
    """What stands below a heading. `code`: the line of the form, for a figure or one that may be it."""

    role: Role
    code: str | None = None
    now: bool = False
    """The heading says that it is this period's."""


_UNIT = frozenset(listed("""
    xom | thon | to | ban | to dan pho | tdp | khu | khu dan cu | khu pho | don vi | dia ban | ten | ten xom
    | ten thon | ten to | ten don vi | hamlet | unit | unit name | village | xom to | thon xom | ten xom to
    | ten ban | xom thon | thon ban | thon to | don vi xom | noi dung don vi | thon xom to dan pho
    | xom to dan pho | thon to dan pho | to cong nghe so | to cong nghe so cong dong
    | ten to cong nghe so cong dong | ten hamlet | hamlet name | ten thon xom | cac xom | xom ban | chi bo xom
    | don vi bao cao | ten to dan pho | thon ban to"""))  # fmt: skip
_NOTE = re.compile(r"\b(?:kho khan|vuong mac|ghi chu|kien nghi|de xuat|ly do|note|notes|difficult\w*|ton tai|y kien)\b")
_FILLER = frozenset(
    word
    for phrase in listed("""
        so | tong | luong | sl | cac | duoc | da | ho tro | huong dan | cai dat | cai | dat | dang ky
        | kich hoat | tham gia | tham du | du | trong | tuan | tuan nay | trong ky | ky nay | thuc hien
        | to chuc | nguoi | luot | nguoi dan | nhan dan | ba con | giup | ung dung | app | tai khoan | muc 2
        | muc do | dinh danh | dien tu | tren dia ban | den | moi | ket qua | nay | cho | hop | buoi | cuoc
        | hoi nghi | va | ve | tuyen truyen | sinh hoat | pho bien | vn | eid | count | of | number | total
        | this | week | assisted | helped | installed | held | dan | nguoi duoc | thanh cong | hien | lan
        | truyen thong | chuyen doi so | cds | tap huan | cong dan | phan mem | don vi tinh | dvt | bao cao
        | trong tuan nay | tt | lam | cai moi | hoi hop""")
    for word in phrase.split()
)
_OTHER = frozenset(
    listed("""
    ke hoach | hien co | tong so nguoi da | dan so | nhan khau | so ho | ty le | do tuoi | tu 14 tuoi | chua | sdt
    | dien thoai | phu trach | can bo | nguoi bao cao | ngay | stt | lan truoc | cong don | ca nam | chi tieu""")
)
"""What else stands in tables: stocks, shares, people to call."""


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    kept = sorted((one for one in phrases if one.isascii()), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(kept) + r")\b")


_NOW = _any_of(words.NOW | {"trong ky", "tuan", "trong tuan", "phat sinh"})
_NOT_NOW = _any_of(((words.SO_FAR | words.EARLIER | words.LATER) - {"mai", "se", "hen"}) | _OTHER)


def column(heading: str, lines: Sequence[Indicator]) -> Column:
    """What stands below a heading."""
    plain = _plain(heading)
    if not plain:
        return Column("other")
    if plain in _UNIT:
        return Column("unit")
    coded = next((one.code for one in lines if one.kind == "count" and one.code.replace("_", " ") == plain), None)
    if coded is not None:
        return Column("figure", coded)
    named = _lines(plain, lines)
    now = bool(_NOW.search(plain))
    if _NOT_NOW.search(plain) or "%" in heading:
        return Column("other")
    if _NOTE.search(plain) and not named:
        return Column("note")
    if len(named) != 1:
        return Column("unsure" if named else "other")
    code = named[0]
    known = _known(lines)
    unknown = [word for word in plain.split() if word not in _FILLER and word not in known]
    return Column("unsure" if unknown else "figure", code, now)


_PARTICLES = re.compile(
    r"(?i)(?:[\s.!,]+(?:nhé|nhe|nha|ạ|a|các bác|cac bac|cả nhà|ca nha|mọi người|moi nguoi|ae|anh chị|anh chi"
    r"|các xóm|cac xom|cho gọn|cho gon|cho tiện|cho tien|cho dễ|cho de|giúp em|giup em))+[\s.!]*$"
)


def order(text: str, lines: Sequence[Indicator]) -> tuple[str, ...]:
    """The lines of the form that a heading names one after the other; () where it is no such heading."""
    if any(char.isdigit() for char in re.sub(r"(?i)\bmức 2\b|\bmuc 2\b", "", text)):
        return ()
    _, _, behind = text.rpartition(":")
    inside = re.search(r"\(([^()]*)\)", text)
    for words_ in (behind if ":" in text else text, inside[1] if inside else "", text):
        said = _PARTICLES.sub("", words_)
        parts = [part for part in re.split(r"\s*(?:[/,;|\t–→>]|\s-\s|\bvà\b|\bva\b|\s{2,})\s*", said) if part.strip()]
        if len(parts) < 2:
            continue
        found = [column(re.sub(r"(?i)^.*\b(?:thứ tự|thu tu|gồm|gom|là|la)\b", "", part), lines) for part in parts]
        kept = [one for one in found if one.role != "unit" and not _is_number(parts[found.index(one)])]
        codes = tuple(one.code for one in kept if one.role == "figure" and one.code)
        if len(codes) > 1 and len(codes) == len(kept) == len(set(codes)):
            return codes
    return ()


def _is_number(part: str) -> bool:
    return _plain(part) in ("stt", "tt")


def only_line(text: str, lines: Sequence[Indicator]) -> str | None:
    """The one line of the form that some words name, and nothing else."""
    found = column(text, lines)
    return found.code if found.role == "figure" else None


def _plain(heading: str) -> str:
    return " ".join(re.sub(r"[^\w%]|_", " ", folded_alike(clean(heading))).split())


def _lines(plain: str, lines: Sequence[Indicator]) -> list[str]:
    """The codes of the lines that the words name: by a name of their own, else by one that they share."""
    counts = [line for line in lines if line.kind == "count"]
    strong = [line.code for line in counts if not line.shared_nouns and _has(plain, line.nouns)]
    if not strong:
        return [line.code for line in counts if line.shared_nouns and _has(plain, line.shared_nouns)]
    people = [line.code for line in counts if line.counts and line.code in strong]
    if len(strong) > 1 and people and re.search(r"\b(?:nguoi|luot|ba con|dan)\b", plain):
        return people
    default = [line.code for line in counts if line.shared_nouns and line.code not in strong]
    meeting = [line for line in counts if line.code in strong and line.counts is None]
    if meeting and default and re.search(r"\b(?:nguoi|luot|du|tham du|ba con)\b", plain):  # "số người dự họp"
        return default
    return strong


def _has(plain: str, nouns: Sequence[str]) -> bool:
    return bool(nouns) and bool(_one_of(tuple(nouns)).search(plain))


@lru_cache(maxsize=64)
def _one_of(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, nouns))})\b")


def _known(lines: Sequence[Indicator]) -> set[str]:
    return {word for line in lines for noun in (*line.nouns, *line.shared_nouns) for word in noun.split()}
