"""What people want who write plain sentences: intents.tsv holds messages as people write them in chat."""

import json
import unicodedata
from pathlib import Path
from typing import Any, cast

import pytest

from handlers.reading.intents.intent import CODES, intent
from handlers.reading.intents.saying import Role, State

_LINES = [
    line.split("\t")
    for line in Path(__file__).with_name("intents.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
_HARMFUL = {"submit", "nudge", "undo", "consent_yes", "nothing_this_week"}


def _code(text: str, role: str, state: str) -> str:
    found = intent(text, cast("Role", role), cast("State", state))
    return found.intent if found and found.intent in CODES else "-"


def _wrong(change: object = None) -> list[tuple[str, ...]]:
    """The lines that are understood otherwise than they are meant, each with what was heard."""
    found: list[tuple[str, ...]] = []
    for wanted, role, state, text in _LINES:
        said = change(text) if callable(change) else text
        if (heard := _code(said, role, state)) not in wanted.split("|"):
            found.append((wanted, heard, role, state, said))
    return found


def test_people_are_understood_as_they_write() -> None:
    assert len(_LINES) > 900
    assert _wrong() == []


def test_most_is_understood_without_diacritics() -> None:
    wrong = _wrong(_bare)

    assert len(wrong) < 0.08 * len(_LINES), wrong
    assert [one for one in wrong if one[1] in _HARMFUL] == []


def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).replace("đ", "d").replace("Đ", "D")


@pytest.mark.parametrize("form", ["NFD", "NFC", "NFKD"])
def test_the_unicode_form_makes_no_difference(form: str) -> None:
    assert _wrong(lambda text: unicodedata.normalize(form, text)) == []  # type: ignore[arg-type]


def test_capitals_and_politeness_make_no_difference() -> None:
    assert _wrong(str.upper) == []
    assert _wrong(lambda text: f"dạ {text} ạ 🙏") == []


def test_letters_drawn_out_and_slips_are_understood() -> None:
    for text in ("okkkkk", "gửi điiii", "nộppp điii", "chuẩnnn"):
        assert _code(text, "officer", "sheet") == "submit"
    for text, code in (("hưóng dẫn", "help"), ("hoàn tácc", "undo"), ("sumary", "summary"), ("cancle", "cancel")):
        assert _code(text, "lead", "asking") == code


def test_diacritics_that_are_typed_count() -> None:
    assert _code("nhạc", "lead", "idle") == "-"
    assert _code("mới", "lead", "idle") != "invite"
    assert _code("nhac", "lead", "idle") == "nudge"
    assert _code("nhăc", "lead", "idle") == "nudge"


def test_figures_are_no_intent() -> None:
    for text in ("2, 124, 15", "12", "họp 2 dự 61 vneid 7", "nộp 5 triệu", "ok 3", "đúng rồi 12 người", "0912345678"):
        for state in ("idle", "asking", "sheet"):
            assert _code(text, "officer", state) == "-"


def test_a_long_text_is_at_most_talk() -> None:
    assert _code("hôm nay vui quá " * 30, "officer", "idle") in ("-", "not_for_us")
    assert _code("nộp đi " * 1500, "officer", "sheet") in ("-", "not_for_us")
    assert _code("x" * 10_000, "lead", "idle") in ("-", "not_for_us")


def test_the_period_is_told_as_it_was_typed() -> None:
    for text, time in (("tổng hợp tháng 9", "tháng 9"), ("Tổng hợp Quý III giúp anh", "quý iii"), ("tổng hợp", "")):
        found = intent(text, "lead", "idle")
        assert found is not None
        assert found.time == time


def test_only_a_whole_sentence_is_meant_where_other_words_are_awaited() -> None:
    assert intent("lịch nộp sắp tới của xóm em", "officer", "asking", loose=False) is None
    assert intent("huỷ", "officer", "asking", loose=False) is not None


SET = Path(__file__).parent / "sets" / "intents.jsonl"


def _of_the_set() -> list[tuple[dict[str, Any], str | None]]:
    """The set that was written before the tables, by somebody who did not write them, and what is understood."""
    cases = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]
    found = ((case, intent(case["say"], case["role"], case["state"])) for case in cases)
    return [(case, wish.intent if wish and wish.intent in CODES else None) for case, wish in found]


def test_nine_of_ten_sentences_of_others_are_understood() -> None:
    cases = _of_the_set()
    assert len(cases) >= 200

    assert sum(case["want"] == code for case, code in cases) >= 0.9 * len(cases)


def test_nothing_acts_that_was_not_meant() -> None:
    assert [case["say"] for case, code in _of_the_set() if code in _HARMFUL and code != case["want"]] == []
