"""A report is in the latest stage that has begun, as long as that stage lasts."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from forms import catalogue
from forms.regime import calendar, period
from forms.regime.calendar import WorkingDays
from forms.regime.deadline import Deadline, DueChange, changed, deadline
from forms.regime.ladder import Ladder, Step
from forms.regime.regime import Regime, load
from forms.role import Reminded
from reminders.due import begins_at, rests, spans

REGIME: Regime = load(catalogue.load())
WORKING: WorkingDays = calendar.load()
WEEK = deadline("week", period.parse("week:2026-05-01"), REGIME, WORKING)
Q3 = period.containing("quarter", date(2026, 9, 1))
QUARTER = deadline("quarter", Q3, REGIME, WORKING)
COMMUNE = deadline("commune_quarter", Q3, REGIME, WORKING)


def ladder(form: str, role: Reminded = "officer") -> Ladder:
    """The ladder of reminders in the catalogue's regime."""
    found = REGIME.ladder_of(form, role)
    assert found is not None
    return found


def at(text: str) -> datetime:
    """A moment in Vietnam: "2026-05-07 08:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=calendar.ZONE)


def stage_at(dates: Deadline, steps: Ladder, now: datetime) -> Step | None:
    """The stage at this moment, if any; never two."""
    found = [span.step for span in spans(dates, steps, WORKING) if span.begins <= now < span.ends]

    assert len(found) <= 1
    return found[0] if found else None


def stages(dates: Deadline, moments: list[str], role: Reminded = "officer") -> list[str | None]:
    """The stage at each of these moments."""
    found = [stage_at(dates, ladder(dates.form, role), at(text)) for text in moments]
    return [None if step is None else step.stage for step in found]


def test_the_weeks_stages_run_from_thursday_morning_to_friday_morning() -> None:
    moments = ["2026-05-07 07:59", "2026-05-07 08:00", "2026-05-07 14:59", "2026-05-07 15:00", "2026-05-07 23:59:59",
               "2026-05-08 00:00", "2026-05-08 08:00", "2026-05-11 07:59", "2026-05-11 08:00"]  # fmt: skip

    assert stages(WEEK, moments) == [None, "open", "open", "remind", "remind", None, "overdue", "overdue", None]


def test_leads_hear_who_is_missing_that_afternoon_and_next_morning() -> None:
    moments = ["2026-05-07 15:59", "2026-05-07 16:00", "2026-05-08 07:59", "2026-05-08 08:00"]

    assert stages(WEEK, moments, "lead") == [None, "missing", None, "missing_late"]


def test_the_quarter_climbs_from_opening_to_its_third_overdue_stage() -> None:
    moments = ["2026-09-07 07:59", "2026-09-07 08:00", "2026-09-10 08:00", "2026-09-14 08:00", "2026-09-16 08:00",
               "2026-09-17 08:00", "2026-09-17 15:00", "2026-09-17 23:59:59", "2026-09-18 00:00", "2026-09-18 08:00",
               "2026-09-22 08:00", "2026-09-24 08:00", "2026-10-01 07:59", "2026-10-01 08:00"]  # fmt: skip

    assert stages(QUARTER, moments) == [
        None, "opening", "days7", "days3", "day1", "last_day", "last_hours", "last_hours", None, "overdue",
        "overdue2", "overdue3", "overdue3", None,
    ]  # fmt: skip


def test_leads_hear_of_the_quarter_before_and_after_its_deadline() -> None:
    moments = ["2026-09-14 07:59", "2026-09-14 08:00", "2026-09-16 08:00", "2026-09-17 16:00", "2026-09-18 08:00"]

    assert stages(QUARTER, moments, "lead") == [None, "missing3", "missing1", "missing", "missing_late"]


def test_the_commune_is_reminded_on_friday_before_a_sunday_deadline() -> None:
    moments = ["2026-09-18 08:00", "2026-09-19 12:00", "2026-09-20 12:00", "2026-09-21 07:59", "2026-09-21 08:00"]

    assert stages(COMMUNE, moments, "lead") == ["last_day", "last_hours", None, None, "overdue"]


def test_the_communes_leader_hears_only_of_what_is_overdue() -> None:
    moments = ["2026-09-18 14:00", "2026-09-21 13:59", "2026-09-21 14:00", "2026-09-28 14:00"]

    assert stages(COMMUNE, moments, "chair") == [None, None, "escalated", None]


def test_nothing_is_said_of_unopened_closed_or_exempt_reports() -> None:
    later = QUARTER.model_copy(update={"opens": at("2026-09-11 00:00")})
    closed = QUARTER.model_copy(update={"closes": at("2026-09-18 09:00")})
    exempt = QUARTER.model_copy(update={"exempt": True})

    assert stages(later, ["2026-09-10 08:00", "2026-09-11 00:00"]) == [None, "days7"]
    assert stages(closed, ["2026-09-18 08:59", "2026-09-18 09:00"]) == ["overdue", None]
    assert stages(exempt, ["2026-09-17 08:00"]) == [None]


def test_a_late_step_counts_either_days_or_working_days() -> None:
    hour = datetime.min.time()

    awake = ladder("quarter").model_copy(update={"rests": False})

    assert begins_at(QUARTER, awake, Step(stage="a", working_days_late=2, at=hour), WORKING) == at("2026-09-22 00:00")
    assert begins_at(QUARTER, awake, Step(stage="a", days_late=2, at=hour), WORKING) == at("2026-09-20 00:00")


# Days off -----------------------------------------------------------------------------------------------------------


def moved(last_day: str) -> Deadline:
    """The quarter's report, its last day moved by a lead."""
    change = DueChange(number=1, form="quarter", period=Q3.code, path="/", last_day=date.fromisoformat(last_day))
    return changed(QUARTER, [change], WORKING)


def test_what_falls_on_a_sunday_comes_on_monday() -> None:
    tuesday = moved("2026-09-22")  # three days before it is Saturday
    moments = ["2026-09-19 08:00", "2026-09-20 08:00", "2026-09-21 07:59", "2026-09-21 08:00", "2026-09-22 08:00"]

    assert stages(tuesday, moments) == ["days7", "days7", "days7", "day1", "last_day"]
    assert begins_at(tuesday, ladder("quarter"), ladder("quarter").step[2], WORKING) == at("2026-09-21 08:00")


def test_monday_s_own_stage_replaces_the_one_put_off_from_sunday() -> None:
    monday = moved("2026-09-21")

    assert stages(monday, ["2026-09-20 08:00", "2026-09-21 07:59", "2026-09-21 08:00"]) == [
        "days3",
        "days3",
        "last_day",
    ]


def test_the_very_last_day_speaks_though_it_is_a_sunday() -> None:
    sunday = moved("2026-09-20")
    days = [date(2026, 9, day) for day in (18, 19, 20, 21)]

    assert stages(sunday, ["2026-09-20 08:00", "2026-09-20 15:00"]) == ["last_day", "last_hours"]
    assert [rests(sunday, ladder("quarter"), day, WORKING) for day in days] == [False, True, False, False]


def test_a_holiday_puts_the_late_stage_off_and_it_lasts_as_long() -> None:
    week = deadline("week", period.parse("week:2026-04-24"), REGIME, WORKING)  # late from 1 May, a holiday
    moments = ["2026-05-01 08:00", "2026-05-03 08:00", "2026-05-04 07:59", "2026-05-04 08:00", "2026-05-07 07:59"]

    assert stages(week, moments) == [None, None, None, "overdue", "overdue"]
    assert stages(week, ["2026-05-07 08:00"]) == [None]


def test_a_ladder_that_does_not_rest_speaks_on_sundays() -> None:
    awake = ladder("quarter").model_copy(update={"rests": False})
    tuesday = moved("2026-09-22")

    assert begins_at(tuesday, awake, awake.step[2], WORKING) == at("2026-09-19 08:00")
    assert not rests(tuesday, awake, date(2026, 9, 20), WORKING)


@given(minutes=st.lists(st.integers(0, 30 * 24 * 60), min_size=1, max_size=60))
def test_as_time_goes_on_no_stage_comes_back(minutes: list[int]) -> None:
    begin, steps = at("2026-09-05 00:00"), ladder("quarter")
    found = [stage_at(QUARTER, steps, begin + timedelta(minutes=minute)) for minute in sorted(minutes)]
    order = [steps.step.index(step) for step in found if step is not None]

    assert order == sorted(order)
