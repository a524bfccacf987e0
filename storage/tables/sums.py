"""The tables of sums below each unit: what a country's totals are read from. They can be made again from the figures
at any time (`storage/reports/sums.py`), and `toso doctor` compares the two."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, Text

from storage.tables.types import Id, tables

summed_lines = Table(
    "summed_lines",  # the lines of the forms whose figures are summed, as the catalogue had them at the last start
    tables,
    Column("form", String(40), nullable=False),
    Column("indicator", String(60), nullable=False),
    Column("after", String(60)),  # the line that must be above zero for this one to be asked
    Column("kinds", Text, nullable=False),  # the kinds of unit that are asked it, a space around each
    PrimaryKeyConstraint("form", "indicator"),
    sqlite_with_rowid=False,
)

figure_sums = Table(
    "figure_sums",  # of the reports that are handed in by all units below this one
    tables,
    Column("indicator", String(60), nullable=False),
    Column("period", String(20), nullable=False),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("total", BigInteger, nullable=False),
    Column("given", Integer, nullable=False),  # the units that gave something to add, a nil or a zero too
    Column("active", Integer, nullable=False),  # those of them that gave more than zero
    Column("lacking", Integer, nullable=False),  # the units that owe the figure in their report
    PrimaryKeyConstraint("indicator", "period", "unit_id"),
    sqlite_with_rowid=False,
)

report_counts = Table(
    "report_counts",  # how many of the units below this one have handed in
    tables,
    Column("form", String(40), nullable=False),
    Column("period", String(20), nullable=False),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("kind", String(20), nullable=False),  # the kind of those units
    Column("handed_in", Integer, nullable=False),
    Column("late", Integer, nullable=False),
    PrimaryKeyConstraint("form", "period", "unit_id", "kind"),
    sqlite_with_rowid=False,
)
