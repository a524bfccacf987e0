"""Keys and figures become sentences; people's text cannot fake lines; long messages are cut where it reads well."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.compose.split import cuts, units
from bot.compose.words import line, word
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from handlers.turn.say import Arg, Button, Ref, Say, phrase
from locales import LANGUAGES, MissingWords, say
from reports.text.summary import printed

SPOKEN: list[tuple[Arg, str]] = [
    (3, "3"),
    (14814, "14814"),
    ("xóm Khâu Giang", "xóm Khâu Giang"),
    ("An\nĐã nộp: 12/12\u202e", "An Đã nộp: 12/12"),
    (["Ba Giăng", "Khâu\nGiang"], "Ba Giăng, Khâu Giang"),
    (Ref(kind="period", of="week:2026-05-01"), "tuần 01–07/5/2026 (chốt hết thứ Năm 07/5)"),
    (Ref(kind="day", of="2026-05-07"), "07/5/2026"),
    (Ref(kind="moment", of="2026-05-07T08:05:00+07:00"), "08:05 ngày 07/5"),
    (Ref(kind="form", of="week"), "báo cáo tuần"),
    (Ref(kind="role", of="lead"), "người phụ trách tổng hợp"),
    (Ref(kind="channel", of="telegram"), "Telegram"),
    (phrase("print-above", rate=94), "trên 94%"),
]
VALUES: list[tuple[Value, str]] = [
    (Number(amount=Decimal("82.25")), "82,25"),
    (Ratio(part=14814, whole=15219), "14814/15219, tỷ lệ: 97,3%"),
    (Money(dong=556_000_000), "0,556 tỷ đồng"),
    (Text(text="Sóng yếu\nở đầu xóm"), "Sóng yếu ở đầu xóm"),
    (Nil(wording="không phát sinh"), "không phát sinh"),
    (NotApplicable(), "không áp dụng"),
    (NotAvailable(), "chưa có số liệu"),
    (Status(code="yes"), "có"),
]


@pytest.mark.parametrize(("arg", "expected"), SPOKEN + [(value, text) for value, text in VALUES])
def test_every_kind_of_argument_is_printed(arg: Arg, expected: str) -> None:
    assert line("vi", phrase("report-begun", unit=arg)) == f"{expected} (đang nhập)"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_indicator_is_printed_by_its_name(lang: str) -> None:
    name = say(lang, "indicator-vneid_assisted", {})
    said = phrase("report-begun", unit=Ref(kind="indicator", of="vneid_assisted"))

    assert line(lang, said).startswith(f"{name} (")


def test_a_message_joins_its_lines_and_words_its_buttons() -> None:
    said = Say(
        lines=(phrase("form-week"), phrase("board-progress", answered=2, asked=4, left=2)),
        buttons=((Button(label=phrase("status-yes"), data="yes|"), Button(label=phrase("status-no"), data="no|")),),
    )

    assert word("vi", said) == ("báo cáo tuần\n2/4 mục", ((("có", "yes|"), ("không", "no|")),))
    assert word("en", said)[0] == "weekly report\n2/4 lines"


def test_a_count_chooses_the_english_plural() -> None:
    once = phrase("board-reminded", n=1, last="7 May")
    often = phrase("board-reminded", n=1200, last="7 May")

    assert line("en", once) == "reminded once, last 7 May"
    assert line("en", often) == "reminded 1200 times, last 7 May"


def test_a_note_of_ten_thousand_characters_is_said_whole() -> None:
    assert line("vi", phrase("report-begun", unit="ơ" * 10_000)) == "ơ" * 10_000 + " (đang nhập)"


def test_a_key_without_words_is_an_error_of_ours() -> None:
    with pytest.raises(MissingWords):
        line("vi", phrase("no-such-key"))


def split(text: str, limit: int) -> list[str]:
    """The messages that a text is cut into."""
    return [text[first:last] for first, last in cuts(text, limit)]


def test_short_text_is_one_message_and_empty_text_is_none() -> None:
    assert split("chào", 10) == ["chào"]
    assert split("", 10) == []


def test_a_long_text_is_cut_at_paragraph_line_or_word() -> None:
    assert split("aaaa bb\n\ncc dd", 10) == ["aaaa bb", "cc dd"]
    assert split("aaaa bb\ncc dd", 10) == ["aaaa bb", "cc dd"]
    assert split("aaaa bb cc dd", 10) == ["aaaa bb cc", "dd"]
    assert split("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_an_early_border_does_not_make_a_tiny_message() -> None:
    assert split("a\n\nbbbbb ccccc ddddd", 15) == ["a\n\nbbbbb ccccc", "ddddd"]


def test_a_surrogate_pair_is_never_cut() -> None:
    assert split("👩👩👩", 3) == ["👩", "👩", "👩"]
    assert units("👩ơa") == 4


@given(st.text(alphabet=st.sampled_from("aơ👩 \n"), max_size=200), st.integers(2, 40))
def test_every_part_fits_and_nothing_but_space_is_lost(text: str, limit: int) -> None:
    parts = split(text, limit)

    assert all(0 < units(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("gõ /nop ngay", "gõ /\u2060nop ngay"),
        ("hỏi @vay_nong", "hỏi @\u2060vay_nong"),
        ("#vay $USD", "#\u2060vay $\u2060USD"),
        ("https://vay.vn/x", "https://\u2060vay.\u2060vn/x"),
        ("t.me/vay và a@b.vn", "t.\u2060me/vay và a@b.\u2060vn"),
        ("máy 10.0.0.1", "máy 10.\u20600.0.1"),
        ("từ 7/5 đến 08/5/2026, 1.250 hộ, 3,5%. Hết", "từ 7/5 đến 08/5/2026, 1.250 hộ, 3,5%. Hết"),
    ],
)
def test_what_a_person_writes_is_no_link_and_no_command(note: str, shown: str) -> None:
    assert line("vi", phrase("renamed", name=note)) == f"Đã đổi họ tên thành {shown}."
    assert printed(Text(text=note), "vi") == shown


def test_a_link_of_ours_stays_a_link() -> None:
    assert "https://t.me/toso?start=x" in line("vi", phrase("invite-made-also", link="https://t.me/toso?start=x"))
