"""What leads type for days over which figures are added up."""

from datetime import date, datetime

import pytest

from bot.current import World
from forms.regime.calendar import ZONE
from handlers.reading.dates.windows import window

PLAN = World.load().plan
NOW = datetime(2026, 9, 18, 9, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("typed", "kind", "first", "last"),
    [
        ("tháng 9", "month", "2026-08-15", "2026-09-14"),
        ("thang 9/2025", "month", "2025-08-15", "2025-09-14"),
        ("tháng 9 năm ngoái", "month", "2025-08-15", "2025-09-14"),
        ("tháng 12", "month", "2025-11-15", "2025-12-14"),
        ("tháng này", "month", "2026-09-15", "2026-10-14"),
        ("tháng trước", "month", "2026-08-15", "2026-09-14"),
        ("tháng chín", "month", "2026-08-15", "2026-09-14"),
        ("quý 3", "quarter", "2026-06-15", "2026-09-14"),
        ("quý III/2026", "quarter", "2026-06-15", "2026-09-14"),
        ("quý", "quarter", "2026-06-15", "2026-09-14"),
        ("6 tháng", "half_year", "2025-12-15", "2026-06-14"),
        ("6 tháng đầu năm 2026", "half_year", "2025-12-15", "2026-06-14"),
        ("5 tháng đầu năm", "months", "2026-01-01", "2026-05-31"),
        ("năm tháng đầu năm 2025", "months", "2025-01-01", "2025-05-31"),
        ("9 tháng đầu năm", "months", "2026-01-01", "2026-09-30"),
        ("từ đầu năm", "year_to_date", "2026-01-01", "2026-09-18"),
        ("từ đầu năm đến nay", "year_to_date", "2026-01-01", "2026-09-18"),
        ("lũy kế", "year_to_date", "2026-01-01", "2026-09-18"),
        ("year to date", "year_to_date", "2026-01-01", "2026-09-18"),
        ("từ đầu năm 2025", "year_to_date", "2025-01-01", "2025-12-31"),
        ("năm 2026", "year", "2025-12-15", "2026-12-14"),
        ("từ 01/9 đến 15/9", "range", "2026-09-01", "2026-09-15"),
        ("từ ngày 1/9 đến hết ngày 15/9", "range", "2026-09-01", "2026-09-15"),
        ("01/9 - 15/9", "range", "2026-09-01", "2026-09-15"),
        ("từ 01/9 đến nay", "range", "2026-09-01", "2026-09-18"),
        ("từ 20/11 đến 10/01", "range", "2025-11-20", "2026-01-10"),
        ("from 1/9/2026 to 15/9/2026", "range", "2026-09-01", "2026-09-15"),
    ],
)
def test_days_are_read_as_leads_type_them(typed: str, kind: str, first: str, last: str) -> None:
    found = window(typed, NOW, PLAN)

    assert found is not None
    assert (found.kind, found.first_day, found.last_day) == (kind, date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "typed",
    [
        *("", "tuần trước", "07/5", "đột xuất", "tháng 13", "0 tháng đầu năm", "từ 31/6 đến 15/9", "từ 15/9/2026 đến"),
        *("từ 15/9/2026 đến 01/9/2026", "từ 01/01/2020 đến 31/12/2026", "tháng 9/1999", "từ đầu năm 2099", "quý 5"),
    ],
)
def test_other_texts_name_no_days(typed: str) -> None:
    assert window(typed, NOW, PLAN) is None
