"""The web server: the chat page and its messages, invite links, health, metrics, and the webhooks of platforms.

The access log stays off (see `serve`), because paths hold invite codes."""

import secrets
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import parse_qsl

from aiohttp import web

from bot.channels import page
from bot.channels.body import body
from bot.channels.kind import Handler
from bot.channels.webchat import WebChat
from bot.config import Settings
from bot.files.file_links import PATH
from bot.web.door import Door, Site
from bot.web.downloads import Downloads
from bot.web.guard import Flood, Seal, from_here, harden, sender
from bot.web.inside import PageInside
from bot.web.page_chat import BODY_MOST, Backend, HealthReport, Talk
from bot.web.page_file import PageFiles
from bot.web.posted import ID
from handlers.reading.invite_code import find_code

MASTHEAD = "text/plain; version=0.0.4; charset=utf-8"  # Prometheus


def build(
    web_chat: WebChat,
    backend: Backend,
    settings: Settings,
    secret: bytes,
    hooks: Mapping[str, Handler] = MappingProxyType({}),
) -> web.Application:
    """The whole web application. `secret` signs the cookies; `hooks`: the handlers of platforms' webhooks, by path."""
    app = web.Application()
    app.on_response_prepare.append(harden)
    watch = _Watch(backend.health)
    app.add_routes(
        [
            web.get("/healthz", watch.healthz),
            web.get("/readyz", watch.readyz),
            web.get("/metrics", watch.metrics),
        ]
    )
    if settings.web:
        seal = Seal(secret, https=settings.address.startswith("https:"))
        talk = Talk(web_chat, backend, settings, seal)
        downloads = Downloads(talk, web_chat, backend, secret)
        door = _EntryPages(web_chat, talk, settings, seal)
        app.add_routes(
            [
                web.get("/", door.home),
                web.get("/page/{name}", _Files(backend).asset),
                web.get("/j", door.home),
                web.get("/j/{code}", door.invited),
                web.post("/j", door.join),
                web.post("/j/{code}", door.join),
                web.post("/chat/send", talk.send),
                web.get("/chat/made/{file}", downloads.of_chat),
                web.get(PATH + "/{token}", downloads.by_link),
                web.post("/chat/file", PageFiles(talk, web_chat, settings.public_url).take),
                web.get("/chat/history", talk.history),
                web.post("/chat/shown", talk.shown),
                web.get("/chat/events", talk.events, allow_head=False),
            ]
        )

        for mini in backend.mini_apps:
            app.add_routes(PageInside(mini, web_chat, talk, backend, settings.public_url, secret).routes())

        async def end_streams(_: web.Application) -> None:
            await web_chat.close()

        app.on_shutdown.append(end_streams)
    for path, hook in hooks.items():
        app.router.add_post(path, hook)
    return app


async def serve(
    app: web.Application, host: str, port: int, door: Door, hooks: Mapping[str, Handler] = MappingProxyType({})
) -> tuple[web.AppRunner, int]:
    """Listen; returns the runner, whose `cleanup()` ends it, and the port taken. `hooks`: the same as in `build`."""
    runner = web.AppRunner(app, shutdown_timeout=5)
    await runner.setup()
    _in_front(runner, hooks)
    await Site(runner, host, port, door).start()
    return runner, int(runner.addresses[0][1])


def _in_front(runner: web.AppRunner, hooks: Mapping[str, Handler]) -> None:
    """Hand a platform's deliveries to its hook without a way through the application: its routes, and the headers it
    has for browsers, are a sixth of what a delivery costs. The application has the route too and knows what is rare.
    Where an answer comes before the end of what was posted, the connection ends with it."""
    server = runner.server
    assert server is not None  # the runner is set up
    application = server.request_handler

    async def first(request: web.BaseRequest) -> web.StreamResponse:
        plain = request.method == "POST" and "Expect" not in request.headers
        hook = hooks.get(request.rel_url.raw_path) if plain else None
        try:
            answer = await (hook(request) if hook else application(request))
        except web.HTTPException as refusal:
            # Refusals and the frames that they pass hold each other, and with them what was posted, until the garbage
            # collector comes: at 300 posts a second that was gigabytes.
            refusal.__traceback__ = None
            headers = refusal.headers
            answer = web.Response(status=refusal.status, reason=refusal.reason, headers=headers, body=refusal.body)
        if not request.content.is_eof():
            answer.force_close()
        return answer

    server.request_handler = first


class _Watch:
    """The addresses for monitors: /healthz, /readyz, /metrics."""

    def __init__(self, health: HealthReport) -> None:
        self._health = health

    async def healthz(self, _: web.Request) -> web.Response:
        """Answer that the process lives."""
        return web.json_response(self._health.alive())

    async def readyz(self, _: web.Request) -> web.Response:
        """Answer whether messages can be taken: 503 where a part does not work."""
        ready, parts = await self._health.ready()
        return web.json_response(parts, status=200 if ready else 503)

    async def metrics(self, _: web.Request) -> web.Response:
        """Answer with the figures in Prometheus' text format."""
        return web.Response(body=self._health.metrics(), headers={"Content-Type": MASTHEAD})


class _EntryPages:
    """The chat page, and the pages for joining."""

    def __init__(self, web_chat: WebChat, talk: Talk, settings: Settings, seal: Seal) -> None:
        self._web = web_chat
        self._talk = talk
        self._settings = settings
        self._seal = seal
        # A whole training class behind one address may join at once; a single guesser is slowed down.
        self._joins = Flood(most=600, seconds=60)
        self._misses = Flood(most=60, seconds=60)

    async def home(self, request: web.Request) -> web.Response:
        """Answer with the chat page, or with the page for joining where the browser has no chat."""
        chat = self._seal.chat(request)
        if not chat:
            return self._way_in(request, "")
        lang = page.language(request)
        response = page.answer(page.chat(lang, round(self._web.now().timestamp() * 1000)), lang, request)
        self._seal.stamp(response, chat)
        return response

    async def invited(self, request: web.Request) -> web.Response:
        """Answer an invite link with a page for joining; it takes a tap, so that a link preview uses no invite up."""
        code = _code(request.match_info["code"])
        return self._way_in(request, code, trouble=None if code else "bad-code")

    async def join(self, request: web.Request) -> web.StreamResponse:
        """Take the tap: set a sealed cookie for a new chat, and say the invite in it."""
        from_here(request, self._settings.public_url)
        address = sender(request, trusted_proxy=self._settings.trusted_proxy)
        form = dict(parse_qsl((await body(request, BODY_MOST)).decode("utf-8", "replace")))
        code = _code(form.get("code", "") or request.match_info.get("code", ""))
        if not code:
            busy = self._misses.wait(address)
            return self._way_in(request, "", trouble="busy" if busy else "bad-code", status=429 if busy else 400)
        chat = None if form.get("fresh") else self._seal.chat(request)
        if self._joins.wait(address) or (chat and self._talk.flood.wait(chat)):
            return self._way_in(request, code, trouble="busy", status=429)
        chat = chat or secrets.token_urlsafe(16)
        page_id = form.get("id", "")
        said = {"id": page_id if ID.fullmatch(page_id) else secrets.token_urlsafe(12), "text": f"/start {code}"}
        try:
            if not await self._talk.invited(
                code
            ):  # whoever has no invite gets no cookie, and nothing of theirs is kept
                busy = self._misses.wait(address)
                return self._way_in(request, "", trouble="busy" if busy else "bad-code", status=429 if busy else 400)
            await self._talk.accept(chat, said | {"lang": page.language(request)}, address)
        except web.HTTPServiceUnavailable:
            return self._way_in(request, code, trouble="unavailable", status=503)
        except web.HTTPTooManyRequests:
            return self._way_in(request, code, trouble="busy", status=429)
        response = web.Response(status=303, headers={"Location": "/"})
        self._seal.stamp(response, chat)
        return response

    def _way_in(
        self, request: web.Request, code: str, *, trouble: str | None = None, status: int = 200
    ) -> web.Response:
        lang = page.language(request)
        known = bool(code and self._seal.chat(request))
        html = page.join(lang, code, secrets.token_urlsafe(12), known=known, trouble=trouble)
        # Under "no-referrer" browsers hide the origin of a form's POST, which is what tells ours from a stranger's.
        return page.answer(html, lang, request, status=status, headers={"Referrer-Policy": "same-origin"})


class _Files:
    """The style sheet and scripts of the pages."""

    def __init__(self, backend: Backend) -> None:
        self._files = page.assets(app.script for app in backend.mini_apps)

    async def asset(self, request: web.Request) -> web.Response:
        """Answer with a file, which the browser keeps for good: its address changes with its content."""
        found = self._files.get(request.match_info["name"])
        if not found:
            raise web.HTTPNotFound
        headers = {"ETag": f'"{found.mark}"', "Cache-Control": "public, max-age=31536000, immutable"}
        if request.if_none_match and any(tag.value in (found.mark, "*") for tag in request.if_none_match):
            return web.Response(status=304, headers=headers)
        headers |= {"Content-Type": f"{found.kind}; charset=utf-8", "Vary": "Accept-Encoding"}
        if "gzip" not in request.headers.get("Accept-Encoding", ""):
            return web.Response(body=found.body, headers=headers)
        return web.Response(body=found.packed, headers=headers | {"Content-Encoding": "gzip"})


def _code(raw: str) -> str:
    """The invite code in a typed or pasted text (a code, or a whole link); empty where there is none."""
    return find_code(raw.strip().rstrip("/").rsplit("/", 1)[-1].replace(" ", "-")) or ""
