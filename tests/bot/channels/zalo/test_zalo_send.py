"""What becomes of a message: sent, tried again, given up, or parked with all the others of its bot."""

import unicodedata
from datetime import datetime

import pytest

from bot.channels.channel import Reply, SendFailed
from bot.channels.zalo.channel import ZALO_LIMITS
from bot.channels.zalo.parked import GONE_AFTER
from bot.compose.compose import spoken
from bot.simulate.zalo.faults import ZaloFault
from bot.simulate.zalo.state import utf16
from forms.regime.calendar import ZONE
from handlers.turn.say import Say, phrase
from storage.messages.outbox import Outgoing
from tests.bot.channels.zalo.loopback_zalo import text, zalo_connected
from tests.house import Clock

AN, EN, CHI = "a1", "e1", "c1"


def noon(day: int = 7, hour: int = 12) -> Clock:
    """A clock of its own."""
    return Clock(datetime(2026, 5, day, hour, tzinfo=ZONE))


async def failure(fault: ZaloFault) -> SendFailed:
    """How a send fails that ends so."""
    async with zalo_connected() as (fake, channel):
        fake.chats[AN] = []
        fake.fail_next("sendMessage", fault)
        with pytest.raises(SendFailed) as caught:
            await channel.send(AN, text("chào"))
    return caught.value


async def test_a_refused_message_fails_and_its_chat_stays() -> None:
    failed = await failure(ZaloFault(code=400))

    assert (failed.refused, failed.permanent, failed.uncertain) == (True, False, False)


@pytest.mark.parametrize("code", [403, 500, 502])
async def test_a_fault_of_zalos_is_tried_again_and_stops_no_chat(code: int) -> None:
    failed = await failure(ZaloFault(code=code))

    assert (failed.refused, failed.permanent, failed.uncertain) == (False, False, False)


@pytest.mark.parametrize("fault", [ZaloFault(code=408), ZaloFault(cut="after"), ZaloFault(slow=0.6)])
async def test_a_message_that_may_have_arrived_is_uncertain(fault: ZaloFault) -> None:
    assert (await failure(fault)).uncertain


async def test_a_chat_that_is_gone_by_zalos_words_is_stopped() -> None:
    assert (await failure(ZaloFault(code=404, description="Chat not found"))).permanent


async def test_a_chat_refused_again_and_again_is_gone_while_others_are_reached() -> None:
    async with zalo_connected() as (fake, channel):
        fake.chats |= {AN: [], EN: []}
        fake.blocked.add(AN)
        outcomes = []
        for _ in range(GONE_AFTER):
            with pytest.raises(SendFailed) as caught:
                await channel.send(AN, text("chào"))
            outcomes.append(caught.value.permanent)
            await channel.send(EN, text("chào"))

    assert outcomes == [False] * (GONE_AFTER - 1) + [True]


async def test_what_is_refused_everywhere_stops_nobody() -> None:
    async with zalo_connected() as (fake, channel):
        fake.chats |= {AN: [], EN: []}
        fake.blocked |= {AN, EN}
        for _ in range(GONE_AFTER + 2):
            for chat in (AN, EN):
                with pytest.raises(SendFailed) as caught:
                    await channel.send(chat, text("chào"))
                assert not caught.value.permanent


async def test_a_used_up_plan_parks_the_whole_bot_without_asking_again() -> None:
    clock = noon()
    async with zalo_connected(now=clock) as (fake, channel):
        fake.chats |= {AN: [], EN: []}
        fake.quota = 0
        for chat in (AN, EN, AN):
            with pytest.raises(SendFailed) as caught:
                await channel.send(chat, text("chào"))
            assert caught.value.retry_after == 600
        asked = fake.counts["sendMessage"]
        troubled = channel.parked.why
        fake.quota = 5
        clock.by(seconds=601)
        await channel.send(EN, text("chào"))

    assert (asked, troubled, channel.parked.why) == (1, "quota", "")
    assert fake.texts(EN) == ["chào"]


async def test_a_used_up_plan_waits_as_long_as_it_is_told() -> None:
    assert (await failure(ZaloFault(status=429, retry_after=7))).retry_after == 7
    clock = noon()
    async with zalo_connected(now=clock) as (fake, channel):
        fake.fail_next("sendMessage", ZaloFault(code=429, retry_after=42))
        fake.chats[AN] = []
        with pytest.raises(SendFailed) as caught:
            await channel.send(AN, text("chào"))

    assert caught.value.retry_after == 42


async def test_a_used_up_plan_ends_with_the_month_even_if_the_clock_jumps_over_it() -> None:
    clock = Clock(datetime(2026, 5, 31, 23, 55, tzinfo=ZONE))
    async with zalo_connected(now=clock) as (fake, channel):
        fake.chats[AN] = []
        fake.quota = 0
        with pytest.raises(SendFailed) as caught:
            await channel.send(AN, text("chào"))
        fake.quota = 3000
        clock.to("2026-06-02 00:00")
        await channel.send(AN, text("chào"))

    assert caught.value.retry_after == 300
    assert fake.texts(AN) == ["chào"]


async def test_a_token_reset_while_running_parks_what_waits() -> None:
    clock = noon()
    async with zalo_connected(now=clock) as (fake, channel):
        fake.chats[AN] = []
        fake.token = "1459232241454765289:another-one"
        for _ in range(3):
            with pytest.raises(SendFailed) as caught:
                await channel.send(AN, text("chào"))
            told = caught.value.told()
            assert told | {"reason": ""} == SendFailed("", retry_after=3600).told()

    assert channel.parked.why == "token-refused"


@pytest.mark.parametrize("words", ["x" * 2000, "😀" * 1000, "ệ" * 2000, unicodedata.normalize("NFD", "ệ") * 2000])
async def test_a_text_of_just_the_limit_is_taken(words: str) -> None:
    async with zalo_connected() as (fake, channel):
        fake.chats[AN] = []
        await channel.send(AN, text(words))

    assert fake.texts(AN) == [unicodedata.normalize("NFC", words)]


@pytest.mark.parametrize("words", ["x" * 2001, "😀" * 1001, "x" + "😀" * 1000])
async def test_a_longer_text_is_cut_between_characters_not_refused(words: str) -> None:
    async with zalo_connected() as (fake, channel):
        fake.chats[AN] = []
        await channel.send(AN, text(words))
        (arrived,) = fake.texts(AN)

    assert words.startswith(arrived)
    assert 1998 <= utf16(arrived) <= 2000


def test_a_long_text_goes_in_numbered_parts_of_at_most_1900() -> None:
    row = Outgoing(
        1, f"zalo:1:{AN}", "reply", "vi", "", 0, secret=False, attempts=0, not_before=None, created_at=noon()()
    )
    said = Say(lines=tuple(phrase("stranger") for _ in range(12)))
    parts = spoken(row, said, ZALO_LIMITS)
    short = spoken(row, Say(lines=(phrase("stranger"),)), ZALO_LIMITS)

    assert len(parts) > 1
    assert [part.text.split("\n")[0] for part in parts] == [f"({n}/{len(parts)})" for n in range(1, len(parts) + 1)]
    assert all(utf16(part.text) <= 1900 for part in parts)
    assert not short[0].text.startswith("(")


async def test_nothing_is_edited_and_the_plan_is_declared() -> None:
    async with zalo_connected() as (fake, channel):
        fake.chats[AN] = []
        assert not channel.limits.buttons
        assert not channel.limits.edits
        with pytest.raises(SendFailed) as caught:
            await channel.edit(AN, "1", Reply("chào"))

    assert caught.value.refused
    assert (channel.limits.per_month, channel.limits.people) == (3000, 50)


async def test_nothing_is_typed_because_it_may_count() -> None:
    async with zalo_connected() as (fake, channel):
        fake.chats[CHI] = []
        await channel.typing(CHI)

    assert not fake.calls
