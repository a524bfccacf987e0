"""Invite codes: 80 random bits that can be read over the telephone; only their hash is stored."""

import hashlib
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, so that nothing is mistaken for a digit."""


def new_code() -> str:
    """Sixteen characters, 80 bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(16))


def grouped(code: str) -> str:
    """A code as it is read over the telephone, in fours."""
    return "-".join(code[i : i + 4] for i in range(0, len(code), 4))


def mark(code: str) -> str:
    """The end of a code, which is kept so that people can tell one invite from another. The 60 random bits before it
    stay secret."""
    return code[-4:]


def hashed(code: str) -> str:
    """The hash of a code, which is stored. A plain hash is enough: 80 random bits cannot be guessed."""
    return hashlib.sha256(code.encode()).hexdigest()


def chat_mark(chat_key: str) -> str:
    """A short name of a chat for a button, where the chat's own id would not fit."""
    return hashlib.sha256(chat_key.encode()).hexdigest()[:12]
