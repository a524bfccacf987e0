"""The chat page inside a platform's own program: it opens for the person whom the platform has signed."""

import hashlib
import hmac
from datetime import datetime
from functools import partial

from aiohttp import web

from bot.channels import page
from bot.channels.body import body
from bot.channels.kind import MiniApp
from bot.channels.webchat import WebChat
from bot.store import Store
from bot.web.downloads import Downloads
from bot.web.guard import Flood, SealInside, from_here, policy
from bot.web.page_chat import BODY_MOST, Backend, Talk, Visit, unavailable, unhurried
from bot.web.page_file import PageFiles
from forms.regime.calendar import ZONE
from handlers.turn.arranged import Stepwise
from handlers.turn.stored_before import load
from storage.people.people import VISITED
from storage.work import Work

OPENINGS_MOST = 20  # in a minute, by one person


async def visit(store: Store, web_chat: WebChat, secret: bytes, address: str) -> Visit | None:
    """The page's chat of the person with that address on another channel; None: nobody whom the bot may write to there.

    It is made at the first visit, and is the same at each. The person is answered in it; what the bot says first goes
    on to where it went before."""
    now = web_chat.now()
    return await store.write(partial(_visited, web_chat=web_chat, secret=secret, address=address, now=now))


def _visited(work: Work, web_chat: WebChat, secret: bytes, address: str, now: datetime) -> Visit | None:
    person = work.people.at([address]).get(address)
    if person is None or person.address_state != "active":
        return None
    # Made of address and person: whoever takes over an address, or a number in a restored database, finds no other's.
    chat = hmac.new(secret, f"inside:{address}:{person.id}".encode(), hashlib.sha256).hexdigest()[:32]
    key = web_chat.key(chat)
    if key not in work.people.at([key]):
        work.people.address(key, person.id, now, VISITED)
    standing = work.dialogues.at(key)
    return Visit(chat, arranging=standing is not None and _arranging(standing))


def _arranging(standing: str) -> bool:
    try:
        return isinstance(load(standing), Stepwise)
    except ValueError:  # written by another version: the greeting says that it is lost
        return False


class PageInside:
    """One platform's page: shown to anybody, opened only with what the platform has signed."""

    def __init__(self, app: MiniApp, web_chat: WebChat, talk: Talk, backend: Backend, public_url: str, secret: bytes):
        self._app = app
        self._web = web_chat
        self._backend = backend
        self._public_url = public_url
        self._seal = SealInside(secret, https=True)
        self._secret = secret
        self._talk = talk.behind(self._seal)
        self._openings = Flood(OPENINGS_MOST, seconds=60)

    def routes(self) -> list[web.RouteDef]:
        """The addresses of the page, and below them those of each chat."""
        path = self._app.path
        return [
            web.get(path, self.show),
            web.post(path, self.open),
            web.post(path + "/{chat}/send", self._talk.send),
            web.post(path + "/{chat}/file", PageFiles(self._talk, self._web, self._public_url).take),
            web.get(
                path + "/{chat}/made/{file}", Downloads(self._talk, self._web, self._backend, self._secret).of_chat
            ),
            web.get(path + "/{chat}/history", self._talk.history),
            web.post(path + "/{chat}/shown", self._talk.shown),
            web.get(path + "/{chat}/events", self._talk.events, allow_head=False),
        ]

    async def show(self, request: web.Request) -> web.Response:
        """Answer with the chat page. It is empty until its script has shown what the platform has signed."""
        lang = page.language(request)
        html = page.chat(lang, round(self._web.now().timestamp() * 1000), self._app.script)
        return page.answer(html, lang, request, headers={"Content-Security-Policy": policy(self._app.framed_by)})

    async def open(self, request: web.Request) -> web.Response:
        """Take what the platform has signed, set a sealed cookie for that person's chat, and say where it is. 401: not
        signed, or too long ago; 404: nobody whom we know. Once a day the person is told what is owed,
        unless something is being arranged."""
        from_here(request, self._public_url)
        now = self._web.now()
        address = self._app.identify((await body(request, BODY_MOST)).decode("utf-8", "replace"), now)
        if address is None:
            raise web.HTTPUnauthorized
        unhurried(self._openings.wait(address))
        try:
            visit = await self._backend.visit(address)
        except Exception as error:  # noqa: BLE001  # whatever the database says, the page asks again
            unavailable("chat", error)
        if visit is None:
            raise web.HTTPNotFound
        if not visit.arranging:
            hello = {"id": f"open-{now.astimezone(ZONE):%Y-%m-%d}", "text": "/start", "lang": page.language(request)}
            await self._talk.accept(visit.chat, hello)
        response = web.json_response({"at": f"{self._app.path}/{visit.chat}"})
        self._seal.stamp_below(response, self._app.path, visit.chat)
        return response
