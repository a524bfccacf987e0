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


def hashed(code: str) -> str:
    """The hash of a code, which is stored. A plain hash is enough: 80 random bits cannot be guessed."""
    return hashlib.sha256(code.encode()).hexdigest()
