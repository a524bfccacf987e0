"""Words the menus of commands, and the profile that a platform shows of the bot."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256

from bot.channels.channel import Menu, Profile
from handlers.reading.menu import GROUP_MENU, MENU, offered
from locales import LANGUAGES, fingerprint, say

EVERYBODYS = LANGUAGES[0]
"""The language of whoever's own language we do not speak."""


@cache
def mark() -> str:
    """A short text that changes when the menus or their words do. It is made without wording them, because at most
    starts nothing has changed."""
    return sha256(f"{fingerprint('menu')} {MENU} {GROUP_MENU}".encode()).hexdigest()[:12]


def profile(lang: str) -> Profile:
    """The bot's profile in this language, for people who have no menu of their own: they are officers, or about to
    join."""
    return Profile(
        "" if lang == EVERYBODYS else lang,
        say(lang, "profile-description", {}),
        say(lang, "profile-short", {}),
        _worded(offered({"officer"}), lang),
        _worded(GROUP_MENU, lang),
    )


@cache
def own_menu(wanted: str) -> Menu | None:
    """The menu of a chat by the text that storage keeps of it, e.g. "lead+officer:vi:MARK"; None for the empty text:
    the chat has no menu of its own."""
    if not wanted:
        return None
    roles, lang, _ = wanted.split(":")
    return _worded(offered(roles.split("+")), lang)


def _worded(names: Iterable[str], lang: str) -> Menu:
    return tuple((say(lang, f"menu-{name}.word", {}), say(lang, f"menu-{name}", {})) for name in names)
