"""Reads the answer to an open question: one figure or several at once, by indicator."""

import re
from collections.abc import Iterable
from decimal import Decimal

from forms.form import Item
from forms.indicator import Indicator
from forms.value import Nil, Number, Ratio, Value
from handlers.filling.draft import Draft
from handlers.reading.block.block import of_agency
from handlers.reading.block.values import state_of, words_of
from handlers.reading.figures.qualified import read_qualified
from handlers.reading.figures.several_figures import Ask, Read, Reading, nouns_of, read, read_several
from handlers.reading.fold import only_digits, plain
from handlers.reading.post.post import TOO_LONG as TOO_LONG
from handlers.reading.post.post import PostedReport, read_post

NOTE = 1000
"""Maximum characters of a note that are kept."""

_NUMERIC = ("count", "percent", "ratio", "money")


def readings(draft: Draft, code: str, text: str) -> dict[str, Reading]:
    """The readings of the message by indicator: several figures at once, or one for the open question."""
    if only_digits(text):  # only an answer to the question
        return {code: read(draft.kind(code), text)}
    found = put_right(draft, text, code) or (_posted(draft, code, text) if len(text) <= TOO_LONG else {})
    found = _told_more(draft, found or _alone(draft, code, text), text)
    if draft.form.title is None:
        return found
    return {one: _in_order(reading) for one, reading in found.items()}


def on_the_sheet(draft: Draft, text: str) -> dict[str, Reading]:
    """The readings of a message below the sheet: several figures, or a difficulty in words; both need no question."""
    post = posted(draft, text)
    waits = next((item for item in draft.form.items if not item.asked and draft.value(item.indicator) is None), None)
    if waits and draft.kind(waits.indicator) == "text" and plain(text) in ("khong", "khong co", "ko", "ko co", "k co"):
        return {waits.indicator: read("text", text)}
    if post.instead:
        return put_right(draft, text)
    found = readings(draft, draft.form.items[0].indicator, text)
    return found if len(found) > 1 or not post.note else found if post.figures else _note(draft, post)


def put_right(draft: Draft, text: str, asked: str = "") -> dict[str, Reading]:
    """The figure that comes in the place of another, "không phải 12, 21 mới đúng", for the one line that has the
    other; where none has it, for the line that is asked."""
    found: dict[str, Reading] = {}
    for old, reading in posted(draft, text).instead.items():
        values = {item.indicator: draft.value(item.indicator) for item in draft.form.items}
        having = [code for code, value in values.items() if isinstance(value, Number) and value.amount == old]
        here = having or [code for code in (asked,) if code and draft.kind(code) == "count"]
        found |= dict.fromkeys(here, reading if len(here) == 1 else Ask("several", _values(reading)))
    return found


_MORE = re.compile(r"\b(?:them|nua)\b")


def _told_more(draft: Draft, found: dict[str, Reading], text: str) -> dict[str, Reading]:
    """The readings; where a line has a figure and "thêm 2" may be more of it or all, it is asked."""
    if not _MORE.search(plain(text)):
        return found
    asked: dict[str, Reading] = {}
    for code, reading in found.items():
        had = draft.value(code)
        if isinstance(reading, Read) and isinstance(had, Number) and isinstance(reading.value, Number) and had.amount:
            both = Number(amount=had.amount + reading.value.amount)
            asked[code] = reading if reading.value == had else Ask("sum", (both, reading.value))
    return found | asked


def names_a_line(draft: Draft, text: str) -> bool:
    """Whether a text says of which line its figures are."""
    post = posted(draft, text)
    return bool(post.figures or post.instead)


def _values(reading: Reading) -> tuple[Value, ...]:
    return (reading.value,) if isinstance(reading, Read) else reading.readings


_SENTENCE = 3
"""Minimum words of a text below the sheet that may be meant for the line that waits there."""


def note_line(draft: Draft, text: str) -> Item | None:
    """The empty line for words that a text below the sheet may be meant for; None: it is none."""
    wait = (item for item in draft.form.items if not item.asked and draft.kind(item.indicator) == "text")
    line = next((item for item in wait if draft.value(item.indicator) is None), None)
    talks = len(text.split()) >= _SENTENCE and not any(char.isdigit() for char in text)
    return line if talks else None


def posted(draft: Draft, text: str, units: tuple[str, ...] = ()) -> PostedReport:
    """What a whole report in one message says about the lines of this one. `units`: names to look for in it,
    without them the report's own unit's."""
    names = units or (draft.unit.name, draft.unit.title)
    if len(text) > TOO_LONG:
        return PostedReport()
    return read_post(text, _lines(draft), names, draft.catalogue.shares, frequency=draft.form.frequency)


def by_agency(draft: Draft) -> bool:
    """Whether the report is one that agencies paste as a block."""
    return of_agency(_lines(draft))


def _lines(draft: Draft) -> tuple[Indicator, ...]:
    """The lines of a report by the words that they go by."""
    worded = ((item.indicator, draft.catalogue.worded(item.indicator)) for item in draft.form.items)
    return tuple(own if own.code == code else own.model_copy(update={"code": code}) for code, own in worded)


def _posted(draft: Draft, code: str, text: str) -> dict[str, Reading]:
    """The figures of several lines, with the words about difficulties; none, where it may answer the one question."""
    post = posted(draft, text)
    found = dict(post.figures or post.earlier)
    note = _note(draft, post)
    if draft.kind(code) == "text" and by_agency(draft) and not all(_sure({code: one}) for code, one in found.items()):
        return {}  # words that speak of figures answer a question for words
    if len(found) > 1 or (found and note and draft.kind(code) != "text"):
        return found | note
    if not found:
        return note if note and post.headed and draft.kind(code) != "text" else {}
    other = next(iter(found))
    people = draft.catalogue.worded(code).counts
    if other == code or draft.kind(code) == "text" or (people and draft.catalogue.worded(other).counts == people):
        alone = _alone(draft, code, text)  # "15 người" is about whom was asked for
        return alone if _sure(alone) or code not in found else found
    return found


def _note(draft: Draft, post: PostedReport) -> dict[str, Reading]:
    """The line for difficulties, as far as a report in one message speaks of them."""
    line = next((item for item in draft.form.items if draft.kind(item.indicator) == "text"), None)
    if line is None or post.note is None:
        return {}
    if post.note:
        return {line.indicator: read("text", post.note[:NOTE])}
    return {} if draft.answered(line) else {line.indicator: Read(Nil(wording="không có"))}


def _sure(found: dict[str, Reading]) -> bool:
    return any(isinstance(reading, Read) for reading in found.values())


def _in_order(reading: Reading) -> Reading:
    """Read the figures of a collection in their order, because indicators named by a lead have no nouns of their
    own."""
    if isinstance(reading, Ask) and reading.why in ("several", "several-mismatch"):
        return Ask("in-order", reading.readings)
    return reading


def _part_and_whole(draft: Draft, code: str, text: str) -> dict[str, Reading]:
    """ "14814/15219" where both figures of a percentage are asked: the part for one, the whole for the other. A part
    above its whole is asked back."""
    there = [one for one in draft.catalogue.shares if draft.form.item(one.numerator or "")]
    there = [one for one in there if draft.form.item(one.denominator or "")]
    rates = [one for one in there if one.numerator == code] or [one for one in there if one.denominator == code]
    if len(rates) != 1:
        return {}
    reading = read("ratio", text)
    if reading == Ask("ratio-order"):
        return {code: reading}
    if not isinstance(reading, Read) or not isinstance(reading.value, Ratio):
        return {}
    figures = ((rates[0].numerator, reading.value.part), (rates[0].denominator, reading.value.whole))
    return {one: Read(Number(amount=Decimal(amount))) for one, amount in figures if one}


def _alone(draft: Draft, code: str, text: str) -> dict[str, Reading]:
    """The one figure of a message; or several bare ones, in the form's order."""
    if split := _part_and_whole(draft, code, text):
        return split
    numeric = [item.indicator for item in draft.form.items if draft.kind(item.indicator) in _NUMERIC]
    kinds = tuple(draft.kind(one) for one in numeric)
    several = read_several(text, kinds) if len(text) <= TOO_LONG else None
    if isinstance(several, tuple):
        return dict(zip(numeric, several, strict=True))
    nouns = nouns_of(tuple(draft.catalogue.worded(one) for one in numeric))
    other = _named(draft, numeric, code, text)
    named = read(draft.kind(other), text, nouns) if other else None
    if other and isinstance(named, Read):
        return {other: named}
    if draft.kind(code) == "text":
        return {code: read("text", text[:NOTE])}
    single = _single(draft.catalogue.worded(code), text, nouns)
    last = draft.report.last.get(code)
    if single == Ask("as-before") and last is not None:
        return {code: Ask("as-before", (last,))}
    if several == Ask("several") and isinstance(single, Read):  # "1 250": one figure or two
        return {code: Ask("several", (single.value,))}
    return {code: single}


def _single(indicator: Indicator, text: str, nouns: frozenset[str]) -> Reading:
    """The answer to one question: a figure with its qualifier where it is kept, a state by its words."""
    if indicator.kind == "status":
        return state_of(indicator, text) or Ask("empty")
    reading = (read_qualified if indicator.qualified else read)(indicator.kind, text, nouns)
    if isinstance(reading, Ask) and indicator.nils and of_agency((indicator,)):  # "không ban hành mới"
        return words_of(indicator, text) or reading
    return reading


def _named(draft: Draft, numeric: list[str], code: str, text: str) -> str | None:
    """The other line that a short message names by its noun: "15 vneid" while the meetings are asked."""
    said = f" {plain(text)} " if len(text) <= 60 else ""
    words = {one: draft.catalogue.worded(one) for one in numeric}
    named = {one for one in numeric if _says(said, words[one].called)}
    loosely = {one for one in named if not _says(said, words[one].nouns)}
    if len(named) > 1:
        named -= loosely  # "15 người vneid"
    other = next(iter(named)) if len(named) == 1 else None
    if other is None or other == code:
        return None
    return None if other in loosely and _may_count(draft, code, words[other].counts) else other


def _says(said: str, nouns: Iterable[str]) -> bool:
    return any(f" {noun} " in said for noun in nouns)


def _may_count(draft: Draft, code: str, what: str | None) -> bool:
    """Whether the indicator may count this noun; for one named by a lead nobody knows, so it may."""
    return draft.catalogue.worded(code).counts == what or draft.catalogue.indicator(code).title is not None


def readable(reading: Reading) -> bool:
    """Whether the reading gives a figure, or figures to choose from."""
    return isinstance(reading, Read) or bool(reading.readings)


def why(found: dict[str, Reading]) -> str | None:
    """The reader's own reason for asking back."""
    return next((f"ask-why-{reading.why}" for reading in found.values() if isinstance(reading, Ask)), None)
