"""What leads' digests bring about besides themselves: a post to every group chat that is bound to the commune, and an
edit of the digest in place when units hand in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from pydantic_core import to_json

from forms.regime.calendar import ZONE, moment
from forms.regime.plan import Plan
from forms.unit import Unit
from handlers.turn.say import Say
from reminders import phrases
from reminders.phrases import DaysLeft
from reminders.sweep import Sweep
from reminders.telling import PAYLOAD, DueNudge, by_day, digest_of
from storage.messages.editable import Digest, ToldReminder
from storage.messages.outbox import Message
from storage.reminders.nudges import Nudge
from storage.reminders.who_is_due import Round
from storage.work import Work

_REMINDED = timedelta(days=8)
"""Age until which a reminder says that its report is handed in: older ones are scrolled away."""
_SEEN = "digests_seen"
"""The key in `meta` of the newest version of any report for which the digests have been edited."""


@dataclass(frozen=True, slots=True)
class Post:
    """The payload of a post to a group in the outbox. The post names the missing units below `unit`, and no person."""

    unit: int
    form: str
    period: str
    kind: Literal["post"] = "post"


def posts(work: Work, due: Sweep) -> list[Message]:
    """The posts to make now: one to each group for every stage at which the leads get a digest, without posts that were
    made before."""
    rounds = [one for one in due.rounds if one.role == "lead" and not one.owed]
    groups = work.groups.every() if rounds else []
    made = [_post(one, group.chat_key, group.unit) for one in rounds for group in groups if _holds(one, group.unit)]
    known = work.outbox.known([message.dedupe_key or "" for message in made]) if made else set()
    return [message for message in made if message.dedupe_key not in known]


def _holds(one: Round, unit: Unit) -> bool:
    inside = unit.path.startswith(one.path) and not unit.path.startswith(one.without)
    return inside and unit.kind in one.kinds and (one.units is None or unit.id in one.units)


def _post(one: Round, chat_key: str, unit: Unit) -> Message:
    payload = to_json(Post(unit.id, one.form, one.period)).decode()
    key = f"post:{one.form}:{one.period}:{one.due_version}:{one.stage}:{chat_key}"
    return Message(chat_key, None, "post", "vi", payload, priority=1, dedupe_key=key)


def posted(work: Work, post: Post, now: datetime, plan: Plan) -> Say | None:
    """The message of a post if it is sent now; None: nobody is missing, or nothing can be handed in any more."""
    base = next((d for d in plan.open_deadlines(now) if (d.form, d.period.code) == (post.form, post.period)), None)
    unit = work.units.of([post.unit])[post.unit]
    if base is None:
        return None
    dates = plan.for_unit(base, unit.path)
    if dates.exempt:
        return None
    form = plan.form(post.form, post.period)
    nudge = Nudge(post.form, post.period, "", dates.version, now, None, "lead", unit)
    days = DaysLeft(dates, by_day(dates, now), now.astimezone(ZONE).date())
    about = digest_of(work, DueNudge(nudge, form, dates, days, form.title), plan)
    return Say(lines=phrases.digest(about)) if about is not None and about.missing else None


def outdated(work: Work) -> bool:
    """Whether any report has a newer version than those for which the digests have been edited."""
    seen = work.meta.get(_SEEN)
    return seen is None or int(seen) < work.figures.newest_version()


def edit(work: Work, now: datetime, channels: Collection[str]) -> int:
    """Put edits into the outbox of today's newest digest of every lead concerned, and of the reminders that officers
    had of reports now handed in; on these channels only and at most one a minute for each message. Returns how many."""
    seen = work.meta.get(_SEEN)
    newest, reports = work.figures.handed_in_after(int(seen)) if seen else (work.figures.newest_version(), set())
    work.meta.put(_SEEN, str(newest))
    if not reports:
        return 0
    units = {unit for unit, _, _ in reports}
    digests = work.editable.digests(today(now))
    above = {int(part) for unit in work.units.of(sorted(units)).values() for part in unit.path.strip("/").split("/")}
    concerned = {reach.person_id for reach in work.receivers.for_reminder(above, "lead", now)}
    stale: list[Digest | ToldReminder] = [digest for digest in digests if digest.person_id in concerned]
    stale += _answered(work, reports, now)
    made = [
        Message(
            sent.chat_key,
            sent.person_id,
            "edit",
            sent.lang,
            PAYLOAD,
            priority=1,
            dedupe_key=f"edit:{sent.id}:{now:%Y-%m-%dT%H:%M}",
            edits=sent.id,
        )
        for sent in stale
        if sent.chat_key.partition(":")[0] in channels
    ]
    work.outbox.add(made, now)
    return len(made)


def _answered(work: Work, reports: set[tuple[int, str, str]], now: datetime) -> list[ToldReminder]:
    """The reminders of these reports that their officers have received."""
    moments = work.nudges.made_for(reports)
    reminded: dict[int, set[datetime]] = {}
    for reach in work.receivers.for_reminder({unit for unit, _, _ in reports}, "officer", now):
        reminded.setdefault(reach.person_id, set()).update(moments.get(reach.unit_id, ()))
    return [
        sent
        for sent in (work.editable.reminders(reminded, now - _REMINDED) if reminded else ())
        if sent.made_at in reminded[sent.person_id] or (sent.unit, sent.form, sent.period) in reports
    ]


def today(now: datetime) -> datetime:
    """The first moment of the day in Vietnam at `now`: digests of earlier days are not edited."""
    return moment(now.astimezone(ZONE).date())
