"""Takes the questions out of a chat once all are answered, so that what stays can be read at a glance."""

import logging

from bot.channels.channel import Channel, Reply, SendFailed

log = logging.getLogger("toso.outbox")

_MOST = 100
"""Maximum steps of one conversation that are remembered: as many messages as platforms delete at once."""
_CONVERSATIONS = 5000
"""Maximum conversations whose steps are remembered."""


class Steps:
    """The messages that have served once their end is said. Lost at a restart: then they stay, and do no harm."""

    def __init__(self) -> None:
        self._ids: dict[str, dict[str, None]] = {}
        """By conversation: the platform's ids of its steps, in their order."""

    async def said(self, channel: Channel, chat_key: str, provider: str, said: Reply) -> None:
        """Note a message that was sent; if it is the end of its steps, take those away, but for the one in whose place
        it stands."""
        if said.step == "step":
            self._keep(chat_key, provider)
            return
        gone = [one for one in self._ids.pop(chat_key, ()) if one != provider] if said.step == "end" else []
        if gone:
            try:
                await channel.remove(chat_key.split(":", 2)[2], gone)
            except SendFailed as failure:
                log.info("steps of a conversation stay: %s", failure.reason)

    def _keep(self, chat_key: str, provider: str) -> None:
        steps = self._ids.pop(chat_key, {})
        self._ids[chat_key] = steps  # the conversation of the newest step comes last
        steps[provider] = None
        if len(steps) > _MOST:
            del steps[next(iter(steps))]
        if len(self._ids) > _CONVERSATIONS:
            del self._ids[next(iter(self._ids))]
