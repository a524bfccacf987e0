"""The menus of commands that a platform shows beside the text field: what each role is offered, in which order.

The words of a command and what it does are `menu-NAME.word` and `menu-NAME` in locales/."""

from collections.abc import Collection
from typing import get_args

from forms.role import REMINDED, REPORTING, SEE_BELOW, SEE_TO_PEOPLE, Role

_EVERYBODY: tuple[Role, ...] = get_args(Role)

MENU: tuple[tuple[str, tuple[Role, ...]], ...] = (
    ("fill", ("officer",)),
    ("correct", ("officer",)),
    ("summary", SEE_BELOW),
    ("board", SEE_BELOW),
    ("remind", ("lead",)),
    ("enter_for", ("lead",)),
    ("check", SEE_BELOW),
    ("calendar", REMINDED),
    ("snooze", ("officer",)),
    ("undo", REPORTING),
    ("invite", SEE_TO_PEOPLE),
    ("members", SEE_TO_PEOPLE),
    ("collect", SEE_BELOW),
    ("ledger", SEE_BELOW),
    ("history", REMINDED),
    ("explain", REMINDED),
    ("trend", REMINDED),
    ("targets", SEE_BELOW),
    ("tasks", SEE_BELOW),
    ("extend", ("lead",)),
    ("reopen", REPORTING),
    ("away", REPORTING),
    ("here", REPORTING),
    ("cancel", _EVERYBODY),
    ("help", _EVERYBODY),
    ("me", _EVERYBODY),
    ("language", _EVERYBODY),
)
"""The commands of a private chat, the most used first, each with the roles that may use it. Not offered: what belongs
to an open question, polite words, /nhom, which is for groups, and /ngaynghi, which only the topmost lead may use."""

GROUP_MENU: tuple[str, ...] = ("board", "summary", "remind", "group")
"""The commands of a group chat, the most used first."""


def offered(roles: Collection[str]) -> tuple[str, ...]:
    """The commands that somebody with these roles is offered in their private chat, the most used first."""
    return tuple(name for name, who in MENU if not set(who).isdisjoint(roles))
