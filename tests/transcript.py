"""Plays a whole conversation, written as one reads it, through the real engine on a real SQLite file.

Between every two messages the engine may be thrown away and another one opened on the same file, so that each line is
also a restart. The format (tests/transcripts/*.txt, shown in docs/):

    # a remark                     @ 2026-05-07 08:30   the clock moves there
    An: /nhap                      An writes; `An/web: …` on her other channel; `An@nhóm: …` in a group
    An [Nộp]                       An taps the newest button of that name; `An [Nộp] #1` the first one ever shown
    + Dũng: 5                      at the same moment as the line before
    An (photo)                     a file of that kind; `An (forward): …` passes on what somebody wrote,
                                   `An (table): …` sends a file with this text
    ! sweep                        the clock's sweep         ! edit 2 -> "130 người"   the speaker rewords message 2
    ! code 7MZK-… officer "xóm Khâu Giang" 2   an invite      ! damage An   the stored dialogue becomes unreadable
    ! open An                      her page is opened, and shows what was said
    ! hamlets "Tân Lập 1; Tân Lập 2"   there are these too, in xã Phú Thịnh
    ! agency Hoa "Công an xã"      xã Phú Thịnh has this agency, and Hoa is its officer; "-": nobody has joined yet
    ! block An                     the platform says that An cannot be reached
    ! restart                      the engine is thrown away here in any case, as wherever the clock moves

    Tổ Số: …                       the answer, word for word; further lines are indented; buttons stand in brackets
    Tổ Số ↻: …                     the answer takes the place of the message whose button was tapped
    Tổ Số (thoáng): …              a toast, which shows for a moment
    Tổ Số sửa → Bình: …            an earlier message is edited in place
    Tổ Số → An: …                  what somebody else hears; "…" on a line of its own stands for the rest

With TOSO_UPDATE_TRANSCRIPTS=1 the answers are written anew, to be read and judged."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any, Self

from sqlalchemy import Engine as Database
from sqlalchemy import event

from bot.channels.channel import Limits, Reply, SendFailed
from bot.current import World
from bot.engine import Engine
from bot.invite_codes import hashed, mark
from bot.receive.crowd import Crowd
from bot.receive.strangers import Most
from bot.store import Store
from handlers.reading.agencies import agency
from storage.database import connect
from storage.messages.dialogues import StoredDialogue
from storage.people.people import NewInvite
from storage.people.units import NewUnit
from storage.work import Work, writing
from tests.house import CAST, LIMITS, OPENED, Clock, House, Room, arrival, chat_key, chat_of, settle

_SAYS = re.compile(
    r"(?P<at_once>\+ )?(?P<who>\w+)(?:/(?P<channel>\w+))?(?P<group>@nhóm)?(?: \((?P<how>forward|table)\))?: "
    r"(?P<text>.*)"
)
_TAPS = re.compile(
    r"(?P<at_once>\+ )?(?P<who>\w+)(?:/(?P<channel>\w+))?(?P<group>@nhóm)? \[(?P<label>.+)\](?: #(?P<nth>\d+))?"
)
_FILE = re.compile(r"(?P<who>\w+) \((?P<kind>\w+)\)")
_HEARS = re.compile(r"Tổ Số(?: sửa| ↻| \(thoáng\))?(?: → (?P<who>[\w/]+))?: ?(?P<text>.*)")
_HOW: dict[str | None, dict[str, Any]] = {"forward": {"forwarded": True}, "table": {"document": ""}}
_MANY = re.compile(r"“(.+)” × (\d+)")
_CODE = re.compile(r'! code (\S+) (\w+) "(.+)" (\d+)')
_AGENCY = re.compile(r'! agency (?P<who>\S+) "(?P<title>.+)"')
_EDIT = re.compile(r'! edit (\d+) -> "(.*)"')
_GROUP = "-100200"
_NAMES = {chat_of(name): name for name in (*CAST, "Hoa", "Ivan", "Kim")}


@dataclass
class Script:
    """A transcript taken apart: steps (as written) and, after each, what is to be heard."""

    steps: list[tuple[list[str], list[list[str]]]] = field(default_factory=list)

    @classmethod
    def read(cls, text: str) -> "Script":
        """Raises AssertionError for a line that nobody says."""
        script = cls()
        for line in text.splitlines():
            if _HEARS.fullmatch(line):
                script.steps[-1][1].append([line])
            elif line.startswith("  ") and script.steps and script.steps[-1][1]:
                script.steps[-1][1][-1].append(line)
            elif line.startswith("+ "):
                script.steps[-1][0].append(line)
            else:
                script.steps.append(([line], []))
        return script


class Player:
    """One playing of a transcript; as a context it lets go of the file at the end. `restarting`: by another engine for
    each step. `labels`: what is tapped is typed, where it stands below the newest message."""

    def __init__(
        self,
        url: str,
        clock: Clock,
        world: World,
        absent: Sequence[str] = (),
        limits: Limits | None = None,
        *,
        tuned: bool = True,
        restarting: bool = False,
        labels: bool = False,
    ) -> None:
        self._url = url
        self._labels = labels
        self._restarting = restarting
        self._engine: Engine | None = None
        self._task: asyncio.Task[None] | None = None
        self._tuned = tuned
        self._clock = clock
        self._world = world
        world.stale = True  # the plan in memory is of another transcript's database
        self.rooms = {name: Room(name, limits=limits or LIMITS) for name in ("telegram", "web")}
        self._numbers = count(1)
        self._codes = (f"T0S0MA1K{n:08d}" for n in count(1))
        self._mine: dict[str, list[tuple[str, str]]] = {}
        self.typed = 0
        """Choices that were typed by their mark."""
        self._speaker = ("An", "telegram")
        self._read = dict.fromkeys(self.rooms, 0)
        who = tuple(name for name in CAST if name not in absent)
        self._database = self._open()  # kept over restarts: it remembers how its statements are written
        self.house: House = writing(self._database, lambda work: settle(work, clock(), who))
        self._database.dispose()

    def _open(self) -> Database:
        """Open the file without waiting for the disk: no power is cut here (tests/test_kill.py kills the process)."""
        engine = connect(self._url, prepared=self._tuned)
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
        return engine

    async def step(self, lines: Sequence[str]) -> list[list[str]]:
        """Play one step; what was heard after it, as a transcript shows it."""
        if self._restarting or any(line.startswith("@ ") or line == "! restart" for line in lines):
            await self.close()
        for line in lines:
            await self._act(line, self.engine)
        await self.engine.settled()
        return self._heard()

    @property
    def engine(self) -> Engine:
        """The one that is running; started when it is first needed."""
        if self._engine is None:
            store = Store(self._database, patient=self._tuned)
            crowd = Crowd(on=self._tuned)
            self._engine = Engine(store, self.rooms, self._world, self._clock, timedelta(days=90), crowd)
            self._engine.strangers.most = Most(1_000, 1_000, 1_000)  # a week is played in a moment
            self._engine.pump._code = lambda: next(self._codes)
            self._task = asyncio.create_task(self._engine.run(ticking=False))
        return self._engine

    async def close(self) -> None:
        """Stop the engine; the next message starts another one."""
        if self._engine is None or self._task is None:
            return
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        await self._engine.store.close()
        self._database.dispose()
        self._engine = self._task = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _act(self, line: str, engine: Engine) -> None:
        if not line.strip() or line.startswith("#"):
            return
        if line.startswith("@ "):
            self._clock.to(line[2:])
        elif line.startswith("! "):
            await self._direct(line, engine)
        elif found := _SAYS.fullmatch(line):
            many = _MANY.fullmatch(found["text"])
            text = many[1] * int(many[2]) if many else found["text"].replace("\\n", "\n").replace("\\t", "\t")
            group: dict[str, Any] = {"group": True, "chat": _GROUP} if found["group"] else {}
            await self._say(engine, found["who"], found["channel"], text=text, **_HOW.get(found["how"], {}), **group)
        elif found := _TAPS.fullmatch(line):
            room = self.rooms[found["channel"] or "telegram"]
            group = {"group": True, "chat": _GROUP} if found["group"] else {}
            await self._say(engine, found["who"], found["channel"], marked=True, **self._choice(room, found), **group)
        elif found := _FILE.fullmatch(line):
            await self._say(engine, found["who"], None, file=found["kind"])
        else:
            raise AssertionError(f"nobody says {line!r}")

    def _choice(self, room: Room, found: re.Match[str]) -> dict[str, Any]:
        """A tap; with `labels` the label is typed, and without buttons the mark, if the newest message shows it under
        that name and nothing is sent at the same moment. Else even there it is a tap, as of a person whom no new
        message has reached."""
        data = self._button(room, found)
        _, newest = self._replies(room, found)[-1]
        if self._labels and not (found["nth"] or found["at_once"] or found["group"]):
            below = [label for row in newest.buttons for label, _ in row]
            if below.count(found["label"]) == 1 and not found["label"].isdigit():
                self.typed += 1
                return {"text": found["label"]}
        if room.limits.buttons or found["nth"] or found["at_once"] or found["label"] not in _labelled(newest):
            return {"button": data}
        self.typed += 1
        return {"text": next(mark for mark, meant in newest.choices if meant == data)}

    def _replies(self, room: Room, found: re.Match[str]) -> list[tuple[str, Reply]]:
        to = _GROUP if found["group"] else chat_of(found["who"])
        return [(chat, reply) for chat, reply in room.sent if chat == to]

    def _button(self, room: Room, found: re.Match[str]) -> str:
        shown = [
            data
            for _, reply in self._replies(room, found)
            for row in (*reply.buttons, _labelled(reply).items())
            for label, data in row
            if label == found["label"]
        ]
        assert shown, f"{found['who']} has no button {found['label']!r}"
        return shown[int(found["nth"]) - 1] if found["nth"] else shown[-1]

    async def _say(self, engine: Engine, who: str, channel: str | None, *, marked: bool = False, **what: Any) -> None:
        self._clock.by(seconds=5)
        self._speaker = (who, channel or "telegram")
        number = next(self._numbers)
        if "button" in what and self.rooms[channel or "telegram"].limits.edits:
            what["tap"] = str(number)
        if "text" in what and not marked:
            self._mine.setdefault(who, []).append((str(number), channel or "telegram"))
        await engine.accept(channel or "telegram", "main", [arrival(who, number, self._clock(), **what)])

    async def _direct(self, line: str, engine: Engine) -> None:
        now = self._clock()
        if line == "! sweep":
            await engine.sweep()
        elif found := _CODE.fullmatch(line):
            unit = self.house.units[found[3]].id
            code = found[1].replace("-", "")
            invite = NewInvite(
                hashed(code), unit, found[2], None, None, int(found[4]), now + timedelta(days=14), mark(code)
            )
            await engine.store.write(lambda work: work.people.invite(invite, now))
        elif found := _EDIT.fullmatch(line):
            who, _ = self._speaker
            number, channel = self._mine[who][int(found[1]) - 1]
            said = arrival(who, int(number), now, text=found[2], edits=True)
            again = said._replace(external_id=f"edit:{next(self._numbers)}")
            await engine.accept(channel, "main", [again])
        elif line.startswith("! open "):
            key = chat_key(line.split()[2], "web")
            await engine.store.write(lambda work: work.shown.appeared(key, range(1, work.outbox.newest() + 1), now))
        elif line.startswith("! damage "):
            standing = StoredDialogue('{"kind":"asking","slot":"?"}', 1)
            await engine.store.write(lambda work: work.dialogues.put([(chat_key(line.split()[2]), standing)], now))
        elif line.startswith("! hamlets "):
            above = self.house.units["xã Phú Thịnh"].id
            new = [NewUnit(above, "hamlet", "xóm", name, OPENED) for name in line[11:-1].split("; ")]
            await engine.store.write(lambda work: [work.units.add(unit) for unit in new])
        elif found := _AGENCY.fullmatch(line):
            await engine.store.write(lambda work: self._agency(work, found["who"], found["title"]))
        elif line == "! restart":
            return  # before the step
        elif line.startswith("! block "):
            blocked = SendFailed("Forbidden: bot was blocked by the user", permanent=True)
            self.rooms["telegram"].failures[chat_of(line.split()[2])] = [blocked]
        else:
            raise AssertionError(f"no such direction: {line!r}")

    def _agency(self, work: Work, who: str, title: str) -> None:
        """Open the agency; who reports for it joins, unless they belong to the house already."""
        read = agency(title)
        assert read is not None, title
        above = self.house.units["xã Phú Thịnh"].id
        unit = self.house.units.setdefault(title, work.units.add(NewUnit(above, *read, OPENED)))
        if who == "-":
            return
        if who not in self.house.people:
            self.house.people[who] = person = work.people.join(who, "vi", self._clock())
            work.people.address(chat_key(who), person, self._clock())
        work.people.belong(self.house.people[who], unit.id, "officer", self._clock())

    def _heard(self) -> list[list[str]]:
        heard = []
        for name, room in self.rooms.items():
            # Chats are served side by side: only the order within each is a promise.
            heard += [[f"Tổ Số (thoáng): {text}"] for _, text in room.toasts if text]
            room.toasts.clear()
            said = [(chat, reply) for chat, reply in room.sent[self._read[name] :] if reply.text]
            for chat, reply in sorted(said, key=lambda sent: sent[0]):
                heard.append(self._shown(_NAMES.get(chat, "nhóm"), name, reply))
            self._read[name] = len(room.sent)
        return heard

    def _shown(self, who: str, channel: str, reply: Reply) -> list[str]:
        to = who if channel == "telegram" else f"{who}/{channel}"
        said = "Tổ Số" if (who, channel) == self._speaker else f"Tổ Số → {to}"
        if reply.edits:
            said = "Tổ Số ↻" if said == "Tổ Số" else f"Tổ Số sửa → {to}"
        first, *rest = reply.text.split("\n")
        lines = [f"{said}: {first}", *(f"  {line}" for line in rest)]
        return lines + ["  " + " ".join(f"[{label}]" for label, _ in row) for row in reply.buttons]


def _labelled(reply: Reply) -> dict[str, str]:
    """The choices of a message without buttons: what the line after each mark says, and the data."""
    lines = reply.text.split("\n")
    said = lines[len(lines) - len(reply.choices) :]
    return {line.removeprefix(f"{mark}. "): data for line, (mark, data) in zip(said, reply.choices, strict=True)}


def agrees(wanted: Sequence[str], heard: Sequence[str]) -> bool:
    """Whether the answers are as written, word for word; "…" stands for the rest."""
    if wanted and wanted[-1].strip() == "…":
        return list(heard[: len(wanted) - 1]) == list(wanted[:-1])
    return list(wanted) == list(heard)


def written(script: Script, heard: Sequence[Sequence[Sequence[str]]]) -> str:
    """The transcript with the answers that were heard; a "…" that still fits stays."""
    lines: list[str] = []
    for (steps, wanted), got in zip(script.steps, heard, strict=True):
        lines += steps
        for number, reply in enumerate(got):
            kept = number < len(wanted) and agrees(wanted[number], reply)
            lines += wanted[number] if kept else reply
    return "\n".join(lines) + "\n"
