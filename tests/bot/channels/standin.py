"""A small engine in memory for the page's own tests: asks two questions, keeps what was said, answers at once."""

import asyncio
import json
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp.web import AppRunner
from pydantic import SecretStr

from bot.channels.channel import Passage, Reply
from bot.channels.kind import Handler
from bot.channels.webchat import Keys, PageMessage, WebChat
from bot.config import Settings
from bot.web.door import Door
from bot.web.page_chat import Backend
from bot.web.server import build, serve
from storage.messages.inbox import Arrival

ZERO: Keys = ((("0", "say|0"), ("Không phát sinh", "say|nil")), (("Bỏ qua", "say|skip"),))
DONE: Keys = ((("Nộp báo cáo", "submit"),), (("Sửa dòng 1", "edit|1"), ("Sửa dòng 2", "edit|2")))


class StandIn:
    """Keeps everything in memory, which is durable enough for a test."""

    def __init__(self, web_chat: WebChat) -> None:
        self.web_chat = web_chat
        self.broken = False
        self.silent = False
        self.joined: set[str] = set()
        self.looked = 0
        self.appeared: list[tuple[str, list[int]]] = []
        self.waiting: set[int] = set()
        self.kept: dict[str, dict[str, Any]] = {}
        self._shown: list[tuple[str, PageMessage]] = []
        self._tasks: set[asyncio.Task[None]] = set()

    async def accept(self, channel: str, bot: str, arrivals: Sequence[Arrival]) -> tuple[str, ...]:
        """Keep each message once, and answer it a moment later."""
        if self.broken:
            raise OSError("database is locked")
        new = [a for a in arrivals if a.external_id not in self.kept]
        for arrival in new:
            payload = self.kept[arrival.external_id] = json.loads(arrival.payload)
            task = asyncio.create_task(self._answer(arrival.chat, payload))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return ()

    async def history(self, chat_key: str, before: str | None, limit: int) -> list[PageMessage]:
        """Look up a chat's member like the engine."""
        if self.broken:
            raise OSError("database is locked")
        waits = {f"o{number}" for number in self.waiting}
        mine = sorted(
            (s._replace(waits=s.id in waits) for key, s in self._shown if key == chat_key), key=lambda s: s.at
        )
        ids = [s.id for s in mine]
        return mine[: ids.index(before) if before in ids else None][-limit:]

    async def members(self) -> set[str]:
        """The chats that have joined."""
        self.looked += 1
        return {self.web_chat.key(chat) for chat in self.joined}

    async def seen(self, chat_key: str, rows: Collection[int]) -> None:
        """Note which reminders a page has shown."""
        if self.broken:
            raise OSError("database is locked")
        self.appeared.append((chat_key, list(rows)))
        self.waiting.difference_update(rows)

    async def remind(self, chat: str, text: str) -> None:
        """Send a reminder, which the page is to say it has shown."""
        shown = self.keep(chat, mine=False, text=text)
        self.waiting.add(int(shown.id[1:]))
        await self.web_chat.send(chat, Reply(text, id=int(shown.id[1:]), reminds=True))

    def alive(self) -> dict[str, Any]:
        """The stand-in always lives."""
        return {"alive": True}

    async def ready(self) -> tuple[bool, dict[str, Any]]:
        """Ready unless the test has broken it."""
        return not self.broken, {"database": not self.broken}

    def metrics(self) -> bytes:
        """One line of metrics."""
        return b"toso_turns_total 1\n"

    def keep(
        self, chat: str, *, mine: bool, text: str, buttons: Keys = (), passages: tuple[Passage, ...] = ()
    ) -> PageMessage:
        """Add a row to the history."""
        number = len(self._shown) + 1
        shown = PageMessage(f"{'i' if mine else 'o'}{number}", self.web_chat.now(), mine, text, buttons, passages)
        self._shown.append((self.web_chat.key(chat), shown))
        return shown

    async def say(self, chat: str, text: str, buttons: Keys = (), passages: tuple[Passage, ...] = ()) -> None:
        """Send first, mark as sent afterwards, as the outbox does."""
        shown = self.keep(chat, mine=False, text=text, buttons=buttons, passages=passages)
        self._shown.pop()
        await self.web_chat.send(chat, Reply(text, buttons, id=int(shown.id[1:]), passages=passages))
        self._shown.append((self.web_chat.key(chat), shown))

    async def _answer(self, chat: str, payload: dict[str, Any]) -> None:
        said = self.web_chat.said(payload)
        if said:
            self.keep(chat, mine=True, text=said)
        if self.silent:
            return
        incoming = self.web_chat.read(payload)
        if (incoming.text or "").startswith("/start"):
            await self.say(chat, "Chào bạn! Tuần 01–07/5/2026, xóm Khâu Giang họp mấy buổi? Câu 1/3", ZERO)
        elif incoming.button == "submit":
            await self.say(chat, "Đã nộp báo cáo tuần 01–07/5/2026. Cảm ơn bạn!")
        else:
            await self.say(chat, f"Đã ghi: {said}.\n1. Số buổi họp: 2\n2. Số lượt người: 124", DONE)


@asynccontextmanager
async def serving(
    public_url: str = "",
    webhook: Handler | None = None,
    *,
    web: bool = True,
    trusted_proxy: bool = False,
    door: Door | None = None,
) -> AsyncIterator[tuple[str, StandIn, AppRunner]]:
    """Start the real web server on a free loopback port, over the stand-in."""
    engine = StandIn(WebChat())
    settings = Settings(
        public_url=public_url, web=web, trusted_proxy=trusted_proxy, telegram_token=SecretStr(""), _env_file=None
    )
    hooks = {"/telegram/webhook": webhook} if webhook else {}
    app = build(
        engine.web_chat,
        Backend(engine.accept, engine.history, engine, members=engine.members, appeared=engine.seen),
        settings,
        b"a secret of the test",
        hooks,
    )
    runner, port = await serve(app, "127.0.0.1", 0, door or Door(700), hooks)
    try:
        yield f"http://127.0.0.1:{port}", engine, runner
    finally:
        await runner.cleanup()
