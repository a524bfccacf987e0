"""A trend can be read on a narrow phone: aligned lines of at most 34 characters."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.indicator import Indicator
from forms.regime import period as periods
from forms.regime import window as windows
from forms.value import Money, Number, Ratio, Value
from locales.marks import bare
from reports.compile.trend import Trend, TrendPoint
from reports.text.trend import WIDTH, bar, block_lines, trend_text
from tests.reports.people import COMMUNE, number

COUNT = Indicator(code="vneid_assisted", kind="count")
MONEY = Indicator(code="budget_disbursed", kind="money")
RATE = Indicator(
    code="dossier_full_rate",
    kind="percent",
    precision=2,
    over_units="none",
    over_time="none",
    numerator="a",
    denominator="b",
)


def trend(of: Indicator, *values: Value | None, kind: str = "week", done: int = 2) -> Trend:
    first = date(2026, 1, 2)
    step = {"week": 7, "month": 31, "quarter": 92}[kind]
    days = [first + timedelta(days=step * n) for n in range(len(values))]
    over = [windows.over(periods.containing(kind, day)) for day in days]
    return Trend(of, tuple(TrendPoint(at, value, done, 2) for at, value in zip(over, values, strict=True)))


def test_each_line_has_label_figure_and_bar() -> None:
    assert block_lines(trend(COUNT, number(4), number(16), number(8)), "vi") == [
        "02–08/01  4 ███",
        "09–15/01 16 ████████████",
        "16–22/01  8 ██████",
    ]


def test_coverage_stands_behind_what_is_not_whole() -> None:
    found = trend(COUNT, number(12), None)
    partly = Trend(COUNT, (found.points[0]._replace(done=1), found.points[1]._replace(done=0, owing=0)))

    assert block_lines(partly, "vi") == ["02–08/01 12 ████████████ 1/2", "09–15/01  –"]


def test_money_is_in_the_unit_of_the_highest() -> None:
    found = trend(MONEY, Money(dong=556_000_000), Money(dong=1_250_000_000))

    assert [line.split()[1] for line in block_lines(found, "vi")] == ["0,556", "1,25"]
    assert "Đơn vị: tỷ đồng" in trend_text(found, COMMUNE, "vi")


def test_a_rate_is_compared_by_its_percentage() -> None:
    found = trend(RATE, Ratio(part=1284, whole=1561), Ratio(part=1219, whole=1446))

    assert [line.split()[1] for line in block_lines(found, "vi")] == ["82,25%", "84,3%"]
    assert found.highest == found.points[1]


@pytest.mark.parametrize(
    ("size", "drawn"),
    [(0, ""), (1, "▏"), (50, "████▌"), (100, "█████████"), (99, "████████▉")],
)
def test_a_bar_is_scaled_to_the_highest(size: int, drawn: str) -> None:
    assert bar(Fraction(size), Fraction(100), 9) == drawn


def test_months_and_quarters_have_short_labels() -> None:
    months = block_lines(trend(COUNT, number(1), number(2), kind="month"), "vi")
    quarters = block_lines(trend(COUNT, number(1), number(2), kind="quarter"), "vi")

    assert [line.split()[0] for line in months] == ["1/2026", "2/2026"]
    assert [line.split()[0] for line in quarters] == ["I/2026", "II/2026"]


def test_without_figures_there_is_no_block() -> None:
    assert "Chưa có số nào" in trend_text(trend(COUNT, None, None), COMMUNE, "vi")


@given(
    st.lists(st.integers(0, 10**7) | st.none(), min_size=12, max_size=12),
    st.sampled_from(("week", "month", "quarter")),
    st.sampled_from(("vi", "en")),
    st.booleans(),
)
def test_no_line_is_wider_than_a_phone(sizes: list[int | None], kind: str, lang: str, money: bool) -> None:  # noqa: FBT001  # hypothesis
    def value(size: int | None) -> Value | None:
        if size is None:
            return None
        return Money(dong=size * 10**6) if money else Number(amount=Decimal(size))

    found = trend(MONEY if money else COUNT, *map(value, sizes), kind=kind)
    partly = Trend(found.of, tuple(point._replace(done=14, owing=16) for point in found.points))
    text = bare(trend_text(partly, COMMUNE, lang))

    assert all(len(line) <= WIDTH for line in block_lines(partly, lang))
    assert len({line.index(" ", 1) > 0 for line in block_lines(partly, lang)}) == 1
    if any(size is not None for size in sizes):
        assert all(line in text for line in block_lines(partly, lang))
