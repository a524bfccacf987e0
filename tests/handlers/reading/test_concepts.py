"""What sentences want that no phrase of the tables covers: by the things that they speak of."""

import time
from typing import cast

import pytest

from handlers.reading.intents.concepts import WORDS, heard
from handlers.reading.intents.intent import CODES, intent
from handlers.reading.intents.saying import Role, State
from handlers.reading.intents.sentence import sentence
from handlers.reading.intents.table_of_rules import GROUPS, NEVER, ROWS, SURE


def _code(text: str, role: str = "officer", state: str = "idle") -> str:
    found = intent(text, cast("Role", role), cast("State", state))
    return found.intent if found and found.intent in CODES else "-"


def test_dialect_and_other_words_are_understood() -> None:
    for text, code in (
        ("khi mô phải nộp rứa", "deadline"),
        ("tui báo nhầm rồi sửa sao đây", "correct"),
        ("tuần ni thôn tui không họp hành chi hết", "nothing_this_week"),
        ("lỡ tuần trước rồi báo bù được không", "late_question"),
        ("xài sao vậy em", "help"),
        ("chị đi thăm con trong Nam nửa tháng, chị Mận trực thay", "leave"),
    ):
        assert _code(text) == code, text


def test_telex_with_the_keyboard_off_is_read() -> None:
    assert _code("guwir luoon ddi", state="sheet") == "submit"
    assert _code("camr own nhieeuf") == "thanks"
    assert _code("ddoongf ys", state="consent") == "consent_yes"


def test_who_did_it_is_no_wish() -> None:
    for text in ("ai sửa số của xóm tôi vậy", "ai mở lại tuần trước thế", "ai gia hạn cho xóm Nà Mòn đấy"):
        assert _code(text, "lead") == "-", text
        assert _code(text, "officer") == "-", text


@pytest.mark.parametrize(
    "text",
    [
        "khoan hãy nộp",
        "để chiều bác nộp",
        "nộp hả",
        "tí nộp",
        "nộp gì",
        "ai nộp cái này",
        "dung nop",
        "nếu đúng thì nộp",
        "tối gửi",
        "gửi nhầm thì sao",
        "nộp tiền điện",
        "nộp hai trăm",
    ],
)
def test_only_what_is_wholly_understood_hands_in(text: str) -> None:
    assert _code(text, state="sheet") != "submit"


def test_what_holds_back_never_reminds() -> None:
    for text in ("nhắc các xóm chưa nộp làm gì", "mai hãy nhắc các xóm", "đã nhắc các xóm chưa", "sao cứ nhắc họ hoài"):
        assert _code(text, "lead") != "nudge", text


def test_talk_of_other_things_is_talk() -> None:
    for text in ("hạn nộp thuế đất bao giờ", "quên mua rau rồi", "sửa xe máy ở đâu rẻ", "nộp học phí cho cháu rồi"):
        assert _code(text) == "not_for_us", text


def test_keys_struck_at_random_are_nothing() -> None:
    for text in ("qưeeqr zxc", "lkjasd qwpoei", "ffff gggg hhhh"):
        assert _code(text, "lead") == "-", text


def test_a_long_run_of_letters_costs_little() -> None:
    for text in ("aeiou" * 79 + " zz qx", "nộp " * 99, "không " * 66, "bcd" * 130, "làm sao " * 49):
        began = time.perf_counter()
        _code(text, "lead")
        assert time.perf_counter() - began < 1


def test_words_with_diacritics_are_no_others() -> None:
    toned, bare = sentence("trong báo cáo"), sentence("gia cao qua")
    assert toned is not None
    assert bare is not None
    assert "TALK" not in heard(toned).there
    assert "TALK" not in heard(bare).there


def test_the_rules_name_only_concepts_and_intents() -> None:
    concepts = {*WORDS, *GROUPS, "ASKS", "FIGURE", "UNKNOWN", "STRANGE"}
    for rule in (*SURE, *ROWS):
        assert {one for need in rule.has.split() for one in need.split("|")} <= concepts, rule
        assert {*rule.but.split(), *rule.only.split(), *([rule.first] if rule.first else [])} <= concepts, rule
        assert rule.intent in {*CODES, ""}
    for names in (*NEVER.values(), *GROUPS.values()):
        assert set(names.split()) <= concepts


def test_what_acts_at_once_needs_every_word_understood() -> None:
    for rule in (*SURE, *ROWS):
        assert rule.intent not in NEVER or (rule.only and rule.unknown == 0), rule
