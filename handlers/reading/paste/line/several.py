"""Reads a line that speaks of several hamlets: each with its own figures, or one meeting of them all."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from handlers.reading.figures.one_figure import Ask, Read
from handlers.reading.fold import folded_alike
from handlers.reading.paste.line.segment import FormRead, Segment, segment
from handlers.reading.paste.names import ANY_NOUN, NameFound, names_in
from handlers.reading.paste.tables.columns import only_line

_NOUN = rf"(?:{ANY_NOUN}|xóm|thôn|bản|tổ)"
_JOINED = re.compile(rf"\s*(?:,|và|va|&|\+|/|-|với|voi|cùng|cung|;)?\s*(?:{_NOUN}\s+)?", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:chung|ghep|lien xom|lien thon|phoi hop|cung voi|ket hop|gop|lien ket)\b")
_TAIL = re.compile(rf"[\s,;.–-]*\b(?:và|va|còn|con|riêng|rieng)?\s*{_NOUN}?\s*$", re.IGNORECASE)


class Stretch(NamedTuple):
    """What a stretch of the line says of a hamlet. `said` nothing: it could not be used."""

    name: NameFound
    words: str
    said: Segment


def parts(body: str, names: Sequence[NameFound], order: Sequence[str], known: FormRead) -> list[Stretch]:
    """What the line says of each hamlet in it."""
    prefix = body[: names[0].start]
    if segment(_TAIL.sub("", prefix), "", (), known).figures or _TOGETHER.search(folded_alike(body)):
        return _together(body, names, known)
    groups: list[list[NameFound]] = [[names[0]]]
    for left, right in pairwise(names):
        if _JOINED.fullmatch(body[left.end : right.start]):
            groups[-1].append(right)
        else:
            groups.append([right])
    topic = only_line(prefix, known.counts)
    made: list[Stretch] = []
    for n, group in enumerate(groups):
        end = groups[n + 1][0].start if n + 1 < len(groups) else len(body)
        words = body[group[0].start : end]
        words = _TAIL.sub("", words) if n + 1 < len(groups) else words
        said = _of_group(words, group, body, (topic,) if topic else order, known)
        made += [Stretch(one, words.strip(), said) for one in group]
    return made


def _of_group(words: str, group: Sequence[NameFound], body: str, order: Sequence[str], known: FormRead) -> Segment:
    """What one stretch says of the hamlets that it begins with. For several of them only "nothing" is certain."""
    last = body[group[-1].start : group[-1].end]
    found = segment(last + words[group[-1].end - group[0].start :], last, order, known)
    nothing = all(isinstance(one, Read) and not getattr(one.value, "amount", 0) for one in found.figures.values())
    if len(group) > 1 and not nothing:
        return found._replace(figures={code: Ask("unclear") for code in found.figures})
    return found


def _together(body: str, names: Sequence[NameFound], known: FormRead) -> list[Stretch]:
    """Hamlets that met together: only a figure that stands beside one name in a clause of its own is that hamlet's."""
    certain: list[tuple[str, Segment]] = []
    shared: set[str] = set()
    carried: str | None = None
    for clause in re.split(r"[.;,](?!\d)\s*", body):
        here = names_in(clause, tuple({unit for name in names for unit in name.units}))
        typed = clause[here[0].start : here[0].end] if len(here) == 1 else ""
        found = segment(clause, typed, (carried,) if carried else (), known)
        unit = here[0].unit if len(here) == 1 and not _TOGETHER.search(folded_alike(clause)) else None
        if unit is not None and len(found.figures) == 1:
            certain.append((unit, found))
            carried = next(iter(found.figures))
        else:
            shared |= found.figures.keys()
            carried = only_line(clause, known.counts)
    doubt = Segment({code: Ask("unclear") for code in shared}, bare=not shared and not certain)
    made = [Stretch(one, body, doubt) for one in names]
    for unit, found in certain:
        own = {code: reading for code, reading in found.figures.items() if code not in shared}
        made += [Stretch(one, body, found._replace(figures=own)) for one in names if one.unit == unit][:1]
    return made
