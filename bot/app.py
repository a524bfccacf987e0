"""Puts the program together by hand: settings, database, channels, engine, web server; and takes it apart again."""

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from bot.channels.channel import Channel, SendFailed
from bot.channels.telegram import LIMITS, Telegram
from bot.channels.webchat import WebChat
from bot.codes import new_code
from bot.config import BadSettings, Settings
from bot.engine import Engine
from bot.store import Store
from bot.web import Handler, build, serve
from bot.world import Clock, World, system_clock
from storage.engine import Engine as Database
from storage.engine import NewerDatabase, Unavailable, connect, migrate
from storage.inbox import Arrival
from storage.sole import Sole, Taken
from storage.work import writing

log = logging.getLogger("toso")

_HOOK = "/telegram/webhook"


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
        from bot.sample import sample

        world = self.engine.world
        return await asyncio.to_thread(
            sample, self.engine.store.engine, self.engine.clock(), new_code, world.week_starts
        )

    async def until(self, stop: asyncio.Event) -> None:
        """Serve until `stop`. Raises what ended a part of the program, BadSettings for a token that was withdrawn."""
        waiting = asyncio.create_task(stop.wait())
        try:
            done, _ = await asyncio.wait([waiting, *self.tasks], return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        for task in done:
            task.result()


@asynccontextmanager
async def running(settings: Settings, clock: Clock = system_clock, *, ticking: bool = True) -> AsyncIterator[App]:
    """The whole program, serving, for as long as the block lasts. Raises BadSettings before anything is served."""
    async with AsyncExitStack() as stack:
        world = load_world(settings)
        store = open_store(settings, stack)
        stack.push_async_callback(store.close)
        chat = WebChat(clock)
        channels: dict[str, Channel] = {"web": chat} if settings.web else {}
        telegram = _telegram(settings)
        if telegram is not None:
            channels["telegram"] = telegram
        for channel in channels.values():
            stack.push_async_callback(channel.close)
        engine = Engine(store, channels, world, clock, timedelta(days=settings.retention_days))
        secret = writing(store.engine, lambda work: work.meta.once("cookie_secret", secrets.token_hex(32)))
        hook = _hook(telegram, engine) if telegram and settings.telegram_mode == "webhook" else None
        runner, port = await _listen(build(chat, engine, settings, bytes.fromhex(secret), hook), settings)
        stack.push_async_callback(runner.cleanup)
        address = settings.public_url or f"http://{settings.host}:{port}"
        world.public_url = address if settings.web else ""
        tasks = [asyncio.create_task(engine.run(ticking=ticking), name="engine")]
        if telegram is not None:
            await _greet(telegram, world)
            tasks.append(asyncio.create_task(_receive(telegram, engine, settings), name="telegram"))
        stack.push_async_callback(_cancel, tasks)
        yield App(settings, engine, chat, telegram, tasks, address)


async def _cancel(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def load_world(settings: Settings) -> World:
    """Forms and regime. A mistake in their files raises BadSettings."""
    try:
        return World.load(week_starts=settings.week_starts, invite_days=settings.invite_days)
    except ValueError as error:
        raise BadSettings(str(error)) from None


def open_store(settings: Settings, stack: AsyncExitStack) -> Store:
    """The database, ours alone."""
    database = open_database(settings)
    stack.callback(database.dispose)
    try:
        stack.callback(Sole(database).release)
    except (Unavailable, Taken, OSError) as error:
        raise BadSettings(f"TOSO_DATABASE_URL: {error}") from None
    return Store(database)


def open_database(settings: Settings) -> Database:
    """The database, of today's shape. Raises BadSettings where it cannot be had or is newer than this program."""
    try:
        database = connect(settings.database_url)
        migrate(database)
    except (Unavailable, NewerDatabase, OSError) as error:
        raise BadSettings(f"TOSO_DATABASE_URL: {error}") from None
    return database


async def _listen(app: web.Application, settings: Settings) -> tuple[web.AppRunner, int]:
    try:
        return await serve(app, settings.host, settings.port)
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
    async def take(request: web.Request) -> web.Response:
        return await telegram.webhook(request, lambda arrivals: _accept(telegram, engine, arrivals))

    return take


async def _accept(telegram: Telegram, engine: Engine, arrivals: Sequence[Arrival]) -> None:
    await engine.accept(telegram.name, telegram.bot, arrivals)


async def _greet(telegram: Telegram, world: World) -> None:
    """A wrong token stops the start; an unreachable Telegram does not, there is the web chat."""
    try:
        world.telegram_name = await telegram.check_token()
    except SendFailed as error:
        log.warning("Telegram cannot be reached now (%s); it is tried again and again", error)


async def _receive(telegram: Telegram, engine: Engine, settings: Settings) -> None:
    """Polling, or a webhook that Telegram is told of; then nothing more until cancelled."""
    patience = 1.0
    while True:
        try:
            if settings.telegram_mode == "polling":
                await telegram.delete_webhook()
            else:
                secret = settings.telegram_webhook_secret.get_secret_value()
                await telegram.set_webhook(f"{settings.public_url}{_HOOK}", secret)
            break
        except SendFailed as error:
            log.warning("Telegram: %s", error)
            await asyncio.sleep(patience)
            patience = min(patience * 2, 60)
    if not engine.world.telegram_name:
        await _greet(telegram, engine.world)
    forever = asyncio.Event()
    if settings.telegram_mode == "webhook":
        await forever.wait()
    await telegram.poll(lambda arrivals: _accept(telegram, engine, arrivals), forever)
