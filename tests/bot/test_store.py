"""The writer: who shares a commit with whom."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot.store import Store
from storage.engine import Engine


async def test_who_has_time_is_not_hurried_by_one_who_was_taken_along(
    database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    alarms: list[Callable[[], Any]] = []
    later = lambda _delay, call, *args: alarms.append(lambda: call(*args))  # noqa: E731
    store = Store(database)
    with monkeypatch.context() as patch:
        patch.setattr(asyncio.get_running_loop(), "call_later", later)
        first = asyncio.ensure_future(store.write_soon(lambda work: work.units.count()))
        await asyncio.sleep(0)
        await store.write(lambda work: work.outbox.newest())
        second = asyncio.ensure_future(store.write_soon(lambda work: work.units.count()))
        await asyncio.sleep(0)
    taken_along = await first
    alarms[0]()
    await asyncio.sleep(0.1)
    waits = not second.done()
    alarms[1]()

    assert (taken_along, waits, await second) == (0, True, 0)
    await store.close()
