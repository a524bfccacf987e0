"""Reads a whole report as people post it: one text, any order, greetings and dates around it.

Whatever is not certain comes back as an Ask for its line; nothing is guessed, and no figure is taken that the text does
not hold."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType

from forms.form import Frequency
from forms.indicator import Indicator
from forms.model import frozen
from handlers.reading.block.block import of_agency, read_block
from handlers.reading.figures.one_figure import Ask, Reading
from handlers.reading.figures.pieces import clean
from handlers.reading.figures.several_figures import read_several
from handlers.reading.fold import folded_alike
from handlers.reading.post import words
from handlers.reading.post.binding import FormLines
from handlers.reading.post.clauses import clauses
from handlers.reading.post.doubt.hesitation import doubted
from handlers.reading.post.figures import values
from handlers.reading.post.lexicon import vocabulary
from handlers.reading.post.notes import headed_note, note_of
from handlers.reading.post.reader import PostReader
from handlers.reading.post.tokens import tokens
from handlers.reading.post.unit_names import names_of_units

TOO_LONG = 6000
"""Maximum characters of a text that can be a report."""


@frozen()
class PostedReport:
    """What a text says of a form, as far as it is certain. `figures`: by the code of the line. `earlier`: those that it
    says of the period before. `units`: the known units named in it, each with all
    that the name may mean. `note`: the words about difficulties; "" for
    "none", None where it says nothing of them."""

    figures: Mapping[str, Reading] = field(default_factory=lambda: MappingProxyType({}))
    earlier: Mapping[str, Reading] = field(default_factory=lambda: MappingProxyType({}))
    units: tuple[tuple[str, ...], ...] = ()
    note: str | None = None
    headed: bool = False
    """The note has a heading ("khó khăn: …"), so that it is one whatever was asked."""
    instead: Mapping[int, Reading] = field(default_factory=lambda: MappingProxyType({}))
    """Figures by those that they come in the place of, where no line is named: "không phải 12, 21 mới đúng"."""
    speaks: bool = False
    """It speaks of the report, though perhaps no figure could be taken."""


def read_post(
    text: str,
    lines: Sequence[Indicator],
    units: Iterable[str] = (),
    computed: Sequence[Indicator] = (),
    *,
    frequency: Frequency = "week",
) -> PostedReport:
    """What a text says about these lines. `units`: the names of units to look for. `computed`: the percentages that a
    pasted block may print beside its figures. `frequency`: of the report; in a weekly one the figures of a month
    are not its own."""
    cleaned = _PEOPLE.sub(" nguoi", _MEETINGS.sub(" buoi", clean(_KEYCAP.sub("\n", text))))
    if len(cleaned) > TOO_LONG or not cleaned:
        return PostedReport()
    numeric = tuple(line for line in lines if line.kind == "count")
    folded = folded_alike(cleaned)
    named = names_of_units(cleaned, units)
    note, spans = headed_note(cleaned, folded, frozenset(noun for line in numeric for noun in line.nouns))
    aside = sorted([*((start, end) for start, end, _ in named), *spans])
    parts = doubted(clauses(tokens(cleaned, vocabulary(numeric), aside, weekly=frequency == "week")))
    if of_agency(lines):
        block = read_block(text, lines, computed) or _by_place(cleaned, lines)
        who = tuple(dict.fromkeys(names for _, _, names in named))
        return PostedReport(block, units=who, speaks=bool(block))
    form = FormLines(
        tuple(line.code for line in numeric),
        next((line.code for line in numeric if line.shared_nouns), None),
        frozenset(line.code for line in numeric if line.counts == "people"),
    )
    reader = PostReader(form, cleaned, parts)
    bare = len(numeric) > 1 and not any(token.kind == "label" for clause in parts for token in clause.tokens)
    now = reader.read([clause for clause in parts if clause.time == "now"])
    if bare:
        now = {} if reader.instead else _by_place(cleaned, lines)
    if len(set(_LEVELS.findall(folded))) > 1:  # "mức 1: 2 người, mức 2: 3 người"
        for code in form.people & now.keys():
            now[code] = Ask("several", values(now[code]))
    before = PostReader(form, cleaned, parts).read([clause for clause in parts if clause.time == "earlier"])
    if not now and not before:
        longer = PostReader(form, cleaned, parts).read([clause for clause in parts if clause.time == "so_far"])
        now = dict.fromkeys(longer, Ask("longer"))
    headed = bool(note)
    if note is None:
        note = note_of(cleaned, [clause for clause in parts if clause.tokens[0].start not in reader.denied])
    other = any(clause.time in ("earlier", "so_far") and clause.figures for clause in parts)
    speaks = bool(now) or note is not None or other or bool(_AS_BEFORE.search(folded))
    who = tuple(dict.fromkeys(names for _, _, names in named))
    return PostedReport(now, before, who, note, headed, reader.instead, speaks)


def _by_place(cleaned: str, lines: Sequence[Indicator]) -> dict[str, Reading]:
    """As many bare figures as the form has, in its order."""
    asked = [line for line in lines if line.kind in ("count", "percent", "ratio", "money")]
    found = read_several(cleaned, [line.kind for line in asked])
    return {line.code: one for line, one in zip(asked, found, strict=True)} if isinstance(found, tuple) else {}


_KEYCAP = re.compile(r"(?:(?<=\n)|^)[ \t]*[0-9]\ufe0f?\u20e3[ \t]*")
_MEETINGS = re.compile(r"(?<=\d)b(?=[\s,.;)/|-]|$)")
"""The short "2b": 2 buổi."""
_PEOPLE = re.compile(r"(?<=\d)n(?=[\s,.;)/|-]|$)")
"""The short "45n": 45 người."""
_LEVELS = re.compile(r"\bmuc (?:do )?([12])\b")
"""The levels of an electronic identity."""
_AS_BEFORE = re.compile(words.AS_BEFORE)
