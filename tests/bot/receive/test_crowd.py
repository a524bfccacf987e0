"""A crowd of deliveries: answers wait until it is in, but never long."""

import asyncio
import time

import pytest

from bot.receive import crowd as module
from bot.receive.crowd import Crowd


def entered(many: int, *, on: bool = True) -> Crowd:
    """A crowd in which so many deliveries have come at once."""
    crowd = Crowd(on=on)
    for _ in range(many):
        crowd.enter()
    return crowd


@pytest.mark.parametrize(("many", "pours"), [(1, False), (11, False), (12, True), (40, True)])
def test_twelve_deliveries_at_once_are_a_crowd(*, many: int, pours: bool) -> None:
    assert entered(many).pouring is pours


def test_one_after_the_other_is_no_crowd() -> None:
    crowd = Crowd()
    for _ in range(100):
        crowd.enter()
        crowd.leave()

    assert not crowd.pouring


async def test_answers_wait_until_the_crowd_is_in() -> None:
    crowd = entered(12)
    await crowd.calm()

    assert not crowd.pouring


async def test_answers_wait_no_longer_than_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LET_IN", 0.2)
    monkeypatch.setattr(module, "_CALM", 0.1)
    monkeypatch.setattr(Crowd, "pouring", True)
    began = time.monotonic()
    async with asyncio.timeout(30):
        await Crowd().calm()

    assert time.monotonic() - began >= 0.2


async def test_switched_off_nobody_waits_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(asyncio, "sleep", waited.append)
    crowd = entered(40, on=False)
    await crowd.calm()
    await crowd.ask_first()

    assert not crowd.pouring
    assert waited == []


async def test_whoever_polls_asks_for_more_before_answers_are_sent() -> None:
    order: list[str] = []

    async def poll() -> None:
        await asyncio.sleep(0)
        order.append("asked")

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(poll())
        await Crowd().ask_first()
        order.append("sent")

    assert order == ["asked", "sent"]
