"""Judges the words of one line of a paste: whether they begin with a stranger's name, are a heading, or say nothing."""

import re
from collections.abc import Sequence

from forms.indicator import Indicator
from handlers.reading.figures.number_words import LETTERS
from handlers.reading.fold import fold, folded_alike
from handlers.reading.paste import small_talk
from handlers.reading.paste.line.weighty import has_figure, has_nothing
from handlers.reading.paste.names import NameFound, names_in
from handlers.reading.post.lexicon import Term, vocabulary
from handlers.reading.post.notes import is_trouble
from handlers.reading.post.tokens import tokens

_OURS = r"(?!(?:em|minh|e|toi|nha|chung|ta|nay|da|hop|co|khong|chuc|cong|vien|truong|dan|dang|tu|thi|vua|ko|bao)\b)"
_FOREIGN = re.compile(
    r"^\W*(?:(?:xóm|xom|thôn|thon|tdp|tổ dan pho|to dan pho|khu pho|ấp|buôn|bản|ban|tổ|to|khu|làng|lang)\s+)"
    rf"{_OURS}[^\W\d]+"
)
"""Beginnings of lines that name a hamlet which is not known."""
_NO_NAME = ("em", "minh", "toi", "khong", "chua", "nay", "nha", "chung", "cong")
_HEADING = re.compile(r"^(?:don vi|ten don vi|xom|thon|ten xom|ten thon|dia ban)\s*[:=-]")


def cut(body: str, counts: Sequence[Indicator]) -> list[Term]:
    """The tokens of a line."""
    return tokens(body, vocabulary(tuple(counts)), ())


def has_digit(body: str) -> bool:
    """Whether a digit stands in the line."""
    return any(char.isdigit() for char in body)


def firm_names(body: str, units: Sequence[str], counts: Sequence[Indicator]) -> list[NameFound]:
    """The hamlets that a line speaks of. A word in small letters in the middle of other words is none: "bà con đoàn kết
    lắm"."""
    folded = folded_alike(body)
    return [one for one in names_in(body, units) if _firm(body, folded, one, counts)]


def _firm(body: str, folded: str, one: NameFound, counts: Sequence[Indicator]) -> bool:
    typed = body[one.start : one.end]
    if not one.noun and " " not in typed and all(" " in unit for unit in one.units):
        return bool(re.match(r"\s*(?:[:(–-]|$)", body[one.end :]))  # "Mới" of "Bản Mới"
    capital = all(word[:1].isupper() or word[:1].isdigit() for word in typed.split())
    if one.noun or capital or small_talk.harmless(folded[: one.start]):
        return True
    behind = cut(body[one.end : one.end + 60], counts)
    return bool(behind) and behind[0].kind in ("label", "figure", "not", "equals", "now")


def names_writer(head: str, behind: str) -> bool:
    """Whether the words before a hamlet's name are who writes: "Sính - xóm Nà Lẹng: …", "Sính: xóm
    Nà Lẹng …"."""
    words = head.rstrip(" -–(,:").split()
    capital = all(word[:1].isupper() and word.isalpha() for word in words)
    if not capital or not 0 < len(words) <= 5:
        return False
    return head.rstrip().endswith(":") or bool(re.match(r"\s*\)?\s*[:–-]", behind))


def only_names(body: str, typed: str, people: frozenset[str]) -> bool:
    """Whether a line only names the hamlet `typed`, with a greeting or as a heading."""
    rest = folded_alike(body.replace(typed, " ", 1))
    if has_digit(rest) or has_nothing(rest):
        return False
    return small_talk.polite(rest, people) or small_talk.title(rest) or bool(_HEADING.match(folded_alike(body)))


def stranger(body: str, counts: Sequence[Indicator], people: frozenset[str], *, figures: bool) -> bool:
    """Whether a line begins with words that nobody knows, perhaps the name of another hamlet."""
    first, _, rest = body.casefold().partition(" ")
    called = body.split()[1:2]
    if called and called[0][:1].isupper() and called[0][1:].islower() and fold(called[0]) not in _NO_NAME:
        rest = f"x{rest}"  # a capital: "xóm Đá Bạc"
    if _FOREIGN.match(f"{first} {folded_alike(rest)}"):
        return True
    if not figures:
        return False
    shown, _ = small_talk.without_fix(body, folded_alike(body))
    found = cut(shown, counts)
    begin = next((one.start for one in found if one.kind in ("figure", "label", "not", "halves")), len(shown))
    end = min(begin, shown.find(":")) if ":" in shown else begin
    trouble = max(shown.rfind(mark, 0, end) for mark in ",.;")
    after = trouble if trouble > 0 and is_trouble(shown[:trouble]) else 0  # "mạng yếu, họp 1 buổi"
    strange = [one for one in found if one.kind == "word" and after <= one.start < end and one.said not in people]
    return any(not small_talk.harmless(one.said) for one in strange)


def weighs(body: str, units: Sequence[str], counts: Sequence[Indicator]) -> bool:
    """Whether a line holds something that must not vanish: a figure, that there was nothing, or a hamlet's name."""
    if has_figure(body) or has_nothing(body) or any(one.units for one in firm_names(body, units, counts)):
        return True
    return bool(soft_names(body, units))


def soft_names(body: str, units: Sequence[str]) -> list[NameFound]:
    """The names of several words in a line, in small letters too: "mạng yếu nà lẹng"."""
    return [one for one in names_in(body, units) if one.units and " " in body[one.start : one.end]]


def quiet(body: str, counts: Sequence[Indicator]) -> bool:
    """Whether a line holds no figure, no word of the form, and not that there was nothing."""
    if has_digit(body) or has_nothing(body):
        return False
    return not any(one.kind == "label" and not one.weak for one in cut(body, counts)) and not any(
        LETTERS.get(word) and word not in ("a", "k") for word in body.casefold().split()
    )
