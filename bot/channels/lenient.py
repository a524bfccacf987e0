"""Reads JSON that strict readers refuse although most of it is sound: half an emoji, an endless number, a hundred
thousand brackets in one another. What is unsound in one message must not keep others out."""

import json
import re
from typing import Any

from pydantic_core import from_json

_DEEPEST = 50
"""Brackets in one another; no platform's message has a third of it."""
_DIGITS = 20
"""No number that a database keeps has more."""
_SIGNS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


def read_json(body: bytes) -> Any:
    """The value in the body. What stands deeper than anybody writes is read as null, and so is an endless number; half
    an emoji (a lone surrogate) stays in its text, for `clean` to take out. Raises ValueError for what is no JSON."""
    try:
        return from_json(body)
    except ValueError:
        return json.loads(_shallow(body.decode("utf-8", "replace")), parse_int=_whole)


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= _DIGITS else None


def _shallow(text: str) -> str:
    kept, depth, since = [], 0, 0
    for found in _SIGNS.finditer(text):
        sign = found[0]
        if sign in "[{":
            depth += 1
            if depth == _DEEPEST + 1:
                kept += [text[since : found.start()], "null"]
        elif sign in "]}":
            if depth == _DEEPEST + 1:
                since = found.end()
            depth -= 1
    return "".join([*kept, text[since:]]) if depth <= _DEEPEST else text[:0]
