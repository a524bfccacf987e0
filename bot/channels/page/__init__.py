"""The chat page's own files: html in its reader's language, css and js with marks for the browser's cache."""

import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from aiohttp import web

from locales import say

_FOLDER = Path(__file__).parent
_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32'"
    " rx='9' fill='%230a5f55'/%3E%3Cpath d='M9 23v-6m7 6V9m7 14v-9' stroke='%23fff' stroke-width='4'"
    " stroke-linecap='round'/%3E%3C/svg%3E"
)
_CHAT_WORDS = (
    "tagline",
    "other-language",
    "help",
    "log",
    "input",
    "placeholder",
    "send",
    "attach",
    "older",
    "typing",
    "noscript",
)
_SCRIPT_WORDS = (
    "you",
    "name",
    "sending",
    "failed",
    "refused",
    "file-failed",
    "file-size",
    "reconnecting",
    "today",
    "yesterday",
    "weekdays",
    "copy",
    "copied",
    "more",
)
_INSIDE_WORDS = ("inside-stale", "inside-unknown", "inside-outside", "inside-page", "inside-blocked")
_KINDS = {".css": "text/css", ".js": "text/javascript"}
LANG_COOKIE = "toso_lang"


@dataclass(frozen=True)
class Asset:
    """A file that the browser may keep: its address changes with its content."""

    name: str
    kind: str
    body: bytes
    packed: bytes
    mark: str

    @property
    def address(self) -> str:
        """The address from which the page loads the file."""
        return f"/page/{self.name}?v={self.mark}"


def assets(more: Iterable[Path] = ()) -> dict[str, Asset]:
    """The page's style sheet and script by name, and the scripts of platforms."""
    return {path.name: _asset(path) for path in (_FOLDER / "chat.css", _FOLDER / "chat.js", *more)}


@cache
def _asset(path: Path) -> Asset:
    """The file, read once."""
    body = path.read_bytes()
    mark = hashlib.sha256(body).hexdigest()[:16]
    return Asset(path.name, _KINDS[path.suffix], body, gzip.compress(body, mtime=0), mark)


def language(request: web.Request) -> str:
    """The page's language: asked for by the link, remembered, or the browser's; Vietnamese unless it is clearly
    English."""
    wanted = request.query.get("lang") or request.cookies.get(LANG_COOKIE)
    if wanted in ("vi", "en"):
        return wanted
    first = request.headers.get("Accept-Language", "vi").lower()
    return "en" if first.startswith("en") and "vi" not in first else "vi"


def chat(lang: str, now_ms: int, inside: Path | None = None) -> str:
    """The page of the conversation. `now_ms`: the time in milliseconds, by which it corrects its telephone's clock.
    `inside`: the script of a platform within whose program it opens, and which lets it begin."""
    words = {key.replace("-", "_"): _word(lang, key) for key in ("name", *_CHAT_WORDS)}
    used = (*_SCRIPT_WORDS, *_INSIDE_WORDS) if inside else _SCRIPT_WORDS
    script = json.dumps({key: _word(lang, key) for key in used}, ensure_ascii=False)
    first = f'<script src="{_asset(inside).address}" defer></script>\n' if inside else ""
    marks = {"first": first, "closed": " data-closed" if inside else ""}
    return _fill("chat.html", lang, words | {"now": str(now_ms), "words": script}, marks)


def join(lang: str, code: str, page_id: str, *, known: bool, trouble: str | None = None) -> str:
    """The page for joining: with the code of an invite link, or with an empty box for one. `known`: this browser has a
    chat already, and may begin another; `trouble` names what went wrong."""
    words = {
        "name": _word(lang, "name"),
        "tagline": _word(lang, "tagline"),
        "other_language": _word(lang, "other-language"),
        "hello": _word(lang, "join-hello"),
        "how": _word(lang, "join-invited" if code else "join-how"),
        "trouble": _word(lang, f"join-{trouble}") if trouble else "",
        "code_label": _word(lang, "join-code"),
        "go": _word(lang, "join-go"),
        "again": _word(lang, "join-again"),
        "known": _word(lang, "join-known"),
        "fresh": _word(lang, "join-fresh"),
        "cookie": _word(lang, "join-cookie"),
        "code": code,
        "id": page_id,
    }
    hidden = {"no_trouble": not trouble, "no_entry": bool(code), "no_choice": not known}
    return _fill("join.html", lang, words, {key: " hidden" if on else "" for key, on in hidden.items()})


def answer(
    html: str, lang: str, request: web.Request, *, status: int = 200, headers: dict[str, str] | None = None
) -> web.Response:
    """The answer that brings a page, and remembers its language where somebody has just chosen it."""
    response = web.Response(text=html, content_type="text/html", status=status, headers=headers)
    if "lang" in request.query:
        response.set_cookie(LANG_COOKIE, lang, max_age=400 * 86400, samesite="Lax", httponly=True)
    return response


def _word(lang: str, key: str) -> str:
    return say(lang, f"web-{key}", {})


def _fill(name: str, lang: str, words: dict[str, str], marks: dict[str, str] | None = None) -> str:
    """The template with its words, each escaped; `marks` are html attributes of our own, which are not."""
    found = assets()
    common = {
        "lang": lang,
        "other": "en" if lang == "vi" else "vi",
        "other_mark": "EN" if lang == "vi" else "VI",
        "icon": _ICON,
        "css": found["chat.css"].address,
        "js": found["chat.js"].address,
    }
    safe = {key: escape(value) for key, value in (common | words).items()}
    return _template(name).substitute(safe | (marks or {}))


@cache
def _template(name: str) -> Template:
    return Template((_FOLDER / name).read_text("utf-8"))
