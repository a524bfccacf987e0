"""Dialogues and outbox rows that the version before has stored are understood as it understood them.

tests/recorded holds what was stored at commit b8a2141, and what is answered to it.
No row in it may be written anew when the code changes: a row in somebody's database does not change either. An answer
is, where the conversation changes on purpose."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import asdict, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from bot.channels.channel import Limits

# The names of today's modules; where these things move to, only the next five lines change.
from bot.compose.stored import load
from bot.compose.words import word
from bot.current import World
from forms.form import Catalogue, Form, Item
from handlers.turn.dialogue import DIALOGUE
from handlers.turn.say import Say
from handlers.turn.stored_before import load as load_dialogue
from locales import say
from locales.marks import bare
from tests.house import LIMITS, Clock
from tests.recorded.playing import Still, forged, played, probed, refused, sent_from
from tests.transcript import agrees

_HERE = Path(__file__).parent
_SCRIPTS = {path.stem: path for folder in ("transcripts", "recorded") for path in (_HERE / folder).glob("*.txt")}
"""Those that are in tests/recorded/dialogues.json are played; later ones have no rows of the version before. Where its
rows go another way today (they ask for the note, or have a list in its old order), the one of tests/recorded is."""
_START = "2026-05-07T08:30+07:00"
_LIMITS = replace(LIMITS, edits=False)
"""The version before answered each tap with a new message."""
_BROKEN = "Tổ Số: Xin lỗi anh/chị, Tổ Số gặp trục trặc"
_FORGOTTEN = "Tổ Số: Tổ Số đã quên đang trò chuyện đến đâu"

Begin = Callable[..., AbstractAsyncContextManager[Still]]


@cache
def recorded(name: str) -> Any:
    """What a file of tests/recorded holds."""
    return json.loads((_HERE / "recorded" / name).read_text())


def as_stored(plain: Any) -> str:
    """As it stood in its row."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def every_dialogue() -> list[str]:
    """All that are recorded, each once."""
    changes = [changed for steps in recorded("dialogues.json").values() for _, changed in steps]
    stored = [state for changed in changes for state in changed.values() if state is not None]
    opened = [state for group in recorded("states.json") for state, _ in group["states"]]
    damaged = {"kind": "asking", "slot": "?"}  # by a direction of a transcript
    return sorted({as_stored(state) for state in (*stored, *opened) if state != damaged})


@pytest.fixture(scope="module")
def world() -> World:
    """The regime, and the forms as they were when the rows were stored: of the long periods, the teams were asked two
    lines, and nobody else was asked."""
    today = World.load(public_url="https://toso.example.vn")
    difficulties = Item(indicator="wk_difficulties", required=False, asked=False)
    lines = (Item(indicator="team_members"), Item(indicator="training_classes_citizens"), difficulties)
    then = tuple(
        Form(code=form.code, version=1, frequency=form.frequency, asked_of=("hamlet",), items=lines)
        if form.code in ("quarter", "half_year", "year")
        else form
        for form in today.files.catalogue.forms
    )
    catalogue = Catalogue(forms=then, indicators=today.files.catalogue.indicators)
    return World(replace(today.files, catalogue=catalogue), today.reached)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the file of the performance is; the same for all, one after the other."""
    return tmp_path_factory.mktemp("played")


@pytest.fixture
def begin(folder: Path, sqlite_template: bytes, world: World) -> Begin:
    """Begins a performance at some moment, on an empty database."""

    @asynccontextmanager
    async def begun(
        at: str = _START, absent: tuple[str, ...] = (), limits: Limits | None = _LIMITS
    ) -> AsyncIterator[Still]:
        path = folder / "toso.db"
        path.write_bytes(sqlite_template)
        player = Still(f"sqlite:///{path}", Clock(datetime.fromisoformat(at)), world, absent, limits)
        try:
            yield player
        finally:
            await player.end()
            for left in folder.glob("toso.db*"):
                left.unlink()

    return begun


_WAYS = ("  Để nhập số liệu xin gõ", "  Để xem tổng hợp xin gõ")
_OFFERS = [
    f"  [{say('vi', f'offer-{name}', {})}]"
    for name in ("fill", "nothing", "deadline", "last", "calendar", "help", "summary", "board", "remind")
]


def without_ways(heard: Any) -> Any:
    """What was heard without what is offered to somebody who was not understood: the version before named two commands
    in a line, today there are buttons."""
    if not heard or not isinstance(heard[0], str):
        return [without_ways(one) for one in heard]
    return [line for line in heard if not line.startswith(_WAYS) and line not in _OFFERS]


# Dialogues ----------------------------------------------------------------------------------------------------------


def test_every_recorded_dialogue_loads_and_loads_again() -> None:
    states = every_dialogue()

    assert len(states) > 150
    for state in states:
        loaded = load_dialogue(state)
        again = load_dialogue(DIALOGUE.dump_json(loaded))

        assert again == loaded, state


@pytest.mark.parametrize("name", sorted(_SCRIPTS.keys() & recorded("dialogues.json").keys()))
async def test_old_rows_in_between_change_no_word(name: str, begin: Begin, caplog: pytest.LogCaptureFixture) -> None:
    script, absent, steps = played(_SCRIPTS[name].read_text())
    changes = dict(recorded("dialogues.json")[name])
    stored: dict[str, str] = {}
    limits = None if (_HERE / "transcripts" / f"{name}.txt").exists() else _LIMITS
    async with begin(absent=tuple(absent), limits=limits) as player:
        for n, lines in enumerate(steps):
            heard, wanted = await player.step(lines), script.steps[n][1]

            assert len(heard) == len(wanted), (lines, heard)
            for one, other in zip(wanted, heard, strict=True):
                assert agrees(one, other), "\n".join([*lines, "--- wanted", *one, "--- heard", *other])
            for key, state in changes.pop(n, {}).items():
                stored |= {key: as_stored(state)}
                if state is None:
                    del stored[key]
            assert player.stored().keys() == stored.keys(), lines
            player.put_back(stored)

    assert not changes
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize("n", range(len(recorded("states.json"))), ids=lambda n: recorded("states.json")[n]["of"])
async def test_every_open_question_is_answered_as_before(n: int, begin: Begin) -> None:
    group = recorded("states.json")[n]
    async with begin(f"{group['at']}+07:00") as player:
        for state, wanted in group["states"]:
            heard = await probed(player, group["who"], as_stored(state))

            assert without_ways(heard) == without_ways(wanted), state


@pytest.mark.parametrize("who", ["An", "Bình"])
async def test_a_dialogue_that_cannot_be_read_is_answered_as_before(who: str, begin: Begin) -> None:
    cases = [case for case in recorded("refused.json")["dialogues"] if case["who"] == who]
    broken = {case["state"] for case in cases if case["heard"][0][0].startswith(_BROKEN)}
    async with begin() as player:
        for case in cases:
            heard, aside = await refused(player, who, case["state"], case["said"])
            if case["state"] in broken and heard[0][0].startswith(_FORGOTTEN):
                assert aside == [case["state"]], case["what"]  # better than an apology, and nothing else is
                continue

            assert (without_ways(heard), aside) == (without_ways(case["heard"]), case["aside"]), case["what"]


# Buttons ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("n", range(len(recorded("forged.json")["tries"])))
async def test_forged_buttons_are_answered_as_before(n: int, begin: Begin) -> None:
    tried, texts = recorded("forged.json")["tries"][n], recorded("forged.json")["texts"]
    async with begin(f"{tried['at']}+07:00") as player:
        for state, taps, wanted, changed in tried["tries"]:
            heard, tables = await forged(player, tried["who"], as_stored(state), taps)

            assert without_ways(heard) == without_ways([texts[number] for number in wanted]), state
            assert tables == changed, state


def test_only_one_button_needs_no_argument_to_change_something() -> None:
    changing = [state for tried in recorded("forged.json")["tries"] for state, _, _, tables in tried["tries"] if tables]

    assert [(state["what"], state["step"]) for state in changing] == [("away", "confirm")]


# The outbox ---------------------------------------------------------------------------------------------------------


def test_every_recorded_payload_says_the_same() -> None:
    rows = recorded("outbox.json")["says"]

    assert len(rows) > 100
    for row in rows:
        payload = as_stored(row["payload"])
        load(payload)  # it may be one that another test has written in this process
        loaded = load(payload)

        assert isinstance(loaded, Say)
        for lang in ("vi", "en"):
            text, buttons = word(lang, loaded)
            assert json.loads(json.dumps([bare(text), buttons])) == row[lang]


def test_what_is_made_when_sent_loads_to_the_same_fields() -> None:
    rows = recorded("outbox.json")["others"]

    assert {row["fields"]["kind"] for row in rows} == {"summary", "reminder", "post"}
    for row in rows:
        payload = as_stored(row["payload"])
        load(payload)
        loaded = load(payload)

        assert not isinstance(loaded, Say)
        assert {**asdict(loaded), **row["fields"]} == asdict(loaded)


async def test_a_payload_that_cannot_be_read_ends_as_before(begin: Begin) -> None:
    async with begin() as player:
        for case in recorded("refused.json")["payloads"]:
            found = await sent_from(player, "An", case["payload"])

            assert found == (case["heard"], case["state"]), case["what"]


def test_a_payload_of_an_unknown_kind_does_not_load() -> None:
    with pytest.raises(ValidationError):
        load('{"kind":"dream"}')
