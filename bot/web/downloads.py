"""Hands out the files that went with messages: to the page of their chat, and to whoever has a link that we signed."""

from urllib.parse import quote

from aiohttp import web

from bot.channels.webchat import WebChat
from bot.files.file_links import file_of
from bot.store import Store
from bot.web.guard import Flood
from bot.web.page_chat import Backend, Talk, unavailable, unhurried
from storage.messages.made_files import KeptFile
from storage.work import Work


async def made_file(store: Store, file: int, chat_key: str | None) -> KeptFile | None:
    """The file of that id, if it was made for that chat; without a chat whomsoever it was made for."""

    def find(work: Work) -> KeptFile | None:
        return work.made_files.by_id(file) if chat_key is None else work.made_files.of_chat(file, chat_key)

    return await store.browse(find)


class Downloads:
    """Answers with files; 404 for those that are gone, that never were, and that are another chat's."""

    def __init__(self, talk: Talk, web_chat: WebChat, backend: Backend, secret: bytes) -> None:
        self._talk = talk
        self._web = web_chat
        self._backend = backend
        self._secret = secret.hex()
        self._pace = Flood(most=30, seconds=60)

    async def of_chat(self, request: web.Request) -> web.Response:
        """A file of the chat whose cookie the browser shows."""
        chat = self._talk.chat_of(request)
        unhurried(self._pace.wait(chat))
        number = request.match_info["file"]
        if not (number.isascii() and number.isdecimal() and len(number) < 19):
            raise web.HTTPNotFound
        return _answer(await self._found(int(number), self._web.key(chat)))

    async def by_link(self, request: web.Request) -> web.Response:
        """A file whose link we have signed, until the link's time is over."""
        unhurried(self._pace.wait(self._talk.origin(request)))
        file = file_of(request.match_info["token"], self._secret, self._web.now())
        return _answer(await self._found(file, None) if file is not None else None)

    async def _found(self, file: int, chat_key: str | None) -> KeptFile | None:
        try:
            return await self._backend.file(file, chat_key)
        except Exception as error:  # noqa: BLE001  # whatever the database says, it is asked again
            unavailable("file", error)


def _answer(file: KeptFile | None) -> web.Response:
    if file is None:
        raise web.HTTPNotFound
    shown = "inline" if file.media.startswith("image/") else "attachment"
    named = f"{shown}; filename*=UTF-8''{quote(file.name)}"
    return web.Response(body=file.content, content_type=file.media, headers={"Content-Disposition": named})
