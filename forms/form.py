"""A form: indicators that are asked together (DHIS2: data set; Vietnamese: biểu mẫu), as data in `catalogue/*.toml`."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import AliasChoices, Field, model_validator

from forms.edited import Place
from forms.indicator import Indicator
from forms.model import Model

Frequency = Literal["week", "month", "cal_month", "quarter", "half_year", "year", "ad_hoc"]
"""`month` runs from the 15th to the 14th, as reports to the Department do; `cal_month` from the 1st to its last day."""


class Item(Model):
    """One line of a form. `after` names an earlier line that must be above zero for this one to be asked."""

    indicator: str
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
    """The lines that certain kinds of unit are asked, and how often.

    Every change of the items makes another entry with the next `version` and its `since`; the one before stays. So a
    report begun on it is finished on it, all reports of one period have the same lines, and old ones stay readable."""

    code: str
    version: int
    since: date | None = None
    """The periods that begin on this day or later have this version; None: of the first one, all periods."""
    frequency: Frequency
    asked_of: tuple[str, ...]
    items: tuple[Item, ...]
    title: str | None = None
    """The name that a lead gave to a collection; None for a form of the catalogue: its words are `form-CODE` in
    locales/."""

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


def mistakes(form: Form, known: Mapping[str, Indicator]) -> Iterator[tuple[Place, str]]:
    """Yields the place and a message for every line in which a form contradicts itself or the `known` indicators."""
    seen: set[str] = set()
    named: dict[str, str] = {}
    for n, item in enumerate(form.items):
        code, place = item.indicator, ("items", n)
        if code not in known:
            yield (*place, "indicator"), f"no indicator {code}"
            continue
        if code in seen:
            yield (*place, "indicator"), f"{code} is asked twice"
        for field in ("after", "at_least", "hardly_above"):
            other = getattr(item, field)
            if other is not None and other not in seen:
                yield (*place, field), f"{code}: {field} names {other}, not asked before it"
        if (item.sense or item.at_least or item.hardly_above) and known[code].kind != "count":
            yield place, f"{code} is no count: only counts are doubted"
        seen.add(code)
        for noun in sorted(known[code].called):
            if named.setdefault(noun, code) != code:
                yield place, f'"{noun}" means both {named[noun]} and {code}: take it from the nouns of one of them'


class Catalogue(Model):
    """All forms, in their newest versions, and all indicators of this installation."""

    forms: tuple[Form, ...]
    indicators: tuple[Indicator, ...]
    earlier: tuple[Form, ...] = ()
    """The versions before the newest ones."""

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

    def indicator(self, code: str) -> Indicator:
        """The indicator of this code; KeyError where there is none."""
        return self._indicators[code]

    def worded(self, code: str) -> Indicator:
        """The indicator whose words ask for this one: the indicator of the catalogue that it is like, or itself."""
        own = self._indicators[code]
        return self._indicators.get(own.words, own)

    @model_validator(mode="after")
    def _whole(self) -> "Catalogue":
        known = {indicator.code: indicator for indicator in self.indicators}
        for form in (*self.forms, *self.earlier):
            for _, message in mistakes(form, known):
                raise ValueError(f"form {form.code}: {message}")
        return self
