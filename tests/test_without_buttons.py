"""The transcripts on a channel that has neither buttons nor edits: choices are typed, and come to the same figures."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, select

from bot.channels.channel import Limits
from bot.current import World
from storage.database import connect
from storage.tables.reports import figure_versions, figures, submission_versions, submissions
from tests.house import LIMITS, Clock
from tests.transcript import Player, Script

_FOLDER = Path(__file__).parent / "transcripts"
_SCRIPTS = sorted(_FOLDER.glob("*.txt"))
_BARE = Limits(text=4096, buttons=False, edits=False)
_KEPT = (figures, figure_versions, submissions, submission_versions)


@pytest.fixture(scope="module")
def world() -> World:
    """The forms and the regime, read once."""
    return World.load(public_url="https://toso.example.vn")


async def played(url: str, path: Path, world: World, start: Clock, limits: Limits, *, labels: bool = False) -> Player:
    """A whole transcript on channels with these limits."""
    clock = Clock(start.now)
    script = Script.read(path.read_text())
    absent = [line.split()[2] for steps, _ in script.steps for line in steps if line.startswith("! absent ")]
    async with Player(url, clock, world, absent, limits, labels=labels) as player:
        for steps, _ in script.steps:
            await player.step([line for line in steps if not line.startswith("! absent ")])
    return player


def kept(url: str) -> dict[str, list[Any]]:
    """All figures and submissions, with their versions and states."""

    def rows(table: Table) -> list[Any]:
        return sorted((tuple(row) for row in connection.execute(select(table))), key=repr)

    engine = connect(url)
    with engine.connect() as connection:
        found = {table.name: rows(table) for table in _KEPT}
    engine.dispose()
    return found


@pytest.mark.parametrize("path", _SCRIPTS, ids=lambda path: path.stem)
async def test_typed_choices_come_to_the_same_figures(
    path: Path, tmp_path: Path, sqlite_template: bytes, clock: Clock, world: World
) -> None:
    urls = []
    for name in ("buttons", "bare"):
        (tmp_path / name).write_bytes(sqlite_template)
        urls.append(f"sqlite:///{tmp_path / name}")
    tapping = await played(urls[0], path, world, clock, LIMITS)
    typing = await played(urls[1], path, world, clock, _BARE)

    said = [reply for room in typing.rooms.values() for _, reply in room.sent]
    labels = {
        label for room in tapping.rooms.values() for _, reply in room.sent for row in reply.buttons for label, _ in row
    }
    text = "\n".join(reply.text for reply in said)

    assert kept(urls[1]) == kept(urls[0])
    assert not any(reply.buttons or reply.edits for reply in said)
    assert all(f". {label}" in text for label in labels)
    if any("[" in line for steps, _ in Script.read(path.read_text()).steps for line in steps):
        assert typing.typed


@pytest.mark.parametrize("path", _SCRIPTS, ids=lambda path: path.stem)
async def test_typed_labels_come_to_the_same_figures(
    path: Path, tmp_path: Path, sqlite_template: bytes, clock: Clock, world: World
) -> None:
    urls = []
    for name in ("tapped", "typed"):
        (tmp_path / name).write_bytes(sqlite_template)
        urls.append(f"sqlite:///{tmp_path / name}")
    tapping = await played(urls[0], path, world, clock, LIMITS)
    typing = await played(urls[1], path, world, clock, LIMITS, labels=True)

    tapped, typed = kept(urls[0]), kept(urls[1])

    assert typed["submissions"] == tapped["submissions"]
    assert [row[:5] for row in typed["figures"]] == [row[:5] for row in tapped["figures"]]
    assert not_understood(typing) == not_understood(tapping)


def not_understood(player: Player) -> int:
    """How often people were told that they were not understood, or that their button is old."""
    shown = [reply.text for room in player.rooms.values() for _, reply in room.sent]
    unclear = (
        "Tổ Số chưa hiểu",
        "Xin lỗi, Tổ Số vẫn chưa rõ",
        "Tổ Số chưa đọc được câu",
        "Tổ Số did not",
        "Nút này đã cũ",
    )
    return sum(text.startswith(unclear) for text in shown)


async def heard(url: str, clock: Clock, world: World, lines: list[str]) -> list[str]:
    """What is read after each line, where there are no buttons."""
    async with Player(url, clock, world, (), _BARE) as player:
        return ["\n".join(line for reply in await player.step([said]) for line in reply) for said in lines]


async def test_a_digit_stays_a_figure_where_one_is_asked(sqlite_url: str, clock: Clock, world: World) -> None:
    said = await heard(sqlite_url, clock, world, ["@ 2026-05-07 08:30", "An: /nhap", "An: 1"])
    amounts = [row[figures.c.keys().index("amount")] for row in kept(sqlite_url)["figures"]]

    assert "\n  a. " in said[1]
    assert "\n  1. " not in said[1]
    assert amounts == [1]


@pytest.mark.parametrize("typed", ["1", "1.", "(1)", " 1 "])
async def test_a_typed_number_chooses(typed: str, sqlite_url: str, clock: Clock, world: World) -> None:
    said = await heard(sqlite_url, clock, world, ["@ 2026-05-07 08:30", "Bình: /toi", f"Bình: {typed}"])

    assert "\n  Chọn bằng cách gõ số:\n  1. Đổi tên\n  2. English\n" in said[1]
    assert said[2] == "Tổ Số: Xin gõ họ tên mới (gõ /huy để thôi)."


@pytest.mark.parametrize("typed", ["9", "0", "a", "1 2", "11"])
async def test_what_is_no_mark_chooses_nothing(typed: str, sqlite_url: str, clock: Clock, world: World) -> None:
    said = await heard(sqlite_url, clock, world, ["@ 2026-05-07 08:30", "Bình: /toi", f"Bình: {typed}"])

    assert said[2].startswith("Tổ Số: Tổ Số chưa hiểu tin này.")


async def test_a_mark_of_an_older_message_chooses_nothing(sqlite_url: str, clock: Clock, world: World) -> None:
    lines = ["@ 2026-05-07 08:30", "Bình: /toi", "Bình: cảm ơn", "Bình: 1"]
    said = await heard(sqlite_url, clock, world, lines)

    assert said[3].startswith("Tổ Số: Tổ Số chưa hiểu tin này.")
