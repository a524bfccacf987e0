"""`toso tour` plays the whole cycle with the right result, and would notice a wrong one."""

import asyncio
import io
import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.config import BadSettings
from bot.simulate.tour import result
from bot.simulate.tour.play import tour
from bot.simulate.tour.telling import Telling, ToldMessage
from tests.bot.channels.test_telegram import violations

OFFICERS = "Nguyễn Văn An, Hoàng Thị Dung, Nông Thị Hoa, Ma Văn Khoa, Triệu Thị Liên, Lý Văn Minh"
REMINDERS = f"""
2026-09-03 08:00 | {OFFICERS} | week week:2026-08-28 open
2026-09-03 15:00 | Triệu Thị Liên, Lý Văn Minh | week week:2026-08-28 remind
2026-09-03 16:00 | Trần Thị Bình | week week:2026-08-28 missing
2026-09-04 08:00 | Lý Văn Minh | week week:2026-08-28 overdue
2026-09-04 08:00 | Trần Thị Bình | week week:2026-08-28 missing_late
2026-09-07 08:00 | {OFFICERS} | quarter quarter:2026-06-15 opening
2026-09-10 08:00 | {OFFICERS} | week week:2026-09-04 open
2026-09-10 08:00 | {OFFICERS} | quarter quarter:2026-06-15 days7
2026-09-10 16:00 | Trần Thị Bình | week week:2026-09-04 missing
2026-09-11 08:00 | Trần Thị Bình | week week:2026-09-04 missing_late
2026-09-11 08:00 | Trần Thị Bình | commune_quarter quarter:2026-06-15 days7
2026-09-14 08:00 | Nông Thị Hoa, Ma Văn Khoa, Triệu Thị Liên, Lý Văn Minh | quarter quarter:2026-06-15 days3
2026-09-14 08:00 | Trần Thị Bình | quarter quarter:2026-06-15 missing3
2026-09-15 08:00 | Trần Thị Bình | commune_quarter quarter:2026-06-15 days3
2026-09-16 08:00 | Triệu Thị Liên, Lý Văn Minh | quarter quarter:2026-06-15 day1
2026-09-16 08:00 | Trần Thị Bình | quarter quarter:2026-06-15 missing1
2026-09-17 08:00 | {OFFICERS} | week week:2026-09-11 open
2026-09-17 08:00 | Lý Văn Minh | quarter quarter:2026-06-15 last_day
2026-09-17 08:00 | Trần Thị Bình | commune_quarter quarter:2026-06-15 day1
2026-09-17 16:00 | Trần Thị Bình | week week:2026-09-11 missing
2026-09-17 16:00 | Trần Thị Bình | quarter quarter:2026-06-15 missing
2026-09-18 08:00 | Trần Thị Bình | week week:2026-09-11 missing_late
2026-09-18 08:00 | Trần Thị Bình | quarter quarter:2026-06-15 missing_late
2026-09-18 08:00 | Trần Thị Bình | commune_quarter quarter:2026-06-15 last_day
"""


class Played(NamedTuple):
    """A finished tour: its folder and its printed text."""

    code: int
    told: str
    into: Path


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Play the tour once for all these tests, into a folder with an older result and somebody else's file."""
    into = tmp_path_factory.mktemp("tour")
    (into / "tour.db").write_text("an older tour")
    (into / "mine.txt").write_text("keep")
    out = io.StringIO()
    return Played(asyncio.run(tour(into, out)), out.getvalue(), into)


def test_the_tour_ends_well_and_says_where_the_result_is(played: Played) -> None:
    last = played.told.splitlines()[-12:]

    assert played.code == 0, played.told
    assert any(line.startswith("Đã tự kiểm tra") for line in last)
    assert any(str(played.into) in line for line in last)
    assert any("make run" in line for line in last)


def test_only_the_files_of_an_older_tour_are_replaced(played: Played) -> None:
    files = {path.name for path in played.into.iterdir()}

    assert files >= {"tour.db", "conversations.txt", "reminders.tsv", "summary.txt", "calls.jsonl"}
    assert (played.into / "mine.txt").read_text() == "keep"


def test_exactly_who_still_owes_is_reminded(played: Played) -> None:
    head, *rows = (played.into / "reminders.tsv").read_text("utf-8").splitlines()
    wanted = []
    for at, people, what in (line.split(" | ") for line in REMINDERS.split("\n") if line):
        wanted += ["\t".join((at, name, *what.split())) for name in people.split(", ")]

    assert head == "at\twho\tform\tperiod\tstage"
    assert sorted(rows) == sorted(wanted)


def test_a_quarterly_reminder_names_both_the_due_and_last_day(played: Played) -> None:
    said = (played.into / "conversations.txt").read_text("utf-8")

    assert "trước 18/9/2026, tức hết ngày 17/9/2026" in said
    assert "trước 20/9/2026, tức hết ngày 19/9/2026; xin gửi trong ngày làm việc 18/9/2026" in said


def test_the_leads_last_summary_adds_up_what_was_typed(played: Played) -> None:
    lines = (played.into / "summary.txt").read_text("utf-8").splitlines()

    assert "Đủ 6/6 xóm." in lines
    assert {"Tuyên truyền: 9 buổi", "Người dự: 266 lượt người", "Hướng dẫn VNeID: 31 người"} <= set(lines)


def test_every_call_to_telegram_is_valid(played: Played) -> None:
    calls = [json.loads(line) for line in (played.into / "calls.jsonl").read_text("utf-8").splitlines()]

    assert {"getMe", "getUpdates", "sendMessage", "answerCallbackQuery"} <= {call["method"] for call in calls}
    assert violations(calls) == []


def test_without_a_terminal_no_colours_or_running_clock_are_shown(played: Played) -> None:
    assert "\x1b" not in played.told
    assert "\r" not in played.told


def altered(played: Played, into: Path, *statements: str) -> Path:
    """Copy the tour's database and damage the copy with these statements."""
    copy = into / "altered.db"
    copy.write_bytes((played.into / "tour.db").read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return copy


def heard_of(reminders: list[result.TourReminder]) -> list[ToldMessage]:
    """The messages that Telegram got: one per person and moment, however many reminders it holds."""
    return [ToldMessage(who, at, own=False, text="") for at, who in dict.fromkeys((r.at, r.who) for r in reminders)]


@pytest.mark.parametrize(
    ("statement", "sentences"),
    [
        ("UPDATE figure_versions SET amount = 131 WHERE amount = 130", 1),  # the figure is not as it was typed
        ("UPDATE figures SET version = 1 WHERE amount = 130", 1),  # the correction is not the current answer
        ("DELETE FROM figure_versions WHERE indicator = 'wk_difficulties'", 1),
        (
            "UPDATE outbox SET state = 'failed' WHERE kind = 'nudge' AND created_at LIKE '2026-09-04%'",
            2,
        ),  # the database says "not sent", but Telegram got the messages
        (
            "UPDATE submissions SET first_submitted_at = '2026-08-28 00:00:00.000000' WHERE period = 'week:2026-09-04'",
            6,
        ),
    ],
)
def test_the_tour_notices_what_went_wrong(played: Played, tmp_path: Path, statement: str, sentences: int) -> None:
    heard = heard_of(result.sent_reminders(played.into / "tour.db"))
    copy = altered(played, tmp_path, statement)
    summary = (played.into / "summary.txt").read_text("utf-8")
    wrong = result.wrong(copy, result.sent_reminders(copy), heard, summary)

    assert len(wrong) == sentences, wrong


def test_a_reminder_too_many_and_a_wrong_total_are_noticed(played: Played) -> None:
    database = played.into / "tour.db"
    reminders = result.sent_reminders(database)
    heard = heard_of(reminders)
    twice = [*reminders, reminders[-1]]
    heard.append(ToldMessage(twice[-1].who, twice[-1].at + timedelta(hours=1), own=False, text=""))
    wrong = result.wrong(database, twice, heard, "Người dự: 265 lượt người; 9 31")

    assert [sentence.split()[0] for sentence in wrong] == ["Bản", "Nhắc", "Telegram"]


async def test_an_unwritable_folder_is_reported_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BadSettings) as caught:
        await tour(tmp_path / "file", io.StringIO())

    assert str(caught.value).startswith("--into: ")


class Terminal(io.StringIO):
    """An output that says it is a terminal."""

    def isatty(self) -> bool:
        """Whether this is a terminal: always."""
        return True


@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
async def test_colours_are_only_for_a_terminal_that_wants_them(
    monkeypatch: pytest.MonkeyPatch, *, no_colour: str, coloured: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", no_colour)
    out = Terminal()
    Telling(out).fail("sai")

    assert ("\x1b[31m" in out.getvalue()) is coloured
