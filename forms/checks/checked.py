"""What the checks find in a unit's figures, and who has said with a reason why it is right nevertheless."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from forms.checks.finding import Finding
from forms.regime.window import Window
from forms.unit import Unit


class Acknowledgement(NamedTuple):
    """Somebody says why a finding's values are right nevertheless; the newest version of what was said about its
    key."""

    version: int
    stands: str
    reason: str
    by: str
    at: datetime


class Checked(NamedTuple):
    """What the checks find in a unit's figures of some days, the most serious first; what was said about it, by key."""

    unit: Unit
    window: Window
    findings: tuple[Finding, ...] = ()
    said: Mapping[str, Acknowledgement] = MappingProxyType({})

    def acknowledged(self, finding: Finding) -> Acknowledgement | None:
        """What was said about this finding with these very values; None: nothing that still holds."""
        said = self.said.get(finding.key)
        return said if said is not None and said.stands == finding.stands else None

    @property
    def open(self) -> tuple[Finding, ...]:
        """The hard findings that nobody has acknowledged as they stand now."""
        return tuple(one for one in self.findings if one.severity == "hard" and self.acknowledged(one) is None)

    def marked(self, mark: str) -> Finding | None:
        """The finding of this mark; None: its values have changed, or it is not there any more."""
        return next((one for one in self.findings if one.mark == mark), None)
