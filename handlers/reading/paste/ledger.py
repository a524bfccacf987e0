"""Keeps what a paste has said so far, line by line, so that later lines can correct it or take it back."""

from collections.abc import Sequence

from forms.value import Value
from handlers.reading.figures.one_figure import Ask, Read, Reading
from handlers.reading.paste.chat import ChatLine
from handlers.reading.paste.line.segment import Segment
from handlers.reading.paste.statement import Statement


class Ledger:
    """The statements of a paste."""

    def __init__(self) -> None:
        self.statements: list[Statement] = []
        self._from: list[ChatLine] = []
        """The line of each."""
        self._again: set[str] = set()
        """Hamlets whose figures were taken back, so that the next ones replace them."""

    def add(self, unit: str, said: ChatLine, found: Segment) -> None:
        """Keep what a line says of a hamlet."""
        self._from.append(said)
        one = Statement(unit, said.line.strip(), found.figures, found.note, found.corrects or unit in self._again)
        self._again.discard(unit)
        self.statements.append(one._replace(empty=found.empty, bare=found.bare, private=found.private))

    def given(self, unit: str | None) -> set[str]:
        """The lines of the form of which something was said for this hamlet."""
        return {code for one in self.statements if one.unit == unit for code in one.figures}

    def contradicts(self, unit: str, found: Segment) -> bool:
        """Whether a line gives other figures than were given for the hamlet."""
        before: dict[str, list[Reading]] = {}
        for one in self.statements:
            for code, reading in one.figures.items() if one.unit == unit else ():
                before.setdefault(code, []).append(reading)
        return any(code in before and reading not in before[code] for code, reading in found.figures.items())

    def doubt(self, units: Sequence[str], said: ChatLine, found: Segment) -> None:
        """Somebody corrects a figure without saying of which of their hamlets: it is asked of all of them."""
        for unit in units:
            given = self.given(unit)
            doubt = {code: Ask("unclear", _values(one)) for code, one in found.figures.items() if code in given}
            if doubt:
                self.add(unit, said, Segment(doubt))

    def withdraw(self, said: ChatLine) -> None:
        """Somebody takes back what they said in the message before; all before, where nobody is named. What is not said
        again is asked."""
        mine = [n for n, one in enumerate(self._from) if one.sender == said.sender]
        before = [n for n in mine if self._from[n].message != said.message] or mine
        for n in before:
            if said.sender and self._from[n].message != self._from[before[-1]].message:
                continue
            one = self.statements[n]
            self._again.add(one.unit)
            self.statements[n] = one._replace(figures={code: Ask("unclear") for code in one.figures})


def _values(reading: Reading) -> tuple[Value, ...]:
    return (reading.value,) if isinstance(reading, Read) else reading.readings
