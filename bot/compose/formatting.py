"""Takes a composed text apart into plain text and what is formatted in it, and cuts both into messages."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.channels.channel import Passage, PassageKind
from bot.compose.split import cuts, units
from locales.marks import BLOCK, BOLD, CODE, END, FOLD

_KINDS: dict[str, PassageKind] = {BOLD: "bold", CODE: "code", BLOCK: "block", FOLD: "fold"}
_MARKS = re.compile(f"([{END}{''.join(_KINDS)}])")


class Extent(NamedTuple):
    """Where a formatted passage stands in a text, in characters."""

    kind: PassageKind
    start: int
    end: int


def taken_apart(text: str) -> tuple[str, Sequence[Extent]]:
    """The text without its marks, and the passages that they enclosed. A passage inside another is kept if it is bold
    in a fold; a mark without its pair counts for nothing."""
    if END not in text:
        return text, ()
    found: list[Extent] = []
    open_: list[tuple[str, int]] = []
    plain, at = [], 0
    for n, piece in enumerate(_MARKS.split(text)):
        if n % 2 == 0:
            plain.append(piece)
            at += len(piece)
        elif piece != END:
            open_.append((piece, at))
        elif open_:
            mark, start = open_.pop()
            if not open_ or (mark == BOLD and [outer for outer, _ in open_] == [FOLD]):
                found.append(Extent(_KINDS[mark], start, at))
    found.sort(key=lambda one: (one.start, -one.end))
    return "".join(plain), found


def messages(text: str, extents: Sequence[Extent], limit: int) -> list[tuple[str, tuple[Passage, ...]]]:
    """The text cut into messages that the channel takes, each with its passages. A passage that is cut goes on in the
    next message; space at its ends is left out."""
    if not extents:
        return [(text[first:last], ()) for first, last in cuts(text, limit)]
    return [(text[first:last], _spans(text, extents, first, last)) for first, last in cuts(text, limit)]


def _spans(text: str, extents: Sequence[Extent], first: int, last: int) -> tuple[Passage, ...]:
    passages = []
    for kind, start, end in extents:
        begins = max(start, first)
        inside = text[begins : min(end, last)]
        if passage := inside.strip():
            begins += len(inside) - len(inside.lstrip())
            passages.append(Passage(kind, units(text[first:begins]), units(passage)))
    return tuple(passages)
