"""Tells the stand-in for Telegram what to do when it runs as its own process, for benchmarks and kill tests.

All bodies are JSON. Chats are numbers; a chat that was never seen begins to exist when it first writes.

POST /control/updates  {"texts": [[chat, text], …]}                     → {"queued": n}: people write, in this order
POST /control/raw      {"updates": [{…}, …]}                            → {"queued": n}: any updates, `update_id` given
POST /control/load     {"mode": "closed" | "open", "scripts": {chat: [step, …], …}, "replies": 1}  → {"queued": n}
    or instead of scripts {"chats": n, "first": 1000, "script": [step, …]}: the same script for n chats.
    A step is a text, or "[label]": tap the newest button of that label (closed only).
    closed: each chat takes its next step once `replies` replies to the last have come; one latency per step.
      With "at_once": n only so many chats talk at a time; whoever is through makes room for the next.
    open: all steps are queued at once, chat by chat in turn; time runs until the last reply has come.
GET  /control/load     → {"done", "steps", "replies", "missed" (taps without a button), "seconds", "latencies_ms": […]}
GET  /control/counters → {"updates", "pending", "messages", "calls": {method: n}}
GET  /control/texts?chat=7 → {"texts": […]}; without chat: {"chats": {"7": […], …}}: what the bot sent, in order
POST /control/fail     {"method": "sendMessage", "times": 1, "fault": {"status": 502}}; other faults: "retry_after",
                       "cut": "before" | "after", "slow": seconds, see `Fault`
POST /control/random   {"seed": 1, "rates": [[{"status": 502}, 0.05], …]}: faults by chance; empty rates end them
POST /control/block    {"chat": 7, "blocked": true}
POST /control/reset    → forgets updates, messages, counters and load"""

import time
from itertools import islice
from random import Random  # noqa: TID251  # seeded by whoever asks
from typing import Any

from aiohttp import web
from pydantic_core import from_json, to_json

from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.people import Accounts
from bot.simulate.telegram.state import Received, State


class Load:
    """People who follow a script, and how long the bot let them wait, on this process's clock."""

    def __init__(
        self,
        state: State,
        people: Accounts,
        scripts: dict[int, list[str]],
        *,
        closed: bool,
        replies: int,
        at_once: int = 0,
    ) -> None:
        self.steps = sum(map(len, scripts.values()))
        self.replies = 0
        self.missed = 0
        self.latencies: list[float] = []
        self._state = state
        self._people = people
        self._scripts = scripts
        self._closed = closed
        self._each = replies
        self._at = dict.fromkeys(scripts, 0)
        self._owed = dict.fromkeys(scripts, 0)
        self._outside = iter(scripts)
        self._at_once = at_once or len(scripts)
        self._asked: dict[int, float] = {}
        self._begun = self._last = time.monotonic()

    async def start(self) -> None:
        """Let everybody send the first step."""
        self._state.listen = self._heard
        for chat in self._scripts:
            self._people.person(chat, f"An {chat}")
        if self._closed:
            for chat in islice(self._outside, self._at_once):
                self._step(chat)
            return
        longest = max(map(len, self._scripts.values()), default=0)
        for at in range(longest):
            for chat, script in self._scripts.items():
                if at < len(script):
                    self._people[chat].say(script[at])

    def report(self) -> dict[str, Any]:
        """The state of the load as GET /control/load shows it."""
        return {
            "done": self.replies + self.missed * self._each >= self.steps * self._each,
            "steps": self.steps,
            "replies": self.replies,
            "missed": self.missed,
            "seconds": self._last - self._begun,
            "latencies_ms": [round(seconds * 1000, 3) for seconds in self.latencies],
        }

    def _heard(self, chat: int, message: Received) -> None:
        if chat not in self._scripts:
            return
        self.replies += 1
        self._last = message.at
        if self._closed and self._owed[chat]:
            self._owed[chat] -= 1
            if not self._owed[chat]:
                self.latencies.append(message.at - self._asked[chat])
                self._step(chat)

    def _step(self, chat: int) -> None:
        script, at = self._scripts[chat], self._at[chat]
        if at == len(script):
            for following in islice(self._outside, 1):
                self._step(following)
            return
        self._at[chat] = at + 1
        self._owed[chat] = self._each
        self._asked[chat] = time.monotonic()
        person, step = self._people[chat], script[at]
        if not step.startswith("["):
            person.say(step)
            return
        try:
            person.tap(step[1:-1])
        except LookupError:
            self.missed += len(script) - at


class Control:
    """The control endpoint of one stand-in."""

    def __init__(self, state: State, people: Accounts) -> None:
        self._state = state
        self._people = people
        self._load: Load | None = None
        self._table = {
            "updates": self._updates,
            "raw": self._raw,
            "load": self._start_load,
            "fail": self._fail,
            "random": self._random,
            "block": self._block,
            "reset": self._reset,
        }

    async def serve(self, request: web.BaseRequest) -> web.Response:
        """Answer one control request; 400 with the reason for one that cannot be understood."""
        name = request.rel_url.path.removeprefix("/control/")
        try:
            if request.method == "GET":
                answer = self._look(name, request.rel_url.query.get("chat"))
            else:
                body = await request.read()
                answer = await self._table[name](from_json(body) if body else {})
        except (KeyError, TypeError, ValueError) as error:
            return web.Response(status=400, text=repr(error))
        return web.Response(body=to_json(answer), content_type="application/json")

    def _look(self, name: str, chat: str | None) -> dict[str, Any]:
        people = self._people
        if name == "load" and self._load is not None:
            return self._load.report()
        if name == "texts":
            if chat is not None:
                return {"texts": people[int(chat)].heard}
            return {"chats": {number: one.heard for number, one in people.items()}}
        if name == "counters":
            updates = self._state.updates
            pending = updates.webhook.pending if updates.webhook else len(updates.pending)
            messages = sum(len(person.heard) for person in people.values())
            calls = dict(self._state.counts)
            return {"updates": updates.added, "pending": pending, "messages": messages, "calls": calls}
        raise KeyError(name)

    async def _updates(self, body: dict[str, Any]) -> dict[str, Any]:
        for chat, text in body["texts"]:
            self._people.person(chat, f"An {chat}").say(text)
        return {"queued": len(body["texts"])}

    async def _raw(self, body: dict[str, Any]) -> dict[str, Any]:
        for update in body["updates"]:
            self._state.updates.add_raw(update["update_id"], to_json(update))
        return {"queued": len(body["updates"])}

    async def _start_load(self, body: dict[str, Any]) -> dict[str, Any]:
        scripts: dict[int, list[str]] = {int(chat): script for chat, script in body.get("scripts", {}).items()}
        first = body.get("first", 1000)
        scripts |= dict.fromkeys(range(first, first + body.get("chats", 0)), body["script"])
        self._load = Load(
            self._state,
            self._people,
            scripts,
            closed=body["mode"] == "closed",
            replies=body.get("replies", 1),
            at_once=body.get("at_once", 0),
        )
        await self._load.start()
        return {"queued": self._load.steps}

    async def _fail(self, body: dict[str, Any]) -> dict[str, Any]:
        self._state.faults.plan(body["method"], Fault(**body["fault"]), body.get("times", 1))
        return {}

    async def _random(self, body: dict[str, Any]) -> dict[str, Any]:
        rates = {Fault(**fault): rate for fault, rate in body["rates"]}
        self._state.faults.at_random(Random(body.get("seed", 0)), rates)  # noqa: S311  # chance, not secrecy
        return {}

    async def _block(self, body: dict[str, Any]) -> dict[str, Any]:
        self._people.person(body["chat"], f"An {body['chat']}").blocked = body.get("blocked", True)
        return {}

    async def _reset(self, _body: dict[str, Any]) -> dict[str, Any]:
        self._people.clear()
        self._state.counts.clear()
        self._state.updates.pending.clear()
        self._state.listen, self._load = None, None
        return {}
