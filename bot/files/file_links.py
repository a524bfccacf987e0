"""The signed address of a file, for channels that carry none: whoever has it can fetch the file until it expires."""

import hashlib
import hmac
from datetime import UTC, datetime

PATH = "/f"


def address_of(web: str | None, secret: str, file: int, until: datetime) -> str | None:
    """The address of a file; None where there is no web page that people can reach, or no secret."""
    if not web or not secret:
        return None
    ends = int(until.timestamp())
    return f"{web}{PATH}/{file}.{ends}.{_sign(secret, file, ends)}"


def file_of(token: str, secret: str, now: datetime) -> int | None:
    """The id of the file that this token stands for; None: it is not ours, or its time is over."""
    number, _, rest = token.partition(".")
    ends, _, sign = rest.partition(".")
    if not all(part.isascii() and part.isdecimal() and len(part) < 19 for part in (number, ends)):
        return None
    good = hmac.compare_digest(sign.encode("utf-8", "replace"), _sign(secret, int(number), int(ends)).encode())
    return int(number) if good and datetime.fromtimestamp(int(ends), UTC) > now else None


def _sign(secret: str, file: int, ends: int) -> str:
    return hmac.new(bytes.fromhex(secret), f"file:{file}:{ends}".encode(), hashlib.sha256).hexdigest()[:32]
