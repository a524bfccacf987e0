"""Answers and reports: the current ones, and every version there ever was."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, literal_column, null, or_, select

from forms.submission import Submission
from forms.value import Value
from storage.reports.columns import to_columns, to_value
from storage.reports.sums import Sums
from storage.sql.any_of import any_id, any_word
from storage.sql.prepared import Prepared
from storage.sql.upsert import upserting_in
from storage.tables.people import people
from storage.tables.reports import figure_versions, figures, submission_versions, submissions


class Current(NamedTuple):
    """A current answer and where it came from."""

    value: Value | None
    """None: the answer was taken back, and there was none before it."""
    version: int
    by: int | None
    by_name: str
    at: datetime
    on_behalf: bool = False
    """A lead entered it on behalf of the unit."""
    as_of: date | None = None
    """The day that it is as of; None: the last day of its period."""


class StoredReports(NamedTuple):
    """The submissions and answers of some reports."""

    submissions: dict[tuple[int, str, str], Submission]
    """By (unit, form, period)."""
    answers: dict[tuple[int, str], dict[str, Current]]
    """By (unit, period), then by indicator: an answer belongs to no form, since a figure is asked only once."""
    counts: dict[int, dict[str, dict[str, int]]]
    """What `Counted` asks for: by unit, then by indicator, then by period."""

    def values(self, unit: int, period: str) -> dict[str, Value]:
        """The figures of a unit for a period, without where they came from."""
        current = self.answers.get((unit, period), {})
        return {code: value for code, one in current.items() if (value := one.value) is not None}


class Counted(NamedTuple):
    """Indicators of which the counts of some periods are read, without who gave them."""

    indicators: Sequence[str] = ()
    periods: Sequence[str] = ()


_NONE_COUNTED = Counted()

RAW = 300
"""Characters that are kept of the words that a figure was read from."""


class NewFigure(NamedTuple):
    """An answer to keep as version `seen + 1`."""

    unit_id: int
    form: str
    period: str
    indicator: str
    value: Value | None
    """None: the line is unanswered again."""
    seen: int
    raw: str
    why: str
    by: int | None
    on_behalf_of: int | None
    at: datetime
    source_chat: str
    source_message: str
    on_behalf: bool = False
    as_of: date | None = None


class NewSubmission(NamedTuple):
    """A report handed in as version `seen + 1`."""

    unit_id: int
    form: str
    period: str
    state: str
    seen: int
    by: int | None
    on_behalf_of: int | None
    at: datetime
    due_at: datetime | None = None
    """The first late moment, as it was at `at`; it is kept only when the report is handed in for the first time."""
    on_behalf: bool = False


_CURRENT = Prepared(
    select(
        figures.c.unit_id,
        figures.c.period,
        figures.c.indicator,
        figures.c.kind,
        figures.c.amount,
        figures.c.base,
        figures.c.words,
        figures.c.version,
        figures.c.entered_by,
        people.c.name,
        figures.c.recorded_at,
        figures.c.on_behalf,
        figures.c.as_of,
    )
    .outerjoin(people, people.c.id == figures.c.entered_by)
    .where(
        any_word(figures.c.period, "periods"),
        any_word(figures.c.indicator, "indicators"),
        any_id(figures.c.unit_id, "units"),
    )
    .union_all(
        select(
            *(figures.c.unit_id, figures.c.period, figures.c.indicator, literal_column("'count'"), figures.c.amount),
            *(null() for _ in range(8)),
        ).where(
            any_word(figures.c.period, "counted_periods"),
            any_word(figures.c.indicator, "counted"),
            any_id(figures.c.unit_id, "units"),
            or_(figures.c.kind == "number", figures.c.kind == "nil"),
        )
    ),
    *("periods", "indicators", "units", "counted_periods", "counted"),
)
"""The answers, and in the same statement, since it runs for every message, the counts of more periods."""
_SUBMISSIONS = Prepared(
    select(
        *(submissions.c[name] for name in ("unit_id", "form", "period", "state", "version")),
        *(submissions.c[name] for name in ("first_submitted_at", "last_revised_at", "due_at", "on_behalf")),
        people.c.name,
    )
    .outerjoin(people, people.c.id == submissions.c.entered_by)
    .where(
        any_word(submissions.c.form, "forms"),
        any_word(submissions.c.period, "periods"),
        any_id(submissions.c.unit_id, "units"),
    ),
    *("forms", "periods", "units"),
)
_KEPT = tuple(column.name for column in figures.columns)
_NEW_FIGURE = Prepared(
    insert(figure_versions),
    *_KEPT,
    *("form", "raw", "why", "source_chat", "source_message"),
)
_KEEP_FIGURE = Prepared(partial(upserting_in, figures, ()), *_KEPT)
_NEW_SUBMISSION = Prepared(
    insert(submission_versions), "unit_id", "form", "period", "version", "state", "entered_by", "at", "on_behalf"
)
_FIRST = ("first_submitted_at", "due_at")
_KEEP_SUBMISSION = Prepared(
    partial(upserting_in, submissions, _FIRST),
    *("unit_id", "form", "period", "state", "version", "first_submitted_at", "last_revised_at", "entered_by"),
    *("on_behalf_of", "due_at", "on_behalf"),
)


class Figures:
    """Answers and reports. No version is lost: every change adds a row to figure_versions or submission_versions
    (promise 7)."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection
        self._sums = Sums(connection)

    def reports(
        self,
        unit_ids: Sequence[int],
        asked: Mapping[str, Iterable[str]],
        periods: Iterable[str],
        earlier: Iterable[str] = (),
        counted: Counted = _NONE_COUNTED,
    ) -> StoredReports:
        """The reports of these units for these periods; `asked`: which indicators each form asks. For `earlier` periods
        only the answers are read."""
        periods, indicators = sorted(set(periods)), sorted({one for of in asked.values() for one in of})
        answers: dict[tuple[int, str], dict[str, Current]] = {}
        counts: dict[int, dict[str, dict[str, int]]] = {}
        earlier = sorted({*periods, *earlier})
        for row in _CURRENT.rows(self._db, earlier, indicators, unit_ids, counted.periods, counted.indicators):
            if row[3] == "count":
                counts.setdefault(row[0], {}).setdefault(row[2], {})[row[1]] = row[4] or 0
                continue
            answers.setdefault((row[0], row[1]), {})[row[2]] = Current(
                to_value(row[3], row[4], row[5], row[6]), row[7], row[8], row[9] or "", row[10], bool(row[11]), row[12]
            )
        return StoredReports(self.submissions(unit_ids, asked, periods), answers, counts)

    def record(self, new: Sequence[NewFigure]) -> None:
        """Keep answers. Raises Clash when one of them is no longer at the version that was seen."""
        if not new:
            return
        versions = [
            (
                *(figure.period, figure.indicator, figure.unit_id, *to_columns(figure.value), figure.seen + 1),
                *(figure.by, figure.on_behalf_of, figure.at, figure.on_behalf, figure.as_of),
                *(figure.form, figure.raw[:RAW], figure.why, figure.source_chat, figure.source_message),
            )
            for figure in new
        ]
        summed = self._sums.standing((figure.unit_id, figure.form, figure.period) for figure in new)
        self._sums.take(summed)
        _NEW_FIGURE.many(self._db, versions)
        _KEEP_FIGURE.many(self._db, [version[: len(_KEPT)] for version in versions])
        self._sums.give(summed)

    def submissions(
        self, unit_ids: Sequence[int], forms: Collection[str], periods: Collection[str]
    ) -> dict[tuple[int, str, str], Submission]:
        """The reports of these units, forms and periods, by (unit, form, period)."""
        rows = _SUBMISSIONS.rows(self._db, forms, periods, unit_ids)
        return {
            (row[0], row[1], row[2]): Submission(
                state=row[3],
                version=row[4],
                first_submitted_at=row[5],
                last_revised_at=row[6],
                due_at=row[7],
                on_behalf=bool(row[8]),
                by=row[9] or "",
            )
            for row in rows
        }

    def submit(self, new: Sequence[NewSubmission]) -> None:
        """Hand in. `first_submitted_at` is set once and never moves (promise 5). Raises Clash as `record` does."""
        if not new:
            return
        versions = [(r.unit_id, r.form, r.period, r.seen + 1, r.state, r.by, r.at, r.on_behalf) for r in new]
        reports = list(dict.fromkeys((r.unit_id, r.form, r.period) for r in new))
        self._sums.take(self._sums.standing((r.unit_id, r.form, r.period) for r in new if r.seen))
        _NEW_SUBMISSION.many(self._db, versions)
        rows = [
            (
                *(r.unit_id, r.form, r.period, r.state, r.seen + 1, r.at, r.at),
                *(r.by, r.on_behalf_of, r.due_at, r.on_behalf),
            )
            for r in new
        ]
        _KEEP_SUBMISSION.many(self._db, rows)
        self._sums.give(reports)

    def handed_in_after(self, version: int) -> tuple[int, set[tuple[int, str, str]]]:
        """The newest version of any report, and the reports (unit, form, period) that got one after the given
        one."""
        query = select(*(submission_versions.c[name] for name in ("id", "unit_id", "form", "period")))
        rows = self._db.execute(query.where(submission_versions.c.id > version)).all()
        return max((row[0] for row in rows), default=version), {(row[1], row[2], row[3]) for row in rows}

    def newest_version(self) -> int:
        """The highest number that a version of any report has; 0 where there is none."""
        return int(self._db.execute(select(func.coalesce(func.max(submission_versions.c.id), 0))).scalar_one())
