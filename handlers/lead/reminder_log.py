"""/nhatky: a lead looks up which reminders went out: when, whether they arrived, whether the unit has reacted since."""

from forms.form import Form
from handlers.lead import summary
from handlers.rights import leads, not_theirs
from handlers.screens import stand
from handlers.turn.buttons import report_button
from handlers.turn.dialogue import Dialogue, Slot
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.naming import short_name
from handlers.turn.say import Arg, Say, phrase
from handlers.turn.screen import Rows


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/nhatky: the reminders of the report that is named as for /tinhhinh; without a name, a choice of open reports."""
    if rest.strip():
        return summary.command("ledger", rest, dialogue, known)
    units = leads(known, or_chairs=True)
    if not units:
        return stand(dialogue, lines=(not_theirs(known),))
    label = "ledger-button" if len(units) > 1 else "ledger-button-alone"
    rows: Rows = tuple(
        (report_button(label, "log", slot, unit=unit.title, period=_name(known.plan.form(dates.form), slot.period)),)
        for dates in known.plan.open_deadlines(known.now)
        for unit in units
        for slot in (Slot(unit=unit.id, form=dates.form, period=dates.period.code),)
        if any(known.plan.asks(dates.form, below, dates.period) for below in known.who.subtree if unit.covers(below))
    )
    return Turn(dialogue, (Say(lines=(phrase("ledger-which" if rows else "ledger-none"),), buttons=rows),))


def _name(form: Form, period: str) -> Arg:
    """The name of a report on its button; that of the commune's own report says that it goes to the Department."""
    name = short_name(form, period)
    return name if form.items else phrase("ledger-above", period=name)
