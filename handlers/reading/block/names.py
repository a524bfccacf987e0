"""Finds the figure that a label names: "số lượng hồ sơ trực tuyến toàn trình"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from forms.indicator import Indicator
from handlers.reading.block import words
from handlers.reading.fold import folded_alike

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 8

Words = tuple[str, ...]


class LabelWord(NamedTuple):
    """A word of a label in the spelling that names are compared in, and where it stands."""

    said: str
    start: int
    end: int


class NamedFigures(NamedTuple):
    """The figures that a label may mean. `clean`: no word of it is left that could change the meaning. `end`: where the
    last of its words ends that names the figure."""

    codes: tuple[str, ...] = ()
    clean: bool = False
    start: int = 0
    end: int = 0
    denied: bool = False
    """A word of it denies: "hồ sơ chưa giải quyết"."""

    @property
    def code(self) -> str | None:
        """The one figure that it means."""
        return self.codes[0] if len(self.codes) == 1 else None


class _Match(NamedTuple):
    code: str
    first: int
    end: int
    noun: Words


def tokens(text: str) -> list[LabelWord]:
    """The words of a label: one spelling for long and short words, without those that change nothing."""
    raw = [LabelWord(one[0], one.start(), one.end()) for one in _WORD.finditer(folded_alike(text))]
    made: list[LabelWord] = []
    at = 0
    while at < len(raw):
        length, said = _shortened(raw, at)
        start, end = raw[at].start, raw[at + length - 1].end
        made += [LabelWord(word, start, end) for word in said]
        at += length
    return [token for token in made if token.said not in words.DROPPED]


def _shortened(raw: Sequence[LabelWord], at: int) -> tuple[int, Words]:
    for length in range(min(5, len(raw) - at), 0, -1):
        said = " ".join(token.said for token in raw[at : at + length])
        if said in words.SHORT:
            return length, tuple(words.SHORT[said].split())
    return 1, (raw[at].said,)


def said_in(label: Sequence[LabelWord], phrases: Sequence[str]) -> bool:
    """Whether one of these phrases stands in the label."""
    text = f" {' '.join(token.said for token in label)} "
    return any(f" {phrase} " in text for phrase in phrases)


def subject_of(label: Sequence[LabelWord]) -> str | None:
    """What the label is about, the last thing named."""
    text = f" {' '.join(token.said for token in label)} "
    there = [(text.rfind(f" {subject} "), subject) for subject in words.SUBJECTS if f" {subject} " in text]
    return max(there)[1] if there else None


class FigureNames:
    """All names of the figures of a form, and of the percentages that are computed from them."""

    def __init__(self, indicators: Sequence[Indicator]) -> None:
        self._nouns: dict[Words, set[str]] = {}
        self._subjects: dict[str, set[str]] = {}
        self.of = {one.code: one for one in indicators}
        for one in indicators:
            for noun in one.called:
                said = tuple(token.said for token in tokens(noun))
                if said:
                    self._nouns.setdefault(said, set()).add(one.code)
                    self._subjects.setdefault(one.code, set()).update(
                        subject for subject in words.SUBJECTS if f" {subject} " in f" {' '.join(said)} "
                    )

    def doubles(self) -> dict[str, set[str]]:
        """The names that mean several figures."""
        return {" ".join(noun): codes for noun, codes in self._nouns.items() if len(codes) > 1}

    def words_of(self, code: str) -> frozenset[str]:
        """All words by which a figure is called."""
        return frozenset(word for noun, codes in self._nouns.items() if code in codes for word in noun)

    def find(self, label: Sequence[LabelWord], here: str | None, above: str | None) -> NamedFigures:
        """What the label means. `here`: what this line has been about so far; `above`: the lines before."""
        matches = self._restricting(self._shares(label, self._matches(label)))
        codes = list(dict.fromkeys(code for match in matches for code in self._meant(match, label, here, above)))
        if not codes:
            return NamedFigures()
        parts = {*codes, *(self.of[code].numerator for code in codes)}
        named = [*matches, *(match for match in self._matches(label) if match.code in parts)]
        covered = {n for match in named for n in range(match.first, match.end)}
        percent = all(self.of[code].kind == "percent" for code in codes)
        rest = [token.said for n, token in enumerate(label) if n not in covered]
        own = {word for code in codes for subject in self._subjects[code] for word in subject.split()}
        strange = [one for one in rest if not (one in words.HARMLESS or (percent and one in words.RATE) or one in own)]
        strange = [one for one in strange if not one.isdigit()]
        if strange and all(" ".join(match.noun) in words.SUBJECTS for match in matches):
            return NamedFigures()  # "TTHC" alone names no figure in "TTHC quá hạn"
        order = tuple(code for code in self.of if code in codes)
        start, end = label[min(covered)].start, label[max(covered)].end
        return NamedFigures(
            order, not strange and len(codes) == 1, start, end, bool(words.DENIES.intersection(strange))
        )

    def _matches(self, label: Sequence[LabelWord]) -> list[_Match]:
        said = tuple(token.said for token in label)
        return [
            _Match(code, first, end, said[first:end])
            for first in range(len(said))
            for end in range(first + 1, min(first + _LONGEST, len(said)) + 1)
            for code in sorted(self._nouns.get(said[first:end], ()))
        ]

    def _shares(self, label: Sequence[LabelWord], matches: list[_Match]) -> list[_Match]:
        """Of a label that speaks of a share only the percentages, if it names one."""
        shares = [match for match in matches if self.of[match.code].kind == "percent"]
        return shares if shares and said_in(label, ("ty le",)) else matches

    def _restricting(self, matches: list[_Match]) -> list[_Match]:
        """Those that no longer name holds, nor one that begins within them and says more."""
        longest = [
            one
            for one in matches
            if not any(
                other.first <= one.first and one.end <= other.end and other.end - other.first > one.end - one.first
                for other in matches
            )
        ]
        kept = [
            one
            for one in longest
            if not any(other.code != one.code and one.first < other.first < one.end < other.end for other in longest)
        ]
        whole = [one for one in kept if " ".join(one.noun) not in words.SUBJECTS]
        return whole or kept

    def _meant(self, match: _Match, label: Sequence[LabelWord], here: str | None, above: str | None) -> tuple[str, ...]:
        """The figures that a name means, given what is spoken of."""
        said = " ".join(match.noun)
        if said not in words.ELLIPTIC:
            return (match.code,)
        others = self._of_subjects(match.noun)
        own = subject_of([token for n, token in enumerate(label) if n < match.first]) or here
        for subject in (own, above):
            if subject is None:
                continue
            if subject in others:
                return (
                    others[subject] if subject == own or others[subject] == (match.code,) else self._all(match, others)
                )
            if subject in self._subjects[match.code]:
                return (match.code,)
            return () if subject == own else self._all(match, others)
        return self._all(match, others)

    def _all(self, match: _Match, others: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys((match.code, *(code for codes in others.values() for code in codes))))

    def _of_subjects(self, noun: Words) -> dict[str, tuple[str, ...]]:
        """The figures that the same name means beside another subject: "ho so" + … + "toan trinh"."""
        found: dict[str, tuple[str, ...]] = {}
        for subject in words.SUBJECTS:
            head = tuple(subject.split())
            codes = {code for long, own in self._nouns.items() if long == head + noun for code in own}
            if codes:
                found[subject] = tuple(sorted(codes))
        return found


@lru_cache(maxsize=64)
def names_of(indicators: tuple[Indicator, ...]) -> FigureNames:
    """The names of a form, put together once and not for each message."""
    return FigureNames(indicators)


def harmless(label: Sequence[LabelWord], *more: frozenset[str]) -> bool:
    """Whether no word of the label says anything about a figure."""
    known = words.HARMLESS.union(*more)
    return all(token.said in known or token.said.isdigit() for token in label)
