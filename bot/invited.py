"""The invites that messages name or dialogues wait on."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, cast

from bot.codes import hashed
from forms.regime.ladder import Role
from forms.unit import Unit
from handlers.reading.invite_code import find_code
from handlers.turn.dialogue import Dialogue, Joining
from handlers.turn.known import Invitation
from storage.people.people import InviteRow
from storage.work import Work


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
