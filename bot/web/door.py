"""Takes connections: so many from each address and in all, each with its time-outs, and closes those that only hold."""

import asyncio
import logging
from typing import Any, cast

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.web import noise
from bot.web.guard import place

logger = logging.getLogger(__name__)

HEAD_SECONDS = 15.0
"""Seconds within which a request's headers must have arrived."""
IDLE_SECONDS = 150.0
"""Seconds between two requests of a connection: longer than a web server in front keeps it (Caddy: 120)."""
WRITE_SECONDS = 30.0
"""Seconds after which a reader who takes nothing of an answer is taken to have gone."""
EARLY_MOST = 32 * 1024
"""Maximum bytes of a request that is not complete yet, or that came before its turn."""
QUEUED_MOST = 8
"""Maximum requests that come before the answers to those before them; browsers send none so."""
READ_AHEAD = 16 * 1024
"""Maximum bytes of a body that wait until they are looked at."""
FIELDS_MOST = 64
"""Maximum headers of a request."""
WAITING_MOST = 1024
"""Maximum connections that the system keeps for us until we look; with 128, newcomers of a rush wait seconds."""
_BUSY = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


_receive = web.RequestHandler.data_received  # on the path of every delivery: super() would cost it half a microsecond


class Door:
    """Counts the connections. In a full house a newcomer takes the place of the oldest connection of the address that
    has most, unless the newcomer's own address has as many: so a crowd from few addresses keeps nobody out."""

    def __init__(self, most: int, per_address: int = 0) -> None:
        """`most` in all and `per_address`; 0: no limit of its own."""
        self._most = most
        self._per_address = per_address
        self._count = 0
        self._inside: dict[str, dict[Connection, None]] = {}

    def enter(self, address: str, new: "Connection") -> bool:
        """Let a connection in; False: it must go away."""
        held = len(self._inside.get(address, ()))
        if self._per_address and held >= self._per_address:
            return False
        if self._count >= self._most and not self._made_room(held):
            return False
        self._inside.setdefault(address, {})[new] = None
        self._count += 1
        return True

    def leave(self, address: str, gone: "Connection") -> None:
        """Count a connection no longer; one that was not counted changes nothing."""
        theirs = self._inside.get(address, {})
        if gone in theirs:
            del theirs[gone]
            self._count -= 1
            if not theirs:
                del self._inside[address]

    def _made_room(self, held: int) -> bool:
        address, most = max(self._inside.items(), key=lambda item: len(item[1]))
        if len(most) <= held + 1:
            return False
        oldest = next(iter(most))
        self.leave(address, oldest)
        oldest.abort()
        return True


class Connection(web.RequestHandler):
    """One connection. It is refused at a full door, and ended when it keeps us waiting or sends what nobody reads."""

    __slots__ = ("_address", "_door", "_early", "_late", "_stuck")

    def __init__(self, server: web.Server, door: Door, loop: asyncio.AbstractEventLoop) -> None:
        unlogged: Any = None  # paths hold invite codes
        super().__init__(
            server,
            loop=loop,
            access_log=unlogged,
            logger=noise.log,
            auto_decompress=False,  # nothing of ours is packed; a stranger's few bytes would become millions
            keepalive_timeout=IDLE_SECONDS,
            lingering_time=0,  # what is refused is not read to its end
            read_bufsize=READ_AHEAD,
            max_headers=FIELDS_MOST,
        )
        self._door = door
        self._address = ""
        self._early = 0
        self._late: asyncio.TimerHandle | None = None
        self._stuck: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin, or say at once that there is no room."""
        peer = transport.get_extra_info("peername")
        self._address = place(peer[0]) if isinstance(peer, tuple) else ""
        if not self._door.enter(self._address, self):
            self.close()
            cast("asyncio.Transport", transport).write(_BUSY)
            transport.close()
            return
        super().connection_made(transport)
        self._wait_for_head()

    def connection_lost(self, exc: BaseException | None) -> None:
        """Make room for another."""
        self._door.leave(self._address, self)
        for timer in (self._late, self._stuck):
            if timer is not None:
                timer.cancel()
        for unasked, _ in self._messages:
            _let_go(getattr(unasked, "exc", None))
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what has come; end the connection when too much of it is neither a whole request nor a body that is
        being read."""
        behind = self._request_in_progress and self._has_whole_body()
        _receive(self, data)
        waiter = self._waiter
        if behind or (waiter is not None and not waiter.done()):
            if not self._early:
                self._wait_for_head()
            self._early += len(data)
        elif self._early:
            self._early = 0
        if self._early > EARLY_MOST or len(self._messages) > QUEUED_MOST:
            self.abort()

    def pause_writing(self) -> None:
        """Wait for a slow reader, but not for ever."""
        super().pause_writing()
        self._stuck = self._loop.call_later(WRITE_SECONDS, self.abort)

    def resume_writing(self) -> None:
        """The reader reads."""
        super().resume_writing()
        if self._stuck is not None:
            self._stuck.cancel()
            self._stuck = None

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Answer what is no request, and keep nothing of it."""
        _let_go(exc)
        return super().handle_error(request, status, exc, message)

    def abort(self) -> None:
        """End the connection at once, whatever is still to be written."""
        if self.transport is not None:
            self.transport.abort()

    def _has_whole_body(self) -> bool:
        request = self._current_request
        return request is None or request.content.is_eof()

    def _wait_for_head(self) -> None:
        if self._late is not None:
            self._late.cancel()
        self._late = self._loop.call_later(HEAD_SECONDS, self._no_request)

    def _no_request(self) -> None:
        waiter = self._waiter
        if waiter is not None and not waiter.done() and (self._early or not self._request_count):
            self.abort()


class Site(web.BaseSite):
    """Listens, and has a `Connection` for each that comes."""

    def __init__(self, runner: web.AppRunner, host: str, port: int, door: Door) -> None:
        super().__init__(runner, backlog=WAITING_MOST)
        self._host = host
        self._port = port
        self._door = door

    @property
    def name(self) -> str:
        """Where it listens."""
        return f"http://{self._host}:{self._port}"

    async def start(self) -> None:
        """Listen from now on."""
        await super().start()
        server = self._runner.server
        assert server is not None  # the runner is set up
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: Connection(server, self._door, loop), self._host, self._port, backlog=self._backlog
        )


def _let_go(error: BaseException | None) -> None:
    """Free what the traceback of a malformed request holds: all that was received, in a ring that only the garbage
    collector finds, and it comes seldom."""
    if isinstance(error, HttpProcessingError):
        error.__traceback__ = None


def affordable(most: int) -> int:
    """So many connections as the limit of open files leaves room for, at most `most`: a third of the files is for the
    database, the log, and what we ask of others."""
    try:
        from resource import RLIM_INFINITY, RLIMIT_NOFILE, getrlimit
    except ImportError:  # there is none for Windows, and no such limit
        return most
    files = getrlimit(RLIMIT_NOFILE)[0]
    if files == RLIM_INFINITY or most <= files * 7 // 10:
        return most
    logger.warning("only %d connections at once: the limit of open files is %d (ulimit -n)", files * 7 // 10, files)
    return files * 7 // 10
