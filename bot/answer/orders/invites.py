"""Makes an invite, and the message that shows it: its links, its code, and on some channels a button to pass it on."""

from datetime import timedelta

from bot.answer.orders.notices import Desk
from bot.compose.words import line
from bot.invite_codes import grouped, hashed, mark
from bot.links import at_this_computer, links, share
from handlers.turn.buttons import button
from handlers.turn.effects import Invite
from handlers.turn.say import Arg, Ref, Say, opening, phrase
from handlers.turn.screen import Rows
from storage.people.people import NewInvite

DEVICE_LASTS = timedelta(hours=1)
"""How long a code lasts that adds a device or channel to a person: whoever has it is taken for them."""


def invited(desk: Desk, invite: Invite, code: str, lang: str) -> Say:
    """Keep the invite, and word it for whoever made it, in their language."""
    reached, days, channel = desk.world.reached, desk.world.invite_days, desk.chat_key.partition(":")[0]
    person = desk.person if invite.unit is None else None
    if person is not None:
        days = 0  # worded as an hour
        desk.work.roster.revoke_channels(person, desk.now)  # only the newest code opens their account
    expires = desk.now + (timedelta(days=days) or DEVICE_LASTS)
    new = NewInvite(hashed(code), invite.unit, invite.role, person, desk.person, invite.uses, expires, mark(code))
    made_id = desk.work.people.invite(new, desk.now)
    told: dict[str, Arg] = {"code": grouped(code), "days": days}
    if invite.unit is None or invite.role is None:
        made = links(reached, code, here=at_this_computer(reached, channel))
        return _said("invite-made-channel" if made else "invite-made-channel-unlinked", made, told)
    unit = next(unit for unit in (*desk.known.who.subtree, *desk.known.who.admin_of) if unit.id == invite.unit)
    told |= {"unit": unit.title, "role": Ref(kind="role", of=invite.role), "uses": invite.uses}
    made = links(reached, code)
    sharing = made and channel in reached
    shared = share(channel, made[0], line(lang, phrase("invite-share-text", **told))) if sharing else None
    approval = (button("invite-button-approval", "apv", made_id),)
    below = ((opening("invite-share", shared),), approval) if shared else (approval,)
    return _said("invite-made" if made else "invite-made-unlinked", made, told, below)


def _said(key: str, made: list[str], told: dict[str, Arg], below: Rows = ()) -> Say:
    """The sentence `key` with the first link, and each further link in a line of its own."""
    first: dict[str, Arg] = {"link": made[0]} if made else {}
    others = (phrase("invite-made-also", link=link) for link in made[1:])
    return Say(lines=(phrase(key, **told, **first), *others), buttons=below, secret=True)
