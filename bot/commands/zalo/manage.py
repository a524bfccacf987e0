"""`toso zalo whoami | info | set-webhook | delete-webhook | test`: what an operator asks or orders at Zalo. The program
itself never changes how its messages come."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple, TextIO

from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.errors import ZaloError
from bot.channels.zalo.receiver import client, hook_url
from bot.config import BadSettings, Settings
from bot.database import existing
from forms.regime.calendar import ZONE
from locales import say
from storage.messages.plans import PlanUse
from storage.work import reading


class _Order(NamedTuple):
    """What an action works with."""

    calls: ZaloClient
    settings: Settings
    now: datetime
    out: TextIO

    def tell(self, key: str, **args: Any) -> None:
        """Print a sentence."""
        print(say("vi", key, args), file=self.out)


def with_token(settings: Settings) -> ZaloClient:
    """The calls of the bot. Raises BadSettings where there is no token."""
    if not settings.zalo_token.get_secret_value():
        raise BadSettings(say("vi", "zalo-no-token", {}))
    return client(settings)


async def manage(action: str, settings: Settings, now: datetime, out: TextIO) -> int:
    """Carry an action out; the exit code. Raises BadSettings."""
    order = _Order(with_token(settings), settings, now, out)
    try:
        return await _ACTIONS[action](order)
    except ZaloError as error:
        order.tell(f"zalo-failed-{error.kind}", error=str(error))
        return 1
    finally:
        await order.calls.close()


async def _whoami(order: _Order) -> int:
    me = await order.calls.get_me()
    groups = "yes" if me.get("can_join_groups") else "no"
    name = me.get("display_name") or me.get("account_name") or "?"
    order.tell("zalo-whoami", name=str(name), id=str(me.get("id", "?")), groups=groups)
    return 0


async def _info(order: _Order) -> int:
    await _whoami(order)
    url = await order.calls.webhook_url()
    order.tell("zalo-webhook-at" if url else "zalo-webhook-none", url=url)
    fits = url == hook_url(order.settings) if order.settings.zalo_mode == "webhook" else not url
    order.tell("zalo-fits" if fits else "zalo-fits-not", mode=order.settings.zalo_mode)
    used = _used(order)
    if used is not None:
        order.tell("zalo-used", used=used.most, of=order.settings.zalo_per_month, failed=used.failed)
    return 0 if fits else 1


def _used(order: _Order) -> PlanUse | None:
    month = f"{order.now.astimezone(ZONE):%Y-%m}"
    try:
        with existing(order.settings.database_url) as database:
            return reading(database, lambda work: work.plans.used("zalo", order.calls.bot, month))
    except BadSettings:  # nothing has been set up yet
        return None


async def _set(order: _Order) -> int:
    url = hook_url(order.settings)
    done = await order.calls.set_webhook(url, order.settings.zalo_webhook_secret.get_secret_value())
    order.tell("zalo-webhook-at", url=url)
    return _outcome(order, done.get("verification"))


async def _test(order: _Order) -> int:
    return _outcome(order, await order.calls.test_webhook())


async def _delete(order: _Order) -> int:
    await order.calls.delete_webhook()
    order.tell("zalo-webhook-none", url="")
    return 0


def _outcome(order: _Order, found: Any) -> int:
    """Tell what came of Zalo's own call to the webhook: Zalo keeps the address even where that has failed."""
    verified: Mapping[str, Any] = found if isinstance(found, dict) else {}
    outcome, hint = str(verified.get("outcome", "?"))[:80], str(verified.get("hint", ""))[:200]
    good = verified.get("ok") is True
    order.tell("zalo-verified" if good else "zalo-verified-not", outcome=outcome, hint=hint)
    if not good and "403" in outcome:
        order.tell("zalo-verified-403")
    return 0 if good else 1


_ACTIONS: Mapping[str, Callable[[_Order], Awaitable[int]]] = MappingProxyType(
    {"whoami": _whoami, "info": _info, "set-webhook": _set, "delete-webhook": _delete, "test": _test}
)
