"""Each rule at its border, on a few figures."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from forms.checks.finding import Finding
from forms.value import Money, Nil, NotAvailable, Number, Ratio, Text, Value
from reports.checks.amounts import agree, is_share, share
from reports.checks.rules import ABOUT, RULES, check
from reports.checks.sheet import Entry, Evidence, Remark, Sheet
from tests.reports.checks.seeds import CATALOGUE, Asked


def _value(given: Any) -> Value:
    if isinstance(given, str):
        return Number(amount=Decimal(given)) if given[0].isdigit() or given[0] == "-" else Text(text=given)
    return Number(amount=Decimal(given)) if isinstance(given, int) else given


def _sheet(figures: Mapping[str, Any], month: int = 5, kind: str = "month", **more: Any) -> Sheet:
    last = date(2026, month, 14)
    entries = {code: (Entry(_value(one)),) for code, one in figures.items()}
    return Sheet(kind, last.replace(day=1), last, entries, **more)


def _found(now: Mapping[str, Any], *before: Mapping[str, Any], **more: Any) -> list[str]:
    earlier = tuple(_sheet(one, 4 - n) for n, one in enumerate(before))
    return [one.rule for one in check(Evidence(CATALOGUE, _sheet(now), earlier, **more))]


@pytest.mark.parametrize(
    ("part", "whole", "digits", "shown"),
    [
        *((1284, 1561, 2, "82.25"), (1377, 1444, 1, "95.4"), (1465, 1466, 1, "99.9"), (14814, 15219, 1, "97.3")),
        *((9996, 10000, 1, "99.9"), (1, 10000, 1, "0.1"), (0, 7, 1, "0"), (7, 7, 0, "100")),
    ],
)
def test_a_percentage_is_rounded_as_reports_print_it(part: int, whole: int, digits: int, shown: str) -> None:
    assert share(Decimal(part), Decimal(whole), digits) == Decimal(shown)


def test_a_percentage_may_have_fewer_digits() -> None:
    part, whole = Decimal(1284), Decimal(1561)

    assert all(is_share(Decimal(shown), part, whole) for shown in ("82", "82.3", "82.25", "82.255"))
    assert not any(is_share(Decimal(shown), part, whole) for shown in ("83", "82.2", "82.26"))
    assert not is_share(Decimal(100), Decimal(1465), Decimal(1466))


@pytest.mark.parametrize(
    ("qualifier", "said", "agrees", "differs"),
    [
        ("over", 94, ("94.2", "94.9"), ("94", "93.8", "95")),
        ("at_least", 94, ("94", "99"), ("93.8",)),
        ("about_over", 90, ("90", "97"), ("89.9",)),
        ("about", 90, ("85", "99"), ("80", "100")),
    ],
)
def test_an_inexact_figure_agrees_with_what_it_may_mean(
    qualifier: Any, said: int, agrees: tuple[str, ...], differs: tuple[str, ...]
) -> None:
    inexact = Number(amount=Decimal(said), qualifier=qualifier)

    assert all(agree(inexact, _value(one)) and agree(_value(one), inexact) for one in agrees)
    assert not any(agree(inexact, _value(one)) for one in differs)


def test_a_missing_part_is_no_contradiction() -> None:
    assert _found({"tthc_total": 410, "tthc_full": 35, "tthc_partial": 375}) == []
    assert _found({"tthc_total": 410, "tthc_full": 35, "tthc_partial": 376}) == ["parts"]


def test_money_is_added_up_too() -> None:
    money = {"budget_khcn": Money(dong=56), "budget_cds": Money(dong=500), "budget_allocated": Money(dong=555)}
    (found,) = check(Evidence(CATALOGUE, _sheet(money)))

    assert found.values == (Money(dong=555), Money(dong=556))


@pytest.mark.parametrize(("now", "rules"), [(139, []), (97, ["jump"]), (98, []), (181, ["jump"]), (35, ["jump"])])
def test_a_stock_that_moves_by_three_tenths_is_a_jump(now: int, rules: list[str]) -> None:
    assert _found({"tthc_full": now}, {"tthc_full": 139}) == rules


def test_a_small_stock_may_double() -> None:
    assert _found({"cooperatives": 8}, {"cooperatives": 4}) == []


def test_a_flow_is_held_against_what_is_usual() -> None:
    usual = [{"propaganda_attendees": n} for n in (30, 25, 40)]

    assert _found({"propaganda_attendees": 290}, *usual) == []
    assert _found({"propaganda_attendees": 300}, *usual) == ["jump"]
    assert _found({"propaganda_attendees": 3}, *usual) == ["jump"]
    assert _found({"propaganda_attendees": 0}, *usual) == []


def test_a_digit_too_many_is_a_jump() -> None:
    assert _found({"dossier_received": 15610}, {"dossier_received": 1446}) == ["jump"]
    assert _found({"budget_disbursed": Money(dong=5 * 10**9)}, {"budget_disbursed": Money(dong=5 * 10**6)}) == ["jump"]


@pytest.mark.parametrize(("now", "rules"), [("94.3", []), ("94.23", ["points"]), ("100.23", ["points", "over-whole"])])
def test_a_rate_that_moves_by_three_points_is_looked_at(now: str, rules: list[str]) -> None:
    assert sorted(_found({"data_reuse_rate": now}, {"data_reuse_rate": "97.23"})) == sorted(rules)


def test_a_figure_since_january_begins_anew_in_january() -> None:
    december = Sheet("month", date(2025, 12, 1), date(2025, 12, 14), {"dossier_received": (Entry(_value(3000)),)})

    assert check(Evidence(CATALOGUE, _sheet({"dossier_received": 90}, 1), (december,))) == ()
    assert _found({"dossier_received": 90}, {"dossier_received": 91}) == ["falling"]


def test_nothing_so_far_after_something_falls() -> None:
    assert _found({"steering_meetings": Nil(wording="chưa phát sinh")}, {"steering_meetings": 2}) == ["falling"]


def test_a_zero_denominator_divides_nothing() -> None:
    assert _found({"vneid_accounts": 0, "population": 0, "vneid_rate": 50}) == []
    assert _found({"vneid_accounts": 5, "population": 0}) == ["at-most"]


def test_a_ratio_below_its_parts_is_no_percentage_of_its_own() -> None:
    ratio = Ratio(part=14814, whole=15219)

    assert _found({"vneid_rate": ratio, "vneid_accounts": 14814, "population": 15219}) == []


def test_a_figure_that_is_not_there_yet_is_missing() -> None:
    promised = _sheet({"smartphone_rate": NotAvailable(), "cov_4g": 95}, promised=("smartphone_rate", "cov_4g"))

    assert [(one.rule, one.indicators) for one in check(Evidence(CATALOGUE, promised))] == [
        ("missing", ("smartphone_rate",))
    ]


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("trong tháng 4/2026 chưa tổ chức", ["stale-month"]),
        ("tháng 04 năm 2026 chưa tổ chức", ["stale-month"]),
        ("tháng 5/2025 chưa tổ chức", ["stale-month"]),
        ("trong tháng 5/2026 chưa tổ chức", []),
        ("từ tháng 01/2026 đến nay chưa tổ chức", []),
        ("trong 5 tháng đầu năm chưa tổ chức", []),
        ("sẽ tổ chức trong tháng 6/2026", []),
    ],
)
def test_a_month_that_is_over_is_stale(words: str, rules: list[str]) -> None:
    entry = Entry(Nil(wording="chưa tổ chức"), words=words)
    sheet = Sheet("month", date(2026, 4, 15), date(2026, 5, 14), {"training_classes_officials": (entry,)})

    assert [one.rule for one in check(Evidence(CATALOGUE, sheet))] == rules


@pytest.mark.parametrize(("now", "comparator", "rules"), [(75, ">", ["strict"]), (75, "≥", []), (76, ">", [])])
def test_exactly_the_target_is_not_above_it(now: int, comparator: str, rules: list[str]) -> None:
    target = Asked("digital_skill_rate", "plan", comparator, Decimal(75))

    assert _found({"digital_skill_rate": now}, targets=(target,)) == rules


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("không", ["denied"]),
        ("Không có khó khăn, vướng mắc.", ["denied"]),
        ("Không phát sinh điểm nghẽn lớn, nhưng VNeID còn khó", ["denied"]),
        ("Nguồn lực còn hạn chế", ["unmentioned"]),
        ("Nhiều người chưa có tài khoản VNeID", []),
    ],
)
def test_a_missed_target_belongs_among_the_difficulties(words: str, rules: list[str]) -> None:
    target = Asked("vneid_rate", "plan", "≥", Decimal(98))
    sheet = _sheet({"vneid_rate": "97.3"}, difficulties=(Remark(words),))

    assert [one.rule for one in check(Evidence(CATALOGUE, sheet, targets=(target,)))] == rules


def test_a_count_of_tasks_is_held_against_their_statuses() -> None:
    statuses = {1: "done", 2: "in_progress", 3: "not_started"}

    assert _found({"tasks_done": 1, "tasks_assigned": 3, "tasks_ontrack": 1}, statuses=statuses) == []
    assert _found({"tasks_done": 2}, statuses=statuses) == ["tasks"]
    assert _found({"tasks_ontrack": 2}, statuses=statuses) == ["tasks-idle"]


def test_the_most_serious_findings_come_first() -> None:
    found = check(Evidence(CATALOGUE, _sheet({"tthc_total": 9, "tthc_full": 50}), (_sheet({"tthc_full": 200}, 4),)))

    assert [one.severity for one in found] == ["hard", "hard", "warn"]


def test_a_key_of_many_indicators_stays_short() -> None:
    found = Finding("as-of-twice", "warn", tuple(CATALOGUE), days=(date(2026, 5, 13), date(2026, 5, 14)))

    assert len(found.key) == 120
    assert found.key != Finding("as-of-twice", "warn", tuple(CATALOGUE)[:-1]).key


def test_every_contradiction_is_somebodys() -> None:
    found_by_rules = {case for rule in RULES for case in rule.finds}

    assert list(ABOUT) == [f"C{n:02}" for n in range(1, 26)]
    assert found_by_rules == {case for case, about in ABOUT.items() if about != "document"}


def test_no_two_rules_call_their_findings_alike() -> None:
    names = [name for rule in RULES for name in rule.names]

    assert len(names) == len(set(names))
