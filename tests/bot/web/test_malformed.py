"""Malformed requests: each is refused, none makes a traceback, and none is unpacked."""

import asyncio
import gzip
import logging
from urllib.parse import urlsplit

import pytest

from tests.bot.channels.standin import serving

HOST = b"Host: 127.0.0.1\r\n"
OURS = HOST + b"Sec-Fetch-Site: same-origin\r\nConnection: close\r\n"
REFUSED = {
    "no HTTP": b"OPTIONS / HTTP/9.9\r\n" + HOST + b"\r\n",
    "two lengths": b"POST /j HTTP/1.1\r\n" + OURS + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nx",
    "a wrong chunk": b"POST /j HTTP/1.1\r\n" + OURS + b"Transfer-Encoding: chunked\r\n\r\ng\r\n",
    "a header without end": b"GET / HTTP/1.1\r\nX: " + b"y" * 9000 + b"\r\n\r\n",
    "an origin that is no address": b"POST /j HTTP/1.1\r\n" + HOST + b"Origin: http://[\r\nContent-Length: 0\r\n\r\n",
    "bytes that are not packed": b"POST /j HTTP/1.1\r\n"
    + OURS
    + b"Content-Encoding: deflate\r\nContent-Length: 9\r\n\r\n"
    + b"x" * 9,
}


async def _answer(address: str, sent: bytes) -> bytes:
    """The first line of the answer."""
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.write(sent)
    async with asyncio.timeout(5):
        line = await reader.readline()
    writer.transport.abort()
    return line


@pytest.mark.parametrize("what", REFUSED)
async def test_a_malformed_request_is_refused_without_a_traceback(what: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with serving() as (address, _, _):
        line = await _answer(address, REFUSED[what])

    assert line.split()[1][:1] == b"4"
    assert [r.getMessage() for r in caplog.records if r.exc_info or r.levelno > logging.INFO] == []


async def test_a_packed_body_is_not_unpacked() -> None:
    bomb = gzip.compress(b"code=ABCDEFGH23456789" + b"&x=" * 15_000)
    head = b"POST /j HTTP/1.1\r\n" + OURS + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(bomb)
    async with serving() as (address, engine, _):
        line = await _answer(address, head + bomb)

    assert line.split()[1] == b"400"
    assert engine.kept == {}


async def test_a_request_that_breaks_off_is_one_line_at_most(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with serving() as (address, _, _):
        parts = urlsplit(address)
        _, writer = await asyncio.open_connection(parts.hostname, parts.port)
        writer.write(b"POST /j HTTP/1.1\r\n" + OURS + b"Content-Length: 100\r\n\r\nhalf")
        await asyncio.sleep(0.05)
        writer.transport.abort()
        await asyncio.sleep(0.1)
    told = [record for record in caplog.records if "asyncio" not in record.name]

    assert len(told) <= 1
    assert [record for record in told if record.exc_info or record.levelno > logging.INFO] == []
