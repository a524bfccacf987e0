"""What a row of the outbox holds: something to say, or a summary to make when it is sent."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from forms.model import Model
from handlers.say import Say
from handlers.turn import Summarise


class Summary(Model):
    """A summary of one report over the units below `unit`, made from the figures as they are when it is sent."""

    kind: Literal["summary"] = "summary"
    unit: int
    form: str
    period: str
    shape: Literal["summary", "board"]


_MESSAGE: TypeAdapter[Say | Summary] = TypeAdapter(Annotated[Say | Summary, Field(discriminator="kind")])


_fresh: dict[str, Say | Summary] = {}
_FRESH_MOST = 5000

MASKED = "secret-hidden"
"""The words that stand in the history for a message that held an invite."""


def dump(message: Say | Summarise | Summary) -> str:
    """As it is stored."""
    if isinstance(message, Summarise):
        message = Summary(unit=message.unit, form=message.form, period=message.period, shape=message.shape)
    payload = message.model_dump_json()
    if len(_fresh) >= _FRESH_MOST:
        _fresh.clear()
    _fresh[payload] = message
    return payload


def load(payload: str) -> Say | Summary:
    """Back from the row; what this process has just written itself is not read again. Raises ValueError."""
    return _fresh.pop(payload, None) or _MESSAGE.validate_json(payload)
