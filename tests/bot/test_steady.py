"""The event loop that the program runs on."""

import asyncio
import sys

import pytest

from bot.steady import run


def _loop_of_a_run() -> type[asyncio.AbstractEventLoop]:
    seen: list[type[asyncio.AbstractEventLoop]] = []

    async def main() -> None:
        seen.append(type(asyncio.get_running_loop()))

    run(main())
    return seen[0]


def test_the_program_runs_on_uvloop() -> None:
    assert _loop_of_a_run().__module__.startswith("uvloop")


def test_where_there_is_no_uvloop_the_program_runs_on_asyncios_own_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)

    assert issubclass(_loop_of_a_run(), asyncio.BaseEventLoop)
