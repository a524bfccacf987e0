"""A lead reminds by hand: only officers who owe, at most once an hour, whatever the report."""

from datetime import timedelta

from bot.current import World
from forms.value import Number
from reminders.manual import Lead, by_hand
from storage.database import Engine
from storage.messages.outbox import Message
from storage.reports.figures import NewFigure
from storage.work import Work, writing
from tests.house import Clock, House, chat_key

WORLD = World.load()


def test_a_lead_reminds_an_officer_of_a_unit_once_hourly(database: Engine, house: House, clock: Clock) -> None:
    clock.to("2026-05-14 08:10")
    units = [house.units[name] for name in ("xã Phú Thịnh", "xóm Nà Mòn", "xóm Khâu Giang")]

    def reminds(work: Work, form: str, period: str, minutes: int) -> list[str]:
        now = clock() + timedelta(minutes=minutes)
        made = by_hand(work, units, (form, period), Lead(5, "Bình"), now, WORLD.plan)
        work.outbox.add(made, now)
        return sorted(message.chat_key for message in made)

    asked = (("week", "week:2026-05-08", 0), ("week", "week:2026-05-01", 20), ("half_year", "half_year:2025-12-15", 40))
    everybody, *again = [writing(database, lambda work, of=of: reminds(work, *of)) for of in asked]  # type: ignore[misc]
    later = writing(database, lambda work: reminds(work, "week", "week:2026-05-01", 60))

    assert everybody == later == sorted(chat_key(name) for name in ("An", "Dũng", "Én"))
    assert again == [[], []]


def test_nobody_is_reminded_of_what_they_cannot_give(database: Engine, house: House, clock: Clock) -> None:
    clock.to("2026-05-20 08:10")
    unit = house.units["xóm Nà Mòn"]
    asked = {"week:2026-04-24": "before its first day", "week:2026-05-01": "owed", "week:2026-05-22": "not begun"}

    def reminds(work: Work, period: str, days: int) -> int:
        now = clock() + timedelta(days=days)
        return len(by_hand(work, [unit], ("week", period), Lead(5, "Bình"), now, WORLD.plan))

    made = {period: writing(database, lambda work, of=period: reminds(work, of, 0)) for period in asked}  # type: ignore[misc]

    assert made == {"week:2026-04-24": 0, "week:2026-05-01": 1, "week:2026-05-22": 0}
    assert writing(database, lambda work: reminds(work, "week:2026-05-01", 9)) == 0  # closed for good


def test_who_has_begun_is_told_how_far_they_are(database: Engine, house: House, clock: Clock) -> None:
    unit = house.units["xóm Khâu Giang"]

    def reminds(work: Work) -> list[Message]:
        figure = NewFigure(
            unit.id,
            "week",
            "week:2026-05-01",
            "vneid_assisted",
            Number(amount=3),
            0,
            "",
            "",
            None,
            None,
            clock(),
            "",
            "",
        )
        work.figures.record([figure])
        return by_hand(
            work, [unit, house.units["xóm Nà Mòn"]], ("week", "week:2026-05-01"), Lead(5, "Bình"), clock(), WORLD.plan
        )

    begun = {message.unit_id: "nudge-begun" in message.payload for message in writing(database, reminds)}

    assert begun == {unit.id: True, house.units["xóm Nà Mòn"].id: False}
