"""A gap in a pattern of a report: `{tthc_total}`, `{vneid_rate:ratio}`, `{vneid_rate.target:sign}`, `{cutoff}`."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from forms.form import Catalogue
from reports.printing.styles import STYLES

_GAP = re.compile(r"\{([^{}]*)\}")
_PARTS = re.compile(r"([a-z][a-z0-9_]*)(?:\.([a-z][a-z0-9_]*))?(?::([a-z_]+))?")

_DAY, _COUNT, _WORDS = ("date", "words", "month"), ("bare", "padded", "roman"), ("word",)
PERIOD: Mapping[str, tuple[str, ...]] = {
    "year_start": _DAY,
    "cutoff": _DAY,
    "next_from": _DAY,
    "next_to": _DAY,
    "month": _COUNT,
    "next_month": _COUNT,
    "months": _COUNT,
    "quarter": ("roman",),
    "year": ("bare",),
    "province": _WORDS,
    "commune": _WORDS,
    "hamlet": _WORDS,
    "drafter": _WORDS,
}
"""What a report says of its period and its place, with the styles in which each prints. `months` is how many the period
has ("5 tháng đầu năm"); `hamlet` the noun of the units ("tại 02 xóm"); `drafter` the mark of who wrote it ("PVHXH")."""

ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "target": ("bare", "percent", "sign", "sign_tight"),
    "as_of": _DAY,
    "note": _WORDS,
    "units": _WORDS,
}
"""What else an indicator can print: its target, the day its figure is of, what was written beside it, and the names of
the units that have some of it."""

_PROPOSAL = {
    "number": ("bare",),
    **dict.fromkeys(("content", "authority", "lead", "helpers", "product", "due"), _WORDS),
}
LISTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "tasks": {
        **dict.fromkeys(("number", "first_year", "last_year"), ("bare",)),
        **dict.fromkeys(("title", "lead", "helpers", "note", "result", "assigned_by"), _WORDS),
    },
    "own_proposals": _PROPOSAL,
    "other_proposals": _PROPOSAL,
}
"""The lists that an annex prints row by row, with the fields of a row and their styles."""


class Variable(NamedTuple):
    """One gap: what is printed there (`name`, `attribute`) and how (`style`; "" where the pattern names none)."""

    name: str
    attribute: str
    style: str

    @property
    def variable(self) -> str:
        """The gap without its style: "vneid_rate.target"."""
        return f"{self.name}.{self.attribute}" if self.attribute else self.name


def gaps(pattern: str) -> tuple[Variable, ...]:
    """The gaps of a pattern, in order. Raises ValueError for one that is not written as a gap."""
    return tuple(_gap(found[1]) for found in _GAP.finditer(pattern))


def filled(pattern: str, texts: Mapping[Variable, str]) -> str:
    """The pattern with a text in every gap; one that stays empty leaves no second space."""
    said = _GAP.sub(lambda found: texts[_gap(found[1])], pattern)
    return said if all(texts.values()) else " ".join(said.split())


def styles(gap: Variable, catalogue: Catalogue, each: str | None) -> tuple[str, ...]:
    """The styles that fit a gap, the usual one first. Raises ValueError for a gap that nothing can fill; `each` is the
    list whose rows an annex prints."""
    name, attribute, _ = gap
    if name == "row" and attribute in LISTS.get(each or "", ()):
        return LISTS[each or ""][attribute]
    if name == "text" and attribute:
        return _WORDS
    if name == "due" and attribute in {form.code for form in catalogue.forms} | {"quarter", "half_year", "year"}:
        return ("day",)
    if name in PERIOD and not attribute:
        return PERIOD[name]
    try:
        of = catalogue.indicator(name)
    except KeyError as error:
        raise ValueError(f"no indicator {name}, nor anything else of that name") from error
    if attribute in ATTRIBUTES:
        return ATTRIBUTES[attribute]
    if attribute:
        raise ValueError(f"{name} has no {attribute}; it has {', '.join(ATTRIBUTES)}")
    if of.kind == "percent" and of.numerator is None:
        return tuple(style for style in STYLES[of.kind] if not style.startswith("ratio"))
    return STYLES[of.kind]


def check(pattern: str, catalogue: Catalogue, each: str | None = None) -> None:
    """Raises ValueError where a gap of the pattern cannot be filled, or not in that style."""
    if re.search(r"[{}]", _GAP.sub("", pattern)):
        raise ValueError("a brace stands alone: a gap is written {name}")
    for gap in gaps(pattern):
        fitting = styles(gap, catalogue, each)
        if gap.style and gap.style not in fitting:
            raise ValueError(f"{gap.variable} does not print as {gap.style}: {', '.join(fitting)}")


def _gap(inside: str) -> Variable:
    parts = _PARTS.fullmatch(inside)
    if parts is None:
        raise ValueError(f'"{{{inside}}}" is no gap: written {{name}}, {{name.target}} or {{name:style}}')
    return Variable(parts[1], parts[2] or "", parts[3] or "")
