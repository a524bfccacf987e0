"""What does not change while the program runs: the forms, the regime, and how links to us begin."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from forms import calendar, catalogue, regime
from forms.calendar import ZONE, WorkingDays
from forms.deadline import Deadline, deadline, open_deadlines
from forms.form import Catalogue
from forms.period import parse
from forms.regime import Regime
from reminders.sweep import Plan

Clock = Callable[[], datetime]

_REMEMBERED = 1000


def system_clock() -> datetime:
    """Now, in Asia/Ho_Chi_Minh."""
    return datetime.now(ZONE)  # noqa: TID251  # the one place that asks the machine for the time


@dataclass
class World:
    """Read once at the start; handed to whoever decides."""

    catalogue: Catalogue
    regime: Regime
    working: WorkingDays
    public_url: str = ""
    telegram_name: str = ""
    week_starts: int = 4
    invite_days: int = 14
    _open: dict[datetime, tuple[Deadline, ...]] = field(default_factory=dict)
    _deadlines: dict[tuple[str, str], Deadline] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        """What the sweep needs of it."""
        return Plan(self.catalogue, self.regime, self.working, self.week_starts)

    @classmethod
    def load(cls, *, public_url: str = "", week_starts: int = 4, invite_days: int = 14) -> "World":
        """From the files in forms/catalogue. Raises ValueError that names file and line of a mistake."""
        forms = catalogue.load()
        return cls(
            catalogue=forms,
            regime=regime.load(forms),
            working=calendar.load(),
            public_url=public_url,
            week_starts=week_starts,
            invite_days=invite_days,
        )

    def open_now(self, now: datetime) -> tuple[Deadline, ...]:
        """The deadlines that people can act on, the one due first first; found once a minute."""
        minute = now.astimezone(ZONE).replace(second=0, microsecond=0)
        found = self._open.get(minute)
        if found is None:
            found = open_deadlines(minute + timedelta(seconds=59), self.regime, self.working, self.week_starts)
            self._open = {minute: found}
        return found

    def deadline(self, form: str, period: str) -> Deadline:
        """The dates of one report. KeyError or ValueError where there is no such form or period."""
        found = self._deadlines.get((form, period))
        if found is None:
            found = deadline(form, parse(period), self.regime, self.working)
            if len(self._deadlines) >= _REMEMBERED:
                self._deadlines.clear()  # periods come back in buttons, from anybody
            self._deadlines[form, period] = found
        return found

    def links(self, code: str) -> list[str]:
        """Where an invite's code leads when it is tapped: the web chat, and Telegram where it is served."""
        links = [f"{self.public_url}/j/{code}"] if self.public_url else []
        if self.telegram_name:
            links.append(f"https://t.me/{self.telegram_name}?start={code}")
        return links
