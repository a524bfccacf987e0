"""Keeps the menus of commands true: what a platform shows to everybody, and the menus of those who may do more.

Nobody waits for a menu, so all of it is tried beside everything else, gently, and what fails is tried again later."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from bot.channels.channel import Channel, MenuChannel, SendFailed
from bot.compose.menu import EVERYBODYS, mark, own_menu, profile
from bot.current import Clock
from bot.health import Counts
from bot.store import Store
from locales import LANGUAGES
from storage.database import Unavailable
from storage.people.menus import WrongMenu

log = logging.getLogger("toso.menus")

_EVERY = 60.0
"""Seconds between two looks when nobody wakes it."""
_SOON = 1.0
"""Seconds from a change, or the start, to the look: whoever caused it gets their answer first."""
_GAP = 0.3
"""Seconds between two chats, or two profiles: platforms want to be asked gently."""
_MOST = 20
"""Chats that are put right in one look."""


def profile_shown(channel: str, bot: str, lang: str) -> str:
    """The key in `meta` of the mark of the profile that this bot shows in this language."""
    return f"profile:{channel}:{bot}:{lang}"


class MenuKeeper:
    """`run` compares what is shown with what should be: when `wake` tells that people have changed, and now and then,
    because days and other processes change things too."""

    def __init__(self, store: Store, channels: Iterable[Channel], clock: Clock, counts: Counts) -> None:
        self._store = store
        self._clock = clock
        self._counts = counts
        self._channels = [channel for channel in channels if isinstance(channel, MenuChannel)]
        self._introduced: set[str] = set()
        """The profiles that were seen to be right since the start."""
        self._not_before: dict[tuple[str, str], float] = {}
        """By channel and what failed there: when it may be tried again, in seconds of the event loop's clock."""
        self._failed: set[str] = set()
        """Chats whose menu could not be set at the last try: the others are tried first."""
        self._changed = asyncio.Event()

    def wake(self) -> None:
        """Look soon: people have joined, left, or changed their role or language."""
        self._changed.set()

    async def run(self) -> None:
        """Keep the menus true until cancelled."""
        if not self._channels:
            return
        while True:
            await asyncio.sleep(_SOON)
            self._changed.clear()
            for channel in self._channels:
                for lang in LANGUAGES:
                    await self._try(channel, lang, partial(self._profile, channel, lang))
                await self._try(channel, "menus", partial(self._menus, channel))
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_EVERY):
                    await self._changed.wait()

    async def _try(self, channel: MenuChannel, what: str, step: Callable[[], Awaitable[None]]) -> None:
        """Put one thing right, unless it failed a moment ago or the platform wants more time for it."""
        loop = asyncio.get_running_loop()
        if loop.time() < self._not_before.get((channel.name, what), 0):
            return
        try:
            await step()
        except SendFailed as failure:
            self._count(channel, "retried")
            self._not_before[channel.name, what] = loop.time() + max(failure.retry_after or 0, _EVERY)
            log.info("a menu could not be set now: %s", failure.reason)
        except Unavailable as error:
            log.warning("the menus cannot be looked up now: %s", error)
        except Exception:  # whatever it is, everything else goes on
            log.exception("setting menus failed")

    async def _profile(self, channel: MenuChannel, lang: str) -> None:
        """Set the profile in one language, unless it was set before, perhaps by an earlier start."""
        name = profile_shown(channel.name, channel.bot, lang)
        if name in self._introduced:
            return
        if await self._store.read(lambda work: work.meta.get(name)) != mark():
            await self._set(channel, channel.show_profile(await asyncio.to_thread(profile, lang)))
            await self._store.write(lambda work: work.meta.put(name, mark()))
        self._introduced.add(name)

    async def _menus(self, channel: MenuChannel) -> None:
        chats = f"{channel.name}:{channel.bot}:"
        now = self._clock()
        wrong = await self._store.read(lambda work: work.menus.wrong(chats, EVERYBODYS, mark(), now, _MOST))
        if len(wrong) >= _MOST:
            self.wake()  # go on after these; whoever joins meanwhile need not wait for all of them
        for chat in sorted(wrong, key=lambda one: one.chat_key in self._failed):
            await self._menu(channel, chat)

    async def _menu(self, channel: MenuChannel, chat: WrongMenu) -> None:
        menu = await asyncio.to_thread(own_menu, chat.wanted)
        self._failed.add(chat.chat_key)
        await self._set(channel, channel.show_menu(chat.chat_key.split(":", 2)[2], menu))
        self._failed.discard(chat.chat_key)
        await self._store.write_soon(lambda work: work.menus.shown(chat))

    async def _set(self, channel: MenuChannel, call: Awaitable[None]) -> None:
        """Make one call, slowly. Raises SendFailed where another try may succeed; what never will counts as done."""
        try:
            await call
        except SendFailed as failure:
            if not (failure.permanent or failure.refused or failure.moved_to):
                raise
            self._count(channel, "failed")
            log.warning("a menu is refused: %s", failure.reason)
        else:
            self._count(channel, "set")
        await asyncio.sleep(_GAP)

    def _count(self, channel: MenuChannel, outcome: str) -> None:
        self._counts.menus[channel.name, outcome] += 1
