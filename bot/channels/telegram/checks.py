"""What commands ask Telegram: the bot's name; and for `toso doctor` what its clock says beside ours."""

import asyncio
from datetime import datetime
from email.utils import parsedate_to_datetime

import aiohttp

from bot.channels.channel import SendFailed
from bot.channels.findings import Diagnosis, good, warning, wrong
from bot.channels.telegram.channel import Telegram
from bot.config import BadSettings, Settings

_SKEW = 60
_PATIENCE = 10


async def name(settings: Settings) -> str:
    """The bot's name; empty where Telegram does not tell it within some seconds."""
    telegram = _telegram(settings)
    try:
        async with asyncio.timeout(_PATIENCE):
            return await telegram.check_token()
    except (SendFailed, TimeoutError):
        return ""
    finally:
        await telegram.close()


def _telegram(settings: Settings) -> Telegram:
    token = settings.telegram_token.get_secret_value()
    return Telegram(token, base_url=settings.telegram_base_url, proxy=settings.telegram_proxy or None)


async def checks(settings: Settings, now: datetime) -> list[Diagnosis]:
    """Check the token, and compare Telegram's clock with ours."""
    if not settings.telegram_token.get_secret_value():
        return [good("token-none")]
    try:
        telegram = _telegram(settings)
    except BadSettings:
        return [wrong("token-bad")]
    try:
        found = [good("token-ok", name=await telegram.check_token())]
    except BadSettings:
        found = [wrong("token-bad")]
    except SendFailed as error:
        return [wrong("telegram-unreached", error=error.reason)]
    finally:
        await telegram.close()
    skew = await _skew(settings, now)
    if skew is not None:
        found.append(warning("skew", seconds=skew) if skew > _SKEW else good("skew-ok"))
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
