"""A database of an older version becomes one of today with every figure, report and version in it unchanged."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from alembic import command
from sqlalchemy import MetaData, insert, select

from forms import catalogue
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from storage.database import HEAD, Engine, migrate, revision
from storage.reports.columns import to_columns
from storage.work import reading
from tests.storage.test_migrations import step

Open = Callable[[str], Engine]
AT, LATER = datetime(2026, 5, 7, 2, 30, tzinfo=UTC), datetime(2026, 5, 8, 1, 0, tzinfo=UTC)
WEEK, QUARTER = "week:2026-05-01", "quarter:2026-03-15"
GIVEN: tuple[tuple[str, str, str, list[Value | None]], ...] = (
    ("week", WEEK, "propaganda_meetings", [Number(amount=Decimal(2)), Number(amount=Decimal(3))]),
    ("week", WEEK, "propaganda_attendees", [Number(amount=Decimal(124))]),
    ("week", WEEK, "vneid_assisted", [Nil(wording="không phát sinh")]),
    ("week", WEEK, "wk_difficulties", [Text(text="Mạng yếu & sóng < 1 vạch"), None]),
    ("quarter", QUARTER, "team_members", [Number(amount=Decimal(8))]),
    ("quarter", QUARTER, "training_classes_citizens", [NotAvailable()]),
    ("adhoc-1", "ad_hoc:2026-05-02", "adhoc-1-1", [Ratio(part=14814, whole=15219)]),
    ("adhoc-1", "ad_hoc:2026-05-02", "adhoc-1-2", [Money(dong=556_000_000)]),
    ("adhoc-1", "ad_hoc:2026-05-02", "adhoc-1-3", [Number(amount=Decimal("82.25"))]),
    ("adhoc-1", "ad_hoc:2026-05-02", "adhoc-1-4", [Status(code="yes")]),
    ("adhoc-1", "ad_hoc:2026-05-02", "adhoc-1-5", [NotApplicable()]),
)
"""Each figure with all its versions, the last of which is the current one; None: taken back."""


def filled(engine: Engine, at: str) -> dict[str, list[dict[str, Any]]]:
    """Make the tables of an old version with data in them; all rows there are then."""
    step(engine, at, command.upgrade)
    tables = MetaData()
    tables.reflect(engine)

    def put(table: str, **row: Any) -> None:
        connection.execute(insert(tables.tables[table]).values(**row))

    with engine.connect().execution_options(toso_write=True) as connection, connection.begin():
        for number, kind, noun, name in (
            (1, "province", "tỉnh", "Thái Nguyên"),
            (2, "commune", "xã", "Phú Thịnh"),
            (3, "hamlet", "xóm", "Khâu Giang"),
        ):
            path = "".join(f"/{n}" for n in range(1, number + 1)) + "/"
            above = number - 1 or None
            put(
                "units",
                id=number,
                parent_id=above,
                path=path,
                kind=kind,
                noun=noun,
                name=name,
                valid_from=date(2026, 1, 1),
            )
        put("people", id=7, name="Nguyễn Văn An", lang="vi", created_at=AT)
        put("members", person_id=7, unit_id=3, role="officer", since=AT)
        for form, period, indicator, versions in GIVEN:
            for n, value in enumerate(versions, 1):
                kind, amount, base, words = to_columns(value)
                row = {"period": period, "indicator": indicator, "unit_id": 3, "version": n, "entered_by": 7}
                row |= {"kind": kind, "amount": amount, "base": base, "words": words}
                row |= {"recorded_at": AT if n == 1 else LATER}
                put("figure_versions", **row, form=form, raw=f"tin {n}", why="corrected" if n > 1 else "")
            put("figures", **row)
        for form, period in ((WEEK.partition(":")[0], WEEK), ("quarter", QUARTER)):
            put(
                "submissions", unit_id=3, form=form, period=period, state="submitted", version=2,
                first_submitted_at=AT, last_revised_at=LATER, entered_by=7,
            )  # fmt: skip
            for n in (1, 2):
                put(
                    "submission_versions", unit_id=3, form=form, period=period, version=n, state="submitted",
                    entered_by=7, at=AT if n == 1 else LATER,
                )  # fmt: skip
    return rows(engine, tables)


def rows(engine: Engine, tables: MetaData) -> dict[str, list[dict[str, Any]]]:
    """All rows in the columns that these tables have, in a fixed order."""
    with engine.connect() as connection:
        return {
            name: sorted(
                (dict(row._mapping) for row in connection.execute(select(table))),
                key=lambda row: repr(sorted(row.items(), key=str)),
            )
            for name, table in tables.tables.items()
            if name != "alembic_version"
        }


@pytest.mark.parametrize("at", ["0001", "0002"])
def test_an_older_database_keeps_every_figure_and_version(empty_url: str, opened: Open, at: str) -> None:
    engine = opened(empty_url)
    before = filled(engine, at)
    tables = MetaData()
    tables.reflect(engine)  # the old columns only: the same are compared afterwards
    migrate(engine)

    assert revision(engine) == HEAD
    assert sum(map(len, before.values())) > 30
    assert rows(engine, tables) == before


@pytest.mark.parametrize("at", ["0001", "0002"])
def test_an_older_database_is_read_as_it_was_written(empty_url: str, opened: Open, at: str) -> None:
    engine = opened(empty_url)
    filled(engine, at)
    migrate(engine)
    asked = {form: [code for of, _, code, _ in GIVEN if of == form] for form, *_ in GIVEN}
    kept = reading(engine, lambda work: work.figures.reports([3], asked, {period for _, period, *_ in GIVEN}))
    versions = {
        (period, code): reading(engine, lambda work, p=period, c=code: work.versions.figures(3, p, [c]))  # type: ignore[misc]
        for _, period, code, _ in GIVEN
    }

    for _, period, code, values in GIVEN:
        current = kept.answers[3, period][code]
        assert (current.value, current.version, current.by, current.as_of) == (values[-1], len(values), 7, None)
        assert [one.value for one in versions[period, code]] == values
        assert [one.raw for one in versions[period, code]] == [f"tin {n}" for n in range(1, len(values) + 1)]
    assert kept.submissions[3, "week", WEEK].first_submitted_at == AT
    assert kept.submissions[3, "quarter", QUARTER].version == 2
    lines = {item.indicator for item in catalogue.load().form("quarter", date(2026, 3, 15)).items}
    assert {"team_members", "training_classes_citizens"} <= lines
