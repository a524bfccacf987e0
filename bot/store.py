"""The database seen from the event loop: one writer thread that commits in groups, a few readers beside it."""

import asyncio
import contextlib
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from bot.interpreter import on_any_core
from storage.database import Engine, Unavailable
from storage.upkeep.disk import RESERVE, Disk
from storage.upkeep.log import shrink, tidy
from storage.work import Work, reading

T = TypeVar("T")
Action = Callable[[Work], Any]

_GROUP = 64
_PATIENCE = 0.006
"""Seconds that a patient action waits for another's commit before it gets one of its own: as long as a batch takes in a
rush. A message that was sent but is not marked yet is sent again after a crash, so this must stay short."""


_TIDY_EVERY = 12_000
"""Changed rows after which the database's log is worked off, in one go and beside the writing: about 5 MB of log after
a sweep, 15 MB after many small batches. With more, a commit would have to wait until the disk has taken it. In a rush
without a pause the log begins anew only once it has grown to the size that `connect` allows."""


class Job(NamedTuple):
    """An action, and the future of the caller who waits for it."""

    action: Action
    done: asyncio.Future[Any]


class Outcome(NamedTuple):
    """The result or the error of a job."""

    job: Job
    result: Any = None
    error: Exception | None = None


class PatientJobs:
    """Actions that are not urgent: they join the next commit, and get one of their own only when none comes in time."""

    def __init__(self, jobs: "queue.SimpleQueue[Job | None]") -> None:
        self._jobs = jobs
        self._waiting: deque[Job] = deque()
        self._rides = 0
        """Number of times that the writer has taken them along."""

    def add(self, action: Callable[[Work], T]) -> asyncio.Future[T]:
        """Queue an action for the next commit, or for one of its own in a few milliseconds."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        self._waiting.append(Job(action, done))
        loop.call_later(_PATIENCE, self._hurry, self._rides)
        return done

    def taken(self) -> list[Job]:
        """Take all waiting actions. Called by the writer thread."""
        if self._waiting:
            self._rides += 1  # before they are taken, so that every action whose timer has the old number is among them
        return [self._waiting.popleft() for _ in range(len(self._waiting))]

    def _hurry(self, rides: int) -> None:
        """Wake the writer, unless it has taken the actions since."""
        if rides == self._rides:
            self._jobs.put(Job(_nothing, asyncio.get_running_loop().create_future()))


class Store:
    """`await write(action)`: the action ran in a transaction and is committed when this returns.

    Actions that wait at the same moment share one transaction and one fsync (group commit), in the order they came.
    If one of them fails, all are rolled back and run again one by one, so an action must be a function of the
    database alone: what it does in memory it may do twice. `patient`: `write_soon` waits for others' commits.
    `reserve`: see `Disk`."""

    def __init__(self, engine: Engine, readers: int = 2, *, patient: bool = True, reserve: int = RESERVE) -> None:
        self.engine = engine
        self.disk = Disk(engine, reserve)
        self.patience = 1.0
        """Seconds after which callers that got Unavailable try again."""
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._patient = PatientJobs(self._jobs) if patient else None
        self._readers = ThreadPoolExecutor(readers, "reader", on_any_core)
        self._browsers = ThreadPoolExecutor(1, "browser", on_any_core)
        self._tidier = ThreadPoolExecutor(1, "tidier", on_any_core)
        self._tidied: Future[None] | None = None
        self._changed = 0
        self.refused: tuple[float, Unavailable] | None = None
        """The newest refusal of a write by the database, and when it was, in seconds of the monotonic clock."""
        self.written = 0
        """Rows of SQLite that were changed since the start."""
        self.secrets: dict[int, tuple[datetime, str]] = {}
        """When invites were sent, and as what, by row of the outbox: the page shows them for a while, no file does."""
        self._work = Work(engine, write=True, kept=True)
        self._writer = threading.Thread(target=self._write_all, name="writer", daemon=True)
        self._writer.start()

    async def write(self, action: Callable[[Work], T]) -> T:
        """Run the action and return its result, once committed. Raises what the action raises; Unavailable when the
        database cannot be written."""
        return await self.submit(action)

    def submit(self, action: Callable[[Work], T]) -> asyncio.Future[T]:
        """Like `write`, but asked for at once: actions that are submitted without a pause share a commit."""
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        done.add_done_callback(_heard)
        self._jobs.put(Job(action, done))
        return done

    async def write_soon(self, action: Callable[[Work], T]) -> T:
        """The same for what nobody waits for, see `PatientJobs`; at once in a store that is not `patient`."""
        return await (self.submit(action) if self._patient is None else self._patient.add(action))

    async def read(self, query: Callable[[Work], T]) -> T:
        """The query's answer, from one consistent view, off the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, reading, self.engine, query)

    async def browse(self, query: Callable[[Work], T]) -> T:
        """Like `read`, for people who look at old messages: however many do, answering and sending go on."""
        return await asyncio.get_running_loop().run_in_executor(self._browsers, reading, self.engine, query)

    def make_room(self) -> None:
        """Work off the database's log now, and let it give room back to the disk; a failure is made good the next
        time."""
        if self._tidied is None or self._tidied.done():
            self._tidied = self._tidier.submit(shrink, self.engine)

    async def close(self) -> None:
        """Finish what was asked, then stop the threads."""
        self._jobs.put(None)
        await asyncio.to_thread(self._writer.join)
        for others in (self._readers, self._browsers, self._tidier):
            others.shutdown()

    def _write_all(self) -> None:
        last = False
        while not last:
            group: list[Job] = []
            while not (last or len(group) == _GROUP) and not (group and self._jobs.empty()):
                job = self._jobs.get()
                if job is None:
                    last = True
                else:
                    group.append(job)
            self._write([job for job in group if job.action is not _nothing])
        self._work.close()

    def _write(self, group: list[Job]) -> None:
        group = _awaited(group) or self._taken()
        if not group:
            return
        try:
            with self._work as work:
                results = [job.action(work) for job in group]
                while more := self._taken():  # patient actions too that came while the others ran
                    group += more
                    results += [job.action(work) for job in more]
                work.commit()
                self._changed += work.weight
                self.written += work.weight
        except Exception as error:  # noqa: BLE001  # handed to the caller
            if len(group) == 1:
                self._note(error)
                _tell([Outcome(group[0], error=error)])
            else:
                self._singly(group)
        else:
            _tell([Outcome(*both) for both in zip(group, results, strict=True)])
            self._tidy()

    def _tidy(self) -> None:
        """Work off the database's log now and then, beside the writing; what fails is done the next time."""
        if self._changed >= _TIDY_EVERY and (self._tidied is None or self._tidied.done()):
            self._changed = 0
            self._tidied = self._tidier.submit(tidy, self.engine)

    def _note(self, error: Exception) -> None:
        if isinstance(error, Unavailable):
            self.refused = time.monotonic(), error

    def _taken(self) -> list[Job]:
        return _awaited(self._patient.taken()) if self._patient else []

    def _singly(self, group: list[Job]) -> None:
        """Run the jobs one by one, so that one that fails does not stop the others. Once two in a row are refused the
        fault is the database's, and the rest are refused without a try."""
        refused = 0
        for job in group:
            if refused > 1:
                _tell([Outcome(job, error=Unavailable("the database takes nothing now"))])
                continue
            try:
                with self._work as work:
                    result = job.action(work)
                    work.commit()
                    self.written += work.weight
            except Exception as error:  # noqa: BLE001  # handed to the caller
                self._note(error)
                refused = refused + 1 if isinstance(error, Unavailable) else 0
                _tell([Outcome(job, error=error)])
            else:
                refused = 0
                _tell([Outcome(job, result)])


def _awaited(jobs: Sequence[Job]) -> list[Job]:
    """The jobs whose callers still wait."""
    return [job for job in jobs if not job.done.cancelled()]


def _tell(outcomes: Sequence[Outcome]) -> None:
    """Wake the callers, all at once: each call to the event loop costs a change of threads."""
    with contextlib.suppress(RuntimeError):  # the loop has ended, so nobody waits any more
        outcomes[0].job.done.get_loop().call_soon_threadsafe(_settle, outcomes)


def _settle(outcomes: Sequence[Outcome]) -> None:
    for (_, done), result, error in outcomes:
        if done.done():
            continue  # the caller has gone meanwhile
        if error is None:
            done.set_result(result)
        else:
            done.set_exception(error)


def _heard(done: asyncio.Future[Any]) -> None:
    """Take note of an error that nobody waits for any more, as at a stop: asyncio would write it into the log, with its
    traceback, whenever the future is collected."""
    if not done.cancelled():
        done.exception()


def _nothing(_work: Work) -> None:
    """Do nothing: a job with this action only wakes the writer for the patient actions."""
