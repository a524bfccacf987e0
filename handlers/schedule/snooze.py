"""Whoever owes a report asks to be reminded of it later: at an hour of their own, while it is still in time."""

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
"""Offered besides "in an hour", as far as they are ahead."""
_WRITTEN = "%Y%m%d%H%M"


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/nhaclai, perhaps with the hour."""
    if not owed(known):
        return stand(dialogue, lines=(phrase("snooze-nothing"),))
    return _read(rest, dialogue, known) if rest.strip() else _ask(dialogue, known)


def screen(snoozing: Snoozing, known: Known) -> Screen:
    """At which hour: those that were asked about, or some that are good."""
    return _hours(snoozing.offered, "snooze-ask", known)


def _hours(offered: Sequence[datetime], ask: str, known: Known) -> Screen:
    ahead = [at for at in offered or _offers(known) if at > known.now]
    buttons = [(at, Button(label=_label(at, known), data=f"{VERB}|||{at:{_WRITTEN}}")) for at in ahead]
    today = tuple(button for at, button in buttons if at.date() == known.now.date())
    later = ((button,) for at, button in buttons if at.date() != known.now.date())
    return Screen((phrase(ask if ahead else "snooze-none"),), tuple(row for row in (today, *later) if row))


def typed(text: str, snoozing: Snoozing, known: Known) -> Turn:
    """The hour."""
    return _read(text, snoozing, known)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """ "Nhắc lại sau" below a reminder, or one of the hours."""
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
    """Which hour; a report that is being filled stays open, and what is typed belongs to it."""
    filling = isinstance(dialogue, Asking | Reviewing)
    shown = _hours(offered, "snooze-ask-beside" if filling else "snooze-ask", known)
    if shown.buttons and not filling:
        return stand(Snoozing(offered=offered), lines=lines)
    return Turn(dialogue, (Say(lines=(*lines, *shown.lines), buttons=shown.buttons),))


def _why_not(at: datetime, known: Known) -> Phrase | None:
    """What speaks against that moment."""
    if at <= known.now:
        return phrase("snooze-gone", at=f"{at:%H:%M}")
    if at >= _limit(known):
        return phrase("snooze-late", at=Ref(kind="moment", of=at.isoformat()))
    if known.quiet.holds(at.time()):
        return phrase("snooze-quiet", begins=f"{known.quiet.begins:%H:%M}", ends=f"{known.quiet.ends:%H:%M}")
    return None


def _limit(known: Known) -> datetime:
    """From when on the first of what they owe is late; or refused, where it is late already."""
    dates = [draft.report.dates for draft in owed(known)]
    return min((d.due if known.now < d.due else d.closes for d in dates if d), default=known.now)


def _latest(before: datetime, known: Known) -> datetime | None:
    """The last half hour before that moment at which somebody may be reminded; None: it has gone."""
    at = before.replace(minute=before.minute // 30 * 30, second=0, microsecond=0)
    while at >= before or (known.quiet.holds(at.time()) and at > known.now):
        at -= _HALF
    return at if at > known.now and not known.quiet.holds(at.time()) else None


def _offers(known: Known) -> list[datetime]:
    """Up to three good moments, the earliest first; where fewer are left today, tomorrow morning."""
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
