"""A task of the plan (Vietnamese: nhiệm vụ): what is to be done, who leads it, who helps, since when, until when.

How far it is, is a figure of a month that the agency that leads is asked for (forms/programme/lines.py)."""

from collections.abc import Container, Iterator, Sequence
from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from forms.edited import Place
from forms.model import Model
from forms.unit import Agency

Giver = Literal["province", "chair", "plan"]
"""Who gave the task: the province, the commune's chairperson, or the commune's own plan."""


class Task(Model):
    """One task. `leads` and `helps` are kinds of unit, so that the list fits every commune."""

    number: int = Field(ge=1, le=999)
    title: str = Field(min_length=1, max_length=400)
    name: str = Field(min_length=1, max_length=60)
    """A short name, for a line of a report and for a button."""
    leads: tuple[Agency, ...] = Field(min_length=1)
    helps: tuple[Agency | Literal["all"], ...] = ()
    """`all`: all agencies that it concerns."""
    since: date
    """The first day on which it is to be worked at; months that begin earlier do not ask for it."""
    due: date
    """The last day on which it is done in time."""
    asked_until: date | None = None
    """Months that begin on this day or later do not ask for it any more: it was given up, or has been done for long."""
    given_by: Giver = "plan"

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.due < self.since:
            raise ValueError(f"it is due {self.due}, before its first day {self.since}: a later due")
        if self.asked_until is not None and self.asked_until < self.since:
            raise ValueError(f"it is asked until {self.asked_until}, before its first day {self.since}")
        if set(self.leads) & set(self.helps):
            raise ValueError("who leads does not help besides: take it from one of leads and helps")
        return self

    @property
    def status(self) -> str:
        """The code of the indicator that says how far it is."""
        return f"task-{self.number}"

    @property
    def result(self) -> str:
        """The code of the indicator that says in words what has come of it."""
        return f"task-{self.number}-result"


def mistakes(task: Task, before: Sequence[Task], asked: Container[str]) -> Iterator[tuple[Place, str]]:
    """Yields the place and a message for everything in which a task contradicts those `before` it. `asked`: the kinds
    of unit that are asked for a monthly report."""
    if any(other.number == task.number for other in before):
        yield ("number",), f"there is another task {task.number}: give one of them its own number"
    for kind in task.leads:
        if kind not in asked:
            yield ("leads",), f"{kind} has no monthly report in which it could say how far task {task.number} is"
