"""Calls to Telegram are valid, its errors are understood, and the token is never shown."""

import importlib.util
import logging
import socket
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot

from bot.channels.channel import Channel, Limits, Passage, Reply, SendFailed
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.request import AiohttpRequest
from bot.config import BadSettings
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import TOKEN, FakeTelegram
from tests.bot.channels.loopback import call, connected

ASKED = Reply(
    "Tuần 01–07/5: tổ đã họp mấy buổi?",
    ((("0", "set|week:2026-05-01|meetings|0"), ("Không phát sinh", "nil|week:2026-05-01|meetings|")), (("Huỷ", "x"),)),
)
FORMATTED = Reply(
    "👩‍🌾 Tổng: 124\nChép: Đã họp.\n• dài",
    ((("Kỳ trước", "sum|"),),),
    passages=(Passage("bold", 12, 3), Passage("block", 22, 7), Passage("fold", 30, 5), Passage("bold", 32, 3)),
    copies=(("Sao chép", "Đã họp."),),
)
SECRET = TOKEN.partition(":")[2]


_ACTIONS = ({"callback_data"}, {"copy_text"}, {"url"})


def violations(calls: list[dict[str, Any]]) -> list[Any]:
    """The mistakes in the calls: by Telegram's own specification where that is present, and always by our rules."""
    wrong: list[Any] = []
    for made in calls:
        sent = made["params"]
        text = sent.get("text", "-")
        if not 1 <= len(text.encode("utf-16-le")) // 2 <= 4096:
            wrong.append((made["n"], "text length"))
        for row in sent.get("reply_markup", {}).get("inline_keyboard", []):
            wrong += [(made["n"], button) for button in row if set(button) - {"text", "style"} not in _ACTIONS]
            wrong += [(made["n"], one) for one in row if not 1 <= len(one.get("callback_data", "-").encode()) <= 64]
        if "parse_mode" in sent:
            wrong.append((made["n"], "a figure such as 3_000 must not become italics"))
    checker = Path(__file__).parents[3].parent / "shared" / "check" / "telegram_spec_check.py"
    if checker.exists():
        spec = importlib.util.spec_from_file_location("telegram_spec_check", checker)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # it leaves its file to the garbage collector
            wrong += module.check_calls(calls)[1]
    return wrong


async def failure(fault: Fault | None = None, *, chat: int = 7, text: str = "hỏi") -> tuple[SendFailed, FakeTelegram]:
    """The failure of a send under a fault, and the stand-in that caused it."""
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        fake.person(8, "Bình").blocked = True
        fake.know(8)
        fake.know(-4242)
        fake.moved[-4242] = -1001
        if fault is not None:
            fake.fail_next("sendMessage", fault)
        with pytest.raises(SendFailed) as caught:
            await telegram.send(str(chat), Reply(text))
        return caught.value, fake


def flags(error: SendFailed) -> dict[str, object]:
    """The fields that the outbox looks at, as far as they are set."""
    return {name: value for name, value in vars(error).items() if value and name != "reason"}


async def acknowledged(telegram: Telegram) -> None:
    """Wait until no acknowledgement is under way."""
    await telegram._toasts.shown()


async def test_a_reply_arrives_with_its_buttons_by_valid_calls() -> None:
    async with connected() as (fake, telegram):
        an = fake.person(7, "An")
        await an.says("/start")
        await telegram.check_token()
        first = await telegram.send("7", ASKED)
        await telegram.send("7", Reply("Đã ghi 3 buổi."))
        telegram.acknowledge(await an.taps("0"), "Nút cũ" * 50)
        await acknowledged(telegram)
        await telegram.set_webhook("https://toso.example.vn/telegram", "s" * 32)
        await telegram.delete_webhook()

    assert [message.text for message in an.received] == [ASKED.text, "Đã ghi 3 buổi."]
    assert an.received[0].buttons == ASKED.buttons
    assert first == str(an.received[0].message_id)
    assert [call["method"] for call in fake.calls] == [
        "getMe", "sendMessage", "sendMessage", "answerCallbackQuery", "setWebhook", "deleteWebhook",
    ]  # fmt: skip
    assert violations(fake.calls) == []
    assert not fake.queries


async def test_an_answer_in_own_words_is_prompted_for() -> None:
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        await telegram.send("7", Reply("Xin cho biết lý do.", prompt="Lý do…"))
        await telegram.send("7", Reply("Xin cho biết lý do.", prompt="ộ" * 80))
        message = await telegram.send("7", replace(ASKED, prompt="Lý do…"))
        await telegram.edit("7", message, Reply("Đã ghi.", prompt="Lý do…", edits=message))
        refused, answer = await call(
            fake, "editMessageText", {"chat_id": 7, "message_id": int(message), "text": "x", "reply_markup": {
                "force_reply": True}},
        )  # fmt: skip

    assert [one.prompt for one in fake.people[7].received] == ["Lý do…", "ộ" * 64, ""]
    assert (refused, answer["description"]) == (400, "Bad Request: inline keyboard expected")
    assert violations(fake.calls[:-1]) == []


async def test_a_topic_is_written_to_and_its_messages_edited() -> None:
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/tonghop", group=-1001, topic=45)
        message = await telegram.send("-1001/45", Reply("0/3 xóm đã nộp."))
        await telegram.send("-1001", Reply("chung"))
        shown = [(one.text, one.topic) for one in fake.groups[-1001]]
        with pytest.raises(SendFailed) as gone:
            await telegram.send("-1001/46", Reply("mất"))
        fake.fail_next("sendMessage", Fault(400, description="Bad Request: TOPIC_CLOSED"))
        with pytest.raises(SendFailed) as shut:
            await telegram.send("-1001/45", Reply("đóng"))
        with pytest.raises(SendFailed) as unknown:
            await telegram.edit("-1001/45", "4711", ASKED)

    assert shown == [("0/3 xóm đã nộp.", 45), ("chung", 0)]
    assert message == str(fake.groups[-1001][0].message_id)
    assert flags(gone.value) == flags(shut.value) == {"moved_to": "-1001"}
    assert flags(unknown.value) == {"refused": True}
    assert violations(fake.calls) == []


async def test_a_button_may_open_an_address() -> None:
    rows = ((("Gửi lời mời", "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fx"), ("Thôi", "no|||")),)
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        await telegram.send("7", Reply("Lời mời", rows))

    assert fake.people[7].received[0].buttons == rows
    assert [set(button) for button in fake.calls[-1]["params"]["reply_markup"]["inline_keyboard"][0]] == [
        {"text", "url"}, {"text", "callback_data"},
    ]  # fmt: skip
    assert violations(fake.calls) == []


async def test_a_message_is_edited_in_place_even_without_any_change() -> None:
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        message = await telegram.send("7", Reply("0/3 xóm đã nộp."))
        edited = [await telegram.edit("7", message, ASKED) for _ in range(2)]
        with pytest.raises(SendFailed) as gone:
            await telegram.edit("7", "4711", ASKED)

    assert [(received.text, received.buttons) for received in fake.people[7].received] == [(ASKED.text, ASKED.buttons)]
    assert edited == [message, message]
    assert flags(gone.value) == {"refused": True}
    assert violations(fake.calls) == []


async def test_formats_are_entities_and_a_button_copies_the_block() -> None:
    async with connected() as (fake, telegram):
        an = fake.person(7, "An")
        await an.says("/start")
        message = await telegram.send("7", Reply("0/3 xóm"))
        await telegram.edit("7", message, FORMATTED)
        await telegram.send("7", FORMATTED)

    assert an.received[0]._replace(message_id=0, at=0) == an.received[1]._replace(message_id=0, at=0)
    assert [(entity.type, entity.of(FORMATTED.text)) for entity in an.received[1].entities] == [
        ("bold", "124"), ("pre", "Đã họp."), ("expandable_blockquote", "• dài"), ("bold", "dài"),
    ]  # fmt: skip
    assert an.received[1].copies == FORMATTED.copies
    assert an.received[1].buttons == FORMATTED.buttons
    assert an.received[1].labels == ["Sao chép", "Kỳ trước"]
    assert violations(fake.calls) == []


async def test_a_message_with_more_formats_than_telegram_takes_arrives() -> None:
    many = Reply("a " * 150, passages=tuple(Passage("bold", 2 * n, 1) for n in range(150)))
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        await telegram.send("7", many)
        await telegram.send("7", replace(many, text="a " * 3000))

    assert [len(message.entities) for message in fake.people[7].received] == [100, 0]
    assert violations(fake.calls) == []


async def test_a_text_beyond_the_limit_is_cut_between_characters() -> None:
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        await telegram.send("7", Reply("a" + "🌾" * 3000))
        await telegram.send("7", Reply("ộ" * 4096))

    assert [message.text for message in fake.people[7].received] == ["a" + "🌾" * 2047, "ộ" * 4096]
    assert violations(fake.calls) == []


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault(429, retry_after=3), {"retry_after": 3.0}),
        (Fault(429), {"retry_after": 1.0}),
        (Fault(403, description="Forbidden: user is deactivated"), {"permanent": True}),
        (Fault(400, description="Bad Request: chat not found"), {"permanent": True}),
        (Fault(400, description="Bad Request: can't parse entities"), {"refused": True}),
        (Fault(500), {}),
        (Fault(502), {}),
        (Fault(504), {"uncertain": True}),
        (Fault(401), {}),
        (Fault(403, body=b"<html>blocked by your provider</html>"), {}),
        (Fault(404, body=b"<html>no such page</html>"), {}),
        (Fault(200, body=b"<html>welcome</html>"), {"uncertain": True}),
        (Fault(200, body=b"[]"), {"uncertain": True}),
        (Fault(cut="before"), {"uncertain": True}),
        (Fault(cut="after"), {"uncertain": True}),
    ],
)
async def test_the_outbox_learns_what_a_failure_means(fault: Fault, expected: dict[str, object]) -> None:
    error, _ = await failure(fault)

    assert flags(error) == expected
    assert SECRET not in f"{error!r} {error.__cause__!r} {error.__context__!r}"


@pytest.mark.parametrize(
    ("chat", "expected"),
    [(8, {"permanent": True}), (99, {"permanent": True}), (-4242, {"moved_to": "-1001"})],
)
async def test_blocked_unknown_and_moved_chats_are_told_apart(chat: int, expected: dict[str, object]) -> None:
    error, _ = await failure(chat=chat)

    assert flags(error) == expected


async def test_an_empty_text_is_refused() -> None:
    error, _ = await failure(text=" ")

    assert flags(error) == {"refused": True}


async def test_a_message_is_delivered_only_by_a_cut_after_sending() -> None:
    _, after = await failure(Fault(cut="after"))
    _, before = await failure(Fault(cut="before"))

    assert [message.text for message in after.people[7].received] == ["hỏi"]
    assert before.people[7].received == []


async def test_no_answer_in_time_is_uncertain() -> None:
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        request = AiohttpRequest(fake.base_url, TOKEN, read=0.05)
        telegram._calls._api = Bot(f"{telegram.bot}:-", base_url="", request=request, get_updates_request=request)
        fake.fail_next("sendMessage", Fault(slow=0.5))
        with pytest.raises(SendFailed) as caught:
            await telegram.send("7", Reply("hỏi"))
        await request.shutdown()

    assert flags(caught.value) == {"uncertain": True}


@pytest.mark.parametrize("way", ["direct", "proxy"])
async def test_no_connection_is_worth_another_try(way: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # bound but not listening, so that it refuses connections
        nowhere = f"http://127.0.0.1:{closed.getsockname()[1]}"
        telegram = Telegram(TOKEN, base_url=nowhere, proxy=nowhere if way == "proxy" else None)
        with pytest.raises(SendFailed) as caught:
            await telegram.send("7", Reply("hỏi"))
        await telegram.close()

    assert flags(caught.value) == {}
    assert SECRET not in f"{caught.value!r} {caught.value.__context__!r} {caplog.text}"


async def test_a_proxy_carries_the_calls() -> None:
    async with connected() as (fake, _):
        telegram = Telegram(TOKEN, base_url="http://telegram.invalid", proxy=fake.base_url)
        username = await telegram.check_token()
        await telegram.close()

    assert username == "ToSoBot"


async def test_a_wrong_token_stops_the_start_and_names_its_setting() -> None:
    async with connected(token="1:not-the-one") as (_, telegram):
        with pytest.raises(BadSettings, match="TOSO_TELEGRAM_TOKEN"):
            await telegram.check_token()
        with pytest.raises(BadSettings, match="TOSO_TELEGRAM_TOKEN"):
            await telegram.delete_webhook()
        with pytest.raises(SendFailed) as caught:
            await telegram.send("7", Reply("hỏi"))

    assert flags(caught.value) == {}


@pytest.mark.parametrize("token", ["", "abc", "123", "123:", ":abc", "x1:abc"])
def test_a_token_of_the_wrong_shape_stops_the_start(token: str) -> None:
    with pytest.raises(BadSettings, match="TOSO_TELEGRAM_TOKEN"):
        Telegram(token)


async def test_a_failed_connection_at_start_does_not_blame_the_token() -> None:
    async with connected() as (fake, telegram):
        await fake.stop()
        with pytest.raises(SendFailed):
            await telegram.check_token()


async def test_a_late_acknowledgement_harms_nobody() -> None:
    async with connected() as (fake, telegram):
        telegram.acknowledge("1", "")
        await acknowledged(telegram)

    assert fake.counts["answerCallbackQuery"] == 1


async def test_of_taps_without_end_most_go_without_an_acknowledgement() -> None:
    async with connected() as (fake, telegram):
        for n in range(1000):
            telegram.acknowledge(str(n), "")
        await acknowledged(telegram)

    assert fake.counts["answerCallbackQuery"] == 200


async def test_the_token_is_never_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    page = f"<html>cannot reach /bot{TOKEN}/sendMessage</html>".encode()
    json = b'{"ok":false,"description":"no /bot%s/"}' % TOKEN.encode()
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        reasons = []
        for fault in (Fault(500, body=page), Fault(400, body=json), Fault(502), Fault(401), Fault(cut="after")):
            fake.fail_next("sendMessage", fault)
            with pytest.raises(SendFailed) as caught:
                await telegram.send("7", Reply("hỏi"))
            reasons.append(f"{caught.value!r} {caught.value.__context__!r} {caught.value.__cause__!r}")
        await telegram.send("7", ASKED)

    assert "sendMessage" in caplog.text or "SendMessage" in caplog.text
    assert SECRET not in caplog.text
    assert SECRET not in " ".join(reasons)


async def test_a_file_travels_as_multipart() -> None:
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        await telegram._calls._api.send_document(7, b"figures", filename="bao-cao.docx", caption="Tuần 01–07/5")

    assert fake.people[7].received[0].file == "bao-cao.docx"
    assert fake.calls[0]["files"] == [{"field": "document", "filename": "bao-cao.docx", "size": 7}]
    assert violations(fake.calls) == []


def test_telegram_is_a_channel_and_its_limits_can_be_lifted() -> None:
    telegram: Channel = Telegram(TOKEN)
    lifted = Telegram(TOKEN, limits=Limits(per_second=0))

    assert (telegram.name, telegram.bot) == ("telegram", "110201543")
    assert telegram.limits == Limits(
        text=4096,
        buttons=True,
        edits=True,
        formats=True,
        copies=256,
        files=True,
        photos=True,
        caption=1024,
        per_second=25,
        chat_gap=1.05,
        chat_burst=5,
        group_per_minute=18,
    )
    assert lifted.limits.per_second == 0
