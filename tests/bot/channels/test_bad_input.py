"""What Telegram may deliver beside ordinary messages: each is passed over in silence or clearly answered."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from bot.channels.telegram.poll import arrivals_of
from storage.database import Engine
from storage.messages.inbox import Arrival
from storage.tables.messages import inbox
from storage.work import writing
from tests.bot.channels.loopback import connected
from tests.bot.channels.test_telegram import violations
from tests.bot.channels.test_telegram_read import GROUP, in_group, update
from tests.engines import kept, running
from tests.house import Clock, chat_of, settle

ANONYMOUS = "Tin này gửi ẩn danh"
Json = dict[str, Any]


def message(**more: object) -> Json:
    """A text of An's, with other fields."""
    raw = update("text")
    number = int(chat_of("An"))
    raw["message"]["chat"]["id"] = raw["message"]["from"]["id"] = number
    raw["message"] |= more
    return dict(raw)


def edited(raw: Json) -> Json:
    """The same as an edit."""
    return {"update_id": raw["update_id"], "edited_message": raw["message"] | {"edit_date": 1778140900}}


def anonymous(text: str) -> Json:
    """A text of an administrator who writes in the group's name."""
    raw = update("anonymous_admin")
    raw["message"]["text"] = text
    return dict(raw)


def of_a_channel(text: str) -> Json:
    """A text that a channel writes in a group."""
    raw = anonymous(text)
    raw["message"]["sender_chat"] = {"id": -1007, "type": "channel", "title": "Kênh"}
    return raw


def business() -> Json:
    """A message to a business account that the bot is connected to."""
    return {"update_id": 9, "business_message": message()["message"] | {"business_connection_id": "b"}}


def old_tap(data: str, chat: int | None = None) -> Json:
    """A tap below a message that Telegram does not show any more."""
    raw = update("tap_on_an_old_message")
    query = raw["callback_query"]
    query["data"] = data
    query["from"]["id"] = query["message"]["chat"]["id"] = int(chat_of("An"))
    if chat is not None:
        query["message"]["chat"] = {"id": chat, "type": "supergroup", "title": "Nhóm"}
    return dict(raw)


async def heard(database: Engine, clock: Clock, raw: Json, username: str = "ToSoBot") -> list[str]:
    """What the bot sends when this arrives, toasts too; nothing may be put aside as unreadable, and no figure may
    change."""
    async with connected() as (fake, telegram):
        telegram.username, telegram.bot = username, "main"  # under this name the people of the tests are known
        fake.person(int(chat_of("An")), "An")
        for chat in (chat_of("An"), GROUP):
            fake.know(int(chat))
        async with running(database, clock, telegram) as engine, asyncio.timeout(20):
            (arrival,) = arrivals_of([raw])
            await engine.accept("telegram", telegram.bot, [arrival])
            await engine.settled()
        toasts = [call["params"].get("text", "") for call in fake.calls if call["method"] == "answerCallbackQuery"]
        sent = [*fake.people[int(chat_of("An"))].received, *fake.groups.get(int(GROUP), [])]
        assert violations(fake.calls) == []
    with database.connect() as connection:
        assert set(connection.execute(select(inbox.c.state)).scalars()) <= {"done"}
    assert kept(database)["figures"] == []
    return [*filter(None, toasts), *(one.text for one in sent)]


SILENT = {
    "an anonymous admin chats": anonymous("12"),
    "an anonymous admin asks another bot": anonymous("/tonghop@OtherBot"),
    "an anonymous admin's unknown command": anonymous("/xyz"),
    "an anonymous admin edits": edited(anonymous("/tonghop")),
    "a channel's post": update("channel_post"),
    "a channel writes in the group": of_a_channel("/tonghop"),
    "a business message": business(),
    "a group has become a supergroup": update("group_becomes_supergroup"),
    "a supergroup was a group": in_group(message(migrate_from_chat_id=-4242) | {}),
    "an edit in a group": in_group(edited(message(text="/tonghop"))),
}
del SILENT["a supergroup was a group"]["message"]["text"]


@pytest.fixture
def known(database: Engine, clock: Clock) -> Engine:
    """The database with the people of the tests, who are known to this bot."""
    writing(database, lambda work: settle(work, clock()))
    return database


@pytest.mark.parametrize("what", SILENT)
async def test_what_is_nobodys_business_of_ours_is_passed_over(known: Engine, clock: Clock, what: str) -> None:
    assert await heard(known, clock, SILENT[what]) == []


@pytest.mark.parametrize("text", ["/tonghop", "/nhac@ToSoBot", "/nhom", "/xyz@ToSoBot"])
async def test_an_anonymous_admin_is_told_why_nothing_happens(known: Engine, clock: Clock, text: str) -> None:
    (told,) = await heard(known, clock, anonymous(text))

    assert told.startswith(ANONYMOUS)


async def test_an_edit_of_a_message_that_gave_nothing_is_answered(known: Engine, clock: Clock) -> None:
    (told,) = await heard(known, clock, edited(message(text="80", message_id=77_777)))

    assert told


@pytest.mark.parametrize(
    "data", ["set|week:2025-05-02|propaganda_meetings|2", "fill|week:2025-05-02|week|2", "sub|x|y|z", "gone", "a|b|c|d"]
)
async def test_a_keyboard_a_year_old_is_answered(known: Engine, clock: Clock, data: str) -> None:
    (told,) = await heard(known, clock, old_tap(data))

    assert told


async def test_an_old_button_in_a_group_is_answered_to_whoever_tapped(known: Engine, clock: Clock) -> None:
    (told,) = await heard(known, clock, old_tap("set|week:2025-05-02|propaganda_meetings|2", int(GROUP)))

    assert "người phụ trách" in told


async def test_every_update_that_is_passed_over_is_kept_all_the_same() -> None:
    arrivals: list[Arrival] = [arrival for raw in SILENT.values() for arrival in arrivals_of([raw])]

    assert len(arrivals) == len(SILENT)
