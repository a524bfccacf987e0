"""The figures that a lead asks for once: chosen from the catalogue, or typed as "Số hộ ngập: số"."""

import re
import unicodedata
from typing import NamedTuple
from zlib import crc32

from forms.form import Catalogue
from forms.indicator import Indicator, Kind, OverUnits
from handlers.reading.fold import plain
from handlers.reading.private import sensitive
from handlers.turn.arranged import AskedFigure

MOST = 8
"""So many figures in one collection."""
NAME = 100
"""Characters of a typed name."""

KINDS: dict[Kind, tuple[str, ...]] = {
    "count": ("so", "so dem", "so luong", "so nguyen", "con so", "count", "number"),
    "percent": ("phan tram", "%", "ty le %", "ti le %", "ty le phan tram", "ti le phan tram", "percent"),
    "ratio": ("ty le phan tren tong", "phan tren tong", "tren tong so", "tren tong", "a/b", "x/y", "ratio"),
    "money": ("tien", "so tien", "dong", "money"),
    "yes_no": ("co/khong", "co khong", "co hay khong", "co hoac khong", "yes_no", "yes/no", "yes no", "yes or no"),
    "text": ("chu", "loi", "van ban", "ghi chu", "noi dung", "text"),
}
"""The kinds that a lead may ask for, and the folded words that name them. "Tỷ lệ" alone may be two of them."""

_KIND_OF: dict[str, Kind] = {word: kind for kind, words in KINDS.items() for word in words}
_OVER_UNITS: dict[Kind, OverUnits] = {"percent": "none", "yes_no": "none", "text": "concat"}
_TYPED = re.compile(r"(?P<name>.+?)\s*(?::|[(](?=[^()]*[)]$))\s*(?P<kind>[^:()]*)[)]?", re.DOTALL)


def key(figure: AskedFigure) -> str:
    """What its button carries."""
    return key_of(plain(figure.title)) if figure.title else key_of(figure.like or "")


def indicator(figure: AskedFigure, code: str) -> Indicator:
    """As it is asked."""
    over = _OVER_UNITS.get(figure.kind, "sum")
    return Indicator(code=code, kind=figure.kind, over_units=over, like=figure.like, title=figure.title)


class Lines(NamedTuple):
    """What is asked so far; `unsure` are names whose kind has still to be said."""

    lines: tuple[AskedFigure, ...] = ()
    unsure: tuple[str, ...] = ()

    def toggled(self, tapped: str, catalogue: Catalogue) -> "Lines | None":
        """With that figure, or without it where it is there. None: there is no such figure, or no room for it."""
        left = tuple(line for line in self.lines if key(line) != tapped)
        if len(left) < len(self.lines):
            return self._replace(lines=left)
        found = next((line for line in offered(catalogue) if key(line) == tapped), None)
        return self.plus(found) if found and len(self.lines) < MOST else None

    def plus(self, line: AskedFigure) -> "Lines":
        """With one more."""
        return self._replace(lines=(*self.lines, line))

    def settled(self, kind: Kind) -> "Lines":
        """With the first name that was unsure, now that its kind is known."""
        return Lines((*self.lines, AskedFigure(kind=kind, title=self.unsure[0])), self.unsure[1:])

    def problem(self, name: str) -> str | None:
        """Why nothing can be asked under that name; None: it can."""
        if not any(letter.isalpha() for letter in name):
            return "collect-line-empty"
        if len(name) > NAME:
            return "collect-line-long"
        if sensitive(name, "count"):
            return "sensitive"
        if key_of(plain(name)) in {key(line) for line in self.lines} | {key_of(plain(other)) for other in self.unsure}:
            return "collect-line-twice"
        return "collect-lines-full" if len(self.lines) + len(self.unsure) >= MOST else None


def tidy(text: str) -> str:
    """A name as it is kept: in one spelling, on one line, without what cannot be seen."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(char for char in spaced if char.isprintable()).strip()


def key_of(words: str) -> str:
    """Eight ASCII letters for a name."""
    return f"{crc32(words.encode()):08x}"


def offered(catalogue: Catalogue) -> list[AskedFigure]:
    """The figures that the hamlet teams know from their forms; no percentages, because those of several units make no
    total."""
    asked = [
        item.indicator for form in catalogue.forms if "hamlet" in form.asked_of for item in form.of("hamlet").items
    ]
    known = [catalogue.indicator(code) for code in dict.fromkeys(asked)]
    return [AskedFigure(kind=one.kind, like=one.code) for one in known if one.kind in KINDS and one.kind != "percent"]


def kind(words: str) -> Kind | None:
    """The kind that these words name."""
    return _KIND_OF.get(plain(words)) or _KIND_OF.get(plain(words).strip("()"))


class Typed(NamedTuple):
    """A figure as it was typed. `named`: what stood for its kind, understood or not."""

    name: str
    kind: Kind | None
    named: str = ""


def typed(text: str) -> list[Typed]:
    """The figures of a message, one a line, or several between semicolons."""
    lines = [tidy(line).strip(" -•*.") for part in text.split("\n") for line in part.split(";")]
    return [_typed(line) for line in lines if line]


def _typed(line: str) -> Typed:
    found = _TYPED.fullmatch(line)
    known = kind(found["kind"]) if found else None
    if found is None or (known is None and line.endswith(")")):  # "Số hộ (nghèo)"
        return Typed(line, None)
    return Typed(found["name"].strip(), known, found["kind"].strip())
