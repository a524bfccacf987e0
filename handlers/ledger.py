"""A lead looks up which reminders went out: when, whether they arrived, whether anybody has looked in since."""

from handlers.buttons import Tap, report_button
from handlers.dialogue import Dialogue, Slot
from handlers.draft import begun
from handlers.periods import week
from handlers.say import Ref, Say, phrase
from handlers.summary import FORM, leads
from handlers.turn import Known, Summarise, Turn
from handlers.views import Rows, stand

VERB = "log"


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/nhatky: of the week that is named; else of any report that is open."""
    units = leads(known, or_chairs=True)
    if not units:
        return stand(dialogue, known, lines=(phrase("lead-only"),))
    if not rest.strip():
        return _which(dialogue, known)
    period = week(rest, known.now.date(), known.week_starts)
    if period is None or period.first_day > known.now.date():
        return stand(dialogue, known, lines=(phrase("week-unclear"),))
    return Turn(dialogue, tuple(Summarise(unit.id, FORM, period.code, "ledger") for unit in units))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """The ledger of one report. None: not this person's to see."""
    mine = {unit.id for unit in (*leads(known, or_chairs=True), *known.subtree)}
    if begun(tap.subject, tap.period, known) is None or tap.number not in mine:
        return None
    return Turn(dialogue, (Summarise(tap.number, tap.subject, tap.period, "ledger"),))


def _which(dialogue: Dialogue, known: Known) -> Turn:
    """Every report that is open now, by a button."""
    slots = [
        Slot(unit=unit.id, form=dates.form, period=dates.period.code)
        for dates in known.plan.open_deadlines(known.now)
        for unit in leads(known, or_chairs=True)
        if any(known.plan.asks(dates.form, below) for below in known.subtree if unit.covers(below))
    ]
    titles = {unit.id: unit.title for unit in leads(known, or_chairs=True)}
    rows: Rows = tuple(
        (
            report_button(
                "ledger-button" if len(set(titles)) > 1 else "ledger-button-alone",
                VERB,
                slot,
                unit=titles[slot.unit],
                period=Ref(kind="short_period", of=slot.period),
            ),
        )
        for slot in slots
    )
    return Turn(dialogue, (Say(lines=(phrase("ledger-which" if rows else "ledger-none"),), buttons=rows),))
