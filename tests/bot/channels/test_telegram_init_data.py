"""Only what Telegram has signed, for this bot and within the last hour, says who opened the Mini App."""

import json
import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.init_data import LONGEST, key_of, sender_of
from bot.simulate.telegram.server import TOKEN
from tests.bot.channels.signing import init_data, sealed

NOW = datetime(2026, 5, 7, 1, 5, tzinfo=UTC)
KEY = key_of(TOKEN)
GOOD = init_data(1001, NOW)
# The example by which public libraries for Mini Apps (init-data-node and others) test themselves.
KNOWN_TOKEN = "5768337691:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx8"
KNOWN_AT = datetime.fromtimestamp(1662771648, UTC)
KNOWN = (
    "query_id=AAHdF6IQAAAAAN0XohDhrOrc&user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%22%2C"
    "%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22%3A%22ru%22%2C"
    "%22is_premium%22%3Atrue%7D&auth_date=1662771648"
    "&hash=c501b71e775f74ce10e377dea85a7ea24ecd640b223ea86dfe453e0eaed2e2b2"
)


def test_signed_data_tell_who_opened_the_page() -> None:
    assert sender_of(GOOD, KEY, NOW) == "1001"
    assert sender_of(init_data(7_999_999_999, NOW), KEY, NOW) == "7999999999"


def test_a_published_example_is_read() -> None:
    assert sender_of(KNOWN, key_of(KNOWN_TOKEN), KNOWN_AT) == "279058397"


def test_the_order_of_the_fields_and_how_spaces_are_written_do_not_matter() -> None:
    turned = "&".join(reversed(GOOD.split("&")))

    assert sender_of(turned, KEY, NOW) == "1001"
    assert sender_of(GOOD.replace("%20", "+"), KEY, NOW) == "1001"


@pytest.mark.parametrize(
    ("late", "taken"),
    [(0, True), (3600, True), (3601, False), (86400, False), (-60, True), (-61, False), (-86400, False)],
)
def test_data_are_good_for_an_hour_from_when_they_were_signed(late: int, taken: bool) -> None:  # noqa: FBT001
    assert (sender_of(GOOD, KEY, NOW + timedelta(seconds=late)) == "1001") is taken


def test_another_bots_data_are_refused() -> None:
    other = TOKEN[:-1] + "2"

    assert sender_of(init_data(1001, NOW, other), KEY, NOW) is None
    assert sender_of(GOOD, key_of(other), NOW) is None


def test_data_changed_after_signing_are_refused() -> None:
    another = GOOD.replace("%22id%22%3A1001", "%22id%22%3A1002")
    later = GOOD.replace(f"auth_date={int(NOW.timestamp())}", f"auth_date={int(NOW.timestamp()) + 1}")

    assert another != GOOD != later
    assert [sender_of(changed, KEY, NOW) for changed in (another, later, GOOD + "&more=1")] == [None] * 3


def test_every_field_but_the_hash_is_signed() -> None:
    fields = GOOD.split("&")
    fewer = ["&".join(field for field in fields if field != left_out) for left_out in fields]

    assert any(field.startswith("signature=") for field in fields)
    assert [sender_of(data, KEY, NOW) for data in fewer] == [None] * len(fields)


@pytest.mark.parametrize("sign", ["", "0" * 64, "đ" * 64, "\ud800", "0" * 63])
def test_a_made_up_hash_is_refused(sign: str) -> None:
    assert sender_of(GOOD.rpartition("=")[0] + "=" + sign, KEY, NOW) is None


def test_a_field_that_stands_twice_is_refused() -> None:
    who = json.dumps({"id": 1002})

    assert sender_of(f"{GOOD}&user={who}", KEY, NOW) is None
    assert sender_of(f"user={who}&{GOOD}", KEY, NOW) is None
    assert sender_of(f"{GOOD}&{GOOD}", KEY, NOW) is None
    assert sender_of(f"{GOOD}&hash={GOOD.rpartition('=')[2]}", KEY, NOW) is None


def test_a_line_break_cannot_make_one_field_pass_for_two() -> None:
    known = {"auth_date": str(int(NOW.timestamp())), "user": json.dumps({"id": 1001})}
    two = sealed(known | {"chat_type": "private", "start_param": "1"})
    one = sealed(known | {"chat_type": "private\nstart_param=1"})

    assert two.rpartition("=")[2] == one.rpartition("=")[2]
    assert (sender_of(two, KEY, NOW), sender_of(one, KEY, NOW)) == ("1001", None)


@pytest.mark.parametrize(
    "user",
    [
        *("", "null", "[]", "7", '"1001"', "{", "{}", "[" * 3000),
        *('{"id": "1001"}', '{"id": true}', '{"id": 1001.0}', '{"id": -5}', '{"id": 0}', '{"id": null}'),
        '{"id": 1001, "is_bot": true}',
    ],
)
def test_signed_data_without_a_person_are_refused(user: str) -> None:
    assert sender_of(init_data(1001, NOW, user=user), KEY, NOW) is None


@pytest.mark.parametrize("at", ["", "-1", "1e9", "９", "1" * 12, "9" * 40, " 1", "1.5"])
def test_signed_data_without_a_moment_are_refused(at: str) -> None:
    assert sender_of(init_data(1001, NOW, auth_date=at), KEY, NOW) is None


def test_far_too_much_data_is_refused_at_once() -> None:
    begun = time.perf_counter()
    long = init_data(1001, NOW, start_param="a" * 1_000_000)
    many = "&".join(f"a{n}=1" for n in range(100_000))
    refused = [
        sender_of(data, KEY, NOW) for data in (long, many, many[: LONGEST - 1], "&" * 1_000_000, "x" * 1_000_000)
    ]

    assert refused == [None] * 5
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(
    "data", ["", "hash", "=", "&&", "hash=", "%", "%ff=%ff", "user=%ED%A0%80&hash=1", "a=\ud800&hash=1"]
)
def test_what_is_no_query_string_is_refused(data: str) -> None:
    assert sender_of(data, KEY, NOW) is None


@given(st.text(max_size=300))
def test_no_text_opens_the_page(text: str) -> None:
    assert sender_of(text, KEY, NOW) is None
    assert sender_of(f"{GOOD}{text}", KEY, NOW) == (None if text else "1001")
