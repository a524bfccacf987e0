"""People at the other end of the stand-in for Telegram: they write, tap, edit, and keep what the bot sent them."""

import asyncio
from collections.abc import Callable
from typing import Any

from bot.simulate.telegram.state import Received, State


class SimulatedPerson:
    """One account with its private chat with the bot; `received` is that chat, `blocked` refuses it; `heard` are the
    texts of all messages that ever came, deleted ones too."""

    __slots__ = ("_news", "_state", "blocked", "heard", "id", "lang", "name", "received")

    def __init__(self, state: State, id: int, name: str, lang: str) -> None:  # noqa: A002  # as Telegram says
        self.id = id
        self.name = name
        self.lang = lang
        self.received: list[Received] = []
        self.heard: list[str] = []
        self.blocked = False
        self._state = state
        self._news: asyncio.Event | None = None

    @property
    def user(self) -> dict[str, Any]:
        """The account as Telegram shows it."""
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.lang}

    def message(
        self, content: dict[str, Any], message_id: int, group: int | None = None, topic: int = 0
    ) -> dict[str, Any]:
        """A message of this person, in a group (or a topic of it) or privately."""
        chat: dict[str, Any] = (
            {"id": self.id, "type": "private", "first_name": self.name}
            if group is None
            else {"id": group, "type": "supergroup", "title": "Nhóm"}
        )
        at = int(self._state.clock())
        thread = {"message_thread_id": topic, "is_topic_message": True} if topic else {}
        return {"message_id": message_id, "from": self.user, "chat": chat, "date": at, **thread, **content}

    async def says(self, text: str, *, group: int | None = None, topic: int = 0) -> int:
        """Send a text; returns the message's id."""
        return self.say(text, group=group, topic=topic)

    def say(self, text: str, *, group: int | None = None, topic: int = 0) -> int:
        """The same as `says`, for callers that cannot await."""
        return self.sends(_worded(text), group=group, topic=topic)

    def sends(self, content: dict[str, Any], *, group: int | None = None, topic: int = 0) -> int:
        """Send any content (`{"photo": [...]}`) at once; returns the message's id."""
        message_id = self._state.next_message()
        self._state.know(group if group is not None else self.id)
        if group is not None and topic:
            self._state.topics.setdefault(group, set()).add(topic)
        self._state.updates.add("message", self.message(content, message_id, group, topic))
        return message_id

    def uploads(self, name: str, data: bytes, caption: str = "") -> int:
        """Send a file; returns the message's id."""
        file = f"F{len(self._state.uploads) + 1}"
        self._state.uploads[file] = data
        document = {"file_id": file, "file_unique_id": f"u{file}", "file_name": name, "file_size": len(data)}
        return self.sends({"document": document} | ({"caption": caption} if caption else {}))

    async def edits(self, message_id: int, text: str) -> None:
        """Change the text of an earlier message."""
        changed = self.message(_worded(text), message_id) | {"edit_date": int(self._state.clock())}
        self._state.updates.add("edited_message", changed)

    async def blocks(self, *, again: bool = False) -> None:
        """Block the bot, or let it in `again`."""
        self.blocked = not again
        self._membership("member" if again else "kicked")

    async def invites_bot(self, group: int, *, removed: bool = False) -> None:
        """Take the bot into a group, or out of it (`removed`)."""
        self._state.know(group)
        self._membership("left" if removed else "member", group)

    async def taps(self, what: str) -> str:
        """Tap the newest button with this label or data; returns the callback's id. Raises LookupError where there is
        none."""
        return self.tap(what)

    def tap(self, what: str) -> str:
        """The same as `taps`, for callers that cannot await."""
        for message in reversed(self.received):
            for label, data in (button for row in message.buttons for button in row):
                if what in (label, data):
                    return self._tap(message, data)
        raise LookupError(f"no button {what!r} in {[message.labels for message in self.received]}")

    async def wait_for(
        self,
        wanted: int | Callable[[list[Received]], bool],
        timeout: float = 5.0,  # noqa: ASYNC109  # plain to use
    ) -> list[Received]:
        """Wait until `wanted` messages are received or `wanted(received)` holds; returns all so far. Raises
        TimeoutError."""
        async with asyncio.timeout(timeout):
            while not (len(self.received) >= wanted if isinstance(wanted, int) else wanted(self.received)):
                self._news = asyncio.Event()
                await self._news.wait()
        return self.received

    def hears(self, message: Received) -> None:
        """Receive a message of the bot."""
        self.received.append(message)
        self.heard.append(message.text)
        if self._news is not None:
            self._news.set()

    def sees(self, edited: Received) -> None:
        """Replace an earlier message by the bot's edited one."""
        self.received = [edited if old.message_id == edited.message_id else old for old in self.received]
        if self._news is not None:
            self._news.set()

    def loses(self, messages: set[int]) -> None:
        """Lose messages that the bot deletes."""
        self.received = [message for message in self.received if message.message_id not in messages]
        if self._news is not None:
            self._news.set()

    def _membership(self, status: str, group: int | None = None) -> None:
        before = "left" if group is not None and status == "member" else "member" if status != "member" else "kicked"
        change = self.message({}, 0, group)
        del change["message_id"]
        members = {"old_chat_member": before, "new_chat_member": status}
        change |= {which: {"user": self._state.me, "status": status} for which, status in members.items()}
        self._state.updates.add("my_chat_member", change)

    def _tap(self, message: Received, data: str) -> str:
        query = self._state.next_query()
        chat = {"id": self.id, "type": "private", "first_name": self.name}
        under = {"message_id": message.message_id, "from": self._state.me, "chat": chat, "text": message.text}
        tapped = {"id": query, "from": self.user, "chat_instance": str(self.id), "data": data}
        self._state.updates.add("callback_query", tapped | {"message": under | {"date": int(self._state.clock())}})
        return query


class Accounts(dict[int, SimulatedPerson]):
    """All accounts, by id."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state

    def person(self, id: int, name: str, lang: str = "vi") -> SimulatedPerson:  # noqa: A002  # as Telegram says
        """The account of this id, made when it is asked for first."""
        if id not in self:
            self[id] = SimulatedPerson(self._state, id, name, lang)
        return self[id]


def _worded(text: str) -> dict[str, Any]:
    if not text.startswith("/"):
        return {"text": text}
    command = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
    return {"text": text, "entities": [command]}
