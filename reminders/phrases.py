"""The sentences of reminders, as keys and figures. They differ by time (opening, before, today, late) and by how far
the report is (nothing yet, begun, returned). Pure; `telling.py` and `manual.py` read the facts."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from forms.form import Form
from forms.regime.deadline import Deadline
from forms.unit import Unit, shared_noun
from handlers.turn.naming import name_of, short_name
from handlers.turn.say import Arg, Button, Phrase, Ref, phrase

When = Literal["opening", "before", "today", "late"]

SHOWN = 12
"""Maximum missing units, or reports of one person, that a message names; the board names all."""


class ReportProgress(NamedTuple):
    """How far a unit is with one report."""

    done: int = 0
    total: int = 0
    missing: tuple[str | Ref, ...] = ()
    """The names of the required lines without an answer."""
    comments: tuple[str, ...] = ()
    """The leads' comments on what was sent back."""


class Duty(NamedTuple):
    """A report that a unit still owes."""

    unit: Unit
    form: Form
    period: str
    title: str | None
    """The name that a lead gave to a collection; None for a form of the catalogue."""
    standing: ReportProgress

    @property
    def name(self) -> Phrase:
        """The name of the report in full."""
        return name_of(self.form, self.period, self.title)


def done(unit: Unit, form: Form, period: str, title: str | None) -> Phrase:
    """The line that a reminder turns into when its report is handed in."""
    return phrase("nudge-done", unit=unit.title, report=name_of(form, period, title))


class DaysLeft(NamedTuple):
    """The dates of a report, as seen from `today`."""

    dates: Deadline
    when: When
    today: date

    @property
    def args(self) -> dict[str, Arg]:
        """The days as the sentences take them: `before` is the day printed in the plan, `last` the day before it, and
        `asked` the day asked for, which may be earlier still. `day` and `late` choose the wording."""
        days = {"before": self.dates.before, "last": self.dates.last_day, "asked": self.dates.asked_for}
        printed: dict[str, Arg] = {name: Ref(kind="day", of=str(day)) for name, day in days.items()}
        return printed | {"day": self._which(), "late": "yes" if self.when == "late" else "no"}

    def _which(self) -> str:
        if self.today == self.dates.last_day:
            return "today"
        if self.dates.asked_for == self.dates.last_day or self.today > self.dates.asked_for:
            return "plain"
        return "early_today" if self.today == self.dates.asked_for else "early"


class DigestFacts(NamedTuple):
    """How a commune stands with one report of the units below it."""

    commune: Unit
    form: Form
    period: str
    title: str | None
    days: DaysLeft
    units: tuple[Unit, ...]
    missing: tuple[Unit, ...]


def state(duty: Duty, part: str = "") -> Phrase:
    """How far a unit is with its report: a sentence of its own, or with `part` ".short" a part of one."""
    done, total, missing, comments = duty.standing
    if not duty.form.items:
        return phrase(f"nudge-unmarked{part}")
    if comments:
        return phrase(f"nudge-returned{part}", comments=list(comments))
    if not done:
        return phrase(f"nudge-nothing{part}")
    return phrase(f"nudge-begun{part}", done=done, total=total, left=len(missing), missing=list(missing))


def alone(duty: Duty, days: DaysLeft) -> tuple[Phrase, ...]:
    """The sentences about the only report that a message asks for."""
    said = phrase(f"nudge-{days.when}", unit=duty.unit.title, report=duty.name, **days.args)
    still = (phrase("nudge-late-still"),) if days.when == "late" and duty.form.items else ()
    return (said, state(duty), *still)


def several(duties: Sequence[tuple[Duty, DaysLeft]]) -> tuple[Phrase, ...]:
    """The sentences that list all reports that a message asks one person for."""
    lines = [phrase("nudge-several", n=len(duties))]
    for n, (duty, days) in enumerate(duties[:SHOWN], start=1):
        name = name_of(duty.form, duty.period, duty.title, short=True)
        how = state(duty, ".short")
        lines.append(phrase("nudge-item", n=n, unit=duty.unit.title, report=name, state=how, **days.args))
    if len(duties) > SHOWN:
        lines.append(phrase("nudge-more", n=len(duties) - SHOWN))
    return tuple(lines)


def start(duty: Duty, *, among_others: bool = False) -> Button:
    """The button that starts exactly this report or, where its form has no lines to fill in, says that the report was
    sent."""
    verb, label = ("fill", "nudge-button-fill") if duty.form.items else ("sent", "nudge-button-sent")
    if duty.form.items and duty.standing.done:
        label = "nudge-button-continue"
    about: dict[str, Arg] = {}
    if among_others:
        label, about = f"{label}.one", {"unit": duty.unit.title, "period": short_name(duty.form, duty.period)}
    return Button(label=phrase(label, **about), data=f"{verb}|{duty.period}|{duty.form.code}|{duty.unit.id}")


LATER = Button(label=phrase("nudge-button-later"), data="snz|||")
"""The button by which a person asks to be reminded later."""


def escalated(duty: Duty, days: DaysLeft) -> tuple[Phrase, ...]:
    """The sentence that tells the chair which report the commune itself is late with."""
    return (phrase("nudge-chair", unit=duty.unit.title, report=duty.name, **days.args),)


def digest(about: DigestFacts) -> tuple[Phrase, ...]:
    """The sentence of a digest: how many units have reported and which ones are missing."""
    noun = shared_noun(about.units)
    counts: dict[str, Arg] = {"done": len(about.units) - len(about.missing), "total": len(about.units)}
    counts |= {
        "noun": noun if noun is not None else phrase("report-unit"),
        "report": name_of(about.form, about.period, about.title),
    }
    if not about.missing:
        return (phrase("digest-complete", **counts),)
    names = [unit.title if noun is None else unit.name for unit in about.missing[:SHOWN]]
    names += ["…"] * (len(about.missing) > SHOWN)
    return (phrase("digest-missing", names=names, **counts, **about.days.args),)


def digest_buttons(about: DigestFacts, *, among_others: bool) -> list[Button]:
    """The buttons of a digest: remind the missing units, and see the figures."""
    part = ".one" if among_others else ""
    of: dict[str, Arg] = {"period": short_name(about.form, about.period)} if among_others else {}
    where = f"{about.period}|{about.form.code}|{about.commune.id}"
    nudge = Button(label=phrase(f"digest-button-nudge{part}", **of), data=f"rem|{where}")
    see = Button(label=phrase(f"digest-button-summary{part}", **of), data=f"sum|{where}")
    return [nudge, see] if about.missing else [see]
