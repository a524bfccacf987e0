"""Reads the lines of a paste that are no table: which hamlet each is about, and what it says of it."""

import re
from collections.abc import Sequence

from forms.value import Value
from handlers.reading.figures.one_figure import Ask, Read, Reading
from handlers.reading.fold import fold, folded_alike
from handlers.reading.paste import small_talk
from handlers.reading.paste.chat import Said
from handlers.reading.paste.columns import only_line, order
from handlers.reading.paste.names import Named
from handlers.reading.paste.segment import FormRead, Segment, segment
from handlers.reading.paste.several import parts
from handlers.reading.paste.speakers import Speakers
from handlers.reading.paste.statement import Query, Statement
from handlers.reading.paste.words_of_line import cut, firm_names, has_digit, only_names, quiet, stranger

LINE_MOST = 2_000
"""Characters beyond which a line is no report."""
_LIST = re.compile(
    r"^\s*(?:[-+*•–>~✓✔·●○▪◦➢★☆►]+\s*|\(?(?:\d{1,3}|[a-h])[.)/]+\s*(?=\D)|\(\d{1,2}\)\s*|(?:stt|tt)\s*\d+\s*[.:)]\s*)+"
)
_BLANK = re.compile(r"[^\d]{2,60}?[:=]?\s*[.…_]{3,}\s*")
_AHEAD = 12
"""Lines of the same message in which a hamlet's name is looked for."""


class Prose:
    """Reads the lines of a paste, one after the other."""

    def __init__(self, units: Sequence[str], known: FormRead, people: frozenset[str]) -> None:
        self._units, self._known, self._people = tuple(units), known, people
        self._order: tuple[str, ...] = ()
        """The lines of the form in the order that a heading has named."""
        self._speakers = Speakers(units)
        self._seen: dict[str, str] = {}
        self._from: list[Said] = []
        """The line of each statement."""
        self._another: tuple[str, int] | None = None
        """The sender and message of a heading of another period, whose figures are not taken."""
        self._again: set[str] = set()
        """Hamlets whose figures were taken back, so that the next ones replace them."""
        self.statements: list[Statement] = []
        self.asked: list[Query] = []
        self.unread: list[str] = []

    def read(self, said: Sequence[Said]) -> None:
        """Read lines."""
        for n, one in enumerate(said):
            body = _LIST.sub("", one.body).strip()
            if not re.search(r"\w", body):
                if not body:
                    self._speakers.blank()
            elif len(body) > LINE_MOST:
                self.unread.append(one.line.rstrip())
            elif not self._set_aside(one, body, folded_alike(body)):
                later = [other for other in said[n + 1 : n + _AHEAD] if other.message == one.message]
                self._line(one, body, later)

    def _set_aside(self, said: Said, body: str, folded: str) -> bool:
        """Whether a line reports nothing itself: a sample, a heading, "bỏ tin trên"."""
        if small_talk.sample(folded):
            return True
        if small_talk.withdraws(folded):
            self._withdrawn(said)
            return True
        if not has_digit(body) or "2" in body:  # "định danh mức 2"
            named = order(body, self._known.counts) or order(said.line, self._known.counts)
            self._order = named or self._order
            return bool(named)
        return False

    def _line(self, said: Said, body: str, later: Sequence[Said]) -> None:
        folded = folded_alike(body)
        names = firm_names(body, self._units, self._known.counts)
        if not names and self._heading(said, body, folded):
            return
        if self._another == (said.sender, said.message):
            self.unread.append(said.line.rstrip())
            return
        below = self._speakers.open and folded.startswith("tong so")
        if not names and small_talk.total(folded) and not below:
            return
        if names and len(body) > 12 and self._seen.setdefault(fold(body), said.sender) != said.sender:
            return  # one quotes the other
        if not names:
            self._nameless(said, body, later)
        elif len(names) == 1:
            self._one(said, body, names[0])
        else:
            self._several(said, body, names)

    def _heading(self, said: Said, body: str, folded: str) -> bool:
        """Whether a line is a heading: of a period, or of one line of the form."""
        if has_digit(re.sub(r"\d+\s*[/.-]\s*\d+", "", folded)) or len(folded.split()) > 9:
            return False
        kinds = {one.kind for one in cut(body, self._known.counts)}
        another = small_talk.another_period(folded)
        if (another or "now" in kinds) and "label" not in kinds and (body.endswith(":") or small_talk.title(folded)):
            self._another = (said.sender, said.message) if another else None
            return True
        code = only_line(body.strip(" :.-"), self._known.counts)
        if code is None or self._speakers.open or said.sender:
            return False
        self._order = (code,)
        return True

    def _one(self, said: Said, body: str, name: Named) -> None:
        """A line about one hamlet."""
        typed, head = body[name.start : name.end], body[: name.start]
        plain = small_talk.harmless(folded_alike(head)) and not has_digit(head)
        found = segment(body[name.start :] if plain else body, typed, self._order, self._known)
        if plain and small_talk.without_fix(head, folded_alike(head))[1]:
            found = found._replace(corrects=True)
        figures = bool(found.figures or found.bare)
        if name.unit is None:
            self._speakers.names_unknown(said)
            if figures:
                self._ask_which(name, said.line)
            elif not quiet(body, self._known.counts):
                self.unread.append(said.line.rstrip())
            return
        self._speakers.names(said, name.unit, heading=not figures)
        if found.says:
            self._state(name.unit, said, found)
        elif not only_names(body, typed, self._people):
            self.unread.append(said.line.rstrip())

    def _several(self, said: Said, body: str, names: list[Named]) -> None:
        """A line about several hamlets."""
        made = parts(body, names, self._order, self._known)
        used = [one for one in made if one.said.figures or one.said.bare]
        for one in used:
            if one.name.unit is None:
                self._ask_which(one.name, one.words)
            else:
                self._speakers.names(said, one.name.unit, heading=False)
                self._state(one.name.unit, said, one.said)
        if used:
            spoken = {one.name for one in used}
            self.unread += dict.fromkeys(one.words for one in made if one.name not in spoken)
        elif not small_talk.asks_others(folded_alike(body)):
            self.unread.append(said.line.rstrip())

    def _nameless(self, said: Said, body: str, later: Sequence[Said]) -> None:
        """A line that names no hamlet."""
        folded, counts = folded_alike(body), self._known.counts
        if small_talk.polite(folded, self._people) and not has_digit(body):
            return
        if _BLANK.fullmatch(folded) and only_line(folded, counts) is None:
            return
        found = segment(body, "", self._order, self._known)
        if stranger(body, counts, self._people, figures=bool(found.figures)):
            self._speakers.names_unknown(said)
            if found.figures:
                self.asked.append(Query(None, "unknown_unit", said.line.strip()))
            elif not quiet(body, counts):
                self.unread.append(said.line.rstrip())
            return
        if found.corrects and found.figures and len(self._speakers.of(said.sender)) > 1:
            self._doubt(said, found)
            return
        unit = self._whose(said, found, later)
        waits = small_talk.asks_others(folded)
        if unit is not None and found.says and not (found.bare and not found.figures):
            if not waits or found.figures or found.empty:
                self._state(unit, said, found)
        elif small_talk.title(folded) and not found.figures:
            return
        elif found.figures or found.bare or found.empty or not quiet(body, counts) or not (said.sender or waits):
            self.unread.append(said.line.rstrip())

    def _whose(self, said: Said, found: Segment, later: Sequence[Said]) -> str | None:
        """The hamlet that a line without a name is about. Where its sender speaks of several, it is the last one if
        that lacks these figures."""
        unit, certain = self._speakers.whose(said, later)
        given = {code for one in self.statements if one.unit == unit for code in one.figures}
        fills = bool(found.figures) and not given & found.figures.keys()
        return unit if certain or fills else None

    def _ask_which(self, name: Named, words: str) -> None:
        if name.units:
            self.asked.append(Query(None, "ambiguous_unit", words.strip(), units=name.units))
        else:
            self.asked.append(Query(None, "unknown_unit", words.strip()))

    def _state(self, unit: str, said: Said, found: Segment) -> None:
        self._from.append(said)
        one = Statement(unit, said.line.strip(), found.figures, found.note, found.corrects or unit in self._again)
        self._again.discard(unit)
        self.statements.append(one._replace(empty=found.empty, bare=found.bare, private=found.private))

    def _doubt(self, said: Said, found: Segment) -> None:
        """Somebody corrects a figure without saying of which of their hamlets: it is asked of all of them."""
        for unit in self._speakers.of(said.sender):
            given = {code for one in self.statements if one.unit == unit for code in one.figures}
            doubt = {code: Ask("unclear", _values(one)) for code, one in found.figures.items() if code in given}
            self._state(unit, said, Segment(doubt))

    def _withdrawn(self, said: Said) -> None:
        """Somebody takes back what they said in the message before: what is not said again is asked."""
        mine = [n for n, one in enumerate(self._from) if one.sender == said.sender]
        before = [n for n in mine if self._from[n].message != said.message] or mine
        last = [n for n in before if self._from[n].message == self._from[before[-1]].message]
        for n in last if said.sender else before:
            one = self.statements[n]
            self._again.add(one.unit)
            self.statements[n] = one._replace(figures={code: Ask("unclear") for code in one.figures})


def _values(reading: Reading) -> tuple[Value, ...]:
    return (reading.value,) if isinstance(reading, Read) else reading.readings
