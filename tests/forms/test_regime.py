"""The regime file is read, and its mistakes are reported with their line."""

from datetime import time
from pathlib import Path

import pytest

from forms import catalogue
from forms.regime.ladder import digested
from forms.regime.regime import Quiet, load

RULE = """
[[rule]]
form = "quarter"
frequency = "quarter"
owed_by = ["hamlet", "public_service", "economy", "culture", "office", "school", "health"]
before_day = 18
late_days = 30
"""
OWED_BY = 'owed_by = ["hamlet", "public_service", "economy", "culture", "office", "school", "health"]'
COMMUNE = RULE.replace('form = "quarter"', 'form = "commune_quarter"').replace(OWED_BY, 'owed_by = ["commune"]')
LADDER = """
[[ladder]]
forms = ["quarter"]
role = "officer"
  [[ladder.step]]
  stage = "day1"
  days_before = 1
  at = "08:00"
  [[ladder.step]]
  stage = "overdue"
  working_days_late = 0
  at = "08:00"
"""


def test_the_regime_of_the_house_fits_its_forms() -> None:
    regime = load(catalogue.load())

    assert regime.rule_of("quarter").above == "commune_quarter"
    assert [step.stage for step in regime.ladder_of("week", "officer").step] == ["open", "remind", "overdue"]  # type: ignore[union-attr]
    assert regime.ladder_of("commune_quarter", "officer") is None
    assert regime.ladder_of("half_year", "officer") is regime.ladder_of("quarter", "officer")
    assert [ladder.forms[0] for ladder in regime.ladder if ladder.role == "chair"] == ["commune_quarter"]
    assert regime.per_day == 2


def test_one_word_lets_every_ladder_speak_on_days_off(tmp_path: Path) -> None:
    path = tmp_path / "regime.toml"
    own = LADDER.replace('"officer"', '"lead"\nrests = true').replace("day1", "missing1").replace("overdue", "missing")
    path.write_text("rests = false" + RULE + LADDER + own, "utf-8")

    assert all(ladder.rests for ladder in load(catalogue.load()).ladder)
    assert [ladder.rests for ladder in load(catalogue.load(), path).ladder] == [False, True]


def test_leads_get_digests_of_hamlets_reports_not_of_their_own() -> None:
    rules = load(catalogue.load()).rule

    assert [digested(form, rules) for form in ("week", "quarter", "adhoc-7", "commune_year")] == [
        True,
        True,
        True,
        False,
    ]


def test_a_later_stage_makes_the_earlier_ones_superfluous() -> None:
    ladder = load(catalogue.load()).ladder_of("week", "officer")

    assert ladder is not None
    assert ladder.from_on("remind") == ("remind", "overdue")


def test_a_form_without_a_rule_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="decade"):
        load(catalogue.load()).rule_of("decade")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (RULE + RULE.replace("[[rule]]", "[[rule]"), r"regime\.toml: .*line 9"),
        (RULE + LADDER.replace('"quarter"', '"year"'), r"line 10: ladder\.1\.forms: year has no rule; .*, ad_hoc"),
        (RULE + LADDER.replace('["quarter"]', "[]"), r"line 10: ladder\.1\.forms: .* at least 1 item"),
        (RULE + LADDER.replace('"quarter"', '"ad_hoc"').replace('"officer"', '"boss"'), r"line 11: .*role: .*'chair'"),
        (RULE + LADDER + LADDER.replace("day1", "late1").replace("overdue", "late2"),
         r"line 22: ladder\.2\.forms: quarter has a ladder for officer already"),
        (RULE + LADDER.replace("officer", "chair"), r"line 10: .*the chair hears only of what the commune owes"),
        (COMMUNE + LADDER.replace("quarter", "commune_quarter").replace("officer", "chair"),
         r"line 13: .*step\.1\.stage: the chair hears only of what is late"),
        (RULE + LADDER.replace('"overdue"', '"day1"'), r"line 17: .*step\.2\.stage: quarter has a stage day1 already"),
        (RULE + LADDER.replace('"08:00"', '"06:30"', 1), r"line 15: .*at: 06:30 is in the quiet hours, 21:00 to 07:00"),
        (RULE + "opens_days = 0" + LADDER, r"line 14: .*days_before: quarter opens only 0 days before"),
        (RULE + LADDER.replace("working_days_late = 0", ""), r"line 16: .*exactly one of on_opening, days_before"),
        (RULE + LADDER.replace("days_before = 1", "on_opening = true\n  days_before = 1"), r"line 12: .*exactly one"),
        (RULE + LADDER.replace("days_before = 1", "on_opening = false"), r"line 14: .*on_opening: .*True"),
        (RULE + LADDER.replace("working_days_late = 0", "on_opening = true"), r"line 9: .*overdue is not after day1"),
        ("per_day = 0" + RULE, r"line 1: per_day: Input should be greater than or equal to 1"),
        (RULE + LADDER.replace("working_days_late = 0", "days_before = 2"), r"line 9: .*overdue is not after day1"),
        (RULE + "[quiet]\nbegins = 21", r'line 9: quiet\.begins: write an hour like this: "08:00"'),
        (RULE + LADDER.replace('"08:00"', '"8h"', 1), r'line 15: ladder\.1\.step\.1\.at: write an hour like this'),
        (RULE + "[quite]", r"line 8: quite: there is no such entry here: is it misspelt\?"),
    ],
)  # fmt: skip
def test_a_mistake_is_reported_with_line_and_what_is_right(tmp_path: Path, wrong: str, said: str) -> None:
    path = tmp_path / "regime.toml"
    path.write_text(wrong, "utf-8")

    with pytest.raises(ValueError, match=said):
        load(catalogue.load(), path)


def test_quiet_hours_hold_over_midnight_or_within_a_day() -> None:
    night, noon = Quiet(), Quiet(begins=time(12), ends=time(13))

    assert [night.holds(time(hour)) for hour in (20, 21, 0, 6, 7)] == [False, True, True, True, False]
    assert [noon.holds(time(hour)) for hour in (11, 12, 13)] == [False, True, False]
