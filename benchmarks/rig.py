"""Starts the stand-in for Telegram and a bot, each in its own process, drives them and ends them."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from bot.config import Settings
from bot.simulate.telegram.server import TOKEN

BOT = TOKEN.partition(":")[0]
SECRET = "benchmark-secret-0123456789"
TUNING: str = Settings.model_fields["tuning"].default


class Rig:
    """One stand-in for Telegram, and the bots that talk to it. `folder` holds databases and logs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._log = (folder / "log.txt").open("ab")
        self._platform = self._start([sys.executable, "-m", "bot.simulate.telegram.server"], stdout=subprocess.PIPE)
        assert self._platform.stdout is not None
        self.url = self._platform.stdout.readline().decode().split()[-1]
        self._bots: list[subprocess.Popen[bytes]] = []

    def _start(
        self, command: list[str], extra: dict[str, str] | None = None, stdout: int | IO[bytes] | None = None
    ) -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, env=os.environ | (extra or {}), stdout=stdout or self._log, stderr=self._log)

    def tell(self, what: str, body: dict[str, Any]) -> Any:
        """Tell the stand-in something (POST /control/…); returns its answer."""
        request = urllib.request.Request(f"{self.url}/control/{what}", json.dumps(body).encode())
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def look(self, what: str) -> Any:
        """Ask the stand-in for something (GET /control/…); returns its answer."""
        with urllib.request.urlopen(f"{self.url}/control/{what}") as answer:
            return json.load(answer)

    def calls(self, method: str) -> int:
        """The number of times that the bot has called a method."""
        return int(self.look("counters")["calls"].get(method, 0))

    def ours(self, database: Path, module: tuple[str, ...] = ("benchmarks.programs.ours",), **settings: str) -> int:
        """Start our bot on this database without a limit on its sending rate; returns its process id."""
        environment = {
            "TOSO_DATABASE_URL": f"sqlite:///{database}",
            "TOSO_PORT": "0",
            "TOSO_TELEGRAM_TOKEN": TOKEN,
            "TOSO_TELEGRAM_BASE_URL": self.url,
            "TOSO_TELEGRAM_PER_SECOND": "0",
            "TOSO_TELEGRAM_CHAT_GAP": "0",
            "TOSO_LOG_LEVEL": "WARNING",
            **settings,
        }
        return self._bot([sys.executable, "-m", *module], environment)

    def echo(self, *options: str) -> int:
        """Start the echo bot; returns its process id."""
        return self._bot(
            [sys.executable, "-m", "benchmarks.programs.echo", "--base-url", self.url, "--token", TOKEN, *options], {}
        )

    def _bot(self, command: list[str], environment: dict[str, str]) -> int:
        process = self._start(command, environment)
        self._bots.append(process)
        return process.pid

    def polled(self) -> None:
        """Wait until the bot has polled."""
        self.until(lambda: self.calls("getUpdates") > 0, 20)

    def until(self, condition: Callable[[], bool], seconds: float, pause: float = 0.01) -> None:
        """Wait until a condition holds; raises with the end of the log when it does not in time."""
        end = time.monotonic() + seconds
        while not condition():
            died = [process.returncode for process in self._bots if process.poll() is not None]
            if time.monotonic() > end or died:
                self._log.flush()
                log = (self.folder / "log.txt").read_text("utf-8", "replace")[-2000:]
                raise RuntimeError(f"{'the bot ended' if died else 'not in time'}\n{log}")
            time.sleep(pause)

    def cpu(self) -> float:
        """CPU seconds that the bot has used so far, all its threads and processes together."""
        stats = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in self._processes()]
        return sum(int(stat[11]) + int(stat[12]) for stat in stats) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Megabytes of memory that the bot holds now: all memory of its main process, and the unshared memory of the
        processes that it has started."""
        first, *others = (Path(f"/proc/{pid}/smaps_rollup").read_text() for pid in self._processes())
        own = sum(_kilobytes(text, kind) for text in others for kind in ("Private_Dirty", "Private_Clean"))
        return (_kilobytes(first, "Rss") + own) / 1024

    def _processes(self) -> list[int]:
        """The process ids of the bot and of the processes that it has started."""
        bot = self._bots[-1].pid
        begun = Path(f"/proc/{bot}/task/{bot}/children").read_text().split()
        return [bot, *map(int, begun)]

    def kill(self) -> None:
        """Kill the bot with kill -9, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Stop the bot with SIGTERM and wait for its end."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        for process in self._bots:
            process.send_signal(how)
        for process in self._bots:
            process.wait(20)
        self._bots.clear()

    def close(self) -> None:
        """End the bot and the stand-in."""
        self._end(signal.SIGKILL)
        self._platform.kill()
        self._platform.wait()
        assert self._platform.stdout is not None
        self._platform.stdout.close()
        self._log.close()


def _kilobytes(rollup: str, kind: str) -> int:
    return int(rollup.partition(f"\n{kind}:")[2].split()[0])


@contextmanager
def rig(folder: Path, template: Path | None = None) -> Iterator[tuple[Rig, Path]]:
    """Start a fresh stand-in with a fresh copy of the seeded database."""
    database = folder / "toso.db"
    for old in folder.glob("toso.db*"):
        old.unlink(missing_ok=True)
    if template is not None:
        shutil.copy(template, database)
    made = Rig(folder)
    try:
        yield made, database
    finally:
        made.close()


def free_port() -> int:
    """A port nobody listens on at the moment."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
