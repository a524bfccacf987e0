"""Writes the effects of a batch of turns as rows. The caller commits."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, assert_never

from bot.answer.album import said_once
from bot.answer.gather import ToAnswer
from bot.answer.orders.carry_out import carry_out
from bot.answer.orders.corrections import corrected
from bot.answer.orders.invites import invited
from bot.answer.orders.joining import ask, enrol, joined
from bot.answer.orders.memberships import leave
from bot.answer.orders.notices import Desk
from bot.answer.orders.people import linked
from bot.answer.orders.remind import remind
from bot.answer.orders.reviews import answered
from bot.compose.stored import Buttonless, dump
from bot.compose.words import line
from bot.current import World
from bot.send.unreachable import shut_out
from handlers.turn.dialogue import DIALOGUE, Idle
from handlers.turn.effects import (
    AskToJoin,
    Doing,
    Effect,
    Enrol,
    Invite,
    Leave,
    Link,
    OfferContact,
    Record,
    Remind,
    Rename,
    ShutOut,
    Speak,
    Submit,
    Summarise,
    Turn,
    Used,
)
from handlers.turn.known import Invitation, Known
from handlers.turn.orders import HandOver, Order
from handlers.turn.say import Say, phrase
from storage.messages.dialogues import StoredDialogue
from storage.messages.outbox import Message
from storage.reports.figures import NewFigure, NewSubmission
from storage.work import Work


class Answered(NamedTuple):
    """A message and the turn it caused."""

    item: ToAnswer
    turn: Turn
    said: str | None = None
    """The message as the channel's history shows it; None: not at all."""


class Toast(NamedTuple):
    """How a tap is acknowledged: with a few words that show for a moment, or with none."""

    channel: str
    tap: str
    text: str


class Applied(NamedTuple):
    """What remains to be done once the effects are committed. `broadcast`: people other than those who wrote are to be
    told something."""

    broadcast: bool
    toasts: list[Toast]


@dataclass
class _Rows:
    """The rows of a batch, collected so that each kind is written by one statement."""

    dialogues: list[tuple[str, StoredDialogue]] = field(default_factory=list)
    figures: list[NewFigure] = field(default_factory=list)
    submissions: list[NewSubmission] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    done: list[tuple[int, str | None]] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)


def apply(
    work: Work,
    outcomes: Sequence[Answered],
    now: datetime,
    world: World,
    new_code: Callable[[], str],
    editing: Collection[str] = (),
) -> Applied:
    """Write the effects of these turns; `editing`: the channels on which a sent message can be edited. Raises Clash
    when another transaction was first: run the turns again."""
    rows = _Rows()
    toasts = []
    for outcome in outcomes:
        item, turn = outcome.item, outcome.turn
        writer = _Writer(work, rows, item, now, world, new_code, editing)
        writer.write(turn)
        if item.incoming.tap is not None:
            text = line(writer.lang, turn.toast) if turn.toast is not None else ""
            toasts.append(Toast(item.incoming.channel, item.incoming.tap, text))
        rows.done.append((item.waiting.id, outcome.said))
        if item.stale_address and item.incoming.event != "blocked":
            rows.seen.append(item.waiting.chat_key)
        if item.lost is not None and item.standing is not None:
            work.dialogues.keep_aside(item.waiting.chat_key, item.standing.state, item.lost, now)
        version = item.standing.version + 1 if item.standing else 1
        standing = StoredDialogue(DIALOGUE.dump_json(turn.dialogue).decode(), version)
        gone = any(_ends(effect, writer.person_id) for effect in turn.effects)
        idle = isinstance(turn.dialogue, Idle) and not turn.dialogue.missed
        nothing = item.standing is None and idle  # no dialogue before and none now: no row
        if not (gone or nothing) and (item.standing is None or item.standing.state != standing.state):
            rows.dialogues.append((item.waiting.chat_key, standing))
    work.dialogues.put(rows.dialogues, now)
    work.outbox.add(rows.messages, now)
    _keep_given(work, rows)
    work.people.seen(rows.seen, now)
    work.inbox.done(rows.done, now)
    return Applied(any(message.priority for message in rows.messages), toasts)


def _keep_given(work: Work, rows: _Rows) -> None:
    """Write the figures and submissions of the turns so far, and clear the reminders that wait for those reports."""
    work.figures.record(rows.figures)
    work.figures.submit(rows.submissions)
    work.outbox.clear([(s.unit_id, s.form, s.period) for s in rows.submissions])
    rows.figures, rows.submissions = [], []


@dataclass
class _Writer:
    """Writes the effects of one turn."""

    work: Work
    rows: _Rows
    item: ToAnswer
    now: datetime
    world: World
    new_code: Callable[[], str]
    editing: Collection[str] = ()

    def write(self, turn: Turn) -> None:
        self.instead = self.item.incoming.message_id if turn.in_place and self._edits else None
        person = self.item.known.who.person
        self.person_id = person.id if person else None
        before = len(self.rows.messages)
        self.lang = person.lang if person else "en" if (self.item.incoming.lang or "").startswith("en") else "vi"
        for effect in turn.effects:
            if isinstance(effect, Enrol | AskToJoin | Speak):
                self.lang = effect.lang
        for effect in turn.effects:
            if isinstance(effect, Order | Remind):
                _keep_given(self.work, self.rows)  # carrying it out reads who still owes a report
            if isinstance(effect, Order):
                self.rows.messages.extend(carry_out(self._desk(), effect))
            else:
                self._effect(effect)
        if any(isinstance(effect, Record | Submit) for effect in turn.effects):
            self.rows.messages.extend(answered(self._desk(), turn.effects))
            self.rows.messages.extend(corrected(self._desk(), turn.effects))
        if self.item.incoming.album:
            answer, incoming, key = self.rows.messages[before:], self.item.incoming, self.item.waiting.chat_key
            self.rows.messages[before:] = said_once(self.work, incoming, key, answer, self.now)

    def _effect(self, effect: Doing) -> None:
        match effect:
            case Say():
                self._send("reply", dump(effect), secret=effect.secret)
            case Record():
                self._record(effect)
            case Submit():
                self._submit(effect)
            case Enrol():
                self.person_id, told = enrol(self._desk(), effect, self._invitation)
                self.rows.messages.extend(told)
            case AskToJoin():
                self.rows.messages.extend(ask(self._desk(), effect, self._invitation))
            case Link():
                self._link(effect)
            case Invite():
                say = invited(self._desk(), effect, self.new_code(), self.lang)
                self._send("reply", dump(say), secret=say.secret)
            case Summarise():
                self._send("summary", dump(effect))
            case Remind():
                self.rows.messages.extend(remind(self._desk(), effect))
            case Used():
                self._used()
            case ShutOut():
                shut_out(self.work, self.item.waiting.chat_key, str(self.item.incoming.event), self.now)
            case Leave():
                self.rows.messages.extend(leave(self._desk(), line(self.lang, phrase("person-left"))))
            case Rename(name=name):
                self.work.people.change(self._me(), name=name)
            case Speak(lang=lang):
                self.work.people.change(self._me(), lang=lang)
            case OfferContact(line=offered):
                self.work.people.change(self._me(), contact=offered)
            case _:
                assert_never(effect)

    def _desk(self) -> Desk:
        key = self.item.waiting.chat_key
        return Desk(self.work, self.item.known, self.world, self.now, self.person_id or 0, key)

    @property
    def _invitation(self) -> Invitation:
        found = self.item.known.asked.invitation
        assert found is not None  # who joins has shown an invite
        return found

    @property
    def _edits(self) -> bool:
        return self.item.incoming.channel in self.editing

    def _me(self) -> int:
        assert self.person_id is not None  # only members' turns have such effects
        return self.person_id

    def _send(self, kind: str, payload: str, *, secret: bool = False) -> None:
        key = self.item.waiting.chat_key
        message = Message(key, self.person_id, kind, self.lang, payload, secret=secret, instead=self.instead)
        self.rows.messages.append(message)

    def _used(self) -> None:
        """Take the buttons off the message with the tapped one."""
        if self._edits:
            key, message = self.item.waiting.chat_key, self.item.incoming.message_id
            self.rows.messages.append(Message(key, None, "edit", self.lang, dump(Buttonless()), 1, instead=message))

    def _record(self, record: Record) -> None:
        self.rows.figures.append(
            NewFigure(
                unit_id=record.unit,
                form=record.form,
                period=record.period,
                indicator=record.indicator,
                value=record.value,
                seen=record.seen,
                raw=record.raw,
                why=record.why,
                by=self.person_id,
                on_behalf_of=_instead_of(self.item.known, record.unit),
                at=self.item.known.at,
                source_chat=self.item.waiting.chat_key,
                source_message=self.item.incoming.message_id,
                on_behalf=record.on_behalf,
                as_of=record.as_of,
            )
        )

    def _submit(self, submit: Submit) -> None:
        where = (submit.unit, submit.form, submit.period)
        report = self.item.known.reports.get(where)
        seen = report.submission.version if report and report.submission else 0
        due = report.dates.due if report and report.dates else None
        self.rows.submissions.append(
            NewSubmission(
                *where,
                "submitted",
                seen,
                self.person_id,
                _instead_of(self.item.known, submit.unit),
                self.item.known.at,
                due,
                submit.on_behalf,
            )
        )

    def _link(self, link: Link) -> None:
        invitation = self._invitation
        self.work.people.use(link.invite)
        if invitation.person is not None:
            self.person_id = invitation.person
            self.work.people.address(self.item.waiting.chat_key, invitation.person, self.now)
            self.rows.messages.extend(linked(self.work, invitation.person, self.item.waiting.chat_key))
        elif invitation.unit is not None and invitation.role is not None:
            self.work.people.belong(self._me(), invitation.unit.id, invitation.role, self.now, invitation.id)
            self.rows.messages.extend(joined(self._desk(), invitation, self._me(), self.item.known.me.name))


def _ends(effect: Effect, person: int | None) -> bool:
    """Whether whoever wrote may have no place here after this."""
    return isinstance(effect, Leave) or (isinstance(effect, HandOver) and effect.person == person)


def _instead_of(known: Known, unit: int) -> int | None:
    """The id of the person for whom a deputy acts in this unit; None: whoever wrote acts for themselves."""
    members = known.who.person.members if known.who.person else ()
    here = [member.instead_of for member in members if member.unit.id == unit]
    return here[0].id if here and here[0] is not None else None
