"""Finds out which lookups a message needs before it can be answered. Pure; nothing in bot/ parses a text or a
button."""

from handlers.parts import PARTS
from handlers.turn.buttons import tap
from handlers.turn.dialogue import Dialogue
from handlers.turn.incoming import Incoming
from handlers.turn.wanted import Wants

_READERS = tuple(part.wants for part in PARTS if part.wants is not None)


def wants(dialogue: Dialogue, incoming: Incoming) -> Wants:
    """The lookups that the parts of the conversation want for this message."""
    tapped = tap(incoming.button) if incoming.button is not None else None
    found = Wants()
    for reader in _READERS:
        found = reader(dialogue, incoming, tapped, found)
    return found
