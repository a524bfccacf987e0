"""Takes a message apart: words in one spelling, times and figures marked, politeness set aside."""

import re
import unicodedata
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from handlers.reading.fold import bare
from handlers.reading.intents.grammar import Phrases
from handlers.reading.intents.named import (
    ASKING,
    AT_THE_END,
    FAVOUR,
    NAMED,
    POLITE,
    SMALL,
    TIMES,
    TONED,
    WHOM,
    YES_FIRST,
)
from handlers.reading.intents.spelling import SHORT, TONES, forms, spelt, untyped

LONGEST = 400
"""Maximum characters of a text that can want something of the program."""

_TOKEN = re.compile(r"\d+(?:[/.:,-]\d+)*%?[^\W\d_]*|[^\W\d_]+(?:['’`][^\W\d_]+)?")
_WEEKDAY = re.compile(r"\bt([2-7])\b")
SYLLABLE = re.compile(
    r"(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)  # what may be a Vietnamese word, its diacritics left out
_DATE = re.compile(r"(?<!\S)\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})? ")
_HOUR = re.compile(r"(?<!\S)\d{1,2}(?:h|g|:\d\d)\d* |(?<!\S)\d{1,2} (?:giờ`|gio) (?!nao|nao`)")


_DONE = frozenset(
    (
        "nop",
        "gui",
        "bao",
        "nhan",
        "xong",
        "lam",
        "nhap",
        "du",
        "het",
        "co",
        "doc",
        "nhac",
        "sua",
        "ghi",
        "thay",
        "ai",
        "giuc",
        "don",
        "hoan",
    )
)
"""Words before which "da" without diacritics is "đã"; before others it is "dạ"."""


class Sentence(NamedTuple):
    """A message as the tables of intents see it; every word has a space behind it.

    `full`: only without politeness. `plain`: without small words too. `core`: and without words of assent that come
    first ("ừ gửi đi"). `asks`: it is a question."""

    full: str
    plain: str
    core: str
    asks: bool
    words: int
    time: str = ""
    """The first time it names, as typed: "tháng 9"."""
    marked: str = ""
    """All its words, times marked (concepts.py)."""
    toned: bool = False
    """It is typed with diacritics."""


phrases = Phrases(NAMED)
"""All tables of intents are made with these, so that all their words are known."""

_TIMES = [
    (name, made.first, re.compile(rf"(?<!\S)(?:{made.regex})"))
    for name, made in ((name, phrases.made(phrase)) for name, phrase in TIMES.items())
]
"""Each mark, the words that its times may begin with ("#": a figure), and the times."""


class _Words:
    """A list of words and of several together, found in a sentence by look-up: it is on the path of every message."""

    def __init__(self, *listed: str) -> None:
        self._all: set[tuple[str, ...]] = set()
        for one in listed:
            if one in TONED:
                self._all.add((spelt(one),))
                continue
            phrases.words.update(spelling for word in one.split() for spelling in forms(word))
            self._all.update(product(*(forms(word) for word in one.split())))
        self._first = {words[0] for words in self._all}
        self._last = {words[-1] for words in self._all}
        self._longest = max(map(len, self._all))

    def out_of(self, words: list[str]) -> list[str]:
        """The words without these."""
        if self._first.isdisjoint(words):
            return words
        kept: list[str] = []
        at = 0
        while at < len(words):
            many = self._at(words, at) if words[at] in self._first else 0
            if not many:
                kept.append(words[at])
            at += many or 1
        return kept

    def off_the_end(self, words: list[str], *, once: bool = False) -> list[str]:
        """The words without these at the end; one at least is left."""
        end = len(words)
        while end > 1 and words[end - 1] in self._last:
            many = next(
                (n for n in range(min(self._longest, end - 1), 0, -1) if tuple(words[end - n : end]) in self._all), 0
            )
            end -= many
            if not many or once:
                break
        return words[:end] if end < len(words) else words

    def off_the_start(self, words: list[str]) -> list[str]:
        """The words without these at the start."""
        at = 0
        while at < len(words) and (many := self._at(words, at) if words[at] in self._first else 0):
            at += many
        return words[at:] if at else words

    def _at(self, words: list[str], at: int) -> int:
        return next((n for n in range(self._longest, 0, -1) if tuple(words[at : at + n]) in self._all), 0)


_POLITE, _SMALL = _Words(*POLITE), _Words(*SMALL)
_END, _LAST = _Words(*AT_THE_END), _Words(*AT_THE_END, *FAVOUR)
_FIRST, _ASKS, _WHOM = _Words(*YES_FIRST), _Words(*ASKING), _Words(*WHOM)


@lru_cache(maxsize=16)
def sentence(text: str) -> Sentence | None:
    """The message taken apart; None where it is too long, or holds no word.

    Remembered for a moment, because one message is asked about several times; only a few, because these are people's
    words."""
    if len(text) > LONGEST:
        return None
    lower = unicodedata.normalize("NFKC", text).casefold() if not text.isascii() else text.lower()
    if "t" in lower:
        lower = _WEEKDAY.sub(r"thứ \1", lower)
    typed = list(_TOKEN.finditer(lower))
    toned = not lower.isascii() and any(not word[0].isascii() for word in typed)
    words: list[str] = []
    origins: list[int] = []
    for n, word in enumerate(typed):
        some = _spelt(word[0])
        words += some
        origins += [n] * len(some)
    if not words:
        return None
    if words[0] == "da" and len(words) > 1 and words[1] not in _DONE:
        del words[0], origins[0]
    marked, time = _marked(" ".join(words) + " ", lower, [typed[n].span() for n in origins])
    there = marked.split()
    full, asks = _asked(_POLITE.out_of(there), asks="?" in text)
    if not full:
        return Sentence(marked, marked, marked, asks, len(typed), time, marked, toned)
    full = _END.off_the_end(full)
    spare = _LAST.off_the_end(full)
    plain, core = _content(spare) or spare, _content(_FIRST.off_the_start(spare))
    return Sentence(_joined(full), _joined(plain), _joined(core or plain), asks, len(typed), time, marked, toned)


def _joined(words: list[str]) -> str:
    return " ".join(words) + " "


def _content(words: list[str]) -> list[str]:
    return _LAST.off_the_end(_SMALL.out_of(words))


def without_small(words: list[str]) -> list[str]:
    """The words without small ones."""
    return _SMALL.out_of(words)


def _asked(words: list[str], *, asks: bool) -> tuple[list[str], bool]:
    """The words without what only makes them a question, and whether they are one."""
    found = _ASKS.off_the_end(_WHOM.off_the_end(words), once=True)
    if len(found) < len(_WHOM.off_the_end(words)):
        return found, True
    return words, asks


def _marked(whole: str, typed: str, spans: list[tuple[int, int]]) -> tuple[str, str]:
    """The words with times replaced by their marks, and the first period as it was typed."""
    time = ""
    there = set(whole.split())
    if any(char.isdigit() for char in whole):
        there.add("#")
    for name, first, pattern in _TIMES:
        if first.isdisjoint(there):
            continue
        found = pattern.search(whole)
        if found is None:
            continue
        if not time and name in ("@now", "@last", "@other"):
            begins, ends = whole.count(" ", 0, found.start()), whole.count(" ", 0, found.end()) - 1
            if "@" not in whole[: found.end()]:
                time = typed[spans[begins][0] : spans[ends][1]]
        whole = pattern.sub(f"{name} ", whole)
    if any(char.isdigit() for char in whole):
        whole = _HOUR.sub("@hour ", _DATE.sub("@day ", whole))
    return whole, time


# Words --------------------------------------------------------------------------------------------------------------


def _spelt(word: str) -> tuple[str, ...]:
    """A word in its one spelling; a short form as the words it stands for, a small slip put right."""
    if word[0].isdigit():
        return (word,)
    if "'" in word or "’" in word or "`" in word:
        word = re.sub("['’`]", "", word)
    found = spelt(word)
    if found in phrases.words:
        return (found,)
    if found in SHORT:
        return SHORT[found]
    return (_righted(found),)


def _righted(word: str) -> str:
    """The word of our tables that was meant, where only one is so near; else the word as it is.

    A word with some of its diacritics may lack the tone ("nhăc") or, if it is long, have another ("huớng"); one of five
    letters or more that is no Vietnamese syllable may have one wrong letter ("sumary")."""
    near = _near()
    if not word.isascii():
        bald = bare(word.rstrip(TONES))
        toned = near.toned.get(bald, ())
        fitting = [one for one in toned if one.rstrip(TONES) == word or len(bald) >= 5]
        fitting = [one for one in fitting if one[-1] == word[-1]] or fitting
        if len(fitting) == 1:
            return fitting[0]
    else:
        bald = word
        if not SYLLABLE.fullmatch(word) and (plain := untyped(word)) in phrases.words and SYLLABLE.fullmatch(plain):
            return plain
    if len(bald) < 5 or SYLLABLE.fullmatch(bald):
        return word
    found = {one for cut in _cuts(bald) for one in near.cut.get(cut, ())}
    return next(iter(found)) if len(found) == 1 else word


class _Near(NamedTuple):
    """The words of the tables by how they may be mistyped: without diacritics, and with a letter left out."""

    toned: dict[str, tuple[str, ...]]
    cut: dict[str, tuple[str, ...]]


_known: list[_Near] = []


def _near() -> _Near:
    """Made once, when all tables are there."""
    if not _known:
        toned: dict[str, tuple[str, ...]] = {}
        cut: dict[str, tuple[str, ...]] = {}
        for word in sorted(phrases.words):
            if not word.isascii():
                bald = bare(word.rstrip(TONES))
                toned[bald] = (*toned.get(bald, ()), word)
            elif len(word) >= 5 and word.isalpha():
                for one in _cuts(word):
                    cut[one] = (*cut.get(one, ()), word)
        _known.append(_Near(toned, cut))
    return _known[0]


def _cuts(word: str) -> set[str]:
    """The word, and the word without each of its letters."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}
