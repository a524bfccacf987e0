"""Signs init data as Telegram does for a Mini App, written from its documentation and not from our code."""

import hashlib
import hmac
import json
from datetime import datetime
from typing import Any
from urllib.parse import quote

from bot.simulate.telegram.server import TOKEN


def init_data(number: int, at: datetime, token: str = TOKEN, **more: str) -> str:
    """The data with which this person's Mini App is opened at that moment; `more` fields are signed too, and replace
    others of the same name."""
    who = {
        "id": number,
        "first_name": "Nguyễn Văn An",
        "last_name": "",
        "language_code": "vi",
        "allows_write_to_pm": True,
    }
    fields = {
        "user": json.dumps(who, ensure_ascii=False, separators=(",", ":")),
        "chat_instance": "-3788475317572404878",
        "chat_type": "private",
        "auth_date": str(int(at.timestamp())),
        "signature": "zL-ucjNyREiHDE8aihFwpfR9aggP2xiAo3NSpfe-p7IbCisNlDKlo7Kb6G4D0Ao2mBrSgEk4maLSdv6MLIlADQ",
    } | more
    return sealed(fields, token)


def sealed(fields: dict[str, Any], token: str = TOKEN) -> str:
    """These fields as a query string, with the hash that belongs to them."""
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    secret = hmac.new(key=b"WebAppData", msg=token.encode(), digestmod=hashlib.sha256).digest()
    sign = hmac.new(key=secret, msg=lines.encode(), digestmod=hashlib.sha256).hexdigest()
    return "&".join(f"{name}={quote(str(value), safe='')}" for name, value in (fields | {"hash": sign}).items())
