"""Writes the effects of a batch of turns as rows. The caller commits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple, assert_never

from bot.answer.gather import ToAnswer
from bot.answer.orders.carry_out import carry_out
from bot.answer.orders.notices import Desk
from bot.answer.orders.people import linked
from bot.answer.orders.remind import remind
from bot.answer.orders.reviews import answered
from bot.compose.stored import dump
from bot.current import World
from bot.invite_codes import grouped, hashed
from bot.links import links
from bot.send.unreachable import shut_out
from handlers.turn.dialogue import DIALOGUE, Idle
from handlers.turn.effects import (
    Doing,
    Enrol,
    Invite,
    Leave,
    Link,
    Record,
    Remind,
    Rename,
    ShutOut,
    Speak,
    Submit,
    Summarise,
    Turn,
)
from handlers.turn.known import Known
from handlers.turn.orders import (
    Absent,
    AskReopen,
    Back,
    BindGroup,
    CloseCollection,
    Collect,
    KeepClosed,
    MarkDay,
    MoveDue,
    Order,
    Reopen,
    Review,
    SendBack,
    Snooze,
    UnbindGroup,
)
from handlers.turn.say import Arg, Ref, Say, phrase
from storage.messages.dialogues import StoredDialogue
from storage.messages.outbox import Message
from storage.people.people import NewInvite
from storage.reports.figures import NewFigure, NewSubmission
from storage.work import Work


class Answered(NamedTuple):
    """A message and the turn it caused."""

    item: ToAnswer
    turn: Turn
    said: str | None = None
    """The message as the channel's history shows it; None: not at all."""


@dataclass
class _Rows:
    """The rows of a batch, collected so that each kind is written by one statement."""

    dialogues: list[tuple[str, StoredDialogue]] = field(default_factory=list)
    figures: list[NewFigure] = field(default_factory=list)
    submissions: list[NewSubmission] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    done: list[tuple[int, str | None]] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)


def touched(turn: Turn, item: ToAnswer) -> set[tuple[str, int]]:
    """What this turn changes, as pairs (kind, id) like those of `ToAnswer.looked_at`."""
    found: set[tuple[str, int]] = set()
    for effect in turn.effects:
        match effect:
            case Record(unit=unit) | Submit(unit=unit):
                found.add(("unit", unit))
            case Enrol(invite=invite) | Link(invite=invite):
                found.add(("invite", invite))
            case Leave() | Rename() | Speak() | Snooze() | Absent() | Back() | ShutOut():
                found.add(("person", item.known.who.person.id if item.known.who.person else 0))
            case Say() | Invite() | Summarise() | Remind():
                pass
            case MoveDue(unit=unit) | AskReopen(unit=unit) | Reopen(unit=unit) | KeepClosed(unit=unit):
                found.add(("unit", unit))
            case SendBack(unit=unit) | Review(unit=unit):
                found.add(("unit", unit))
            case MarkDay() | BindGroup() | UnbindGroup():
                pass
            case Collect(units=units):
                found.update(("unit", unit.id) for unit in units)
            case CloseCollection(units=numbers):
                found.update(("unit", number) for number in numbers)
            case _:
                assert_never(effect)
    return found


def apply(work: Work, outcomes: Sequence[Answered], now: datetime, world: World, new_code: Callable[[], str]) -> bool:
    """Write the effects of these turns. Returns True when people other than those who wrote are to be told something.
    Raises Clash when another transaction was first: run the turns again."""
    rows = _Rows()
    for outcome in outcomes:
        item, turn = outcome.item, outcome.turn
        _Writer(work, rows, item, now, world, new_code).write(turn)
        rows.done.append((item.waiting.id, outcome.said))
        if item.stale_address and item.incoming.event != "blocked":
            rows.seen.append(item.waiting.chat_key)
        if item.lost is not None and item.standing is not None:
            work.dialogues.keep_aside(item.waiting.chat_key, item.standing.state, item.lost, now)
        version = item.standing.version + 1 if item.standing else 1
        standing = StoredDialogue(DIALOGUE.dump_json(turn.dialogue).decode(), version)
        gone = any(isinstance(effect, Leave) for effect in turn.effects)
        nothing = item.standing is None and isinstance(turn.dialogue, Idle)  # no dialogue before and none now: no row
        if not (gone or nothing) and (item.standing is None or item.standing.state != standing.state):
            rows.dialogues.append((item.waiting.chat_key, standing))
    work.dialogues.put(rows.dialogues, now)
    work.outbox.add(rows.messages, now)
    _keep_given(work, rows)
    work.people.seen(rows.seen, now)
    work.inbox.done(rows.done, now)
    return any(message.priority for message in rows.messages)


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

    def write(self, turn: Turn) -> None:
        person = self.item.known.who.person
        self.person_id = person.id if person else None
        self.lang = person.lang if person else "en" if (self.item.incoming.lang or "").startswith("en") else "vi"
        for effect in turn.effects:
            if isinstance(effect, Enrol | Speak):
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

    def _effect(self, effect: Doing) -> None:
        match effect:
            case Say():
                self._say(effect)
            case Record():
                self._record(effect)
            case Submit():
                self._submit(effect)
            case Enrol():
                self._enrol(effect)
            case Link():
                self._link(effect)
            case Invite():
                self._invite(effect)
            case Summarise():
                self._send("summary", dump(effect))
            case Remind():
                self.rows.messages.extend(remind(self._desk(), effect))
            case ShutOut():
                shut_out(self.work, self.item.waiting.chat_key, str(self.item.incoming.event), self.now)
            case Leave():
                self.work.people.leave(self._me(), f"#{self._me()}", self.now)
            case Rename(name=name):
                self.work.people.change(self._me(), name=name)
            case Speak(lang=lang):
                self.work.people.change(self._me(), lang=lang)
            case _:
                assert_never(effect)

    def _desk(self) -> Desk:
        key = self.item.waiting.chat_key
        return Desk(self.work, self.item.known, self.world, self.now, self._me(), key)

    def _me(self) -> int:
        assert self.person_id is not None  # only members' turns have such effects
        return self.person_id

    def _send(self, kind: str, payload: str, *, secret: bool = False) -> None:
        key = self.item.waiting.chat_key
        self.rows.messages.append(Message(key, self.person_id, kind, self.lang, payload, secret=secret))

    def _say(self, say: Say) -> None:
        self._send("reply", dump(say), secret=say.secret)

    def _tell(self, key: str, *, secret: bool = False, **args: Arg) -> None:
        self._say(Say(lines=(phrase(key, **args),), secret=secret))

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
            )
        )

    def _submit(self, submit: Submit) -> None:
        report = self.item.known.reports.get((submit.unit, submit.form, submit.period))
        seen = report.submission.version if report and report.submission else 0
        due = report.dates.due if report and report.dates else None
        where = (submit.unit, submit.form, submit.period)
        self.rows.submissions.append(
            NewSubmission(
                *where,
                "submitted",
                seen,
                self.person_id,
                _instead_of(self.item.known, submit.unit),
                self.item.known.at,
                due,
            )
        )

    def _enrol(self, enrol: Enrol) -> None:
        invitation = self.item.known.asked.invitation
        assert invitation is not None and invitation.unit is not None and invitation.role is not None  # noqa: PT018
        self.work.people.use(enrol.invite)
        self.person_id = self.work.people.join(enrol.name, enrol.lang, self.now)
        self.work.people.belong(self.person_id, invitation.unit.id, invitation.role, self.now)
        key = self.item.waiting.chat_key
        self.work.people.address(key, self.person_id, self.now)
        self.work.people.consent(self.person_id, key, enrol.consent_text, self.now)

    def _link(self, link: Link) -> None:
        invitation = self.item.known.asked.invitation
        assert invitation is not None  # there is a Link only where there is an invitation
        self.work.people.use(link.invite)
        if invitation.person is not None:
            self.person_id = invitation.person
            self.work.people.address(self.item.waiting.chat_key, invitation.person, self.now)
            self.rows.messages.extend(linked(self.work, invitation.person, self.item.waiting.chat_key))
        elif invitation.unit is not None and invitation.role is not None:
            self.work.people.belong(self._me(), invitation.unit.id, invitation.role, self.now)

    def _invite(self, invite: Invite) -> None:
        code = self.new_code()
        expires = self.now + timedelta(days=self.world.invite_days)
        person = self._me() if invite.unit is None else None
        self.work.people.invite(
            NewInvite(hashed(code), invite.unit, invite.role, person, self._me(), invite.uses, expires), self.now
        )
        link = "\n".join(links(self.world.reached, code))
        told: dict[str, Arg] = {"link": link, "code": grouped(code), "days": self.world.invite_days}
        if invite.unit is None or invite.role is None:
            self._tell("invite-made-channel", secret=True, **told)
            return
        unit = next(u for u in self.item.known.who.subtree if u.id == invite.unit)
        role = Ref(kind="role", of=invite.role)
        self._tell("invite-made", secret=True, unit=unit.title, role=role, uses=invite.uses, **told)


def _instead_of(known: Known, unit: int) -> int | None:
    """The id of the person for whom a deputy acts in this unit; None: whoever wrote acts for themselves."""
    members = known.who.person.members if known.who.person else ()
    here = [member.instead_of for member in members if member.unit.id == unit]
    return here[0].id if here and here[0] is not None else None
