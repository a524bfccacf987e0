"""Turns choices that were typed, on channels without buttons, into taps: a mark counts if the newest message has it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pydantic_core import from_json

from bot.channels.channel import Channel
from handlers.turn.incoming import Incoming
from storage.messages.inbox import Waiting
from storage.work import Work

_MARK = re.compile(r"\(?([0-9]{1,2}|[a-z]{1,2})[.)]?")
"""A mark as people type it: 1, 1. or (1); a, a. or (a)."""

Batch = list[tuple[Waiting, Incoming]]


def chosen(work: Work, batch: Batch, channels: Mapping[str, Channel]) -> Batch:
    """The batch, with each typed choice replaced by a tap on the button that it stands for.

    Only the newest message that was sent to a chat counts: marks of older ones are forgotten. One query for the whole
    batch, and none where nobody typed a mark on such a channel."""
    typed = {
        waiting.id: mark
        for waiting, incoming in batch
        if not channels[waiting.channel].limits.buttons and (mark := _mark(incoming))
    }
    if not typed:
        return batch
    shown = work.shown.newest_of({waiting.chat_key for waiting, _ in batch if waiting.id in typed})
    result = []
    for waiting, incoming in batch:
        data = _meant(shown.get(waiting.chat_key), typed.get(waiting.id))
        result.append((waiting, replace(incoming, text=None, button=data) if data else incoming))
    return result


def _mark(incoming: Incoming) -> str | None:
    if incoming.text is None or incoming.edits or incoming.forwarded:
        return None
    found = _MARK.fullmatch(incoming.text.strip().lower())
    return found[1] if found else None


def _meant(sent_as: str | None, mark: str | None) -> str | None:
    """The data of the button that the mark stands for in that message."""
    if sent_as is None or mark is None:
        return None
    choices: Sequence[Sequence[str]] = [choice for _, rows, *_ in from_json(sent_as) for row in rows for choice in row]
    return next((data for label, data in choices if label == mark), None)
