"""What is kept about a person, and what they can change about it: name, language, another channel, leaving."""

from handlers.person.names import tidy_name
from handlers.reading.fold import plain
from handlers.reading.wishes import called
from handlers.schedule import leave
from handlers.screens import stand
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Dialogue, Idle, Renaming
from handlers.turn.effects import Invite, Leave, Rename, Speak, Turn
from handlers.turn.incoming import Incoming, Lang
from handlers.turn.known import Device, Known
from handlers.turn.orders import EndDevice, ShowKept
from handlers.turn.say import Arg, Ref, Say, phrase
from handlers.turn.screen import Rows, Screen
from handlers.turn.wanted import Wants

VERBS = ("ren", "lang", "chan", "kept", "lve", "bye", "stay", "dev", "dvx", "dvy")
"""Verbs of the buttons: rename; other language; another channel; what is kept; leave; yes, leave; no, stay; end another
chat (in the list, or below the notice that it is new)? yes."""


def command(dialogue: Dialogue, known: Known) -> Turn:
    """/toi: what is kept about this person, and what can be changed."""
    person = known.me
    lines = [phrase("me-name", name=person.name)]
    for member in person.members:
        unit, role, other = member.unit.title, Ref(kind="role", of=member.role), member.instead_of
        line = phrase("me-instead", unit=unit, role=role, name=other.name) if other else None
        lines.append(line or phrase("me-unit", unit=unit, role=role))
    if known.who.away is not None:
        lines.append(leave.line(known.who.away))
    lines += [phrase("me-channel", channel=Ref(kind="channel", of=name)) for name in person.channels]
    if person.contact:
        lines.append(phrase("me-contact", contact=person.contact))
    about = person.id
    others = [device for device in known.asked.devices if not device.here]
    lines += [phrase("me-device", n=n, **_printed(device)) for n, device in enumerate(others, 1)]
    ends = tuple(
        (button("me-button-end", "dev", f"{about}.{device.mark}", n=n, **_printed(device)),)
        for n, device in enumerate(others, 1)
    )
    rows: Rows = (
        (button("button-rename", "ren", about), button("button-language", "lang", about)),
        (button("button-channel", "chan", about), button("button-leave", "lve", about)),
        (button("button-kept", "kept", about),),
    )
    if person.contact:
        rows = (*rows, (button("contact-button-remove", "ctx", about),))
    back = ((button("away-button-back", "bck", about),),) if known.who.away else ()
    return Turn(dialogue, (Say(lines=tuple(lines), buttons=(*back, *rows, *ends)),))


def _printed(device: Device) -> dict[str, Arg]:
    """What a chat is called, since when it is this person's, and when they last wrote there."""
    return {
        "channel": Ref(kind="channel", of=device.channel),
        "since": Ref(kind="day", of=str(device.since.date())),
        "seen": Ref(kind="moment", of=device.last_seen.isoformat()),
    }


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button of /toi. None: not one of these, or another person's."""
    person = known.me
    if tap.number != person.id:
        return None
    match tap.verb:
        case "ren":
            return stand(Renaming())
        case "lang":
            return language("", dialogue, known)
        case "chan":
            return Turn(dialogue, (Invite(unit=None, role=None),))
        case "kept":
            return Turn(dialogue, (ShowKept(),))
        case "lve":
            rows = ((button("button-leave-yes", "bye", person.id), button("button-leave-no", "stay", person.id)),)
            return Turn(dialogue, (Say(lines=(phrase("leave-sure"),), buttons=rows),))
        case "bye":
            return Turn(Idle(), (Leave(), Say(lines=(phrase("left"),))))
        case "stay":
            return stand(dialogue, lines=(phrase("stayed"),))
        case "dev" | "dvx" | "dvy":
            return _end(tap, dialogue, known)
        case _:
            return None


def _end(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """Ask whether another chat of this person is to end, or end it. None: it is theirs no more."""
    device = next((one for one in known.asked.devices if one.mark == tap.extra and not one.here), None)
    if device is None:
        return None
    if tap.verb == "dvy":
        done = Say(lines=(phrase("me-device-ended", **_printed(device)),))
        return Turn(dialogue, (EndDevice(device.mark), done))
    yes = button("me-button-end-yes", "dvy", f"{known.me.id}.{device.mark}")
    rows = ((yes, button("members-button-keep", "stay", known.me.id)),)
    return Turn(dialogue, (Say(lines=(phrase("me-device-sure", **_printed(device)),), buttons=rows),))


def wants(_dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add this person's chats, where they are shown or one of them is to end."""
    if tapped is not None:
        return found._replace(devices=True) if tapped.verb in ("dev", "dvx", "dvy") else found
    return found._replace(devices=True) if called(incoming.text or "") == "me" else found


def rename(text: str, renaming: Renaming, _known: Known) -> Turn:
    """The new name was typed."""
    name = tidy_name(text)
    if name is None:
        return stand(renaming, lines=(phrase("name-unclear"),))
    return Turn(Idle(), (Rename(name), Say(lines=(phrase("renamed", name=name),))))


def language(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/ngonngu: switch to the language that is named, or else to the other one."""
    named: dict[str, Lang] = {"vi": "vi", "tieng viet": "vi", "vietnamese": "vi", "en": "en", "tieng anh": "en"}
    named["english"] = "en"
    lang = named.get(plain(rest), "vi" if known.me.lang == "en" else "en")
    return stand(dialogue, effects=(Speak(lang),), lines=(phrase("language-changed"),))


def rename_screen(_renaming: Renaming, _known: Known) -> Screen:
    """The question for the new name."""
    return Screen((phrase("rename-ask"),), prompt="prompt-name")
