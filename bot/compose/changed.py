"""Tells what one change is: the figures of one message, or a report that was put into another state."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from forms.submission import HANDED_IN
from handlers.turn.last_change import UNDONE
from storage.reports.versions import FigureVersion, Key, SubmissionVersion


def by_message(figures: Iterable[FigureVersion]) -> Iterator[tuple[FigureVersion, ...]]:
    """Yields the figures of each message to one report, in their order; what takes a change back is a change of its
    own."""
    for _, some in groupby(figures, _message):
        yield tuple(some)


def new_states(versions: Iterable[SubmissionVersion]) -> Iterator[SubmissionVersion]:
    """Yields the versions, the oldest first, that put a report into another state. A correction hands in again what was
    handed in: that is no change of its own."""
    before: dict[Key, str] = {}
    for one in versions:
        report = (one.unit_id, one.form, one.period)
        again = one.state == "submitted" and before.get(report) in HANDED_IN
        before[report] = one.state
        if not again:
            yield one


def _message(one: FigureVersion) -> tuple[object, ...]:
    return one.unit_id, one.form, one.period, one.by, one.source, one.at, one.why == UNDONE
