"""Tells what a sentence wants of the things that it speaks of, where no phrase of the tables covers it.

Words become concepts (table_of_words.py): "nộp" is SEND, "quên" is FORGOT. Rules (table_of_rules.py) say which concepts
must be there and which must not; the first that fits tells the intent."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product
from typing import NamedTuple, get_args

from handlers.reading.fold import bare
from handlers.reading.intents.saying import Role, State
from handlers.reading.intents.sentence import SYLLABLE, Sentence, phrases
from handlers.reading.intents.spelling import TONES, forms, spelt
from handlers.reading.intents.table_of_rules import GROUPS, NEVER, ROWS, SURE, Meaning
from handlers.reading.intents.table_of_small_words import BESIDE
from handlers.reading.intents.table_of_words import WISHED

WORDS = WISHED | BESIDE
"""All concepts with their words; of two with the same, the first counts."""
_ASKING = frozenset(form for word in ("không", "chưa") for form in forms(word))
"""Words that ask where they stand at the end, and deny elsewhere."""
_STOPS = frozenset(forms("thôi"))
"""A word that holds back, but not at the end: "nộp thôi"."""
_ENGLISH = re.compile(r"(?=.*[aeiouy])[^aeiouy\W\d]{0,2}(?:[aeiouy]+[^aeiouy\W\d]{1,2})*[aeiouy]*")
"""What may be an English word."""


class Heard(NamedTuple):
    """What a sentence speaks of. `first`: the first concept that is more than politeness; `unknown`: how many words are
    of no concept; `figures`: how many numbers there are that are no times."""

    there: frozenset[str]
    first: str
    unknown: int
    figures: int


class _Ready(NamedTuple):
    """A rule made ready."""

    rule: Meaning
    needs: tuple[frozenset[str], ...]
    but: frozenset[str]
    only: frozenset[str] | None


def _known() -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str], dict[str, int]]:
    """The concept of each run of words; the same of runs that are typed with all their diacritics; and how many words
    the longest run has that begins with a word."""
    exact: dict[tuple[str, ...], str] = {}
    free: dict[tuple[str, ...], str] = {}
    only: set[tuple[str, ...]] = set()
    for concept, listed in WORDS.items():
        for run in listed.split("|"):
            words = run.split()
            spellings = [(spelt(word[:-1]),) if word[-1] == "^" else _forms(word) for word in words]
            typed = tuple(one[0] for one in spellings)
            exact.setdefault(typed, concept)
            if "^" in run and all(word.isascii() for word in typed):
                only.add(typed)
                continue  # "chi" is "gì" only among words with diacritics, and "chị" among others
            for way in product(*spellings):
                free.setdefault(way, concept)
    runs = free | {typed: concept for typed, concept in exact.items() if typed not in only}
    longest: dict[str, int] = {}
    for way in (*runs, *exact):
        longest[way[0]] = max(longest.get(way[0], 0), len(way))
    return runs, exact, longest


def _forms(word: str) -> tuple[str, ...]:
    if word[0] == "@":
        return (word,)
    found = forms(word)
    phrases.words.update(found)
    return found


_RUNS, _EXACT, _LONGEST = _known()


def _set(names: str) -> frozenset[str]:
    """Names of concepts and of groups of them."""
    return frozenset(one for name in names.split() for one in GROUPS.get(name, name).split())


def _ready(rules: Iterable[Meaning]) -> Mapping[tuple[str, str], tuple[_Ready, ...]]:
    """The rules by role and state."""
    made = [
        _Ready(
            rule,
            tuple(_set(need.replace("|", " ")) for need in rule.has.split()),
            _set(rule.but),
            _set(rule.only) | _set("HARMLESS") if rule.only else None,
        )
        for rule in rules
    ]
    return {
        (role, state): tuple(one for one in made if one.rule.role in ("", role) and state in one.rule.states)
        for role in get_args(Role)
        for state in get_args(State)
    }


_NEVER = {intent: _set(names) for intent, names in NEVER.items()}
_SURE, _ROWS = _ready(SURE), _ready(ROWS)


def surely(said: Sentence, role: Role, state: State) -> str | None:
    """What it wants, whatever phrase of the tables it holds: "" for nothing at all, None: the phrases decide."""
    return _first(_SURE[role, state], heard(said))


def likely(said: Sentence, role: Role, state: State) -> str | None:
    """What it wants that holds no phrase of the tables: "" for nothing at all, None: that cannot be told."""
    return _first(_ROWS[role, state], heard(said))


_LET = frozenset(forms("để"))
"""The word of whoever puts off: "ừ để coi", "ok để đấy"."""


def held_back(said: Sentence, intent: str) -> bool:
    """Whether something in the sentence holds back, asks or forbids what it would do at once."""
    never = _NEVER.get(intent)
    if never is None:
        return False
    puts_off = intent != "nothing_this_week" and not _LET.isdisjoint(said.marked.split())
    return puts_off or not never.isdisjoint(heard(said).there)


def _first(rows: tuple[_Ready, ...], words: Heard) -> str | None:
    there = words.there
    for one in rows:
        rule = one.rule
        if (
            one.but.isdisjoint(there)
            and not any(need.isdisjoint(there) for need in one.needs)
            and words.unknown <= rule.unknown
            and words.figures <= rule.figures
            and (not rule.first or words.first == rule.first)
            and (one.only is None or there <= one.only)
        ):
            return rule.intent
    return None


def _concept(run: tuple[str, ...], *, toned: bool) -> str | None:
    """The concept of a run of words; among words with diacritics, "trong" is never "trồng"."""
    if not toned:
        return _RUNS.get(run)
    return _EXACT.get(run) or (_RUNS.get(run) if len(run) > 1 else None)


@lru_cache(maxsize=16)
def heard(said: Sentence) -> Heard:
    """The concepts of a sentence; the longest run of known words counts."""
    words = said.marked.split()
    found: list[tuple[str, str]] = []
    at = unknown = figures = 0
    while at < len(words):
        word = words[at]
        for many in range(min(_LONGEST.get(word, 0), len(words) - at), 0, -1):
            concept = _concept(tuple(words[at : at + many]), toned=said.toned)
            if concept:
                found.append((concept, word if many == 1 else ""))
                at += many
                break
        else:
            is_figure = word[0].isdigit()
            figures += is_figure
            unknown += not is_figure
            found.append(("FIGURE" if is_figure else "UNKNOWN", ""))
            at += 1
    telling = [one for one in found if one[0] not in ("SOFT", "QUERY")]
    there = {concept for concept, _ in found}
    if unknown > 1:
        there.add("STRANGE")
    if said.asks:
        there.add("ASKS")
    if len(telling) > 1 and telling[-1][1] in _ASKING:
        there.add("ASKS")
        if sum(concept == telling[-1][0] for concept, _ in telling) == 1:
            there.discard(telling[-1][0])
    elif len(telling) > 1 and telling[-1][1] in _STOPS and sum(concept == "LEAVE_OFF" for concept, _ in telling) == 1:
        there.discard("LEAVE_OFF")
    return Heard(frozenset(there), telling[0][0] if telling else "", unknown, figures)


def is_language(words: str) -> bool:
    """Whether most of the words may be words: no keys that were struck at random."""
    all_words = words.split()
    return sum(_may_be_word(word) for word in all_words) * 2 > len(all_words)


def _may_be_word(word: str) -> bool:
    if word in phrases.words or not word.isalpha():
        return word[-1] not in TONES or bool(SYLLABLE.fullmatch(bare(word[:-1])))
    return bool(SYLLABLE.fullmatch(bare(word)) or (word.isascii() and _ENGLISH.fullmatch(word)))
