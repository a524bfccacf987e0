"""A picture's caption is an answer, and an album is answered once, whichever of its pictures has the words."""

import pytest
from sqlalchemy import select

from storage.database import Engine
from storage.messages.inbox import Arrival
from storage.tables.messages import outbox
from tests.engines import kept, running, told
from tests.house import Clock, House, Room, arrival

NOT_KEPT = "Tổ Số chỉ đọc phần chữ; ảnh hay tệp gửi kèm không được lưu."
UNREAD = "Tổ Số chưa đọc được ảnh"


def photo(clock: Clock, number: int, caption: str | None = None, album: str = "139") -> Arrival:
    """A picture from An, one of an album."""
    words = {} if caption is None else {"text": caption}
    return arrival("An", number, clock(), file="photo", album=album, **words)


async def said(database: Engine, clock: Clock, *batches: tuple[Arrival, ...]) -> list[str]:
    """What An has read after these batches; the program restarts after each, and at last some time passes."""
    room = Room()
    for batch in ((arrival("An", 0, clock(), text="/nhap"),), *batches, ()):
        if not batch:
            clock.by(minutes=1)
        async with running(database, clock, room) as engine:
            await told(engine, *batch)
    return room.texts("An")[1:]


@pytest.mark.parametrize("album", ["", "139"])
async def test_a_caption_is_an_answer(database: Engine, house: House, clock: Clock, album: str) -> None:
    heard = await said(database, clock, (photo(clock, 1, "12", album),))

    assert [amount for _, _, amount, _ in kept(database)["figures"]] == [12]
    assert len(heard) == 1
    assert heard[0].startswith(NOT_KEPT)


async def test_a_command_as_caption_says_nothing_about_the_picture(
    database: Engine, house: House, clock: Clock
) -> None:
    (heard,) = await said(database, clock, (photo(clock, 1, "/trogiup"),))

    assert NOT_KEPT not in heard


@pytest.mark.parametrize("caption", [0, 1, 2])
@pytest.mark.parametrize("apart", [False, True])
async def test_an_album_is_answered_once(
    database: Engine, house: House, clock: Clock, caption: int, apart: object
) -> None:
    items = [photo(clock, n + 1, "12" if n == caption else None) for n in range(3)]
    heard = await said(database, clock, *([(item,) for item in items] if apart else [tuple(items)]))

    assert [amount for _, _, amount, _ in kept(database)["figures"]] == [12]
    assert len(heard) == 1
    assert heard[0].startswith(NOT_KEPT)


async def test_an_album_without_words_is_answered_once(database: Engine, house: House, clock: Clock) -> None:
    heard = await said(database, clock, (photo(clock, 1),), (photo(clock, 2), photo(clock, 3)))

    assert [text[: len(UNREAD)] for text in heard] == [UNREAD]


async def test_a_late_caption_still_counts(database: Engine, house: House, clock: Clock) -> None:
    heard = await said(database, clock, (photo(clock, 1),), (), (photo(clock, 2, "12"),), (photo(clock, 3),))

    assert [text.startswith(UNREAD) for text in heard] == [True, False]
    assert [amount for _, _, amount, _ in kept(database)["figures"]] == [12]


async def test_every_caption_of_an_album_is_answered(database: Engine, house: House, clock: Clock) -> None:
    heard = await said(database, clock, (photo(clock, 1, "2"), photo(clock, 2), photo(clock, 3, "124")))

    assert sorted(amount for _, _, amount, _ in kept(database)["figures"]) == [2, 124]
    assert len(heard) == 2


async def test_two_albums_are_two(database: Engine, house: House, clock: Clock) -> None:
    heard = await said(database, clock, (photo(clock, 1), photo(clock, 2), photo(clock, 3, album="140")))
    with database.connect() as connection:
        keys = connection.execute(select(outbox.c.dedupe_key).where(outbox.c.dedupe_key.is_not(None))).scalars().all()

    assert len(heard) == 2
    assert sorted(key.rpartition(":")[2] for key in keys if key) == ["139", "140"]
