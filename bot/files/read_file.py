"""Has a file read by a process beside this one, which is ended where it takes too long."""

import asyncio
import contextlib
import json
import logging
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.files.kinds import CHARACTERS_MOST, FileText

log = logging.getLogger("toso.files")

SECONDS = 20.0
"""Maximum time to read a file."""
_AT_ONCE = asyncio.Semaphore(2)


@asynccontextmanager
async def passing() -> AsyncIterator[Path]:
    """A place for a file that goes when the block ends, whatever happens in it."""
    with tempfile.TemporaryDirectory(prefix="toso-file-") as folder:
        yield Path(folder) / "file"


async def read_file(path: Path) -> FileText:
    """The file as text."""
    async with _AT_ONCE:
        reader = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.files.workbook", str(path)),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=16 * CHARACTERS_MOST,
        )
        try:
            async with asyncio.timeout(SECONDS):
                said, _ = await reader.communicate()
        except TimeoutError:
            log.warning("a file took too long to read")
            return FileText(why="slow")
        finally:
            if reader.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    reader.kill()
                await reader.wait()
    try:
        return FileText(*json.loads(said))
    except (ValueError, TypeError):  # it ran out of memory, or broke
        return FileText(why="unreadable")
