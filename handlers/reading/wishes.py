"""From what people want to the command that does it: the one table in which a new command joins the intents."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from handlers.reading.commands import Command, command, tail
from handlers.reading.dates.spans import names_moment, names_span
from handlers.reading.fold import fold, only_digits
from handlers.reading.intents.intent import Wish, intent

WISHES: Mapping[str, str] = {
    # reports of one's own
    "submit": "submit",
    "nothing_this_week": "nothing",
    "fill": "fill",
    "correct": "correct",
    "see_last": "see_last",
    "deadline": "deadline",
    "late_question": "late",
    "status": "owing",
    "undo": "undo",
    # steps
    "help": "help",
    "cancel": "cancel",
    "back": "back",
    "skip": "skip",
    # for leads
    "summary": "summary",
    "summary_period": "summary",
    "compare": "compare",
    "missing": "board",
    "nudge": "ask_remind",
    "invite": "invite",
    "extend": "extend",
    "reopen": "reopen",
    "enter_for": "enter_for",
    "export": "not_yet",
    "chart": "not_yet",
    # for everybody
    "calendar": "calendar",
    "leave": "away",
    "contact": "contact",
    "who_are_you": "who",
    "thanks": "thanks",
    "greeting": "hello",
    "not_for_us": "talk",
    # commands that say no more than their name
    **{
        name: name
        for name in (
            *("me", "history", "members", "revoke", "group", "ledger", "collect"),
            *("days_off", "language", "start", "here", "snooze"),
            *("targets", "tasks", "explain", "trend", "check"),
        )
    },
}
"""The name of the command (handlers/parts.py) for each intent."""

LEADS_ONLY = frozenset(("summary", "compare", "board", "ask_remind", "invite", "extend"))
"""Commands that are refused to officers with a reason, and not as something that was not understood."""

NO_COMMANDS = frozenset(("talk", "thanks", "hello"))
"""Answers that do nothing."""

_PERIODS = ("summary", "board", "ask_remind", "see_last", "correct", "history", "tasks", "check")
_TAILS: Mapping[str, Callable[[str], bool]] = {"away": names_span, "snooze": names_moment}


def rest_of(name: str, wish: Wish, text: str) -> str:
    """What the command takes of the sentence, as if it had been typed behind its slash."""
    if name in _PERIODS:
        return wish.time
    if name == "nothing":
        return text
    if name == "enter_for":
        return _entered_for(text)
    if name in _ABOUT:
        return _about(_ABOUT[name], text) or wish.time
    return tail(text, _TAILS[name]) if name in _TAILS else ""


_POLITE = r"(?: (?:giup|gium|dum|ho|cho|toi|em|anh|chi|minh|voi|di|nhe|a))*"
_HOW = r"(?: (?:toi dau|den dau|the nao|ra sao|dat chua|dat bao nhieu|dat duoc chua|nao chua dat|chua|roi|a|nhi|vay))*"
_ABOUT: Mapping[str, re.Pattern[str]] = {
    "explain": re.compile(rf"(?:.*?\b)?giai thich{_POLITE}(?: (?:so lieu|con so|so|tong|ve|nay))*\b ?"),
    "trend": re.compile(rf"(?:.*?\b)?xu huong{_POLITE}(?: (?:cua|ve|so lieu))*\b ?"),
    "targets": re.compile(
        rf"(?:(?:xem|cac|dat) )*(?:muc tieu|chi tieu)(?: (?:cua xa|cua minh|nam nay|nam))*{_HOW}\b ?"
    ),
}
"""What stands before the figure and the days in a sentence that calls the command."""
_ENDS = re.compile(rf"(.*?){_HOW}")


def _about(head: re.Pattern[str], text: str) -> str:
    """The figure and the days that the sentence names, as typed: "giải thích giúp em VNeID tháng 9"."""
    words = unicodedata.normalize("NFC", text).split()
    folded = [fold(word).strip(" .,!?") for word in words]
    found = head.match(" ".join(folded))
    first = len(found[0].split()) if found else len(words)
    end = _ENDS.fullmatch(" ".join(folded[first:]))
    last = first + len(end[1].split()) if end else len(words)
    return " ".join(words[first:last]).strip(" .,!?")


_ON_BEHALF = re.compile(
    r"(?:.*?\b)?(?:nhap|ghi|dien|khai|bao|enter|fill)(?: (?:so(?: lieu)?|bao cao|in))?"
    r"(?: (?:thay|ho|giup|dum|gium|for))+"
    r"(?: (?:so(?: lieu)?|cho|bao cao))*\b ?"
)


def _entered_for(text: str) -> str:
    """The unit that "nhập hộ xóm Khâu Giang" names, as typed."""
    words = unicodedata.normalize("NFC", text).split()
    found = _ON_BEHALF.match(" ".join(fold(word) for word in words))
    return " ".join(words[len(found[0].split()) :]).strip(" .,!?ạ") if found else ""


def called(text: str, *, loose: bool = True) -> str:
    """The name of the command that a text calls, with a slash or in plain words, whoever writes it; "": none."""
    return asked(text, loose=loose).name


@lru_cache(maxsize=16)
def asked(text: str, *, loose: bool = True) -> Command:
    """The command that a text calls, with what it takes of the text; its name is empty where there is none. Remembered
    for a moment, because several parts of the conversation ask this of one message."""
    if only_digits(text):
        return Command("")
    slashed = command(text)
    if slashed is not None:
        return slashed
    wish = intent(text, "lead", "idle", loose=loose)
    if wish is None:
        return Command("")
    name = WISHES[wish.intent]
    return Command(name, rest_of(name, wish, text))
