"""Each kind of update that Telegram delivers is read, ignored, or refused."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.channel import BadPayload
from bot.channels.telegram.read import chat_of, read, sender_in
from handlers.turn.incoming import Incoming

PAYLOADS = Path(__file__).parents[2] / "payloads" / "telegram"
GROUP = "-1001987654321"


def update(name: str) -> Any:
    """A recorded update."""
    return json.loads((PAYLOADS / f"{name}.json").read_text("utf-8"))


def said(name: str) -> Incoming:
    """Read a recorded update, which must be readable."""
    incoming = read(update(name))
    assert incoming is not None
    return incoming


def test_a_text_is_read_with_its_sender_and_time() -> None:
    incoming = read(update("text"))

    assert incoming == Incoming(
        channel="telegram",
        chat="5001",
        sender="5001",
        sender_name="An Nông",
        message_id="412",
        sent_at=datetime(2026, 5, 7, 8, 0, tzinfo=UTC),
        text="3 buổi",
        lang="vi",
    )


def test_a_deep_link_arrives_as_plain_text() -> None:
    assert said("start_with_code").text == "/start Q2hhbyBUbyBTbw"


def test_an_edit_names_the_message_it_changes_and_when() -> None:
    incoming = said("edited_text")

    assert (incoming.edits, incoming.message_id, incoming.text) == (True, "412", "4 buổi")
    assert incoming.sent_at == datetime(2026, 5, 7, 8, 1, tzinfo=UTC)


def test_a_tap_belongs_to_its_buttons_chat_and_message() -> None:
    incoming = said("tap")

    assert (incoming.chat, incoming.message_id, incoming.button) == ("5001", "411", "nil|week:2026-05-01|meetings|")
    assert (incoming.text, incoming.file, incoming.sender_name) == (None, None, "An Nông")


def test_a_tap_under_a_message_too_old_to_show_counts() -> None:
    assert said("tap_on_an_old_message").button == "fill|week:2026-05-01||"


@pytest.mark.parametrize("username", ["ToSoBot", "tosobot", None])
def test_a_command_that_names_us_is_ours(username: str | None) -> None:
    incoming = read(update("command_in_a_group"), username)

    assert incoming is not None
    assert (incoming.text, incoming.group, incoming.chat) == ("/tonghop@ToSoBot tuần này", True, GROUP)
    assert said("tap_in_a_group").group


def test_a_topic_is_a_place_of_its_own() -> None:
    command, tap = update("command_in_a_group"), update("tap_in_a_group")
    topic = {"message_thread_id": 45, "is_topic_message": True}
    command["message"] |= topic
    tap["callback_query"]["message"] |= topic
    found = [read(command, "ToSoBot"), read(tap)]

    assert [(one.chat, one.group) for one in found if one] == [(f"{GROUP}/45", True)] * 2
    assert [chat_of(command), chat_of(tap)] == [f"{GROUP}/45"] * 2


def test_a_thread_of_replies_is_no_topic() -> None:
    command = update("command_in_a_group")
    command["message"]["message_thread_id"] = 45
    private = update("text")
    private["message"] |= {"message_thread_id": 45, "is_topic_message": True}
    found = [read(command), read(private)]

    assert [one.chat for one in found if one] == [GROUP, "5001"]


def test_a_command_that_names_another_bot_is_nobodys() -> None:
    assert read(update("command_in_a_group"), "ToSoKhacBot") is None


def test_a_reply_carries_the_first_button_of_the_question() -> None:
    question = {"message_id": 7, "from": {"id": 110201543, "is_bot": True}, "text": "Câu 2/3"}
    rows = [[{"text": "0", "callback_data": "set|w:2026-05-01|x|12.0"}, {"text": "?", "callback_data": "y"}]]
    raw = update("text")
    raw["message"]["reply_to_message"] = question | {"reply_markup": {"inline_keyboard": rows}}
    bare = update("text")
    bare["message"]["reply_to_message"] = question
    of_a_person = update("text")
    of_a_person["message"]["reply_to_message"] = raw["message"]["reply_to_message"] | {"from": {"id": 1}}
    read_back = [read(one) for one in (raw, bare, of_a_person)]

    assert [one.replies_to for one in read_back if one] == ["set|w:2026-05-01|x|12.0", None, None]


@pytest.mark.parametrize(
    ("kind", "before", "after", "event"),
    [
        ("private", "member", "kicked", "blocked"),
        ("private", "kicked", "member", "unblocked"),
        ("supergroup", "left", "member", "added"),
        ("group", "kicked", "administrator", "added"),
        ("supergroup", "member", "left", "removed"),
        ("supergroup", "administrator", "kicked", "removed"),
        ("supergroup", "member", "administrator", None),
        ("supergroup", "restricted", "member", None),
        ("channel", "left", "administrator", None),
    ],
)
def test_what_happens_to_the_bot_in_a_chat_is_read(kind: str, before: str, after: str, event: str | None) -> None:
    raw = update("blocked_by_the_person")
    change = raw["my_chat_member"]
    change["chat"]["type"] = kind
    change["old_chat_member"]["status"], change["new_chat_member"]["status"] = before, after
    incoming = read(raw)

    assert (incoming.event if incoming else None) == event
    assert incoming is None or incoming.group == (kind != "private")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sticker", "sticker"),
        ("voice", "voice"),
        ("document", "document"),
        ("contact", "contact"),
        ("location", "location"),
    ],
)
def test_everything_but_text_is_a_file_of_its_kind(name: str, kind: str) -> None:
    incoming = said(name)

    assert (incoming.file, incoming.text, incoming.button) == (kind, None, None)


def with_photo(**more: object) -> Any:
    """A photo, with more fields in its message."""
    raw = update("photo_with_caption")
    del raw["message"]["caption"]
    raw["message"] |= more
    return raw


def in_group(raw: Any) -> Any:
    """The same update in a group."""
    place = next(what for name, what in raw.items() if name != "update_id")
    place["chat"] = {"id": int(GROUP), "type": "supergroup", "title": "Nhóm"}
    return raw


def test_a_caption_is_read_as_text() -> None:
    incoming = said("photo_with_caption")

    assert (incoming.text, incoming.file, incoming.album) == ("3 buổi", "photo", "")


def test_an_edited_caption_is_an_edit() -> None:
    raw = with_photo(caption="4", edit_date=1778140900)
    raw["edited_message"] = raw.pop("message")
    without = with_photo(edit_date=1778140900)
    without["edited_message"] = without.pop("message")
    incoming = read(raw)

    assert incoming is not None
    assert (incoming.text, incoming.edits, incoming.message_id) == ("4", True, "412")
    assert read(without) is None


def test_in_a_group_only_a_command_counts_as_caption() -> None:
    commanded = read(in_group(with_photo(caption="/tonghop")), "ToSoBot")

    assert commanded is not None
    assert (commanded.text, commanded.group) == ("/tonghop", True)
    assert read(in_group(with_photo(caption="12"))) is None
    assert read(in_group(with_photo(caption="/tonghop@OtherBot")), "ToSoBot") is None


def test_the_items_of_an_album_name_it() -> None:
    found = [read(with_photo(media_group_id="139")), read(with_photo(media_group_id="139", caption="12"))]

    assert [(one.album, one.text) for one in found if one] == [("139", None), ("139", "12")]


@pytest.mark.parametrize("strange", [{"caption": 12}, {"media_group_id": 12}])
def test_a_strange_caption_or_album_is_refused(strange: dict[str, object]) -> None:
    with pytest.raises(BadPayload):
        read(with_photo(**strange))


def test_a_forwarded_text_is_marked() -> None:
    assert said("forwarded").forwarded
    assert not said("text").forwarded


@pytest.mark.parametrize(
    "name",
    [
        "channel_post",
        "group_becomes_supergroup",
        "live_location_moves",
        "photo_in_a_group",
        "somebody_joins_a_group",
        "tap_on_a_game",
        "tap_on_an_inline_message",
    ],
)
def test_an_update_outside_any_conversation_is_ignored(name: str) -> None:
    assert read(update(name)) is None


def test_a_long_text_is_cut() -> None:
    long = update("text")
    long["message"]["text"] = "ộ" * 30_000
    incoming = read(long)

    assert incoming is not None
    assert incoming.text == "ộ" * 20_001


def test_characters_that_no_database_keeps_are_left_out() -> None:
    typed, tapped = update("text"), update("tap")
    typed["message"]["text"] = "3\x00 buổi\ud800\x1b\nở xóm"
    typed["message"]["from"]["first_name"] = "A\x00n"
    tapped["callback_query"]["data"] = "nil|\x00|"
    said, done = read(typed), read(tapped)

    assert said is not None
    assert done is not None
    assert (said.text, said.sender_name, done.button) == ("3 buổi\nở xóm", "An Nông", "nil||")


@pytest.mark.parametrize(
    "payload",
    [
        None,
        [],
        "text",
        {"message": "text"},
        {"message": {"from": {}, "chat": {}}},
        {"callback_query": {"from": {"id": 1}}, "message": []},
        {"callback_query": {}},
    ],
)
def test_what_telegram_would_never_send_is_refused(payload: Any) -> None:
    with pytest.raises(BadPayload):
        read(payload)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("message_id",), "412"),
        (("date",), "today"),
        (("date",), 10**30),
        (("text",), 3),
        (("chat", "id"), None),
        (("chat", "id"), True),
        (("message_thread_id",), "45"),
        (("from", "id"), 1.5),
        (("from",), "An"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused(path: tuple[str, ...], value: object) -> None:
    broken = update("text")
    place = broken["message"]
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    with pytest.raises(BadPayload):
        read(broken)


@pytest.mark.parametrize("data", [7, ["x"]])
def test_a_tap_with_strange_data_is_refused(data: object) -> None:
    broken = update("tap")
    broken["callback_query"]["data"] = data

    with pytest.raises(BadPayload):
        read(broken)


@pytest.mark.parametrize(
    ("name", "chat"),
    [
        ("text", "5001"),
        ("edited_text", "5001"),
        ("tap", "5001"),
        ("tap_in_a_group", GROUP),
        ("blocked_by_the_person", "5001"),
        ("tap_on_an_inline_message", ""),
        ("channel_post", ""),
    ],
)
def test_an_update_is_queued_under_its_chat(name: str, chat: str) -> None:
    assert chat_of(update(name)) == chat


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["message", "chat", "from", "id", "text", "callback_query"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(_JSON)
def test_any_json_is_read_or_refused_and_nothing_else_happens(payload: Any) -> None:
    try:
        incoming = read(payload)
    except BadPayload:
        incoming = None

    assert incoming is None or isinstance(incoming, Incoming)
    assert not isinstance(payload, dict) or isinstance(chat_of(payload), str)


@pytest.mark.parametrize("lang", [7, ["vi"], {"code": "vi"}, True])
def test_a_language_that_is_no_word_is_no_language(lang: object) -> None:
    said, tapped = update("text"), update("tap")
    said["message"]["from"]["language_code"] = tapped["callback_query"]["from"]["language_code"] = lang

    assert [one and one.lang for one in (read(said), read(tapped))] == [None, None]


@pytest.mark.parametrize("chat", ["\ud83d", "a\x00b", None, ["x"], {}, 1.5, True])
def test_a_chat_whose_number_is_no_number_is_nobodys(chat: object) -> None:
    raw = update("text")
    raw["message"]["chat"]["id"] = chat

    assert chat_of(raw) == ""


def test_a_topic_whose_number_is_no_number_is_nobodys() -> None:
    raw = update("command_in_a_group")
    raw["message"] |= {"is_topic_message": True, "message_thread_id": "\ud83d"}

    assert chat_of(raw) == ""


@pytest.mark.parametrize(
    ("sender", "chat"), [({"id": 7}, "7"), ({"id": 10**5000}, ""), ({"id": "7"}, ""), ({}, ""), (None, ""), ([], "")]
)
def test_the_sender_of_any_update_is_told_without_an_error(sender: Any, chat: str) -> None:
    assert sender_in({"update_id": 1, "message": {"from": sender}}) == chat
