"""The menus of commands that a platform shows beside the text field: what each role is offered, in which order.

The words of a command and what it does are `menu-NAME.word` and `menu-NAME` in locales/."""

from collections.abc import Collection

from forms.regime.ladder import Role

_EVERYBODY: tuple[Role, ...] = ("officer", "lead", "chair")
_ACTING: tuple[Role, ...] = ("officer", "lead")
_ABOVE: tuple[Role, ...] = ("lead", "chair")

MENU: tuple[tuple[str, tuple[Role, ...]], ...] = (
    ("fill", ("officer",)),
    ("correct", ("officer",)),
    ("summary", _ABOVE),
    ("board", _ABOVE),
    ("remind", ("lead",)),
    ("enter_for", ("lead",)),
    ("calendar", _EVERYBODY),
    ("snooze", ("officer",)),
    ("invite", ("lead",)),
    ("members", ("lead",)),
    ("collect", _ABOVE),
    ("ledger", _ABOVE),
    ("extend", ("lead",)),
    ("reopen", _ACTING),
    ("away", _ACTING),
    ("here", _ACTING),
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
