"""What `toso doctor` asks Zalo."""

from datetime import datetime

from bot.channels.findings import Diagnosis, good, wrong
from bot.channels.zalo.errors import ZaloError
from bot.channels.zalo.receiver import ZALO_HOOK, client
from bot.config import BadSettings, Settings


async def checks(settings: Settings, _now: datetime) -> list[Diagnosis]:
    """Check the token, and that the webhook fits the mode."""
    if not settings.zalo_token.get_secret_value():
        return [good("zalo-none")]
    try:
        calls = client(settings)
    except BadSettings:
        return [wrong("zalo-token-bad")]
    try:
        me = await calls.get_me()
        url = await calls.webhook_url()
    except ZaloError as error:
        return [wrong("zalo-token-bad") if error.kind == "auth" else wrong("zalo-unreached", error=str(error))]
    finally:
        await calls.close()
    found = [good("zalo-ok", name=str(me.get("display_name") or me.get("account_name") or ""))]
    if settings.zalo_mode == "polling":
        return [*found, wrong("zalo-webhook-there")] if url else found
    fits = url == f"{settings.public_url}{ZALO_HOOK}"
    return found if fits else [*found, wrong("zalo-webhook-missing")]
