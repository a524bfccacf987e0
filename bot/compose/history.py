"""Words what was changed in a report: who, when, old → new, why, and the words that a figure was read from. The newest
change comes first."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.compose.changed import by_message, new_states
from bot.compose.stored import StoredSummary
from bot.compose.words import word
from forms.form import Form
from forms.regime.calendar import ZONE
from forms.regime.period import containing, previous
from forms.regime.plan import Plan, gave
from forms.sense import Strange
from forms.unit import Unit
from forms.value import Value
from handlers.turn.buttons import in_place, report_button
from handlers.turn.dialogue import Slot
from handlers.turn.last_change import UNDONE
from handlers.turn.naming import brief, briefly, period_name, short_name
from handlers.turn.say import Arg, Button, Phrase, Ref, Say, named, phrase
from storage.reports.versions import FigureVersion, SubmissionVersion
from storage.work import Work

PAGE = 10
"""Changes on one page."""
OTHERS = 6
"""Maximum number of other reports offered below."""
WORDS = 120
"""Maximum characters shown of the words that figures were read from."""
_LOOKED_BACK = {"week": 13}
_LOOKED_BACK_ELSE = 4
"""How many periods of a kind are looked at, the running one included."""


class _WordedChange(NamedTuple):
    """The figures of one message, old and new, or a report that was put into another state."""

    at: datetime
    figures: tuple[tuple[FigureVersion, Value | None], ...] = ()
    state: SubmissionVersion | None = None


def history(work: Work, asked: StoredSummary, lang: str, plan: Plan, now: datetime) -> tuple[str, Say]:
    """The text, and a `Say` with the buttons below it."""
    unit = work.units.of([asked.unit])[asked.unit]
    given = _given(work, unit, plan, now)
    slot = Slot(unit=unit.id, form=asked.form, period=asked.period) if asked.period else next(iter(given), None)
    if slot is None:
        return word(lang, Say(lines=(phrase("history-none", unit=unit.title),)))[0], Say(lines=())
    changes = list(_changes(work, slot, plan))
    shown = changes[asked.first : asked.first + PAGE]
    form = plan.form(slot.form, slot.period).of(unit.kind)
    head = phrase("history-head", unit=unit.title, period=period_name(form, slot.period))
    parts = [(head,), *(tuple(_lines(change, form, plan)) for change in shown)]
    if not shown:
        parts.append((phrase("history-empty"),))
    rows = (_pages(slot, asked.first, len(changes)), *_others(slot, given, plan))
    text = "\n\n".join(word(lang, Say(lines=part))[0] for part in parts)
    return text, Say(lines=(), buttons=tuple(row for row in rows if row))


# What is read --------------------------------------------------------------------------------------------------------


def _given(work: Work, unit: Unit, plan: Plan, now: datetime) -> list[Slot]:
    """The unit's latest reports in which something was changed, the newest change first."""
    found: dict[Slot, datetime] = {}
    for form in plan.everything.forms:
        if gave(plan, form.code, unit):
            periods = _periods(form, plan, now)
            at = work.versions.last_given(unit.id, periods, [item.indicator for item in form.lines])
            reports = [(unit.id, form.code, period) for period in periods] if not form.items else []
            at |= {one.period: one.at for one in work.versions.submissions(reports)}
            found |= {Slot(unit=unit.id, form=form.code, period=period): moment for period, moment in at.items()}
    return sorted(found, key=lambda slot: found[slot], reverse=True)


def _periods(form: Form, plan: Plan, now: datetime) -> list[str]:
    collection = plan.collection(form.code)
    if collection is not None:
        return [collection.period]
    period = containing(form.frequency, now.astimezone(ZONE).date(), plan.week_starts)
    found = [period]
    while len(found) < _LOOKED_BACK.get(form.frequency, _LOOKED_BACK_ELSE):
        found.append(previous(found[-1]))
    return [one.code for one in found]


def _changes(work: Work, slot: Slot, plan: Plan) -> Iterator[_WordedChange]:
    """Everything that was changed, the newest first."""
    indicators = [item.indicator for item in plan.form(slot.form, slot.period).lines]
    found = [*_messages(work.versions.figures(slot.unit, slot.period, indicators))]
    states = new_states(work.versions.submissions([(slot.unit, slot.form, slot.period)]))
    found += [_WordedChange(version.at, state=version) for version in states]
    return iter(sorted(found, key=lambda one: (one.at, one.state is not None), reverse=True))


def _messages(figures: Sequence[FigureVersion]) -> Iterator[_WordedChange]:
    """The figures by message, each with the one that it replaced."""
    old: dict[str, Value | None] = {}
    for some in by_message(figures):
        read = []
        for one in some:
            read.append((one, old.get(one.indicator)))
            old[one.indicator] = one.value
        yield _WordedChange(read[0][0].at, tuple(read))


# What is said --------------------------------------------------------------------------------------------------------


def _lines(change: _WordedChange, form: Form, plan: Plan) -> Iterator[Phrase]:
    at = Ref(kind="moment", of=change.at.astimezone(ZONE).isoformat())
    if change.state is not None:
        yield _state(change.state, form, at)
        return
    first = change.figures[0][0]
    who: Arg = first.by_name or phrase("history-nobody")
    if first.instead_of:
        who = phrase("history-instead", who=who, other=first.instead_of)
    whys = (one.why.partition(" ")[0] for one, _ in change.figures)
    why = next((why for why in whys if why in ("edited", "corrected", UNDONE)), "")
    yield phrase("history-change", at=at, who=who, why=why or "given")
    for one, old in change.figures:
        of, key = (
            plan.indicator(one.indicator),
            "history-line" if old is not None or one.value is None else "history-first",
        )
        about: dict[str, Arg] = {"n": form.number(one.indicator), "indicator": named(of)}
        yield phrase(key, **about, old=briefly(of, old), new=briefly(of, one.value))
        if doubted := Strange.kept(one.why):
            yield phrase("history-confirmed", rule=doubted.rule, **doubted.against)
    if why != UNDONE:
        yield _words(change)


def _words(change: _WordedChange) -> Phrase:
    """The words that were read. They are erased with whoever has left; a button needs none."""
    if change.figures[0][0].left:
        return phrase("history-words-erased")
    raw = next((one.raw for one, _ in change.figures if one.raw), "")
    return phrase("history-words", words=brief(raw, WORDS)) if raw else phrase("history-words-button")


def _state(version: SubmissionVersion, form: Form, at: Ref) -> Phrase:
    state = version.state if form.items else "unsent" if version.state == "draft" else "sent"
    if version.why and version.state == "approved":
        return phrase("history-unlocked", at=at, who=version.by_name, reason=version.why)
    return phrase("history-state", at=at, who=version.by_name or phrase("history-nobody"), state=state)


def _pages(slot: Slot, first: int, all_: int) -> tuple[Button, ...]:
    pages = [("button-newer", max(first - PAGE, 0))] if first else []
    pages += [("button-older", first + PAGE)] if all_ > first + PAGE else []
    return tuple(in_place(_page(label, slot, number)) for label, number in pages)


def _page(label: str, slot: Slot, first: int) -> Button:
    plain = report_button(label, "his", slot)
    return Button(plain.label, f"{plain.data}.{first}")


def _others(slot: Slot, given: Sequence[Slot], plan: Plan) -> list[tuple[Button, ...]]:
    """Buttons to the unit's other reports, the newest change first."""
    buttons = [
        in_place(report_button("history-other", "his", other, report=short_name(plan.form(other.form), other.period)))
        for other in [one for one in given if one != slot][:OTHERS]
    ]
    return [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]
