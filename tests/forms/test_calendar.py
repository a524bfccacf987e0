"""Working days: the national calendar, the overrides, Tết."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from forms.regime.calendar import Override, WorkingDays, load, moment
from tests.forms import national

DAYS = load()


def test_the_first_moment_of_a_day_is_midnight_in_vietnam() -> None:
    assert moment(date(2026, 9, 18)) == datetime(2026, 9, 17, 17, tzinfo=UTC)


def test_weekends_and_public_holidays_are_off() -> None:
    off = [date(2026, 9, 19), date(2026, 9, 20), date(2026, 2, 17), date(2026, 4, 30), date(2026, 4, 27)]

    assert not any(DAYS.is_working(day) for day in off)
    assert DAYS.is_working(date(2026, 9, 18))


def test_the_new_year_swap_of_2026_comes_out_right() -> None:
    assert not DAYS.is_working(date(2026, 1, 2))
    assert DAYS.is_working(date(2026, 1, 10))
    assert DAYS.next_working_day(date(2025, 12, 31)) == date(2026, 1, 5)
    assert DAYS.previous_working_day(date(2026, 1, 12)) == date(2026, 1, 10)


def test_a_swap_that_the_national_calendar_knows_is_kept() -> None:
    assert not DAYS.is_working(date(2026, 8, 31))
    assert DAYS.is_working(date(2026, 8, 22))


def test_the_national_calendar_is_what_the_package_says() -> None:
    assert national.FILE.read_text("utf-8") == national.text(), "run `python -m tests.forms.national`"


def test_beyond_the_table_only_weekends_are_off() -> None:
    assert DAYS.is_working(date(2101, 9, 2))
    assert not DAYS.is_working(date(2101, 9, 3))


def test_all_of_tet_is_stepped_over() -> None:
    assert DAYS.previous_working_day(date(2026, 2, 20)) == date(2026, 2, 13)
    assert DAYS.next_working_day(date(2026, 2, 14)) == date(2026, 2, 23)
    assert DAYS.on_or_before(date(2026, 2, 13)) == date(2026, 2, 13)
    assert DAYS.on_or_after(date(2026, 2, 14)) == date(2026, 2, 23)


def test_an_override_wins_over_a_public_holiday() -> None:
    day = date(2026, 11, 24)
    overridden = WorkingDays(day=(Override(date=day, kind="work", note="luật chưa sửa"),))

    assert not DAYS.is_working(day)
    assert overridden.is_working(day)


def test_a_day_that_stands_twice_is_refused(tmp_path: Path) -> None:
    entry = '[[day]]\ndate = 2027-01-04\nkind = "off"\nnote = "x"\n'
    path = tmp_path / "holidays.toml"
    path.write_text(entry * 2, "utf-8")

    with pytest.raises(ValueError, match=r"holidays\.toml, line 6: day\.2\.date: 2027-01-04 stands twice: keep one"):
        load(path)


def test_a_wrong_kind_of_day_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "holidays.toml"
    path.write_text('[[day]]\ndate = 2027-01-04\nnote = "x"\nkind = "nghi"\n', "utf-8")

    with pytest.raises(ValueError, match=r"holidays\.toml, line 4: day\.1\.kind: .*'off' or 'work'"):
        load(path)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2027-02-30", r"holidays\.toml: .*line 2.*: a day is written 2026-06-30"),
        ("31/6/2026", r"holidays\.toml: .*line 2.*: a day is written 2026-06-30"),
        ('"31/6/2026"', r"line 2: day\.1\.date: there is no day 31/6/2026: write one like this: 2026-06-30"),
        ('"2026-06-31"', r"line 2: day\.1\.date: there is no day 2026-06-31: write one like this"),
        ("17", r"line 2: day\.1\.date: there is no day 17: write one like this"),
    ],
)
def test_a_wrong_date_is_reported_with_line_and_expected_spelling(tmp_path: Path, written: str, said: str) -> None:
    path = tmp_path / "holidays.toml"
    path.write_text(f'[[day]]\ndate = {written}\nkind = "off"\nnote = "x"\n', "utf-8")

    with pytest.raises(ValueError, match=said):
        load(path)


def test_the_first_override_of_a_day_wins() -> None:
    day = date(2026, 9, 17)
    ours = WorkingDays(day=(Override(date=day, kind="off", note="bão"), Override(date=day, kind="work", note="x")))

    assert not ours.is_working(day)
    assert ours == WorkingDays(day=ours.day)
