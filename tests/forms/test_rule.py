"""The regime file's rules for when a form is due: a rule that cannot be kept stops the start and names its line."""

from datetime import date
from pathlib import Path

import pytest

from forms import catalogue
from forms.form import Catalogue, Form
from forms.regime import period
from forms.regime.calendar import Override, WorkingDays
from forms.regime.regime import load

RULE = """
[[rule]]
form = "quarter"
frequency = "quarter"
owed_by = ["hamlet", "public_service", "economy", "culture", "office", "school", "health"]
before_day = 18
late_days = 30
"""
COMMUNE = """
[[rule]]
form = "commune_quarter"
frequency = "quarter"
owed_by = ["commune"]
before_day = 20
late_days = 30
"""
HALF_YEAR = """
[[rule]]
form = "half_year"
frequency = "half_year"
owed_by = ["hamlet", "economy", "culture", "office"]
before_day = 18
before_month = 5
ends_in = 6
cutoff_working_days_before = 1
late_days = 30
"""
WEEK = """
[[rule]]
form = "week"
frequency = "week"
owed_by = ["hamlet"]
days_after_cutoff = 1
late_days = 21
"""
ABOVE = 'above = "commune_quarter"\n'


def of_every(frequency: str, more: str = "") -> str:
    """The quarter's rule, changed to another kind of period and to stand in the calendar only."""
    return RULE.replace('y = "quarter"', f'y = "{frequency}"') + "asked = false\n" + more


def refused(tmp_path: Path, text: str, forms: Catalogue | None = None) -> str:
    path = tmp_path / "regime.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"regime\.toml") as caught:
        load(forms or catalogue.load(), path)
    return str(caught.value)


def accepted(tmp_path: Path, text: str) -> bool:
    path = tmp_path / "regime.toml"
    path.write_text(text, "utf-8")
    return bool(load(catalogue.load(), path).rule)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (RULE + 'shift = "nearest"', "line 8: rule.1.shift: Input should be 'keep', 'previous_working_day' or"),
        (RULE + RULE.replace("late_days = 30", ""), "line 9: rule.2.late_days: Field required"),
        (RULE.replace("18", "31"), "line 2: rule.1: not every month has a day 31: 28 is the latest"),
        (RULE.replace("18", "31\nbefore_month = 6"), "line 2: rule.1: there is no day 31/6"),
        (RULE.replace("18", "29\nbefore_month = 2"), "line 2: rule.1: there is no day 29/2"),
        (RULE.replace("18", "2026-09-18"), "line 6: rule.1.before_day: Input should be a valid integer"),
        (RULE.replace("before_day = 18", ""), "line 2: rule.1: say when it is due: one of days_after_cutoff"),
        (RULE + "days_after_cutoff = 1", "line 2: rule.1: say when it is due: one of days_after_cutoff"),
        (RULE.replace("before_day = 18", "days_after_cutoff = 1\nbefore_month = 5"), "before_month goes with before_"),
        (RULE.replace('"quarter"', '"week"'), "line 2: rule.1: a week is due so many days after it ends"),
        (of_every("ad_hoc"), "line 2: rule.1: a lead names the day of an ad hoc form: take another frequency"),
        (of_every("half_year", "before_month = 5"), "say which half-year the day belongs to: ends_in = 6 or ends_in"),
        (RULE + "cutoff_working_days_before = 0", "line 8: rule.1.cutoff_working_days_before: Input should be greater"),
        (RULE.replace('"quarter"', '"decade"', 1), "line 3: rule.1.form: there is no form decade; the forms are week,"),
        (RULE.replace('y = "quarter"', 'y = "month"'), "line 4: rule.1.frequency: the form quarter is of every quart"),
        (RULE.replace("hamlet", "commune"), "line 5: rule.1.owed_by: the form quarter is asked of hamlet"),
        (RULE.replace("late_days = 30", "") + RULE, "line 2: rule.1.late_days: Field required"),
    ],
)  # fmt: skip
def test_a_rule_that_contradicts_itself_or_its_form_is_refused(tmp_path: Path, wrong: str, said: str) -> None:
    assert said in refused(tmp_path, wrong)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (RULE.replace("18", "8"), "line 6: rule.1.before_day: 08/12/2027 is no later than the end of the quarter"),
        (RULE.replace("18", "14"), "a later day, days_after_cutoff, or (to count less) cutoff_working_days_b"),
        (HALF_YEAR.replace("cutoff_working_days_before = 1", ""), "line 6: rule.1.before_day: 18/05/2027 is no later"),
        (of_every("cal_month"), "18/12/2027 is no later than the end of the cal_month from 01/12/2027 to 31/12/2027"),
        (RULE + "before_month = 5", "rule.1.before_day: 18/05/2027 comes before the quarter from 15/09/2027 to 14/12"),
        (of_every("month", "before_month = 1"), "18/01/2027 comes before the month from 15/11/2027 to 14/12"),
        (RULE + "ends_in = 5", "line 8: rule.1.ends_in: no quarter ends in month 5; they end in 3, 6, 9, 12"),
        (HALF_YEAR.replace("ends_in = 6", "ends_in = 5"), "no half_year ends in month 5; they end in 6"),
    ],
)  # fmt: skip
def test_a_day_that_leaves_nothing_to_count_is_refused(tmp_path: Path, wrong: str, said: str) -> None:
    assert said in refused(tmp_path, wrong)


@pytest.mark.parametrize(
    "right",
    [
        RULE,
        RULE + ABOVE + COMMUNE,
        HALF_YEAR,
        WEEK,
        of_every("month"),
        of_every("cal_month", "cutoff_working_days_before = 1"),
    ],
)
def test_a_rule_that_can_be_kept_is_read(tmp_path: Path, right: str) -> None:
    assert accepted(tmp_path, right)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (RULE + 'above = "province"', "line 8: rule.1.above: province has no rule; those with one are quarter"),
        (RULE + ABOVE + COMMUNE + 'above = "quarter"', "line 8: rule.1.above: commune_quarter is made for another "),
        (HALF_YEAR + ABOVE + COMMUNE, "line 11: rule.1.above: commune_quarter is not of the same periods as half_year"),
        (RULE + ABOVE + COMMUNE + "ends_in = 9", "line 8: rule.1.above: commune_quarter is not of the same periods"),
        (RULE + ABOVE + COMMUNE.replace("20", "17"), "rule.1.above: commune_quarter is due before quarter, from which"),
    ],
)  # fmt: skip
def test_a_form_that_cannot_be_compiled_from_below_is_refused(tmp_path: Path, wrong: str, said: str) -> None:
    assert said in refused(tmp_path, wrong)


def test_one_form_has_one_rule(tmp_path: Path) -> None:
    assert "line 10: rule.2.form: week has a rule already: keep one of the two" in refused(tmp_path, WEEK + WEEK)


def test_two_weekly_forms_may_not_share_units_and_figures(tmp_path: Path) -> None:
    ours = catalogue.load()
    short = ours.form("week").model_copy(update={"code": "short_week"})
    forms = Catalogue(forms=(*ours.forms, short), indicators=ours.indicators)
    said = refused(tmp_path, WEEK + WEEK.replace('"week"', '"short_week"', 1), forms)

    assert (
        "line 10: rule.2.form: short_week asks propaganda_meetings of the same units as week does, every week" in said
    )


def test_two_weekly_forms_with_figures_of_their_own_are_read(tmp_path: Path) -> None:
    ours = catalogue.load()
    other = Form(code="other", version=1, frequency="week", asked_of=("hamlet",), items=ours.form("quarter").items[:1])
    forms = Catalogue(forms=(*ours.forms, other), indicators=ours.indicators)
    path = tmp_path / "regime.toml"
    path.write_text(WEEK + WEEK.replace('"week"', '"other"', 1), "utf-8")

    assert [rule.form for rule in load(forms, path).rule] == ["week", "other"]


def test_the_printed_day_follows_the_end_of_the_period() -> None:
    rules = {rule.form: rule for rule in load(catalogue.load()).rule}

    assert str(rules["quarter"].printed(period.parse("quarter:2025-12-15"))) == "2026-03-18"
    assert str(rules["half_year"].printed(period.parse("half_year:2025-12-15"))) == "2026-05-18"
    assert str(rules["commune_month"].printed(period.parse("month:2026-04-15"))) == "2026-05-20"


def test_working_days_after_the_cutoff_leave_out_days_off() -> None:
    rule = load(catalogue.load()).rule_of("month")
    days_off = WorkingDays().marking(Override(date=date(2026, 9, 15), kind="off", note="họp"))

    assert str(rule.printed(period.parse("month:2026-08-15"))) == "2026-09-17"  # 14/9 is a Monday
    assert str(rule.printed(period.parse("month:2026-01-15"))) == "2026-02-25"  # Tết lies between
    assert str(rule.printed(period.parse("month:2026-08-15"), days_off)) == "2026-09-18"
