"""A collection as far as a lead has put it together, and how each step of that is shown."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import NamedTuple
from zlib import crc32

from forms.regime.calendar import WorkingDays
from forms.unit import EVERYWHERE, Unit
from handlers.reading.fold import plain
from handlers.rights import leads
from handlers.schedule.asking import day_rows
from handlers.schedule.collect.figures import KINDS, MOST, Lines, indicator, key, key_of, offered
from handlers.screens import PAGE, beside
from handlers.turn.arranged import AskedFigure, Collecting, CollectStep
from handlers.turn.buttons import button
from handlers.turn.known import Known
from handlers.turn.naming import brief, weekday_and_day
from handlers.turn.say import Phrase, Ref, named, phrase
from handlers.turn.screen import Rows, Screen

TITLE = 200
"""Characters of a collection's name."""
UNTIL = time(16)
"""From this hour on, today is too soon to be the last day."""

_NAMED = 20
"""So many units are named before it is opened."""
_DAY = timedelta(days=1)


class Making(NamedTuple):
    """What has been settled, read from the dialogue; what has gone meanwhile is left out."""

    top: Unit | None
    title: str
    units: tuple[Unit, ...]
    of: tuple[Unit, ...]
    """All that may be asked."""
    gone: int
    """So many of the units that were chosen are no more."""
    lines: Lines
    due: date | None

    @property
    def missing(self) -> CollectStep:
        """The step that comes next."""
        steps: dict[CollectStep, object] = {"where": self.top, "title": self.title, "units": self.units}
        steps |= {"lines": self.lines.lines, "due": self.due}
        return next((step for step, settled in steps.items() if not settled), "confirm")

    @property
    def token(self) -> str:
        """Tells this very collection from another."""
        asked = [key(line) for line in self.lines.lines]
        return f"{crc32(repr((self.title, [unit.id for unit in self.units], asked, self.due)).encode()):08x}"


def making(collecting: Collecting, known: Known) -> Making:
    """The collection of this dialogue."""
    tops = {unit.id: unit for unit in leads(known)}
    top = tops.get(collecting.where or 0) or (next(iter(tops.values())) if len(tops) == 1 else None)
    of = _askable(top, known)
    chosen = [unit.id for unit in of] if collecting.units == "all" else collecting.units
    units = tuple(unit for unit in of if unit.id in chosen)
    lines = Lines(collecting.lines, collecting.unsure)
    return Making(top, collecting.title, units, of, len(chosen) - len(units), lines, collecting.due)


def _askable(top: Unit | None, known: Known) -> tuple[Unit, ...]:
    below = (unit for unit in known.who.subtree if top is not None and top.covers(unit))
    return tuple({unit.id: unit for unit in below if unit.reports_upward}.values())


def working_days(collecting: Collecting, known: Known) -> WorkingDays:
    """The working days of the unit that asks."""
    top = making(collecting, known).top
    return known.plan.working_at(top.path if top else EVERYWHERE)


def soonest(known: Known) -> date:
    """The first day that may be the last one."""
    today = known.now.date()
    return today if known.now.time() < UNTIL else today + _DAY


def screen(collecting: Collecting, known: Known) -> Screen:
    """The open step."""
    made = making(collecting, known)
    match collecting.step:
        case "where":
            rows = [(button("button-unit", "cto", unit.id, unit=unit.title),) for unit in leads(known)[:PAGE]]
            return Screen((phrase("collect-ask-where"),), tuple(rows))
        case "title":
            return Screen((phrase("collect-ask-title"),), prompt="prompt-title")
        case "units":
            return _units(made, collecting.page)
        case "lines":
            return _lines(made, known)
        case "kind":
            return _kinds(made)
        case "due":
            return _days(collecting, known)
        case _:
            return _confirm(made)


def _units(made: Making, page: int) -> Screen:
    if not made.of:
        return Screen((phrase("collect-no-units"),))
    first = page if page < len(made.of) else 0
    chosen = {unit.id for unit in made.units}
    choices = [
        button("collect-on" if unit.id in chosen else "collect-off", "cun", unit.id, what=unit.title)
        for unit in made.of[first : first + PAGE]
    ]
    rows = [(button("collect-button-all", "cua", n=len(made.of)),), *beside(choices, (f"✓ {u.title}" for u in made.of))]
    if first:
        rows.append((button("button-earlier", "cup", max(first - PAGE, 0)),))
    if len(made.of) > first + PAGE:
        rows.append((button("button-later", "cup", first + PAGE),))
    if chosen:
        rows.append((button("collect-button-done", "cud", "units", n=len(chosen)),))
    so_far = (phrase("collect-units-so-far", n=len(chosen), of=len(made.of)),) if chosen else ()
    return Screen((phrase("collect-ask-units"), *so_far), tuple(rows))


def _name(line: AskedFigure) -> str | Ref:
    return named(indicator(line, ""))


def _short(line: AskedFigure) -> str | Ref:
    return brief(line.title, 30) if line.title else _name(line)


def _listed(lines: Iterable[AskedFigure]) -> list[Phrase]:
    return [
        phrase("collect-line", n=n, what=_name(line), kind=phrase(f"collect-kind-{line.kind}"))
        for n, line in enumerate(lines, 1)
    ]


def _lines(made: Making, known: Known) -> Screen:
    chosen = made.lines.lines
    there = {key(line) for line in chosen}
    choices = [button("collect-on", "cin", key(line), what=_short(line)) for line in chosen]
    others = [line for line in offered(known.plan.catalogue) if key(line) not in there]
    choices += [button("collect-off", "cin", key(line), what=_short(line)) for line in others[:PAGE]]
    rows: Rows = tuple((choice,) for choice in choices)
    if chosen:
        rows = (*rows, (button("collect-button-done", "cud", "lines", n=len(chosen)),))
    how = (phrase("collect-ask-lines", most=MOST), phrase("collect-lines-how"))
    return Screen((*how, *_listed(chosen)), rows)


def _kinds(made: Making) -> Screen:
    name = made.lines.unsure[0]
    about = key_of(plain(name))
    choices = [button(f"collect-kind-{kind}", "ckd", f"{kind}.{about}") for kind in KINDS]
    return Screen((phrase("collect-ask-kind", what=name),), beside(choices))


def _days(collecting: Collecting, known: Known) -> Screen:
    doubt, working = collecting.doubt, working_days(collecting, known)
    days = list(collecting.offered if doubt else ())
    if not days:
        days = [working.on_or_after(soonest(known))]
        while len(days) < 4:
            days.append(working.next_working_day(days[-1]))
    return Screen((phrase(doubt or "collect-ask-due"),), day_rows(days, _day_data))


def _day_data(day: date) -> str:
    return f"cdy|||{day}"


def _confirm(made: Making) -> Screen:
    assert made.due is not None  # it comes last
    names = [unit.title for unit in made.units[:_NAMED]]
    more = len(made.units) - len(names)
    units = phrase("collect-confirm-units", n=len(made.units), names=names)
    lines = [phrase("collect-confirm"), phrase("collect-confirm-title", title=made.title)]
    lines.append(phrase("collect-confirm-units-more", units=units, n=more) if more else units)
    lines += _listed(made.lines.lines)
    lines += [phrase("collect-confirm-due", **weekday_and_day(made.due)), phrase("collect-confirm-then")]
    changes = [button(f"collect-button-change-{step}", "cst", step) for step in ("title", "units", "lines", "due")]
    return Screen(tuple(lines), ((button("collect-button-go", "cgo", made.token),), *beside(changes)))
