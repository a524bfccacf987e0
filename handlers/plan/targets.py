"""/muctieu: the figures against the targets of their programmes: met, or by how much not, and what it takes to get
there. For whoever leads or chairs, over their units; for officers of an agency, over the figures that it supplies."""

from collections.abc import Callable, Mapping, Sequence

from forms.asked import supplied
from forms.indicator import Indicator
from forms.regime import window as windows
from forms.regime.window import Window
from forms.unit import Unit
from handlers.filling.closed import seen_units
from handlers.plan.asked import plan_asked
from handlers.reading.explained import TARGET, brief_name, explain_button, mark, marked
from handlers.reading.indicator_names import indicators_named
from handlers.screens import stand
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Summarise, Turn
from handlers.turn.known import Known
from handlers.turn.naming import brief
from handlers.turn.say import Phrase, Say, phrase

MOST = 3
"""Maximum units that are answered about at once."""
_CHOICES = 10
"""Maximum figures that are offered where a name fits several."""


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/muctieu, with or without a figure, days and a unit, in any order."""
    asked = plan_asked(rest, known)
    if isinstance(asked, Phrase):
        return stand(dialogue, lines=(asked,))
    units, days = asked.units, asked.days
    units = [unit for unit in units if _targeted(known, unit, days)]
    if not units:
        return stand(dialogue, lines=(phrase("targets-not-theirs"),))
    if not asked.words:
        return Turn(dialogue, tuple(_shown(unit, None, days) for unit in units[:MOST]))
    return _named(asked.words, units, days, dialogue, known)


def _named(words: str, units: Sequence[Unit], days: Window, dialogue: Dialogue, known: Known) -> Turn:
    among = {one.code: one for unit in units for one in _targeted(known, unit, days)}
    found = indicators_named(words, among.values())
    if not found:
        others = indicators_named(words, known.plan.catalogue.indicators)
        if not others:
            return stand(dialogue, lines=(phrase("targets-unknown", words=brief(words, 40)),))
        year = days.last_day.year
        return stand(dialogue, lines=(phrase("targets-untargeted", name=brief_name(others[0]), year=year),))
    if len(found) == 1:
        (of,) = found
        theirs = [unit for unit in units if of in _targeted(known, unit, days)]
        return Turn(dialogue, tuple(_shown(unit, of, days) for unit in theirs[:MOST]))
    rows = tuple(
        (explain_button("targets-button-one", TARGET, days.code, units[0].id, mark(one.code), name=brief_name(one)),)
        for one in found[:_CHOICES]
    )
    return Turn(dialogue, (Say(lines=(phrase("targets-several", words=brief(words, 40)),), buttons=rows),))


def _targeted(known: Known, unit: Unit, days: Window) -> list[Indicator]:
    """The figures with a target in the year of these days: a commune's all, an agency's those that it supplies."""
    plan = known.plan
    targets = [one for one in plan.catalogue.targets if one.holds_in(days.last_day.year)]
    codes = dict.fromkeys(one.indicator for one in targets)
    if unit.reports_upward:
        own = supplied(plan, unit.kind)
        codes = dict.fromkeys(code for code in codes if code in own)
    return [plan.indicator(code) for code in codes]


def _shown(unit: Unit, of: Indicator | None, days: Window) -> Summarise:
    return Summarise(unit.id, of.code if of else "", days.code, "targets")


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button to one figure, or to all. None: not this person's to see, or there is no such figure or no such days."""
    unit = seen_units(known).get(tap.number)
    try:
        days = windows.parse(tap.period)
    except ValueError:
        return None
    if unit is None or days.first_day > known.now.date():
        return None
    of = marked(tap.subject, _targeted(known, unit, days))
    if tap.subject and of is None:
        return None
    return Turn(dialogue, (_shown(unit, of, days),))


COMMANDS: Mapping[str, Callable[[str, Dialogue, Known], Turn]] = {"targets": command}
TAPS: Mapping[str, Callable[[Tap, Dialogue, Known], Turn | None]] = {TARGET: tapped}
