"""`toso doctor`: looks at everything the program needs, and says in one sentence each what is wrong and what to do."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Literal, NamedTuple, TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import aiohttp

from bot.channels.channel import SendFailed
from bot.channels.telegram.channel import Telegram
from bot.config import BadSettings, Settings, load
from bot.current import World
from forms.regime.calendar import ZONE
from locales import say
from storage.database import Engine, Unavailable, connect
from storage.upkeep import checkup

Level = Literal["ok", "warn", "error"]

_MB = 1_000_000
_DISK_WARN, _DISK_ERROR = 500, 50
_SKEW = 60
_PATIENCE = timedelta(minutes=10)
"""Messages may wait so long: a restart, a pace limit."""


class Finding(NamedTuple):
    """One thing looked at: the sentence `doctor-KEY` and its figures."""

    level: Level
    key: str
    args: dict[str, str | int]


async def examine(settings: Settings, now: datetime) -> list[Finding]:
    """Everything, in the order in which it is best mended. Changes nothing."""
    clock = asyncio.get_running_loop().time
    began = clock()
    found = [*_settings(settings), *_files(settings), *_zone(now)]
    found += await asyncio.to_thread(lambda: list(_database(settings, now)))
    return found + await _telegram(settings, now + timedelta(seconds=clock() - began))


def report(findings: list[Finding], out: TextIO, lang: str = "vi") -> int:
    """A line each and the sum; the exit code is 1 when there is an error."""
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
        return report([_error("settings-bad", error=str(error))], out, lang)
    return report(asyncio.run(examine(settings, now)), out, lang)


def _ok(key: str, **args: str | int) -> Finding:
    return Finding("ok", key, args)


def _warn(key: str, **args: str | int) -> Finding:
    return Finding("warn", key, args)


def _error(key: str, **args: str | int) -> Finding:
    return Finding("error", key, args)


# Settings, files, time ----------------------------------------------------------------------------------------------


def _settings(settings: Settings) -> Iterator[Finding]:
    wrong = False
    telegram = bool(settings.telegram_token.get_secret_value())
    if telegram and settings.telegram_mode == "webhook":
        if not settings.telegram_webhook_secret.get_secret_value():
            wrong = True
            yield _error("webhook-secret")
        if not settings.public_url.startswith("https://"):
            wrong = True
            yield _error("webhook-https")
    if not settings.web and not telegram:
        wrong = True
        yield _error("no-channel")
    if settings.web and not settings.public_url and settings.host in ("0.0.0.0", "::"):  # noqa: S104  # compared only
        yield _warn("address", address=settings.address)
    if not wrong:
        yield _ok("settings-ok")


def _files(settings: Settings) -> Iterator[Finding]:
    try:
        World.load(week_starts=settings.week_starts)
    except (ValueError, OSError) as error:
        yield _error("forms-bad", error=" ".join(str(error).split()))
    else:
        yield _ok("forms-ok")


def _zone(now: datetime) -> Iterator[Finding]:
    try:
        right = now.astimezone(ZoneInfo("Asia/Ho_Chi_Minh")).utcoffset() == timedelta(hours=7)
    except ZoneInfoNotFoundError:
        right = False
    yield _ok("zone-ok") if right else _error("zone-bad")


# The database -------------------------------------------------------------------------------------------------------


def _database(settings: Settings, now: datetime) -> Iterator[Finding]:
    try:
        file = checkup.sqlite_file(settings.database_url)
        if file is not None:
            folder = _existing(file.parent)
            if not _writable(folder):
                yield _error("folder-bad", folder=str(folder))
                return
            yield _disk(folder)
            if not file.exists():
                yield _ok("database-none", file=str(file))
                return
        engine = connect(settings.database_url)
    except (ValueError, OSError) as error:
        yield _error("database-bad", error=str(error))
        return
    try:
        yield from _engine(engine, now)
    except Unavailable as error:
        yield _unavailable(" ".join(str(error).split())[:300])
    finally:
        engine.dispose()


def _unavailable(error: str) -> Finding:
    if "locked" in error:
        return _warn("database-busy")  # a toso at work holds the lock for moments only
    damaged = "malformed" in error or "not a database" in error
    return _error("database-damaged" if damaged else "database-bad", error=error)


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


def _disk(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free // _MB
    if free < _DISK_WARN:
        return Finding("error" if free < _DISK_ERROR else "warn", "disk-low", {"mb": free})
    return _ok("disk-ok", mb=free)


def _engine(engine: Engine, now: datetime) -> Iterator[Finding]:
    damage = checkup.damage(engine)
    if damage is not None:
        yield _error("database-damaged", error=damage[:200])
        return
    shape, revision = checkup.shape(engine)
    if shape == "newer":
        yield _error("tables-newer", revision=revision)
        return
    mode = checkup.journal(engine)
    if mode != "wal":
        yield _warn("wal-off", mode=mode)
    yield _ok("database-ok") if checkup.writable(engine) else _error("database-read-only")
    yield Finding("warn" if shape == "older" else "ok", f"tables-{shape}", {})
    if shape == "current":
        yield from _rows(checkup.stuck(engine, now), now)


def _rows(stuck: checkup.Stuck, now: datetime) -> Iterator[Finding]:
    if stuck.newest is not None and (stuck.newest - now).total_seconds() > _SKEW:
        yield _error("clock-behind", newest=_moment(stuck.newest))
    else:
        yield _ok("clock-ok")
    if stuck.dead:
        yield _warn("dead", n=stuck.dead)
    if stuck.lost:
        yield _warn("lost", n=stuck.lost)
    waits = (("waiting", stuck.oldest_waiting), ("unsent", stuck.oldest_unsent))
    late = [(key, since) for key, since in waits if since is not None and now - since > _PATIENCE]
    for key, since in late:
        yield _warn(key, since=_moment(since))
    if not (late or stuck.dead or stuck.lost):
        yield _ok("queues-ok")


def _moment(at: datetime) -> str:
    return f"{at.astimezone(ZONE):%H:%M %d/%m/%Y}"


# Telegram -----------------------------------------------------------------------------------------------------------


async def _telegram(settings: Settings, now: datetime) -> list[Finding]:
    """The token, and Telegram's clock beside ours."""
    token = settings.telegram_token.get_secret_value()
    if not token:
        return [_ok("token-none")]
    try:
        telegram = Telegram(token, base_url=settings.telegram_base_url, proxy=settings.telegram_proxy or None)
    except BadSettings:
        return [_error("token-bad")]
    try:
        found = [_ok("token-ok", name=await telegram.check_token())]
    except BadSettings:
        found = [_error("token-bad")]
    except SendFailed as error:
        return [_error("telegram-unreached", error=error.reason)]
    finally:
        await telegram.close()
    skew = await _skew(settings, now)
    if skew is not None:
        found.append(_warn("skew", seconds=skew) if skew > _SKEW else _ok("skew-ok"))
    return found


async def _skew(settings: Settings, now: datetime) -> int | None:
    """Seconds between our clock and the Date of an answer to a bare request, which carries no token."""
    timeout = aiohttp.ClientTimeout(total=10)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.head(settings.telegram_base_url, proxy=settings.telegram_proxy or None) as answer,
        ):
            theirs = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, OSError, KeyError, ValueError):
        return None
    return abs(round((theirs - now).total_seconds()))
