"""The reporting regime as data: which form is due when, and who is reminded at which hour (catalogue/regime.toml)."""

from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, model_validator

from forms.edited import mistake, read
from forms.form import Catalogue
from forms.model import Model
from forms.regime import ladder as ladders
from forms.regime import rule as rules
from forms.regime.ladder import Ladder
from forms.regime.ladder import Quiet as Quiet
from forms.regime.rule import Days, Rule
from forms.role import Reminded

_FILE = Path(__file__).parent.parent / "catalogue" / "regime.toml"


class AdHoc(Model):
    """The settings for all collections."""

    late_days: Days = 30
    """Days for which a late report is still taken, unless the lead closes the collection earlier."""


class Regime(Model):
    """The whole of regime.toml."""

    per_day: Annotated[int, Field(ge=1, le=10)] = 2
    """Maximum messages that an officer gets by the clock in a day; one message may be about several reports."""
    quiet: Quiet = Quiet()
    rests: bool = True
    """Whether nobody is reminded on a day off, but for a report's very last day; a ladder may say otherwise."""
    ad_hoc: AdHoc = AdHoc()
    rule: tuple[Rule, ...]
    ladder: tuple[Ladder, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _every_ladder_rests(cls, written: Any) -> Any:
        """A ladder that does not say itself whether it rests does what the regime says."""
        if not isinstance(written, dict) or not isinstance(ladders := written.get("ladder"), list):
            return written
        rests = {"rests": written["rests"]} if "rests" in written else {}
        return written | {"ladder": [rests | one if isinstance(one, dict) else one for one in ladders]}

    def rule_of(self, form: str) -> Rule:
        """The rule that says when this form is due; KeyError where there is none."""
        for rule in self.rule:
            if rule.form == form:
                return rule
        raise KeyError(form)

    def ladder_of(self, form: str, role: Reminded) -> Ladder | None:
        """The ladder by which this role is reminded of this form (`ladder.AD_HOC`: of any collection); None where this
        role is not reminded of it."""
        return next((found for found in self.ladder if form in found.forms and found.role == role), None)


def load(catalogue: Catalogue, path: Path = _FILE) -> Regime:
    """The regime of that file, checked against these forms. A mistake in it raises ValueError with its line."""
    regime = read(path, Regime)
    found = (*rules.mistakes(regime.rule, catalogue), *ladders.mistakes(regime.ladder, regime.rule, regime.quiet))
    for place, message in found:
        raise mistake(path, place, message)
    return regime
