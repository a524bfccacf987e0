"""A figure that makes no sense is asked back once, with the reason; a confirmed one is kept with its confirmation."""

from collections.abc import Mapping

import pytest

from forms.value import Value
from handlers.turn.dialogue import Asking, Reviewing
from handlers.turn.effects import Record
from handlers.turn.known import Report
from tests.handlers.talk import KEY, SLOT, A, M, Talk, V, figure, number, officer, submission

WEEKS = ("week:2026-03-27", "week:2026-04-03", "week:2026-04-10", "week:2026-04-17", "week:2026-04-24")
USUAL = {M: (2, 2, 1, 2, 3), A: (40, 60, 50, 45, 55), V: (15, 12, 20, 0, 14)}


def before(weeks: int = 5, given: Mapping[str, tuple[int, ...]] | None = None) -> Report:
    """The open report of a hamlet that gave these figures in so many weeks before."""
    counts = {code: dict(zip(WEEKS[-weeks:], of[-weeks:], strict=True)) for code, of in (given or USUAL).items()}
    last: dict[str, Value] = {code: number(of[-1]) for code, of in (given or USUAL).items()}
    return Report(last=last, counts=counts)


def why(talk: Talk) -> dict[str, str]:
    """Why the last turn recorded its answers, by line."""
    return {effect.indicator: effect.why for effect in talk.effects if isinstance(effect, Record)}


@pytest.mark.parametrize(
    ("said", "asked", "reason"),
    [
        ("2 buổi 600 người 15 vneid", "thường 40–60 lượt người, lần này 600", "usual least=40 most=60"),
        ("2 buổi 4 người 15 vneid", "thường 40–60 lượt người, lần này 4", "usual least=40 most=60"),
        (
            "2 buổi 130 người 15 vneid",
            "5 kỳ gần đây cao nhất là 60 lượt người, lần này 130",
            "beyond periods=5 most=60",
        ),
        ("2 buổi 1 người 15 vneid", "02 buổi mà chỉ có 01 lượt người dự", "fewer other=2"),
        ("2 buổi 10 người 30 vneid", "30 người cài VNeID, nhiều hơn hẳn 10 lượt người dự", "by-far other=10"),
    ],
)
def test_a_doubt_names_its_reason_and_is_kept_once_confirmed(said: str, asked: str, reason: str) -> None:
    talk = Talk(officer(reports={KEY: before()}))
    heard = talk.send(said)
    doubted = {M, A, V} - talk.records.keys()
    talk.send("đúng")

    assert asked in heard
    assert heard.count("?") == 1
    assert talk.records.keys() == doubted
    assert why(talk) == dict.fromkeys(doubted, f"confirmed {reason}")
    assert isinstance(talk.dialogue, Reviewing)


def test_an_ordinary_week_is_asked_nothing() -> None:
    for said in ("2 buổi 50 người 15 vneid", "3 buổi 110 người 35 vneid", "1 buổi 8 người 0 vneid", "0 buổi 0 vneid"):
        talk = Talk(officer(reports={KEY: before()}))
        talk.send(said)

        assert isinstance(talk.dialogue, Reviewing), said
        assert set(why(talk).values()) <= {"", f"no {M}"}


def test_one_figure_that_was_always_given_is_named_once() -> None:
    talk = Talk(officer(reports={KEY: before(3, {A: (50, 50, 50)})}))

    assert "thường 50 lượt người, lần này 500." in talk.send("2 buổi 500 người 15 vneid")


def test_a_tenth_of_the_only_week_before_is_asked_back() -> None:
    talk = Talk(officer(reports={KEY: Report(last={A: number(50)}, counts={A: {WEEKS[-1]: 50}})}))
    asked = talk.send("2 buổi 5 người 15 vneid")
    talk.send("đúng")

    assert "chỉ bằng một phần mười kỳ trước (50) trở xuống" in asked
    assert why(talk) == {A: "confirmed tenth last=50"}


@pytest.mark.parametrize("again", ["2 buổi 600 người 15 vneid", "sửa 2 thành 600"])
def test_a_confirmed_figure_is_not_asked_again(again: str) -> None:
    talk = Talk(officer(reports={KEY: before()}))
    talk.send("2 buổi 600 người 15 vneid")
    talk.tap("Đúng, 600")
    talk.send("/nhap")
    said = talk.send(again)

    assert "Đã ghi rồi – Số lượt người dự: 600" in said
    assert isinstance(talk.dialogue, Reviewing)
    assert not talk.records


def test_another_strange_figure_is_asked_anew() -> None:
    talk = Talk(officer(reports={KEY: before()}))
    talk.send("2 buổi 600 người 15 vneid")
    talk.tap("Đúng, 600")

    assert "lần này 700" in talk.send("sửa 2 thành 700")


def test_a_confirmed_correction_says_both() -> None:
    figures = {M: figure(number(2)), A: figure(number(50)), V: figure(number(15))}
    report = before()
    handed_in = Report(submission=submission(), figures=figures, last=report.last, counts=report.counts)
    talk = Talk(officer(reports={KEY: handed_in}), Reviewing(slot=SLOT))
    talk.send("sửa 2 thành 600")
    talk.send("đúng")

    assert why(talk) == {A: "corrected confirmed usual least=40 most=60"}
    assert talk.submitted


def test_a_colleagues_figure_is_still_a_conflict_after_the_doubt() -> None:
    figures = {M: figure(number(2)), A: figure(number(50), by=8, name="Lê Văn Cường")}
    report = before()
    known = officer(reports={KEY: Report(figures=figures, last=report.last, counts=report.counts)})
    talk = Talk(known, Asking(slot=SLOT, at=A))
    doubted = talk.send("600")
    conflict = talk.send("đúng")
    talk.tap("Thay bằng: 600")

    assert "lần này 600" in doubted
    assert "Lê Văn Cường" in conflict
    assert why(talk) == {A: "confirmed usual least=40 most=60"}


def test_meetings_and_attendees_corrected_together_are_held_against_each_other_once() -> None:
    figures = {M: figure(number(2)), A: figure(number(15)), V: figure(number(5))}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}), Reviewing(slot=SLOT))
    talk.send("18 buổi 200 người")

    assert talk.records == {M: number(18), A: number(200)}
