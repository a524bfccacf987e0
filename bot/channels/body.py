"""Reads what somebody posts: as much as is wanted, as long as it takes, and nothing of what is refused."""

import asyncio

from aiohttp import web

SECONDS = 30.0
"""A body must have arrived by then; the slowest telephone needs a few seconds for the longest message."""


async def body(request: web.BaseRequest, most: int, *, in_chunks: bool = False) -> bytes:
    """The posted body. Raises 413 where it is larger than `most` bytes, 411 where its length is not said (unless it may
    come `in_chunks`), 408 where it does not arrive in time, and 400 where it cannot be read or its sender has gone.
    The server then ends the connection: nobody reads the rest."""
    content = request.content
    if not in_chunks and request.body_exists and request.content_length is None:
        raise web.HTTPLengthRequired  # browsers say it; chunks of one byte each cost a thousand times what they bring
    if content.is_eof():  # usually it has come together with its headers
        whole: bytes = content.read_nowait()
        if len(whole) > most:
            raise web.HTTPRequestEntityTooLarge(most)
        return whole
    if (request.content_length or 0) > most:
        raise web.HTTPRequestEntityTooLarge(most)
    found: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(SECONDS):
            async for chunk in content.iter_any():
                found.append(chunk)
                size += len(chunk)
                if size > most:
                    raise web.HTTPRequestEntityTooLarge(most)
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except (web.RequestPayloadError, ConnectionError) as error:
        # The request keeps its error and the error's traceback would keep the request: a ring of up to a megabyte that
        # only the collector of garbage finds, and it comes seldom.
        error.__traceback__ = None
        raise web.HTTPBadRequest from None
    return b"".join(found)
