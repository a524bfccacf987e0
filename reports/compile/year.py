"""The deadlines of whole years, as the plan's table has them: every quarter, half-year and year, of the units and of
the commune."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from forms.regime.calendar import WorkingDays
from forms.regime.deadline import deadline
from forms.regime.period import Period, containing
from forms.regime.regime import Regime

Side = Literal["unit", "commune"]

_LAST_MONTHS = {"quarter": (3, 6, 9, 12), "half_year": (6, 12), "year": (12,)}
"""The kinds of period in a year's table, each with the months in which its periods end. Weeks, months and collections
are not in the table."""


class YearRow(NamedTuple):
    """One deadline: of the units towards their commune, or of the commune towards the Department."""

    form: str
    period: Period
    side: Side
    before: date
    last_day: date
    working_day: date
    asked_for: date
    ahead_of: date | None
    """The day on which the commune's own report is asked for, where this one is therefore asked for earlier than its
    last working day."""

    @property
    def year(self) -> int:
        """The year that the period ends in."""
        return self.period.cutoff.year

    @property
    def number(self) -> int:
        """Which quarter or half of the year; 1 for the year itself."""
        return _LAST_MONTHS[self.period.kind].index(self.period.cutoff.month) + 1

    @property
    def code(self) -> str:
        """The name of the period in the table: 2026-Q1, 2026-H1 or 2026."""
        letter = {"quarter": "-Q", "half_year": "-H"}.get(self.period.kind)
        return f"{self.year}{letter}{self.number}" if letter else str(self.year)


def year_rows(years: Iterable[int], regime: Regime, working: WorkingDays) -> list[YearRow]:
    """Every deadline for a period that ends in one of these years, the earliest first."""
    periods = [
        (rule.form, containing(rule.frequency, date(year, month, 1)))
        for year in set(years)
        for rule in regime.rule
        for month in _LAST_MONTHS.get(rule.frequency, ())
        if rule.ends_in in (None, month) and not rule.off
    ]
    return sorted((_row(form, period, regime, working) for form, period in periods), key=lambda row: row.before)


def _row(form: str, period: Period, regime: Regime, working: WorkingDays) -> YearRow:
    rule, dates = regime.rule_of(form), deadline(form, period, regime, working)
    ahead_of = rule.above if dates.asked_for < dates.working_day else None
    return YearRow(
        form=form,
        period=period,
        side="commune" if "commune" in rule.owed_by else "unit",
        before=dates.before,
        last_day=dates.last_day,
        working_day=dates.working_day,
        asked_for=dates.asked_for,
        ahead_of=deadline(ahead_of, period, regime, working).asked_for if ahead_of else None,
    )
