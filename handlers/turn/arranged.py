"""The stepwise flows: one class for each, with the answers so far. handlers/parts.py names the module that goes on with
each."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime

from forms.indicator import Kind
from forms.model import frozen
from forms.value import Value
from handlers.turn.report import Slot, stored


class Stepwise:
    """What each thing has in common that is arranged a step at a time: `/huy` leaves it, and what is typed goes to it.
    Which words are heard as an answer rather than as a command depends on the step."""

    __slots__ = ()

    @property
    def own_words(self) -> bool:
        """Whether this step asks for a free text: a reason, a comment or a title."""
        return False

    @property
    def confirms(self) -> bool:
        """Whether this step can be answered with "vâng"."""
        return False


@stored
@frozen(kw_only=True)
class Snoozing(Stepwise):
    """Asks at which hour the person wants to be reminded. `offered`: the hours that were offered."""

    kind: Literal["snoozing"] = "snoozing"
    offered: tuple[AwareDatetime, ...] = ()


@stored
@frozen(kw_only=True)
class TakingLeave(Stepwise):
    """Arranges an absence: first day, last day, deputy, and a confirmation."""

    kind: Literal["taking_leave"] = "taking_leave"
    step: Literal["days", "deputy", "confirm"]
    days: tuple[date, date] | None = None
    deputy: int | None = None
    """The colleague's id, 0 for nobody; None until it was asked."""

    def __post_init__(self) -> None:
        if (self.step != "days" and self.days is None) or (self.step == "confirm" and self.deputy is None):
            raise ValueError(f"nothing to ask at {self.step}")

    @property
    def confirms(self) -> bool:
        """The last step asks for a confirmation."""
        return self.step == "confirm"


@stored
@frozen(kw_only=True)
class Overseeing(Stepwise):
    """A lead looks at a report, in the version they were shown: the comment with which it or one line of it goes back
    is awaited, or the reason for opening it again."""

    kind: Literal["overseeing"] = "overseeing"
    step: Literal["comment", "reason"]
    slot: Slot
    version: int
    line: str | None = None
    """The indicator of the line; None: all of it."""

    @property
    def own_words(self) -> bool:
        """Both steps ask for a free text."""
        return True


@stored
@frozen(kw_only=True)
class AskedFigure:
    """A figure of a collection: `like` one of the catalogue, or with the `title` that was typed."""

    kind: Kind
    like: str | None = None
    title: str | None = None


CollectStep = Literal["where", "title", "units", "lines", "kind", "due", "confirm"]


@stored
@frozen(kw_only=True)
class Collecting(Stepwise):
    """Puts a collection together: above unit, title, units asked, figures, last day."""

    kind: Literal["collecting"] = "collecting"
    step: CollectStep
    where: int | None = None
    title: str = ""
    units: tuple[int, ...] | Literal["all"] = ()
    page: int = 0
    """The first unit of the page that is shown."""
    lines: tuple[AskedFigure, ...] = ()
    unsure: tuple[str, ...] = ()
    """Names of figures whose kind is still to be asked."""
    doubt: str = ""
    """Why the typed day was not taken; `offered`: the days that may have been meant."""
    offered: tuple[date, ...] = ()
    due: date | None = None

    def __post_init__(self) -> None:
        if (self.step == "kind" and not self.unsure) or (self.step == "confirm" and self.due is None):
            raise ValueError(f"nothing to ask at {self.step}")

    @property
    def own_words(self) -> bool:
        """Its title."""
        return self.step == "title"

    @property
    def confirms(self) -> bool:
        """ "Có" may also begin the name of a kind ("có/không")."""
        return self.step in ("kind", "confirm") or bool(self.doubt)


@stored
@frozen(kw_only=True)
class MovingDueDay(Stepwise):
    """Sets another last day: report, unit, day, reason, and a confirmation."""

    kind: Literal["moving_due_day"] = "moving_due_day"
    step: Literal["report", "units", "day", "reason", "confirm"] = "report"
    form: str = ""
    period: str = ""
    unit: int | None = None
    typed: str = ""
    """The day as it was typed behind the command; read once it is clear which report is meant."""
    first: int = 0
    """The first unit of the page that is shown."""
    doubt: str = ""
    """Why the day that was `meant` was not taken; `offered` are those that may be taken instead."""
    offered: tuple[date, ...] = ()
    meant: date | None = None
    sure: date | None = None
    """A doubtful day that is taken if the lead insists."""
    day: date | None = None
    reason: str = ""

    @property
    def own_words(self) -> bool:
        """The reason."""
        return self.step == "reason"

    @property
    def confirms(self) -> bool:
        """The last step, or a day that is asked back."""
        return self.step == "confirm" or bool(self.doubt)


@stored
@frozen(kw_only=True)
class ReopeningReport(Stepwise):
    """Opens a closed report again: unit, report, reason."""

    kind: Literal["reopening_report"] = "reopening_report"
    step: Literal["report", "unit", "reason"]
    form: str = ""
    period: str = ""
    first: int = 0
    """The first unit of the page that is shown."""
    slot: Slot | None = None
    """The report, once it is clear which."""

    def __post_init__(self) -> None:
        if self.step == "unit" and not (self.form and self.period):
            raise ValueError(f"nothing to ask at {self.step}")

    @property
    def own_words(self) -> bool:
        """The reason."""
        return self.step == "reason"


@stored
@frozen(kw_only=True)
class EnteringFor(Stepwise):
    """A lead enters the figures of a unit on its behalf: which unit? `form` and `period`: the report, where it is clear
    which. `offered`: the units that the typed name may mean; empty: all."""

    kind: Literal["entering_for"] = "entering_for"
    form: str = ""
    period: str = ""
    offered: tuple[int, ...] = ()
    first: int = 0
    """The first unit of the page that is shown."""


@stored
@frozen(kw_only=True)
class PastedFigure:
    """A figure that a paste gave: one value, or those that may be meant and why it must be asked; "": it is certain."""

    code: str
    values: tuple[Value, ...]
    why: str = ""


@stored
@frozen(kw_only=True)
class PastedRow:
    """What a paste says of a unit, as far as it is not recorded or dropped yet, and its own lines of the text."""

    unit: int
    figures: tuple[PastedFigure, ...]
    raw: str


@stored
@frozen(kw_only=True)
class Pasting(Stepwise):
    """A lead has pasted figures of several units. "table": they were shown, nothing is recorded yet; "ask": the certain
    ones are, and the others are asked one by one; "week": for which of the weeks `offered` is it? `form` and `period`:
    the report, once it is clear which."""

    kind: Literal["pasting"] = "pasting"
    step: Literal["week", "table", "ask"] = "table"
    form: str
    period: str = ""
    offered: tuple[str, ...] = ()
    rows: tuple[PastedRow, ...] = ()
    mark: str = ""
    """Tells the buttons of this table from those of an older one."""

    def __post_init__(self) -> None:
        if self.step != "week" and not self.period:
            raise ValueError(f"nothing to ask at {self.step}")


@stored
@frozen(kw_only=True)
class MarkingDayOff(Stepwise):
    """A day becomes one on which nobody works, or everybody does: which day, what it becomes, a note, and whether that
    is right."""

    kind: Literal["marking_day_off"] = "marking_day_off"
    step: Literal["day", "kind", "note", "confirm"]
    doubt: str = ""
    """Why the typed day was not taken; `offered`: the days that may have been meant."""
    offered: tuple[date, ...] = ()
    day: date | None = None
    becomes: Literal["off", "work", "usual"] | None = None
    note: str = ""

    def __post_init__(self) -> None:
        needed = {
            "day": True,
            "kind": self.day,
            "note": self.day and self.becomes,
            "confirm": self.day and self.becomes,
        }
        if not needed[self.step]:
            raise ValueError(f"nothing to ask at {self.step}")

    @property
    def own_words(self) -> bool:
        """The note."""
        return self.step == "note"

    @property
    def confirms(self) -> bool:
        """The step that offers the kinds, or a day that was asked back."""
        return self.step in ("kind", "confirm") or bool(self.doubt)


Arranged = (
    Snoozing
    | TakingLeave
    | Overseeing
    | Collecting
    | MovingDueDay
    | ReopeningReport
    | EnteringFor
    | Pasting
    | MarkingDayOff
)
