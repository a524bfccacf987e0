"""`toso zalo accept`: a person with a token and a telephone finds out in ten minutes what no document says. Each answer
is written down; the program lives with any of them."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from bot.channels.lenient import read_json
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.errors import ZaloError
from bot.channels.zalo.read import event_of
from bot.commands.zalo.manage import with_token
from bot.config import BadSettings, Settings
from bot.current import Clock
from bot.database import existing
from locales import say
from storage.database import Engine
from storage.work import Work, writing

HOLDER = "toso zalo accept"
_LEASE = timedelta(minutes=2)
_LONG = 1001
"""Emoji in the text that is one too long in UTF-16 units and far from it in characters."""

Ask = Callable[[str], Awaitable[str]]
"""Shows a sentence and waits for what the person types."""


class Acceptance:
    """One run. `chat`: the person's chat, once they have written."""

    def __init__(self, calls: ZaloClient, ask: Ask, database: Engine | None, clock: Clock) -> None:
        self.calls = calls
        self.ask = ask
        self.chat = ""
        self.seconds = 25.0
        self.settle = 5.0
        """Seconds that nobody polls while a message comes."""
        self._database = database
        self._clock = clock

    def alone(self) -> None:
        """Take the right to poll. Raises BadSettings where the program itself polls."""
        if self._database is None:
            return
        now, name = self._clock(), f"poll:zalo:{self.calls.bot}"

        def take(work: Work) -> bool:
            return work.plans.lease(name, HOLDER, now + _LEASE, now)

        if not writing(self._database, take):
            raise BadSettings(say("vi", "zalo-accept-polled", {}))

    def over(self) -> None:
        """Give the right back."""
        if self._database is not None:
            writing(self._database, lambda work: work.plans.release(f"poll:zalo:{self.calls.bot}", HOLDER))

    async def event(self) -> tuple[dict[str, Any], bool]:
        """The next event, and whether it came wrapped; empty: none came in time."""
        self.alone()
        try:
            raw = read_json((await self.calls.get_updates(self.seconds)).raw)
        except ZaloError as error:
            if error.kind == "idle":
                return {}, False
            raise
        return event_of(raw), "event_name" not in raw

    async def told(self, key: str) -> dict[str, Any]:
        """Ask the person to do something in Zalo, and wait for the event that it makes."""
        await self.ask(say("vi", key, {}))
        return (await self.event())[0]


class _Question(NamedTuple):
    """One open question. `name`: as it is written down."""

    name: str
    find: Callable[[Acceptance], Awaitable[str]]


async def accept(settings: Settings, clock: Clock, into: Path, ask: Ask, out: TextIO) -> int:
    """Take all the steps and write the answers into that file. Raises BadSettings."""
    calls = with_token(settings)
    with ExitStack() as stack:
        try:
            database: Engine | None = stack.enter_context(existing(settings.database_url))
        except BadSettings:  # before the first set-up there is nobody else to poll
            database = None
        run = Acceptance(calls, ask, database, clock)
        try:
            return await steps(run, clock(), into, out)
        finally:
            run.over()
            await calls.close()


async def steps(run: Acceptance, now: datetime, into: Path, out: TextIO) -> int:
    """The same for a run that is ready; the exit code: 1 where a question stayed open."""
    run.alone()
    answers, failed = [f"toso zalo accept, {now:%Y-%m-%d %H:%M}"], 0
    for step in STEPS:
        try:
            found = await step.find(run)
        except ZaloError as error:
            found, failed = f"? {error}", failed + 1
        answers.append(f"{step.name}: {found}")
        print(answers[-1], file=out, flush=True)
        _write(into, answers)  # after every step: the person may stop at any
    print(say("vi", "zalo-accept-done", {"file": str(into), "open": failed}), file=out)
    return 1 if failed else 0


def _write(into: Path, answers: list[str]) -> None:
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_text("\n".join(answers) + "\n", "utf-8")


async def _account(run: Acceptance) -> str:
    me = await run.calls.get_me()
    return " ".join(f"{key}={me[key]}" for key in sorted(me))


async def _no_webhook(run: Acceptance) -> str:
    try:
        answer = await run.calls.call("getWebhookInfo")
    except ZaloError as error:
        return f"refused with {error.code}"
    if isinstance(answer.result, dict) and answer.result.get("url"):
        raise BadSettings(say("vi", "zalo-accept-webhook", {}))
    return "answered with an empty url"


async def _idle(run: Acceptance) -> str:
    began = time.monotonic()
    found, _ = await run.event()
    return f"{'an event' if found else 'idle'} after {time.monotonic() - began:.1f} s"


async def _text(run: Acceptance) -> str:
    await run.ask(say("vi", "zalo-accept-text", {}))
    found, wrapped = await run.event()
    message = found.get("message") or {}
    run.chat = str((message.get("chat") or {}).get("id") or "")
    same = run.chat == str((message.get("from") or {}).get("id"))
    fields = ",".join(sorted(message))
    date = message.get("date")
    return f"wrapped={wrapped} chat=sender: {same} date={date} fields={fields}" if found else "? nothing came"


async def _picture(run: Acceptance) -> str:
    return _shape(await run.told("zalo-accept-picture"))


async def _sticker(run: Acceptance) -> str:
    return _shape(await run.told("zalo-accept-sticker"))


async def _link(run: Acceptance) -> str:
    return _shape(await run.told("zalo-accept-link"))


def _shape(found: dict[str, Any]) -> str:
    return f"{found.get('event_name')} fields={','.join(sorted(found.get('message') or ()))}" if found else "? nothing"


async def _kept(run: Acceptance) -> str:
    await run.ask(say("vi", "zalo-accept-unpolled", {}))
    await asyncio.sleep(run.settle)
    found, _ = await run.event()
    return "kept" if found else "lost"


async def _two_polls(run: Acceptance) -> str:
    run.alone()
    both = [run.calls.get_updates(run.seconds) for _ in range(2)]
    outcomes = await asyncio.gather(*both, return_exceptions=True)
    return " / ".join(str(one) if isinstance(one, ZaloError) else "an event" for one in outcomes)


async def _units(run: Acceptance) -> str:
    try:
        await run.calls.send_message(run.chat, "🙂" * _LONG)
    except ZaloError as error:
        return f"in UTF-16 units ({error})" if error.code == 400 else f"? {error}"
    return "in characters"


async def _typing(run: Acceptance) -> str:
    await run.calls.send_chat_action(run.chat)
    return "accepted"


async def _nobody(run: Acceptance) -> str:
    try:
        await run.calls.send_message("0", "?")
    except ZaloError as error:
        return str(error)
    return "accepted (!)"


async def _blocked(run: Acceptance) -> str:
    await run.ask(say("vi", "zalo-accept-block", {}))
    try:
        await run.calls.send_message(run.chat, say("vi", "zalo-accept-hello", {}))
    except ZaloError as error:
        return str(error)
    return "accepted"


STEPS = (
    _Question("account", _account),
    _Question("getWebhookInfo without a webhook", _no_webhook),
    _Question("an idle poll", _idle),
    _Question("a text", _text),
    _Question("a picture", _picture),
    _Question("a sticker", _sticker),
    _Question("a pasted link", _link),
    _Question("a text while nobody polls", _kept),
    _Question("two polls at once", _two_polls),
    _Question("2,000 are counted", _units),
    _Question("typing", _typing),
    _Question("a chat that is not there", _nobody),
    _Question("after the person has blocked the bot", _blocked),
)
"""In this order: the text tells the person's chat, and blocking ends it."""
