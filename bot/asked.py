"""What is read for those who ask for a closed report, decide about one, or say which days are worked."""

from collections.abc import Collection, Sequence

from forms.regime.calendar import ZONE
from handlers.schedule.reopen import DECIDED, WHAT, slot_of
from handlers.turn.dialogue import Arranging, Asking, Dialogue, Reviewing, Slot
from handlers.turn.known import ReopenRequest
from storage.people.people import MemberRow
from storage.work import Work


def reopening(
    work: Work, dialogue: Dialogue, tapped: Slot | None, button: str | None, open_: Collection[tuple[int, str, str]]
) -> ReopenRequest | None:
    """The last request about the closed report that a button or question names; of those in `open_` there is nothing
    to ask, only somebody may have decided before."""
    slot = tapped or _named(dialogue)
    if slot is None:
        return None
    key = (slot.unit, slot.form, slot.period)
    if key in open_ and not (button or "").startswith(DECIDED):
        return None
    row = work.reopening.newest(*key)
    if row is None:
        return None
    return ReopenRequest(slot, row.name, row.reason, row.made_at.astimezone(ZONE), row.decided_by, row.granted)


def _named(dialogue: Dialogue) -> Slot | None:
    match dialogue:
        case Asking(slot=slot) | Reviewing(slot=slot):
            return slot
        case Arranging(what=what, given=given) if what == WHAT:
            return slot_of(given)
        case _:
            return None


def led_above(work: Work, members: Sequence[MemberRow]) -> frozenset[int]:
    """Which of the units above those that these people lead have leads of their own."""
    above = {number for member in members if member.role == "lead" for number in _above(member)}
    return work.units.led(sorted(above)) if above else frozenset()


def topmost(members: Sequence[MemberRow], led: frozenset[int]) -> bool:
    """A lead whom nobody leads."""
    own = [member for member in members if member.role == "lead"]
    theirs = {member.unit.id for member in own}
    return bool(own) and not any(number in led - theirs for member in own for number in _above(member))


def _above(member: MemberRow) -> list[int]:
    return [int(part) for part in member.unit.path.split("/") if part][:-1]
