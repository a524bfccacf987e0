"""The webhook takes only requests with the secret, and confirms an update only once it is committed."""

import gzip
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from io import BytesIO

import aiohttp
import pytest
from aiohttp import web

from bot.channels.telegram.channel import BODY_MAX, Telegram
from storage.messages.inbox import Arrival
from tests.bot.channels.loopback import SECRET, Inbox, connected, say, until

HEADER = "X-Telegram-Bot-Api-Secret-Token"


@asynccontextmanager
async def hooked(telegram: Telegram, accept: Callable[[Sequence[Arrival]], Awaitable[object]]) -> AsyncIterator[str]:
    """Start a web server with the channel's webhook; its URL."""

    async def handler(request: web.Request) -> web.Response:
        return await telegram.webhook(request, accept)

    app = web.Application()
    app.router.add_post("/telegram", handler)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
    finally:
        await runner.cleanup()


async def post(url: str, body: bytes, secret: str | None = SECRET) -> tuple[int, bytes]:
    """Deliver once; the status and the body of the answer."""
    headers = {} if secret is None else {HEADER: secret}
    async with aiohttp.ClientSession() as session, session.post(url, data=BytesIO(body), headers=headers) as answer:
        return answer.status, await answer.read()


async def test_the_webhook_answers_only_after_the_commit_and_says_nothing() -> None:
    async with connected() as (_, telegram):
        inbox = Inbox()
        async with hooked(telegram, inbox) as url:
            await telegram.set_webhook(url, SECRET)
            update = b'{"update_id":5,"message":{"chat":{"id":7},"text":"3"}}'
            taken = await post(url, update)
            again = await post(url, update)
            unknown = await post(url, b'{"update_id":6,"surprise":[1]}')
            inbox.failures = 1
            failed = await post(url, b'{"update_id":7}')

    assert (taken, again, unknown, failed) == ((200, b""), (200, b""), (200, b""), (503, b""))
    assert inbox.rows["5"] == Arrival("5", "7", b'{"update_id":5,"message":{"chat":{"id":7},"text":"3"}}')
    assert inbox.order == ["5", "6"]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "bí-mật"])
async def test_the_webhook_takes_nothing_without_its_secret(secret: str | None) -> None:
    async with connected() as (_, telegram):
        inbox = Inbox()
        async with hooked(telegram, inbox) as url:
            unset, _ = await post(url, b'{"update_id":5}', secret)
            await telegram.set_webhook(url, SECRET)
            status, _ = await post(url, b'{"update_id":5}', secret)

    assert (unset, status) == (403, 403)
    assert inbox.order == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b"7", 400),
        (b"{}", 400),
        (b'{"update_id":"5"}', 400),
        (b'{"update_id":5,"x":"' + b"a" * BODY_MAX + b'"}', 413),
        (b'{"update_id":5,"x":"' + b"a" * (BODY_MAX - 100) + b'"}', 200),
        (b'{"update_id":5,"x":"\\ud83d"}', 200),
        (b'{"update_id":5,"x":' + b"[" * 90_000 + b"]" * 90_000 + b"}", 200),
    ],
)
async def test_the_webhook_refuses_what_is_no_update(body: bytes, expected: int) -> None:
    async with connected() as (_, telegram), hooked(telegram, Inbox()) as url:
        await telegram.set_webhook(url, SECRET)
        status, _ = await post(url, body)

    assert status == expected


async def test_a_small_packed_body_cannot_grow_beyond_the_limit() -> None:
    packed = gzip.compress(b'{"update_id":5,"x":"' + b"a" * BODY_MAX + b'"}')
    async with connected() as (_, telegram):
        inbox = Inbox()
        await telegram.set_webhook("https://toso.example/telegram", SECRET)
        async with hooked(telegram, inbox) as url, aiohttp.ClientSession() as session:
            headers = {HEADER: SECRET, "Content-Encoding": "gzip"}
            async with session.post(url, data=packed, headers=headers) as answer:
                status = answer.status

    assert len(packed) < BODY_MAX
    assert status == 413
    assert not inbox.rows


async def test_updates_left_by_polling_reach_the_webhook_despite_failures() -> None:
    async with connected() as (fake, telegram):
        inbox = Inbox(failures=3)
        await say(fake, "một", "hai")
        async with hooked(telegram, inbox) as url:
            await telegram.set_webhook(url, SECRET)
            await say(fake, "ba")
            await until(lambda: len(inbox.order) == 3)

    assert sorted(inbox.texts) == ["ba", "hai", "một"]
