"""Ends a turn with the open question, and lays out long lists of buttons."""

from collections.abc import Iterable, Sequence

from forms.unit import Unit
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Effect, Turn
from handlers.turn.say import Button, Phrase, phrase
from handlers.turn.screen import Rows

PAGE = 20
"""Number of units on one page of buttons."""


_NARROW = 18
"""Longest label in characters that can be read where two buttons stand side by side on a telephone."""


def stand(dialogue: Dialogue, *, effects: tuple[Effect, ...] = (), lines: tuple[Phrase, ...] = ()) -> Turn:
    """End a turn: the effects, then one message: these lines and below them the open question, which `respond` adds."""
    return Turn(dialogue, effects, lines)


def beside(choices: Sequence[Button], names: Iterable[str] = ()) -> Rows:
    """Lay out buttons two in a row, or one where a label would be cut off."""
    each = 1 if any(len(name) > _NARROW for name in names) else 2
    return tuple(tuple(choices[n : n + each]) for n in range(0, len(choices), each))


def paged(units: Sequence[Unit], first: int, verbs: tuple[str, str], period: str = "", form: str = "") -> Rows:
    """Lay out one page of units, from index `first` on; `verbs` of the buttons: choose a unit, turn the page."""
    chosen, turned = (f"{verb}|{period}|{form}|" for verb in verbs)
    page = units[first : first + PAGE]
    choices = [Button(label=phrase("button-unit", unit=unit.title), data=f"{chosen}{unit.id}") for unit in page]
    rows = list(beside(choices, (unit.title for unit in page)))
    if first:
        rows.append((Button(label=phrase("button-earlier"), data=f"{turned}{max(first - PAGE, 0)}"),))
    if len(units) > first + PAGE:
        rows.append((Button(label=phrase("button-later"), data=f"{turned}{first + PAGE}"),))
    return tuple(rows)
