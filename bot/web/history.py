"""What a chat page shows again: what was said and what was answered, as it was sent."""

from datetime import datetime

from pydantic_core import from_json

from bot.channels.webchat import PageMessage
from storage.work import Work


def history(work: Work, chat_key: str, before: str | None, limit: int) -> list[PageMessage]:
    """The newest messages of one chat, oldest first; with `before`, an id as in `Shown`, those older than that one."""
    until = _moment(work, chat_key, before)
    shown = [
        PageMessage(f"i{row}", at, mine=True, text=text) for row, at, text in work.inbox.shown(chat_key, until, limit)
    ]
    for row, at, sent_as in work.outbox.shown(chat_key, until, limit):
        for text, buttons in from_json(sent_as):
            rows = tuple(tuple((label, data) for label, data in keys) for keys in buttons)
            shown.append(PageMessage(f"o{row}", at, mine=False, text=text, buttons=rows))
    shown.sort(key=lambda one: (one.at, not one.mine, int(one.id[1:])))
    return shown[-limit:]


def _moment(work: Work, chat_key: str, message: str | None) -> datetime | None:
    """When that message of this chat was; None where there is no such message."""
    if message is None or message[:1] not in ("i", "o") or not message[1:].isdecimal() or len(message) > 18:
        return None
    rows = work.inbox if message[0] == "i" else work.outbox
    return rows.shown_at(chat_key, int(message[1:]))
