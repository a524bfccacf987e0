"""The people and groups of the stand-in for Zalo, and the events that their messages become."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.simulate.zalo.state import ZaloState

Happened = Callable[[str, dict[str, Any]], Awaitable[None]]
"""Hands an event of a chat to whoever receives: the poller or the webhook."""


class ZaloPerson:
    """Somebody who writes to the bot. `hears`: the bot has a chat with them once they have written."""

    def __init__(self, state: ZaloState, happened: Happened, id: str, name: str) -> None:  # noqa: A002  # as Zalo says
        self.id = id
        self.name = name
        self._state = state
        self._happened = happened

    def event(self, name: str, group: str = "", **more: Any) -> dict[str, Any]:
        """An event as Zalo words it, without its wrapper; a field of `more` that is None is left out."""
        message: dict[str, Any] = {
            "message_id": self._state.next_id(),
            "date": self._state.now(),
            "from": {"id": self.id, "display_name": self.name, "is_bot": False},
            "chat": {"id": group or self.id, "chat_type": "GROUP" if group else "PRIVATE"},
            "message_type": "CHAT_MESSAGE",
        } | more
        kept = {key: value for key, value in message.items() if value is not None}
        return {"event_name": f"message.{name}.received", "message": kept}

    async def says(self, text: str, **more: Any) -> dict[str, Any]:
        """Write a text privately; returns the event."""
        return await self.sends(self.event("text", text=text, **more))

    async def says_in(self, group: str, text: str, **more: Any) -> dict[str, Any]:
        """Mention the bot in a group with this text behind its name; only then does Zalo tell it."""
        self._state.groups.add(group)
        said = f"@{self._state.me['display_name']} {text}"
        return await self.sends(self.event("text", group, text=said, **more))

    async def shows(self, url: str = "https://zalo.example/1.jpg", caption: str | None = None) -> dict[str, Any]:
        """Send a picture."""
        return await self.sends(self.event("image", caption=caption, **{self._state.manners.photo_field: url}))

    async def sends(self, event: dict[str, Any]) -> dict[str, Any]:
        """Send any event, such as a malformed one."""
        message = event.get("message")
        chat = message.get("chat") if isinstance(message, dict) else None
        there = str(chat.get("id", "")) if isinstance(chat, dict) else ""
        if there:
            self._state.chats.setdefault(there, [])
        await self._happened(there, event)
        return event

    @property
    def texts(self) -> list[str]:
        """What the bot has told them."""
        return self._state.texts(self.id)
