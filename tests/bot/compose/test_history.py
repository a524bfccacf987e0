"""The history of a report as it is read: page by page, in both languages, with what is not kept any more."""

from datetime import date, timedelta

import pytest

from bot.compose.history import PAGE, history
from bot.compose.stored import StoredSummary
from bot.current import World
from forms.form import Item
from forms.indicator import Indicator
from forms.value import Text
from locales.marks import bare
from storage.database import Engine
from storage.reports.collections import NewCollection
from storage.reports.figures import NewFigure, NewSubmission
from storage.reports.returns import NewState
from storage.work import Work, reading, writing
from tests.handlers.talk import WEEK, A, D, M, number
from tests.house import Clock, House


@pytest.fixture(scope="module")
def world() -> World:
    """The forms and the regime, read once."""
    return World.load()


def given(house: House, clock: Clock, version: int, amount: int | None, **how: object) -> NewFigure:
    value = None if amount is None else number(amount)
    new = NewFigure(
        house.units["xóm Khâu Giang"].id,
        *("week", WEEK, M, value, version - 1, f"{amount} buổi", "", house.people["An"], None, clock()),
        *("telegram:main:1001", f"m{version}"),
    )
    return new._replace(**how)  # type: ignore[arg-type]


def read(
    engine: Engine, house: House, clock: Clock, world: World, first: int = 0, lang: str = "vi", **asked: str
) -> tuple[str, list[list[str]]]:
    """The text without marks, and the data of the buttons by row."""
    unit = house.units["xóm Khâu Giang"].id
    about = StoredSummary(unit, asked.get("form", ""), asked.get("period", ""), "history", first)
    text, say = reading(engine, lambda work: history(work, about, lang, world.plan, clock()))
    return bare(text), [[button.data for button in row] for row in say.buttons]


def test_every_version_is_reached_page_by_page(database: Engine, house: House, clock: Clock, world: World) -> None:
    def change(work: Work) -> None:
        for version in range(1, 2 * PAGE + 4):
            clock.by(minutes=1)
            work.figures.record([given(house, clock, version, version)])

    writing(database, change)
    pages = [read(database, house, clock, world, first) for first in (0, PAGE, 2 * PAGE)]
    text = "\n".join(page for page, _ in pages)

    assert [f": {n - 1} → {n}" in text for n in range(2, 2 * PAGE + 4)] == [True] * (2 * PAGE + 2)
    unit = house.units["xóm Khâu Giang"].id
    assert [rows[0] for _, rows in pages] == [
        [f"his|{WEEK}|week|{unit}.{PAGE}~"],
        [f"his|{WEEK}|week|{unit}.0~", f"his|{WEEK}|week|{unit}.{2 * PAGE}~"],
        [f"his|{WEEK}|week|{unit}.{PAGE}~"],
    ]


def test_an_answer_that_was_taken_back_is_told(database: Engine, house: House, clock: Clock, world: World) -> None:
    def change(work: Work) -> None:
        work.figures.record([given(house, clock, 1, 3)])
        clock.by(minutes=1)
        work.figures.record([given(house, clock, 2, None, why="undone", raw="")])

    writing(database, change)

    text, _ = read(database, house, clock, world)
    assert "Nguyễn Văn An, hoàn tác:\n• Dòng 1, Số buổi tuyên truyền: 3 → chưa trả lời" in text
    english, _ = read(database, house, clock, world, lang="en")
    assert "undone:\n• Line 1, " in english


def test_words_of_people_carry_no_marks(database: Engine, house: House, clock: Clock, world: World) -> None:
    writing(
        database,
        lambda work: work.figures.record(
            [given(house, clock, 1, 3, indicator=D, value=Text(text="<b>mưa</b>\n" * 90), raw="<b>mưa</b>\n" * 90)]
        ),
    )
    unit = house.units["xóm Khâu Giang"].id
    about = StoredSummary(unit, "week", WEEK, "history")
    text, _ = reading(database, lambda work: history(work, about, "vi", world.plan, clock()))

    assert [len(line) < 200 for line in text.splitlines()] == [True] * 5
    assert bare(text).count("<b>mưa</b>") == text.count("<b>mưa</b>") > 2  # as it was typed


def test_a_deputy_is_named_with_whom_they_stand_in_for(
    database: Engine, house: House, clock: Clock, world: World
) -> None:
    dung, an = house.people["Dũng"], house.people["An"]
    writing(database, lambda work: work.figures.record([given(house, clock, 1, 3, by=dung, on_behalf_of=an)]))

    assert "Lý Văn Dũng (thay Nguyễn Văn An):" in read(database, house, clock, world)[0]


def test_words_of_who_has_left_are_not_shown(database: Engine, house: House, clock: Clock, world: World) -> None:
    def change(work: Work) -> None:
        work.figures.record([given(house, clock, 1, 3)])
        work.people.leave(house.people["An"], "đã rời", clock())

    writing(database, change)
    text, _ = read(database, house, clock, world)

    assert "đã rời:" in text
    assert "3 buổi" not in text
    assert "lời đã gửi không còn giữ" in text
    assert "Nguyễn" not in text


def test_what_leads_decided_stands_between(database: Engine, house: House, clock: Clock, world: World) -> None:
    unit, an, binh = house.units["xóm Khâu Giang"].id, house.people["An"], house.people["Bình"]

    def change(work: Work) -> None:
        work.figures.record([given(house, clock, 1, 3)])
        work.figures.submit([NewSubmission(unit, "week", WEEK, "submitted", 0, an, None, clock())])
        for n, (state, why) in enumerate((("approved", ""), ("locked", ""), ("approved", "cần số mới")), 1):
            clock.by(minutes=1)
            work.returns.review(NewState(unit, "week", WEEK, state, n, binh, why), clock())

    writing(database, change)
    found = [line.partition(", ")[2] for line in read(database, house, clock, world)[0].splitlines() if "Bình" in line]

    assert found == ["Trần Thị Bình: mở khoá, lý do: “cần số mới”", "Trần Thị Bình: khoá", "Trần Thị Bình: duyệt"]


def test_other_reports_are_offered_the_newest_first(database: Engine, house: House, clock: Clock, world: World) -> None:
    unit, an = house.units["xóm Khâu Giang"].id, house.people["An"]

    def change(work: Work) -> None:
        work.figures.record([given(house, clock, 1, 3, period="week:2026-04-24")])
        clock.by(minutes=1)
        quarter = {"form": "quarter", "period": "quarter:2026-03-15", "indicator": "team_members"}
        work.figures.record([given(house, clock, 1, 7, **quarter)])
        clock.by(minutes=1)
        new = NewCollection(
            house.units["xã Phú Thịnh"].id,
            "Bão số 3",
            (Item(indicator="x"),),
            (Indicator(code="x", kind="count", title="Số hộ ngập"),),
            ("hamlet",),
            (unit,),
            date(2026, 5, 20),
            an,
        )
        code = work.collections.open_(new, "ad_hoc:2026-05-07", clock())
        (collection,) = work.collections.since(clock() - timedelta(days=1))
        collected = {"form": code, "period": "ad_hoc:2026-05-07", "indicator": collection.indicators[0].code}
        work.figures.record([given(house, clock, 1, 9, **collected)])
        clock.by(minutes=1)
        work.figures.record([given(house, clock, 1, 2)])

    writing(database, change)
    world.stale = True
    writing(database, lambda work: world.keep_up(work, clock()))
    text, rows = read(database, house, clock, world)
    world.stale = True

    assert text.startswith("Lịch sử báo cáo của xóm Khâu Giang, tuần 01–07/5/2026")
    assert [data.split("|")[1] for row in rows for data in row] == [
        "ad_hoc:2026-05-07",
        "quarter:2026-03-15",
        "week:2026-04-24",
    ]


def test_a_message_of_another_moment_is_another_change(
    database: Engine, house: House, clock: Clock, world: World
) -> None:
    def change(work: Work) -> None:
        work.figures.record([given(house, clock, 1, 3), given(house, clock, 1, 30, indicator=A, raw="3 buổi")])
        clock.now += timedelta(minutes=1)
        work.figures.record([given(house, clock, 2, 4)])

    writing(database, change)

    text, _ = read(database, house, clock, world, form="week", period=WEEK)
    first = "• Dòng 1, Số buổi tuyên truyền: 3\n• Dòng 2, Số lượt người dự: 30\ntừ tin: “3 buổi”"
    assert text.split("\n\n")[1:] == [
        "08:31 ngày 07/5, Nguyễn Văn An:\n• Dòng 1, Số buổi tuyên truyền: 3 → 4\ntừ tin: “4 buổi”",
        f"08:30 ngày 07/5, Nguyễn Văn An:\n{first}",
    ]


@pytest.mark.parametrize(
    ("why", "line", "english"),
    [
        ("confirmed usual least=40 most=60", "vì thường 40–60, người nhập xác nhận đúng", "usually 40–60"),
        ("corrected confirmed fewer other=2", "vì người dự ít hơn số buổi,", "fewer attendances than meetings"),
        ("edited confirmed without", "vì không có buổi nào,", "there was no meeting"),
        ("confirmed beyond periods=12 most=60", "vì 12 kỳ gần đây cao nhất là 60,", "in 12 recent periods was 60"),
    ],
)
def test_a_confirmed_doubt_is_told_with_its_reason(
    database: Engine, house: House, clock: Clock, world: World, why: str, line: str, english: str
) -> None:
    writing(database, lambda work: work.figures.record([given(house, clock, 1, 600, why=why)]))
    text = read(database, house, clock, world)[0]

    assert line in text
    assert english in read(database, house, clock, world, lang="en")[0]
    assert ("sửa sau khi nộp" in text) == why.startswith("corrected")
    assert ("sửa tin đã gửi" in text) == why.startswith("edited")
