"""What a platform or a page would never send, sent all the same: it harms at most its own message."""

import json
from typing import Any

import pytest

from bot.answer.batch import _decoded
from bot.channels.channel import BadPayload
from bot.channels.lenient import read_json
from bot.channels.telegram.poll import arrival_of, arrivals_of
from bot.channels.telegram.read import read
from bot.channels.webchat import WebChat
from storage.database import Engine
from tests.engines import running, told
from tests.house import Clock, House, Room, arrival

DEEP = "[" * 20_000 + "]" * 20_000


def update(number: int = 1, **changes: Any) -> dict[str, Any]:
    """A Telegram message that says "3"; `changes` of its chat and sender."""
    chat = {"id": 7, "type": "private", **changes.get("chat", {})}
    sender = {"id": 7, "is_bot": False, "first_name": "An", **changes.get("sender", {})}
    message = {"message_id": 5, "date": 1778120000, "chat": chat, "from": sender, "text": changes.get("text", "3")}
    return {"update_id": number, "message": message}


def test_half_an_emoji_is_taken_out_of_what_is_read() -> None:
    body = json.dumps(update(text="mưa \ud83d to")).encode()
    page = json.dumps({"chat": "c", "id": "1", "text": "mưa \ud83d to", "at": "2026-05-07T08:00:00+07:00"}).encode()
    told_ = WebChat().read(_decoded(page))

    assert told_.text == "mưa  to"
    assert read(_decoded(arrival_of(body).payload)).text.replace("?", "") == "mưa  to"  # type: ignore[union-attr]
    assert read(_decoded(body)).text == "mưa  to"  # type: ignore[union-attr]


@pytest.mark.parametrize("nested", ["message", "callback_query", "other"])
def test_deep_nesting_stops_nobody_else(nested: str) -> None:
    deep = f'{{"update_id": 8, "{nested}": {DEEP}, "x": "[[ \\" ["}}'
    result = read_json(f'{{"ok": true, "result": [{json.dumps(update(7))}, {deep}]}}'.encode())["result"]
    found = arrivals_of(result)

    assert [one.external_id for one in found] == ["7", "8"]
    assert arrival_of(deep.encode()).external_id == "8"
    assert _decoded(DEEP.encode()) is not None  # a row that was stored before


def test_an_endless_number_stops_nobody_else() -> None:
    body = f'{{"result": [{json.dumps(update(7))}, {{"update_id": 8, "x": {"9" * 5000}}}]}}'

    assert [one.external_id for one in arrivals_of(read_json(body.encode())["result"])] == ["7", "8"]


@pytest.mark.parametrize("chat", [2**63, -(2**70), "7\x00", "x" * 5000, None, True, [7], {"id": 7}, 7.5])
def test_a_chat_that_no_database_takes_parks_its_update(chat: Any) -> None:
    [found] = arrivals_of([update(chat={"id": chat})])

    assert found.chat == ""
    with pytest.raises(BadPayload):
        read(update(chat={"id": chat}))


@pytest.mark.parametrize("number", [2**63, 2**200])
def test_an_update_with_an_impossible_number_is_no_update(number: int) -> None:
    assert [one.external_id for one in arrivals_of([update(number), update(3)])] == ["3"]


@pytest.mark.parametrize("lang", [7, None, ["vi"], {"a": 1}, "\x00", "x" * 4000])
def test_a_language_that_is_none_is_left_out(lang: Any) -> None:
    assert read(update(sender={"language_code": lang})).lang in (None, "", "x" * 16)  # type: ignore[union-attr]


async def test_one_impossible_update_keeps_no_other_out(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    bad = arrival("An", 1, clock(), text="3")._replace(chat="1001\x00" + "9" * 400)
    async with running(database, clock, room) as engine:
        await engine.accept("telegram", "main", [bad, arrival("Bình", 2, clock(), text="/toi")])
        await told(engine, arrival("Dũng", 3, clock(), text="/toi"))

    assert room.texts("Bình")
    assert room.texts("Dũng")
