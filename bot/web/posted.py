"""Reads what a page posts, and refuses all else."""

import json
import re
from typing import Any

from aiohttp import web

from bot.channels.channel import clean

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
MOST = 50
"""Messages of which a page says at once that it has shown them: one page of history."""


def message(body: bytes) -> dict[str, Any]:
    """Parse a post of the page: an id made by the page, and a text, or a button with its label. Refuses all else."""
    try:
        got = json.loads(body)
        said = {key: got[key] for key in ("id", "text", "button", "label") if key in got}
        said = {key: clean(value) if isinstance(value, str) else value for key, value in said.items()}
    except (ValueError, TypeError, RecursionError):
        raise web.HTTPBadRequest from None
    button = said.get("button")
    good = (
        all(isinstance(value, str) for value in said.values())
        and ID.fullmatch(said.get("id", ""))
        and bool(said.get("text", "").strip()) != ("button" in said)
        and (button is None or (button.isascii() and 1 <= len(button) <= 64 and 1 <= len(said.get("label", "")) <= 200))
    )
    if not good:
        raise web.HTTPBadRequest
    return said


def shown_rows(body: bytes) -> list[int]:
    """Parse the ids of the messages that a page has shown. Refuses all else."""
    try:
        ids = json.loads(body)["ids"]
        rows = [int(one[1:]) for one in ids if re.fullmatch(r"o[0-9]{1,15}", one)]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise web.HTTPBadRequest from None
    if not 0 < len(rows) == len(ids) <= MOST:
        raise web.HTTPBadRequest
    return rows
