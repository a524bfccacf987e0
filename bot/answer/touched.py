"""What a turn changes that other turns of the same batch may depend on."""

from typing import assert_never

from bot.answer.gather import ToAnswer
from handlers.turn.effects import (
    AskToJoin,
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
from handlers.turn.orders import (
    Absent,
    Acknowledge,
    Admit,
    AskApproval,
    AskReopen,
    Back,
    BindGroup,
    CloseCollection,
    Collect,
    EndDevice,
    HandOver,
    KeepClosed,
    MarkDay,
    MoveDue,
    Readmit,
    RemoveMember,
    Reopen,
    Review,
    Revoke,
    SendBack,
    ShowKept,
    Snooze,
    TakeBackHandIn,
    TellUnit,
    UnbindGroup,
)
from handlers.turn.say import Say


def touched(turn: Turn, item: ToAnswer) -> set[tuple[str, int]]:
    """What this turn changes, as pairs (kind, id) like those of `ToAnswer.looked_at`."""
    found: set[tuple[str, int]] = set()
    for effect in turn.effects:
        match effect:
            case Record(unit=unit) | Submit(unit=unit):
                found.add(("unit", unit))
            case Enrol(invite=invite) | Link(invite=invite) | AskToJoin(invite=invite) | AskApproval(invite=invite):
                found.add(("invite", invite))
            case Leave() | Rename() | Speak() | OfferContact() | Snooze() | Absent() | Back() | ShutOut():
                found.add(("person", item.known.who.person.id if item.known.who.person else 0))
            case Say() | Invite() | Summarise() | Remind() | Used():
                pass
            case MoveDue(unit=unit) | AskReopen(unit=unit) | Reopen(unit=unit) | KeepClosed(unit=unit):
                found.add(("unit", unit))
            case SendBack(unit=unit) | Review(unit=unit) | TakeBackHandIn(unit=unit) | Acknowledge(unit=unit):
                found.add(("unit", unit))
            case MarkDay() | BindGroup() | UnbindGroup() | ShowKept() | TellUnit():
                pass
            case Collect(units=units):
                found.update(("unit", unit.id) for unit in units)
            case CloseCollection(units=numbers):
                found.update(("unit", number) for number in numbers)
            case RemoveMember(person=person, invite=invite):
                found.update({("person", person), ("invite", invite or 0)})
            case HandOver(person=person, to=to):
                found.update({("person", person), ("person", to)})
            case Revoke(invites=invites):
                found.update(("invite", invite) for invite in invites)
            case Admit(request=request):
                found.add(("joiner", request))
            case Readmit(request=request, person=person):
                found.update({("joiner", request), ("person", person or 0)})
            case EndDevice():
                found.add(("person", item.known.me.id))
            case _:
                assert_never(effect)
    return found
