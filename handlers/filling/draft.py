"""Drafts: which lines of a report are answered, which comes next, which are missing. Pure bookkeeping over what is
known; the figures themselves live in the database (promise 6)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from forms.answered import answered, needed, pointless
from forms.form import Catalogue, Form, Item
from forms.indicator import Kind
from forms.model import frozen
from forms.submission import Submission
from forms.unit import Unit
from forms.value import Value
from handlers.rights import leads_at, led
from handlers.turn.dialogue import Asking, Slot
from handlers.turn.effects import Effect, Record, Submit
from handlers.turn.known import Figure, Known, Report, Returned
from handlers.turn.naming import period_name, short_name
from handlers.turn.say import Phrase, Ref, figured, named


@frozen()
class Draft:
    """One unit's report for one period, as far as it is filled."""

    slot: Slot
    unit: Unit
    form: Form
    report: Report
    catalogue: Catalogue
    on_behalf: bool = False
    """Whoever fills it leads the unit and does not report for it: they enter what the unit has told them."""

    def value(self, code: str) -> Value | None:
        """The current answer."""
        figure = self.report.figures.get(code)
        return figure.value if figure else None

    def version(self, code: str) -> int:
        """The version of the current answer; 0: none yet."""
        figure = self.report.figures.get(code)
        return figure.version if figure else 0

    def kind(self, code: str) -> Kind:
        """The kind of an indicator."""
        return self.catalogue.indicator(code).kind

    def named(self, code: str) -> str | Ref:
        """The name of an indicator."""
        return named(self.catalogue.indicator(code))

    def shown(self, code: str, value: Value) -> Value | Phrase:
        """An answer to an indicator, as it is shown."""
        return figured(self.catalogue.indicator(code), value)

    def pointless(self, item: Item) -> bool:
        """Whether the line is not asked, because the line it depends on is zero."""
        return pointless(item, self.value)

    def answered(self, item: Item) -> bool:
        """Whether the line needs no question any more."""
        return answered(item, self.value)

    def needed(self, item: Item) -> bool:
        """Whether the line must have a figure, because the line it depends on is above zero."""
        return needed(item, self.value)

    def place(self, code: str) -> int:
        """The line's index on the sheet."""
        return self.form.places[code]

    def following(self, asking: Asking) -> Item | None:
        """The next line after this one without an answer; with `required` only required lines."""
        later = self.form.items[self.place(asking.at) + 1 :]
        asked = (item for item in later if item.required or not asking.required)
        return next((item for item in asked if not self.answered(item)), None)

    def preceding(self, code: str) -> Item | None:
        """The nearest line before this one that is asked."""
        earlier = [item for item in self.form.items[: self.place(code)] if not self.pointless(item)]
        return earlier[-1] if earlier else None

    def dependents(self, code: str) -> list[Item]:
        """The lines that are asked only when this one is above zero."""
        return [item for item in self.form.items if item.after == code]

    def unanswered(self) -> Item | None:
        """The first line without an answer."""
        return next((item for item in self.form.items if not self.answered(item)), None)

    @property
    def first(self) -> Item:
        """The line that unasked figures begin with: the first without an answer, else the first of all."""
        return self.unanswered() or self.form.items[0]

    def missing(self) -> list[Item]:
        """Required lines without an answer."""
        return [item for item in self.form.items if item.required and not self.answered(item)]

    def asking(self, item: Item, *, correcting: bool = False, required: bool = False) -> Asking:
        """The dialogue that asks a line; it remembers the version of the figure that was seen."""
        seen = self.version(item.indicator)
        return Asking(slot=self.slot, at=item.indicator, seen=seen, correcting=correcting, required=required)

    @property
    def handed_in(self) -> bool:
        """Whether the report is handed in, so that it is not owed any more."""
        return self.report.submission is not None and self.report.submission.handed_in

    @property
    def locked(self) -> bool:
        """Whether a lead has locked the report: no more changes here."""
        return self.report.submission is not None and self.report.submission.state == "locked"

    def sent_back(self, code: str | None) -> list[str]:
        """The leads' comments on this returned line, or without code on the whole returned report."""
        return [one.comment for one in self.report.returned if one.indicator == code]

    @property
    def begun(self) -> bool:
        """Whether there is an answer or a submission already."""
        return self.report.submission is not None or bool(self.report.figures)

    @property
    def period(self) -> Ref | Phrase:
        """The name of its period with the dates."""
        return period_name(self.form, self.slot.period)

    @property
    def short_period(self) -> str | Ref:
        """The name of its period alone, for a button."""
        return short_name(self.form, self.slot.period)

    @property
    def form_name(self) -> Ref:
        """The name of its form."""
        return Ref(kind="form", of="ad_hoc" if self.form.title else self.form.code)


def units(known: Known) -> dict[int, Unit]:
    """The units this person may write for: those they report for, and those where they are the lead."""
    own = known.who.person.members if known.who.person else ()
    return {unit.id: unit for unit in (*led(known), *(member.unit for member in own if member.role != "chair"))}


def find(slot: Slot, known: Known) -> Draft | None:
    """The draft of a slot; None where the report is not (or no longer) this person's to fill."""
    report = known.reports.get((slot.unit, slot.form, slot.period))
    unit = unit_of(slot.unit, known)
    if report is None or unit is None:
        return None
    form = known.catalogue.form(slot.form)  # never None: the unit has a report
    if unit.kind not in form.asked_of or not form.items:
        return None
    return Draft(slot, unit, form, report, known.catalogue, on_behalf=not reports_for(unit.id, known))


def reports_for(unit: int, known: Known) -> bool:
    """Whether this person is an officer of that unit, themselves or as a deputy."""
    own = known.who.person.members if known.who.person else ()
    return any(member.unit.id == unit and member.role == "officer" for member in own)


def unit_of(number: int, known: Known) -> Unit | None:
    """The unit of this id among those the person may write for."""
    own = known.who.person.members if known.who.person else ()
    for member in own:
        if member.unit.id == number and member.role != "chair":
            return member.unit
    unit = next((unit for unit in known.who.subtree if unit.id == number), None)
    return unit if unit is not None and leads_at(known, unit) else None


def several(known: Known) -> bool:
    """Whether the person writes for more than one unit, so that its name must be said."""
    return bool(known.who.subtree) or (
        known.who.person is not None and len({m.unit.id for m in known.who.person.members}) > 1
    )


def drafts(known: Known) -> list[Draft]:
    """All reports this person may fill, oldest period first."""
    slots = (Slot(unit=unit, form=form, period=code) for unit, form, code in known.reports)
    return [draft for slot in slots if (draft := find(slot, known)) is not None]


def owed(known: Known) -> list[Draft]:
    """The drafts of this person's own units that are not handed in."""
    own = {member.unit.id for member in known.who.person.members} if known.who.person else set()
    return [draft for draft in drafts(known) if draft.slot.unit in own and not draft.handed_in]


def handed_at(submission: Submission | None) -> datetime | None:
    """The moment of the last hand-in."""
    return (submission.last_revised_at or submission.first_submitted_at) if submission else None


def foresee(known: Known, effects: Iterable[Effect]) -> Known:
    """The facts as they will be once these effects have happened, so that a reply can already show them."""
    changes = [effect for effect in effects if isinstance(effect, Record | Submit)]
    if not changes:
        return known
    reports = dict(known.reports)
    for effect in changes:
        key = (effect.unit, effect.form, effect.period)
        report = reports.get(key, Report())
        reports[key] = recorded(report, effect, known) if isinstance(effect, Record) else _handed(report, effect, known)
    return known._replace(reports=reports)


def recorded(report: Report, record: Record, known: Known) -> Report:
    """The report with this answer recorded."""
    who = (known.who.person.id, known.who.person.name) if known.who.person else (0, "")
    figure = Figure(record.value, record.seen + 1, *who, known.now, record.on_behalf)
    figures = {**report.figures, record.indicator: figure}
    return replace(report, figures=figures, returned=_without(report, record.indicator))


def _handed(report: Report, submit: Submit, known: Known) -> Report:
    before = report.submission
    first = before.first_submitted_at if before and before.first_submitted_at else known.now
    version = before.version + 1 if before else 1
    handed = Submission(
        state="submitted",
        version=version,
        first_submitted_at=first,
        last_revised_at=known.now,
        by=known.who.person.name if known.who.person else "",
        on_behalf=submit.on_behalf,
    )
    return replace(report, submission=handed, returned=_without(report, None))


def _without(report: Report, code: str | None) -> tuple[Returned, ...]:
    """The comments on returned lines that remain once this line is answered."""
    return tuple(one for one in report.returned if one.indicator != code) if report.returned else ()
