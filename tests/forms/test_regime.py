"""The regime file: what it says, and that its mistakes are told with their line."""

from datetime import time
from pathlib import Path

import pytest

from forms import catalogue
from forms.regime import Quiet, load

RULE = """
[[rule]]
form = "quarter"
frequency = "quarter"
owed_by = ["hamlet"]
before_day = 18
late_days = 30
"""
LADDER = """
[[ladder]]
form = "quarter"
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
COMMUNE = """
[[rule]]
form = "commune_quarter"
frequency = "quarter"
owed_by = ["commune"]
before_day = 20
above = "quarter"
late_days = 30
"""


def test_the_regime_of_the_house_fits_its_forms() -> None:
    regime = load(catalogue.load())

    assert regime.rule_of("quarter").above == "commune_quarter"
    assert [step.stage for step in regime.ladder_of("week", "officer").step] == ["open", "remind", "overdue"]  # type: ignore[union-attr]
    assert regime.ladder_of("commune_quarter", "officer") is None


def test_a_form_without_a_rule_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="decade"):
        load(catalogue.load()).rule_of("decade")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (RULE + RULE.replace("[[rule]]", "[[rule]"), r"regime\.toml: .*line 9"),
        (RULE + 'shift = "nearest"', r"line 8: rule\.1\.shift: .*'previous_working_day' or 'next_working_day'"),
        (RULE + RULE.replace("late_days = 30", ""), r"line 9: rule\.2\.late_days: Field required"),
        (RULE.replace("18", "31"), r"line 2: rule\.1: not every month has a day 31: 28 is the latest"),
        (RULE.replace("18", "31\nbefore_month = 6"), r"line 2: rule\.1: there is no day 31/6"),
        (RULE.replace("before_day = 18", ""), r"line 2: .*either days_after_cutoff or before_day"),
        (RULE + "days_after_cutoff = 1", r"line 2: .*either days_after_cutoff or before_day"),
        (RULE.replace("before_day = 18", "days_after_cutoff = 1\nbefore_month = 5"), r"before_month goes with"),
        (RULE.replace('"quarter"', '"week"'), r"line 2: rule\.1: a week is due so many days after it ends"),
        (RULE.replace('y = "quarter"', 'y = "ad_hoc"'), r"an ad hoc form has dates of its own"),
        (RULE.replace('y = "quarter"', 'y = "half_year"\nbefore_month = 5'), r"ends_in = 6 or ends_in = 12"),
        (RULE.replace('"quarter"', '"decade"', 1), r"line 3: rule\.1\.form: there is no form decade; .*week, quarter"),
        (RULE.replace('y = "quarter"', 'y = "month"'), r"line 4: rule\.1\.frequency: .* is of every quarter"),
        (RULE.replace("hamlet", "commune"), r"line 5: rule\.1\.owed_by: the form quarter is asked of hamlet"),
        (RULE + RULE, r"line 10: rule\.2\.form: quarter has a rule already"),
        (RULE + 'above = "province"', r"line 8: rule\.1\.above: province has no rule; those with one are quarter"),
        (RULE + 'above = "commune_quarter"' + COMMUNE, r"line 8: rule\.1\.above: .* one level above is all"),
        (RULE + LADDER.replace('"quarter"', '"year"'), r"line 10: ladder\.1\.form: year has no rule"),
        (RULE + LADDER.replace('"overdue"', '"day1"'), r"line 17: .*step\.2\.stage: quarter has a stage day1 already"),
        (RULE + LADDER.replace('"08:00"', '"06:30"', 1), r"line 15: .*at: 06:30 is in the quiet hours, 21:00 to 07:00"),
        (RULE + "opens_days = 0" + LADDER, r"line 14: .*days_before: quarter opens only 0 days before"),
        (RULE + LADDER.replace("working_days_late = 0", ""), r"line 16: .*exactly one of days_before"),
        (RULE + LADDER.replace("working_days_late = 0", "days_before = 2"), r"line 9: .*overdue is not after day1"),
        (RULE + "[quiet]\nbegins = 21", r'line 9: quiet\.begins: write an hour like this: "08:00"'),
        (RULE + LADDER.replace('"08:00"', '"8h"', 1), r'line 15: ladder\.1\.step\.1\.at: write an hour like this'),
        (RULE.replace("late_days = 30", "") + RULE, r"line 2: rule\.1\.late_days: Field required"),
        (RULE + "[quite]", r"line 8: quite: there is no such entry here: is it misspelt\?"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_what_would_be_right(tmp_path: Path, wrong: str, said: str) -> None:
    path = tmp_path / "regime.toml"
    path.write_text(wrong, "utf-8")

    with pytest.raises(ValueError, match=said):
        load(catalogue.load(), path)


def test_quiet_hours_hold_over_midnight_or_within_a_day() -> None:
    night, noon = Quiet(), Quiet(begins=time(12), ends=time(13))

    assert [night.holds(time(hour)) for hour in (20, 21, 0, 6, 7)] == [False, True, True, True, False]
    assert [noon.holds(time(hour)) for hour in (11, 12, 13)] == [False, True, False]
