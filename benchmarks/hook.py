"""Measures updates accepted through a webhook: ours, which stores them durably, against python-telegram-bot's own
server, which stores nothing.
One small client for both, 40 connections; both bots answer the messages meanwhile, as they would."""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from pydantic_core import to_json

from benchmarks.crew import FIRST_CHAT, SCRIPT
from benchmarks.rig import SECRET, TUNING, Rig, free_port, rig

CONNECTIONS = 40
_REST = 1.0
"""Seconds to wait before measuring, so that both bots have finished the work that they do once after a start."""


def ours(folder: Path, template: Path, officers: int, tuning: str = TUNING) -> float:
    """Updates per second that our bot accepts; raises if one of them is not in the database."""
    with rig(folder, template) as (made, database):
        _acquaint(made, officers)
        port = free_port()
        made.ours(
            database,
            TOSO_TELEGRAM_MODE="webhook",
            TOSO_TELEGRAM_WEBHOOK_SECRET=SECRET,
            TOSO_PUBLIC_URL=f"http://127.0.0.1:{port}",
            TOSO_PORT=str(port),
            TOSO_TUNING=tuning,
        )
        made.until(lambda: made.calls("setWebhook") > 0, 20)
        time.sleep(_REST)
        rate = asyncio.run(_deliver(port, "/telegram/webhook", officers))
        made.kill()
        with closing(sqlite3.connect(database)) as db:
            kept = db.execute("SELECT count(*) FROM inbox").fetchone()[0]
    if kept != officers * len(SCRIPT):
        raise RuntimeError(f"{kept} of {officers * len(SCRIPT)} updates kept")
    return rate


def echo(folder: Path, officers: int) -> float:
    """Updates per second that python-telegram-bot's server accepts."""
    with rig(folder) as (made, _):
        _acquaint(made, officers)
        port = free_port()
        made.echo("--webhook", str(port), "--secret", SECRET)
        made.until(lambda: made.calls("setWebhook") > 0, 20)
        time.sleep(_REST)
        return asyncio.run(_deliver(port, "/hook", officers))


def _acquaint(made: Rig, officers: int) -> None:
    """Let everybody write once before, because a bot may answer only people who have written to it."""
    made.tell("updates", {"texts": [[FIRST_CHAT + n, "xin chào"] for n in range(officers)]})
    made.tell("reset", {})


def _updates(officers: int) -> Iterator[bytes]:
    number = 0
    for text in SCRIPT:
        for chat in range(FIRST_CHAT, FIRST_CHAT + officers):
            number += 1
            sender = {"id": chat, "is_bot": False, "first_name": f"An {chat}", "language_code": "vi"}
            place = {"id": chat, "type": "private", "first_name": f"An {chat}"}
            message = {"message_id": number, "from": sender, "chat": place, "date": 1_778_000_000, "text": text}
            yield to_json({"update_id": number, "message": message})


async def _deliver(port: int, path: str, officers: int) -> float:
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
        f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Length: "
    ).encode()
    requests = [b"%b%d\r\n\r\n%b" % (head, len(body), body) for body in _updates(officers)]
    waiting = iter(requests)
    begun = time.monotonic()
    async with asyncio.TaskGroup() as tasks:
        for _ in range(CONNECTIONS):
            tasks.create_task(_connection(port, waiting))
    return len(requests) / (time.monotonic() - begun)


async def _connection(port: int, requests: Iterator[bytes]) -> None:
    """Send requests over one keep-alive connection; written by hand: the client must cost less than the server."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for request in requests:
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if not head.startswith(b"http/1.1 200"):
            raise RuntimeError(head.decode())
        length = int(head.partition(b"content-length:")[2].split(b"\r")[0] or 0)
        await reader.readexactly(length)
    writer.close()
