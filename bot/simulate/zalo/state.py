"""What the stand-in for Zalo remembers, and the manners of Zalo that nobody is sure of, each of which can be chosen."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from bot.simulate.zalo.faults import ZaloFaults

TEXT_MOST = 2000
"""UTF-16 units that Zalo takes in a text or caption."""


class ZaloMessage(NamedTuple):
    """A message of the bot that arrived. `what`: text, photo, sticker or voice; `text`: its words, URL or number."""

    message_id: str
    what: str
    text: str
    caption: str = ""


@dataclass
class Manners:
    """What the documentation leaves open. A program must live with either value of each."""

    wrapped: bool = False
    """Webhooks bear `ok` and `result` around the event, as documented; seen live: they do not."""
    photo_field: str = "photo_url"
    """Documented: photo; seen live: photo_url."""
    keeps: bool = True
    """Messages that come while nobody polls are kept."""
    polls_beside_webhook: int = 408
    """What getUpdates answers while a webhook is set."""
    webhook_none: str = "404"
    """What getWebhookInfo answers where none is set: "404", or "empty" for an empty URL."""
    probe: bytes = b'{"event_name":"webhook.verify"}'
    """What is posted to a new webhook."""
    html_for_bad_token: bool = False
    """A wrong token is answered with a page, not with JSON."""
    retries: int = 3
    """How often a failed webhook delivery is tried again."""
    retry_after: float = 0.02
    """Seconds between those tries."""
    copies: int = 1
    """How often each webhook delivery comes, even if the first was answered 200."""
    reordered: bool = False
    """Deliveries of one chat may overtake each other."""
    gone_code: int = 400
    """The code for a chat that has blocked the bot, or was never there."""
    groups: bool = True
    """The bot may join groups."""
    counts_typing: bool = False
    """A typing indicator counts towards the month's quota."""


class ZaloState:
    """One bot's Zalo. `clock` gives the time that messages bear; `quota`: sends that are left; None: no limit."""

    def __init__(self, token: str, clock: Callable[[], datetime]) -> None:
        self.token = token
        self.clock = clock
        self.me = {
            "id": token.partition(":")[0],
            "account_name": "bot.ToSo",
            "display_name": "Bot Tổ Số",
            "account_type": "BASIC",
        }
        self.manners = Manners()
        self.faults = ZaloFaults()
        self.quota: int | None = None
        self.tests_left = 3
        """Calls of testWebhook that are left today."""
        self.chats: dict[str, list[ZaloMessage]] = {}
        """What the bot has sent, by chat that may be written to."""
        self.blocked: set[str] = set()
        self.groups: set[str] = set()
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.counts: Counter[str] = Counter()
        self.typing: list[str] = []
        self.listen: Callable[[str, ZaloMessage], None] | None = None
        """Told of each message that arrives."""
        self._last = 0

    def next_id(self) -> str:
        """A new message id: an opaque word, as Zalo's are."""
        self._last += 1
        return f"{self._last:08x}e222177a4e35"

    def now(self) -> int:
        """The time in milliseconds."""
        return round(self.clock().timestamp() * 1000)

    def texts(self, chat: str) -> list[str]:
        """The texts that arrived in this chat."""
        return [one.text for one in self.chats.get(chat, ()) if one.what == "text"]


def utf16(text: str) -> int:
    """The length of a text as Zalo counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def system_time() -> datetime:
    """Now."""
    return datetime.now(UTC)  # noqa: TID251  # bot/ may ask the time
