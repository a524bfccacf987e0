"""/nhiemvu: the tasks of the plan: who leads, until when, how far they are; those that are overdue first. For whoever
leads or chairs a commune; for officers of an agency, the tasks that it leads or helps in."""

import re
from collections.abc import Callable, Mapping, Sequence

from forms.programme.task import Task
from forms.regime import window as windows
from forms.regime.window import Window
from forms.unit import Unit
from handlers.filling.closed import seen_units
from handlers.plan.asked import plan_asked
from handlers.reading.explained import TASK
from handlers.reading.fold import plain
from handlers.screens import stand
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Summarise, Turn
from handlers.turn.known import Known
from handlers.turn.naming import brief
from handlers.turn.say import Phrase, phrase

MOST = 3
"""Maximum units that are answered about at once."""

_NUMBER = re.compile(r"(?:nhiem vu |nv |so |task |#)*(\d{1,3})")
_ALL = ("", "tat ca", "cham", "tre", "qua han", "cham tien do", "tien do", "late", "overdue", "all")
"""Words after the command that ask for nothing but the whole list, in which what is overdue stands first."""


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/nhiemvu, with or without a task, days and a unit, in any order."""
    asked = plan_asked(rest, known)
    if isinstance(asked, Phrase):
        return stand(dialogue, lines=(asked,))
    units, days = asked.units, asked.days
    above = next((unit for unit in units if not _has_tasks(unit)), None)
    if above is not None:
        name = next(
            (one.name for one in seen_units(known).values() if one.kind == "commune" and above.covers(one)), above.name
        )
        return stand(dialogue, lines=(phrase("tasks-which-commune", name=name),))
    units = [unit for unit in units if _concerned(unit, known)]
    if not units:
        return stand(dialogue, lines=(phrase("tasks-not-theirs"),))
    task = None
    if plain(asked.words) not in _ALL:
        task = _named(asked.words, known.plan.catalogue.tasks)
        if task is None:
            return stand(dialogue, lines=(_unknown(asked.words),))
    return Turn(dialogue, tuple(_shown(unit, task, days) for unit in units[:MOST]))


def _has_tasks(unit: Unit) -> bool:
    """Whether tasks are this unit's: a commune's, or one's below it."""
    return unit.kind == "commune" or unit.reports_upward


def _concerned(unit: Unit, known: Known) -> bool:
    """Whether the unit leads a task or helps in one; a commune has them all."""
    if unit.kind == "commune":
        return True
    tasks = known.plan.catalogue.tasks
    return unit.agency and any(unit.kind in (*one.leads, *one.helps) or "all" in one.helps for one in tasks)


def _named(words: str, tasks: Sequence[Task]) -> Task | None:
    """The task of that number, or the only one whose name or title has these words."""
    said = plain(words)
    number = _NUMBER.fullmatch(said)
    if number is not None:
        return next((one for one in tasks if one.number == int(number[1])), None)
    asked = set(said.split())
    for text in (lambda one: one.name, lambda one: f"{one.name} {one.title}"):
        found = [one for one in tasks if asked <= set(re.findall(r"\w+", plain(text(one))))]
        if len(found) == 1:
            return found[0]
    return None


def _unknown(words: str) -> Phrase:
    number = _NUMBER.fullmatch(plain(words))
    return phrase("tasks-no-such", n=int(number[1])) if number else phrase("tasks-unknown", words=brief(words, 40))


def _shown(unit: Unit, task: Task | None, days: Window) -> Summarise:
    return Summarise(unit.id, str(task.number) if task else "", days.code, "tasks")


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button to one task, or to all. None: not this person's to see, or there is no such task or no such days."""
    unit = seen_units(known).get(tap.number)
    try:
        days = windows.parse(tap.period)
    except ValueError:
        return None
    if unit is None or days.first_day > known.now.date() or not (_has_tasks(unit) and _concerned(unit, known)):
        return None
    task = next((one for one in known.plan.catalogue.tasks if str(one.number) == tap.subject), None)
    if tap.subject and task is None:
        return None
    return Turn(dialogue, (_shown(unit, task, days),))


COMMANDS: Mapping[str, Callable[[str, Dialogue, Known], Turn]] = {"tasks": command}
TAPS: Mapping[str, Callable[[Tap, Dialogue, Known], Turn | None]] = {TASK: tapped}
