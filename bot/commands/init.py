"""`toso init`: makes a commune and its units from a list that somebody keeps in a spreadsheet, all of it or nothing."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple, TextIO

from bot.commands.spreadsheet import BadFile as BadFile  # raised here too
from bot.commands.spreadsheet import Cell, NotText, SheetRow, read_rows, tidy
from bot.config import BadSettings
from bot.invite_codes import grouped, hashed, mark, new_code
from bot.links import links
from forms.regime.calendar import ZONE
from forms.unit import UnitKind
from handlers.reading.agencies import ReadTitle, agency_in
from handlers.reading.fold import bare, fold
from locales import say
from storage.database import Clash, Engine, Unavailable
from storage.people.people import NewInvite
from storage.people.units import NewUnit
from storage.work import Work, writing

NOUNS = (
    "xóm", "thôn", "tổ dân phố", "tổ nhân dân", "bản", "khu phố", "ấp", "làng", "buôn", "phum", "sóc", "khu", "khóm",
    "khối phố", "khối", "tiểu khu", "khu dân cư", "khu vực", "cụm dân cư", "bon", "plei", "đội", "tổ",
)  # fmt: skip
"""The nouns of places below the commune, as in "xóm Đồng Tâm"."""
COMMUNE_NOUNS = ("xã", "phường", "đặc khu", "thị trấn")
PROVINCE_NOUNS = ("tỉnh", "thành phố")

_COLUMNS = {
    "noun": {"loai", "loai don vi", "loai hinh", "noun", "type", "kind"},
    "name": {"ten", "ten don vi", "don vi", "name", "unit", "unit name"},
    "from": {"tu ngay", "ngay bat dau", "valid from", "from", "from date"},
    "": {"stt", "tt", "so tt", "no", "ghi chu", "note", "notes"},  # common columns that are ignored
}
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
YEARS = range(1945, 2101)
"""Years that a unit's days may lie in."""
_LONGEST = 100
_SHOWN = 20


class UnitLine(NamedTuple):
    """A unit of the list, and the row it stands in. Without `valid_from` the unit exists from today."""

    row: int
    noun: str
    name: str
    valid_from: date | None = None
    kind: UnitKind = "hamlet"


class SetUp(NamedTuple):
    """What was made: the commune, how many units of each noun, and the first lead's code, which is shown only now."""

    commune: str
    units: int
    by_noun: dict[str, int]
    code: str
    expires_at: datetime


class _Problem(Exception):
    """Why a cell cannot be taken: the key of the sentence, and its figures."""

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.args_ = args


def read_units(path: Path, lang: str = "vi") -> list[UnitLine]:
    """The units of a CSV or XLSX file. Raises BadFile that names every problem with its row and column."""
    heading, *rows = read_rows(path, lang)
    problems: list[str] = []
    columns = _columns(heading, problems, lang)
    lines: list[UnitLine] = []
    seen: dict[tuple[str, str], int] = {}
    for row in rows if "name" in columns else ():
        line = _line(row, columns, heading, problems, lang)
        if line is None:
            continue
        first = seen.setdefault((line.noun, line.name.casefold()), line.row)
        if first == line.row:
            lines.append(line)
        else:
            title = f"{line.noun} {line.name}"
            where = _title(heading, columns["name"])
            problems.append(_told(lang, row.number, where, _Problem("init-twice", unit=title, first=first)))
    if not problems and not lines:
        problems.append(say(lang, "init-empty", {"file": path.name}))
    if problems:
        more = len(problems) - _SHOWN
        shown = problems[:_SHOWN] + ([say(lang, "init-more", {"n": more})] if more > 0 else [])
        raise BadFile("\n".join([say(lang, "init-bad-file", {"file": path.name}), *(f"  {line}" for line in shown)]))
    return lines


def set_up(
    engine: Engine, lines: Sequence[UnitLine], *, province: str, commune: str, now: datetime, invite_days: int
) -> SetUp:
    """Make province, commune, units and the first lead's invite in one transaction. Raises BadSettings, and nothing is
    changed, where the arguments cannot be read or the database has units already."""
    above = named(province, PROVINCE_NOUNS, "init-province")
    below = named(commune, COMMUNE_NOUNS, "init-commune")
    today = now.astimezone(ZONE).date()
    begins = min([today, *(line.valid_from for line in lines if line.valid_from)])
    code = new_code()
    expires = now + timedelta(days=invite_days)

    def make(work: Work) -> None:
        if work.units.count():
            raise BadSettings(_taken(work, today, below))
        root = work.units.add(NewUnit(None, "province", *above, begins))
        made = work.units.add(NewUnit(root.id, "commune", *below, begins))
        for line in lines:
            work.units.add(NewUnit(made.id, line.kind, line.noun, line.name, line.valid_from or today))
        work.people.invite(NewInvite(hashed(code), made.id, "lead", None, None, 1, expires, mark(code)), now)

    try:
        writing(engine, make)
    except Clash:
        raise BadSettings(say("vi", "init-clash", {})) from None
    except Unavailable as error:
        raise BadSettings(f"TOSO_DATABASE_URL: {error}") from None
    return SetUp(" ".join(below), len(lines), dict(Counter(map(_counted_as, lines))), code, expires)


def _counted_as(line: UnitLine) -> str:
    """What a unit counts as: a team by its noun ("16 xóm"), all agencies as one."""
    return line.noun if line.kind == "hamlet" else say("vi", "init-agencies", {})


def announce(made: SetUp, reached: Mapping[str, str], out: TextIO, lang: str = "vi") -> None:
    """Tell the operator what was made and how the first lead joins; `reached`: the address or name of each channel."""
    counts = ", ".join(f"{n} {noun}" for noun, n in made.by_noun.items())
    expires = f"{made.expires_at.astimezone(ZONE):%d/%m/%Y}"
    print(say(lang, "init-done", {"commune": made.commune, "counts": counts}), file=out)
    print(say(lang, "init-lead", {"code": grouped(made.code), "expires": expires}), file=out)
    for_others = links(reached, made.code)
    for link in for_others or links(reached, made.code, here=True):
        print(f"  {link}", file=out)
    if reached and not for_others:
        print(say(lang, "init-only-here", {}), file=out)


def _taken(work: Work, today: date, commune: tuple[str, str]) -> str:
    there = {(unit.noun, unit.name.casefold()) for unit in work.units.under("/", today, "commune")}
    if (commune[0], commune[1].casefold()) in there:
        return say("vi", "init-commune-exists", {"commune": " ".join(commune)})
    return say("vi", "init-units-exist", {"n": work.units.count()})


def named(title: str, nouns: Sequence[str], key: str) -> tuple[str, str]:
    """Noun and name of "xã Phú Thịnh". Raises BadSettings, with the sentence `key`, for what is no such title."""
    noun, name = _split(tidy(title), nouns)
    if not noun or not name or len(name) > _LONGEST or not _clean(name):
        raise BadSettings(say("vi", key, {"given": tidy(title)[:_LONGEST]}))
    return noun, name


def _split(title: str, nouns: Sequence[str]) -> tuple[str, str]:
    """The noun that a title begins with, typed with all its diacritics or with none, and the rest; no noun: ""."""
    lower = title.lower()
    for noun in sorted(nouns, key=len, reverse=True):
        for typed in (noun, bare(noun)):
            if lower == typed or lower.startswith(f"{typed} "):
                return noun, title[len(typed) :].strip()
    return "", title


def _clean(name: str) -> bool:
    return any(c.isalnum() for c in name) and not any(unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs") for c in name)


# Columns and cells --------------------------------------------------------------------------------------------------


def _columns(heading: SheetRow, problems: list[str], lang: str) -> dict[str, int]:
    """The position of each known column, by the first row; what is wrong there is added to `problems`."""
    found: dict[str, int] = {}
    for at, cell in enumerate(heading.cells):
        folded = fold(cell.replace("_", " ")).strip(" .:*") if isinstance(cell, str) else "?"
        what = next((name for name, words in _COLUMNS.items() if folded in words), None)
        if what is None and cell != "":
            problems.append(_told(lang, heading.number, _title(heading, at), _Problem("init-column-unknown")))
        elif what and what in found:
            problems.append(_told(lang, heading.number, _title(heading, at), _Problem("init-column-twice")))
        elif what:
            found[what] = at
    if "name" not in found:
        problems.append(say(lang, "init-column-name", {"row": heading.number}))
    return found


def _line(row: SheetRow, columns: dict[str, int], heading: SheetRow, problems: list[str], lang: str) -> UnitLine | None:
    """The unit of a row; None when there is a problem, which is added to `problems`."""
    good: dict[str, ReadTitle | date | None] = {}
    for what, read in (("title", _name_cell), ("from", _day_cell)):
        try:
            good[what] = read(row, columns)
        except _Problem as problem:
            at = problem.args_.pop("at")
            problems.append(_told(lang, row.number, _title(heading, int(at)), problem))
    for at, cell in _beyond(row, heading):
        problems.append(_told(lang, row.number, _title(heading, at), _Problem("init-beyond", cell=_shown(cell))))
    title, since = good.get("title"), good.get("from")
    if not isinstance(title, ReadTitle) or "from" not in good or isinstance(since, ReadTitle):
        return None
    return UnitLine(row.number, title.noun, title.name, since, title.kind)


def _name_cell(row: SheetRow, columns: dict[str, int]) -> ReadTitle:
    """Kind, noun and name of the row's unit; a noun in a column of its own wins over one in the name."""
    at = columns["name"]
    found = agency_in(_words(row, columns["noun"]) if "noun" in columns else "", _words(row, at))
    if found is not None and _clean(found.name) and len(found.name) <= _LONGEST:
        return found
    noun, name = _split(_words(row, at), NOUNS)
    if "noun" in columns and (own := _words(row, columns["noun"])):
        given, rest = _split(own, (*NOUNS, "tdp"))
        if not given or rest:
            raise _Problem("init-noun-unknown", at=columns["noun"], given=_shown(own), nouns=", ".join(NOUNS))
        given = "tổ dân phố" if given == "tdp" else given
        if given != noun:
            noun, name = given, _words(row, at)
    if not _words(row, at):
        raise _Problem("init-name-missing", at=at)
    if not noun:
        raise _Problem("init-noun-missing", at=columns.get("noun", at), name=_shown(name))
    if not name or len(name) > _LONGEST or not _clean(name):
        raise _Problem("init-name-bad", at=at, name=_shown(name), most=_LONGEST)
    return ReadTitle("hamlet", noun, name)


def _day_cell(row: SheetRow, columns: dict[str, int]) -> date | None:
    at = columns.get("from")
    cell = _cell(row, at) if at is not None else ""
    if at is None or cell == "":
        return None
    if isinstance(cell, date):
        day: date | None = cell
    else:
        day = written_day(_words(row, at))
    if day is None or day.year not in YEARS:
        raise _Problem("init-day-bad", at=at, given=_shown(cell))
    return day


def written_day(text: str) -> date | None:
    """The day in a text like 31/12/2026 or 2026-12-31; None for anything else."""
    written = _DAY_FIRST.fullmatch(text)
    try:
        if written:
            return date(int(written[3]), int(written[2]), int(written[1]))
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    except ValueError:
        return None


def _cell(row: SheetRow, at: int) -> Cell:
    return row.cells[at] if at < len(row.cells) else ""


def _words(row: SheetRow, at: int) -> str:
    """The cell's text; anything else in it is a problem."""
    cell = _cell(row, at)
    if isinstance(cell, str):
        return cell
    raise _Problem(f"init-cell-{cell.what if isinstance(cell, NotText) else 'date'}", at=at)


def _beyond(row: SheetRow, heading: SheetRow) -> Iterator[tuple[int, Cell]]:
    """Cells with content but without a heading, each with its position."""
    for at, cell in enumerate(row.cells):
        if cell != "" and _cell(heading, at) == "":
            yield at, cell


def _title(heading: SheetRow, at: int) -> str:
    """The column's heading; its number where it has none."""
    cell = _cell(heading, at)
    return cell[:40] if isinstance(cell, str) and cell else str(at + 1)


def _shown(cell: Cell) -> str:
    """The cell's content, cut to fit into a line."""
    return cell[:40] if isinstance(cell, str) else f"{cell:%d/%m/%Y}" if isinstance(cell, date) else cell.what


def _told(lang: str, row: int, column: str, problem: _Problem) -> str:
    return say(lang, "init-at", {"row": row, "column": column, "problem": say(lang, problem.key, problem.args_)})
