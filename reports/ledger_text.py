"""The ledger as chat text: which reminders of one report went to each unit, and what became of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from forms.period import Period
from forms.unit import Unit
from locales import printing, say
from reports.text import SHOWN, Names, title_of

LAST = 4
"""So many reminders of a unit are shown, the last ones."""

Outcome = Literal["opened", "arrived", "waiting", "failed", "nobody"]


class Said(NamedTuple):
    """One reminder. opened: somebody of the unit has written or tapped since; nobody: there is nobody to tell."""

    at: datetime
    outcome: Outcome
    by_hand: bool


class History(NamedTuple):
    """The reminders of one unit, the earliest first."""

    unit: Unit
    said: tuple[Said, ...]


def ledger_text(title: str | None, period: Period, units: Sequence[History], lang: str) -> str:
    """Unit by unit; those that were never reminded in one line at the end."""
    names = Names((one.unit for one in units), lang)
    reminded = [one for one in units if one.said]
    never = [one.unit for one in units if not one.said]
    lines = [title_of("ledger-title", title, period, lang)]
    lines += [f"• {names.of(one.unit)}: {_history(one.said, lang)}" for one in reminded[:SHOWN]]
    lines += names.rest(len(reminded))
    if never:
        lines.append(say(lang, "ledger-never", {"units": names.listed(never)}))
    return "\n".join(lines)


def _history(said: Sequence[Said], lang: str) -> str:
    """ "15:00 07/5 (đã nhận), …"."""
    parts = [_said(one, lang) for one in said[-LAST:]]
    earlier = len(said) - LAST
    return printing.listed([*([say(lang, "ledger-earlier", {"n": earlier})] if earlier > 0 else []), *parts])


def _said(one: Said, lang: str) -> str:
    outcome = say(lang, f"ledger-{one.outcome}", {})
    at = printing.moment(one.at, lang)
    return say(lang, "ledger-said", {"at": at, "outcome": outcome, "by": "lead" if one.by_hand else "clock"})
