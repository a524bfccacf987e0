"""The failures that the stand-in for Telegram can show a bot, on demand or by chance."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random  # noqa: TID251  # the dice are handed in
from typing import Any, Literal

DESCRIPTIONS = {401: "Unauthorized", 404: "Not Found", 429: "Too Many Requests", 502: "Bad Gateway"}


class Refused(Exception):
    """Telegram's refusal of a call."""

    def __init__(self, status: int, description: str = "", parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.body: dict[str, Any] = {
            "ok": False,
            "error_code": status,
            "description": description or DESCRIPTIONS.get(status, "Error"),
        }
        if parameters:
            self.body["parameters"] = parameters


@dataclass(frozen=True, slots=True)
class Fault:
    """One failure: an answer of `status`, with `retry_after` for a 429; a connection `cut` before or after the call
    is carried out; or an answer so many seconds `slow`, the call being carried out at once. `body`: raw bytes that
    something in between answers with."""

    status: int = 0
    retry_after: int = 0
    description: str = ""
    cut: Literal["", "before", "after"] = ""
    slow: float = 0.0
    body: bytes | None = None

    def refusal(self) -> Refused:
        """The refusal that the bot sees."""
        if self.retry_after:
            text = f"Too Many Requests: retry after {self.retry_after}"
            return Refused(self.status, text, {"retry_after": self.retry_after})
        return Refused(self.status, self.description)


OFTEN = ("sendMessage", "getUpdates")
"""The methods that a bot calls all the time."""


class Faults:
    """The faults of the coming calls."""

    def __init__(self) -> None:
        self._next: dict[str, deque[Fault]] = {}
        self._in_chat: dict[tuple[str, int], tuple[str, deque[Fault]]] = {}
        self._chance: tuple[Random, dict[Fault, float], tuple[str, ...]] | None = None

    def plan(self, method: str, fault: Fault, times: int) -> None:
        """Let the next `times` calls of a method fail; further plans queue up behind."""
        self._next.setdefault(method, deque()).extend([fault] * times)

    def plan_in(self, chat: int, method: str, faults: Iterable[Fault], saying: str = "") -> None:
        """Let the next calls of a method to this chat end so, one after the other; with `saying` only calls whose text
        contains it. This plan takes the place of an earlier one."""
        self._in_chat[method, chat] = saying, deque(faults)

    def at_random(self, dice: Random, rates: dict[Fault, float], methods: tuple[str, ...] = OFTEN) -> None:
        """Let each call of these methods fail with these probabilities from now on; empty `rates` end it."""
        self._chance = (dice, rates, methods) if rates else None

    def of(self, method: str, chat: int = 0, text: str = "") -> Fault | None:
        """Take the fault of this call from the plan, or by chance; None: it succeeds."""
        saying, in_chat = self._in_chat.get((method, chat), ("", None))
        if in_chat and saying in text:
            return in_chat.popleft()
        planned = self._next.get(method)
        if planned:
            return planned.popleft()
        if self._chance is not None:
            dice, rates, methods = self._chance
            if method in methods:
                drawn = dice.random()
                for fault, rate in rates.items():
                    drawn -= rate
                    if drawn < 0:
                        return fault
        return None
