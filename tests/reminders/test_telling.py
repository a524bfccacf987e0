"""The words of a reminder are made when it is sent, from the reports that are owed at that moment."""

from datetime import date, timedelta

import pytest

from bot.compose.words import word
from forms.form import Form
from forms.regime.deadline import DueChange
from handlers.turn.say import Phrase, Say
from locales import LANGUAGES
from reminders.phrases import (
    DaysLeft,
    DigestFacts,
    Duty,
    ReportProgress,
    When,
    alone,
    digest,
    digest_buttons,
    escalated,
    several,
    start,
)
from storage.database import Engine
from storage.work import Work, writing
from tests.house import House
from tests.reminders.town import (
    PLAN,
    QUARTER,
    THURSDAY,
    WEEK,
    at,
    fill,
    hand_in,
    said,
    send_back,
    swept,
    text,
    with_plan,
)

HOUR = timedelta(hours=1)


def told(database: Engine, name: str, hours: float = 0) -> list[str]:
    """The messages to that person as they would read `hours` after Thursday 08:00."""
    return [text(say) for say in said(database, name, THURSDAY + hours * HOUR)]


def test_the_first_reminder_invites_and_says_both_days(database: Engine, house: House) -> None:
    swept(database, THURSDAY)

    assert told(database, "An") == [
        (
            "Kính gửi xóm Khâu Giang: đến kỳ báo cáo tuần 03–09/7/2026 (chốt hết thứ Năm 09/7).\n"
            "Hạn: trước 10/7/2026, tức hết hôm nay, 09/7/2026.\n"
            "Mời anh/chị cho biết số liệu, chỉ mất vài phút. Không phát sinh cũng xin báo một câu.\n"
            "[Nhập báo cáo]\n[Nhắc lại sau]"
        )
    ]


def test_the_words_follow_the_clock_between_making_and_sending(database: Engine, house: House) -> None:
    swept(database, THURSDAY)
    [late] = told(database, "An", 16)

    assert late.startswith("Kính gửi xóm Khâu Giang: đã quá hạn báo cáo tuần 03–09/7/2026")
    assert "trước 10/7/2026, tức hết ngày 09/7/2026" in late
    assert "Anh/chị vẫn gửi được; báo cáo sẽ ghi là nộp muộn." in late


def test_who_has_begun_hears_which_lines_are_missing(database: Engine, house: House) -> None:
    unit = house.units["xóm Khâu Giang"].id
    swept(database, THURSDAY)
    writing(database, lambda work: fill(work, unit, "propaganda_meetings", THURSDAY))
    [begun] = told(database, "An")

    assert "Đã có 1/3 mục" in begun
    assert "Còn thiếu: Số lượt người dự, Số người được hướng dẫn cài VNeID." in begun
    assert begun.endswith("[Nhập tiếp]\n[Nhắc lại sau]")


def test_whoever_has_filled_every_line_is_asked_to_hand_in(database: Engine, house: House) -> None:
    unit = house.units["xóm Khâu Giang"].id
    swept(database, THURSDAY)

    def all_three(work: Work) -> None:
        for indicator in ("propaganda_meetings", "propaganda_attendees", "vneid_assisted"):
            fill(work, unit, indicator, THURSDAY)

    writing(database, all_three)

    assert "Đã đủ 3 mục, chỉ còn bấm “Nộp”." in told(database, "An")[0]


def test_an_officer_with_a_returned_report_hears_why(database: Engine, house: House) -> None:
    unit = house.units["xóm Khâu Giang"].id
    writing(database, lambda work: hand_in(work, unit, THURSDAY - HOUR, "returned"))
    send_back(database, unit, "xem lại số lượt", THURSDAY - HOUR)
    swept(database, THURSDAY)

    assert "Người phụ trách đã trả lại để anh/chị xem lại: xem lại số lượt." in told(database, "An")[0]


def test_what_is_handed_in_meanwhile_is_not_said(database: Engine, house: House) -> None:
    swept(database, THURSDAY)
    writing(database, lambda work: hand_in(work, house.units["xóm Khâu Giang"].id, THURSDAY))
    writing(database, lambda work: hand_in(work, house.units["xóm Nà Mòn"].id, THURSDAY))
    [en] = told(database, "Én")

    assert told(database, "An") == [""]
    assert en.startswith("Kính gửi xóm Đồng Vinh: đến kỳ")


def test_several_reports_are_a_list_with_a_button_each(database: Engine, house: House) -> None:
    swept(database, THURSDAY)

    assert told(database, "Én") == [
        (
            "Kính gửi anh/chị: còn 2 báo cáo cần gửi.\n"
            "1. xóm Đồng Vinh, báo cáo tuần 03–09/7: hạn trước 10/7/2026, tức hết hôm nay, 09/7/2026; chưa nhập.\n"
            "2. xóm Nà Mòn, báo cáo tuần 03–09/7: hạn trước 10/7/2026, tức hết hôm nay, 09/7/2026; chưa nhập.\n"
            "[xóm Đồng Vinh: tuần 03–09/7]\n[xóm Nà Mòn: tuần 03–09/7]\n[Nhắc lại sau]"
        )
    ]


def test_a_button_starts_exactly_its_report(database: Engine, house: House) -> None:
    swept(database, THURSDAY)
    unit = house.units["xóm Khâu Giang"].id
    [say] = said(database, "An", THURSDAY)
    assert say is not None
    data = [button.data for row in say.buttons for button in row]

    assert data == [f"fill|{WEEK}|week|{unit}", "snz|||"]


@pytest.mark.parametrize("moment", ["2026-09-18 08:00", "2026-10-17 23:59"])
def test_nothing_outdated_is_said_of_a_moved_deadline(database: Engine, house: House, moment: str) -> None:
    swept(database, at("2026-09-17 08:00"))
    change = DueChange(number=1, form="quarter", period=QUARTER, path="/", last_day=date(2026, 9, 29))
    say = said(database, "An", at(moment), with_plan(changes=(change,)))[0]

    assert "Quý III" not in text(say)


def test_after_the_report_is_closed_nothing_is_said_of_it(database: Engine, house: House) -> None:
    swept(database, THURSDAY)

    assert said(database, "An", THURSDAY + timedelta(days=22)) == [None]


def test_a_unit_closed_before_the_cut_off_owes_nothing(database: Engine, house: House) -> None:
    swept(database, THURSDAY)
    with database.begin() as connection:
        connection.exec_driver_sql("UPDATE units SET valid_to = '2026-07-08' WHERE name = 'Khâu Giang'")

    assert told(database, "An") == [""]


def test_a_lead_hears_who_is_missing_and_once_of_completeness(database: Engine, house: House) -> None:
    commune = [house.units[f"xóm {name}"].id for name in ("Khâu Giang", "Nà Mòn", "Đồng Vinh")]
    writing(database, lambda work: hand_in(work, commune[0], THURSDAY))
    swept(database, THURSDAY + 8 * HOUR)
    missing = told(database, "Bình", 8)
    for unit in commune[1:]:
        writing(database, lambda work, unit=unit: hand_in(work, unit, THURSDAY + 9 * HOUR))  # type: ignore[misc]
    complete = told(database, "Bình", 9)
    swept(database, THURSDAY + 24 * HOUR)
    morning = told(database, "Bình", 24)
    with database.begin() as connection:  # as if all reports had been in when the leads were told the day before
        connection.exec_driver_sql("UPDATE submissions SET last_revised_at = '2026-07-09 01:00:00.000000'")
    again = told(database, "Bình", 24)

    assert missing == [
        (
            "1/3 xóm đã nộp báo cáo tuần 03–09/7/2026 (chốt hết thứ Năm 09/7).\n"
            "Hạn: trước 10/7/2026, tức hết hôm nay, 09/7/2026.\n"
            "Còn thiếu: Đồng Vinh, Nà Mòn.\n[Nhắc các đơn vị còn thiếu]\n[Xem tổng hợp]"
        )
    ]
    assert complete[0].startswith("Đủ 3/3 xóm đã nộp báo cáo tuần 03–09/7/2026")
    assert morning[1].startswith("Đủ 3/3 xóm")
    assert again[1] == ""


def test_a_commune_without_hamlets_is_told_nothing_of_them(database: Engine, house: House) -> None:
    with database.begin() as connection:
        connection.exec_driver_sql("UPDATE units SET valid_to = '2026-07-01' WHERE name = 'Bản Cái'")
    swept(database, THURSDAY + 8 * HOUR)

    assert told(database, "Chi", 8) == [""]


def test_the_communes_own_report_and_the_digest_are_one_message(database: Engine, house: House) -> None:
    now = at("2026-09-18 08:00")
    swept(database, now)
    [say] = said(database, "Bình", now)

    assert text(say).splitlines()[:5] == [
        "Kính gửi xã Phú Thịnh: hôm nay là hạn báo cáo Quý III/2026 (15/6–14/9/2026) gửi Sở.",
        "Hạn: trước 20/9/2026, tức hết ngày 19/9/2026; xin gửi ngay hôm nay, ngày làm việc 18/9/2026.",
        "Gửi xong, xin anh/chị bấm “Đã gửi”.",
        "",
        "0/3 xóm đã nộp báo cáo Quý III/2026 (15/6–14/9/2026).",
    ]
    assert "[Nhắc đơn vị còn thiếu: tuần 11–17/9]" in text(say)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("when", ["opening", "before", "today", "late"])
def test_every_time_and_state_has_its_words(lang: str, when: When, house: House) -> None:
    unit = house.units["xóm Nà Mòn"]
    lines = PLAN.catalogue.form("week")
    nothing_to_fill: Form = PLAN.catalogue.form("commune_quarter")
    states = [
        ReportProgress(total=3),
        ReportProgress(1, 3, ("team_members",)),
        ReportProgress(3, 3),
        ReportProgress(1, 3, (), ("a", "b")),
    ]
    duties = [Duty(unit, form, WEEK, title, how) for form in (lines, nothing_to_fill) for how in states
              for title in (None, "Rà soát")]  # fmt: skip
    dates = PLAN.for_unit(PLAN.open_deadlines(at("2026-05-15 09:00"))[0], unit.path)
    said_: list[Phrase] = []
    for day in (dates.asked_for - timedelta(days=9), dates.asked_for, dates.last_day, dates.before):
        days = DaysLeft(dates, when, day)
        about = [
            DigestFacts(unit, lines, WEEK, None, days, (unit,) * 14, missing) for missing in ((), (unit,), (unit,) * 13)
        ]
        for duty in duties:
            said_ += [*alone(duty, days), *several([(duty, days)] * 13), *escalated(duty, days)]
            said_ += [start(duty).label, start(duty, among_others=True).label]
        for one in about:
            said_ += digest(one)
            said_ += [button.label for more in (True, False) for button in digest_buttons(one, among_others=more)]

    assert all(word(lang, Say(lines=(line,)))[0] for line in said_)
