"""Puts the program together by hand: settings, database, channels, engine, web server; and takes it apart again."""

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from aiohttp import web

from bot.channels.channel import Channel, SendFailed
from bot.channels.telegram.channel import LIMITS, Telegram
from bot.channels.telegram.courier import Courier
from bot.channels.webchat import WebChat
from bot.config import BadSettings, Settings
from bot.current import Clock, load_world, system_clock
from bot.database import needed, open_database, stay_alone
from bot.engine import Engine
from bot.invite_codes import new_code
from bot.store import Store
from bot.web.server import HOOK, Handler, build, serve
from locales import bundle
from storage.upkeep.log import stretch
from storage.work import writing

log = logging.getLogger("toso")


@dataclass
class App:
    """The parts, for whoever drives them: the command line, the tour, the tests."""

    settings: Settings
    engine: Engine
    web: WebChat
    telegram: Telegram | None
    tasks: Sequence[asyncio.Task[None]]
    address: str = ""
    """How links to the web chat begin."""

    async def sample(self) -> tuple[str, str] | None:
        """Invites of the sample commune, as an officer and as the lead; None where real units stand already."""
        from bot.commands.sample import sample

        world = self.engine.world
        return await asyncio.to_thread(
            sample, self.engine.store.engine, self.engine.clock(), new_code, world.plan.week_starts
        )

    async def warm(self) -> None:
        """Load now, beside the first poll, what the first message would have to wait for: words, days, deadlines."""
        await asyncio.to_thread(bundle, "vi")
        await asyncio.to_thread(self.engine.world.plan.open_deadlines, self.engine.clock())

    async def until(self, stop: asyncio.Event) -> None:
        """Serve until `stop`. Raises what ended a part of the program, BadSettings for a lock that was lost."""
        waiting = asyncio.create_task(stop.wait())
        try:
            done, _ = await asyncio.wait([waiting, *self.tasks], return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        for task in done:
            task.result()


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock = system_clock, *, ticking: bool = True, courier: Courier | None = None
) -> AsyncIterator[App]:
    """The whole program, serving, for as long as the block lasts. Raises BadSettings before anything is served."""
    async with AsyncExitStack() as stack:
        world = load_world(settings)
        database, sole = open_database(settings, stack)
        store = Store(database)
        stack.push_async_callback(store.close)
        chat = WebChat(clock)
        channels: dict[str, Channel] = {"web": chat} if settings.web else {}
        telegram = _telegram(settings)
        if telegram is not None:
            telegram.courier = courier
            channels["telegram"] = telegram
        for channel in channels.values():
            stack.push_async_callback(channel.close)
        stretch(database)
        engine = Engine(store, channels, world, clock, timedelta(days=settings.retention_days))
        with needed():
            secret = writing(database, lambda work: work.meta.once("cookie_secret", secrets.token_hex(32)))
        hook = _hook(telegram, engine) if telegram and settings.telegram_mode == "webhook" else None
        parts: dict[str, bool] = {}
        app = build(chat, engine, settings, bytes.fromhex(secret), hook, parts)
        runner, port = await _listen(app, settings, hook)
        stack.push_async_callback(runner.cleanup)
        address = settings.public_url or f"http://{settings.host}:{port}"
        world.public_url = address if settings.web else ""
        tasks = [
            asyncio.create_task(engine.run(ticking=ticking), name="engine"),
            asyncio.create_task(stay_alone(sole), name="lock"),
        ]
        stack.push_async_callback(_cancel, tasks)
        if telegram is not None:
            line = _TelegramConnection(telegram, engine, settings, parts)
            await line.open()
            tasks.append(asyncio.create_task(line.receive(), name="telegram"))
        yield App(settings, engine, chat, telegram, tasks, address)


async def _cancel(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _listen(app: web.Application, settings: Settings, webhook: Handler | None) -> tuple[web.AppRunner, int]:
    try:
        return await serve(app, settings.host, settings.port, webhook)
    except OSError as error:
        raise BadSettings(f"TOSO_HOST, TOSO_PORT: cannot listen on {settings.host}:{settings.port}: {error}") from None


def _telegram(settings: Settings) -> Telegram | None:
    token = settings.telegram_token.get_secret_value()
    if not token:
        return None
    if settings.telegram_mode == "webhook":
        if not settings.public_url.startswith("https://") and settings.telegram_base_url.startswith("https://"):
            raise BadSettings("TOSO_PUBLIC_URL: Telegram delivers only to an https:// address")
        if not settings.telegram_webhook_secret.get_secret_value():
            raise BadSettings("TOSO_TELEGRAM_WEBHOOK_SECRET: must be set when TOSO_TELEGRAM_MODE is webhook")
    return Telegram(
        token,
        base_url=settings.telegram_base_url,
        proxy=settings.telegram_proxy or None,
        limits=LIMITS.paced(settings.telegram_per_second, settings.telegram_chat_gap),
        poll_timeout=settings.telegram_poll_timeout,
    )


def _hook(telegram: Telegram, engine: Engine) -> Handler:
    return partial(telegram.webhook, accept=partial(engine.accept, telegram.name, telegram.bot))


class _TelegramConnection:
    """Telegram's line into the engine: polling, or a webhook that Telegram is told of.

    At the start a token or an address that Telegram refuses stops the program; an unreachable Telegram does not, there
    is the web chat. Later nothing that Telegram says ends more than Telegram."""

    def __init__(self, telegram: Telegram, engine: Engine, settings: Settings, parts: dict[str, bool]) -> None:
        self._telegram = telegram
        self._engine = engine
        self._settings = settings
        self._parts = parts
        self._open = False

    async def open(self) -> None:
        """One attempt. Raises BadSettings for what Telegram refuses."""
        try:
            self._engine.world.telegram_name = await self._telegram.check_token()
            if self._settings.telegram_mode == "polling":
                await self._telegram.delete_webhook()
            else:
                secret = self._settings.telegram_webhook_secret.get_secret_value()
                await self._telegram.set_webhook(f"{self._settings.public_url}{HOOK}", secret)
        except SendFailed as error:
            if error.refused:
                names = "TOSO_PUBLIC_URL, TOSO_TELEGRAM_WEBHOOK_SECRET"
                raise BadSettings(f"{names}: Telegram refuses this webhook: {error}") from None
            log.warning("Telegram cannot be reached now (%s); it is tried again and again", error)
        else:
            self._open = True

    async def receive(self) -> None:
        """Until cancelled."""
        self._parts["telegram"] = True
        try:
            await self._receive()
        except BadSettings as error:
            self._parts["telegram"] = False
            log.error("%s. Telegram is given up until the next start; the rest goes on", error)  # noqa: TRY400
            await asyncio.Event().wait()

    async def _receive(self) -> None:
        patience = 1.0
        while not self._open:
            await asyncio.sleep(patience)
            patience = min(patience * 2, 60)
            await self.open()
        forever = asyncio.Event()
        if self._settings.telegram_mode == "webhook":
            await forever.wait()
        await self._telegram.poll(partial(self._engine.accept, self._telegram.name, self._telegram.bot), forever)
