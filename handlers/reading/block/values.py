"""Reads what stands for one figure of a pasted block, by the figure's kind."""

import re

from forms.indicator import Indicator
from forms.value import Nil, NotApplicable, NotAvailable, Status
from handlers.reading.block import words
from handlers.reading.block.names import harmless, tokens
from handlers.reading.figures.one_figure import Ask, Read, Reading, read
from handlers.reading.figures.qualified import read_qualified
from handlers.reading.fold import fold

LONGEST_NIL = 12
"""Maximum words of "there is none", with what there is none of."""


def number_of(indicator: Indicator, said: str) -> Reading:
    """The value of a figure with its unit: "0,556 tỷ đồng"."""
    if indicator.qualified:
        return read_qualified(indicator.kind, said, indicator.called)
    return read(indicator.kind, said, indicator.called)


def words_of(indicator: Indicator, said: str) -> Reading | None:
    """The value that words give without a figure: none, not known, a state, yes or no, a text."""
    said = said.strip(" .,;:-–\"'”“")
    if not said:
        return None
    match indicator.kind:
        case "text":
            return read("text", said)
        case "yes_no":
            return _yes_no(said)
        case "status":
            return state_of(indicator, said)
        case _:
            return _none(indicator, said)


def state_of(indicator: Indicator, said: str) -> Reading | None:
    """The state that these words name, if the indicator has it."""
    folded = _plain(said)
    if (unknown := _not_known(said)) is not None:
        return unknown
    named = [state for state in indicator.states if folded in words.STATES.get(state, ())]
    if len(named) == 1:
        return Read(Status(code=named[0]))
    return Ask("choose") if folded else None


def _not_known(said: str) -> Reading | None:
    """That there is no figure yet, or that the question does not concern the unit."""
    reading = read("percent", said)
    known = isinstance(reading, Read) and isinstance(reading.value, NotAvailable | NotApplicable)
    return reading if known else None


def _yes_no(said: str) -> Reading | None:
    if (unknown := _not_known(said)) is not None:
        return unknown
    reading = read("yes_no", said)
    if isinstance(reading, Read):
        return reading
    label = tokens(said)
    if not label or not harmless(label, words.GRANTS, words.DENIES):
        return reading
    if any(token.said in words.DENIES for token in label):
        return Read(Status(code="no"))
    granted = any(token.said in words.GRANTS for token in label) or "da" in fold(said).split()
    return Read(Status(code="yes")) if granted else reading


def _none(indicator: Indicator, said: str) -> Reading | None:
    reading = read(indicator.kind, said, indicator.called)
    if isinstance(reading, Read):
        return reading
    while said and harmless(tokens(said.split(maxsplit=1)[0])) and nil_at_start(indicator, said) is None:
        said = said.partition(" ")[2].strip()
    nil = nil_at_start(indicator, said)
    short = len(said.split()) <= LONGEST_NIL and not any(token.said in words.CONTRARY for token in tokens(said))
    return Read(Nil(wording=said)) if nil and short and not re.search(r"\d", said) else None


def nil_at_start(indicator: Indicator, said: str) -> str | None:
    """The words for "none" that a text begins with, as they were typed."""
    typed = said.split()
    folded = [_plain(word) for word in typed]
    for nil in sorted({*words.NIL, *(fold(one) for one in indicator.nils)}, key=len, reverse=True):
        wanted = nil.split()
        if len(wanted) > 1 and folded[: len(wanted)] == wanted:
            return " ".join(typed[: len(wanted)])
    return None


def _plain(said: str) -> str:
    return fold(said).strip(" .,;:!\"'()")
