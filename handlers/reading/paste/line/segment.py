"""Reads the words about one hamlet: as a whole report (handlers/reading/post/), in the order that a heading named, or
as "nothing this week"."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from forms.form import Form
from forms.indicator import Indicator
from forms.value import Nil, Value
from handlers.reading.figures.one_figure import Ask, Reading, read
from handlers.reading.figures.one_figure import Read as Sure
from handlers.reading.fold import folded_alike
from handlers.reading.nothing import nothing
from handlers.reading.paste.line.difficulty import difficulty
from handlers.reading.paste.small_talk import polite, without_fix
from handlers.reading.paste.tables.columns import only_line
from handlers.reading.post.lexicon import vocabulary
from handlers.reading.post.post import PostedReport, read_post
from handlers.reading.post.tokens import tokens
from handlers.reading.private import HIDDEN, hidden


class Segment(NamedTuple):
    """What some words say. `bare`: they have figures that nothing names; `empty`: lines that they leave open."""

    figures: Mapping[str, Reading] = {}
    note: str | None = None
    corrects: bool = False
    bare: bool = False
    empty: tuple[str, ...] = ()
    private: bool = False

    @property
    def says(self) -> bool:
        """Whether it says anything of the report."""
        return bool(self.figures or self.bare or self.empty or self.note is not None)


class FormRead(NamedTuple):
    """The form that a paste is read for, and its indicators."""

    form: Form
    lines: tuple[Indicator, ...]

    @property
    def counts(self) -> tuple[Indicator, ...]:
        """The lines that are figures."""
        return tuple(line for line in self.lines if line.kind == "count")


_CALLED = re.compile(r"(?:goi|sdt|dt|dien thoai|lien he|lh|zalo|so may|alo|phone|tel|hotline)\b[^\d•\n]{0,30}$")
_TELEPHONE = re.compile(
    r"[(\[]?(?<![\d.,])(?:\+?84|0)[35789]\d(?:\d{7}|[ .-]\d{3}[ .-]\d{4}|\d[ .-]\d{3}[ .-]\d{3})(?!\d)[)\]]?"
)
"""A mobile telephone number, which is no other number of a person."""
_DOTS = re.compile(r"[:=]?\s*(?:\.{3,}|…+|_{3,})\s*(?:người|nguoi|buổi|buoi)?\s*$")
_UNKNOWN = re.compile(
    r"\b(?:(?:chua|khong|ko)\s+(?:nam|ro|biet|thong ke|tong hop)\s*(?:duoc\s*)?(?:so lieu|so|thong tin)?"
    r"|chua co\s*(?:so lieu|so|thong tin)?|(?:khong|ko) co\s*(?:so lieu|so|thong tin))(?:\s+(?:a|nhe|em))*\s*$"
)
_NOTHING = re.compile(
    r"(?:tuan nay |ky nay |bao cao |la |thi |van )*(?:k ?ps|ko ps|khong ps|khong co gi|ko co gi|k co gi|khong co"
    r"|trong|nil|khong gi)"
    r"(?: (?:phat sinh|ca|het|a|nhe|em|bac|chi|anh|moi|dac biet|luon|dau|thoi))*"
)
_QUERIED = re.compile(r"(?P<last>[^,;.?]*\d[^,;.?]{0,12})\?+\s*$")
_SHORT = (
    (re.compile(r"(?i)\b(\d{1,2})\s?b\b"), r"\1 buổi"),
    (re.compile(r"(?i)\b(\d{1,4})\s?n\b"), r"\1 người"),
    (re.compile(r"(?i)\b(\d{1,4})\s?v\b"), r"\1 vneid"),
)
_SHORTLY = re.compile(r"\b\d{1,2}\s?b\b[\s,;/-]*\d+\s?(?:n|ng|nguoi|luot)\b")
"""Meetings and people as an SMS has them: "2b 45ng"."""
_NUMBERS = re.compile(r"\s*(?:[/;,|:=+–-]|\s)\s*")


def segment(words: str, name: str, order: Sequence[str], known: FormRead) -> Segment:
    """Read what stands in a line around a hamlet's `name`. `order`: the lines of the form as a heading named them."""
    shown, private = _without_private(words)
    if _SHORTLY.search(folded_alike(shown)):
        for short, whole in _SHORT:
            shown = short.sub(whole, shown)
    shown, corrects = without_fix(shown, folded_alike(shown))
    rest = shown.replace(name, " ", 1) if name else shown
    if _unnamed(rest, known):
        figures = _in_order(rest, order)
        return Segment(figures, corrects=corrects, bare=not figures, private=private)
    topic = _of_topic(rest, order, known)
    if topic:
        return Segment(topic, corrects=corrects, private=private)
    empty = _left_open(rest, known)
    if empty:
        return Segment(empty=empty, corrects=corrects)
    if shown.rstrip().endswith("?") and not any(char.isdigit() for char in rest):
        return Segment(corrects=corrects)  # "Khâu Giang có khó khăn gì không em?"
    post = read_post(_QUERIED.sub(lambda one: one["last"], shown), known.lines, [name] if name else [])
    if post.figures:
        figures = dict(post.figures)
        if queried := _QUERIED.search(shown):  # only the last figure is in doubt
            for code in read_post(shown[queried.start("last") :], known.lines).figures:
                figures[code] = Ask("unsure", _values(figures[code])) if code in figures else Ask("unsure")
        return Segment(figures, _note(post, name, known), corrects, private=private)
    why = nothing(rest)
    if why is None and (said := " ".join(re.sub(r"[^\w\s]", " ", rest).split())):
        why = "" if _NOTHING.fullmatch(folded_alike(said)) else nothing(f"tuần này {said}")
    if why is not None:
        none = Nil(wording=" ".join(rest.split()).strip(" ,:.-")[:60] or "0")
        zero = {
            item.indicator: Sure(none)
            for item in known.form.items
            if item.required and item.after is None and item.indicator in {line.code for line in known.counts}
        }
        return Segment(zero, why or post.note, corrects)
    return Segment(note=_note(post, name, known), corrects=corrects)


def _note(post: PostedReport, name: str, known: FormRead) -> str | None:
    """The words about a difficulty; what a heading announces is kept whole."""
    if not post.note or post.headed:
        return post.note.removeprefix(name).strip(" ,:-") if post.note else post.note
    return difficulty(post.note, name, tokens(post.note, vocabulary(known.counts), ()))


def without_telephones(text: str) -> str:
    """The text with its numbers of persons hidden, telephone numbers apart from the figures behind them."""
    return hidden(_TELEPHONE.sub(lambda one: re.sub(r"[+\d][\d .-]*\d", HIDDEN, one[0]), text))


def _unnamed(rest: str, known: FormRead) -> bool:
    """Whether the words are figures that nothing names."""
    if not any(char.isdigit() for char in rest):
        return False
    cut = tokens(rest, vocabulary(known.counts), ())
    return not any(one.kind in ("label", "halves") for one in cut) and polite(folded_alike(re.sub(r"\d+", " ", rest)))


def _of_topic(rest: str, order: Sequence[str], known: FormRead) -> dict[str, Reading]:
    """A figure alone, or with the counter of what a heading named: "4 người" below "VNeID:"."""
    if len(order) != 1:
        return {}
    line = next(line for line in known.counts if line.code == order[0])
    counted = "nguoi|ng|luot|ba con|truong hop|th|tk|tai khoan" if line.counts else "buoi|cuoc|lan|hoi nghi|hn"
    found = re.fullmatch(rf"[\s:=–-]*(\d+)\s*(?:{counted})?[\s.,;]*", folded_alike(rest))
    return {line.code: read("count", found[1])} if found else {}


def _values(reading: Reading) -> tuple[Value, ...]:
    return (reading.value,) if isinstance(reading, Sure) else reading.readings


def _in_order(rest: str, order: Sequence[str]) -> dict[str, Reading]:
    """Bare figures by the order that was named; {} where they are not just as many."""
    kept = re.sub(r"[^\W\d]+", " ", rest)
    parts = [part for part in _NUMBERS.split(kept.strip(" .:,;-–")) if part]
    if not order or len(parts) != len(order):
        return {}
    return {code: read("count", part) for code, part in zip(order, parts, strict=True)}


def _left_open(rest: str, known: FormRead) -> tuple[str, ...]:
    """The line of the form that the words name and leave open: "Số người dự: ........"."""
    for pattern, text in ((_DOTS, rest), (_UNKNOWN, folded_alike(rest))):
        found = pattern.search(text)
        if found is not None and not any(char.isdigit() for char in rest):
            code = only_line(rest[: found.start()], known.counts)
            return (code,) if code else ()
    return ()


def _without_private(words: str) -> tuple[str, bool]:
    """The words without numbers of people, and whether one of them was not a telephone number to call."""
    shown = hidden(_TELEPHONE.sub(" ", words))
    folded = folded_alike(shown)
    spoiled = any(not _CALLED.search(folded[: one.start()]) for one in re.finditer(HIDDEN, folded))
    return shown, spoiled
