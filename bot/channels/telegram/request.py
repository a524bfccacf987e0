"""Carries Telegram's calls: python-telegram-bot's `BaseRequest` over one aiohttp session, 2.7 times as fast as httpx.

Two things matter more than speed. The caller must know whether a failed call may have arrived, so `NotArrived` and
`Uncertain` are told apart here, where the connection is seen. And the token stays here: python-telegram-bot prints its
base URL at DEBUG, so it never learns the token; aiohttp's errors contain the URL, so they never leave this module."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import aiohttp
from pydantic_core import from_json, to_json
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

from bot.channels.channel import SendFailed

_JSON = {"Content-Type": "application/json"}
_CONNECTIONS = 64
_PIECE = 64 * 1024


class NotArrived(NetworkError):
    """Telegram surely did not take the call: no connection, or something in between answered instead."""

    __slots__ = ()


class Uncertain(NetworkError):
    """The call went out and no answer came back: it may have been carried out."""

    __slots__ = ()


class Flooded(TelegramError):
    """Telegram's answer 429, too many requests. (A class of our own, because `telegram.error.RetryAfter` warns about
    itself when it is made.)"""

    __slots__ = ("retry_after",)

    def __init__(self, retry_after: float) -> None:
        super().__init__(f"Too many requests: retry after {retry_after:g} s")
        self.retry_after = retry_after


@lru_cache(maxsize=8)
def _timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, connect=connect, sock_read=read)


def _explained(error: Exception) -> NetworkError:
    """What a failure of aiohttp means, without its words: they may contain the URL."""
    kind = type(error).__name__
    match error:
        case aiohttp.ConnectionTimeoutError():
            return NotArrived("No connection in time")
        case aiohttp.ClientConnectorError() | aiohttp.ClientHttpProxyError() | aiohttp.InvalidURL():
            return NotArrived(f"No connection ({kind})")
        case TimeoutError():
            return Uncertain("No answer in time")
        case _:
            return Uncertain(f"Connection cut ({kind})")


class AiohttpRequest(BaseRequest):
    """One keep-alive session for everything said to one bot's API. Of a URL only the method's name is used."""

    __slots__ = ("_connect", "_files", "_proxy", "_read", "_secret", "_session", "_url")

    def __init__(
        self, base_url: str, token: str, *, proxy: str | None = None, connect: float = 10, read: float = 20
    ) -> None:
        self._url = f"{base_url}/bot{token}/"
        self._files = f"{base_url}/file/bot{token}/"
        self._secret = token.partition(":")[2].encode()
        self._proxy = proxy
        self._read = read
        self._connect = connect
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take."""
        return self._read

    async def initialize(self) -> None:
        """Do nothing: the first call opens the session."""

    async def shutdown(self) -> None:
        """Close the session; a later call opens another."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Telegram's answer, decoded. Raises Uncertain for an unreadable one: it leaves open what was done."""
        try:
            read = from_json(payload)
        except ValueError:
            read = None
        if not isinstance(read, dict):
            raise Uncertain("Unreadable answer")
        return read

    async def do_request(  # python-telegram-bot's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call for `Bot`. Raises NotArrived, Uncertain, Flooded; `BaseRequest` deals with other bad
        statuses."""
        name = url.rpartition("/")[2]
        parameters = request_data.parameters if request_data else {}
        limit = self._read if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        if request_data is not None and request_data.contains_files:
            form = aiohttp.FormData(request_data.json_parameters)
            for field, (filename, content, mime) in request_data.multipart_data.items():
                form.add_field(field, content, filename=filename, content_type=mime)
            return await self._post(name, limit, form, None)
        return await self.call(name, parameters, limit)

    async def call(self, method: str, parameters: dict[str, Any], read: float | None = None) -> tuple[int, bytes]:
        """Status and body of one call with its parameters as JSON. `read`: seconds that the answer may take."""
        return await self._post(method, self._read if read is None else read, to_json(parameters), _JSON)

    def _opened(self) -> aiohttp.ClientSession:
        """The session, opened by the first call."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=_CONNECTIONS)
            self._session = aiohttp.ClientSession(connector=connector, auto_decompress=True)
        return self._session

    async def _post(
        self, method: str, read: float | None, data: bytes | aiohttp.FormData, headers: dict[str, str] | None
    ) -> tuple[int, bytes]:
        timeout = _timeout(self._connect, read)
        url = self._url + method
        try:
            async with self._opened().post(
                url, data=data, headers=headers, timeout=timeout, proxy=self._proxy, allow_redirects=False
            ) as answer:
                status, body = answer.status, await answer.read()
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            failure = _explained(error)
        else:
            return (status, body) if status < 300 else self._refusal(status, body)
        raise failure  # outside of `except`, so that the error with the URL is not even its context

    async def download(self, path: str, into: Path, most: int) -> None:
        """Write a file of the bot's there, piece by piece, at most that many bytes. Raises SendFailed."""
        failure: SendFailed | None = None
        try:
            async with (
                self._opened().get(
                    self._files + path,
                    timeout=_timeout(self._connect, self._read),
                    proxy=self._proxy,
                    allow_redirects=False,
                ) as answer,
            ):
                size = 0
                with into.open("wb") as file:
                    async for piece in answer.content.iter_chunked(_PIECE):
                        size += len(piece)
                        if answer.status != 200 or size > most:
                            failure = SendFailed(f"the file is not handed out ({answer.status})")
                            break
                        file.write(piece)
        except (aiohttp.ClientError, OSError) as error:
            failure = SendFailed(_explained(error).message)
        if failure is not None:
            raise failure  # outside of `except`, so that the error with the URL is not even its context

    def _refusal(self, status: int, body: bytes) -> tuple[int, bytes]:
        """A bad answer, if it comes from Telegram itself: a proxy's 403 must not stop an address, nor its 404 the
        bot."""
        if status == 504:
            raise Uncertain("The gateway got no answer (504)")
        if not body.startswith(b"{"):
            raise NotArrived(f"Answered by something in between ({status})")
        if status == 429:
            parameters = self.parse_json_payload(body).get("parameters") or {}
            raise Flooded(float(parameters.get("retry_after") or 1))
        return status, body.replace(self._secret, b"***")
