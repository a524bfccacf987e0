"""Decides whether a typed digit would be an answer; where not, it may choose on a channel without buttons."""

from handlers.filling.draft import drafts
from handlers.turn.arranged import Collecting, MarkingDayOff, MovingDueDay, Pasting, TakingLeave
from handlers.turn.dialogue import Asking, ChoosingReport, Dialogue, Idle, Inviting, Joining
from handlers.turn.known import Known

_CHOSEN = ("yes_no", "status")
"""Kinds of indicators whose answers are words."""


def digits_choose(dialogue: Dialogue, known: Known) -> bool:
    """Whether a typed digit cannot mean a figure, day or line here. False where that is not sure."""
    match dialogue:
        case Joining() | ChoosingReport() | Inviting() | TakingLeave(step="confirm"):
            return True
        case Pasting(step=step):
            return step != "ask"
        case (
            Collecting(step="confirm", doubt=doubt)
            | MovingDueDay(step="confirm", doubt=doubt)
            | MarkingDayOff(step="confirm", doubt=doubt)
        ):
            return not doubt
        case Asking(at=at):
            return known.catalogue.indicator(at).kind in _CHOSEN
        case Idle():
            return not drafts(known)
        case _:
            return False
