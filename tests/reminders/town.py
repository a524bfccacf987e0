"""Helpers for the tests of the sweep: a Thursday on which only the week is due, and reading the rows written."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from bot.compose.words import word
from forms import catalogue
from forms.regime import calendar, regime
from forms.regime.calendar import ZONE
from forms.regime.plan import Plan
from forms.value import Number
from handlers.turn.say import Say
from locales.marks import bare
from reminders.sweep import sweep
from reminders.telling import told
from storage.database import Engine
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.tables.messages import outbox
from storage.tables.people import absences
from storage.tables.reports import returns
from storage.tables.year import nudges
from storage.work import Work, reading, writing
from tests.house import OPENED, House, chat_key

_FORMS = catalogue.load()
PLAN = Plan(_FORMS, regime.load(_FORMS), calendar.load())
THURSDAY = datetime(2026, 7, 9, 8, 0, tzinfo=ZONE)
"""The last day of a reporting week, at the hour of its first reminder."""
WEEK = "week:2026-07-03"
QUARTER = "quarter:2026-06-15"


def at(text: str) -> datetime:
    """A moment in Vietnam: "2026-07-09 08:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def swept(database: Engine, now: datetime, plan: Plan = PLAN) -> int:
    """Sweep once; the number of messages."""
    return writing(database, lambda work: sweep(work, now, plan))


def made(database: Engine) -> list[tuple[int, str, str]]:
    """The (unit, form, stage) of the nudges, the earliest first."""
    with database.connect() as connection:
        query = select(nudges.c.unit_id, nudges.c.form, nudges.c.stage)
        return [tuple(row) for row in connection.execute(query.order_by(nudges.c.made_at, *query.selected_columns))]


def messages(database: Engine) -> list[tuple[int, str]]:
    """The (row, chat) pairs of the outbox, in its order."""
    with database.connect() as connection:
        return [tuple(row) for row in connection.execute(select(outbox.c.id, outbox.c.chat_key).order_by(outbox.c.id))]


def chats(database: Engine, *names: str) -> list[str]:
    """The names of these people, once for each message that they have."""
    keys = {chat_key(name): name for name in names}
    return [keys[chat] for _, chat in messages(database) if chat in keys]


def said(database: Engine, name: str, now: datetime, plan: Plan = PLAN) -> list[Say | None]:
    """The messages to that person as they read if they are sent now."""
    rows = [row for row, chat in messages(database) if chat == chat_key(name)]
    return [reading(database, lambda work, row=row: told(work, row, now, plan)) for row in rows]  # type: ignore[misc]


def text(say: Say | None, lang: str = "vi") -> str:
    """The message in words, followed by its buttons."""
    if say is None:
        return ""
    body, buttons = word(lang, say)
    return "\n".join([bare(body), *("  ".join(f"[{label}]" for label, _ in row) for row in buttons)])


def hand_in(work: Work, unit: int, now: datetime, state: str = "submitted", period: str = WEEK) -> None:
    """Hand in a unit's weekly report, or put it into another state."""
    form = "week"
    seen = work.figures.submissions([unit], [form], [period]).get((unit, form, period))
    work.figures.submit([NewSubmission(unit, form, period, state, seen.version if seen else 0, None, None, now)])


def fill(work: Work, unit: int, indicator: str, now: datetime, period: str = WEEK) -> None:
    """Answer one line of the weekly report."""
    work.figures.record(
        [NewFigure(unit, "week", period, indicator, Number(amount=3), 0, "", "", None, None, now, "", "")]
    )


def send_back(database: Engine, unit: int, comment: str, now: datetime) -> None:
    """Send back a unit's weekly report, as a lead does."""
    row: dict[str, Any] = {"unit_id": unit, "form": "week", "period": WEEK, "comment": comment, "made_at": now}
    with database.begin() as connection:
        connection.execute(insert(returns).values(row))


def away(database: Engine, person: int, deputy: int | None, first: date, last: date, **more: Any) -> None:
    """Put a person on leave."""
    row = {"person_id": person, "deputy_id": deputy, "first_day": first, "last_day": last, "made_at": THURSDAY, **more}
    with database.begin() as connection:
        connection.execute(insert(absences).values(row))


def hamlets(database: Engine, house: House, person: str, count: int) -> list[int]:
    """Add `count` hamlets, all reported for by this person."""

    def open_(work: Work) -> list[int]:
        above = house.units["xã Phú Thịnh"].id
        new = [work.units.add(NewUnit(above, "hamlet", "xóm", f"Số {n}", OPENED)).id for n in range(1, count + 1)]
        for unit in new:
            work.people.belong(house.people[person], unit, "officer", THURSDAY)
        return new

    return writing(database, open_)


def with_plan(**changes: Any) -> Plan:
    """The usual plan with these fields changed."""
    return replace(PLAN, **changes)


def sent(database: Engine, name: str, state: str, now: datetime) -> None:
    """Set the state of that person's messages."""
    with database.begin() as connection:
        mine = outbox.update().where(outbox.c.chat_key == chat_key(name))
        connection.execute(mine.values(state=state, sent_at=now + timedelta(seconds=2)))
