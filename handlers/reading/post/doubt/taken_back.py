"""Puts words that deny a figure and that figure together: "4 buổi chứ không phải 3", "không phải 12 mà là 21"."""

from collections.abc import Iterator, Sequence

from handlers.reading.figures.number_words import amounts
from handlers.reading.post.lexicon import Term

_BETWEEN = ("glue", "equals", "label", "aside")
_ENDS = ("comma", "break", "question")


def denied_figures(made: Sequence[Term]) -> list[Term]:
    """The tokens with each denied figure as one token that holds its amounts; words that deny none as a slip of the
    pen. The name behind the figure stays where another figure of the clause has none."""
    return list(_denied(made))


def _denied(made: Sequence[Term]) -> Iterator[Term]:
    at = 0
    while at < len(made):
        token = made[at]
        if token.kind != "denied":
            yield token
            at += 1
            continue
        figure = at + 1
        while figure < len(made) and figure - at <= 4 and made[figure].kind in _BETWEEN:
            figure += 1
        found = made[figure] if figure < len(made) else token
        if found.kind != "figure" or found.piece is None or found.piece.figure is None:
            yield token._replace(kind="wrong")
            at += 1
            continue
        parts = tuple(sorted(int(one) for one in amounts(found.piece.figure, broken=False)))
        end = figure + 1
        if end < len(made) and made[end].kind == "label" and not _needed(made, at, end):
            end += 1
        yield token._replace(end=made[end - 1].end, parts=parts)
        yield from (one for one in made[at + 1 : figure] if one.kind == "label" and _needed(made, at, end))
        at = end


def _needed(made: Sequence[Term], at: int, name: int) -> bool:
    """Whether the name of a denied figure is that of the one before it or behind it as well."""
    if at and made[at - 1].kind == "figure":
        return True
    for token in made[name + 1 :]:
        if token.kind in _ENDS:
            return False
        if token.kind == "figure":
            return True
    return False
