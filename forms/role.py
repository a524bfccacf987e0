"""The roles that a person can have in a unit, and what each of them is for."""

from typing import Literal, get_args

from forms import unit
from forms.unit import UnitKind

Reminded = Literal["officer", "lead", "chair"]
"""The roles that have to do with figures. The chair is the commune's leader (lãnh đạo xã), told only of what the
commune itself is late with."""

Role = Literal["officer", "lead", "chair", "admin"]
"""An admin (quản trị) sees to people and access, and has nothing to do with figures."""

ADMIN: tuple[Role, ...] = ("admin",)
REMINDED: tuple[Reminded, ...] = get_args(Reminded)
REPORTING: tuple[Role, ...] = ("officer", "lead")
"""Roles that give figures: an officer those of the unit, a lead those of the units below too."""
SEE_BELOW: tuple[Role, ...] = ("lead", "chair")
"""Roles that may look at the reports of the units below their own."""
SEE_TO_PEOPLE: tuple[Role, ...] = ("lead", "admin")
"""Roles that invite, let in and remove people, in their own unit and in those below."""


def roles_in(kind: UnitKind) -> tuple[Role, ...]:
    """The roles that make sense in a unit of that kind."""
    return ("officer",) if kind in unit.REPORTING else ("lead", "chair", "admin")
