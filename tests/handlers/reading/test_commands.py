import pytest

from forms.value import Money, Nil
from handlers.filling.question import offers
from handlers.reading.commands import Command, LineEdit, command, line_edit
from handlers.reading.invite_code import find_code
from handlers.reading.wishes import called
from handlers.turn.buttons import line_button, tap, token
from handlers.turn.dialogue import Asking, Slot
from tests.handlers.talk import CATALOGUE, number


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/nhap", "fill"), ("/nhập", "fill"), ("/NHẬP", "fill"), ("/nhap@toso_bot", "fill"),
        ("/report", "fill"), ("/sua", "correct"), ("/edit", "correct"), ("/cancel", "cancel"),
        ("/trogiup", "help"), ("/help", "help"), ("/toi", "me"), ("/me", "me"), ("/lienhe", "contact"),
        ("/tonghop", "summary"), ("/status", "board"), ("/tinh_hinh", "unknown"), ("/invite", "invite"),
        ("/remind", "remind"), ("/language", "language"), ("/xyz", "unknown"),
    ],
)  # fmt: skip
def test_commands_are_recognised_however_they_are_typed(text: str, name: str) -> None:
    assert command(text) == Command(name)


@pytest.mark.parametrize(
    "text", ["mời bà con đi họp", "tổng hợp ý kiến bà con", "12", "", "x" * 300, "sửa đường", "//"]
)
def test_a_note_beginning_with_a_commands_word_stays_a_note(text: str) -> None:
    assert called(text, loose=False) in ("", "talk")
    assert command(text) is None
    assert line_edit(text) is None


def test_what_follows_a_command_is_kept_as_typed() -> None:
    assert command("/moi  xóm Khâu Giang") == Command("invite", "xóm Khâu Giang")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NHẬP", "fill"), ("nhap.", "fill"), ("huỷ", "cancel"), ("hủy bỏ", "cancel"), ("Nộp", "submit"),
        ("cám ơn", "thanks"), ("cảm ơn", "thanks"), ("tình hình tuần trước", "board"), ("thành viên", "members"),
        ("thu hồi mã mời", "revoke"), ("nhắc lại", "snooze"), ("nghỉ phép đến 25/9", "away"), ("tôi", "me"),
        ("đi làm lại", "here"), ("nhật ký nhắc", "ledger"), ("đột xuất", "collect"), ("ngày nghỉ", "days_off"),
        ("english", "language"), ("nhóm", "group"), ("start", "fill"), ("", ""), ("12", ""),
    ],
)  # fmt: skip
def test_a_command_in_plain_words_is_the_same_command(text: str, name: str) -> None:
    assert called(text) == name


def test_a_correction_of_a_line_is_read() -> None:
    assert line_edit("Sửa dòng 2") == LineEdit(2, None)
    assert line_edit("sửa 2 thành 15 người") == LineEdit(2, "15 người")
    assert line_edit("sửa 4 là Đường trơn") == LineEdit(4, "Đường trơn")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("/start 7K2M9QRT4XWZA3BC", "7K2M9QRT4XWZA3BC"),
        ("https://bot.example/j/7k2m-9qrt-4xwz-a3bc?x=1", "7K2M9QRT4XWZA3BC"),
        ("mã: ABCD-EFGH-JKLM-NPQR ạ", "ABCDEFGHJK1MNPQR"),
        ("7K2M9QRT4XWZA3BO", "7K2M9QRT4XWZA3B0"),
        ("1234567890123456", None),
        ("7K2M9QRT4XWZA3BCD", None),
        ("xin chào", None),
    ],
)
def test_an_invite_code_is_found_in_any_text(text: str, code: str | None) -> None:
    assert find_code(text) == code


def test_every_button_is_at_most_64_bytes() -> None:
    for form in CATALOGUE.forms:
        period = "week:2026-05-01" if form.frequency == "week" else "quarter:2026-12-15"
        for item in form.items:
            asking = Asking(slot=Slot(unit=99999, form=form.code, period=period), at=item.indicator)
            for value in (number(12345678), Nil(wording="không"), number(0)):
                data = line_button("button-back", "back", asking, token(value)).data

                assert data.isascii()
                assert len(data) <= 64


def test_a_value_has_one_token() -> None:
    assert token(number(0)) == "0"
    assert token(Nil(wording="chưa có")) == token(Nil(wording="không"))
    assert token(number(12345678)) != token(number(12345679))
    assert len(token(Money(dong=10**9))) == 6


def test_every_kind_of_indicator_has_buttons() -> None:
    for kind in {one.kind for one in CATALOGUE.indicators}:
        assert any(offers(one) for one in CATALOGUE.indicators if one.kind == kind), kind


def test_button_data_that_we_never_wrote_is_refused() -> None:
    assert tap("a|b") is None
    taken = tap("a|b|c|²")
    assert taken is not None
    assert taken.number == 0
