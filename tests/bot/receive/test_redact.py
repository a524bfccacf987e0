"""Numbers and addresses of people never reach a row."""

import json
from typing import Any

import pytest

from bot.receive.redact import redacted
from handlers.reading.private import HIDDEN

NUMBER = "001099012345"


def telegram(**more: Any) -> dict[str, Any]:
    person = {"id": 1234567890, "is_bot": False, "first_name": "An", "language_code": "vi"}
    chat = {"id": 1234567890, "type": "private"}
    return {
        "update_id": 123456789,
        "message": {"message_id": 7, "from": person, "chat": chat, "date": 1777777777} | more,
    }


@pytest.mark.parametrize(
    "payload",
    [
        telegram(text=f"Ông Ba {NUMBER}"),
        telegram(caption=f"CCCD {NUMBER}", photo=[{"file_id": "AgAC0912345678", "width": 90}]),
        telegram(text="xong", reply_to_message={"text": f"số {NUMBER}"}),
        telegram(contact={"phone_number": "+84912345678", "first_name": "Ba", "user_id": 5}),
        telegram(text=[{"deep": [f"số {NUMBER}"]}]),
        telegram(text=912345678012345),
        {
            "id": "a1",
            "chat": "AbCd",
            "at": "2026-05-07T09:00:00+07:00",
            "text": f"{NUMBER[:3]} {NUMBER[3:6]} {NUMBER[6:]}",
        },
        {"chat": "me", "name": "me", "text": "thư an@gmail.com"},
    ],
)
def test_a_payload_is_kept_without_them(payload: dict[str, Any]) -> None:
    kept = redacted(json.dumps(payload, ensure_ascii=False).encode())

    for private in (NUMBER, "912345678", "an@gmail", "phone_number"):
        assert private not in kept.decode().replace("AgAC0912345678", "")
    again = json.loads(kept)
    assert again.get("update_id") == payload.get("update_id")
    assert redacted(kept) == kept


@pytest.mark.parametrize("broken", [b'{"text": "001099012345', b"[" * 5000 + b'"001099012345"', b"\xff 001099012345"])
def test_what_cannot_be_read_is_kept_without_them_too(broken: bytes) -> None:
    assert NUMBER.encode() not in redacted(broken)


def test_half_a_character_hides_nothing() -> None:
    kept = redacted(b'{"text": "\\ud83d \\u0030\\u0030\\u0031099012345"}')

    assert HIDDEN in json.loads(kept)["text"]


def test_figures_taps_and_ids_stay_byte_for_byte() -> None:
    tap = {"id": "4382123456789012345", "data": "fill|2026-W18|weekly|12", "chat_instance": "-1234567890123456789"}
    for payload in (
        telegram(text="2, 124, 15"),
        telegram(text="1.234.567"),
        telegram(text="124 15 200", media_group_id="13456789012345678"),
        telegram(text="/start 0123-4567-89AB-CDEF"),
        {"update_id": 1, "callback_query": tap},
        {"id": "0912345678", "chat": "0912345678012", "at": "2026-05-07T09:00:00+07:00", "button": "x|0912345678"},
    ):
        raw = json.dumps(payload).encode()
        assert redacted(raw) == raw


def test_how_a_lead_can_be_reached_is_kept_where_they_say_it() -> None:
    own = json.dumps({"text": "/lienhe 0912 345 678, phòng 3"}).encode()
    said = json.dumps({"text": "số của chị 0912 345 678"}).encode()

    assert redacted(own) == own
    assert b"345" not in redacted(said)
    assert b"345" not in redacted(json.dumps({"text": "/nhap 0912 345 678"}).encode())


@pytest.mark.parametrize(
    ("said", "gone", "stays"),
    [
        ("/lienhe nhà chị Hoa 0912345678 cccd 001099012345", b"001099012345", b"0912345678"),
        ("/contact stk 19001234567890", b"19001234567890", b"/contact"),
        ("/lienhe hoa.vu@example.vn, the so 001099012345 cccd so 001099012345", b"001099012345", b"hoa.vu@example.vn"),
    ],
)
def test_only_what_reaches_a_lead_is_kept_there(said: str, gone: bytes, stays: bytes) -> None:
    kept = redacted(json.dumps({"text": said}).encode())

    assert gone not in kept
    assert stays in kept
