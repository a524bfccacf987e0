"""Attacks on the web server over loopback: what is refused is not read, and who only holds a connection loses it."""

import asyncio
import gc
import sys
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import pytest
from aiohttp import web

from bot.channels import body
from bot.channels.body import body as posted
from bot.web import door
from bot.web.door import Door, affordable
from bot.web.guard import place
from tests.bot.channels.standin import serving

MB = 1_000_000
BODY = b"x" * MB


class Caller:
    """Speaks to the server by hand, as no browser does."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    def say(self, said: bytes) -> None:
        """Send without waiting for anything."""
        if not self._writer.is_closing():
            self._writer.write(said)

    async def post(self, path: str, *, chunked: bool = False) -> bytes:
        """Post a megabyte; all that is answered until the server closes the connection."""
        size = f"Transfer-Encoding: chunked\r\n\r\n{MB:x}" if chunked else f"Content-Length: {MB}\r\n"
        self.say(f"POST {path} HTTP/1.1\r\nHost: here\r\nSec-Fetch-Site: same-origin\r\n{size}\r\n".encode() + BODY)
        return await self.rest()

    async def rest(self) -> bytes:
        """All that comes until the server closes the connection, which it does soon."""
        answer = b""
        async with asyncio.timeout(10):
            try:
                while more := await self._reader.read(65536):
                    answer += more
            except ConnectionError:
                pass
        return answer


@asynccontextmanager
async def calling(address: str, from_host: str = "127.0.0.1") -> AsyncIterator[Caller]:
    """A new connection, from any address of the loopback."""
    host, _, port = address.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port), local_addr=(from_host, 0))
    try:
        yield Caller(reader, writer)
    finally:
        writer.transport.abort()


async def _hook(request: web.BaseRequest) -> web.Response:
    """A platform's webhook: it refuses whoever shows no proof, before it reads anything."""
    if "No-Proof" in request.rel_url.raw_query_string:
        return web.Response(status=403)
    await posted(request, 64 * 1024, in_chunks=True)
    return web.Response()


async def _left(runner: web.AppRunner) -> None:
    """Wait until all connections have ended."""
    assert runner.server is not None
    async with asyncio.timeout(10):
        while runner.server.connections:
            await asyncio.sleep(0.02)


@contextmanager
def no_collector() -> Iterator[None]:
    """The program's collector comes once in 100,000 objects: here, never."""
    gc.collect()
    gc.disable()
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()
        gc.enable()


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize(
    ("path", "status"),
    [("/j", 413), ("/chat/send", 401), ("/telegram/webhook", 413), ("/telegram/webhook?No-Proof", 403), ("/no", 404)],
)
async def test_refused_bodies_are_not_read_and_leave_nothing_in_memory(
    path: str, status: int, *, chunked: bool
) -> None:
    with no_collector():
        async with serving(webhook=_hook) as (address, _, _):
            before = tracemalloc.get_traced_memory()[0]
            for _ in range(12):
                async with calling(address) as caller:
                    answer = await caller.post(path, chunked=chunked)
                assert answer.startswith(b"HTTP/1.1 %d " % (411 if chunked and path == "/j" else status))
                assert b"Connection: close" in answer
            grown = tracemalloc.get_traced_memory()[0] - before

    assert grown < MB


async def test_what_is_no_request_leaves_nothing_in_memory() -> None:
    with no_collector():
        async with serving() as (address, _, _):
            before = tracemalloc.get_traced_memory()[0]
            for _ in range(12):
                async with calling(address) as caller:
                    caller.say(b"GET / HTTP/1.1\r\n: " + BODY[:200_000])
                    answer = await caller.rest()
                assert b" 400 " in answer
            grown = tracemalloc.get_traced_memory()[0] - before

    # Without the collector Python 3.13 keeps some of the connection's buffers in a cycle of the library's own.
    assert grown < (MB if sys.version_info < (3, 12) else 2 * MB)


async def test_a_page_says_how_long_its_post_is() -> None:
    async with serving() as (address, _, _), calling(address) as caller:
        head = b"POST /j HTTP/1.1\r\nHost: here\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n\r\n"
        caller.say(head + b"1\r\na\r\n" * 40_000)
        answer = await caller.rest()

    assert answer.startswith(b"HTTP/1.1 411 ")
    assert b"Connection: close" in answer


async def test_who_says_nothing_or_too_slowly_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "HEAD_SECONDS", 0.2)
    monkeypatch.setattr(door, "IDLE_SECONDS", 0.6)
    monkeypatch.setattr(body, "SECONDS", 0.2)
    post = b"POST /j HTTP/1.1\r\nHost: here\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 20\r\n\r\ncode="
    async with serving() as (address, _, _):
        async with calling(address) as silent, calling(address) as slow, calling(address) as idle:
            slow.say(b"GET /healthz HTTP/1.1\r\nHost:")
            idle.say(b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n")
            nothing = await silent.rest(), await slow.rest()
            asked = await idle.rest()
        async with calling(address) as caller:
            caller.say(post)
            late = await caller.rest()

    assert nothing == (b"", b"")
    assert asked.startswith(b"HTTP/1.1 200")
    assert late.startswith(b"HTTP/1.1 408")


async def test_who_does_not_take_the_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "WRITE_SECONDS", 0.2)
    endless = web.Response(body=BODY * 20)

    async def hook(_: web.BaseRequest) -> web.Response:
        return endless

    async with serving(webhook=hook) as (address, _, runner), calling(address) as caller:
        caller.say(b"POST /telegram/webhook HTTP/1.1\r\nHost: here\r\nContent-Length: 0\r\n\r\n")
        await _left(runner)  # or the time runs out


@pytest.mark.parametrize(
    "said",
    [
        b"GET /healthz HTTP/1.1\r\n" + b"".join(b"X-%d: %b\r\n" % (n, b"a" * 8000) for n in range(20)),
        b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n" * 40,
        b"GET /page/%b HTTP/1.1\r\n\r\n" % (b"a" * 20_000),
    ],
)
async def test_a_head_without_end_and_requests_without_patience_are_not_kept(said: bytes) -> None:
    async with serving() as (address, _, _), calling(address) as caller:
        for at in range(0, len(said), 8192):
            caller.say(said[at : at + 8192])
            await asyncio.sleep(0)
        answer = await caller.rest()

    assert b" 200 " not in answer


async def test_what_is_no_request_is_refused_without_a_word_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async with serving() as (address, _, _), calling(address) as caller:
        caller.say(b"\x16\x03\x01 hello\r\n\r\n")
        answer = await caller.rest()

    assert answer.startswith(b"HTTP/1.0 400")
    assert caplog.records == []


async def test_one_address_has_its_share_of_connections_and_no_more() -> None:
    async with serving(door=Door(10, per_address=2)) as (address, _, runner):
        async with (
            calling(address),
            calling(address),
            calling(address) as third,
            calling(address, "127.0.0.2") as else_,
        ):
            refused = await third.rest()
            else_.say(b"GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
            served = await else_.rest()
        await _left(runner)
        async with calling(address) as again:
            again.say(b"GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
            later = await again.rest()

    assert refused.startswith(b"HTTP/1.1 503")
    assert b"Retry-After" in refused
    assert served.startswith(b"HTTP/1.1 200")
    assert later.startswith(b"HTTP/1.1 200")


async def test_in_a_full_house_a_newcomer_replaces_the_oldest_of_the_address_that_has_most() -> None:
    async with (
        serving(door=Door(3)) as (address, _, _),
        calling(address) as oldest,
        calling(address),
        calling(address, "127.0.0.2") as bystander,
        calling(address, "127.0.0.3") as newcomer,
        calling(address) as greedy,
    ):
        gone = await oldest.rest()
        refused = await greedy.rest()
        for caller in (bystander, newcomer):
            caller.say(b"GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
        served = [await bystander.rest(), await newcomer.rest()]

    assert gone == b""
    assert refused.startswith(b"HTTP/1.1 503")
    assert all(answer.startswith(b"HTTP/1.1 200") for answer in served)


def test_an_ipv6_holder_is_one_place_and_few_open_files_make_few_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    monkeypatch.setattr(resource, "getrlimit", lambda _: (100, 4096))

    assert place("2001:db8:1:2::5") == place("2001:db8:1:2:ffff::9") != place("2001:db8:1:3::5")
    assert place("::ffff:203.0.113.7") == place("203.0.113.7") == "203.0.113.7"
    assert (affordable(50), affordable(700)) == (50, 70)
