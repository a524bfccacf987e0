"""What a row of the outbox holds: something to say, or a summary, reminder or post to make when it is sent."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter
from pydantic_core import to_json

from handlers.turn.effects import Shape, Summarise
from handlers.turn.say import Say
from reminders.digests import Post
from reminders.telling import Reminder


@dataclass(frozen=True, slots=True)
class StoredSummary:
    """A summary of one report over the units below `unit`, made from the figures as they are when it is sent."""

    unit: int
    form: str
    period: str
    shape: Shape
    first: int = 0
    acts: bool = True
    kind: Literal["summary"] = "summary"


FILES = ("workbook", "chart")
"""The shapes that are files."""


@dataclass(frozen=True, slots=True)
class Buttonless:
    """Nothing to say: a message sent earlier loses its buttons."""

    kind: Literal["buttonless"] = "buttonless"


Stored = Buttonless | Say | StoredSummary | Reminder | Post

_MESSAGE: TypeAdapter[Stored] = TypeAdapter(Annotated[Stored, Field(discriminator="kind")])

MASKED = "secret-hidden"
"""The words that stand in the history for a message that held an invite."""

_written: dict[str, Stored] = {}
_WRITTEN_MOST = 5000


def dump(message: Stored | Summarise) -> str:
    """The message as JSON, as it is stored in its row."""
    if isinstance(message, Summarise):
        message = StoredSummary(message.unit, message.form, message.period, message.shape, message.first, message.acts)
    payload = to_json(message).decode()
    if len(_written) >= _WRITTEN_MOST:
        _written.clear()
    _written[payload] = message
    return payload


def load(payload: str) -> Stored:
    """The message that a row holds; one that this process has just written is taken from memory. Raises ValueError."""
    return _written.pop(payload, None) or _MESSAGE.validate_json(payload)
