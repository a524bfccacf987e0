"""Undoing and correcting through the real engine: what the tables then hold, and who is told."""

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import Engine

from bot.channels.channel import Reply
from storage.tables.reports import figure_versions, figures, submission_versions, submissions
from storage.work import reading, writing
from tests.bot.answer.test_reviews import FIRST, WEEK, Commune
from tests.engines import running, told
from tests.house import Clock, arrival, chat_of, settle

M, A, V = "propaganda_meetings", "propaganda_attendees", "vneid_assisted"
VERSIONS = (figure_versions.c.id, figure_versions.c.indicator, figure_versions.c.version)
VALUES = (*VERSIONS, figure_versions.c.amount, figure_versions.c.why)
STATES = (submission_versions.c.version, submission_versions.c.state, submission_versions.c.why)


@pytest.fixture
async def commune(database: Engine, clock: Clock) -> Commune:
    """An has given figures for the week, and has not handed in."""
    clock.now = FIRST
    made = Commune(database, clock, writing(database, lambda work: settle(work, clock())))
    await made.say(("An", "3 buổi 124 người 15 vneid"), ("An", "không"))
    return made


def last(commune: Commune, name: str) -> str:
    """The last text; a message whose buttons were taken off has none."""
    return [text for text in commune.room.texts(name) if text][-1]


def replies(commune: Commune, name: str) -> list[Reply]:
    return [reply for chat, reply in commune.room.sent if chat == chat_of(name)]


async def undo(commune: Commune, name: str = "An") -> str:
    """Ask for it, and tap the first button if there is one; the data of that button."""
    await commune.say((name, "hoàn tác"))
    shown = [data for row in replies(commune, name)[-1].buttons for _, data in row if data.startswith("und|")]
    for data in shown:
        commune.clock.by(seconds=5)
        await commune.say((name, data))
    return shown[0] if shown else ""


async def later(commune: Commune, *said: tuple[str, str], seconds: float = 20) -> None:
    for one in said:
        commune.clock.by(seconds=seconds)
        await commune.say(one)


def current(commune: Commune) -> dict[str, Any]:
    return {row[0]: row[1] for row in commune.rows(figures.c.indicator, figures.c.amount)}


async def test_nothing_is_deleted_when_a_change_is_undone(commune: Commune) -> None:
    await later(commune, ("An", "sửa 2 thành 45"))
    before = commune.rows(*VALUES)
    await undo(commune)
    after = commune.rows(*VALUES)

    assert after[: len(before)] == before
    assert [row[1:] for row in after[len(before) :]] == [(A, 3, 124, "undone")]
    assert current(commune)[A] == 124


async def test_undoing_again_goes_further_back(commune: Commune) -> None:
    await later(commune, ("An", "sửa 2 thành 45"), ("An", "sửa 2 thành 46"), ("An", "sửa 1 thành 5"))
    found = []
    for _ in range(5):
        commune.clock.by(seconds=20)
        await undo(commune)
        found.append((current(commune)[M], current(commune)[A]))

    assert found == [(3, 46), (3, 45), (3, 124), (3, 124), (None, None)]
    assert "không có gì để hoàn tác" not in last(commune, "An")
    await undo(commune)
    assert "không có gì để hoàn tác" in last(commune, "An")


async def test_a_first_message_taken_back_leaves_an_empty_report(commune: Commune) -> None:
    for _ in range(2):
        commune.clock.by(seconds=20)
        await undo(commune)
    unit = commune.house.units["xóm Khâu Giang"].id
    kept = reading(commune.database, lambda work: work.figures.reports([unit], {"week": [M, A, V]}, [WEEK]))
    await later(commune, ("Bình", "/tinhhinh"))

    assert kept.values(unit, WEEK) == {}
    assert "Chưa nhập (3)" in last(commune, "Bình")
    await later(commune, ("An", "4 buổi 50 người 6 vneid"))
    assert current(commune)[M] == 4
    assert commune.rows(*VERSIONS)[-1][2] == 3


async def test_a_hand_in_is_taken_back_and_its_first_time_stays(commune: Commune) -> None:
    await later(commune, ("An", "nộp"))
    first = commune.rows(submissions.c.first_submitted_at, submissions.c.due_at)
    commune.clock.by(minutes=30)
    await undo(commune)
    kept = commune.rows(submissions.c.first_submitted_at, submissions.c.due_at)
    await later(commune, ("Bình", "/tinhhinh"), ("An", "nộp"))

    assert kept == first == commune.rows(submissions.c.first_submitted_at, submissions.c.due_at)
    assert commune.rows(*STATES) == [(1, "submitted", ""), (2, "draft", "undone"), (3, "submitted", "")]
    assert "Đang nhập" in last(commune, "Bình")
    (heard,) = commune.room.texts("Dũng")
    assert "vừa rút báo cáo tuần 01–07/5/2026 (chốt hết thứ Năm 07/5) của xóm Khâu Giang về bản nháp." in heard


async def test_after_the_hand_in_the_figures_are_next(commune: Commune) -> None:
    await later(commune, ("An", "nộp"))
    for _ in range(3):
        commune.clock.by(seconds=20)
        await undo(commune)

    assert commune.rows(*STATES)[-1][1] == "draft"
    assert set(current(commune).values()) == {None}


async def test_a_correction_is_undone_before_the_hand_in(commune: Commune) -> None:
    await later(commune, ("An", "nộp"), ("An", "sửa 2 thành 45"))
    await undo(commune)
    assert current(commune)[A] == 124
    await undo(commune)

    assert [row[1] for row in commune.rows(*STATES)] == ["submitted", "submitted", "submitted", "draft"]


async def test_a_double_tap_undoes_once(commune: Commune) -> None:
    await later(commune, ("An", "sửa 2 thành 45"), ("An", "sửa 2 thành 46"))
    data = await undo(commune)
    async with running(commune.database, commune.clock, commune.room) as engine:
        await told(engine, *(arrival("An", n, commune.clock(), button=data) for n in (901, 902)))

    assert current(commune)[A] == 45


async def test_a_colleague_is_not_overruled(commune: Commune) -> None:
    await later(commune, ("An", "nộp"), ("An", "sửa 2 thành 45"), ("An", "hoàn tác"))
    data = next(data for row in replies(commune, "An")[-1].buttons for _, data in row)
    await later(commune, ("Dũng", "sửa 2 thành 46"), ("An", data))

    assert current(commune)[A] == 46
    assert "Lý Văn Dũng sửa sau anh/chị" in last(commune, "An")


async def test_at_the_same_moment_only_one_of_two_wins(commune: Commune) -> None:
    await later(commune, ("An", "nộp"), ("An", "sửa 2 thành 45"), ("Dũng", "/sua"), ("An", "hoàn tác"))
    data = next(data for row in replies(commune, "An")[-1].buttons for _, data in row)
    async with running(commune.database, commune.clock, commune.room) as engine:
        now = commune.clock()
        await told(engine, arrival("An", 901, now, button=data), arrival("Dũng", 902, now, text="sửa 2 thành 46"))

    assert current(commune)[A] == 46
    assert [row[2:4] for row in commune.rows(*VALUES) if row[1] == A] == [(1, 124), (2, 45), (3, 124), (4, 46)]


async def test_one_message_tells_a_colleague_of_several_lines(commune: Commune) -> None:
    await later(commune, ("An", "nộp"))
    number = 1  # the message with all figures
    async with running(commune.database, commune.clock, commune.room) as engine:
        again = arrival("An", number, commune.clock(), text="4 buổi 130 người 16 vneid", edits=True)
        await told(engine, again._replace(external_id="edit:1"))
    heard = commune.room.texts("Dũng")

    assert len(heard) == 1
    assert heard[0].splitlines()[1:] == [
        "• Dòng 1, Số buổi tuyên truyền: 3 → 4",
        "• Dòng 2, Số lượt người dự: 124 → 130",
        "• Dòng 3, Số người được hướng dẫn cài VNeID: 15 → 16",
    ]
    assert commune.room.texts("Bình") == []


async def test_before_the_hand_in_nobody_is_told(commune: Commune) -> None:
    await later(commune, ("An", "sửa 2 thành 45"))

    assert commune.room.texts("Dũng") == []


async def test_a_draft_changed_again_is_told_to_nobody(commune: Commune) -> None:
    await later(commune, ("An", "nộp"))
    await undo(commune)
    told_so_far = len(commune.room.texts("Dũng"))
    await later(commune, ("An", "sửa 2 thành 45"))

    assert len(commune.room.texts("Dũng")) == told_so_far


async def sent(commune: Commune) -> None:
    """Bình tells that the quarter's report was sent, in June."""
    commune.clock.to("2026-06-16 09:00")
    unit = commune.house.units["xã Phú Thịnh"].id
    await commune.say(("Bình", f"sent|quarter:2026-03-15|commune_quarter|{unit}"))


@pytest.fixture
async def june(database: Engine, clock: Clock) -> Commune:
    """An has handed in the last week of the quarter."""
    clock.now = datetime.fromisoformat("2026-06-11T08:30+07:00")
    made = Commune(database, clock, writing(database, lambda work: settle(work, clock())))
    unit = made.house.units["xóm Khâu Giang"].id
    said = (f"fill|week:2026-06-05|week|{unit}", "3 buổi 124 người 15 vneid", "không", "nộp")
    await made.say(*(("An", one) for one in said))
    return made


async def test_what_changes_after_it_was_sent_is_told_to_the_lead(june: Commune) -> None:
    await sent(june)
    before = len(june.room.texts("Bình"))
    await later(june, ("Dũng", "sửa 2 thành 45"))

    (heard,) = june.room.texts("Bình")[before:]
    head, *lines = heard.splitlines()
    assert head.startswith("Số liệu đã gửi Sở vừa thay đổi: Lý Văn Dũng sửa báo cáo tuần 05–11/6/2026")
    assert head.endswith("của xóm Khâu Giang:")
    assert lines == [
        "• Dòng 2, Số lượt người dự: 124 → 45",
        "Có trong báo cáo Quý II/2026 gửi Sở, ghi nhận đã gửi lúc 09:00 ngày 16/6.",
    ]
    assert june.room.texts("Chi") == []


async def test_before_it_is_sent_no_lead_is_told(june: Commune) -> None:
    june.clock.to("2026-06-16 09:00")
    await later(june, ("An", "sửa 2 thành 45"))

    assert june.room.texts("Bình") == []


async def test_the_sending_is_taken_back_within_the_hour(june: Commune) -> None:
    await sent(june)
    june.clock.by(minutes=10)
    await undo(june, "Bình")
    before = len(june.room.texts("Bình"))
    await later(june, ("An", "sửa 2 thành 45"))

    assert june.rows(submission_versions.c.id, submission_versions.c.state)[-2][1] == "draft"
    assert june.room.texts("Bình")[before:] == []


async def test_a_new_week_is_no_correction_of_what_was_sent(june: Commune) -> None:
    await sent(june)
    before = len(june.room.texts("Bình"))
    unit = june.house.units["xóm Khâu Giang"].id
    said = (f"fill|week:2026-06-12|week|{unit}", "3 buổi 124 người 15 vneid", "không", "nộp")
    await later(june, *(("An", one) for one in said))
    given = june.rows(submission_versions.c.id, submission_versions.c.period)
    await later(june, ("An", f"fix|week:2026-06-12|week|{unit}"), ("An", "sửa 2 thành 45"))

    assert given[-1][1] == "week:2026-06-12"
    assert june.room.texts("Bình")[before:] == []


async def test_undone_too_late_changes_nothing(commune: Commune) -> None:
    await later(commune, ("An", "sửa 2 thành 45"))
    await later(commune, ("An", "hoàn tác"), seconds=3599)
    data = next(data for row in replies(commune, "An")[-1].buttons for _, data in row)
    await later(commune, ("An", data), seconds=2)

    assert current(commune)[A] == 45
    assert "đã quá một giờ" in last(commune, "An")


async def test_the_day_that_a_figure_was_as_of_comes_back_with_it(commune: Commune) -> None:
    team = "team_members"
    days = (figure_versions.c.id, figure_versions.c.amount, figure_versions.c.as_of, figure_versions.c.why)
    commune.clock.to("2026-06-10 09:00")
    quarter = f"fill|quarter:2026-03-15|quarter|{commune.house.units['xóm Khâu Giang'].id}"
    await later(commune, ("An", quarter), ("An", "tính đến ngày 05/6/2026: 9 người"), ("An", "2"))
    await later(commune, ("An", "sửa 1 thành 10"))
    await undo(commune)
    given = [row for row in commune.rows(*days, figure_versions.c.indicator) if row[-1] == team]

    assert [row[1:-1] for row in given] == [(9, date(2026, 6, 5), ""), (10, None, ""), (9, date(2026, 6, 5), "undone")]
    assert (9, date(2026, 6, 5)) in [
        row[1:] for row in commune.rows(figures.c.indicator, figures.c.amount, figures.c.as_of)
    ]
