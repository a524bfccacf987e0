"""What a dialogue points to: one report. And how whatever is kept of a dialogue is stored."""

from pydantic import ConfigDict, with_config

from forms.model import frozen

stored = with_config(ConfigDict(extra="forbid"))
"""Marks a class that is read back from JSON: a field that it does not know is an error."""


@stored
@frozen(kw_only=True)
class Slot:
    """Which report is meant: one unit, one form, one period (its code)."""

    unit: int
    form: str
    period: str
