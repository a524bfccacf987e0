"""The chat page's request that brings a file of figures. Only its text is kept."""

from datetime import datetime

from aiohttp import web

from bot.channels import page
from bot.channels.body import body
from bot.channels.channel import clean
from bot.channels.webchat import WebChat
from bot.files.kinds import BYTES_MOST, FileText, refused
from bot.files.read_file import passing, read_file
from bot.web.guard import Flood, from_here
from bot.web.page_chat import Talk, unhurried
from bot.web.posted import ID

NAME_MOST = 200
"""Maximum characters of a file's name."""


class PageFiles:
    """Takes the files of the page's conversations."""

    def __init__(self, talk: Talk, web_chat: WebChat, public_url: str) -> None:
        self._talk = talk
        self._web = web_chat
        self._public_url = public_url
        self._pace = Flood(most=6, seconds=60)

    async def take(self, request: web.Request) -> web.Response:
        """Take one file; a repeat with the same id counts once. 403 for strangers: nothing of theirs is read."""
        from_here(request, self._public_url)
        chat = self._talk.chat_of(request)
        if request.content_type != "application/octet-stream":
            raise web.HTTPUnsupportedMediaType
        if not await self._talk.joined(chat):
            raise web.HTTPForbidden
        unhurried(self._pace.wait(chat))
        name, number = clean(request.query.get("name", ""))[:NAME_MOST], request.query.get("id", "")
        if not (ID.fullmatch(number) and name.strip()):
            raise web.HTTPBadRequest
        why = refused(name, request.content_length or 0)
        found = FileText(why=why) if why else await _read(request)
        said = {"id": number, "text": found.text, "file": name, "why": found.why, "lang": page.language(request)}
        payload = await self._talk.accept(chat, said, self._talk.origin(request))
        at = round(datetime.fromisoformat(payload["at"]).timestamp() * 1000)
        return web.json_response({"at": at, "text": self._web.said(payload)})


async def _read(request: web.Request) -> FileText:
    """The text of the posted file, which goes at once."""
    async with passing() as path:
        path.write_bytes(await body(request, BYTES_MOST))
        return await read_file(path)
