"""Plays the whole conversations that docs/ shows, and checks every answer word for word."""

import os
from pathlib import Path

import pytest

from bot.current import World
from tests.house import Clock
from tests.transcript import Player, Script, agrees, written

_FOLDER = Path(__file__).parent / "transcripts"
_UPDATE = os.environ.get("TOSO_UPDATE_TRANSCRIPTS") == "1"


@pytest.fixture(scope="module")
def world() -> World:
    """The forms and the regime, read once."""
    return World.load(public_url="https://toso.example.vn")


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("tuned", [True, False], ids=["tuned", "untuned, restarting"])
async def test_the_conversation_goes_as_written(
    path: Path, sqlite_url: str, clock: Clock, world: World, caplog: pytest.LogCaptureFixture, *, tuned: bool
) -> None:
    script = Script.read(path.read_text())
    absent = [line.split()[2] for steps, _ in script.steps for line in steps if line.startswith("! absent ")]
    heard = []
    async with Player(sqlite_url, clock, world, absent, tuned=tuned, restarting=not tuned) as player:
        for steps, _ in script.steps:
            try:
                heard.append(await player.step([line for line in steps if not line.startswith("! absent ")]))
            except AssertionError as error:
                if not _UPDATE:
                    raise
                heard.append([[f"!!! {error}"]])
    if _UPDATE and tuned:
        path.write_text(written(script, heard))
        return

    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    for (steps, wanted), got in zip(script.steps, heard, strict=True):
        assert len(wanted) == len(got), (steps, got)
        for one, other in zip(wanted, got, strict=True):
            assert agrees(one, other), "\n".join([*steps, "--- wanted", *one, "--- heard", *other])
