"""Finds the hamlets that a line names. Two names are told apart by the diacritics and numbers that were typed; what may
mean several, or is spelled like none of them, is asked."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from handlers.reading.figures.pieces import clean
from handlers.reading.fold import bare, folded_alike


class NameFound(NamedTuple):
    """A name in a line, from `start` to `end`, and the units that it may mean. No unit: it is spelled as none of
    them is,
    though one is called much alike. `noun`: a word for a kind of unit stands before it."""

    start: int
    end: int
    units: tuple[str, ...]
    noun: bool = False

    @property
    def unit(self) -> str | None:
        """The one unit that it means."""
        return self.units[0] if len(self.units) == 1 else None


NOUNS = {
    "xom": "xom|x",
    "thon": "thon|th",
    "ban": "ban",
    "to dan pho": "to dan pho|to dp|tdp|to|khu pho|kp",
    "tdp": "to dan pho|to dp|tdp|to|khu pho|kp",
    "khu pho": "khu pho|kp|to dan pho|tdp|to",
    "to": "to dan pho|tdp|to",
    "khu": "khu",
    "khu dan cu": "khu dan cu|kdc|khu",
    "ap": "ap",
    "lang": "lang",
    "buon": "buon",
}
"""The words for a kind of unit, and how each is written too."""
ANY_NOUN = "|".join(sorted({one for spelled in NOUNS.values() for one in spelled.split("|")}, key=len, reverse=True))
_OUTER = rf"(?:(?:{ANY_NOUN})\s*[.:]?\s+){{0,2}}?"
"""Words for a kind of unit before the one that the name itself may begin with: "xóm Làng Vầu"."""
_KIND = re.compile(rf"({'|'.join(sorted(NOUNS, key=len, reverse=True))})\s+(?:so\s+)?(?=\w)")
_COUNTED = (
    r"(?!\s*(?:(?:b|buoi|cuoc|hoi nghi|hn|lan|ng|nguoi|luot|ba con|dai bieu)\b"
    r"|(?:vneid|tai khoan|cai)\b(?!\s*[:=]?\s*\d)))"
)
"""Not before what is counted: "Tân Lập 2 buổi"."""
_SURNAMES = (
    "nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|nong|ma|luong|lo|vi|trieu|ban|lam|dinh"
    "|luc|be|mong|to|chu|hua|dam|sam|giang|sung|thao|vang|ly|mai|trinh|dao|ha|cao|luu|ta|la|quach|loc|lieu|ninh"
)
_TITLED = re.compile(r"(?:^|[^\w])(?:ong|ba|anh|chi|em|co|chu|bac|thim|cau|mo|d/c|dong chi|e|c|a)\s+$")
_SURNAMED = re.compile(rf"(?:^|[^\w])(?P<name>{_SURNAMES})\s+(?:(?:van|thi|huu|duc|minh|thanh|a|xuan|quang|ngoc)\s+)?$")
"""What stands before the name of a person who is called like a place."""
_ELSEWHERE = re.compile(r"(?:^|[^\w])(?:xa|phuong|thi tran|tt|huyen|ubnd|ubnd xa|truong)\s+$")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


class _Name(NamedTuple):
    """A unit's name, folded: its noun, its words, its last number and what tells it from one of the same name."""

    unit: str
    noun: str
    words: str
    number: str
    place: str


def names_in(line: str, units: Sequence[str]) -> list[NameFound]:
    """The names in a cleaned line, left to right, none over another."""
    folded = folded_alike(line)
    found: list[NameFound] = []
    for pattern, group in _patterns(tuple(units)):
        for one in pattern.finditer(folded):
            start, end = one.start("name"), one.end()
            if any(start < other.end and other.start < end for other in found):
                continue
            before = folded[:start]
            if _ELSEWHERE.search(before) or (one["noun"] is None and _person(line, before, one)):
                continue
            found.append(_meant(line, folded, one, group))
    return sorted(found)


def _person(line: str, before: str, one: re.Match[str]) -> bool:
    """Whether a name is somebody's: behind a title, where it is one word, or behind a surname."""
    if _TITLED.search(before):
        return " " not in one["words"]
    surname = _SURNAMED.search(before)
    return surname is not None and line[surname.start("name")].isupper() and line[one.start("words")].isupper()


def _meant(line: str, folded: str, one: re.Match[str], group: tuple[_Name, ...]) -> NameFound:
    """The units of one place in the line; a number or a former commune behind the words decides among them."""
    start, end = one.start("name"), one.end()
    number = one["number"]
    if number is not None:
        number = str(_ROMAN.get(number) or int(number)) if not number[-1].isalpha() or number in _ROMAN else number
    fits = [name for name in group if name.number == (number or "")]
    if number is not None and not fits:  # the number is a figure, or of a unit that is not ours
        counted = re.match(r"\s*[:,;.-]", folded[one.end() :]) is None and re.match(r"\s*\S", folded[one.end() :])
        fits = [name for name in group if not name.number] if counted else []
        end = one.start("number") if fits else end
    elif not fits or (number is None and _bare_number(folded, end, group)):
        fits = list(group)
    places = [name for name in fits if name.place and re.search(rf"\b{re.escape(name.place)}\b", folded[end:])]
    fits = places if len(places) == 1 else fits
    noun = [name for name in fits if one["noun"] is not None and name.noun and _spells(name.noun, one["noun"])]
    fits = noun or [name for name in fits if not name.noun] or fits  # "Vầu" is not "Làng Vầu" where both are
    typed = line[one.start("words") : one.end("words")] if one["words"] else ""
    units = _spelled(typed, fits) if typed else tuple(name.unit for name in fits)
    return NameFound(start, end, units, one["noun"] is not None)


def _bare_number(folded: str, end: int, group: Sequence[_Name]) -> bool:
    """Whether a figure follows that may as well be the number of one of these units: "Tân Lập 2 buổi"."""
    following = re.match(r"\s*(\d+)\b", folded[end:])
    return following is not None and any(name.number == following[1] for name in group)


def _spells(noun: str, typed: str) -> bool:
    return " ".join(typed.split()) in NOUNS[noun].split("|")


@lru_cache(maxsize=64)
def _patterns(units: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], tuple[_Name, ...]], ...]:
    """What to look for, the longest words first, each with the units that are called so."""
    alike: dict[tuple[str, str], list[_Name]] = {}
    for unit in units:
        name = _apart(unit)
        alike.setdefault((name.words, name.noun if not name.words else ""), []).append(name)
    made = []
    for (words, noun), group in sorted(alike.items(), key=lambda one: len(one[0][0]), reverse=True):
        made.append((_pattern(words, noun, group), tuple(group)))
    return tuple(made)


def _pattern(words: str, noun: str, group: Sequence[_Name]) -> re.Pattern[str]:
    letters = {name.number for name in group if name.number and not name.number.isdigit()}
    number = rf"(?P<number>{'|'.join([*sorted(letters, reverse=True), *_NUMBER])})(?![\w])(?!\s?/\s?\d|[.,]\d)"
    if not words:
        spelled = NOUNS[noun]
        head = rf"{_OUTER}(?P<noun>{spelled})\s*\.?\s*(?:so\s*)?(?P<words>)"
        return re.compile(rf"(?<!\w)(?P<name>{head}{number}{_COUNTED})")
    spelled = r"[\s-]+".join(re.escape(word) for word in words.split())
    tail = rf"(?:\s*-?\s*(?:so\s+)?{number}{_COUNTED})?" if any(name.number for name in group) else "(?P<number>(?!))?"
    head = rf"{_OUTER}(?:(?P<noun>{ANY_NOUN})\s*\.?\s+)?(?P<words>{spelled})"
    return re.compile(rf"(?<!\w)(?P<name>{head}(?:{tail})(?!\w))")


_NUMBER = (r"0*\d{1,3}[a-z]?", "iv", "i{1,3}", "v")


def _apart(unit: str) -> _Name:
    """A unit's name taken apart."""
    plain = " ".join(folded_alike(clean(unit)).split())
    place = ""
    inside = re.search(r"\s*[(\[](.*)[)\]]\s*$", plain) or re.search(r"\s+[-–,]\s+(.*)$", plain)
    if inside is not None:
        plain = plain[: inside.start()]
        place = re.sub(r"\b(?:xa|phuong|cu|thuoc|cua)\b", " ", inside[1])
        place = " ".join(place.split())
    kind = _KIND.match(plain)
    noun, rest = (kind[1], plain[kind.end() :]) if kind else ("", plain)
    number = re.search(r"(?:^|\s)(0*\d{1,3}[a-z]?|iv|i{1,3}|v)$", rest)
    if number is None or (not noun and number.start() == 0):
        return _Name(unit, noun, rest, "", place)
    last = number[1].lstrip("0") or "0"
    return _Name(unit, noun, rest[: number.start()].strip(), str(_ROMAN.get(last, last)), place)


# Diacritics ---------------------------------------------------------------------------------------------------------


def _spelled(typed: str, fits: Sequence[_Name]) -> tuple[str, ...]:
    """Those among the units that this spelling may mean: those spelled just so, else those of which it only leaves
    marks out; none, where its marks contradict all of them."""
    said = _marks(typed)
    same = [name.unit for name in fits if _holds(name.unit, said, whole=True)]
    return tuple(same or [name.unit for name in fits if _holds(name.unit, said, whole=False)])


_Marks = tuple[tuple[str, str, str], ...]


def _marks(text: str) -> _Marks:
    """Each word as its letters, the letters with their shapes, and its tone: "Hoà" and "Hòa" are the same."""
    words = []
    for word in re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold()):
        apart = unicodedata.normalize("NFD", word)
        tone = "".join(char for char in apart if char in _TONES)
        shape = unicodedata.normalize("NFC", "".join(char for char in apart if char not in _TONES))
        words.append((bare(word), shape, tone))
    return tuple(words)


_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _holds(unit: str, said: _Marks, *, whole: bool) -> bool:
    """Whether the words are spelled as in the unit's name; without `whole` they may leave marks out."""
    spelled = _marks(unit)
    for at in range(len(spelled) - len(said) + 1):
        if all(_fits(one, other, whole=whole) for one, other in zip(said, spelled[at:], strict=False)):
            return True
    return False


def _fits(said: tuple[str, str, str], name: tuple[str, str, str], *, whole: bool) -> bool:
    if said[0] != name[0]:
        return False
    if whole:
        return said == name
    shapes = len(said[1]) == len(name[1]) and all(a in (b, bare(b)) for a, b in zip(said[1], name[1], strict=True))
    return shapes and said[2] in ("", name[2])


def known_name(text: str, units: Iterable[str]) -> NameFound | None:
    """The one name that makes up the whole of a cell, a heading or a sender's name; None: it is something else."""
    line = clean(text)
    found = names_in(line, tuple(units))
    if len(found) != 1:
        return None
    rest = folded_alike(line[: found[0].start] + " " + line[found[0].end :])
    if found[0].unit is not None and not re.sub(r"[^\w]", "", rest):
        return found[0]
    place = re.sub(rf"\b(?:{ANY_NOUN}|xa|cu|so|stt|\d+|cua|thuoc)\b|[^\w]", " ", rest).split()
    return found[0] if len(place) <= (2 if len(found[0].units) <= 1 else 0) and not found[0].start else None
