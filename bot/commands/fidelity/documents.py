"""Makes the real reports again as Word files and compares what the form prescribes in them with the real ones."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, TextIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from bot.commands.fidelity import raw
from bot.config import BadSettings
from forms import catalogue
from forms.edited import read
from forms.form import Catalogue
from forms.model import Model
from locales import say
from reports import kinds
from reports.documents.document import document
from reports.kinds.assemble import assemble
from reports.kinds.kind import ReportKind

_LANG = "en"  # for whoever works on the program
_FOLDER = "documents"
"""Below the raw figures: for each report the lines of its form, and the differences that are meant."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORDS = "¤"
"""Stands for the words of every passage: they are not part of the form."""


class MeantDifference(Model):
    """A difference that is meant: lines of the real report (`real`), what stands there instead (`ours`), and why."""

    real: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    why: str


class MeantDifferences(Model):
    """The file of all differences of one report."""

    difference: tuple[MeantDifference, ...] = ()


class LineDifference(NamedTuple):
    """Lines of the real report and what stands there instead; `why` is empty where nobody has said why."""

    real: tuple[str, ...]
    ours: tuple[str, ...]
    why: str


def main(folder: Path, out: TextIO) -> int:
    """Compare the Word file of every report of the folder; 1 where a line differs and no reason is known. Raises
    BadSettings where there is nothing to compare, or a file has a mistake."""
    files = [path for path in sorted(folder.glob("*.toml")) if outline_file(path).is_file()]
    if not files:
        raise BadSettings(say(_LANG, "fidelity-nothing", {"folder": str(folder)}))
    unexplained = 0
    try:
        for path in files:
            unexplained += _report(path, out)
    except ValueError as error:
        raise BadSettings(str(error)) from error
    return 1 if unexplained else 0


def _report(path: Path, out: TextIO) -> int:
    expected, found = read_outline(path), differences(path, catalogue.load())
    args = {"name": path.stem, "good": len(expected) - sum(len(one.real) for one in found), "all": len(expected)}
    out.write(say(_LANG, "fidelity-document", {**args, "differences": len(found)}) + "\n")
    for one in found:
        why = one.why or say(_LANG, "fidelity-unexplained", {})
        both = {"real": " / ".join(one.real) or "–", "ours": " / ".join(one.ours) or "–", "why": why}
        out.write(say(_LANG, "fidelity-difference", both) + "\n")
    return sum(not one.why for one in found)


def differences(path: Path, known: Catalogue) -> list[LineDifference]:
    """Where the Word file of a report differs from the real one. A known difference that is none any more is one."""
    expected, got = read_outline(path), printed_lines(raw.load(path, known), known)
    reasons = _reasons(path)
    found = []
    for what, first, last, begin, end in SequenceMatcher(None, expected, got, autojunk=False).get_opcodes():
        if what != "equal":
            both = tuple(expected[first:last]), tuple(got[begin:end])
            found.append(LineDifference(*both, reasons.pop(both, "")))
    gone = say(_LANG, "fidelity-gone", {})
    return [*found, *(LineDifference((gone, *real), ours, "") for real, ours in reasons)]


def _reasons(path: Path) -> dict[tuple[tuple[str, ...], tuple[str, ...]], str]:
    file = outline_file(path).with_suffix(".toml")
    read_in = read(file, MeantDifferences).difference if file.is_file() else ()
    return {(one.real, one.ours): one.why for one in read_in}


def printed_lines(figures: raw.RawFigures, known: Catalogue) -> list[str]:
    """What the Word file of a report says, line by line, without the words of its passages."""
    kind = kinds.load(figures.kind)
    if figures.letterhead is None:
        raise ValueError(f"{figures.kind}: the raw figures have no [letterhead]")
    content = assemble(kind, raw.facts(figures, known), known, _blank(kind), figures.letterhead)
    return [line for line in lines_of(document(content)) if line != _WORDS]


def _blank(kind: ReportKind) -> dict[str, str]:
    return {passage.code: _WORDS for passage in kind.passages}


def lines_of(file: bytes) -> Iterator[str]:
    """Yields every paragraph of a Word file of ours, and every row of its tables of figures, as text."""
    with ZipFile(BytesIO(file)) as parts:
        body = fromstring(parts.read("word/document.xml")).find("{*}body")  # noqa: S314  # a file made just now
    assert body is not None
    for block in body:
        lines = block.find("{*}tblPr/{*}tblBorders/{*}insideH")
        if lines is None or lines.get(f"{_W}val") == "nil":
            yield from filter(None, map(_line, block.iter(f"{_W}p")))
        else:
            cells = ([_line(cell) for cell in row.iter(f"{_W}tc")] for row in block.iter(f"{_W}tr"))
            yield from (" ".join(filter(None, row)) for row in cells if any(row))


def _line(element: Element) -> str:
    said = "".join(" " if part.tag == f"{_W}br" else part.text or "" for part in element.iter())
    return " ".join(said.replace(f": {_WORDS}", ":").split())


def outline_file(path: Path) -> Path:
    """The file with the lines of the real report that its form prescribes."""
    return path.parent / _FOLDER / f"{path.stem}.txt"


def read_outline(path: Path) -> list[str]:
    """Those lines."""
    return outline_file(path).read_text("utf-8").splitlines()
