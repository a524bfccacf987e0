"""Records understood answers: which are kept, which are asked back, and what the person is told."""

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from typing import NamedTuple

from forms.form import Item
from forms.model import frozen
from forms.sense import Strange
from forms.value import NotApplicable, Number, Value, counted
from handlers.filling import on_behalf
from handlers.filling.draft import Draft, recorded
from handlers.reading.dates.as_of import as_of
from handlers.reading.figures.several_figures import Ask, Read, Reading
from handlers.turn.dialogue import Asking, Doubt
from handlers.turn.effects import Effect, Record, Submit
from handlers.turn.known import Known
from handlers.turn.say import Phrase, phrase

RAW = 1000
"""Maximum characters of the message that are kept beside a figure."""


@frozen()
class Said:
    """A message that answers, and how far it may be trusted.

    `sure`: the person has confirmed it. `gave`: it is a new wording of an earlier message, which gave these versions of
    figures."""

    asking: Asking
    raw: str
    sure: bool = False
    gave: Mapping[str, int] | None = None

    @property
    def edited(self) -> bool:
        """Whether it is a new wording of an earlier message."""
        return self.gave is not None


class Kept(NamedTuple):
    """The outcome of recording. `draft` is the report afterwards; `doubts` are asked back, in the form's order."""

    draft: Draft
    effects: tuple[Effect, ...]
    lines: tuple[Phrase, ...]
    doubts: tuple[tuple[str, Doubt], ...]
    changed: frozenset[str]


def keep(said: Said, draft: Draft, readings: dict[str, Reading], known: Known) -> Kept:
    """Record every answer that leaves no doubt; a correction of a whole report hands it in again at once."""
    effects: list[Effect] = []
    doubts: list[tuple[str, Doubt]] = []
    fresh: list[tuple[str, Value]] = []
    lines: list[Phrase] = []
    same: list[Phrase] = []
    changed: set[str] = set()
    was_handed_in = draft.handed_in
    for item in draft.form.items:
        code = item.indicator
        reading = readings.get(code)
        if reading is None:
            continue
        strange = _strange(draft, item, readings)
        doubt = _doubt(said, draft, code, reading, strange, known)
        if doubt is not None:
            doubts.append((code, doubt))
            continue
        assert isinstance(reading, Read)  # readings to choose from are a doubt
        value, before = reading.value, draft.value(code)
        if isinstance(value, NotApplicable) and draft.needed(item):
            lines.append(phrase("figure-needed", indicator=draft.named(code)))
            continue
        confirms = code == said.asking.at and not said.edited and bool(draft.sent_back(code))
        if before == value and not confirms:
            same.append(phrase("already", indicator=draft.named(code), value=draft.shown(code, value)))
            continue
        records = [_record(said, draft, code, value, strange, known), *_consequences(draft, item, value, readings)]
        effects += records
        changed.update(record.indicator for record in records)
        lines += _changes(draft, code, before, value, fresh)
        if len(records) > 1:
            lines.append(phrase("not-asked", indicator=draft.named(records[1].indicator)))
        draft = after(draft, records, known)
    if fresh:
        lines.insert(0, _echo(draft, fresh, named=bool(doubts)))
    changes = tuple(lines)
    if not (said.edited and effects):  # an edited message repeats unchanged figures, which need no word
        lines = [*same, *lines]
    if effects and was_handed_in and not doubts and not draft.missing():
        effects.append(Submit(*_key(draft), draft.on_behalf))
        effects += on_behalf.told("entered-corrected-notice", draft, changes, known)
        lines.append(phrase("corrected-sent", period=draft.period))
    if doubts and not doubts[0][1].readings:
        lines.append(phrase(doubts[0][1].why))
    lines += [phrase("not-yet-kept", indicator=draft.named(code)) for code, _ in doubts[1:]]
    return Kept(draft, tuple(effects), tuple(lines), tuple(doubts), frozenset(changed))


def after(draft: Draft, records: list[Record], known: Known) -> Draft:
    """The report with these answers recorded."""
    report = draft.report
    for record in records:
        report = recorded(report, record, known)
    return replace(draft, report=report)


def _key(draft: Draft) -> tuple[int, str, str]:
    return draft.slot.unit, draft.slot.form, draft.slot.period


def _record(said: Said, draft: Draft, code: str, value: Value, strange: Strange | None, known: Known) -> Record:
    why = "edited" if said.edited else "corrected" if draft.handed_in else ""
    if strange is not None:  # it was asked back
        why = f"{why} {strange.confirmed}".strip()
    lasting = draft.catalogue.indicator(code).basis != "flow"
    day = as_of(said.raw, known.now.date()) if lasting else None
    return Record(*_key(draft), code, value, said.raw[:RAW], draft.version(code), why, draft.on_behalf, day)


def pointless_record(draft: Draft, item: Item) -> Record:
    """The record "does not apply" for a line, because the line it depends on is zero."""
    code = item.indicator
    why = f"no {item.after}"
    return Record(*_key(draft), code, NotApplicable(), "", draft.version(code), why, draft.on_behalf)


def _consequences(draft: Draft, item: Item, value: Value, readings: dict[str, Reading]) -> list[Record]:
    """Zero meetings: nobody can have attended."""
    if counted(value) != 0:
        return []
    return [
        pointless_record(draft, other)
        for other in draft.dependents(item.indicator)
        if other.indicator not in readings
        and counted(draft.value(other.indicator)) != 0
        and draft.value(other.indicator) != NotApplicable()
    ]


def _doubt(
    said: Said, draft: Draft, code: str, reading: Reading, strange: Strange | None, known: Known
) -> Doubt | None:
    raw = said.raw[:RAW]
    if isinstance(reading, Ask):
        return Doubt(why=f"ask-why-{reading.why}", readings=reading.readings, raw=raw)
    value = reading.value
    if strange is not None and not said.sure:
        return Doubt(why=f"doubt-{strange.rule}", readings=(value,), raw=raw)
    figure = draft.report.figures.get(code)
    if figure is None or known.who.person is None or figure.value == value:
        return None
    if said.gave is not None and figure.version != said.gave.get(code) and figure.value != NotApplicable():
        return Doubt(why="doubt-moved", readings=(figure.value, value), raw=raw)
    if figure.by == known.who.person.id:
        return None
    seen = said.asking.seen if said.asking.at == code else 0
    if figure.version == seen or figure.value == NotApplicable():
        return None
    return Doubt(why="doubt-conflict", readings=(figure.value, value), raw=raw)


def _strange(draft: Draft, item: Item, readings: dict[str, Reading]) -> Strange | None:
    """The doubt about an unusual figure. A figure that stands as it was given is not doubted again."""
    reading = readings[item.indicator]
    count = counted(reading.value) if isinstance(reading, Read) else None
    if count is None or not _moves(draft, item.indicator, reading):
        return None
    return draft.strange(item, count, frozenset(code for code in readings if _moves(draft, code, readings[code])))


def _moves(draft: Draft, code: str, reading: Reading) -> bool:
    return not isinstance(reading, Read) or draft.value(code) != reading.value


def _changes(
    draft: Draft, code: str, before: Value | None, value: Value, fresh: list[tuple[str, Value]]
) -> list[Phrase]:
    """A first answer joins the echo; a corrected one gets a line of its own, old → new."""
    if before == value:
        return [phrase("confirmed", indicator=draft.named(code), value=draft.shown(code, value))]
    if before is None or before == NotApplicable():
        fresh.append((code, value))
        return []
    if draft.kind(code) == "text":
        return [phrase("changed-text", indicator=draft.named(code), value=value)]
    old, new = draft.shown(code, before), draft.shown(code, value)
    return [phrase("changed", indicator=draft.named(code), old=old, new=new)]


def _echo(draft: Draft, fresh: list[tuple[str, Value]], *, named: bool) -> Phrase:
    """ "Đã ghi: 02 buổi, 124 người". `named`: with the report's name, which a doubt below does not say."""
    said = [worded(draft, code, value) for code, value in fresh]
    what = reduce(lambda left, right: phrase("and", left=left, right=right), said)
    return phrase("recorded-for", period=draft.period, what=what) if named else phrase("recorded", what=what)


def worded(draft: Draft, code: str, value: Value) -> Phrase:
    """A figure in a few words, as it was recorded: "124 lượt người dự"."""
    indicator = draft.catalogue.indicator(code)
    if isinstance(value, Number) and indicator.kind == "count" and indicator.title is None:
        return phrase("recorded-count", what=phrase(f"indicator-{indicator.words}.said", n=int(value.amount)))
    key = "recorded-text" if indicator.kind == "text" else "recorded-line"
    return phrase(key, indicator=draft.named(code), value=draft.shown(code, value))
