"""Decides which figure of a clause stands for which line of the form: by the names beside it, or not at all."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from handlers.reading.figures.one_figure import Ask
from handlers.reading.post.figures import Numeral, values
from handlers.reading.post.lexicon import Term
from handlers.reading.post.words import COUNTERS, GENERAL, OCCASIONS

_MOST = 8
"""Figures in one clause beyond which nothing is bound: that is a table, not a sentence."""
_BETWEEN = ("glue", "aside", "equals", "none", "range", "now", "bracket", "approximate", "each", "unsure", "denied")


class FormLines(NamedTuple):
    """The lines of a form. `default`: the one that plain "người" means."""

    order: tuple[str, ...]
    default: str | None
    people: frozenset[str] = frozenset()
    """Those that count people."""

    def in_order(self, codes: Iterable[str]) -> tuple[str, ...]:
        """These lines in the form's order."""
        wanted = set(codes)
        return tuple(code for code in self.order if code in wanted)

    def resolved(self, labels: Sequence[Term]) -> tuple[str, ...]:
        """The lines that these names mean together."""
        strong = {code for token in labels if not token.weak for code in token.codes}
        if strong:
            return self.in_order(strong)
        return (self.default,) if self.default and any(token.weak for token in labels) else ()


class Binding(NamedTuple):
    """A figure and the lines that it may be for: one, where that is certain; () for something else; None: it has no
    name. `strong`: a name of that line alone stands beside it. `named`: some name does."""

    figure: Numeral
    codes: tuple[str, ...] | None
    strong: bool = True
    named: bool = True


class _Way(NamedTuple):
    codes: tuple[str, ...] | None
    strong: bool


def bind(clause: Sequence[Term], figures: Sequence[Numeral], form: FormLines) -> list[Binding]:
    """Bind the figures of a clause to the names beside them."""
    there = [figure for figure in figures if figure.taken]
    if not there or len(there) > _MOST:
        return []
    edges = [(0, 0), *((figure.first, figure.end) for figure in figures), (len(clause), len(clause))]
    gaps = [_names(clause, left[1], right[0]) for left, right in pairwise(edges)]
    if len(there) == len(figures) == 2 and _of_so_many(clause, figures, gaps):  # "số người dự 2 buổi là 85"
        return [Binding(figures[0], form.resolved(gaps[1])), Binding(figures[1], form.resolved(gaps[0]))]
    least = [_kept(clause, figure, gap) for figure, gap in zip(figures, gaps[1:], strict=True)]
    chosen = _chosen(_ways(clause, figures, gaps, least, form), form)
    if chosen is None and all(
        token.kind in ("label", "figure") for token in clause
    ):  # "vneid 15 người 124 buổi 2": the names stand before their figures
        chosen = _chosen(_ways(clause, figures, gaps, [0] * len(figures), form), form)
    if chosen is not None:
        return [Binding(one, way.codes, way.strong) for one, way in zip(figures, chosen, strict=True) if one.taken]
    touched = form.resolved([label for gap in gaps for label in gap])
    if len(figures) == 1 and not any(gaps):
        return [Binding(figures[0], None, named=False)]
    alike = {label.codes for gap in gaps for label in gap if label.kind == "label"}
    if len(there) > 1 and len(alike) > 1:  # nobody knows which of them is whose
        people = [form.default] if form.default and any(label.weak for gap in gaps for label in gap) else []
        touched = form.in_order([*touched, *people])
        there = [one._replace(reading=Ask("several", values(one.reading))) for one in there]
    return [Binding(one, touched or None, named=bool(touched)) for one in there]


def _of_so_many(clause: Sequence[Term], figures: Sequence[Numeral], gaps: Sequence[list[Term]]) -> bool:
    """Whether the first figure is that of the meetings of which the second tells what is named before both."""
    between = clause[figures[0].end : figures[1].first]
    return (
        any(label.kind == "label" for label in gaps[0])
        and len(gaps[1]) == 1
        and between[0] is gaps[1][0]
        and between[0].said in OCCASIONS
        and between[-1].said in ("la", ":", "=")
        and not any(label.codes & between[0].codes for label in gaps[0])
        and not any(label.kind == "else" or not label.weak for label in gaps[2])
    )


def _ways(
    clause: Sequence[Term],
    figures: Sequence[Numeral],
    gaps: Sequence[list[Term]],
    least: Sequence[int],
    form: FormLines,
) -> list[list[_Way]]:
    """All ways to share the names between figures out among them, of which at least so many belong to the figure before
    them."""
    ways: dict[tuple[tuple[str, ...] | None, ...], list[_Way]] = {}
    for cuts in product(*(range(low, len(gap) + 1) for low, gap in zip(least, gaps[1:-1], strict=False))):
        if any(_torn(clause, gap, cut, figure) for gap, cut, figure in zip(gaps[1:], cuts, figures[1:], strict=False)):
            continue
        split = [0, *cuts, len(gaps[-1])]
        found = [
            _way(gaps[n][split[n] :], gaps[n + 1][: split[n + 1]], clause, figure, form)
            for n, figure in enumerate(figures)
        ]
        sure = [one for one in found if one is not None]
        if len(sure) == len(found) and _distinct(sure):
            ways.setdefault(tuple(one.codes for one in sure), sure)
    return list(ways.values())


def _torn(clause: Sequence[Term], gap: Sequence[Term], cut: int, following: Numeral) -> bool:
    """Whether a sharing takes "người" away from the figure that it stands right before."""
    last = gap[-1] if 1 < cut == len(gap) else None
    return (
        last is not None
        and last.weak
        and last.said in COUNTERS
        and gap[0].kind == "label"
        and not gap[0].weak
        and clause.index(last) + 1 == following.first
    )


def _kept(clause: Sequence[Term], figure: Numeral, gap: Sequence[Term]) -> int:
    """1, if the name right behind a figure counts it and can belong to no other."""
    first = gap[0] if gap else None
    return int(first is not None and first.said in COUNTERS and _close(clause, figure.end, clause.index(first)))


def _names(clause: Sequence[Term], start: int, end: int) -> list[Term]:
    return [token for token in clause[start:end] if token.kind in ("label", "else")]


def _distinct(found: Sequence[_Way]) -> bool:
    sure = [way.codes[0] for way in found if way.codes and len(way.codes) == 1]
    return len(set(sure)) == len(sure)


def _chosen(ways: list[list[_Way]], form: FormLines) -> list[_Way] | None:
    """The one way to read the clause; of several the one in the form's order, if there is just one."""
    for fits in (_certain, lambda way: _ordered(way, form), lambda way: all(one.strong for one in way)):
        better = [way for way in ways if fits(way)]
        ways = better or ways
        if len(ways) == 1:
            return ways[0]
    return None


def _certain(way: list[_Way]) -> bool:
    return all(one.codes is not None and len(one.codes) <= 1 for one in way)


def _ordered(way: list[_Way], form: FormLines) -> bool:
    places = [form.order.index(one.codes[0]) for one in way if one.codes]
    return places == sorted(places)


def _way(
    before: Sequence[Term],
    behind: Sequence[Term],
    clause: Sequence[Term],
    figure: Numeral,
    form: FormLines,
) -> _Way | None:
    """The lines that a figure with these names may be for. None: it has no name here."""
    own = [*before, *behind]
    strong = {code for token in own if not token.weak for code in token.codes}
    if clause[figure.first].kind == "halves" and form.default:  # men and women are people, whatever stands beside
        return _Way(form.in_order(strong & form.people) or (form.default,), bool(strong & form.people))
    if not own:
        return None
    counter = behind[0] if behind and _close(clause, figure.end, clause.index(behind[0])) else None
    nearest = before[-1] if before else None
    if counter is not None:
        way = _counted(counter, strong, form)
        if nearest is not None and _against(nearest, counter, clause, figure):
            return _Way(form.in_order({*(way.codes or ()), *(nearest.codes or counter.codes)}), True)
        return way
    if nearest is None:
        return None
    if not _close(clause, clause.index(nearest) + 1, figure.first) and not (nearest.codes and not nearest.weak):
        return None
    if nearest.kind == "else":
        return _Way((), True)
    following = clause[figure.end] if figure.end < len(clause) else None
    if nearest.weak:
        return _counted(nearest, strong, form)
    if (
        following is not None
        and following.kind == "word"
        and not following.said.isdigit()
        and not _close(clause, clause.index(nearest) + 1, figure.first)
    ):
        return None
    among = {code for token in before[-1:] for code in token.codes}
    return _Way(form.in_order(among), True)


def _against(nearest: Term, counter: Term, clause: Sequence[Term], figure: Numeral) -> bool:
    """Whether the names right before and right behind a figure speak of different things: "người 124 vneid"."""
    if not _close(clause, clause.index(nearest) + 1, figure.first) or nearest.kind != "label":
        return False
    if counter.kind == "label" and counter.said not in COUNTERS and nearest.codes != counter.codes:
        return nearest.weak or not nearest.codes & counter.codes
    return nearest.said in ("buoi", "cuoc", "lan") and not nearest.codes & counter.codes


def _counted(counter: Term, strong: set[str], form: FormLines) -> _Way:
    """The lines of a figure with this counter right beside it."""
    if counter.kind == "else":
        return _Way((), True)
    if not counter.weak:
        return _Way(form.in_order(counter.codes), counter.said not in GENERAL)
    among = strong & counter.codes
    if among:
        return _Way(form.in_order(among), True)
    return _Way((form.default,) if form.default in counter.codes else form.in_order(counter.codes), False)


def _close(clause: Sequence[Term], start: int, end: int) -> bool:
    """Whether only harmless words stand there."""
    return all(token.kind in _BETWEEN for token in clause[start:end])
