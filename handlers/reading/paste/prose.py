"""Reads the lines of a paste that are no table: which hamlet each is about, and what it says of it."""

import re
from collections.abc import Collection, Sequence

from handlers.reading.fold import fold, folded_alike
from handlers.reading.paste import small_talk
from handlers.reading.paste.chat import ChatLine
from handlers.reading.paste.headings import Headings
from handlers.reading.paste.ledger import Ledger
from handlers.reading.paste.names import NameFound
from handlers.reading.paste.segment import FormRead, Segment, segment
from handlers.reading.paste.several import parts
from handlers.reading.paste.speakers import Speakers
from handlers.reading.paste.statement import Query
from handlers.reading.paste.tables.columns import only_line
from handlers.reading.paste.weighty import has_figure, has_nothing
from handlers.reading.paste.words_of_line import firm_names, has_digit, names_writer, only_names, quiet, stranger

LINE_MOST = 2_000
"""Maximum characters of a line that can be a report."""
_LIST = re.compile(
    r"^\s*(?:[-+*•–>~✓✔·●○▪◦➢★☆►]+\s*|\(?(?:\d{1,3}|[a-h])[.)/]+\s*(?=\D)|\(\d{1,2}\)\s*|(?:stt|tt)\s*\d+\s*[.:)]\s*)+"
)
_BLANK = re.compile(r"[^\d]{2,60}?[:=]?\s*[.…_]{3,}\s*")
_AHEAD = 12
"""Maximum lines of one message searched for a hamlet's name."""


class Prose:
    """Reads the lines of a paste, one after the other."""

    def __init__(self, units: Sequence[str], known: FormRead, people: frozenset[str]) -> None:
        self._units, self._known, self._people = tuple(units), known, people
        self._headings = Headings(known.counts)
        self._speakers = Speakers(units)
        self._seen: dict[str, str] = {}
        self.ledger = Ledger()
        self.asked: list[Query] = []
        self._at = 0
        """Which line is read."""
        self._unread: list[tuple[int, str]] = []
        self._named: list[tuple[int, str, str]] = []
        """Lines that only name a hamlet, each with it: what they announce stands below, or nowhere."""

    def read(self, said: Sequence[ChatLine]) -> None:
        """Read lines."""
        for n, one in enumerate(said):
            self._at = n
            body = _LIST.sub("", one.body).strip()
            before = self._outcomes()
            if not re.search(r"\w", body):
                if not body:
                    self._speakers.blank()
            elif len(body) > LINE_MOST:
                self._not_read(one)
            elif not self._set_aside(one, body, folded_alike(body)):
                later = [other for other in said[n + 1 : n + _AHEAD] if other.message == one.message]
                if not self._line(one, body, later) and self._outcomes() == before and self._weighs(body):
                    self._not_read(one)

    def unread(self, units: Collection[str]) -> tuple[str, ...]:
        """The lines that were not read, in their order. `units`: those of which something was read; a line that names
        another one was to no use."""
        there = {n for n, _ in self._unread}
        idle = [(n, line) for n, line, unit in self._named if unit not in units and n not in there]
        return tuple(line for _, line in sorted([*self._unread, *idle], key=lambda one: one[0]))

    def _outcomes(self) -> tuple[int, int, int, int]:
        """How much the lines so far have come to."""
        return len(self.ledger.statements), len(self.asked), len(self._unread), len(self._named)

    def _weighs(self, body: str) -> bool:
        """Whether a line holds something that must not vanish."""
        return (
            has_figure(body)
            or has_nothing(body)
            or any(one.units for one in firm_names(body, self._units, self._known.counts))
        )

    def _not_read(self, said: ChatLine) -> None:
        self._unread.append((self._at, said.line.rstrip()))

    def _add(self, unit: str, said: ChatLine, found: Segment) -> None:
        """Keep what a line says of a hamlet."""
        self._named.append((self._at, said.line.rstrip(), unit))
        self.ledger.add(unit, said, found)

    def _set_aside(self, said: ChatLine, body: str, folded: str) -> bool:
        """Whether a line reports nothing itself: a sample, a heading, "bỏ tin trên"."""
        if small_talk.sample(folded):
            if self._weighs(body):
                self._not_read(said)
            return True
        return self._headings.names_order(said, body) and not firm_names(body, self._units, self._known.counts)

    def _line(self, said: ChatLine, body: str, later: Sequence[ChatLine]) -> bool:
        """Read a line; True: it is known to say nothing new, whatever it holds."""
        body, withdrawn = small_talk.without_withdrawal(body, folded_alike(body))
        if withdrawn:
            self.ledger.withdraw(said)
            if not self._weighs(body):
                return True
        names = firm_names(body, self._units, self._known.counts)
        if not names and self._heading(said, body, folded_alike(body)):
            return small_talk.total(folded_alike(body))
        if self._headings.of_another_period(said):
            self._not_read(said)
            return False
        if names and len(body) > 12 and self._seen.setdefault(fold(body), said.sender) != said.sender:
            return True  # one quotes the other
        if not names:
            self._nameless(said, body, later)
        elif len(names) == 1:
            self._one(said, body, names[0])
        else:
            self._several(said, body, names)
        return False

    def _heading(self, said: ChatLine, body: str, folded: str) -> bool:
        """Whether a line without a name is a heading, or a total of all hamlets."""
        if self._headings.names_period(said, body):
            return True
        below = self._speakers.open
        if not below and not said.sender and self._headings.names_line(body):
            return True
        if not small_talk.total(folded) or (below and folded.startswith("tong so")):
            return False
        if below or self._speakers.only_one(said):  # perhaps the total of one hamlet
            self._not_read(said)
        return True

    def _one(self, said: ChatLine, body: str, name: NameFound) -> None:
        """A line about one hamlet."""
        typed, head = body[name.start : name.end], body[: name.start]
        plain = small_talk.harmless(folded_alike(head)) and not has_digit(head)
        plain = plain or names_writer(head, body[name.end :])
        found = segment(body[name.start :] if plain else body, typed, self._headings.order, self._known)
        if plain and small_talk.without_fix(head, folded_alike(head))[1]:
            found = found._replace(corrects=True)
        figures = bool(found.figures or found.bare)
        if name.unit is None:
            self._speakers.names_unknown(said)
            if figures:
                self.asked.append(_which(name, said.line))
            elif not quiet(body, self._known.counts):
                self._not_read(said)
            return
        waits = small_talk.asks_others(folded_alike(body))
        self._speakers.names(said, name.unit, heading=not figures and not waits)
        if found.says:
            self._add(name.unit, said, found)
        elif only_names(body, typed, self._people):
            self._named.append((self._at, said.line.rstrip(), name.unit))
        else:
            self._not_read(said)

    def _several(self, said: ChatLine, body: str, names: list[NameFound]) -> None:
        """A line about several hamlets."""
        made = parts(body, names, self._headings.order, self._known)
        used = [one for one in made if one.said.figures or one.said.bare]
        for one in used:
            if one.name.unit is None:
                self.asked.append(_which(one.name, one.words))
            else:
                self._speakers.names(said, one.name.unit, heading=False)
                self._add(one.name.unit, said, one.said)
        if used:
            spoken = {one.name for one in used}
            self._unread += [
                (self._at, words) for words in dict.fromkeys(o.words for o in made if o.name not in spoken)
            ]
        else:
            self._not_read(said)

    def _nameless(self, said: ChatLine, body: str, later: Sequence[ChatLine]) -> None:
        """A line that names no hamlet."""
        folded, counts = folded_alike(body), self._known.counts
        if small_talk.polite(folded, self._people) and not (has_digit(body) and has_figure(body)):
            return
        if _BLANK.fullmatch(folded) and only_line(folded, counts) is None:
            return
        found = segment(body, "", self._headings.order, self._known)
        if stranger(body, counts, self._people, figures=bool(found.figures)):
            self._speakers.names_unknown(said)
            if found.figures:
                self.asked.append(Query(None, "unknown_unit", said.line.strip()))
            elif not quiet(body, counts):
                self._not_read(said)
            return
        if found.corrects and found.figures and len(self._speakers.of(said.sender)) > 1:
            self.ledger.doubt(self._speakers.of(said.sender), said, found)
            return
        unit = self._whose(said, found, later)
        if unit is not None and not found.corrects and small_talk.own_hamlet(folded) and self._says_else(unit, found):
            self._not_read(said)  # "xóm em" may be another one
            return
        waits = small_talk.asks_others(folded)
        if unit is not None and found.says and not (found.bare and not found.figures):
            if not waits or found.figures or found.empty:
                self._add(unit, said, found)
        elif small_talk.title(folded) and not found.figures:
            return
        elif found.figures or found.bare or found.empty or not quiet(body, counts) or not (said.sender or waits):
            self._not_read(said)

    def _says_else(self, unit: str, found: Segment) -> bool:
        """Whether a line gives other figures than were given for the hamlet."""
        before = self.ledger.values(unit)
        return any(code in before and reading not in before[code] for code, reading in found.figures.items())

    def _whose(self, said: ChatLine, found: Segment, later: Sequence[ChatLine]) -> str | None:
        """The hamlet that a line without a name is about. Where its sender speaks of several, it is the last one if
        that lacks these figures."""
        unit, certain = self._speakers.whose(said, later)
        fills = bool(found.figures) and not self.ledger.given(unit) & found.figures.keys()
        return unit if certain or fills else None


def _which(name: NameFound, words: str) -> Query:
    """The question which hamlet is meant."""
    return Query(None, "ambiguous_unit" if name.units else "unknown_unit", words.strip(), units=name.units)
