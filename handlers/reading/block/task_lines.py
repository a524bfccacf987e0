"""Reads how far tasks of the plan are: the number in "nhiệm vụ 3: đang triển khai" is its name, and no figure."""

from forms.indicator import Indicator
from handlers.reading.block.names import FigureNames, harmless, tokens
from handlers.reading.block.said import BlockSaid
from handlers.reading.block.sentence import SentenceReader
from handlers.reading.block.statement import split
from handlers.reading.block.values import words_of
from handlers.reading.figures.one_figure import Read


class TaskLines:
    """Takes the sentences that say how far a task is, and no others."""

    def __init__(self, names: FigureNames, sentences: SentenceReader, ledger: BlockSaid) -> None:
        self._names = names
        self._sentences = sentences
        self._ledger = ledger

    def read(self, sentence: str) -> bool:
        """Take the sentence, if it says how far one task is, or several, each after a comma."""
        parts = sentence.split(",") if sentence.count(":") > 1 else []
        if len(parts) > 1 and all(self._named(part) is not None for part in parts):
            for part in parts:
                self.read(part)
            return True
        halves = split(sentence)
        found = self._sentences.find(halves[0] if halves else sentence)
        of = self._named(sentence)
        if of is None:
            return False
        reading = words_of(of, halves[1] if halves else sentence[found.end :])
        if reading is None or not (found.clean or isinstance(reading, Read)):
            return False
        self._ledger.say(of.code, reading, sure=True)
        return True

    def _named(self, sentence: str) -> Indicator | None:
        """The status of the task that a sentence begins with."""
        label = sentence.partition(":")[0].partition("(")[0]
        found = self._sentences.find(label)
        of = self._names.of[found.codes[0]] if len(found.codes) == 1 else None
        is_task = of is not None and of.task is not None and of.kind == "status"
        return of if is_task and harmless(tokens(label[: found.start])) else None
