"""The command line of `toso zalo`."""

import asyncio
from pathlib import Path
from typing import TextIO

from bot.commands.zalo.accept import accept
from bot.commands.zalo.manage import manage
from bot.config import Settings
from bot.current import system_clock


def main(action: str, settings: Settings, into: Path | None, out: TextIO) -> int:
    """Carry the action out; `into`: where `accept` writes its answers. Raises BadSettings."""
    if into is None:
        return asyncio.run(manage(action, settings, system_clock(), out))
    return asyncio.run(accept(settings, system_clock, into, _ask, out))


async def _ask(sentence: str) -> str:
    return await asyncio.to_thread(input, f"{sentence} ")
