"""A period that a lead types names a report."""

from dataclasses import replace
from datetime import datetime

import pytest

from forms.collection import Collection
from forms.form import Form, Item
from forms.indicator import Indicator
from forms.regime.calendar import ZONE
from handlers.reading.dates.periods import asks_for_collections, meant
from handlers.reading.intents.intent import Wish, intent
from handlers.turn.effects import Remind, Summarise
from handlers.turn.say import Say
from tests.handlers.talk import COMMUNE, DONG_TAM, FAR, KHAU_GIANG, PLAN, Talk, lead

SEPTEMBER = datetime(2026, 9, 17, 16, 45, tzinfo=ZONE)


def asked_once(number: int, *units: int) -> Collection:
    code = f"adhoc-{number}"
    return Collection(
        form=Form(
            code=code,
            version=1,
            frequency="ad_hoc",
            asked_of=("hamlet",),
            items=(Item(indicator=f"{code}-1"),),
            title="Máy tính bảng",
        ),
        indicators=(Indicator(code=f"{code}-1", kind="count", title="Số máy"),),
        period="ad_hoc:2026-09-10",
        path=COMMUNE.path,
        title="Máy tính bảng",
        opened_at=datetime(2026, 9, 10, 9, tzinfo=ZONE),
        last_day=datetime(2026, 9, 20, tzinfo=ZONE).date(),
        units=frozenset(units),
    )


@pytest.mark.parametrize(
    ("text", "now", "form", "period"),
    [
        ("", "2026-09-17", "week", "week:2026-09-11"),
        ("tuần trước", "2026-09-17", "week", "week:2026-09-04"),
        ("07/5", "2026-05-17", "week", "week:2026-05-01"),
        ("quý", "2026-09-17", "quarter", "quarter:2026-06-15"),
        ("báo cáo quý", "2026-08-01", "quarter", "quarter:2026-03-15"),
        ("quý này", "2026-08-01", "quarter", "quarter:2026-06-15"),
        ("quý này", "2026-09-20", "quarter", "quarter:2026-06-15"),
        ("quý trước", "2026-09-20", "quarter", "quarter:2026-03-15"),
        ("last quarter", "2026-09-20", "quarter", "quarter:2026-03-15"),
        ("Quý III", "2026-09-17", "quarter", "quarter:2026-06-15"),
        ("quy 3/2026", "2026-02-17", "quarter", "quarter:2026-06-15"),
        ("quý ba năm 2026", "2026-02-17", "quarter", "quarter:2026-06-15"),
        ("quý IV", "2027-01-10", "quarter", "quarter:2026-09-15"),
        ("Q1/26", "2027-01-10", "quarter", "quarter:2025-12-15"),
        ("quarter 2", "2026-09-17", "quarter", "quarter:2026-03-15"),
        ("6 tháng", "2026-09-17", "half_year", "half_year:2025-12-15"),
        ("6 tháng", "2026-05-17", "half_year", "half_year:2025-12-15"),
        ("sáu tháng đầu năm 2026", "2026-09-17", "half_year", "half_year:2025-12-15"),
        ("6 tháng 2026", "2027-01-01", "half_year", "half_year:2025-12-15"),
        ("half-year", "2026-09-17", "half_year", "half_year:2025-12-15"),
        ("năm 2026", "2026-09-17", "year", "year:2025-12-15"),
        ("2026", "2026-09-17", "year", "year:2025-12-15"),
        ("cả năm", "2026-12-20", "year", "year:2025-12-15"),
        ("năm nay", "2026-12-20", "year", "year:2025-12-15"),
        ("năm ngoái", "2026-12-20", "year", "year:2024-12-15"),
        ("tháng 5", "2026-09-17", "month", "month:2026-04-15"),
        ("tháng này", "2026-09-17", "month", "month:2026-08-15"),
        ("tháng", "2026-09-10", "month", "month:2026-08-15"),
        ("tháng trước", "2026-09-10", "month", "month:2026-07-15"),
        ("3", "2026-09-17", "adhoc-3", "ad_hoc:2026-09-10"),
        ("đột xuất số 3", "2026-09-17", "adhoc-3", "ad_hoc:2026-09-10"),
        ("đợt 3", "2026-09-17", "adhoc-3", "ad_hoc:2026-09-10"),
    ],
)
def test_a_period_is_understood_as_people_type_it(text: str, now: str, form: str, period: str) -> None:
    plan = replace(PLAN, collections=(asked_once(3, KHAU_GIANG.id),))
    found = meant(text, datetime.fromisoformat(now).replace(tzinfo=ZONE), plan, "week")

    assert found is not None
    assert (found.form, found.period.code) == (form, period)


@pytest.mark.parametrize(
    "text",
    [
        "quý 5",
        "quý 0",
        "6 tháng cuối năm 2026",
        "năm 1492",
        "quý 3/9999",
        "9",
        "hôm nào đó",
        "31/2",
    ],
)
def test_what_is_no_report_of_the_plan_is_not_guessed(text: str) -> None:
    assert meant(text, SEPTEMBER, PLAN, "week") is None


def test_periods_are_told_from_talk() -> None:
    assert asks_for_collections("báo cáo đột xuất")
    assert intent("tổng hợp quý III", "lead", "idle") == Wish("summary_period", "quý iii")


def test_a_lead_gets_the_board_of_any_form() -> None:
    talk = Talk(lead(now=SEPTEMBER, open=frozenset({("quarter", "quarter:2026-06-15")})))
    talk.send("/tinhhinh quý")
    board = talk.effects
    talk.send("/nhac quý III")

    assert board == (Summarise(1, "quarter", "quarter:2026-06-15", "board"),)
    assert talk.effects == (Remind(1, "quarter", "quarter:2026-06-15"),)


def test_a_period_that_has_not_begun_is_refused() -> None:
    assert "Chưa đến Quý III/2027" in Talk(lead(now=SEPTEMBER)).send("/tinhhinh quý 3/2027")


def test_the_collections_are_offered_as_a_list() -> None:
    others = asked_once(4, FAR.id)
    plan = replace(PLAN, collections=(asked_once(3, DONG_TAM.id), others))
    talk = Talk(lead(now=SEPTEMBER, plan=plan))
    talk.send("/tinhhinh đột xuất")
    labels = talk.labels
    talk.tap("3. Máy tính bảng")

    assert labels == ["3. Máy tính bảng"]
    assert talk.effects == (Summarise(1, "adhoc-3", "ad_hoc:2026-09-10", "board"),)


def test_a_collection_of_others_is_not_seen() -> None:
    talk = Talk(lead(now=SEPTEMBER, plan=replace(PLAN, collections=(asked_once(4, FAR.id),))))

    assert "chưa rõ kỳ nào" in talk.send("/tinhhinh 4")
    assert "Chưa có báo cáo đột xuất nào" in talk.send("/tonghop đột xuất")
    assert not [effect for effect in talk.effects if not isinstance(effect, Say)]
