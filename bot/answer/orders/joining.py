"""Makes people members by their invites, at once or when they are let in, and tells leads and admins. The caller
commits."""

from bot.answer.gather_roster import may_be, waits
from bot.answer.orders.notices import Desk, notice
from bot.answer.orders.people import linked
from bot.compose.stored import dump
from forms.regime.calendar import ZONE
from forms.role import ADMIN, SEE_TO_PEOPLE, Role
from forms.unit import Unit
from handlers.reading.fold import plain
from handlers.turn.buttons import button
from handlers.turn.effects import AskToJoin, Enrol
from handlers.turn.known import Invitation
from handlers.turn.orders import Admit, Readmit
from handlers.turn.say import Arg, Ref, Say, phrase
from handlers.turn.screen import Rows
from storage.messages.outbox import Message
from storage.people.join_requests import JoinRequestRow, NewJoinRequest
from storage.people.receivers import Reach

_MOST = 20
"""People of a unit who are offered: a team has 5 to 8 members."""


def enrol(desk: Desk, order: Enrol, invitation: Invitation) -> tuple[int, list[Message]]:
    """Make whoever wrote a member; returns the new person's id, and the notices about it."""
    assert invitation.unit is not None and invitation.role is not None  # noqa: PT018
    work, now = desk.work, desk.now
    work.people.use(order.invite)
    person = work.people.join(order.name, order.lang, now)
    work.people.belong(person, invitation.unit.id, invitation.role, now, invitation.id)
    work.people.address(desk.chat_key, person, now)
    work.people.consent(person, desk.chat_key, order.consent_text, now)
    return person, joined(desk, invitation, person, order.name)


def joined(desk: Desk, invitation: Invitation, person: int, name: str) -> list[Message]:
    """A notice to the leads and admins next above whoever has joined; who may remove a wrong person gets a button for
    it."""
    unit, role = invitation.unit, invitation.role or "officer"
    assert unit is not None  # an invite for another channel makes nobody a member
    told: dict[str, Arg] = {"name": name, "unit": unit.title, "role": Ref(kind="role", of=role)}
    told["mark"] = invitation.mark or f"#{invitation.id}"
    wrong = ((button("joined-wrong", "mbx", f"{person}.{unit.id}"),),)
    may = seeing_to(desk, unit, person, role)
    deciding = {reach.person_id for reach in may}
    others = [reach for reach in seeing_to(desk, unit, person) if reach.person_id not in deciding]
    notices = [notice(desk, reach, phrase("joined-notice", **told), buttons=wrong) for reach in may]
    notices += [notice(desk, reach, phrase("joined-notice-admin", **told)) for reach in others]
    return [message._replace(by_id=None) for message in notices]  # whoever has joined does not hear about them


def ask(desk: Desk, order: AskToJoin, invitation: Invitation) -> list[Message]:
    """Take one use of the invite, and ask those who may let this person in whether to do so; of somebody who joined
    before, which person they are."""
    unit = invitation.unit
    assert unit is not None  # an invite for another channel needs no approval
    new = NewJoinRequest(order.invite, desk.chat_key, order.name, order.lang, order.consent_text, order.again)
    if order.again:
        return _ask_who(desk, new, desk.work.join_requests.put(new, desk.now), invitation, unit)
    desk.work.people.use(order.invite)
    request = desk.work.join_requests.put(new, desk.now)
    role, mark = Ref(kind="role", of=invitation.role or "officer"), invitation.mark or f"#{invitation.id}"
    line = phrase("approval-notice", name=order.name, unit=unit.title, role=role, mark=mark)
    rows = ((button("approval-button-yes", "adm", request), button("approval-button-no", "adn", request)),)
    told = [notice(desk, reach, line, buttons=rows) for reach in seeing_to(desk, unit, desk.person, invitation.role)]
    return [message._replace(by_id=None) for message in told]


def _ask_who(desk: Desk, new: NewJoinRequest, request: int, invitation: Invitation, unit: Unit) -> list[Message]:
    """Ask the leads and admins which person of the unit this is, if any: a button for each whom that one may choose."""
    mark = invitation.mark or f"#{invitation.id}"
    told = []
    for reach in seeing_to(desk, unit, desk.person, invitation.role):
        top = desk.work.units.of([reach.unit_id])[reach.unit_id]
        seen_to = {below.id for below in desk.work.units.under(top.path, desk.now.astimezone(ZONE).date())}
        admins = {one.person_id for one in desk.work.receivers.for_notice([top.id], "admin", desk.now)}
        admin_of = seen_to if reach.person_id in admins else ()
        people = may_be(desk.work, unit, new.name, seen_to, admin_of, desk.now)[:_MOST]
        rows: Rows = tuple(
            (button(_label(one.name, new.name), "rtn", f"{request}.{one.id}", name=one.name),) for one in people
        )
        lines = [phrase("again-notice", name=new.name, unit=unit.title, mark=mark)]
        lines.append(phrase("again-notice-who" if people else "again-notice-nobody", unit=unit.title))
        refuse = (button("again-button-nobody", "rtx", request),)
        told.append(notice(desk, reach, *lines, buttons=(*rows, refuse))._replace(by_id=None))
    return told


def _label(name: str, typed: str) -> str:
    return "again-button-same" if plain(name) == plain(typed) else "again-button-person"


def readmit(desk: Desk, order: Readmit) -> list[Message]:
    """Make the chat of somebody who asked to be let in again that of the person who they are, who hears so elsewhere
    too; or refuse them, and end what they came by."""
    work, now = desk.work, desk.now
    row = work.join_requests.find(order.request)
    if row is None:
        return []
    work.join_requests.drop(row.id)
    if row.chat_key in work.people.at([row.chat_key]) or not waits(work, row):
        return []
    work.dialogues.forget([row.chat_key])
    if order.person is None:
        work.join_requests.close(row.invite_id, now)
        return [_told(row, None, Say(lines=(phrase("again-refused"),)))]
    work.people.address(row.chat_key, order.person, now)
    lang = work.people.names([order.person])[order.person].lang
    here = _told(row, order.person, Say(lines=(phrase("again-linked"),)))._replace(lang=lang)
    return [here, *linked(work, order.person, row.chat_key)]


def admit(desk: Desk, order: Admit) -> list[Message]:
    """Let somebody in who still waits for it, or refuse; they are told. Who has given up meanwhile stays outside."""
    work, now = desk.work, desk.now
    row = work.join_requests.find(order.request)
    if row is None:
        return []
    work.join_requests.drop(row.id)
    known = work.people.at([row.chat_key]).get(row.chat_key)
    if known is None and not waits(work, row):
        return []
    args: dict[str, str] = {"name": row.name, "unit": row.unit.title}
    if not order.granted:
        work.dialogues.forget([row.chat_key])
        return [_told(row, known.id if known else None, Say(lines=(phrase("approval-refused", **args),)))]
    person = known.id if known else work.people.join(row.name, row.lang, now)
    if known is None:
        work.people.address(row.chat_key, person, now)
        work.people.consent(person, row.chat_key, row.consent, now)
        work.dialogues.forget([row.chat_key])
    work.people.belong(person, row.unit.id, row.role, now, row.invite_id)
    begin = ((button("button-begin", "begin"),),) if row.role == "officer" else ()
    return [_told(row, person, Say(lines=(phrase(f"welcome-{row.role}", **args),), buttons=begin))]


def _told(row: JoinRequestRow, person: int | None, say: Say) -> Message:
    return Message(row.chat_key, person, "notice", row.lang, dump(say), priority=1)


def seeing_to(desk: Desk, unit: Unit, but: int, role: Role | None = None) -> list[Reach]:
    """The leads and admins of the unit, or else those of the nearest unit above that has any: each once, never `but`.
    About somebody with the role of an admin only admins decide."""
    roles = ADMIN if role == "admin" else SEE_TO_PEOPLE
    for number in reversed([int(part) for part in unit.path.strip("/").split("/")]):
        reached = (reach for one in roles for reach in desk.work.receivers.for_notice([number], one, desk.now))
        found = {reach.person_id: reach for reach in reached if reach.person_id != but}
        if found:
            return list(found.values())
    return []
