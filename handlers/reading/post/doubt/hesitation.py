"""Says of which figures their writer is not certain: "hình như VNeID 5", "vneid 5 thì phải"."""

from collections.abc import Sequence

from handlers.reading.post.clauses import Clause
from handlers.reading.post.lexicon import Term

_BESIDE = ("glue", "aside", "equals", "bracket", "not", "none", "now", "unsure", "unsure_after", "approximate")
_MOST = 3
"""Words of another kind that may stand beside words of doubt in a clause of their own."""


def hesitates(tokens: Sequence[Term], at: int) -> bool:
    """Whether words in a clause make the figure at this place uncertain: those before it, or behind all figures."""
    last = max((n for n, token in enumerate(tokens) if token.kind in ("figure", "halves")), default=at)
    for n, token in enumerate(tokens):
        ends = all(one.kind in ("glue", "bracket", "unsure") for one in tokens[n + 1 :])
        if (token.kind == "unsure" and (n < at or n > last)) or (token.kind == "unsure_after" and n > last and ends):
            return True
    return False


def doubted(parts: Sequence[Clause]) -> list[Clause]:
    """The clauses, with those marked beside which a clause of its own says that their writer is not certain."""
    order = sorted(range(len(parts)), key=lambda n: parts[n].tokens[0].start)
    marked: set[int] = set()
    for place, n in enumerate(order):
        if not _only_hesitates(parts[n]):
            continue
        before = next((one for one in reversed(order[:place]) if parts[one].tokens != parts[n].tokens), None)
        if before is not None and parts[n].line - parts[before].line <= 1:
            marked.add(before)
        after = order[place + 1] if place + 1 < len(order) else None
        if after is not None and not parts[n].beside and parts[after].line == parts[n].line:
            marked.add(after)
    return [part._replace(doubted=True) if n in marked else part for n, part in enumerate(parts)]


def _only_hesitates(clause: Clause) -> bool:
    said = clause.tokens
    if clause.figures or not any(token.kind in ("unsure", "unsure_after") for token in said):
        return False
    if any(token.kind == "label" and not token.weak for token in said):
        return False
    return sum(token.kind not in _BESIDE for token in said) <= _MOST
