"""Whether a digit typed now would be an answer; where it is none, it may choose on a channel without buttons."""

from handlers.filling.draft import drafts
from handlers.turn.arranged import Collecting, MarkingDayOff, MovingDueDay, TakingLeave
from handlers.turn.dialogue import Asking, ChoosingReport, Dialogue, Idle, Inviting, Joining
from handlers.turn.known import Known

_CHOSEN = ("yes_no", "status")
"""Kinds of figures that are chosen from words."""


def digits_choose(dialogue: Dialogue, known: Known) -> bool:
    """No figure, day or line is meant by a digit typed now. Where that is not sure, it is meant."""
    match dialogue:
        case Joining() | ChoosingReport() | Inviting() | TakingLeave(step="confirm"):
            return True
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
