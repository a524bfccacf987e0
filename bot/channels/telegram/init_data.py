"""Reads who opened the Mini App from the data that Telegram signs with the bot's token. Pure."""

import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

from pydantic_core import from_json

LONGEST = 8192
"""Characters of init data that are looked at; Telegram's own have hardly a thousand."""

_FIELDS_MOST = 32
_FRESH = timedelta(hours=1)
"""How long after it was signed the data may be shown to us: whoever copies it later gets nothing for it."""

_SKEW = timedelta(minutes=1)
"""How far ahead of our clock Telegram's may be; `toso doctor` warns of more."""


def key_of(token: str) -> bytes:
    """The key with which Telegram signs the init data of this bot's Mini App."""
    return hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()


def sender_of(init_data: str, key: bytes, now: datetime) -> str | None:
    """The number of the person whom Telegram has signed; None unless the signature is good and fresh.

    All fields but `hash` are signed, `signature` (which others can check without the token) included."""
    fields = _fields(init_data)
    claimed = fields.pop("hash", "")
    signed = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    good = hmac.new(key, signed.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(claimed.encode(), good.encode()):
        return None
    return _person(fields.get("user", "")) if _fresh(fields.get("auth_date", ""), now) else None


def _fields(init_data: str) -> dict[str, str]:
    """The fields of the query string; none where it is too long, not well-formed, or has two readings."""
    if len(init_data) > LONGEST:
        return {}
    try:
        pairs = parse_qsl(
            init_data, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=_FIELDS_MOST
        )
    except ValueError:  # bytes that are not UTF-8 too
        return {}
    fields = dict(pairs)
    # A line break inside a field could pass for the border between two.
    twofold = len(fields) < len(pairs) or any("\n" in name + value for name, value in pairs)
    return {} if twofold or not _encodable(pairs) else fields


def _encodable(pairs: list[tuple[str, str]]) -> bool:
    """Whether no field holds half a character, which cannot be signed."""
    return not any("\ud800" <= char <= "\udfff" for name, value in pairs for char in name + value)


def _fresh(auth_date: str, now: datetime) -> bool:
    """Whether the moment of signing, in seconds since 1970, lies within the last hour."""
    if not (auth_date.isascii() and auth_date.isdigit() and len(auth_date) <= 11):
        return False
    age = now - datetime.fromtimestamp(int(auth_date), UTC)
    return -_SKEW <= age <= _FRESH


def _person(user: str) -> str | None:
    """The number in the JSON of a user; None for a bot, and for whatever is no user."""
    try:
        found = from_json(user)
    except ValueError:
        return None
    number = found.get("id") if isinstance(found, dict) and not found.get("is_bot") else None
    return str(number) if type(number) is int and number > 0 else None
