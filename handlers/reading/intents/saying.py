"""A row of the tables of intents, and the roles and states in which it holds."""

from typing import Literal, NamedTuple

State = Literal["idle", "asking", "sheet", "consent"]
Role = Literal["officer", "lead"]

EVERYWHERE: tuple[State, ...] = ("idle", "asking", "sheet")
ANY: tuple[State, ...] = (*EVERYWHERE, "consent")


class Saying(NamedTuple):
    """An intent in some states, with its phrases. `role`: only for these; "": for everybody. `unless`: not where one of
    these stands anywhere in the message, all its small words said. `figures`: a number may be left over."""

    intent: str
    phrases: str
    states: tuple[State, ...] = EVERYWHERE
    role: Role | Literal[""] = ""
    loose: bool = False
    unless: str = ""
    figures: bool = False
