"""What stays in the chat: how many of the bot's messages each task leaves there, with and without editing in place."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.app import App, running
from bot.channels.telegram.channel import LIMITS
from bot.simulate.telegram.people import SimulatedPerson
from bot.simulate.telegram.server import FakeTelegram
from storage.work import Work
from tests.bot.channels.loopback import on_telegram
from tests.bot.channels.test_telegram import violations
from tests.house import Clock, settle

HOME = "xóm Khâu Giang"


class Scene(NamedTuple):
    """The people of the tests on Telegram, on the cut-off Thursday of a week."""

    app: App
    fake: FakeTelegram
    clock: Clock
    an: SimulatedPerson
    binh: SimulatedPerson

    async def says(self, who: SimulatedPerson, *said: str) -> None:
        """Send texts, or tap buttons in brackets, each once all before is answered."""
        for one in said:
            turns = self.app.engine.counts.turns
            await (who.taps(one[1:-1]) if one.startswith("[") else who.says(one))
            while self.app.engine.counts.turns == turns:
                await self.app.engine.settled()
            await self.app.engine.settled()

    async def swept(self) -> None:
        """Let the clock look once, and send everything."""
        await self.app.engine.sweep()
        await self.app.engine.settled()


@asynccontextmanager
async def scene(folder: Path, clock: Clock, *, telegram_chat_gap: float = 0) -> AsyncIterator[Scene]:
    """Run the program against the stand-in for Telegram."""
    fake = FakeTelegram(clock=lambda: clock().timestamp())
    await fake.start()
    settings = on_telegram(fake, folder, telegram_chat_gap)

    def people(work: Work) -> None:
        units = settle(work, clock(), who=()).units
        for number, name, unit, role in ((1001, "An", HOME, "officer"), (1002, "Bình", "xã Phú Thịnh", "lead")):
            person = work.people.join(name, "vi", clock())
            work.people.belong(person, units[unit].id, role, clock())
            work.people.address(f"telegram:{fake.token.partition(':')[0]}:{number}", person, clock())
            fake.know(number)

    try:
        async with running(settings, clock, ticking=False) as app:
            await app.engine.store.write(people)
            yield Scene(app, fake, clock, fake.person(1001, "Nguyễn Văn An"), fake.person(1002, "Trần Thị Bình"))
            assert violations(fake.calls) == []
    finally:
        await fake.stop()


async def step_by_step(here: Scene) -> SimulatedPerson:
    """The weekly form, one typed answer a question."""
    await here.says(here.an, "/nhap", "3", "124", "15", "nộp")
    return here.an


async def with_a_note(here: Scene) -> SimulatedPerson:
    """The same with a note, which is typed below the sheet: the sheet stands anew, and the first one stays."""
    await here.says(here.an, "/nhap", "3", "124", "15", "Sóng yếu ở xóm trong", "nộp")
    return here.an


async def by_buttons(here: Scene) -> SimulatedPerson:
    """The weekly form, by buttons as far as there are any."""
    await here.says(here.an, "/nhap", "[0]", "[0]", "[Nộp]")
    return here.an


async def in_one_message(here: Scene) -> SimulatedPerson:
    """All figures in one message."""
    await here.says(here.an, "3 buổi 124 người 15 vneid", "[Nộp]")
    return here.an


async def looking(here: Scene) -> SimulatedPerson:
    """A lead's look at the board, the summary, the period before and back."""
    await here.says(here.binh, "/tinhhinh", "[Xem tổng hợp]", "[Kỳ trước]", "[Ai đã nộp?]")
    return here.binh


async def reminded(here: Scene) -> SimulatedPerson:
    """A reminder that is answered."""
    here.clock.to("2026-05-07 15:00")
    await here.swept()
    await here.says(here.an, "[Nhập báo cáo]", "3 buổi 124 người 15 vneid", "[Nộp]")
    here.clock.by(minutes=1)
    await here.swept()
    return here.an


TASKS = {
    "the weekly form, typed step by step": (step_by_step, 5, 2),
    "the weekly form with a note": (with_a_note, 6, 3),
    "the weekly form, by buttons": (by_buttons, 4, 2),
    "the weekly form in one message": (in_one_message, 2, 2),
    "board, summary, period before, board": (looking, 4, 1),
    "a reminder answered": (reminded, 4, 3),
}
"""Each task, and the messages of the bot that it leaves: where nothing can be edited, and in place."""


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("edits", [False, True], ids=["without editing", "in place"])
async def test_a_task_leaves_few_messages(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, task: str, *, edits: bool
) -> None:
    play, without, in_place = TASKS[task]
    monkeypatch.setattr("bot.channels.telegram.receiver.LIMITS", replace(LIMITS, edits=edits))
    async with scene(tmp_path, clock) as here:
        who = await play(here)
        print(f"{task:<40}{'in place' if edits else 'without':>10}{len(who.received):>4}")

        assert len(who.received) == (in_place if edits else without), [one.text[:40] for one in who.received]


async def test_the_reminder_turns_into_handed_in(tmp_path: Path, clock: Clock) -> None:
    async with scene(tmp_path, clock) as here:
        await reminded(here)

        assert here.an.received[0].text.startswith("✓ xóm Khâu Giang đã nộp")
        assert here.an.received[0].buttons == ()


async def test_a_tap_is_answered_with_a_toast_and_twice_changes_nothing(tmp_path: Path, clock: Clock) -> None:
    async with scene(tmp_path, clock) as here:
        await here.says(here.an, "/nhap")
        turns = here.app.engine.counts.turns
        taps = [here.an.tap("0") for _ in range(2)]
        while here.app.engine.counts.turns < turns + 2:
            await here.app.engine.settled()
        await here.app.engine.settled()
        while not here.fake.toasts.keys() >= set(taps):
            await asyncio.sleep(0.01)

        assert [here.fake.toasts[tap] for tap in taps] == ["✓ Đã ghi", "Đã ghi rồi – Số buổi tuyên truyền: 0"]
        assert len(here.an.received) == 1


async def test_a_message_that_is_gone_is_said_anew(tmp_path: Path, clock: Clock) -> None:
    async with scene(tmp_path, clock) as here:
        await here.says(here.binh, "/tinhhinh")
        board = here.binh.received[0]
        here.binh.tap("Xem tổng hợp")
        here.binh.loses({board.message_id})
        await here.binh.wait_for(1, 10)
        await here.app.engine.settled()

        assert here.binh.received[0].text.startswith("Tổng hợp số liệu")


async def test_questions_older_than_two_days_stay(tmp_path: Path, clock: Clock) -> None:
    async with scene(tmp_path, clock) as here:
        await here.says(here.an, "/nhap", "3")
        clock.by(days=3)
        await here.says(here.an, "124", "2", "15")  # a newer week is owed by now: 2 is the one begun

        assert len(here.an.received) > 2
        assert "Nếu đã đúng" in here.an.received[-1].text
        assert here.fake.counts["deleteMessages"] == 1


async def test_four_quick_answers_do_not_wait(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.telegram.receiver.LIMITS", replace(LIMITS, edits=False))
    async with scene(tmp_path, clock, telegram_chat_gap=1.05) as here:
        await here.says(here.an, "/nhap", "3", "124", "15")
        times = [message.at for message in here.an.received]

        assert len(times) == 4
        assert times[-1] - times[0] < 1.05
