"""Where a conversation stands. The draft is not here: figures belong to (unit, form, period) in the database
(promise 6); a dialogue is only a pointer into it, and may be lost without losing an answer.

Plain dataclasses, because a turn makes several; DIALOGUE refuses what it does not know, so that an old row is never
half understood."""

from dataclasses import field, replace
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, TypeAdapter, with_config

from forms.model import frozen
from forms.value import Value

_stored = with_config(ConfigDict(extra="forbid"))


@_stored
@frozen(kw_only=True)
class Slot:
    """Which report is meant: one unit, one form, one period (its code)."""

    unit: int
    form: str
    period: str


@_stored
@frozen(kw_only=True)
class Idle:
    """Nothing was asked."""

    kind: Literal["idle"] = "idle"


@_stored
@frozen(kw_only=True)
class Joining:
    """An invite was shown; waiting for consent (`step="consent"`), then for the name."""

    kind: Literal["joining"] = "joining"
    invite: int
    step: Literal["consent", "name"] = "consent"


@_stored
@frozen(kw_only=True)
class Doubt:
    """An answer that was asked back once: what would be recorded if the person confirms.

    `why` is the key of the question that was asked; `readings` are the values offered as buttons."""

    why: str
    readings: tuple[Value, ...]
    raw: str


@_stored
@frozen(kw_only=True)
class Asking:
    """The question of one indicator is open. `seen` is the version of the figure when it was asked (0: none):
    if it has moved since, somebody else of the unit has answered meanwhile."""

    kind: Literal["asking"] = "asking"
    slot: Slot
    at: str
    seen: int = 0
    doubt: Doubt | None = None
    correcting: bool = False
    """Asked from the sheet ("Sửa dòng n"): go back to the sheet afterwards."""
    required: bool = False
    """Asked because the report cannot be handed in without it: optional lines were passed over, and stay so."""

    def undoubted(self) -> Self:
        """The same question, its last answer no longer in doubt."""
        return self if self.doubt is None else replace(self, doubt=None)


@_stored
@frozen(kw_only=True)
class Reviewing:
    """The sheet of all answers is shown: hand in, or correct a line."""

    kind: Literal["reviewing"] = "reviewing"
    slot: Slot


@_stored
@frozen(kw_only=True)
class Choosing:
    """A list was offered: of reports to fill or correct, of weeks to sum up, of units to invite for, …"""

    kind: Literal["choosing"] = "choosing"
    what: Literal["fill", "correct", "invite_unit", "invite_role", "summary", "board", "rename"]
    picked: tuple[str, ...] = ()


@_stored
@frozen(kw_only=True)
class Arranging:
    """Something about the year is being arranged, a step at a time: `what` names who goes on with it (arranging.py),
    `step` what was asked last, `given` what has been answered so far."""

    kind: Literal["arranging"] = "arranging"
    what: str
    step: str
    given: dict[str, str] = field(default_factory=dict)


Dialogue = Annotated[Idle | Joining | Asking | Reviewing | Choosing | Arranging, Field(discriminator="kind")]
DIALOGUE: TypeAdapter[Dialogue] = TypeAdapter(Dialogue)
