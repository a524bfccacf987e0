"""Answers and reports: the current ones, and every version there ever was."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select

from forms.submission import Submission
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from storage.engine import among, upserting
from storage.tables import figure_versions, figures, people, submission_versions, submissions


class Current(NamedTuple):
    """A current answer and where it came from."""

    value: Value
    version: int
    by: int | None
    by_name: str
    at: datetime


class NewFigure(NamedTuple):
    """An answer to keep as version `seen + 1`."""

    unit_id: int
    form: str
    period: str
    indicator: str
    value: Value
    seen: int
    raw: str
    why: str
    by: int | None
    on_behalf_of: int | None
    at: datetime
    source_chat: str
    source_message: str


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
    """The first moment that was late, as it stood; kept of the first time only."""


class Source(NamedTuple):
    """Which figure a message gave."""

    unit_id: int
    form: str
    period: str
    indicator: str


def to_columns(value: Value) -> dict[str, Any]:
    """How a value is kept: exact integers amount / base, or words."""
    amount: int | None = None
    base: int | None = None
    words: str | None = None
    match value:
        case Number(amount=decimal):
            amount, base = decimal.as_integer_ratio()
        case Ratio(part=part, whole=whole):
            amount, base = part, whole
        case Money(dong=dong):
            amount, base = dong, 1
        case Text(text=said) | Status(code=said) | Nil(wording=said):
            words = said
        case NotApplicable() | NotAvailable():
            pass
    return {"kind": value.kind, "amount": amount, "base": base, "words": words}


def to_value(kind: str, amount: int | None, base: int | None, words: str | None) -> Value:
    """The value of a row. Raises ValueError for a kind this program does not know."""
    match kind:
        case "number":
            amount, base = amount or 0, base or 1
            return Number.model_construct(amount=Decimal(amount) / base if base != 1 else Decimal(amount))
        case "ratio":
            return Ratio(part=amount or 0, whole=base or 1)
        case "money":
            return Money(dong=amount or 0)
        case "text":
            return Text(text=words or "")
        case "status":
            return Status(code=words or "")
        case "nil":
            return Nil(wording=words or "")
        case "not_applicable":
            return NotApplicable()
        case "not_available":
            return NotAvailable()
        case _:
            raise ValueError(f"no such kind of value: {kind!r}")


_CURRENT = (
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
    )
    .outerjoin(people, people.c.id == figures.c.entered_by)
    .where(
        figures.c.period.in_(among("periods")),
        figures.c.indicator.in_(among("indicators")),
        figures.c.unit_id.in_(among("units")),
    )
)
_SUBMISSIONS = select(
    submissions.c.unit_id,
    submissions.c.form,
    submissions.c.period,
    submissions.c.state,
    submissions.c.version,
    submissions.c.first_submitted_at,
    submissions.c.last_revised_at,
    submissions.c.due_at,
).where(submissions.c.unit_id.in_(among("units")), submissions.c.period.in_(among("periods")))
_NEW_FIGURE = insert(figure_versions)
_NEW_SUBMISSION = insert(submission_versions)
_KEPT = tuple(column.name for column in figures.columns)


class Figures:
    """Nothing is overwritten: every change is a row of figure_versions or submission_versions (promise 7)."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def current(
        self, unit_ids: Sequence[int], periods: Sequence[str], indicators: Sequence[str]
    ) -> dict[tuple[int, str, str], Current]:
        """The current answers, by (unit, period, indicator)."""
        rows = self._db.execute(_CURRENT, {"periods": periods, "indicators": indicators, "units": unit_ids})
        return {
            (row[0], row[1], row[2]): Current(
                to_value(row[3], row[4], row[5], row[6]), row[7], row[8], row[9] or "", row[10]
            )
            for row in rows
        }

    def record(self, new: Sequence[NewFigure]) -> None:
        """Keep answers. Raises Clash when one of them is no longer at the version that was seen."""
        if not new:
            return
        versions = [
            {
                "period": figure.period,
                "indicator": figure.indicator,
                "unit_id": figure.unit_id,
                "version": figure.seen + 1,
                "form": figure.form,
                **to_columns(figure.value),
                "raw": figure.raw[:300],
                "why": figure.why,
                "entered_by": figure.by,
                "on_behalf_of": figure.on_behalf_of,
                "recorded_at": figure.at,
                "source_chat": figure.source_chat,
                "source_message": figure.source_message,
            }
            for figure in new
        ]
        self._db.execute(_NEW_FIGURE, versions)
        self._db.execute(upserting(self._db, figures), [{name: row[name] for name in _KEPT} for row in versions])

    def submissions(self, unit_ids: Sequence[int], periods: Sequence[str]) -> dict[tuple[int, str, str], Submission]:
        """The reports of these units and periods, by (unit, form, period)."""
        rows = self._db.execute(_SUBMISSIONS, {"units": unit_ids, "periods": periods})
        return {
            (row[0], row[1], row[2]): Submission.model_construct(
                state=row[3], version=row[4], first_submitted_at=row[5], last_revised_at=row[6], due_at=row[7]
            )
            for row in rows
        }

    def submit(self, new: Sequence[NewSubmission]) -> None:
        """Hand in. `first_submitted_at` is set once and never moves (promise 5). Raises Clash as `record` does."""
        if not new:
            return
        versions = [
            {
                "unit_id": report.unit_id,
                "form": report.form,
                "period": report.period,
                "version": report.seen + 1,
                "state": report.state,
                "entered_by": report.by,
                "at": report.at,
            }
            for report in new
        ]
        self._db.execute(_NEW_SUBMISSION, versions)
        rows = [
            {
                "unit_id": report.unit_id,
                "form": report.form,
                "period": report.period,
                "state": report.state,
                "version": report.seen + 1,
                "first_submitted_at": report.at,
                "last_revised_at": report.at,
                "entered_by": report.by,
                "on_behalf_of": report.on_behalf_of,
                "due_at": report.due_at,
            }
            for report in new
        ]
        self._db.execute(upserting(self._db, submissions, keep=("first_submitted_at", "due_at")), rows)

    def handed_in_after(self, version: int) -> tuple[int, set[int]]:
        """The units whose reports have changed hands since that version of any report, and the newest version."""
        query = select(submission_versions.c.id, submission_versions.c.unit_id)
        rows = self._db.execute(query.where(submission_versions.c.id > version)).all()
        return max((row[0] for row in rows), default=version), {row[1] for row in rows}

    def newest_version(self) -> int:
        """The highest number that a version of any report has."""
        return int(self._db.execute(select(func.coalesce(func.max(submission_versions.c.id), 0))).scalar_one())

    def sources(self, messages: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Source]:
        """Which figure each (chat_key, message id) gave; of several, the one recorded last."""
        found: dict[tuple[str, str], Source] = {}
        for chat_key, message in messages:
            query = (
                select(
                    figure_versions.c.unit_id,
                    figure_versions.c.form,
                    figure_versions.c.period,
                    figure_versions.c.indicator,
                )
                .where(figure_versions.c.source_chat == chat_key, figure_versions.c.source_message == message)
                .order_by(figure_versions.c.id.desc())
                .limit(1)
            )
            row = self._db.execute(query).first()
            if row is not None:
                found[chat_key, message] = Source(*row)
        return found
