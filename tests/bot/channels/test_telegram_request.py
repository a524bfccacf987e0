"""Our request class below python-telegram-bot: the internals it relies on, its connections, and closing them."""

import asyncio
import inspect

import pytest
from telegram import Bot
from telegram.error import InvalidToken
from telegram.request import BaseRequest, RequestData

from bot.channels.channel import Reply
from bot.channels.telegram import request as carrying
from bot.channels.telegram.request import AiohttpRequest, NotArrived
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import TOKEN
from tests.bot.channels.loopback import connected


def test_python_telegram_bot_is_as_our_request_expects() -> None:
    """`BaseRequest` is an extension point, but how `Bot` uses it is documented as internal: pinned here."""
    ours, theirs = (inspect.signature(kind.do_request) for kind in (AiohttpRequest, BaseRequest))
    bot = Bot("1:x", base_url="", request=(request := AiohttpRequest("http://h", "1:x")), get_updates_request=request)
    data = RequestData()

    assert list(ours.parameters) == list(theirs.parameters)
    assert set(BaseRequest.__abstractmethods__) == {"read_timeout", "initialize", "shutdown", "do_request"}
    assert isinstance(inspect.getattr_static(BaseRequest, "parse_json_payload"), staticmethod)
    assert (data.parameters, data.json_parameters, data.multipart_data, data.contains_files) == ({}, {}, {}, False)
    assert not hasattr(bot, "SendMessage")  # else `do_api_request` would warn
    assert (request.read_timeout, bot.base_url) == (20, "1:x")


async def test_the_library_raises_the_unknown_method_error_we_catch() -> None:
    async with connected() as (_, telegram):
        with pytest.raises(InvalidToken):
            await telegram._calls._api.do_api_request("NoSuchMethod")


async def test_a_call_without_a_free_connection_has_surely_not_arrived(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carrying, "_CONNECTIONS", 1)
    async with connected() as (fake, _):
        fake.fail_next("getMe", Fault(slow=0.3))
        request = AiohttpRequest(fake.base_url, TOKEN, connect=0.05)
        busy = asyncio.create_task(request.call("getMe", {}))
        await asyncio.sleep(0.02)
        with pytest.raises(NotArrived, match="in time"):
            await request.call("getMe", {})
        status, _body = await busy
        await request.shutdown()

    assert (status, fake.counts["getMe"]) == (200, 1)


async def test_connections_are_kept_and_opened_again_after_a_shutdown() -> None:
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        await telegram.send("7", Reply("một"))
        await telegram.close()
        await telegram.close()
        await telegram.send("7", Reply("hai"))

    assert [message.text for message in fake.people[7].received] == ["một", "hai"]


async def test_closing_does_not_wait_for_acknowledgements_under_way() -> None:
    async with connected() as (fake, telegram):
        fake.fail_next("answerCallbackQuery", Fault(slow=30))
        telegram.acknowledge("1", "")
        await asyncio.sleep(0.02)
        await asyncio.wait_for(telegram.close(), 1)

    assert fake.counts["answerCallbackQuery"] == 1
    assert not telegram._toasts._under_way
