"""Cuts out of a note what speaks of the difficulty: not the hamlet's name, not the figures beside it."""

import re

from handlers.reading.post.lexicon import Term
from handlers.reading.post.notes import is_trouble

_JOINS = re.compile(r"(?i)^(?:nhưng|nhung|còn|mà)\s+|\s+(?:nên|nen|nhưng|nhung|và)$")
_BETWEEN = ("glue", "equals", "now", "label")
"""What belongs to the figures that it stands between."""


def difficulty(note: str, name: str, cut: list[Term]) -> str:
    """The part of a note that tells of a difficulty. `cut`: its tokens; `name`: the hamlet's, as it was typed."""
    figures = [n for n, one in enumerate(cut) if one.kind == "figure"]
    if not figures or (len(figures) == 1 and name not in note):
        return _unnamed(note, name)
    begin, end = figures[0], figures[-1]
    while begin > 0 and cut[begin - 1].kind in _BETWEEN:
        begin -= 1
    while end + 1 < len(cut) and cut[end + 1].kind in _BETWEEN:
        end += 1
    before, behind = _unnamed(note[: cut[begin].start], name), _unnamed(note[cut[end].end :], name)
    kept = [part for part in (before, behind) if part and is_trouble(part)]
    return ", ".join(kept) or _unnamed(note, name)


def _unnamed(note: str, name: str) -> str:
    return _JOINS.sub("", note.removeprefix(name).strip(" ,.:;-–"))
