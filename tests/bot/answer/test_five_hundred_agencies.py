"""A commune with five hundred agencies: read from a file, reminded, shown and checked in messages that a chat can
hold."""

from decimal import Decimal
from pathlib import Path
from time import perf_counter

import pytest

from bot.channels.channel import Reply
from bot.commands.init import read_units, set_up
from forms.regime.period import containing
from forms.unit import Unit
from forms.value import Number
from storage.database import Engine
from storage.reports.figures import NewFigure, NewSubmission
from storage.work import Work, writing
from tests.engines import running, told
from tests.house import LIMITS, Clock, Room, arrival, chat_key

SCHOOLS, STATIONS = 450, 48
FILE = [
    "Loại,Tên",
    *(f"Trường,Tiểu học số {n}" for n in range(1, SCHOOLS + 1)),
    *(f"Trạm,Y tế số {n}" for n in range(1, STATIONS + 1)),
    "Công an,xã",
    "Phòng,Kinh tế",
]
RATE = "digital_services_access_rate"
SLOW = 5.0
"""Seconds for one answer on a busy machine; on a quiet one it is a tenth of one."""


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def agencies(database: Engine, clock: Clock, tmp_path: Path) -> list[Unit]:
    """Five hundred agencies, each with an officer; Bình leads the commune."""
    clock.to("2026-09-14 08:00")
    path = tmp_path / "units.csv"
    path.write_text("\n".join(FILE), "utf-8")
    set_up(
        database,
        read_units(path),
        province="tỉnh Thái Nguyên",
        commune="xã Phú Thịnh",
        now=clock(),
        invite_days=14,
    )

    def join(work: Work) -> list[Unit]:
        everywhere = work.units.under("/", clock().date())
        commune = next(unit for unit in everywhere if unit.kind == "commune")
        below = [unit for unit in everywhere if unit.agency]
        for chat, unit, role in [(chat_key("Bình"), commune, "lead")] + [
            (f"telegram:main:{50_000 + unit.id}", unit, "officer") for unit in below
        ]:
            person = work.people.join("Trần Thị Bình" if role == "lead" else f"Cán bộ {unit.id}", "vi", clock())
            work.people.address(chat, person, clock())
            work.people.belong(person, unit.id, role, clock())
        return below

    return writing(database, join)


async def said(database: Engine, clock: Clock, room: Room, *texts: str) -> list[list[Reply]]:
    """What Bình is answered to each text; every answer comes in time and in messages that the chat can hold."""
    answers = []
    async with running(database, clock, room) as engine:
        for n, text in enumerate(texts, 1):
            before, began = len(room.sent), perf_counter()
            await told(engine, arrival("Bình", n, clock(), text=text))
            assert perf_counter() - began < SLOW, text
            answers.append([reply for chat, reply in room.sent[before:] if chat == chat_key("Bình").split(":")[-1]])
    assert all(len(reply.text) <= LIMITS.text for _, reply in room.sent)
    return answers


async def test_all_are_reminded_and_shown_in_one_message_each(
    database: Engine, clock: Clock, room: Room, agencies: list[Unit]
) -> None:
    assert len(agencies) == SCHOOLS + STATIONS + 2
    async with running(database, clock, room) as engine:
        await engine.sweep()
        await engine.settled()
    assert len(room.sent) == len(agencies) + 1  # each officer once, and the lead

    commands = ("/moi", "/tinhhinh quý", "/tonghop quý", "/nhatky quý", "/nhac quý", "/kiemtra quý", "/nhapho")
    answers = await said(database, clock, room, *commands)

    assert [len(replies) for replies in answers] == [1] * len(commands)
    assert all(sum(map(len, replies[0].buttons)) <= 25 for replies in answers)
    board, reminded = answers[1][0].text, answers[4][0].text
    assert f"0/{SCHOOLS + STATIONS + 1} đơn vị" in board  # the police owe no quarter
    assert f"và {SCHOOLS + STATIONS + 1 - 30} đơn vị nữa" in reminded


async def test_figures_of_schools_that_differ_are_shown_shortly_and_contradict_nothing(
    database: Engine, clock: Clock, room: Room, agencies: list[Unit]
) -> None:
    period = containing("quarter", clock().date()).code
    schools = [unit for unit in agencies if unit.kind == "school"]
    figures = [
        NewFigure(
            unit.id, "quarter", period, RATE, Number(amount=Decimal(n % 100)), 0, "", "", None, None, clock(), "", ""
        )
        for n, unit in enumerate(schools)
    ]
    handed_in = [NewSubmission(unit.id, "quarter", period, "submitted", 0, None, None, clock()) for unit in schools]
    writing(database, lambda work: work.figures.record(figures))
    writing(database, lambda work: work.figures.submit(handed_in))

    [total], [board], [checked] = await said(database, clock, room, "/tonghop quý", "/tinhhinh quý", "/kiemtra quý")

    assert f"{SCHOOLS}/{SCHOOLS + STATIONS + 1} đơn vị" in board.text
    assert "đơn vị có số khác" in total.text
    assert "Phải xác nhận: 0" in checked.text
