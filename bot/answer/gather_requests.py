"""Reads the requests to open a closed report again, and the invites, that messages are about."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import cast

from bot.invite_codes import hashed
from forms.regime.calendar import ZONE
from forms.role import Role
from forms.unit import Unit
from handlers.turn.dialogue import Slot
from handlers.turn.known import Invitation, ReopenRequest
from handlers.turn.wanted import Wants
from storage.people.people import InviteRow
from storage.work import Work


def reopening(
    work: Work, wants: Wants, tapped: Slot | None, open_: Collection[tuple[int, str, str]]
) -> ReopenRequest | None:
    """The newest request to open again the report that a button or question names; None: there is none. A report in
    `open_` needs no request, so its newest one is read only for a lead who decides: somebody may have decided
    before."""
    slot = tapped or wants.filling or wants.reopening
    if slot is None:
        return None
    key = (slot.unit, slot.form, slot.period)
    if key in open_ and not wants.deciding:
        return None
    row = work.reopening.newest(*key)
    if row is None:
        return None
    return ReopenRequest(slot, row.name, row.reason, row.made_at.astimezone(ZONE), row.decided_by, row.granted)


AGAIN_MOST = 3
"""Chats that may wait at once to be let in again by one invite: each is a message to the leads."""

_PROOF = 20
"""Characters of the code's hash that a button carries: 80 bits, as many as the code has."""


def invitations(
    work: Work, wanted: Mapping[int, Wants], chats: Mapping[int, str], now: datetime
) -> dict[int, Invitation]:
    """The invite of each message that is about one, by the message's id; `chats`: the chat of each message."""
    ids = {message: wants.invite for message, wants in wanted.items() if wants.invite is not None}
    codes = {message: hashed(wants.code) for message, wants in wanted.items() if wants.code is not None}
    if not ids and not codes:
        return {}
    rows = work.people.invites(list(ids.values()), list(codes.values()))
    units = work.units.of([row.unit_id for row in rows if row.unit_id is not None])
    by_id = {row.id: row for row in rows}
    by_hash = {row.code_hash: row for row in rows}
    spent = [row.id for row in rows if not _usable(row, now)]
    asked = work.join_requests.again(spent) if spent else {}
    found = {}
    for message in wanted:
        row = by_hash.get(codes.get(message, "")) or by_id.get(ids.get(message, 0))
        if row is not None:
            found[message] = _invitation(row, units, asked.get(row.id, ()), chats[message], now)
    return found


def _usable(row: InviteRow, now: datetime) -> bool:
    return row.uses_left > 0 and row.expires_at > now


def _invitation(row: InviteRow, units: dict[int, Unit], asked: Collection[str], chat: str, now: datetime) -> Invitation:
    return Invitation(
        id=row.id,
        unit=units[row.unit_id] if row.unit_id is not None else None,
        role=cast("Role | None", row.role),
        person=row.person_id,
        usable=_usable(row, now),
        mark=row.mark,
        approval=bool(row.approval),
        proof=row.code_hash[:_PROOF],
        revoked=row.revoked_at is not None,
        asked=chat in asked,
        crowded=len(asked) >= AGAIN_MOST,
    )
