"""The stand-in for Telegram behaves like Telegram where it matters, also to a stock python-telegram-bot."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random  # noqa: TID251  # seeded

import aiohttp
import pytest
from pydantic_core import from_json
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import TOKEN, FakeTelegram
from tests.bot.channels.loopback import Json, call, connected


async def results(fake: FakeTelegram, **parameters: int) -> list[str]:
    """The texts that getUpdates gives."""
    _, answer = await call(fake, "getUpdates", parameters)
    return [update["message"]["text"] for update in answer["result"]]


async def test_updates_stay_until_the_offset_has_passed_them() -> None:
    async with connected() as (fake, _):
        an = fake.person(7, "An")
        for text in ("một", "hai", "ba"):
            await an.says(text)
        seen = [await results(fake), await results(fake, limit=2), await results(fake, offset=3), await results(fake)]

    assert seen == [["một", "hai", "ba"], ["một", "hai"], ["ba"], ["ba"]]


async def test_a_long_poll_ends_with_an_update_or_the_timeout() -> None:
    async with connected() as (fake, _):
        empty = await results(fake, timeout=0)
        waiting = asyncio.create_task(results(fake, timeout=30))
        await asyncio.sleep(0.02)
        await fake.person(7, "An").says("chào")
        texts = await asyncio.wait_for(waiting, 2)

    assert (empty, texts) == ([], ["chào"])


async def test_the_second_poller_ends_the_first_with_409() -> None:
    async with connected() as (fake, _):
        first = asyncio.create_task(call(fake, "getUpdates", {"timeout": 30}))
        await asyncio.sleep(0.02)
        await call(fake, "getUpdates", {"timeout": 0})
        status, answer = await asyncio.wait_for(first, 2)

    assert (status, answer["error_code"]) == (409, 409)
    assert "terminated by other getUpdates" in answer["description"]


async def test_a_wrong_token_and_an_unknown_method_are_told() -> None:
    async with connected() as (fake, _):
        wrong = await call(fake, "getMe", token="1:x")
        unknown = await call(fake, "getNothing")
        bad = await call(fake, "sendMessage", {"chat_id": 7})

    assert (wrong[0], unknown[0], bad[0]) == (401, 404, 400)


async def test_json_urlencoded_and_multipart_calls_mean_the_same() -> None:
    async with connected() as (fake, _):
        an = fake.person(7, "An")
        await an.says("/start")
        url = f"{fake.base_url}/bot{TOKEN}/sendMessage"
        markup = '{"inline_keyboard":[[{"text":"0","callback_data":"zero"}]]}'
        form = {"chat_id": "7", "text": "12", "reply_markup": markup}
        multipart = aiohttp.FormData(form)
        multipart.add_field("note", b"x", filename="x.txt")
        async with aiohttp.ClientSession() as session:
            for body in (form, multipart):
                async with session.post(url, data=body) as answer:
                    assert answer.status == 200
        await call(fake, "sendMessage", {"chat_id": 7, "text": "12", "reply_markup": from_json(markup)})

    assert [(message.text, message.buttons) for message in an.received] == [("12", ((("0", "zero"),),))] * 3
    assert fake.calls[0]["params"] == fake.calls[1]["params"] == fake.calls[2]["params"]
    assert fake.calls[1]["files"] == [{"field": "note", "filename": "x.txt", "size": 1}]


async def test_a_message_is_edited_in_place() -> None:
    async with connected() as (fake, _):
        an = fake.person(7, "An")
        await an.says("/start")
        await call(fake, "sendMessage", {"chat_id": 7, "text": "1"})
        change = {"chat_id": 7, "message_id": an.received[0].message_id, "text": "2"}
        statuses = [(await call(fake, "editMessageText", body))[0] for body in (change, change)]
        missing, _ = await call(fake, "editMessageText", change | {"message_id": 99})

    assert [message.text for message in an.received] == ["2"]
    assert (statuses, missing) == ([200, 400], 400)


async def test_a_tap_names_label_or_data_and_is_answered_once() -> None:
    async with connected() as (fake, _):
        an = fake.person(7, "An")
        await an.says("/start")
        buttons = {"inline_keyboard": [[{"text": "Nộp", "callback_data": "submit"}]]}
        await call(fake, "sendMessage", {"chat_id": 7, "text": "?", "reply_markup": buttons})
        query = await an.taps("Nộp")
        await an.taps("submit")
        with pytest.raises(LookupError, match="Nộp"):
            await an.taps("Huỷ")
        answers = [(await call(fake, "answerCallbackQuery", {"callback_query_id": query}))[0] for _ in range(2)]
        _, updates = await call(fake, "getUpdates")

    assert answers == [200, 400]
    assert [update["callback_query"]["data"] for update in updates["result"][1:]] == ["submit", "submit"]


@pytest.mark.parametrize(("text", "data"), [("", "x"), ("a" * 4097, "x"), ("🌾" * 2049, "x"), ("ok", "ộ" * 22)])
async def test_what_telegram_refuses_is_refused(text: str, data: str) -> None:
    async with connected() as (fake, _):
        await fake.person(7, "An").says("/start")
        markup = {"inline_keyboard": [[{"text": "a", "callback_data": data}]]}
        status, _ = await call(fake, "sendMessage", {"chat_id": 7, "text": text, "reply_markup": markup})

    assert status == 400


async def test_random_faults_depend_only_on_their_seed() -> None:
    async with connected() as (fake, _):
        fake.fail_at_random(Random(1), {Fault(502): 0.5}, ("getMe",))
        first = [(await call(fake, "getMe"))[0] for _ in range(12)]
        fake.fail_at_random(Random(1), {Fault(502): 0.5}, ("getMe",))
        again = [(await call(fake, "getMe"))[0] for _ in range(12)]
        fake.fail_at_random(Random(1), {})
        after = [(await call(fake, "getMe"))[0] for _ in range(3)]

    assert first == again
    assert set(first) == {200, 502}
    assert after == [200] * 3


async def test_the_calls_are_written_for_the_checker(tmp_path: Path) -> None:
    async with connected() as (fake, telegram):
        await telegram.check_token()
        fake.write_calls(tmp_path / "calls.jsonl")

    assert from_json((tmp_path / "calls.jsonl").read_bytes()) == {
        "n": 0, "method": "getMe", "params": {}, "files": [],
    }  # fmt: skip


async def test_webhook_information_counts_what_waits() -> None:
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("chào")
        _, polled = await call(fake, "getWebhookInfo")
        await telegram.set_webhook("http://127.0.0.1:9/none", "s" * 16)
        _, hooked = await call(fake, "getWebhookInfo")
        await telegram.delete_webhook()
        texts = await results(fake)

    assert polled["result"] == {"url": "", "has_custom_certificate": False, "pending_update_count": 1}
    assert (hooked["result"]["url"], hooked["result"]["pending_update_count"]) == ("http://127.0.0.1:9/none", 1)
    assert texts == ["chào"]


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Echo a message, like the bot that the benchmark compares with."""
    assert update.effective_message is not None
    assert update.effective_message.text is not None
    await update.effective_message.reply_text(update.effective_message.text)


async def test_a_stock_python_telegram_bot_runs_on_it() -> None:
    async with connected() as (fake, _):
        application = Application.builder().token(TOKEN).base_url(f"{fake.base_url}/bot").build()
        application.add_handler(MessageHandler(filters.TEXT, echo))
        async with application:
            await application.start()
            assert application.updater is not None
            await application.updater.start_polling(timeout=1)
            an = fake.person(7, "An")
            await an.says("chào")
            await an.wait_for(1)
            await an.says("3 buổi")
            await an.wait_for(lambda received: received[-1].text == "3 buổi")
            await application.updater.stop()
            await application.stop()

    assert [message.text for message in an.received] == ["chào", "3 buổi"]


class Process:
    """The stand-in run as its own process."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self.session = session

    async def tell(self, name: str, body: Json) -> Json:
        """POST /control/…"""
        async with self.session.post(f"{self.url}/control/{name}", json=body) as answer:
            return from_json(await answer.read()) if answer.status == 200 else {"refused": await answer.text()}

    async def ask(self, name: str) -> Json:
        """GET /control/…"""
        async with self.session.get(f"{self.url}/control/{name}") as answer:
            return from_json(await answer.read()) if answer.status == 200 else {"refused": await answer.text()}


@asynccontextmanager
async def process() -> AsyncIterator[Process]:
    """Start the stand-in, and end it after the test."""
    command = [sys.executable, "-m", "bot.simulate.telegram.server", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        url = running.stdout.readline().split()[1]
        try:
            async with aiohttp.ClientSession() as session:
                yield Process(url, session)
        finally:
            running.kill()


async def test_it_is_driven_from_another_process() -> None:
    async with process() as fake:
        bot = f"{fake.url}/bot{TOKEN}"
        queued = await fake.tell("updates", {"texts": [[7, "một"], [8, "hai"]]})
        await fake.tell("raw", {"updates": [{"update_id": 50, "message": {"text": "lạ"}}]})
        await fake.tell("block", {"chat": 8})
        await fake.tell("fail", {"method": "sendMessage", "fault": {"status": 502}})
        statuses = []
        for chat in (7, 7, 8):
            async with fake.session.post(f"{bot}/sendMessage", json={"chat_id": chat, "text": "ừ"}) as answer:
                statuses.append(answer.status)
        counters, texts = await fake.ask("counters"), await fake.ask("texts?chat=7")
        refused = [await fake.tell("nothing", {}), await fake.ask("nothing"), await fake.ask("load")]
        await fake.tell("random", {"rates": [[{"status": 500}, 1.0]]})
        async with fake.session.post(f"{bot}/sendMessage", json={"chat_id": 7, "text": "ừ"}) as answer:
            statuses.append(answer.status)
        await fake.tell("reset", {})
        empty = await fake.ask("counters")

    assert (queued, statuses, texts) == ({"queued": 2}, [502, 200, 403, 500], {"texts": ["ừ"]})
    assert counters == {"updates": 50, "pending": 3, "messages": 1, "calls": {"sendMessage": 3}}
    assert all("refused" in answer for answer in refused)
    assert (empty["pending"], empty["messages"], empty["calls"]) == (0, 0, {})


async def answering(fake: FakeTelegram) -> None:
    """A bot that answers each text once and has one button."""
    offset = 0
    while True:
        _, answer = await call(fake, "getUpdates", {"offset": offset, "timeout": 1})
        for update in answer["result"]:
            offset = update["update_id"] + 1
            happened = update.get("message") or update["callback_query"]["message"]
            markup = {"inline_keyboard": [[{"text": "Tiếp", "callback_data": "on"}]]}
            await call(fake, "sendMessage", {"chat_id": happened["chat"]["id"], "text": "ừ", "reply_markup": markup})


@pytest.mark.parametrize(
    ("mode", "script", "steps", "latencies", "missed"),
    [
        ("closed", ["một", "[Tiếp]", "ba"], 9, 9, 0),
        ("closed", ["một", "[Không có]", "ba"], 9, 3, 6),
        ("open", ["một", "hai"], 6, 0, 0),
    ],
)
async def test_a_load_is_played_and_measured(
    mode: str, script: list[str], steps: int, latencies: int, missed: int
) -> None:
    async with connected() as (fake, _), aiohttp.ClientSession() as session:
        bot = asyncio.create_task(answering(fake))
        control = Process(fake.base_url, session)
        queued = await control.tell("load", {"mode": mode, "chats": 3, "first": 100, "script": script})
        async with asyncio.timeout(5):
            while not (report := await control.ask("load"))["done"]:
                await asyncio.sleep(0.01)
        bot.cancel()
        await asyncio.gather(bot, return_exceptions=True)
        texts = await control.ask("texts")

    assert queued == {"queued": steps}
    assert (report["steps"], report["replies"], report["missed"]) == (steps, steps - missed, missed)
    assert len(report["latencies_ms"]) == latencies
    assert report["seconds"] > 0
    assert set(texts["chats"]) == {"100", "101", "102"}


COMMAND = {"command": "nhap", "description": "Nhập số liệu"}


@pytest.mark.parametrize(
    ("method", "parameters", "why"),
    [
        ("setMyCommands", {"commands": [COMMAND | {"command": "Nhập"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [COMMAND | {"command": "/"}]}, "command must be non-empty"),
        ("setMyCommands", {"commands": [COMMAND | {"command": "n" * 33}]}, "command length must not exceed 32"),
        ("setMyCommands", {"commands": [COMMAND | {"description": " "}]}, "command description must be non-empty"),
        (
            "setMyCommands",
            {"commands": [COMMAND | {"description": "n" * 257}]},
            "command description length must not exceed 256",
        ),
        ("setMyCommands", {"commands": [COMMAND] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ("setMyCommands", {"commands": [COMMAND], "language_code": "vie"}, "invalid language code specified"),
        ("deleteMyCommands", {"scope": {"type": "chat", "chat_id": 99}}, "chat not found"),
        ("deleteMyCommands", {"scope": {"type": "chat"}}, "can't parse BotCommandScope: Can't find field \"chat_id\""),
        ("getMyCommands", {"scope": {"type": "lead"}}, "can't parse BotCommandScope: Unsupported type specified"),
        (
            "getMyCommands",
            {"scope": {"type": "chat_administrators", "chat_id": 7}},
            "can't use specified scope in private chats",
        ),
        ("setMyDescription", {"description": "n" * 513}, "DESCRIPTION_TOO_LONG"),
        ("setMyShortDescription", {"short_description": "n" * 121}, "ABOUT_TOO_LONG"),
    ],
)
async def test_menus_and_descriptions_are_refused_as_telegram_does(method: str, parameters: Json, why: str) -> None:
    async with connected() as (fake, _):
        await fake.person(7, "An").says("chào")
        status, body = await call(fake, method, parameters)

    assert (status, body["description"]) == (400, f"Bad Request: {why}")
    assert (fake.menus, fake.texts) == ({}, {})


async def test_a_menu_is_kept_for_its_scope_and_language_until_it_is_deleted() -> None:
    everybody, one = {"type": "all_private_chats"}, {"type": "chat", "chat_id": 7}
    async with connected() as (fake, _):
        await fake.person(7, "An").says("chào")
        await call(fake, "setMyCommands", {"commands": [COMMAND], "scope": one})
        await call(fake, "setMyCommands", {"commands": [COMMAND] * 2, "scope": everybody, "language_code": "en"})
        looks: list[Json] = [{"scope": one}, {"scope": everybody, "language_code": "en"}, {"scope": everybody}, {}]
        before = [(await call(fake, "getMyCommands", look))[1]["result"] for look in looks]
        await call(fake, "deleteMyCommands", {"scope": one})
        _, after = await call(fake, "getMyCommands", {"scope": one})

    assert before == [[COMMAND], [COMMAND] * 2, [], []]
    assert after["result"] == []


async def test_a_description_without_a_language_is_everybodys() -> None:
    async with connected() as (fake, _):
        await call(fake, "setMyDescription", {"description": "Tổ Số"})
        await call(fake, "setMyShortDescription", {"short_description": "for short", "language_code": "en"})
        _, long = await call(fake, "getMyDescription", {"language_code": "en"})
        _, short = await call(fake, "getMyShortDescription")

    assert long["result"] == {"description": "Tổ Số"}
    assert short["result"] == {"short_description": ""}
