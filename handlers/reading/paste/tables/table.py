"""Reads a table with a heading: which column holds the hamlets and which the figures is told by its words."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from forms.indicator import Indicator
from forms.value import Nil, NotAvailable
from handlers.reading.figures.one_figure import Ask, Read, Reading, read
from handlers.reading.figures.pieces import clean
from handlers.reading.fold import fold
from handlers.reading.nothing import nothing
from handlers.reading.paste.line.weighty import has_nothing
from handlers.reading.paste.names import known_name
from handlers.reading.paste.small_talk import another_period, total
from handlers.reading.paste.statement import Query, Statement
from handlers.reading.paste.tables.columns import Column, column
from handlers.reading.paste.tables.grid import Grid
from handlers.reading.private import sensitive

_HEAD_MOST = 6
"""Maximum lines above the first hamlet searched for the heading of a table."""


class TableRead(NamedTuple):
    """What a table says; `unread`: the indices of its lines of which nothing could be used. `read`: it is a table that
    has a heading."""

    statements: tuple[tuple[int, Statement], ...] = ()
    asked: tuple[Query, ...] = ()
    unread: tuple[int, ...] = ()
    read: bool = False


def table(grid: Grid, raw: Sequence[str], lines: Sequence[Indicator], units: Sequence[str]) -> TableRead:
    """Read a table."""
    rows = [tuple(clean(cell) for cell in row) for row in grid.rows]
    turned = _turned(rows, lines, units)
    if turned is not None:
        rows = turned
    head, below = _heading(rows, lines, units)
    if head is None:
        return TableRead()
    columns = _columns(head, lines)
    titles = [*raw[max(0, grid.first - 3) : grid.first], *(" ".join(row) for row in grid.rows[:_HEAD_MOST])]
    if any(
        another_period(fold(title)) for title in titles if title and not any(_figure(cell) for cell in title.split())
    ):
        columns = _of_another(columns, rows[:below])
    figures = [n for n, one in enumerate(columns) if one.role in ("figure", "unsure")]
    where = _unit_column(columns, rows[below:], units)
    taken: list[tuple[int, Statement]] = []
    asked: list[Query] = []
    unread: list[int] = []
    for n, row in enumerate(rows[below:], below):
        said = " · ".join(cell for cell in row if cell) if turned else raw[grid.first + n].strip("\r\n")
        place = 0 if turned else grid.first + n
        cells = [row[m] if m < len(row) else "" for m in range(len(columns))]
        if where is None and _sums(row):
            continue
        name = cells[where] if where is not None else ""
        named = known_name(name, units) if name else None
        if not any(cells[m] for m in figures) and not any(_whole_week(cell) for cell in cells if cell):
            if named is not None and named.units and not turned:
                unread.append(place)
            continue
        if named is not None and named.unit is not None:
            taken.append((place, _row(named.unit, cells, columns, lines, said)))
        elif _sums(row):
            continue
        elif name and any(char.isalpha() for char in name):
            several = named.units if named is not None else ()
            asked.append(Query(None, "ambiguous_unit" if several else "unknown_unit", said, units=several))
        elif not turned:
            unread.append(place)
    return TableRead(tuple(taken), tuple(asked), tuple(unread), read=True)


def _sums(row: Sequence[str]) -> bool:
    return any(total(fold(cell)) for cell in row[:3] if cell)


# Where things stand -------------------------------------------------------------------------------------------------


def _turned(
    rows: Sequence[tuple[str, ...]], lines: Sequence[Indicator], units: Sequence[str]
) -> list[tuple[str, ...]] | None:
    """The table with rows and columns exchanged, where its hamlets are the columns."""
    for at, row in enumerate(rows[:_HEAD_MOST]):
        if sum(known_name(cell, units) is not None for cell in row if cell) < 2:
            continue
        first = [other[0] if other else "" for other in rows[at + 1 :]]
        second = [other[1] if len(other) > 1 else "" for other in rows[at + 1 :]]
        if not any(column(cell, lines).code for cell in (*first, *second)):
            return None
        width = max(len(other) for other in rows[at:])
        full = [tuple(other[n] if n < len(other) else "" for n in range(width)) for other in rows[at:] if other]
        if not any(column(cell, lines).code for cell in first):  # the numbers of the lines stand first
            full = [other[1:] for other in full]
        turned = list(zip(*full, strict=True))
        return [("xóm", *turned[0][1:]), *turned[1:]]
    return None


def _heading(
    rows: Sequence[tuple[str, ...]], lines: Sequence[Indicator], units: Sequence[str]
) -> tuple[list[str], int] | tuple[None, int]:
    """The words above each column, and where the lines below begin. A heading may have two lines, the upper one with
    cells that span several columns."""
    for at, row in enumerate(rows[: _HEAD_MOST + 4]):
        filled = [cell for cell in row if cell]
        if len(filled) < 2 or any(_figure(cell) for cell in row) or not any(column(one, lines).code for one in filled):
            continue
        head = list(row)
        below = at + 1
        while below < len(rows) and below < at + 3 and _second(rows[below], units, lines):
            wide, last = list(head), ""
            for n, cell in enumerate(rows[below]):
                last = head[n] if n < len(head) and head[n] else (last if cell else "")
                upper = last
                joined = f"{upper} {cell}".strip() if cell else (head[n] if n < len(head) else "")
                if n < len(wide):
                    wide[n] = joined
                else:
                    wide.append(joined)
            head = wide
            below += 1
        return head, below
    return None, 0


def _second(row: Sequence[str], units: Sequence[str], lines: Sequence[Indicator]) -> bool:
    """Whether a line below a heading belongs to it: words, none of them a hamlet, or the marks (1) (2) (3)."""
    filled = [cell for cell in row if cell]
    if not filled:
        return True
    if all(cell.strip("() ").isdigit() for cell in filled) and any("(" in cell for cell in filled):
        return True
    if any(_figure(cell) or known_name(cell, units) is not None for cell in filled) or _sums(row):
        return False
    return any(column(f"số người {cell}", lines).now or column(cell, lines).role == "other" for cell in filled) and all(
        len(cell) > 1 and cell.lower() not in ("ko", "không", "kg", "nt") for cell in filled
    )


def _figure(cell: str) -> bool:
    return cell.replace(".", "").replace(",", "").isdigit()


def _columns(head: Sequence[str], lines: Sequence[Indicator]) -> list[Column]:
    """What stands below each heading. Of several columns for one line of the form the one that names this period is
    taken; else none is certain."""
    found = [column(cell, lines) for cell in head]
    for code in {one.code for one in found if one.role == "figure"}:
        same = [n for n, one in enumerate(found) if one.role == "figure" and one.code == code]
        if len(same) > 1:
            now = [n for n in same if found[n].now]
            for n in same:
                if [n] != now:
                    found[n] = found[n]._replace(role="other" if len(now) == 1 else "unsure")
    sure = {one.code for one in found if one.role == "figure"}
    return [one._replace(role="other") if one.role == "unsure" and one.code in sure else one for one in found]


def _of_another(columns: list[Column], head: Sequence[tuple[str, ...]]) -> list[Column]:
    """The columns of a table whose title names another period: none of its figures is certain."""
    spoken = any(another_period(fold(cell)) for row in head for cell in row if sum(map(bool, row)) > 1)
    return columns if spoken else [one._replace(role="unsure") if one.role == "figure" else one for one in columns]


def _unit_column(columns: Sequence[Column], rows: Sequence[tuple[str, ...]], units: Sequence[str]) -> int | None:
    """The column of the hamlets: the one that is headed so and names most of them, else the one that names most."""
    headed = {n for n, one in enumerate(columns) if one.role == "unit"}
    places = [n for n, one in enumerate(columns) if one.role in ("unit", "other")]
    known = {n: sum(known_name(row[n], units) is not None for row in rows if n < len(row) and row[n]) for n in places}
    best = max(places, key=lambda n: (known[n], n in headed, -n), default=None)
    if best is not None and (known[best] or best in headed):
        return best
    return next(iter(sorted(headed)), None)


# One line -----------------------------------------------------------------------------------------------------------


def _row(
    unit: str, cells: Sequence[str], columns: Sequence[Column], lines: Sequence[Indicator], said: str
) -> Statement:
    figures: dict[str, Reading] = {}
    empty: list[str] = []
    note: str | None = None
    known = {line.code: line for line in lines}
    for cell, one in zip(cells, columns, strict=True):
        if one.role == "note" and cell:
            none = fold(cell).strip(" .-") in ("", "0", *_NONE) or nothing(cell) == ""
            note = "" if none else cell
        if one.code is None or one.role not in ("figure", "unsure"):
            continue
        reading = _cell(cell, known[one.code])
        if reading is None:
            empty.append(one.code)
        elif one.role == "unsure":
            figures[one.code] = Ask("unclear", (reading.value,) if isinstance(reading, Read) else reading.readings)
        else:
            figures[one.code] = reading
    if len(figures) < 2 and empty and any(_whole_week(cell) for cell in cells if cell):
        figures, empty = _zeros(figures, columns), []  # one cell over all of them, or the note
    return Statement(unit, said, figures, note, empty=tuple(empty))


def _whole_week(cell: str) -> bool:
    """Whether a cell says that the whole week had nothing."""
    return bool(re.search(r"\b(?:phat sinh|ps|khong co gi|ko co gi)\b", fold(cell))) and _is_nothing(cell)


def _is_nothing(cell: str) -> bool:
    return has_nothing(cell) or fold(cell).strip(" .") in _NONE


def _zeros(figures: Mapping[str, Reading], columns: Sequence[Column]) -> dict[str, Reading]:
    """Nothing for each line of the form that has a column, if no column says otherwise."""
    if any(not isinstance(one, Read) or not isinstance(one.value, Nil) for one in figures.values()):
        return dict(figures)
    codes = [one.code for one in columns if one.role == "figure" and one.code]
    return {code: Read(Nil(wording="không phát sinh")) for code in codes}


_NONE = ("-", "--", "---", "–", "khong", "ko", "k", "kg", "0 co", "khong co", "khong phat sinh", "kps", "k co", "ko co")


def _cell(cell: str, line: Indicator) -> Reading | None:
    """The figure of a cell; None where it holds none yet."""
    plain = fold(cell).strip()
    if not plain or plain.strip("._… ") == "":
        return None
    if plain in _NONE:
        return Read(Nil(wording=cell[:60]))
    if sensitive(cell):
        return Ask("unclear")
    reading = read(line.kind, cell, line.called)
    if isinstance(reading, Read) and isinstance(reading.value, NotAvailable):
        return None
    return reading
