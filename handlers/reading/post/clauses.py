"""Parts a posted report into clauses, and says of each whether its figures are those of this report."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from handlers.reading.post.lexicon import Term
from handlers.reading.post.words import OCCASIONS, TARGETS

Time = Literal["now", "earlier", "later", "so_far"]
TAKES_BACK = ("wrong", "instead")
"""Kinds of words that take a figure back."""


class Clause(NamedTuple):
    """Some words between two commas or ends of a sentence. `asks`: the sentence is a question; `line`: its line."""

    tokens: tuple[Term, ...]
    time: Time = "now"
    asks: bool = False
    line: int = 0
    beside: bool = False
    """It stands in brackets, beside what it explains."""
    doubted: bool = False
    """Words beside it say that its writer is not certain."""

    @property
    def figures(self) -> tuple[Term, ...]:
        """Its figures."""
        return tuple(token for token in self.tokens if token.kind in ("figure", "halves"))


def clauses(found: Sequence[Term]) -> list[Clause]:
    """The clauses of a text, those in brackets last. A time that is named at a clause's beginning holds for those after
    it, until another is named or the line ends; one that stands alone on its line heads the lines below."""
    main, bracketed = _without_brackets(found)
    made: list[Clause] = []
    time: Time = "now"
    above: Time = "now"
    here = -1
    for line, sentence, asks in _sentences(main):
        if line != here:
            here, time = line, above
            if _heads(sentence):
                above = time = _named(sentence) or "now"
        else:
            time = above
        begun = False
        for part, parted in enumerate(_runs(sentence)):
            if (
                parted[0].said == ";" and begun
            ):  # "tuần này 3, luỹ kế 148; họp 1": a time named within a part ends with it
                time = above
            run = [token for token in parted if token.said != ";"]
            named = _named(run)
            first = next((token for token in run if token.kind in (*_TIMES, "longer")), None)
            if first is not None and (first.kind == "longer" or _begins(run, first)):
                time, begun = (above if first.said in TARGETS else named or time), part > 0
            made.append(Clause(tuple(run), named or time, asks, line))
    lines = {token.start: clause.line for clause in made for token in clause.tokens}
    for run in bracketed:
        line = max((one for start, one in lines.items() if start < run[0].start), default=0)
        made.append(Clause(tuple(run), _named(run) or "now", line=line, beside=True))
    return made


_TIMES: tuple[Time, ...] = ("now", "earlier", "later", "so_far")


def _named(run: Sequence[Term]) -> Time | None:
    """The time that is named; another one than now decides. A month or a year is more than this week."""
    said = {"so_far" if token.kind == "longer" else token.kind for token in run}
    named = [time for time in _TIMES if time in said]
    return named[-1] if named else None


def _heads(sentence: Sequence[Term]) -> bool:
    """Whether it is the heading of a part: no figure, no name of one."""
    return not any(token.kind in ("figure", "halves", "label") for token in sentence)


def _without_brackets(found: Sequence[Term]) -> tuple[list[Term], list[list[Term]]]:
    """The tokens outside brackets, and those inside; a lone figure in brackets repeats the one before and stays."""
    main: list[Term] = []
    bracketed: list[list[Term]] = []
    at = 0
    while at < len(found):
        token = found[at]
        if token.kind == "bracket" and token.said in "([{":
            end = next((n for n in range(at + 1, len(found)) if found[n].said in (")", "]", "}", "\n")), len(found))
            inside = list(found[at + 1 : end])
            if [one.kind for one in inside] == ["figure"]:
                main += [token, *inside, token]
            elif any(one.kind in TAKES_BACK for one in inside):  # "3 buổi (sửa lại: 4 buổi)"
                comma = token._replace(kind="comma", said=",")
                main += [comma, *inside, comma]
            else:
                bracketed += _runs(inside)
            at = end + (end < len(found) and found[end].said != "\n")
            continue
        main.append(token)
        at += 1
    return main, bracketed


def _begins(run: Sequence[Term], named: Term) -> bool:
    """Whether nothing but harmless words stands before the time."""
    return all(token.kind in ("glue", "aside", "parted", "word", "equals") for token in run[: run.index(named)])


def _sentences(found: Sequence[Term]) -> list[tuple[int, list[Term], bool]]:
    sentences: list[tuple[int, list[Term], bool]] = []
    run: list[Term] = []
    line = 0
    for token in found:
        if token.kind in ("break", "question"):
            sentences.append((line, run, token.kind == "question"))
            run = []
            line += token.said == "\n"
        else:
            run.append(token)
    sentences.append((line, run, False))
    return [one for one in sentences if one[1]]


def _runs(sentence: Sequence[Term]) -> list[list[Term]]:
    """The parts of a sentence between commas and words that begin another thought."""
    runs: list[list[Term]] = [[]]
    for token in sentence:
        back = token.kind in TAKES_BACK and token.said not in ("moi dung", "moi la dung") and _named_last(runs[-1])
        told = token.kind == "equals" and _ends_with_meetings(runs[-1])
        if token.kind == "comma" or back or told or (token.kind == "parted" and _separates(runs[-1])):
            runs.append([])
        if token.kind != "comma" or token.said == ";":
            runs[-1].append(token)
    return [run for run in runs if [token for token in run if token.said != ";"]]


def _named_last(run: Sequence[Term]) -> bool:
    """Whether the last figure of a part has its name behind it: "45 người | nhầm 54 người"."""
    figures = [n for n, token in enumerate(run) if token.kind == "figure"]
    return bool(figures) and any(token.kind == "label" for token in run[figures[-1] :])


def _ends_with_meetings(run: Sequence[Term]) -> bool:
    """Whether a part ends with a number of meetings, which are then told one by one: "2 buổi: thứ 3 …"."""
    return len(run) > 1 and run[-1].said in OCCASIONS and run[-2].kind == "figure"


def _separates(run: Sequence[Term]) -> bool:
    return any(token.kind in ("figure", "label", "not") for token in run)
