"""Remembers what the headings of a paste say of the lines below them: in which order the figures stand, and whether
they are of another period."""

import re
from collections.abc import Sequence

from forms.indicator import Indicator
from handlers.reading.fold import folded_alike
from handlers.reading.paste import small_talk
from handlers.reading.paste.chat import ChatLine
from handlers.reading.paste.line.weighty import has_nothing
from handlers.reading.paste.line.words_of_line import cut, has_digit
from handlers.reading.paste.tables.columns import only_line, order

_WORDS = 9
"""Maximum words of a heading that names a period."""
_DAYS = re.compile(r"\d+\s*[/.-]\s*\d+")


class Headings:
    """What the headings so far hold."""

    def __init__(self, counts: Sequence[Indicator]) -> None:
        self._counts = counts
        self.order: tuple[str, ...] = ()
        """The lines of the form in the order that a heading has named."""
        self._another: tuple[str, int] | None = None
        """The sender and message of a heading of another period, whose figures are not taken."""

    def names_order(self, said: ChatLine, body: str) -> bool:
        """Whether a line names the order of the figures below it: "số buổi / số người / VNeID"."""
        if has_digit(body) and "2" not in body:  # "định danh mức 2"
            return False
        named = order(body, self._counts) or order(said.line, self._counts)
        self.order = named or self.order
        return bool(named)

    def names_period(self, said: ChatLine, body: str) -> bool:
        """Whether a line is the heading of a period."""
        folded = folded_alike(body)
        kinds = {one.kind for one in cut(body, self._counts)}
        another = small_talk.another_period(folded)
        heads = "label" not in kinds and (body.endswith(":") or small_talk.title(folded))
        if not _short(folded) or not heads or not (another or "now" in kinds) or has_nothing(body):
            return False
        self._another = (said.sender, said.message) if another else None
        return True

    def names_line(self, body: str) -> bool:
        """Whether a line is the heading of one line of the form, with the figures of all hamlets below it. Any other
        words end the one before: what stands below them is something else."""
        code = only_line(body.strip(" :.-"), self._counts) if _short(folded_alike(body)) else None
        if code is not None:
            self.order = (code,)
        elif len(self.order) == 1 and not has_digit(body):
            self.order = ()
        return code is not None

    def of_another_period(self, said: ChatLine) -> bool:
        """Whether a line stands below the heading of another period."""
        return self._another == (said.sender, said.message)


def _short(folded: str) -> bool:
    return not has_digit(_DAYS.sub("", folded)) and len(folded.split()) <= _WORDS
