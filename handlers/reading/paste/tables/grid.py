"""Finds the tables in a pasted text: lines with tabs, bars, semicolons or commas between the same number of cells."""

import csv
import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from forms.indicator import Indicator
from handlers.reading.paste.tables.columns import column


class Grid(NamedTuple):
    """A table: the index of its first line in the text, and the cells of each line."""

    first: int
    rows: tuple[tuple[str, ...], ...]


_SENTENCE = re.compile(r"[^|:]+:[ \t]*[^|\s]")
"""How a line begins that has bars for commas: "Tổ 1: 2 buổi | 61 người dự | VNeID 7"."""
_RULE = re.compile(r"[\s|+:=─━│┼├┤┌┐└┘┬┴-]+")


def grids(raw: Sequence[str], lines: Sequence[Indicator]) -> list[Grid]:
    """The tables in these lines."""
    found = []
    kinds = [_kind(line) for line in raw]
    for kind, places in groupby(range(len(raw)), key=lambda n: kinds[n]):
        at = list(places)
        if kind in ("\t", "|"):
            found.append(Grid(at[0], tuple(_cells(raw[n], kind) for n in at)))
    taken = {n for grid in found for n in range(grid.first, grid.first + len(grid.rows))}
    return sorted([*found, *_separated(raw, taken, lines)])


def _kind(line: str) -> str:
    if "\t" in line.strip("\r\n") and line.strip():
        return "\t"
    bars = line.strip()
    if _SENTENCE.match(bars.partition("|")[0]) and not _RULE.fullmatch(bars):
        return ""
    return "|" if bars.count("|") > 1 or (bars and _RULE.fullmatch(bars) and "|" in bars) else ""


def _cells(line: str, kind: str) -> tuple[str, ...]:
    if kind == "\t":
        return tuple(cell.strip().strip('"').strip() for cell in line.rstrip("\r\n").split("\t"))
    if _RULE.fullmatch(line.strip()):
        return ()
    inside = line.strip()
    return tuple(cell.strip(" *_") for cell in inside.removeprefix("|").removesuffix("|").split("|"))


def _separated(raw: Sequence[str], taken: set[int], lines: Sequence[Indicator]) -> list[Grid]:
    """The tables with semicolons or commas. Sentences have commas too, so only a heading without figures that names
    lines of the form begins one."""
    found = []
    n = 0
    while n < len(raw):
        grid = None if n in taken else _csv(raw, n, taken, lines)
        if grid is not None:
            found.append(grid)
        n += len(grid.rows) if grid else 1
    return found


def _csv(raw: Sequence[str], at: int, taken: set[int], lines: Sequence[Indicator]) -> Grid | None:
    for mark in ";,":
        if raw[at].count(mark) < 2:
            continue
        head = _parsed(raw[at], mark)
        known = [column(cell, lines).role for cell in head if not any(char.isdigit() for char in cell)]
        if len(known) < len(head) - 1 or known.count("figure") < 2 or "unit" not in known:
            continue
        rows = [head]
        for n in range(at + 1, len(raw)):
            cells = _parsed(raw[n], mark)
            if n in taken or len(cells) != len(head):
                break
            rows.append(cells)
        if len(rows) > 1:
            return Grid(at, tuple(rows))
    return None


def _parsed(line: str, mark: str) -> tuple[str, ...]:
    try:
        cells = next(csv.reader([line.strip().replace("\0", "")], delimiter=mark, skipinitialspace=True), [])
    except csv.Error:
        return ()
    return tuple(cell.strip() for cell in cells)
