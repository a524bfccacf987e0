"""What a paste comes to for the units of a lead: rows to keep in the dialogue, and against what is recorded already,
which figures are new, the same, different, or to be asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from forms.form import Form
from forms.unit import Unit
from forms.value import Nil, Text, Value, counted
from handlers.filling.answers import NOTE
from handlers.filling.draft import Draft, find
from handlers.lead import enter
from handlers.reading.figures.one_figure import Read
from handlers.reading.paste.statement import Paste, Query
from handlers.reading.private import sensitive
from handlers.rights import leads_at, led
from handlers.turn.arranged import PastedFigure, PastedRow, Pasting
from handlers.turn.dialogue import Slot
from handlers.turn.known import Known

RAW = 200
"""Maximum characters of a unit's own lines kept beside its figures."""
TWO_VALUES, PRIVATE = "two-values", "private"
"""Why a figure is asked, besides the doubts of the reader and those of the report."""


class Doubtful(NamedTuple):
    """A figure that is asked: its values, and why."""

    draft: Draft
    code: str
    values: tuple[Value, ...]
    why: str


class Differing(NamedTuple):
    """A figure that differs from what is recorded."""

    draft: Draft
    code: str
    old: Value
    new: Value


class Sure(NamedTuple):
    """A unit's figures that can be recorded at once. `missing`: the lines without which it cannot be handed in."""

    draft: Draft
    figures: Mapping[str, Value]
    raw: str
    missing: tuple[str, ...] = ()


class Assessed(NamedTuple):
    """A paste against what is recorded now. `shut`: units whose report cannot be changed."""

    sure: tuple[Sure, ...] = ()
    same: tuple[Draft, ...] = ()
    differing: tuple[Differing, ...] = ()
    asked: tuple[Doubtful, ...] = ()
    shut: tuple[Unit, ...] = ()

    @property
    def questions(self) -> tuple[Doubtful, ...]:
        """All that is asked one by one: what differs first."""
        return (*(Doubtful(one.draft, one.code, (one.old, one.new), "differs") for one in self.differing), *self.asked)


def rows_of(paste: Paste, form: Form, by_name: Mapping[str, Sequence[Unit]]) -> tuple[PastedRow, ...]:
    """The rows of a paste. Where two units bear a name, it names none of them."""
    queries: dict[str, list[Query]] = {}
    for one in paste.asked:
        if one.unit is not None and one.code is not None and one.kind != "missing":
            queries.setdefault(one.unit, []).append(one)
    certain = {row.unit: row for row in paste.rows}
    made = []
    for name in dict.fromkeys((*certain, *queries)):
        units = by_name.get(name, ())
        if len(units) != 1:
            continue
        row = certain.get(name)
        figures = [PastedFigure(code=code, values=(value,)) for code, value in row.figures.items()] if row else []
        figures += [_doubtful(one) for one in queries.get(name, ())]
        if row is not None and row.note is not None:
            figures += _note(row.note, form)
        raw = row.raw if row is not None and row.raw else "\n".join(one.said for one in queries.get(name, ()))
        made.append(PastedRow(unit=units[0].id, figures=tuple(figures), raw=raw[:RAW]))
    return tuple(made)


def of_several(paste: Paste, by_name: Mapping[str, Sequence[Unit]]) -> list[Query]:
    """The rows whose name several units bear, as questions."""
    return [
        Query(None, "ambiguous_unit", row.raw, units=tuple(unit.title for unit in by_name[row.unit]))
        for row in paste.rows
        if len(by_name.get(row.unit, ())) > 1
    ]


def _doubtful(one: Query) -> PastedFigure:
    why = PRIVATE if one.private else TWO_VALUES if one.kind == "two_values" else one.why or "unclear"
    return PastedFigure(code=one.code or "", values=() if one.private else one.readings, why=why)


def _note(note: str, form: Form) -> list[PastedFigure]:
    """The words about difficulties, for the form's line of text; a number of a person in them is not kept."""
    line = next((item for item in form.items if not item.required and item.after is None), None)
    if line is None or sensitive(note, "text"):
        return []
    value: Value = Text(text=note[:NOTE]) if note else Nil(wording="không có")
    return [PastedFigure(code=line.indicator, values=(value,))]


def merged(before: Sequence[PastedRow], fresh: Sequence[PastedRow]) -> tuple[PastedRow, ...]:
    """The rows of two pastes together: the same figure twice is one, two different ones are asked."""
    rows = {row.unit: row for row in before}
    for row in fresh:
        there = rows.get(row.unit)
        if there is None:
            rows[row.unit] = row
            continue
        figures = {one.code: one for one in there.figures}
        for one in row.figures:
            figures[one.code] = _both(figures[one.code], one) if one.code in figures else one
        raw = there.raw if row.raw in there.raw else f"{there.raw}\n{row.raw}"[:RAW]
        rows[row.unit] = replace(there, figures=tuple(figures.values()), raw=raw)
    return tuple(rows.values())


def _both(one: PastedFigure, other: PastedFigure) -> PastedFigure:
    values = tuple({_alike(value): value for value in (*one.values, *other.values)}.values())
    return replace(one, values=values, why=one.why or other.why or (TWO_VALUES if len(values) > 1 else ""))


def _alike(value: Value) -> object:
    """What makes two values the same figure: "không phát sinh" is 0."""
    number = counted(value)
    return value if number is None else number


def same(one: Value | None, other: Value) -> bool:
    """Whether two values are the same figure."""
    return one is not None and _alike(one) == _alike(other)


def assess(pasting: Pasting, known: Known) -> Assessed:
    """The rows against what is recorded now; what somebody has recorded meanwhile is never overwritten unasked."""
    found = Assessed()
    for row in pasting.rows:
        draft = find(Slot(unit=row.unit, form=pasting.form, period=pasting.period), known)
        if draft is None or draft.locked or not leads_at(known, draft.unit):
            unit = next((unit for unit in led(known) if unit.id == row.unit), None)
            found = found._replace(shut=(*found.shut, *([unit] if unit else [])))
            continue
        found = _of_row(row, draft, found, known)
    return found


def _of_row(row: PastedRow, draft: Draft, found: Assessed, known: Known) -> Assessed:
    fresh: dict[str, Value] = {}
    differing: list[Differing] = []
    asked: list[Doubtful] = []
    for one in row.figures:
        there, item = draft.value(one.code), draft.form.item(one.code)
        if item is None or draft.pointless(item):
            continue
        if one.why or len(one.values) != 1:
            if not any(same(there, value) for value in one.values[:1]) or len(one.values) > 1:
                asked.append(Doubtful(draft, one.code, one.values, one.why))
        elif there is None:
            fresh[one.code] = one.values[0]
        elif not same(there, one.values[0]):
            differing.append(Differing(draft, one.code, there, one.values[0]))
    kept = enter.given(draft.slot, {code: Read(value) for code, value in fresh.items()}, row.raw, known)
    for code, doubt in kept.doubts if kept is not None else ():  # what makes no sense
        asked.append(Doubtful(draft, code, doubt.readings, doubt.why))
        fresh.pop(code, None)
    nothing = not fresh and not differing and not asked
    missing = tuple(item.indicator for item in (kept.draft if kept is not None else draft).missing())
    return found._replace(
        sure=(*found.sure, Sure(draft, fresh, row.raw, missing)) if fresh else found.sure,
        same=(*found.same, draft) if nothing and row.figures else found.same,
        differing=(*found.differing, *differing),
        asked=(*found.asked, *asked),
    )


def without(rows: Iterable[PastedRow], gone: Mapping[int, Iterable[str]]) -> tuple[PastedRow, ...]:
    """The rows without these figures of these units; a row without figures goes."""
    left = []
    for row in rows:
        codes = set(gone.get(row.unit, ()))
        figures = tuple(one for one in row.figures if one.code not in codes)
        if figures:
            left.append(replace(row, figures=figures))
    return tuple(left)
