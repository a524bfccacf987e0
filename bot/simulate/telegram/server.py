"""A stand-in for Telegram on loopback: enough of the Bot API for this bot and for a stock python-telegram-bot.

In a test: `fake = FakeTelegram(); await fake.start(); an = fake.person(1, "An"); await an.says("/start")`.
As its own process: `python -m bot.simulate.telegram.server --port 8081`; it prints `listening URL` and is then told
what to do over HTTP, see `bot/simulate/telegram/control.py`."""

import argparse
import asyncio
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random  # noqa: TID251  # the dice are handed in
from typing import Any

from aiohttp import web
from pydantic_core import to_json

from bot.interpreter import run
from bot.simulate.telegram.calls import Methods, parameters_of
from bot.simulate.telegram.control import Control
from bot.simulate.telegram.faults import OFTEN, Fault, Refused
from bot.simulate.telegram.people import Accounts, SimulatedPerson
from bot.simulate.telegram.state import State

TOKEN = "110201543:stand-in-for-a-token-AAHdqTcvCH1"  # noqa: S105  # opens nothing
_JSON = {"Content-Type": "application/json"}


class FakeTelegram(State):
    """One bot's Telegram, served on loopback. `people`: the accounts by id."""

    def __init__(
        self,
        *,
        token: str = TOKEN,
        clock: Callable[[], float] = time.time,  # noqa: TID251  # bot/ may ask the time
        keep_calls: bool = True,
        retry: float = 0.05,
    ) -> None:
        super().__init__(token, clock, keep_calls=keep_calls, retry=retry)
        self.base_url = ""
        self.people = Accounts(self)
        self._control = Control(self, self.people)
        self._methods = Methods(self, self.people)
        self._runner: web.ServerRunner | None = None

    async def start(self, port: int = 0) -> str:
        """Listen on loopback; returns the base URL."""
        self._runner = web.ServerRunner(web.Server(self._serve, access_log=None), shutdown_timeout=0.01)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self.base_url

    async def stop(self) -> None:
        """Close all connections; updates that were not taken are kept for another start."""
        self.updates.interrupt()
        if self.updates.webhook is not None:
            await self.updates.set_webhook("", "", 0)
        if self._runner is not None:
            await self._runner.cleanup()

    def person(self, id: int, name: str, lang: str = "vi") -> SimulatedPerson:  # noqa: A002  # as Telegram says
        """The account with this id, made when it is asked for first."""
        return self.people.person(id, name, lang)

    def fail_next(self, method: str, fault: Fault, times: int = 1) -> None:
        """Let the next calls of a method fail."""
        self.faults.plan(method, fault, times)

    def fail_in(self, chat: int, method: str, faults: Iterable[Fault], saying: str = "") -> None:
        """Let the next calls of a method to this chat end so; with `saying` only calls whose text contains it."""
        self.faults.plan_in(chat, method, faults, saying)

    def fail_at_random(self, dice: Random, rates: dict[Fault, float], methods: tuple[str, ...] = OFTEN) -> None:
        """Let calls fail with these probabilities from now on."""
        self.faults.at_random(dice, rates, methods)

    def write_calls(self, path: Path) -> None:
        """The calls as JSON lines, for `telegram_spec_check.py`."""
        path.write_bytes(b"".join(to_json(call) + b"\n" for call in self.calls))

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.rel_url.path
        if path.startswith("/control/"):
            return await self._control.serve(request)
        prefix, _, name = path.rpartition("/")
        if prefix == f"/file/bot{self.token}/documents" and name in self.uploads:
            return web.Response(body=self.uploads[name])
        method = self._methods.name(name)
        if prefix != f"/bot{self.token}" or method is None:
            refused = Refused(404 if method is None else 401)
            return web.Response(body=to_json(refused.body), status=refused.status, headers=_JSON)
        parameters, files = await parameters_of(request)
        self.counts[method] += 1
        if self.keep_calls:
            call = {"n": len(self.calls), "method": method, "params": parameters, "files": files}
            self.calls.append(call)
        where = parameters if "chat_id" in parameters else parameters.get("scope") or {}
        fault = self.faults.of(method, int(where.get("chat_id", 0)), str(parameters.get("text", "")))
        if fault is None:
            status, body = await self._answer(method, parameters, files)
        else:
            status, body = await self._fail(fault, request, method, (parameters, files))
        return web.Response(body=body, status=status, headers=_JSON)

    async def _answer(self, method: str, parameters: dict[str, Any], files: list[dict[str, Any]]) -> tuple[int, bytes]:
        try:
            result = await self._methods.carry_out(method, parameters, files)
        except Refused as refused:
            return refused.status, to_json(refused.body)
        except (KeyError, TypeError, ValueError) as error:
            return 400, to_json(Refused(400, f"Bad Request: {error!r}").body)
        return 200, b'{"ok":true,"result":' + result + b"}"

    async def _fail(
        self, fault: Fault, request: web.BaseRequest, method: str, content: tuple[dict[str, Any], list[dict[str, Any]]]
    ) -> tuple[int, bytes]:
        if fault.status:
            return fault.status, fault.body if fault.body is not None else to_json(fault.refusal().body)
        status, body = (0, b"") if fault.cut == "before" else await self._answer(method, *content)
        await asyncio.sleep(fault.slow)
        if fault.cut and request.transport is not None:
            request.transport.abort()
            status = 500
        return status, body


async def _run(port: int, token: str) -> None:
    fake = FakeTelegram(token=token, keep_calls=False)
    print("listening", await fake.start(port), flush=True)  # the parent process reads this line
    await asyncio.Event().wait()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="A stand-in for Telegram on loopback.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--token", default=TOKEN)
    options = parser.parse_args()
    try:
        run(_run(options.port, options.token))  # on uvloop, because the bot under test shares the machine
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
