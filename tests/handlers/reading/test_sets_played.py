"""The sets of messages played through the conversation: what `toso read` prints is what is recorded, and no figure is
recorded that the text does not hold, nor in a report that the answer does not name."""

import json
import re
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.reading.read_report import read_report
from forms.value import NotApplicable, Number, Text, Value
from handlers.reading.figures.pieces import listed
from handlers.turn.dialogue import ChoosingReport
from handlers.turn.effects import Record
from tests.handlers.talk import KEY, KHAU_GIANG, Talk, officer

SET = Path(__file__).parent / "sets" / "report.jsonl"
LAST = (12, "week", "week:2026-04-24")
NAMES = {"week:2026-05-01": "tuần 01–07/5", "week:2026-04-24": "tuần 24–30/4"}

_WORDS = st.sampled_from(
    listed("""họp | buổi | người | vneid | cài | được | dự | tuần | trước | này | sau | xóm | hộ | khoảng | không | chưa
    | có | ai | nhầm | tổng | trong | đó | nam | nữ | giờ | % | / | - | , | . | ; | : | ( | ) | và | luỹ kế | từ đầu năm
    | mai | đảng viên | hội nghị | lượt | tham gia | hướng dẫn | cho | ? | à | 24/4 | 5/5 | hôm qua | rồi | ạ""")
)
_SAID = st.lists(st.one_of(_WORDS, st.integers(0, 400).map(str)), min_size=1, max_size=14).map(" ".join)

_TONELESS = {"sau": 6, "nam": 5}


def _count(value: Value | None) -> int:
    return int(value.amount) if isinstance(value, Number) else 0


def _played(text: str) -> tuple[Talk, dict[str, int]]:
    talk = Talk(officer())
    words = talk.send(text)
    if "ghi tên" in words:  # another hamlet's name: theirs all the same
        talk.send("đúng")
    kept = {code: value for code, value in talk.records.items() if code != "wk_difficulties"}
    return talk, {code: _count(value) for code, value in kept.items() if not isinstance(value, Text | NotApplicable)}


def test_what_is_printed_is_what_is_recorded() -> None:
    cases: list[dict[str, Any]] = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]
    assert len(cases) >= 200

    for case in cases:
        talk, recorded = _played(case["say"])
        if isinstance(talk.dialogue, ChoosingReport):  # it names a week that is not open
            assert not recorded, case["say"]
            continue
        printed = read_report(case["say"], [KHAU_GIANG.name])["figures"]
        if printed.get("propaganda_meetings") == 0:
            recorded.pop("propaganda_attendees", None)
        assert recorded == printed, case["say"]


@given(_SAID)
@settings(max_examples=400, deadline=None)
def test_no_figure_is_kept_that_the_text_does_not_hold(text: str) -> None:
    talk = Talk(officer())
    talk.send(text)
    grouped = re.findall(r"\b(?=(\d{1,3}(?:[ .]\d{3})+))", text)  # 1 100 is one figure too, also behind 5/5
    held = {int(re.sub(r"\D", "", number)) for number in (*re.findall(r"\d+", text), *grouped)}
    if text.isascii():  # "sau, 0, nam" without diacritics: six and five
        held |= {n for word, n in _TONELESS.items() if word in text.split()}

    for effect in talk.effects:
        if isinstance(effect, Record) and isinstance(effect.value, Number):
            assert int(effect.value.amount) in held


@given(_SAID)
@settings(max_examples=400, deadline=None)
def test_no_figure_goes_to_a_report_that_the_answer_does_not_name(text: str) -> None:
    talk = Talk(officer(LAST, KEY))
    words = talk.send(text)

    for effect in talk.effects:
        if isinstance(effect, Record):
            assert NAMES[effect.period] in words
