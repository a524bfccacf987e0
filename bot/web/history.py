"""The past messages that a chat page shows again, word for word as they were sent."""

from collections.abc import Collection, Mapping
from datetime import datetime
from types import MappingProxyType

from pydantic_core import from_json

from bot.channels.channel import Passage
from bot.channels.webchat import PageMessage, WebChat
from bot.current import Clock
from bot.store import Store
from storage.work import Work

_NONE: Mapping[int, tuple[datetime, str]] = MappingProxyType({})


async def history(store: Store, chat_key: str, before: str | None, limit: int) -> list[PageMessage]:
    """The same as `shown`, looked up where it holds up nobody who waits for an answer."""
    return await store.browse(lambda work: shown(work, chat_key, before, limit, dict(store.secrets)))


async def appeared(store: Store, clock: Clock, chat_key: str, rows: Collection[int]) -> None:
    """Keep that a page has shown these reminders; nothing is written where that is known already."""
    now = clock()
    if found := await store.browse(lambda work: work.shown.unshown(chat_key, rows)):
        await store.write(lambda work: work.shown.appeared(chat_key, found, now))


async def members(store: Store, web_chat: WebChat) -> Collection[str]:
    """The page's chats of all who have joined, by their key."""
    return await store.browse(lambda work: work.roster.joined(web_chat.key("")))


def shown(
    work: Work, chat_key: str, before: str | None, limit: int, secrets: Mapping[int, tuple[datetime, str]] = _NONE
) -> list[PageMessage]:
    """The newest messages of one chat, oldest first; with `before`, an id as in `PageMessage`, those older than it.
    `secrets`: what is shown of rows whose text is in memory only."""
    until = _moment(work, chat_key, before)
    found = [
        PageMessage(f"i{row}", at, mine=True, text=text) for row, at, text in work.inbox.shown(chat_key, until, limit)
    ]
    for row, at, sent_as, waits in work.shown.newest(chat_key, until, limit):
        for text, buttons, *more in from_json(secrets[row][1] if row in secrets else sent_as):
            rows = tuple(tuple((label, data) for label, data in keys) for keys in buttons)
            passages = tuple(Passage(*span) for span in more[0]) if more else ()
            file = tuple(more[1]) if len(more) > 1 else None
            found.append(PageMessage(f"o{row}", at, False, text, rows, passages, file, waits))
    found.sort(key=lambda one: (one.at, not one.mine, int(one.id[1:])))
    return found[-limit:]


def _moment(work: Work, chat_key: str, message: str | None) -> datetime | None:
    """The moment of that message of this chat; None where there is no such message."""
    if message is None or message[:1] not in ("i", "o") or not message[1:].isdecimal() or len(message) > 18:
        return None
    rows = work.inbox if message[0] == "i" else work.shown
    return rows.shown_at(chat_key, int(message[1:]))
