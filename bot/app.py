"""Puts the program together by hand: settings, database, channels, engine, web server; and takes it apart again."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from types import MappingProxyType

from aiohttp import web

from bot import form_versions
from bot.channels import CHANNELS
from bot.channels.channel import Channel
from bot.channels.kind import Handler, Inside, MiniApp, Receiver
from bot.channels.webchat import WebChat
from bot.compose.wide.reading import summed_lines
from bot.config import BadSettings, Settings
from bot.current import Clock, load_world, system_clock
from bot.database import needed, open_database, stay_alone
from bot.engine import Engine
from bot.forgetting.erased import erase_again, list_of
from bot.forgetting.forgetter import forget
from bot.receive.crowd import Crowd
from bot.receive.poll_alone import poll_alone
from bot.store import Store
from bot.web.door import Door, affordable
from bot.web.downloads import made_file
from bot.web.history import appeared, history, members
from bot.web.inside import visit
from bot.web.invited import invited
from bot.web.page_chat import Backend
from bot.web.server import build, serve
from locales import bundle
from storage.upkeep.log import stretch
from storage.work import writing

GRACE = 8.0
"""Seconds for which the end of the program waits for messages on their way: service managers kill after ten or more."""
_NONE: Mapping[str, object] = MappingProxyType({})


@dataclass
class App:
    """The running program's parts, for its drivers: the command line, the tour, the tests."""

    settings: Settings
    engine: Engine
    channels: Mapping[str, Channel]
    tasks: Sequence[asyncio.Task[None]]
    address: str = ""
    """The beginning of links to the web chat, e.g. http://127.0.0.1:8080."""

    async def warm(self) -> None:
        """Load words, days and deadlines now, beside the first poll, so that the first message does not wait for
        them."""
        await asyncio.to_thread(bundle, "vi")
        await asyncio.to_thread(self.engine.world.plan.open_deadlines, self.engine.clock())

    async def until(self, stop: asyncio.Event) -> None:
        """Serve until `stop`. Raises the error that ended a part of the program; BadSettings for a lost lock."""
        waiting = asyncio.create_task(stop.wait())
        try:
            done, _ = await asyncio.wait([waiting, *self.tasks], return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        for task in done:
            task.result()


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock = system_clock, *, ticking: bool = True, helpers: Mapping[str, object] = _NONE
) -> AsyncIterator[App]:
    """The whole program, serving for as long as the block lasts. `helpers`: the helper processes by channel
    (`beside` of bot/channels). Raises BadSettings before anything is served."""
    async with AsyncExitStack() as stack:
        world = load_world(settings)
        database, sole = open_database(settings, stack)
        store = Store(database, patient=settings.tuned.marks, reserve=settings.disk_reserve_mb)
        stack.push_async_callback(store.close)
        channels: dict[str, Channel] = {}
        for kind in CHANNELS:
            if kind.switched_on(settings):
                channels[kind.name] = channel = kind.make(settings, clock, helpers.get(kind.name))
                stack.push_async_callback(channel.close)
        stretch(database)
        keep = timedelta(days=settings.retention_days)
        engine = Engine(store, channels, world, clock, keep, Crowd(on=settings.tuned.crowd))
        with needed():
            writing(database, lambda work: form_versions.keep(work, world.files.catalogue))
            writing(database, lambda work: work.sums.follow(summed_lines(world.files)))
            secret = writing(database, lambda work: work.meta.once("cookie_secret", secrets.token_hex(32)))
            list_ = list_of(settings.database_url)
            erase_again(database, list_, clock())
            forget(database, list_, clock())
        receivers = _receivers(channels, settings, engine)
        hooks = {path: hook for receiver in receivers.values() for path, hook in receiver.hooks.items()}
        chat = channels.get("web")
        page = chat if isinstance(chat, WebChat) else WebChat(clock)
        key = bytes.fromhex(secret)
        visiting = partial(visit, store, page, key)
        mini_apps = _mini_apps(channels, settings)
        backend = Backend(
            accept=engine.accept,
            history=partial(history, store),
            health=engine.health,
            visit=visiting,
            mini_apps=mini_apps,
            invited=partial(invited, store),
            members=partial(members, store, page),
            appeared=partial(appeared, store, clock),
            file=partial(made_file, store),
        )
        app = build(page, backend, settings, key, hooks)
        runner, port = await _listen(app, settings, hooks)
        stack.push_async_callback(runner.cleanup)
        address = settings.public_url or f"http://{settings.host}:{port}"
        if settings.web:
            world.reached["web"] = address
        tasks = [
            asyncio.create_task(engine.run(ticking=ticking), name="engine"),
            asyncio.create_task(stay_alone(sole), name="lock"),
        ]
        stack.push_async_callback(_cancel, tasks)
        stack.push_async_callback(engine.finish, GRACE)
        receiving: list[asyncio.Task[None]] = []
        stack.push_async_callback(_cancel, receiving)
        for name, receiver in receivers.items():
            await receiver.open()
            receiving.append(asyncio.create_task(receiver.receive(), name=name))
        yield App(settings, engine, channels, [*tasks, *receiving], address)


def _receivers(channels: Mapping[str, Channel], settings: Settings, engine: Engine) -> dict[str, Receiver]:
    """The receivers of the channels that are switched on, by channel."""
    receivers = {}
    for kind in CHANNELS:
        channel = channels.get(kind.name)
        if channel is not None and kind.receiver is not None:
            inside = Inside(
                partial(engine.accept, channel.name, channel.bot),
                engine.world.reached,
                engine.health.channels,
                partial(poll_alone, engine.store, engine.clock),
            )
            receivers[kind.name] = kind.receiver(channel, settings, inside)
    return receivers


def _mini_apps(channels: Mapping[str, Channel], settings: Settings) -> list[MiniApp]:
    """The chat pages inside platforms' own programs."""
    found = [kind.mini_app(channels[kind.name], settings) for kind in CHANNELS if kind.name in channels]
    return [app for app in found if app is not None]


async def _cancel(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _listen(app: web.Application, settings: Settings, hooks: Mapping[str, Handler]) -> tuple[web.AppRunner, int]:
    try:
        door = Door(affordable(settings.connections), 0 if settings.trusted_proxy else settings.connections_per_address)
        return await serve(app, settings.host, settings.port, door, hooks)
    except OSError as error:
        raise BadSettings(f"TOSO_HOST, TOSO_PORT: cannot listen on {settings.host}:{settings.port}: {error}") from None
