"""Takes the figures of a clause with what makes them doubtful: about, a range, a sum, a question, a slip of the pen."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from forms.value import Number, Value
from handlers.reading.figures.one_figure import Ask, Read, Reading, settle
from handlers.reading.post import words
from handlers.reading.post.clauses import Clause
from handlers.reading.post.doubt.hesitation import hesitates
from handlers.reading.post.lexicon import Term

_AGREES = re.compile(
    r"(?:duoc|dc|dk|du|dung|on)\s+(?:khong|ko|k|chua|chu)\b.{0,12}$|(?:nhe|nha|a|chi|anh)\s*$|^\s*(?:vay|the)\b"
)
"""Ends of questions that ask whether the report is right, not what the figure is."""

_OTHER_WORDS = ("sau", "tu")
"""Typed without diacritics, these may be "after" and "from"; only people have no other counter: "sau nguoi"."""


class Numeral(NamedTuple):
    """A figure and the tokens that it takes up, from `first` to before `end`."""

    first: int
    end: int
    reading: Reading
    taken: bool = True
    """False: it is the number of something else, whatever is named beside it."""
    over: int | None = None
    """Where the same figure begins once more, in brackets."""


def figured(clause: Clause) -> list[Numeral]:
    """The figures of a clause, left to right."""
    tokens = clause.tokens
    made: list[Numeral] = []
    at = 0
    while at < len(tokens):
        if tokens[at].kind == "halves":
            made.append(Numeral(at, at + 1, _sum(tokens[at])))
        elif tokens[at].kind == "figure":
            made.append(_figure(tokens, at, asks=clause.asks))
        else:
            at += 1
            continue
        at = made[-1].end if made[-1].over is None else made[-1].over + 3
    return made


def _sum(token: Term) -> Ask:
    return Ask("sum", (Number(amount=Decimal(sum(token.parts))),) if token.parts else ())


def _figure(tokens: Sequence[Term], at: int, *, asks: bool) -> Numeral:
    """The figure that begins here, with those that belong to it: "40-45", "16 à nhầm 61", "45/50"."""
    token = tokens[at]
    reading = _alone(token)
    end, why = at + 1, ""
    joint = tokens[at + 1].kind if at + 1 < len(tokens) else None
    if joint == "approximate_after" and at + 2 < len(tokens) and tokens[at + 2].kind == "figure":
        joint = None
    second = next((n for n in range(at + 1, len(tokens)) if tokens[n].kind == "figure"), None)
    between = {one.kind for one in tokens[at + 1 : second]} if second is not None else set()
    to = second is not None and any(one.said in ("den", "toi", "hoac", "hay") for one in tokens[at + 1 : second])
    if (
        second is not None
        and second - at <= 4
        and ((between == {"range"}) or (to and between <= {"glue", "word", "none"}))
    ):
        return Numeral(at, second + 1, Ask("range", (*values(reading), *values(_alone(tokens[second])))))
    repeated = next((n for n in range(at + 1, min(at + 4, len(tokens) - 1)) if tokens[n].kind == "bracket"), None)
    if repeated is not None and second == repeated + 1 and between <= {"bracket", "label", "glue"}:  # "hai (02)"
        other = _alone(tokens[second])
        both = reading if other == reading else Ask("several", (*values(reading), *values(other)))
        return Numeral(at, at + 1, both, taken=not _not_there(tokens, at), over=repeated)
    if second is not None and "instead" in between and "label" not in between:  # "16 à nhầm 61"
        return Numeral(at, second + 1, _alone(tokens[second]))
    if second is not None and "wrong" in between and "label" not in between:
        return Numeral(at, second + 1, Ask("several", (*values(reading), *values(_alone(tokens[second])))))
    if second is not None and between in ({"plus"}, {"each"}):
        one, two = values(reading), values(_alone(tokens[second]))
        pairs = [(a.amount, b.amount) for a in one for b in two if isinstance(a, Number) and isinstance(b, Number)]
        total = [a + b if between == {"plus"} else a * b for a, b in pairs]
        return Numeral(at, second + 1, Ask("sum", tuple(Number(amount=n) for n in total)))
    if second is not None and between == {"slash"}:
        return Numeral(at, second + 1, Ask("fraction", ()))
    before = tokens[at - 1] if at else None
    odd = (joint == "odd" and tokens[at + 1].start == token.end) or _stuck(before, token)
    if odd:
        return Numeral(at, end + (joint == "odd"), Ask("letter"))
    if token.said in _OTHER_WORDS and not (end < len(tokens) and tokens[end].kind == "label" and tokens[end].weak):
        why = "two-readings"
    elif _about(tokens, at) or hesitates(tokens, at):
        why = "approximate"
    elif any(one.kind == "each" and _of_each(tokens, n) == at for n, one in enumerate(tokens)):
        why = "average"
    elif asks and not _AGREES.search(" ".join(one.said for one in tokens[at + 1 :])):
        why = "unsure"
    if before is not None and before.kind == "range" and before.end == token.start and not _labelled(tokens, at - 1):
        why = "negative"
    if why and isinstance(reading, Read):
        reading = Ask(why, () if why == "negative" else (reading.value,))
    return Numeral(at, end, reading, taken=not _not_there(tokens, at))


def _alone(token: Term) -> Reading:
    assert token.piece is not None
    return settle("count", token.piece)


def values(reading: Reading) -> tuple[Value, ...]:
    """The figure that a reading gives, or those that it offers."""
    return (reading.value,) if isinstance(reading, Read) else reading.readings


def _stuck(before: Term | None, token: Term) -> bool:
    """Whether a letter or a sign sticks to the figure's beginning: "O2"."""
    if before is None or before.end != token.start:
        return False
    if before.kind == "glue" and len(before.said) == 1:
        return True
    return before.kind in ("odd", "word") and (before.said.isalpha() or before.said in ("'", "’"))


def _labelled(tokens: Sequence[Term], at: int) -> bool:
    return at > 0 and tokens[at - 1].kind in ("label", "else", "aside", "glue", "word")


def _about(tokens: Sequence[Term], at: int) -> bool:
    """Whether a word makes the figure an estimate."""
    n = at - 1
    while n >= 0 and (tokens[n].kind in ("glue", "label", "equals") or tokens[n].said in ("toi", "den")):
        n -= 1
    if n >= 0 and tokens[n].kind == "approximate" and tokens[n].said not in words.PLACES:
        return True
    n = at - 1
    while n >= 0 and tokens[n].kind == "glue" and tokens[n].said in ("co", "la", "duoc", "tong", "dat"):
        n -= 1
    if n >= 0 and (
        tokens[n].kind == "approximate" or (tokens[n].said == "do" and tokens[n].kind == "parted" and n == at - 1)
    ):
        return True
    behind = [one for one in tokens[at + 1 : at + 4] if one.kind not in ("label", "glue")]
    more = bool(behind) and behind[0].said == "hon" and not any(one.kind == "figure" for one in behind)
    return more or (bool(behind) and behind[0].kind in ("approximate_after", "plus"))


def _of_each(tokens: Sequence[Term], at: int) -> int | None:
    """Where the figure stands that a word like "mỗi buổi" makes one of several alike: behind it; or before it, where it
    follows people and no figure follows it at once."""
    figures = [n for n, token in enumerate(tokens) if token.kind == "figure"]
    behind = next((n for n in figures if n > at), None)
    before = next((n for n in reversed(figures) if n < at), None)
    if tokens[at].said == "/":
        return before
    close = behind is not None and all(token.kind in ("glue", "approximate") for token in tokens[at + 1 : behind])
    counts = at > 0 and tokens[at - 1].kind == "label" and tokens[at - 1].said not in words.OCCASIONS
    if tokens[at].said == "deu":  # "2 buổi đều 25 người", but not "bà con đều cài vneid 25 người"
        return behind if close and at > 0 and tokens[at - 1].said in words.OCCASIONS else None
    return before if counts and not close else behind


def _not_there(tokens: Sequence[Term], at: int) -> bool:
    """Whether it is the number of those who were absent, are still missing, or were only invited."""
    behind = [one for one in tokens[at + 1 : at + 4] if one.kind != "glue"]
    if behind and behind[0].kind in ("missing", "not"):
        return True
    if len(behind) > 1 and behind[0].kind == "label" and behind[0].weak and behind[1].kind in ("missing", "not"):
        return True
    n = at - 1
    while n >= 0 and tokens[n].kind in ("glue", "aside", "equals"):
        n -= 1
    if n < 0:
        return False
    if tokens[n].kind in ("invited", "missing", "not"):
        return tokens[n].said not in ("con",) or not any(
            one.kind == "label" and not one.weak for one in tokens[at + 1 : at + 4]
        )
    return False
