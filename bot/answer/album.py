"""Several pictures sent as one album come as several messages: the album is answered once."""

from datetime import datetime, timedelta

from handlers.turn.incoming import Incoming
from storage.messages.outbox import Message
from storage.work import Work

WAIT = timedelta(seconds=3)
"""For so long the answer to a picture without words waits for the one that has them, which need not come first."""


def said_once(work: Work, incoming: Incoming, chat_key: str, answer: list[Message], now: datetime) -> list[Message]:
    """What is still to be said for this item of an album. All items share a key in the outbox, so that it holds after a
    restart too; words come before pictures without any, whose answer is dropped if it has not gone out yet."""
    own = next((n for n, one in enumerate(answer) if one.chat_key == chat_key and one.dedupe_key is None), None)
    if own is None:
        return answer
    key = f"album:{chat_key}:{incoming.album}"
    if incoming.text is None:
        return [answer[own]._replace(dedupe_key=key, not_before=now + WAIT)]
    work.outbox.take_back(key)
    if not work.outbox.known([key]):
        answer[own] = answer[own]._replace(dedupe_key=key)
    return answer
