"""The statements of the sweep, by which the database finds who is to hear what now, for a whole stretch of units at
once."""

from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    CompoundSelect,
    Integer,
    Select,
    String,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    literal_column,
    select,
    union_all,
)

from forms.submission import HANDED_IN
from storage.people.receivers import BEST, MOMENT, RECEIVERS, reached
from storage.sql.any_of import among
from storage.tables.messages import outbox
from storage.tables.people import addresses, people, units
from storage.tables.reports import submissions
from storage.tables.types import Id, Moment
from storage.tables.year import nudges


class Round(NamedTuple):
    """One stage of one report, to be said now to all units that have not heard it."""

    form: str
    period: str
    due_version: int
    stage: str
    heard: tuple[str, ...]
    """That stage and those after it: a unit that has heard one of them is passed over."""
    role: str
    kinds: tuple[str, ...]
    open_on: date
    """Only units that are open on this day."""
    path: str
    without: tuple[str, ...] = ()
    units: frozenset[int] | None = None
    above: tuple[str, ...] = ()
    """If set, only units that have a unit of one of these kinds right below them: a commune without agencies is not
    told about agencies."""
    owed: bool = True
    """True: the unit itself owes the report, and hears nothing once the report is handed in. False: the unit is told
    about the units below it."""


class UnitRange(NamedTuple):
    """The units with ids from `low` to `high`: reminded together in one short transaction, at a moment of its own."""

    low: int
    high: int
    moment: datetime
    day: date
    midnight: datetime
    """The first moment of that day."""
    per_day: int
    """Maximum messages that an officer gets from `midnight` on."""


_LOW, _HIGH = bindparam("low", type_=Id), bindparam("high", type_=Id)
_OFFICERS = select(RECEIVERS).where(RECEIVERS.c.role == "officer", RECEIVERS.c.unit_id.between(_LOW, _HIGH))
_OFFICER = _OFFICERS.subquery()
_SAID_TODAY = (
    select(func.count())
    .select_from(outbox)
    .where(literal_column("outbox.kind = 'nudge'"))  # literal, so that the small index of such rows is used
    .where(outbox.c.person_id == _OFFICER.c.person_id, outbox.c.created_at >= bindparam("midnight", type_=Moment()))
    .where(outbox.c.unit_id.is_(None), outbox.c.state != "cleared")
    .scalar_subquery()
)
OFFICERS_AT_LIMIT = select(_OFFICER.c.person_id).where(bindparam("per_day", type_=Integer()) <= _SAID_TODAY).distinct()
"""Officers of a stretch who have had all the messages of the day."""
_FREE = case((_OFFICER.c.person_id.in_(among("sated")), 0), else_=1)
UNITS_AT_LIMIT = (
    select(_OFFICER.c.unit_id)
    .where(reached(_OFFICER.c.person_id))
    .group_by(_OFFICER.c.unit_id)
    .having(func.max(_FREE) == 0)
)
"""Units of a stretch where every officer who can be reached is among the `sated`."""


@lru_cache(maxsize=256)
def _unheard(round_: Round) -> Select[Any]:
    """The units of a stretch that have still to hear this round."""
    heard = select(nudges.c.unit_id).where(
        nudges.c.form == round_.form,
        nudges.c.period == round_.period,
        nudges.c.unit_id.between(_LOW, _HIGH),
        nudges.c.due_version == round_.due_version,
        nudges.c.stage.in_(_literals(round_.heard)),
    )
    done = select(submissions.c.unit_id).where(
        submissions.c.form == round_.form,
        submissions.c.period == round_.period,
        submissions.c.unit_id.between(_LOW, _HIGH),
        submissions.c.state.in_(_literals(HANDED_IN)),
    )
    query = select(units.c.id).where(
        units.c.id.between(_LOW, _HIGH),
        units.c.kind.in_(_literals(round_.kinds)),
        units.c.valid_from <= round_.open_on,
        units.c.valid_to.is_(None) | (units.c.valid_to >= round_.open_on),
        units.c.id.not_in(heard),  # one walk through a stretch of the key, not a search for each unit
        *(units.c.path.not_like(f"{path}%") for path in round_.without),
    )
    if round_.path != "/":
        query = query.where(units.c.path.like(f"{round_.path}%"))
    if round_.above:
        below = units.alias("below")
        kinds = below.c.kind.in_(_literals(round_.above))
        query = query.where(exists().where(below.c.parent_id == units.c.id, kinds))
    if round_.units is not None:  # written out, because there may be more than the database takes as parameters
        ids = sorted(round_.units)
        query = query.where(units.c.id.in_(bindparam("units", ids, expanding=True, literal_execute=True, unique=True)))
    return query.where(units.c.id.not_in(done)) if round_.owed else query


def _literals(values: tuple[str, ...]) -> list[BindParameter[str]]:
    """A list of fixed length, because SQLAlchemy writes a list of any length anew for each execution."""
    return [literal(value) for value in values]


@lru_cache(maxsize=256)
def owing(round_: Round) -> Select[Any]:
    """The units of a stretch that have still to hear this round, less the `resting` ones."""
    query = _unheard(round_)
    return query.where(units.c.id.not_in(among("resting"))) if round_.role == "officer" else query


@lru_cache(maxsize=256)
def places(rounds: tuple[Round, ...], size: int) -> CompoundSelect[Any]:
    """Selects where there are units that have still to hear one of these rounds, resting or not, in order: (n, index of
    the round); `n` stands for the unit ids from n * size on."""
    number = (units.c.id // size).label("n")
    each = (
        _unheard(round_).with_only_columns(number, literal_column(str(nth)).label("nth")).distinct()
        for nth, round_ in enumerate(rounds)
    )
    return union_all(*each).order_by("n", "nth")


def making(round_: Round) -> Select[Any]:
    """Selects the nudges to write for this round, one for each unit of `owing`."""
    constant = [literal(value) for value in (round_.form, round_.period, round_.stage, round_.due_version)]
    return owing(round_).with_only_columns(units.c.id, *constant, MOMENT).order_by(units.c.id)


def telling(rounds: tuple[Round, ...]) -> Select[Any]:
    """Selects one message to each person whom these rounds are for; all of them are for the same role."""
    made = [
        select(nudges.c.unit_id).where(
            nudges.c.form == round_.form,
            nudges.c.period == round_.period,
            nudges.c.unit_id.between(_LOW, _HIGH),
            nudges.c.stage == round_.stage,
            nudges.c.due_version == round_.due_version,
            nudges.c.made_at == MOMENT,
        )
        for round_ in rounds
    ]
    role = rounds[0].role
    to = select(RECEIVERS.c.person_id).where(RECEIVERS.c.role == role, RECEIVERS.c.unit_id.in_(union_all(*made)))
    kind = literal("nudge" if role == "officer" else "digest")
    dedupe = bindparam("key", type_=String()).concat(cast(people.c.id, String()))
    payload = bindparam("payload", type_=String())
    columns = (addresses.c.chat_key, people.c.id, kind, literal(1), people.c.lang, payload, dedupe, MOMENT)
    query = select(*columns).join(addresses, addresses.c.person_id == people.c.id).where(people.c.id.in_(to), *BEST)
    if role == "officer":
        query = query.where(people.c.id.not_in(among("sated")))
    return query.order_by(people.c.id)
