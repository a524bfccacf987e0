"""Reads who wrote: their places, whom they stand in for, their colleagues, the units below them and who leads above."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from bot.channels import private_chat
from bot.rota import Rota
from forms.role import SEE_BELOW, SEE_TO_PEOPLE
from forms.unit import Unit
from handlers.turn.incoming import Incoming
from handlers.turn.known import Colleague, LeadAbove
from storage.messages.inbox import Waiting
from storage.people.people import MemberRow, PersonRow
from storage.work import Work


def places(work: Work, people: Collection[int], rota: Rota, day: date) -> dict[int, list[MemberRow]]:
    """The places of these people, by person id, and the places of those for whom they stand in that day."""
    absent = {person: others for person in people if (others := rota.instead_of(person, day))}
    everybody = {*people, *(other for others in absent.values() for other in others)}
    rows: dict[int, list[MemberRow]] = {}
    for row in work.people.members(everybody) if everybody else ():
        rows.setdefault(row.person_id, []).append(row)
    found = {person: list(rows.get(person, ())) for person in people} if absent else rows
    for person, others in absent.items():
        own = {(row.unit.id, row.role) for row in found[person]}
        theirs = [row for other in others for row in rows.get(other, ()) if (row.unit.id, row.role) not in own]
        found[person] += [row._replace(person_id=person, instead_of=row.person_id) for row in theirs]
    return found


def colleagues(work: Work, members: Sequence[MemberRow]) -> tuple[Colleague, ...]:
    """Who could stand in for this person: people of the same unit, then the leads, then the other officers of the
    commune."""
    own = [member for member in members if member.instead_of is None]
    units, me = {member.unit.id for member in own}, {member.person_id for member in own}
    found = [one for one in work.absences.colleagues(sorted({_commune(m.unit) for m in own})) if one.id not in me]
    found.sort(key=lambda one: (one.unit.id not in units, one.role != "lead"))
    return tuple(Colleague(one.id, one.name, one.unit) for one in found)


def leads_above(work: Work, members: Sequence[MemberRow]) -> tuple[LeadAbove, ...]:
    """Who leads this person's units and those above, without themselves."""
    own = [member for member in members if member.instead_of is None]
    units = {int(part) for member in own for part in member.unit.path.split("/") if part}
    me = {member.person_id for member in own}
    found = work.people.leading(sorted(units)) if units else []
    return tuple(LeadAbove(one.name, one.unit, one.contact) for one in found if one.person_id not in me)


def _commune(unit: Unit) -> str:
    """The path of the commune that a unit lies in; the unit's own path, where it lies in none."""
    return unit.path.rstrip("/").rpartition("/")[0] + "/" if unit.reports_upward else unit.path


def led_above(work: Work, members: Sequence[MemberRow]) -> frozenset[int]:
    """The ids of the units that have a lead and lie above a unit that one of these people leads."""
    above = {number for member in members if member.role == "lead" for number in _above(member)}
    return work.units.led(sorted(above)) if above else frozenset()


def topmost(members: Sequence[MemberRow], led: frozenset[int]) -> tuple[Unit, ...]:
    """The units that this person leads and above which nobody leads, they themselves included. `led`: the units above
    that have leads."""
    own = {member.unit.id: member for member in members if member.role == "lead"}
    return tuple(member.unit for member in own.values() if not any(number in led for number in _above(member)))


def _above(member: MemberRow) -> list[int]:
    return [int(part) for part in member.unit.path.split("/") if part][:-1]


def everybody(work: Work, batch: Sequence[tuple[Waiting, Incoming]]) -> dict[int, PersonRow]:
    """Who wrote each message, by message id; in a group, the person who has the sender's private chat with us."""
    found = {waiting.id: waiting.person for waiting, incoming in batch if waiting.person and not incoming.group}
    groups = {waiting.id: _private(waiting, incoming) for waiting, incoming in batch if incoming.group}
    if groups:
        at = work.people.at(list(groups.values()))
        found.update({row: at[key] for row, key in groups.items() if key in at})
    return found


def _private(waiting: Waiting, incoming: Incoming) -> str:
    channel, bot, _ = waiting.chat_key.split(":", 2)
    return f"{channel}:{bot}:{private_chat(channel, incoming.sender)}"


def subtrees_of(work: Work, members: Iterable[MemberRow], day: date) -> dict[str, list[Unit]]:
    """The units below each of these members, by the path of their own unit; only for those who have a right there."""
    paths = {member.unit.path for member in members if member.role in (*SEE_BELOW, *SEE_TO_PEOPLE)}
    return {path: work.units.under(path, day) for path in paths}
