"""The lead of the topmost unit marks days off; the deadlines that move are shown before the confirmation."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from forms.regime.calendar import ZONE, Override
from handlers.turn.dialogue import Idle
from handlers.turn.orders import MarkDay
from tests.handlers.talk import COMMUNE, PLAN, Talk, changed, lead, officer

NOW = datetime(2026, 9, 1, 9, 0, tzinfo=ZONE)
STORM = Override(date=date(2026, 9, 17), kind="off", note="bão")


def head(*marked: Override) -> Talk:
    """Bình as the lead of the topmost unit."""
    working = PLAN.working
    for override in marked:
        working = working.marking(override, COMMUNE.path)
    return Talk(lead(now=NOW, topmost=(COMMUNE,), plan=replace(PLAN, working=working)))


def marked(talk: Talk) -> list[MarkDay]:
    return [effect for effect in talk.effects if isinstance(effect, MarkDay)]


def test_a_day_off_shows_the_deadline_that_moves() -> None:
    talk = head()
    talk.send("/ngaynghi 17/9/2026")
    talk.tap("Cho nghỉ")
    shown = talk.send("Bão số 5")
    talk.tap("Đúng, đặt như vậy")

    assert "báo cáo Quý III/2026 (15/6–14/9/2026): ngày xin gửi chuyển từ 17/9/2026 sang 16/9/2026 (thứ Tư)" in shown
    assert marked(talk) == [MarkDay((1,), date(2026, 9, 17), "off", "Bão số 5")]
    assert talk.dialogue == Idle()


def test_a_saturday_is_worked() -> None:
    talk = head()
    said = talk.send("/ngaynghi 19/9/2026")
    talk.send("làm bù")
    moves = talk.send("Làm bù cho 17/9")
    talk.send("vâng")

    assert "hiện là ngày nghỉ" in said
    assert "gửi Sở: ngày xin gửi chuyển từ 18/9/2026 sang 19/9/2026" in moves
    assert marked(talk) == [MarkDay((1,), date(2026, 9, 19), "work", "Làm bù cho 17/9")]


def test_a_week_without_working_days_is_exempt_and_owed_again() -> None:
    day = Override(date=date(2027, 2, 11), kind="off", note="Tết")
    talk, back = head(), head(day)
    talk.send("/ngaynghi 11/02/2027")
    talk.tap("Cho nghỉ")
    exempt = talk.send("Tết")
    back.send("/ngaynghi")
    again = back.tap("Trả lại như thường: thứ Năm 11/02/2027")
    back.send("đúng")

    assert "được miễn" in exempt
    assert "lại phải nộp" in again
    assert marked(back) == [MarkDay((1,), date(2027, 2, 11), "usual", "")]


def test_changed_days_are_listed_but_the_files_own_stay_fixed() -> None:
    file = Override(date=date(2026, 9, 21), kind="off", note="theo tệp")
    working = PLAN.working.model_copy(update={"day": (*PLAN.working.day, file)})
    plan = replace(PLAN, working=working.marking(STORM, COMMUNE.path))
    talk = Talk(lead(now=NOW, topmost=(COMMUNE,), plan=plan))
    said = talk.send("/ngaynghi")

    assert "• 17/9/2026 (thứ Năm): nghỉ – bão" in said
    assert "• 21/9/2026 (thứ Hai): nghỉ – theo tệp" in said
    assert talk.labels == ["Trả lại như thường: thứ Năm 17/9/2026"]


def test_a_marked_day_can_be_put_back_by_naming_it() -> None:
    talk = head(STORM)
    talk.send("/ngaynghi 17/9/2026")

    assert talk.labels == ["Làm bù", "Trả lại như thường: thứ Năm 17/9/2026"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("31/9", "không có ngày đó"), ("gì đó", "chưa rõ ngày nào"), ("ngày kia", "hiểu là"), ("1/9/2025", "đã qua")],
)
def test_a_doubtful_day_is_asked_back(text: str, said: str) -> None:
    talk = head()
    talk.send("/ngaynghi")

    assert said in talk.send(text)


def test_a_day_is_taken_from_the_button_below_the_doubt() -> None:
    talk = head()
    talk.send("/ngaynghi ngày kia")

    assert "Ngày 03/9/2026" in talk.tap("thứ Năm 03/9/2026")


def test_a_day_that_is_already_off_is_not_marked() -> None:
    talk = head()
    talk.send("/ngaynghi 19/9/2026")

    assert "vốn đã là ngày nghỉ" in talk.send("nghỉ")
    assert not marked(talk)


def test_nothing_is_marked_without_a_yes() -> None:
    talk = head()
    talk.send("/ngaynghi 17/9/2026")
    unclear = talk.send("sao cơ")
    talk.send("nghỉ")
    long = talk.send("x" * 301)
    talk.send("bão")
    again = talk.send("gì")
    said = talk.tap("Thôi")

    assert "chưa hiểu" in unclear
    assert "không quá 300" in long
    assert "chưa hiểu" in again
    assert "giữ nguyên" in said
    assert not marked(talk)


def test_others_are_politely_refused() -> None:
    for known in (officer(now=NOW), lead(now=NOW)):
        assert "cấp cao nhất" in Talk(known).send("/ngaynghi")
    talk = head()
    talk.send("/ngaynghi 17/9/2026")
    talk.known = changed(talk.known, topmost=())

    assert "đã cũ" in talk.send(button="dyo|||.2026-09-17")
    assert "cấp cao nhất" in talk.send("nghỉ")


@pytest.mark.parametrize(
    "data",
    [
        "dyo|||.2026-09-18",
        "dyy|||.2026-09-17",
        "dyu|||.2026-09-17",
        "dyd|||.x",
        "dyd|||.2020-01-01",
        "dyd|||.2040-01-01",
    ],
)
def test_a_forged_button_does_nothing(data: str) -> None:
    talk = head()
    talk.send("/ngaynghi 17/9/2026")

    assert "đã cũ" in talk.send(button=data)
    assert "đã cũ" in head().send(button=data)


def test_a_day_marked_elsewhere_is_neither_seen_nor_put_back() -> None:
    working = PLAN.working.marking(STORM, "/2/")
    talk = Talk(lead(now=NOW, topmost=(COMMUNE,), plan=replace(PLAN, working=working)))
    listed = talk.send("/ngaynghi")
    talk.send("17/9/2026")

    assert "bão" not in listed
    assert "Cho nghỉ" in talk.labels
    assert not any("Trả lại" in label for label in talk.labels)


def test_what_is_marked_above_is_seen_but_not_put_back() -> None:
    working = PLAN.working.marking(STORM)
    talk = Talk(lead(now=NOW, topmost=(COMMUNE,), plan=replace(PLAN, working=working)))

    assert "bão" in talk.send("/ngaynghi")
    assert talk.labels == []
