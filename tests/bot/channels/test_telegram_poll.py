"""Polling loses, skips or confirms too early no update, whatever fails meanwhile."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from random import Random  # noqa: TID251  # seeded
from typing import Any

import pytest
from pydantic_core import from_json, to_json

from bot.channels.telegram.channel import Telegram
from bot.config import BadSettings
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import TOKEN
from storage.database import Unavailable
from storage.messages.inbox import Arrival
from tests.bot.channels.loopback import SECRET, Inbox, connected, say, until


@asynccontextmanager
async def polling(telegram: Telegram, accept: Any) -> AsyncIterator[asyncio.Task[None]]:
    """Let the channel poll into `accept` for as long as the block lasts."""
    stop = asyncio.Event()
    task = asyncio.create_task(telegram.poll(accept, stop))
    try:
        yield task
    finally:
        stop.set()
        with suppress(BadSettings):
            await asyncio.wait_for(task, 1)


async def test_updates_are_accepted_in_order_and_then_confirmed() -> None:
    async with connected() as (fake, telegram):
        inbox = Inbox()
        await say(fake, *map(str, range(250)))
        async with polling(telegram, inbox):
            await until(lambda: not fake.updates.pending)
            await say(fake, "muộn")
            await until(lambda: len(inbox.order) == 251)
        first = inbox.rows["1"]

    assert inbox.texts == [*map(str, range(250)), "muộn"]
    assert (first.chat, from_json(first.payload)["message"]["from"]["first_name"]) == ("7", "An")
    assert telegram.polling.last is not None
    assert (telegram.polling.conflicts, telegram.polling.errors) == (0, 0)
    assert fake.calls[0]["params"] == {
        "offset": 0,
        "limit": 100,
        "timeout": 1,
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
    }


async def test_nothing_is_confirmed_before_it_is_committed() -> None:
    async with connected() as (fake, telegram):
        pending: list[int] = []
        inbox = Inbox()

        async def accept(arrivals: Sequence[Arrival]) -> int:
            await asyncio.sleep(0.05)
            pending.append(len(fake.updates.pending))
            return await inbox(arrivals)

        await say(fake, "một", "hai")
        async with polling(telegram, accept):
            await until(lambda: inbox.order)

    assert pending == [2]


async def test_an_inbox_that_fails_gets_the_same_updates_again() -> None:
    async with connected() as (fake, telegram):
        inbox = Inbox(failures=4)
        await say(fake, "một", "hai")
        async with polling(telegram, inbox):
            await until(lambda: len(inbox.order) == 2)
            await say(fake, "ba")
            await until(lambda: len(inbox.order) == 3)

    assert inbox.texts == ["một", "hai", "ba"]
    assert telegram.polling.errors == 4


async def test_any_mixture_of_failures_loses_and_skips_nothing() -> None:
    async with connected() as (fake, telegram):
        inbox, dice = Inbox(), Random(5)
        rates = {Fault(502): 0.2, Fault(cut="before"): 0.2, Fault(cut="after"): 0.2, Fault(200, body=b"{"): 0.1}
        fake.fail_at_random(dice, rates, ("getUpdates",))
        async with polling(telegram, inbox):
            for number in range(60):
                await say(fake, str(number))
                inbox.failures = dice.choice([0, 0, 1])
                await asyncio.sleep(0.005)
            fake.fail_at_random(dice, {})
            await until(lambda: len(inbox.order) == 60)

    assert inbox.texts == [*map(str, range(60))]
    assert telegram.polling.errors > 0


async def test_a_poller_that_starts_again_gets_what_was_not_confirmed() -> None:
    async with connected() as (fake, telegram):
        inbox = Inbox()
        await say(fake, "một")
        async with polling(telegram, inbox):
            await until(lambda: inbox.order)
        fake.updates.interrupt()
        again = Telegram(TOKEN, base_url=fake.base_url, poll_timeout=1)
        await say(fake, "hai")
        async with polling(again, inbox):
            await until(lambda: len(inbox.order) == 2)
        await again.close()

    assert inbox.texts == ["một", "hai"]


async def test_update_ids_that_restart_after_a_week_are_not_missed() -> None:
    async with connected(poll_timeout=0) as (fake, telegram):
        inbox = Inbox()
        await say(fake, "một")
        raw = {"update_id": 900_000, "message": {"chat": {"id": 7}, "text": "hai"}}
        fake.updates.add_raw(900_000, to_json(raw))
        async with polling(telegram, inbox):
            await until(lambda: len(inbox.order) == 2 and not fake.updates.pending)
            await until(lambda: fake.calls[-1]["params"]["offset"] == 0)
            fake.updates.add_raw(17, to_json(raw | {"update_id": 17}))
            await until(lambda: "17" in inbox.rows)

    assert inbox.order == ["1", "900000", "17"]


async def test_half_an_emoji_does_not_hold_up_the_others() -> None:
    async with connected() as (fake, telegram):
        inbox = Inbox()
        fake.updates.add_raw(1, b'{"update_id":1,"message":{"chat":{"id":7},"text":"3 \\ud83d bu\\u1ed5i"}}')
        fake.updates.add_raw(2, b'{"message":{"chat":{"id":7},"text":"no id"}}')
        fake.updates.add_raw(3, b'{"update_id":3,"message":{"chat":"?","text":"4"}}')
        async with polling(telegram, inbox):
            await until(lambda: "3" in inbox.rows)

    assert inbox.texts == ["3 ? buổi", "4"]
    assert [row.chat for row in inbox.rows.values()] == ["7", ""]


async def test_updates_without_any_id_are_waited_out_and_counted() -> None:
    async with connected() as (fake, telegram):
        fake.fail_next("getUpdates", Fault(200, body=b'{"ok":true,"result":[{"message":{}}]}'), times=3)
        inbox = Inbox()
        await say(fake, "một")
        async with polling(telegram, inbox):
            await until(lambda: inbox.order)

    assert telegram.polling.errors == 3


async def test_a_second_poller_is_counted_and_both_go_on() -> None:
    async with connected() as (fake, telegram):
        inbox = Inbox()
        other = Telegram(TOKEN, base_url=fake.base_url, poll_timeout=1)
        other.polling.patience = (0.01, 0.02)
        async with polling(telegram, inbox), polling(other, inbox):
            await until(lambda: telegram.polling.conflicts and other.polling.conflicts)
            await say(fake, "một")
            await until(lambda: inbox.order)
        await other.close()

    assert inbox.texts == ["một"]
    assert telegram.polling.errors == 0


async def test_a_webhook_is_a_conflict_until_it_is_deleted() -> None:
    async with connected() as (fake, telegram):
        inbox = Inbox()
        await telegram.set_webhook("http://127.0.0.1:9/none", SECRET)
        await say(fake, "một")
        async with polling(telegram, inbox):
            await until(lambda: telegram.polling.conflicts)
            await telegram.delete_webhook()
            await until(lambda: inbox.order)

    assert inbox.texts == ["một"]


async def test_polling_waits_as_long_as_a_flood_answer_says() -> None:
    async with connected() as (fake, telegram):
        fake.fail_next("getUpdates", Fault(429, retry_after=1))
        begun = asyncio.get_running_loop().time()
        inbox = Inbox()
        await say(fake, "một")
        async with polling(telegram, inbox):
            await until(lambda: inbox.order)

    assert asyncio.get_running_loop().time() - begun >= 1


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_denied_once_is_checked_and_polling_goes_on(status: int) -> None:
    async with connected() as (fake, telegram):
        telegram.polling.doubts = (0.01,) * 4
        fake.fail_next("getUpdates", Fault(status))
        fake.fail_next("getMe", Fault(status), times=2)
        inbox = Inbox()
        await say(fake, "một")
        async with polling(telegram, inbox):
            await until(lambda: inbox.order)

    assert inbox.texts == ["một"]
    assert fake.counts["getMe"] == 3


async def test_without_a_verdict_on_the_token_polling_goes_on() -> None:
    async with connected() as (fake, telegram):
        telegram.polling.doubts = (0.01,)
        fake.fail_next("getUpdates", Fault(401))
        fake.fail_next("getMe", Fault(502))
        inbox = Inbox()
        await say(fake, "một")
        async with polling(telegram, inbox):
            await until(lambda: inbox.order)

    assert inbox.texts == ["một"]


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_denied_repeatedly_ends_polling_and_names_its_setting(status: int) -> None:
    async with connected() as (fake, telegram):
        telegram.polling.doubts = (0.01,) * 4
        fake.fail_next("getUpdates", Fault(status))
        fake.fail_next("getMe", Fault(status), times=4)
        with pytest.raises(BadSettings, match="TOSO_TELEGRAM_TOKEN"):
            await telegram.poll(Inbox(), asyncio.Event())


async def test_stopping_cuts_the_long_poll_short_but_not_a_commit() -> None:
    async with connected(poll_timeout=50) as (fake, telegram):
        inbox, stop = Inbox(), asyncio.Event()

        async def accept(arrivals: Sequence[Arrival]) -> int:
            stop.set()
            await asyncio.sleep(0.05)
            return await inbox(arrivals)

        task = asyncio.create_task(telegram.poll(accept, stop))
        await until(lambda: fake.counts["getUpdates"])
        await say(fake, "một")
        await asyncio.wait_for(task, 1)
        async with polling(telegram, inbox):
            await asyncio.sleep(0.02)

    assert inbox.texts == ["một"]


async def test_stopping_does_not_wait_out_a_commit_that_failed() -> None:
    async with connected(poll_timeout=50) as (fake, telegram):
        stop = asyncio.Event()

        async def accept(_arrivals: Sequence[Arrival]) -> int:
            stop.set()
            await asyncio.sleep(0.05)
            raise Unavailable("full")

        telegram.polling.patience = (30.0, 30.0)
        task = asyncio.create_task(telegram.poll(accept, stop))
        await say(fake, "một")
        await asyncio.wait_for(task, 1)

    assert telegram.polling.errors == 1


async def test_cancelling_leaves_no_request_behind() -> None:
    async with connected(poll_timeout=50) as (fake, telegram):
        task = asyncio.create_task(telegram.poll(Inbox(), asyncio.Event()))
        await until(lambda: fake.counts["getUpdates"])
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        left = [other for other in asyncio.all_tasks() if "_rounds" in repr(other)]

    assert left == []


async def test_polling_tells_neither_the_token_nor_what_people_wrote(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with connected() as (fake, telegram):

        async def accept(arrivals: Sequence[Arrival]) -> int:
            if len(caplog.records) < 20:
                raise ValueError(arrivals)
            return 0

        fake.fail_next("getUpdates", Fault(cut="before"))
        fake.fail_next("getUpdates", Fault(500, body=TOKEN.encode()))
        await say(fake, "riêng tư")
        async with polling(telegram, accept):
            await until(lambda: telegram.polling.errors >= 4)

    ours = [record.getMessage() for record in caplog.records if record.name.startswith(("bot.", "telegram"))]
    assert ours
    assert TOKEN.partition(":")[2] not in caplog.text
    assert "riêng tư" not in " ".join(ours)
