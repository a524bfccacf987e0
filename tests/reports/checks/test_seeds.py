"""The checks find in five real reports what people found by hand, C01 to C25, and nothing where that is mended."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from reports.checks.rules import ABOUT, RULES, check
from reports.checks.sheet import Evidence
from tests.reports.checks.seeds import CATALOGUE, figures, raw, reports

NAMES = {name: rule.finds for rule in RULES for name in rule.names}
FIGURES = [case for case, about in ABOUT.items() if about != "document"]
MENDABLE = [case for case in FIGURES if case != "C09"]
"""C09, a figure since January that falls, is in none of the reports: their six series rise, as they should."""

FOUND = {
    "000": {
        ("bases", "eresult_base"): "C05",
        ("jump", "tthc_full"): "C06",
        ("jump", "tthc_partial"): "C06",
        ("points", "data_reuse_rate"): "C07",
        ("reports", "eresult_rate"): "C08",
        ("stale-month", "training_classes_officials"): "C10",
        ("as-of", ""): "C11",
        ("as-of-twice", "dossier_online_rate"): "C11",
        ("text", "team_trained_rate"): "C14",
        ("look-alikes", "cov_5g_residential"): "C15",
        ("strict", "digital_skill_rate"): "C17",
    },
    "001": {
        ("rate", "eresult_rate"): "C02",
        ("bases", "eresult_base"): "C05",
        ("missing-rate", "budget_disbursed_rate"): "C14",
        ("denied", "cov_5g_population"): "C18",
        ("denied", "dossier_digitized_rate"): "C18",
        ("tasks-idle", "tasks_ontrack"): "C20",
    },
    "004": {
        ("parts", "dvctt_total"): "C01",
        ("places", "tthc_total"): "C01",
        ("difference", "it_officers_missing"): "C03",
        ("listed", "docs_signed_head"): "C04",
        ("listed-year", "plans_issued"): "C04",
        ("missing", "data_reuse_rate"): "C14",
        ("missing", "dossier_full_rate"): "C14",
    },
}
"""What must be found, by report; more of C16 and C18 besides."""


def _found(mended: list[str]) -> dict[str, list[tuple[str, str]]]:
    return {
        number: [(one.rule, one.indicators[0] if one.indicators else "") for one in check(evidence)]
        for number, evidence in reports(mended).items()
    }


@pytest.mark.parametrize("number", FOUND)
def test_every_contradiction_of_a_report_is_found(number: str) -> None:
    found = _found([])[number]

    assert set(FOUND[number]) <= set(found)
    assert max(Counter(found).values()) <= 2  # nothing is said over and over
    assert all(case in NAMES[rule] for (rule, _), case in FOUND[number].items())


def test_several_targets_of_one_indicator_are_found() -> None:
    found = {one.indicators[0] for one in check(reports()["002"]) if one.rule == "several-targets"}

    assert {"dossier_digitized_rate", "contactless_rate", "dvctt_full_eligible_rate"} <= found
    assert {"dossier_online_rate", "satisfaction_rate", "vneid_rate", "health_record_rate"} <= found


def test_a_missed_target_that_no_difficulty_names_is_found() -> None:
    found = {one.indicators[0]: one for one in check(reports()["000"]) if one.rule == "unmentioned"}

    assert {"vneid_rate", "cov_5g_residential"} <= found.keys()
    assert found["vneid_rate"].severity == "info"


def test_nothing_more_is_found_in_a_report_than_was_known() -> None:
    beside = {"C16", "C18"}
    strange = [
        (number, one)
        for number, found in _found([]).items()
        for one in found
        if one not in FOUND.get(number, {}) and not beside & set(NAMES[one[0]])
    ]

    assert strange == []


def test_nothing_is_found_where_all_is_mended() -> None:
    mended, there = reports(FIGURES), reports()

    assert [(number, one) for number, evidence in mended.items() for one in check(evidence)] == []
    assert all(figures(mended[number]) >= figures(there[number]) for number in there)
    assert sum(map(figures, mended.values())) > 150


@pytest.mark.parametrize("case", MENDABLE)
def test_what_is_not_mended_is_found_by_its_own_rule(case: str) -> None:
    found = [one for some in _found([other for other in FIGURES if other != case]).values() for one in some]

    assert found
    assert {name for name, _ in found} <= {name for name, finds in NAMES.items() if case in finds}


def test_a_series_that_falls_would_be_found() -> None:
    may, april = reports(FIGURES)["000"], reports(FIGURES)["001"].sheet
    entries = {code: tuple(replace(one, as_of=None) for one in some) for code, some in april.entries.items()}
    june = replace(april, entries=entries, cutoff=date(2026, 6, 14))  # April's figures, said to be June's

    assert "falling" not in {one.rule for one in check(may)}
    assert {one.indicators[0] for one in check(Evidence(CATALOGUE, june, (may.sheet,))) if one.rule == "falling"} == {
        *("dossier_received", "dossier_online", "dossier_full", "dossier_digitized", "dossier_resolved"),
        *("eresult_issued", "eresult_base"),
    }


def test_every_report_was_read() -> None:
    assert sorted(raw()) == ["000", "001", "002", "003", "004"]
