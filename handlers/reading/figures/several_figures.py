"""Reads the bare figures of an answer: one (`read`), or all of a form in their order (`read_several`)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from forms.indicator import Indicator, Kind
from forms.value import Value
from handlers.reading.figures.number_words import SpelledFigure
from handlers.reading.figures.one_figure import Ask, Read, Reading, misshapen, none_said, read, settle
from handlers.reading.figures.pieces import Piece, clean, pieces

__all__ = ["Ask", "Read", "Reading", "in_order", "nouns_of", "read", "read_several"]

_TOO_LONG = 600
_HARMLESS = frozenset(["figure", "noun", "polite", "mark", "separator", "line", "not", "verb", "none"])


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure of the text, or words for none; `at` to `end` are its pieces, `stretch` the part it is in."""

    at: int
    end: int
    stretch: int
    piece: Piece
    said: Reading | None = None

    def reading(self, kind: Kind) -> Reading:
        return self.said or settle(kind, self.piece)


def read_several(text: str, kinds: Sequence[Kind]) -> tuple[Reading, ...] | Ask | None:
    """The bare figures of several items in one answer, in their order ("2 124 15"); None for any other answer."""
    cleaned = clean(text)
    if len(cleaned) > _TOO_LONG:
        return None
    cleaned = _without_bullets(cleaned)
    found = pieces(cleaned)
    parts = _parted(found, spaced=True)
    entries = _entries(cleaned, parts)
    if len(entries) < 2 or any(piece.tag == "noun" for piece in parts):
        return None
    alone = len(_entries(cleaned, found)) < 2
    if alone and len(entries) != len(kinds):
        return None
    if alone and len(entries) == 2:  # 1 250
        return Ask("several")
    if not _understood(parts):
        return None
    by_place = tuple(entry.reading(kind) for entry, kind in zip(entries, kinds, strict=False))
    return by_place if len(entries) == len(kinds) else Ask("several-mismatch")


def nouns_of(words: Iterable[Indicator]) -> frozenset[str]:
    """All nouns of these figures."""
    return _together(tuple(one.called for one in words))


@lru_cache(maxsize=64)
def _together(called: tuple[frozenset[str], ...]) -> frozenset[str]:
    """The nouns of a form's figures, made once for each form and not for each message."""
    return frozenset().union(*called)


def in_order(text: str) -> tuple[Value, ...] | Ask:
    """All counts of a text in the order typed."""
    cleaned = clean(text)
    if len(cleaned) > _TOO_LONG:
        return Ask("too-long")
    cleaned = _without_bullets(cleaned)
    parts = _parted(pieces(cleaned), spaced=False)
    entries = _entries(cleaned, parts)
    if any(entry.piece.figure and entry.piece.figure.spaced for entry in entries):
        return Ask("several")  # 1 250: one or two
    if len(entries) < 2:
        alone = read("count", text)
        return alone if isinstance(alone, Ask) else (alone.value,)
    if not _understood(parts):
        return Ask("several")
    values: list[Value] = []
    for entry in entries:
        said = entry.reading("count")
        if isinstance(said, Ask):
            return said
        values.append(said.value)
    return tuple(values)


def _without_bullets(cleaned: str) -> str:
    """The text of a list without its dashes, or without its numbers where they run 1, 2, 3, …"""
    lines = [line.strip() for line in cleaned.split("\n") if line.strip()]
    if len(lines) < 2:
        return cleaned
    lines = [re.sub(r"^[-+*•] *(?=\D|\d)", "", line) for line in lines]
    numbered = [re.fullmatch(r"(\d{1,2})[.)] ?(.*\S.*)", line) for line in lines]
    if all(match and int(match[1]) == n for n, match in enumerate(numbered, 1)):
        lines = [match[2] for match in numbered if match]
    return "\n".join(lines)


def _parted(found: list[Piece], *, spaced: bool) -> list[Piece]:
    """Numbers with only spaces between them one by one (2 124 15), and 2,15,20 too. `spaced`: also 2 124."""
    parts: list[Piece] = []
    for piece in found:
        numbers: Sequence[str] = piece.figure.plain if piece.figure else ()
        if piece.figure and re.fullmatch(r"\d{1,2}(,(\d{1,2}|\d{4,}))(,(\d{1,2}|\d{4,}))+", piece.said):
            numbers = piece.said.split(",")
        elif piece.figure and piece.figure.spaced and (not spaced or any(number[0] == "0" for number in numbers)):
            numbers = ()  # 1 250, or 1 250 000
        elif piece.figure and " " in piece.said and not re.search(r"[^\d., ]", piece.said):
            numbers = piece.said.split()
        if len(numbers) < 2:
            parts.append(piece)
            continue
        for number in numbers:
            one = SpelledFigure("\ue000", {"\ue000": number})
            parts.append(Piece("figure", number, piece.start, piece.end, piece.glued and not parts, one))
    return parts


def _entries(cleaned: str, parts: list[Piece]) -> list[_Found]:
    entries: list[_Found] = []
    stretch = 0
    for at, piece in enumerate(parts):
        if piece.tag in ("separator", "line") or piece.said == ".":
            stretch += 1
        if piece.tag == "figure":
            entries.append(_Found(at, at + 1, stretch, piece))
        if piece.tag == "not":
            end = at + 1
            while end < len(parts) and (parts[end].tag in ("verb", "none") or parts[end].said in ("co", "to chuc")):
                end += 1
            wording = cleaned[piece.start : parts[end - 1].end]
            entries.append(_Found(at, end, stretch, piece, none_said(wording, pieces(wording)) or Ask("unclear")))
    return entries


def _understood(parts: list[Piece]) -> bool:
    """Whether nothing in the text makes a figure doubtful."""
    for at, piece in enumerate(parts):
        colon = piece.tag == "minus" and not piece.glued and at > 0 and parts[at - 1].tag == "noun"
        if piece.tag not in _HARMLESS and not colon:
            return False
    return not misshapen(parts)
