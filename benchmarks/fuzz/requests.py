"""Makes malformed requests for the web server, as the bytes of one connection."""

import json
from collections.abc import Sequence
from random import Random  # noqa: TID251  # the caller gives the seed
from typing import NamedTuple

from benchmarks.fuzz.updates import TAPS, TEXTS

PATHS = (
    "/", "/j", "/j/ABCDEFGH23456789", "/chat/send", "/chat/history", "/chat/events", "/page/chat.js", "/page/chat.css",
    "/healthz", "/readyz", "/metrics", "/app", "/telegram/webhook", "/app/0123456789abcdef/send",
    "/app/0123456789abcdef/history", "/app/0123456789abcdef/events", "/favicon.ico",
)  # fmt: skip
_TAILS = (
    "", "", "", "", "/", "//", "/..", "/%2e%2e/%2e%2e/etc/passwd", "%00", "%ff%fe", "%", "%zz", "?", "?after=i1",
    "?before=o9",
    "?after=\x7f", "?before=%00", "?after=%ED%A0%BD", "?before=" + "9" * 4000, "?" + "a&" * 900, "#x", ";x=1",
    "?after=i1&after=o2",
    "/" + "a" * 3000, "/" + "a" * 9000, "%F0%9F", "/xóm", "\\", "?before=-1", "?before=i99999999999999999999",
)  # fmt: skip
_METHODS = (
    "GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get", "PRI", "G\x00T", "",
    "X" * 300,
)  # fmt: skip
_VERSIONS = ("HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "HTTP/9.9", "HTTP/1", "ICY/1.1", "")
_TARGETS = ("*", "", "http://[", "http://example.vn/", "//", "?", "\x00", "a" * 20_000, "http://:99999/")
_ODD = (
    "Content-Type: application/json", "Content-Type: application/x-www-form-urlencoded",
    "Content-Type: text/plain; charset=ŵ", "Content-Type: multipart/form-data; boundary=", "Content-Type: ;;;",
    "Content-Encoding: gzip", "Content-Encoding: br", "Content-Encoding: deflate", "Content-Encoding: zstd",
    "Expect: 100-continue", "Connection: close", "Connection: upgrade", "Upgrade: websocket", "Upgrade: h2c",
    "Sec-WebSocket-Key: x", "Range: bytes=9-1", "Range: bytes=" + "0-1," * 500, "If-Modified-Since: 99",
    "If-None-Match: *", "Accept-Language: vi", "Accept-Language: ,;q=x,,en;q=9e9",
    "Accept-Language: " + "x," * 2000, "Accept-Encoding: *;q=0", "Last-Event-ID: i1", "Last-Event-ID: ",
    "X-Forwarded-For: " + "9," * 3000, "Forwarded: for=\"[::]\"", "Sec-Fetch-Site: cross-site",
    "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: same-origin", "Origin: null",
    "Origin: http://[", "Origin: //", "Authorization: Basic !!", "X-Telegram-Bot-Api-Secret-Token: x",
    "X-Telegram-Bot-Api-Secret-Token: \xff", "Accept: *", "X: " + "y" * 7000, "User-Agent: ", "Trailer: Cookie",
    "TE: trailers",
)  # fmt: skip
"""Headers that every server must be able to read."""

_BROKEN = (
    "Expect: the-worst", "Last-Event-ID: \x01", "X-Forwarded-For: 1.2.3.4, , \x08", "Host: ", "Host: a, b",
    "Host: [::1", "Host: \xff\xfe", "Referer: \x00", "no colon", ": no name", "A b: c", "X: " + "y" * 9000,
    " folded", "X:\r\n y", "X: a\rb", "X: a\nb", "Content-Length: 5", "Content-Length: -1", "Content-Length: +3",
    "Content-Length: 1e3", "Content-Length: 99999999999999999999", "Content-Length: 70000", "Content-Length: 0",
    "Transfer-Encoding: chunked", "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: identity",
    "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: \x0bchunked",
)  # fmt: skip
"""Headers that no server may take, or that lie about the body."""

_CHUNKS = (
    b"0\r\n\r\n", b"5\r\nhello\r\n0\r\n\r\n", b"5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n", b"fffffffffffffffff\r\n",
    b"-5\r\nhello\r\n",
    b"5\r\nhel", b"\r\n", b"g\r\n", b"5\nhello\n0\n\n", b"1000000\r\nx", b"0\r\n" + b"X: y\r\n" * 300, b"5" * 9000,
    b"1\r\nx\r\n" * 900 + b"0\r\n\r\n",
)  # fmt: skip


class Rough(NamedTuple):
    """What is sent on one connection: some bytes at once, the rest a moment later; then the connection is left open
    until an answer comes, or dropped at once."""

    first: bytes
    rest: bytes
    dropped: bool


def request(dice: Random, cookies: Sequence[str]) -> Rough:
    """One malformed request, or two on one connection; `cookies`: good ones, which some of them show."""
    sent = b"".join(_request(dice, cookies) for _ in range(dice.choice((1, 1, 1, 1, 2))))
    if dice.random() < 0.05:
        sent = dice.randbytes(dice.randrange(300)) + sent[: dice.randrange(40)]
    dropped = dice.random() < 0.2
    if dropped or dice.random() < 0.1:
        sent = sent[: dice.randrange(len(sent) + 1)]
    at = dice.randrange(len(sent) + 1) if dice.random() < 0.3 else len(sent)
    return Rough(sent[:at], sent[at:], dropped)


def _request(dice: Random, cookies: Sequence[str]) -> bytes:
    """One request; half of them are well-formed as HTTP, so that they come as far as our own code."""
    rough = dice.random() < 0.5
    method = dice.choice(_METHODS) if rough else dice.choice(("GET", "POST"))
    path = dice.choice(PATHS) + dice.choice(_TAILS)
    if rough and dice.random() < 0.1:
        path = dice.choice(_TARGETS)
    headers = ["Host: 127.0.0.1"] if not rough or dice.random() < 0.8 else []
    headers += dice.sample(_ODD, dice.choice((0, 0, 1, 1, 2, 3)))
    if rough:
        headers += dice.sample(_BROKEN, dice.choice((0, 1, 1, 2)))
    if dice.random() < 0.7:
        headers.append(f"Cookie: {_cookie(dice, cookies)}")
    body = b""
    if method not in ("GET", "HEAD") or dice.random() < 0.05:
        if dice.random() < 0.9:
            headers.append("Sec-Fetch-Site: same-origin")
        body = _body(dice)
        if dice.random() < 0.15:
            headers.append("Transfer-Encoding: chunked")
            body = dice.choice(_CHUNKS)
        elif not rough or dice.random() < 0.8:
            headers.append(f"Content-Length: {dice.choice((0, 1, 2**31, 10**6)) if rough else len(body)}")
    line = f"{method} {path} {dice.choice(_VERSIONS) if rough else 'HTTP/1.1'}"
    head = ("\n" if rough and dice.random() < 0.1 else "\r\n").join([line, *headers, "", ""])
    return head.encode("utf-8" if dice.random() < 0.5 else "latin-1", "replace") + body


def _cookie(dice: Random, cookies: Sequence[str]) -> str:
    good = dice.choice(cookies)
    return dice.choice(
        (
            good, good, good, good.replace(".", "..", 1), good[:-1], good.upper(), f"{good}; {good}", good + "\xff",
            good + "\x01",
            "toso_chat=", "toso_chat=.", "toso_chat=\ud83d.x", "toso_chat=\"a\\377\".b", "; ; =", "a=" + "b" * 4000,
            "=", "toso_inside=" + good,
            "$Version=1; toso_chat=x", "toso_chat=" + "é" * 300 + ".0",
        )
    )  # fmt: skip


def _body(dice: Random) -> bytes:
    said: dict[str, object] = {"id": f"{dice.getrandbits(80):020x}", "text": dice.choice(TEXTS)}
    if dice.random() < 0.3:
        said = {"id": said["id"], "button": dice.choice(TAPS), "label": dice.choice(TEXTS)}
    if dice.random() < 0.3:
        wrong: tuple[object, ...] = (None, 7, [], {}, [["x"]], "", "\ud83d", 10**400, True, "x" * 30_000)
        said[dice.choice(("id", "text", "button", "label", "chat", "at", "lang"))] = dice.choice(wrong)
    good = json.dumps(said).encode()
    ways = (
        good, good, good, good, good[: dice.randrange(len(good))], good.replace(b'"id"', b'"id": 1, "id"'),
        b"[" * 60_000,
        b'{"id":' * 9_000, b"null", b"[]", b"7", b"NaN", b"", b"\xff" * 40, b"\x1f\x8b" + b"\x00" * 90,
        good.decode().encode("utf-16"),
        b"code=ABCDEFGH23456789", b"code=ABCDEFGH23456789&fresh=1&id=abcdefabcdefabcdef", b"code=" + b"9" * 9000,
        b"code=%ff%00&code=",
        b"&=&=" * 9000, b"query_id=x&user=%7B%22id%22%3A1%7D&auth_date=1&hash=" + b"a" * 64, b"x" * 66_000,
        dice.randbytes(400),
    )  # fmt: skip
    return dice.choice(ways)
