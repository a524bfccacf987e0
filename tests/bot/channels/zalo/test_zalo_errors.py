"""Each row of Zalo's table of errors, and each failure of the network: what it means for the message."""

import logging

import pytest

from bot.channels.channel import SendFailed
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.errors import ZaloError
from bot.config import BadSettings
from bot.simulate.zalo.faults import HTML, ZaloFault
from bot.simulate.zalo.server import ZALO_TOKEN
from tests.bot.channels.zalo.loopback_zalo import HIDDEN, text, zalo_connected

AN = "6ede9afa66b88fe6d6a9"


async def error_of(fault: ZaloFault, method: str = "sendMessage") -> ZaloError:
    """What a call raises that ends so."""
    async with zalo_connected() as (fake, channel):
        fake.chats[AN] = []
        fake.fail_next(method, fault)
        with pytest.raises(ZaloError) as caught:
            await channel.client.call(method, {"chat_id": AN, "text": "chào", "timeout": "1"})
    return caught.value


@pytest.mark.parametrize(
    ("method", "code", "kind"),
    [
        ("sendMessage", 400, "permanent"),
        ("sendMessage", 401, "auth"),
        ("sendMessage", 403, "transient"),
        ("sendMessage", 404, "permanent"),
        ("sendMessage", 408, "ambiguous"),
        ("getUpdates", 408, "idle"),
        ("testWebhook", 426, "permanent"),
        ("sendMessage", 429, "quota"),
        ("sendMessage", 500, "transient"),
        ("sendMessage", 504, "transient"),
        ("sendMessage", 418, "permanent"),
        ("getUpdates", 502, "transient"),
        ("getUpdates", 401, "auth"),
    ],
)
async def test_a_code_in_an_answer_of_200_means_what_the_table_says(method: str, code: int, kind: str) -> None:
    error = await error_of(ZaloFault(code=code), method)

    assert (error.kind, error.code) == (kind, code)


async def test_the_code_is_found_in_its_other_spelling() -> None:
    assert (await error_of(ZaloFault(code=426, key="errorCode"), "testWebhook")).code == 426


@pytest.mark.parametrize(
    ("method", "fault", "kind"),
    [
        ("sendMessage", ZaloFault(status=502), "transient"),
        ("sendMessage", ZaloFault(status=504), "ambiguous"),
        ("sendMessage", ZaloFault(status=200), "ambiguous"),
        ("sendMessage", ZaloFault(status=200, body=HTML, kind="application/json"), "ambiguous"),
        ("sendMessage", ZaloFault(status=200, body=b""), "ambiguous"),
        ("sendMessage", ZaloFault(status=200, body=b"[1]", kind="application/json"), "ambiguous"),
        ("sendMessage", ZaloFault(status=200, body=b'{"result":{}}', kind="application/json"), "ambiguous"),
        ("sendMessage", ZaloFault(status=200, body=b"[" * 90_000, kind="application/json"), "ambiguous"),
        ("sendMessage", ZaloFault(status=302), "transient"),
        ("sendMessage", ZaloFault(status=200, body=b'{"ok":false}', kind="application/json"), "transient"),
        ("sendMessage", ZaloFault(cut="before"), "ambiguous"),
        ("sendMessage", ZaloFault(cut="after"), "ambiguous"),
        ("sendMessage", ZaloFault(slow=0.6), "ambiguous"),
        ("sendMessage", ZaloFault(slow=0.6, drip=True), "ambiguous"),
        ("getUpdates", ZaloFault(status=502), "transient"),
        ("getUpdates", ZaloFault(status=401), "transient"),
        ("getUpdates", ZaloFault(cut="before"), "transient"),
    ],
)
async def test_what_is_no_answer_of_zalos_leaves_open_what_it_must(method: str, fault: ZaloFault, kind: str) -> None:
    assert (await error_of(fault, method)).kind == kind


async def test_without_a_connection_the_message_has_surely_not_arrived() -> None:
    client = ZaloClient(ZALO_TOKEN, "http://127.0.0.1:9")
    with pytest.raises(ZaloError) as caught:
        await client.send_message(AN, "chào")
    await client.close()

    assert caught.value.kind == "transient"


async def test_a_photo_may_take_longer_than_a_text() -> None:
    async with zalo_connected() as (fake, channel):
        fake.chats[AN] = []
        fake.fail_next("sendPhoto", ZaloFault(slow=0.5))

        assert await channel.client.send_photo(AN, "https://toso.example.vn/bieu-do.png", "Tuần 3")


async def test_every_documented_method_is_there() -> None:
    async with zalo_connected() as (fake, channel):
        fake.chats[AN] = []
        client = channel.client
        await client.get_me()
        await client.send_message(AN, "đậm", text_styles=[{"start": 0, "len": 3, "st": ["b"]}])
        await client.send_photo(AN, "https://toso.example.vn/1.png")
        await client.send_sticker(AN, "a1b2c3")
        await client.send_voice(AN, "https://toso.example.vn/1.aac")
        await client.send_chat_action(AN)
        await client.set_webhook("http://127.0.0.1:9/x", "eight-characters")
        verified = await client.test_webhook()
        there = await client.webhook_url()
        await client.delete_webhook()

    assert [one.what for one in fake.chats[AN]] == ["text", "photo", "sticker", "voice"]
    assert (verified["ok"], there) == (False, "http://127.0.0.1:9/x")


@pytest.mark.parametrize("none", ["404", "empty"])
async def test_no_webhook_is_known_in_either_way_of_saying_so(none: str) -> None:
    async with zalo_connected() as (fake, channel):
        fake.manners.webhook_none = none

        assert await channel.client.webhook_url() == ""


@pytest.mark.parametrize("token", ["", "abc", "12345", "12345:", "12345:with space-in-it", ":secret-secret"])
def test_a_text_that_cannot_be_a_token_is_refused_unseen(token: str) -> None:
    with pytest.raises(BadSettings, match="TOSO_ZALO_TOKEN") as caught:
        ZaloClient(token, "http://127.0.0.1:9")

    assert not token or token not in str(caught.value)


@pytest.mark.parametrize(
    "fault",
    [
        ZaloFault(code=400, description=f"no bot {ZALO_TOKEN}"),
        ZaloFault(status=502),
        ZaloFault(status=200),
        ZaloFault(cut="after"),
        ZaloFault(slow=0.6),
    ],
)
async def test_no_error_and_no_log_shows_the_token(fault: ZaloFault, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with zalo_connected() as (fake, channel):
        fake.chats[AN] = []
        fake.fail_next("sendMessage", fault)
        with pytest.raises(SendFailed) as caught:
            await channel.send(AN, text("chào"))
        unreached = ZaloClient(ZALO_TOKEN, "http://127.0.0.1:9")
        with pytest.raises(ZaloError) as refused:
            await unreached.get_me()
        await unreached.close()

    error: BaseException | None = caught.value
    while error is not None:
        assert HIDDEN not in repr(error) + str(error)
        error = error.__cause__ or error.__context__
    assert refused.value.__context__ is None
    assert HIDDEN not in str(refused.value)
    assert HIDDEN not in caplog.text
