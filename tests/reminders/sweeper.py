"""A process of its own that sweeps: reads one moment a line, sweeps as the engine does, and answers "done"."""

import sys
from datetime import datetime
from functools import partial

from bot.current import World
from reminders.sweep import Sweep, SweepDay
from storage.database import Engine, Unavailable, connect
from storage.work import reading, writing


def sweep(database: Engine, world: World, now: datetime) -> None:
    """Look at the plan, then make what is due, place by place, each in a transaction of its own."""
    reading(database, lambda work: world.look(work, now))
    due = Sweep.at(now, SweepDay.of(world.plan, now))
    for place in reading(database, due.places) if due.rounds else ():
        writing(database, partial(due.make, place=place))


def main() -> None:
    """One moment after the other."""
    database, world = connect(sys.argv[1]), World.load()
    for line in sys.stdin:
        try:
            sweep(database, world, datetime.fromisoformat(line.strip()))
        except Unavailable as error:
            print(error, flush=True)
        else:
            print("done", flush=True)
    database.dispose()


if __name__ == "__main__":
    main()
