"""Prints every figure of a report from its raw figures and compares each with what the real report prints there."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

import bot
from bot.commands.fidelity import raw
from bot.config import BadSettings
from forms import catalogue
from forms.form import Catalogue
from locales import say
from reports import kinds
from reports.kinds.fill import Printed, fill

FOLDER = Path(bot.__file__).parent.parent / "tests" / "fidelity"
"""Where the raw figures of the real reports lie, beside the program's source."""
_LANG = "en"  # for whoever works on the program


class Miss(NamedTuple):
    """A place that does not print what the real report prints; `got` is None where it prints nothing at all, `expected`
    where the real report has no such place."""

    place: str
    expected: str | None
    got: str | None


class Compared(NamedTuple):
    """One report: how many places it has, and which of them do not print what they should."""

    name: str
    places: int
    misses: tuple[Miss, ...]


def main(folder: Path, out: TextIO) -> int:
    """Compare every report of the folder and say how many figures are reproduced, with every miss; 1 where there is
    one. Raises BadSettings where there is nothing to compare, or a file has a mistake."""
    files = sorted(folder.glob("*.toml"))
    if not files or not all(expectation(path).is_file() for path in files):
        raise BadSettings(say(_LANG, "fidelity-nothing", {"folder": str(folder)}))
    try:
        found = [compare(path, catalogue.load()) for path in files]
    except ValueError as error:
        raise BadSettings(str(error)) from error
    for one in found:
        args = {"name": one.name, "good": one.places - len(one.misses), "all": one.places}
        out.write(say(_LANG, "fidelity-report", args) + "\n")
        for miss in one.misses:
            out.write(say(_LANG, "fidelity-miss", {"place": miss.place, **_both(miss)}) + "\n")
    places, misses = sum(one.places for one in found), sum(len(one.misses) for one in found)
    out.write(say(_LANG, "fidelity-total", {"good": places - misses, "all": places}) + "\n")
    return 1 if misses else 0


def compare(path: Path, known: Catalogue) -> Compared:
    """What the report of this file prints, beside what it should."""
    expected = dict(read_expected(expectation(path)))
    got = dict(printed(raw.load(path, known), known))
    places = [*expected, *(place for place in got if place not in expected)]
    misses = [Miss(place, expected.get(place), got.get(place)) for place in places]
    return Compared(path.stem, len(places), tuple(miss for miss in misses if miss.expected != miss.got))


def printed(figures: raw.RawFigures, known: Catalogue) -> Sequence[Printed]:
    """Every place of the report with what it prints."""
    return list(fill(kinds.load(figures.kind), raw.facts(figures, known), known))


def expectation(path: Path) -> Path:
    """The file that says what the real report prints, place TAB text, beside the raw figures."""
    return path.with_suffix(".expected.tsv")


def read_expected(path: Path) -> list[Printed]:
    """The places and texts of such a file. Raises ValueError for a line that is not place TAB text."""
    found = []
    for n, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        place, tab, text = line.partition("\t")
        if not tab:
            raise ValueError(f"{path.name}, line {n}: place TAB text")
        found.append(Printed(place, text))
    return found


def _both(miss: Miss) -> dict[str, str]:
    none = say(_LANG, "fidelity-none", {})
    return {"expected": none if miss.expected is None else miss.expected, "got": none if miss.got is None else miss.got}
