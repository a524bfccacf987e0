"""Reads once, for a whole batch, all that the conversation may look at: rows become `Known`."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.answer.gather_changes import changes_by, given_to, last_change
from bot.answer.gather_checks import checks
from bot.answer.gather_people import colleagues, everybody, leads_above, led_above, places, subtrees_of, topmost
from bot.answer.gather_reports import (
    Key,
    OpenReports,
    below,
    dates_of,
    entered_for,
    reminded,
    reports_of,
    shown,
    slots,
)
from bot.answer.gather_requests import invitations, reopening
from bot.answer.gather_roster import devices, joiner, open_invites, roster, seen_to_by
from bot.current import World
from forms.regime.deadline import Deadline
from forms.role import ADMIN, REPORTING
from forms.unit import Unit
from handlers.turn.dialogue import Dialogue, Idle, Slot
from handlers.turn.incoming import Incoming
from handlers.turn.known import Asked, Edited, Given, Known, Report, Roster, Shown, Who
from handlers.turn.stored_before import load
from handlers.turn.wanted import Wants
from handlers.wants import wants
from storage.messages.dialogues import StoredDialogue
from storage.messages.inbox import Waiting
from storage.people.people import MemberRow
from storage.work import Work

_FRESH = timedelta(hours=1)
"""An address's last_seen is not rewritten more often than this."""

_HELD_BACK = timedelta(hours=24)
"""How long platforms keep a message that they could not deliver: an older time of sending is not believed."""


class ToAnswer(NamedTuple):
    """One message of the batch and what is known for it."""

    waiting: Waiting
    incoming: Incoming
    standing: StoredDialogue | None
    dialogue: Dialogue
    lost: str | None
    """Why the stored dialogue could not be read."""
    known: Known
    looked_at: frozenset[tuple[str, int]]
    """What the answer depends on, as pairs (kind, id): of two messages that share a pair, the second waits for the next
    batch."""
    stale_address: bool
    """The sender's address is to be noted as seen now."""


class _ReadMessage(NamedTuple):
    """A message, the dialogue that it continues, and what its answer needs looked up."""

    waiting: Waiting
    incoming: Incoming
    standing: StoredDialogue | None
    dialogue: Dialogue
    lost: str | None
    wants: Wants


def gather(work: Work, batch: Sequence[tuple[Waiting, Incoming]], now: datetime, world: World) -> list[ToAnswer]:
    """Each message of the batch with its `Known`, in a handful of queries however many messages there are."""
    world.keep_up(work, now)
    people = everybody(work, batch)
    ids = {person.id for person in people.values()}
    members = places(work, ids, world.rota, now.date())
    read = [_read(waiting, incoming) for waiting, incoming in batch]
    edited = _edited(work, read)
    subtrees = subtrees_of(work, (m for rows in members.values() for m in rows), now.date())
    chats = {one.waiting.id: one.waiting.chat_key for one in read}
    invited = invitations(work, {one.waiting.id: one.wants for one in read}, chats, now)
    private = {
        one.waiting.id: members.get(people[one.waiting.id].id, [])
        for one in read
        if one.waiting.id in people and not one.incoming.group
    }
    open_ = OpenReports.at(now, world.plan)
    given = {
        one.waiting.id: changes_by(work, people[one.waiting.id].id, now)
        for one in read
        if one.wants.last_change and one.waiting.id in private
    }
    wanted_by = {
        one.waiting.id: slots(
            (
                *(one.wants.filling, one.wants.tapped, edited.get(one.waiting.id)),
                *given_to(given.get(one.waiting.id, ())),
            ),
            private[one.waiting.id],
            subtrees,
            open_,
        )
        for one in read
        if one.waiting.id in private
    }
    for one in read:
        if one.wants.entering is not None and one.waiting.id in private:
            wanted_by[one.waiting.id] |= entered_for(one.wants.entering, private[one.waiting.id], subtrees, open_)
    own = {member.unit.id: member.days for rows in members.values() for member in rows}
    led = led_above(work, [member for rows in members.values() for member in rows])
    looked = {
        one.waiting.id: (slot, dates)
        for one in read
        if (mine := private.get(one.waiting.id)) and (slot := one.wants.looked_at)
        if (dates := dates_of(slot, below(mine, subtrees), world.plan))
    }
    open_now = frozenset(open_.reports)
    wanted_now = {key: dates for some in wanted_by.values() for key, dates in some.items()}
    wanted_now |= {(slot.unit, slot.form, slot.period): dates for slot, dates in looked.values()}
    reports = reports_of(work, wanted_now, own, world)
    items = []
    for one in read:
        wanted = wanted_by.get(one.waiting.id, {})
        row = people.get(one.waiting.id)
        mine = members.get(row.id, []) if row else []
        invitation = invited.get(one.waiting.id)
        request = reopening(work, one.wants, _theirs(one.wants.tapped, mine, subtrees), wanted)
        known = Known(
            now=now,
            plan=world.plan,
            who=Who(
                person=world.rota.person(row, mine, one.incoming.channel) if row else None,
                away=world.rota.shown(row.id, now.date()) if row else None,
                subtree=tuple({unit.id: unit for unit in below(mine, subtrees)}.values()),
                admin_of=tuple(dict.fromkeys(below(mine, subtrees, ADMIN))),
                topmost=topmost(mine, led),
            ),
            reports={key: reports[key] for key in wanted if key in reports},
            asked=Asked(
                shown=_shown(work, looked.get(one.waiting.id), reports),
                request=request,
                colleagues=colleagues(work, mine) if one.wants.colleagues else (),
                group=work.groups.of(one.waiting.chat_key) if one.wants.group else None,
                invitation=invitation,
                edited=edited.get(one.waiting.id),
                roster=roster(work, one.wants.roster, seen_to_by(mine, subtrees), now)
                if one.wants.roster
                else Roster(),
                open_invites=open_invites(work, seen_to_by(mine, subtrees), now) if one.wants.open_invites else (),
                joiner=joiner(work, one.wants.joiner, mine, subtrees, now) if one.wants.joiner else None,
                reminded=reminded(work, wanted) if one.wants.reminded else None,
                leads=leads_above(work, mine) if one.wants.leads else (),
                checked=checks(work, one.wants.checking, mine, below(mine, subtrees), now, world)
                if one.wants.checking and one.waiting.id in private
                else (),
                devices=devices(work, row.id, one.waiting.chat_key) if one.wants.devices and row else (),
                last_change=last_change(work, row.id, given[one.waiting.id], wanted, world.plan, now)
                if row and one.waiting.id in given
                else None,
            ),
            open=open_now,
            said_at=_said_at(one),
            open_since=one.standing.since if one.standing else None,
            dialogue_lost=one.lost is not None,
        )
        depends = {("unit", unit) for unit, _, _ in wanted}
        if known.asked.shown:
            depends.add(("unit", known.asked.shown.slot.unit))
        if request:
            depends.add(("unit", request.slot.unit))
        if row:
            depends.add(("person", row.id))
        for checked in known.asked.checked:
            depends.update(
                ("unit", unit.id) for unit in (checked.unit, *known.who.subtree) if checked.unit.covers(unit)
            )
        if invitation:
            depends.add(("invite", invitation.id))
        depends.update(("person", there.person) for there in known.asked.roster.people)
        depends.update(("person", other.id) for other in known.asked.roster.others)
        if known.asked.joiner:
            depends.add(("joiner", known.asked.joiner.id))
        depends.update(("invite", open_invite.id) for open_invite in known.asked.open_invites)
        stale = row is not None and (row.address_state == "stopped" or now - row.last_seen > _FRESH)
        items.append(ToAnswer(*one[:-1], known, frozenset(depends), stale))
    return items


def _read(waiting: Waiting, incoming: Incoming) -> _ReadMessage:
    standing = waiting.standing
    dialogue: Dialogue = Idle()
    lost = None
    if standing is not None:
        try:
            dialogue = load(standing.state)
        except ValueError as error:  # pydantic's ValidationError is one
            lost = str(error)
    return _ReadMessage(waiting, incoming, standing, dialogue, lost, wants(dialogue, incoming))


def _edited(work: Work, items: Sequence[_ReadMessage]) -> dict[int, Edited]:
    asked = {(i.waiting.chat_key, i.incoming.message_id): i.waiting.id for i in items if i.incoming.edits}
    found = work.versions.sources(list(asked))
    return {
        asked[key]: Edited(*source[:3], {code: Given(*gave) for code, gave in source.figures.items()})
        for key, source in found.items()
    }


def _shown(work: Work, looked: tuple[Slot, Deadline] | None, reports: dict[Key, Report]) -> Shown | None:
    slot = looked[0] if looked else None
    report = reports.get((slot.unit, slot.form, slot.period)) if slot else None
    return shown(work, slot, report) if slot and report else None


def _said_at(item: _ReadMessage) -> datetime:
    """When the message was said: a text has a time of its own; a tap, an edit or a file counts from when we received
    it."""
    came, said = item.waiting.received_at, item.incoming.sent_at
    typed = item.incoming.text is not None and not item.incoming.edits
    return said if typed and came - _HELD_BACK < said < came else came


def _theirs(slot: Slot | None, members: Sequence[MemberRow], subtrees: dict[str, list[Unit]]) -> Slot | None:
    """The report that a button names, if these members may see its unit."""
    if slot is None:
        return None
    own = {member.unit.id for member in members if member.role in REPORTING}
    return slot if slot.unit in own | {unit.id for unit in below(members, subtrees)} else None
