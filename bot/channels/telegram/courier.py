"""A process beside this one that carries Telegram's calls: two cores share the work, and a crowd's answers go out while
the next messages are being answered.

It is forked before anything else begins, shares the memory of what is loaded by then, and knows nothing but calls: what
is sent, in which order and how fast, is decided in the main process. When the main process ends, however it ends, the
courier drops what it has in hand and ends too; when the courier ends, the main process makes its calls itself."""

import asyncio
import contextlib
import gc
import logging
import os
import signal
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from itertools import count
from typing import Any

from pydantic_core import from_json, to_json

from bot.channels.channel import SendFailed
from bot.interpreter import run, steady

log = logging.getLogger("toso.courier")

Carry = Callable[[str, dict[str, Any]], Awaitable[str]]
"""Makes one call from its method and parameters, and returns the platform's id of the message. Raises SendFailed."""

Serving = Callable[[], AbstractAsyncContextManager[Carry]]
"""Opens, in the new process, what makes the calls, for as long as that process lives."""

_AT_ONCE = 4
"""Calls that are handed on together: with fewer each call costs more, with more the courier begins late."""
_TOLD_TOGETHER = 0.002
"""Seconds for which a result waits for others to be reported with it, while more calls are under way."""
_LINE_MOST = 4 * 1024 * 1024
_STOPPING = (signal.SIGINT, signal.SIGTERM)
"""Signals that the courier ignores: they end the main process, which then closes the line to the courier."""
_PATIENCE = 5.0
"""Seconds that the courier may take to end before it is killed."""


class Courier:
    """The main process's end of the line: `carry` makes a call, `alive` tells whether the other process lives, `pid` is
    the id of that process."""

    def __init__(self, line: socket.socket, pid: int) -> None:
        self.alive = True
        self.pid = pid
        self._line = line
        self._numbers = count(1)
        self._asked: dict[int, asyncio.Future[str]] = {}
        self._out: list[bytes] = []
        self._writer: asyncio.StreamWriter | None = None
        self._reading: asyncio.Task[None] | None = None

    async def carry(self, method: str, parameters: dict[str, Any]) -> str:
        """Have the call made, and return the message's id. Raises SendFailed; uncertain when the courier ends
        meanwhile."""
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
        number = next(self._numbers)
        asked = to_json((number, method, parameters)) + b"\n"
        loop = asyncio.get_running_loop()
        if not self._out:
            loop.call_soon(self._write)
        self._out.append(asked)
        if len(self._out) >= _AT_ONCE:
            self._write()
        answer: asyncio.Future[str] = loop.create_future()
        self._asked[number] = answer
        try:
            return await answer
        finally:
            self._asked.pop(number, None)

    async def close(self) -> None:
        """Close the line, which makes the courier end."""
        self.alive = False
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
        self._hang_up()

    def _write(self) -> None:
        if self._out and self._writer is not None and not self._writer.is_closing():
            self._writer.write(b"".join(self._out))
            self._out.clear()

    async def _read(self) -> None:
        try:
            reader, self._writer = await asyncio.open_connection(sock=self._line, limit=_LINE_MOST)
            self._write()
            async for line in _lines(reader):
                number, message, failure = from_json(line)
                answer = self._asked.get(number)
                if answer is None or answer.done():
                    continue  # nobody waits for it any more
                if failure is None:
                    answer.set_result(message)
                else:
                    answer.set_exception(SendFailed(**failure))
        except Exception as error:  # noqa: BLE001  # whatever it is, nobody must wait for ever
            log.warning("the line to the courier is cut: %s", type(error).__name__)
        log.error("the courier has ended; calls are made without it until the next start")
        self.alive = False
        self._hang_up()

    def _hang_up(self) -> None:
        for answer in self._asked.values():
            if not answer.done():
                answer.set_exception(SendFailed("the courier has ended", uncertain=True))
        if self._writer is not None:
            self._writer.close()
        self._line.close()
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, os.WNOHANG)


@contextlib.contextmanager
def beside(serving: Serving) -> Iterator[Courier]:
    """The courier, for as long as the block lasts. To be entered before there are threads or an event loop; `serving`
    is entered in the new process."""
    ours, theirs = socket.socketpair()
    gc.collect()
    gc.freeze()  # so that collecting garbage does not touch, and thereby copy, the memory that both share
    usual = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)  # until the courier ignores them
    pid = os.fork()
    if pid == 0:
        ours.close()
        code = 1
        try:
            _serve(theirs, serving)
            code = 0
        except BaseException:  # logged here or nowhere
            log.exception("the courier failed")
        finally:
            os._exit(code)  # nothing of the main process is to be unwound here
    signal.pthread_sigmask(signal.SIG_SETMASK, usual)
    theirs.close()
    ours.setblocking(False)
    try:
        yield Courier(ours, pid)
    finally:
        ours.close()
        _bury(pid)


def _bury(pid: int) -> None:
    """Wait until the courier has ended; after `_PATIENCE` seconds, kill it."""
    with contextlib.suppress(ChildProcessError):  # `_hang_up` has seen it end
        for _ in range(round(_PATIENCE / 0.02)):
            if os.waitpid(pid, os.WNOHANG)[0]:
                return
            time.sleep(0.02)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def _serve(line: socket.socket, serving: Serving) -> None:
    for sign in _STOPPING:
        signal.signal(sign, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING)
    steady()
    run(_carrying(line, serving))


async def _carrying(line: socket.socket, serving: Serving) -> None:
    line.setblocking(False)
    reader, writer = await asyncio.open_connection(sock=line, limit=_LINE_MOST)
    done: list[bytes] = []
    under_way: set[asyncio.Task[None]] = set()
    begun = 0

    def tell() -> None:
        if done and not writer.is_closing():  # else the program has ended, and whoever starts next tries again
            writer.write(b"".join(done))
            done.clear()

    async def one(asked: bytes) -> None:
        number, method, parameters = from_json(asked)
        answer: tuple[int, str | None, dict[str, Any] | None]
        try:
            answer = (number, await carry(method, parameters), None)
        except SendFailed as failure:
            answer = (number, None, failure.told())
        except Exception as error:  # a mistake of ours; the call may have gone out
            log.exception("a call could not be carried")
            answer = (number, None, SendFailed(type(error).__name__, uncertain=True).told())
        done.append(to_json(answer) + b"\n")
        if len(under_way) == 1:
            tell()
        elif len(done) == 1:
            asyncio.get_running_loop().call_later(_TOLD_TOGETHER, tell)

    async with serving() as carry:
        with contextlib.suppress(OSError):
            async for asked in _lines(reader):
                task = asyncio.create_task(one(asked))
                under_way.add(task)
                task.add_done_callback(under_way.discard)
                begun += 1
                if begun % _AT_ONCE == 0:
                    await asyncio.sleep(0)  # in this turn the calls begun ask for a connection,
                    await asyncio.sleep(0)  # and in this one they are sent
        for task in under_way:
            task.cancel()
    writer.close()


async def _lines(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """The lines as they arrive, until the other end closes."""
    rest = b""
    while block := await reader.read(1 << 16):
        *lines, rest = (rest + block).split(b"\n")
        for line in lines:
            yield line
