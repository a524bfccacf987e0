"""The event loop that the program runs on, and the cores that its threads may use."""

import asyncio
import os
import sys
import threading

import pytest

from bot.interpreter import on_one_core, run
from bot.store import Store
from storage.database import Engine


def _loop_of_a_run() -> type[asyncio.AbstractEventLoop]:
    seen: list[type[asyncio.AbstractEventLoop]] = []

    async def main() -> None:
        seen.append(type(asyncio.get_running_loop()))

    run(main())
    return seen[0]


def test_the_program_runs_on_uvloop() -> None:
    assert _loop_of_a_run().__module__.startswith("uvloop")


def test_without_uvloop_the_program_runs_on_asyncios_own_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)

    assert issubclass(_loop_of_a_run(), asyncio.BaseEventLoop)


def _may_run_on() -> set[int]:
    """The cores that this thread may run on; none on a system where threads cannot choose."""
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set()


def _cores_of_threads(database: Engine) -> tuple[set[int], dict[str, set[int]]]:
    """The cores of a thread that was started earlier, and those of the event loop and of a store's threads."""
    seen: dict[str, set[int]] = {}

    async def main() -> None:
        store = Store(database)
        seen["writer"] = await store.write(lambda _: _may_run_on())
        seen["reader"] = await store.read(lambda _: _may_run_on())
        seen["browser"] = await store.browse(lambda _: _may_run_on())
        await store.close()

    def program() -> None:
        on_one_core()
        seen["loop"] = _may_run_on()
        asyncio.run(main())

    thread = threading.Thread(target=program)
    thread.start()
    thread.join()
    return _may_run_on(), seen


def test_event_loop_and_writer_share_a_core_readers_do_not(database: Engine) -> None:
    everywhere, seen = _cores_of_threads(database)

    assert len(seen["loop"]) == min(1, len(everywhere))
    assert 0 not in seen["loop"] or len(everywhere) == 1
    assert seen == {"loop": seen["loop"], "writer": seen["loop"], "reader": everywhere, "browser": everywhere}


def test_the_program_runs_where_no_core_may_be_chosen(database: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "sched_setaffinity", forbidden, raising=False)
    everywhere, seen = _cores_of_threads(database)

    assert set(map(frozenset, seen.values())) == {frozenset(everywhere)}
