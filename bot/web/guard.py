"""What keeps strangers and floods away from the web chat: sealed cookies, same-origin posts, headers, a pace."""

import hashlib
import hmac
import math
import time
from collections import OrderedDict, deque
from urllib.parse import urlsplit

from aiohttp import web

COOKIE = "toso_chat"
COOKIE_AGE = 400 * 86400  # the longest that browsers keep one
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


async def harden(_: web.Request, response: web.StreamResponse) -> None:
    """Every answer carries the headers that keep a browser on our side, unless it says otherwise itself."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


def from_here(request: web.Request, public_url: str) -> None:
    """Refuse a POST that our own page did not make (403). A browser that says nothing about it is not believed."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is None:
        origin = request.headers.get("Origin", "")
        ours = origin == _origin(public_url) or urlsplit(origin).netloc == request.host
        site = "same-origin" if origin and ours else "unknown"
    if site != "same-origin":
        raise web.HTTPForbidden


def sender(request: web.Request, *, trusted_proxy: bool) -> str:
    """The address that a request comes from; behind our own proxy the one that the proxy saw and wrote last."""
    seen = request.headers.getall("X-Forwarded-For", []) if trusted_proxy else []
    return (seen[-1].rpartition(",")[2].strip() if seen else "") or request.remote or ""


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


class Seal:
    """The cookie that remembers a chat: its name, signed, so that nobody can make up another's."""

    def __init__(self, secret: bytes, *, https: bool) -> None:
        self._secret = secret
        self._https = https

    def chat(self, request: web.Request) -> str | None:
        """The chat that the request's cookie names, if we made it."""
        chat, _, sign = request.cookies.get(COOKIE, "").partition(".")
        good = hmac.compare_digest(sign.encode("utf-8", "replace"), self._sign(chat).encode())
        return chat if chat and good else None

    def stamp(self, response: web.Response, chat: str) -> None:
        """Give the browser the cookie, or a longer life to the one it has."""
        response.set_cookie(
            COOKIE,
            f"{chat}.{self._sign(chat)}",
            max_age=COOKIE_AGE,
            path="/",
            secure=self._https,
            httponly=True,
            samesite="Lax",
        )

    def _sign(self, chat: str) -> str:
        return hmac.new(self._secret, b"chat:" + chat.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


class Flood:
    """At most so many in so many seconds for each name; remembers only the latest names."""

    def __init__(self, most: int, seconds: float, names: int = 10_000) -> None:
        self._most = most
        self._seconds = seconds
        self._names = names
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, name: str) -> int:
        """Count one more and return 0; or the whole seconds to wait, and count nothing."""
        now = time.monotonic()
        times = self._times.setdefault(name, deque())
        self._times.move_to_end(name)
        while len(self._times) > self._names:
            self._times.popitem(last=False)
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) >= self._most:
            return max(1, math.ceil(times[0] + self._seconds - now))
        times.append(now)
        return 0
