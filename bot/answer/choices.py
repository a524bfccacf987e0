"""Turns choices that were typed into taps: the label of a button below the newest message, or, on channels without
buttons, the mark that stands for one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pydantic_core import from_json

from bot.channels.channel import Channel
from handlers.reading.fold import plain
from handlers.turn.incoming import Incoming
from storage.messages.inbox import Waiting
from storage.work import Work

_MARK = re.compile(r"\(?([0-9]{1,2}|[a-z]{1,2})[.)]?")
"""A mark as people type it: 1, 1. or (1); a, a. or (a)."""

_LABEL = 64
"""Maximum characters of a typed label; one of digits alone is a figure."""

_SAME = ("nop", "bo qua", "quay lai", "submit", "skip", "back")
"""Labels that do in words just what the button does: for these, frequent as they are, no button is looked for."""

Batch = list[tuple[Waiting, Incoming]]


def chosen(work: Work, batch: Batch, channels: Mapping[str, Channel]) -> Batch:
    """The batch, with each typed choice replaced by a tap on the button that it stands for.

    Only the newest message that was sent to a chat counts: buttons of older ones are forgotten. One short query for
    each who typed what may be a choice, and none for figures."""
    typed = {
        waiting.id: words
        for waiting, incoming in batch
        if (words := _words(incoming, marks=not channels[waiting.channel].limits.buttons))
    }
    if not typed:
        return batch
    shown = work.shown.newest_of({waiting.chat_key for waiting, _ in batch if waiting.id in typed})
    result = []
    for waiting, incoming in batch:
        said = incoming
        if (words := typed.get(waiting.id)) and (offered := shown.get(waiting.chat_key)):
            said = _tap(incoming, words, offered)
        result.append((waiting, said))
    return result


def _words(incoming: Incoming, *, marks: bool) -> tuple[str, str] | None:
    """The mark ("": none) and the folded label that this text may be; None: neither."""
    text = incoming.text
    if text is None or incoming.edits or incoming.forwarded or incoming.group or len(text) > _LABEL:
        return None
    found = _MARK.fullmatch(text.strip().lower()) if marks else None
    label = "" if text.isdigit() or text.lstrip().startswith("/") else plain(text)
    if not any(char.isalpha() for char in label) or label in _SAME:
        label = ""
    return (found[1] if found else "", label) if found or label else None


def _tap(incoming: Incoming, words: tuple[str, str], offered: str) -> Incoming:
    """The message as a tap on the button of the message `offered` that it names; unchanged where it names none, or
    several. A label stays the text of the tap: it may mean something where the button has lost its use."""
    mark, label = words
    choices: Sequence[Sequence[str]] = [choice for _, rows, *_ in from_json(offered) for row in rows for choice in row]
    marked = next((data for name, data in choices if name == mark), None) if mark else None
    if marked is not None:
        return replace(incoming, text=None, button=marked, typed=True)
    named = {data for name, data in choices if label and label in _said_for(name)}
    return replace(incoming, button=next(iter(named)), typed=True) if len(named) == 1 else incoming


def _said_for(name: str) -> tuple[str, str]:
    """What may be typed for a button: its whole label, or what stands before its comma."""
    return plain(name), plain(name.split(",", maxsplit=1)[0])
