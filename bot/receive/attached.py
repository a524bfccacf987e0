"""Reads the files that come attached to messages of leads, before the messages are kept: what is kept is their text.

A message that is never kept, because the program ends meanwhile, is delivered again by its platform."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.channels.channel import Channel, FileChannel, SendFailed
from bot.files.kinds import BYTES_MOST, Attached, FileText, refused
from bot.files.read_file import passing, read_file
from bot.receive.intake import Refused
from bot.store import Store
from storage.database import Unavailable
from storage.messages.inbox import Arrival
from storage.work import Work

log = logging.getLogger("toso.files")

Keep = Callable[[Sequence[Arrival]], Awaitable[Refused]]
"""Keeps arrivals; they are durable when it returns."""
FETCH_SECONDS = 20.0
"""Maximum time to fetch a file. Meanwhile other messages of the same delivery are kept already."""


class Attachments:
    """Reads the files of what arrives."""

    def __init__(self, store: Store, channels: Mapping[str, Channel]) -> None:
        self._store = store
        self._channels = {name: one for name, one in channels.items() if isinstance(one, FileChannel)}

    def of(self, channel: str, arrivals: Sequence[Arrival]) -> dict[int, Attached]:
        """The files among these arrivals, by place. Nearly always none, and that is found out quickly."""
        there = self._channels.get(channel)
        if there is None:
            return {}
        found = {n: there.attached(one.payload) for n, one in enumerate(arrivals) if b'"document"' in one.payload}
        return {n: file for n, file in found.items() if file is not None}

    async def keep(
        self, channel: str, bot: str, arrivals: Sequence[Arrival], files: Mapping[int, Attached], keep: Keep
    ) -> Refused:
        """Keep arrivals with these files: first what is of other chats, then the rest with the files' text."""
        waiting = {arrivals[n].chat for n in files}
        others = [one for one in arrivals if one.chat not in waiting]
        refused = await keep(others) if others else frozenset()
        read = await asyncio.gather(*(self._read(channel, bot, arrivals[n], file) for n, file in files.items()))
        fresh = dict(zip(files, read, strict=True))
        return refused | await keep([fresh.get(n, one) for n, one in enumerate(arrivals) if one.chat in waiting])

    async def _read(self, channel: str, bot: str, arrival: Arrival, file: Attached) -> Arrival:
        """The arrival with the text of its file, if it comes from a lead."""
        there = self._channels[channel]
        if not await self._leads(f"{channel}:{bot}:{arrival.chat}"):
            return arrival
        return arrival._replace(payload=there.with_text(arrival.payload, await self._text(there, file)))

    async def _text(self, channel: FileChannel, file: Attached) -> FileText:
        why = refused(file.name, file.size)
        if why:
            return FileText(why=why)
        async with passing() as path:
            try:
                async with asyncio.timeout(FETCH_SECONDS):
                    await channel.fetch(file, path, BYTES_MOST)
            except (SendFailed, TimeoutError, OSError) as error:
                log.warning("a file could not be fetched: %s", type(error).__name__)
                return FileText(why="fetch")
            return await read_file(path)

    async def _leads(self, chat_key: str) -> bool:
        """Whether a lead writes there."""

        def look(work: Work) -> bool:
            people = work.people.at([chat_key])
            return any(one.role == "lead" for one in work.people.members(row.id for row in people.values()))

        try:
            return await self._store.read(look)
        except Unavailable:
            return False  # the message is refused by the database too, and comes again
