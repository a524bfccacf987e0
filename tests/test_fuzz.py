"""Malformed updates and page requests, a few hundred of each; `make fuzz` sends 20,000."""

from pathlib import Path

import pytest

from benchmarks.fuzz.attack import Fuzzed, fuzz_pages, fuzz_updates

SEED = 20260507


def _judge(outcome: Fuzzed) -> None:
    assert outcome.faults == {}
    assert outcome.raised == []
    assert outcome.stuck == 0
    assert outcome.served
    assert outcome.sound, outcome


@pytest.fixture
def folder(tmp_path: Path, sqlite_template: bytes) -> Path:
    """A folder with an empty database of today's tables."""
    (tmp_path / "toso.db").write_bytes(sqlite_template)
    return tmp_path


@pytest.mark.parametrize("hook", [True, False], ids=["by webhook", "to the poll"])
async def test_malformed_updates_break_nothing(folder: Path, *, hook: bool) -> None:
    outcome = await fuzz_updates(folder, 400, SEED, hook=hook)

    _judge(outcome)
    assert outcome.dead > 20


async def test_malformed_page_requests_break_nothing(folder: Path) -> None:
    outcome = await fuzz_pages(folder, 600, SEED)

    _judge(outcome)
    assert {"200", "400", "401", "404", "dropped"} <= set(outcome.answers)
