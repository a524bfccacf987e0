"""Messages as keys and figures, never sentences. `bot/compose/words.py` words them for the reader.

Plain dataclasses, because a turn makes dozens of them; `bot/compose/stored.py` validates what comes back from a row."""

from dataclasses import field
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field

from forms.indicator import Indicator
from forms.model import frozen
from forms.value import Number, Status, Value

Step = Literal["", "step", "end"]


@frozen()
class Ref:
    """Something whose wording depends on the language: printed by `bot/compose/words.py`.

    of, by kind: period, short_period → code "week:2026-05-01" · indicator → its code · form → its code ·
    day, weekday → "2026-05-07" · moment → an ISO time with zone, printed as "08:05 07/5" · role → "officer" | "lead" ·
    channel → its name."""

    kind: Literal["period", "short_period", "indicator", "form", "day", "weekday", "moment", "role", "channel"]
    of: str


@frozen()
class Phrase:
    """One sentence or line: a key of locales/ and its arguments. A list argument is printed "a, b, c"."""

    key: str
    args: dict[str, "Arg"] = field(default_factory=dict)


Arg = int | str | Annotated[Ref | Value, Field(discriminator="kind")] | Phrase | list[str] | list[Ref] | list[str | Ref]


@frozen()
class Button:
    """A choice to tap. `data` is 1 to 64 ASCII bytes and names the question it belongs to, so that a stale or
    doubled tap can be told from a fresh one: `verb|period|indicator|argument`, empty parts left empty. Or it is an
    address, made by `opening`, and a tap opens that."""

    label: Phrase
    data: str


@frozen()
class Say:
    """One message to the person who wrote: lines, and rows of buttons below them.

    `secret`: the text holds an invite; it is blanked in the outbox once sent.
    `step`: a "step" is deleted once the "end" of the conversation's steps is sent; "": it stays.
    `numbered`: a digit that is typed now answers nothing, so that it may choose where there are no buttons. Else the
    choices have letters there, and a digit stays a figure.
    `prompt`: the key of a hint what to type, where an answer in the person's own words is asked for. It is shown in the
    field for it, and only where no buttons stand below."""

    lines: tuple[Phrase, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    secret: bool = False
    numbered: bool = field(default=False, compare=False)
    step: Step = field(default="", compare=False)
    prompt: str = ""
    kind: Literal["say"] = "say"


def phrase(key: str, **args: Arg) -> Phrase:
    """A line, without the braces."""
    return Phrase(key, args)


def opening(label: str, address: str) -> Button:
    """A button that opens an address. Raises ValueError for any but https://HOST…."""
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname:
        raise ValueError("a button opens only https addresses")
    return Button(phrase(label), address)


def named(indicator: Indicator) -> str | Ref:
    """The name of a figure: as a lead typed it, or in the words of the catalogue."""
    return indicator.title or Ref(kind="indicator", of=indicator.words)


def figured(indicator: Indicator, value: Value) -> Value | Phrase:
    """A figure as it is shown: a percentage with its sign and its qualifier, a state in its own words."""
    if isinstance(value, Status) and value.code in indicator.states:
        return phrase(f"indicator-{indicator.words}.state-{value.code}")
    if indicator.kind != "percent" or not isinstance(value, Number):
        return value
    exact = phrase("print-percent", value=value)
    return exact if value.qualifier is None else phrase(f"qualified-{value.qualifier}", value=exact)
