"""The database seen from the event loop: one writer thread that commits in groups, a few readers beside it."""

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from storage.engine import Engine, Unavailable
from storage.work import Work, reading

T = TypeVar("T")
Action = Callable[[Work], Any]

_GROUP = 64


class Store:
    """`await write(action)`: the action ran in a transaction and is committed when this returns.

    Actions that wait at the same moment share one transaction and one fsync (group commit), in the order they came.
    If one of them fails, all are rolled back and run again one by one, so an action must be a function of the
    database alone: what it does in memory it may do twice."""

    def __init__(self, engine: Engine, readers: int = 2) -> None:
        self.engine = engine
        self._jobs: queue.SimpleQueue[tuple[Action, Future[Any]] | None] = queue.SimpleQueue()
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="reader")
        self._writer = threading.Thread(target=self._write_all, name="writer", daemon=True)
        self._writer.start()

    async def write(self, action: Callable[[Work], T]) -> T:
        """What the action returned, once committed. Raises what it raised; Unavailable when the database cannot."""
        done: Future[T] = Future()
        self._jobs.put((action, done))
        return await asyncio.wrap_future(done)

    async def read(self, query: Callable[[Work], T]) -> T:
        """The query's answer, from one consistent view, off the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, reading, self.engine, query)

    async def close(self) -> None:
        """Finish what was asked, then stop the threads."""
        self._jobs.put(None)
        await asyncio.to_thread(self._writer.join)
        self._readers.shutdown()

    def _write_all(self) -> None:
        while True:
            job = self._jobs.get()
            if job is None:
                return
            group = [job]
            last = False
            while len(group) < _GROUP and not self._jobs.empty():
                more = self._jobs.get()
                if more is None:
                    last = True
                    break
                group.append(more)
            self._write(group)
            if last:
                return

    def _write(self, group: list[tuple[Action, Future[Any]]]) -> None:
        group = [job for job in group if job[1].set_running_or_notify_cancel()]
        try:
            with Work(self.engine, write=True) as work:
                results = [action(work) for action, _ in group]
                work.commit()
        except Unavailable as error:
            for _, done in group:
                done.set_exception(Unavailable(str(error)))
        except Exception as error:  # noqa: BLE001  # handed to whoever asked
            if len(group) == 1:
                group[0][1].set_exception(error)
                return
            for job in group:
                self._write_alone(job)
        else:
            for (_, done), result in zip(group, results, strict=True):
                done.set_result(result)

    def _write_alone(self, job: tuple[Action, Future[Any]]) -> None:
        action, done = job
        try:
            with Work(self.engine, write=True) as work:
                result = action(work)
                work.commit()
        except Exception as error:  # noqa: BLE001  # handed to whoever asked
            done.set_exception(error)
        else:
            done.set_result(result)
