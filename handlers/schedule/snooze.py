"""/nhaclai: somebody who owes a report chooses an hour to be reminded at, before it is late or else closed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.filling.draft import owed
from handlers.reading.dates.spans import MORNING, moments
from handlers.screens import stand
from handlers.turn.arranged import Snoozing
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Asking, Dialogue, Idle, Reviewing
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.orders import Snooze
from handlers.turn.say import Button, Phrase, Ref, Say, phrase
from handlers.turn.screen import Screen

VERB = "snz"

_HALF = timedelta(minutes=30)
_HOUR = timedelta(hours=1)
_HOURS = (14, 15, 17, 19)
"""Hours of today that are offered besides "in an hour", where they are still ahead."""
_WRITTEN = "%Y%m%d%H%M"


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/nhaclai, perhaps with the hour."""
    if not owed(known):
        return stand(dialogue, lines=(phrase("snooze-nothing"),))
    return _read(rest, dialogue, known) if rest.strip() else _ask(dialogue, known)


def screen(snoozing: Snoozing, known: Known) -> Screen:
    """The question for the hour; the buttons are the hours `offered` before, or else the usual offers."""
    return _hours(snoozing.offered, "snooze-ask", known)


def _hours(offered: Sequence[datetime], ask: str, known: Known) -> Screen:
    ahead = [at for at in offered or _offers(known) if at > known.now]
    buttons = [(at, Button(label=_label(at, known), data=f"{VERB}|||{at:{_WRITTEN}}")) for at in ahead]
    today = tuple(button for at, button in buttons if at.date() == known.now.date())
    later = ((button,) for at, button in buttons if at.date() != known.now.date())
    return Screen((phrase(ask if ahead else "snooze-none"),), tuple(row for row in (today, *later) if row))


def typed(text: str, snoozing: Snoozing, known: Known) -> Turn:
    """The hour was typed."""
    return _read(text, snoozing, known)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """The button "Nhắc lại sau" below a reminder, or one of the hours. None: the button names no moment."""
    if not owed(known):
        return stand(dialogue, lines=(phrase("snooze-nothing"),))
    if not tap.about:
        return _ask(dialogue, known)
    at = _moment(tap.about, known)
    return None if at is None else _decide(at, dialogue, known)


def _read(text: str, dialogue: Dialogue, known: Known) -> Turn:
    found = moments(text, known.now)
    if not found:
        return _ask(dialogue, known, phrase("snooze-unclear"))
    fitting = [at for at in found if _why_not(at, known) is None]
    if len(found) > 1 and fitting:
        return _ask(dialogue, known, phrase("snooze-which"), offered=tuple(fitting))
    return _decide(found[0], dialogue, known)


def _decide(at: datetime, dialogue: Dialogue, known: Known) -> Turn:
    why = _why_not(at, known)
    if why is not None:
        last = _latest(min(at, _limit(known)), known)
        return _ask(dialogue, known, why, offered=(last,) if last else ())
    over = Idle() if isinstance(dialogue, Snoozing) else dialogue
    return Turn(over, (Snooze(at), Say(lines=(phrase("snoozed", at=Ref(kind="moment", of=at.isoformat())),))))


def _ask(dialogue: Dialogue, known: Known, *lines: Phrase, offered: tuple[datetime, ...] = ()) -> Turn:
    """Ask for the hour. A report that is being filled stays the open question, and typed answers go to it."""
    filling = isinstance(dialogue, Asking | Reviewing)
    shown = _hours(offered, "snooze-ask-beside" if filling else "snooze-ask", known)
    if shown.buttons and not filling:
        return stand(Snoozing(offered=offered), lines=lines)
    return Turn(dialogue, (Say(lines=(*lines, *shown.lines), buttons=shown.buttons),))


def _why_not(at: datetime, known: Known) -> Phrase | None:
    """Why nobody can be reminded at that moment; None: it fits."""
    if at <= known.now:
        return phrase("snooze-gone", at=f"{at:%H:%M}")
    if at >= _limit(known):
        return phrase("snooze-late", at=Ref(kind="moment", of=at.isoformat()))
    if known.quiet.holds(at.time()):
        return phrase("snooze-quiet", begins=f"{known.quiet.begins:%H:%M}", ends=f"{known.quiet.ends:%H:%M}")
    return None


def _limit(known: Known) -> datetime:
    """The first moment at which a report that this person owes becomes late or, if it is late already, is refused."""
    dates = [draft.report.dates for draft in owed(known)]
    return min((d.due if known.now < d.due else d.closes for d in dates if d), default=known.now)


def _latest(before: datetime, known: Known) -> datetime | None:
    """The last full or half hour before that moment that lies outside the quiet hours; None: it has gone."""
    at = before.replace(minute=before.minute // 30 * 30, second=0, microsecond=0)
    while at >= before or (known.quiet.holds(at.time()) and at > known.now):
        at -= _HALF
    return at if at > known.now and not known.quiet.holds(at.time()) else None


def _offers(known: Known) -> list[datetime]:
    """Up to three moments of today that fit, the earliest first; if fewer than three, tomorrow morning if that fits."""
    now = known.now.replace(second=0, microsecond=0)
    soon = now + _HOUR
    later = [now.replace(hour=hour, minute=0) for hour in _HOURS]
    today = [at for at in (soon, *(at for at in later if at > soon)) if at.date() == now.date()]
    fitting = [at for at in today if _why_not(at, known) is None]
    chosen = fitting if len(fitting) < 4 else [*fitting[:2], fitting[-1]]
    tomorrow = now.replace(hour=MORNING.hour, minute=0) + timedelta(days=1)
    return chosen if len(chosen) > 2 or _why_not(tomorrow, known) else [*chosen, tomorrow]


def _moment(written: str, known: Known) -> datetime | None:
    try:
        return datetime.strptime(written, _WRITTEN).replace(tzinfo=known.now.tzinfo)
    except ValueError:
        return None


def _label(at: datetime, known: Known) -> Phrase:
    if at.date() == known.now.date():
        return phrase("snooze-button-today", at=f"{at:%H:%M}")
    return phrase("snooze-button", at=Ref(kind="moment", of=at.isoformat()))
