"""What a check has found (Vietnamese: điểm cần xem lại): the rule, how serious it is, where, both values."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from types import MappingProxyType
from typing import Literal
from zlib import crc32

from forms.model import frozen
from forms.value import Value

Severity = Literal["hard", "warn", "info"]
SEVERITIES: tuple[Severity, ...] = ("hard", "warn", "info")
"""The most serious first. A hard finding is acknowledged with a reason before a report is final."""

_KEY = 120


@frozen()
class Finding:
    """One finding. Its sentence is `check-RULE` in locales/, what to do about it `check-RULE-do`."""

    rule: str
    severity: Severity
    indicators: tuple[str, ...]
    """The indicator that it is about, then those that it is held against."""
    values: tuple[Value, ...] = ()
    """What stands there, then what it should agree with."""
    place: str = ""
    other: str = ""
    """The other place, kind of report or programme."""
    days: tuple[date, ...] = ()
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    """What else its sentence counts."""

    @property
    def key(self) -> str:
        """What the finding is about, whatever the values: at most 120 characters."""
        whole = ":".join((self.rule, "+".join(self.indicators), self.place, self.other))
        return whole if len(whole) <= _KEY else f"{whole[: _KEY - 9]}~{crc32(whole.encode()):08x}"

    @property
    def stands(self) -> str:
        """The values as they stand: an acknowledgement holds only as long as they do."""
        values = [value.model_dump_json() for value in self.values]
        counts = [f"{name}={count}" for name, count in sorted(self.counts.items())]
        return " ".join([*values, *map(str, self.days), *counts])

    @property
    def mark(self) -> str:
        """Eight characters that name this finding with these values, for a button."""
        return f"{crc32(f'{self.key} {self.stands}'.encode()):08x}"
