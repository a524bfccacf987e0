"""/thanhvien: a lead or admin sees who belongs to which unit, removes a person, or hands their role to another."""

from forms.role import Role
from forms.unit import Unit
from handlers.lead import open_invites
from handlers.reading.commands import command as command_of
from handlers.reading.wishes import called
from handlers.rights import admits, admits_at, grants, not_theirs
from handlers.screens import beside
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Belonging, Known
from handlers.turn.orders import HandOver, RemoveMember
from handlers.turn.say import Arg, Button, Phrase, Ref, Say, phrase
from handlers.turn.screen import Rows
from handlers.turn.wanted import ROSTER_PAGE, RosterWanted, Wants

VERBS = ("mbp", "mbu", "mbc", "mbx", "mbr", "mby", "mbk", "mbh", "mbt", "mbg")
"""Verbs of the buttons: turn the page of units; a unit; a person; remove them (below a notice, or in the list)? yes;
no, keep things as they are; hand over to whom? to this one? yes. The argument is the unit, PERSON.UNIT or
PERSON.UNIT-OTHER."""

FROM_NOTICE = "mbx"
"""The verb of the button below the notice that somebody has joined: that notice stays."""

_OTHERS = 20
"""Maximum number of people offered to take over a role."""


def command(_rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/thanhvien, perhaps with the unit's name."""
    if not admits(known):
        return Turn(dialogue, (Say(lines=(not_theirs(known),)),))
    roster = known.asked.roster
    if not roster.units:
        return Turn(dialogue, (Say(lines=(phrase("unit-unknown"),)),))
    return Turn(dialogue, (_unit(roster.units[0], known) if len(roster.units) == 1 else _units(known),))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button of the lists. None: the person is not there any more, or it is not this person's to do."""
    roster = known.asked.roster
    if not admits(known) or not roster.units or not all(admits_at(known, unit) for unit in roster.units):
        return None
    if tap.verb == "mbp":
        return Turn(dialogue, (_units(known),))
    unit = roster.units[0]
    if tap.verb == "mbu":
        return Turn(dialogue, (_unit(unit, known),))
    one = next((one for one in roster.people if one.person == tap.number), None)
    return _about(tap, one, dialogue, known) if one else None


def _about(tap: Tap, one: Belonging, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button about one person."""
    if tap.verb == "mbc":
        return Turn(dialogue, (_person(one, known),))
    if tap.verb == "mbk":
        return Turn(dialogue, (Say(lines=(phrase("stayed"),)),))
    if not grants(known, one.unit, one.roles):
        return Turn(dialogue, (Say(lines=(phrase("members-admins-only", name=one.name),)),))
    if tap.verb in ("mbx", "mbr", "mby"):
        if not _removable(one, known):
            return None
        return _removed(one, dialogue, known) if tap.verb == "mby" else Turn(dialogue, (_sure(one, known),))
    if tap.verb == "mbh":
        return Turn(dialogue, (_to_whom(one, known),))
    _, _, number = tap.extra.partition("-")
    to = next((other for other in known.asked.roster.others if str(other.id) == number), None)
    if to is None or to.id == one.person:
        return None
    told: dict[str, Arg] = {"name": one.name, "other": to.name, "unit": one.unit.title, "roles": _roles(one)}
    if tap.verb == "mbt":
        rows = ((_button("members-button-give", "mbg", one, to.id), _button("members-button-keep", "mbk", one)),)
        return Turn(dialogue, (Say(lines=(phrase("members-give-sure", **told), *_ends(one)), buttons=rows),))
    give = HandOver(one.person, one.unit, one.name, one.roles, to.id)
    return Turn(dialogue, (give, Say(lines=(phrase("members-given", **told),))))


def _removable(one: Belonging, known: Known) -> bool:
    """Whether whoever wrote may remove this person: not themselves, nor the lead for whom they only stand in."""
    instead = {member.instead_of.id for member in known.me.members if member.instead_of}
    return one.person != known.me.id and one.person not in instead


# What is shown ------------------------------------------------------------------------------------------------------


def _units(known: Known) -> Say:
    """A page of units, each with the names of its people."""
    roster = known.asked.roster
    lines = [phrase("members-title")]
    for unit in roster.units:
        names = [one.name for one in roster.people if one.unit == unit]
        lines.append(
            phrase("members-unit", unit=unit.title, names=names)
            if names
            else phrase("members-unit-nobody", unit=unit.title)
        )
    choices = [button("button-unit", "mbu", unit.id, unit=unit.title) for unit in roster.units]
    rows = list(beside(choices, (unit.title for unit in roster.units)))
    if roster.first:
        rows.append((button("button-earlier", "mbp", max(roster.first - ROSTER_PAGE, 0)),))
    if roster.more:
        rows.append((button("button-later", "mbp", roster.first + ROSTER_PAGE),))
    return Say(lines=tuple(lines), buttons=(*rows, open_invites.row()))


def _unit(unit: Unit, known: Known) -> Say:
    """A unit's people, each with a button."""
    there = [one for one in known.asked.roster.people if one.unit == unit]
    lines = [phrase("members-of", unit=unit.title, n=len(there))] if there else []
    lines += [_line(one) for one in there] or [phrase("members-unit-nobody", unit=unit.title)]
    rows: Rows = tuple((_button("members-button-person", "mbc", one, name=one.name),) for one in there)
    return Say(lines=tuple(lines), buttons=(*rows, open_invites.row()))


def _line(one: Belonging) -> Phrase:
    return phrase("members-line", name=one.name, roles=_roles(one), since=_day(one))


def _person(one: Belonging, known: Known) -> Say:
    """All that is to be seen of one person, with what can be done."""
    lines = [phrase("members-person", name=one.name, unit=one.unit.title, roles=_roles(one), since=_day(one)), _by(one)]
    channels = [Ref(kind="channel", of=name) for name in one.channels]
    lines.append(phrase("members-channels", channels=channels) if channels else phrase("members-no-channel"))
    if one.last_seen is not None:
        lines.append(phrase("members-seen", at=Ref(kind="moment", of=one.last_seen.isoformat())))
    if not grants(known, one.unit, one.roles):
        return Say(lines=(*lines, phrase("members-admins-only", name=one.name)))
    rows: list[tuple[Button, ...]] = [(_button("members-button-hand", "mbh", one),)]
    if _removable(one, known):
        rows.insert(0, (_button("members-button-remove", "mbr", one, unit=one.unit.title),))
    return Say(lines=tuple(lines), buttons=tuple(rows))


def _by(one: Belonging) -> Phrase:
    """By which invite they came."""
    if not one.mark:
        return phrase("members-by-unknown")
    return phrase("members-by", mark=one.mark, who=one.invited_by or phrase("members-by-operator"))


def _sure(one: Belonging, known: Known) -> Say:
    """The question whether to remove this person, with what would follow."""
    lines = [phrase("members-remove-sure", name=one.name, unit=one.unit.title), *_ends(one)]
    if one.invite_open:
        lines.append(phrase("members-remove-invite", mark=one.mark))
    if _only("lead", one, known):
        lines.append(phrase("members-remove-last", unit=one.unit.title))
    if _only("admin", one, known):
        lines.append(phrase("members-last-admin", unit=one.unit.title))
    rows = ((_button("members-button-yes", "mby", one), _button("members-button-keep", "mbk", one)),)
    return Say(lines=tuple(lines), buttons=rows)


def _ends(one: Belonging) -> tuple[Phrase, ...]:
    """The line that says that this person can come in nowhere any more, where that is so."""
    return () if one.elsewhere else (phrase("members-ends", name=one.name),)


def _only(role: Role, one: Belonging, known: Known) -> bool:
    """Whether nobody else has that role in the unit."""
    return [other for other in known.asked.roster.people if role in other.roles] == [one]


def _removed(one: Belonging, dialogue: Dialogue, known: Known) -> Turn:
    lines = [phrase("members-removed", name=one.name, unit=one.unit.title)]
    if _only("admin", one, known):
        lines.append(phrase("members-last-admin", unit=one.unit.title))
    if one.invite_open:
        lines.append(phrase("members-removed-invite", mark=one.mark))
    remove = RemoveMember(one.person, one.unit, one.name, one.invite if one.invite_open else None)
    return Turn(dialogue, (remove, Say(lines=tuple(lines))))


def _to_whom(one: Belonging, known: Known) -> Say:
    """The people who could take over what this person is in the unit."""
    others = [other for other in known.asked.roster.others if other.id != one.person][:_OTHERS]
    if not others:
        return Say(lines=(phrase("members-give-nobody", unit=one.unit.title),))
    rows: Rows = tuple(
        (_button("away-button-deputy", "mbt", one, other.id, name=other.name, unit=other.unit.title),)
        for other in others
    )
    line = phrase("members-give-whom", name=one.name, unit=one.unit.title, roles=_roles(one))
    return Say(lines=(line,), buttons=(*rows, (_button("members-button-keep", "mbk", one),)))


def _roles(one: Belonging) -> list[Ref]:
    return [Ref(kind="role", of=role) for role in one.roles]


def _day(one: Belonging) -> Ref:
    return Ref(kind="day", of=str(one.since.date()))


def _button(label: str, verb: str, one: Belonging, other: int | None = None, /, **args: Arg) -> Button:
    end = f"-{other}" if other is not None else ""
    return button(label, verb, f"{one.person}.{one.unit.id}{end}", **args)


# What is looked up --------------------------------------------------------------------------------------------------


def wants(_dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add the people of the units that the command or button names."""
    if tapped is not None:
        wanted = _wanted(tapped) if tapped.verb in VERBS else None
        return found._replace(roster=wanted) if wanted else found
    text = incoming.text or ""
    if called(text) != "members":
        return found
    slashed = command_of(text)
    return found._replace(roster=RosterWanted(named=slashed.rest if slashed else ""))


def _wanted(tap: Tap) -> RosterWanted:
    if tap.verb == "mbp":
        return RosterWanted(first=tap.number)
    if tap.verb == "mbu":
        return RosterWanted(unit=tap.number)
    unit = tap._replace(about=tap.extra.partition("-")[0]).number
    return RosterWanted(unit=unit, others=tap.verb in ("mbh", "mbt", "mbg"))
