"""What `toso doctor` asks Telegram: whether it knows the token, and what its clock says beside ours."""

from datetime import datetime
from email.utils import parsedate_to_datetime

import aiohttp

from bot.channels.channel import SendFailed
from bot.channels.findings import Finding, good, warning, wrong
from bot.channels.telegram.channel import Telegram
from bot.config import BadSettings, Settings

_SKEW = 60


async def checks(settings: Settings, now: datetime) -> list[Finding]:
    """Check the token, and compare Telegram's clock with ours."""
    token = settings.telegram_token.get_secret_value()
    if not token:
        return [good("token-none")]
    try:
        telegram = Telegram(token, base_url=settings.telegram_base_url, proxy=settings.telegram_proxy or None)
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
