"""Hours of reminders and days of leave are read as people type them."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.dates.spans import moments, names_moment, names_span, span
from handlers.reading.wishes import called

NOW = datetime(2026, 9, 22, 9, 10, 5, tzinfo=timezone(timedelta(hours=7)))
TODAY = NOW.date()
"""A Tuesday."""

MOMENTS = """
19:00            22 19:00
19h              22 19:00
7h tối           22 19:00
7h               22 19:00, 23 07:00
8h               22 20:00, 23 08:00
08:00            22 08:00
ngày mai         23 08:00
sáng mai         23 08:00
mai              23 08:00
tomorrow         23 08:00
mai 14h          23 14:00
14 giờ ngày mai  23 14:00
8h sáng mai      23 08:00
mai 8h           23 08:00, 23 20:00
1 tiếng nữa      22 10:10
sau 30 phút      22 09:40
in 2 hours       22 11:10
chiều mai
25h
xong rồi
"""


@pytest.mark.parametrize("line", MOMENTS.strip().splitlines())
def test_a_moment_is_read_as_it_is_typed(line: str) -> None:
    typed, _, wanted = line.partition("  ")

    assert ", ".join(f"{at:%d %H:%M}" for at in moments(typed, NOW)) == wanted.strip()


SPANS = """
đến 25/9                         22/9-25/9
den het thu sau                  22/9-25/9
đến thứ Sáu                      22/9-25/9
từ 24/9 đến 25/9                 24/9-25/9
tu 20/9 den 25/9                 22/9-25/9
from 24/9 to 25/9                24/9-25/9
24/9 - 25/9                      24/9-25/9
24/9-25/9                        24/9-25/9
24/9 – 25/9                      24/9-25/9
từ mai đến thứ 6                 23/9-25/9
3 ngày                           22/9-24/9
hôm nay                          22/9-22/9
25/9                             25/9-25/9
tuần sau                         28/9-4/10
từ 28/9 đến 2/10                 28/9-2/10
đến 31/9                         no_such_day 22/9-30/9
đến 20/9                         past 22/9-20/9
từ 28/9 đến 25/9                 backwards 25/9-28/9
thứ Ba                           several 22/9-22/9, 29/9-29/9
từ 31/9 đến 2/10
đến khi nào xong
bận
"""


@pytest.mark.parametrize("line", SPANS.strip().splitlines())
def test_a_span_of_days_is_read_as_people_type_it(line: str) -> None:
    typed, _, wanted = line.partition("  ")
    found = span(typed, TODAY)
    days = ", ".join(f"{a.day}/{a.month}-{b.day}/{b.month}" for a, b in found.readings) if found else ""

    assert f"{found.why or '' if found else ''} {days}".strip() == wanted.strip()


@given(st.text(max_size=60), st.dates(date(2025, 1, 1), date(2032, 12, 31)))
def test_no_typed_span_begins_before_today_or_ends_before_beginning(text: str, today: date) -> None:
    found = span(text, today)

    assert found is None or all(today <= first <= last for first, last in found.readings)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nhắc lại 19:00", "snooze"),
        ("NHAC LAI 7h toi", "snooze"),
        ("/nhaclai 19h", "snooze"),
        ("nghỉ phép đến 25/9", "away"),
        ("nghi phep tu 20/9 den 25/9", "away"),
        ("đi vắng đến thứ Sáu", "away"),
        ("/nghiphep", "away"),
        ("Tôi đã đi làm lại", "here"),
        ("/dilam", "here"),
        ("/nhom", "group"),
        ("/nhatky", "ledger"),
    ],
)
def test_commands_about_days_are_recognised_wherever_they_are_typed(text: str, name: str) -> None:
    assert called(text) == name


@pytest.mark.parametrize("text", ["nhắc lại chưa ai làm", "nghỉ phép nhiều nên thiếu người", "đi vắng hết"])
def test_a_note_that_begins_like_one_stays_a_note(text: str) -> None:
    rest = text.split(maxsplit=2)[2]

    assert called(text, loose=False) in ("", "talk")
    assert not names_moment(rest)
    assert not names_span(rest)
