"""Reads what a lead pastes or forwards of many hamlets: a chat, lines, a list, a table.

Whatever is not certain is asked with its line; a figure is only taken where the text names its hamlet and its line of
the form."""

from collections.abc import Sequence

from forms.form import Catalogue, Form
from handlers.reading.paste.chat import lines_said, people
from handlers.reading.paste.line.segment import FormRead, without_telephones
from handlers.reading.paste.prose import Prose
from handlers.reading.paste.settle import settle
from handlers.reading.paste.statement import Paste, Query, Statement
from handlers.reading.paste.tables.grid import grids
from handlers.reading.paste.tables.table import TableRead, table

TOO_LONG = 20_000
"""Maximum characters of a paste."""
TOO_MANY = 3_000
"""Maximum lines of a paste."""


def too_much(text: str) -> bool:
    """Whether a paste is longer than is read."""
    return len(text) > TOO_LONG or text.count("\n") >= TOO_MANY


def read_paste(text: str, form: Form, catalogue: Catalogue, units: Sequence[str]) -> Paste:
    """What a paste says of these units, for one form."""
    if too_much(text) or not text.strip():
        return Paste()
    known = FormRead(form, tuple(catalogue.indicator(item.indicator) for item in form.items))
    raw = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    statements: list[tuple[int, Statement]] = []
    asked: list[Query] = []
    unread: list[tuple[int, str]] = []
    taken: set[int] = set()
    for grid in grids(raw, known.counts):
        found: TableRead = table(grid, raw, known.lines, units)
        if found.read:
            taken |= set(range(grid.first, grid.first + len(grid.rows)))
            statements += found.statements
            asked += found.asked
            unread += [(n, raw[n].rstrip()) for n in found.unread]
    said = lines_said([line for n, line in enumerate(raw) if n not in taken], units)
    prose = Prose(units, known, frozenset(people(said)))
    prose.read(said)
    rows, queries = settle([*(one for _, one in statements), *prose.said.ledger.statements], form)
    used = {row.unit for row in rows} | {one.unit for one in queries if one.unit}
    unread += [(n, raw[n].rstrip()) for n, one in statements if one.unit not in used]
    return Paste(
        tuple(row._replace(raw=without_telephones(row.raw)) for row in rows),
        tuple(one._replace(said=without_telephones(one.said)) for one in (*queries, *asked, *prose.said.asked)),
        (*(line for _, line in unread), *prose.said.unread.lines(used)),
    )
