"""Reads who belongs to the units whose people somebody sees to, the open invites into them, and a person's own
chats."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import cast

from bot.answer.gather_reports import below
from bot.invite_codes import chat_mark
from forms.regime.calendar import ZONE
from forms.role import ADMIN, SEE_TO_PEOPLE, Role
from forms.unit import Unit
from handlers.reading.fold import plain
from handlers.reading.units import matching
from handlers.turn.dialogue import Joining
from handlers.turn.known import Belonging, Colleague, Device, Joiner, OpenInvite, Roster
from handlers.turn.stored_before import load
from handlers.turn.wanted import ROSTER_PAGE, RosterWanted
from storage.people.join_requests import JoinRequestRow
from storage.people.people import MemberRow
from storage.people.roster import ChatRow, PersonInUnit
from storage.work import Work


def seen_to_by(members: Sequence[MemberRow], subtrees: dict[str, list[Unit]]) -> list[Unit]:
    """The units whose people this person sees to, their own first."""
    return list(dict.fromkeys(below(members, subtrees, SEE_TO_PEOPLE)))


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


def _others(work: Work, unit: Unit, seen_to: Sequence[Unit]) -> tuple[Colleague, ...]:
    """The people of the unit's commune, as far as `seen_to` goes; those of the unit itself first, then leads."""
    commune = unit.path.rstrip("/").rpartition("/")[0] + "/" if unit.reports_upward else unit.path
    found = [one for one in work.absences.colleagues([commune]) if one.unit in seen_to]
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


def joiner(
    work: Work, request: int, members: Sequence[MemberRow], subtrees: dict[str, list[Unit]], now: datetime
) -> Joiner | None:
    """Who waits to be let in, by the number of the request; None: nobody does any more. `members`: the places of the
    lead or admin who decides."""
    row = work.join_requests.find(request)
    if row is None or not (row.chat_key in work.people.at([row.chat_key]) or waits(work, row)):
        return None
    people: tuple[Colleague, ...] = ()
    if row.again:
        seen_to, admin_of = ({unit.id for unit in below(members, subtrees, of)} for of in (SEE_TO_PEOPLE, ADMIN))
        people = may_be(work, row.unit, row.name, seen_to, admin_of, now)
    return Joiner(row.id, row.name, row.unit, cast("Role", row.role), bool(row.again), people)


def may_be(
    work: Work, unit: Unit, name: str, seen_to: Collection[int], admin_of: Collection[int], now: datetime
) -> tuple[Colleague, ...]:
    """The people of this unit of whom somebody who sees to the people of the units `seen_to`, as an admin to those of
    `admin_of`, may say that they have come back; those of that name first. Nobody is among them who has a place that
    is not theirs to give: they would give all of that person's rights."""
    there = {place.person_id: place.name for place in work.roster.places(now, [unit.id])}
    beyond = {
        place.person_id
        for place in work.people.members(there)
        if place.unit.id not in (admin_of if place.role == "admin" else seen_to)
    }
    found = [Colleague(person, called, unit) for person, called in there.items() if person not in beyond]
    return tuple(sorted(found, key=lambda one: plain(one.name) != plain(name)))


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
