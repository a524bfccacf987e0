"""The whole plan as it stands: the rules, the working days, the leads' changes, and the collections."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from forms.collection import Collection
from forms.form import Catalogue, Form
from forms.indicator import Indicator
from forms.regime.calendar import ZONE, WorkingDays, moment
from forms.regime.deadline import Deadline, DueChange, changed, deadline, open_between
from forms.regime.local_days import LocalDays
from forms.regime.period import WEEK_STARTS, Period, aligned, parse
from forms.regime.regime import Regime
from forms.unit import EVERYWHERE, Unit, chain

_NEAR = timedelta(days=140)
"""How far from a report's period a marked day can lie and still move one of its dates."""

_REMEMBERED = 1000
_Report = tuple[str, Period]


class SharedDates(NamedTuple):
    """One report's dates and the units that share them: those at or below `path`, but not at or below one of `without`;
    of a collection, only the `units` that are asked."""

    dates: Deadline
    path: str = EVERYWHERE
    without: tuple[str, ...] = ()
    units: frozenset[int] | None = None

    def holds(self, unit: Unit) -> bool:
        """Whether these dates are those of that unit, if the unit owes such a report at all."""
        asked = self.units is None or unit.id in self.units
        return asked and unit.path.startswith(self.path) and not unit.path.startswith(self.without)


class _OpenTime(NamedTuple):
    """The time in which at least one unit can act on a report. `exempt`: no unit owes it."""

    opens: datetime
    closes: datetime
    dates: Deadline
    exempt: bool


@dataclass(frozen=True)
class Plan:
    """All deadlines as they stand. Made anew when a file or row that it is read from changes; its methods are pure."""

    catalogue: Catalogue
    regime: Regime
    working: WorkingDays
    week_starts: int = WEEK_STARTS
    changes: tuple[DueChange, ...] = ()
    collections: tuple[Collection, ...] = ()
    _known: dict[tuple[str, Period, int], Deadline] = field(default_factory=dict, init=False, repr=False, compare=False)
    _today: dict[date, tuple[_OpenTime, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def form(self, code: str, period: str | None = None) -> Form:
        """The form of this code, from the catalogue or a collection, in its newest version or in that of the period of
        this code. KeyError where there is no such form, ValueError where there is no such period."""
        collection = self._collections.get(code)
        if collection is not None:
            return collection.form
        return self.catalogue.form(code, None if period is None else parse(period).first_day)

    def collection(self, form: str) -> Collection | None:
        """The collection whose form has this code; None: the form is one of the catalogue."""
        return self._collections.get(form)

    def indicator(self, code: str) -> Indicator:
        """The indicator of this code, from a collection or the catalogue; KeyError where there is none."""
        return self._typed.get(code) or self.catalogue.indicator(code)

    @cached_property
    def days(self) -> LocalDays:
        """The working days of each unit."""
        return LocalDays(self.working)

    def working_at(self, path: str) -> WorkingDays:
        """The working days of the unit with that path."""
        return self.days.at(path)

    def deadline(self, form: str, period: Period) -> Deadline:
        """The dates of one report before any change and without days that single units have marked. KeyError where
        there is no such form, or the collection has another period."""
        return self._before_changes(form, period, self.days.everywhere)

    def _before_changes(self, form: str, period: Period, working: WorkingDays) -> Deadline:
        key = (form, period, id(working))  # `days` keeps them all for as long as this memory lives
        found = self._known.get(key)
        if found is None:
            found = _ruled(self, form, period, working)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()  # anybody can send any period in a button, so this memory needs a limit
            self._known[key] = found
        return found

    def open_deadlines(self, now: datetime) -> tuple[Deadline, ...]:
        """Every deadline that somebody can act on now, the earliest due first, with the dates before any change:
        `scopes` has the changed dates, `for_unit` those of one unit."""
        day = now.astimezone(ZONE).date()
        spans = self._today.get(day)
        if spans is None:
            found = self._open_between(moment(day), moment(day + timedelta(days=1)))
            spans = tuple(span for span in found if not span.exempt)
            self._today.clear()
            self._today[day] = spans
        return tuple(span.dates for span in spans if span.opens <= now < span.closes)

    def between(self, first: datetime, last: datetime) -> tuple[Deadline, ...]:
        """Every deadline that somebody can act on at some moment from `first` to `last`, with the dates before any
        change; those that nobody owes, because nobody works then, are included."""
        return tuple(span.dates for span in self._open_between(first, last))

    def for_unit(self, dates: Deadline, path: str) -> Deadline:
        """The dates of this report for the unit with that path, with the changes and marked days that apply to it."""
        if not self.changes and not self.days.differ:
            return dates
        report = dates.form, dates.period
        changes = self._changes.get(report)
        if changes is None and not self.days.differ:
            return dates
        working = self.days.at(path)
        own = self._before_changes(*report, working)
        if changes is None:
            return own
        return changed(own, (change for above in chain(path) for change in changes.get(above, ())), working)

    def scopes(self, dates: Deadline) -> tuple[SharedDates, ...]:
        """All units, each in exactly one scope: one for each subtree whose dates were changed or that has marked a day
        near them, one for the rest."""
        report = dates.form, dates.period
        if self.days.differ and (marked := _marked(self, self.deadline(*report))):
            return _divided(self, self.deadline(*report), {*marked, *self._changes.get(report, ())})
        return self._scopes.get(report) or (SharedDates(dates, units=_asked(self, dates.form)),)

    @cached_property
    def everything(self) -> Catalogue:
        """The catalogue plus the forms and indicators of the collections."""
        forms = (*self.catalogue.forms, *(collection.form for collection in self.collections))
        indicators = (*self.catalogue.indicators, *self._typed.values())
        return self.catalogue.but(forms=forms, indicators=indicators)

    def asks(self, form: str, unit: Unit, period: Period | None = None) -> bool:
        """Whether the unit is asked for the report of this form and period, if it was open then; without a period,
        whether the newest version of the form is asked of it."""
        collection = self._collections.get(form)
        if collection is not None:
            return unit.kind in collection.form.asked_of and unit.id in collection.units
        return unit.kind in self.catalogue.form(form, None if period is None else period.first_day).asked_of

    @cached_property
    def _collections(self) -> dict[str, Collection]:
        return {collection.form.code: collection for collection in self.collections}

    @cached_property
    def _typed(self) -> dict[str, Indicator]:
        return {typed.code: typed for collection in self.collections for typed in collection.indicators}

    @cached_property
    def _changes(self) -> dict[_Report, dict[str, list[DueChange]]]:
        """The changes that still apply, by report and then by the path of the unit."""
        found: dict[_Report, dict[str, list[DueChange]]] = {}
        for change in self.changes:
            report = change.form, parse(change.period)
            if self.may_change(*report):
                found.setdefault(report, {}).setdefault(change.path, []).append(change)
        return found

    def may_change(self, form: str, period: Period) -> bool:
        """Whether a lead may move the last day of a report. Not after a collection is closed; nor where the regime was
        edited since, so that the form is no longer asked or weeks begin on another day."""
        collection = self._collections.get(form)
        if collection is not None:
            return collection.closed_at is None and collection.period == period.code
        covered = any(rule.asked and rule.form == form and rule.covers(period) for rule in self.regime.rule)
        return covered and aligned(period, self.week_starts)

    @cached_property
    def _scopes(self) -> dict[_Report, tuple[SharedDates, ...]]:
        return {report: _divided(self, self.deadline(*report), changes) for report, changes in self._changes.items()}

    @cached_property
    def _own(self) -> dict[_Report, _OpenTime]:
        """The open times of reports whose dates do not follow from the rules alone: changed ones and collections."""
        reports = [*self._changes, *((c.form.code, parse(c.period)) for c in self.collections)]
        return {report: _span(self, self.deadline(*report)) for report in reports}

    def _open_between(self, first: datetime, last: datetime) -> tuple[_OpenTime, ...]:
        kinds = self.days.kinds(first.date() - _NEAR, last.date() + _NEAR)
        ruled = (one for working in kinds for one in open_between(first, last, self.regime, working, self.week_starts))
        reports = dict.fromkeys((dates.form, dates.period) for dates in ruled)
        spans = {report: _span(self, self.deadline(*report)) for report in reports} | self._own
        found = (span for span in spans.values() if span.opens < last and first < span.closes)
        return tuple(sorted(found, key=lambda span: span.dates.due))


def gave(plan: Plan, form: str, unit: Unit) -> bool:
    """Whether the unit is asked for reports of this form, or was by a version before or until it was switched off."""
    if plan.collection(form) is not None:
        return plan.asks(form, unit)
    return any(unit.kind in (*version.asked_of, *version.idle) for version in plan.catalogue.versions(form))


def _ruled(plan: Plan, form: str, period: Period, working: WorkingDays) -> Deadline:
    """The dates as the rules or the collection make them. KeyError where there is no such report."""
    collection = plan.collection(form)
    if collection is None:
        return deadline(form, period, plan.regime, working)
    if period.code != collection.period:
        raise KeyError(period.code)
    return collection.deadline(plan.regime.ad_hoc.late_days, working)


def _marked(plan: Plan, dates: Deadline) -> list[str]:
    """The units whose own marked days move this report, or the reminders of it: nobody is reminded on a day off."""
    near = plan.days.paths(dates.period.first_day - _NEAR, dates.period.cutoff + _NEAR)
    return [path for path in near if (own := plan.for_unit(dates, path)) != dates or _marks_while_open(plan, own, path)]


def _marks_while_open(plan: Plan, dates: Deadline, path: str) -> bool:
    return plan.days.marks(path, dates.opens.astimezone(ZONE).date(), dates.closes.astimezone(ZONE).date())


def _divided(plan: Plan, dates: Deadline, paths: Iterable[str]) -> tuple[SharedDates, ...]:
    below: dict[str, list[str]] = {path: [] for path in sorted({EVERYWHERE, *paths})}
    for path in below:
        nearest = [above for above in chain(path)[:-1] if above in below][-1:]
        for above in nearest:
            below[above].append(path)
    units = _asked(plan, dates.form)
    return tuple(
        SharedDates(plan.for_unit(dates, path), path, tuple(without), units) for path, without in below.items()
    )


def _span(plan: Plan, dates: Deadline) -> _OpenTime:
    scopes = [scope.dates for scope in plan.scopes(dates)]
    exempt = all(d.exempt for d in scopes)
    return _OpenTime(min(d.opens for d in scopes), max(d.closes for d in scopes), dates, exempt)


def _asked(plan: Plan, form: str) -> frozenset[int] | None:
    collection = plan.collection(form)
    return None if collection is None else collection.units
