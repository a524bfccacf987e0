"""Shows somebody that their answer is being made, where that takes a while."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.channels.channel import Channel

SOON = 0.5
"""Seconds that an answer may take without a sign."""
AGAIN = 4.5
"""Seconds after which the sign is given again: platforms show it for about five."""


@asynccontextmanager
async def at_work(channel: Channel, chat: str) -> AsyncIterator[None]:
    """Show "typing" in that chat for as long as the block lasts, but nothing where it ends soon."""
    showing = asyncio.create_task(_show(channel, chat))
    try:
        yield
    finally:
        showing.cancel()


async def _show(channel: Channel, chat: str) -> None:
    await asyncio.sleep(SOON)
    while True:
        await channel.typing(chat)
        await asyncio.sleep(AGAIN)
