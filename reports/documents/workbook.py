"""The figures of a report as an .xlsx file: totals, each unit, earlier periods, findings, notes.

Numbers are numbers, so that they can be added up; what people wrote is text, so that "=cmd" is no formula."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, cast

from forms.indicator import Indicator
from forms.value import Money, Nil, Number, Ratio, Value
from locales import printing, say
from reports.documents.figures import ReportFigures
from reports.documents.packed import packed
from reports.text.summary import figure_of, name_of

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as ExcelCell
    from openpyxl.worksheet.worksheet import Worksheet

Content = str | int | Decimal | None


class Held(NamedTuple):
    """A cell: what it holds, and how a spreadsheet shows it ("" as it is)."""

    value: Content
    style: str = ""


class BookSheet(NamedTuple):
    """One sheet: its name, the lines above the table, the head, the rows, and how many columns stay in sight."""

    name: str
    above: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[Held, ...], ...]
    fixed: int = 1


WIDEST = 60
"""Maximum width of a column in characters; longer texts are wrapped."""
_NAME_MOST = 31
"""Maximum characters of a sheet's name in Excel."""
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def figures_book(figures: ReportFigures, lang: str) -> bytes:
    """The whole file. The same figures give the same bytes."""
    return written(tables(figures, lang), figures)


def tables(figures: ReportFigures, lang: str) -> list[BookSheet]:
    """The sheets; those that would be empty are left out, but for the totals and the units."""
    made = [_totals(figures, lang), _units(figures, lang)]
    if len(figures.past) > 1:
        made.append(_past(figures, lang))
    if figures.findings:
        made.append(_findings(figures, lang))
    if figures.notes:
        made.append(_notes(figures, lang))
    return made


def cell(of: Indicator, value: Value | None, lang: str) -> Held:
    """A figure as a spreadsheet holds it: a number wherever it is one, else what a report prints."""
    match value:
        case None:
            return Held(None)
        case Number(amount=amount, qualifier=None):
            whole = amount == amount.to_integral_value()
            return Held(int(amount) if whole else amount, '0.##"%"' if of.kind == "percent" else "#,##0.##")
        case Ratio(part=part, whole=whole):
            return Held(Decimal(part) / Decimal(whole), "0.0#%")
        case Money(dong=dong):
            return Held(dong, "#,##0")
        case Nil() if of.kind == "count":
            return Held(0, "#,##0.##")
        case _:
            return Held(figure_of(of, value, lang))


def _totals(figures: ReportFigures, lang: str) -> BookSheet:
    rows = tuple(
        (
            Held(name_of(line.of, lang)),
            cell(line.of, line.value, lang),
            Held(_unit_of(line.of, lang)),
            Held(line.done),
            Held(line.owing),
            Held(printing.listed(unit.title for unit in line.missing)),
        )
        for line in figures.lines
    )
    return _table("totals", ("figure", "total", "measure", "done", "owing", "missing"), rows, figures, lang)


def _units(figures: ReportFigures, lang: str) -> BookSheet:
    numbers = [line.of for line in figures.lines]
    rows = [
        (
            Held(unit.unit.title),
            Held(say(lang, "book-handed-in" if unit.handed_in else "book-missing", {})),
            *(cell(of, unit.values.get(of.code), lang) for of in numbers),
        )
        for unit in figures.units
    ]
    sum_ = (Held(say(lang, "book-sum", {})), Held(f"{figures.done}/{len(figures.units)}"))
    rows.append((*sum_, *(cell(line.of, line.value, lang) for line in figures.lines)))
    made = _table("units", ("unit", "state"), tuple(rows), figures, lang)
    return made._replace(head=(*made.head, *(name_of(of, lang) for of in numbers)))


def _past(figures: ReportFigures, lang: str) -> BookSheet:
    numbers = [line.of for line in figures.lines]
    rows = tuple(
        (
            Held(past.label),
            Held(f"{past.done}/{past.owing}"),
            *(cell(of, past.values.get(of.code), lang) for of in numbers),
        )
        for past in figures.past
    )
    made = _table("past", ("period", "coverage"), rows, figures, lang)
    return made._replace(head=(*made.head, *(name_of(of, lang) for of in numbers)))


def _findings(figures: ReportFigures, lang: str) -> BookSheet:
    rows = tuple(
        (
            Held(say(lang, f"book-severity-{one.severity}", {})),
            Held(one.what),
            Held(one.todo),
            Held(one.accepted),
        )
        for one in figures.findings
    )
    return _table("findings", ("severity", "what", "todo", "accepted"), rows, figures, lang)._replace(fixed=0)


def _notes(figures: ReportFigures, lang: str) -> BookSheet:
    rows = tuple((Held(note.unit.title), Held(note.period), Held(note.text)) for note in figures.notes)
    return _table("notes", ("unit", "period", "note"), rows, figures, lang)


def _table(
    name: str, head: Sequence[str], rows: tuple[tuple[Held, ...], ...], figures: ReportFigures, lang: str
) -> BookSheet:
    titles = tuple(say(lang, f"book-head-{one}", {}) for one in head)
    return BookSheet(say(lang, f"book-sheet-{name}", {}), (figures.title, figures.period), titles, rows)


def _unit_of(of: Indicator, lang: str) -> str:
    if of.kind == "percent":
        return "%"
    if of.kind == "money":
        return say(lang, "book-dong", {})
    if of.title is not None or of.kind != "count":
        return ""
    return say(lang, f"indicator-{of.words}.unit", {"n": 2})


# Writing ------------------------------------------------------------------------------------------------------------


def written(sheets: Iterable[BookSheet], figures: ReportFigures) -> bytes:
    """The tables as a file."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for table in sheets:
        _fill(book.create_sheet(table.name.translate(_FORBIDDEN)[:_NAME_MOST]), table)
    book.properties.creator = "Tổ Số"
    book.properties.title = f"{figures.title} – {figures.period}"
    out = BytesIO()
    book.save(out)
    return packed(out, figures.as_of)


def _fill(sheet: "Worksheet", table: BookSheet) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    thin = Side(style="thin", color="999999")
    frame = Border(left=thin, right=thin, top=thin, bottom=thin)
    for n, line in enumerate(table.above, 1):
        _put(sheet, n, 1, line).font = Font(bold=n == 1, size=13 if n == 1 else 11)
    top = len(table.above) + 2
    for column, title in enumerate(table.head, 1):
        head = _put(sheet, top, column, title)
        head.font, head.border = Font(bold=True), frame
        head.fill = PatternFill("solid", fgColor="DDEBE8")
        head.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for n, row in enumerate(table.rows, top + 1):
        for column, shown in enumerate(row, 1):
            put = _put(sheet, n, column, shown.value)
            put.border = frame
            put.alignment = Alignment(vertical="top", wrap_text=isinstance(shown.value, str))
            if shown.style:
                put.number_format = shown.style
    for column, title in enumerate(table.head, 1):
        texts = [title[:24], *(str(row[column - 1].value or "") for row in table.rows if column <= len(row))]
        longest = max(len(line) for text in texts for line in (text.splitlines() or [""]))
        sheet.column_dimensions[get_column_letter(column)].width = min(max(longest + 2, 9), WIDEST)
    sheet.freeze_panes = f"{get_column_letter(1 + table.fixed)}{top + 1}"
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"  # A4
    sheet.page_setup.fitToHeight = 0
    assert sheet.sheet_properties.pageSetUpPr is not None  # a new sheet has them
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _put(sheet: "Worksheet", row: int, column: int, value: Content) -> "ExcelCell":
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    put = cast("ExcelCell", sheet.cell(row, column))  # no cells are merged here
    if isinstance(value, str):
        put.value = ILLEGAL_CHARACTERS_RE.sub("", printing.plain(value))
        put.data_type = "s"  # whatever it begins with, it is no formula
        put.quotePrefix = value[:1] in "=+-@"
    else:
        put.value = value
    return put
