"""Tells which units are asked for an indicator, where a form asks each kind of unit its own lines."""

from collections.abc import Iterable, Mapping

from forms.form import Form
from forms.indicator import Indicator
from forms.unit import Unit, UnitKind

TEAM: UnitKind = "hamlet"
"""The kind of a unit of which nothing is known: it is not there any more, and agencies are not merged."""


def kinds_of(units: Iterable[Unit]) -> dict[int, UnitKind]:
    """The kind of each agency, by id; all other units are teams."""
    return {unit.id: unit.kind for unit in units if unit.kind != TEAM}


def asked_among(
    units: Iterable[int], form: Form, indicator: Indicator, kinds: Mapping[int, UnitKind]
) -> frozenset[int]:
    """Those of these units that are asked for the indicator."""
    item = form.item(indicator.code)
    if item is None or not item.of:
        return frozenset(units)
    return frozenset(unit for unit in units if kinds.get(unit, TEAM) in item.of)
