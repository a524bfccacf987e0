"""Reads once, for a whole batch, all that the conversation may look at: rows become `Known`."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from pydantic import ValidationError

from bot.asked import led_above, reopening, topmost
from bot.invited import Message, invitations
from bot.rota import colleagues, group, places
from bot.shown import dates_of, shown
from bot.slots import SEE_BELOW, Key, Open, Slots, below, of_button, of_dialogue, slots
from bot.world import World
from forms.regime.calendar import ZONE
from forms.regime.deadline import Deadline
from forms.regime.period import Period, previous
from forms.unit import Unit
from handlers.lead.oversee import pointed
from handlers.turn.dialogue import DIALOGUE, Dialogue, Idle, Slot
from handlers.turn.incoming import Incoming
from handlers.turn.known import Edited, Figure, Known, Report, Returned, Shown
from storage.messages.dialogues import Standing
from storage.messages.inbox import Waiting
from storage.people.people import MemberRow, PersonRow
from storage.people.units import Days
from storage.reports.figures import Current
from storage.work import Work

_FRESH = timedelta(hours=1)
"""An address's last_seen is not rewritten more often than this."""

_HELD_BACK = timedelta(hours=24)
"""So long do platforms keep what they could not deliver."""


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
    world.keep_up(work, now)
    people = _people(work, batch)
    ids = {person.id for person in people.values()}
    members = places(work, ids, world.rota, now.date())
    read = [_read(waiting, incoming) for waiting, incoming in batch]
    edited = _edited(work, read)
    subtrees = _subtrees(work, (m for rows in members.values() for m in rows), now.date())
    asked = [Message(one.waiting.id, one.dialogue, one.incoming.text) for one in read]
    invited = invitations(work, asked, now)
    private = {
        one.waiting.id: members.get(people[one.waiting.id].id, [])
        for one in read
        if one.waiting.id in people and not one.incoming.group
    }
    open_ = Open.at(now, world.plan)
    wanted_by = {
        one.waiting.id: slots(_named(one, edited.get(one.waiting.id)), private[one.waiting.id], subtrees, open_)
        for one in read
        if one.waiting.id in private
    }
    own = {member.unit.id: member.days for rows in members.values() for member in rows}
    led = led_above(work, [member for rows in members.values() for member in rows])
    looked = {
        one.waiting.id: (slot, dates)
        for one in read
        if (mine := private.get(one.waiting.id)) and (slot := pointed(one.dialogue, one.incoming.button))
        if (dates := dates_of(slot, below(mine, subtrees), world.plan))
    }
    open_now = frozenset(open_.reports)
    wanted_now = {key: dates for some in wanted_by.values() for key, dates in some.items()}
    wanted_now |= {(slot.unit, slot.form, slot.period): dates for slot, dates in looked.values()}
    reports = _reports(work, wanted_now, own, world)
    items = []
    for one in read:
        wanted = wanted_by.get(one.waiting.id, {})
        row = people.get(one.waiting.id)
        mine = members.get(row.id, []) if row else []
        invitation = invited.get(one.waiting.id)
        request = reopening(work, one.dialogue, _theirs(one, mine, subtrees), one.incoming.button, wanted)
        known = Known(
            now=now,
            plan=world.plan,
            person=world.rota.person(row, mine, one.incoming.channel) if row else None,
            open=open_now,
            reports={key: reports[key] for key in wanted if key in reports},
            subtree=tuple(below(mine, subtrees)),
            shown=_shown(work, looked.get(one.waiting.id), reports),
            request=request,
            topmost=topmost(mine, led),
            away=world.rota.shown(row.id, now.date()) if row else None,
            colleagues=colleagues(work, mine, one.dialogue, one.incoming),
            group=group(work, one.waiting.chat_key, one.incoming),
            invitation=invitation,
            edited=edited.get(one.waiting.id),
            public_url=world.public_url,
            said_at=_said_at(one),
            dialogue_lost=one.lost is not None,
        )
        depends = {("unit", unit) for unit, _, _ in wanted}
        if known.shown:
            depends.add(("unit", known.shown.slot.unit))
        if request:
            depends.add(("unit", request.slot.unit))
        if row:
            depends.add(("person", row.id))
        if invitation:
            depends.add(("invite", invitation.id))
        stale = row is not None and (row.address_state != "active" or now - row.last_seen > _FRESH)
        items.append(Item(*one, known, frozenset(depends), stale))
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
    paths = {member.unit.path for member in members if member.role in SEE_BELOW}
    return {path: work.units.under(path, day) for path in paths}


def _shown(work: Work, looked: tuple[Slot, Deadline] | None, reports: dict[Key, Report]) -> Shown | None:
    slot = looked[0] if looked else None
    report = reports.get((slot.unit, slot.form, slot.period)) if slot else None
    return shown(work, slot, report) if slot and report else None


def _said_at(item: _Read) -> datetime:
    """When it was said. A text carries its own moment, a tap only ours."""
    came, said = item.waiting.received_at, item.incoming.sent_at
    typed = item.incoming.text is not None and not item.incoming.edits
    return said if typed and came - _HELD_BACK < said < came else came


def _named(item: _Read, edited: Edited | None) -> tuple[Slot | Edited | None, ...]:
    return of_dialogue(item.dialogue), of_button(item.incoming.button), edited


def _theirs(item: _Read, members: Sequence[MemberRow], subtrees: dict[str, list[Unit]]) -> Slot | None:
    """The report that a button names, if it is theirs to see."""
    slot = of_button(item.incoming.button)
    units = {member.unit.id for member in members} | {unit.id for unit in below(members, subtrees)} if slot else ()
    return slot if slot and slot.unit in units else None


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
    submissions = work.figures.submissions(unit_ids, asked_of, before)
    sent_back = work.returns.standing(unit_ids, sorted(before)) if submissions else {}
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
            returned=tuple(Returned(*one) for one in sent_back.get((unit, form, period), ())),
        )
    return found


@lru_cache(maxsize=1024)
def _before(period: Period) -> str | None:
    """The code of the period whose figures are shown as a hint; a collection has none."""
    return None if period.kind == "ad_hoc" else previous(period).code


def _figure(current: Current) -> Figure:
    return Figure(current.value, current.version, current.by or 0, current.by_name, _here(current.at))


@lru_cache(maxsize=1024)
def _here(at: datetime) -> datetime:
    """What was kept together was kept at one moment."""
    return at.astimezone(ZONE)
