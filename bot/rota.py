"""Who is away and who stands in for them, as the conversation may look at it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple, Self, cast

from forms.regime.ladder import Role
from forms.unit import Unit
from handlers.lead import group_chat
from handlers.reading.commands import NAMES, command
from handlers.schedule import leave
from handlers.turn.dialogue import Arranging, Dialogue
from handlers.turn.incoming import Incoming
from handlers.turn.known import Away, Colleague, Member, Person
from storage.people.absences import Absence
from storage.people.people import MemberRow, PersonRow
from storage.work import Work

_INITIALS = {word[0] for word in NAMES["away"]} | {"đ"}


class Rota(NamedTuple):
    """The absences that are not over, by who is away and by who stands in."""

    away: dict[int, list[Absence]]
    deputies: dict[int, list[Absence]]

    @classmethod
    def of(cls, absences: Iterable[Absence]) -> Self:
        """From the rows, the earliest first."""
        made = cls({}, {})
        for absence in absences:
            made.away.setdefault(absence.person_id, []).append(absence)
            if absence.deputy_id is not None:
                made.deputies.setdefault(absence.deputy_id, []).append(absence)
        return made

    def instead_of(self, person: int, day: date) -> list[int]:
        """For whom this person stands in that day."""
        return [absence.person_id for absence in self.deputies.get(person, ()) if absence.holds(day)]

    def absence(self, person: int, day: date) -> Absence | None:
        """The absence of this person that holds, or else the next."""
        return next((absence for absence in self.away.get(person, ()) if absence.last_day >= day), None)

    def shown(self, person: int, day: date) -> Away | None:
        """The same, as it is shown."""
        absence = self.absence(person, day)
        return Away(absence.first_day, absence.last_day, absence.deputy or "") if absence else None

    def person(self, row: PersonRow, members: Sequence[MemberRow], channel: str) -> Person:
        """Somebody with their places, and with those of whom they stand in for."""
        return Person(
            id=row.id,
            name=row.name,
            lang="en" if row.lang == "en" else "vi",
            members=tuple(Member(m.unit, cast("Role", m.role), self._instead(m)) for m in members),
            channels=(channel,),
        )

    def _instead(self, member: MemberRow) -> Colleague | None:
        if member.instead_of is None:
            return None
        return Colleague(member.instead_of, self.away[member.instead_of][0].name, member.unit)


def places(work: Work, people: Collection[int], rota: Rota, day: date) -> dict[int, list[MemberRow]]:
    """What these people belong to, and what those belong to for whom they stand in that day."""
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


def colleagues(
    work: Work, members: Sequence[MemberRow], dialogue: Dialogue, incoming: Incoming
) -> tuple[Colleague, ...]:
    """Who could stand in for this member, while they arrange it: those of the same unit, then the leads, then the
    other officers of the commune."""
    asked = isinstance(dialogue, Arranging) and dialogue.what == leave.WHAT
    tapped = (incoming.button or "").partition("|")[0] in leave.VERBS
    if not (asked or tapped or _typed(incoming.text or "")):
        return ()
    own = [member for member in members if member.instead_of is None]
    units, me = {member.unit.id for member in own}, {member.person_id for member in own}
    found = [one for one in work.absences.colleagues(sorted({_commune(m.unit) for m in own})) if one.id not in me]
    found.sort(key=lambda one: (one.unit.id not in units, one.role != "lead"))
    return tuple(Colleague(one.id, one.name, one.unit) for one in found)


def group(work: Work, chat_key: str, incoming: Incoming) -> Unit | None:
    """What the group chat is bound to, for whoever gives an order there."""
    if not incoming.group:
        return None
    tapped = (incoming.button or "").partition("|")[0] in group_chat.VERBS
    return work.groups.of(chat_key) if tapped or (incoming.text or "").startswith("/") else None


def _typed(text: str) -> bool:
    """It is the command; most of what is typed is told from it by its first letter."""
    if text.lstrip(" /")[:1].lower() not in _INITIALS:
        return False
    called = command(text)
    return called is not None and called.name == "away"


def _commune(unit: Unit) -> str:
    """The path of the commune that a unit lies in; its own, where it is no part of one."""
    return unit.path.rstrip("/").rpartition("/")[0] + "/" if unit.kind in ("hamlet", "agency") else unit.path
