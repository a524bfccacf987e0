"""A lead's own reminder, by command or button: to who still owes, once an hour, whatever they owe."""

from collections.abc import Sequence
from datetime import datetime

from forms.form import Form
from forms.unit import Unit
from handlers.say import Phrase, Ref, phrase
from reminders.due import BEGUN
from reminders.sweep import nudging, standing
from storage.outbox import Message
from storage.work import Work


def by_hand(work: Work, units: Sequence[Unit], form: Form, period: str, lead: str, now: datetime) -> list[Message]:
    """One message to each officer of the units that still owe this report; half-filled ones are told how far they are.
    An officer hears of each unit once within an hour of the clock, however many reports are asked for."""
    asked = [unit for unit in units if unit.kind in form.asked_of]
    stands = standing(work, asked, form, period)
    owing = [unit for unit in asked if unit.id not in stands.handed_in]

    def said(unit: Unit) -> Phrase:
        about = {"lead": lead, "unit": unit.title}
        when = Ref(kind="period", of=period)
        if unit.id not in stands.answered:
            return phrase("nudge-manual", period=when, **about)
        return phrase(f"nudge-manual{BEGUN}", period=when, **about, **stands.counts(unit))

    made = [
        message._replace(dedupe_key=f"manual:{now:%Y-%m-%dT%H}:{message.unit_id}:{message.person_id}")
        for message in nudging(work, owing, (form.code, period), said, "manual")
    ]
    known = work.outbox.known([message.dedupe_key or "" for message in made])
    return [message for message in made if message.dedupe_key not in known]
