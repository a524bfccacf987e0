"""Who is away and who stands in for them, as the conversation may look at it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, Self, cast

from forms.role import Role
from handlers.turn.known import Away, Colleague, Member, Person
from storage.people.absences import Absence
from storage.people.people import MemberRow, PersonRow


class Rota(NamedTuple):
    """The absences that are not over, by who is away and by who stands in."""

    away: dict[int, list[Absence]]
    deputies: dict[int, list[Absence]]

    @classmethod
    def of(cls, absences: Iterable[Absence]) -> Self:
        """Make the rota from the rows, which come the earliest first."""
        made = cls({}, {})
        for absence in absences:
            made.away.setdefault(absence.person_id, []).append(absence)
            if absence.deputy_id is not None:
                made.deputies.setdefault(absence.deputy_id, []).append(absence)
        return made

    def instead_of(self, person: int, day: date) -> list[int]:
        """The ids of those for whom this person stands in that day."""
        return [absence.person_id for absence in self.deputies.get(person, ()) if absence.holds(day)]

    def absence(self, person: int, day: date) -> Absence | None:
        """This person's absence on that day, or else the next one; None if there is neither."""
        return next((absence for absence in self.away.get(person, ()) if absence.last_day >= day), None)

    def shown(self, person: int, day: date) -> Away | None:
        """The same absence, as the conversation shows it."""
        absence = self.absence(person, day)
        return Away(absence.first_day, absence.last_day, absence.deputy or "") if absence else None

    def person(self, row: PersonRow, members: Sequence[MemberRow], channel: str) -> Person:
        """The person with their places, and the places of those they stand in for."""
        return Person(
            id=row.id,
            name=row.name,
            lang="en" if row.lang == "en" else "vi",
            members=tuple(Member(m.unit, cast("Role", m.role), self._instead(m)) for m in members),
            channels=(channel,),
            contact=row.contact,
        )

    def _instead(self, member: MemberRow) -> Colleague | None:
        if member.instead_of is None:
            return None
        return Colleague(member.instead_of, self.away[member.instead_of][0].name, member.unit)
