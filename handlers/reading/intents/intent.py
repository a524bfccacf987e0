"""Tells what somebody wants who writes a plain sentence: one function, for the conversation and for `toso read`."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, get_args

from handlers.reading.figures.pieces import listed
from handlers.reading.fold import folded_alike
from handlers.reading.intents.concepts import held_back, is_language, likely, surely
from handlers.reading.intents.grammar import lines
from handlers.reading.intents.named import OURS, TURNING
from handlers.reading.intents.saying import Role, Saying, State
from handlers.reading.intents.sentence import LONGEST, Sentence, phrases, sentence, without_small
from handlers.reading.intents.spelling import forms
from handlers.reading.intents.table import OWN
from handlers.reading.intents.table_of_commands import COMMANDS
from handlers.reading.intents.table_of_leads import DAYS, LEADS
from handlers.reading.intents.table_of_talk import TALK
from handlers.reading.nothing import nothing

CODES = frozenset(
    listed("""
    submit | nothing_this_week | fill | correct | see_last | deadline | late_question | status | leave | help | cancel |
    back | skip | undo | consent_yes | consent_no | thanks | greeting | who_are_you | contact | summary |
    summary_period | missing | nudge | compare | invite | extend | reopen | calendar | enter_for | export | chart |
    not_for_us
    """)
)
"""The intents that have a name outside the program; besides them there are commands in plain words (COMMANDS)."""

_BESIDE = 3
"""Maximum words beside a phrase of a loose row."""
_MOST = 25
"""Maximum words of a message that can be meant for the program."""


@dataclass(frozen=True, eq=False)
class _Pattern:
    """One phrase of a row; `place`: the row's place in the tables, the first counts first. What it is as a regular
    expression is compiled when the phrase is first looked for: all at once would take half a second."""

    row: Saying
    place: int
    source: str
    full: bool
    mark: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The phrase."""
        return re.compile(self.source)

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        """What must not stand anywhere in the message."""
        return re.compile(rf"(?<!\S)(?:{phrases.made(self.row.unless).regex})") if self.row.unless else None


class Wish(NamedTuple):
    """What a message wants; `time`: the period that it names, as typed."""

    intent: str
    time: str = ""


def _made() -> dict[tuple[str, str], dict[str, list[_Pattern]]]:
    """The patterns by role and state, and there by the first word."""
    found: dict[tuple[str, str], dict[str, list[_Pattern]]] = {
        (role, state): {} for role in get_args(Role) for state in get_args(State)
    }
    for place, row in enumerate((*TALK, *OWN, *LEADS, *DAYS, *COMMANDS)):
        if row.unless:
            phrases.made(row.unless)  # its words are known from now on
        for line in lines(row.phrases):
            mark, phrase = (line[0], line[1:].strip()) if line[0] in "?!" else ("", line)
            full = phrase.startswith("=")
            made = phrases.made(phrase.lstrip("= "))
            assert not made.empty, f"this may be nothing: {line}"
            one = _Pattern(row, place, made.regex, full, mark)
            for (role, state), by_word in found.items():
                if row.role in ("", role) and state in row.states:
                    for word in made.first:
                        by_word.setdefault(word, []).append(one)
    return found


_PATTERNS = _made()
_TURNING = frozenset(one for word in TURNING for one in forms(word))
_OURS = re.compile("|".join(rf"(?<!\S){phrases.made(word).regex}" for word in OURS))
_FOR_PERIODS = {"summary": "summary_period"}


_REPORTED = re.compile(
    r"\d\s*(?:buoi|cuoc|hoi nghi|hn|nguoi|ng|luot|vneid|lan)\b"
    r"|\b(?:vneid|dinh danh|du|hop|buoi|nguoi|hoi nghi)\s*[:=]?\s*\d"
)
"""A figure beside the name of what is reported."""

_NOTE = re.compile(r"\s*(?:\d{1,2}[.)]\s*)?(?:kho khan|vuong mac|kien nghi|de xuat|ghi chu)[a-z, ]{0,30}:")
"""The heading of a note, as it is printed on the sheet: "4. Khó khăn, vướng mắc: mạng yếu"."""


_SLIP = re.compile(
    r"^\W*(?:à|a|á|ấy|ay|ơ|ối|chết)[\s,]*(?:quên|quen)\s*(?:[,.:!-]+\s*|(?=(?:không|khong|ko|k|hông) (?:có|co|ai)\b))",
    re.IGNORECASE,
)
"""An exclamation before somebody corrects themselves: "à quên, không có ai cài cả" forgot no report."""


def intent(text: str, role: Role, state: State, *, loose: bool = True) -> Wish | None:
    """What the message wants of the program, of somebody in that role while that is open; None: nothing that can be
    told. `loose`: even where the phrase stands among a few other words; without it only where it is all."""
    if len(text) > LONGEST:
        return None if any(char.isdigit() for char in text) else Wish("not_for_us")
    text = _SLIP.sub("", unicodedata.normalize("NFC", text))
    folded = folded_alike(text)
    if len(_REPORTED.findall(folded)) > 1 or _NOTE.match(folded):
        return None  # two figures with their names, or a note with its heading, are a report, whatever else is said
    said = sentence(text)
    if said is None:
        return None
    figures = _figure(said.core)
    if said.words <= _MOST:
        sure = surely(said, role, state) if loose else None
        if sure is not None:
            return Wish(sure, said.time) if sure else None
        found = _best(said, role, state, loose=loose)
        if found is not None:
            return None if held_back(said, found.intent) else found
        if (
            role == "officer"
            and state in ("idle", "asking", "sheet")
            and nothing(text, asked=state != "idle") is not None
            and not held_back(said, "nothing_this_week")
        ):
            return Wish("nothing_this_week")
        guess = likely(said, role, state) if loose else None
        if guess is not None and (guess != "not_for_us" or is_language(said.marked)):
            return Wish(guess, said.time) if guess else None
    ours = _OURS.search(said.full) or any(mark in said.full for mark in ("@now", "@last", "@other"))
    if not figures and said.core.count(" ") > 1 and not ours and is_language(said.marked):
        return Wish("not_for_us")
    return None


def _figure(words: str) -> bool:
    return any(char.isdigit() for char in words)


def _best(said: Sentence, role: Role, state: State, *, loose: bool) -> Wish | None:
    """The row whose phrase covers most of the sentence."""
    by_word = _PATTERNS[role, state]
    best: tuple[tuple[int, int, bool, int], Saying] | None = None
    for words, full in ((said.full, True), *((words, False) for words in dict.fromkeys((said.core, said.plain)))):
        at = 0
        for _ in range(words.count(" ") if loose else 1):
            end = words.find(" ", at)
            head = words[at:end]
            for one in by_word.get("#" if head[:1].isdigit() else head, ()):
                if (
                    one.full is not full
                    or (at and not one.row.loose)
                    or (one.mark and (one.mark == "?") is not said.asks)
                ):
                    continue
                beside = _beside(one, words, at, loose=loose)
                if beside is None or (best is not None and best[0] <= (*beside, not full, one.place)):
                    continue
                if one.unless is None or not one.unless.search(said.full):
                    best = (*beside, not full, one.place), one.row
            at = end + 1
    if best is None:
        return None
    name = best[1].intent
    other = "@last" in said.core or "@other" in said.core
    return Wish(_FOR_PERIODS.get(name, name) if other else name, said.time)


def _beside(one: _Pattern, words: str, at: int, *, loose: bool) -> tuple[int, int] | None:
    """How many words, and how many times, stand beside the phrase where it is found there; None: it is not, or they are
    too many, or one of them may turn it into its opposite, or is a figure."""
    found = None if at else one.regex.fullmatch(words)
    if found is None and loose and one.row.loose:
        found = one.regex.match(words, at)
    if found is None:
        return None
    rest = (words[:at] + words[found.end() :]).split()
    if any(word in _TURNING or (word[0].isdigit() and not one.row.figures) for word in rest):
        return None
    times = sum(word[0] == "@" for word in rest)
    if not rest:
        return 0, 0
    many = len(without_small(rest)) - times
    return (many, times) if (one.row.loose and many <= _BESIDE) else None
