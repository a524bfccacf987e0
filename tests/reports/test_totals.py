"""Totals are the sum of the figures handed in, with their coverage; nothing is guessed, no unit is forgotten."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from forms.form import Form, Item
from forms.indicator import Indicator
from forms.submission import State, Submission
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from reports.compile.board import Beside, Reminded, board
from reports.compile.change import Change
from reports.compile.totals import Scope, Summary, Total, UnitReport, summarise
from tests.reports.people import (
    ATTENDEES,
    BA_GIANG,
    DUE,
    KHAU_GIANG,
    MEETINGS,
    NOTE,
    PERIOD,
    SCOPE,
    SOI_MIT,
    VNEID,
    handed,
    number,
    week,
    xom,
)


def total(summary: Summary, indicator: str) -> Total:
    found = summary.total(indicator)
    assert found is not None
    return found


def over(indicator: Indicator, *values: Value) -> Total:
    """The total of one indicator over hamlets that gave these values."""
    form = Form(code="f", version=1, frequency="week", asked_of=("hamlet",), items=(Item(indicator=indicator.code),))
    units = tuple(xom(n, f"Xóm {n}") for n in range(len(values)))
    scope = Scope(form=form, indicators=(indicator,), period=PERIOD, units=units)
    reports = {n: handed({indicator.code: value}) for n, value in enumerate(values)}
    return summarise(scope, reports, {}).totals[0]


def test_totals_add_up_what_was_handed_in() -> None:
    summary = summarise(SCOPE, {2: week(2, 80, 10), 3: week(1, 44, 5), 4: week(0, 0, 3)}, {})

    assert [t.value for t in summary.totals] == [number(3), number(124), number(18)]
    assert total(summary, MEETINGS).active == 2
    assert total(summary, MEETINGS).counted == 3
    assert summary.final
    assert summary.reporting_rate == Ratio(part=3, whole=3)
    assert summary.total("no_such") is None


def test_a_draft_enters_no_total_but_is_listed_as_begun() -> None:
    draft = UnitReport(None, {MEETINGS: number(5)})
    summary = summarise(SCOPE, {2: week(2, 80, 10), 3: draft}, {})

    assert total(summary, MEETINGS).value == number(2)
    assert summary.missing == (BA_GIANG, SOI_MIT)
    assert summary.begun == (BA_GIANG,)
    assert summary.handed_in == 1
    assert not summary.final


def test_a_commune_is_not_expected_to_report_hamlets_weeks() -> None:
    summary = summarise(SCOPE, {1: week(9, 9, 9)}, {})

    assert summary.units == (BA_GIANG, KHAU_GIANG, SOI_MIT)
    assert total(summary, MEETINGS).value is None


def test_nil_counts_zero_and_the_other_three_add_nothing() -> None:
    reports = {
        2: handed({VNEID: Nil(wording="không phát sinh")}),
        3: handed({VNEID: NotApplicable()}),
        4: handed({VNEID: NotAvailable()}),
    }
    vneid = total(summarise(SCOPE, reports, {}), VNEID)

    assert (vneid.value, vneid.counted) == (number(0), 1)
    assert (vneid.not_applicable, vneid.not_available, vneid.unanswered) == ((BA_GIANG,), (SOI_MIT,), ())


def test_a_hamlet_without_meetings_lacks_no_figure_of_attendees() -> None:
    reports = {
        2: handed({MEETINGS: number(0), VNEID: number(1)}),
        3: handed({MEETINGS: number(0), ATTENDEES: NotApplicable(), VNEID: number(1)}),
        4: handed({MEETINGS: number(1), VNEID: number(1)}),
    }
    summary = summarise(SCOPE, reports, {2: week(1, 30, 0)})
    attendees = total(summary, ATTENDEES)

    assert (attendees.value, attendees.counted) == (number(0), 2)
    assert (attendees.unanswered, attendees.not_applicable) == ((SOI_MIT,), ())
    assert attendees.change == Change(amount=-30, units=1, alike=False)
    assert summary.item_completeness == Ratio(part=8, whole=9)


def test_a_change_compares_only_units_with_both_figures() -> None:
    now = {2: week(2, 80, 10), 3: week(1, 44, 5)}
    same = summarise(SCOPE, now, {2: week(1, 80, 12), 3: week(1, 40, 0)})
    partly = summarise(SCOPE, now, {2: week(1, 80, 12), 4: week(7, 7, 7)})

    assert total(same, MEETINGS).change == Change(amount=1, units=2, alike=True)
    assert total(same, VNEID).change == Change(amount=3, units=2, alike=True)
    assert total(partly, VNEID).change == Change(amount=-2, units=1, alike=False)
    assert total(summarise(SCOPE, now, {}), MEETINGS).change is None
    assert total(summarise(SCOPE, now, {2: UnitReport(None, {MEETINGS: number(1)})}), MEETINGS).change is None


def test_lateness_is_judged_by_the_first_handing_in() -> None:
    on_time = Submission(
        state="submitted", version=3, first_submitted_at=DUE - timedelta(minutes=1), last_revised_at=DUE
    )
    summary = summarise(SCOPE, {2: UnitReport(on_time), 3: handed({}, at=DUE)}, {})

    assert summary.late == (BA_GIANG,)
    assert summary.reporting_rate_on_time == Ratio(part=1, whole=3)
    assert summarise(replace(SCOPE, due=None), {3: handed({}, at=DUE)}, {}).late == ()


@pytest.mark.parametrize(
    ("state", "counts"),
    [("draft", False), ("submitted", True), ("returned", False), ("approved", True), ("locked", True)],
)
def test_a_returned_report_waits_outside_the_totals(state: State, counts: bool) -> None:  # noqa: FBT001  # parametrized
    report = UnitReport(Submission(state=state, version=1), {MEETINGS: number(2)})
    summary = summarise(SCOPE, {2: report}, {})

    assert (total(summary, MEETINGS).value == number(2)) == counts
    assert summary.begun == (() if counts else (KHAU_GIANG,))


def test_notes_come_by_unit_and_nil_is_not_a_note() -> None:
    reports = {
        2: handed({NOTE: Text(text="Sóng yếu")}),
        3: handed({NOTE: Nil(wording="không có")}),
        4: UnitReport(None, {NOTE: Text(text="nháp")}),
    }
    summary = summarise(SCOPE, reports, {})

    assert [(note.unit, note.text) for note in summary.notes] == [(KHAU_GIANG, "Sóng yếu")]


def test_money_adds_up_and_ratios_are_ratios_of_sums() -> None:
    money = over(Indicator(code="m", kind="money"), Money(dong=500), Money(dong=56), Nil(wording="không có"))
    ratio = over(Indicator(code="r", kind="ratio"), Ratio(part=1, whole=2), Ratio(part=1, whole=100), NotAvailable())

    assert (money.value, money.counted, money.active) == (Money(dong=556), 3, 2)
    assert (ratio.value, ratio.counted) == (Ratio(part=2, whole=102), 2)
    assert over(Indicator(code="m", kind="money"), NotAvailable()).value is None
    assert over(Indicator(code="r", kind="ratio"), NotAvailable()).value is None


def test_distinct_counts_the_units_with_something() -> None:
    distinct = over(Indicator(code="d", kind="count", over_units="distinct"), number(4), number(0), number(1))

    assert distinct.value == number(2)
    assert over(Indicator(code="d", kind="count", over_units="distinct"), NotAvailable()).value is None


def test_a_rate_as_entered_is_never_averaged() -> None:
    rate = Indicator(code="p", kind="percent")
    alone = Number(amount=Decimal("97.23"))

    assert over(rate, alone, NotAvailable(), NotApplicable()).value == alone
    assert over(rate, alone, alone).value is None
    assert over(
        Indicator(code="s", kind="status", over_units="none", states=("yes",)), Status(code="yes")
    ).value == Status(code="yes")


def test_nobody_expected_means_no_rates_and_nothing_final() -> None:
    summary = summarise(replace(SCOPE, units=()), {}, {})

    assert not summary.final
    assert (summary.reporting_rate, summary.reporting_rate_on_time, summary.item_completeness) == (None, None, None)


def test_a_summary_survives_being_stored() -> None:
    adapter = TypeAdapter(Summary)
    summary = summarise(SCOPE, {2: week(2, 80, 10), 3: handed({NOTE: Text(text="x")})}, {2: week(1, 1, 1)})

    assert adapter.validate_json(adapter.dump_json(summary)) == summary


def test_the_board_tells_where_every_unit_stands() -> None:
    reminded = Reminded(times=2, last=datetime(2026, 5, 7, 8, tzinfo=UTC))
    late = handed({MEETINGS: number(0)}, at=DUE)
    made = board(SCOPE, {3: UnitReport(None, {MEETINGS: number(2)}), 4: late}, {2: Beside(reminded)})
    on_time = board(SCOPE, {2: week(1, 2, 3)}, {})

    assert [row.unit for row in made.rows] == [BA_GIANG, KHAU_GIANG, SOI_MIT]
    assert [row.state for row in made.rows] == ["begun", "not_opened", "late"]
    assert [(row.answered, row.asked) for row in made.rows] == [(1, 3), (0, 3), (1, 2)]
    assert made.of("not_opened")[0].beside.reminded == reminded
    assert made.of("late")[0].at == DUE
    assert [row.unit for row in on_time.of("on_time")] == [KHAU_GIANG]


values = st.one_of(
    st.integers(0, 10**9).map(number),
    st.builds(Nil, wording=st.just("không có")),
    st.builds(NotAvailable),
    st.builds(NotApplicable),
)
sheets = st.dictionaries(st.sampled_from([MEETINGS, ATTENDEES, VNEID]), values)
moments = st.integers(-100, 100).map(lambda hours: DUE + timedelta(hours=hours))
states = st.sampled_from(["draft", "submitted", "returned", "approved", "locked"])
submissions = st.none() | st.builds(Submission, state=states, version=st.just(1), first_submitted_at=moments)
histories = st.dictionaries(st.sampled_from([2, 3, 4]), st.builds(UnitReport, submissions, sheets))


@given(histories, histories)
def test_a_total_is_the_sum_of_its_parts(now: dict[int, UnitReport], before: dict[int, UnitReport]) -> None:
    summary = summarise(SCOPE, now, before)
    handed_in = [report for report in now.values() if report.handed_in]

    for made in summary.totals:
        numbers = [report.values.get(made.indicator) for report in handed_in]
        assert (made.value or number(0)) == number(sum(int(v.amount) for v in numbers if isinstance(v, Number)))
        assert made.counted + len(made.not_applicable + made.not_available + made.unanswered) == len(handed_in)
        assert made.active <= made.counted <= summary.handed_in == len(handed_in)


@given(histories)
def test_every_rate_lies_between_nothing_and_all(now: dict[int, UnitReport]) -> None:
    summary = summarise(SCOPE, now, {})

    for rate in (summary.reporting_rate, summary.reporting_rate_on_time, summary.item_completeness):
        assert rate is None or 0 <= Fraction(rate.part, rate.whole) <= 1
    assert set(summary.begun) <= set(summary.missing)
    assert not set(summary.late) & set(summary.missing)
