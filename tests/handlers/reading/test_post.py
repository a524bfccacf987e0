"""Whole reports as people post them; the set was written before the code, by somebody who did not write it."""

import json
from pathlib import Path
from typing import Any

from forms import catalogue
from forms.value import Number
from handlers.reading.figures.one_figure import Read
from handlers.reading.post.post import read_post

SET = Path(__file__).parent / "sets" / "report.jsonl"
LINES = [catalogue.load().indicator(item.indicator) for item in catalogue.load().form("week").items]
UNITS = [
    "Khâu Giang",
    "Nà Pài",
    "Bản Cái",
    "Xóm 5",
    "Thôn 12",
    "Đồng Tâm",
    "Phú Thịnh",
    "Lũng Vài",
    "Tân Lập",
    "Tân Lập 2",
]


def _cases() -> list[dict[str, Any]]:
    return [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]


def _sure(case: dict[str, Any]) -> dict[str, int]:
    post = read_post(case["say"], LINES, case.get("units", UNITS))
    return {
        code: int(reading.value.amount) if isinstance(reading.value, Number) else 0
        for code, reading in post.figures.items()
        if isinstance(reading, Read)
    }


def test_no_figure_is_taken_that_was_not_meant() -> None:
    cases = _cases()
    assert len(cases) >= 200

    for case in cases:
        wanted = case["want"]["figures"]
        sure = {code: n for code, n in _sure(case).items() if n or code != "propaganda_attendees"}
        assert {code: n for code, n in sure.items() if wanted.get(code) != n} == {}, case["say"]


def test_nine_of_ten_are_read_without_a_needless_question() -> None:
    cases = [case for case in _cases() if not case["want"]["zero"]]

    whole = [case for case in cases if case["want"]["figures"].items() <= _sure(case).items()]

    assert len(whole) >= 0.9 * len(cases)
