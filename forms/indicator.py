"""One figure that is asked or computed (DHIS2: data element, indicator; Vietnamese: chỉ tiêu)."""

from typing import Literal

from forms.model import Model

Kind = Literal["count", "percent", "ratio", "money", "status", "yes_no", "text"]
OverUnits = Literal["sum", "last", "distinct", "concat", "none"]
OverTime = Literal["sum", "last", "max", "concat", "none"]


class Indicator(Model):
    """A figure by its code in `domain/indicators.tsv`; its words are `indicator-CODE` in locales/."""

    code: str
    kind: Kind
    precision: int = 1
    over_units: OverUnits = "sum"
    over_time: OverTime = "sum"
    like: str | None = None
    """Asked in a collection: its words are those of this indicator of the catalogue …"""
    title: str | None = None
    """… or the name that a lead typed."""

    @property
    def words(self) -> str:
        """The code under which locales/ has its words; of no use where there is a title."""
        return self.like or self.code
