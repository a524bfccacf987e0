"""Reads who belongs to the units that somebody leads, the invites into them that are still open, and a person's own
chats."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from bot.invite_codes import chat_mark
from forms.regime.calendar import ZONE
from forms.regime.ladder import Role
from forms.unit import Unit
from handlers.reading.fold import plain
from handlers.reading.units import matching
from handlers.turn.dialogue import Joining
from handlers.turn.known import Belonging, Colleague, Device, Joiner, OpenInvite, Roster
from handlers.turn.stored_before import load
from handlers.turn.wanted import ROSTER_PAGE, RosterWanted
from storage.people.join_requests import JoinRequestRow
from storage.people.roster import ChatRow, PersonInUnit
from storage.work import Work


def roster(work: Work, wanted: RosterWanted, units: Sequence[Unit], now: datetime) -> Roster:
    """The people of those of `units` that are wanted."""
    first = wanted.first if wanted.unit is None and not wanted.named else 0
    if wanted.unit is not None:
        chosen = [unit for unit in units if unit.id == wanted.unit]
    else:
        chosen = matching(plain(wanted.named), units) if wanted.named else list(units)
    page = chosen[first : first + ROSTER_PAGE]
    if not page:
        return Roster()
    people = belongings(work, work.roster.places(now, [unit.id for unit in page]))
    others = _others(work, page[0], units) if wanted.others else ()
    return Roster(tuple(page), people, first, len(chosen) > first + ROSTER_PAGE, others)


def belongings(work: Work, places: Sequence[PersonInUnit]) -> tuple[Belonging, ...]:
    """These memberships, one entry for each person in each unit, in order of unit and time."""
    grouped: dict[tuple[Unit, int], list[PersonInUnit]] = {}
    for place in places:
        grouped.setdefault((place.unit, place.person_id), []).append(place)
    ids = {place.person_id for place in places}
    chats: dict[int, list[ChatRow]] = {}
    for row in work.roster.chats(ids):
        chats.setdefault(row.person_id, []).append(row)
    held = set(work.roster.held(ids))
    found = []
    for (unit, person), rows in grouped.items():
        first, seen = rows[0], chats.get(person, [])
        invited = next((row for row in rows if row.invite_id is not None), first)
        found.append(
            Belonging(
                person=person,
                name=first.name,
                unit=unit,
                roles=tuple(cast("Role", row.role) for row in rows),
                since=first.since.astimezone(ZONE),
                invite=invited.invite_id,
                mark=invited.mark,
                invited_by=invited.invited_by,
                invite_open=invited.invite_open,
                channels=tuple(dict.fromkeys(_channel(row.chat_key) for row in seen if row.state != "stopped")),
                last_seen=max((row.last_seen.astimezone(ZONE) for row in seen), default=None),
                elsewhere=any(other == person and where != unit.id for other, where in held),
            )
        )
    return tuple(found)


def _others(work: Work, unit: Unit, led: Sequence[Unit]) -> tuple[Colleague, ...]:
    """The people of the unit's commune, as far as `led` goes; those of the unit itself first, then leads."""
    commune = unit.path.rstrip("/").rpartition("/")[0] + "/" if unit.kind in ("hamlet", "agency") else unit.path
    found = [one for one in work.absences.colleagues([commune]) if one.unit in led]
    found.sort(key=lambda one: (one.unit != unit, one.role != "lead"))
    return tuple(Colleague(one.id, one.name, one.unit) for one in found)


def open_invites(work: Work, units: Sequence[Unit], now: datetime) -> tuple[OpenInvite, ...]:
    """The invites into these units that can still be used, the newest first."""
    rows = work.roster.open_invites(now, [unit.id for unit in units])
    return tuple(
        OpenInvite(
            row.id,
            row.unit,
            cast("Role", row.role),
            row.mark,
            row.uses_left,
            row.expires_at.astimezone(ZONE),
            row.made_by,
        )
        for row in rows
    )


def joiner(work: Work, request: int) -> Joiner | None:
    """Who waits to be let in, by the number of the request; None: nobody does any more."""
    row = work.join_requests.find(request)
    if row is None or not (row.chat_key in work.people.at([row.chat_key]) or waits(work, row)):
        return None
    return Joiner(row.id, row.name, row.unit, cast("Role", row.role))


def waits(work: Work, row: JoinRequestRow) -> bool:
    """Whether the conversation of this stranger still waits to be let in by that invite."""
    standing = work.dialogues.at(row.chat_key)
    try:
        dialogue = load(standing) if standing is not None else None
    except ValueError:  # written by another version
        return False
    return isinstance(dialogue, Joining) and dialogue.step == "approval" and dialogue.invite == row.invite_id


def devices(work: Work, person: int, here: str) -> tuple[Device, ...]:
    """The chats of this person, the one in which they have just written first."""
    rows = sorted(work.roster.chats([person]), key=lambda row: row.chat_key != here)
    return tuple(
        Device(
            chat_mark(row.chat_key),
            _channel(row.chat_key),
            row.since.astimezone(ZONE),
            row.last_seen.astimezone(ZONE),
            row.chat_key == here,
        )
        for row in rows
    )


def _channel(chat_key: str) -> str:
    return chat_key.partition(":")[0]
