"""Says what makes it doubtful that a figure belongs to the line that is named beside it."""

from collections.abc import Sequence

from handlers.reading.post import words
from handlers.reading.post.clauses import Clause
from handlers.reading.post.figures import Numeral
from handlers.reading.post.lexicon import Term


def other_verb(clause: Clause, figure: Numeral) -> bool:
    """Whether the only name before a figure is a verb with an unknown object: "cài sổ sức khoẻ cho 7 người"."""
    strong = [n for n, token in enumerate(clause.tokens) if token.kind == "label" and not token.weak]
    if len(strong) != 1 or clause.tokens[strong[0]].said not in words.VERBS:
        return False
    between = clause.tokens[strong[0] + 1 : figure.first]
    return any(token.kind in ("word", "else") for token in between)


def something_else(clause: Clause, figure: Numeral) -> bool:
    """Whether a figure with none but a general counter ("người", "lần") stands behind words that we do not know."""
    before = clause.tokens[: figure.first]
    near = [token for token in before if token.kind not in ("glue", "equals")][-2:]
    if near and near[-1].kind == "else" and near[0].kind != "figure":
        return True
    if any(token.kind == "label" for token in before):
        return False
    behind = clause.tokens[figure.end :]
    if any(token.kind == "label" and token.said not in words.GENERAL for token in behind):
        return False
    return sum(token.kind in ("word", "else") for token in before) > 1


def may_be_all(behind: Sequence[Term]) -> bool:
    """Whether people and the bare name of something stand behind a figure, and no verb: "35 người vneid"."""
    if len(behind) < 2 or not all(token.kind == "label" for token in behind[:2]):
        return False
    people, name = behind[:2]
    return people.weak and not name.weak and not name.said.startswith(words.DOING)


def of_two_days(tokens: Sequence[Term]) -> bool:
    """Whether the figures of a clause are of the morning and of the evening: "sáng 2 người chiều 3 người"."""
    days = [n for n, token in enumerate(tokens) if token.kind == "else" and token.said in words.DAYS]
    figures = [n for n, token in enumerate(tokens) if token.kind == "figure"]
    return len(figures) > 1 and len(days) > 1 and any(days[0] < n < days[-1] for n in figures)
