"""Figures as officers type them are read, or asked back."""

import io
import json
import time
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.reading.read_figures import main
from forms import catalogue
from forms.indicator import Kind
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text
from handlers.reading.figures.several_figures import Ask, Read, Reading, in_order, read, read_several
from handlers.reading.fold import fold
from handlers.reading.post.post import read_post
from locales import LANGUAGES, say
from tests.handlers.reading.spellings import (
    ASKED,
    COUNTS,
    EVERYTHING,
    MISMATCHED,
    MONEY,
    NILS,
    PERCENTS,
    RATIOS,
    UNITS,
    spelled,
)

WEEK = [catalogue.load().indicator(code) for code in ("propaganda_meetings", "propaganda_attendees", "vneid_assisted")]


def table(lines: str) -> list[list[str]]:
    return [case.rsplit("=", 1) for line in lines.splitlines() for case in line.split("|")]


@pytest.mark.parametrize(("text", "expected"), table(COUNTS))
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_count_is_read(text: str, expected: str, form: Any) -> None:
    found = read("count", unicodedata.normalize(form, text))

    assert found == Read(Number(amount=Decimal(expected)))


@pytest.mark.parametrize(("text", "expected"), table(PERCENTS))
def test_a_percentage_is_read(text: str, expected: str) -> None:
    assert read("percent", text) == Read(Number(amount=Decimal(expected)))


@pytest.mark.parametrize(("text", "expected"), table(MONEY))
def test_money_is_read_in_whole_dong(text: str, expected: str) -> None:
    assert read("money", text) == Read(Money(dong=int(expected)))


@pytest.mark.parametrize(("text", "expected"), table(RATIOS))
@pytest.mark.parametrize("kind", ["percent", "ratio"])
def test_a_ratio_is_read(text: str, expected: str, kind: Any) -> None:
    part, whole = map(int, expected.split("/"))

    assert read(kind, text) == Read(Ratio(part=part, whole=whole))


@pytest.mark.parametrize("wording", NILS.replace("\n", "|").split("|"))
@pytest.mark.parametrize("kind", ["count", "percent", "money", "text"])
def test_words_for_none_keep_their_wording(wording: str, kind: Any) -> None:
    found = read(kind, f"dạ {wording} ạ")

    assert found == Read(Nil(wording=wording.replace("–", "-")))


@pytest.mark.parametrize("case", table(ASKED), ids=str)
def test_what_is_not_sure_is_asked(case: list[str]) -> None:
    (kind, _, text), why = case[0].partition("="), case[1]
    found = read(kind, text)  # type: ignore[arg-type]

    assert isinstance(found, Ask)
    assert found.why == why


@pytest.mark.parametrize(
    "text", ["chưa có số liệu", "em chưa nắm được ạ", "chưa rõ", "không biết", "chưa thống kê xong"]
)
def test_a_figure_that_is_not_there_yet_is_an_answer(text: str) -> None:
    assert read("count", text) == Read(NotAvailable())


@pytest.mark.parametrize("text", ["không áp dụng", "ko ap dung", "Không thuộc diện báo cáo"])
def test_a_question_may_not_concern_the_unit(text: str) -> None:
    assert read("percent", text) == Read(NotApplicable())


def test_candidates_are_offered() -> None:
    assert read("count", "một trăm hai") == Ask(
        "two-readings", (Number(amount=Decimal(120)), Number(amount=Decimal(102)))
    )
    assert read("count", "khoảng 20") == Ask("approximate", (Number(amount=Decimal(20)),))
    assert read("count", "012") == Ask("leading-zero", (Number(amount=Decimal(12)),))


@pytest.mark.parametrize("text", ["12-15", "12 hoặc 15", "từ 12 đến 15 buổi", "khoảng 12 - 15"])
def test_both_ends_of_a_range_are_offered(text: str) -> None:
    assert read("count", text) == Ask("range", (Number(amount=Decimal(12)), Number(amount=Decimal(15))))


@pytest.mark.parametrize("text", ["12-1,5", "01-07-2026", "0912-345"])
def test_a_range_with_an_unclear_end_offers_nothing(text: str) -> None:
    assert read("count", text) == Ask("range")


@pytest.mark.parametrize("text", ["hai mươi mốt hai", "mười một hai", "khoảng hai mươi ba bốn", "12 13"])
def test_no_part_of_what_is_no_number_is_offered(text: str) -> None:
    found = read("count", text)

    assert isinstance(found, Ask)
    assert found.readings == ()


def test_the_words_after_a_number_do_not_belong_to_it() -> None:
    assert read("count", "hai mươi năm nay") == Ask("label")


def test_a_long_answer_is_asked_again() -> None:
    assert read("count", "12 " * 200) == Ask("too-long")
    assert read_several("12 " * 400, ["count"] * 3) is None
    assert in_order("12 " * 400) == Ask("too-long")


def test_text_is_kept_as_said() -> None:
    assert read("text", " Mạng yếu \x00ở xóm ") == Read(Text(text="Mạng yếu ở xóm"))
    assert read("text", "Không " * 20 + "x") == Read(Text(text=("Không " * 20 + "x")))
    assert read("text", "căn cước 001099012345") == Ask("personal-number", (Text(text="căn cước 001099012345"),))


def test_yes_and_no_are_read() -> None:
    assert read("yes_no", "dạ có ạ") == Read(Status(code="yes"))
    assert read("yes_no", "không ạ") == Read(Status(code="no"))


SEVERAL: dict[str, list[int | None]] = {
    **{text: [2, 124, 15] for text in EVERYTHING},
    "15 vneid, 2 buổi": [2, None, 15],
    "dạ, 2 buổi, 124 người, ạ": [2, 124, None],
    "hai buổi một trăm hai mươi tư người": [2, 124, None],
    "1 250 người, 2 buổi": [2, 1250, None],
    "2, 1.250, 30": [2, 1250, 30],
    "2,15,20": [2, 15, 20],
    "2 124 150": [2, 124, 150],
    "2 buổi, 124 người, vneid không có": [2, 124, 0],
}


def _several(text: str) -> list[Reading | None]:
    """The readings of the week's three lines, as the conversation takes them: by their names, else in their order."""
    post = read_post(text, WEEK)
    if post.figures:
        return [post.figures.get(one.code) for one in WEEK]
    bare = read_several(text, ["count"] * 3)
    return list(bare) if isinstance(bare, tuple) else [bare]


@pytest.mark.parametrize("text", SEVERAL)
def test_several_figures_find_their_items(text: str) -> None:
    found = _several(text)

    assert [
        int(r.value.amount) if isinstance(r, Read) and isinstance(r.value, Number) else 0 if r else None for r in found
    ] == SEVERAL[text]


@pytest.mark.parametrize(
    "text", ["12", "2,124", "1 250", "1 250 000", "VNeID 15", "12 nam 13 nữ", "20-25", "2,124,15", "", "chào em"]
)
def test_one_figure_is_not_several(text: str) -> None:
    assert read_several(text, ["count"] * 3) is None


@pytest.mark.parametrize(
    "text",
    MISMATCHED,
)
def test_figures_that_do_not_match_the_items_are_asked(text: str) -> None:
    found = _several(text)

    assert any(isinstance(reading, Ask) for reading in found) or not any(found)


def test_two_numbers_apart_may_be_one() -> None:
    assert read_several("1 250", ["count"] * 2) == Ask("several")


def test_a_doubt_inside_several_stays_with_its_item() -> None:
    meetings, attendees, vneid = _several("2 buổi, khoảng 50 người")

    assert isinstance(meetings, Read)
    assert isinstance(attendees, Ask)
    assert vneid is None


def test_the_command_reads_lines() -> None:
    lines = {
        "count\t1.250": {"value": 1250},
        "percent\t82,25%": {"value": 82.25},
        "percent\t14814/15219": {"ratio": [14814, 15219]},
        "money\t0,556 tỷ": {"value": 556000000},
        "several\t2 buổi 124 người": {"values": [2, 124]},
        "several\t12 buổi": {"values": [12]},
        "several\t2 buổi, vneid không có": {"values": [2, 0]},
        "several\tkhông có": {"nil": "không có"},
        "count\tdạ không có ạ": {"nil": "không có"},
        "count\tchưa có số liệu": {"not_available": True},
        "count\tkhông áp dụng": {"not_applicable": True},
        "text\tMạng yếu": {"text": "Mạng yếu"},
        "yes_no\tcó": {"status": "yes"},
    }
    asked = [
        "no tab",
        "weight\t12",
        "count\tkhoảng 20",
        "several\t1 250",
        "several\t2 buổi, chưa",
        "several\t12+13",
        "several\tx",
        "several\t2 buổi, chưa rõ",
    ]
    out = io.StringIO()
    code = main(io.StringIO("\n".join([*lines, *asked]) + "\n"), out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]

    assert code == 0
    assert answers[: len(lines)] == list(lines.values())
    assert all("ask" in answer for answer in answers[len(lines) :])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reason_has_words(lang: str) -> None:
    reasons = {case[1] for case in table(ASKED)} | {"too-long", "personal-number", "several-mismatch", "no-kind"}

    assert all(say(lang, f"ask-why-{why}", {}) for why in reasons)


def test_folding_makes_spellings_equal() -> None:
    assert fold("  Đồng   Ý ") == fold(unicodedata.normalize("NFD", "đồng\u00a0ý")) == "dong y"


@given(st.integers(1, 999_999))
@settings(max_examples=150, deadline=None)
def test_any_count_reads_back(n: int) -> None:
    words = spelled(n)
    forms = [
        str(n),
        f"{n:,}",
        f"{n:,}".replace(",", "."),
        f"{n:,}".replace(",", " "),
        f"dạ {n} người ạ",
        words,
        fold(words),
        words.upper(),
    ]

    assert [read("count", form) for form in forms] == [Read(Number(amount=Decimal(n)))] * len(forms)


PARTS = st.sampled_from(
    [
        *UNITS,
        *[
            "12",
            "k",
            "tr",
            "124",
            "1.250",
            "2,5",
            "mười",
            "mươi",
            "trăm",
            "nghìn",
            "triệu",
            "tỷ",
            "rưỡi",
            "linh",
            "phẩy",
            "chục",
            "hăm",
            "mốt",
            "/",
            "-",
            ",",
            ".",
            "+",
            "\n",
            "%",
            "buổi",
            "người",
            "vneid",
        ],
    ]
)


@given(st.one_of(st.text(), st.lists(PARTS).map(" ".join), st.lists(PARTS).map("".join)))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_asked(text: str) -> None:
    found = [read(kind, text) for kind in ("count", "percent", "ratio", "money", "text", "yes_no", "status")]
    several = read_several(text, ["count"] * 3)
    listed = in_order(text)

    assert all(isinstance(reading, Read | Ask) for reading in found)
    assert several is None or isinstance(several, tuple | Ask)
    assert all(isinstance(reading, Read | Ask) for reading in read_post(text, WEEK).figures.values())
    assert isinstance(listed, tuple | Ask)


@given(st.integers(100, 999), st.integers(1, 99))
@settings(max_examples=50, deadline=None)
def test_two_readings_are_never_one_value(tail: int, head: int) -> None:
    doubtful = [
        read("percent", f"{head}.{tail}"),
        read("money", f"{head}.{tail} triệu"),
        read("count", f"{head}-{tail}"),
    ]

    assert all(isinstance(reading, Ask) for reading in doubtful)


@pytest.mark.parametrize(
    "unit", ["9", "1.", "tr ", "một ", "không ", "1 ", ",", "vneid ", "\u0301", "ﷺ", "-\n", "nam "]
)
def test_ten_thousand_characters_take_no_time(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    began = time.perf_counter()
    kinds: tuple[Kind, ...] = ("count", "text")
    for kind in kinds:
        read(kind, text)
    read_several(text, ["count"] * 3)
    read_post(text, WEEK)

    assert time.perf_counter() - began < 2
