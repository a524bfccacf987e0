"""What a total is opened to adds up to it, names every figure that counts and every one that is wanting."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.form import Form, Item
from forms.indicator import Indicator
from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.period import Period
from forms.regime.window import Window
from forms.unit import Unit
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from reports.compile.explain import Explanation, explain
from reports.compile.over_time.facts import DatedSheet, Lived, LongFacts
from reports.compile.over_time.lasting import amount
from reports.compile.over_time.totals import over_time
from reports.compile.trend import Trend, trend, up_to
from tests.reports.people import ATTENDEES, BA_GIANG, CATALOGUE, COMMUNE, KHAU_GIANG, MEETINGS, SOI_MIT, WEEK, number

OPENED, LAST = date(2020, 1, 1), date(2026, 12, 31)
PROVINCE = Unit(id=100, path="/", kind="province", noun="tỉnh", name="Thái Nguyên")
CENTRE = Unit(id=8, path="/1/8/", kind="public_service", noun="Trung tâm", name="PVHCC")
HAMLETS = (KHAU_GIANG, BA_GIANG, SOI_MIT)


def asked(*codes: str, frequency: str = "week", of: str = "hamlet") -> Form:
    items = tuple(Item(indicator=code) for code in codes)
    return Form.model_validate(
        {"code": f"{of}_{frequency}", "version": 1, "frequency": frequency, "asked_of": (of,), "items": items}
    )


def sheet(unit: Unit, form: Form, period: Period, values: Mapping[str, Value] | None) -> DatedSheet:
    """A report with these figures; None: it is missing."""
    state = "missing" if values is None else "handed_in"
    return DatedSheet(unit.id, form, period, period.cutoff, state, True, values or {})  # type: ignore[arg-type]


def facts(window: Window, *sheets: DatedSheet, lived: tuple[Lived, ...] = ()) -> LongFacts:
    units = {unit.id: Lived(unit, OPENED) for unit in (COMMUNE, *HAMLETS, CENTRE)}
    return LongFacts(window, units | {one.unit.id: one for one in lived}, sheets, LAST)


def opened(code: str | Indicator, known: LongFacts, top: Unit = COMMUNE) -> Explanation:
    of = CATALOGUE.indicator(code) if isinstance(code, str) else code
    return explain(of, known, CATALOGUE.indicator, top)


def weeks(first: date, count: int) -> list[Period]:
    return [periods.containing("week", first + timedelta(weeks=n)) for n in range(count)]


def month(n: int) -> Period:
    return periods.containing("month", date(2026, n, 1))


SEPTEMBER = windows.over(month(9))  # 15/8 to 14/9: the weeks that end on 20/8, 27/8, 3/9 and 10/9

# By hand ------------------------------------------------------------------------------------------------------------


def test_a_flow_is_opened_by_unit_and_week() -> None:
    first, second = weeks(date(2026, 8, 14), 2)
    found = opened(
        MEETINGS,
        facts(
            SEPTEMBER,
            sheet(KHAU_GIANG, WEEK, first, {MEETINGS: number(2)}),
            sheet(KHAU_GIANG, WEEK, second, {MEETINGS: number(3)}),
            sheet(BA_GIANG, WEEK, first, {MEETINGS: number(4)}),
            sheet(BA_GIANG, WEEK, second, None),
        ),
    )

    assert found.way == "added"
    assert [(one.unit, one.value) for one in found.shares] == [(BA_GIANG, number(4)), (KHAU_GIANG, number(5))]
    assert [figure.value for figure in found.shares[1].figures] == [number(2), number(3)]
    assert (found.shares[0].missing, found.shares[0].lacking) == ((second,), 1)
    assert [(one.period, one.counted) for one in found.total.straddling] == [(first, True)]


def test_an_own_word_for_nothing_is_kept() -> None:
    (week,) = weeks(date(2026, 8, 21), 1)
    nil = Nil(wording="không phát sinh")
    found = opened(MEETINGS, facts(SEPTEMBER, sheet(KHAU_GIANG, WEEK, week, {MEETINGS: nil})))

    assert [one.value for one in found.shares] == [nil]


def test_a_percentage_is_opened_to_its_numerator_and_denominator() -> None:
    form = asked("dossier_online", "dossier_received", frequency="month", of="public_service")
    given = {"dossier_online": number(1284), "dossier_received": number(1561)}
    found = opened("dossier_online_rate", facts(SEPTEMBER, sheet(CENTRE, form, month(9), given)))

    assert found.way == "divided"
    assert found.value == Ratio(part=1284, whole=1561)
    assert [one.of.code for one in found.made_from] == ["dossier_online", "dossier_received"]
    assert [one.value for one in found.made_from] == [number(1284), number(1561)]
    assert [one.value for one in found.shares] == [Ratio(part=1284, whole=1561)]


def test_a_percentage_leaves_out_whoever_gave_only_one_of_both() -> None:
    of = Indicator(code="rate", kind="percent", over_units="none", over_time="none", numerator="a", denominator="b")
    look = {"rate": of} | {code: Indicator(code=code, kind="count") for code in "ab"}
    form, (week,) = asked("a", "b"), weeks(date(2026, 8, 21), 1)
    known = facts(
        SEPTEMBER,
        sheet(KHAU_GIANG, form, week, {"a": number(3), "b": number(4)}),
        sheet(BA_GIANG, form, week, {"a": number(50)}),
    )

    found = explain(of, known, look.__getitem__, COMMUNE)

    assert found.value == found.total.value == Ratio(part=3, whole=4)
    assert [one.value for one in found.made_from] == [number(3), number(4)]
    assert [(one.unit, one.value) for one in found.shares] == [(BA_GIANG, None), (KHAU_GIANG, Ratio(part=3, whole=4))]


def test_a_figure_since_january_shows_its_last_value_and_increment() -> None:
    form = asked("dossier_received", frequency="month", of="public_service")
    sheets = (sheet(CENTRE, form, month(n), {"dossier_received": number(given)}) for n, given in ((8, 1446), (9, 1561)))
    found = opened("dossier_received", facts(SEPTEMBER, *sheets))

    (share,) = found.shares
    assert found.way == "since_january"
    assert (share.value, share.before, share.increment) == (number(1561), number(1446), number(115))
    assert [one.as_of for one in share.figures] == [date(2026, 9, 14)]


def test_an_unknown_beginning_has_no_increment() -> None:
    form = asked("dossier_received", frequency="month", of="public_service")
    found = opened("dossier_received", facts(SEPTEMBER, sheet(CENTRE, form, month(9), {"dossier_received": number(9)})))

    assert (found.shares[0].before, found.shares[0].increment) == (None, None)


def test_a_count_of_hamlets_says_which_of_them_count() -> None:
    (week,) = weeks(date(2026, 8, 21), 1)
    known = facts(
        SEPTEMBER,
        *(sheet(unit, WEEK, week, {MEETINGS: number(n)}) for unit, n in ((KHAU_GIANG, 3), (BA_GIANG, 0))),
    )

    found = opened("propaganda_hamlets", known)

    assert (found.way, found.value) == ("counted", number(1))
    assert [(one.unit, one.value) for one in found.shares] == [(BA_GIANG, number(0)), (KHAU_GIANG, number(1))]
    assert found.made_from[0].of.code == MEETINGS


def test_merged_hamlets_count_once() -> None:
    first, second = weeks(date(2026, 8, 21), 2)
    merged = Lived(BA_GIANG, OPENED, date(2026, 8, 31), KHAU_GIANG.id)
    known = facts(
        SEPTEMBER,
        sheet(BA_GIANG, WEEK, first, {MEETINGS: number(1)}),
        sheet(KHAU_GIANG, WEEK, second, {MEETINGS: number(2)}),
        lived=(merged,),
    )

    found = opened("propaganda_hamlets", known)

    assert sum(amount(one.value) or 0 for one in found.shares) == amount(found.value) == 1


def test_communes_stand_for_their_hamlets() -> None:
    (week,) = weeks(date(2026, 8, 21), 1)
    sheets = [sheet(unit, WEEK, week, {MEETINGS: number(n)}) for n, unit in enumerate(HAMLETS, 1)]
    found = opened(MEETINGS, facts(SEPTEMBER, *sheets), PROVINCE)

    (share,) = found.shares
    assert (share.unit, share.value, share.units, len(share.figures)) == (COMMUNE, number(6), 3, 3)


# Against a naive sum ------------------------------------------------------------------------------------------------

FLOWS = (MEETINGS, ATTENDEES, "vneid_assisted", "budget_disbursed")
MONTHLY = ("dossier_received", "dossier_online", "team_members", "tthc_total", "digital_skill_rate", "hamlet_signal")
COMPUTED = ("propaganda_hamlets", "dossier_online_rate")
ALL = (*FLOWS, *MONTHLY, *COMPUTED, "wk_difficulties")
PAIRS = Indicator(code="pairs", kind="ratio")
MOST_WEEKS, MOST_MONTHS = 10, 3


def _value(of: Indicator, size: int) -> Value:
    match of.kind:
        case "money":
            return Money(dong=size)
        case "ratio":
            return Ratio(part=size, whole=size + 3)
        case "text":
            return Text(text=f"khó khăn {size}")
        case "status":
            return Status(code=of.states[size % len(of.states)])
        case _:
            return Number(amount=Decimal(size))


class _History(NamedTuple):
    """Facts that are shown briefly where a test fails."""

    facts: LongFacts

    def __repr__(self) -> str:
        given = [one for one in self.facts.sheets if one.values]
        units = [one for one in self.facts.units.values() if one.closed]
        return f"{self.facts.window.code} {units} " + "; ".join(
            f"{one.unit} {one.period.code} {[(code, amount(v)) for code, v in one.values.items()]}" for one in given[:9]
        )


@st.composite
def histories(draw: st.DrawFn) -> _History:
    """A commune with hamlets that close and merge, and a centre: reports handed in, missing, with and without
    figures."""
    look = {code: CATALOGUE.indicator(code) for code in (*FLOWS, *MONTHLY)} | {"pairs": PAIRS}
    weekly = asked(*FLOWS, "pairs")
    monthly = asked(*MONTHLY, frequency="month", of="public_service")
    shared = asked("team_members", MEETINGS, frequency="month")
    of_hamlet = [(weekly, week) for week in weeks(date(2026, 6, 5), MOST_WEEKS)]
    of_hamlet += [(shared, month(n)) for n in range(7, 7 + MOST_MONTHS)]
    asked_of = dict.fromkeys(HAMLETS, of_hamlet) | {CENTRE: [(monthly, month(n)) for n in range(1, 10)]}
    sheets = []
    for unit, some in asked_of.items():
        for form, period in some:
            values: dict[str, Value] | None = None
            if draw(st.integers(0, 4)):
                values = {}
                for item in form.items:
                    size = draw(st.integers(-3, 40))
                    if size >= 0:
                        values[item.indicator] = _value(look[item.indicator], size)
                    elif size < -1:
                        values[item.indicator] = NotAvailable() if size == -2 else NotApplicable()
            sheets.append(sheet(unit, form, period, values))
    closed = draw(st.none() | st.dates(date(2026, 6, 1), date(2026, 9, 30)))
    into = draw(st.sampled_from((None, KHAU_GIANG.id))) if closed else None
    window = draw(
        st.sampled_from(
            (
                SEPTEMBER,
                windows.over(month(7)),
                windows.over(periods.containing("quarter", date(2026, 8, 1))),
                windows.over(periods.containing("cal_month", date(2026, 8, 1))),
                windows.over(periods.containing("week", date(2026, 8, 1))),
                windows.year_to_date(date(2026, 9, 20)),
                windows.first_months(2026, 8),
                windows.between(date(2026, 7, 1), date(2026, 8, 20)),
            )
        )
    )
    return _History(facts(window, *sheets, lived=(Lived(BA_GIANG, OPENED, closed, into),)))


def _look(code: str) -> Indicator:
    return PAIRS if code == "pairs" else CATALOGUE.indicator(code)


def _added(values: list[Value | None], like: Value | None) -> Value | None:
    """The naive sum of what the units give."""
    if isinstance(like, Ratio):
        ratios = [one for one in values if isinstance(one, Ratio)]
        return Ratio(part=sum(one.part for one in ratios), whole=sum(one.whole for one in ratios))
    total = sum(amount(one) or 0 for one in values)
    return Money(dong=total) if isinstance(like, Money) else number(total)


@settings(max_examples=40, deadline=None)
@given(history=histories(), top=st.sampled_from((COMMUNE, PROVINCE)))
def test_what_is_opened_adds_up_to_the_total(history: _History, top: Unit) -> None:
    known = history.facts
    for code in (*ALL, "pairs"):
        of = _look(code)
        total, found = over_time([of], known, _look)[code], explain(of, known, _look, top)

        assert found.value == total.value
        assert sorted(map(repr, (f for one in found.shares for f in one.figures))) == sorted(map(repr, total.entries))
        wanting = {period for gap in total.gaps for period in (*gap.missing, *gap.unanswered)}
        assert {period for one in found.shares for period in (*one.missing, *one.unanswered)} == wanting
        assert sum(one.lacking for one in found.shares) == len(total.gaps)
        if of.numerator:
            part, whole = (amount(_added([one.value for one in side.shares], None)) for side in found.made_from)
            assert total.value in (None, Ratio(part=part or 0, whole=whole or 1))
        elif of.over_units != "none" and total.value is not None:
            assert amount(_added([one.value for one in found.shares], total.value)) == amount(total.value)
            if isinstance(total.value, Ratio):
                assert _added([one.value for one in found.shares], total.value) == total.value


@settings(max_examples=25, deadline=None)
@given(history=histories())
def test_each_share_is_the_total_of_its_unit_alone(history: _History) -> None:
    known = history.facts
    alone = replace(known, units={unit: one._replace(merged_into=None) for unit, one in known.units.items()})
    for code in ("dossier_received", *FLOWS, "pairs"):
        for share in explain(_look(code), alone, _look, COMMUNE).shares:
            own = replace(alone, sheets=[one for one in alone.sheets if one.unit == share.unit.id])
            total = over_time([_look(code)], own, _look)[code]

            assert amount(share.value) == amount(total.value)
            assert (amount(share.before), amount(share.increment)) == (amount(total.before), amount(total.increment))


# The trend ----------------------------------------------------------------------------------------------------------


def _trend(*given: tuple[int | None, int | None]) -> Trend:
    """Weeks with the figures of two hamlets; None: the report is missing."""
    some = weeks(date(2026, 8, 14), len(given))
    sheets = [
        sheet(unit, WEEK, week, None if one is None else {MEETINGS: number(one)})
        for week, pair in zip(some, given, strict=True)
        for unit, one in zip((KHAU_GIANG, BA_GIANG), pair, strict=True)
    ]
    over = up_to(windows.over(some[-1]), len(given))
    return trend(CATALOGUE.indicator(MEETINGS), facts(over[-1], *sheets), over, CATALOGUE.indicator)


def test_a_trend_has_a_figure_and_its_coverage_for_each_week() -> None:
    found = _trend((1, 2), (3, None), (None, None))

    assert [(one.value, one.done, one.owing) for one in found.points] == [
        (number(3), 2, 2),
        (number(3), 1, 2),
        (None, 0, 2),
    ]


def test_lowest_and_highest_are_of_whole_weeks() -> None:
    found = _trend((4, 4), (1, None), (2, 3), (9, 9), (6, 6))

    assert found.lowest
    assert found.highest
    assert (found.lowest.value, found.highest.value, found.middle) == (number(5), number(18), number(8))


def test_without_a_whole_week_all_are_compared() -> None:
    found = _trend((4, None), (1, None))

    assert found.lowest
    assert found.highest
    assert (found.lowest.value, found.highest.value) == (number(1), number(4))


def test_a_trend_without_figures_has_no_extremes() -> None:
    found = _trend((None, None))

    assert (found.lowest, found.highest, found.middle) == (None, None, None)


def test_a_trend_follows_twelve_windows() -> None:
    over = up_to(SEPTEMBER)

    assert len(over) == 12
    assert (over[0].first_day, over[-1]) == (date(2025, 9, 15), SEPTEMBER)
    assert all(one.last_day + timedelta(days=1) == two.first_day for one, two in pairwise(over))
