"""A form: indicators that are asked together (DHIS2: data set; Vietnamese: biểu mẫu), as data in `catalogue/*.toml`."""

from collections.abc import Container, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Literal

from pydantic import AliasChoices, Field, model_validator

from forms.edited import Place
from forms.indicator import Indicator
from forms.model import Model
from forms.programme.target import Target
from forms.programme.task import Task
from forms.unit import UnitKind

Frequency = Literal["week", "month", "cal_month", "quarter", "half_year", "year", "ad_hoc"]
"""`month` runs from the 15th to the 14th, as reports to the Department do; `cal_month` from the 1st to its last day."""


class Item(Model):
    """One line of a form. `after` names an earlier line that must be above zero for this one to be asked."""

    indicator: str
    of: tuple[UnitKind, ...] = ()
    """The kinds of unit that are asked it; empty: all that the form is asked of."""
    required: bool = True
    asked: bool = True
    """False: it is not asked in its turn, but waits on the sheet for whoever has something to say."""
    after: str | None = None
    sense: bool = Field(default=False, validation_alias=AliasChoices("sense", "tenfold"))  # collections were stored so
    """Ask back once what is far from what the unit usually gives (forms/sense.py)."""
    at_least: str | None = None
    """Ask back once what is less than this earlier line: attendees than meetings."""
    hardly_above: str | None = None
    """Ask back once what is far more than this earlier line: people helped than attendees."""


class Form(Model):
    """The lines that certain kinds of unit are asked, and how often. A unit is asked only those lines that are `of`
    its kind: an agency's report is short, however many agencies there are.

    Every change of the items makes another entry with the next `version` and its `since`; the one before stays. So a
    report begun on it is finished on it, all reports of one period have the same lines, and old ones stay readable."""

    code: str
    version: int
    since: date | None = None
    """The periods that begin on this day or later have this version; None: of the first one, all periods."""
    frequency: Frequency
    asked_of: tuple[UnitKind, ...]
    items: tuple[Item, ...]
    idle: tuple[UnitKind, ...] = ()
    """The kinds of unit for which the form is switched off (forms/switches.py)."""
    spare: tuple[Item, ...] = ()
    """The lines that are switched off (forms/switches.py): nobody is asked them, but what was answered stays
    readable."""
    title: str | None = None
    """The name that a lead gave to a collection; None for a form of the catalogue: its words are `form-CODE` in
    locales/."""

    def of(self, kind: UnitKind) -> "Form":
        """The form as it is for units of this kind: with their lines only."""
        return self._by_kind.get(kind, self)

    def showing(self, answered: Container[str]) -> "Form":
        """The form with those of its spare lines that were answered before they were switched off; they are not
        asked."""
        kept = tuple(item for item in self.spare if item.indicator in answered)
        if not kept:
            return self
        bare = (Item(indicator=item.indicator, required=False, asked=False) for item in kept)
        spare = tuple(item for item in self.spare if item not in kept)
        return self.having((*self.items, *bare), spare)

    def having(self, items: tuple[Item, ...], spare: tuple[Item, ...]) -> "Form":
        """The same form with other lines."""
        return self._but({"items": items, "spare": spare})

    def asking(self, asked_of: tuple[UnitKind, ...], idle: tuple[UnitKind, ...]) -> "Form":
        """The same form asked of other kinds of unit."""
        return self._but({"asked_of": asked_of, "idle": idle})

    def dated(self, version: int, since: date | None) -> "Form":
        """The same form as another of its versions."""
        return self._but({"version": version, "since": since})

    def by_calendar(self) -> "Form":
        """The same form; a month's is of the calendar's months."""
        return self._but({"frequency": "cal_month"}) if self.frequency == "month" else self

    def _but(self, changes: dict[str, Any]) -> "Form":
        """Not a `model_copy`, which would keep what was worked out from the old lines."""
        fields = {name: getattr(self, name) for name in Form.model_fields}
        return Form.model_construct(**fields | changes)

    def number(self, indicator: str) -> int:
        """The number, from 1, that the line of this indicator bears; one that is switched off comes after the others.
        0: there is no such line."""
        return next((n for n, item in enumerate(self.lines, 1) if item.indicator == indicator), 0)

    @cached_property
    def lines(self) -> tuple[Item, ...]:
        """All lines, those that are switched off too."""
        return (*self.items, *self.spare)

    @cached_property
    def _by_kind(self) -> dict[str, "Form"]:
        """The form of each kind of unit, where they are not all asked the same."""
        if not self.idle and not any(item.of for item in self.lines):
            return {}
        asked: dict[str, Form] = {
            kind: self.having(_of(kind, self.items), _of(kind, self.spare)) for kind in self.asked_of
        }
        asked.update({kind: self.having((), _of(kind, self.lines)) for kind in self.idle})
        return asked

    def item(self, indicator: str) -> Item | None:
        """The line that asks this indicator; None where no line does."""
        place = self.places.get(indicator)
        return None if place is None else self.items[place]

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The indicators that are asked one after the other."""
        return tuple(item.indicator for item in self.items if item.asked)

    @cached_property
    def places(self) -> dict[str, int]:
        """The position of each indicator's line, from 0, by the indicator's code."""
        return {item.indicator: n for n, item in enumerate(self.items)}


def _of(kind: UnitKind, items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(item for item in items if not item.of or kind in item.of)


def mistakes(form: Form, known: Mapping[str, Indicator]) -> Iterator[tuple[Place, str]]:
    """Yields the place and a message for every line in which a form contradicts itself or the `known` indicators."""
    seen: dict[str, frozenset[str]] = {}
    named: dict[tuple[str, str], str] = {}
    for place, item in (*_placed("items", form.items), *_placed("spare", form.spare)):
        code, kinds = item.indicator, frozenset(item.of or (*form.asked_of, *form.idle))
        if code not in known:
            yield (*place, "indicator"), f"no indicator {code}"
            continue
        if code in seen:
            yield (*place, "indicator"), f"{code} is asked twice"
        for field in ("after", "at_least", "hardly_above"):
            other = getattr(item, field)
            if other is not None and not kinds <= seen.get(other, frozenset()):
                yield (*place, field), f"{code}: {field} names {other}, not asked before it"
        if (item.sense or item.at_least or item.hardly_above) and known[code].kind != "count":
            yield place, f"{code} is no count: only counts are doubted"
        yield from ((place, message) for message in _of_others(form, item))
        seen[code] = kinds
        for noun in sorted(known[code].called):
            other = next((named[kind, noun] for kind in sorted(kinds) if named.get((kind, noun), code) != code), code)
            if other != code:
                yield place, f'"{noun}" means both {other} and {code}: take it from the nouns of one of them'
            named |= {(kind, noun): code for kind in kinds}
    idle = [kind for kind in form.asked_of if form.items and not form.of(kind).items]
    if idle:
        yield ("asked_of",), f"there is no line for {', '.join(idle)}, who would owe nothing: leave them out"


def _placed(word: str, items: tuple[Item, ...]) -> Iterator[tuple[Place, Item]]:
    return (((word, n), item) for n, item in enumerate(items))


def _of_others(form: Form, item: Item) -> Iterator[str]:
    """Yields a complaint about a line that is of kinds of unit of which the form is not asked."""
    others = [kind for kind in item.of if kind not in (*form.asked_of, *form.idle)]
    if others:
        right = f"it is asked of {', '.join(form.asked_of)}"
        yield f"{item.indicator}: the form is not asked of {', '.join(others)}; {right}"


class Catalogue(Model):
    """All forms, in their newest versions, and all indicators of this installation."""

    forms: tuple[Form, ...]
    indicators: tuple[Indicator, ...]
    earlier: tuple[Form, ...] = ()
    """The versions before the newest ones."""
    targets: tuple[Target, ...] = ()
    """What programmes ask of the figures."""
    tasks: tuple[Task, ...] = ()
    tasks_off: tuple[Task, ...] = ()
    """The tasks that the commune has switched off: nobody is asked for them, but what was answered stays readable."""

    def but(self, **changes: Any) -> "Catalogue":
        """The same catalogue with other fields."""
        return Catalogue(**{name: getattr(self, name) for name in Catalogue.model_fields} | changes)

    @cached_property
    def _forms(self) -> dict[str, Form]:
        return {form.code: form for form in self.forms}

    @cached_property
    def _indicators(self) -> dict[str, Indicator]:
        return {indicator.code: indicator for indicator in self.indicators}

    @cached_property
    def shares(self) -> tuple[Indicator, ...]:
        """The percentages that are computed from two other figures."""
        return tuple(one for one in self.indicators if one.numerator is not None)

    def parts_of(self, code: str) -> tuple[str, ...]:
        """The indicators that cannot exceed this one."""
        return self._parts.get(code, ())

    @cached_property
    def _parts(self) -> dict[str, tuple[str, ...]]:
        wholes = dict.fromkeys(one.at_most for one in self.indicators if one.at_most is not None)
        return {whole: tuple(one.code for one in self.indicators if one.at_most == whole) for whole in wholes}

    @cached_property
    def _earlier(self) -> dict[str, list[Form]]:
        """The versions before the newest one by the form's code, the newest of them first."""
        found: dict[str, list[Form]] = {}
        for form in sorted(self.earlier, key=lambda one: -one.version):
            found.setdefault(form.code, []).append(form)
        return found

    def form(self, code: str, first_day: date | None = None) -> Form:
        """The form of this code in its newest version, or in the one of the period that begins on `first_day`. KeyError
        where there is none."""
        newest = self._forms[code]
        if first_day is None or newest.since is None or newest.since <= first_day:
            return newest
        versions = self._earlier.get(code, [newest])
        return next((one for one in versions if one.since is None or one.since <= first_day), versions[-1])

    def versions(self, code: str) -> tuple[Form, ...]:
        """All versions of the form of this code, the newest first. KeyError where there is none."""
        return (self._forms[code], *self._earlier.get(code, ()))

    def indicator(self, code: str) -> Indicator:
        """The indicator of this code; KeyError where there is none."""
        return self._indicators[code]

    def worded(self, code: str) -> Indicator:
        """The indicator whose words ask for this one: the indicator of the catalogue that it is like, or itself, as of
        every task, which has its own names."""
        own = self._indicators[code]
        return own if own.task is not None else self._indicators.get(own.words, own)

    @model_validator(mode="after")
    def _whole(self) -> "Catalogue":
        known = {indicator.code: indicator for indicator in self.indicators}
        for form in (*self.forms, *self.earlier):
            for _, message in mistakes(form, known):
                raise ValueError(f"form {form.code}: {message}")
        return self
