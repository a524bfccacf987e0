"""Reads the figures of many periods at once, for totals over time: two statements for a form, however many periods
there are.

Each looks rows up by the whole primary key, so that the time taken follows the days that are asked about, not the years
that are kept."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import Connection, select

from forms.value import Value
from storage.reports.columns import to_value
from storage.sql.any_of import any_id, any_word
from storage.sql.prepared import Prepared
from storage.tables.reports import figures, submissions

_HANDED_IN = Prepared(
    select(submissions.c.unit_id, submissions.c.form, submissions.c.period).where(
        any_word(submissions.c.form, "forms"),
        any_word(submissions.c.period, "periods"),
        any_id(submissions.c.unit_id, "units"),
        any_word(submissions.c.state, "states"),
    ),
    *("forms", "periods", "units", "states"),
)
_VALUES = Prepared(
    select(
        *(figures.c.unit_id, figures.c.period, figures.c.indicator),
        *(figures.c.kind, figures.c.amount, figures.c.base, figures.c.words),
    ).where(
        any_word(figures.c.period, "periods"),
        any_word(figures.c.indicator, "indicators"),
        any_id(figures.c.unit_id, "units"),
    ),
    *("periods", "indicators", "units"),
)


_STATES = ("submitted", "approved", "locked")


class LongQuery(NamedTuple):
    """What is read: reports of these units, forms and periods, and in them these indicators."""

    units: Collection[int]
    forms: Collection[str]
    periods: Collection[str]
    indicators: Collection[str]


class LongReports:
    """The reports of many periods that are handed in, with their current figures."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def handed_in(self, asked: LongQuery) -> set[tuple[int, str, str]]:
        """The reports that are handed in, each by its unit, form and period."""
        rows = _HANDED_IN.rows(self._db, list(asked.forms), list(asked.periods), list(asked.units), _STATES)
        return {(row[0], row[1], row[2]) for row in rows}

    def values(self, asked: LongQuery) -> dict[tuple[int, str], dict[str, Value]]:
        """The current figures by (unit, period), then by indicator, those of drafts too."""
        found: dict[tuple[int, str], dict[str, Value]] = {}
        for row in _VALUES.rows(self._db, list(asked.periods), list(asked.indicators), list(asked.units)):
            value = to_value(row[3], row[4], row[5], row[6])
            if value is not None:
                found.setdefault((row[0], row[1]), {})[row[2]] = value
        return found
