"""The stage of the tour: the real engine and its stand-in for Telegram, people who act, and a clock that is moved."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import assert_never

from bot.app import App
from bot.invite_codes import hashed, new_code
from bot.simulate.telegram.people import SimulatedPerson
from bot.simulate.telegram.server import FakeTelegram
from bot.simulate.telegram.state import Received
from bot.simulate.tour.story import CAST, LEAD, PROVINCE, Edit, Join, On, ShowInvite, Step, TapButton
from bot.simulate.tour.telling import Telling, ToldMessage
from locales import say
from storage.people.people import NewInvite
from storage.people.units import NewUnit
from storage.work import Work

_SWEEP = timedelta(hours=1)
_THINKING = timedelta(seconds=12)
_START = re.compile(r"\?start=(\w+)")


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime

    def __call__(self) -> datetime:
        """The time it shows, in UTC."""
        return self.now

    def seconds(self) -> float:
        """The time it shows, in seconds as Telegram counts."""
        return self.now.timestamp()


class Stage:
    """Moves the clock and the people. `lines`: all messages so far; `sweeps`: number of sweeps."""

    def __init__(self, app: App, fake: FakeTelegram, clock: Clock, telling: Telling) -> None:
        self.lines: list[ToldMessage] = []
        self.reminders: list[ToldMessage] = []
        self.sweeps = 0
        self._app = app
        self._fake = fake
        self._clock = clock
        self._telling = telling
        self._codes: dict[str, str] = {}
        self._said: dict[tuple[str, str], int] = {}
        self.people = {who: fake.person(1000 + n, actor.name) for n, (who, actor) in enumerate(CAST.items(), 1)}
        self._who = {person.id: who for who, person in self.people.items()}
        fake.listen = self._heard
        fake.notice = self._noticed
        self._tapping = ""
        """Whose tap is being answered: the answer may take the place of the message with the button."""

    async def settle_commune(self, since: date) -> None:
        """Make the commune with its xóm, and an invite for its lead, as `toso init` does."""
        code = self._codes[LEAD] = new_code()
        now = self._clock()

        def make(work: Work) -> None:
            above = work.units.add(NewUnit(None, "province", *PROVINCE, since)).id
            for who, actor in CAST.items():
                kind = "commune" if who == LEAD else "hamlet"
                unit = work.units.add(NewUnit(above, kind, actor.noun, actor.place, since))
                if who == LEAD:
                    above = unit.id
                    expires = now + timedelta(days=1)
                    work.people.invite(NewInvite(hashed(code), unit.id, "lead", None, None, 1, expires), now)

        await self._app.engine.store.write(make)

    async def run_to(self, moment: datetime) -> list[ToldMessage]:
        """Move the clock on, with a sweep every full hour and at the end; returns the messages sent on the way."""
        before = len(self.lines)
        while self._clock.now < moment:
            hour = self._clock.now.replace(minute=0, second=0) + _SWEEP
            self._clock.now = min(hour, moment)
            await self._app.engine.sweep()
            if not self._app.engine.dispatcher.idle:
                await self._app.engine.settled()
            self.sweeps += 1
            self._telling.tick(self._clock.now)
        sent = self.lines[before:]
        self.reminders += sent
        return sent

    async def play(self, who: str, steps: tuple[Step, ...]) -> list[ToldMessage]:
        """Let one person act and wait for the answer to each step; returns the conversation."""
        before = len(self.lines)
        for step in steps:
            await self._step(who, step)
        return self.lines[before:]

    async def _step(self, who: str, step: Step) -> None:
        match step:
            case str():
                await self._says(who, step)
            case TapButton(label=label):
                await self._taps(who, lambda shown, _: shown == say("vi", label, {}))
            case On(verb=verb, form=form):
                await self._taps(who, lambda _, data: data.split("|")[::2] == [verb, form])
            case Edit(was=was, now=now):
                self._own(who, say("vi", "tour-edits", {"was": was, "now": now}))
                await self.people[who].edits(self._said[who, was], now)
                await self._answered()
            case ShowInvite(who=invited):
                await self._says(who, f"/moi {CAST[invited].place}")
                await self._says(who, "1")
                self._codes[invited] = _START.findall(self.people[who].received[-1].text)[0]
            case Join():
                await self._says(who, f"/start {self._codes[who]}")
                await self._step(who, TapButton("button-agree"))
                await self._taps(who, lambda shown, _: shown == CAST[who].name)
            case _:
                assert_never(step)

    async def _says(self, who: str, text: str) -> None:
        self._own(who, text)
        self._said[who, text] = await self.people[who].says(text)
        await self._answered()

    async def _taps(self, who: str, wanted: Callable[[str, str], bool]) -> None:
        label, data = _button(self.people[who], wanted)
        self._own(who, f"[{label}]")
        self._tapping = who
        await self.people[who].taps(data)
        await self._answered()
        self._tapping = ""

    def _own(self, who: str, text: str) -> None:
        self._clock.now += _THINKING
        self.lines.append(ToldMessage(who, self._clock.now, own=True, text=text))

    async def _answered(self) -> None:
        """Wait until Telegram has handed everything over and everything is answered."""
        async with asyncio.timeout(30):
            while self._fake.updates.pending:  # noqa: ASYNC110  # the stand-in rings no bell for this
                await asyncio.sleep(0.002)
            await self._app.engine.settled()

    def _heard(self, chat: int, message: Received) -> None:
        line = ToldMessage(
            self._who[chat], self._clock.now, own=False, text=message.text, buttons=tuple(message.labels)
        )
        self.lines.append(line)

    def _noticed(self, chat: int, message: Received) -> None:
        if self._who[chat] == self._tapping:
            self._heard(chat, message)


def _button(person: SimulatedPerson, wanted: Callable[[str, str], bool]) -> tuple[str, str]:
    """The newest button with this label and data. Raises LookupError where there is none."""
    for message in reversed(person.received):
        for label, data in (button for row in message.buttons for button in row):
            if wanted(label, data):
                return label, data
    raise LookupError(f"{person.name} has no such button")
