"""`toso calendar`: the deadlines of whole years, to read, for another program, or to subscribe to."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Literal, TextIO

from bot.config import BadSettings
from bot.current import World
from bot.database import existing
from forms.regime.calendar import ZONE
from forms.regime.period import YEARS
from forms.regime.plan import Plan
from forms.unit import EVERYWHERE
from locales import printing, say
from locales.marks import bare
from reports.compile.year import YearRow, year_rows
from storage.work import reading

Shape = Literal["text", "json", "ics"]

_COLUMNS = (
    *("calendar-column-period", "calendar-column-side", "calendar-column-before"),
    *("calendar-column-last-day", "calendar-column-working-day", "calendar-column-asked-for"),
)
_OCTETS = 75  # the longest line of RFC 5545 §3.1, without its CRLF
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def years(given: Sequence[str], now: datetime) -> list[int]:
    """The years that were typed; where none was, this year and the next. Raises BadSettings for any other text."""
    for text in given:
        if not (text.isascii() and text.isdecimal() and len(text) == 4 and int(text) in YEARS):
            args = {"given": printing.plain(text)[:20], "first": YEARS[0], "last": YEARS[-1]}
            raise BadSettings(say("vi", "calendar-bad-year", args))
    this = now.astimezone(ZONE).year
    return sorted({int(text) for text in given}) or [this, this + 1]


def heed(world: World, url: str, now: datetime) -> None:
    """Count the days off and working days that leads set in chat too, where there is a database; else only the
    files."""
    with suppress(BadSettings), existing(url) as database:
        reading(database, lambda work: world.look(work, now))


def rows(wanted: Sequence[int], plan: Plan) -> list[YearRow]:
    """The deadlines of these years as the rules and the working days make them. Days that leads marked for single units
    count only where all of them were marked for the same one."""
    marked = {mark.path for mark in plan.working.marked}
    return year_rows(wanted, plan.regime, plan.working_at(marked.pop() if len(marked) == 1 else EVERYWHERE))


def write(rows: Sequence[YearRow], shape: Shape, now: datetime, out: TextIO, lang: str = "vi") -> None:
    """Write the rows in that shape; `now` is the time at which the subscription says it was made."""
    if shape == "text":
        out.writelines(f"{line}\n" for line in text(rows, lang))
    elif shape == "json":
        json.dump([shown(row) for row in rows], out, indent=1)
        out.write("\n")
    else:
        out.writelines(f"{folded}\r\n" for line in ics(rows, now, lang) for folded in _folded(line))


# To read ------------------------------------------------------------------------------------------------------------


def text(rows: Sequence[YearRow], lang: str) -> Iterator[str]:
    """The deadlines as a table, line by line, and below it why some reports are asked for earlier."""
    table = [[say(lang, column, {}) for column in _COLUMNS]]
    for row in rows:
        days = [_day(day, lang) for day in (row.before, row.last_day, row.working_day, row.asked_for)]
        days[-1] += " *" if row.ahead_of else ""
        table.append([_period(row, lang), _side(row, lang), *days])
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for cells in table:
        yield "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
    yield ""
    for row in rows:
        if row.ahead_of:
            args = {"period": _period(row, lang), "side": _side(row, lang), "day": _day(row.ahead_of, lang)}
            yield say(lang, "calendar-early", args)
    yield say(lang, "calendar-note", {})


def _period(row: YearRow, lang: str) -> str:
    """The period, as in "Q3/2026"."""
    return say(lang, "calendar-period", {"kind": row.period.kind, "number": row.number, "year": row.year})


def _side(row: YearRow, lang: str) -> str:
    """Who reports to whom."""
    return say(lang, "calendar-side", {"side": row.side})


def _day(day: date, lang: str) -> str:
    """The day with its weekday, as in "Năm 17/9"."""
    return say(lang, "calendar-day", {"weekday": day.isoweekday(), "day": printing.short_day(day, lang)})


# For another program ------------------------------------------------------------------------------------------------


def shown(row: YearRow) -> dict[str, str]:
    """One deadline as JSON."""
    days = {name: getattr(row, name).isoformat() for name in ("before", "last_day", "working_day", "asked_for")}
    return {"period": row.code, "kind": row.period.kind, "side": row.side, **days}


# To subscribe to ----------------------------------------------------------------------------------------------------


def ics(rows: Sequence[YearRow], now: datetime, lang: str) -> Iterator[str]:
    """A calendar of RFC 5545, a content line each, not yet folded: a whole day for every deadline, and an alarm at
    08:00 the day before."""
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//To So//toso//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    title = say(lang, "calendar-title", {})
    yield f"X-WR-CALNAME:{title.translate(_ESCAPES)}"
    for row in rows:
        summary = say(lang, "calendar-event", {"period": _long_period(row, lang), "side": row.side}).translate(_ESCAPES)
        days = {"before": printing.short_day(row.before, lang), "last": printing.short_day(row.last_day, lang)}
        asked = {"weekday": printing.weekday(row.asked_for, lang), "asked": printing.day(row.asked_for, lang)}
        both = bare(say(lang, "calendar-event-days", days | asked))
        yield from (
            "BEGIN:VEVENT",
            f"UID:{row.form}-{row.code}@toso",
            f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{row.asked_for:%Y%m%d}",
            f"DTEND;VALUE=DATE:{row.asked_for + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{summary}",
            f"DESCRIPTION:{both.translate(_ESCAPES)}",
            "TRANSP:TRANSPARENT",
            *("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}", "TRIGGER:-PT16H", "END:VALARM"),
            "END:VEVENT",
        )
    yield "END:VCALENDAR"


def _long_period(row: YearRow, lang: str) -> str:
    """The period, as in "Quý III/2026"."""
    return printing.short_period(row.period.kind, row.period.first_day, row.period.cutoff, lang)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, no letter cut in two; every piece after the first begins with a
    space."""
    piece, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > _OCTETS:
            yield piece
            piece, octets = " ", 1
        piece, octets = piece + letter, octets + size
    yield piece
