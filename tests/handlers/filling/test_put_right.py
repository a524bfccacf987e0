"""What an officer takes back or corrects in the words of a conversation, before and after handing in."""

import pytest

from forms.value import Nil, Number
from tests.handlers.talk import A, M, Talk, V, number, officer

WHOLE = "họp 2 buổi 45 người vneid 12"


def _counts(talk: Talk) -> dict[str, int]:
    """The figures that the last turn recorded."""
    return {
        code: int(value.amount) if isinstance(value, Number) else 0
        for code, value in talk.records.items()
        if isinstance(value, Number | Nil)
    }


@pytest.mark.parametrize(
    ("said", "recorded"),
    [
        ("không phải 12, 21 mới đúng", {V: 21}),
        ("không phải 12 mà là 21", {V: 21}),
        ("không phải 45 người, 54 mới đúng", {A: 54}),
        ("khong phai 2, 3 moi dung", {M: 3}),
        ("à quên, không có ai cài cả", {V: 0}),
        ("a quen, khong co ai cai ca", {V: 0}),
        ("Đính chính: họp 3 buổi chứ không phải 2", {M: 3}),
        ("à nhầm, 54 người", {A: 54}),
        ("xin sửa lại VNeID là 5", {V: 5}),
        ("ghi nhầm, 3 buổi mới đúng", {M: 3}),
        ("3 buổi", {M: 3}),
    ],
)
def test_below_the_sheet_words_put_the_one_line_right(said: str, recorded: dict[str, int]) -> None:
    talk = Talk(officer())
    talk.send(WHOLE)

    assert "Đã sửa" in talk.send(said)
    assert _counts(talk) == recorded


@pytest.mark.parametrize("said", ["3", "không phải 13, 21 mới đúng", "họp O3 buổi", "hình như 3 buổi"])
def test_what_may_mean_another_line_changes_none(said: str) -> None:
    talk = Talk(officer())
    talk.send(WHOLE)
    talk.send(said)

    assert talk.records == {}


def test_more_of_a_figure_is_asked_with_the_sum_offered() -> None:
    talk = Talk(officer())
    talk.send(WHOLE)
    talk.send("thêm 2 người VNeID nữa")

    assert talk.records == {}
    talk.tap("14")
    assert _counts(talk) == {V: 14}


def test_a_figure_that_two_lines_have_is_asked() -> None:
    talk = Talk(officer())
    talk.send("họp 2 buổi 12 người vneid 12")
    talk.send("không phải 12, 21 mới đúng")

    assert talk.records == {}


@pytest.mark.parametrize(
    ("said", "recorded"),
    [
        ("không phải 12, 21 mới đúng", {V: 21}),
        ("không phải 45, 54 mới đúng", {A: 54}),
        ("à quên, không có ai cài cả", {V: 0}),
        ("à nhầm, 3 buổi mới đúng", {M: 3}),
    ],
)
def test_while_a_line_is_asked_a_correction_finds_its_own(said: str, recorded: dict[str, int]) -> None:
    talk = Talk(officer())
    talk.send("họp 2 buổi 45 người")
    talk.send(said)

    assert _counts(talk) == recorded


@pytest.mark.parametrize("said", ["không phải 12, 21 mới đúng", "à quên, không có ai cài cả", "họp 3 chứ không phải 2"])
def test_after_handing_in_a_correction_is_confirmed_first(said: str) -> None:
    talk = Talk(officer())
    talk.send(WHOLE)
    talk.send("nộp")

    assert "đã nộp rồi" in talk.send(said)
    assert talk.records == {}
    talk.tap("Đúng, sửa báo cáo")
    assert len(_counts(talk)) == 1


@pytest.mark.parametrize(("said", "offered"), [("O2", "Đúng, 2"), ("1O", "Đúng, 10"), ("hình như 2", "Đúng, 2")])
def test_a_doubtful_answer_is_offered_and_not_recorded(said: str, offered: str) -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send(said)

    assert talk.records == {}
    talk.tap(offered)
    assert talk.records[M] == number(int(offered.rsplit(maxsplit=1)[-1]))


def test_a_new_version_is_no_hamlet() -> None:
    talk = Talk(officer())

    assert "ghi tên" not in talk.send("HỌP 2 BUỔI 45 NGƯỜI, CÀI VNeID BẢN MỚI 5 NGƯỜI")
    assert _counts(talk) == {M: 2, A: 45, V: 5}
