"""Cuts a posted report into tokens: figures, names of figures, words that decide whether a figure counts, the rest."""

import re
from collections.abc import Sequence

from handlers.reading.figures.pieces import Piece, listed, pieces
from handlers.reading.fold import bare
from handlers.reading.post import words
from handlers.reading.post.aside import set_aside
from handlers.reading.post.doubt.taken_back import denied_figures
from handlers.reading.post.lexicon import MISLED, Kind, Term, Vocabulary

_WORD = re.compile(r"[^\W\d_]+(?:/c)?|\n|\S")
_MARKS: dict[str, Kind] = {
    **dict.fromkeys("\n!.", "break"),
    **dict.fromkeys(",;|\t", "comma"),
    **dict.fromkeys("()[]{}", "bracket"),
    **dict.fromkeys(":=", "equals"),
    **dict.fromkeys("~≈<>≥≤±", "approximate"),
    "-": "range", "?": "question", "/": "slash", "+": "plus", "¤": "aside", "�": "odd",
}  # fmt: skip


def tokens(text: str, known: Vocabulary, aside: Sequence[tuple[int, int]], *, weekly: bool = False) -> list[Term]:
    """The tokens of a cleaned text, left to right. `aside`: places that are set aside besides the usual ones. `weekly`:
    the figures of a month are not those of the report."""
    masked, special = set_aside(text, aside, weekly=weekly)
    cut = [token for piece in pieces(masked) for token in _split(piece, masked)]
    return _settled(denied_figures(_phrases([special.get(token.start, token) for token in cut], known)))


_DOUBLE = frozenset(listed("tu | sau | nam | ba | bay | hai | mot | tam | chin | muoi | bon | linh | tram | tr"))
"""Number words that, typed without diacritics, are other words as well."""


_TOPICS = ("word", "else", "topic", "note", "later")
"""What stands before the name of a month that says what a meeting was about."""


def _settled(made: list[Term]) -> list[Term]:
    """Dashes and strokes between two thoughts as commas; number words that count nothing as words."""
    for at, token in enumerate(made):
        before = made[at - 1] if at else None
        behind = made[at + 1] if at + 1 < len(made) else None
        if token.kind == "figure" and token.said in _DOUBLE:
            counts = behind is not None and (behind.said in words.COUNTERS or behind.kind in ("else", "bracket"))
            named = before is not None and before.kind in ("label", "equals")
            ends = behind is None or behind.kind in ("comma", "break", "glue", "range")
            if not counts and not (named and ends):
                made[at] = token._replace(kind="word")
        if token.kind == "longer" and before is not None and before.kind in _TOPICS:  # "tổng kết năm 2026"
            made[at] = token._replace(kind="aside")
        if _multiplies(before, token, behind):
            made[at] = token._replace(kind="each")
            if token.kind == "slash":  # "/buổi" names no line
                made[at + 1] = made[at + 1]._replace(kind="glue", codes=frozenset())
        elif token.kind in ("range", "slash") and before is not None:
            figures = behind is not None and before.kind == behind.kind == "figure"
            names = behind is not None and before.kind == "label" and behind.kind == "figure" and token.kind == "range"
            if not figures and not names:
                made[at] = token._replace(kind="comma")
    return made


def _multiplies(before: Term | None, token: Term, behind: Term | None) -> bool:
    """Whether a sign makes a figure one of several alike: "2 buổi x 25 người", "25 người/buổi"."""
    if before is None or behind is None or before.kind not in ("label", "figure"):
        return False
    if token.kind == "slash":
        per = (behind.kind == "label" and behind.said in words.OCCASIONS) or behind.said == "b"
        return per and before.kind == "label" and not before.codes & behind.codes
    return token.said in ("x", "*", "×") and behind.kind == "figure"


def _split(piece: Piece, text: str) -> list[Term]:
    """A figure as it is; anything else word by word."""
    if piece.tag == "figure" and piece.figure is not None:
        return [Term("figure", piece.said, piece.start, piece.end, piece)]
    if piece.tag == "letter":
        return [Term("odd", piece.said, piece.start, piece.end)]
    return [
        Term(_MARKS.get(one[0], "word"), one[0].casefold(), one.start(), one.end())
        for one in _WORD.finditer(text, piece.start, piece.end)
    ]


def _phrases(cut: list[Term], known: Vocabulary) -> list[Term]:
    """The tokens with the longest known phrases put together."""
    made: list[Term] = []
    at = 0
    while at < len(cut):
        length, token = _longest(cut, at, known)
        made.append(token)
        at += length
    return made


def _longest(cut: list[Term], at: int, known: Vocabulary) -> tuple[int, Term]:
    run = [cut[at]]
    if run[0].kind != "word":
        return 1, run[0]
    while len(run) < 6 and at + len(run) < len(cut):
        following = cut[at + len(run)]
        digits = following.kind == "figure" and following.said.isdigit() and len(following.said) == 1
        if not (following.kind == "word" or digits) or following.start - run[-1].end > 1:
            break
        run.append(following)
    for length in range(len(run), 0, -1):
        said = " ".join(token.said for token in run[:length])
        meaning = known.exact.get(said) or known.folded.get(bare(said))
        if meaning is not None:
            kind, codes, weak = meaning
            if bare(said) in MISLED and said != bare(said) and said not in MISLED[bare(said)]:
                continue
            return length, Term(kind, bare(said), run[0].start, run[length - 1].end, None, codes, weak)
    plain = bare(run[0].said)
    stem = _without_telex(plain)
    if stem != plain and known.folded.get(stem, ("word",))[0] in ("label", "glue"):
        kind, codes, weak = known.folded[stem]
        return 1, Term(kind, stem, run[0].start, run[0].end, None, codes, weak)
    return 1, run[0]._replace(said=plain)


def _without_telex(word: str) -> str:
    """The word without keys of the Telex method: "hopj", "buoir", "nguoif"."""
    stem = word[:-1] if len(word) > 3 and word[-1] in "sfrxj" else word
    for keys, letter in words.TELEX:
        stem = stem.replace(keys, letter)
    return stem
