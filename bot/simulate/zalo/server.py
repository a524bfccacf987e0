"""A stand-in for Zalo on loopback: the whole Bot API with everything that misbehaves in it.

In a test: `fake = FakeZalo(); await fake.start(); an = fake.person("a1", "An"); await an.says("3")`.
As its own process: `python -m bot.simulate.zalo.server --port 8082`; it prints `listening URL` and is then told what to
do over HTTP: POST /control/says {"chat", "text"} · POST /control/fail {"method", "times", "fault": {…}} ·
POST /control/manners {…} · GET /control/texts?chat= · GET /control/counts."""

import argparse
import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, unquote

from aiohttp import web
from pydantic_core import from_json, to_json

from bot.interpreter import run
from bot.simulate.zalo.faults import HTML, ZaloFault, ZaloRefused
from bot.simulate.zalo.methods import NOTHING, ZaloMethods
from bot.simulate.zalo.people import ZaloPerson
from bot.simulate.zalo.state import ZaloState, system_time
from bot.simulate.zalo.updates import ZaloUpdates
from bot.simulate.zalo.webhook import ZaloWebhook

ZALO_TOKEN = "1459232241454765289:stand-in_for-a.token~KqXvCH1"  # noqa: S105  # opens nothing
_JSON = "application/json"


class FakeZalo(ZaloState):
    """One bot's Zalo, served on loopback. `loopback`: its webhook may be an http:// address of this computer."""

    def __init__(
        self, *, token: str = ZALO_TOKEN, clock: Callable[[], datetime] = system_time, loopback: bool = True
    ) -> None:
        super().__init__(token, clock)
        self.base_url = ""
        self.updates = ZaloUpdates()
        self.people: dict[str, ZaloPerson] = {}
        self._methods = ZaloMethods(self, self.updates, loopback=loopback)
        self._runner: web.ServerRunner | None = None

    @property
    def webhook(self) -> ZaloWebhook | None:
        """The webhook that is set."""
        return self._methods.webhook

    async def start(self, port: int = 0) -> str:
        """Listen on loopback; returns the base URL."""
        self._runner = web.ServerRunner(web.Server(self._serve, access_log=None), shutdown_timeout=0.01)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self.base_url

    async def stop(self) -> None:
        """Close all connections."""
        await self._methods.forget()
        if self._runner is not None:
            await self._runner.cleanup()

    def person(self, id: str, name: str = "An") -> ZaloPerson:  # noqa: A002  # as Zalo says
        """The account with this id, made when it is asked for first."""
        return self.people.setdefault(id, ZaloPerson(self, self._happened, id, name))

    def fail_next(self, method: str, fault: ZaloFault, times: int = 1, chat: str = "") -> None:
        """Let the next calls of a method fail, with `chat` only those to this chat."""
        self.faults.plan(method, fault, times, chat)

    async def _happened(self, chat: str, event: dict[str, Any]) -> None:
        if self.webhook is not None:
            self.webhook.deliver(chat, event)
        else:
            await self.updates.add(event, keeps=self.manners.keeps)

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.rel_url.path
        if path.startswith("/control/"):
            return await self._control(request, path.rpartition("/")[2])
        prefix, _, method = path.rpartition("/")
        if unquote(prefix) != f"/bot{self.token}":
            if self.manners.html_for_bad_token:
                return web.Response(body=HTML, status=404, content_type="text/html")
            return _answer(ZaloRefused(401).body)
        parameters = await _parameters(request)
        self.counts[method] += 1
        self.calls.append((method, parameters))
        fault = self.faults.of(method, str(parameters.get("chat_id", "")))
        if fault is None:
            return _answer(await self._outcome(method, parameters))
        return await self._failed(fault, request, method, parameters)

    async def _outcome(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        try:
            result = await self._methods.carry_out(method, parameters)
        except ZaloRefused as refused:
            return refused.body
        return {"ok": True} if result is NOTHING else {"ok": True, "result": result}

    async def _failed(
        self, fault: ZaloFault, request: web.BaseRequest, method: str, parameters: dict[str, Any]
    ) -> web.StreamResponse:
        headers = {"Retry-After": str(fault.retry_after)} if fault.retry_after else {}
        if fault.code:
            return _answer(ZaloRefused(fault.code, fault.description, fault.key).body, headers)
        if fault.status:
            return web.Response(body=fault.body, status=fault.status, content_type=fault.kind, headers=headers)
        body = {"ok": False} if fault.cut == "before" else await self._outcome(method, parameters)
        if fault.drip:
            return await _dripped(request, to_json(body), fault.slow)
        await asyncio.sleep(fault.slow)
        if fault.cut and request.transport is not None:
            request.transport.abort()
        return _answer(body)

    async def _control(self, request: web.BaseRequest, order: str) -> web.Response:
        given = from_json(await request.read() or b"{}")
        if order == "says":
            await self.person(given["chat"], given.get("name", "An")).says(given["text"])
        elif order == "fail":
            self.fail_next(given["method"], ZaloFault(**given["fault"]), given.get("times", 1), given.get("chat", ""))
        elif order == "manners":
            for name, value in given.items():
                setattr(self.manners, name, value)
        elif order == "texts":
            return _answer({"texts": self.texts(request.query.get("chat", ""))})
        elif order == "counts":
            lost = len(self.webhook.lost) if self.webhook else 0
            shown = {"calls": self.counts, "waiting": len(self.updates.waiting), "handed": self.updates.handed}
            return _answer(shown | {"pollers": self.updates.pollers, "lost": lost})
        else:
            return web.Response(status=404)
        return _answer({"ok": True})


def _answer(body: dict[str, Any], headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(body=to_json(body), content_type=_JSON, headers=headers)


async def _dripped(request: web.BaseRequest, body: bytes, seconds: float) -> web.StreamResponse:
    """Send the first half of the body now, the rest so many seconds later."""
    response = web.StreamResponse(headers={"Content-Type": _JSON, "Content-Length": str(len(body))})
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    await asyncio.sleep(seconds)
    await response.write(body[len(body) // 2 :])
    return response


async def _parameters(request: web.BaseRequest) -> dict[str, Any]:
    """The parameters of a call, sent as JSON, in a form or in the address."""
    body = await request.read()
    if request.content_type == _JSON:
        found = from_json(body) if body else {}
        return found if isinstance(found, dict) else {}
    return dict(parse_qsl(body.decode(), keep_blank_values=True) or request.query.items())


async def _run(port: int, token: str) -> None:
    fake = FakeZalo(token=token)
    print("listening", await fake.start(port), flush=True)  # the parent process reads this line
    await asyncio.Event().wait()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="A stand-in for Zalo on loopback.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--token", default=ZALO_TOKEN)
    options = parser.parse_args()
    try:
        run(_run(options.port, options.token))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
