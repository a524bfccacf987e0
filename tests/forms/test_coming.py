"""Deadlines that lie ahead, are over, or move with a day off."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from forms.regime.calendar import ZONE, Override
from forms.regime.coming import coming, may_reopen, moved, over
from forms.regime.deadline import DueChange
from tests.handlers.talk import PLAN

NOW = datetime(2026, 9, 14, 9, 0, tzinfo=ZONE)
Q3 = "quarter:2026-06-15"


def test_deadlines_of_the_given_days_lie_ahead_in_order() -> None:
    found = coming(PLAN, NOW, 5)
    codes = [(dates.form, dates.period.code) for dates in found]

    assert ("quarter", Q3) in codes
    assert ("commune_quarter", Q3) in codes
    assert ("week", "week:2026-09-11") in codes
    assert ("week", "week:2026-09-18") not in codes
    assert [dates.due for dates in found] == sorted(dates.due for dates in found)


def test_a_moved_day_counts_for_its_own_units() -> None:
    change = DueChange(number=1, form="quarter", period=Q3, path="/1/12/", last_day=date(2026, 10, 9))
    plan = replace(PLAN, changes=(change,))

    assert Q3 in [dates.period.code for dates in coming(plan, NOW, 5, "/1/13/") if dates.form == "quarter"]
    assert Q3 not in [dates.period.code for dates in coming(plan, NOW, 5, "/1/12/") if dates.form == "quarter"]


def test_only_a_lately_closed_report_with_lines_may_be_reopened() -> None:
    found = over(PLAN, NOW, 20)

    assert next(dates.period.code for dates in found if dates.form == "week") == "week:2026-08-14"
    assert all(dates.closes <= NOW < dates.closes + timedelta(days=20) for dates in found)
    assert not any(may_reopen(PLAN, dates) for dates in coming(PLAN, NOW, 5) if dates.form == "commune_quarter")


def test_a_report_opened_again_is_not_over() -> None:
    change = DueChange(number=1, form="week", period="week:2026-08-14", path="/1/12/", open_until=date(2026, 9, 16))
    plan = replace(PLAN, changes=(change,))

    assert "week:2026-08-14" not in [dates.period.code for dates in over(plan, NOW, 20, "/1/12/")]
    assert "week:2026-08-14" in [dates.period.code for dates in coming(plan, NOW, 5, "/1/12/")]


def test_a_day_off_moves_its_deadline_and_the_one_before() -> None:
    day = date(2027, 9, 17)
    then = PLAN.working.marking(Override(date=day, kind="off", note="bão"))
    found = {one.old.form: (one.old.asked_for, one.new.asked_for) for one in moved(PLAN, PLAN.working, then, day, NOW)}

    assert found["commune_quarter"] == (day, date(2027, 9, 16))
    assert found["quarter"] == (date(2027, 9, 16), date(2027, 9, 15))


def test_a_day_off_moves_nothing_past_or_after_its_withdrawal() -> None:
    day = date(2026, 9, 17)
    then = PLAN.working.marking(Override(date=day, kind="off", note="bão"))

    assert moved(PLAN, PLAN.working, then, day, datetime(2026, 10, 1, tzinfo=ZONE)) == ()
    assert moved(PLAN, PLAN.working, then.usual(day), day, NOW) == ()
    assert then.marking(Override(date=day, kind="work", note="không bão")).is_working(day)


def test_an_exempt_week_is_in_the_plan_but_not_open() -> None:
    day = date(2027, 2, 11)
    plan = replace(PLAN, working=PLAN.working.marking(Override(date=day, kind="off", note="Tết")))
    now = datetime(2027, 2, 8, 9, 0, tzinfo=ZONE)

    assert "week:2027-02-05" in [dates.period.code for dates in plan.between(now, now)]
    assert "week:2027-02-05" not in [dates.period.code for dates in plan.open_deadlines(now)]
