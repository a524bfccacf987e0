"""Plays a transcript without a restart between messages, and lets a test put other rows in place of the dialogues."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC

from sqlalchemy import Engine as Database

from bot.channels.channel import Limits
from bot.current import World
from tests.house import Clock, chat_key
from tests.transcript import Player, Script

States = dict[str, str]
"""Stored dialogues: chat_key → JSON."""

PROBES = ("cảm ơn", "xyz", "không", "1", "21/9", "đúng")
"""Said to every recorded dialogue. The first shows only what is open; the last may end it."""
_AT_ONCE = 5
"""So many buttons are tapped before the dialogue is put back."""
_PASSING = ("dialogues", "inbox", "outbox", "addresses", "alembic_version", "sqlite_sequence", "meta")
"""Tables that every message may change."""

_opened: dict[str, Database] = {}
"""By address; `dispose` lets go of the file."""


class Still(Player):
    """A performance whose database a test can look into and change meanwhile."""

    def __init__(
        self, url: str, clock: Clock, world: World, absent: Sequence[str] = (), limits: Limits | None = None
    ) -> None:
        super().__init__(url, clock, world, absent, limits)
        self._beside = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None, timeout=10)
        self._beside.execute("PRAGMA synchronous=OFF")

    def _open(self) -> Database:
        """The same for all performances on one address: it remembers how its statements are written."""
        if self._url not in _opened:
            _opened[self._url] = super()._open()
        return _opened[self._url]

    async def end(self) -> None:
        """Let go of the file."""
        await self.close()
        self._beside.close()

    async def tap(self, who: str, taps: Sequence[str]) -> list[list[str]]:
        """Buttons with this data, shown or not, one after the other; what was heard."""
        for data in taps:
            await self._say(self.engine, who, None, button=data)
        await self.engine.settled()
        return self._heard()

    def stored(self) -> States:
        """The dialogues as they are stored."""
        return dict(self._beside.execute("SELECT chat_key, state FROM dialogues").fetchall())

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """The rows of a query, past the engine."""
        return self._beside.execute(query).fetchall()

    def execute(self, statement: str, *values: object) -> None:
        """A statement, past the engine."""
        self._beside.execute(statement, values)

    def kept(self) -> dict[str, list[tuple[object, ...]]]:
        """All rows of the tables that no question changes, only an answer."""
        names = [str(name) for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: self.rows(f"SELECT * FROM {name}") for name in names if name not in _PASSING}

    def now(self) -> str:
        """The moment, as the tables keep it."""
        return self._clock().astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")

    def put_back(self, states: Mapping[str, str]) -> None:
        """These states in place of what is stored; a row keeps its version, and none comes or goes."""
        there = self.stored()
        for key, state in states.items():
            if key in there and there[key] != state:
                self.execute("UPDATE dialogues SET state = ? WHERE chat_key = ?", state, key)

    def place(self, key: str, state: str) -> None:
        """This dialogue, whether there was one or not."""
        query = "INSERT OR REPLACE INTO dialogues (chat_key, state, version, changed_at) VALUES (?, ?, ?, ?)"
        self.execute(query, key, state, 1, self.now())


def played(text: str) -> tuple[Script, list[str], list[list[str]]]:
    """A transcript: the script, who is absent, and the lines of each step that are played."""
    script = Script.read(text)
    absent = [line.split()[2] for steps, _ in script.steps for line in steps if line.startswith("! absent ")]
    return script, absent, [[line for line in steps if not line.startswith("! absent ")] for steps, _ in script.steps]


async def probed(player: Still, who: str, state: str) -> list[list[list[str]]]:
    """What is answered to each of PROBES while this dialogue is stored."""
    heard = []
    for text in PROBES:
        player.place(chat_key(who), state)
        heard.append(await player.step([f"{who}: {text}"]))
    return heard


async def forged(player: Still, who: str, state: str, taps: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is answered to buttons that nobody was shown, and which tables they have changed."""
    player.place(chat_key(who), state)
    before = player.kept()
    heard = []
    for first in range(0, len(taps), _AT_ONCE):
        player.place(chat_key(who), state)
        heard += ["\n".join(lines) for lines in await player.tap(who, taps[first : first + _AT_ONCE])]
    after = player.kept()
    return heard, [table for table in before if before[table] != after[table]]


async def refused(player: Still, who: str, state: str, said: str) -> tuple[list[list[str]], list[str]]:
    """What is answered while this is stored as the dialogue, and which states have been kept aside for it."""
    player.place(chat_key(who), state)
    before = player.rows("SELECT count(*) FROM lost_dialogues")[0][0]
    heard = await player.step([f"{who}: {said}"])
    aside = player.rows("SELECT state FROM lost_dialogues ORDER BY id")
    return heard, [str(row[0]) for row in aside[int(str(before)) :]]


async def sent_from(player: Still, who: str, payload: str) -> tuple[list[list[str]], str]:
    """What somebody hears of an outbox row with this payload, and how the row ends."""
    now = player.now()
    query = (
        "INSERT INTO outbox (chat_key, kind, priority, lang, payload, secret, state, attempts, error, created_at)"
        " VALUES (?, 'notice', 1, 'vi', ?, 0, 'waiting', 0, '', ?)"
    )
    player.execute(query, chat_key(who), payload, now)
    await player.close()  # the next engine finds what waits
    heard = await player.step([])
    row = player.rows("SELECT state FROM outbox WHERE kind = 'notice' ORDER BY id")[-1]
    return heard, str(row[0])
