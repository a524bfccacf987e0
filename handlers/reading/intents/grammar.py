"""The small language in which the tables of intents are written, made into patterns.

Words stand as they are said, with their diacritics. `[…]` may be left out, `( | )` chooses, `{name}` is a list of
alternatives that has a name (NAMED), `#` a figure or a date, `*` a name, `@now` and the like a time that was named before
(sentence.py), `?` the mark of a question. Every pattern matches whole words, each with a space behind it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from handlers.reading.intents.spelling import forms

_PART = re.compile(r"[\[\]()|]|\{\w+\}|[^\s\[\]()|{}]+")
FIGURE = r"\d[\w/.:%-]* "
NAME = r"(?:(?!(?:không|khong|chưa|chua|chẳng|nhưng) )[^\s@\d]+ ){1,3}?"
"""One to three words of a name; never one that denies."""


class Made(NamedTuple):
    """A pattern: as a regular expression, the words it may begin with, and whether it may be nothing at all."""

    regex: str
    first: frozenset[str]
    empty: bool


class Phrases:
    """Makes patterns of phrases; `words` gathers every spelling that occurs in them."""

    def __init__(self, named: Mapping[str, str]) -> None:
        self._named = named
        self.words: set[str] = set()
        self._made = lru_cache(maxsize=None)(self._of_name)

    def made(self, phrase: str) -> Made:
        """The pattern of a phrase."""
        found, rest = self._choice(_PART.findall(phrase))
        assert not rest, f"left over in {phrase!r}: {rest}"
        return found

    def _of_name(self, name: str) -> Made:
        return self.made(self._named[name])

    def _choice(self, parts: list[str]) -> tuple[Made, list[str]]:
        ways: list[Made] = []
        while True:
            way, parts = self._run(parts)
            ways.append(way)
            if not parts or parts[0] != "|":
                break
            parts = parts[1:]
        if len(ways) == 1:
            return ways[0], parts
        regex = "(?:" + "|".join(way.regex for way in ways) + ")"
        return Made(regex, frozenset().union(*(way.first for way in ways)), any(way.empty for way in ways)), parts

    def _run(self, parts: list[str]) -> tuple[Made, list[str]]:
        regex, first, empty = "", frozenset[str](), True
        while parts and parts[0] not in "|)]":
            one, parts = self._one(parts)
            regex += one.regex
            first |= one.first if empty else frozenset()
            empty = empty and one.empty
        return Made(regex, first, empty), parts

    def _one(self, parts: list[str]) -> tuple[Made, list[str]]:
        head, *rest = parts
        if head in "[(":
            inner, rest = self._choice(rest)
            close, *rest = rest
            assert (head, close) in (("[", "]"), ("(", ")")), f"{head} closed by {close}"
            return (Made(f"(?:{inner.regex})?", inner.first, True) if head == "[" else inner), rest
        if head.startswith("{"):
            return self._made(head[1:-1]), rest
        if head == "#":
            return Made(FIGURE, frozenset("#"), False), rest
        if head == "*":
            return Made(NAME, frozenset("*"), False), rest
        spelt = (head,) if head[0] in "@?" else forms(head)
        self.words.update(spelt)
        choice = "|".join(map(re.escape, spelt))
        return Made(f"(?:{choice}) " if len(spelt) > 1 else f"{choice} ", frozenset(spelt), False), rest


def lines(table: str) -> list[str]:
    """The phrases of a table, one a line."""
    return [line.strip() for line in table.strip().splitlines() if line.strip()]
