"""Reads the figures of an answer: one (`read`), or those of the whole form at once (`read_several`)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

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


def read_several(
    text: str, kinds: Sequence[Kind], words: Sequence[Indicator]
) -> tuple[Reading | None, ...] | Ask | None:
    """The figures of several items in one answer, None where an item was not named; None for any other answer.
    `words`: for each item the indicator whose nouns it goes by."""
    cleaned = clean(text)
    if len(cleaned) > _TOO_LONG:
        return None
    cleaned = _without_bullets(cleaned)
    known = nouns_of(words)
    found = pieces(cleaned, known)
    named = any(piece.said in known for piece in found if piece.tag == "noun")
    parts = _parted(found, spaced=not named)
    entries = _entries(cleaned, parts)
    alone = not named and len(_entries(cleaned, found)) < 2
    if len(entries) < 2 or (alone and len(entries) != len(kinds)):
        return None
    if alone and len(entries) == 2:  # 1 250
        return Ask("several")
    if not _understood(parts):
        return Ask("several") if named else None
    if not any(piece.tag == "noun" for piece in parts):
        by_place = [entry.reading(kind) for entry, kind in zip(entries, kinds, strict=False)]
        return tuple(by_place) if len(entries) == len(kinds) else Ask("several-mismatch")
    items = _assigned(parts, entries, words)
    if items is None:
        return Ask("several-mismatch")
    whose = dict(zip(items, entries, strict=True))
    return tuple(whose[n].reading(kind) if n in whose else None for n, kind in enumerate(kinds))


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


def _assigned(parts: list[Piece], entries: list[_Found], words: Sequence[Indicator]) -> list[int] | None:
    """The item of each entry, by the nouns beside it; None where that is not clear."""
    items: list[int] = []
    bounds = [at for at, piece in enumerate(parts) if piece.tag in ("separator", "line") or piece.said == "."]
    edges = [-1, *bounds, len(parts)]
    for stretch, (left, right) in enumerate(pairwise(edges)):
        inside = [entry for entry in entries if entry.stretch == stretch]
        if not inside:
            if any(piece.tag == "noun" for piece in parts[left + 1 : right]):
                return None
            continue
        span = (left + 1, right)
        both = (_way(parts, inside, span, words, "after"), _way(parts, inside, span, words, "before"))
        ways = {tuple(way) for way in both if way}
        if len(ways) != 1:
            return None
        items.extend(ways.pop())
    return items if len(set(items)) == len(items) else None


def _way(
    parts: list[Piece],
    inside: list[_Found],
    span: tuple[int, int],
    words: Sequence[Indicator],
    side: Literal["after", "before"],
) -> list[int] | None:
    """The items of a stretch, if nouns stand after their figures, or before them."""
    left, right = span
    items: list[int] = []
    for n, entry in enumerate(inside):
        first, last = n == 0, n == len(inside) - 1
        start = left if first else inside[n - 1].end if side == "before" else entry.at
        stop = right if last else inside[n + 1].at if side == "after" else entry.end
        item = _item({piece.said for piece in parts[start:stop] if piece.tag == "noun"}, words)
        own = parts[entry.end : stop] if side == "after" else parts[start : entry.at]
        if item is None or (len(inside) > 1 and not any(piece.tag == "noun" for piece in own)):
            return None
        items.append(item)
    return items if len(set(items)) == len(items) else None


def _item(said: set[str], words: Sequence[Indicator]) -> int | None:
    """The one item that these nouns name. "người" counts anything: "15 người vneid" is about VNeID."""
    if not said <= nouns_of(words):
        return None
    strong = said - {"hop"} or said
    named = _named(strong, words)
    if len(named) > 1:
        named = _named(strong - _shared_beside(strong, words), words)
    return named.pop() if len(named) == 1 else None


def _named(said: set[str], words: Sequence[Indicator]) -> set[int]:
    return {n for n, one in enumerate(words) if not one.called.isdisjoint(said)}


def _shared_beside(said: set[str], words: Sequence[Indicator]) -> set[str]:
    """The nouns for whatever counts the same as a figure that is named by a noun of its own."""
    counted = {one.counts for one in words if not said.isdisjoint(one.nouns)}
    return {noun for one in words if one.counts in counted for noun in one.shared_nouns}
