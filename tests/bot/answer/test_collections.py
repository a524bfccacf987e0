"""A collection in the database: its rows, the people it tells, and that closing takes back messages that still wait."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from sqlalchemy import select

from bot.answer.orders.collections import close, collect
from bot.answer.orders.notices import Desk
from bot.compose import stored
from bot.compose.stored import StoredSummary
from bot.compose.summary import summary
from bot.compose.words import word
from bot.current import World
from forms.indicator import Indicator
from forms.value import Money, Number, Ratio, Status, Text, Value
from handlers.turn.known import Known, Person, Who
from handlers.turn.orders import CloseCollection, Collect
from handlers.turn.say import Say
from locales.marks import bare
from reminders.manual import Lead, by_hand
from storage.database import Engine
from storage.messages.outbox import Message
from storage.reports.figures import NewFigure, NewSubmission
from storage.tables.messages import outbox
from storage.work import Work, reading, writing
from tests.house import Clock, House, chat_key

PERIOD = "ad_hoc:2026-05-07"
INDICATORS = (
    Indicator(code="1", kind="count", title="Số hộ ngập"),
    Indicator(code="2", kind="percent", over_units="none", title="Mức nước"),
    Indicator(code="3", kind="ratio", title="Hộ có điện"),
    Indicator(code="4", kind="money", title="Thiệt hại"),
    Indicator(code="5", kind="yes_no", over_units="none", title="Đã sơ tán"),
    Indicator(code="6", kind="text", over_units="concat", title="Ghi chú"),
    Indicator(code="7", kind="count", like="team_members"),
)
ALL = ("xóm Khâu Giang", "xóm Nà Mòn", "xóm Đồng Vinh")


class Office(NamedTuple):
    """Bình's office: the database, the people, the clock, and the plan that the program knows."""

    database: Engine
    house: House
    clock: Clock
    world: World

    def opens(self, *units: str, title: str = "Mưa lũ") -> list[Message]:
        """Open a collection with every kind of figure; the messages about it."""
        order = Collect(
            unit=self.house.units["xã Phú Thịnh"].id,
            title=title,
            units=tuple(self.house.units[name] for name in units),
            indicators=INDICATORS,
            last_day=date(2026, 5, 8),
        )
        told = self._writing(lambda desk: collect(desk, order))
        self.look()
        return told

    def closes(self, form: str) -> None:
        """Close the collection; the messages about it."""
        self._writing(lambda desk: close(desk, CloseCollection(form, ())))
        self.look()

    def look(self) -> None:
        """Have the program read the plan again."""
        reading(self.database, lambda work: self.world.look(work, self.clock()))

    def _writing(self, act: object) -> list[Message]:
        person = Person(self.house.people["Bình"], "Trần Thị Bình", "vi", ())

        def carry_out(work: Work) -> list[Message]:
            known = Known(now=self.clock(), plan=self.world.plan, who=Who(person))
            desk = Desk(work, known, self.world, self.clock(), person.id, chat_key("Bình"))
            told: list[Message] = act(desk)  # type: ignore[operator]
            work.outbox.add(told, self.clock())
            return told

        return writing(self.database, carry_out)

    def waiting(self) -> set[str]:
        """The chats whose messages still wait."""
        with self.database.connect() as connection:
            query = select(outbox.c.chat_key).where(outbox.c.state == "waiting")
            return set(connection.execute(query).scalars())

    def gives(self, unit: str, form: str, *values: Value) -> None:
        """Record these answers of a unit and hand them in."""
        at, where = self.clock(), self.house.units[unit].id

        def fill(work: Work) -> None:
            codes = [item.indicator for item in self.world.plan.form(form).items]
            rows = [
                NewFigure(where, form, PERIOD, code, value, 0, "", "", None, None, at, "", "")
                for code, value in zip(codes, values, strict=False)
            ]
            work.figures.record(rows)
            work.figures.submit([NewSubmission(where, form, PERIOD, "submitted", 0, None, None, at)])
            work.outbox.clear([(where, form, PERIOD)])

        writing(self.database, fill)

    def sums_up(self, lang: str = "vi") -> tuple[str, list[str]]:
        """The summary in words, and its buttons."""
        asked = StoredSummary(self.house.units["xã Phú Thịnh"].id, "adhoc-1", PERIOD, "summary")
        text, below = reading(self.database, lambda work: summary(work, asked, lang, self.world, self.clock()))
        text = bare(text)
        return text, [label for row in word(lang, below)[1] for label, _ in row]


@pytest.fixture
def office(database: Engine, house: House, clock: Clock) -> Office:
    """Bình's office, on either kind of database."""
    made = Office(database, house, clock, World.load())
    made.look()
    return made


def _says(message: Message) -> Say:
    said = stored.load(message.payload)
    assert isinstance(said, Say)
    return said


def test_each_officer_gets_one_message_with_a_button_per_unit(office: Office) -> None:
    told = {message.chat_key: message for message in office.opens(*ALL)}
    buttons = {key: [data for row in _says(one).buttons for data in (row[0].data,)] for key, one in told.items()}
    units = office.house.units

    assert told.keys() == {chat_key(name) for name in ("An", "Dũng", "Én", "Grace", "Bình")}
    assert buttons[chat_key("An")] == [f"fill|{PERIOD}|adhoc-1|{units['xóm Khâu Giang'].id}"]
    assert buttons[chat_key("Én")] == [
        f"fill|{PERIOD}|adhoc-1|{units[name].id}" for name in ("xóm Nà Mòn", "xóm Đồng Vinh")
    ]
    assert all(len(data) <= 64 for row in _says(told[chat_key("Bình")]).buttons for data in (b.data for b in row))
    assert told[chat_key("Grace")].lang == "en"


def test_an_opened_collection_is_in_the_plan_with_its_figures(office: Office) -> None:
    office.opens("xóm Nà Mòn", title="Số liệu mưa lũ")
    plan = office.world.plan
    form = plan.form("adhoc-1")
    found = [dates for dates in plan.open_deadlines(office.clock()) if dates.form == "adhoc-1"]

    assert (form.title, form.asked_of) == ("Số liệu mưa lũ", ("hamlet",))
    assert [item.required for item in form.items] == [True] * 5 + [False, True]
    assert [plan.indicator(item.indicator).title or "like" for item in form.items][-2:] == ["Ghi chú", "like"]
    assert [str(dates.last_day) for dates in found] == ["2026-05-08"]
    assert [plan.asks("adhoc-1", office.house.units[name]) for name in ALL] == [False, True, False]


def test_two_collections_opened_at_one_moment_stay_separate(office: Office) -> None:
    office.opens("xóm Nà Mòn", title="Một")
    office.opens("xóm Nà Mòn", title="Hai")

    assert {one.form.code: one.title for one in office.world.plan.collections} == {"adhoc-1": "Một", "adhoc-2": "Hai"}


def test_a_collection_that_reaches_nobody_says_so_to_the_lead(office: Office) -> None:
    writing(office.database, lambda work: work.people.leave(office.house.people["Khoa"], "#", office.clock()))
    (alone,) = office.opens("xóm Bản Cái")
    text, _ = word("vi", _says(alone))

    assert alone.chat_key == chat_key("Bình")
    assert "chưa báo được cho ai" in text


def test_closing_a_collection_takes_back_messages_that_still_wait(office: Office) -> None:
    office.opens(*ALL)
    before = office.waiting()
    office.clock.by(hours=1)
    office.closes("adhoc-1")
    again = writing(office.database, lambda work: work.collections.close("adhoc-1", office.clock()))
    plan = office.world.plan
    made = plan.collection("adhoc-1")

    assert chat_key("An") in before
    assert office.waiting() == {chat_key("Bình")}
    assert not again
    assert made is not None
    assert made.closed_at == office.clock()
    assert not [dates for dates in plan.open_deadlines(office.clock()) if dates.form == "adhoc-1"]


def test_handing_in_takes_back_the_notice_of_that_unit(office: Office) -> None:
    office.opens(*ALL)
    office.gives("xóm Khâu Giang", "adhoc-1", Number(amount=12))

    assert office.waiting() == {chat_key("Én"), chat_key("Grace"), chat_key("Bình")}


def test_a_lead_reminds_by_hand_only_those_that_are_asked(office: Office) -> None:
    office.opens("xóm Nà Mòn", "xóm Khâu Giang")
    office.gives("xóm Khâu Giang", "adhoc-1", Number(amount=12))
    units = list(office.house.units.values())
    plan = office.world.plan
    made = reading(
        office.database, lambda work: by_hand(work, units, ("adhoc-1", PERIOD), Lead(5, "Bình"), office.clock(), plan)
    )

    assert [message.chat_key for message in made] == [chat_key("Én")]
    assert "báo cáo đột xuất “Mưa lũ”" in word("vi", _says(made[0]))[0]


def test_whoever_has_begun_reads_missing_lines_in_the_leads_words(office: Office) -> None:
    office.opens("xóm Nà Mòn")
    unit = office.house.units["xóm Nà Mòn"]

    def reminded(work: Work) -> list[Message]:
        one = NewFigure(
            unit.id, "adhoc-1", PERIOD, "adhoc-1-1", Number(amount=3), 0, "", "", None, None, office.clock(), "", ""
        )
        work.figures.record([one])
        return by_hand(work, [unit], ("adhoc-1", PERIOD), Lead(5, "Bình"), office.clock(), office.world.plan)

    text, _ = word("vi", _says(writing(office.database, reminded)[0]))

    assert "Đã có 1/6 mục" in text
    assert "Còn thiếu: Mức nước, Hộ có điện, Thiệt hại, Đã sơ tán, Số thành viên tổ." in text


def test_the_summary_adds_up_numbers_and_lists_the_rest(office: Office) -> None:
    office.opens(*ALL)
    yes = Status(code="yes")
    ratio, money = Ratio(part=30, whole=40), Money(dong=2_000_000)
    office.gives("xóm Khâu Giang", "adhoc-1", Number(amount=12), Number(amount=80), ratio, money, yes)
    office.gives(
        "xóm Nà Mòn",
        "adhoc-1",
        *(Number(amount=5), Number(amount=80), Ratio(part=10, whole=10), Money(dong=500_000)),
        *(Status(code="no"), Text(text="Cần áo phao"), Number(amount=7)),
    )
    text, buttons = office.sums_up()

    assert text.startswith("Tổng hợp số liệu\n“Mưa lũ”\n(đợt 07/5/2026)\n\nTẠM TÍNH: 2/3 xóm, thiếu: Đồng Vinh")
    assert "Số hộ ngập: 17\n" in text
    assert "Mức nước:\n  80%: Khâu Giang, Nà Mòn\n" in text
    assert "Hộ có điện: 40/50, tỷ lệ: 80%\n" in text
    assert "Thiệt hại: 2,5 triệu đồng\n" in text
    assert "Đã sơ tán:\n  có: Khâu Giang\n  không: Nà Mòn\n" in text
    assert "Thành viên tổ: 7 người\n  chưa có số: Khâu Giang\n" in text
    assert text.endswith("Ghi chú của cơ sở\n• Nà Mòn: Cần áo phao")
    assert "Nhắc các đơn vị còn thiếu" in buttons


def test_the_summary_of_a_closed_collection_reminds_nobody(office: Office) -> None:
    office.opens(*ALL)
    office.gives("xóm Khâu Giang", "adhoc-1", Number(amount=12))
    office.clock.by(minutes=5)
    office.closes("adhoc-1")
    office.clock.now += timedelta(days=3)
    text, buttons = office.sums_up("en")

    assert "“Mưa lũ”" in text
    assert not [label for label in buttons if "missing" in label]
