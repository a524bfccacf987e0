"""People who leave are forgotten everywhere: in tables, files, log; and once more after an older copy is restored."""

import asyncio
import json
import logging
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.channels.webchat import PageMessage, WebChat
from bot.engine import Engine as Running
from bot.forgetting.erased import ERASED, erase_again, list_of
from bot.forgetting.forgetter import forget
from bot.invite_codes import hashed
from bot.web.history import history
from handlers.reading.invite_code import find_code
from storage.database import Engine
from storage.messages.inbox import Arrival
from storage.people.people import NewInvite
from storage.tables.messages import outbox
from storage.tables.reports import figures
from storage.upkeep.backup import backup
from storage.upkeep.log import stretch
from storage.work import reading, writing
from tests.engines import running
from tests.house import Clock, chat_key, chat_of, settle

NAME = "Nguyễn Văn An"


def name_of(database: Engine, person: int) -> str:
    return reading(database, lambda work: work.people.names([person]))[person].name


def test_a_restored_backup_is_erased_again(
    tmp_path: Path, in_folder: Callable[[Path], Engine], opened: Callable[[str], Engine], clock: Clock
) -> None:
    database = in_folder(tmp_path)
    house = writing(database, lambda work: settle(work, clock()))
    backup(database, tmp_path / "before.db")
    an, list_ = house.people["An"], list_of(str(database.url))
    writing(database, lambda work: work.people.leave(an, "đã rời", clock()))
    assert forget(database, list_, clock()) == 1
    database.dispose()
    for path in tmp_path.glob("toso.db*"):
        path.unlink()
    shutil.copy(tmp_path / "before.db", tmp_path / "toso.db")
    clock.by(days=3)
    restored = opened(f"sqlite:///{tmp_path / 'toso.db'}")
    assert name_of(restored, an) == NAME

    assert erase_again(restored, list_, clock()) == 1
    assert forget(restored, list_, clock()) == 1

    assert name_of(restored, an) == "đã rời"
    assert name_of(restored, house.people["Dũng"]) == "Lý Văn Dũng"
    for path in (tmp_path / "toso.db", tmp_path / "toso.db-wal", tmp_path / ERASED):
        assert NAME.encode() not in path.read_bytes()
        assert chat_key("An").encode() not in path.read_bytes()
    assert (tmp_path / ERASED).stat().st_mode & 0o77 == 0
    assert erase_again(restored, list_, clock()) == 0


def test_who_joins_in_place_of_an_erased_person_stays(database: Engine, tmp_path: Path, clock: Clock) -> None:
    house = writing(database, lambda work: settle(work, clock()))
    writing(database, lambda work: work.people.leave(house.people["An"], "đã rời", clock()))
    list_ = tmp_path / "list.txt"
    forget(database, list_, clock())
    clock.by(hours=1)
    again = writing(database, lambda work: work.people.join(NAME, "vi", clock()))

    assert erase_again(database, list_, clock()) == 0
    assert name_of(database, again) == NAME


class Page:
    """A person at the chat page, served by a running engine."""

    def __init__(self, engine: Running, web: WebChat, chat: str, clock: Clock) -> None:
        self.engine, self.web, self.chat, self.clock, self.count = engine, web, chat, clock, 0

    async def does(self, **what: str) -> None:
        """Type or tap, and wait for the answer."""
        self.count += 1
        payload = {"id": f"p{self.count}", "chat": self.chat, "at": self.clock().isoformat()} | what
        arrival = Arrival(f"{self.chat}:p{self.count}", self.chat, json.dumps(payload).encode())
        await self.engine.accept("web", "main", [arrival])
        async with asyncio.timeout(20):
            await self.engine.settled()

    async def shown(self) -> list[PageMessage]:
        """The page's history."""
        return await history(self.engine.store, self.web.key(self.chat), None, 50)

    async def taps(self, label: str) -> None:
        """Tap the newest button with this label."""
        rows = [row for message in await self.shown() for row in message.buttons]
        await self.does(button=[data for row in rows for name, data in row if name == label][-1], label=label)


TYPED = (
    "/start 7MZK-2P4Q-9R8T-VW3X",
    "Đồng ý",
    "Triệu Thị Hoa",
    "/nhap",
    "2, 124, 15",
    "mưa to nên họp muộn",
    "nhà tôi ở đâu ấy nhỉ",
    "ông Ba 001099012345",
)


async def test_leaving_in_chat_leaves_nothing_in_files_page_and_log(
    tmp_path: Path, in_folder: Callable[[Path], Engine], clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    database, web, chat = in_folder(tmp_path), WebChat(clock), "hoas-own-page-4711"
    house = writing(database, lambda work: settle(work, clock(), channel="web"))
    invite = NewInvite(
        hashed(find_code(TYPED[0]) or ""),
        house.units["xóm Khâu Giang"].id,
        "officer",
        None,
        None,
        1,
        clock() + timedelta(9),
    )
    writing(database, lambda work: work.people.invite(invite, clock()))
    stretch(database)
    with caplog.at_level(logging.DEBUG, "toso"):
        async with running(database, clock, web) as engine:
            hoa = Page(engine, web, chat, clock)
            for text in TYPED:
                await hoa.does(text=text)
                clock.by(seconds=1)
            page = [message.text for message in await hoa.shown()]
            await hoa.does(text="/toi")
            await hoa.taps("Rời khỏi")
            await hoa.taps("Đúng, rời khỏi")
            await engine.forgetter.look()
            gone = await hoa.shown()

    assert any("Triệu Thị Hoa" in text for text in page)
    assert any("•••" in text for text in page) and not any("001099012345" in text for text in page)  # noqa: PT018
    assert gone == []
    for path in tmp_path.iterdir():
        kept = path.read_bytes()
        for trace in ("Triệu Thị Hoa", chat, "nhà tôi", "ông Ba", "2, 124, 15", "001099012345", "7MZK"):
            assert trace.encode() not in kept, (path.name, trace)
            assert trace not in caplog.text
    assert reading(database, lambda work: work.connection.scalar(select(func.sum(figures.c.amount)))) == 141
    given = reading(
        database, lambda work: work.connection.execute(select(figures.c.entered_by).distinct()).scalars().all()
    )
    assert [name_of(database, one) for one in given] == ["đã rời"]


async def test_an_unused_invite_is_in_no_file_after_a_look_but_still_on_the_page(
    tmp_path: Path, in_folder: Callable[[Path], Engine], clock: Clock
) -> None:
    database, web = in_folder(tmp_path), WebChat(clock)
    writing(database, lambda work: settle(work, clock(), channel="web"))
    stretch(database)
    async with running(database, clock, web) as engine:
        lead = Page(engine, web, chat_of("Bình"), clock)
        for text in ("/moi nà mòn", "1", "gọi 0912345678"):
            await lead.does(text=text)
        await asyncio.sleep(0.05)  # "sent" is written a moment later
        await engine.forgetter.look()
        text = "\n".join(message.text for message in await lead.shown())
        files = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    code = find_code(text) or ""
    assert len(code) == 16
    grouped = "-".join(code[n : n + 4] for n in range(0, 16, 4))
    for name, kept in files.items():
        assert not {trace for trace in (code, grouped, "0912345678") if trace.encode() in kept}, name
    assert len(files["toso.db-wal"]) > 1_000_000  # as long as before: commits stay quick


async def test_an_erasure_during_a_sweep_leaves_no_reminder(database: Engine, clock: Clock) -> None:
    house = writing(database, lambda work: settle(work, clock()))
    clock.to("2026-05-07 15:00")
    async with running(database, clock) as engine:
        swept = asyncio.create_task(engine.sweep())
        left = engine.store.write(lambda work: work.people.leave(house.people["An"], "đã rời", clock()))
        await asyncio.gather(swept, left)
        await engine.forgetter.look()
        rows = await engine.store.read(
            lambda work: work.connection.execute(select(outbox.c.chat_key, outbox.c.person_id, outbox.c.state)).all()
        )

    assert rows
    assert not [row for row in rows if row.chat_key == chat_key("An")]
    assert not [row for row in rows if row.person_id == house.people["An"] and row.state == "waiting"]
