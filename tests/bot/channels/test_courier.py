"""The process that carries Telegram's calls: calls and answers come over, and either end may die."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from bot.channels.channel import Reply
from bot.channels.telegram.courier import Courier
from bot.simulate.telegram.server import FakeTelegram
from tests.bot.channels.loopback import connected, until

ROOT = Path(__file__).parents[3]


def scene(name: str) -> Any:
    """Play a scene in a process with a courier; the outcome that it prints."""
    command = [sys.executable, "-m", "tests.bot.channels.couriers", name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def lives(pid: int) -> bool:
    """Whether the process runs, and is not a zombie that nobody has waited for."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_every_answer_comes_back_to_its_call() -> None:
    assert scene("answers") == {"right": 200, "another process": True}


def test_a_failure_brings_all_that_the_outbox_must_know() -> None:
    said = scene("failures")

    assert said["lost"] == []
    assert said["mistake"]["uncertain"]  # the call may have gone out
    assert said["mistake"]["reason"] == "RuntimeError"
    assert said["after"].startswith("a by ")


def test_when_the_courier_is_killed_its_calls_are_uncertain() -> None:
    said = scene("killed")

    assert [call["uncertain"] for call in said["calls"]] == [True, True, True]
    assert not said["there"]


def test_only_closing_ends_the_courier_not_signals_to_the_group() -> None:
    said = scene("stopped")

    assert said["said"].startswith("vẫn còn by ")
    assert not said["there"]


def test_signals_before_the_courier_has_begun_do_not_end_it() -> None:
    said = scene("hurried")

    assert said["said"].startswith("vẫn còn by ")


def test_when_the_main_process_is_killed_the_courier_ends() -> None:
    command = [sys.executable, "-m", "tests.bot.channels.couriers", "orphaned"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as main:
        assert main.stdout is not None
        pid = json.loads(main.stdout.readline())["pid"]
        lived = lives(pid)
        main.send_signal(signal.SIGKILL)
        main.wait()
        end = time.monotonic() + 5
        while lives(pid) and time.monotonic() < end:
            time.sleep(0.01)

        assert lived
        assert not lives(pid)


async def test_without_its_courier_the_channel_sends_by_itself() -> None:
    class Gone(Courier):
        def __init__(self) -> None:
            self.alive = False

        async def close(self) -> None:
            pass

    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("xin chào")
        telegram.courier = Gone()
        sent = await telegram.send("7", Reply("Chào An"))

    assert [message.text for message in fake.person(7, "An").received] == ["Chào An"]
    assert sent


@pytest.mark.parametrize(("tuning", "processes"), [("courier, crowd, prepared, marks", 1), ("none", 0)])
async def test_the_program_answers_with_and_without_courier(tmp_path: Path, tuning: str, processes: int) -> None:
    fake = FakeTelegram()
    await fake.start()
    settings = {
        "TOSO_DATABASE_URL": f"sqlite:///{tmp_path}/toso.db",
        "TOSO_TELEGRAM_TOKEN": fake.token,
        "TOSO_TELEGRAM_BASE_URL": fake.base_url,
        "TOSO_TELEGRAM_POLL_TIMEOUT": "1",
        "TOSO_PORT": "0",
        "TOSO_TUNING": tuning,
        "PYTHONPATH": str(ROOT),
    }
    log = (tmp_path / "log").open("wb")
    command = [sys.executable, "-m", "bot", "run"]
    program = await asyncio.create_subprocess_exec(
        *command, cwd=tmp_path, env=os.environ | settings, stdout=log, stderr=log
    )
    try:
        await fake.person(7, "An").says("/start")
        async with asyncio.timeout(20):
            while not fake.person(7, "An").received:
                await asyncio.sleep(0.02)
        begun = Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text().split()
        program.terminate()
        code = await asyncio.wait_for(program.wait(), 20)
        await until(lambda: not any(lives(int(pid)) for pid in begun))
    finally:
        log.close()
        if program.returncode is None:
            program.kill()
        await fake.stop()

    assert len(begun) == processes
    assert code == 0, (tmp_path / "log").read_text()
    assert "Traceback" not in (tmp_path / "log").read_text()
