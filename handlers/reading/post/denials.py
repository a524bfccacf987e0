"""Finds the lines of which a clause says that there was nothing: "không họp", "VNeID: không"."""

import re
from collections.abc import Sequence

from forms.value import Nil
from handlers.reading.figures.one_figure import Ask, Read, Reading
from handlers.reading.post.lexicon import Term
from handlers.reading.post.notes import is_trouble
from handlers.reading.post.words import COUNTERS

_SO = ("nen", "cho nen", "do do", "vay nen", "vi vay", "vi the")
"""Words between a reason and what did not happen because of it."""
_US = ("xom", "thon", "to", "khu", "ap", "ban", "lang", "don vi")
"""Words for those who report."""
_HARMLESS = ("glue", "none", "now", "aside", "parted", "equals", "bracket", "approximate_after", "each")


def denied(
    tokens: tuple[Term, ...], order: Sequence[str], said: str, *, plans: bool
) -> tuple[list[tuple[str, Reading]], tuple[Term, ...]]:
    """The lines that a clause denies, and the tokens that are left. `said`: the whole text. `plans`: it speaks of the
    future, so that "chưa họp" is no zero."""
    found: list[tuple[str, Reading]] = []
    at = next((n for n, token in enumerate(tokens) if token.kind == "not"), None)
    if at is None:
        return [], tokens
    before, behind = _without_reason(tokens[:at], said), tokens[at + 1 :]
    if before and before[-1].kind == "equals":
        before = before[:-1]
    if any(token.kind == "figure" for token in before):
        return _behind_figures(tokens, at, order, said, plans=plans)
    labels = [n for n, token in enumerate(behind) if token.kind == "label"]
    denies = _words(tokens[at:])
    if any(token.kind == "figure" for token in behind):
        if len(labels) < 2:
            return [], tokens
        end = labels[1]
        first = behind[labels[0]]
        if first.weak or any(token.kind == "figure" for token in behind[:end]) or not _clean(before):
            return [], tokens
        return [(code, _none(tokens[at], denies, said, plans=plans)) for code in first.codes], behind[end:]
    strong = [token for token in behind if token.kind == "label" and not token.weak]
    if strong and _clean(_without(before)) and _clean(_without(behind)):
        codes = {code for token in (*before, *strong) if not token.weak for code in token.codes}
    elif not [token for token in behind if token.kind not in _HARMLESS]:
        codes = {code for token in before if token.kind == "label" and not token.weak for code in token.codes}
        if not _clean(_without(before)):
            codes = set()
    else:
        codes = set()
    found = [(code, _none(tokens[at], denies, said, plans=plans)) for code in order if code in codes]
    return found, (() if found else tokens)


def _without_reason(before: tuple[Term, ...], said: str) -> tuple[Term, ...]:
    """What stands before a denial without the reason for it: "nghỉ Tết nên không họp", "mưa to không họp được"."""
    before = tuple(token for token in before if token.said not in _US)
    if any(token.kind in ("figure", "halves", "label", "later", "not") for token in before):
        return before
    so = max((n for n, token in enumerate(before) if token.said in _SO), default=-1)
    if so < 0 and before and is_trouble(said[before[0].start : before[-1].end]):
        return ()
    return before[so + 1 :]


def _behind_figures(
    tokens: tuple[Term, ...], at: int, order: Sequence[str], said: str, *, plans: bool
) -> tuple[list[tuple[str, Reading]], tuple[Term, ...]]:
    """As `denied`, where figures stand before the denial: "1 buổi 35 người vneid không có"."""
    before, behind = tokens[:at], tokens[at + 1 :]
    figure = max(n for n, token in enumerate(before) if token.kind == "figure")
    names = [n for n in range(figure, at) if before[n].kind in ("label", "else")]
    last = before[names[-1]] if names else None
    own = next((n for n in names if last is not None and before[n].codes == last.codes), at)
    zeros, _ = denied(tokens[at:], order, said, plans=plans)
    if last is None or last.kind == "else" or last.weak:
        if not any(token.kind == "none" for token in behind):  # "30 người chưa cài": what they did is no figure of ours
            return [], _without_last(before, figure)
        return zeros, before
    doubts: list[tuple[str, Reading]] = [(code, Ask("unclear")) for code in last.codes]
    if _clean([token for token in _known(behind) if not token.weak and not last.codes >= token.codes > set()]):
        zeros = [(code, _none(tokens[at], _words(tokens[at:]), said, plans=plans)) for code in last.codes]
        if own > names[0] or _named_before(before, figure):
            return zeros, before[:own]
        return doubts, before[:figure]  # "35 vneid không"
    if own > names[0] and not zeros:
        return doubts, before[:own]  # "35 người vneid không rõ"
    return zeros, before


def _named_before(before: Sequence[Term], figure: int) -> bool:
    """Whether a figure's name stands right before it and counts no other: "dự 35"."""
    if not figure or before[figure - 1].kind != "label":
        return False
    return before[figure - 1].said not in COUNTERS or figure == 1 or before[figure - 2].kind != "figure"


def _without_last(before: tuple[Term, ...], figure: int) -> tuple[Term, ...]:
    """The tokens without the last figure and the names that may be its own."""
    end = max((n for n, token in enumerate(before[:figure]) if token.kind == "figure"), default=-1) + 1
    counted = 0 < end < figure and before[end].said in COUNTERS
    return before[: end + counted]


def _known(tokens: Sequence[Term]) -> list[Term]:
    """The tokens without unknown words behind "ai" or "nào": "chưa có ai đăng ký"."""
    first = next((n for n, token in enumerate(tokens) if token.kind == "none"), len(tokens))
    return [token for n, token in enumerate(tokens) if token.kind != "word" or n < first]


def _words(tokens: Sequence[Term]) -> str:
    return " ".join(token.said for token in tokens)


def _none(token: Term, denies: str, said: str, *, plans: bool) -> Reading:
    value = Nil(wording=said[token.start : token.end])
    yet = token.said.startswith("chua") and (
        plans or not re.search(r"\b(?:ai|nao|gi|phat sinh|het|co nguoi)\b", denies)
    )
    return Ask("not-yet", (value,)) if yet else Read(value)


def _clean(tokens: Sequence[Term]) -> bool:
    return all(token.kind in _HARMLESS for token in tokens)


def _without(tokens: Sequence[Term]) -> list[Term]:
    return [token for token in tokens if token.kind != "label"]
