"""The ledger as chat text: which reminders of one report went to each unit, and what became of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from forms.regime.period import Period
from forms.unit import Unit
from locales import printing, say
from reports.text.summary import SHOWN, Names, title_of

LAST = 4
"""Maximum reminders of a unit that are shown, the last ones; fewer where not all would fit into one message."""
MOST = 4000
"""Characters that one message has room for."""

Outcome = Literal["opened", "arrived", "unshown", "waiting", "failed", "nobody", "forgotten"]


class SentReminder(NamedTuple):
    """One reminder. Outcome "opened": somebody of the unit has written or tapped since; "unshown": it waits for its
    page to be opened; "nobody": there was nobody to
    tell; "forgotten": its message is not kept any more."""

    at: datetime
    outcome: Outcome
    by_hand: bool


class History(NamedTuple):
    """The reminders of one unit, the earliest first."""

    unit: Unit
    said: tuple[SentReminder, ...]


def ledger_text(title: str | None, period: Period, units: Sequence[History], lang: str) -> str:
    """The ledger unit by unit; the units that were never reminded share one line at the end."""
    names = Names((one.unit for one in units), lang)
    head = title_of("ledger-title", title, period, lang)
    texts = ["\n".join([head, *_lines(units, names, last)]) for last in range(LAST, 0, -1)]
    return next((text for text in texts if len(text) <= MOST), texts[-1])


def _lines(units: Sequence[History], names: Names, last: int) -> list[str]:
    reminded = [one for one in units if one.said]
    never = [one.unit for one in units if not one.said]
    lines = [
        f"• {names.of(one.unit)}: {_history(one.said[-last:], len(one.said), names.lang)}" for one in reminded[:SHOWN]
    ]
    lines += names.rest(len(reminded))
    if never:
        lines.append(say(names.lang, "ledger-never", {"units": names.listed(never)}))
    return lines


def _history(shown: Sequence[SentReminder], all_: int, lang: str) -> str:
    """The reminders of one unit in one line: "15:00 07/5 (đã nhận), …"."""
    parts = [_said(one, lang) for one in shown]
    earlier = all_ - len(shown)
    return printing.listed([*([say(lang, "ledger-earlier", {"n": earlier})] if earlier > 0 else []), *parts])


def _said(one: SentReminder, lang: str) -> str:
    outcome = say(lang, f"ledger-{one.outcome}", {})
    at = printing.moment(one.at, lang)
    return say(lang, "ledger-said", {"at": at, "outcome": outcome, "by": "lead" if one.by_hand else "clock"})
