"""Totals over time add each figure once, in the window where its cut-off day lies, and say what is wanting."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from forms.form import Form, Item
from forms.indicator import Indicator
from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.period import Period
from forms.regime.window import Window
from forms.unit import Unit
from forms.value import NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from reports.compile.over_time.facts import DatedSheet, Gap, Lived, LongFacts, LongTotal
from reports.compile.over_time.totals import changed_since, over_time
from tests.reports.people import ATTENDEES, BA_GIANG, CATALOGUE, KHAU_GIANG, MEETINGS, NOTE, SOI_MIT, WEEK, number

QUARTER, HALF, YEAR = (CATALOGUE.form(code) for code in ("quarter", "half_year", "year"))
LAST = date(2026, 12, 31)
OPENED = date(2020, 1, 1)
UNITS = (KHAU_GIANG, BA_GIANG)
POLICE = Unit(id=9, path="/1/9/", kind="police", noun="Công an", name="xã")


def sheet(
    unit: Unit, form: Form, period: Period, values: Mapping[str, Value] | None, as_of: date | None = None
) -> DatedSheet:
    """A report with these figures; None: it is missing."""
    at = as_of or period.cutoff
    return DatedSheet(unit.id, form, period, at, "missing" if values is None else "handed_in", True, values or {})


def facts(window: Window, *sheets: DatedSheet, lived: tuple[Lived, ...] = (), today: date = LAST) -> LongFacts:
    units = {unit.id: Lived(unit, OPENED) for unit in (*UNITS, SOI_MIT, POLICE)}
    return LongFacts(window, units | {one.unit.id: one for one in lived}, sheets, today)


def total(code: str | Indicator, given: LongFacts) -> LongTotal:
    of = CATALOGUE.indicator(code) if isinstance(code, str) else code
    return over_time([of], given, CATALOGUE.indicator)[of.code]


def weeks(first: date, count: int) -> list[Period]:
    return [periods.containing("week", first + timedelta(weeks=n)) for n in range(count)]


def monthly(*codes: str) -> Form:
    items = tuple(Item(indicator=code) for code in codes)
    return Form(code="police_month", version=1, frequency="month", asked_of=("police",), items=items)


def month(n: int) -> Period:
    return periods.containing("month", date(2026, n, 1))


MONTH = windows.over(month(9))


def test_a_month_adds_up_the_weeks_that_end_in_it() -> None:
    asked = weeks(date(2026, 8, 14), 6)  # they end on 20/8, 27/8, 3/9, 10/9, 17/9, 24/9
    given = facts(MONTH, *(sheet(KHAU_GIANG, WEEK, week, {MEETINGS: number(10**n)}) for n, week in enumerate(asked)))

    found = total(MEETINGS, given)

    assert found.value == number(1111)
    assert [one.period for one in found.entries] == asked[:4]
    assert [(one.period, one.counted) for one in found.straddling] == [(asked[0], True), (asked[4], False)]


def test_windows_side_by_side_count_every_week_once() -> None:
    sheets = [sheet(KHAU_GIANG, WEEK, week, {MEETINGS: number(1)}) for week in weeks(date(2025, 12, 15), 60)]
    over = [windows.over(month(n)) for n in range(1, 13)]
    year = windows.over(periods.containing("year", date(2026, 6, 1)))

    months = [total(MEETINGS, facts(window, *sheets)).value for window in over]

    assert sum(value.amount for value in months if isinstance(value, Number)) == 52
    assert total(MEETINGS, facts(year, *sheets)).value == number(52)


def test_what_is_wanting_is_said_by_unit_and_week() -> None:
    asked = weeks(date(2026, 8, 21), 2)
    given = facts(
        MONTH,
        sheet(KHAU_GIANG, WEEK, asked[0], {MEETINGS: number(2)}),
        sheet(KHAU_GIANG, WEEK, asked[1], None),
        sheet(BA_GIANG, WEEK, asked[0], {MEETINGS: NotAvailable()}),
        sheet(BA_GIANG, WEEK, asked[1], {MEETINGS: number(1)}),
    )

    found = total(MEETINGS, given)

    assert found.gaps == (Gap(BA_GIANG, (), (asked[0],)), Gap(KHAU_GIANG, (asked[1],)))
    assert (found.value, found.done, len(found.owing)) == (number(3), 0, 2)


def test_what_is_not_handed_in_counts_nothing() -> None:
    (week,) = weeks(date(2026, 8, 21), 1)
    draft = sheet(KHAU_GIANG, WEEK, week, None)._replace(values={MEETINGS: number(7)})

    assert total(MEETINGS, facts(MONTH, draft)).value is None


def test_no_meetings_means_no_attendees() -> None:
    (week,) = weeks(date(2026, 8, 21), 1)
    found = total(ATTENDEES, facts(MONTH, sheet(KHAU_GIANG, WEEK, week, {MEETINGS: number(0)})))

    assert (found.value, found.gaps) == (number(0), ())


def test_hamlets_are_counted_once_however_often_they_meet() -> None:
    sheets = [sheet(KHAU_GIANG, WEEK, week, {MEETINGS: number(1)}) for week in weeks(date(2026, 8, 21), 3)]
    idle = [sheet(BA_GIANG, WEEK, week, {MEETINGS: number(0)}) for week in weeks(date(2026, 8, 21), 3)]

    assert total("propaganda_hamlets", facts(MONTH, *sheets, *idle)).value == number(1)


def test_a_merged_hamlet_and_its_new_one_are_one_place() -> None:
    first, second = weeks(date(2026, 8, 21), 2)
    merged = Lived(BA_GIANG, OPENED, date(2026, 8, 31), KHAU_GIANG.id)
    given = facts(
        MONTH,
        sheet(BA_GIANG, WEEK, first, {MEETINGS: number(1)}),
        sheet(KHAU_GIANG, WEEK, second, {MEETINGS: number(2)}),
        lived=(merged,),
    )

    assert total("propaganda_hamlets", given).value == number(1)
    assert total(MEETINGS, given).value == number(3)


# Reports of several lengths -----------------------------------------------------------------------------------------

CLASSES = "training_classes_citizens"
FIRST_HALF = periods.containing("half_year", date(2026, 3, 1))
Q1, Q2 = (periods.containing("quarter", date(2026, n, 1)) for n in (3, 6))


def classes(form: Form, period: Period, given: int | None) -> DatedSheet:
    return sheet(KHAU_GIANG, form, period, None if given is None else {CLASSES: number(given)})


def test_quarters_are_not_added_to_the_half_year_that_holds_them() -> None:
    half = windows.over(FIRST_HALF)

    both = facts(half, classes(QUARTER, Q1, 2), classes(QUARTER, Q2, 3), classes(HALF, FIRST_HALF, 4))

    assert total(CLASSES, both).value == number(5)
    assert total(CLASSES, both).whole


def test_the_half_year_stands_where_a_quarter_is_wanting() -> None:
    half = windows.over(FIRST_HALF)

    found = total(
        CLASSES, facts(half, classes(QUARTER, Q1, 2), classes(QUARTER, Q2, None), classes(HALF, FIRST_HALF, 4))
    )

    assert (found.value, found.whole) == (number(4), True)


def test_a_missing_half_year_is_no_gap_where_its_quarters_are_there() -> None:
    half = windows.over(FIRST_HALF)

    found = total(
        CLASSES, facts(half, classes(QUARTER, Q1, 2), classes(QUARTER, Q2, 3), classes(HALF, FIRST_HALF, None))
    )

    assert (found.value, found.whole) == (number(5), True)


def test_a_period_longer_than_the_window_counts_nothing() -> None:
    assert total(CLASSES, facts(windows.over(Q2), classes(HALF, FIRST_HALF, 4))).value is None


# Stocks -------------------------------------------------------------------------------------------------------------

MEMBERS = "team_members"


def members(unit: Unit, period: Period, given: int) -> DatedSheet:
    return sheet(unit, QUARTER, period, {MEMBERS: number(given)})


def test_a_stock_is_the_last_of_each_unit() -> None:
    year = windows.over(periods.containing("year", date(2026, 6, 1)))

    found = total(
        MEMBERS, facts(year, members(KHAU_GIANG, Q1, 5), members(KHAU_GIANG, Q2, 7), members(BA_GIANG, Q1, 4))
    )

    assert found.value == number(11)
    assert found.as_of == (Q1.cutoff, Q2.cutoff)


def test_the_stock_of_a_merged_unit_passes_into_its_new_one() -> None:
    year = windows.over(periods.containing("year", date(2026, 6, 1)))
    merged = Lived(BA_GIANG, OPENED, date(2026, 5, 1), KHAU_GIANG.id)
    before = facts(year, members(BA_GIANG, Q1, 4), members(KHAU_GIANG, Q1, 5), lived=(merged,))
    after = facts(year, members(BA_GIANG, Q1, 4), members(KHAU_GIANG, Q2, 9), lived=(merged,))

    assert total(MEMBERS, before).value == number(9)
    assert total(MEMBERS, after).value == number(9)


def test_a_closed_unit_has_no_stock_any_more() -> None:
    year = windows.over(periods.containing("year", date(2026, 6, 1)))
    closed = Lived(BA_GIANG, OPENED, date(2026, 5, 1))

    assert total(MEMBERS, facts(year, members(BA_GIANG, Q1, 4), lived=(closed,))).value is None


def test_a_stock_that_does_not_apply_any_more_is_none() -> None:
    year = windows.over(periods.containing("year", date(2026, 6, 1)))
    gone = sheet(KHAU_GIANG, QUARTER, Q2, {MEMBERS: NotApplicable()})

    assert total(MEMBERS, facts(year, members(KHAU_GIANG, Q1, 4), gone)).value is None


# Figures since 1 January --------------------------------------------------------------------------------------------

SERVICES = Unit(id=8, path="/1/8/", kind="public_service", noun="Trung tâm", name="Phục vụ hành chính công")
RECEIVED, FULL = "dossier_received", "dossier_full"


def dossiers(period: Period, received: int, full: int = 0) -> DatedSheet:
    values = {RECEIVED: number(received), FULL: number(full)}
    return sheet(SERVICES, monthly(RECEIVED, FULL), period, values)


def services(window: Window, *sheets: DatedSheet) -> LongFacts:
    return facts(window, *sheets, lived=(Lived(SERVICES, OPENED),))


def test_a_figure_since_january_is_the_last_with_its_increment() -> None:
    given = services(windows.over(month(5)), dossiers(month(4), 1446, 1219), dossiers(month(5), 1561, 1284))

    found = total(RECEIVED, given)

    assert (found.value, found.before, found.increment) == (number(1561), number(1446), number(115))
    assert total("dossier_full_rate", given).value == Ratio(part=1284, whole=1561)
    assert total("dossier_full_rate", given).increment == Ratio(part=65, whole=115)


def test_figures_since_january_begin_anew_on_that_day() -> None:
    december = dossiers(periods.containing("month", date(2025, 12, 1)), 9000)
    found = total(RECEIVED, services(windows.over(month(1)), december, dossiers(month(1), 40)))

    assert (found.value, found.before, found.increment) == (number(40), number(0), number(40))
    assert found.falls == ()


def test_an_unknown_figure_before_gives_no_increment() -> None:
    found = total(RECEIVED, services(windows.over(month(5)), dossiers(month(5), 1561)))

    assert (found.before, found.increment) == (None, None)


def test_a_figure_since_january_never_falls_unnoticed() -> None:
    found = total(RECEIVED, services(windows.over(month(5)), dossiers(month(4), 1600), dossiers(month(5), 1561)))

    assert [(one.unit, one.before.value, one.now.value) for one in found.falls] == [
        (SERVICES, number(1600), number(1561))
    ]


# What is not added --------------------------------------------------------------------------------------------------


def test_a_rate_as_entered_is_never_averaged() -> None:
    of = CATALOGUE.indicator("smartphone_rate")
    form = monthly(of.code)
    sheets = [sheet(unit, form, month(9), {of.code: number(n)}) for unit, n in ((KHAU_GIANG, 80), (BA_GIANG, 90))]

    found = total(of, facts(MONTH, *sheets))

    assert found.value is None
    assert found.each == ((number(90), (BA_GIANG,)), (number(80), (KHAU_GIANG,)))
    assert total(of, facts(MONTH, sheets[0])).value == number(80)


def test_a_ratio_is_that_of_the_sums_of_units_with_both() -> None:
    form = monthly("vneid_accounts", "population")
    other = POLICE.model_copy(update={"id": 10, "name": "khác"})
    given = facts(
        MONTH,
        sheet(POLICE, form, month(9), {"vneid_accounts": number(90), "population": number(100)}),
        sheet(other, form, month(9), {"vneid_accounts": number(50), "population": NotAvailable()}),
        lived=(Lived(other, OPENED),),
    )

    found = total("vneid_rate", given)

    assert found.value == Ratio(part=90, whole=100)
    assert found.gaps == (Gap(other, (), (month(9),)),)


def test_nothing_to_divide_by_gives_no_rate() -> None:
    form = monthly("vneid_accounts", "population")
    zero = sheet(POLICE, form, month(9), {"vneid_accounts": number(0), "population": number(0)})

    assert total("vneid_rate", facts(MONTH, zero)).value is None


def test_units_in_a_state_are_counted() -> None:
    form = monthly("hamlet_signal")
    said = {KHAU_GIANG: "weak", BA_GIANG: "none", SOI_MIT: "weak"}
    given = facts(MONTH, *(sheet(u, form, month(9), {"hamlet_signal": Status(code=s)}) for u, s in said.items()))

    assert total("hamlets_weak_signal", given).value == number(2)


def test_texts_follow_one_another_with_unit_and_week() -> None:
    first, second = weeks(date(2026, 8, 21), 2)
    given = facts(
        MONTH,
        sheet(KHAU_GIANG, WEEK, second, {NOTE: Text(text="Mất sóng")}),
        sheet(BA_GIANG, WEEK, first, {NOTE: Text(text="Thiếu loa")}),
    )

    assert [tuple(one) for one in total(NOTE, given).texts] == [
        (BA_GIANG, first, "Thiếu loa"),
        (KHAU_GIANG, second, "Mất sóng"),
    ]


def test_the_change_is_over_units_whole_in_both_windows() -> None:
    then, now = weeks(date(2026, 8, 21), 2)
    sheets = (
        sheet(KHAU_GIANG, WEEK, then, {MEETINGS: number(2)}),
        sheet(KHAU_GIANG, WEEK, now, {MEETINGS: number(5)}),
        sheet(BA_GIANG, WEEK, then, {MEETINGS: number(9)}),
        sheet(BA_GIANG, WEEK, now, None),
    )
    this, last = (facts(windows.over(week), *sheets) for week in (now, then))

    change = changed_since(total(MEETINGS, this), total(MEETINGS, last), this)

    assert change is not None
    assert (change.amount, change.units, change.alike) == (3, 1, False)


def test_amounts_stay_exact() -> None:
    (week,) = weeks(date(2026, 8, 21), 1)
    huge = number(10**15)
    given = facts(MONTH, *(sheet(unit, WEEK, week, {MEETINGS: huge}) for unit in UNITS))

    assert total(MEETINGS, given).value == Number(amount=Decimal(2 * 10**15))
