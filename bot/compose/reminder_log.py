"""Reads which reminders of one report went out to each unit, and makes the ledger that a lead looks at."""

from collections.abc import Sequence
from datetime import datetime

from forms.form import Form
from forms.regime.period import Period
from forms.unit import Unit
from reports.compile.totals import in_order
from reports.text.reminder_log import History, Outcome, SentReminder
from storage.reminders.nudges import FORGOTTEN, MANUAL, UNSHOWN, LogEntry
from storage.work import Work

_OUTCOMES: dict[str | None, Outcome] = {
    None: "nobody",
    "sent": "arrived",
    UNSHOWN: "unshown",
    "waiting": "waiting",
    "sending": "waiting",
    "uncertain": "failed",
    "failed": "failed",
    "stopped": "failed",
    FORGOTTEN: "forgotten",
}
"""The outcome by the state of the message. Cleared messages are not shown, because the report came first."""


def histories(work: Work, units: Sequence[Unit], form: Form, period: Period, now: datetime) -> list[History]:
    """The reminders of this report to each unit."""
    ids = [unit.id for unit in units]
    seen = work.nudges.seen(ids, now)
    said: dict[int, list[SentReminder]] = {}
    for entry in work.nudges.ledger(ids, form.code, period.code):
        if entry.state in _OUTCOMES:
            told = SentReminder(entry.sent_at or entry.made_at, _outcome(entry, seen), entry.stage == MANUAL)
            said.setdefault(entry.unit_id, []).append(told)
    return [History(unit, tuple(said.get(unit.id, ()))) for unit in in_order(units)]


def _outcome(entry: LogEntry, seen: dict[int, datetime]) -> Outcome:
    """What became of a reminder: one that arrived counts as opened if somebody of the unit has written or tapped
    since."""
    looked_in = seen.get(entry.unit_id)
    if entry.sent_at is not None and looked_in is not None and entry.state == "sent" and looked_in >= entry.sent_at:
        return "opened"
    return _OUTCOMES[entry.state]
