"""Reads once, for a whole batch, all that the conversation may look at: rows become `Known`."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple, cast

from pydantic import ValidationError

from bot.codes import hashed
from bot.world import World
from forms.calendar import ZONE
from forms.deadline import Deadline
from forms.ladder import Role
from forms.period import Period, previous
from forms.unit import Unit
from handlers.commands import find_code
from handlers.dialogue import DIALOGUE, Asking, Dialogue, Idle, Joining, Reviewing, Slot
from handlers.turn import Edited, Figure, Incoming, Invitation, Known, Member, Person, Report
from storage.dialogues import Standing
from storage.figures import Current
from storage.inbox import Waiting
from storage.people import InviteRow, MemberRow, PersonRow
from storage.units import Days
from storage.work import Work

_FRESH = timedelta(hours=1)
"""An address's last_seen is not rewritten more often than this."""

_SEE_BELOW = ("lead", "chair")
"""Who may look at the units below their own."""

Slots = dict[tuple[int, str, str], Deadline]
"""Reports with their dates, as they are for that unit."""


class Item(NamedTuple):
    """One message of the batch and what is known for it."""

    waiting: Waiting
    incoming: Incoming
    standing: Standing | None
    dialogue: Dialogue
    lost: str | None
    """Why the stored dialogue could not be read."""
    known: Known
    looked_at: frozenset[tuple[str, int]]
    """What the answer depends on: of two messages that share one, the second waits for the next batch."""
    stale_address: bool
    """It is time to note that they were seen here."""


class _Read(NamedTuple):
    """A message with the dialogue it meets."""

    waiting: Waiting
    incoming: Incoming
    standing: Standing | None
    dialogue: Dialogue
    lost: str | None


def gather(work: Work, batch: Sequence[tuple[Waiting, Incoming]], now: datetime, world: World) -> list[Item]:
    """The batch with all that may be looked at, in a handful of queries however many messages there are."""
    if world.stale:
        world.look(work, now)
    people = _people(work, batch)
    ids = {person.id for person in people.values()}
    members: dict[int, list[MemberRow]] = {}
    for member in work.people.members(ids) if ids else ():
        members.setdefault(member.person_id, []).append(member)
    read = [_read(waiting, incoming) for waiting, incoming in batch]
    edited = _edited(work, read)
    subtrees = _subtrees(work, (m for rows in members.values() for m in rows), now.date())
    invitations = _invitations(work, read, now)
    slots = [
        _slots(one, members.get(people[one.waiting.id].id, []), subtrees, edited.get(one.waiting.id), now, world)
        if one.waiting.id in people and not one.incoming.group
        else {}
        for one in read
    ]
    own = {member.unit.id: member.days for rows in members.values() for member in rows}
    open_now = frozenset((dates.form, dates.period.code) for dates in world.plan.open_deadlines(now))
    reports = _reports(work, {key: dates for some in slots for key, dates in some.items()}, own, world)
    items = []
    for one, wanted in zip(read, slots, strict=True):
        row = people.get(one.waiting.id)
        mine = members.get(row.id, []) if row else []
        invitation = invitations.get(one.waiting.id)
        known = Known(
            now=now,
            plan=world.plan,
            person=_person(row, mine, one.incoming.channel) if row else None,
            open=open_now,
            reports={key: reports[key] for key in wanted if key in reports},
            subtree=tuple(u for m in mine if m.role in _SEE_BELOW for u in subtrees[m.unit.path]),
            invitation=invitation,
            edited=edited.get(one.waiting.id),
            public_url=world.public_url,
            dialogue_lost=one.lost is not None,
        )
        looked_at = {("unit", unit) for unit, _, _ in wanted}
        if row:
            looked_at.add(("person", row.id))
        if invitation:
            looked_at.add(("invite", invitation.id))
        stale = row is not None and (row.address_state != "active" or now - row.last_seen > _FRESH)
        items.append(Item(*one, known, frozenset(looked_at), stale))
    return items


def _people(work: Work, batch: Sequence[tuple[Waiting, Incoming]]) -> dict[int, PersonRow]:
    """Who wrote each message: in a group, whoever has that sender's private chat with us."""
    found = {waiting.id: waiting.person for waiting, incoming in batch if waiting.person and not incoming.group}
    groups = {waiting.id: _private(waiting, incoming) for waiting, incoming in batch if incoming.group}
    if groups:
        at = work.people.at(list(groups.values()))
        found.update({row: at[key] for row, key in groups.items() if key in at})
    return found


def _private(waiting: Waiting, incoming: Incoming) -> str:
    channel, bot, _ = waiting.chat_key.split(":", 2)
    return f"{channel}:{bot}:{incoming.sender}"


def _read(waiting: Waiting, incoming: Incoming) -> _Read:
    standing = waiting.standing
    if standing is None:
        return _Read(waiting, incoming, None, Idle(), None)
    try:
        return _Read(waiting, incoming, standing, DIALOGUE.validate_json(standing.state), None)
    except ValidationError as error:
        return _Read(waiting, incoming, standing, Idle(), str(error))


def _edited(work: Work, items: Sequence[_Read]) -> dict[int, Edited]:
    asked = {(i.waiting.chat_key, i.incoming.message_id): i.waiting.id for i in items if i.incoming.edits}
    return {asked[key]: Edited(*source) for key, source in work.figures.sources(list(asked)).items()}


def _subtrees(work: Work, members: Iterable[MemberRow], day: date) -> dict[str, list[Unit]]:
    paths = {member.unit.path for member in members if member.role in _SEE_BELOW}
    return {path: work.units.under(path, day) for path in paths}


def _slots(
    item: _Read,
    members: Sequence[MemberRow],
    subtrees: dict[str, list[Unit]],
    edited: Edited | None,
    now: datetime,
    world: World,
) -> Slots:
    """Which reports this person may need: every open one of their own units, and those that the message is about, as
    far as they are theirs to see (promise 8)."""
    plan = world.plan
    found: Slots = {}
    taken = {(dates.form, dates.period.code): dates for dates in plan.open_deadlines(now)}
    for (form, period), base in taken.items():
        for member in members:
            if member.role == "officer" and plan.asks(form, member.unit):
                dates = plan.for_unit(base, member.unit.path)
                if dates.opens <= now < dates.closes and member.days.hold(dates.cutoff):
                    found[member.unit.id, form, period] = dates
    named = [slot for slot in (_of_dialogue(item.dialogue), _of_button(item.incoming.button), edited) if slot]
    if named:
        allowed = {unit.id: unit for m in members if m.role in _SEE_BELOW for unit in subtrees[m.unit.path]}
        allowed.update((member.unit.id, member.unit) for member in members)
        for slot in named:
            unit, asked = allowed.get(slot.unit), taken.get((slot.form, slot.period))
            if unit is not None and asked is not None and plan.asks(slot.form, unit):
                dates = plan.for_unit(asked, unit.path)
                if dates.opens <= now < dates.closes:
                    found[slot.unit, slot.form, slot.period] = dates
    return found


def _of_dialogue(dialogue: Dialogue) -> Slot | None:
    return dialogue.slot if isinstance(dialogue, Asking | Reviewing) else None


def _of_button(button: str | None) -> Slot | None:
    """A button names its period; one from a reminder its form and unit too."""
    parts = (button or "").split("|")
    if len(parts) == 4 and parts[3].isdecimal() and len(parts[3]) < 18:
        return Slot(unit=int(parts[3]), form=parts[2], period=parts[1])
    return None


def _reports(work: Work, slots: Slots, own: dict[int, Days], world: World) -> dict[tuple[int, str, str], Report]:
    """Submissions, current answers and last period's, for all slots at once; oldest period first within a unit."""
    if not slots:
        return {}
    unit_ids = sorted({unit for unit, _, _ in slots})
    before = {dates.period.code: _before(dates.period) for dates in slots.values()}
    periods = sorted({code for code in (*before, *before.values()) if code})
    asked_of = {form: {item.indicator for item in world.plan.form(form).items} for _, form, _ in slots}
    indicators = sorted(set().union(*asked_of.values()))
    below = [unit for unit in unit_ids if unit not in own]
    there = own | work.units.days(below) if below else own
    submissions = work.figures.submissions(unit_ids, sorted(before))
    figures: dict[tuple[int, str | None], dict[str, Current]] = {}
    for (unit, period, indicator), current in work.figures.current(unit_ids, periods, indicators).items():
        figures.setdefault((unit, period), {})[indicator] = current
    found = {}
    for (unit, form, period), dates in slots.items():
        if unit not in there or not there[unit].hold(dates.cutoff):
            continue
        asked = asked_of[form]
        found[unit, form, period] = Report(
            submission=submissions.get((unit, form, period)),
            figures={code: _figure(c) for code, c in figures.get((unit, period), {}).items() if code in asked},
            last={code: c.value for code, c in figures.get((unit, before[period]), {}).items() if code in asked},
            dates=dates,
        )
    return found


@lru_cache(maxsize=1024)
def _before(period: Period) -> str | None:
    """The code of the period whose figures are shown as a hint; a collection has none."""
    return None if period.kind == "ad_hoc" else previous(period).code


def _figure(current: Current) -> Figure:
    return Figure(current.value, current.version, current.by or 0, current.by_name, current.at.astimezone(ZONE))


def _person(row: PersonRow, members: Sequence[MemberRow], channel: str) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        lang="en" if row.lang == "en" else "vi",
        members=tuple(Member(m.unit, cast("Role", m.role)) for m in members),
        channels=(channel,),
    )


def _invitations(work: Work, items: Sequence[_Read], now: datetime) -> dict[int, Invitation]:
    ids = {i.waiting.id: i.dialogue.invite for i in items if isinstance(i.dialogue, Joining)}
    codes = {i.waiting.id: hashed(code) for i in items if i.incoming.text and (code := find_code(i.incoming.text))}
    if not ids and not codes:
        return {}
    rows = work.people.invites(list(ids.values()), list(codes.values()))
    units = work.units.of([row.unit_id for row in rows if row.unit_id is not None])
    by_id = {row.id: row for row in rows}
    by_hash = {row.code_hash: row for row in rows}
    found = {}
    for item in items:
        row = by_hash.get(codes.get(item.waiting.id, "")) or by_id.get(ids.get(item.waiting.id, 0))
        if row is not None:
            found[item.waiting.id] = _invitation(row, units, now)
    return found


def _invitation(row: InviteRow, units: dict[int, Unit], now: datetime) -> Invitation:
    return Invitation(
        id=row.id,
        unit=units[row.unit_id] if row.unit_id is not None else None,
        role=cast("Role | None", row.role),
        person=row.person_id,
        usable=row.uses_left > 0 and row.expires_at > now,
    )
