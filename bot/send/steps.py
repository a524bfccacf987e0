"""Takes the questions out of a chat once all are answered, so that what stays can be read at a glance."""

import asyncio
import logging

from bot.channels.channel import Channel, Reply, SendFailed

log = logging.getLogger("toso.outbox")

_MOST = 100
"""Maximum steps of one conversation that are remembered: as many messages as platforms delete at once."""
_AT_ONCE = 200
"""Maximum removals under way; beyond them steps stay."""
_CONVERSATIONS = 5000
"""Maximum conversations whose steps are remembered."""


class Steps:
    """Remembers the messages that are deleted once the last step of their conversation is said. Lost at a restart: then
    they stay, and do no harm."""

    def __init__(self) -> None:
        self._ids: dict[str, dict[str, None]] = {}
        """By conversation: the platform's ids of its steps, in their order."""
        self._removals: set[asyncio.Task[None]] = set()

    @property
    def idle(self) -> bool:
        """Whether no message is being taken out of a chat."""
        return not self._removals

    def said(self, channel: Channel, chat_key: str, provider: str, said: Reply) -> None:
        """Note a message that was sent; if it is the end of its steps, take those away, but for the one in whose place
        it stands: in a task of its own, because the next answer must not wait for it."""
        if said.step == "step":
            self._keep(chat_key, provider)
            return
        gone = [one for one in self._ids.pop(chat_key, ()) if one != provider] if said.step == "end" else []
        if gone and len(self._removals) < _AT_ONCE:
            task = asyncio.create_task(_remove(channel, chat_key.split(":", 2)[2], gone))
            self._removals.add(task)
            task.add_done_callback(self._removals.discard)

    def _keep(self, chat_key: str, provider: str) -> None:
        steps = self._ids.pop(chat_key, {})
        self._ids[chat_key] = steps  # the conversation of the newest step comes last
        steps[provider] = None
        if len(steps) > _MOST:
            del steps[next(iter(steps))]
        if len(self._ids) > _CONVERSATIONS:
            del self._ids[next(iter(self._ids))]


async def _remove(channel: Channel, chat: str, messages: list[str]) -> None:
    try:
        await channel.remove(chat, messages)
    except SendFailed as failure:
        log.info("steps of a conversation stay: %s", failure.reason)
    except Exception:  # a fault here must not look like a fault of the answer, which has arrived
        log.exception("steps of a conversation stay")
