"""Figures that a lead asks for once ("báo cáo đột xuất"): a form of its own, for the units that were chosen."""

from datetime import date, datetime, timedelta

from forms.form import Form
from forms.indicator import Indicator
from forms.model import Model
from forms.regime.calendar import WorkingDays, moment
from forms.regime.deadline import Deadline
from forms.regime.period import parse

_DAY = timedelta(days=1)


class Collection(Model):
    """Figures that a lead asks for once: the form, the units asked, and the last day. The form's code is "adhoc-12";
    its indicators are its own, "adhoc-12-1" and so on, even those like one of the catalogue: two collections never
    share a figure."""

    form: Form
    indicators: tuple[Indicator, ...] = ()
    period: str
    path: str
    title: str
    opened_at: datetime
    last_day: date
    closed_at: datetime | None = None
    units: frozenset[int]

    @property
    def asker(self) -> int:
        """The id of the unit whose lead asks."""
        return int(self.path.rstrip("/").rpartition("/")[2])

    def deadline(self, late_days: int, working: WorkingDays) -> Deadline:
        """The dates of this collection. The last day is asked for as the lead named it, working day or not; closing the
        collection ends it at once."""
        due = moment(self.last_day + _DAY)
        closes = due + timedelta(days=late_days)
        period = parse(self.period)
        return Deadline(
            form=self.form.code,
            period=period,
            cutoff=period.cutoff,
            opens=self.opened_at,
            before=self.last_day + _DAY,
            last_day=self.last_day,
            working_day=working.on_or_before(self.last_day),
            asked_for=self.last_day,
            due=due,
            closes=min(closes, self.closed_at or closes),
        )
