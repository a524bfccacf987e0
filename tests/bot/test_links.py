"""An invite's links: Telegram's first, none that only this computer can open, and a button that shares it."""

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.channels.channel import opens
from bot.compose.compose import spoken
from bot.links import links, share
from handlers.turn.say import Button, Say, opening, phrase
from storage.database import Engine
from storage.messages.outbox import Outgoing
from storage.work import writing
from tests.engines import WORLD, running
from tests.house import Clock, House, Room, arrival, settle

CODE = "T0S0MA1K00000001"


def test_telegrams_link_comes_first() -> None:
    reached = {"web": "https://toso.example.vn", "telegram": "ToSoBot"}

    assert links(reached, CODE) == [f"https://t.me/ToSoBot?start={CODE}", f"https://toso.example.vn/j/{CODE}"]


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080", "http://0.0.0.0:80", "https://LOCALHOST"],
)
def test_a_link_that_only_this_computer_opens_is_for_nobody_else(address: str) -> None:
    assert links({"web": address}, CODE) == []
    assert links({"web": address}, CODE, here=True) == [f"{address}/j/{CODE}"]


@pytest.mark.parametrize("address", ["http://192.168.1.20:8080", "https://toso.example.vn", "http://127.vn"])
def test_a_link_that_others_open_is_for_everybody(address: str) -> None:
    assert links({"web": address}, CODE) == [f"{address}/j/{CODE}"]


def test_sharing_opens_telegram_with_link_and_words() -> None:
    shared = share("telegram", "https://t.me/ToSoBot?start=A&b", "Kính mời anh/chị: 100% & hơn\nmã A-B")
    assert shared is not None
    parts = urlsplit(shared)

    assert (parts.scheme, parts.netloc, parts.path) == ("https", "t.me", "/share/url")
    assert parse_qs(parts.query, strict_parsing=True) == {
        "url": ["https://t.me/ToSoBot?start=A&b"],
        "text": ["Kính mời anh/chị: 100% & hơn\nmã A-B"],
    }
    assert shared.isascii()
    assert "+" not in shared  # Telegram's apps show a plus as a plus
    assert share("web", "https://toso.example.vn", "Kính mời") is None


@pytest.mark.parametrize("address", ["http://t.me/x", "javascript:alert(1)", "tg://resolve", "https://", "//t.me", ""])
def test_a_button_opens_nothing_but_https(address: str) -> None:
    with pytest.raises(ValueError, match="https"):
        opening("invite-share", address)


async def invited(database: Engine, clock: Clock, room: Room, **reached: str) -> Room:
    """The room after Bình has invited an officer in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WORLD, "reached", reached)
        async with running(database, clock, room) as engine:
            for number, text in enumerate(("/moi nà mòn", "1"), 1):
                await engine.accept(room.name, "main", [arrival("Bình", number, clock(), text=text)])
                await engine.settled()
    return room


async def test_an_invite_on_telegram_can_be_shared(database: Engine, house: House, clock: Clock) -> None:
    room = await invited(database, clock, Room(), web="http://127.0.0.1:8080", telegram="ToSoBot")
    reply = room.sent[-1][1]
    ((label, address),) = reply.buttons[0]
    query = parse_qs(urlsplit(address).query)

    assert "127.0.0.1" not in reply.text + address
    assert "https://t.me/ToSoBot?start=" in reply.text
    assert label == "Gửi lời mời"
    assert query["url"][0] in reply.text.splitlines()
    assert "xóm Nà Mòn" in query["text"][0]
    assert "Mã: " in query["text"][0]


async def test_an_invite_that_nobody_else_could_open_has_only_its_code(
    database: Engine, house: House, clock: Clock
) -> None:
    room = await invited(database, clock, Room(), web="http://127.0.0.1:8080")
    reply = room.sent[-1][1]

    assert "http" not in reply.text
    assert "Mã: " in reply.text
    assert "TOSO_PUBLIC_URL" in reply.text
    assert not any(opens(data) for row in reply.buttons for _, data in row)


async def test_a_channel_without_sharing_has_only_the_links(database: Engine, clock: Clock) -> None:
    writing(database, lambda work: settle(work, clock(), ("Bình",), "web"))
    room = await invited(database, clock, Room("web"), web="https://toso.example.vn", telegram="ToSoBot")
    reply = room.sent[-1][1]

    found = [line for line in reply.text.splitlines() if "https://" in line]

    assert ["https://t.me/ToSoBot" in found[0], "https://toso.example.vn/j/" in found[1]] == [True, True]
    assert not any(opens(data) for row in reply.buttons for _, data in row)


@pytest.mark.parametrize(("channel", "shown"), [("web", True), ("telegram", False)])
async def test_another_channel_of_ones_own_may_be_on_this_computer(
    database: Engine, clock: Clock, monkeypatch: pytest.MonkeyPatch, channel: str, shown: object
) -> None:
    house, room = writing(database, lambda work: settle(work, clock(), ("Bình",), channel)), Room(channel)
    monkeypatch.setitem(WORLD.reached, "web", "http://localhost:8080")
    async with running(database, clock, room) as engine:
        tapped = arrival("Bình", 1, clock(), button=f"chan|||{house.people['Bình']}")
        await engine.accept(channel, "main", [tapped])
        await engine.settled()

    assert ("http://localhost:8080/j/" in room.sent[-1][1].text) == shown
    assert "Mã: " in room.sent[-1][1].text


def test_a_channel_without_buttons_leaves_addresses_out(clock: Clock) -> None:
    rows = ((Button(phrase("button-begin"), "begin|||"), opening("invite-share", "https://t.me/share/url?url=x")),)
    row = Outgoing(1, "sms:main:1", "reply", "vi", "", 0, False, 0, None, clock())
    limits = Room().limits
    (plain,) = spoken(row, Say(lines=(phrase("left"),), buttons=rows), type(limits)(buttons=False))
    (bare,) = spoken(row, Say(lines=(phrase("left"),), buttons=(rows[0][1:],)), type(limits)(buttons=False))

    assert [data for _, data in plain.choices] == ["begin|||"]
    assert "t.me" not in plain.text
    assert bare.choices == ()
    assert len(bare.text.splitlines()) == len(plain.text.splitlines()) - 3
