"""A table of a report as data: its heads, rows and widths."""

from functools import cached_property

from pydantic import Field

from forms.model import Model
from reports.kinds.variable import Variable, gaps

LEFT, ABOVE = "<", "^"
"""A cell that is one with the cell on its left, or above it."""


class Wording(Model):
    """What stands at a place: `text` with gaps; `nil` instead, where a figure of `nil` is an officer's nil wording,
    such as "chưa tổ chức", which needs another sentence than a number."""

    text: str
    nil: str | None = None

    @cached_property
    def patterns(self) -> tuple[str, ...]:
        """All patterns of the place."""
        return (self.text,) if self.nil is None else (self.text, self.nil)

    @cached_property
    def gaps(self) -> tuple[Variable, ...]:
        """Every gap of any of its patterns."""
        return tuple(gap for pattern in self.patterns for gap in gaps(pattern))


class TableRow(Model):
    """One row: a cell for each column, as text or with a `nil` text of its own; "" is an empty cell.

    `heading`: a row in bold that names a group; in a table of a list it stands once, before the list."""

    cells: tuple[str | Wording, ...]
    heading: bool = False


class Table(Model):
    """A table: its own rows, or one for each entry of the list `each`.

    `percent_sign` says whether its percentages carry "%" (F2). `columns` are the names of the columns, and their
    headings where there is no `head`: rows of headings, with cells that are one. `widths` are millimetres,
    `align` a letter for each column: l(eft), c(entre), f(igures in the middle, sentences on the left)."""

    id: str
    columns: tuple[str, ...]
    head: tuple[tuple[str, ...], ...] = ()
    widths: tuple[int, ...] = ()
    align: str = ""
    percent_sign: bool = True
    each: str | None = None
    rows: tuple[TableRow, ...] = Field(default=(), alias="row")

    @property
    def headings(self) -> tuple[tuple[str, ...], ...]:
        """The rows of headings."""
        return self.head or (self.columns,)

    def named(self, n: int, row: TableRow) -> str:
        """The name of a row, by which a person finds it: what stands in its first column, or the n-th from 1."""
        first = row.cells[0]
        if isinstance(first, str) and first not in ("", ABOVE) and not gaps(first):
            return f"{self.id} dòng {first.rstrip('.')}"
        return f"{self.id} dòng {n}"

    def column(self, n: int) -> str:
        """The short name of a column: its heading up to a bracket or gap."""
        return self.columns[n].partition(" (")[0].partition(" {")[0]
