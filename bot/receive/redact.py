"""Takes numbers and addresses of people out of a payload before it is kept anywhere: no row, log or file sees them."""

import json
from typing import Any

from pydantic_core import from_json

from handlers.reading.private import hidden, hidden_as_sent

_PLATFORMS = frozenset(
    ("id", "data", "callback_data", "chat", "at", "url", "type", "status", "lang", "language_code", "chat_instance")
) | {"button"}
"""Keys, beside those that end in "_id", of texts that are a platform's or ours: nobody types them."""
_TYPED = ("text", "caption")
_NEVER_READ = ("contact", "location", "venue")
"""Keys of what somebody shares and we never read: only that it was shared is kept."""
_SHORT = 6
"""Minimum characters of a text that can hold any: the shortest is an e-mail address."""


def redacted(payload: bytes) -> bytes:
    """The payload without numbers and addresses of people in what they typed; unchanged where there are none."""
    try:
        found = from_json(payload)
    except ValueError:
        try:
            found = json.loads(payload)  # takes half characters too
        except (ValueError, RecursionError):
            return _unreadable(payload)
    seen = _seen(found)
    return payload if seen is found else json.dumps(seen).encode()


def _unreadable(payload: bytes) -> bytes:
    """No platform sends this, so nothing in it need stay."""
    text = payload.decode("utf-8", "replace")
    shown = hidden(text, figures=False)
    return payload if shown == text else shown.encode()


def _seen(value: Any, key: str = "") -> Any:
    """The value with its texts redacted; the same object where nothing is."""
    if isinstance(value, dict):
        changed: dict[str, Any] = {}
        for name, one in value.items():
            kind = type(one)
            if kind is str:  # most values are such, or numbers: they are looked at here, without a call for each
                if len(one) < _SHORT or name in _PLATFORMS or name.endswith("_id"):
                    continue
                fresh: Any = hidden_as_sent(one)
            elif kind is int or kind is bool or one is None:
                fresh = _number(one) if name in _TYPED else one
            else:
                fresh = _seen(one, name)
            if name in _NEVER_READ and one:
                fresh = {}
            if fresh is not one:
                changed[name] = fresh
        return value | changed if changed else value
    if isinstance(value, list):
        renewed = [_seen(one, key) for one in value]
        return value if all(one is old for one, old in zip(renewed, value, strict=True)) else renewed
    if isinstance(value, str):
        kept = len(value) < _SHORT or key in _PLATFORMS or key.endswith("_id")
        return value if kept else hidden_as_sent(value)
    return _number(value) if key in _TYPED else value


def _number(value: Any) -> Any:
    """A number that stands where a text is expected, redacted like one."""
    if not isinstance(value, int):
        return value
    return value if (shown := hidden(str(value))) == str(value) else shown
