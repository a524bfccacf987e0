"""How hard each kind of message is tried: one row a kind. A row of the outbox is given up only by what stands here."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple

from bot.channels.channel import SendFailed
from storage.messages.outbox import Outgoing

REFUSED_PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0, 120.0, 300.0)
"""Seconds until the next try after a try that surely did not arrive, the first, the second, and so on."""
DOUBTFUL_PAUSES = (2.0, 10.0, 60.0, 300.0, 1200.0, 3600.0, 7200.0)
"""The same after a try that may have arrived: they grow faster, because each try may be one more copy."""
_DAY = timedelta(hours=24)
_HALF_DAY = timedelta(hours=12)


class Policy(NamedTuple):
    """How one kind of message is sent and given up."""

    lasts: timedelta
    """Age at which a message that fails is given up."""
    current: timedelta | None = None
    """Age at which a message is not sent any more, because it is about another day. None: it is never outdated."""
    copies: int | None = None
    """Most times that it is sent while nobody knows whether it has arrived. None: until its age ends it."""
    claimed: bool = True
    """Marked as being sent before it goes out, and only if nothing has cleared it meanwhile."""
    reminds: bool = False
    """It tells of nothing new: once is enough for whoever was told the very same a few minutes ago."""
    sounds: bool = True
    """It makes a telephone sound, and therefore waits until the quiet hours are over."""


POLICIES: Mapping[str, Policy] = MappingProxyType(
    {
        # Somebody waits for it, and it only repeats what is stored: a second copy is better than none.
        "reply": Policy(_DAY, claimed=False, sounds=False),
        "summary": Policy(_DAY, claimed=False, sounds=False),
        # Tells what somebody has decided, however late.
        "notice": Policy(_DAY),
        # Worded so that a second copy does no harm; a person's telephone must not be filled with them.
        "nudge": Policy(_HALF_DAY, current=_HALF_DAY, copies=6, reminds=True),
        "snooze": Policy(_HALF_DAY, current=_HALF_DAY, copies=6, reminds=True),
        "digest": Policy(_HALF_DAY, current=_HALF_DAY, copies=6, reminds=True),
        "post": Policy(_HALF_DAY, current=_HALF_DAY, copies=6, reminds=True),
        # Puts a text in the place of another: any number of times leaves one message.
        "edit": Policy(_HALF_DAY, current=_HALF_DAY, sounds=False),
    }
)
"""By the kind of the outbox row."""


def spent(row: Outgoing, now: datetime, doubts: int = 0) -> bool:
    """Whether a row that has failed is given up now: it is too old, or may have arrived often enough. `doubts`: as in
    `Limits.doubts`."""
    policy = POLICIES[row.kind]
    often = (policy.copies is not None and row.doubts >= policy.copies) or 0 < doubts <= row.doubts
    return often or now - row.created_at > policy.lasts


def pause(row: Outgoing, failure: SendFailed) -> float:
    """Seconds until this row is tried again after this failure."""
    if failure.retry_after:
        return failure.retry_after
    steps, before = (DOUBTFUL_PAUSES, row.doubts) if failure.uncertain else (REFUSED_PAUSES, row.attempts)
    return steps[min(before, len(steps) - 1)]
