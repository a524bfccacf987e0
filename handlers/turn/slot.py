"""The report that a dialogue points to; and the mark of classes that are stored with a dialogue."""

from pydantic import ConfigDict, with_config

from forms.model import frozen

stored = with_config(ConfigDict(extra="forbid"))
"""Marks a class that is read back from JSON: a field that it does not know is an error."""


@stored
@frozen(kw_only=True)
class Slot:
    """One report: a unit, a form and the code of a period."""

    unit: int
    form: str
    period: str
