"""An explanation read from a real database: pages that fit, nobody else's figures, and the words as they were kept."""

from datetime import date, datetime, timedelta

import pytest

from bot.compose.explained.explanation import explanation
from bot.compose.explained.pages import page_of
from bot.compose.explained.trend import trend_message
from bot.compose.stored import StoredSummary
from bot.compose.words import line, word
from bot.current import World
from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from handlers.turn.say import phrase
from locales.marks import bare
from storage.database import Engine
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.work import Work, writing
from tests.handlers.talk import number
from tests.house import OPENED, House

M, A, V = "propaganda_meetings", "propaganda_attendees", "vneid_assisted"
NOW = datetime(2026, 9, 20, 8, 0, tzinfo=ZONE)
WEEKS = [periods.containing("week", date(2026, 5, 1) + timedelta(weeks=n)) for n in range(20)]
LATER = line("vi", phrase("button-later"))
YEAR = windows.year_to_date(NOW.date())


@pytest.fixture
def world() -> World:
    return World.load()


def give(work: Work, house: House, unit: str, week: str, *, first: int = 5, raw: str = "2 buổi") -> None:
    """The unit hands in a week in which every figure is `first`, by An."""
    number_of, by = house.units[unit].id, house.people["An"]
    told = [
        NewFigure(number_of, "week", week, code, number(first), 0, raw, "", by, None, NOW, "telegram:main:1", code)
        for code in (M, A, V)
    ]
    work.figures.record(told)
    work.figures.submit([NewSubmission(number_of, "week", week, "submitted", 0, by, None, NOW)])


def told(work: Work, house: House, world: World, unit: str, code: str = V, page: int = 0) -> tuple[str, list[str]]:
    """The text and the labels of the buttons."""
    asked = StoredSummary(house.units[unit].id, code, YEAR.code, "explain", page)
    text, below = explanation(work, asked, "vi", world.plan, NOW, 4096)
    return bare(text), [label for row in word("vi", below)[1] for label, _ in row]


def test_a_long_history_comes_in_pages_that_fit(database: Engine, house: House, world: World) -> None:
    def settle(work: Work) -> None:
        for week in WEEKS:
            give(work, house, "xóm Khâu Giang", week.code, raw="dài " * 75)

    writing(database, settle)
    with Work(database, write=False) as work:
        pages: list[str] = []
        labels = [LATER]
        while LATER in labels:
            text, labels = told(work, house, world, "xóm Khâu Giang", page=len(pages))
            pages.append(text)

    assert len(pages) > 2
    assert all(len(page) <= 4096 for page in pages)
    assert sum(page.count("từ tin: “dài") for page in pages) == len(WEEKS)
    assert "Tổng: 100 người" in pages[0]


def test_words_are_shown_as_far_as_they_are_kept(database: Engine, house: House, world: World) -> None:
    raw = "câu " * 74 + "hết."
    writing(database, lambda work: give(work, house, "xóm Khâu Giang", WEEKS[0].code, raw=raw))
    with Work(database, write=False) as work:
        text, _ = told(work, house, world, "xóm Khâu Giang")

    assert f"“{raw}”" in text


def test_a_team_shows_nothing_of_what_lies_below_it(database: Engine, house: House, world: World) -> None:
    def settle(work: Work) -> None:
        above = house.units["xóm Khâu Giang"]
        house.units["tổ Một"] = work.units.add(NewUnit(above.id, "hamlet", "tổ", "Một", OPENED))
        give(work, house, "xóm Khâu Giang", WEEKS[0].code, first=3)
        give(work, house, "tổ Một", WEEKS[0].code, first=40)

    writing(database, settle)
    with Work(database, write=False) as work:
        text, _ = told(work, house, world, "xóm Khâu Giang")
        choice, _ = told(work, house, world, "tổ Một", code="")
        asked = StoredSummary(house.units["xóm Khâu Giang"].id, V, WEEKS[0].code, "trend")
        trend = bare(trend_message(work, asked, "vi", world.plan, NOW)[0])

    assert "Tổng: 3 người" in text
    assert "40" not in text + trend
    assert "Giải thích số nào?" in choice


def test_a_commune_shows_nothing_of_another(database: Engine, house: House, world: World) -> None:
    writing(database, lambda work: give(work, house, "xóm Khâu Giang", WEEKS[0].code, first=77))
    with Work(database, write=False) as work:
        own, _ = told(work, house, world, "xã Phú Thịnh")
        other, labels = told(work, house, world, "xã Bình Yên")

    assert "• Khâu Giang: 77 người" in own
    assert "77" not in other
    assert labels[0] == "xóm Bản Cái"


def test_a_province_opens_by_communes(database: Engine, house: House, world: World) -> None:
    def settle(work: Work) -> None:
        for n, unit in enumerate(("xóm Khâu Giang", "xóm Nà Mòn", "xóm Bản Cái"), 1):
            give(work, house, unit, WEEKS[0].code, first=n)

    writing(database, settle)
    with Work(database, write=False) as work:
        text, labels = told(work, house, world, "tỉnh Thái Nguyên")

    assert "Tổng: 6 người" in text
    assert "Cộng số của 3 xóm trong 1 kỳ báo cáo." in text
    assert "• Phú Thịnh: 3 người (3 đơn vị, 3 còn thiếu số; 1 tuần)" in text
    assert labels[:2] == ["xã Bình Yên", "xã Phú Thịnh"]


def test_many_units_come_in_pages(database: Engine, house: House, world: World) -> None:
    def settle(work: Work) -> None:
        above = house.units["xã Phú Thịnh"].id
        for n in range(30):
            house.units[f"xóm {n}"] = work.units.add(NewUnit(above, "hamlet", "xóm", str(n), OPENED))

    writing(database, settle)
    with Work(database, write=False) as work:
        pages = [told(work, house, world, "xã Phú Thịnh", page=page)[0] for page in range(3)]

    assert [page.count("• ") for page in pages] == [12, 12, 9]


def test_a_page_that_is_not_there_is_the_first() -> None:
    blocks = [f"{n}" * 400 for n in range(9)]

    assert page_of(blocks, 99, 1000) == page_of(blocks, 0, 1000)
    assert page_of(blocks, 1, 1000) == (blocks[2:4], 1, 5)
    assert page_of(["x" * 9000], 0, 1000) == (["x" * 9000], 0, 1)
