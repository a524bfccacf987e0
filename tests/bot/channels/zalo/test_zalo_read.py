"""What a stored event of Zalo's means: both wrappers, both fields of a picture, and whatever is missing."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import to_json

from bot.channels import is_group, private_chat
from bot.channels.channel import BadPayload
from bot.channels.zalo.read import arrival_of, chat_id, chat_name, read

Json = dict[str, Any]
NAMES = ("Bot Tổ Số", "bot.ToSo")


def event(name: str = "text", /, **more: Any) -> Json:
    """An event as the documentation shows it; a field of `more` that is None is left out."""
    message = {
        "message_id": "2d758cb5e222177a4e35",
        "date": 1750316131602,
        "text": "3 45 12",
        "from": {"id": "6ede9afa66b88fe6d6a9", "display_name": "Ted", "is_bot": False},
        "chat": {"id": "6ede9afa66b88fe6d6a9", "chat_type": "PRIVATE"},
    }
    if name != "text":
        del message["text"]
    return {
        "event_name": f"message.{name}.received",
        "message": {k: v for k, v in (message | more).items() if v is not None},
    }


def wrapped(raw: Json) -> Json:
    """The same in its wrapper."""
    return {"ok": True, "result": raw}


def in_group(text: str) -> Json:
    """A text in a group."""
    return event(text=text, chat={"id": "g77", "chat_type": "GROUP"})


@pytest.mark.parametrize("raw", [event(), wrapped(event())])
def test_a_text_is_read_from_either_wrapper(raw: Json) -> None:
    heard = read(raw)

    assert heard is not None
    assert (heard.text, heard.chat, heard.sender, heard.sender_name) == (
        "3 45 12",
        "6ede9afa66b88fe6d6a9",
        "6ede9afa66b88fe6d6a9",
        "Ted",
    )
    assert heard.sent_at == datetime(2025, 6, 19, 6, 55, 31, 602000, UTC)
    assert not heard.group


def test_both_wrappers_make_the_same_row() -> None:
    first, second = arrival_of(to_json(event())), arrival_of(to_json(wrapped(event())))

    assert first
    assert second
    assert first.external_id == second.external_id == "6ede9afa66b88fe6d6a9/2d758cb5e222177a4e35"
    assert first.chat == second.chat == "6ede9afa66b88fe6d6a9"


@pytest.mark.parametrize("field", ["photo", "photo_url"])
@pytest.mark.parametrize("caption", [None, "số liệu tuần này"])
def test_a_picture_is_read_from_either_field(field: str, caption: str | None) -> None:
    heard = read(event("image", caption=caption, **{field: "https://zalo.example/1.jpg"}))

    assert heard is not None
    assert (heard.file, heard.text) == ("photo", caption)


@pytest.mark.parametrize(
    ("name", "file"),
    [("sticker", "sticker"), ("voice", "voice"), ("unsupported", "unsupported"), ("link", "unsupported"),
     ("call", "unsupported")],
)  # fmt: skip
def test_what_cannot_be_read_is_a_file_and_answered_once_in_a_while(name: str, file: str) -> None:
    first = read(event(name, date=1750316100000))
    soon = read(event(name, date=1750316160000, message_id="another"))
    later = read(event(name, date=1750317600000, message_id="third"))

    assert first
    assert soon
    assert later
    assert (first.file, first.text) == (file, None)
    assert first.album == soon.album != later.album


def test_a_link_that_comes_with_its_words_is_a_text() -> None:
    heard = read(event("link", text="https://example.vn 3 45 12"))

    assert heard is not None
    assert (heard.text, heard.file) == ("https://example.vn 3 45 12", None)


@pytest.mark.parametrize(
    "raw",
    [
        event("reaction"),
        {"event_name": "message.unsupported.received"},
        {"event_name": "user.follow", "message": None},
        {"event_name": "webhook.verify"},
        event("text", **{"from": {"id": "b1", "is_bot": True}}),
        event("unsupported", chat={"id": "g77", "chat_type": "GROUP"}),
        event("sticker", chat={"id": "g77", "chat_type": "GROUP"}),
    ],
)
def test_what_concerns_nobody_is_passed_over(raw: Json) -> None:
    assert read(raw, NAMES, groups=True) is None


@pytest.mark.parametrize(
    ("missing", "shown"),
    [
        ({"date": None}, datetime.fromtimestamp(0, UTC)),
        ({"date": "no date"}, datetime.fromtimestamp(0, UTC)),
        ({"date": 10**40}, datetime.fromtimestamp(0, UTC)),
        ({"date": 1750316131}, datetime(2025, 6, 19, 6, 55, 31, tzinfo=UTC)),
        ({"date": "1750316131000"}, datetime(2025, 6, 19, 6, 55, 31, tzinfo=UTC)),
    ],
)
def test_a_date_may_be_missing_or_in_seconds(missing: Json, shown: datetime) -> None:
    heard = read(event(**missing))

    assert heard is not None
    assert heard.sent_at == shown


@pytest.mark.parametrize(
    "from_", [None, {}, {"id": "6ede9afa66b88fe6d6a9"}, {"id": "6ede9afa66b88fe6d6a9", "name": "Ted"}, "nobody"]
)
def test_a_sender_may_be_missing_in_a_private_chat(from_: object) -> None:
    heard = read(event("text", **{"from": from_}))

    assert heard is not None
    assert heard.sender == "6ede9afa66b88fe6d6a9"


@pytest.mark.parametrize(
    "raw",
    [
        7,
        [],
        {},
        {"ok": False, "error_code": 408},
        {"event_name": "message.text.received"},
        {"event_name": "message.text.received", "message": 7},
        event(chat=None),
        event(chat={"chat_type": "PRIVATE"}),
        event(text=None),
        event(text=7),
        event(text="  "),
    ],
)
def test_what_is_no_message_is_put_aside(raw: Any) -> None:
    with pytest.raises(BadPayload):
        read(raw)


def test_without_a_message_id_the_same_event_is_still_one_row() -> None:
    first, again = (arrival_of(to_json(event(message_id=None))) for _ in range(2))
    other = arrival_of(to_json(event(message_id=None, date=1750316131603)))

    assert first
    assert again
    assert other
    assert first.external_id == again.external_id != other.external_id
    assert len(first.external_id) <= 120


@pytest.mark.parametrize("body", [b"", b"{", b"null", b"[]", b"7", b"probe", b"<html>", b"{}", b"\xff\xfe"])
def test_what_is_no_event_makes_no_row(body: bytes) -> None:
    assert arrival_of(body) is None


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("@Bot Tổ Số /tonghop", "/tonghop"),
        ("@bot tổ số /tonghop", "/tonghop"),
        ("@bot.ToSo /tonghop", "/tonghop"),
        ("@Tên Khác Của Bot /tonghop", "/tonghop"),
        ("/tonghop", "/tonghop"),
    ],
)
def test_a_mention_in_a_group_is_taken_off_whatever_words_its_name_has(said: str, heard: str) -> None:
    found = read(in_group(said), NAMES, groups=True)

    assert found is not None
    assert (found.text, found.group, found.chat) == (heard, True, "g/g77")
    assert found.sender == "6ede9afa66b88fe6d6a9"


@pytest.mark.parametrize("said", ["@Bot Tổ Số", "@Người Khác ăn cơm chưa"])
def test_a_mention_without_words_is_passed_over(said: str) -> None:
    assert read(in_group(said), NAMES, groups=True) is None


def test_groups_are_silent_unless_the_operator_wants_them() -> None:
    assert read(in_group("@Bot Tổ Số /tonghop"), NAMES) is None


def test_a_chat_that_does_not_say_what_it_is_is_private_only_to_its_own_sender() -> None:
    own = read(event(chat={"id": "6ede9afa66b88fe6d6a9"}), NAMES)

    assert own is not None
    assert not own.group
    assert read(event(chat={"id": "somewhere-else"}), NAMES) is None


def test_a_private_chat_belongs_to_its_own_id_whoever_is_named_as_sender() -> None:
    forged = read(event("text", **{"from": {"id": "the-lead", "display_name": "Bình"}}))

    assert forged is not None
    assert (forged.chat, forged.sender) == ("6ede9afa66b88fe6d6a9", "6ede9afa66b88fe6d6a9")


def test_a_decomposed_text_is_kept_as_it_came() -> None:
    heard = read(event(text="xo\u0301m Na\u0300 Mo\u0300n 3"))

    assert heard is not None
    assert heard.text == "xo\u0301m Na\u0300 Mo\u0300n 3"


@given(st.text(min_size=1, max_size=30), st.booleans())
def test_no_id_can_look_like_another_chat(id_: str, group: bool) -> None:  # noqa: FBT001  # hypothesis hands it in
    name = chat_name(id_, group=group)

    assert chat_id(name) == id_
    assert is_group("zalo", name) == group
    assert ":" not in name
    assert private_chat("zalo", name) == name


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["ok", "result", "event_name", "message", "chat", "from", "id", "text", "date", "is_bot"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@given(_ANY)
def test_no_payload_breaks_the_reader(payload: Any) -> None:
    try:
        heard = read(payload, NAMES, groups=True)
    except BadPayload:
        heard = None
    kept = arrival_of(to_json(payload, inf_nan_mode="null"))

    assert heard is None or heard.text or heard.file
    assert kept is None or kept.external_id
