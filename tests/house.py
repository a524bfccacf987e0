"""The people of the tests, their units, a clock that is moved by hand, and a channel that keeps its messages."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from pydantic_core import from_json, to_json

from bot.channels.channel import BadPayload, Limits, Reply
from forms.regime.calendar import ZONE
from forms.unit import Unit
from handlers.turn.incoming import Incoming
from storage.messages.inbox import Arrival
from storage.people.units import NewUnit
from storage.work import Work

OPENED = date(2026, 5, 1)
LIMITS = Limits(text=4096, buttons=True, edits=True)


@dataclass
class Clock:
    """A clock that stands still until it is moved; it is called like the system's clock."""

    now: datetime

    def __call__(self) -> datetime:
        """The time that the clock shows."""
        return self.now

    def to(self, text: str) -> None:
        """Set the clock to a local time, "2026-05-07 08:30"."""
        self.now = datetime.fromisoformat(text).replace(tzinfo=ZONE)

    def by(self, **step: float) -> None:
        """Move the clock on: `by(minutes=5)`."""
        self.now += timedelta(**step)


class Human(NamedTuple):
    """A person of the cast: their name, role, units and language."""

    name: str
    role: str
    units: tuple[str, ...]
    lang: str = "vi"


CAST = {
    "An": Human("Nguyễn Văn An", "officer", ("xóm Khâu Giang",)),  # reports
    "Dũng": Human("Lý Văn Dũng", "officer", ("xóm Khâu Giang",)),  # a second officer of the same unit
    "Én": Human("Hoàng Thị Én", "officer", ("xóm Nà Mòn", "xóm Đồng Vinh")),  # reports for two units
    "Grace": Human("Grace Tran", "officer", ("xóm Đồng Vinh",), "en"),  # reads English
    "Bình": Human("Trần Thị Bình", "lead", ("xã Phú Thịnh",)),  # wants the summary
    "Chi": Human("Nông Thị Chi", "lead", ("xã Bình Yên",)),  # another commune: must see nothing of theirs
    "Khoa": Human("Ma Văn Khoa", "officer", ("xóm Bản Cái",)),  # reports to Chi
}
"""The people of the tests. Hoa is not among them: the bot does not know her until she is invited."""


@dataclass
class House:
    """The units and people of the tests, as they stand in the database."""

    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)


def settle(work: Work, now: datetime, who: tuple[str, ...] = tuple(CAST), channel: str = "telegram") -> House:
    """Store two communes with their hamlets, and the people of the cast who have joined already."""
    house = House()

    def unit(above: str | None, kind: str, noun: str, name: str) -> None:
        parent = house.units[above].id if above else None
        house.units[f"{noun} {name}"] = work.units.add(NewUnit(parent, kind, noun, name, OPENED))

    unit(None, "province", "tỉnh", "Thái Nguyên")
    for commune, hamlets in (("Phú Thịnh", ("Khâu Giang", "Nà Mòn", "Đồng Vinh")), ("Bình Yên", ("Bản Cái",))):
        unit("tỉnh Thái Nguyên", "commune", "xã", commune)
        for hamlet in hamlets:
            unit(f"xã {commune}", "hamlet", "xóm", hamlet)
    for name in who:
        human = CAST[name]
        house.people[name] = person = work.people.join(human.name, human.lang, now)
        work.people.address(chat_key(name, channel), person, now)
        for title in human.units:
            work.people.belong(person, house.units[title].id, human.role, now)
    return house


def chat_of(name: str) -> str:
    """The number of a person's private chat."""
    return str(1001 + (*CAST, "Hoa", "Ivan", "Kim").index(name))


def chat_key(name: str, channel: str = "telegram") -> str:
    """The conversation with a person."""
    return f"{channel}:main:{chat_of(name)}"


@dataclass
class Room:
    """A channel without a platform: payloads are our own JSON, what is sent is kept in `sent`."""

    name: str = "telegram"
    bot: str = "main"
    limits: Limits = LIMITS
    history: bool = False
    sent: list[tuple[str, Reply]] = field(default_factory=list)
    failures: dict[str, list[Exception]] = field(default_factory=dict)
    """The errors that the next sends to a chat raise, by chat."""
    removed: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """Each chat and the messages that were taken out of it."""
    toasts: list[tuple[str, str]] = field(default_factory=list)
    """Each tap that was acknowledged, and the words."""

    def read(self, payload: Any) -> Incoming | None:
        """Read our JSON into what the person did."""
        try:
            return Incoming(**payload | {"channel": self.name, "sent_at": datetime.fromisoformat(payload["sent_at"])})
        except (KeyError, TypeError, ValueError) as error:
            raise BadPayload(repr(error)) from None

    def said(self, _payload: Any) -> str | None:
        """Acknowledge nothing."""
        return None

    async def send(self, chat: str, reply: Reply) -> str:
        """Keep the reply in `sent`."""
        if self.failures.get(chat):
            raise self.failures[chat].pop(0)
        self.sent.append((chat, reply))
        return str(len(self.sent))

    async def edit(self, chat: str, message: str, reply: Reply) -> str:
        """Keep the edit in `sent` too; `reply.edits` tells it from a new message."""
        if self.failures.get(chat):
            raise self.failures[chat].pop(0)
        self.sent.append((chat, reply))
        return message

    async def remove(self, chat: str, messages: Sequence[str]) -> None:
        """Note that these messages were taken out."""
        self.removed.append((chat, tuple(messages)))

    def acknowledge(self, tap: str, text: str) -> None:
        """Note the toast."""
        self.toasts.append((tap, text))

    async def typing(self, chat: str) -> None:
        """Show nothing."""

    async def close(self) -> None:
        """Close nothing."""

    def texts(self, name: str) -> list[str]:
        """The texts that a person has read on this channel."""
        return [reply.text for chat, reply in self.sent if chat == chat_of(name)]


def arrival(name: str, number: int, now: datetime, chat: str = "", **what: Any) -> Arrival:
    """A message as the inbox takes it: `arrival("An", 1, now, text="3")`."""
    chat = chat or chat_of(name)
    said = {
        "chat": chat,
        "sender": chat_of(name),
        "sender_name": name,
        "message_id": str(number),
        "sent_at": now.isoformat(),
        **what,
    }
    return Arrival(f"{chat}:{number}", chat, to_json(said))


def words(arrived: Arrival) -> str:
    """The text of such a message."""
    return str(from_json(arrived.payload).get("text", ""))
