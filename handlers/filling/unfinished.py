"""Offers to go on with a report that was open before something else was arranged."""

from handlers.filling import draft as drafts
from handlers.turn.buttons import button, report_button
from handlers.turn.known import Known
from handlers.turn.screen import Rows


def going_on(known: Known) -> Rows:
    """The line and button to go on with the open report; its figures are kept."""
    begun = [draft.slot for draft in drafts.owed(known) if draft.begun]
    if len(begun) == 1:
        return ((report_button("button-continue", "fill", begun[0]),),)
    return ((button("button-continue", "begin"),),) if begun else ()
