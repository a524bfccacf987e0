"""Goes through the clauses of a posted report, one after the other, and keeps what each says of which line."""

import re
from collections.abc import Iterator, Mapping, Sequence

from forms.value import Number
from handlers.reading.figures.one_figure import Ask, Read, Reading
from handlers.reading.fold import folded_alike
from handlers.reading.post import words
from handlers.reading.post.agreed import Mention, agreed
from handlers.reading.post.binding import FormLines, bind
from handlers.reading.post.clauses import TAKES_BACK, Clause
from handlers.reading.post.denials import denied
from handlers.reading.post.doubt.doubts import may_be_all, of_two_days, other_verb, something_else
from handlers.reading.post.figures import Numeral, figured, values
from handlers.reading.post.lexicon import Term
from handlers.reading.post.notes import is_trouble

_TAKEN_OUT = (*TAKES_BACK, "not", "denied")
_QUESTION = re.compile(words.QUESTIONS)
_ATTENDING = re.compile(r"\b(?:du|tham gia|thanh phan)\b")
"""In the name of people: they came to something."""


def _doubted(reading: Reading) -> Reading:
    """A figure of which its writer is not certain."""
    return Ask("approximate", values(reading)) if isinstance(reading, Read) else reading


def _told_of(said: Mapping[str, Sequence[Mention]], amounts: frozenset[int]) -> list[str]:
    """The lines of which one of these figures was told last."""
    last = ((code, values(each[-1].reading)) for code, each in said.items())
    return [code for code, told in last if any(isinstance(one, Number) and int(one.amount) in amounts for one in told)]


def _amounts(found: Sequence[Numeral]) -> Iterator[int]:
    """The whole numbers of these figures."""
    for one in found:
        yield from (int(each.amount) for each in values(one.reading) if isinstance(each, Number))


def _trouble(clause: Clause, cleaned: str) -> bool:
    """Whether a clause tells of a difficulty and gives no figure."""
    if not is_trouble(cleaned[clause.tokens[0].start : clause.tokens[-1].end]):
        return False
    return not any(token.kind == "label" and not token.weak for token in clause.tokens)


def _question(clause: Clause, cleaned: str) -> bool:
    """Whether a clause asks something, so that its figures report nothing; "mấy buổi: 2" is answered."""
    if any(token.kind == "equals" for token in clause.tokens):
        return False
    return bool(_QUESTION.search(folded_alike(cleaned[clause.tokens[0].start : clause.tokens[-1].end])))


def _blamed(clause: Clause, cleaned: str) -> bool:
    """Whether a difficulty stands before what a clause denies: "mưa to không họp được"."""
    denial = next((token for token in clause.tokens if token.kind == "not"), None)
    return denial is not None and is_trouble(cleaned[clause.tokens[0].start : denial.start])


def _retracts(clause: Clause, found: Sequence[Numeral], labels: Sequence[Term]) -> bool:
    """Whether a clause gives another figure for the line before: "cài 5 người | nhưng mới được 3"."""
    return len(found) == 1 and found[0].taken and clause.tokens[0].said == "nhung" and all(one.weak for one in labels)


def _failed(clause: Clause) -> bool:
    """Whether a clause says that what was told before it came to nothing: "nhờ cài VNeID | nhưng không được"."""
    said = [token.said for token in clause.tokens]
    no = next((n for n, token in enumerate(clause.tokens) if token.kind == "not"), len(said))
    came_to = said[no + 1 : no + 2]
    labels = any(token.kind == "label" for token in clause.tokens)
    return said[0] == "nhung" and not clause.figures and not labels and came_to in (["duoc"], ["dc"], ["xong"])


def _of_meetings(token: Term, form: FormLines) -> bool:
    """Whether a name means a line that does not count people, and no other."""
    return bool(token.codes) and not token.weak and not token.codes & form.people


def _of_people(
    codes: tuple[str, ...], held: tuple[Term, ...], form: FormLines, named: set[str], said: set[str]
) -> tuple[str, ...]:
    """The lines that a number of people may be for: those they are by default, or those named just before. `named`:
    lines without a figure yet; `said`: lines with one."""
    just_named = {code for token in held if not token.weak for code in token.codes} & form.people
    others = (named & form.people) - said - set(codes)
    if just_named and just_named != set(codes):
        known = set(codes) <= said or not (set(form.order) - form.people) & said
        return form.in_order(just_named) if known else form.in_order(just_named | set(codes))
    return form.in_order(others | set(codes)) if others else codes


def _of_another(names: Sequence[Term], line: str, form: FormLines) -> bool:
    """Whether names beside a correction mean another line: "người dự" is none of people who were helped."""
    attended = any(token.weak and _ATTENDING.search(token.said) for token in names)
    return any(line not in token.codes for token in names if token.codes) or (attended and line != form.default)


class PostReader:
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
        self._last = ""  # the line spoken of last
        self._not_these: frozenset[int] = frozenset()
        """Denied figures, for the figure that follows: "không phải 12, 21 mới đúng"."""
        self.instead: dict[int, Reading] = {}
        """What comes in the place of a denied figure, where neither names its line."""
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
            elif _failed(clause) and self._last in self._form.people:
                self._say(self._last, Ask("unclear"))
            elif not _trouble(clause, self._cleaned) and not _question(clause, self._cleaned):
                self._clause(clause)
        self._ask_denied(self._not_these)
        for code, reading in [one for one in self._doubtful if one[0] not in self._said]:
            self._say(code, Ask("unclear", values(reading)))
        return agreed(self._said, self._form, frozenset(self._unsure))

    def _beside(self, clause: Clause) -> None:
        """Take of the words in brackets only what nothing else says; a figure alone with its name may correct one."""
        if any(token.kind in ("unsure", "unsure_after") for token in clause.tokens):  # "(45 hay 54 em không nhớ rõ)"
            self._ask_denied(frozenset(_amounts(figured(clause))))
            return
        inner = PostReader(self._form, self._cleaned, ())
        inner._clause(clause)
        alone = all(token.kind in ("figure", "label") for token in clause.tokens)
        for code, said in inner._said.items():
            if code not in self._said or alone:
                later = [one._replace(at=self._told.at + 1, corrects=True) for one in said]
                self._said.setdefault(code, []).extend(later)

    def _clause(self, clause: Clause) -> None:
        back = tuple(token for token in clause.tokens if token.kind in TAKES_BACK)
        not_these = frozenset(n for token in clause.tokens for n in token.parts if token.kind == "denied")
        if not_these and not clause.figures:
            self._not_these = not_these
            self._carried = tuple(token for token in clause.tokens if token.kind == "label") or self._carried
            return
        pending, self._not_these = self._not_these, frozenset()
        not_these = not_these or pending
        self._told = self._told._replace(
            clause=clause.tokens[0].start,
            dated=any(token.kind == "aside" or token.said in words.DAYS for token in clause.tokens),
            corrects=bool(back or self._taken_back or not_these),
            replaces=any(token.kind == "instead" for token in (*back, *self._taken_back)),
        )
        if back and not clause.figures:
            self._taken_back = back
            return
        self._taken_back = ()
        if self._corrects(clause, not_these):
            return
        self._ask_denied(pending)
        zeros, rest = denied(clause.tokens, self._form.order, self._cleaned, plans=self._plans)
        for code, reading in zeros:
            self._say(code, _doubted(reading) if clause.doubted else reading)
        if zeros and not rest and not _blamed(clause, self._cleaned):
            self.denied.add(clause.tokens[0].start)
        clause = clause._replace(tokens=rest)
        found = figured(clause)
        if of_two_days(clause.tokens) or clause.doubted:
            why = "approximate" if clause.doubted else "several"
            found = [one._replace(reading=Ask(why, values(one.reading))) for one in found]
        labels = tuple(token for token in clause.tokens if token.kind == "label")
        if _retracts(clause, found, labels) and self._last in self._form.people:
            self._say(self._last, found[0].reading)
            return
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
                meeting = any(_of_meetings(token, self._form) for token in clause.tokens)
                self._take(one.codes, one.figure, held, strong=one.strong or meeting, named=one.named)
                if may_be_all(clause.tokens[one.figure.end :]):
                    self._unsure |= set(one.codes or ())

    def _corrects(self, clause: Clause, not_these: frozenset[int]) -> bool:
        """Take "à không, 9 mới đúng" as one more figure for the line before; "không phải 12 mà là 21" for the line
        of which 12 was told. `not_these`: the denied figures."""
        if not self._told.corrects:
            return False
        found = figured(clause._replace(tokens=tuple(t for t in clause.tokens if t.kind not in _TAKEN_OUT)))
        names = [token for token in clause.tokens if token.kind == "label"]
        named = {code for token in names for code in token.codes if not token.weak}
        line, before = self._last, _told_of(self._said, not_these)
        if len(before) == 1 and named <= set(before):
            line = before[0]
            self._told = self._told._replace(replaces=True)
        elif not_these and not self._said and not names and not self._carried and len(found) == 1:
            self.instead |= dict.fromkeys(not_these, found[0].reading)
            return True
        if not line or len(found) != 1 or _of_another(names, line, self._form):
            return False
        self._say(line, found[0].reading)
        return True

    def _ask_denied(self, amounts: frozenset[int]) -> None:
        """Ask the line of which a figure was told that is denied or doubted, where nothing comes in its place."""
        for code in _told_of(self._said, amounts):
            self._say(code, Ask("unclear"))

    def _take(
        self, codes: tuple[str, ...] | None, figure: Numeral, held: tuple[Term, ...], *, strong: bool, named: bool
    ) -> None:
        """Keep what is said of the lines that a figure may be for."""
        if codes is None and held and not named:  # "Số buổi:" and on the next line "2"
            codes = self._form.resolved(held)
        elif codes and not strong and set(codes) <= self._form.people:
            codes = _of_people(codes, held, self._form, self._named, set(self._said))
        for code in codes or ():
            self._say(code, figure.reading if len(codes or ()) == 1 else Ask("several-mismatch"))

    def _say(self, code: str, reading: Reading) -> None:
        self._told = self._told._replace(reading=reading, at=self._told.at + 1)
        self._said.setdefault(code, []).append(self._told)
        self._named.discard(code)
        self._last = code
