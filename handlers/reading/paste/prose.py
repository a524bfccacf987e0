"""Reads the lines of a paste that are no table: which hamlet each is about, and what it says of it."""

import re
from collections.abc import Sequence

from handlers.reading.fold import fold, folded_alike
from handlers.reading.paste import small_talk
from handlers.reading.paste.chat import ChatLine
from handlers.reading.paste.hamlets_said import HamletsSaid
from handlers.reading.paste.headings import Headings
from handlers.reading.paste.line.segment import FormRead
from handlers.reading.paste.line.words_of_line import (
    firm_names,
    soft_names,
    weighs,
)

LINE_MOST = 2_000
"""Maximum characters of a line that can be a report."""
_LIST = re.compile(
    r"^\s*(?:[-+*•–>~✓✔·●○▪◦➢★☆►]+\s*|\(?(?:\d{1,3}|[a-h])[.)/]+\s*(?=\D)|\(\d{1,2}\)\s*|(?:stt|tt)\s*\d+\s*[.:)]\s*)+"
)
_AHEAD = 12
"""Maximum lines of one message searched for a hamlet's name."""


class Prose:
    """Reads the lines of a paste, one after the other."""

    def __init__(self, units: Sequence[str], known: FormRead, people: frozenset[str]) -> None:
        self._units, self._known = tuple(units), known
        self._headings = Headings(known.counts)
        self._seen: dict[str, str] = {}
        self.said = HamletsSaid(units, known, people)

    def read(self, said: Sequence[ChatLine]) -> None:
        """Read lines."""
        for n, one in enumerate(said):
            self.said.unread.at = n
            body = _LIST.sub("", one.body).strip()
            before = len(self.said)
            if not re.search(r"\w", body):
                if not body:
                    self.said.speakers.blank()
            elif len(body) > LINE_MOST:
                self.said.unread.add(one)
            elif not self._set_aside(one, body, folded_alike(body)):
                later = [other for other in said[n + 1 : n + _AHEAD] if other.message == one.message]
                if (
                    not self._line(one, body, later)
                    and len(self.said) == before
                    and weighs(body, self._units, self._known.counts)
                ):
                    self.said.unread.add(one)

    def _set_aside(self, said: ChatLine, body: str, folded: str) -> bool:
        """Whether a line reports nothing itself: a sample, a heading, "bỏ tin trên"."""
        if small_talk.sample(folded):
            if weighs(body, self._units, self._known.counts):
                self.said.unread.add(said)
            return True
        return self._headings.names_order(said, body) and not firm_names(body, self._units, self._known.counts)

    def _line(self, said: ChatLine, body: str, later: Sequence[ChatLine]) -> bool:
        """Read a line; True: it is known to say nothing new, whatever it holds."""
        body, withdrawn = small_talk.without_withdrawal(body, folded_alike(body))
        if withdrawn:
            self.said.ledger.withdraw(said)
            if not weighs(body, self._units, self._known.counts):
                return True
        names = firm_names(body, self._units, self._known.counts)
        if not names and self._heading(said, body, folded_alike(body)):
            return small_talk.total(folded_alike(body))
        if self._headings.of_another_period(said):
            self.said.unread.add(said)
            return False
        if names and len(body) > 12 and self._seen.setdefault(fold(body), said.sender) != said.sender:
            return True  # one quotes the other
        if not names and self._may_name_another(said, body, later):
            self.said.unread.add(said)
        elif not names:
            self.said.nameless(said, body, later, self._headings.order)
        elif len(names) == 1:
            self.said.one(said, body, names[0], self._headings.order)
        else:
            self.said.several(said, body, names, self._headings.order)
        return False

    def _may_name_another(self, said: ChatLine, body: str, later: Sequence[ChatLine]) -> bool:
        """Whether the words of a hamlet's name stand in the middle of a line that would be another hamlet's."""
        soft = {unit for one in soft_names(body, self._units) for unit in one.units}
        return bool(soft) and self.said.speakers.whose(said, later)[0] not in soft

    def _heading(self, said: ChatLine, body: str, folded: str) -> bool:
        """Whether a line without a name is a heading, or a total of all hamlets."""
        if self._headings.names_period(said, body):
            return True
        below = self.said.speakers.open
        if not below and not said.sender and self._headings.names_line(body):
            return True
        if not small_talk.total(folded) or (below and folded.startswith("tong so")):
            return False
        if below or self.said.speakers.only_one(said):  # perhaps the total of one hamlet
            self.said.unread.add(said)
        return True
