"""Which menu of commands each chat shows, and which it should show.

A chat's menu is kept as "ROLES:LANGUAGE:MARK"; the mark changes when the menus themselves do. Empty: the chat has no
menu of its own and shows the one for everybody."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    String,
    and_,
    bindparam,
    case,
    delete,
    exists,
    literal,
    or_,
    select,
    union,
    update,
)

from storage.people.receivers import DAY, as_of
from storage.sql.upsert import ignoring
from storage.tables.messages import meta
from storage.tables.people import absences, addresses, members, people

LEFT = "menu:"
"""Under this and the chat key, `meta` keeps that the person of that chat has left and its menu must still go."""
UNKNOWN = "?"
"""The menu of a chat that could not be reached: it is set anew once the chat is back."""

_LANG = bindparam("lang", type_=String())
_CHATS = bindparam("chats", type_=String())


class WrongMenu(NamedTuple):
    """A chat that does not show the menu it should."""

    chat_key: str
    wanted: str
    """Its menu as it is kept once shown; empty: none of its own."""
    left: bool = False
    """The person has left, and nothing of this chat is kept when the menu is gone."""


def _has(*roles: str) -> ColumnElement[bool]:
    """The condition that a person has one of these roles, or stands in today for somebody who has."""
    absence = and_(absences.c.deputy_id == people.c.id, absences.c.ended_at.is_(None))
    holds = and_(absence, absences.c.first_day <= DAY, absences.c.last_day >= DAY)
    there = (members.c.role.in_(roles), members.c.until.is_(None))
    own = exists().where(members.c.person_id == people.c.id, *there)
    return or_(own, exists().where(holds, members.c.person_id == absences.c.person_id, *there))


_SPECIAL = union(  # few people have a menu of their own, or should have; only for those the conditions are looked at
    select(members.c.person_id).where(members.c.role != "officer", members.c.until.is_(None)),
    select(absences.c.deputy_id).where(absences.c.first_day <= DAY, absences.c.last_day >= DAY),
    select(people.c.id).where(people.c.lang != _LANG),
    select(addresses.c.person_id).where(addresses.c.menu != ""),
).subquery()


def _with(first: str, *others: str) -> ColumnElement[str]:
    """The text for somebody who has the role `first`, and perhaps the others."""
    return sum((case((_has(role), f"+{role}"), else_="") for role in others), literal(first))


_ROLES = case(
    (_has("lead"), _with("lead", "admin", "officer")),
    (_has("chair"), _with("chair", "admin", "officer")),
    (_has("admin"), _with("admin", "officer")),
    else_="officer",
)
_OWN = _ROLES + literal(":") + people.c.lang + literal(":") + bindparam("mark", type_=String())
# An officer needs no menu of their own unless they chose another language than the one their program may be set to.
_CHOSE = or_(people.c.lang != _LANG, addresses.c.menu.like("officer:%"))
_WANTED = case((and_(_ROLES == "officer", ~_CHOSE), ""), else_=_OWN)
_WRONG = (
    select(addresses.c.chat_key, _WANTED)
    .join(people, people.c.id == addresses.c.person_id)
    .where(
        people.c.id.in_(select(_SPECIAL.c[0])),
        addresses.c.state == "active",
        addresses.c.chat_key.startswith(_CHATS),
        addresses.c.menu != _WANTED,
    )
    .order_by(addresses.c.last_seen.desc(), addresses.c.chat_key.desc())
    .limit(bindparam("most", type_=Integer()))
)
_LEFT = select(meta.c.name).where(meta.c.name.startswith(literal(LEFT) + _CHATS)).order_by(meta.c.name)


class Menus:
    """The menus of commands as the chats show them. `lang`: the language of the menu for everybody."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def wrong(self, chats: str, lang: str, mark: str, now: datetime, most: int = 50) -> list[WrongMenu]:
        """The chats that show another menu than they should, of those whose keys begin with `chats`: first those of
        people who have left, then at most `most` others, the last used first."""
        left = self._db.execute(_LEFT, {"chats": chats}).scalars()
        found = [WrongMenu(name.removeprefix(LEFT), "", left=True) for name in left]
        given = {"chats": chats, "lang": lang, "mark": mark, "day": as_of(now)["day"], "most": most}
        return found + [WrongMenu(*row) for row in self._db.execute(_WRONG, given)]

    def shown(self, chat: WrongMenu) -> None:
        """Note that this chat shows the menu it should."""
        if chat.left:
            self._db.execute(delete(meta).where(meta.c.name == LEFT + chat.chat_key))
        here = addresses.c.chat_key == chat.chat_key
        known = self._db.execute(update(addresses).where(here).values(menu=chat.wanted)).rowcount
        if chat.wanted and not known:  # its person has left since the menu was found wrong
            row = {"name": LEFT + chat.chat_key, "value": chat.wanted}
            self._db.execute(ignoring(self._db, meta), row)
