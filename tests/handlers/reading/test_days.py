"""Days and hours as people type them are read, or asked back with their possible readings; never guessed."""

import unicodedata
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.reading.dates.days import day, in_figures
from handlers.reading.dates.hours import hour
from locales import printing

TODAY = date(2026, 9, 22)
"""A Tuesday."""

CLEAR = """
25/9                        2026-09-25
25-9                        2026-09-25
25.9                        2026-09-25
25 / 9                      2026-09-25
25/09/2026                  2026-09-25
25-9-2026                   2026-09-25
25.9.26                     2026-09-25
2026-09-25                  2026-09-25
ngày 25/9                   2026-09-25
ngày 25 tháng 9             2026-09-25
NGÀY 25 THÁNG 9             2026-09-25
ngay 25 thang 9             2026-09-25
25 tháng 9                  2026-09-25
25 tháng 9 năm 2026         2026-09-25
25 tháng 9/2026             2026-09-25
25 tháng 9, 2026            2026-09-25
25 tháng 3 năm sau          2027-03-25
25 tháng 12 năm nay         2026-12-25
ngày hai lăm tháng chín     2026-09-25
ngày hai bốn tháng mười     2026-10-24
ngày ba mốt tháng mười hai  2026-12-31
ngày bốn tháng tư năm sau   2027-04-04
25 tháng sáu năm sau        2027-06-25
ngày 25                     2026-09-25
ngày 2                      2026-10-02
ngày 25 tháng này           2026-09-25
ngày 25 tháng sau           2026-10-25
mùng 5                      2026-10-05
mồng năm                    2026-10-05
mùng 2 tháng 10             2026-10-02
1/1                         2027-01-01
22/9                        2026-09-22
mai                         2026-09-23
ngày mai                    2026-09-23
sáng mai                    2026-09-23
hôm nay                     2026-09-22
tối nay                     2026-09-22
đêm mai                     2026-09-23
ngày kia                    2026-09-24
ngày mốt                    2026-09-24
ngày kìa                    2026-09-25
thứ Sáu                     2026-09-25
thu 6                       2026-09-25
T6                          2026-09-25
thứ sáu này                 2026-09-25
thứ sáu tới                 2026-09-25
thứ sáu tuần này            2026-09-25
thứ 6 tuần sau              2026-10-02
thứ hai                     2026-09-28
thứ hai tuần tới            2026-09-28
thứ tư                      2026-09-23
chủ nhật                    2026-09-27
CN                          2026-09-27
thứ Năm 24/9                2026-09-24
thứ sáu, ngày 25 tháng 9    2026-09-25
25/9/2026 (thứ Sáu)         2026-09-25
sau 3 ngày                  2026-09-25
3 ngày nữa                  2026-09-25
ba ngày nữa                 2026-09-25
trong 2 tuần                2026-10-06
một tuần nữa                2026-09-29
hết tháng 9                 2026-09-30
hết tháng                   2026-09-30
đến hết tháng sau           2026-10-31
đến 25/9                    2026-09-25
đến hết ngày 25/9           2026-09-25
hạn đến hết ngày 25/9 ạ     2026-09-25
chậm nhất là thứ sáu        2026-09-25
Dạ, mai ạ                   2026-09-23
mai nhé em                  2026-09-23
25/9.                       2026-09-25
trước ngày 25/9             2026-09-24
trước 25/9                  2026-09-24
đến trước ngày 25/9 nhé     2026-09-24
trước thứ sáu               2026-09-24
trước ngày 1 tháng 10       2026-09-30
today                       2026-09-22
tomorrow                    2026-09-23
the day after tomorrow      2026-09-24
25 September                2026-09-25
25th of September 2026      2026-09-25
Sept. 25                    2026-09-25
Sep 25th, 2026              2026-09-25
by Friday                   2026-09-25
this Friday                 2026-09-25
coming fri                  2026-09-25
next Monday                 2026-09-28
Friday next week            2026-10-02
in 3 days                   2026-09-25
2 weeks from now            2026-10-06
before 25/9                 2026-09-24
before the 25th             2026-09-24
"""

DOUBTS = """
31/6                        no_such_day 2027-06-30
ngày 31                     no_such_day 2026-09-30
31 tháng 11 năm 2026        no_such_day 2026-11-30
29/2/2027                   no_such_day 2027-02-28
29/2                        no_such_day 2027-02-28
0/10                        no_such_day 2026-10-01
trước 31/11                 no_such_day 2026-11-30
thứ hai 31/11               no_such_day 2026-11-30
20/9                        past        2026-09-20 2027-09-20
ngày 20                     past        2026-09-20 2026-10-20
15/8/2026                   past        2026-08-15
hôm qua                     past        2026-09-21
hôm kia                     past        2026-09-20
thứ hai tuần này            past        2026-09-21
thứ sáu tuần trước          past        2026-09-18
trước hôm nay               past        2026-09-21
trước ngày 22/9             past        2026-09-21
thứ Năm 17/9                past        2026-09-17
28/10/2027                  far         2027-10-28
31/12/2030                  far         2030-12-31
500 ngày nữa                far         2028-02-04
thứ ba                      several     2026-09-22 2026-09-29
next Friday                 several     2026-09-25 2026-10-02
cuối tuần                   several     2026-09-25 2026-09-26 2026-09-27
this weekend                several     2026-09-25 2026-09-26 2026-09-27
cuối tuần sau               several     2026-10-02 2026-10-03 2026-10-04
hết tuần                    several     2026-09-25 2026-09-26 2026-09-27
cuối tháng                  several     2026-09-28 2026-09-29 2026-09-30
cuối tháng 11               several     2026-11-28 2026-11-29 2026-11-30
end of the month            several     2026-09-28 2026-09-29 2026-09-30
trước cuối tháng            several     2026-09-27 2026-09-28 2026-09-29
25 thang sau                several     2026-10-25 2027-06-25
tuần sau                    several     2026-09-28 2026-09-29 2026-09-30 2026-10-01 2026-10-02 2026-10-03 2026-10-04
this week                   several     2026-09-22 2026-09-23 2026-09-24 2026-09-25 2026-09-26 2026-09-27
ngày hai mươi năm tháng mười  several   2026-10-20 2026-10-25
thứ năm 25/9                several     2026-09-25 2026-09-24
thứ hai 26/9                several     2026-09-26 2026-09-28
"""

UNCLEAR = (
    *("", " ", "25", "tuần nào", "25/13", "9/25", "1.250", "80/85", "khi nào xong", "ngày", "tháng 9", "sau 25/9"),
    *(
        "25/9/1026",
        "mùng 5 Tết",
        "mùng 5 tháng giêng",
        "mùng 15",
        "thứ 9",
        "25/9 hoặc 26/9",
        "25/9 đến 28/9",
        "x" * 300,
    ),
    *("mai mốt", "sớm thôi ạ", "hai trăm tháng chín", "ngày mười tháng hai mươi", "2026-13-01", "thứ sáu 25/13"),
)


def table(text: str) -> list[tuple[str, list[str]]]:
    """The pairs of a phrase and the words after it, one per line."""
    rows = [line.partition("  ") for line in text.strip("\n").splitlines()]
    return [(phrase, rest.split()) for phrase, _, rest in rows]


@pytest.mark.parametrize(("phrase", "expected"), table(CLEAR))
def test_a_day_is_read_as_people_say_it(phrase: str, expected: list[str]) -> None:
    found = day(phrase, TODAY)

    assert found is not None
    assert ([str(reading) for reading in found.readings], found.why) == (expected, None)


@pytest.mark.parametrize(("phrase", "expected"), table(DOUBTS))
def test_an_unclear_day_is_asked_back_with_its_readings(phrase: str, expected: list[str]) -> None:
    found = day(phrase, TODAY)

    assert found is not None
    assert [found.why, *map(str, found.readings)] == expected


@pytest.mark.parametrize("phrase", UNCLEAR)
def test_a_text_that_says_no_day_is_none(phrase: str) -> None:
    assert day(phrase, TODAY) is None


@pytest.mark.parametrize(("phrase", "expected"), table(CLEAR))
def test_letter_case_and_unicode_form_do_not_matter(phrase: str, expected: list[str]) -> None:
    typed = [phrase.upper(), unicodedata.normalize("NFD", phrase), f"  {phrase} !"]
    found = [day(text, TODAY) for text in typed]

    assert [[str(when) for when in one.readings] for one in found if one] == [expected] * 3


def test_early_days_are_asked_back_in_the_months_of_tet() -> None:
    found = day("mùng 5", date(2027, 2, 2))

    assert found is not None
    assert (found.why, found.readings) == ("several", (date(2027, 2, 5), date(2027, 3, 5), date(2027, 4, 5)))


def test_a_week_that_is_almost_over_leaves_one_day() -> None:
    found = day("cuối tuần", date(2026, 9, 27))

    assert found == ((date(2026, 9, 27),), None)


def test_the_29th_of_february_is_a_day_in_leap_years() -> None:
    ahead, gone = day("29/2", date(2027, 12, 1)), day("29/2", date(2028, 3, 1))

    assert ahead == ((date(2028, 2, 29),), None)
    assert gone == ((date(2028, 2, 29), date(2029, 2, 28)), "past")


@pytest.mark.parametrize(("text", "written"), [("ngày 25/9", True), ("31/6/2026", True), ("mai", False), ("25", False)])
def test_a_day_in_figures_is_told_from_one_in_words(text: str, *, written: bool) -> None:
    assert in_figures(text) is written


DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
WORDS = st.sampled_from(
    """
    25 9 31 6 2026 / - . : ngày tháng năm thứ hai sáu mười mươi lăm tuần này sau tới trước hết đến cuối mai kia mốt
    mùng cn nữa next friday in days 7h giờ rưỡi kém sáng tối đêm trưa pm ạ, dạ
    """.split()  # noqa: SIM905  # shorter than a list of them
)


@given(st.one_of(st.text(max_size=90), st.lists(WORDS, max_size=7).map(" ".join)), DAYS)
def test_any_text_is_read_or_refused(text: str, today: date) -> None:
    found, hours = day(text, today), hour(text)

    assert found is None or found.readings
    assert found is None or found.why or len(found.readings) == 1
    assert found is None or found.why or today <= found.readings[0] <= today + timedelta(days=400)
    assert hours == tuple(sorted(set(hours)))


@given(DAYS, DAYS, st.sampled_from(["vi", "en"]))
@settings(deadline=None)
def test_a_printed_day_is_read_back(when: date, today: date, lang: str) -> None:
    short = f"{when.day}/{when.month}/{when.year}"
    for text in (short, f"{printing.weekday(when, lang)} {short}", printing.day(when, lang), when.isoformat()):
        found = day(text, today)

        assert found is not None
        assert found.readings == (when,)
        assert found.why in (None, "past", "far")


@given(DAYS, DAYS)
def test_before_a_day_means_until_the_day_before_it(when: date, today: date) -> None:
    found = day(f"trước ngày {when.day}/{when.month}/{when.year}", today)

    assert found is not None
    assert found.readings == (when - timedelta(days=1),)


HOURS = """
19:00                 19:00
19h                   19:00
19H30                 19:30
19g30                 19:30
19.30                 19:30
19 giờ 30 phút        19:30
lúc 19h ạ             19:00
07:30                 07:30
07h                   07:00
0h                    00:00
12h                   12:00
10:30                 10:30
7 giờ tối             19:00
7h tối                19:00
7 tối                 19:00
7h30 tối nhé          19:30
bảy giờ tối           19:00
bảy rưỡi tối          19:30
bay gio ruoi toi      19:30
mười chín giờ         19:00
tám giờ ba mươi sáng  08:30
7h sáng               07:00
sáng 7h               07:00
3 giờ chiều           15:00
chiều 3h              15:00
8 giờ kém 15 tối      19:45
1h trưa               13:00
11h trưa              11:00
trưa                  12:00
buổi trưa             12:00
12h đêm               00:00
nửa đêm               00:00
11h khuya             23:00
7pm                   19:00
7:30 p.m.             19:30
at 7 am               07:00
12 am                 00:00
noon                  12:00
7h                    07:00 19:00
7:30                  07:30 19:30
10h                   10:00 22:00
bảy giờ               07:00 19:00
bảy rưỡi              07:30 19:30
7 o'clock             07:00 19:00
7 giờ kém 10          06:50 18:50
"""


@pytest.mark.parametrize(("phrase", "expected"), table(HOURS))
def test_an_hour_is_read_as_people_say_it(phrase: str, expected: list[str]) -> None:
    assert [f"{reading:%H:%M}" for reading in hour(phrase)] == expected


@pytest.mark.parametrize(
    "phrase", ["", "7", "25h", "19h75", "19h sáng", "7 30", "tối", "24h", "buổi họp", "h", "x" * 99]
)
def test_a_text_that_says_no_hour_has_none(phrase: str) -> None:
    assert hour(phrase) == ()


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_printed_hour_is_read_back(at: time) -> None:
    assert hour(f"{at:%H:%M}") == (at,)
