"""Tells in which of the commune's own reports the figures of a unit's report are counted."""

from typing import NamedTuple

from forms.regime.period import Period, containing
from forms.regime.plan import Plan


class OwnReport(NamedTuple):
    """A report that the commune makes from its units' figures: it has no lines to fill in."""

    form: str
    period: Period


def counted_in(plan: Plan, form: str, period: Period) -> list[OwnReport]:
    """The commune's reports in which the figures of this report count: the one that is made from it, of the same
    period; of a weekly report, which none is made from alone, each one whose days hold the week's last. What a lead
    asks for once is in none of them."""
    if period.kind == "ad_hoc":
        return []
    above = plan.regime.rule_of(form).above
    if above is not None:
        return [OwnReport(above, period)]
    own = (one for one in plan.catalogue.forms if not one.items)
    wholes = (OwnReport(one.code, containing(one.frequency, period.cutoff, plan.week_starts)) for one in own)
    return [one for one in wholes if _asked(plan, one) and period.cutoff <= plan.deadline(*one).cutoff]


def _asked(plan: Plan, report: OwnReport) -> bool:
    return any(rule.asked and rule.form == report.form and rule.covers(report.period) for rule in plan.regime.rule)
