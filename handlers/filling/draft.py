"""Drafts: which lines of a report are answered, which comes next, which are missing. Pure bookkeeping over what is
known; the figures themselves live in the database (promise 6)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from forms.answered import answered, needed, pointless
from forms.form import Catalogue, Form, Item
from forms.indicator import Kind
from forms.model import frozen
from forms.regime.period import parse, previous
from forms.sense import Against, Strange, strange, usual
from forms.submission import Submission
from forms.unit import Unit
from forms.value import Value, counted
from handlers.rights import leads_at, led, reports_for
from handlers.turn.buttons import button, report_button
from handlers.turn.dialogue import Asking, Slot
from handlers.turn.effects import Effect, Record, Submit
from handlers.turn.known import Figure, Known, Report, Returned
from handlers.turn.naming import period_name, short_name
from handlers.turn.orders import TakeBackHandIn
from handlers.turn.say import Phrase, Ref, figured, named, phrase
from handlers.turn.screen import Rows


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
        """The version of the current answer, or of its having been taken back; 0: none yet."""
        figure = self.report.figures.get(code)
        return figure.version if figure else self.report.taken_back.get(code, 0)

    def kind(self, code: str) -> Kind:
        """The kind of an indicator."""
        return self.catalogue.indicator(code).kind

    def named(self, code: str) -> str | Ref:
        """The name of an indicator."""
        return named(self.catalogue.indicator(code))

    def shown(self, code: str, value: Value) -> Value | Phrase:
        """An answer to an indicator, as it is shown."""
        return figured(self.catalogue.indicator(code), value)

    def strange(self, item: Item, count: int, moving: frozenset[str] = frozenset()) -> Strange | None:
        """Why this figure makes no sense at first sight. `moving`: lines that the same message has yet to change."""
        code = item.indicator
        last, before = counted(self.report.last.get(code)), usual(self.report.counts.get(code, {}), self.slot.period)
        of, parts = self.catalogue.indicator(code), self.catalogue.parts_of(code)
        floor = last if of.basis == "year_to_date" and _same_year(self.slot.period) else None
        beside = Against(self.value, before, last, moving=moving, since_january=floor, whole=of.at_most, parts=parts)
        return strange(self.form, item, count, beside)

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
        """The next line after this one that is asked and has no answer; with `required` only required lines."""
        later = self.form.items[self.place(asking.at) + 1 :]
        asked = (item for item in later if item.asked and (item.required or not asking.required))
        return next((item for item in asked if not self.answered(item)), None)

    def preceding(self, code: str) -> Item | None:
        """The nearest line before this one that is asked."""
        earlier = [item for item in self.form.items[: self.place(code)] if not self.pointless(item)]
        return earlier[-1] if earlier else None

    def dependents(self, code: str) -> list[Item]:
        """The lines that are asked only when this one is above zero."""
        return [item for item in self.form.items if item.after == code]

    def unanswered(self) -> Item | None:
        """The first line that is asked and has no answer."""
        return next((item for item in self.form.items if item.asked and not self.answered(item)), None)

    def counted(self, code: str) -> tuple[int, int]:
        """Which question this line is, and of how many."""
        asked = self.form.asked
        return (asked.index(code) + 1, len(asked)) if code in asked else (self.place(code) + 1, len(self.form.items))

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
        """The name of its period: "tuần 18–24/9", or the title of what is asked once."""
        return phrase("report-once", title=self.form.title) if self.form.title else self._short

    @property
    def dated_period(self) -> Ref | Phrase:
        """The same with all its dates, for those who answer for them."""
        return period_name(self.form, self.slot.period)

    @property
    def short_period(self) -> str | Ref:
        """The same for a button, a long title cut."""
        return short_name(self.form, self.slot.period)

    @property
    def _short(self) -> Ref:
        return Ref(kind="short_period", of=self.slot.period)


def _same_year(period: str) -> bool:
    """Whether the period before ends in the same year, so that what has been counted since 1 January goes on."""
    this = parse(period)
    return this.kind != "ad_hoc" and previous(this).cutoff.year == this.cutoff.year


def units(known: Known) -> dict[int, Unit]:
    """The units this person may write for: those they report for, and those where they are the lead."""
    return {unit.id: unit for unit in (*led(known), *reports_for(known))}


def find(slot: Slot, known: Known) -> Draft | None:
    """The draft of a slot; None where the report is not (or no longer) this person's to fill."""
    report = known.reports.get((slot.unit, slot.form, slot.period))
    unit = unit_of(slot.unit, known)
    if report is None or unit is None:
        return None
    form = known.plan.form(slot.form, slot.period)  # never None: the unit has a report
    if unit.kind not in form.asked_of or not form.items:
        return None
    own = form.of(unit.kind).showing(report.figures)
    return Draft(slot, unit, own, report, known.catalogue, on_behalf=not _officer_of(unit.id, known))


def _officer_of(unit: int, known: Known) -> bool:
    """Whether this person is an officer of that unit, themselves or as a deputy."""
    own = known.who.person.members if known.who.person else ()
    return any(member.unit.id == unit and member.role == "officer" for member in own)


def unit_of(number: int, known: Known) -> Unit | None:
    """The unit of this id among those the person may write for."""
    own = next((unit for unit in reports_for(known) if unit.id == number), None)
    if own is not None:
        return own
    unit = next((unit for unit in known.who.subtree if unit.id == number), None)
    return unit if unit is not None and leads_at(known, unit) else None


def several(known: Known) -> bool:
    """Whether the person writes for more than one unit, so that its name must be said."""
    return bool(known.who.subtree) or len({unit.id for unit in reports_for(known)}) > 1


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
    changes = [effect for effect in effects if isinstance(effect, Record | Submit | TakeBackHandIn)]
    if not changes:
        return known
    reports = dict(known.reports)
    for effect in changes:
        key = (effect.unit, effect.form, effect.period)
        report = reports.get(key, Report())
        match effect:
            case Record():
                reports[key] = recorded(report, effect, known)
            case Submit():
                reports[key] = _handed(report, effect, known)
            case TakeBackHandIn():
                reports[key] = _draft_again(report)
    return known._replace(reports=reports)


def recorded(report: Report, record: Record, known: Known) -> Report:
    """The report with this answer recorded."""
    who = (known.who.person.id, known.who.person.name) if known.who.person else (0, "")
    code, version = record.indicator, record.seen + 1
    figures = {other: figure for other, figure in report.figures.items() if other != code}
    taken_back = {other: seen for other, seen in report.taken_back.items() if other != code}
    if record.value is None:
        taken_back[code] = version
    else:
        figures[code] = Figure(record.value, version, *who, known.now, record.on_behalf, record.as_of)
    return replace(report, figures=figures, taken_back=taken_back, returned=_without(report, code))


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


def _draft_again(report: Report) -> Report:
    before = report.submission
    draft = before.model_copy(update={"state": "draft", "version": before.version + 1}) if before else None
    return replace(report, submission=draft)


def _without(report: Report, code: str | None) -> tuple[Returned, ...]:
    """The comments on returned lines that remain once this line is answered."""
    return tuple(one for one in report.returned if one.indicator != code) if report.returned else ()


def going_on(known: Known) -> Rows:
    """The line and button to go on with the report that was open before something else was arranged."""
    begun = [draft.slot for draft in owed(known) if draft.begun]
    if len(begun) == 1:
        return ((report_button("button-continue", "fill", begun[0]),),)
    return ((button("button-continue", "begin"),),) if begun else ()
