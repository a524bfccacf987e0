"""Divides a long explanation into pages that each fit into one message, and makes the buttons that turn them."""

from collections.abc import Sequence

from bot.compose.split import units
from bot.compose.stored import StoredSummary
from handlers.reading.explained import WHICH, explain_button, mark
from handlers.turn.buttons import in_place
from handlers.turn.say import Button

_LEAST = 500
"""Characters that a page may have at the least, whatever stands above it."""
_MOST = 3000
"""Characters after which a page is read no further on a phone."""


def page_of(blocks: Sequence[str], page: int, room: int) -> tuple[list[str], int, int]:
    """The blocks on this page, its number from 0 (the first where there is no such page), and how many there are. A
    block is never divided."""
    room = max(min(room, _MOST), _LEAST)
    pages: list[list[str]] = [[]]
    used = 0
    for block in blocks:
        size = units(block) + 2
        if pages[-1] and used + size > room:
            pages.append([])
            used = 0
        pages[-1].append(block)
        used += size
    page = page if page < len(pages) else 0
    return pages[page], page, len(pages)


def turn(asked: StoredSummary, verb: str, page: int, pages: int) -> list[tuple[Button, ...]]:
    """The row of buttons to the pages before and behind this one."""
    about = mark(asked.form) if asked.form else "trend" if verb == WHICH and asked.shape == "trend" else ""
    there = [("button-earlier", page - 1)] if page else []
    there += [("button-later", page + 1)] if page + 1 < pages else []
    row = tuple(
        in_place(explain_button(label, verb, asked.period, asked.unit, about, page=number)) for label, number in there
    )
    return [row] if row else []
