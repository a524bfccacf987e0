"""A process with a courier, for test_courier.py: `python -m tests.bot.channels.couriers SCENE` says what became of it.

It is a process of its own because a courier is forked, and the tests' process has threads."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from bot.channels.channel import SendFailed
from bot.channels.telegram import courier
from bot.channels.telegram.courier import Carry, Courier

_SLOW = 60.0


async def carry(method: str, parameters: dict[str, Any]) -> str:
    """Carry out a call in the courier's process: answer, fail, sleep or end, as the method says."""
    match method:
        case "fail":
            raise SendFailed(**parameters)
        case "break":
            raise RuntimeError("a mistake of ours")
        case "sleep":
            await asyncio.sleep(_SLOW)
        case "end":
            os._exit(3)
    return f"{parameters['text']} by {os.getpid()}"


@asynccontextmanager
async def serving() -> AsyncIterator[Carry]:
    """Give the courier the function that carries its calls."""
    yield carry


async def _outcome(there: Courier, method: str, **parameters: Any) -> Any:
    try:
        return await there.carry(method, parameters)
    except SendFailed as failure:
        return failure.told()


async def answers(there: Courier) -> Any:
    """Make two hundred calls at once."""
    texts = [f"tin {n} 😀\n" for n in range(200)]
    said = await asyncio.gather(*(_outcome(there, "say", text=text) for text in texts))
    right = [line == f"{text} by {there.pid}" for text, line in zip(texts, said, strict=True)]
    return {"right": sum(right), "another process": there.pid != os.getpid()}


async def failures(there: Courier) -> Any:
    """Make calls that fail in every way, one that hits a mistake in our code, and one that succeeds."""
    kinds: list[dict[str, Any]] = [
        {"reason": "bị chặn", "permanent": True},
        {"reason": "từ chối", "refused": True},
        {"reason": "chậm lại", "retry_after": 2.5},
        {"reason": "không rõ", "uncertain": True},
        {"reason": "chuyển", "moved_to": "-100"},
    ]
    told = [await _outcome(there, "fail", **kind) for kind in kinds]
    lost = [kind for kind, one in zip(kinds, told, strict=True) if not kind.items() <= one.items()]
    return {"lost": lost, "mistake": await _outcome(there, "break"), "after": await _outcome(there, "say", text="a")}


async def killed(there: Courier) -> Any:
    """Kill the courier while it carries calls."""
    calls = [asyncio.create_task(_outcome(there, "sleep")) for _ in range(3)]
    await _outcome(there, "say", text="all are on their way")
    os.kill(there.pid, signal.SIGKILL)
    return {"calls": await asyncio.gather(*calls), "there": there.alive}


async def orphaned(there: Courier) -> Any:
    """Wait with a call under way, until the test kills this process."""
    call = asyncio.create_task(_outcome(there, "sleep"))
    await _outcome(there, "say", text="it is on its way")
    print(json.dumps({"pid": there.pid}), flush=True)
    return await call


async def stopped(there: Courier) -> Any:
    """Send the courier SIGINT and SIGTERM, which reach the whole process group: it serves until it is closed."""
    os.kill(there.pid, signal.SIGINT)
    os.kill(there.pid, signal.SIGTERM)
    await asyncio.sleep(0.1)
    said = await _outcome(there, "say", text="vẫn còn")
    await there.close()
    return {"said": said, "there": there.alive}


async def hurried(there: Courier) -> Any:
    """Send the same signals before the courier has begun (see `_late`)."""
    return await stopped(there)


def _late(fork: Callable[[], int]) -> Callable[[], int]:
    """A fork whose child waits long enough that the signals come first."""

    def forked() -> int:
        pid = fork()
        if pid == 0:
            time.sleep(0.3)
        return pid

    return forked


SCENES: dict[str, Callable[[Courier], Awaitable[Any]]] = {
    scene.__name__: scene for scene in (answers, failures, killed, orphaned, stopped, hurried)
}

if __name__ == "__main__":
    if sys.argv[1] == "hurried":
        os.fork = _late(os.fork)
    with courier.beside(serving) as started:
        print(json.dumps(asyncio.run(SCENES[sys.argv[1]](started))), flush=True)  # type: ignore[arg-type]  # coroutines
