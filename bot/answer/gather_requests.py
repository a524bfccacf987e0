"""What is read for those who ask for a closed report, decide about one, or say which days are worked."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple, cast

from bot.invite_codes import hashed
from forms.regime.calendar import ZONE
from forms.regime.ladder import Role
from forms.unit import Unit
from handlers.reading.invite_code import find_code
from handlers.schedule.reopen import DECIDED, WHAT, slot_of
from handlers.turn.dialogue import Arranging, Asking, Dialogue, Joining, Reviewing, Slot
from handlers.turn.known import Invitation, ReopenRequest
from storage.people.people import InviteRow
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


class Message(NamedTuple):
    """What was said, and where the conversation stood."""

    id: int
    dialogue: Dialogue
    text: str | None


def invitations(work: Work, said: Sequence[Message], now: datetime) -> dict[int, Invitation]:
    """The invite of each message that is about one, by the message's id."""
    ids = {one.id: one.dialogue.invite for one in said if isinstance(one.dialogue, Joining)}
    codes = {one.id: hashed(code) for one in said if one.text and (code := find_code(one.text))}
    if not ids and not codes:
        return {}
    rows = work.people.invites(list(ids.values()), list(codes.values()))
    units = work.units.of([row.unit_id for row in rows if row.unit_id is not None])
    by_id = {row.id: row for row in rows}
    by_hash = {row.code_hash: row for row in rows}
    found = {}
    for one in said:
        row = by_hash.get(codes.get(one.id, "")) or by_id.get(ids.get(one.id, 0))
        if row is not None:
            found[one.id] = _invitation(row, units, now)
    return found


def _invitation(row: InviteRow, units: dict[int, Unit], now: datetime) -> Invitation:
    return Invitation(
        id=row.id,
        unit=units[row.unit_id] if row.unit_id is not None else None,
        role=cast("Role | None", row.role),
        person=row.person_id,
        usable=row.uses_left > 0 and row.expires_at > now,
    )
