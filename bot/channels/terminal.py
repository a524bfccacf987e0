"""The terminal as a channel: `toso chat` types what an officer would, and prints what they would see."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.channels.channel import BadPayload, Limits, Reply, SendFailed
from handlers.turn.incoming import Incoming


class Terminal:
    """One conversation. A number in brackets taps the button shown with it."""

    name = "terminal"
    bot = "main"
    limits = Limits(text=20_000, buttons=True, files=True, caption=20_000)
    history = False

    def __init__(self) -> None:
        self.replies: asyncio.Queue[Reply] = asyncio.Queue()

    def read(self, payload: Any) -> Incoming:
        """What the person did, read from a typed line. Raises BadPayload."""
        try:
            return Incoming(
                channel=self.name,
                chat=payload["chat"],
                sender=payload["chat"],
                sender_name="",
                message_id=payload["id"],
                sent_at=datetime.fromisoformat(payload["at"]),
                text=payload.get("text"),
                button=payload.get("button"),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise BadPayload(f"not what the terminal writes: {error!r}") from None

    def said(self, _payload: Any) -> str | None:
        """Nothing: the terminal itself keeps what was said."""
        return None

    async def send(self, _chat: str, reply: Reply) -> str:
        """Hand the reply to `toso chat`, which prints it."""
        self.replies.put_nowait(reply)
        return str(reply.id)

    async def edit(self, _chat: str, _message: str, _reply: Reply) -> str:
        """Refuse: what is printed cannot be edited, as the limits say."""
        raise SendFailed("a terminal cannot edit", refused=True)

    async def remove(self, _chat: str, _messages: Sequence[str]) -> None:
        """Refuse: what is printed stays."""
        raise SendFailed("a terminal cannot edit", refused=True)

    def acknowledge(self, _tap: str, _text: str) -> None:
        """Nothing: a terminal shows no toasts."""

    async def typing(self, _chat: str) -> None:
        """Do nothing: whoever types sees that the prompt is not back."""

    async def close(self) -> None:
        """Do nothing: there is nothing to close."""
