"""The commune's own choices: nobody owes what is off, and a mistake in the file is told with its line."""

from datetime import date
from pathlib import Path

import pytest

from bot.current import World
from forms.regime.calendar import moment
from forms.regime.period import containing
from forms.regime.plan import Plan, gave
from forms.unit import Unit

SEPTEMBER = moment(date(2026, 9, 15))
POLICE = Unit(id=20, path="/1/20/", kind="police", noun="Công an", name="xã")
MEDIA = Unit(id=21, path="/1/21/", kind="media", noun="Trung tâm", name="Dịch vụ tổng hợp")


def chosen(tmp_path: Path, text: str) -> Plan:
    path = tmp_path / "ours.toml"
    path.write_text(text, "utf-8")
    return World.load(choices=str(path)).files


def switch(**what: str | bool) -> str:
    values = (
        f'{word} = "{value}"' if isinstance(value, str) else f"{word} = {value}".lower() for word, value in what.items()
    )
    return "\n".join(["[[switch]]", *values, ""])


def owed(plan: Plan, unit: Unit) -> set[str]:
    return {dates.form for dates in plan.open_deadlines(SEPTEMBER) if plan.asks(dates.form, unit)}


def test_a_line_that_is_switched_on_is_asked_last() -> None:
    week = World.load().files.form("week")

    assert week.asked == ("propaganda_meetings", "propaganda_attendees", "vneid_assisted")
    assert [item.indicator for item in week.spare] == ["dvc_assisted", "cashless_assisted", "esign_assisted"]


def test_a_commune_switches_lines_on_and_off(tmp_path: Path) -> None:
    on, off = (
        switch(form="week", line="cashless_assisted", on=True),
        switch(form="week", line="vneid_assisted", on=False),
    )
    week = chosen(tmp_path, on + off).form("week")

    assert week.asked == ("propaganda_meetings", "propaganda_attendees", "cashless_assisted")
    assert week.items[-1].indicator == "wk_difficulties"
    assert {"vneid_assisted", "dvc_assisted"} <= {item.indicator for item in week.spare}


def test_a_line_is_not_held_against_one_that_is_off(tmp_path: Path) -> None:
    off = switch(form="week", line="propaganda_attendees", on=False)
    item = chosen(tmp_path, off).form("week").item("vneid_assisted")

    assert item is not None
    assert item.hardly_above is None


def test_a_form_that_is_off_is_owed_by_nobody(tmp_path: Path) -> None:
    assert owed(World.load().files, POLICE) == {"month"}
    plan = chosen(tmp_path, switch(form="month", on=False))

    assert owed(plan, POLICE) == set()
    assert plan.deadline("month", containing("month", date(2026, 9, 1))).exempt
    assert plan.form("month").item("population")


def test_a_form_is_switched_off_for_one_kind_of_unit(tmp_path: Path) -> None:
    plan = chosen(tmp_path, switch(form="month", of="media", on=False))

    assert (owed(plan, POLICE), owed(plan, MEDIA)) == ({"month"}, set())
    assert gave(plan, "month", MEDIA)
    assert plan.form("month").of("media").items == ()
    assert [item.indicator for item in plan.form("month").of("media").spare] == [
        "propaganda_channels",
        "wk_difficulties",
    ]


def test_months_can_be_those_of_the_calendar(tmp_path: Path) -> None:
    plan = chosen(tmp_path, 'months = "calendar"\nmonth_due = 3\n')
    dates = plan.deadline("month", containing("cal_month", date(2026, 9, 20)))

    assert (dates.period.code, str(dates.cutoff)) == ("cal_month:2026-09-01", "2026-09-30")
    assert str(dates.asked_for) == "2026-10-05"  # Monday: the third working day of October
    assert {rule.frequency for rule in plan.regime.rule} == {"week", "cal_month", "quarter", "half_year", "year"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (switch(form="weak", on=False), "line 2: switch.1.form: there is no form weak to switch; the forms are week, "),
        (switch(form="commune_year", on=False), "line 2: switch.1.form: there is no form commune_year to switch"),
        (
            switch(form="week", line="meetings", on=False),
            "line 3: switch.1.line: the form week has no line meetings",
        ),
        (
            switch(form="week", line="propaganda_meetings", on=False),
            "line 3: switch.1.line: propaganda_attendees is asked only after propaganda_meetings: switch",
        ),
        (
            switch(form="month", line="propaganda_channels", on=False),
            "line 3: switch.1.line: propaganda_channels is all that media is asked: switch the form off",
        ),
        (
            switch(form="month", of="school", on=False),
            "line 3: switch.1.of: the form month is not asked of school",
        ),
        (switch(form="week", of="hamlet", on=False), "line 3: switch.1.of: nobody else is asked the form week: switch"),
        (switch(form="month", of="mayor", on=False), "line 3: switch.1.of: Input should be "),
        (
            switch(form="week", on=False) * 2,
            "line 5: switch.2.form: this is switched above already: keep one of the two",
        ),
        (switch(form="week"), "line 1: switch.1.on: Field required"),
        ('months = "moon"', "line 1: months: Input should be 'from_15th' or 'calendar'"),
        ("month_due = 0", "line 1: month_due: Input should be greater than or equal to 1"),
        ("month = 3", "line 1: month: there is no such entry here: is it misspelt?"),
        ("[[switch]", "ours.toml: "),
    ],
)
def test_a_mistake_in_the_choices_is_told_with_its_line(tmp_path: Path, wrong: str, said: str) -> None:
    with pytest.raises(ValueError, match=r"^ours\.toml") as caught:
        chosen(tmp_path, wrong)
    assert said in str(caught.value)


def test_a_file_of_choices_that_is_missing_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="there is no such file: write one, or leave TOSO_FORMS empty"):
        World.load(choices=str(tmp_path / "none.toml"))
