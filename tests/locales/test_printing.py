"""Figures, days and lists are printed as the commune's own reports print them, and names come in dictionary order."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales import LANGUAGES, MissingWords, printing, say

RATIOS = [
    (1284, 1561, 2, "82,25"),
    (1219, 1446, 2, "84,3"),
    (1219, 1446, 1, "84,3"),
    (1465, 1466, 1, "99,9"),
    (1382, 1383, 1, "99,9"),
    (1463, 1559, 1, "93,8"),
    (1377, 1444, 1, "95,4"),
    (14814, 15219, 1, "97,3"),
    (1561, 1561, 1, "100"),
    (1446, 1446, 1, "100"),
    (404, 404, 1, "100"),
    (6, 12, 1, "50"),
    (4, 10, 1, "40"),
    (9996, 10000, 1, "99,9"),  # F3: something is missing
    (1, 100000, 1, "0,1"),  # F3: there is something
    (0, 12, 1, "0"),
]
ENTERED = ["97,23", "92,78", "99,66", "72,5", "95", "90", "100", "0"]
PADDED = [(1, "01"), (2, "02"), (4, "04"), (5, "05"), (9, "09"), (10, "10"), (26, "26"), (124, "124"), (0, "0")]
MONEY = [(556_000_000, "0,556"), (56_000_000, "0,056"), (500_000_000, "0,5"), (316_000_000, "0,316")]
DAYS = [
    (date(2026, 5, 7), "07/5/2026"),
    (date(2026, 2, 5), "05/02/2026"),
    (date(2026, 1, 1), "01/01/2026"),
    (date(2026, 10, 10), "10/10/2026"),
    (date(2026, 12, 31), "31/12/2026"),
]


@pytest.mark.parametrize(("part", "whole", "precision", "expected"), RATIOS)
def test_a_ratio_prints_the_percentage_of_the_reports(part: int, whole: int, precision: int, expected: str) -> None:
    assert printing.rate(part, whole, precision, "vi") == expected


@pytest.mark.parametrize("expected", ENTERED)
def test_an_entered_percentage_prints_as_in_the_provincial_system(expected: str) -> None:
    amount = Decimal(expected.replace(",", "."))

    assert printing.percent(amount, 2, "vi") == expected
    assert printing.number(amount, "vi") == expected


@pytest.mark.parametrize(("amount", "expected"), PADDED)
def test_a_count_before_a_noun_has_two_digits(amount: int, expected: str) -> None:
    assert printing.padded(amount) == expected


@pytest.mark.parametrize(("dong", "expected"), MONEY)
def test_money_prints_in_billions(dong: int, expected: str) -> None:
    assert printing.money(dong, "vi") == f"{expected} tỷ đồng"


def test_prose_prints_money_in_millions_and_zero_without_unit() -> None:
    assert printing.money(556_000_000, "vi", "million") == "556 triệu đồng"
    assert printing.money(0, "vi") == "0 đồng"
    assert printing.money(1_250_000_000_000, "vi") == "1250 tỷ đồng"
    assert printing.money(-500_000_000, "vi") == "-0,5 tỷ đồng"
    assert printing.money(556_000_000, "en") == "0.556 billion đồng"


@pytest.mark.parametrize(("when", "expected"), DAYS)
def test_months_are_padded_only_in_january_and_february(when: date, expected: str) -> None:
    assert printing.day(when, "vi") == expected


def test_a_count_has_no_separators_unless_asked_for() -> None:
    assert printing.count(14814, "vi") == "14814"
    assert printing.count(14814, "vi", grouping=True) == "14.814"
    assert printing.count(14814, "en", grouping=True) == "14,814"


def test_a_number_prints_exactly() -> None:
    assert printing.number(Decimal("1561"), "vi") == "1561"
    assert printing.number(Decimal("1E+3"), "vi") == "1000"
    assert printing.number(Decimal("0.05"), "en") == "0.05"
    assert printing.number(Decimal("-1.50"), "vi") == "-1,5"


def test_a_change_carries_its_sign() -> None:
    assert [printing.signed(n) for n in (3, -3, 0)] == ["+3", "−3", "0"]


def test_a_ratio_in_a_sentence_shows_both_numbers() -> None:
    assert printing.ratio_sentence(1284, 1561, 2, "vi") == "1284/1561, tỷ lệ: 82,25%"


def test_prose_says_above_the_floor_unless_the_figure_is_whole() -> None:
    assert printing.above(Decimal("94.2"), "vi") == "trên 94%"
    assert printing.above(Decimal(94), "vi") == "94%"
    assert printing.above(Decimal("0.4"), "vi") == "dưới 1%"


def test_a_letter_is_dated_in_words() -> None:
    assert printing.day_in_words(date(2026, 5, 7), "vi") == "ngày 07 tháng 5 năm 2026"
    assert printing.day_in_words(date(2026, 5, 7), "en") == "7 May 2026"


def test_every_weekday_has_its_name() -> None:
    week = [printing.weekday(date(2026, 5, n), "vi") for n in range(4, 11)]

    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


def test_a_moment_is_told_by_vietnams_clocks() -> None:
    when = datetime(2026, 5, 7, 1, 5, tzinfo=UTC)

    assert printing.moment(when, "vi") == "08:05 ngày 07/5"
    assert printing.moment(when, "en") == "08:05 on 7 May"


PERIODS = [
    ("week", (2026, 5, 1), (2026, 5, 7), "tuần 01–07/5/2026 (chốt hết thứ Năm 07/5)", "tuần 01–07/5"),
    ("week", (2026, 5, 29), (2026, 6, 4), "tuần 29/5–04/6/2026 (chốt hết thứ Năm 04/6)", "tuần 29/5–04/6"),
    ("month", (2026, 4, 15), (2026, 5, 14), "tháng 5/2026 (15/4–14/5/2026)", "tháng 5/2026"),
    ("month", (2025, 12, 15), (2026, 1, 14), "tháng 01/2026 (15/12/2025–14/01/2026)", "tháng 01/2026"),
    ("quarter", (2026, 6, 15), (2026, 9, 14), "Quý III/2026 (15/6–14/9/2026)", "Quý III/2026"),
    ("quarter", (2025, 12, 15), (2026, 3, 14), "Quý I/2026 (15/12/2025–14/3/2026)", "Quý I/2026"),
    ("half_year", (2025, 12, 15), (2026, 6, 14), "6 tháng đầu năm 2026 (15/12/2025–14/6/2026)", "6 tháng đầu năm 2026"),
    ("half_year", (2026, 6, 15), (2026, 12, 14), "6 tháng cuối năm 2026 (15/6–14/12/2026)", "6 tháng cuối năm 2026"),
    ("year", (2025, 12, 15), (2026, 12, 14), "năm 2026 (15/12/2025–14/12/2026)", "năm 2026"),
    ("cal_month", (2026, 5, 1), (2026, 5, 31), "trọn tháng 5/2026 (01–31/5/2026)", "trọn tháng 5/2026"),
    ("cal_month", (2026, 2, 1), (2026, 2, 28), "trọn tháng 02/2026 (01–28/02/2026)", "trọn tháng 02/2026"),
    ("ad_hoc", (2026, 9, 10), (2026, 9, 10), "đợt 10/9/2026", "đợt 10/9/2026"),
]
Day = tuple[int, int, int]


@pytest.mark.parametrize(("kind", "first", "last", "long", "short"), PERIODS)
def test_a_period_is_printed_with_its_dates(kind: str, first: Day, last: Day, long: str, short: str) -> None:
    days = date(*first), date(*last)

    assert printing.period(kind, *days, "vi") == long
    assert printing.short_period(kind, *days, "vi") == short
    assert printing.period(kind, *days, "en")


def test_a_week_across_the_new_year_names_both_years() -> None:
    label = printing.period("week", date(2025, 12, 26), date(2026, 1, 1), "vi")

    assert label == "tuần 26/12/2025–01/01/2026 (chốt hết thứ Năm 01/01)"


def test_english_prints_its_own_dates() -> None:
    label = printing.period("week", date(2026, 5, 1), date(2026, 5, 7), "en")

    assert label == "week 1–7 May 2026 (closes at the end of Thursday 7 May)"


def test_a_list_is_joined_with_commas() -> None:
    assert printing.listed(["Ba Giăng", "Khâu Giang"]) == "Ba Giăng, Khâu Giang"


def test_a_name_can_neither_break_nor_reverse_its_line() -> None:
    assert printing.plain("xóm Khâu Giang") == "xóm Khâu Giang"
    assert printing.plain("An\nĐã nộp: 12/12\u2028x") == "An Đã nộp: 12/12 x"
    assert printing.plain("An\u202egnaiG\u2066\x00 \ud800\u200b") == "AngnaiG"
    assert printing.plain("\n👩\u200d🌾") == "👩\u200d🌾"


def test_names_come_in_the_order_of_a_vietnamese_dictionary() -> None:
    letters = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    words = ["ba hoa", "bà con", "ban", "Đa", "Xóm 2", "Xóm 2A", "Xóm 10", "Ỷ La"]
    marks = ["Đội 5", "Đội 5 - Ao Sen", "Đội 5, Bến"]

    for expected in (letters, tones, words, marks):
        backwards = expected[::-1]
        assert sorted(backwards, key=printing.vietnamese_sort_key) == expected


def test_a_decomposed_name_is_sorted_like_a_composed_one() -> None:
    assert printing.vietnamese_sort_key("Đồng Me\u0323")[0] == printing.vietnamese_sort_key("đồng mẹ")[0]


@given(st.text(), st.text())
def test_any_two_names_can_be_compared(one: str, other: str) -> None:
    one_key, other_key = printing.vietnamese_sort_key(one), printing.vietnamese_sort_key(other)

    assert (one_key < other_key) + (other_key < one_key) + (one_key == other_key) == 1


@given(st.integers(1, 10**6), st.data(), st.integers(0, 3))
def test_a_rate_prints_0_or_100_percent_only_when_exact(whole: int, data: st.DataObject, precision: int) -> None:
    part = data.draw(st.integers(0, whole))
    printed = printing.rate(part, whole, precision, "vi")

    assert (printed == "100") == (part == whole)
    assert (printed == "0") == (part == 0)
    assert abs(Decimal(printed.replace(",", ".")) - Decimal(100 * part) / whole) <= Decimal(10) ** -precision


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_words_of_printing(lang: str) -> None:
    keys = ["form-week", "form-quarter", "form-commune_quarter", "role-officer", "role-lead", "status-yes", "status-no"]
    keys += ["channel-telegram", "channel-web", "channel-terminal", "print-not_applicable", "print-not_available"]

    assert all(say(lang, key, {}) for key in keys)


def test_a_missing_word_is_an_error_of_ours() -> None:
    for key in ("no-such-key", "form-week.short"):
        with pytest.raises(MissingWords):
            say("vi", key, {})
    with pytest.raises(MissingWords):
        say("vi", "print-above", {})
