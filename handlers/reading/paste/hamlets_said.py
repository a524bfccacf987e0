"""Takes what a line of a paste says of the hamlets in it, or of the one that its sender speaks of."""

import re
from collections.abc import Sequence

from handlers.reading.fold import folded_alike
from handlers.reading.paste import small_talk
from handlers.reading.paste.chat import ChatLine
from handlers.reading.paste.ledger import Ledger
from handlers.reading.paste.line.segment import FormRead, Segment, segment
from handlers.reading.paste.line.several import parts
from handlers.reading.paste.line.weighty import has_count, has_figure, has_nothing
from handlers.reading.paste.line.words_of_line import has_digit, names_writer, only_names, quiet, stranger
from handlers.reading.paste.names import NameFound
from handlers.reading.paste.speakers import Speakers
from handlers.reading.paste.statement import Query
from handlers.reading.paste.tables.columns import only_line
from handlers.reading.paste.unread import Unread

_BLANK = re.compile(r"[^\d]{2,60}?[:=]?\s*[.…_]{3,}\s*")


class HamletsSaid:
    """What the lines so far say of hamlets, ask, or leave unread. `order` of its methods: the lines of the form as a
    heading named them."""

    def __init__(self, units: Sequence[str], known: FormRead, people: frozenset[str]) -> None:
        self._known, self._people = known, people
        self.speakers = Speakers(units)
        self.ledger = Ledger()
        self.asked: list[Query] = []
        self.unread = Unread()

    def __len__(self) -> int:
        """How much the lines so far have come to."""
        return len(self.ledger.statements) + len(self.asked) + len(self.unread)

    def _add(self, unit: str, said: ChatLine, found: Segment) -> None:
        """Keep what a line says of a hamlet."""
        self.unread.names(said, unit)
        self.ledger.add(unit, said, found)
        if not found.figures and not found.bare and (has_count(said.body) or has_nothing(said.body)):
            self.unread.add(said)  # its words are kept, its figure is not

    def one(self, said: ChatLine, body: str, name: NameFound, order: Sequence[str]) -> None:
        """A line about one hamlet."""
        typed, head = body[name.start : name.end], body[: name.start]
        plain = small_talk.harmless(folded_alike(head)) and not has_digit(head)
        plain = plain or (quiet(head, self._known.counts) and names_writer(head, body[name.end :]))
        found = segment(body[name.start :] if plain else body, typed, order, self._known)
        if plain and small_talk.without_fix(head, folded_alike(head))[1]:
            found = found._replace(corrects=True)
        figures = bool(found.figures or found.bare)
        if name.unit is None:
            self.speakers.names_unknown(said)
            if figures:
                self.asked.append(_which(name, said.line))
            elif not quiet(body, self._known.counts):
                self.unread.add(said)
            return
        waits = small_talk.asks_others(folded_alike(body))
        self.speakers.names(said, name.unit, heading=not figures and not waits)
        if found.says:
            self._add(name.unit, said, found)
        elif only_names(body, typed, self._people):
            self.unread.names(said, name.unit)
        else:
            self.unread.add(said)

    def several(self, said: ChatLine, body: str, names: list[NameFound], order: Sequence[str]) -> None:
        """A line about several hamlets."""
        made = parts(body, names, order, self._known)
        used = [one for one in made if one.said.figures or one.said.bare]
        for one in used:
            if one.name.unit is None:
                self.asked.append(_which(one.name, one.words))
            else:
                self.speakers.names(said, one.name.unit, heading=False)
                self._add(one.name.unit, said, one.said)
        if used:
            spoken = {one.name for one in used}
            self.unread.add_words(dict.fromkeys(one.words for one in made if one.name not in spoken))
        else:
            self.unread.add(said)

    def nameless(self, said: ChatLine, body: str, later: Sequence[ChatLine], order: Sequence[str]) -> None:
        """A line that names no hamlet."""
        folded, counts = folded_alike(body), self._known.counts
        if small_talk.polite(folded, self._people) and not (has_digit(body) and has_figure(body)):
            return
        if _BLANK.fullmatch(folded) and only_line(folded, counts) is None:
            return
        found = segment(body, "", order, self._known)
        if stranger(body, counts, self._people, figures=bool(found.figures)):
            self.speakers.names_unknown(said)
            if found.figures:
                self.asked.append(Query(None, "unknown_unit", said.line.strip()))
            elif not quiet(body, counts):
                self.unread.add(said)
            return
        if found.corrects and found.figures and len(self.speakers.of(said.sender)) > 1:
            self.ledger.doubt(self.speakers.of(said.sender), said, found)
            return
        unit = self._whose(said, found, later)
        if (
            unit is not None
            and not found.corrects
            and small_talk.own_hamlet(folded)
            and self.ledger.contradicts(unit, found)
        ):
            self.unread.add(said)  # "xóm em" may be another one
            return
        waits = small_talk.asks_others(folded)
        if unit is not None and found.says and not (found.bare and not found.figures):
            if not waits or found.figures or found.empty:
                self._add(unit, said, found)
        elif small_talk.title(folded) and not found.figures:
            return
        elif found.figures or found.bare or found.empty or not quiet(body, counts) or not (said.sender or waits):
            self.unread.add(said)

    def _whose(self, said: ChatLine, found: Segment, later: Sequence[ChatLine]) -> str | None:
        """The hamlet that a line without a name is about. Where its sender speaks of several, it is the last one if
        that lacks these figures."""
        unit, certain = self.speakers.whose(said, later)
        fills = bool(found.figures) and not self.ledger.given(unit) & found.figures.keys()
        return unit if certain or fills else None


def _which(name: NameFound, words: str) -> Query:
    """The question which hamlet is meant."""
    return Query(None, "ambiguous_unit" if name.units else "unknown_unit", words.strip(), units=name.units)
