"""A place in the tree: province – commune – hamlet team or agency (DHIS2: organisation unit; Vietnamese: đơn vị)."""

from collections.abc import Iterable
from typing import Literal, get_args

from forms.model import Model

EVERYWHERE = "/"
"""The path that all units are at or below."""

Agency = Literal["agency", "police", "public_service", "economy", "culture", "office", "school", "health", "media"]
"""The offices of a commune that report to it: the commune's police, its public administration service centre, the
divisions of economy and of culture and society, the office of the people's council and committee, schools, the health
station, the general service centre. A plain "agency" is any other."""

UnitKind = Literal["province", "commune", "hamlet", Agency]

AGENCIES: tuple[UnitKind, ...] = get_args(Agency)
REPORTING: tuple[UnitKind, ...] = ("hamlet", *AGENCIES)
"""The kinds of unit that report to the commune above them."""


class Unit(Model):
    """One place. `noun` is what it calls itself (xóm, thôn, tổ dân phố, …), which is data because it enters sentences.
    `path` is the chain of ids from the root, `/1/7/`: a unit's subtree is all units whose path begins with its path."""

    id: int
    path: str
    kind: UnitKind
    noun: str
    name: str

    @property
    def reports_upward(self) -> bool:
        """Whether this is a team or an agency, which reports to the commune above it."""
        return self.kind in REPORTING

    @property
    def agency(self) -> bool:
        """Whether this is an agency: what it calls itself enters no sentence, as a hamlet's noun does."""
        return self.kind in AGENCIES

    @property
    def title(self) -> str:
        """Noun and name: "xóm Khâu Giang"."""
        return f"{self.noun} {self.name}"

    def covers(self, other: "Unit") -> bool:
        """Whether the other unit is this one or lies below it."""
        return other.path.startswith(self.path)


def shared_noun(units: Iterable[Unit]) -> str | None:
    """The noun by which these units can be counted ("2/16 xóm"), so that their names alone will do; None where they do
    not share one, or are agencies, whose nouns count nothing."""
    nouns = {None if unit.agency else unit.noun for unit in units}
    return nouns.pop() if len(nouns) == 1 else None


def chain(path: str) -> list[str]:
    """The path and all above it: "/", "/1/", "/1/7/"."""
    return [path[: n + 1] for n, sign in enumerate(path) if sign == "/"]
