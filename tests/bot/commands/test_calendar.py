"""`toso calendar` prints the plan's table as text, as JSON and as a standard calendar, and refuses impossible years."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest

from bot.__main__ import main as toso
from bot.commands.calendar import Shape, heed, rows, write, years
from bot.current import World
from forms import catalogue
from forms.regime import calendar, regime
from forms.regime.calendar import ZONE
from reports.compile.year import YearRow, year_rows
from storage.database import Engine
from storage.reports.date_changes import NewDay
from storage.work import writing
from tests.house import House

NOW = datetime(2026, 11, 22, 9, 4, 59, tzinfo=ZONE)

# The table of the plan, with the day on which each report is asked for.
TABLE = """
Q1/2026   đơn vị→xã  Tư 18/3    Ba 17/3    Ba 17/3        Ba 17/3
Q1/2026   xã→Sở      Sáu 20/3   Năm 19/3   Năm 19/3       Năm 19/3
6T/2026   đơn vị→xã  Hai 18/5   CN 17/5    Sáu 15/5       Sáu 15/5
6T/2026   xã→Sở      Tư 20/5    Ba 19/5    Ba 19/5        Ba 19/5
Q2/2026   đơn vị→xã  Năm 18/6   Tư 17/6    Tư 17/6        Tư 17/6
Q2/2026   xã→Sở      Bảy 20/6   Sáu 19/6   Sáu 19/6       Sáu 19/6
Q3/2026   đơn vị→xã  Sáu 18/9   Năm 17/9   Năm 17/9       Năm 17/9
Q3/2026   xã→Sở      CN 20/9    Bảy 19/9   Sáu 18/9       Sáu 18/9
Năm 2026  đơn vị→xã  CN 13/12   Bảy 12/12  Sáu 11/12      Sáu 11/12
Năm 2026  xã→Sở      Ba 15/12   Hai 14/12  Hai 14/12      Hai 14/12
Q4/2026   đơn vị→xã  Sáu 18/12  Năm 17/12  Năm 17/12      Năm 17/12
Q4/2026   xã→Sở      CN 20/12   Bảy 19/12  Sáu 18/12      Sáu 18/12
Q1/2027   đơn vị→xã  Năm 18/3   Tư 17/3    Tư 17/3        Tư 17/3
Q1/2027   xã→Sở      Bảy 20/3   Sáu 19/3   Sáu 19/3       Sáu 19/3
6T/2027   đơn vị→xã  Ba 18/5    Hai 17/5   Hai 17/5       Hai 17/5
6T/2027   xã→Sở      Năm 20/5   Tư 19/5    Tư 19/5        Tư 19/5
Q2/2027   đơn vị→xã  Sáu 18/6   Năm 17/6   Năm 17/6       Năm 17/6
Q2/2027   xã→Sở      CN 20/6    Bảy 19/6   Sáu 18/6       Sáu 18/6
Q3/2027   đơn vị→xã  Bảy 18/9   Sáu 17/9   Sáu 17/9       Năm 16/9 *
Q3/2027   xã→Sở      Hai 20/9   CN 19/9    Sáu 17/9       Sáu 17/9
Năm 2027  đơn vị→xã  Hai 13/12  CN 12/12   Sáu 10/12      Sáu 10/12
Năm 2027  xã→Sở      Tư 15/12   Ba 14/12   Ba 14/12       Ba 14/12
Q4/2027   đơn vị→xã  Bảy 18/12  Sáu 17/12  Sáu 17/12      Năm 16/12 *
Q4/2027   xã→Sở      Hai 20/12  CN 19/12   Sáu 17/12      Sáu 17/12
""".strip("\n").splitlines()

# The same for programs: printed day, last day, last working day, day asked for.
JSON = """
2026-Q1 quarter   unit    2026-03-18 2026-03-17 2026-03-17 2026-03-17
2026-Q1 quarter   commune 2026-03-20 2026-03-19 2026-03-19 2026-03-19
2026-H1 half_year unit    2026-05-18 2026-05-17 2026-05-15 2026-05-15
2026-H1 half_year commune 2026-05-20 2026-05-19 2026-05-19 2026-05-19
2026-Q2 quarter   unit    2026-06-18 2026-06-17 2026-06-17 2026-06-17
2026-Q2 quarter   commune 2026-06-20 2026-06-19 2026-06-19 2026-06-19
2026-Q3 quarter   unit    2026-09-18 2026-09-17 2026-09-17 2026-09-17
2026-Q3 quarter   commune 2026-09-20 2026-09-19 2026-09-18 2026-09-18
2026    year      unit    2026-12-13 2026-12-12 2026-12-11 2026-12-11
2026    year      commune 2026-12-15 2026-12-14 2026-12-14 2026-12-14
2026-Q4 quarter   unit    2026-12-18 2026-12-17 2026-12-17 2026-12-17
2026-Q4 quarter   commune 2026-12-20 2026-12-19 2026-12-18 2026-12-18
2027-Q1 quarter   unit    2027-03-18 2027-03-17 2027-03-17 2027-03-17
2027-Q1 quarter   commune 2027-03-20 2027-03-19 2027-03-19 2027-03-19
2027-H1 half_year unit    2027-05-18 2027-05-17 2027-05-17 2027-05-17
2027-H1 half_year commune 2027-05-20 2027-05-19 2027-05-19 2027-05-19
2027-Q2 quarter   unit    2027-06-18 2027-06-17 2027-06-17 2027-06-17
2027-Q2 quarter   commune 2027-06-20 2027-06-19 2027-06-18 2027-06-18
2027-Q3 quarter   unit    2027-09-18 2027-09-17 2027-09-17 2027-09-16
2027-Q3 quarter   commune 2027-09-20 2027-09-19 2027-09-17 2027-09-17
2027    year      unit    2027-12-13 2027-12-12 2027-12-10 2027-12-10
2027    year      commune 2027-12-15 2027-12-14 2027-12-14 2027-12-14
2027-Q4 quarter   unit    2027-12-18 2027-12-17 2027-12-17 2027-12-16
2027-Q4 quarter   commune 2027-12-20 2027-12-19 2027-12-17 2027-12-17
""".strip("\n").splitlines()
KEYS = ["period", "kind", "side", "before", "last_day", "working_day", "asked_for"]


def of(*wanted: int) -> list[YearRow]:
    """The rows of these years, from the regime and the holidays of the catalogue."""
    return year_rows(wanted, regime.load(catalogue.load()), calendar.load())


def printed(shape: Shape, *wanted: int, lang: str = "vi") -> str:
    """The output of the command."""
    out = StringIO(newline="")
    write(of(*wanted), shape, NOW, out, lang)
    return out.getvalue()


def test_the_table_of_the_plan_is_printed_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    code = toso(["calendar", "2026", "2027"])
    heading, *lines = capsys.readouterr().out.splitlines()

    assert code == 0
    assert re.split(r"  +", heading) == ["Kỳ", "Chiều", "Ngày in", "Hết ngày", "Ngày làm việc", "Xin gửi"]
    assert lines[: len(TABLE)] == TABLE
    assert lines[len(TABLE)] == ""


def test_a_day_that_is_asked_for_earlier_says_why() -> None:
    told = [line for line in printed("text", 2026, 2027).splitlines() if line.startswith("*")]

    assert told == [
        "* Q3/2027 đơn vị→xã: xin gửi sớm hơn một ngày làm việc, vì xã cũng gửi Sở trong ngày Sáu 17/9.",
        "* Q4/2027 đơn vị→xã: xin gửi sớm hơn một ngày làm việc, vì xã cũng gửi Sở trong ngày Sáu 17/12.",
    ]


def test_the_table_and_the_help_say_what_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        toso(["calendar", "--help"])
    helped = " ".join(capsys.readouterr().out.split())

    assert left.value.code == 0
    assert "weekly, monthly and ad hoc reports are not in it" in helped
    assert "Không gồm báo cáo tuần, tháng, đột xuất." in printed("text", 2026)


def test_the_same_is_printed_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    code = toso(["calendar", "2026", "2027", "--json"])
    found = json.loads(capsys.readouterr().out)

    assert code == 0
    assert found == [dict(zip(KEYS, line.split(), strict=True)) for line in JSON]
    assert all(list(row) == KEYS for row in found)


def test_english_readers_get_the_same_table() -> None:
    lines = [re.split(r"  +", line) for line in printed("text", 2027, lang="en").splitlines()]

    assert ["Q3/2027", "unit→commune", "Sat 18 Sep", "Fri 17 Sep", "Fri 17 Sep", "Thu 16 Sep *"] in lines


@pytest.mark.parametrize("given", ["1800", "abc", "2026a", "20262", "26", "-1", "２０２６", "1999", "2101", ""])
def test_an_impossible_year_is_named_and_nothing_is_printed(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = toso(["calendar", "--", "2026", given])
    told = capsys.readouterr()

    assert code == 2
    assert told.out == ""
    assert told.err.startswith(f"toso: “{given}” không phải năm dùng được; xin gõ năm từ 2000 đến 2100")


def test_without_a_year_this_and_the_next_are_printed() -> None:
    assert years([], NOW) == [2026, 2027]
    assert years([], datetime(2026, 12, 31, 23, 59, tzinfo=ZONE)) == [2026, 2027]
    assert years(["2030", "2028", "2030"], NOW) == [2028, 2030]


@pytest.mark.parametrize("year", [2000, 2100])
def test_the_first_and_the_last_year_can_be_printed(year: int) -> None:
    assert len(of(year)) == 12


def test_a_mistake_in_the_files_stops_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_path: Path = Path()) -> calendar.WorkingDays:
        raise ValueError("holidays.toml, line 6: day.2.date: 2027-01-04 stands twice: keep one of the two entries")

    monkeypatch.setattr(calendar, "load", broken)
    code = toso(["calendar", "2026"])
    told = capsys.readouterr()

    assert (code, told.out) == (2, "")
    assert "holidays.toml, line 6" in told.err


def test_a_day_off_marked_in_chat_moves_the_due_day(database_url: str, database: Engine, house: House) -> None:
    off = NewDay(house.units["xã Phú Thịnh"].id, date(2026, 9, 17), "off", "bão", house.people["Bình"])
    writing(database, lambda work: work.changes.mark_days([off], NOW))
    world = World.load()
    heed(world, database_url, NOW)
    [third] = [row for row in rows([2026], world.plan) if (row.code, row.side) == ("2026-Q3", "unit")]

    assert third.asked_for == date(2026, 9, 16)
    assert third.last_day == date(2026, 9, 17)


def test_without_a_database_the_files_alone_decide(tmp_path: Path) -> None:
    world = World.load()
    heed(world, f"sqlite:///{tmp_path}/none.db", NOW)

    assert world.plan == world.files
    assert not (tmp_path / "none.db").exists()


# To subscribe to ----------------------------------------------------------------------------------------------------


def unfolded(text: str) -> Iterator[tuple[str, str]]:
    """The content lines of RFC 5545, name with parameters and value; strict about line ends, length and folding."""
    assert text.endswith("\r\n")
    lines = text.removesuffix("\r\n").split("\r\n")
    whole: list[str] = []
    for line in lines:
        assert "\r" not in line
        assert "\n" not in line
        assert 1 <= len(line.encode()) <= 75
        if line.startswith(" "):
            whole[-1] += line[1:]
        else:
            whole.append(line)
    for line in whole:
        name, colon, value = line.partition(":")
        assert colon
        assert re.fullmatch(r"[A-Z-]+(;[A-Z-]+=[A-Z-]+)*", name)
        yield name, value


def parsed(text: str) -> list[dict[str, str]]:
    """Every event with its properties, those of its alarm as ALARM.…; strict about what begins and ends."""
    events: list[dict[str, str]] = []
    inside: list[str] = []
    for name, value in unfolded(text):
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert inside.pop() == value
        elif len(inside) > 1:
            key = name if inside[-1] == "VEVENT" else f"ALARM.{name}"
            assert key not in events[-1]
            events[-1][key] = re.sub(r"\\(.)", r"\1", value)
            assert not re.search(r"(?<!\\)[,;]", value)
        else:
            assert inside == ["VCALENDAR"]
    assert inside == []
    return events


def test_the_calendar_begins_as_calendars_do() -> None:
    lines = list(unfolded(printed("ics", 2026)))

    assert lines[0] == ("BEGIN", "VCALENDAR")
    assert ("VERSION", "2.0") in lines
    assert [name for name, _ in lines].count("PRODID") == 1
    assert lines[-1] == ("END", "VCALENDAR")


def test_every_deadline_is_a_whole_day_of_the_calendar() -> None:
    events = parsed(printed("ics", 2026, 2027))
    days = [date.fromisoformat(line.split()[-1]) for line in JSON]

    assert [event["DTSTART;VALUE=DATE"] for event in events] == [f"{day:%Y%m%d}" for day in days]
    assert [event["DTEND;VALUE=DATE"] for event in events] == [f"{day + timedelta(days=1):%Y%m%d}" for day in days]
    assert {event["DTSTAMP"] for event in events} == {"20261122T020459Z"}
    assert len({event["UID"] for event in events}) == len(events)


def test_an_event_says_both_days_and_rings_the_morning_before() -> None:
    event = next(e for e in parsed(printed("ics", 2026)) if e["UID"] == "quarter-2026-Q3@toso")

    assert event["SUMMARY"] == "Hạn đơn vị gửi xã báo cáo Quý III/2026"
    assert event["DESCRIPTION"] == ("Hạn: trước 18/9, tức hết ngày 17/9. Xin gửi trong thứ Năm, ngày 17/9/2026.")
    assert (event["ALARM.ACTION"], event["ALARM.TRIGGER"]) == ("DISPLAY", "-PT16H")
    assert event["ALARM.DESCRIPTION"] == event["SUMMARY"]


def test_an_event_keeps_its_uid_whichever_years_are_printed() -> None:
    one, two = parsed(printed("ics", 2027)), parsed(printed("ics", 2026, 2027))

    assert [event["UID"] for event in two][12:] == [event["UID"] for event in one]
    assert printed("ics", 2027) == printed("ics", 2027)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_calendars_of_later_years_follow_the_standard_too(lang: str) -> None:
    assert len(parsed(printed("ics", 2028, 2029, 2030, 2031, 2032, lang=lang))) == 60


def test_the_command_prints_the_calendar(capsys: pytest.CaptureFixture[str]) -> None:
    code = toso(["calendar", "2026", "--ics"])

    assert code == 0
    assert len(parsed(capsys.readouterr().out)) == 12
