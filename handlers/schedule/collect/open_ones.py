"""The collections that a lead has opened: which there are, and closing one."""

from forms.collection import Collection
from forms.regime.calendar import ZONE
from forms.regime.period import parse
from handlers.rights import leads
from handlers.screens import stand
from handlers.turn.buttons import Tap, report_button
from handlers.turn.dialogue import Dialogue, Slot
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.naming import weekday_and_day
from handlers.turn.orders import CloseCollection
from handlers.turn.say import Arg, Button, Phrase, Say, phrase

CLOSING = ("ccl", "ccy", "ccn")
"""The buttons that close."""
_OPEN_SHOWN = 8
_CLOSED_SHOWN = 3


def listed(known: Known) -> list[Collection]:
    """What this person may look at: all that is open, and what was closed last; the newest first."""
    mine = leads(known, or_chairs=True)
    seen = [c for c in reversed(known.plan.collections) if any(c.path.startswith(unit.path) for unit in mine)]
    open_ = [collection for collection in seen if _is_open(collection, known)]
    return [*open_[:_OPEN_SHOWN], *[c for c in seen if c not in open_][:_CLOSED_SHOWN]]


def _is_open(collection: Collection, known: Known) -> bool:
    return known.plan.deadline(collection.form.code, parse(collection.period)).closes > known.now


def as_list(there: list[Collection], known: Known) -> tuple[list[Phrase], list[tuple[Button, ...]]]:
    """Lines, and a row of buttons for each."""
    open_ = [_is_open(collection, known) for collection in there]
    lines: list[Phrase] = []
    rows = []
    for n, collection in enumerate(there):
        state = "open" if open_[n] else "closed"
        if n == 0 or open_[n] != open_[n - 1]:
            lines.append(phrase(f"collect-{state}"))
        day = collection.last_day if open_[n] else collection.opened_at.astimezone(ZONE).date()
        told: dict[str, Arg] = {"n": n + 1, "title": collection.title, "units": len(collection.units)}
        lines.append(phrase(f"collect-{state}-line", **told, **weekday_and_day(day)))
        rows.append(
            tuple(
                _views(n + 1, collection, may_close=_led(collection, known))
                if open_[n]
                else [_figures(n + 1, collection)]
            )
        )
    return lines, rows


def _views(n: int, collection: Collection, *, may_close: bool) -> list[Button]:
    slot = _slot(collection)
    views = [report_button("collect-button-board", "brd", slot, n=n), _figures(n, collection)]
    return [*views, report_button("collect-button-close", "ccl", slot, n=n)] if may_close else views


def _figures(n: int, collection: Collection) -> Button:
    return report_button("collect-button-summary", "sum", _slot(collection), n=n)


def _slot(collection: Collection) -> Slot:
    return Slot(unit=collection.asker, form=collection.form.code, period=collection.period)


def _led(collection: Collection, known: Known) -> bool:
    """Whether this person leads the unit that asked; a chair only looks on."""
    return any(collection.path.startswith(unit.path) for unit in leads(known))


def _named(tap: Tap, known: Known) -> Collection | None:
    """The collection of a button, if this person may close it."""
    found = known.plan.collection(tap.subject)
    ours = found is not None and _led(found, known)
    return found if found and ours and _slot(found) == tap.slot else None


def closing(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """ "Đóng", and the answer to whether that is meant."""
    collection = _named(tap, known)
    if collection is None:
        return None
    if not _is_open(collection, known):
        return stand(dialogue, lines=(phrase("collect-close-already", title=collection.title),))
    match tap.verb:
        case "ccl":
            slot = _slot(collection)
            yes, no = ("collect-button-close-yes", "ccy"), ("collect-button-close-no", "ccn")
            row = (report_button(*yes, slot), report_button(*no, slot))
            return Turn(dialogue, (Say(lines=(phrase("collect-close-sure", title=collection.title),), buttons=(row,)),))
        case "ccy":
            order = CloseCollection(collection.form.code, tuple(sorted(collection.units)))
            summary = report_button("collect-button-see-summary", "sum", _slot(collection))
            done = Say(lines=(phrase("collect-close-done", title=collection.title),), buttons=((summary,),))
            return Turn(dialogue, (order, done))
        case _:
            return stand(dialogue, lines=(phrase("collect-close-kept", title=collection.title),))
