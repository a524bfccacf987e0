"""Remembers which hamlet each sender of a chat has spoken of, so that a line without a name finds its hamlet."""

from collections.abc import Sequence
from typing import NamedTuple

from handlers.reading.paste.chat import ChatLine
from handlers.reading.paste.names import NameFound, known_name, names_in


class Spoke(NamedTuple):
    """The hamlet that somebody spoke of last, and in which message."""

    unit: str
    message: int


class Speakers:
    """Who has spoken of which hamlet."""

    def __init__(self, units: Sequence[str]) -> None:
        self._units = tuple(units)
        self._last: dict[str, Spoke] = {}
        self._all: dict[str, list[str]] = {}
        self.open = False
        """The hamlet's name stood in a heading, and its figures come below."""
        self.lost = False
        """A name stood above that is not known; what comes below is nobody's."""

    def names(self, said: ChatLine, unit: str, *, heading: bool) -> None:
        """Somebody names a hamlet; as a `heading` without figures."""
        self._last[said.sender] = Spoke(unit, said.message)
        mine = self._all.setdefault(said.sender, [])
        if unit not in mine:
            mine.append(unit)
        self.open, self.lost = heading, False

    def names_unknown(self, said: ChatLine) -> None:
        """Somebody names a hamlet that is not known or not certain."""
        self._last.pop(said.sender, None)
        self.lost = True

    def blank(self) -> None:
        """An empty line: what a line said of a hamlet is over, but not what a heading announces."""
        if not self.open:
            self._last.pop("", None)

    def only_one(self, said: ChatLine) -> bool:
        """Whether the sender of a line, as far as they have a name, speaks of one hamlet."""
        mine = self.of(said.sender) or [unit for unit in [self._own(said.sender)] if unit]
        return bool(said.sender) and len(mine) == 1

    def of(self, sender: str) -> list[str]:
        """The hamlets that a sender has spoken of."""
        return self._all.get(sender, [])

    def whose(self, said: ChatLine, later: Sequence[ChatLine]) -> tuple[str | None, bool]:
        """The hamlet that a line without a name is about, and whether that is certain: the one its sender has spoken
        of, or speaks of further down in the same message; else the one in the sender's name."""
        if self.lost and not said.sender:
            return None, False
        last = self._last.get(said.sender)
        if last is not None:
            return last.unit, last.message == said.message or len(self.of(said.sender)) == 1 or self.open
        if not said.sender:
            return None, False
        here = {one.unit for other in later for one in names_in(other.body, self._units)}
        if len(here) == 1:
            return here.pop(), True
        return self._own(said.sender), True

    def _own(self, sender: str) -> str | None:
        """The hamlet that is in a sender's name: "Hiền (xóm Ba Giăng)"."""
        whole = known_name(sender, self._units)
        if whole is not None:
            return whole.unit
        found = [one for one in names_in(sender, self._units) if one.noun or _apart(sender, one)]
        return found[0].unit if len(found) == 1 else None


def _apart(sender: str, one: NameFound) -> bool:
    """Whether a name stands in the sender's name as a place does: "Hà - Khâu Giang", "Hiền (Ba Giăng)", "Hà Khâu
    Giang"."""
    before, behind = sender[: one.start].rstrip(), sender[one.end :].lstrip()
    if before[-1:] in _MARKS or behind[:1] in _MARKS:
        return bool(before or behind)
    return not behind and " " in sender[one.start : one.end]


_MARKS = tuple("-–(,/|_")
