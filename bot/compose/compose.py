"""Makes the replies of an outbox row, in its reader's language: sentences, or a summary of the figures as they are
now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.channels.channel import Limits, MadeFile, Reply, Step, opens
from bot.compose import stored, words
from bot.compose.choices import Choices, listed
from bot.compose.explained.explanation import explanation
from bot.compose.explained.trend import trend_message
from bot.compose.files.by_unit import by_unit
from bot.compose.files.draft import FileDraft
from bot.compose.formatting import Extent, messages, taken_apart
from bot.compose.history import history
from bot.compose.over_time import long_summary
from bot.compose.programme.targets import targets_message
from bot.compose.programme.tasks import tasks_message
from bot.compose.split import units
from bot.compose.summary import summary
from bot.current import World
from forms.regime.plan import Plan
from handlers.turn.say import Arg, Ref, Say, phrase
from locales.printing import JOINER
from reminders.digests import Post, posted, today
from reminders.telling import Reminder, all_owed, handed_in, told
from storage.messages.editable import Digest, ToldReminder
from storage.messages.outbox import Outgoing
from storage.messages.shown import REMINDERS
from storage.work import Work

_NUMBER = 10
"""UTF-16 units of the longest number of a part, "(99/99)" and a line break."""


def spoken(row: Outgoing, say: Say, limits: Limits) -> list[Reply]:
    """The replies of a row that holds a `Say`."""
    step = say.step if limits.edits else ""
    parts = _parts(row, *words.word(row.lang, say), limits, numbered=say.numbered, step=step)
    if say.prompt and not say.buttons:
        parts[-1] = replace(parts[-1], prompt=words.line(row.lang, phrase(say.prompt)))
    if row.kind in REMINDERS:
        parts[-1] = replace(parts[-1], reminds=True)
    return parts


def composed(work: Work, row: Outgoing, of: Reminder | Post, now: datetime, plan: Plan) -> Say | None:
    """What a reminder or post says if it is sent now; None: nothing is left to say."""
    if isinstance(of, Post):
        return posted(work, of, now, plan)
    return all_owed(work, row.id, now, plan) if of.everything else told(work, row.id, now, plan)


def edited(work: Work, row: Outgoing, now: datetime, plan: Plan, limits: Limits) -> list[Reply]:
    """The edit that brings a sent digest or reminder up to date; empty where there is nothing new to say, there is a
    newer digest, another day has begun, or the text does not fit into one message."""
    assert row.edits is not None  # the caller has checked
    sent: Digest | ToldReminder | None = work.editable.newest_digest(row.edits, today(now))
    said = told(work, row.edits, now, plan) if sent else None
    if sent is None and (reminder := work.editable.reminder(row.edits)) is not None:
        sent, said = reminder, handed_in(work, reminder, now, plan)
    here = sent is not None and sent.chat_key == row.chat_key  # else it was blocked there and sent elsewhere
    replies = spoken(row, said, limits) if said and here else []
    return [replace(reply, edits=sent.provider_id) for reply in replies if sent and len(replies) == 1]


def made(work: Work, row: Outgoing, asked: stored.StoredSummary, world: World, limits: Limits) -> list[Reply]:
    """The replies of a summary, from one consistent view of the figures."""
    if asked.shape == "history":
        text, below = history(work, asked, row.lang, world.plan, row.created_at)
    elif asked.shape == "explain":
        text, below = explanation(work, asked, row.lang, world.plan, row.created_at, limits.text)
    elif asked.shape == "trend":
        text, below = trend_message(work, asked, row.lang, world.plan, row.created_at)
    elif asked.shape == "targets":
        text, below = targets_message(work, asked, row.lang, world.plan, row.created_at)
    elif asked.shape == "tasks":
        text, below = tasks_message(work, asked, row.lang, world.plan, row.created_at)
    elif asked.shape == "long":
        text, below = long_summary(work, asked, row.lang, world.plan, row.created_at)
    elif asked.shape == "units":
        text, below = by_unit(work, asked, row.lang, world.plan, row.created_at)
    else:
        text, below = summary(work, asked, row.lang, world, row.created_at)
    return _parts(row, text, words.word(row.lang, below)[1], limits)


def with_file(row: Outgoing, made: FileDraft, file: MadeFile, limits: Limits) -> list[Reply]:
    """The replies that carry a file: its text goes with it, or before it where it is too long for that."""
    buttons = words.word(row.lang, made.below)[1]
    if units(made.text) <= limits.caption:
        return [replace(_parts(row, made.text, buttons, limits)[-1], file=file)]
    return [*_parts(row, made.text, (), limits), Reply("", buttons, row.id, file=file)]


def with_link(row: Outgoing, made: FileDraft, address: str | None, until: datetime, limits: Limits) -> list[Reply]:
    """The replies for a channel that carries no files: the address where this one is fetched, or that there is none."""
    said: dict[str, Arg] = {"text": made.text, "name": made.name}
    if address is None:
        text = words.line(row.lang, phrase("file-no-link", **said))
    else:
        moment = Ref(kind="moment", of=until.isoformat())
        text = words.line(row.lang, phrase("file-link", address="{address}", until=moment, **said))
        text = text.replace("{address}", address)  # afterwards: what people wrote must not become a link, this must
    return _parts(row, text, words.word(row.lang, made.below)[1], limits)


def _parts(
    row: Outgoing, text: str, buttons: words.Rows, limits: Limits, *, numbered: bool = False, step: Step = ""
) -> list[Reply]:
    """The text as one reply, or several where the channel's limit requires it, buttons below the last; lines to choose
    from where the channel has no buttons."""
    choices: Choices = ()
    if not limits.buttons:
        tapped = (tuple(button for button in row if not opens(button[1])) for row in buttons)
        buttons = tuple(row for row in tapped if row)
    if buttons and not limits.buttons:
        text, choices = listed(row.lang, text, buttons, numbered=numbered)
        buttons = ()
    plain, extents = taken_apart(text)
    copies = _copies(row.lang, plain, extents, limits.copies) if extents and limits.copies else ()
    if not limits.formats:
        extents = ()
    parts = messages(plain, extents, limits.text - _NUMBER * limits.numbers_parts)
    last = len(parts) - 1
    if limits.numbers_parts and last and not extents:
        parts = [(f"({n}/{len(parts)})\n{part}", ()) for n, (part, _) in enumerate(parts, 1)]
    return [
        Reply(part, buttons, row.id, choices=choices, passages=passages, copies=copies, step=step)
        if n == last
        else Reply(part, id=row.id, passages=passages, step=step)
        for n, (part, passages) in enumerate(parts)
    ]


def _copies(lang: str, text: str, extents: Sequence[Extent], most: int) -> tuple[tuple[str, str], ...]:
    """The button that copies the block of a message, if the message has just one, and a button can hold it."""
    blocks = [text[one.start : one.end].strip().replace(JOINER, "") for one in extents if one.kind == "block"]
    if len(blocks) != 1 or units(blocks[0]) > most:
        return ()
    return ((words.line(lang, phrase("button-copy")), blocks[0]),)
