"""`toso chat`: talk to the bot in the terminal, through the real engine and its own database."""

import asyncio
import sys
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import TextIO

from pydantic_core import to_json

from bot import form_versions
from bot.channels.channel import MadeFile, Reply, opens
from bot.channels.terminal import Terminal
from bot.config import BadSettings, Settings
from bot.current import World, load_world, system_clock
from bot.database import LOST, open_database
from bot.engine import Engine
from bot.store import Store
from locales import say
from storage.messages.inbox import Arrival
from storage.upkeep.lock import Sole
from storage.work import writing


async def run(settings: Settings, name: str, code: str | None, out: TextIO = sys.stdout) -> None:
    """Read lines until the end of input; with a code, join first. `name` is the conversation. Raises BadSettings."""
    async with AsyncExitStack() as stack:
        database, sole = open_database(settings, stack)
        world = load_world(settings)
        writing(database, lambda work: form_versions.keep(work, world.files.catalogue))
        store = Store(database)
        stack.push_async_callback(store.close)
        await _talk(store, sole, world, name, f"/start {code}" if code else None, out)


async def _talk(store: Store, sole: Sole, world: World, name: str, first: str | None, out: TextIO) -> None:
    terminal = Terminal()
    clock = system_clock
    engine = Engine(store, {"terminal": terminal}, world, clock, timedelta(days=90))
    task = asyncio.create_task(engine.run(ticking=False))
    said = 0
    buttons: list[tuple[str, str]] = []
    print(say("vi", "terminal-chat", {}), file=out)
    line: str | None = first
    try:
        while True:
            if line is not None and line.strip():
                if not await asyncio.to_thread(sole.still_held):
                    raise BadSettings(LOST)
                said += 1
                at = clock().isoformat()
                doing = _doing(line.strip(), buttons)
                payload = to_json({"chat": name, "id": f"{at}.{said}", "at": at, **doing})
                await engine.accept("terminal", "main", [Arrival(f"{name}:{at}.{said}", name, payload)])
            await engine.settled()
            while not terminal.replies.empty():
                buttons = _print(terminal.replies.get_nowait(), out)
            line = await asyncio.to_thread(_ask, sys.stdin.readline, out)
            if not line:
                return
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def _ask(readline: Callable[[], str], out: TextIO) -> str:
    print("> ", end="", file=out, flush=True)
    return readline()


def _doing(line: str, buttons: list[tuple[str, str]]) -> dict[str, str]:
    if line.startswith("[") and line.endswith("]") and line[1:-1].isdigit() and 0 < int(line[1:-1]) <= len(buttons):
        return {"button": buttons[int(line[1:-1]) - 1][1]}
    return {"text": line}


def _saved(file: MadeFile) -> Path:
    """Where the file lies now: in the folder in which the command was given, beside what is there."""
    path, n = Path(file.name), 1
    while path.exists():
        n += 1
        path = path.with_stem(f"{Path(file.name).stem}-{n}")
    path.write_bytes(file.content)
    return path.resolve()


def _print(reply: Reply, out: TextIO) -> list[tuple[str, str]]:
    print(f"\n{reply.text}", file=out)
    if reply.file is not None:
        print(f"📎 {_saved(reply.file)}", file=out)
    flat: list[tuple[str, str]] = []
    for row in reply.buttons:
        shown = []
        for label, data in row:
            if opens(data):
                shown.append(f"{label}: {data}")
                continue
            flat.append((label, data))
            shown.append(f"[{len(flat)}] {label}")
        print("   ".join(shown), file=out)
    print(file=out)
    return flat
