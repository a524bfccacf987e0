"""Polling: one event a call, gone once it is answered. Nothing of ours may lose it after that."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.channels.zalo.poll import ZaloPoll
from bot.config import BadSettings
from bot.simulate.zalo.faults import ZaloFault
from bot.simulate.zalo.server import FakeZalo
from tests.bot.channels.loopback import Inbox, until
from tests.bot.channels.zalo.loopback_zalo import zalo_connected


class Right:
    """The right to poll, as a test wants it."""

    def __init__(self) -> None:
        self.mine = True
        self.asked = 0

    async def __call__(self) -> bool:
        """Whether it is ours."""
        self.asked += 1
        return self.mine


@asynccontextmanager
async def polling(
    inbox: Inbox, right: Right | None = None, seconds: float = 1
) -> AsyncIterator[tuple[FakeZalo, ZaloPoll, asyncio.Task[None]]]:
    """Poll a stand-in as long as the block lasts."""
    async with zalo_connected() as (fake, channel):
        poll = ZaloPoll(channel.client, seconds)
        poll.pauses = (0.01, 0.02)
        task = asyncio.create_task(poll.run(inbox, right or Right()))
        try:
            yield fake, poll, task
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def texts(inbox: Inbox) -> list[str]:
    """The texts accepted, in order; every event came wrapped."""
    return [inbox.rows[key].payload.decode().split('"text":"')[1].split('"')[0] for key in inbox.order]


async def test_every_event_is_committed_in_order_as_it_came() -> None:
    inbox = Inbox()
    async with polling(inbox) as (fake, poll, _):
        for words in ("một", "hai", "ba"):
            await fake.person("a1").says(words)
        await until(lambda: len(inbox.order) == 3)
        await until(lambda: len(poll.windows) == 3)

    assert texts(inbox) == ["một", "hai", "ba"]
    assert inbox.rows[inbox.order[0]].payload.startswith(b'{"ok":true,"result":{"event_name":')
    assert max(poll.windows) < 1000


async def test_an_idle_poll_is_no_failure_and_the_next_begins_at_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    async with polling(Inbox()) as (fake, poll, _):
        await until(lambda: fake.counts["getUpdates"] >= 3)

        assert poll.trouble == ""
    assert caplog.text == ""


@pytest.mark.parametrize(
    "fault",
    [
        ZaloFault(code=408),
        ZaloFault(status=200, body=b'{"ok":true}', kind="application/json"),
        ZaloFault(status=200, body=b'{"ok":true,"result":null}', kind="application/json"),
    ],
)
async def test_an_empty_answer_at_once_is_not_asked_again_without_a_pause(fault: ZaloFault) -> None:
    async with polling(Inbox()) as (fake, poll, _):
        poll.pauses = (0.1,)
        fake.fail_next("getUpdates", fault, times=1000)
        await until(lambda: fake.counts["getUpdates"] >= 2)
        await asyncio.sleep(0.5)

        assert fake.counts["getUpdates"] < 10


@pytest.mark.parametrize(
    "fault",
    [
        ZaloFault(code=403),
        ZaloFault(code=429),
        ZaloFault(code=400),
        ZaloFault(code=404),
        ZaloFault(status=502),
        ZaloFault(status=504),
        ZaloFault(status=200),
        ZaloFault(cut="before"),
    ],
)
async def test_after_any_failure_polling_goes_on(fault: ZaloFault) -> None:
    inbox = Inbox()
    async with polling(inbox) as (fake, poll, _):
        fake.fail_next("getUpdates", fault, times=3)
        await fake.person("a1").says("3")
        await until(lambda: inbox.order)
        await until(lambda: not poll.trouble)


async def test_failures_in_a_row_are_waited_for_ever_longer_and_told() -> None:
    async with polling(Inbox()) as (fake, poll, _):
        fake.fail_next("getUpdates", ZaloFault(status=502), times=1000)
        poll.pauses = (0.01, 0.2)
        await until(lambda: poll.trouble == "unreachable")
        before = fake.counts["getUpdates"]
        await asyncio.sleep(0.5)

        assert fake.counts["getUpdates"] - before <= 4


@pytest.mark.parametrize("html", [False])
async def test_a_token_reset_while_running_ends_polling_at_once(html: bool) -> None:  # noqa: FBT001  # a parameter
    async with polling(Inbox()) as (fake, _, task):
        fake.manners.html_for_bad_token = html
        await until(lambda: fake.updates.pollers)
        fake.token = "1459232241454765289:another-one"
        with pytest.raises(BadSettings, match="TOSO_ZALO_TOKEN"):
            await asyncio.wait_for(task, 5)


async def test_a_page_instead_of_an_answer_never_counts_as_a_wrong_token() -> None:
    async with polling(Inbox()) as (fake, poll, task):
        fake.manners.html_for_bad_token = True
        real, fake.token = fake.token, "1459232241454765289:another-one"
        await until(lambda: poll.trouble == "unreachable")
        fake.token = real
        await until(lambda: not poll.trouble)

        assert not task.done()


async def test_a_commit_that_fails_is_tried_until_it_succeeds() -> None:
    inbox = Inbox(failures=3)
    async with polling(inbox) as (fake, poll, _):
        await fake.person("a1").says("3")
        await until(lambda: inbox.order)
        await fake.person("a1").says("4")
        await until(lambda: len(inbox.order) == 2)

        assert poll.trouble == ""
    assert texts(inbox) == ["3", "4"]


async def test_a_stop_waits_for_the_poll_under_way_and_keeps_what_it_brings() -> None:
    inbox = Inbox()
    async with polling(inbox, seconds=2) as (fake, _, task):
        await until(lambda: fake.updates.pollers)
        task.cancel()
        await asyncio.sleep(0.1)
        await fake.person("a1").says("3")
        await asyncio.gather(task, return_exceptions=True)

        assert fake.counts["getUpdates"] == 1
    assert texts(inbox) == ["3"]


async def test_without_the_right_to_poll_nothing_is_taken_from_the_other_poller() -> None:
    inbox, right = Inbox(), Right()
    right.mine = False
    async with polling(inbox, right) as (fake, poll, _):
        await fake.person("a1").says("3")
        await until(lambda: poll.trouble == "polled-elsewhere")
        assert fake.counts["getUpdates"] == 0
        right.mine = True
        await until(lambda: inbox.order)
        await until(lambda: not poll.trouble)

    assert right.asked > 2


async def test_an_event_that_cannot_be_read_does_not_stop_the_loop() -> None:
    inbox = Inbox()
    async with polling(inbox) as (fake, _, _):
        await fake.person("a1").sends({"surprise": [1]})
        await fake.person("a1").sends({"event_name": "message.text.received", "message": "none"})
        await fake.person("a1").says("3")
        await until(lambda: len(inbox.order) == 2)


async def test_the_stand_in_loses_what_it_hands_to_a_client_that_has_gone() -> None:
    async with zalo_connected() as (fake, channel):
        gone = asyncio.create_task(channel.client.get_updates(1))
        await until(lambda: fake.updates.pollers)
        gone.cancel()
        await asyncio.gather(gone, return_exceptions=True)
        await fake.person("a1").says("3")
        await until(lambda: fake.updates.handed == 1)

        assert not fake.updates.waiting


async def test_the_stand_in_may_drop_what_comes_while_nobody_polls() -> None:
    async with zalo_connected() as (fake, _):
        fake.manners.keeps = False
        await fake.person("a1").says("3")

    assert fake.updates.dropped == 1


async def test_two_pollers_steal_from_each_other_on_the_stand_in() -> None:
    async with zalo_connected() as (fake, channel):
        both = [asyncio.create_task(channel.client.get_updates(1)) for _ in range(2)]
        await until(lambda: fake.updates.pollers == 2)
        await fake.person("a1").says("3")
        outcomes = await asyncio.gather(*both, return_exceptions=True)

    assert sum(isinstance(outcome, Exception) for outcome in outcomes) == 1
