"""Decides which report a message is about that came without an open question: never an older one in silence."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import NamedTuple

from forms.regime.period import Period, parse
from handlers.filling.answers import posted, put_right, readable, readings
from handlers.filling.draft import Draft, owed
from handlers.reading.dates.named_days import named_days, says_last_week
from handlers.reading.figures.several_figures import Ask
from handlers.reading.fold import plain
from handlers.reading.nothing import nothing
from handlers.reading.post.unit_names import names_of_units
from handlers.turn.dialogue import Asking
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known


class Candidates(NamedTuple):
    """The reports that a message may be about, the newest first; one, where it is clear. `elsewhere`: it names days, or
    a unit, of which no report is open here."""

    drafts: tuple[Draft, ...]
    elsewhere: bool = False


def meant(text: str, waiting: Sequence[Draft], known: Known) -> Candidates:
    """Which of these reports a text is about: by the lines, the unit and the days that it names, then by the reminder
    that came before it, else the newest."""
    some = _of_the_lines(text, waiting)
    if not some:
        return Candidates(())
    units = {draft.unit.id: draft.unit for draft in some}
    if len(units) > 1:
        named = {name for names in posted(some[0], text, _names(some)).units if len(names) == 1 for name in names}
        here = [draft for draft in some if {draft.unit.name, draft.unit.title} & named]
        some = here or some
    days = named_days(text, known.now.date())
    if days:
        there = [draft for draft in some if all(_holds(_period(draft), day) for day in days)]
        there = there or [draft for draft in some if _holds(_period(draft), days[-1])]
        if not there:
            return Candidates(tuple(_newest_first(some)), elsewhere=True)
        some = there
    elif says_last_week(text) and not posted(some[0], text).figures:
        before = _newest_first(some)[0]
        last = _period(before).first_day - timedelta(days=1)
        there = [draft for draft in some if _holds(_period(draft), last)]
        if not there:
            return Candidates(tuple(_newest_first(some)), elsewhere=True)
        some = there
    elif known.asked.reminded is not None:
        some = [draft for draft in some if draft.slot == known.asked.reminded] or some
    newest = _newest_first(some)
    if len({draft.form.code for draft in some}) > 1:
        return Candidates(tuple(newest))
    same = [draft for draft in newest if _period(draft).first_day == _period(newest[0]).first_day]
    return Candidates(
        (newest[0],) if len({draft.slot.unit for draft in same}) == 1 and len(same) == 1 else tuple(newest)
    )


def of_nothing(text: str, waiting: Sequence[Draft], known: Known) -> tuple[str, tuple[Draft, ...]] | None:
    """The reason that a text gives for a week of nothing, and those of these weekly reports that have the
    unit and the days that it names, the newest first. None: it says no such thing."""
    weekly = [draft for draft in waiting if draft.form.frequency == "week"]
    reason = nothing(text, names=_names(weekly))
    if reason is None:
        return None
    named = {name for _, _, names in names_of_units(text, _names(weekly)) if len(names) == 1 for name in names}
    days = named_days(text, known.now.date())
    some = [
        draft
        for draft in weekly
        if ({draft.unit.name, draft.unit.title} & named if named else not other_unit(text, draft))
    ]
    return reason, tuple(_newest_first([d for d in some if all(_holds(_period(d), day) for day in days)]))


_OLD = timedelta(hours=12)
"""Age of an open question after which figures may be meant for a newer report of the same form."""


def overtaken(asking: Asking, draft: Draft, incoming: Incoming, known: Known) -> Draft | None:
    """The newer report for which figures may be meant, because the open question is old."""
    if asking.doubt is not None or known.open_since is None or known.now - known.open_since < _OLD:
        return None
    cutoff = parse(draft.slot.period).cutoff
    same = [one for one in owed(known) if (one.unit, one.form) == (draft.unit, draft.form)]
    newer = [one for one in same if parse(one.slot.period).cutoff > cutoff]
    named = meant(incoming.text or "", [*newer[-1:], draft], known) if newer else Candidates(())
    return newer[-1] if named.drafts and named.drafts != (draft,) else None


def names_week(text: str, known: Known) -> bool:
    """Whether a text says which week it is about."""
    return bool(named_days(text, known.now.date())) or says_last_week(text)


_PLACE = re.compile(
    r"\b(?:xóm|xom|thôn|thon|bản|tổ dân phố|to dan pho|tdp|khu phố|khu pho|kp|khu dân cư|làng|ấp|buôn|buon)\s+"
    r"(?!(?:mới|cũ|cập nhật|nâng cấp|tin|thân|đồ|sao|án|chất|quyền)\b)((?:[^\W\d_]+\s+)*[^\W\d_]+)",
    re.IGNORECASE,
)
"""A word for a kind of unit, and the words behind it; not "bản mới" of a program. "tổ" and "khu" alone stand before
other words too."""


def other_unit(text: str, draft: Draft) -> str:
    """The name of another hamlet than the report's that a text reports for; empty: it names none."""
    shown = unicodedata.normalize("NFC", text)
    own = plain(draft.unit.name)
    if not shown.isupper() and own not in plain(shown):
        for found in _PLACE.finditer(shown):
            name = " ".join(takewhile(_is_name, found[1].split()))
            if name and not plain(name).startswith(own):
                return name
    return ""


def _is_name(word: str) -> bool:
    """Whether a word is written like a part of a name; it has two letters at least."""
    return len(word) > 1 and word[0].isupper()


def _of_the_lines(text: str, waiting: Sequence[Draft]) -> list[Draft]:
    """The reports of the form of which the text names most lines."""
    most: dict[str, int] = {}
    for draft in waiting:
        if draft.form.code not in most:
            most[draft.form.code] = _lines_named(draft, text)
    best = max(most.values(), default=0)
    return [draft for draft in waiting if best and most[draft.form.code] == best]


def _lines_named(draft: Draft, text: str) -> int:
    """How many figures a text gives for this report; ten for each that it names."""
    named = posted(draft, text)
    if named.figures or named.earlier:
        return 10 * len(named.figures or named.earlier)
    if named.instead:
        return 10 * len(put_right(draft, text))
    if named.headed:
        return 1
    code = draft.first.indicator
    if draft.kind(code) == "text":
        return 0
    found = readings(draft, code, text)
    if len(found) < 2 and (draft.unanswered() is None or not any(letter.isdigit() for letter in text)):
        return 0
    clear = [one for one in found.values() if readable(one)]
    unclear = any(isinstance(one, Ask) and one.why == "no-number" for one in found.values())
    return 0 if unclear else len(clear)


def _names(drafts: Sequence[Draft]) -> tuple[str, ...]:
    return tuple({name for draft in drafts for name in (draft.unit.name, draft.unit.title)})


def _period(draft: Draft) -> Period:
    return parse(draft.slot.period)


def _holds(period: Period, day: date) -> bool:
    return period.first_day <= day <= period.cutoff


def _newest_first(drafts: Sequence[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: _period(draft).first_day, reverse=True)
