"""The history of figures and reports: every version there ever was, who made it, when, and from which words."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, func, select

from forms.value import Value
from storage.reports.columns import to_value
from storage.sql.any_of import any_id, any_word
from storage.tables.people import addresses, people
from storage.tables.reports import figure_versions, submission_versions

NEWEST = 200
"""Figures of one person, the newest, among which their last change is looked for."""

Key = tuple[int, str, str]


class FigureVersion(NamedTuple):
    """One version of a figure. `value` is None where the answer was taken back."""

    id: int
    unit_id: int
    form: str
    period: str
    indicator: str
    version: int
    value: Value | None
    raw: str
    why: str
    by: int | None
    by_name: str
    left: bool
    """Whoever gave it has left since, so their words are erased."""
    instead_of: str
    """The name of the person for whom a deputy acted; empty: nobody."""
    at: datetime
    source: tuple[str, str]
    """The chat and the message that it was read from."""
    on_behalf: bool = False
    """By a lead, for the unit."""
    as_of: date | None = None
    """The day that it is as of; None: the last day of its period."""


class SubmissionVersion(NamedTuple):
    """One state that a report was put into."""

    id: int
    unit_id: int
    form: str
    period: str
    version: int
    state: str
    by: int | None
    by_name: str
    at: datetime
    why: str


class Source(NamedTuple):
    """The figures that a message gave to one report: (value, version) by indicator, in the order they were recorded."""

    unit_id: int
    form: str
    period: str
    figures: dict[str, tuple[Value, int]]


_GAVE = (
    select(
        *(figure_versions.c[name] for name in ("unit_id", "form", "period", "indicator")),
        *(figure_versions.c[name] for name in ("kind", "amount", "base", "words", "version")),
    )
    .where(figure_versions.c.source_chat == bindparam("chat"), figure_versions.c.source_message == bindparam("message"))
    .order_by(figure_versions.c.id)
)
_OTHER = people.alias()
_OF = figure_versions.c
_FIGURES = (
    select(
        *(_OF[name] for name in ("id", "unit_id", "form", "period", "indicator", "version")),
        *(_OF[name] for name in ("kind", "amount", "base", "words", "raw", "why", "entered_by")),
        *(people.c.name, people.c.left_at, _OTHER.c.name.label("other"), _OF.recorded_at),
        *(_OF.source_chat, _OF.source_message, _OF.on_behalf, _OF.as_of),
    )
    .outerjoin(people, people.c.id == _OF.entered_by)
    .outerjoin(_OTHER, _OTHER.c.id == _OF.on_behalf_of)
)
_REPORT = submission_versions.c
_SUBMISSIONS = (
    select(
        *(_REPORT[name] for name in ("id", "unit_id", "form", "period", "version", "state", "entered_by")),
        *(func.coalesce(people.c.name, ""), _REPORT.at, _REPORT.why),
    )
    .outerjoin(people, people.c.id == _REPORT.entered_by)
    .order_by(_REPORT.id)
)


class Versions:
    """Reads what was changed; nothing here is ever written."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def figures(self, unit: int, period: str, indicators: Collection[str]) -> list[FigureVersion]:
        """All versions of these figures of a unit, the oldest first."""
        mine = (_OF.period == period, any_word(_OF.indicator, indicators), _OF.unit_id == unit)
        return self._figures(_FIGURES.where(*mine).order_by(_OF.id))

    def of_periods(self, unit: int, periods: Collection[str], indicators: Collection[str]) -> list[FigureVersion]:
        """All versions of these figures of a unit for these periods, the oldest first."""
        asked = (any_word(_OF.period, sorted(periods)), any_word(_OF.indicator, sorted(indicators)))
        return self._figures(_FIGURES.where(*asked, _OF.unit_id == unit).order_by(_OF.id))

    def submissions(self, reports: Collection[Key]) -> list[SubmissionVersion]:
        """All versions of these reports, the oldest first."""
        asked = (
            any_word(_REPORT.form, sorted({form for _, form, _ in reports})),
            any_word(_REPORT.period, sorted({period for _, _, period in reports})),
            any_id(_REPORT.unit_id, sorted({unit for unit, _, _ in reports})),
        )
        rows = self._db.execute(_SUBMISSIONS.where(*asked)).all() if reports else []
        found = [SubmissionVersion(*tuple(row)) for row in rows]
        return [one for one in found if (one.unit_id, one.form, one.period) in set(reports)]

    def by(self, person: int, since: datetime) -> list[FigureVersion]:
        """The figures that this person has given since then in the chats that they have, the newest first."""
        chats = select(addresses.c.chat_key).where(addresses.c.person_id == person)
        mine = (_OF.source_chat.in_(chats), _OF.entered_by == person, _OF.recorded_at >= since)
        return self._figures(_FIGURES.where(*mine).order_by(_OF.id.desc()).limit(NEWEST))

    def last_given(self, unit: int, periods: Sequence[str], indicators: Collection[str]) -> dict[str, datetime]:
        """When a figure was last given for each of these periods for which there is one."""
        mine = (any_word(_OF.period, periods), any_word(_OF.indicator, indicators), _OF.unit_id == unit)
        query = select(_OF.period, func.max(_OF.recorded_at)).where(*mine).group_by(_OF.period)
        return {row[0]: row[1] for row in self._db.execute(query)}

    def answered(self, form: str, indicators: Collection[str]) -> list[str]:
        """Which of these indicators have ever been answered in this form; it looks at every version there is."""
        mine = (_OF.form == form, any_word(_OF.indicator, sorted(indicators)))
        return sorted(self._db.execute(select(_OF.indicator).where(*mine).distinct()).scalars())

    def _figures(self, query: Select[Any]) -> list[FigureVersion]:
        return [
            FigureVersion(
                id=row.id,
                unit_id=row.unit_id,
                form=row.form,
                period=row.period,
                indicator=row.indicator,
                version=row.version,
                value=to_value(row.kind, row.amount, row.base, row.words),
                raw=row.raw,
                why=row.why,
                by=row.entered_by,
                by_name=row.name or "",
                left=row.left_at is not None,
                instead_of=row.other or "",
                at=row.recorded_at,
                source=(row.source_chat, row.source_message),
                on_behalf=bool(row.on_behalf),
                as_of=row.as_of,
            )
            for row in self._db.execute(query)
        ]

    def sources(self, messages: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Source]:
        """The figures that each message (chat_key, message id) gave last, as it was first sent or as it was edited; to
        one report only, the one that was recorded last."""
        found: dict[tuple[str, str], Source] = {}
        for chat_key, message in messages:
            for row in self._db.execute(_GAVE, {"chat": chat_key, "message": message}):
                where = (row.unit_id, row.form, row.period)
                source = found.get((chat_key, message))
                figures = source.figures if source and source[:3] == where else {}
                value = to_value(row.kind, row.amount, row.base, row.words)
                if value is not None:
                    figures[row.indicator] = value, row.version
                found[chat_key, message] = Source(*where, figures)
        return found
