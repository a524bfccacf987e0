"""An outbox row → the reply in its reader's words: sentences, or a summary made now from the figures as they are."""

from bot import messages, words
from bot.channels.channel import Limits, Reply
from bot.summaries import summary
from bot.world import World
from handlers.say import Say
from storage.outbox import Outgoing
from storage.work import Work


def spoken(row: Outgoing, say: Say, limits: Limits) -> list[Reply]:
    """The messages of something to say."""
    return _parts(row, *words.word(row.lang, say), limits)


def made(work: Work, row: Outgoing, asked: messages.Summary, world: World, limits: Limits) -> list[Reply]:
    """The messages of a summary, from one consistent view of the figures."""
    text, below = summary(work, asked, row.lang, world)
    return _parts(row, text, words.word(row.lang, below)[1], limits)


def _parts(row: Outgoing, text: str, buttons: words.Rows, limits: Limits) -> list[Reply]:
    """Several messages where the channel's limit wants it, buttons below the last."""
    parts = words.split(text, limits.text)
    last = len(parts) - 1
    return [Reply(part, buttons if n == last else (), row.id) for n, part in enumerate(parts)]
