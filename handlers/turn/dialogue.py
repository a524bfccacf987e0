"""Where a conversation stands. The draft is not here: figures belong to (unit, form, period) in the database
(promise 6); a dialogue is only a pointer into it, and may be lost without losing an answer.

Plain dataclasses, because a turn makes several; DIALOGUE refuses what it does not know, so that an old row is never
half understood."""

from dataclasses import field, replace
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter

from forms.model import frozen
from forms.value import Value
from handlers.turn.arranged import Arranged, Stepwise
from handlers.turn.report import Slot as Slot
from handlers.turn.report import stored


@stored
@frozen(kw_only=True)
class Idle:
    """No question is open."""

    kind: Literal["idle"] = "idle"
    missed: int = field(default=0, compare=False)
    """Messages in a row that were not understood: each is answered in other words."""


@stored
@frozen(kw_only=True)
class Joining:
    """An invite was shown; waiting for consent (`step="consent"`), then for the name, and with some invites until a
    lead lets them in (`step="approval"`). `again`: the invite can be used no more, and somebody who joined before is
    to type their name, so that a lead knows them."""

    kind: Literal["joining"] = "joining"
    invite: int
    step: Literal["consent", "name", "approval", "again"] = "consent"


@stored
@frozen(kw_only=True)
class Doubt:
    """An answer that was asked back once: what would be recorded if the person confirms.

    `why` is the key of the question that was asked; `readings` are the values offered as buttons."""

    why: str
    readings: tuple[Value, ...]
    raw: str


@stored
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
    """Asked because the report cannot be handed in without it; optional lines that were skipped stay skipped."""
    tried: str = ""
    """The id of the message that was not understood, or is in doubt: its edited text is taken as the answer."""
    missed: int = field(default=0, compare=False)
    """Messages in a row that did not answer it."""
    resume: "Asking | None" = None
    """The question that a correction has interrupted; it is open again afterwards."""

    def undoubted(self) -> Self:
        """The same question, its last answer no longer in doubt."""
        return self if self.doubt is None else replace(self, doubt=None)


@stored
@frozen(kw_only=True)
class Reviewing:
    """The sheet of all answers is shown: hand in, or correct a line."""

    kind: Literal["reviewing"] = "reviewing"
    slot: Slot


# What is chosen from a list -----------------------------------------------------------------------------------------


@stored
@frozen(kw_only=True)
class ChoosingReport:
    """A list of reports was offered: which one is to be filled, or corrected? `picked` are their buttons; `said`: the
    figures that came before the choice, for the report that is chosen."""

    kind: Literal["choosing_report"] = "choosing_report"
    purpose: Literal["fill", "correct"]
    picked: tuple[str, ...] = ()
    said: str = ""


@stored
@frozen(kw_only=True)
class Inviting:
    """A lead invites somebody: for which unit (a page of them, from `first`), then as what."""

    kind: Literal["inviting"] = "inviting"
    step: Literal["unit", "role"]
    first: int = 0
    unit: int | None = None


@stored
@frozen(kw_only=True)
class Renaming:
    """Waiting for the new name of a person."""

    kind: Literal["renaming"] = "renaming"


@stored
@frozen(kw_only=True)
class Acknowledging(Stepwise):
    """A lead is asked why a finding's values are right. `code`: the days that were checked; `mark`: the finding with
    its values; `form`: the report that can be sent afterwards, "": none."""

    kind: Literal["acknowledging"] = "acknowledging"
    unit: int
    code: str
    mark: str
    form: str = ""

    @property
    def own_words(self) -> bool:
        """The reason is a free text."""
        return True


Dialogue = Annotated[
    Idle | Joining | Asking | Reviewing | ChoosingReport | Inviting | Renaming | Acknowledging | Arranged,
    Field(discriminator="kind"),
]
DIALOGUE: TypeAdapter[Dialogue] = TypeAdapter(Dialogue)

IDLE = '{"kind":"idle"'
"""How every stored dialogue begins in which nothing is open."""
