"""Which reports a message may need: those that can be handed in now by the units of whoever wrote it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from forms.regime.deadline import Deadline
from forms.regime.plan import Plan
from forms.unit import Unit
from handlers.turn.dialogue import Asking, Dialogue, Reviewing, Slot
from handlers.turn.known import Edited
from storage.people.people import MemberRow

SEE_BELOW = ("lead", "chair")
"""Who may look at the units below their own."""

Key = tuple[int, str, str]
Slots = dict[Key, Deadline]
"""Reports with their dates, as they are for that unit."""


class Open(NamedTuple):
    """What can be handed in now, worked out once for a batch."""

    now: datetime
    plan: Plan
    reports: dict[tuple[str, str], Deadline]
    """By (form, period), as the rules say."""
    with_lines: frozenset[str]
    """Forms that have lines; without them there is only to say, or to see, that a report has gone up."""

    @classmethod
    def at(cls, now: datetime, plan: Plan) -> "Open":
        """All of them."""
        reports = {(dates.form, dates.period.code): dates for dates in plan.open_deadlines(now)}
        return cls(now, plan, reports, frozenset(form for form, _ in reports if plan.form(form).items))

    def of(self, base: Deadline, unit: Unit) -> Deadline | None:
        """The dates for that unit, if it is asked and can hand in now."""
        if not self.plan.asks(base.form, unit):
            return None
        dates = self.plan.for_unit(base, unit.path)
        return dates if dates.opens <= self.now < dates.closes else None


def slots(
    named: Sequence[Slot | Edited | None],
    members: Sequence[MemberRow],
    subtrees: dict[str, list[Unit]],
    open_: Open,
) -> Slots:
    """Which reports this person may need: every open one of their own units, and those that the message names, as far
    as they are theirs to see (promise 8)."""
    found: Slots = {}
    for (form, period), base in open_.reports.items():
        with_lines = form in open_.with_lines
        for member in members:
            concerned = member.role == "officer" if with_lines else member.role in SEE_BELOW
            if concerned and (dates := open_.of(base, member.unit)) and member.days.hold(dates.cutoff):
                found[member.unit.id, form, period] = dates
    asked = [slot for slot in named if slot and (slot.unit, slot.form, slot.period) not in found]
    if asked:
        allowed = {unit.id: unit for unit in below(members, subtrees)}
        allowed.update((member.unit.id, member.unit) for member in members)
        for slot in asked:
            unit, report = allowed.get(slot.unit), open_.reports.get((slot.form, slot.period))
            if unit is not None and report is not None and (dates := open_.of(report, unit)):
                found[slot.unit, slot.form, slot.period] = dates
    return found


def below(members: Sequence[MemberRow], subtrees: dict[str, list[Unit]]) -> list[Unit]:
    """The units that this person may look at."""
    return [unit for member in members if member.role in SEE_BELOW for unit in subtrees[member.unit.path]]


def of_dialogue(dialogue: Dialogue) -> Slot | None:
    """The report that the conversation is about."""
    return dialogue.slot if isinstance(dialogue, Asking | Reviewing) else None


def of_button(button: str | None) -> Slot | None:
    """A button names its period; one from a reminder its form and unit too."""
    parts = (button or "").split("|")
    if len(parts) == 4 and parts[3].isdecimal() and len(parts[3]) < 18:
        return Slot(unit=int(parts[3]), form=parts[2], period=parts[1])
    return None
