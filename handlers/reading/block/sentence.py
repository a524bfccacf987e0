"""Reads the sentences of a pasted block, one after the other: which figure stands for which line."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from forms.indicator import Indicator
from forms.value import Number
from handlers.reading.block import words
from handlers.reading.block.aside import MaskedLine
from handlers.reading.block.cut import Cut, cut, widened
from handlers.reading.block.names import FigureNames, LabelWord, NamedFigures, harmless, said_in, subject_of, tokens
from handlers.reading.block.rates import made_of
from handlers.reading.block.said import BlockSaid
from handlers.reading.block.values import number_of
from handlers.reading.figures.one_figure import Ask, Read, Reading, read

_CHANGE = re.compile(r"(?<!ha )(?<!nen )\btang\b(?! cuong)|\bgiam\b(?! sat)")
"""More or less than before; not "hạ tầng", "nền tảng", "tăng cường", "giám sát"."""


class _Last(NamedTuple):
    """The figures that the label before named. `open`: what stood there was not theirs, such as the target."""

    codes: tuple[str, ...] = ()
    open: bool = False


class SentenceReader:
    """Reads figures with their labels into a ledger. `here`: what the line is about; `above`: the lines before."""

    def __init__(self, names: FigureNames, ledger: BlockSaid) -> None:
        self._names, self._ledger = names, ledger
        self._rates = made_of(tuple(names.of.values()))
        self._last = _Last()
        self._here: str | None = None
        self._above: str | None = None

    def begin_line(self, label: str = "") -> None:
        """A new line begins, perhaps with a label that has been read; what the line before was about is still
        known."""
        self._above, self._here, self._last = self._here or self._above, subject_of(tokens(label)), _Last()

    def find(self, text: str) -> NamedFigures:
        """The figures that a label names."""
        return self._names.find(tokens(text), self._here, self._above)

    def indicator(self, found: NamedFigures) -> Indicator | None:
        """The one figure that a label certainly names."""
        return self._names.of[found.codes[0]] if found.clean else None

    def read(self, sentence: MaskedLine, pending: str) -> list[str]:
        """Read the figures of a sentence. `pending`: a label that stands on the line above. Returns the words that
        belong to none of them."""
        first = re.split(r"\d", sentence.figures, maxsplit=1)[0]
        cuts, rest = cut(sentence, labels_first=bool(self.find(first).codes))
        if said_in(tokens(first), words.EARLIER) and not said_in(tokens(first), ("so voi",)):
            return []
        if not cuts:
            return [sentence.text]
        left: list[str] = []
        if pending and not "".join(cuts[0].before).strip():
            cuts[0] = cuts[0]._replace(before=(pending,), introduced=True)
        for one in cuts:
            left += self.take(one)
        return [*left, *rest]

    def take(self, one: Cut) -> list[str]:
        """Take a figure for what its label names. Returns the parts of the words before it that are not its label."""
        found, label, used = self._label(one)
        left = list(one.before[: len(one.before) - used]) if found.codes else list(one.before)
        behind = tokens(one.behind)
        if not found.codes and not one.introduced:
            named = self._names.find(behind, self._here, self._above)
            if named.clean and harmless(label, words.BEFORE, self._names.words_of(named.codes[0])):
                found, label, behind = named, behind, []
        self._here = subject_of(label) or self._here
        if not found.codes:
            self._goes_on(one, label)
            return left
        codes = self._fitting(found.codes, one)
        if not codes:
            return left
        if said_in(label, words.TARGET) or _CHANGE.search(" ".join(token.said for token in label)):
            self._last = _Last(codes, open=True)
            return left
        other = NamedFigures() if harmless(behind, words.UNITS) else self._names.find(behind, self._here, self._above)
        told_apart = not other.codes or set(self._fitting(other.codes, one)) <= set(codes) or one.ratio is not None
        spans = [self._other_span(code, label) for code in codes]
        self._last = _Last(codes, open=any(spans))
        if not told_apart:
            codes = tuple(dict.fromkeys((*codes, *self._fitting(other.codes, one))))
        alone = harmless(behind, words.UNITS) or (other.codes and told_apart)
        value = one.shown if alone else f"{one.shown} {one.behind}"
        sure = found.clean and told_apart and not any(spans)
        for code in codes:
            self._keep(code, one, value, sure=sure and len(codes) == 1)
        return left

    def _label(self, one: Cut) -> tuple[NamedFigures, list[LabelWord], int]:
        """What the nearest words before a figure name, these words, and how many of the parts they are."""
        best, said, used = NamedFigures(), tokens(one.before[-1] if one.before else ""), 1
        for n, text in enumerate(tried := widened(one.before)):
            label = tokens(text)
            found = self._names.find(label, self._here, self._above)
            parts = n + 1 - (len(tried) - len(one.before))
            if found.denied:
                return NamedFigures(), label, 1
            if found.clean:
                return found, label, max(1, parts)
            if found.codes and not best.codes:
                best, said, used = found, label, max(1, parts)
            reaches = harmless(label, words.RATE) or said_in(label, words.TARGET)
            if not found.codes and not best.codes and not reaches:
                return NamedFigures(), label, 1
        return best, said, used

    def _fitting(self, codes: Sequence[str], one: Cut) -> tuple[str, ...]:
        """Those that can be a figure of this shape; a percentage beside the name of a count is the computed one."""
        kinds = {code: self._names.of[code].kind for code in codes}
        if one.percent:
            shares = tuple(code for code in codes if kinds[code] == "percent")
            return shares or tuple(self._rates[code].code for code in codes if code in self._rates)
        wanted = ("money",) if one.money else ("count", "percent") if one.ratio else ("count", "percent", "money")
        return tuple(code for code in codes if kinds[code] in wanted)

    def _other_span(self, code: str, label: Sequence[LabelWord]) -> bool:
        """Whether a figure is said to be of another span of time than the line asks for: that of the month for one
        since the beginning of the year, or the other way round."""
        basis = self._names.of[code].basis
        if basis == "year_to_date":
            return said_in(label, words.THIS_MONTH) and not said_in(label, words.THIS_YEAR)
        return basis == "flow" and said_in(label, words.THIS_YEAR)

    def _goes_on(self, one: Cut, label: Sequence[LabelWord]) -> None:
        """Take a figure without a name of its own: "mục tiêu 90%, đạt 100%", "1284/1561, tỷ lệ: 82,25%"."""
        if not all(token.said in words.REACHED | words.SO_FAR for token in label):
            self._last = _Last()
            return
        codes = self._last.codes
        if len(codes) != 1:
            return
        code, kind = codes[0], self._names.of[codes[0]].kind
        if self._last.open and codes == self._fitting(codes, one):
            self._keep(code, one, one.shown, sure=not one.behind or harmless(tokens(one.behind), words.UNITS))
            self._last = _Last(codes)
        elif one.percent and code in self._rates:
            self._share(code, one)
        elif one.ratio and kind == "percent" and self._names.of[code].computed:
            self._keep(code, one, one.shown, sure=True)

    def _keep(self, code: str, one: Cut, value: str, *, sure: bool) -> None:
        indicator = self._names.of[code]
        sides = one.ratio
        rate = indicator if indicator.computed else self._rates.get(code)
        if sides is not None and rate is not None and rate.numerator and rate.denominator:
            part, whole = (read("count", side) for side in sides)
            self._ratio((rate.numerator, part), (rate.denominator, whole), sure=sure)
        elif sides is not None and indicator.kind == "count" and indicator.at_most is not None:
            self._ratio((code, read("count", sides[0])), ("", read("count", sides[1])), sure=sure)
        elif indicator.computed:
            self._share(indicator.numerator or "", one)
        else:
            self._ledger.say(code, number_of(indicator, value), sure=sure)

    def _ratio(self, part: tuple[str, Reading], whole: tuple[str, Reading], *, sure: bool) -> None:
        """Keep both sides of "1284/1561", unless the part is more than the whole."""
        low, high = _number(part[1]), _number(whole[1])
        for code, reading in (part, whole):
            turned = low is not None and high is not None and low > high
            self._ledger.say(code, Ask("ratio-order") if turned else reading, sure=sure)

    def _share(self, numerator: str, one: Cut) -> None:
        share = read("percent", one.shown)
        if (amount := _number(share)) is not None:
            self._ledger.print_share(numerator, amount)


def _number(reading: Reading) -> Decimal | None:
    return reading.value.amount if isinstance(reading, Read) and isinstance(reading.value, Number) else None
