"""Reminders: the latest stage, once, to those who still owe."""

import time
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms import calendar, catalogue, period
from forms.calendar import WorkingDays
from forms.deadline import Deadline, deadline
from forms.regime import Ladder, Regime, Role, Step, load
from locales import LANGUAGES, say
from reminders.due import WORDS, Message, Nudge, Owed, begins_at, due, message, stage_at

REGIME: Regime = load(catalogue.load())
WORKING: WorkingDays = calendar.load()
WEEK = deadline("week", period.parse("week:2026-05-01"), REGIME, WORKING)
Q3 = period.containing("quarter", date(2026, 9, 1))
QUARTER = deadline("quarter", Q3, REGIME, WORKING)
COMMUNE = deadline("commune_quarter", Q3, REGIME, WORKING)
OWES = Owed(1, begun=False, handed_in=False, made=frozenset())


def ladder(form: str, role: Role = "officer") -> Ladder:
    """The ladder of the house."""
    found = REGIME.ladder_of(form, role)
    assert found is not None
    return found


def at(text: str) -> datetime:
    """A moment in Vietnam: "2026-05-07 08:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=calendar.ZONE)


def stages(dates: Deadline, moments: list[str], role: Role = "officer") -> list[str | None]:
    """The stage at each of these moments."""
    return [stage_at(dates, ladder(dates.form, role), at(text), WORKING) for text in moments]


def test_the_week_is_asked_on_thursday_morning_reminded_at_three_and_overdue_on_friday_morning() -> None:
    moments = ["2026-05-07 07:59", "2026-05-07 08:00", "2026-05-07 14:59", "2026-05-07 15:00", "2026-05-07 23:59:59",
               "2026-05-08 00:00", "2026-05-08 08:00", "2026-05-11 07:59", "2026-05-11 08:00"]  # fmt: skip

    assert stages(WEEK, moments) == [None, "open", "open", "remind", "remind", None, "overdue", "overdue", None]
    assert stages(WEEK, ["2026-05-08 07:59", "2026-05-08 08:00"], "lead") == [None, "digest"]


def test_the_quarter_is_reminded_seven_three_and_one_day_before_and_on_the_last_day() -> None:
    moments = ["2026-09-10 07:59", "2026-09-10 08:00", "2026-09-14 08:00", "2026-09-16 08:00", "2026-09-17 08:00",
               "2026-09-17 23:59:59", "2026-09-18 00:00", "2026-09-18 08:00", "2026-09-25 08:00"]  # fmt: skip

    assert stages(QUARTER, moments) == [
        None, "days7", "days3", "day1", "last_day", "last_day", None, "overdue", None
    ]  # fmt: skip


def test_the_commune_is_reminded_for_friday_and_overdue_on_monday_when_the_20th_is_a_sunday() -> None:
    moments = ["2026-09-18 08:00", "2026-09-19 12:00", "2026-09-20 12:00", "2026-09-21 07:59", "2026-09-21 08:00"]

    assert stages(COMMUNE, moments, "lead") == ["last_day", "last_day", None, None, "overdue"]


def test_nothing_is_said_of_a_closed_or_exempt_period() -> None:
    closed = QUARTER.model_copy(update={"closes": at("2026-09-18 09:00")})
    exempt = QUARTER.model_copy(update={"exempt": True})

    assert stages(closed, ["2026-09-18 08:59", "2026-09-18 09:00"]) == ["overdue", None]
    assert stages(exempt, ["2026-09-17 08:00"]) == [None]


def test_a_second_overdue_reminder_counts_working_days() -> None:
    step = Step(stage="overdue2", working_days_late=2, at=datetime.min.time())

    assert begins_at(QUARTER, step, WORKING) == at("2026-09-22 00:00")


def test_only_units_that_still_owe_are_reminded() -> None:
    rows = [
        OWES,
        Owed(2, begun=True, handed_in=False, made=frozenset({"open"})),
        Owed(3, begun=True, handed_in=True, made=frozenset({"open"})),
        Owed(4, begun=False, handed_in=False, made=frozenset({"open", "remind"})),
    ]
    nudges = due(WEEK, rows, at("2026-05-07 15:00"), ladder("week"), WORKING)

    assert nudges == [
        Nudge(1, "week", "week:2026-05-01", "remind", 1),
        Nudge(2, "week", "week:2026-05-01", "remind", 1),
    ]


def test_after_days_of_silence_only_the_stage_we_are_in_is_said() -> None:
    nudges = due(QUARTER, [OWES], at("2026-09-17 10:00"), ladder("quarter"), WORKING)

    assert [nudge.stage for nudge in nudges] == ["last_day"]


def test_a_clock_set_back_says_no_earlier_stage() -> None:
    heard = OWES._replace(made=frozenset({"last_day"}))

    assert due(QUARTER, [heard], at("2026-09-14 10:00"), ladder("quarter"), WORKING) == []


@pytest.mark.parametrize("hour", ["2026-09-16 21:00", "2026-09-17 00:00", "2026-09-17 06:59"])
def test_nobody_is_reminded_in_the_quiet_hours(hour: str) -> None:
    assert stages(QUARTER, [hour]) == ["day1"]
    assert due(QUARTER, [OWES], at(hour), ladder("quarter"), WORKING) == []


def test_a_moved_deadline_is_reminded_anew() -> None:
    moved = QUARTER.model_copy(update={"version": 2})
    nudges = due(moved, [OWES], at("2026-09-17 10:00"), ladder("quarter"), WORKING)

    assert nudges[0].due_version == 2


def test_before_the_first_step_nothing_is_said() -> None:
    assert due(QUARTER, [OWES], at("2026-09-10 07:30"), ladder("quarter"), WORKING) == []


@given(
    minutes=st.lists(st.integers(0, 14 * 24 * 60), max_size=60),
    handed_in_after=st.integers(0, 70),
    ordered=st.booleans(),
)
def test_any_sweeps_in_any_order_say_each_stage_once_and_the_last_one_in_its_time(
    minutes: list[int],
    handed_in_after: int,
    ordered: bool,  # noqa: FBT001
) -> None:
    begin, steps = at("2026-09-09 00:00"), ladder("quarter")
    made: frozenset[str] = frozenset()
    said: list[str] = []
    for count, minute in enumerate(sorted(minutes) if ordered else minutes):
        now = begin + timedelta(minutes=minute)
        row = Owed(1, begun=False, handed_in=count >= handed_in_after, made=made)
        nudges = due(QUARTER, [row], now, steps, WORKING)

        assert not (row.handed_in and nudges)
        assert not (nudges and REGIME.quiet.holds(now.time()))
        if not row.handed_in and not REGIME.quiet.holds(now.time()):
            stage = stage_at(QUARTER, steps, now, WORKING)
            order = [step.stage for step in steps.step]
            later = stage is not None and made & set(order[order.index(stage) :])
            assert bool(nudges) == (stage is not None and not later)
        said += [nudge.stage for nudge in nudges]
        made |= {nudge.stage for nudge in nudges}

    assert len(said) == len(set(said))
    assert said == sorted(said, key=[step.stage for step in steps.step].index)


def test_a_sweep_over_the_whole_country_is_quick() -> None:
    heard = frozenset({"days7"})
    rows = [Owed(n, begun=False, handed_in=n % 3 == 0, made=heard) for n in range(93_524)]
    started = time.perf_counter()
    for dates, hour in ((WEEK, "2026-05-07 15:00"), (QUARTER, "2026-09-17 10:00"), (QUARTER, "2026-09-18 10:00")):
        nudges = due(dates, rows, at(hour), ladder(dates.form), WORKING)

        assert len(nudges) == 62_349
    assert time.perf_counter() - started < 1.5  # 0.2 s were measured; the rest is for a busy machine


def test_a_message_names_the_words_and_all_the_days() -> None:
    nudge = Nudge(9, "commune_quarter", Q3.code, "days3", 1)
    days = {"before": date(2026, 9, 20), "last": date(2026, 9, 19), "asked": date(2026, 9, 18)}

    assert message(nudge, COMMUNE, begun=True) == Message("nudge-commune_quarter-days3-begun", days, early=True)
    assert message(nudge._replace(form="week", stage="open"), WEEK, begun=False).key == "nudge-week-open"
    assert message(nudge._replace(form="week", stage="digest"), WEEK, begun=False).key == "digest-week"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("early", ["yes", "no"])
def test_every_stage_of_the_regime_has_its_words(lang: str, early: str) -> None:
    args = dict.fromkeys(WORDS, "…") | {"early": early}
    dates = {"week": WEEK, "quarter": QUARTER, "commune_quarter": COMMUNE}
    nudges = [Nudge(1, steps.form, "", step.stage, 1) for steps in REGIME.ladder for step in steps.step]
    keys = {message(nudge, dates[nudge.form], begun=begun).key for nudge in nudges for begun in (True, False)}
    digests = {f"{key}.complete" for key in keys if key.startswith("digest")}
    small = {"nudge-manual", "nudge-manual-begun", "nudge-button-fill", "nudge-button-continue", "nudge-button-sent",
             "digest-button-nudge", "digest-button-summary"}  # fmt: skip

    assert all(say(lang, key, args | {"lead": "…"}) for key in keys | digests | small)


def test_both_days_stand_in_a_reminder() -> None:
    args = dict.fromkeys(WORDS, "") | {"before": "20/9", "last": "19/9", "asked": "18/9", "early": "yes"}

    assert "trước 20/9, tức hết ngày 19/9; xin gửi trong ngày làm việc 18/9" in say(
        "vi", "nudge-commune_quarter-days3", args
    )
    assert "trước 20/9, tức hết ngày 19/9." in say("vi", "nudge-quarter-day1", args | {"early": "no"})
    assert "trước 20/9, tức hết ngày 19/9. Anh/chị" in say("vi", "nudge-quarter-overdue", args)
