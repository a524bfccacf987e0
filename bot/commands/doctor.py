"""`toso doctor`: looks at everything the program needs, and says in one sentence each what is wrong and what to do."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.channels import CHANNELS
from bot.channels.findings import Diagnosis, good, warning, wrong
from bot.config import BadSettings, Settings, load
from bot.current import World
from bot.database import open_database
from forms.catalogue.check import check
from forms.regime.calendar import ZONE
from locales import say
from storage.database import Engine, Unavailable, connect
from storage.upkeep import checkup
from storage.work import writing

_MB = 1_000_000
_DISK_WARN, _DISK_ERROR = 500, 50
_AHEAD = 60
"""Seconds that the newest row may be ahead of our clock before the clock is said to be behind."""
_LISTED = 20
"""Maximum wrong sums that are named one by one."""
_PATIENCE = timedelta(minutes=10)
"""How long messages may wait without a warning, for a restart or a pace limit."""


async def examine(settings: Settings, now: datetime) -> list[Diagnosis]:
    """Check everything, in the order in which faults are best mended. Changes nothing."""
    clock = asyncio.get_running_loop().time
    began = clock()
    found = [*_settings(settings), *_files(settings), *_zone(now)]
    found += await asyncio.to_thread(lambda: list(_database(settings, now)))
    for kind in CHANNELS:
        found += await kind.checks(settings, now + timedelta(seconds=clock() - began))
    return found


def report(findings: list[Diagnosis], out: TextIO, lang: str = "vi") -> int:
    """Print a line for each finding, and the sum; return the exit code, 1 when there is an error."""
    counts = {"error": 0, "warn": 0, "ok": 0}
    for level, key, args in findings:
        counts[level] += 1
        print(f"[{say(lang, f'doctor-level-{level}', {})}] {say(lang, f'doctor-{key}', args)}", file=out)
    worst = next((level for level in ("error", "warn") if counts[level]), "ok")
    print(say(lang, f"doctor-sum-{worst}", {"n": counts[worst]}), file=out)
    return 1 if counts["error"] else 0


def main(now: datetime, out: TextIO, env_file: Path | None = None, lang: str = "vi") -> int:
    """The whole command: settings that cannot be read are a finding too."""
    try:
        settings = load(env_file)
    except BadSettings as error:
        return report([wrong("settings-bad", error=str(error))], out, lang)
    return report(asyncio.run(examine(settings, now)), out, lang)


def mend(settings: Settings, out: TextIO, lang: str = "vi") -> int:
    """Make the sums below units anew from the figures, with the bot stopped; return the exit code."""
    with ExitStack() as stack:
        database, _ = open_database(settings, stack)
        writing(database, lambda work: work.sums.renew())
    print(say(lang, "doctor-sums-renewed", {}), file=out)
    return 0


# Settings, files, time ----------------------------------------------------------------------------------------------


def _settings(settings: Settings) -> Iterator[Diagnosis]:
    bad = [finding for kind in CHANNELS for finding in kind.misset(settings)]
    if not any(kind.switched_on(settings) for kind in CHANNELS):
        bad.append(wrong("no-channel"))
    yield from bad
    if settings.web and not settings.public_url and settings.host in ("0.0.0.0", "::"):  # noqa: S104  # compared only
        yield warning("address", address=settings.address)
    if not bad:
        yield good("settings-ok")


def _files(settings: Settings) -> Iterator[Diagnosis]:
    try:
        check()
        World.load(week_starts=settings.week_starts, choices=settings.forms)
    except (ValueError, OSError) as error:
        yield wrong("forms-bad", error=" ".join(str(error).split()))
    else:
        yield good("forms-ok")


def _zone(now: datetime) -> Iterator[Diagnosis]:
    try:
        right = now.astimezone(ZoneInfo("Asia/Ho_Chi_Minh")).utcoffset() == timedelta(hours=7)
    except ZoneInfoNotFoundError:
        right = False
    yield good("zone-ok") if right else wrong("zone-bad")


# The database -------------------------------------------------------------------------------------------------------


def _database(settings: Settings, now: datetime) -> Iterator[Diagnosis]:
    try:
        file = checkup.sqlite_file(settings.database_url)
        if file is not None:
            folder = _existing(file.parent)
            if not _writable(folder):
                yield wrong("folder-bad", folder=str(folder))
                return
            yield _disk(folder)
            if not file.exists():
                yield good("database-none", file=str(file))
                return
        engine = connect(settings.database_url)
    except (ValueError, OSError) as error:
        yield wrong("database-bad", error=str(error))
        return
    try:
        yield from _engine(engine, now)
    except Unavailable as error:
        yield _unavailable(" ".join(str(error).split())[:300])
    finally:
        engine.dispose()


def _unavailable(error: str) -> Diagnosis:
    if "locked" in error:
        return warning("database-busy")  # a toso at work holds the lock for moments only
    damaged = "malformed" in error or "not a database" in error
    return wrong("database-damaged" if damaged else "database-bad", error=error)


def _existing(folder: Path) -> Path:
    """The folder, or the nearest above it that is there: the rest will be made."""
    while not folder.exists():
        folder = folder.parent
    return folder


def _writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _disk(folder: Path) -> Diagnosis:
    free = shutil.disk_usage(folder).free // _MB
    if free < _DISK_WARN:
        return Diagnosis("error" if free < _DISK_ERROR else "warn", "disk-low", {"mb": free})
    return good("disk-ok", mb=free)


def _engine(engine: Engine, now: datetime) -> Iterator[Diagnosis]:
    damage = checkup.damage(engine)
    if damage is not None:
        yield wrong("database-damaged", error=damage[:200])
        return
    shape, revision = checkup.shape(engine)
    if shape == "newer":
        yield wrong("tables-newer", revision=revision)
        return
    mode = checkup.journal(engine)
    if mode != "wal":
        yield warning("wal-off", mode=mode)
    yield good("database-ok") if checkup.writable(engine) else wrong("database-read-only")
    yield Diagnosis("warn" if shape == "older" else "ok", f"tables-{shape}", {})
    if shape == "current":
        yield from _rows(checkup.stuck(engine, now), now)
        yield from _sums(checkup.sums(engine))


def _sums(differing: list[tuple[int, str, str]]) -> Iterator[Diagnosis]:
    for unit, period, line in differing[:_LISTED]:
        yield wrong("sum-differs", unit=unit, period=period, line=line)
    if len(differing) > _LISTED:
        yield wrong("sums-differ", n=len(differing) - _LISTED)
    if not differing:
        yield good("sums-ok")


def _rows(stuck: checkup.Stuck, now: datetime) -> Iterator[Diagnosis]:
    if stuck.newest is not None and (stuck.newest - now).total_seconds() > _AHEAD:
        yield wrong("clock-behind", newest=_moment(stuck.newest))
    else:
        yield good("clock-ok")
    if stuck.dead:
        yield warning("dead", n=stuck.dead)
    if stuck.lost:
        yield warning("lost", n=stuck.lost)
    waits = (("waiting", stuck.oldest_waiting), ("unsent", stuck.oldest_unsent))
    late = [(key, since) for key, since in waits if since is not None and now - since > _PATIENCE]
    for key, since in late:
        yield warning(key, since=_moment(since))
    if not (late or stuck.dead or stuck.lost):
        yield good("queues-ok")


def _moment(at: datetime) -> str:
    return f"{at.astimezone(ZONE):%H:%M %d/%m/%Y}"
