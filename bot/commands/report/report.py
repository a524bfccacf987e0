"""Writes one report of the commune as a Word file, and says what it still lacks."""

import tomllib
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple, TextIO, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.commands.report import gather
from bot.config import BadSettings
from bot.current import World
from bot.database import existing
from forms.regime.calendar import ZONE
from forms.unit import Unit
from locales import printing, say
from reports import kinds
from reports.documents.document import document
from reports.kinds.assemble import assemble
from reports.kinds.content import Content
from reports.kinds.letterhead import Letterhead
from storage.work import Work, reading

LANG = "vi"
T = TypeVar("T")


class ReportRequest(NamedTuple):
    """Which report, as it was typed: its kind, a day in its period, the commune's name; where it goes, and the files
    with its words and its letterhead."""

    kind: str
    day: str | None
    unit: str | None
    output: Path
    words: Path | None = None
    letterhead: Path | None = None


def main(url: str, world: World, asked: ReportRequest, now: datetime, err: TextIO) -> int:
    """The whole command. Raises BadSettings for whatever was typed wrong, or where there is no database."""
    content = made(url, world, asked, now)
    try:
        asked.output.write_bytes(document(content))
    except OSError as error:
        raise BadSettings(f"-o: {error}") from None
    err.writelines(f"{line}\n" for line in lacking(content))
    return 0


def made(url: str, world: World, asked: ReportRequest, now: datetime) -> Content:
    """The content of the report, read from one consistent view."""
    if asked.kind not in kinds.KINDS:
        raise BadSettings(say(LANG, "report-no-kind", {"given": asked.kind, "kinds": printing.listed(kinds.KINDS)}))
    if asked.output.suffix.lower() != ".docx":
        raise BadSettings(say(LANG, "report-no-docx", {"file": asked.output.name}))
    kind, day = kinds.load(asked.kind), _day(asked.day)
    words = _read(asked.words, dict[str, str]) or {}
    own = _read(asked.letterhead, dict[str, Any]) or {}

    def read(work: Work) -> Content:
        world.keep_up(work, now)
        commune, province = _commune(work, asked.unit, now)
        window = gather.window_of(kind, day, now, world.plan.week_starts)
        facts = gather.facts(work, world.plan, commune, window, now)
        letterhead = _letterhead(commune, province, own, asked.letterhead)
        return assemble(kind, facts, world.catalogue, words, letterhead)

    with existing(url) as database:
        try:
            return reading(database, read)
        except ValueError as error:
            raise BadSettings(f"--words: {error}") from None


def lacking(content: Content) -> list[str]:
    """What the report still lacks, one line each."""
    lines = [] if content.letterhead.signer else [say(LANG, "report-no-signer", {})]
    lines += [say(LANG, "report-wordless", {"passage": code}) for code in content.wordless]
    lines += [say(LANG, "report-unknown", {"place": place, "what": what}) for place, what in content.unknown]
    return lines


def _day(typed: str | None) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise BadSettings(say(LANG, "report-no-day", {"given": typed or ""})) from None


def _commune(work: Work, name: str | None, now: datetime) -> tuple[Unit, str]:
    """The commune, and the province that it is in. Raises BadSettings where it is not clear which."""
    there = work.units.under("/", now.astimezone(ZONE).date())
    communes = [unit for unit in there if unit.kind == "commune" and name in (None, unit.name, unit.title)]
    if len(communes) != 1:
        names = printing.listed(unit.title for unit in there if unit.kind == "commune")
        raise BadSettings(say(LANG, "report-which-commune", {"names": names}))
    above = [unit.title for unit in there if unit.kind == "province" and communes[0].path.startswith(unit.path)]
    return communes[0], above[0] if above else ""


def _letterhead(commune: Unit, province: str, own: dict[str, Any], path: Path | None) -> Letterhead:
    """The commune's usual head, with what its file says otherwise."""
    usual = {
        "agency": (say(LANG, "letterhead-committee", {}), commune.title.upper()),
        "place": commune.name,
        "commune": commune.title,
        "province": province,
    }
    known = [one.name for one in fields(Letterhead)]
    for name in own.keys() - known:
        raise BadSettings(say(LANG, "report-letterhead", {"file": str(path), "name": name, "names": ", ".join(known)}))
    return _valid(Letterhead, usual | own, path)


def _read(path: Path | None, shape: type[T]) -> T | None:
    if path is None:
        return None
    try:
        return _valid(shape, tomllib.loads(path.read_text("utf-8")), path)
    except (OSError, ValueError) as error:
        raise BadSettings(f"{path}: {error}") from None


def _valid(shape: type[T], given: object, path: Path | None) -> T:
    try:
        return TypeAdapter(shape).validate_python(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BadSettings(f"{path}: {where}: {first['msg']}") from None
