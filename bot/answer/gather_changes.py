"""Reads what somebody has changed last, so that they can undo it; and which of the commune's own reports went to the
Department with a figure in it."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.compose.changed import by_message, new_states
from forms.regime.calendar import ZONE
from forms.regime.counted_in import counted_in
from forms.regime.period import parse
from forms.regime.plan import Plan
from forms.submission import Submission
from forms.unit import Unit
from handlers.turn.last_change import UNDONE, ChangedLine, LastChange
from handlers.turn.report import Slot
from storage.reports.versions import FigureVersion, Key, SubmissionVersion
from storage.work import Work

_LOOKED_BACK = timedelta(days=7)
"""How old a change may be for its age to be told; of an older one nothing is said."""


class _OwnChange(NamedTuple):
    """The figures of one message, or a report handed in or taken back. `undoes`: it took an earlier one back."""

    at: datetime
    hand_in: SubmissionVersion | None
    figures: tuple[FigureVersion, ...]
    undoes: bool


def changes_by(work: Work, person: int, now: datetime) -> list[FigureVersion]:
    """The figures that this person has given lately, the newest first."""
    return work.versions.by(person, now - _LOOKED_BACK)


def given_to(given: Sequence[FigureVersion]) -> list[Slot]:
    """The reports that got these figures."""
    return list(dict.fromkeys(Slot(unit=one.unit_id, form=one.form, period=one.period) for one in given))


def last_change(
    work: Work, person: int, given: Sequence[FigureVersion], own: Collection[Key], plan: Plan, now: datetime
) -> LastChange | None:
    """The last change of this person that is not undone yet: the figures of one message (of those `given`), or one of
    their `own` reports that they handed in."""
    changes = [*_messages(given), *_handed_in(work, person, own, now)]
    # Of two in one second the hand-in is the later one, since a platform may tell only seconds.
    changes.sort(key=lambda one: (one.at.replace(microsecond=0), one.hand_in is not None, one.at), reverse=True)
    undone = 0
    for change in changes:
        if change.undoes:
            undone += 1
        elif undone:
            undone -= 1
        elif change.hand_in is not None:
            return _of_hand_in(work, person, change.hand_in, plan)
        elif lines := _lines(work, person, change.figures):
            first = change.figures[0]
            slot = Slot(unit=first.unit_id, form=first.form, period=first.period)
            mark = max(one.id for one in change.figures)
            return LastChange(slot, f"f{mark}", change.at.astimezone(ZONE), lines)
    return None


def _messages(given: Sequence[FigureVersion]) -> Iterator[_OwnChange]:
    """The figures by message. Lines that went without a figure when the report was handed in belong to that."""
    for figures in by_message(given):
        if not all(one.why.startswith("no ") for one in figures):
            yield _OwnChange(figures[0].at, None, figures, figures[0].why == UNDONE)


def _handed_in(work: Work, person: int, own: Collection[Key], now: datetime) -> Iterator[_OwnChange]:
    """What this person has handed in or taken back. A correction hands in again what was handed in: that is no change
    of its own."""
    for version in new_states(work.versions.submissions(own)):
        if version.by == person and version.at >= now - _LOOKED_BACK:
            if version.state == "submitted":
                yield _OwnChange(version.at, version, (), undoes=False)
            elif version.state == "draft" and version.why == UNDONE:
                yield _OwnChange(version.at, version, (), undoes=True)


def _of_hand_in(work: Work, person: int, hand_in: SubmissionVersion, plan: Plan) -> LastChange:
    slot = Slot(unit=hand_in.unit_id, form=hand_in.form, period=hand_in.period)
    versions = work.versions.submissions([(slot.unit, slot.form, slot.period)])
    since = [one for one in versions if one.version > hand_in.version]
    return LastChange(
        slot,
        f"s{hand_in.id}",
        hand_in.at.astimezone(ZONE),
        reviewed=any(one.state != "submitted" for one in since),
        since_by=next((one.by_name for one in reversed(since) if one.by != person), ""),
        sent=bool(plan.form(slot.form).items) and bool(sent_with(work, plan, slot)),
    )


def _lines(work: Work, person: int, figures: Sequence[FigureVersion]) -> tuple[ChangedLine, ...]:
    """The lines that this message has changed, in the order in which it gave them."""
    first, given = figures[0], {one.indicator: one for one in figures}
    ever: dict[str, list[FigureVersion]] = {code: [] for code in reversed(given)}
    for version in work.versions.figures(first.unit_id, first.period, given):
        ever[version.indicator].append(version)
    found = []
    for code, versions in ever.items():
        before = next((one for one in versions if one.version == given[code].version - 1), None)
        figure, day = (before.value, before.as_of) if before is not None else (None, None)
        others = [one.by_name for one in versions if one.version > given[code].version and one.by != person]
        if (versions[-1].value, versions[-1].as_of) != (figure, day) or others:
            found.append(ChangedLine(code, versions[-1].value, figure, others[-1] if others else "", day))
    return tuple(found)


# Sent to the Department ----------------------------------------------------------------------------------------------


class SentReport(NamedTuple):
    """One of the commune's own reports that was sent."""

    unit: int
    form: str
    period: str
    submission: Submission


def sent_with(work: Work, plan: Plan, slot: Slot, unit: Unit | None = None) -> list[SentReport]:
    """The reports sent by a unit above in which the figures of this report are counted."""
    counting = {(one.form, one.period.code) for one in counted_in(plan, slot.form, parse(slot.period))}
    if not counting:
        return []
    path = (unit or work.units.of([slot.unit])[slot.unit]).path
    above = [int(part) for part in path.split("/") if part]
    forms, periods = ({one[n] for one in counting} for n in (0, 1))
    found = work.figures.submissions(above, sorted(forms), sorted(periods))
    return [
        SentReport(*key, submission)
        for key, submission in found.items()
        if key[1:] in counting and submission.handed_in
    ]
