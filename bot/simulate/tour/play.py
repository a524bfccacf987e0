"""`toso tour`: a whole reporting cycle of one commune on a moving clock, through the real engine and Telegram's HTTP
calls."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TextIO

from pydantic import SecretStr

from bot.app import running
from bot.config import BadSettings, Settings
from bot.simulate.telegram.server import FakeTelegram
from bot.simulate.tour import result
from bot.simulate.tour.stage import Clock, Stage
from bot.simulate.tour.story import CAST, LEAD, STORY, Act
from bot.simulate.tour.telling import Telling
from forms.regime.calendar import ZONE


async def tour(into: Path, out: TextIO) -> int:
    """Play the tour, write the result to `into` and check it. Returns the exit code: 1 when something is wrong."""
    try:
        result.clear(into)
    except OSError as error:
        raise BadSettings(f"--into: {error}") from None
    telling = Telling(out)
    clock = Clock(_moment(STORY[0].at) - timedelta(minutes=5))
    fake = FakeTelegram(clock=clock.seconds)
    await fake.start()
    try:
        async with running(_settings(into, fake), clock, ticking=False) as app:
            stage = Stage(app, fake, clock, telling)
            telling.say("tour-begin", commune=CAST[LEAD].unit, hamlets=len(CAST) - 1, lead=CAST[LEAD].name)
            await stage.settle_commune(clock().date())
            for number, act in enumerate(STORY, 1):
                await _play(act, number, stage, telling)
    finally:
        await fake.stop()
    return _conclude(into, fake, stage, telling)


def _settings(into: Path, fake: FakeTelegram) -> Settings:
    """The tour's own settings, whatever the environment says; without limits of pace, because its clock is not the real
    one."""
    return Settings.model_construct(
        database_url=f"sqlite:///{into.resolve() / result.DATABASE}",
        telegram_token=SecretStr(fake.token),
        telegram_base_url=fake.base_url,
        telegram_per_second=0,
        telegram_chat_gap=0,
        telegram_poll_timeout=50,
        port=0,
        web=False,
    )


async def _play(act: Act, number: int, stage: Stage, telling: Telling) -> None:
    at = _moment(act.at)
    names = {who: (actor.name, actor.unit) for who, actor in CAST.items()}
    sent = await stage.run_to(at)
    await telling.act(number, len(STORY), at, act.title)
    await telling.sent(sent, names)
    for move in act.moves:
        moved = at.replace(hour=int(move.at[:2]), minute=int(move.at[3:]))
        await telling.sent(await stage.run_to(moved), names)
        lines = await stage.play(move.who, move.steps)
        person = "{}, {}".format(*names[move.who])
        await (telling.chat if move.shown else telling.brief)(lines, person)


def _conclude(into: Path, fake: FakeTelegram, stage: Stage, telling: Telling) -> int:
    database = into / result.DATABASE
    reminders = result.sent_reminders(database)
    summary = next(line.text for line in reversed(stage.lines) if line.who == LEAD and not line.own)
    result.write(into, stage.lines, reminders, summary)
    fake.write_calls(into / result.CALLS)
    telling.say("tour-sweeps", sweeps=stage.sweeps, reminders=len(reminders), calls=len(fake.calls))
    wrong = result.wrong(database, reminders, stage.reminders, summary)
    for sentence in wrong:
        telling.fail(sentence)
    telling.say("tour-bad" if wrong else "tour-good", n=len(wrong))
    telling.say("tour-left", into=str(into))
    telling.say("tour-next")
    return 1 if wrong else 0


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)
