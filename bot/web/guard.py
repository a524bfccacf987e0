"""Protects the web chat from strangers and floods: sealed cookies, same-origin posts, security headers, a pace."""

import hashlib
import hmac
import math
import time
from collections import OrderedDict, deque
from ipaddress import IPv6Address
from urllib.parse import urlsplit

from aiohttp import web

COOKIE = "toso_chat"
INSIDE_COOKIE = "toso_inside"
COOKIE_AGE = 400 * 86400  # browsers keep no cookie longer than 400 days
INSIDE_AGE = 86400  # a page inside another program proves at each opening who looks at it


def policy(framed_by: str = "'none'") -> str:
    """The content security policy of a page that only `framed_by` may show in a frame."""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        f"form-action 'self'; base-uri 'none'; frame-ancestors {framed_by}"
    )


_HEADERS = {
    "Content-Security-Policy": policy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


async def harden(_: web.Request, response: web.StreamResponse) -> None:
    """Add the security headers to every answer that does not set them itself."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


def from_here(request: web.Request, public_url: str) -> None:
    """Refuse a POST that our own page did not make (403), and one whose headers do not say where it comes from."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is None:
        origin = request.headers.get("Origin", "")
        ours = origin == _origin(public_url) or _host(origin) == request.host
        site = "same-origin" if origin and ours else "unknown"
    if site != "same-origin":
        raise web.HTTPForbidden


def sender(request: web.Request, *, trusted_proxy: bool) -> str:
    """The address that a request comes from; behind our own proxy the last one in X-Forwarded-For, which the proxy
    adds."""
    seen = request.headers.getall("X-Forwarded-For", []) if trusted_proxy else []
    return place((seen[-1].rpartition(",")[2].strip() if seen else "") or request.remote or "")


def place(address: str) -> str:
    """The part of an address that its holder cannot choose: all of an IPv4 address, the first half of an IPv6 one."""
    if ":" not in address:
        return address
    try:
        six = IPv6Address(address)
    except ValueError:
        return address
    return str(six.ipv4_mapped or six.packed[:8].hex(":", 2))


def _host(url: str) -> str | None:
    """The host that an address names; None where it is no address, whatever a browser may have put there."""
    try:
        return urlsplit(url).netloc
    except ValueError:
        return None


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


class Seal:
    """The cookie that remembers a chat: the chat's name, signed, so that nobody can forge another's."""

    def __init__(self, secret: bytes, *, https: bool) -> None:
        self._secret = secret
        self._https = https

    def chat(self, request: web.Request) -> str | None:
        """The chat that the request's cookie names; None unless the signature is ours."""
        return self._opened(request, COOKIE)

    def stamp(self, response: web.Response, chat: str) -> None:
        """Set the cookie, or prolong the life of the one the browser has."""
        response.set_cookie(
            COOKIE,
            self._sealed(chat),
            max_age=COOKIE_AGE,
            path="/",
            secure=self._https,
            httponly=True,
            samesite="Lax",
        )

    def _sealed(self, chat: str) -> str:
        return f"{chat}.{self._sign(chat)}"

    def _opened(self, request: web.Request, cookie: str) -> str | None:
        chat, _, sign = request.cookies.get(cookie, "").partition(".")
        good = hmac.compare_digest(sign.encode("utf-8", "replace"), self._sign(chat).encode())
        return chat if chat and good else None

    def _sign(self, chat: str) -> str:
        return hmac.new(self._secret, b"chat:" + chat.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


class SealInside(Seal):
    """The same for pages inside another program, perhaps in a frame of another site: a cookie of their own, which goes
    only to the addresses of its chat, so that two people of one device never write in each other's name."""

    def chat(self, request: web.Request) -> str | None:
        """The chat that both the cookie and the address name; None unless the signature is ours."""
        chat = self._opened(request, INSIDE_COOKIE)
        return chat if chat == request.match_info.get("chat") else None

    def stamp_below(self, response: web.Response, path: str, chat: str) -> None:
        """Set the cookie for the addresses below `path`/`chat`. A browser keeps it apart for each site that shows the
        page in a frame. (Written by hand: Python's cookies know `Partitioned` only from 3.14 on.)"""
        parts = f"Path={path}/{chat}/; Max-Age={INSIDE_AGE}; HttpOnly; Secure; SameSite=None; Partitioned"
        response.headers.add("Set-Cookie", f"{INSIDE_COOKIE}={self._sealed(chat)}; {parts}")


class Flood:
    """Limits how often each name may do something: `most` times in `seconds`. Only the latest names are remembered."""

    def __init__(self, most: int, seconds: float, names: int = 10_000) -> None:
        self._most = most
        self._seconds = seconds
        self._names = names
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, name: str) -> int:
        """Count one more and return 0; or, above the limit, count nothing and return the whole seconds to wait."""
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
