"""`toso units`: opens, closes, merges and renames teams and agencies, whose history stays. All of a change is made, or
nothing."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple, TextIO

from bot.commands.init import COMMUNE_NOUNS, NOUNS, PROVINCE_NOUNS, YEARS, named, written_day
from bot.commands.spreadsheet import tidy
from bot.config import BadSettings
from bot.database import existing
from forms.regime.calendar import ZONE
from forms.regime.period import parse
from forms.unit import Unit
from handlers.reading.agencies import ReadTitle, agency
from handlers.reading.fold import fold
from locales import printing, say
from reports.compile.totals import in_order
from storage.database import Engine, Unavailable
from storage.people.units import Life, NewUnit
from storage.work import Work, reading, writing

LANG = "vi"
_DAY = timedelta(days=1)
_SHOWN = 50
_NOUNS: dict[str, Sequence[str]] = {"province": PROVINCE_NOUNS, "commune": COMMUNE_NOUNS}


class _Bound(NamedTuple):
    """The earliest last day that a unit can have, and why."""

    day: date
    why: str


def change(database: Engine, now: datetime, action: Callable[["Tree"], str], out: TextIO) -> int:
    """Change the tree in one transaction and tell what was done. Raises BadSettings for a change that cannot be made:
    then nothing is changed."""
    try:
        done = writing(database, lambda work: action(Tree(work, now)))
    except Unavailable as error:
        raise BadSettings(f"TOSO_DATABASE_URL: {error}") from None
    print(done, file=out)
    return 0


def show(url: str, now: datetime, out: TextIO, *, closed: bool) -> int:
    """Tell which units there are, with their days; it only reads, so the bot may be running. Raises BadSettings."""
    with existing(url) as database:
        lines = reading(database, lambda work: Tree(work, now).lines(closed=closed))
    print("\n".join(lines), file=out)
    return 0


class Tree:
    """All units there ever were, and what an operator does to them. Days and names come as they were typed; every
    method returns the sentence that tells what was done, or raises BadSettings that says what would be right."""

    def __init__(self, work: Work, now: datetime) -> None:
        self._work = work
        self._now = now
        self._today = now.astimezone(ZONE).date()

    @cached_property
    def _lives(self) -> dict[int, Life]:
        return {life.unit.id: life for life in self._work.units.history("/")}

    def open_(self, title: str, under: str | None, since: str) -> str:
        """Open a new team or agency in a commune; `under` names the commune, unless there is only one."""
        kind, noun, name = _titled(title)
        first = _day(since)
        above = self.find(under) if under is not None else self._only_commune()
        if above.unit.kind != "commune":
            raise _refused("units-not-a-commune", unit=above.unit.title)
        self._must_be_open(above, first)
        self._must_be_free(noun, name, above.unit.path)
        self._work.units.add(NewUnit(above.unit.id, kind, noun, name, first))
        return _say("units-opened", unit=f"{noun} {name}", above=above.unit.title, day=_printed(first))

    def close(self, title: str, last_day: str) -> str:
        """Close the unit: that day is the last on which it exists."""
        life, last = self.find(title), _day(last_day)
        self._must_be_able_to_end(life, last)
        self._work.units.close(life.unit.id, last)
        return _say("units-closed", unit=life.unit.title, day=_printed(last))

    def merge(self, titles: Sequence[str], into: str, day: str) -> str:
        """Make these units, from that day on, a part of another unit that exists already."""
        to, first = self.find(into), _day(day)
        old = list({life.unit.id: life for life in map(self.find, titles)}.values())
        if first > self._today:
            raise _refused("units-merge-later", today=_printed(self._today), day=_printed(first))
        for life in old:
            if life.unit.id == to.unit.id:
                raise _refused("units-merge-self", unit=to.unit.title)
            if (life.unit.kind, _above(life)) != (to.unit.kind, _above(to)):
                raise _refused("units-merge-apart", unit=life.unit.title, into=to.unit.title)
        self._must_be_open(to, first)
        self._must_be_open(to, self._today)
        for life in old:
            self._must_be_able_to_end(life, first - _DAY)
        moved = self._work.units.merge([life.unit.id for life in old], to.unit.id, first, self._now)
        names = printing.listed(life.unit.title for life in old)
        return _say("units-merged", units=names, into=to.unit.title, day=_printed(first), n=moved)

    def rename(self, title: str, new: str) -> str:
        """Give the unit another name."""
        life = self.find(title)
        if life.unit.reports_upward:
            kind, noun, name = _titled(new)
            if kind != life.unit.kind:
                raise _refused("units-other-kind", unit=life.unit.title, given=f"{noun} {name}")
        else:
            noun, name = named(new, _NOUNS[life.unit.kind], "units-title")
        if (noun, name) == (life.unit.noun, life.unit.name):
            raise _refused("units-same-name", unit=life.unit.title)
        self._must_be_free(noun, name, _above(life), but=life.unit.id)
        self._work.units.rename(life.unit.id, noun, name)
        return _say("units-renamed", old=life.unit.title, new=f"{noun} {name}")

    def lines(self, *, closed: bool) -> list[str]:
        """The tree, one line for each unit with its number and days, and a line that counts them."""
        gone = [life for life in self._lives.values() if life.valid_to is not None and life.valid_to < self._today]
        shown = [life for life in self._lives.values() if closed or life not in gone]
        told = _say("units-count", open=len(self._lives) - len(gone), closed=len(gone), shown="yes" if closed else "no")
        return [*self._below("/", shown), told]

    # Looking up -----------------------------------------------------------------------------------------------------

    def _below(self, path: str, shown: Sequence[Life], depth: int = 0) -> Iterable[str]:
        """The lines of the units below that path, in dictionary order, each followed by the units below it."""
        here = {life.unit.id: life for life in shown if _above(life) == path}
        for unit in in_order(life.unit for life in here.values()):
            yield f"{'  ' * depth}{unit.title} · id:{unit.id} · {self._days(here[unit.id])}"
            yield from self._below(unit.path, shown, depth + 1)

    def _days(self, life: Life) -> str:
        args = {"first": _printed(life.valid_from), "last": _printed(life.valid_to or life.valid_from)}
        if life.merged_into is not None:
            return _say("units-days-merged", into=self._lives[life.merged_into].unit.title, **args)
        return _say("units-days" if life.valid_to is None else "units-days-closed", **args)

    def find(self, title: str) -> Life:
        """The unit of that name, title or `id:` number, with its diacritics or without."""
        wanted = tidy(title)
        lives = self._lives.values()
        found = [life for life in lives if wanted == f"id:{life.unit.id}"]
        for same in (str.casefold, fold):
            found = found or [u for u in lives if same(wanted) in (same(u.unit.title), same(u.unit.name))]
        if not found:
            raise _refused("units-unknown", given=wanted[:_SHOWN])
        if len(found) > 1:
            names = printing.listed(f"{life.unit.title} (id:{life.unit.id})" for life in found)
            raise _refused("units-ambiguous", given=wanted[:_SHOWN], units=names)
        return found[0]

    def there(self, title: str) -> Unit:
        """The unit of that name, title or `id:` number, which must be there today."""
        life = self.find(title)
        self._must_be_open(life, self._today)
        return life.unit

    def _only_commune(self) -> Life:
        communes = [life for life in self._lives.values() if life.unit.kind == "commune" and life.valid_to is None]
        if len(communes) != 1:
            raise _refused("units-which-commune", n=len(communes))
        return communes[0]

    # What is refused ------------------------------------------------------------------------------------------------

    def _must_be_open(self, life: Life, day: date) -> None:
        if not life.open_on(day):
            raise _refused("units-not-open", unit=life.unit.title, day=_printed(day), days=self._days(life))

    def _must_be_free(self, noun: str, name: str, above: str, but: int | None = None) -> None:
        for life in self._lives.values():
            same = life.unit.noun == noun and life.unit.name.casefold() == name.casefold()
            if same and _above(life) == above and life.unit.id != but:
                raise _refused("units-taken", unit=life.unit.title, id=life.unit.id, days=self._days(life))

    def _must_be_able_to_end(self, life: Life, last: date) -> None:
        unit = life.unit
        if life.valid_to is not None:
            raise _refused("units-closed-already", unit=unit.title, days=self._days(life))
        for other in self._lives.values():
            if unit.covers(other.unit) and other is not life and (other.valid_to is None or other.valid_to > last):
                raise _refused("units-has-below", unit=unit.title, below=other.unit.title)
        bound = max(self._bounds(life), key=lambda bound: bound.day)
        if last < bound.day:
            first = _printed(bound.day + _DAY)
            raise _refused("units-too-early", unit=unit.title, why=bound.why, last=_printed(bound.day), day=first)

    def _bounds(self, life: Life) -> Iterable[_Bound]:
        """The bounds on the unit's last day, after which nothing of it may be known: no report, no unit merged into
        it."""
        yield _Bound(life.valid_from, _say("units-since-opened", day=_printed(life.valid_from)))
        for part in self._lives.values():
            if part.merged_into == life.unit.id and part.valid_to is not None:
                day = part.valid_to + _DAY
                yield _Bound(day, _say("units-since-merger", unit=part.unit.title, day=_printed(day)))
        for period in map(parse, self._work.units.handed_in(life.unit.id)):
            name = printing.short_period(period.kind, period.first_day, period.cutoff, LANG)
            yield _Bound(period.first_day, _say("units-since-report", period=name))


def _titled(title: str) -> ReadTitle:
    """The team or agency of this title. Raises BadSettings for what is neither."""
    return agency(tidy(title)) or ReadTitle("hamlet", *named(title, NOUNS, "units-title"))


def _above(life: Life) -> str:
    """The path of the unit that this one lies in."""
    return life.unit.path.removesuffix(f"{life.unit.id}/")


def _day(text: str) -> date:
    day = written_day(tidy(text))
    if day is None or day.year not in YEARS:
        raise _refused("units-day", given=tidy(text)[:_SHOWN])
    return day


def _printed(day: date) -> str:
    return printing.day(day, LANG)


def _say(key: str, **args: str | int) -> str:
    return say(LANG, key, args)


def _refused(key: str, **args: str | int) -> BadSettings:
    return BadSettings(_say(key, **args))
