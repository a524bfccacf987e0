"""Takes waiting messages, asks the conversation for its answers and commits the outcome, a batch at a time."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from bot.answer.apply import Answered, Toast, apply
from bot.answer.choices import chosen
from bot.answer.gather import ToAnswer, gather
from bot.answer.touched import touched
from bot.channels.channel import BadPayload, Channel
from bot.channels.lenient import read_json
from bot.compose.stored import dump
from bot.current import Clock, World
from bot.health import Counts
from bot.invite_codes import new_code
from bot.store import Store
from handlers.respond import respond
from handlers.turn.incoming import Incoming
from handlers.turn.say import Say, phrase
from storage.database import Clash, Unavailable
from storage.messages.inbox import Waiting
from storage.messages.outbox import Message, Outgoing
from storage.work import Work

log = logging.getLogger("toso.pump")

BATCH = 100
TRIES = 3
"""Attempts after which a message that breaks the program is put aside as dead, and refusals by the database after which
a batch is taken one message at a time."""


class Result(NamedTuple):
    """The outcome of one batch."""

    handled: int
    dead: int
    last: str
    """The chat key after which the next batch begins; empty: at the first conversation."""
    more: bool
    """Messages still wait in the inbox."""
    outgoing: tuple[Outgoing, ...] = ()
    """The replies of this batch, as rows of the outbox."""
    broadcast: bool = False
    """People other than those who wrote are to be told something too."""
    toasts: tuple[Toast, ...] = ()
    """How the taps of this batch are acknowledged."""
    people: bool = False
    """Somebody has joined or left, or something about a person has changed."""


class Pump:
    """Answers the messages that wait in the inbox. `turn(work)` does one batch inside the caller's transaction."""

    def __init__(self, channels: Mapping[str, Channel], world: World, clock: Clock, counts: Counts) -> None:
        self._channels = channels
        self._editing = frozenset(name for name, channel in channels.items() if channel.limits.edits)
        self._world = world
        self._clock = clock
        self._after = ""
        self._begun: asyncio.Future[Result] | None = None
        self._code: Callable[[], str] = new_code
        self._refused = 0
        self.counts = counts

    def begin(self, store: Store) -> None:
        """Submit the next batch, unless one is under way; `work_off` awaits it."""
        if self._begun is None:
            after = self._after
            self._begun = store.submit(lambda work: self.turn(work, after, BATCH))

    async def work_off(self, store: Store) -> Result:
        """Answer the next batch. Raises Unavailable."""
        after = self._after
        try:
            result = await self._next(store)
            self._refused = 0
        except Unavailable:
            self._refused += 1
            if self._refused % TRIES:
                raise
            result = await self._one_by_one(store, after)  # perhaps the database refuses only one of these messages
        except Exception as error:  # whatever one turn does, the others go on
            if not isinstance(error, Clash):
                log.exception("a batch failed; its turns are taken one by one")
            result = await self._one_by_one(store, after)
        self._after = result.last
        self.counts.turns += result.handled
        self.counts.dead += result.dead
        if result.handled == 0 and after:
            return await self.work_off(store)  # from the first conversation again
        return result

    async def _next(self, store: Store) -> Result:
        self.begin(store)
        assert self._begun is not None
        try:
            return await self._begun
        finally:
            self._begun = None

    async def _one_by_one(self, store: Store, after: str) -> Result:
        handled = dead = 0
        last = after
        outgoing: list[Outgoing] = []
        toasts: list[Toast] = []
        for waiting in await store.read(lambda work: work.inbox.heads(after, BATCH)):
            last = waiting.chat_key
            result = await self._alone(store, waiting)
            handled += result.handled
            dead += result.dead
            outgoing += result.outgoing
            toasts += result.toasts
        return Result(handled, dead, last, True, tuple(outgoing), True, tuple(toasts), people=True)

    async def _alone(self, store: Store, waiting: Waiting) -> Result:
        error: Exception = Clash("")
        for _ in range(TRIES):  # a Clash means that somebody else was first: look again, answer again
            try:
                return await store.write(lambda work: self._take(work, [work.inbox.reread(waiting.id)]))
            except Clash as clash:
                error = clash
            except Exception as broken:  # noqa: BLE001  # counted, and put aside in the end
                error = broken
                break
        log.error("message %d failed: %s", waiting.id, type(error).__name__, exc_info=error)
        return await store.write(lambda work: self._broken(work, waiting, error))

    def turn(self, work: Work, after: str, most: int) -> Result:
        """One batch: the first waiting message of up to `most` conversations."""
        heads = work.inbox.heads(after, most)
        result = self._take(work, heads)
        nobody_behind = len(heads) < most and (not heads or result.last == heads[-1].chat_key)
        return result._replace(last="") if nobody_behind else result  # the next one begins at the first again

    def _take(self, work: Work, heads: Sequence[Waiting]) -> Result:
        if not heads:
            return Result(0, 0, "", more=False)
        now = self._clock()
        before = work.outbox.newest()
        batch: list[tuple[Waiting, Incoming]] = []
        said: dict[int, str | None] = {}
        silent: list[tuple[int, str | None]] = []
        dead = 0
        for waiting in heads:
            channel = self._channels.get(waiting.channel)
            if channel is None:
                continue  # the channel is switched off; the message waits until it is back
            try:
                payload = _decoded(waiting.payload)
                incoming = channel.read(payload)
            except BadPayload as error:
                work.inbox.failed(waiting.id, str(error), dead=True, now=now)
                dead += 1
                continue
            if incoming is None:
                silent.append((waiting.id, None))
                continue
            said[waiting.id] = channel.said(payload)
            batch.append((waiting, incoming))
        work.inbox.done(silent, now)
        outcomes: list[Answered] = []
        changed: set[tuple[str, int]] = set()
        first_deferred = ""
        for item in gather(work, chosen(work, batch, self._channels), now, self._world):
            if changed & item.looked_at:
                # This batch has changed what the item depends on: it waits for the next batch, which begins with it.
                first_deferred = first_deferred or item.waiting.chat_key
                continue
            outcome = self._answered(work, item, said[item.waiting.id])
            if outcome is None:
                dead += 1
                continue
            changed |= touched(outcome.turn, item)
            outcomes.append(outcome)
        broadcast, toasts = apply(work, outcomes, now, self._world, self._code, self._editing)
        keys = [waiting.chat_key for waiting in heads]
        last = keys[keys.index(first_deferred) - 1] if first_deferred else keys[-1]
        outgoing = tuple(work.outbox.fresh(0, before, 2 * BATCH, now))
        handled = len(outcomes) + len(silent) + dead
        people = any(kind in ("person", "invite") for kind, _ in changed)
        return Result(handled, dead, last, work.inbox.waits(), outgoing, broadcast, tuple(toasts), people)

    def _answered(self, work: Work, item: ToAnswer, said: str | None) -> Answered | None:
        """The message with its turn; None when the conversation raised an exception on it (a mistake of ours)."""
        try:
            return Answered(item, respond(item.dialogue, item.incoming, item.known), said)
        except Exception as error:  # one message must not stop the others
            log.exception("message %d broke the conversation", item.waiting.id)
            self._broken(work, item.waiting, error, last=True)
            return None

    def _broken(self, work: Work, waiting: Waiting, error: Exception, *, last: bool = False) -> Result:
        now = self._clock()
        dead = last or waiting.attempts + 1 >= TRIES
        work.inbox.failed(waiting.id, f"{type(error).__name__}: {error}", dead=dead, now=now)
        if dead:
            sorry = dump(Say(lines=(phrase("sorry-broken"),)))
            work.outbox.add([Message(waiting.chat_key, None, "reply", "vi", sorry)], now)
        return Result(1, int(dead), waiting.chat_key, more=True, broadcast=True)


def _decoded(payload: bytes) -> Any:
    try:
        return read_json(payload)
    except ValueError as error:
        raise BadPayload(str(error)) from None
