"""The menus of commands: what is offered is there, is understood, is worded, and is never refused."""

import re
from typing import get_args

import pytest

from bot.compose.menu import own_menu, profile
from forms.role import Role
from handlers.parts import COMMANDS, GROUP_COMMANDS
from handlers.reading.commands import NAMES, command
from handlers.reading.menu import GROUP_MENU, MENU, offered
from handlers.respond import respond
from handlers.turn.dialogue import Idle
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known, Member, Person
from handlers.turn.say import Say
from locales import LANGUAGES
from tests.handlers.talk import COMMUNE, KEY, NOW, admin, lead, officer

ROLES: tuple[Role, ...] = get_args(Role)
REFUSALS = {
    *(
        "lead-only",
        "lead-only-chair",
        "lead-only-admin",
        "no-place",
        "nothing-to-fill",
        "snooze-nothing",
        "command-unknown",
    ),
    *("not-understood", "group-private", "days-off-above"),
}


def of(role: Role) -> Known:
    """What is known about somebody with this role."""
    if role == "officer":
        return officer(KEY)
    person = Person(5, "Ma Thị Giang", "vi", (Member(COMMUNE, role),))
    return admin(person=person) if role == "admin" else lead(person=person)


def answered(known: Known, text: str, *, group: bool = False) -> set[str]:
    """The keys of the lines that answer this message."""
    incoming = Incoming(
        channel="telegram", chat="1", sender="1", sender_name="G", message_id="1", sent_at=NOW, text=text, group=group
    )
    turn = respond(Idle(), incoming, known)
    return {line.key for effect in turn.effects if isinstance(effect, Say) for line in effect.lines}


def test_every_command_of_the_menus_is_one_of_the_conversation() -> None:
    assert {name for name, _ in MENU} <= COMMANDS.keys()
    assert set(GROUP_MENU) == GROUP_COMMANDS.keys()


def test_every_command_is_offered_or_kept_out_for_a_reason() -> None:
    inside = {"submit", "back", "skip"}  # typed at an open question
    apart = {"start", "group", "days_off"}  # a button of its own; for groups; for one lead only
    beside = {"revoke", "contact"}  # a button of the list of members; asked for in plain words

    assert {name for name, _ in MENU} == NAMES.keys() - inside - apart - beside


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_is_offered_is_understood_and_never_refused(role: Role, lang: str) -> None:
    menu = own_menu(f"{role}:{lang}:-")
    assert menu is not None
    understood = {word: found.name for word, _ in menu if (found := command(f"/{word}"))}
    refused = {word: keys for word, _ in menu if (keys := answered(of(role), f"/{word}") & REFUSALS)}

    assert tuple(understood.values()) == offered({role})
    assert refused == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_group_is_offered_works_there(lang: str) -> None:
    words = [word for word, _ in profile(lang).groups]

    assert [found.name for word in words if (found := command(f"/{word}@ToSoBot"))] == list(GROUP_MENU)
    assert [word for word in words if answered(of("lead"), f"/{word}", group=True) & REFUSALS] == []


def test_officers_are_not_offered_what_is_for_leads() -> None:
    assert not {"summary", "board", "remind", "invite", "collect", "ledger", "extend"} & set(offered({"officer"}))
    assert not {"remind", "invite", "extend", "reopen", "fill"} & set(offered({"chair"}))
    assert set(offered({"admin"})) == {"invite", "members", "cancel", "help", "me", "language"}
    assert set(offered({"lead", "officer"})) == set(offered({"lead"})) | set(offered({"officer"}))


def test_a_refusal_is_found() -> None:
    assert answered(of("chair"), "/nhac") & REFUSALS
    assert answered(of("officer"), "/tonghop") & REFUSALS
    assert answered(of("lead"), "/nhap") & REFUSALS
    assert answered(of("admin"), "/tonghop") == {"lead-only-admin"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_keep_to_what_platforms_show(lang: str) -> None:
    shown = profile(lang)
    everything = own_menu(f"lead+chair+admin+officer:{lang}:-")
    assert everything is not None
    rows = [*everything, *shown.groups]

    assert [word for word, _ in rows if not re.fullmatch(r"[a-z0-9_]{1,32}", word)] == []
    assert [does for _, does in rows if not 3 <= len(does) <= 50 or "\n" in does] == []  # seen at a glance
    assert len({word for word, _ in rows}) == len({does for _, does in rows}) == len(MENU) + 1
    assert 0 < len(shown.description) <= 512
    assert 0 < len(shown.short) <= 120
