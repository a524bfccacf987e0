"""Whether a code that somebody types on the page for joining is an invite's at all."""

from bot.invite_codes import hashed
from bot.store import Store


async def invited(store: Store, code: str) -> bool:
    """Whether there is an invite with this code; one that is used up counts too, because the chat says what to do."""
    return bool(await store.read(lambda work: work.people.invites([], [hashed(code)])))
