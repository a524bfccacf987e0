"""The reminders that have been made, for many units at once. The key of a row is the reminder's identity; the moment at
which it was made joins it to its message in the outbox."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, bindparam, case, func, literal, select, text

from forms.role import REMINDED, Reminded
from forms.unit import Unit
from storage.people.receivers import MOMENT, RECEIVED, RECEIVERS, as_of, key, on_a_page
from storage.people.units import COLUMNS, to_unit
from storage.reminders.who_is_due import (
    OFFICERS_AT_LIMIT,
    UNITS_AT_LIMIT,
    Round,
    UnitRange,
    making,
    owing,
    places,
    telling,
)
from storage.sql.any_of import among, any_id, any_word
from storage.sql.upsert import ignoring
from storage.tables.messages import outbox
from storage.tables.people import addresses, units
from storage.tables.year import nudges


class Nudge(NamedTuple):
    """A reminder of one unit about one report, as one of its receivers hears it."""

    form: str
    period: str
    stage: str
    due_version: int
    made_at: datetime
    valid_to: date | None
    """The unit's last day."""
    role: Reminded
    """The role in that unit of the receiver, or of the person for whom they stand in."""
    unit: Unit


class Place(NamedTuple):
    """A unit that somebody is told about, from its first day to its last."""

    valid_from: date
    valid_to: date | None
    role: Reminded
    unit: Unit


class LogEntry(NamedTuple):
    """One line of the ledger: a reminder of a unit and what became of its message; of several messages, of the best."""

    unit_id: int
    stage: str
    """The stage of the ladder, or "manual" for a reminder by a lead."""
    made_at: datetime
    state: str | None
    """The message's state in the outbox; "unshown": sent to a page that nobody has opened since; "forgotten": the
    message is too old to be there. None: there was nobody to tell."""
    sent_at: datetime | None


class Reminders(NamedTuple):
    """The reminders of one report to one unit: when those were made that arrived, and how many wait for a page to be
    opened."""

    arrived: list[datetime]
    unshown: int


MANUAL = "manual"
"""The stage of a reminder that a lead sends by hand. It does not count as one of the clock's messages of a day."""

FORGOTTEN, UNSHOWN = "forgotten", "unshown"
_UNSHOWN = and_(outbox.c.state == "sent", on_a_page(outbox), outbox.c.shown_at.is_(None))
_STATE = case((_UNSHOWN, literal(UNSHOWN)), else_=outbox.c.state)
"""The state of a reminder's message, as the ledger tells it: on a page it counts as sent once the page has shown it."""
_BETTER = {UNSHOWN: 1, "sent": 2}
"""Of several messages of one reminder, one that arrived counts, or else one that waits for its page."""
_OLDEST = select(outbox.c.created_at).where(outbox.c.state == "sent").order_by(outbox.c.id).limit(1)
"""When the oldest sent message that the outbox still has was made."""

_TOLD = ("chat_key", "person_id", "kind", "priority", "lang", "payload", "dedupe_key", "created_at")
_NUDGE = ("unit_id", "form", "period", "stage", "due_version", "made_at")
_TURN = text("SELECT pg_advisory_xact_lock(1936029040)")
"""Makes other sweepers wait until the transaction ends, because they must see whom this one has told. SQLite's writers
always wait."""
_WHOSE = select(outbox.c.person_id, outbox.c.created_at).where(outbox.c.id == bindparam("row"))
_SAID = (
    select(*(nudges.c[name] for name in _NUDGE[1:]), units.c.valid_to, *COLUMNS)
    .join(units, units.c.id == nudges.c.unit_id)
    .where(nudges.c.form.in_(among("forms")), nudges.c.period.in_(among("periods")))
    .where(nudges.c.unit_id.in_(among("units")), nudges.c.made_at == MOMENT)
)


@lru_cache(maxsize=256)
def _adding(insert: Any, round_: Round) -> Any:
    return insert.from_select(_NUDGE, making(round_)).execution_options(preserve_rowcount=True)


@lru_cache(maxsize=256)
def _telling(insert: Any, rounds: tuple[Round, ...]) -> Any:
    return insert.from_select(_TOLD, telling(rounds)).execution_options(preserve_rowcount=True)


class Nudges:
    """Makes each reminder (unit, form, period, stage, due version) at most once, however many sweeps run (promise
    4)."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def places(self, rounds: tuple[Round, ...], size: int) -> list[tuple[int, int]]:
        """Where there are units that have still to hear one of these rounds, in order: (n, index of the round); `n`
        stands for the unit ids from n * size on."""
        if not rounds:
            return []
        anywhere = {"low": 0, "high": 2**62}
        return [(n, nth) for n, nth in self._db.execute(places(rounds, size), anywhere)]

    def due(self, rounds: Sequence[Round], stretch: UnitRange) -> tuple[Round, ...]:
        """Those of these rounds that a unit of the stretch is to hear now, its officers not having had all messages of
        the day."""
        enough = self._enough(rounds, stretch)
        values = stretch._asdict() | enough
        tired = enough["resting"] != []
        return tuple(r for r in rounds if not tired or self._db.execute(owing(r).limit(1), values).first() is not None)

    def make(self, rounds: Sequence[Round], stretch: UnitRange, payload: str) -> int:
        """Write the nudges of these rounds, and a message to each person concerned; returns the number of messages."""
        if self._db.dialect.name != "sqlite":
            self._db.execute(_TURN)
        values = stretch._asdict() | {"payload": payload, "key": key(stretch.moment, "")}
        values |= self._enough(rounds, stretch)
        add, tell = ignoring(self._db, nudges), ignoring(self._db, outbox)
        if not sum(self._db.execute(_adding(add, round_), values).rowcount for round_ in rounds):
            return 0
        told = 0
        for role in REMINDED:
            of_role = tuple(round_ for round_ in rounds if round_.role == role)
            if of_role:
                told += self._db.execute(_telling(tell, of_role), values).rowcount
        return told

    def _enough(self, rounds: Sequence[Round], stretch: UnitRange) -> dict[str, list[int]]:
        """The officers who have had all messages of the day (`sated`), and the units where nobody else can be reached
        (`resting`)."""
        officers = any(round_.role == "officer" for round_ in rounds)
        sated = list(self._db.execute(OFFICERS_AT_LIMIT, stretch._asdict()).scalars()) if officers else []
        if not sated:
            return {"sated": [], "resting": []}
        resting = self._db.execute(UNITS_AT_LIMIT, stretch._asdict() | {"sated": sated}).scalars()
        return {"sated": sated, "resting": list(resting)}

    def said_in(self, row: int, reports: Collection[tuple[str, str]]) -> list[Nudge]:
        """The nudges that this row of the outbox is about, for these reports (form, period): those made at its moment
        for the units that its person is told about."""
        person, moment = self._db.execute(_WHOSE, {"row": row}).one()
        mine: dict[int, list[Reminded]] = {}
        for unit, role in self._db.execute(RECEIVED, as_of(moment) | {"person": person}):
            mine.setdefault(unit, []).append(role)
        forms, periods = {form for form, _ in reports}, {period for _, period in reports}
        values = {"forms": set(forms), "periods": set(periods), "units": list(mine), "moment": moment}
        return [
            Nudge._make((*found[: -len(COLUMNS)], role, to_unit(found)))
            for found in self._db.execute(_SAID, values)
            for role in mine[found.id]
            if (found.form, found.period) in reports
        ]

    def made_for(self, reports: Collection[tuple[int, str, str]]) -> dict[int, set[datetime]]:
        """The moments at which the clock has reminded of these reports (unit, form, period), by unit."""
        found: dict[int, set[datetime]] = {}
        query = select(*(nudges.c[name] for name in ("unit_id", "form", "period", "made_at"))).where(
            nudges.c.form.in_({form for _, form, _ in reports}),
            nudges.c.period.in_({period for _, _, period in reports}),
            any_id(nudges.c.unit_id, {unit for unit, _, _ in reports}),
        )
        for unit, form, period, moment in self._db.execute(query):
            if (unit, form, period) in reports:
                found.setdefault(unit, set()).add(moment)
        return found

    def heard_by(self, row: int, now: datetime) -> list[Place]:
        """The units that the person of this row of the outbox is told about at the moment `now`."""
        person, _ = self._db.execute(_WHOSE, {"row": row}).one()
        roles = self._db.execute(RECEIVED, as_of(now) | {"person": person}).all()
        ids = {row[0] for row in roles}
        query = select(units.c.valid_from, units.c.valid_to, *COLUMNS).where(any_id(units.c.id, ids))
        there = {found.id: found for found in self._db.execute(query)}
        return [Place(there[unit][0], there[unit][1], role, to_unit(there[unit])) for unit, role in roles]

    def seen(self, unit_ids: Sequence[int], now: datetime) -> dict[int, datetime]:
        """When an officer of each unit, or a deputy, last wrote or tapped anything, to the hour."""
        query = (
            select(RECEIVERS.c.unit_id, func.max(addresses.c.last_seen))
            .join(addresses, addresses.c.person_id == RECEIVERS.c.person_id)
            .where(any_id(RECEIVERS.c.unit_id, unit_ids), RECEIVERS.c.role == "officer")
            .group_by(RECEIVERS.c.unit_id)
        )
        return {row[0]: row[1] for row in self._db.execute(query, as_of(now))}

    def before(self, nudge: Nudge) -> datetime | None:
        """When the unit was last reminded at an earlier stage of the same deadline; None: never."""
        same = [nudges.c[name] == getattr(nudge, name) for name in ("form", "period", "due_version")]
        query = select(func.max(nudges.c.made_at)).where(nudges.c.unit_id == nudge.unit.id, *same)
        return self._db.execute(query.where(nudges.c.made_at < nudge.made_at)).scalar()

    def last(self, unit_ids: Collection[int], reports: Collection[tuple[str, str]]) -> tuple[int, str, str] | None:
        """The (unit, form, period) of these that was reminded last; None: none, or several at that moment."""
        forms, periods = {form for form, _ in reports}, {period for _, period in reports}
        of = nudges.c.unit_id.in_(unit_ids), nudges.c.form.in_(forms), nudges.c.period.in_(periods)
        return _newest(self._db.execute(select(*_MADE).where(*of)).all())

    def ledger(self, unit_ids: Sequence[int], form: str, period: str) -> list[LogEntry]:
        """Every reminder of this report to these units, the earliest first, and what became of it."""
        report = (any_id(nudges.c.unit_id, unit_ids), nudges.c.form == form, nudges.c.period == period)
        made = self._db.execute(select(nudges.c.unit_id, nudges.c.stage, nudges.c.made_at).where(*report)).all()
        told = _told_at(self._db, {at for _, _, at in made}, unit_ids)
        kept_from = self._db.execute(_OLDEST).scalar()
        by_hand = select(outbox.c.unit_id, literal(MANUAL), outbox.c.created_at, _STATE, outbox.c.sent_at)
        mine = (any_id(outbox.c.unit_id, unit_ids), outbox.c.form == form, outbox.c.period == period)
        entries: dict[tuple[int, str, datetime], LogEntry] = {}
        for unit, stage, at in made:
            lost = FORGOTTEN if kept_from and at < kept_from else None
            for state, sent_at in told.get((unit, at), [(lost, None)]):
                _best(entries, LogEntry(unit, stage, at, state, sent_at))
        for row in self._db.execute(by_hand.where(*mine, outbox.c.kind == "nudge")):
            _best(entries, LogEntry(*row))
        return sorted(entries.values(), key=lambda entry: (entry.made_at, entry.unit_id))

    def reminded(self, unit_ids: Sequence[int], form: str, period: str) -> dict[int, Reminders]:
        """The reminders of this report that each unit has had; a sweep that reached several people counts once."""
        found: dict[int, Reminders] = {}
        for entry in self.ledger(unit_ids, form, period):
            if entry.state in _BETTER:
                had = found.setdefault(entry.unit_id, Reminders([], 0))
                if entry.state == UNSHOWN:
                    found[entry.unit_id] = had._replace(unshown=had.unshown + 1)
                else:
                    had.arrived.append(entry.made_at)
        return found


def _best(entries: dict[tuple[int, str, datetime], LogEntry], entry: LogEntry) -> None:
    """Keep the entry that tells more than the one already there."""
    of = (entry.unit_id, entry.stage, entry.made_at)
    if of not in entries or _BETTER.get(entry.state or "", 0) > _BETTER.get(entries[of].state or "", 0):
        entries[of] = entry


_MADE = (nudges.c.made_at, nudges.c.unit_id, nudges.c.form, nudges.c.period)


def _newest(made: Sequence[Sequence[Any]]) -> tuple[int, str, str] | None:
    """The one report with the latest moment; None where there is no such one."""
    latest = max((row[0] for row in made), default=None)
    found = {(row[1], row[2], row[3]) for row in made if row[0] == latest}
    return found.pop() if len(found) == 1 else None


def _told_at(
    db: Connection, moments: Iterable[datetime], unit_ids: Sequence[int]
) -> dict[tuple[int, datetime], list[tuple[str, datetime | None]]]:
    """State and time of sending of the messages made at those moments, by (unit, moment)."""
    keys: dict[str, list[tuple[int, datetime]]] = {}
    here = select(RECEIVERS.c.unit_id, RECEIVERS.c.person_id).where(any_id(RECEIVERS.c.unit_id, unit_ids))
    for moment in moments:
        for unit, person in db.execute(here, as_of(moment)):
            keys.setdefault(key(moment, person), []).append((unit, moment))
    found: dict[tuple[int, datetime], list[tuple[str, datetime | None]]] = {}
    query = select(outbox.c.dedupe_key, _STATE, outbox.c.sent_at).where(any_word(outbox.c.dedupe_key, keys))
    for of, state, sent_at in db.execute(query):
        for place in keys[of]:
            found.setdefault(place, []).append((state, sent_at))
    return found
