"""The webhook takes only what shows the secret, and answers 200 only once an event is committed."""

import asyncio

import aiohttp
import pytest
from pydantic_core import to_json

from bot.channels.zalo.channel import BODY_MOST
from bot.simulate.zalo.webhook import PROOF
from tests.bot.channels.loopback import Inbox, until
from tests.bot.channels.zalo.loopback_zalo import SECRET, hooked_zalo, zalo_connected
from tests.bot.channels.zalo.test_zalo_read import event, wrapped


async def post(url: str, body: bytes, secret: str | None = SECRET, method: str = "POST") -> int:
    """Deliver once; the status of the answer."""
    headers = {} if secret is None else {PROOF: secret}
    async with aiohttp.ClientSession() as session, session.request(method, url, data=body, headers=headers) as answer:
        return answer.status


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET.upper(), "bí-mật"])
async def test_nothing_is_taken_without_the_secret(secret: str | None) -> None:
    inbox = Inbox()
    async with zalo_connected() as (_, channel), hooked_zalo(channel, inbox) as url:
        unset = await post(url, to_json(event()), secret)
        channel.expect(SECRET)
        status = await post(url, to_json(event()), secret)

    assert (unset, status, inbox.order) == (403, 403, [])


async def test_an_empty_secret_opens_nothing() -> None:
    inbox = Inbox()
    async with zalo_connected() as (_, channel), hooked_zalo(channel, inbox) as url:
        channel.expect("")

        assert await post(url, to_json(event()), "") == 403
    assert not inbox.order


async def test_an_event_is_kept_as_it_came_once_whichever_wrapper_it_has() -> None:
    inbox = Inbox()
    body = to_json(event())
    async with zalo_connected() as (_, channel), hooked_zalo(channel, inbox) as url:
        channel.expect(SECRET)
        statuses = [await post(url, one) for one in (body, body, to_json(wrapped(event())))]

    assert statuses == [200, 200, 200]
    assert [inbox.rows[key].payload for key in inbox.order] == [body]


async def test_a_failed_commit_is_answered_503() -> None:
    inbox = Inbox(failures=1)
    async with zalo_connected() as (_, channel), hooked_zalo(channel, inbox) as url:
        channel.expect(SECRET)
        statuses = [await post(url, to_json(event())) for _ in range(2)]

    assert statuses == [503, 200]
    assert len(inbox.order) == 1


@pytest.mark.parametrize("probe", [b"", b"probe", b"{}", b"null", b'{"event_name":"webhook.verify"}', b"<html>"])
async def test_the_probe_of_a_new_webhook_is_answered_200_whatever_it_is(probe: bytes) -> None:
    async with zalo_connected() as (fake, channel), hooked_zalo(channel, Inbox()) as url:
        channel.expect(SECRET)
        fake.manners.probe = probe
        verified = (await channel.client.set_webhook(url, SECRET))["verification"]

    assert (verified["ok"], verified["outcome"]) == (True, "webhook.ok")


async def test_a_webhook_that_fails_its_probe_is_set_all_the_same() -> None:
    async with zalo_connected() as (_, channel), hooked_zalo(channel, Inbox()) as url:
        channel.expect("another secret of ours")
        verified = (await channel.client.set_webhook(url, SECRET))["verification"]

        assert (verified["ok"], verified["outcome"]) == (False, "webhook.http.403")
        assert await channel.client.webhook_url() == url


@pytest.mark.parametrize(("size", "status"), [(BODY_MOST - 100, 200), (BODY_MOST + 1, 413)])
async def test_a_body_has_a_limit(size: int, status: int) -> None:
    async with zalo_connected() as (_, channel), hooked_zalo(channel, Inbox()) as url:
        channel.expect(SECRET)

        assert await post(url, b'{"x":"' + b"a" * size + b'"}') == status


async def test_only_a_post_is_taken() -> None:
    async with zalo_connected() as (_, channel), hooked_zalo(channel, Inbox()) as url:
        channel.expect(SECRET)

        assert await post(url, b"", method="GET") == 405


async def test_failed_doubled_and_reordered_deliveries_each_make_one_row() -> None:
    inbox = Inbox(failures=4)
    async with zalo_connected() as (fake, channel), hooked_zalo(channel, inbox) as url:
        channel.expect(SECRET)
        fake.manners.copies, fake.manners.reordered = 2, True
        await channel.client.set_webhook(url, SECRET)
        for n in range(30):
            await fake.person(f"a{n % 3}").says(str(n))
        assert fake.webhook is not None
        await fake.webhook.done()

        assert fake.webhook.lost == []
    assert len(inbox.order) == 30


async def test_polls_beside_a_webhook_bring_nothing_on_the_stand_in() -> None:
    async with zalo_connected() as (fake, channel), hooked_zalo(channel, Inbox()) as url:
        channel.expect(SECRET)
        await channel.client.set_webhook(url, SECRET)
        polled = asyncio.create_task(channel.client.get_updates(1))
        await until(lambda: fake.updates.pollers)
        await fake.person("a1").says("3")
        outcome = (await asyncio.gather(polled, return_exceptions=True))[0]

    assert getattr(outcome, "kind", "") == "idle"
