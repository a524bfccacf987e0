"""Makes the file that a message carries: read in one transaction, made in a thread, kept before it goes out."""

import asyncio
from datetime import datetime

from bot.channels.channel import Limits, MadeFile, Reply
from bot.compose.compose import with_file, with_link
from bot.compose.files.draft import FileDraft, draft
from bot.compose.stored import StoredSummary
from bot.current import World
from bot.files.file_links import address_of
from bot.store import Store
from storage.messages.made_files import KEPT, KeptFile, NewFile
from storage.messages.outbox import Outgoing
from storage.work import Work

_AT_ONCE = asyncio.Semaphore(2)
"""Files that are made at the same time: each takes memory, and a core for a moment."""


async def with_its_file(
    store: Store, world: World, row: Outgoing, asked: StoredSummary, limits: Limits, now: datetime
) -> list[Reply]:
    """The replies of a row that asks for a file. One that was made for this row before a crash is sent as it was."""

    def read(work: Work) -> tuple[FileDraft, KeptFile | None, str]:
        world.keep_up(work, now)
        made = draft(work, asked, row.lang, world.plan, row.created_at)
        return made, work.made_files.of_message(row.id), work.meta.get("cookie_secret") or ""

    made, kept, secret = await store.read(read)
    if kept is None:
        async with _AT_ONCE:
            content = await asyncio.to_thread(made.make)
        new = NewFile(row.id, row.chat_key, made.name, made.media, content)
        kept = await store.write(lambda work: work.made_files.keep(new, now))
    if limits.files:
        return with_file(row, made, MadeFile(*kept), limits)
    until = now + KEPT
    return with_link(row, made, address_of(world.reached.get("web"), secret, kept.id, until), until, limits)
