"""Puts together what a paste says of each unit: a correction replaces, the same figure twice is one, two different
ones are asked."""

from collections.abc import Iterable, Sequence

from forms.form import Form
from forms.value import Nil, Number, Value
from handlers.reading.figures.one_figure import Ask
from handlers.reading.paste.statement import Query, Statement, SureRow

RAW = 200
"""Maximum characters of a unit's lines kept beside its figures."""


def settle(said: Iterable[Statement], form: Form) -> tuple[list[SureRow], list[Query]]:
    """The rows that are certain and the questions, in the order in which the units were named."""
    by_unit: dict[str, list[Statement]] = {}
    for one in said:
        by_unit.setdefault(one.unit, []).append(one)
    rows: list[SureRow] = []
    asked: list[Query] = []
    for unit, statements in by_unit.items():
        row, queries = _unit(unit, statements, form)
        if row.figures:
            rows.append(row)
        asked += queries
    return rows, asked


def _unit(unit: str, statements: Sequence[Statement], form: Form) -> tuple[SureRow, list[Query]]:
    raw = "\n".join(dict.fromkeys(one.line.strip() for one in statements))[:RAW]
    figures: dict[str, Value] = {}
    asked: list[Query] = []
    for item in form.items:
        code = item.indicator
        found = _line(code, statements)
        if isinstance(found, Query):
            asked.append(found)
        elif found is not None:
            figures[code] = found
    doubtful = {one.code for one in asked}
    if line := _lines(one for one in statements if one.bare):
        asked.append(Query(unit, "doubtful_figure", line))
    for one in statements:
        if one.private:  # a number of a person in it: nobody knows what else of it is one
            asked += [Query(unit, "doubtful_figure", one.line, code, private=True) for code in one.figures]
            figures = {code: value for code, value in figures.items() if code not in one.figures}
    _beside_nothing(unit, figures, asked, form, statements)
    for item in form.items:
        code = item.indicator
        pointless = item.after is not None and item.after in figures and _amount(figures[item.after]) == 0
        waits = item.after is not None and item.after not in figures
        known = code in figures or code in doubtful or any(one.code in (code, None) for one in asked)
        if not item.required or pointless or known or (waits and not any(code in one.empty for one in statements)):
            continue
        if figures or asked or any(one.figures or one.empty for one in statements):
            asked.append(Query(unit, "missing", statements[-1].line, code))
    notes = [one.note for one in statements if one.note is not None]
    words = "; ".join(dict.fromkeys(note for note in notes if note))
    return SureRow(unit, figures, (words or "") if notes else None, raw), asked


def _line(code: str, statements: Sequence[Statement]) -> Value | Query | None:
    """What was said of one line of the form."""
    values: list[Value] = []
    doubts: list[tuple[Ask, Statement]] = []
    spoken: list[Statement] = []
    for one in statements:
        reading = one.figures.get(code)
        if reading is None:
            continue
        if one.corrects:
            values, doubts = [], []
        spoken.append(one)
        if isinstance(reading, Ask):
            doubts.append((reading, one))
        else:
            values.append(reading.value)
    if not spoken:
        return None
    unit, said = spoken[-1].unit, _lines(spoken)
    amounts = {_amount(value) for value in values}
    if doubts:
        ask, _ = doubts[0]
        return Query(unit, "doubtful_figure", said, code, _distinct([*ask.readings, *values]), why=ask.why)
    if len(amounts) > 1:
        return Query(unit, "two_values", said, code, _distinct(values))
    return values[-1] if values else None


def _lines(statements: Iterable[Statement]) -> str:
    """The lines of some statements."""
    return "\n".join(dict.fromkeys(one.line for one in statements))


def _beside_nothing(
    unit: str, figures: dict[str, Value], asked: list[Query], form: Form, statements: Sequence[Statement]
) -> None:
    """Leave out what is not asked because the line it depends on is zero; a figure above zero there is a
    contradiction, and both are asked."""
    for item in form.items:
        if item.after is None or item.after not in figures or _amount(figures[item.after]) != 0:
            continue
        value = figures.pop(item.indicator, None)
        asked[:] = [one for one in asked if one.code != item.indicator or one.kind != "missing"]
        if value is not None and _amount(value) != 0 and not _taken_back(item.after, item.indicator, statements):
            zero = figures.pop(item.after)
            line = _lines(one for one in statements if {item.after, item.indicator} & one.figures.keys())
            asked += [
                Query(unit, "doubtful_figure", line, item.after, (zero,)),
                Query(unit, "doubtful_figure", line, item.indicator, (value,)),
            ]


def _taken_back(zero: str, code: str, statements: Sequence[Statement]) -> bool:
    """Whether a correction says that there was nothing, after the last figure of the line that depends on it."""
    last = max(n for n, one in enumerate(statements) if code in one.figures)
    return any(one.corrects and zero in one.figures for one in statements[last + 1 :])


def _distinct(values: Iterable[Value]) -> tuple[Value, ...]:
    return tuple({_amount(value): value for value in values}.values())


def _amount(value: Value) -> object:
    if isinstance(value, Number):
        return value.amount
    return 0 if isinstance(value, Nil) else value
