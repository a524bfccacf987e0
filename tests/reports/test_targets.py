"""Figures against targets: the issue's own sentence, every comparator, and a naive oracle that counts up one by one."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.catalogue import load
from forms.form import Catalogue
from forms.indicator import Indicator
from forms.programme.target import Comparator, Target
from forms.programme.years import Years
from forms.regime import window as windows
from forms.unit import Unit
from forms.value import Money, Nil, Number, Qualifier, Ratio, Text, Value
from locales.marks import bare
from reports.compile.over_time.facts import LongTotal
from reports.compile.targets import Lack, judged, lack, lines, pace, size
from reports.text.targets import TargetsShown, targets_text

CATALOGUE: Catalogue = load()
VNEID, ENTERED = CATALOGUE.indicator("vneid_rate"), CATALOGUE.indicator("data_reuse_rate")
COUNT, MONEY = CATALOGUE.indicator("enterprises_total"), CATALOGUE.indicator("budget_disbursed")
TODAY = date(2026, 11, 30)
WINDOW = windows.year_to_date(TODAY)
COMMUNE = Unit(id=1, path="/1/", kind="commune", noun="xã", name="Phú Thịnh")
XOM = tuple(Unit(id=n, path=f"/1/{n}/", kind="hamlet", noun="xóm", name=name) for n, name in ((2, "Ba"), (3, "Bốn")))


def target(
    value: float | str,
    comparator: Comparator = "≥",
    of: Indicator = VNEID,
    last: int = 2026,
    programme: str = "Kế hoạch 206",
) -> Target:
    years = Years(first=2026, last=last)
    return Target(indicator=of.code, years=years, comparator=comparator, value=Decimal(str(value)), programme=programme)


def number(amount: float | str, qualifier: Qualifier | None = None) -> Number:
    return Number(amount=Decimal(str(amount)), qualifier=qualifier)


def told(value: Value | None, *targets: Target, of: Indicator = VNEID, lang: str = "vi") -> str:
    total = LongTotal(of=of, window=WINDOW, value=value)
    return bare(targets_text(TargetsShown(lines({of.code: total}, targets, TODAY), COMMUNE, WINDOW, whole=False), lang))


# What is wanting ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "goal", "comparator", "of", "wanting"),
    [
        (Ratio(part=14814, whole=15219), 98, "≥", VNEID, Lack(Fraction(101), "units")),
        (Ratio(part=14915, whole=15219), 98, "≥", VNEID, None),
        (Ratio(part=14914, whole=15219), 98, "≥", VNEID, Lack(Fraction(1), "units")),
        (Ratio(part=49, whole=50), 98, "≥", VNEID, None),
        (Ratio(part=49, whole=50), 98, ">", VNEID, Lack(Fraction(1), "units")),
        (Ratio(part=50, whole=50), 98, "=", VNEID, Lack(Fraction(1), "units", over=True)),
        (Ratio(part=3, whole=50), 4, "≤", VNEID, Lack(Fraction(1), "units", over=True)),
        (Ratio(part=2, whole=50), 4, "≤", VNEID, None),
        (number(75), 75, "≥", ENTERED, None),
        (number(75), 75, ">", ENTERED, Lack(Fraction(0), "points")),
        (number(75, "over"), 75, ">", ENTERED, None),
        (number("72.5"), 90, "≥", ENTERED, Lack(Fraction(35, 2), "points")),
        (number(24), 26, "≥", COUNT, Lack(Fraction(2), "units")),
        (number(26), 26, ">", COUNT, Lack(Fraction(1), "units")),
        (number(30), 26, "≤", COUNT, Lack(Fraction(4), "units", over=True)),
        (Nil(wording="không có"), 1, "≥", COUNT, Lack(Fraction(1), "units")),
        (Money(dong=300_000_000), 556_000_000, "≥", MONEY, Lack(Fraction(256_000_000), "dong")),
        (Text(text="đang làm"), 90, "≥", ENTERED, None),
    ],
)
def test_what_is_wanting(
    value: Value, goal: float, comparator: Comparator, of: Indicator, wanting: Lack | None
) -> None:
    assert lack(target(goal, comparator, of), value, of) == wanting


@settings(deadline=None)
@given(
    whole=st.integers(1, 400),
    part=st.integers(0, 400),
    goal=st.decimals(0, 100, places=2),
    comparator=st.sampled_from(("≥", ">", "=", "≤")),
)
def test_so_many_more_and_no_fewer_reach_it(whole: int, part: int, goal: Decimal, comparator: Comparator) -> None:
    """The oracle counts up, or down, one by one, until the fraction itself reaches the target."""
    part = min(part, whole)

    def reaches(n: int) -> bool:
        share, asked = Fraction(100 * n, whole), Fraction(goal)
        return {"≥": share >= asked, ">": share > asked, "=": share == asked, "≤": share <= asked}[comparator]

    found = lack(target(str(goal), comparator), Ratio(part=part, whole=whole), VNEID)
    assert (found is None) == reaches(part)
    if found is None or (comparator == "=" and not any(map(reaches, range(whole + 1)))):
        return
    steps = range(part, -1, -1) if found.over else range(part, whole + 1)
    first = next((n for n in steps if reaches(n)), None)
    if first is not None:
        assert found.amount == abs(first - part)


@settings(deadline=None)
@given(amount=st.integers(1, 10**6), days=st.integers(1, 4000))
def test_the_pace_gets_there_in_time(amount: int, days: int) -> None:
    last = date.fromordinal(TODAY.toordinal() + days)
    found = pace(Lack(Fraction(amount), "units"), last, TODAY)

    assert found is not None
    assert (found.week is None) == (not 7 <= days <= 366)
    for each, length in ((found.week, Fraction(7)), (found.month, Fraction(3653, 120))):
        if each is not None:
            assert each * days / length >= amount
            assert (each - 1) * days / length < amount


def test_no_pace_leads_back_in_time() -> None:
    assert pace(Lack(Fraction(5), "units"), date(2025, 12, 31), TODAY) is None
    assert judged(target(98), Ratio(part=14814, whole=15219), VNEID, date(2027, 1, 1)).pace is None


@settings(deadline=None)
@given(st.decimals(0, 100, places=3))
def test_a_percentage_is_compared_as_it_is(rate: Decimal) -> None:
    found = lack(target(98), Number(amount=rate), ENTERED)

    assert (found is None) == (rate >= 98)
    assert found is None or found.amount == 98 - Fraction(rate)


def test_words_have_no_size() -> None:
    assert size(Text(text="x"), ENTERED) is None


# As text ------------------------------------------------------------------------------------------------------------


def test_a_missed_target_is_told_in_the_words_of_the_office() -> None:
    said = told(Ratio(part=14814, whole=15219), target(98))

    assert "VNeID 97,3% < 98%: còn thiếu 101 tài khoản." in said
    assert "Muốn đạt vào 31/12/2026: mỗi tháng thêm 100 tài khoản, mỗi tuần thêm 23 tài khoản." in said


def test_a_met_target_is_told() -> None:
    assert "Kế hoạch 206 (2026), đạt: tỷ lệ VNeID 98% = 98%." in told(Ratio(part=49, whole=50), target(98))


def test_several_targets_are_each_told_by_programme() -> None:
    said = told(Ratio(part=98, whole=100), target(98), target(100, last=2030, programme="Kế hoạch của xã"))

    assert "Kế hoạch 206 (2026), đạt" in said
    assert "Kế hoạch của xã (2026-2030), chưa đạt: tỷ lệ VNeID 98% < 100%: còn thiếu 2 tài khoản." in said
    assert "31/12/2030: mỗi tháng thêm 1 tài khoản." in said


def test_a_figure_never_looks_like_a_target_that_it_misses() -> None:
    assert "97,97% < 98%" in told(Ratio(part=97970, whole=100000), target(98))
    assert "97,996% < 98%" in told(Ratio(part=97996, whole=100000), target(98))


def test_exactly_the_target_is_too_little_where_more_is_asked() -> None:
    said = told(number(75), target(75, ">", ENTERED), of=ENTERED)

    assert "75% = 75%: đang đúng bằng mức này, phải vượt hơn." in said


def test_percentage_points_are_told_where_only_a_rate_is_known() -> None:
    assert "còn thiếu 17,5 điểm phần trăm" in told(number("72.5"), target(90, of=ENTERED), of=ENTERED)


def test_no_figure_yet_is_said() -> None:
    said = told(None, target(98))

    assert "Tỷ lệ VNeID: chưa có số." in said
    assert "Kế hoạch 206 (2026): mục tiêu ≥ 98%" in said


def test_money_is_told_as_money() -> None:
    said = told(Money(dong=300_000_000), target(556_000_000, of=MONEY), of=MONEY)

    assert "còn thiếu 0,256 tỷ đồng" in said


def test_there_was_none_of_it_is_no_percentage_of_zero() -> None:
    said = told(Nil(wording="không phát sinh"), target(75, of=ENTERED), of=ENTERED)

    assert "không phát sinh, nên không so với mục tiêu." in said
    assert "còn thiếu" not in said


def test_two_places_of_one_programme_are_told_apart() -> None:
    first, second = (target(goal).model_copy(update={"place": place}) for goal, place in ((95, "I.2.3"), (99, "II.9")))
    said = told(Ratio(part=96, whole=100), first, second)

    assert "Kế hoạch 206 (2026, mục I.2.3), đạt" in said
    assert "Kế hoạch 206 (2026, mục II.9), chưa đạt" in said


def test_figures_that_cannot_be_added_are_told_by_unit() -> None:
    each: tuple[tuple[Value, tuple[Unit, ...]], ...] = ((number(80), (XOM[0],)), (number(70), (XOM[1],)))
    total = LongTotal(of=ENTERED, window=WINDOW, value=None, each=each)
    found = lines({ENTERED.code: total}, [target(75, of=ENTERED)], TODAY)
    said = bare(targets_text(TargetsShown(found, COMMUNE, WINDOW, whole=False), "vi"))

    assert found[0].state == "apart"
    assert "mỗi đơn vị một số (2 đơn vị)" in said
    assert "mục tiêu ≥ 75%, 1/2 đơn vị đạt; chưa đạt: Bốn 70%." in said


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_whole_list_counts_and_puts_what_is_missed_first(lang: str) -> None:
    totals = {
        COUNT.code: LongTotal(of=COUNT, window=WINDOW, value=number(3344)),
        VNEID.code: LongTotal(of=VNEID, window=WINDOW, value=Ratio(part=14814, whole=15219)),
        ENTERED.code: LongTotal(of=ENTERED, window=WINDOW, value=None),
    }
    targets = [target(26, of=COUNT), target(98), target(90, of=ENTERED)]
    said = bare(targets_text(TargetsShown(lines(totals, targets, TODAY), COMMUNE, WINDOW), lang))

    counted = {"vi": "3 chỉ tiêu có mục tiêu: 1 đạt, 1 chưa đạt, 1 chưa có số.", "en": "3 figures have targets: 1 met,"}
    assert counted[lang] in said
    assert said.index("VNeID") < said.index("3344")
    assert ("97,3% < 98%: còn thiếu 101 tài khoản, mỗi tuần 23 tài khoản." in said) == (lang == "vi")
