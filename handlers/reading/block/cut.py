"""Cuts a sentence of a pasted block into figures with the words before and behind them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from handlers.reading.block.aside import MaskedLine
from handlers.reading.fold import folded_alike

_FIGURE = re.compile(
    r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w]|[.,]\d)"
    r"|(?<![\w.,])\d+(?:[.,]\d+)*(?=(?:ty|tr|trieu|k|d|dong|nghin|hs|tthc|nguoi|ng|tk|htx|dn)\b)"
)
_JOINT = re.compile(r"\s*[-/+]\s*|\s+(?:(?:den|toi|hoac|hay)\s+(?:la\s+)?)?")
_CUT = re.compile(r"[;,()\[\]|\n]|\.(?=\s|$)|\s[-–]\s")
_SENTENCE = re.compile(r"[;\n]|\.(?=\s|$)")
_QUALIFIED = re.compile(
    r"(?:(?:[≥≤<>~≈±]|>=|<="
    r"|\b(?:khoang|uoc|xap xi|(?<!trung )tam|chung|gan|hon|tren|duoi|it nhat|toi thieu|toi da|vuot)\b)\s*)+$"
)
_INTRODUCED = re.compile(r"(?:[:=]|\b(?:la|dat|bang|chiem)\b)\s*$")
_UNIT = re.compile(r"\s*(?:%|phan tram\b|(?:ty|trieu|tr|nghin|ngan|k|d|dong|vnd)\b)+(?:\s*(?:dong|vnd|d)\b)?")
_MONEY = re.compile(r"\s*(?:ty|trieu|tr|nghin|ngan|k|d|dong|vnd)\b")


class Cut(NamedTuple):
    """A figure, or several that are joined, in its sentence. `before`: the parts of its label, the nearest last; the
    label itself may be one of them or several. `behind`: the words up to the next comma. `shown`: it as it is typed,
    with the qualifiers before and the unit behind it. `introduced`: a colon or "là" stands before it."""

    before: tuple[str, ...]
    shown: str
    bare: str
    behind: str
    introduced: bool

    @property
    def ratio(self) -> tuple[str, str] | None:
        """The two sides of "1284/1561"."""
        sides = re.fullmatch(r"(\d[\d.,]*)\s*/\s*(\d[\d.,]*)", self.bare)
        return (sides[1], sides[2]) if sides else None

    @property
    def percent(self) -> bool:
        """Whether a percent sign stands behind the figure."""
        return bool(re.match(r"\s*(?:%|phan tram\b)", folded_alike(self._unit)))

    @property
    def money(self) -> bool:
        """Whether a unit of money stands behind the figure."""
        return _MONEY.match(folded_alike(self._unit)) is not None

    @property
    def _unit(self) -> str:
        return self.shown[self.shown.find(self.bare) + len(self.bare) :]


def sentences(line: MaskedLine) -> list[MaskedLine]:
    """The sentences of a line, which ends of sentences and semicolons part; not within a figure."""
    made: list[MaskedLine] = []
    start = 0
    for found in [*_SENTENCE.finditer(line.figures), None]:
        end = found.start() if found else len(line.text)
        if line.text[start:end].strip():
            made.append(MaskedLine(line.text[start:end], line.figures[start:end]))
        start = found.end() if found else end
    return made


def cut(sentence: MaskedLine, *, labels_first: bool) -> tuple[list[Cut], tuple[str, ...]]:
    """The figures of a sentence, and the words behind the last. `labels_first`: words between two figures without a
    comma belong to the second: "TTHC 410 toàn trình 35"."""
    groups = _groups(sentence.figures)
    made: list[Cut] = []
    at = 0
    waiting: tuple[str, ...] = ()
    for n, (start, end) in enumerate(groups):
        gap = sentence.text[at:start]
        before = (*waiting, *_parts(gap))
        last = before[-1] if before else ""
        qualified = _QUALIFIED.search(folded_alike(last))
        head = last[: qualified.start()] if qualified else last
        marks = last[qualified.start() :] if qualified else ""
        introduced = bool(_INTRODUCED.search(folded_alike(head)))
        unit = _UNIT.match(folded_alike(sentence.text[end:]))
        stop = end + (unit.end() if unit else 0)
        following = groups[n + 1][0] if n + 1 < len(groups) else len(sentence.text)
        comma = _CUT.search(sentence.text, stop, following)
        if comma is not None:
            behind, at = sentence.text[stop : comma.start()], comma.end()
        elif n + 1 < len(groups) and (labels_first or introduced):
            behind, at = "", stop
        else:
            behind, at = sentence.text[stop:following], following
        shown = f"{marks}{sentence.text[start:stop]}"
        made.append(Cut((*before[:-1], head), shown, sentence.text[start:end], behind.strip(), introduced))
        waiting = ()
    rest = _parts(sentence.text[at:]) if groups else _parts(sentence.text)
    return made, tuple(part for part in rest if part.strip())


def _groups(figures: str) -> list[tuple[int, int]]:
    """Where figures stand; those that a stroke, a dash or "đến" joins as one."""
    made: list[tuple[int, int]] = []
    folded = folded_alike(figures)
    for found in _FIGURE.finditer(folded):
        if made and _JOINT.fullmatch(folded, made[-1][1], found.start()):
            made[-1] = (made[-1][0], found.end())
        else:
            made.append(found.span())
    return made


def _parts(gap: str) -> tuple[str, ...]:
    """The parts of a label between commas and brackets."""
    parts: list[str] = []
    start = 0
    for found in _CUT.finditer(gap):
        parts.append(gap[start : found.start()])
        start = found.end()
    return (*parts, gap[start:])


def widened(parts: Sequence[str]) -> list[str]:
    """The label that stands nearest to its figure, then the same with the part before it, and so on; within the nearest
    part first what stands behind a colon."""
    made: list[str] = []
    for n in range(len(parts) - 1, -1, -1):
        whole = ", ".join(parts[n:])
        if n == len(parts) - 1:
            inner = re.sub(r"[:=\s]+$", "", whole)
            if ":" in inner:
                made.append(inner.rsplit(":", 1)[1])
        made.append(whole)
    return made
