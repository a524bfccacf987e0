"""The calls that set the bot's descriptions and its menus of commands.

Telegram shows a chat's own menu before the one for all private chats, and of those one in the language of the reader's
program before the one without a language."""

from typing import Any

from bot.channels.channel import Menu, Profile

Call = tuple[str, dict[str, Any]]
"""A method (with a capital, see `Calls.call`) and its parameters."""


def profile_calls(profile: Profile) -> list[Call]:
    """The calls that set a profile."""
    lang = {"language_code": profile.lang} if profile.lang else {}
    return [
        ("SetMyCommands", {"commands": _commands(profile.private), "scope": {"type": "all_private_chats"}, **lang}),
        ("SetMyCommands", {"commands": _commands(profile.groups), "scope": {"type": "all_group_chats"}, **lang}),
        ("SetMyDescription", {"description": profile.description, **lang}),
        ("SetMyShortDescription", {"short_description": profile.short, **lang}),
    ]


def menu_call(chat: str, menu: Menu | None) -> Call:
    """The call that sets the menu of one private chat, or takes it away."""
    scope = {"type": "chat", "chat_id": int(chat)}
    if menu is None:
        return "DeleteMyCommands", {"scope": scope}
    return "SetMyCommands", {"commands": _commands(menu), "scope": scope}


def _commands(menu: Menu) -> list[dict[str, str]]:
    return [{"command": word, "description": does} for word, does in menu]
