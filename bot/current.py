"""The forms and rules as they stand now, with what leads have changed, who is away, and how each channel is reached."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from bot.config import BadSettings, Settings
from bot.rota import Rota
from forms import catalogue, switches
from forms.catalogue.check import check
from forms.form import Catalogue
from forms.programme.lines import with_tasks
from forms.regime import calendar, regime
from forms.regime.calendar import ZONE, WorkingDays
from forms.regime.deadline import Deadline
from forms.regime.period import parse
from forms.regime.plan import Plan
from reports import kinds
from storage.work import Work

Clock = Callable[[], datetime]

_LOOKED_BACK = timedelta(days=800)
"""How far back changes and collections are read: older ones are about periods that nobody can act on any more."""


_MARK = "plan"
"""The name under which the database keeps a mark of the plan, which is replaced at every change by any process."""


class _Seen(NamedTuple):
    """What was read at one moment, and the mark that was there then; replaced as a whole, because several threads use
    it."""

    plan: Plan
    rota: Rota
    mark: str | None = None


def system_clock() -> datetime:
    """Now, in Asia/Ho_Chi_Minh."""
    return datetime.now(ZONE)  # noqa: TID251  # the one place that asks the machine for the time


@dataclass
class World:
    """What decisions rely on: forms, rules, absences. The files are read once at the start; `plan` is made anew when
    somebody has changed it (`keep_up`)."""

    files: Plan
    """The plan as the files have it, before anybody's changes."""
    reached: dict[str, str] = field(default_factory=dict)
    """By channel: the address or name at which people reach it, once that is known."""
    invite_days: int = 14

    def __post_init__(self) -> None:
        self._seen = _Seen(self.files, Rota.of(()))
        self.stale = True
        """Whether the database has not been read yet."""

    @property
    def plan(self) -> Plan:
        """The rules with what people have changed about them."""
        return self._seen.plan

    @property
    def rota(self) -> Rota:
        """Who is away, and who stands in."""
        return self._seen.rota

    @classmethod
    def load(cls, *, public_url: str = "", week_starts: int = 4, invite_days: int = 14, choices: str = "") -> "World":
        """Make the world from the files in forms/catalogue and the commune's `choices`, the path of a file. Raises
        ValueError that names file and line of a mistake."""
        forms = catalogue.load()
        rules = regime.load(forms)
        if choices:
            forms, rules = switches.choose(forms, rules, Path(choices))
        files = Plan(with_tasks(forms), rules, calendar.load(), week_starts)
        return cls(files, {"web": public_url} if public_url else {}, invite_days)

    @property
    def public_url(self) -> str:
        """How links to the web chat begin; empty where it is not served."""
        return self.reached.get("web", "")

    def changed(self, work: Work) -> None:
        """Note that the plan has changed, so that `keep_up` reads it again, in this process or another. A change that
        is rolled back takes its note with it."""
        work.meta.put(_MARK, token_hex(8))

    def keep_up(self, work: Work, now: datetime) -> None:
        """Read again if anybody has changed the plan since it was read."""
        if self.stale or work.meta.get(_MARK) != self._seen.mark:
            self.look(work, now)

    def look(self, work: Work, now: datetime) -> None:
        """Read what people have changed: due days, days off, collections, absences."""
        since = now - _LOOKED_BACK
        working = self.files.working
        own = tuple(work.changes.days())
        plan = replace(
            self.files,
            working=WorkingDays(day=working.day, marked=own) if own else working,
            changes=work.changes.due(since),
            collections=work.collections.since(since),
        )
        before = self.plan
        rota = Rota.of(work.absences.coming(now.astimezone(ZONE).date()))
        # An equal plan is kept, with what it has worked out and cached.
        self._seen = _Seen(before if plan == before else plan, rota, work.meta.get(_MARK))
        self.stale = False

    @property
    def catalogue(self) -> Catalogue:
        """All forms and indicators, those of collections too."""
        return self.plan.everything

    def deadline(self, form: str, period: str) -> Deadline:
        """The dates of one report. Raises KeyError or ValueError where there is no such form or period."""
        return self.plan.deadline(form, parse(period))


def load_world(settings: Settings) -> World:
    """The world with these settings. Raises BadSettings for a mistake in the files of forms, regime and
    kinds of report."""
    try:
        check()
        for code in kinds.KINDS:
            kinds.load(code)
        return World.load(week_starts=settings.week_starts, invite_days=settings.invite_days, choices=settings.forms)
    except ValueError as error:
        raise BadSettings(str(error)) from None
