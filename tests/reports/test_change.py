"""A merger is neither a rise nor a fall: the old units' figures are added up and compared with the new one's."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from forms.value import NotAvailable, Number
from reports.compile.change import Change, Side, change, homes
from reports.compile.totals import NOTHING, Scope, Summary, UnitReport, summarise
from reports.text.summary import summary_text
from tests.reports.people import BA_GIANG, DUE, KHAU_GIANG, MEETINGS, SCOPE, SOI_MIT, VNEID, handed, number, week, xom

NEW = xom(7, "Tân Lập")
MERGED = replace(SCOPE, units=(NEW, SOI_MIT), merged={KHAU_GIANG.id: NEW.id, BA_GIANG.id: NEW.id})
"""The history in which Khâu Giang and Ba Giăng merged into Tân Lập."""
BEFORE = {KHAU_GIANG.id: week(2, 80, 10), BA_GIANG.id: week(1, 40, 5), SOI_MIT.id: week(1, 20, 1)}


def since(summary: Summary, indicator: str = MEETINGS) -> Change | None:
    found = summary.total(indicator)
    assert found is not None
    return found.change


def test_counts_of_merged_units_are_added_before_they_are_compared() -> None:
    summary = summarise(MERGED, {NEW.id: week(4, 100, 12), SOI_MIT.id: week(1, 20, 1)}, BEFORE)

    assert since(summary) == Change(amount=1, units=2, alike=True)
    assert since(summary, VNEID) == Change(amount=-3, units=2, alike=True)


def test_a_merged_unit_with_a_silent_part_is_not_compared() -> None:
    silent = BEFORE | {BA_GIANG.id: NOTHING}
    no_figure = BEFORE | {BA_GIANG.id: handed({MEETINGS: NotAvailable()})}
    now = {NEW.id: week(4, 100, 12), SOI_MIT.id: week(1, 20, 1)}

    assert since(summarise(MERGED, now, silent)) == Change(amount=0, units=1, alike=False)
    assert since(summarise(MERGED, now, no_figure)) == Change(amount=0, units=1, alike=False)


def test_a_unit_that_took_another_in_is_compared_with_both() -> None:
    taken_in = replace(SCOPE, units=(KHAU_GIANG, SOI_MIT), merged={BA_GIANG.id: KHAU_GIANG.id})
    summary = summarise(taken_in, {KHAU_GIANG.id: week(3, 90, 9)}, BEFORE)

    assert since(summary) == Change(amount=0, units=1, alike=False)


def test_a_chain_of_mergers_is_followed_to_todays_unit() -> None:
    chain = {KHAU_GIANG.id: BA_GIANG.id, BA_GIANG.id: NEW.id}

    assert homes(chain, frozenset({NEW.id})) == {KHAU_GIANG.id: NEW.id, BA_GIANG.id: NEW.id}
    assert homes(chain, frozenset({BA_GIANG.id})) == {KHAU_GIANG.id: BA_GIANG.id, BA_GIANG.id: BA_GIANG.id}


def test_later_mergers_do_not_change_how_old_periods_compare() -> None:
    later = replace(SCOPE, merged={KHAU_GIANG.id: NEW.id, BA_GIANG.id: NEW.id})
    summary = summarise(later, {KHAU_GIANG.id: week(3, 90, 9)}, BEFORE)

    assert since(summary) == Change(amount=1, units=1, alike=False)


def test_a_unit_closed_after_reporting_counts_only_in_totals() -> None:
    scope = replace(SCOPE, units=(KHAU_GIANG, SOI_MIT), others=(BA_GIANG,))
    reports = {KHAU_GIANG.id: week(1, 10, 1), BA_GIANG.id: week(2, 20, 2)}
    summary = summarise(scope, reports, {})
    text = summary_text(summary, "vi")

    assert summary.totals[0].value == number(3)
    assert summary.besides == (BA_GIANG,)
    assert (summary.handed_in, len(summary.units), summary.missing) == (1, 2, (SOI_MIT,))
    assert summary.reporting_rate is not None
    assert (summary.reporting_rate.part, summary.reporting_rate.whole) == (1, 2)
    assert "TẠM TÍNH: 1/2 xóm, thiếu: Soi Mít" in text
    assert "Có cộng cả số đã nộp của: Ba Giăng (không phải nộp kỳ này)." in text


def test_a_draft_of_a_closed_unit_counts_nowhere() -> None:
    scope = replace(SCOPE, units=(KHAU_GIANG,), others=(BA_GIANG,))
    summary = summarise(scope, {BA_GIANG.id: UnitReport(None, {MEETINGS: number(5)})}, {})

    assert summary.besides == summary.begun == ()
    assert summary.totals[0].value is None


def test_an_exempt_period_keeps_figures_but_has_no_rates() -> None:
    scope = replace(SCOPE, exempt=True)
    summary = summarise(scope, {KHAU_GIANG.id: week(1, 10, 1)}, {})
    text = summary_text(summary, "vi")

    assert (summary.reporting_rate, summary.reporting_rate_on_time, summary.item_completeness) == (None, None, None)
    assert (summary.units, summary.missing, summary.handed_in) == ((), (), 0)
    assert summary.besides == (KHAU_GIANG,)
    assert "Không có đơn vị nào phải nộp báo cáo này." in text
    assert "hội nghị" in text


def test_the_due_moment_at_handing_in_decides_lateness_for_ever() -> None:
    late = handed({}, at=DUE)
    assert late.submission is not None
    extended = replace(late, submission=late.submission.model_copy(update={"due_at": DUE.replace(day=9)}))

    assert late.late(DUE)
    assert not extended.late(DUE)


people = (KHAU_GIANG, BA_GIANG, SOI_MIT, NEW)
sheets = st.dictionaries(st.sampled_from([unit.id for unit in people]), st.integers(0, 99).map(lambda n: week(n, n, n)))


@given(st.lists(st.sampled_from(people), unique=True), st.booleans(), sheets, sheets)
def test_totals_add_up_everybody_once_and_rates_stay_within_bounds(
    units: list[object],
    exempt: bool,  # noqa: FBT001  # drawn
    now: dict[int, UnitReport],
    before: dict[int, UnitReport],
) -> None:
    scope = Scope(
        form=SCOPE.form,
        indicators=SCOPE.indicators,
        period=SCOPE.period,
        units=tuple(unit for unit in people if unit in units),
        others=tuple(unit for unit in people if unit not in units),
        merged={KHAU_GIANG.id: NEW.id, BA_GIANG.id: NEW.id},
        exempt=exempt,
    )
    summary = summarise(scope, now, before)
    given_ = [value for report in now.values() if isinstance(value := report.values[MEETINGS], Number)]

    assert (summary.totals[0].value or number(0)) == number(sum(int(value.amount) for value in given_))
    for rate in (summary.reporting_rate, summary.reporting_rate_on_time, summary.item_completeness):
        assert rate is None or 0 <= rate.part <= rate.whole
    difference = since(summary)
    if difference is not None and difference.alike:
        earlier = sum(int(v.amount) for r in before.values() if isinstance(v := r.values[MEETINGS], Number))
        assert difference.amount == sum(int(value.amount) for value in given_) - earlier


def test_sides_without_anything_in_common_have_no_change() -> None:
    assert change(Side({1: 2}, frozenset({1})), Side({2: 2}, frozenset({2})), {}) is None
