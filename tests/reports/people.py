"""A commune of three xóm, its weekly form, and short ways to write what they gave."""

from datetime import UTC, date, datetime
from decimal import Decimal

from forms.catalogue import load
from forms.regime import period
from forms.submission import Submission
from forms.unit import Unit
from forms.value import Number, Value
from reports.compile.totals import Scope, UnitReport

CATALOGUE = load()
WEEK = CATALOGUE.form("week")
MEETINGS, ATTENDEES, VNEID, NOTE = (item.indicator for item in WEEK.items)
PERIOD = period.of("week", date(2026, 5, 1))
DUE = datetime(2026, 5, 7, 17, tzinfo=UTC)


def xom(number: int, name: str, noun: str = "xóm") -> Unit:
    return Unit(id=number, path=f"/1/{number}/", kind="hamlet", noun=noun, name=name)


KHAU_GIANG, BA_GIANG, SOI_MIT = xom(2, "Khâu Giang"), xom(3, "Ba Giăng"), xom(4, "Soi Mít")
COMMUNE = Unit(id=1, path="/1/", kind="commune", noun="xã", name="Phú Thịnh")
SCOPE = Scope(
    form=WEEK,
    indicators=tuple(CATALOGUE.indicator(item.indicator) for item in WEEK.items),
    period=PERIOD,
    units=(COMMUNE, KHAU_GIANG, BA_GIANG, SOI_MIT),
    due=DUE,
)


def number(amount: int) -> Number:
    return Number(amount=Decimal(amount))


def handed(values: dict[str, Value], at: datetime = datetime(2026, 5, 7, 1, 5, tzinfo=UTC)) -> UnitReport:
    return UnitReport(Submission(state="submitted", version=1, first_submitted_at=at, last_revised_at=at), values)


def week(meetings: int, attendees: int, vneid: int) -> UnitReport:
    return handed({MEETINGS: number(meetings), ATTENDEES: number(attendees), VNEID: number(vneid)})
