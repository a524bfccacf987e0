"""Leads send reports back, approve and lock them, through the real engine: the rows that the tables then hold."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import Engine, select

from forms.regime.calendar import ZONE
from storage.database import Clash
from storage.reports.returns import NewReturn, NewState
from storage.tables.reports import figure_versions, returns, submission_versions, submissions
from storage.work import Work, reading, writing
from tests.engines import running, told
from tests.house import Clock, House, Room, arrival, chat_key, settle

WEEK = "week:2026-05-01"
FIRST = datetime(2026, 5, 7, 8, 30, tzinfo=ZONE)


class Commune:
    """Lets people write and tap, one after the other."""

    def __init__(self, database: Engine, clock: Clock, house: House) -> None:
        self.database, self.clock, self.house, self.room = database, clock, house, Room()
        self.number = 0

    async def say(self, *said: tuple[str, str]) -> None:
        """Send each (name, text) in order; a text with a bar is a button."""
        async with running(self.database, self.clock, self.room) as engine:
            for name, text in said:
                self.number += 1
                what = {"button": text} if "|" in text else {"text": text}
                await told(engine, arrival(name, self.number, self.clock(), **what))

    def about(self, title: str = "xóm Khâu Giang") -> str:
        """The name of the report in the data of buttons."""
        return f"{WEEK}|week|{self.house.units[title].id}"

    def rows(self, *columns: Any) -> list[tuple[Any, ...]]:
        """The rows of a table, in the order of the first column."""
        with self.database.connect() as connection:
            return [tuple(row) for row in connection.execute(select(*columns).order_by(columns[0]))]

    @property
    def states(self) -> list[tuple[Any, ...]]:
        """Every version of the report."""
        return self.rows(submission_versions.c.version, submission_versions.c.state, submission_versions.c.why)


@pytest.fixture
async def commune(database: Engine, clock: Clock) -> Commune:
    """Let An hand in on the morning of the last day, and move the clock to the next afternoon."""
    clock.now = FIRST
    made = Commune(database, clock, writing(database, lambda work: settle(work, clock())))
    await made.say(("An", "3 buổi 124 người 15 vneid"), ("An", "không"), ("An", "nộp"))
    clock.to("2026-05-08 15:00")
    return made


DATES = (submissions.c.first_submitted_at, submissions.c.last_revised_at, submissions.c.due_at)


async def test_a_returned_line_of_a_report_is_settled_by_correction(commune: Commune) -> None:
    before = commune.rows(submissions.c.state, submissions.c.version, *DATES)
    await commune.say(("Bình", f"ovr|{commune.about()}.1.2"), ("Bình", "1240 hay 124?"))
    kept = commune.rows(submissions.c.state, submissions.c.version, *DATES)
    open_ = commune.rows(returns.c.indicator, returns.c.comment, returns.c.settled_at)
    await commune.say(("An", "sửa 1 thành 4"))
    other = commune.rows(returns.c.settled_at)
    await commune.say(("An", "sửa 2 thành 120"))

    assert before == kept
    assert open_ == [("propaganda_attendees", "1240 hay 124?", None)]
    assert other == [(None,)]
    assert commune.rows(returns.c.settled_at) != [(None,)]
    assert [text.splitlines()[0] for text in commune.room.texts("Bình")][-1] == (
        "xóm Khâu Giang đã xem lại dòng mà anh/chị trả lại trong báo cáo tuần 01–07/5/2026 (chốt hết thứ Năm 07/5)."
    )
    assert commune.states == [(1, "submitted", ""), (2, "submitted", ""), (3, "submitted", "")]


async def test_whoever_sends_back_hears_when_there_is_nobody_to_tell(commune: Commune) -> None:
    def gone(work: Work) -> None:
        for name in ("An", "Dũng"):
            work.people.stop(chat_key(name), "blocked")

    writing(commune.database, gone)
    await commune.say(("Bình", f"ovr|{commune.about()}.1.2"), ("Bình", "1240 hay 124?"))
    said = commune.room.texts("Bình")[-2:]

    assert said[0].startswith("Đã trả lại một dòng")
    assert said[1] == "Chưa báo được: xóm Khâu Giang chưa có ai nhận tin của Tổ Số. Nhờ anh/chị báo giúp."


async def test_a_returned_report_stays_on_time_when_handed_in_again(commune: Commune) -> None:
    before = commune.rows(*DATES)
    await commune.say(("Bình", f"ovr|{commune.about()}.1.0"), ("Bình", "Số của tuần trước"))
    returned = commune.rows(submissions.c.state, submissions.c.version)
    dates = commune.rows(*DATES)
    await commune.say(("Dũng", f"fill|{commune.about()}"), ("Dũng", "nộp"))
    first, revised, due = commune.rows(*DATES)[0]

    assert returned == [("returned", 2)]
    assert dates == before
    assert (first, due) == (before[0][0], before[0][2])
    assert revised > first
    assert commune.states == [(1, "submitted", ""), (2, "returned", ""), (3, "submitted", "")]
    assert commune.rows(returns.c.settled_at) != [(None,)]
    assert len([text for text in commune.room.texts("Bình") if "đã nộp lại" in text]) == 1


async def test_approval_settles_returned_lines_and_later_corrections_need_approval(commune: Commune) -> None:
    await commune.say(("Bình", f"ovr|{commune.about()}.1.3"), ("Bình", "Có trùng không?"))
    await commune.say(("Bình", f"ova|{commune.about()}.1"))
    settled = commune.rows(returns.c.settled_at)
    await commune.say(("An", "sửa 3 thành 16"))

    assert settled != [(None,)]
    assert commune.states == [(1, "submitted", ""), (2, "approved", ""), (3, "submitted", "")]
    assert "Đã duyệt" in commune.room.texts("Dũng")[-2]
    assert "vừa sửa" in commune.room.texts("Dũng")[-1]
    assert "lại chờ duyệt" in commune.room.texts("Bình")[-1]


async def test_a_locked_report_takes_figures_only_after_a_reasoned_unlocking(commune: Commune) -> None:
    about = commune.about()
    await commune.say(("Bình", f"ova|{about}.1"), ("Bình", f"ovk|{about}.2"), ("An", "sửa 3 thành 16"))
    locked = commune.rows(figure_versions.c.version)
    told_ = commune.room.texts("An")[-1]
    await commune.say(("Bình", f"ovu|{about}.3"), ("Bình", "Xã cần số mới"), ("An", "sửa 3 thành 16"))

    assert {version for (version,) in locked} == {1}
    assert told_.endswith("Báo cáo đã khoá. Cần sửa, xin liên hệ người phụ trách tổng hợp.")
    assert [why for _, _, why in commune.states] == ["", "", "", "Xã cần số mới", ""]
    assert commune.states[-1][1] == "submitted"


async def test_a_lead_of_another_commune_sees_and_changes_nothing(commune: Commune) -> None:
    about = commune.about()
    await commune.say(*(("Chi", f"{verb}|{about}.1.0") for verb in ("ovs", "ova", "ovr", "ovk", "ovu", "ovl")))

    assert commune.states == [(1, "submitted", "")]
    assert set(commune.room.texts("Chi")) == {"Nút này đã cũ nên không thay đổi gì."}


async def test_a_closed_report_is_shown_but_not_filled(commune: Commune) -> None:
    commune.clock.to("2026-06-20 09:00")
    await commune.say(("Bình", f"ovs|{commune.about()}"))
    shown = commune.room.texts("Bình")[-1]
    await commune.say(("Bình", f"fix|{commune.about()}"))

    assert "2. Số lượt người dự: 124" in shown
    assert "người nộp: Nguyễn Văn An." in shown
    assert "đã đóng" in commune.room.texts("Bình")[-1]


async def test_the_list_and_the_board_show_where_each_report_stands(commune: Commune) -> None:
    about = commune.about("xã Phú Thịnh")
    await commune.say(("Bình", f"ovl|{about}"))
    waiting = commune.room.sent[-1][1]
    await commune.say(("Bình", f"ova|{commune.about()}.1"), ("Bình", f"ovl|{about}"))
    approved = commune.room.sent[-1][1]
    await commune.say(("Bình", f"brd|{about}"))
    await commune.say(("Chi", f"ovl|{commune.about('xã Bình Yên')}"))

    assert "chờ duyệt 1" in waiting.text
    assert [label for row in approved.buttons for label, _ in row] == ["xóm Khâu Giang (đã duyệt)"]
    assert "Khâu Giang · 08:30 ngày 07/5 · đã duyệt" in commune.room.texts("Bình")[-1]
    assert commune.room.texts("Chi")[-1].endswith("Chưa có đơn vị nào nộp.")


def test_two_leads_cannot_review_the_same_version(database: Engine, clock: Clock) -> None:
    house = writing(database, lambda work: settle(work, clock()))
    unit, lead = house.units["xóm Khâu Giang"].id, house.people["Bình"]
    state = NewState(unit, "week", WEEK, "approved", 1, lead)

    with pytest.raises(Clash):
        writing(database, lambda work: work.returns.review(state, clock()))


def test_what_is_sent_back_is_settled_line_by_line(database: Engine, clock: Clock) -> None:
    house = writing(database, lambda work: settle(work, clock()))
    report = (house.units["xóm Khâu Giang"].id, "week", WEEK)
    lead = house.people["Bình"]

    def send(work: Work) -> None:
        for indicator in ("vneid_assisted", "wk_difficulties", None):
            work.returns.send_back(NewReturn(*report, indicator, "vì sao?", lead), clock())

    writing(database, send)
    counted = reading(database, lambda work: work.returns.lines([report[0]], "week", WEEK))
    one = writing(database, lambda work: work.returns.settle(report, clock(), ["vneid_assisted"], whole=False))
    left = reading(database, lambda work: work.returns.standing([report[0]], [WEEK]))
    whole = writing(database, lambda work: work.returns.settle(report, clock(), whole=True))

    assert counted == {report[0]: 2}
    assert (one, whole) == ([lead], [lead])
    assert [standing.indicator for standing in left[report]] == ["wk_difficulties", None]
