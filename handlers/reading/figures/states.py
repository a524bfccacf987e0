"""Reads the state that a short answer names: "lõm sóng" for how the mobile signal is."""

from forms.indicator import Indicator
from forms.value import Status
from handlers.reading.fold import plain

_LONGEST = 60


def named_state(indicator: Indicator, text: str) -> Status | None:
    """The state of this indicator that the whole text names; None: it names none of them, or there are none."""
    if not indicator.said or len(text) > _LONGEST:
        return None
    words = plain(text).strip(" .!")
    return next((Status(code=one.state) for one in indicator.said if words in one.words), None)
