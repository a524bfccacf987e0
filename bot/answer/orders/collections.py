"""Opens and closes a lead's collections, and tells the officers who are to answer."""

from bot.answer.orders.notices import Desk, notice, reply
from forms.form import Item
from forms.regime.calendar import ZONE
from forms.regime.period import of
from forms.unit import Unit
from handlers.turn.buttons import report_button
from handlers.turn.dialogue import Slot
from handlers.turn.naming import weekday_and_day
from handlers.turn.orders import CloseCollection, Collect
from handlers.turn.say import Arg, phrase
from storage.messages.outbox import Message
from storage.reports.collections import NewCollection

_BUTTONS = 12
"""Most units of one officer that get a button; /nhap lists them all."""


def collect(desk: Desk, order: Collect) -> list[Message]:
    """Open a collection. Each officer of its units gets one notice; the lead gets the buttons to follow it."""
    period = of("ad_hoc", desk.now.astimezone(ZONE).date()).code
    new = NewCollection(
        unit_id=order.unit,
        title=order.title,
        items=tuple(Item(indicator=one.code, required=one.kind != "text") for one in order.indicators),
        indicators=order.indicators,
        asked_of=tuple(sorted({unit.kind for unit in order.units})),
        units=[unit.id for unit in order.units],
        last_day=order.last_day,
        opened_by=desk.person,
    )
    form = desk.work.collections.open_(new, period, desk.now)
    told = _notices(desk, order, form, period)
    slot = Slot(unit=order.unit, form=form, period=period)
    views = tuple(report_button(f"collect-button-see-{what}", verb, slot) for what, verb in _VIEWS)
    days = weekday_and_day(order.last_day)
    opened = phrase("collect-opened", title=order.title, n=len(order.units), told=len(told), **days)
    return [*told, reply(desk, opened, buttons=(views,))]


_VIEWS = (("board", "brd"), ("summary", "sum"))


def _notices(desk: Desk, order: Collect, form: str, period: str) -> list[Message]:
    units = {unit.id: unit for unit in order.units}
    mine: dict[int, list[Unit]] = {}
    reached = {}
    for reach in desk.work.receivers.for_notice(list(units), "officer", desk.now):
        mine.setdefault(reach.person_id, []).append(units[reach.unit_id])
        reached[reach.person_id] = reach
    lead = desk.known.who.person.name if desk.known.who.person else ""
    about: dict[str, Arg] = {"lead": lead, "title": order.title, **weekday_and_day(order.last_day)}
    told = []
    for person, reach in reached.items():
        own = sorted(mine[person], key=lambda unit: unit.id)
        label = "collect-button-fill" if len(own) == 1 else "collect-button-fill.one"
        buttons = tuple(
            (report_button(label, "fill", Slot(unit=unit.id, form=form, period=period), unit=unit.title),)
            for unit in own[:_BUTTONS]
        )
        line = phrase("collect-notice", units=[unit.title for unit in own], **about)
        only = own[0].id if len(own) == 1 else None  # cleared if this unit hands in before it is sent
        told.append(notice(desk, reach, line, buttons=buttons)._replace(unit_id=only, form=form, period=period))
    return told


def close(desk: Desk, order: CloseCollection) -> list[Message]:
    """Close a collection, and withdraw the messages about it that still wait."""
    desk.work.collections.close(order.form, desk.now)
    desk.work.outbox.withdraw(order.form)
    return []
