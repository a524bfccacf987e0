"""Reads a figure that is not exact, where its indicator keeps the word before it: "khoảng trên 90%"."""

import re
from collections.abc import Collection

from forms.indicator import Kind
from forms.value import Number, Qualifier
from handlers.reading.figures.one_figure import Ask, Read, Reading, read
from handlers.reading.figures.pieces import clean
from handlers.reading.fold import folded_alike

_WORDS: tuple[tuple[str, Qualifier], ...] = (
    (r"\b(?:khoang|uoc|xap xi|uoc dat) (?:tren|hon)\b", "about_over"),
    (r"≥|>=|\b(?:it nhat|toi thieu)\b|\btro len\b", "at_least"),
    (r"\b(?:tren|hon|vuot)\b|>", "over"),
    (r"\b(?:khoang|xap xi|uoc|tam|chung|uoc dat|uoc khoang)\b|[~≈]", "about"),
)


def read_qualified(kind: Kind, text: str, nouns: Collection[str] = ()) -> Reading:
    """Read the answer; one that is only approximate keeps its qualifier."""
    plain = read(kind, text, nouns)
    if not isinstance(plain, Ask) or plain.why != "approximate":
        return plain
    cleaned = clean(text)
    folded = folded_alike(cleaned)
    for pattern, qualifier in _WORDS:
        found = re.search(pattern, folded)
        if found is None:
            continue
        rest = cleaned[: found.start()] + " " + cleaned[found.end() :]
        exact = read(kind, rest, nouns)
        if isinstance(exact, Read) and isinstance(exact.value, Number):
            return Read(exact.value.model_copy(update={"qualifier": qualifier}))
        return plain
    return plain
