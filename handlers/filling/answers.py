"""What a message to an open question says, by indicator: one figure, or several at once."""

from handlers.filling.draft import Draft
from handlers.reading.figures.nouns import NOUNS
from handlers.reading.figures.several_figures import Ask, Read, Reading, read, read_several
from handlers.reading.fold import only_digits, plain

NOTE = 1000
"""Characters of a note that are kept."""

_PEOPLE = frozenset({"propaganda_attendees"})
_COUNTS_PEOPLE = frozenset({"vneid_assisted", "team_members"})
"""These count people too: "người" names the first only where no people are asked for."""

TOO_LONG = 2000
"""No figure needs so many characters."""

_NUMERIC = ("count", "percent", "ratio", "money")


def readings(draft: Draft, code: str, text: str) -> dict[str, Reading]:
    """What the message says, by indicator: several figures at once, or one for the open question."""
    if only_digits(text):  # nothing but an answer to what was asked
        return {code: read(draft.kind(code), text)}
    found = _readings(draft, code, text)
    if draft.form.title is None:
        return found
    return {one: _in_order(reading) for one, reading in found.items()}


def _in_order(reading: Reading) -> Reading:
    """What a lead has named has no nouns of its own: its figures are told apart only by their order."""
    if isinstance(reading, Ask) and reading.why in ("several", "several-mismatch"):
        return Ask("in-order", reading.readings)
    return reading


def _readings(draft: Draft, code: str, text: str) -> dict[str, Reading]:
    numeric = [item.indicator for item in draft.form.items if draft.kind(item.indicator) in _NUMERIC]
    kinds = tuple(draft.kind(one) for one in numeric)
    nouns = tuple(NOUNS.get(_words(draft, one), frozenset()) for one in numeric)
    several = read_several(text, kinds, nouns) if len(text) <= TOO_LONG else None
    if isinstance(several, tuple):
        return {one: reading for one, reading in zip(numeric, several, strict=True) if reading is not None}
    other = _named(draft, numeric, code, text)
    named = read(draft.kind(other), text) if other else None
    if other and isinstance(named, Read):
        return {other: named}
    if draft.kind(code) == "text":
        return {code: read("text", text[:NOTE])}
    single = read(draft.kind(code), text)
    last = draft.report.last.get(code)
    if single == Ask("as-before") and last is not None:
        return {code: Ask("as-before", (last,))}
    if several == Ask("several") and isinstance(single, Read):  # "1 250": one figure or two
        return {code: Ask("several", (single.value,))}
    return {code: single}


def _words(draft: Draft, code: str) -> str:
    """The indicator of the catalogue in whose words it is asked."""
    return draft.catalogue.indicator(code).words


def _named(draft: Draft, numeric: list[str], code: str, text: str) -> str | None:
    """The one other line whose noun a short message names: "15 vneid" while the meetings are asked."""
    words = f" {plain(text)} " if len(text) <= 60 else ""
    named = {one for one in numeric if any(f" {noun} " in words for noun in NOUNS.get(_words(draft, one), ()))}
    people = {one for one in named if _words(draft, one) in _PEOPLE}
    if len(named) > 1:
        named -= people  # "15 người vneid"
    other = next(iter(named)) if len(named) == 1 else None
    return None if other == code or (other in people and _counts_people(draft, code)) else other


def _counts_people(draft: Draft, code: str) -> bool:
    indicator = draft.catalogue.indicator(code)
    return indicator.words in _COUNTS_PEOPLE or indicator.title is not None


def readable(reading: Reading) -> bool:
    """It gives a figure, or figures to choose from."""
    return isinstance(reading, Read) or bool(reading.readings)


def why(found: dict[str, Reading]) -> str | None:
    """The reader's own reason for asking back."""
    return next((f"ask-why-{reading.why}" for reading in found.values() if isinstance(reading, Ask)), None)
