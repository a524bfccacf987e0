"""Keeps which lines of a paste were not read, so that none of them vanishes."""

from collections.abc import Collection, Iterable

from handlers.reading.paste.chat import ChatLine


class Unread:
    """The lines that could not be used; and those that name a hamlet, which are to no use if nothing was read of it."""

    def __init__(self) -> None:
        self.at = 0
        """Which line is read."""
        self._unread: list[tuple[int, str]] = []
        self._named: list[tuple[int, str, str]] = []

    def add(self, said: ChatLine) -> None:
        """A line could not be used."""
        self.add_words([said.line.rstrip()])

    def add_words(self, words: Iterable[str]) -> None:
        """Parts of a line could not be used."""
        self._unread += [(self.at, one) for one in words]

    def names(self, said: ChatLine, unit: str) -> None:
        """A line names a hamlet; what it announces stands in it, below, or nowhere."""
        self._named.append((self.at, said.line.rstrip(), unit))

    def __len__(self) -> int:
        return len(self._unread) + len(self._named)

    def lines(self, units: Collection[str]) -> tuple[str, ...]:
        """The lines that were not read, in their order. `units`: those of which something was read."""
        there = {n for n, _ in self._unread}
        idle = [(n, line) for n, line, unit in self._named if unit not in units and n not in there]
        return tuple(line for _, line in sorted([*self._unread, *idle], key=lambda one: one[0]))
