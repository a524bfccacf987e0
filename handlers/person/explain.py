"""/giaithich opens a total: which unit gave how much of it in which week, down to the message; /xuhuong follows it over
twelve periods. For whoever leads or chairs, over their units; for officers, over their own."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from forms.asked import asked_indicators, most_often
from forms.form import Frequency
from forms.indicator import Indicator
from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.window import Window
from forms.unit import Unit
from handlers.filling.closed import own_units, seen_units
from handlers.reading.explained import OPEN, TREND, VERBS, WHICH, WORDS, brief_name, explain_button, mark, marked
from handlers.reading.fold import plain
from handlers.reading.indicator_names import indicators_named
from handlers.reading.total_named import TotalNamed, total_named
from handlers.reading.units import which_unit
from handlers.rights import leads, not_theirs
from handlers.screens import stand
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Summarise, Turn
from handlers.turn.known import Known
from handlers.turn.naming import brief
from handlers.turn.say import Ref, Say, phrase

Shape = Literal["explain", "trend"]

MOST = 3
"""Maximum units that are answered about at once; whoever has more names one."""
FOLLOWED = ("week", "month", "cal_month", "quarter")
"""The kinds of period that a trend goes over."""
_YEARS = 4
"""Years that a trend may go back at the most."""
_CHOICES = 10
"""Maximum figures that are offered where a name fits several."""

_KINDS: dict[str, Frequency] = {"tuan": "week", "thang": "month", "quy": "quarter"}
_KINDS |= {"week": "week", "weeks": "week", "month": "month", "months": "month", "quarter": "quarter"}
_EACH = re.compile(rf"(.*?)\s*\b(?:theo|cac|by|12|muoi hai)?\s*({'|'.join(_KINDS)})")


def _command(shape: Shape, rest: str, dialogue: Dialogue, known: Known) -> Turn:
    seen = seen_units(known)
    if not seen:
        return stand(dialogue, lines=(not_theirs(known),))
    rest, kind = _each(rest) if shape == "trend" else (rest, None)
    asked = total_named(rest, seen.values(), known.now, known.plan)
    if len(asked.units) > 1:
        return stand(dialogue, lines=(which_unit(list(asked.units)),))
    units = list(asked.units) or leads(known, or_chairs=True) or list(_own(known).values())
    among = asked_indicators(known.plan, _kinds(seen, units))
    found = indicators_named(asked.words, among) if asked.words else []
    if asked.words and not found:
        return _unknown(shape, asked, units, known, dialogue)
    of = found[0] if len(found) == 1 else None
    if shape == "trend" and of is not None and of.kind in WORDS:
        return stand(dialogue, lines=(phrase("trend-words", name=brief_name(of)),))
    days = _days(shape, asked, kind or _kind(of, seen, units, known, shape), known)
    if days.first_day > known.now.date():
        begins = Ref(kind="day", of=days.first_day.isoformat())
        return stand(dialogue, lines=(phrase("explain-not-begun", day=begins),))
    if len(found) > 1:
        return _several(shape, asked.words, found, days, units[0], dialogue)
    return Turn(dialogue, tuple(_opened(shape, unit, of, days, known) for unit in units[:MOST]))


def _own(known: Known) -> dict[int, Unit]:
    return {number: unit for number, unit in own_units(known).items() if unit.reports_upward}


def _kinds(seen: dict[int, Unit], tops: Sequence[Unit]) -> set[str]:
    return {unit.kind for unit in (*seen.values(), *tops) if any(top.covers(unit) for top in tops)}


def _each(rest: str) -> tuple[str, Frequency | None]:
    """The text without the words at its end that say how long a period of the trend is."""
    words = rest.split()
    found = _EACH.fullmatch(" ".join(plain(word) for word in words))
    return (" ".join(words[: len(found[1].split())]), _KINDS[found[2]]) if found else (rest, None)


def _kind(of: Indicator | None, seen: dict[int, Unit], tops: Sequence[Unit], known: Known, shape: Shape) -> Frequency:
    """The periods in which the figure is asked; the week where no figure was named."""
    kind = most_often(of, known.plan, _kinds(seen, tops)) if of else None
    long = shape == "trend" and kind in ("half_year", "year")
    return "quarter" if long else kind or "week"


def _days(shape: Shape, asked: TotalNamed, kind: Frequency, known: Known) -> Window:
    """The days that are asked about: those that were named, else the last complete period of this kind. A trend goes up
    to the end of named days that are no such period."""
    found, today = asked.window, known.now.date()
    if found is not None and (shape == "explain" or _followed(found)):
        return found
    if found is not None:
        ending = windows.over(periods.containing(kind, min(found.last_day, today), known.week_starts))
        if _followed(ending):
            return ending
    return windows.newest(kind, today, known.week_starts)


def _followed(days: Window) -> bool:
    """Whether a trend can go up to these days."""
    return days.kind in FOLLOWED and days.first_day.year - _YEARS in periods.YEARS


def _opened(shape: Shape, unit: Unit, of: Indicator | None, days: Window, known: Known, page: int = 0) -> Summarise:
    above = unit.path.rstrip("/").rpartition("/")[0].rpartition("/")[2]
    upward = above.isdecimal() and int(above) in {one.id for one in known.who.subtree}
    return Summarise(unit.id, of.code if of else "", days.code, shape, page, acts=upward)


# Choosing -----------------------------------------------------------------------------------------------------------


def _unknown(shape: Shape, asked: TotalNamed, units: Sequence[Unit], known: Known, dialogue: Dialogue) -> Turn:
    """No figure has that name: an example, and a button to those there are."""
    days = _days(shape, asked, "week", known)
    said = phrase("explain-unknown", words=brief(asked.words, 40), command=shape)
    choose = explain_button("explain-button-which", WHICH, days.code, units[0].id, shape)
    return Turn(dialogue, (Say(lines=(said,), buttons=((choose,),)),))


def _several(
    shape: Shape, words: str, found: Sequence[Indicator], days: Window, unit: Unit, dialogue: Dialogue
) -> Turn:
    """The figures that a name fits, to choose from."""
    verb = TREND if shape == "trend" else OPEN
    rows = tuple(
        (explain_button("explain-button-indicator", verb, days.code, unit.id, mark(one.code), name=brief_name(one)),)
        for one in found[:_CHOICES]
    )
    return Turn(dialogue, (Say(lines=(phrase("explain-several", words=brief(words, 40)),), buttons=rows),))


# Buttons ------------------------------------------------------------------------------------------------------------


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """One of the buttons. None: not this person's to see, or there is no such figure or are no such days."""
    seen = seen_units(known)
    unit = seen.get(tap.number)
    try:
        days = windows.parse(tap.period)
    except ValueError:
        return None
    if unit is None or days.first_day > known.now.date():
        return None
    page = int(tap.extra) if tap.extra.isascii() and tap.extra.isdecimal() and len(tap.extra) < 5 else 0
    if tap.verb == WHICH:
        shape: Shape = "trend" if tap.subject == "trend" else "explain"
        return Turn(dialogue, (_opened(shape, unit, None, days, known, page),))
    of = marked(tap.subject, asked_indicators(known.plan, _kinds(seen, [unit])))
    if of is None or (tap.verb == TREND and (of.kind in WORDS or not _followed(days))):
        return None
    return Turn(dialogue, (_opened("trend" if tap.verb == TREND else "explain", unit, of, days, known, page),))


COMMANDS: Mapping[str, Callable[[str, Dialogue, Known], Turn]] = {
    "explain": lambda rest, dialogue, known: _command("explain", rest, dialogue, known),
    "trend": lambda rest, dialogue, known: _command("trend", rest, dialogue, known),
}
TAPS: Mapping[str, Callable[[Tap, Dialogue, Known], Turn | None]] = dict.fromkeys(VERBS, tapped)
