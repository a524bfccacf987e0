"""The failures that the stand-in for Zalo can show a bot. Nearly all of them come with HTTP 200, as Zalo's do."""

from collections import deque
from dataclasses import dataclass
from random import Random  # noqa: TID251  # the dice are handed in
from typing import Any, Literal

DESCRIPTIONS = {
    400: "Bad request",
    401: "Unauthorized",
    403: "Internal server error",  # mislabelled, as in the documentation
    404: "Not found",
    408: "Request timeout",
    426: "Daily limit exceeded",
    429: "Quota exceeded",
}
HTML = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class ZaloRefused(Exception):
    """Zalo's refusal of a call: `ok: false` with a code. `key`: how the code's field is spelled."""

    def __init__(self, code: int, description: str = "", key: str = "error_code") -> None:
        super().__init__(description)
        text = description or DESCRIPTIONS.get(code, "Error")
        self.body: dict[str, Any] = {"ok": False, key: code, "description": text}


@dataclass(frozen=True, slots=True)
class ZaloFault:
    """One failure. `code`: `ok: false` with this code and HTTP 200. `status` and `body`: what something in between
    answers. `cut`: the connection ends before or after the call is carried out. `slow`: the answer, or its second half
    with `drip`, comes so many seconds late, the call being carried out at once. `retry_after`: a header."""

    code: int = 0
    description: str = ""
    key: str = "error_code"
    status: int = 0
    body: bytes = HTML
    kind: str = "text/html"
    cut: Literal["", "before", "after"] = ""
    slow: float = 0.0
    drip: bool = False
    retry_after: int = 0


class ZaloFaults:
    """The faults of the coming calls, by plan or by chance."""

    def __init__(self) -> None:
        self._next: dict[tuple[str, str], deque[ZaloFault]] = {}
        self._chance: tuple[Random, dict[ZaloFault, float], tuple[str, ...]] | None = None

    def plan(self, method: str, fault: ZaloFault, times: int = 1, chat: str = "") -> None:
        """Let the next calls of a method fail, with `chat` only those to this chat."""
        self._next.setdefault((method, chat), deque()).extend([fault] * times)

    def at_random(self, dice: Random, rates: dict[ZaloFault, float], methods: tuple[str, ...]) -> None:
        """Let each call of these methods fail with these probabilities from now on; empty `rates` end it."""
        self._chance = (dice, rates, methods) if rates else None

    def of(self, method: str, chat: str) -> ZaloFault | None:
        """Take the fault of this call; None: it succeeds."""
        for key in ((method, chat), (method, "")):
            planned = self._next.get(key)
            if planned:
                return planned.popleft()
        if self._chance is not None and method in self._chance[2]:
            drawn = self._chance[0].random()
            for fault, rate in self._chance[1].items():
                drawn -= rate
                if drawn < 0:
                    return fault
        return None
