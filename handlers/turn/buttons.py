"""What a button carries: `verb|period|subject|argument`, 1 to 64 ASCII bytes. The subject is an indicator or a form;
the argument begins with the unit (or person) it is about, so that an old button can never touch another question. With
"~" at its end, the answer takes the place of the message that has the button."""

from functools import lru_cache
from typing import NamedTuple, get_args
from zlib import crc32

from forms.form import Frequency
from forms.value import Nil, Number, Value
from handlers.turn.dialogue import Asking, Slot
from handlers.turn.say import Arg, Button, phrase

_KINDS = {kind[0]: kind for kind in get_args(Frequency)}
"""Kinds of period by their first letter: beside an indicator's name the whole kind would not fit into 64 bytes."""


_HERE = "~"


class Tap(NamedTuple):
    """A button that was tapped, taken apart."""

    verb: str
    period: str
    subject: str
    about: str
    extra: str
    in_place: bool = False

    @property
    def number(self) -> int:
        """The id in the argument; 0 where there is none."""
        return int(self.about) if self.about.isascii() and self.about.isdecimal() and len(self.about) < 19 else 0

    @property
    def slot(self) -> Slot:
        """The report that a button `verb|period|form|unit` names."""
        return Slot(unit=self.number, form=self.subject, period=self.period)


def tap(data: str) -> Tap | None:
    """The button behind its data; None: not one of ours."""
    parts = data.split("|")
    if len(parts) != 4:
        return None
    about, _, extra = parts[3].removesuffix(_HERE).partition(".")
    kind, colon, first_day = parts[1].partition(":")
    period = f"{_KINDS.get(kind, kind)}{colon}{first_day}"
    return Tap(parts[0], period, parts[2], about, extra, parts[3].endswith(_HERE))


def in_place(button: Button) -> Button:
    """The button, its answer taking the place of the message that it stands below."""
    return Button(button.label, button.data + _HERE)


def button(label: str, verb: str, about: int | str = "", /, **args: Arg) -> Button:
    """A button outside any report."""
    return Button(label=phrase(label, **args), data=f"{verb}|||{about}")


def report_button(label: str, verb: str, slot: Slot, /, **args: Arg) -> Button:
    """A button about one report: `verb|period|form|unit`."""
    return Button(label=phrase(label, **args), data=f"{verb}|{slot.period}|{slot.form}|{slot.unit}")


def line_button(label: str, verb: str, asking: Asking, /, extra: str = "", **args: Arg) -> Button:
    """A button about one line of a report: `verb|period|indicator|unit.extra`."""
    end = f".{extra}" if extra else ""
    data = f"{verb}|{_short(asking.slot.period)}|{asking.at}|{asking.slot.unit}{end}"
    return Button(label=phrase(label, **args), data=data)


@lru_cache(maxsize=256)
def _short(period: str) -> str:
    kind, colon, first_day = period.partition(":")
    return f"{kind[:1]}{colon}{first_day}"


def belongs(tapped: Tap, asking: Asking) -> bool:
    """Whether the tap belongs to this very question."""
    here = (asking.slot.period, asking.at, asking.slot.unit)
    return (tapped.period, tapped.subject, tapped.number) == here


def token(value: Value) -> str:
    """A value in at most six characters, to tell which reading a button stands for."""
    if isinstance(value, Nil):
        return "nil"
    plain = f"{value.amount:f}" if isinstance(value, Number) else ""
    return plain if 0 < len(plain) < 7 else f"{crc32(value.model_dump_json().encode()) & 0xFFFFFF:06x}"
