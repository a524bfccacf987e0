"""Reads a block of labelled figures that an agency pastes: lines of a report, an annex, or a list of its own.

Nothing is guessed: what is not certain comes back as an Ask, and no figure is taken that the text does not hold."""

from collections.abc import Sequence

from forms.indicator import Indicator
from handlers.reading.block.aside import set_aside
from handlers.reading.block.cut import cut, sentences
from handlers.reading.block.names import FigureNames, NamedFigures, harmless, names_of, tokens
from handlers.reading.block.rates import made_of
from handlers.reading.block.said import BlockSaid
from handlers.reading.block.sentence import SentenceReader
from handlers.reading.block.statement import split, without_label
from handlers.reading.block.table import Heads, LabelledCells, cells_of, heads_of, rows_of
from handlers.reading.block.values import number_of, words_of
from handlers.reading.figures.one_figure import Read, Reading
from handlers.reading.figures.pieces import clean


def of_agency(lines: Sequence[Indicator]) -> bool:
    """Whether a form asks figures that only agencies give, so that what is pasted is a block and no weekly post."""
    return any(line.supplied_by and "hamlet" not in line.supplied_by for line in lines)


def read_block(text: str, lines: Sequence[Indicator], computed: Sequence[Indicator] = ()) -> dict[str, Reading]:
    """The readings of these lines. `computed`: the percentages that reports print beside them."""
    own = {line.code for line in lines}
    shares = tuple(one for one in computed if one.numerator in own and one.code not in own)
    reader = _BlockReader(names_of((*lines, *shares)))
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        reader.line(line)
    return reader.outcome([line.code for line in lines])


class _BlockReader:
    """Reads the lines of one block, one after the other."""

    def __init__(self, names: FigureNames) -> None:
        self._names, self._ledger = names, BlockSaid()
        self._sentences = SentenceReader(names, self._ledger)
        self._heads = Heads()
        self._pending = ""
        """A label that ended its line: its figure stands on the next."""
        self._writing: tuple[Indicator, list[str]] | None = None
        """The line of words whose text stands below its label."""

    def outcome(self, codes: Sequence[str]) -> dict[str, Reading]:
        """What all lines say together."""
        self._end_text()
        return self._ledger.outcome(codes, made_of(tuple(self._names.of.values())))

    def line(self, line: str) -> None:
        """Read one more line."""
        cleaned = clean(line)
        if "\t" in line:
            self._row(cells_of(line))
            return
        self._heads = Heads()
        if not cleaned:
            self._end_text()
            return
        shown = set_aside(cleaned)
        if self._text(cleaned, shown.text):
            return
        self._sentences.begin_line()
        pending, self._pending = self._pending, ""
        for sentence in sentences(shown):
            if self._task(sentence.text):
                pending = ""
                continue
            for part in self._sentences.read(sentence, pending):
                self._statement(part, pending)
            pending = ""

    def _text(self, cleaned: str, shown: str) -> bool:
        """Take a line that is words, all of it."""
        halves = split(shown)
        indicator = self._sentences.indicator(self._sentences.find(halves[0])) if halves else None
        if halves and indicator is not None and indicator.kind == "text":
            self._end_text()
            said = cleaned[len(halves[0]) + 1 :].strip()
            self._writing = (indicator, [said] if said else [])
            if said:
                self._end_text()
            return True
        if self._writing is None:
            return False
        if self._sentences.find(halves[0] if halves else shown).codes:
            self._end_text()
            return False
        self._writing[1].append(cleaned)
        return True

    def _task(self, sentence: str) -> bool:
        """Take how far tasks are: the number in "nhiệm vụ 3: đang triển khai" is its name, and no figure."""
        parts = sentence.split(",") if sentence.count(":") > 1 else []
        if len(parts) > 1 and all(self._named(part) is not None for part in parts):
            for part in parts:
                self._task(part)
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

    def _end_text(self) -> None:
        self._pending = ""
        if self._writing is not None and self._writing[1]:
            indicator, said = self._writing
            if (reading := words_of(indicator, "\n".join(said))) is not None:
                self._ledger.say(indicator.code, reading, sure=True)
        self._writing = None

    def _statement(self, part: str, pending: str) -> None:
        """Take words without a figure."""
        halves = split(part)
        if part.count(":") > 1 and "," in part:
            for one in part.split(","):
                self._statement(one, pending)
            return
        found = self._sentences.find(halves[0] if halves else part)
        indicator = self._sentences.indicator(found)
        reading: Reading | None = None
        if not found.codes and pending:
            indicator = self._sentences.indicator(self._sentences.find(pending))
            reading = words_of(indicator, part) if indicator is not None else None
        elif halves and indicator is not None:
            reading = words_of(indicator, halves[1])
            self._pending = self._pending if halves[1] else halves[0]
        elif not halves and len(found.codes) == 1:
            indicator = self._names.of[found.codes[0]]
            reading = without_label(indicator, found, part)
        if indicator is not None and reading is not None and not indicator.computed:
            self._ledger.say(indicator.code, reading, sure=True)

    def _row(self, cells: Sequence[str]) -> None:
        """Take the row of a table."""
        self._end_text()
        found = [self._sentences.find(set_aside(cell).text) if cell else NamedFigures() for cell in cells]
        heads = heads_of(cells, found)
        if heads is not None:
            self._heads = heads
            return
        for row in rows_of(cells, self._heads, found):
            self._cells(row, sure=self._heads != Heads() or len(row.cells) == 1)

    def _cells(self, row: LabelledCells, *, sure: bool) -> None:
        label = set_aside(row.label).text
        indicator = self._sentences.indicator(self._sentences.find(label))
        ratios = sum("/" in cell for cell in row.cells)
        for n, cell in enumerate(row.cells):
            self._sentences.begin_line()
            cuts, _ = cut(set_aside(cell), labels_first=True)
            if indicator is not None and indicator.kind == "text":
                cuts = []
            only = indicator is not None and indicator.computed and ratios == 1 and "/" in cell
            if len(cuts) == 1 and (sure or only):
                said = " ".join(cuts[0].before)
                before = label if harmless(tokens(said)) else f"{label} {said}"
                self._sentences.take(cuts[0]._replace(before=(before,), introduced=True))
            elif cuts and indicator is not None and not indicator.computed:
                self._ledger.say(indicator.code, number_of(indicator, cell), sure=False)
            elif not cuts and n == 0 and indicator is not None and not indicator.computed:
                reading = words_of(indicator, cell)
                if reading is not None:
                    self._ledger.say(indicator.code, reading, sure=sure)
