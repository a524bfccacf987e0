"""Every printing rule, F1–F13, on every form in which the real reports print figures."""

from datetime import date
from decimal import Decimal

import pytest

from forms import catalogue
from forms.value import (
    Money,
    Nil,
    NotApplicable,
    NotAvailable,
    Number,
    Qualifier,
    Ratio,
    Status,
    Text,
    Value,
)
from reports.printing import rules
from reports.printing.rules import Comparator, Sign
from reports.printing.styles import STYLES, Style, printed

CATALOGUE = catalogue.load()


def _number(amount: str | int, qualifier: Qualifier | None = None) -> Number:
    return Number(amount=Decimal(amount), qualifier=qualifier)


def _ratio(part: int, whole: int) -> Ratio:
    return Ratio(part=part, whole=whole)


FORMS: list[tuple[str, str, Value, Style, str]] = [
    # F1: half-up to the indicator's precision, zeros stripped, comma
    ("F1", "dossier_full_rate", _ratio(1284, 1561), "percent", "82,25%"),
    ("F1", "dossier_full_rate", _ratio(1219, 1446), "percent", "84,3%"),
    ("F1", "dossier_digitized_rate", _ratio(1465, 1466), "percent", "99,9%"),
    ("F1", "dossier_digitized_rate", _ratio(1382, 1383), "percent", "99,9%"),
    ("F1", "eresult_rate", _ratio(1463, 1559), "percent", "93,8%"),
    ("F1", "eresult_rate", _ratio(1377, 1444), "percent", "95,4%"),  # 95,36: cut off it would be 95,3
    ("F1", "vneid_rate", _ratio(14814, 15219), "percent", "97,3%"),
    ("F1", "dossier_online_rate", _ratio(1561, 1561), "percent", "100%"),
    ("F1", "dossier_online_rate", _ratio(1446, 1446), "percent", "100%"),
    ("F1", "dossier_online_rate", _ratio(404, 404), "percent", "100%"),
    ("F1", "tasks_done_rate", _ratio(6, 12), "percent", "50%"),
    ("F1", "tasks_done_rate", _ratio(4, 10), "percent", "40%"),
    ("F1", "data_reuse_rate", _number("97.23"), "percent", "97,23%"),
    ("F1", "data_reuse_rate", _number("92.78"), "percent", "92,78%"),
    # F2: "%" glued, or left to the column's heading
    ("F2", "online_payment_rate", _number("99.66"), "rate", "99,66"),
    ("F2", "cov_5g_population", _number("72.5"), "rate", "72,5"),
    ("F2", "cov_5g_residential", _number("72.5"), "percent", "72,5%"),
    ("F2", "smartphone_rate", _number(95), "rate", "95"),
    ("F2", "digital_services_access_rate", _number(90), "rate", "90"),
    # F3: never 100 while something is missing, never 0 while there is something
    ("F3", "eresult_rate", _ratio(9996, 10000), "percent", "99,9%"),
    ("F3", "eresult_rate", _ratio(1, 100_000), "percent", "0,1%"),
    ("F3", "eresult_rate", _ratio(0, 12), "percent", "0%"),
    # F4: weekly prose
    ("F4", "eresult_rate", _ratio(1441, 1529), "over", "trên 94%"),
    ("F4", "eresult_rate", _ratio(404, 404), "over", "100%"),
    ("F4", "eresult_rate", _ratio(47, 50), "over", "94%"),
    ("F4", "eresult_rate", _ratio(1, 1000), "over", "dưới 1%"),
    ("F4", "eresult_rate", _ratio(0, 1000), "over", "0%"),
    ("F4", "eresult_rate", _number("94.2"), "over", "trên 94%"),
    ("F4", "eresult_rate", _number(94, "over"), "percent", "trên 94%"),
    ("F4", "hr_fit_rate", _number(90, "about_over"), "percent", "khoảng trên 90%"),
    ("F4", "hr_fit_rate", _number(90, "about"), "percent", "khoảng 90%"),
    ("F4", "hr_fit_rate", _number(90, "at_least"), "percent", "≥ 90%"),
    # F5: no separators
    ("F5", "dossier_received", _number(1561), "bare", "1561"),
    ("F5", "vneid_rate", _ratio(14814, 15219), "ratio", "14814/15219"),
    # F6: a leading zero before a counted noun
    ("F6", "propaganda_meetings", _number(2), "padded", "02"),
    ("F6", "it_officers", _number(1), "padded", "01"),
    ("F6", "cooperatives", _number(4), "padded", "04"),
    ("F6", "hamlets_weak_signal", _number(5), "padded", "05"),
    ("F6", "enterprises_total", _number(26), "padded", "26"),
    ("F6", "propaganda_attendees", _number(124), "padded", "124"),
    # F7: none behind a colon, nor for nothing
    ("F7", "tasks_done", _number(6), "bare", "6"),
    ("F7", "tthc_inperson", _number(0), "bare", "0"),
    ("F7", "ent_sci", _number(0), "padded", "0"),
    # F8: nothing, in the officer's own words
    ("F8", "initiatives", Nil(wording="không có"), "bare", "không có"),
    ("F8", "initiatives", Nil(wording="không có"), "capital", "Không có"),
    ("F8", "steering_meetings", Nil(wording="chưa phát sinh"), "padded", "chưa phát sinh"),
    ("F8", "training_classes_officials", Nil(wording="chưa tổ chức"), "padded", "chưa tổ chức"),
    ("F8", "contactless_rate", Nil(wording="không phát sinh"), "percent", "không phát sinh"),
    ("F8", "budget_disbursed", Nil(wording="0"), "billion", "0"),
    # F9: money
    ("F9", "budget_allocated", Money(dong=556_000_000), "billion", "0,556 tỷ đồng"),
    ("F9", "budget_khcn", Money(dong=56_000_000), "billion", "0,056 tỷ đồng"),
    ("F9", "budget_cds", Money(dong=500_000_000), "billion", "0,5 tỷ đồng"),
    ("F9", "budget_allocated", Money(dong=316_000_000), "billion", "0,316 tỷ đồng"),
    ("F9", "budget_allocated", Money(dong=556_000_000), "million", "556 triệu đồng"),
    ("F9", "budget_allocated", Money(dong=556_000_000), "dong", "556000000 đồng"),
    ("F9", "budget_disbursed", Money(dong=0), "billion", "0 đồng"),
    ("F9", "budget_extra_need", Money(dong=0), "billion_kept", "0 tỷ đồng"),
    ("F9", "budget_extra_need", Money(dong=5_000_000), "billion_kept", "0,005 tỷ đồng"),
    # F11: a ratio in a sentence
    ("F11", "dossier_full_rate", _ratio(1284, 1561), "ratio_rate", "1284/1561, tỷ lệ: 82,25%"),
    ("F11", "dossier_full_rate", _ratio(1219, 1446), "ratio_rate", "1219/1446, tỷ lệ: 84,3%"),
    # what is no figure prints as it was said
    ("text", "digital_skill_rate", Text(text="đạt mức tốt"), "percent", "đạt mức tốt"),
    ("text", "task_status", Status(code="not_started"), "word", "Chưa thực hiện"),
    ("text", "task_status", Status(code="in_progress"), "word", "Đang triển khai thực hiện"),
    ("text", "task_status", Status(code="done"), "word", "Đã hoàn thành"),
    ("text", "self_rating", Status(code="done"), "word", "Hoàn thành"),
    ("text", "lan_level_approved", Status(code="yes"), "word", "có"),
    ("text", "satisfaction_rate", NotApplicable(), "percent", "không áp dụng"),
    ("text", "satisfaction_rate", NotAvailable(), "percent", "chưa có số liệu"),
]


@pytest.mark.parametrize(("rule", "code", "value", "style", "expected"), FORMS)
def test_a_value_prints_as_the_reports_print_it(
    rule: str, code: str, value: Value, style: Style, expected: str
) -> None:
    assert printed(value, CATALOGUE.indicator(code), style, "vi") == expected, rule


TARGETS: list[tuple[str, Comparator, Sign, str]] = [
    ("80", ">=", "spaced", "≥ 80"),
    ("98", ">=", "spaced", "≥ 98"),
    ("75", ">=", "tight", "≥75"),
    ("100", ">=", "none", "100"),
    ("80", ">", "none", "80"),  # the label says "đạt trên"
    ("90", ">", "spaced", "> 90"),
    ("35.5", "=", "spaced", "35,5"),
    ("3", "<=", "tight", "≤3"),
]


@pytest.mark.parametrize(("value", "comparator", "sign", "expected"), TARGETS)
def test_a_target_prints_its_sign_as_the_annex_does(
    value: str, comparator: Comparator, sign: Sign, expected: str
) -> None:
    assert rules.target(Decimal(value), "vi", comparator, sign) == expected


def test_quarters_are_roman_and_points_vietnamese() -> None:
    assert [rules.roman(n) for n in (1, 2, 3, 4, 9, 14)] == ["I", "II", "III", "IV", "IX", "XIV"]
    assert "".join(rules.point(n) for n in range(1, 10)) == "abcdđeghi"


def test_a_month_has_two_digits_only_in_january_and_february() -> None:
    assert rules.month(date(2026, 1, 1), "vi") == "01/2026"
    assert rules.month(date(2026, 5, 14), "vi") == "5/2026"


def test_names_are_joined_as_in_a_sentence() -> None:
    assert rules.named(["xóm Khâu Giang", "xóm Ba Giăng"], "vi") == "xóm Khâu Giang và xóm Ba Giăng"
    assert rules.named(["a", "b", "c"], "vi") == "a, b và c"
    assert rules.named(["a"], "vi") == "a"
    assert rules.named([], "vi") == ""


def test_the_note_of_an_unfinished_task_stands_alone() -> None:
    assert rules.task_result("Đã hoàn thành", "", "vi", done=True) == "Đã hoàn thành"
    assert rules.task_result("Đã hoàn thành", "đủ thiết bị", "vi", done=True) == "Đã hoàn thành (đủ thiết bị)"
    assert rules.task_result("Đang thực hiện", "mới cho khối Đảng", "vi", done=False) == "mới cho khối Đảng"


def test_every_kind_of_indicator_has_its_styles() -> None:
    assert {one.kind for one in CATALOGUE.indicators} <= set(STYLES)
