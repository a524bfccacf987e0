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
from handlers.reading.post.agreed import Mention, agreed
from handlers.reading.post.binding import FormLines, bind
from handlers.reading.post.clauses import TAKES_BACK, Clause, clauses
from handlers.reading.post.denials import denied
from handlers.reading.post.doubts import may_be_all, of_two_days, other_verb, something_else
from handlers.reading.post.figures import Numeral, figured, values
from handlers.reading.post.lexicon import Term, vocabulary
from handlers.reading.post.notes import headed_note, is_trouble, note_of
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
    cleaned = _MEETINGS.sub(" buoi", clean(_KEYCAP.sub("\n", text)))
    if len(cleaned) > TOO_LONG or not cleaned:
        return PostedReport()
    numeric = tuple(line for line in lines if line.kind == "count")
    folded = folded_alike(cleaned)
    named = names_of_units(cleaned, units)
    note, spans = headed_note(cleaned, folded, frozenset(noun for line in numeric for noun in line.nouns))
    aside = sorted([*((start, end) for start, end, _ in named), *spans])
    parts = clauses(tokens(cleaned, vocabulary(numeric), aside, weekly=frequency == "week"))
    if of_agency(lines):
        block = read_block(text, lines, computed) or _by_place(cleaned, lines)
        who = tuple(dict.fromkeys(names for _, _, names in named))
        return PostedReport(block, units=who, speaks=bool(block))
    form = FormLines(
        tuple(line.code for line in numeric),
        next((line.code for line in numeric if line.shared_nouns), None),
        frozenset(line.code for line in numeric if line.counts == "people"),
    )
    reader = _PostReader(form, cleaned, parts)
    bare = len(numeric) > 1 and not any(token.kind == "label" for clause in parts for token in clause.tokens)
    now = _by_place(cleaned, lines) if bare else reader.read([clause for clause in parts if clause.time == "now"])
    before = _PostReader(form, cleaned, parts).read([clause for clause in parts if clause.time == "earlier"])
    if not now and not before:
        longer = _PostReader(form, cleaned, parts).read([clause for clause in parts if clause.time == "so_far"])
        now = dict.fromkeys(longer, Ask("longer"))
    headed = bool(note)
    if note is None:
        note = note_of(cleaned, [clause for clause in parts if clause.tokens[0].start not in reader.denied])
    other = any(clause.time in ("earlier", "so_far") and clause.figures for clause in parts)
    speaks = bool(now) or note is not None or other or bool(_AS_BEFORE.search(folded))
    return PostedReport(now, before, tuple(dict.fromkeys(names for _, _, names in named)), note, headed, speaks)


def _by_place(cleaned: str, lines: Sequence[Indicator]) -> dict[str, Reading]:
    """As many bare figures as the form has, in its order."""
    asked = [line for line in lines if line.kind in ("count", "percent", "ratio", "money")]
    found = read_several(cleaned, [line.kind for line in asked])
    return {line.code: one for line, one in zip(asked, found, strict=True)} if isinstance(found, tuple) else {}


_KEYCAP = re.compile(r"(?:(?<=\n)|^)[ \t]*[0-9]\ufe0f?\u20e3[ \t]*")
_MEETINGS = re.compile(r"(?<=\d)b(?=[\s,.;)]|$)")
"""The short "2b": 2 buổi."""
_AS_BEFORE = re.compile(words.AS_BEFORE)
_QUESTION = re.compile(words.QUESTIONS)


class _PostReader:
    """Reads the clauses of one text, one after the other."""

    def __init__(self, form: FormLines, cleaned: str, parts: Sequence[Clause]) -> None:
        self._form, self._cleaned = form, cleaned
        self._plans = any(clause.time == "later" for clause in parts)
        self._said: dict[str, list[Mention]] = {}
        self._told = Mention(Ask("unclear"), 0, 0)
        """The clause that is read: what everything has in common that it tells."""
        self._carried: tuple[Term, ...] = ()
        self._named: set[str] = set()
        """FormLines that were named and have no figure yet."""
        self._last = ""
        """The line spoken of last."""
        self._taken_back: tuple[Term, ...] = ()
        """Words like "nhầm" in a clause of their own, for the figure that follows."""
        self._unsure: set[str] = set()
        """Lines named behind people who may be others: "35 người vneid"."""
        self.denied: set[int] = set()
        """Where the clauses begin that only say of a line that there was nothing."""
        self._doubtful: list[tuple[str, Reading]] = []
        """What may be said of a line, or of something else."""

    def read(self, parts: Sequence[Clause]) -> dict[str, Reading]:
        """The reading of each line that the clauses speak of."""
        for clause in parts:
            if clause.beside:
                self._beside(clause)
            elif not self._trouble(clause) and not self._question(clause):
                self._clause(clause)
        for code, reading in self._doubtful:
            if code not in self._said:
                self._say(code, Ask("unclear", values(reading)))
        return agreed(self._said, self._form, frozenset(self._unsure))

    def _beside(self, clause: Clause) -> None:
        """Take of the words in brackets only what nothing else says; a figure alone with its name may correct one."""
        inner = _PostReader(self._form, self._cleaned, ())
        inner._clause(clause)
        alone = all(token.kind in ("figure", "label") for token in clause.tokens)
        for code, said in inner._said.items():
            if code not in self._said or alone:
                self._said.setdefault(code, []).extend(
                    one._replace(at=self._told.at + 1, corrects=True) for one in said
                )

    def _trouble(self, clause: Clause) -> bool:
        """Whether a clause tells of a difficulty and gives no figure."""
        if not is_trouble(self._cleaned[clause.tokens[0].start : clause.tokens[-1].end]):
            return False
        return not any(token.kind == "label" and not token.weak for token in clause.tokens)

    def _question(self, clause: Clause) -> bool:
        """Whether a clause asks something, so that its figures report nothing; "mấy buổi: 2" is answered."""
        if any(token.kind == "equals" for token in clause.tokens):
            return False
        return bool(_QUESTION.search(folded_alike(self._cleaned[clause.tokens[0].start : clause.tokens[-1].end])))

    def _clause(self, clause: Clause) -> None:
        back = tuple(token for token in clause.tokens if token.kind in TAKES_BACK)
        self._told = self._told._replace(
            clause=clause.tokens[0].start,
            dated=any(token.kind == "aside" or token.said in words.DAYS for token in clause.tokens),
            corrects=bool(back or self._taken_back),
            replaces=any(token.kind == "instead" for token in (*back, *self._taken_back)),
        )
        if back and not clause.figures:
            self._taken_back = back
            return
        self._taken_back = ()
        if self._corrects(clause):
            return
        zeros, rest = denied(clause.tokens, self._form.order, self._cleaned, plans=self._plans)
        for code, reading in zeros:
            self._say(code, reading)
        if zeros and not rest:
            self.denied.add(clause.tokens[0].start)
        clause = clause._replace(tokens=rest)
        found = figured(clause)
        if of_two_days(clause.tokens):
            found = [one._replace(reading=Ask("several", values(one.reading))) for one in found]
        labels = tuple(token for token in clause.tokens if token.kind == "label")
        if not found:
            if labels:
                self._carried = labels
                self._named |= {code for token in labels if not token.weak for code in token.codes}
            return
        held, self._carried = self._carried, ()
        part = clause.tokens[0].said.startswith("trong do")
        for one in bind(clause.tokens, found, self._form):
            if part and not one.strong:
                continue  # "45 người, trong đó 12 đảng viên"
            if (one.codes and other_verb(clause, one.figure)) or (
                one.codes and not one.strong and something_else(clause, one.figure)
            ):
                self._doubtful += [(code, one.figure.reading) for code in one.codes]
            else:
                meeting = any(
                    token.codes and not token.weak and not token.codes & self._form.people for token in clause.tokens
                )
                self._take(one.codes, one.figure, held, strong=one.strong or meeting, named=one.named)
                if may_be_all(clause.tokens[one.figure.end :]):
                    self._unsure |= set(one.codes or ())

    def _corrects(self, clause: Clause) -> bool:
        """Take "à không, 9 mới đúng" as one more figure for the line before."""
        if not self._last or not self._told.corrects:
            return False
        found = figured(clause._replace(tokens=tuple(t for t in clause.tokens if t.kind not in (*TAKES_BACK, "not"))))
        names = [token for token in clause.tokens if token.kind == "label"]
        named = {code for token in names for code in token.codes if not token.weak}
        others = named - {self._last} or (any(token.weak for token in names) and self._last not in self._form.people)
        if len(found) != 1 or others:
            return False
        self._say(self._last, found[0].reading)
        return True

    def _take(
        self,
        codes: tuple[str, ...] | None,
        figure: Numeral,
        held: tuple[Term, ...],
        *,
        strong: bool,
        named: bool,
    ) -> None:
        """Keep what is said of the lines that a figure may be for."""
        if codes is None and held and not named:  # "Số buổi:" and on the next line "2"
            codes = self._form.resolved(held)
        elif codes and not strong and set(codes) <= self._form.people:
            codes = self._people(codes, held)
        for code in codes or ():
            self._say(code, figure.reading if len(codes or ()) == 1 else Ask("several-mismatch"))

    def _people(self, codes: tuple[str, ...], held: tuple[Term, ...]) -> tuple[str, ...]:
        """The lines that a number of people may be for: those they are by default, or those named just before."""
        just_named = {code for token in held if not token.weak for code in token.codes} & self._form.people
        others = (self._named & self._form.people) - self._said.keys() - set(codes)
        if just_named and just_named != set(codes):
            known = (
                set(codes) <= self._said.keys() or not (set(self._form.order) - self._form.people) & self._said.keys()
            )
            return self._form.in_order(just_named) if known else self._form.in_order(just_named | set(codes))
        return self._form.in_order(others | set(codes)) if others else codes

    def _say(self, code: str, reading: Reading) -> None:
        self._told = self._told._replace(reading=reading, at=self._told.at + 1)
        self._said.setdefault(code, []).append(self._told)
        self._named.discard(code)
        self._last = code
