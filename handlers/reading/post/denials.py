"""Finds the lines of which a clause says that there was nothing: "không họp", "VNeID: không"."""

import re
from collections.abc import Sequence

from forms.value import Nil
from handlers.reading.figures.one_figure import Ask, Read, Reading
from handlers.reading.post.lexicon import Token

_HARMLESS = ("glue", "none", "now", "aside", "parted", "equals", "bracket", "approximate_after")


def denied(
    tokens: tuple[Token, ...], order: Sequence[str], said: str, *, plans: bool
) -> tuple[list[tuple[str, Reading]], tuple[Token, ...]]:
    """The lines that a clause denies, and the tokens that are left. `said`: the whole text. `plans`: it speaks of what is to
    come, so
    that "chưa họp" is no zero."""
    found: list[tuple[str, Reading]] = []
    at = next((n for n, token in enumerate(tokens) if token.kind == "not"), None)
    if at is None:
        return [], tokens
    before, behind = tokens[:at], tokens[at + 1 :]
    if before and before[-1].kind == "equals":
        before = before[:-1]
    if any(token.kind == "figure" for token in before):
        if _ends_with_people(before):
            return [], ()
        zeros, _ = denied(tokens[at:], order, said, plans=plans)
        return zeros, before
    labels = [n for n, token in enumerate(behind) if token.kind == "label"]
    denies = " ".join(token.said for token in tokens[at:])
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


def _none(token: Token, denies: str, said: str, *, plans: bool) -> Reading:
    value = Nil(wording=said[token.start : token.end])
    yet = token.said.startswith("chua") and (plans or not re.search(r"\b(?:ai|nao|gi|phat sinh|het)\b", denies))
    return Ask("not-yet", (value,)) if yet else Read(value)


def _clean(tokens: Sequence[Token]) -> bool:
    return all(token.kind in _HARMLESS for token in tokens)


def _without(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.kind != "label"]


def _ends_with_people(before: Sequence[Token]) -> bool:
    """Whether the clause goes on about the people just counted: "30 người chưa cài"."""
    rest = [token for token in before if token.kind in ("figure", "label", "else")]
    return bool(rest) and (rest[-1].kind != "label" or rest[-1].weak)
