"""No rate leaves 0 to 100 %, however units open, close and merge; a report that nobody owes has no rate."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from forms.value import Nil, NotApplicable, NotAvailable, Ratio, Value
from reports.compile.rates import (
    Handed,
    answered_lines,
    item_completeness,
    on_time,
    reporting_rate,
    reporting_rate_on_time,
    required_lines,
)
from tests.reports.people import ATTENDEES, MEETINGS, NOTE, VNEID, WEEK, number

DUE = datetime(2026, 5, 8, tzinfo=UTC)
REQUIRED = 3
units = st.integers(1, 12)
reports = st.dictionaries(units, st.builds(Handed, st.booleans(), st.integers(0, REQUIRED)))


@given(st.frozensets(units), reports)
def test_no_rate_leaves_the_range_from_0_to_100_percent(expected: frozenset[int], handed: dict[int, Handed]) -> None:
    made = (
        reporting_rate(expected, handed),
        reporting_rate_on_time(expected, handed),
        item_completeness(expected, handed, REQUIRED * len(expected)),
    )

    if not expected:
        assert made == (None, None, None)
    for rate in made:
        assert rate is None or 0 <= rate.part <= rate.whole
        assert rate is None or 0 <= Fraction(rate.part, rate.whole) <= 1
    assert made[0] is None or made[1] is None or made[1].part <= made[0].part


def test_only_units_that_owe_count_in_numerator_and_denominator() -> None:
    handed = {1: Handed(on_time=True, lines=3), 2: Handed(on_time=False, lines=1), 9: Handed(on_time=True, lines=3)}

    assert reporting_rate(frozenset({1, 2, 3}), handed) == Ratio(part=2, whole=3)
    assert reporting_rate_on_time(frozenset({1, 2, 3}), handed) == Ratio(part=1, whole=3)
    assert item_completeness(frozenset({1, 2, 3}), handed, 3 * REQUIRED) == Ratio(part=4, whole=9)
    assert item_completeness(frozenset({1}), {}, 0) is None


def test_the_moment_that_is_due_is_the_first_too_late() -> None:
    assert on_time(DUE - timedelta(microseconds=1), DUE)
    assert not on_time(DUE, DUE)
    assert on_time(DUE, None)
    assert on_time(None, DUE)


def test_a_line_that_need_not_be_asked_is_answered() -> None:
    def lines(*values: Value) -> int:
        return answered_lines(WEEK, dict(zip((MEETINGS, ATTENDEES, VNEID), values, strict=False)))

    assert required_lines(WEEK) == REQUIRED
    assert answered_lines(WEEK, {}) == 0
    assert lines(number(0)) == 2
    assert lines(number(2)) == 1
    assert lines(number(2), NotApplicable()) == 1
    assert lines(Nil(wording="không có"), NotApplicable(), NotApplicable()) == 3
    assert lines(number(0), number(0), NotAvailable()) == 2
    assert answered_lines(WEEK, {NOTE: Nil(wording="không có")}) == 0
