"""`toso rehearse`: the calendar of the messages that would go, who gets what when, printed or as .xlsx."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import TextIO

from bot.commands.rehearsal import Rehearsal, RehearsedReminder, rehearse
from bot.config import BadSettings
from bot.current import World
from bot.database import existing
from forms.regime.calendar import ZONE
from locales import printing, say
from reports.documents import sheet

LANG = "vi"
MOST_DAYS = 400
_DAYS = 30
_HEAD = ("day", "weekday", "hour", "person", "role", "units", "channel", "text")


def span(first: str | None, last: str | None, now: datetime) -> tuple[date, date]:
    """The first and the last day, typed like 2026-09-01; without them, 30 days from today. Raises BadSettings."""
    begin = _day("--from", first) if first else now.astimezone(ZONE).date()
    end = _day("--to", last) if last else begin + timedelta(days=_DAYS - 1)
    if not timedelta() <= end - begin < timedelta(days=MOST_DAYS):
        raise BadSettings(say(LANG, "rehearse-span", {"days": MOST_DAYS}))
    return begin, end


def _day(option: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadSettings(say(LANG, "rehearse-day", {"option": option})) from None


def main(url: str, world: World, days: tuple[date, date], now: datetime, out: TextIO, book: Path | None) -> int:
    """The whole command. Raises BadSettings where there is no database, or the file cannot be written."""
    first, last = days
    begin = min(first, now.astimezone(ZONE).date())  # played from today: what goes before `first` does not go again
    with existing(url) as database:
        played = rehearse(database, world, begin, last).since(first)
    out.writelines(f"{line}\n" for line in lines(played, first, last))
    if book is not None:
        try:
            head = [say(LANG, f"rehearse-column-{name}", {}) for name in _HEAD]
            sheet.write(book, say(LANG, "rehearse-sheet", {}), head, map(_row, played.messages))
        except OSError as error:
            raise BadSettings(f"--xlsx: {error}") from None
    return 0


def lines(played: Rehearsal, first: date, last: date) -> Iterator[str]:
    """The rehearsal to read, by day and hour; people who get the same words about their own units stand together."""
    yield say(LANG, "rehearse-title", {"first": printing.day(first, LANG), "last": printing.day(last, LANG)})
    for day, of_day in groupby(played.messages, lambda said: said.at.date()):
        yield ""
        weekday = printing.weekday(day, LANG)
        yield f"{weekday[:1].upper()}{weekday[1:]} {printing.day(day, LANG)}"
        alike: dict[tuple[str, str], list[RehearsedReminder]] = {}
        for said in of_day:
            alike.setdefault((f"{said.at:%H:%M}", _impersonal(said)), []).append(said)
        for (hour, text), group in alike.items():
            first_line, *others = text.splitlines()
            yield f"  {hour}  {first_line}"
            yield from (f"         {line}".rstrip() for line in others)
            names = printing.listed(f"{said.person} ({printing.listed(said.units)})" for said in group)
            yield f"         → {names}"
    yield ""
    people = {said.person for said in played.messages}
    yield say(LANG, "rehearse-total", {"n": len(played.messages), "people": len(people)})
    if played.unheard:
        yield say(LANG, "rehearse-unheard", {"n": len(played.unheard), "names": printing.listed(played.unheard)})


def _impersonal(said: RehearsedReminder) -> str:
    """The text without the units' names."""
    text = said.text
    for unit in sorted(said.units, key=len, reverse=True):
        text = text.replace(unit, "…")
    return text


def _row(said: RehearsedReminder) -> tuple[str, ...]:
    day = said.at.date()
    return (
        printing.day(day, LANG),
        printing.weekday(day, LANG),
        f"{said.at:%H:%M}",
        said.person,
        printing.listed(say(LANG, f"role-{role}", {}) for role in said.roles),
        printing.listed(said.units),
        say(LANG, f"channel-{said.channel}", {}),
        said.text,
    )
