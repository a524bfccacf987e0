"""Makes malformed Telegram updates from recorded ones: each keeps its shape, and something in it is wrong."""

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from random import Random  # noqa: TID251  # the caller gives the seed
from typing import Any, NamedTuple

RECORDED = Path(__file__).parents[2] / "tests" / "payloads" / "telegram"

TEXTS = (
    "\ud83d", "nửa \ude00 sau", "\x00", "a\x00b", "", " ", "\n" * 500, "\u202e\u2066ngược", "\ufeff", "\U0010ffff" * 9,
    "9" * 5000, "1e999999", "-" * 3000, "/" * 300, "/start " + "A" * 9000, "/start \x00\ud83d", "/nhap@\ud83d", "/@",
    "@",
    "/nhap " + "[" * 2000, "sửa 99999999999999999999 thành 1", "sửa 2 thành 1e400", "1.250,5/3%", "٣", "3️⃣", "½",
    "NaN",
    "'; DROP TABLE inbox; --", "{0}{x!r:>999999999}", "%n%s%d", "<b>&lt;</b><script>", "\\u0000", "e\u0301" * 3000,
    "ngày 31/02/2026", "0/0/0", "25:99", "/hennhac 999999999999999 ngày", "/nhap", "nộp", "/toi", "/tonghop", "3",
    "3 buổi 5",
)  # fmt: skip
"""What anybody can type or take as a name. None of it may make an update unreadable."""

TAPS = (
    "", "|", "||||||||||", "set|week:2026-05-01|propaganda_meetings|2", "set|week:9999-99-99|x|y", "say|\x00", "\ud83d",
    "fill|week:0000-01-01|week|2", "sub|" + "9" * 60, "edit|-1", "edit|99999999999999999999", "gone", "|\n|",
    "x" * 5000,
)  # fmt: skip

LANGUAGES = ("", "vi", "vi-VN", "zz", "x" * 5000, "\x00", "\ud83d", "../../etc", "en\n", "VI_vn.UTF-8")

KINDS = (
    "channel_post", "edited_channel_post", "business_connection", "business_message", "deleted_business_messages",
    "message_reaction", "message_reaction_count", "inline_query", "chosen_inline_result", "shipping_query",
    "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "chat_member", "chat_join_request",
    "chat_boost", "removed_chat_boost", "callback_query", "my_chat_member", "edited_message", "message", "", "\x00",
    "of_the_year_2031",
)  # fmt: skip
"""The kinds of updates that Telegram has, ours among them, and a few that it has not."""

_WRONG: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**53 + 1, 2**63, -(2**63) - 1, 10**30, -(10**30), 0.5, -0.0, 1e308,
    "", "0", "-1", "1e5", "text", "\x00", "\ud83d", "x" * 20_000, [], [None], [[]], ["x", 1, {}], {}, {"id": 1},
    {"id": {"id": None}}, {"": ""}, {"is_bot": "yes"},
)  # fmt: skip
_DEPTHS = (5, 40, 190, 210, 400)


class Malformed(NamedTuple):
    """One update. `sane`: only what a person can choose is odd, so that it must be answered or passed over."""

    number: int
    body: bytes
    sane: bool


def recorded(chats: Sequence[int]) -> list[dict[str, Any]]:
    """The recorded updates, with private chats handed out among `chats`."""
    updates = [json.loads(path.read_bytes()) for path in sorted(RECORDED.glob("*.json"))]
    assert updates, "no recorded updates"
    return [_of(update, chat) for update in updates for chat in chats]


def malformed(dice: Random, amount: int, chats: Sequence[int], first: int = 1) -> Iterator[Malformed]:
    """So many malformed updates with rising numbers, the same for the same dice."""
    models = recorded(chats)
    for number in range(first, first + amount):
        update = deepcopy(dice.choice(models))
        sane = dice.random() < 0.3
        if sane:
            _odd(dice, update)
        else:
            for _ in range(dice.choice((1, 1, 1, 2, 3))):
                update = _broken(dice, update)
            if dice.random() < 0.15:
                _nest(dice, update)
        update["update_id"] = number
        yield Malformed(number, json.dumps(update).encode(), sane)


def garbage(dice: Random, body: bytes) -> bytes:
    """The bytes of an update damaged so that they may not be JSON any more."""
    cut = dice.randrange(len(body) + 1)
    deep = dice.choice((500, 50_000, 400_000))
    return dice.choice(
        (
            body[:cut],
            body[:cut] + dice.randbytes(dice.randrange(1, 40)) + body[cut:],
            b"\xef\xbb\xbf" + body,
            body.replace(b'"date": ', b'"date": NaN, "x": ', 1),
            body.replace(b'"id": ', b'"id": ' + b"9" * dice.choice((30, 4_000, 5_000)), 1),
            body[:-1] + b', "update_id": "twice"}',
            body[:-1] + b', "deep": ' + b"[" * deep + b"]" * deep + b"}",
            body[:-1] + b', "message": ' + b'{"chat":' * deep + b"1" + b"}" * deep + b"}",
            body.decode("ascii").encode("utf-16"),
            dice.choice((b"", b"null", b"[]", b"7", b'"x"', b"{}", b'{"update_id": null}', b"\xff" * 99)),
        )
    )


def _of(update: dict[str, Any], chat: int) -> dict[str, Any]:
    """The update with this person instead of the recorded one; groups stay groups."""
    made = deepcopy(update)
    for happened in made.values():
        if not isinstance(happened, dict):
            continue
        for holder in (happened, happened.get("message", {})):
            if holder.get("chat", {}).get("type") == "private":
                holder["chat"]["id"] = chat
        if "id" in happened.get("from", {}) and not happened["from"].get("is_bot"):
            happened["from"]["id"] = chat
    return made


def _odd(dice: Random, update: dict[str, Any]) -> None:
    """Change what a person can choose: text, caption, names, language, the data of a button."""
    for holder, key in list(_places(update)):
        if key in ("text", "caption", "title", "username", "first_name", "last_name") and dice.random() < 0.7:
            holder[key] = dice.choice(TEXTS)
        elif key == "language_code":
            holder[key] = dice.choice(LANGUAGES)
        elif key == "data":
            holder[key] = dice.choice(TAPS)


def _broken(dice: Random, update: dict[str, Any]) -> dict[str, Any]:
    """The update with one thing wrong at a place taken by chance."""
    places = [(holder, key) for holder, key in _places(update) if key != "update_id"]
    if not places:
        return {"message": dice.choice(_WRONG)}
    holder, key = dice.choice(places)
    way = dice.randrange(7)
    if way <= 2:
        holder[key] = deepcopy(dice.choice(_WRONG))
    elif way == 3:
        del holder[key]
    elif way == 4:
        other, place = dice.choice(places)
        holder[key] = deepcopy(other.get(place) if isinstance(other, dict) else None)
    elif way == 5:
        kinds = [kind for kind in update if kind != "update_id"]
        return {dice.choice(KINDS): update[dice.choice(kinds)]} if kinds else {dice.choice(KINDS): {}}
    else:
        update[dice.choice(KINDS)] = deepcopy(dice.choice(_WRONG))
    return update


def _nest(dice: Random, update: dict[str, Any]) -> None:
    """Put one value inside many lists or objects."""
    places = [(holder, key) for holder, key in _places(update) if key != "update_id"]
    holder, key = dice.choice(places or [(update, "message")])
    value, named = holder.get(key), dice.random() < 0.5
    for _ in range(dice.choice(_DEPTHS)):
        value = {"chat": value} if named else [value]
    holder[key] = value


def _places(value: Any) -> Iterator[tuple[Any, str]]:
    """Every key of every object, with the object it stands in."""
    todo = [value]
    while todo:
        one = todo.pop()
        if isinstance(one, dict):
            for key in one:
                yield one, key
            todo += one.values()
        elif isinstance(one, list):
            todo += one
