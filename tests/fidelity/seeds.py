"""The real reports, where they lie beside the project: their text, and which of its numbers are figures."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from reports.kinds.kind import ReportKind, rows_of
from reports.kinds.table import ABOVE, LEFT, Wording

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
"""Five real reports; not part of the project, so what needs them is skipped where they are not."""

_MISPRINTS = {
    "Phủ cập": "Phổ cập",
    "phần đầu quy mô": "phấn đấu quy mô",
    "chuyên đổi": "chuyển đổi",
    "chuyên khoản": "chuyển khoản",
    "(lỗi)": "(lõi)",
    "căn sở, ngành": "cần sở, ngành",
    "Công sáng kiến": "Cổng sáng kiến",
}
"""What was misread or mistyped in them (C25); a form of ours does not repeat it."""
_MARKUP = re.compile(r"</?b>|[*#\\|]")
_ROW = re.compile(r"\d+\.?\t")
_NUMBERING = re.compile(r"(?:\d+\.)+\d*\.? |\d+\.? |[-+ ]*\(\d\) |Phần \d")
_NOT_FIGURES = re.compile(
    r"\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|\d{4} ?- ?\d{4}|ngày (?:/\d)?/\d{4}|(?i:tháng \d+(?:/\d{4})?|năm \d{4})"
    r"|\d+[-/][A-ZĐ][\w/-]*|Đề án 06|Nghị quyết 57|nq57|Vấn đề \d|\(\d\)"
    r"|5G|4G|IPv6|Chợ 4\.0|3 Nhà|6 rõ|3 nhóm|4 khối|3 năm gần đây|(?i:6 tháng)|5 tháng đầu|01 ứng dụng AI"
)
"""Numbers that are no figures of a period: days and months, then documents and points, then names and set phrases."""


def text_of(name: str) -> str:
    """The text of a report on one line: without markup, rows that a page break cuts put together again."""
    return " ".join(lines_of(name))


def lines_of(name: str) -> list[str]:
    """The lines of a report, without markup."""
    path = next(SEEDS.glob(f"{name}_*.txt"))
    text = unicodedata.normalize("NFC", _MARKUP.sub("", path.read_text("utf-8")))
    for wrong, right in _MISPRINTS.items():
        text = text.replace(wrong, right)
    lines: list[str] = []
    headings: set[str] = set()
    for line in filter(str.strip, text.splitlines()):
        heading = re.match(r"S?TT\t", line)
        if heading and line in headings:
            continue  # repeated after a page break
        if heading:
            headings.add(line)
        cut = line.startswith("\t") and _ROW.match(lines[-1]) and lines[-1].count("\t") == line.count("\t")
        if cut and not "".join(line.split()).isdecimal():
            cells = zip(lines[-1].split("\t"), line.split("\t"), strict=True)
            lines[-1] = "\t".join(" ".join(f"{first} {rest}".split()) for first, rest in cells)
        else:
            lines.append(line)
    return [spaced for line in lines if (spaced := " ".join(line.split()))]


def passages(kind: ReportKind, expected: Mapping[str, str], lists: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yields every sentence and row of a report as it must stand in the text, with its place."""
    for spot in kind.body_spots():
        yield spot.id, squeezed(expected[spot.id])
    numbers = {name: range(1, n + 1) for name, n in lists.items()}
    for table in kind.tables:
        heads = [shown(heading) for heading in table.headings[-1] if "{" not in heading]
        above = [heading for heading in heads if heading]
        for _, where, row in rows_of(table, numbers):
            cells = [_cell(cell, expected.get(f"{where} cột {table.column(n)}")) for n, cell in enumerate(row.cells)]
            said = " ".join(cell for cell in map(shown, cells) if cell)
            # "0 0" stands anywhere: only below what is above it
            yield where, said if len(said) >= 8 else " ".join([*above, said])
            above.append(said)


def squeezed(text: str) -> str:
    """The text without the room that is left for a number or a day."""
    return " ".join(text.split())


def shown(cell: str) -> str:
    """What a cell prints: nothing where it is one with another."""
    return "" if cell in (LEFT, ABOVE) else cell


def _cell(cell: str | Wording, expected: str | None) -> str:
    if expected is not None:
        return expected
    return "" if isinstance(cell, Wording) or "{" in cell else cell


def uncovered(name: str, found: Iterator[tuple[str, str]]) -> list[str]:
    """The figures of a report that stand in none of these passages, each with what is around it."""
    lines = lines_of(name)
    text = " ".join(lines)
    covered = bytearray(len(text))
    for _, passage in found:
        for hit in re.finditer(re.escape(passage), text):
            covered[hit.start() : hit.end()] = b"\1" * (hit.end() - hit.start())
    at = 0
    for line in lines:
        if numbering := _NUMBERING.match(line):
            covered[at : at + numbering.end()] = b"\1" * numbering.end()
        at += len(line) + 1
    for hit in _NOT_FIGURES.finditer(text):
        covered[hit.start() : hit.end()] = b"\1" * (hit.end() - hit.start())
    numbers = re.finditer(r"\d+(?:[.,/]\d+)*", text)
    return [text[max(0, n.start() - 40) : n.end() + 40] for n in numbers if not all(covered[n.start() : n.end()])]
