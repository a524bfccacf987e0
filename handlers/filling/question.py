"""Draws the question of a line, with its hint, doubt and buttons."""

from decimal import Decimal
from functools import cache
from typing import Literal

from forms.indicator import Indicator
from forms.unit import Unit
from forms.value import Money, Nil, NotAvailable, Number, Status, Text, Value, counted
from handlers.filling.draft import Draft, find
from handlers.filling.on_behalf import author
from handlers.filling.sheet import head
from handlers.turn.buttons import line_button, token
from handlers.turn.dialogue import Asking, Doubt
from handlers.turn.known import Known
from handlers.turn.naming import brief, weekday_and_day
from handlers.turn.say import Arg, Phrase, Ref, phrase
from handlers.turn.screen import Rows, Screen

CHANGED_SINCE = ("doubt-conflict", "doubt-moved")
"""Doubts about a figure that has changed since: somebody else has given it, or it was corrected after the message that
is edited now."""


WHOLE = ("doubt-forwarded", "doubt-handed-in", "doubt-other-unit")
"""Doubts about a whole message: whether its figures are meant for this report at all."""


@cache
def offers(indicator: Indicator) -> tuple[tuple[str, Value], ...]:
    """The answers worth a button, with their labels."""
    match indicator.kind:
        case "count":
            return ("button-zero", Number(amount=Decimal(0))), ("button-nil", Nil(wording="không phát sinh"))
        case "money":
            return ("button-zero", Money(dong=0)), ("button-nil", Nil(wording="không phát sinh"))
        case "text":
            return (("button-none", Nil(wording="không có")),)
        case "yes_no":
            yes_no = ("button-yes", Status(code="yes")), ("button-no", Status(code="no"))
            return *yes_no, ("button-not-available", NotAvailable())
        case "status":
            label = f"indicator-{indicator.words}.state-"
            return tuple((label + state, Status(code=state)) for state in indicator.states)
        case _:
            return (("button-not-available", NotAvailable()),)


def question(asking: Asking, draft: Draft, known: Known) -> Screen:
    """The question of one line: progress, period with its dates, hint; or the doubt about its answer."""
    if asking.doubt is not None and (asking.doubt.readings or asking.doubt.why in WHOLE):
        return _doubt(asking, asking.doubt, draft)
    code, kind = asking.at, draft.kind(asking.at)
    place = draft.place(code)
    at, of = draft.counted(code)
    lines = [head("question-head", draft, known, at=at, of=of), _ask(draft.catalogue.indicator(code), draft)]
    if not draft.begun and draft.report.dates is not None:
        lines.append(phrase("hint-due", **weekday_and_day(draft.report.dates.asked_for)))
    now, last = draft.value(code), draft.report.last.get(code)
    if now is not None and draft.answered(draft.form.items[place]):
        lines.append(phrase("question-now", value=draft.shown(code, now)))
    elif last is not None and kind != "text":
        lines.append(
            phrase("hint-week" if draft.form.frequency == "week" else "hint-period", value=draft.shown(code, last))
        )
    answers = tuple(
        line_button(label, "set", asking, token(value)) for label, value in offers(draft.catalogue.indicator(code))
    )
    ways = []
    if asking.correcting or draft.preceding(code):
        ways.append(line_button("button-back", "back", asking))
    if not asking.correcting:
        ways.append(line_button("button-skip", "skip", asking))
    return Screen(tuple(lines), (answers, tuple(ways)))


def _ask(indicator: Indicator, draft: Draft) -> Phrase:
    """The question in the catalogue's words; for an indicator named by a lead, the question of its kind."""
    if indicator.title is None:
        return phrase(f"indicator-{indicator.words}.question", noun=_noun(draft.unit), frequency=draft.form.frequency)
    return phrase(f"indicator-typed.{indicator.kind}", title=indicator.title)


def _noun(unit: Unit) -> str | Phrase:
    """What a unit calls itself in a question: "xóm mình"; an agency is "đơn vị mình"."""
    return phrase("report-unit") if unit.agency else unit.noun


def _doubt(asking: Asking, doubt: Doubt, draft: Draft) -> Screen:
    again = line_button("button-again", "new", asking)
    if doubt.why == "doubt-words":
        asked = phrase("doubt-words", text=brief(doubt.raw), indicator=draft.named(asking.at))
        return Screen((asked,), ((line_button("button-yes", "set", asking, token(doubt.readings[0])), again),))
    if doubt.why in (*WHOLE, "doubt-note"):
        take = "button-as-correction" if doubt.why == "doubt-handed-in" else "button-as-figures"
        rows: Rows = ((line_button(take, "raw", asking),),)
        if doubt.readings:
            rows = ((line_button("button-as-note", "set", asking, token(doubt.readings[0])), *rows[0]),)
        about = phrase(doubt.why, text=brief(doubt.raw), period=draft.period, unit=draft.unit.title)
        return Screen((about,), (*rows, (again,)))
    labels = ["button-reading"] * len(doubt.readings)
    if doubt.why in CHANGED_SINCE:
        labels = ["button-keep", "button-replace"]
    elif len(labels) == 1:
        labels = ["button-right"]
    readings = tuple(
        (line_button(label, "set", asking, token(value), value=draft.shown(asking.at, _short(value))),)
        for label, value in zip(labels, doubt.readings, strict=False)
    )
    return Screen((_why(asking, doubt, draft),), (*readings, (again,)))


def _why(asking: Asking, doubt: Doubt, draft: Draft) -> Phrase:
    indicator = draft.named(asking.at)
    figure = draft.report.figures.get(asking.at)
    match doubt.why:
        case why if why in CHANGED_SINCE and figure is not None:
            at = Ref(kind="moment", of=figure.at.isoformat())
            return phrase(
                why,
                indicator=indicator,
                who=author(figure.by_name, on_behalf=figure.on_behalf),
                at=at,
                value=draft.shown(asking.at, figure.value),
            )
        case why if why.startswith("ask-why-"):
            return phrase(why)
        case _:
            return _strange(asking.at, doubt.readings[-1], draft) or phrase("doubt-other", indicator=indicator)


def _strange(code: str, value: Value, draft: Draft) -> Phrase | None:
    """Why the figure is asked back, as the report stands now; None where it makes sense meanwhile."""
    item, count = draft.form.item(code), counted(value)
    found = draft.strange(item, count) if item is not None and count is not None else None
    if found is None or count is None:
        return None
    about: dict[str, Arg] = {"indicator": draft.named(code), "value": draft.shown(code, value), **found.against}
    if found.line:
        more, less = sorted([(count, code), (found.against["other"], found.line)], reverse=True)
        about |= {"more": _counted(*more, "said", draft), "less": _counted(*less, "said", draft)}
    if (most := found.against.get("most")) is not None:
        least = found.against.get("least", most)
        about["usual"] = phrase("usual-between", least=least, most=most) if least < most else most
        about["unit"] = _counted(most, code, "unit", draft)
    return phrase(f"doubt-{found.rule}", **about)


def _counted(count: int, code: str, how: Literal["said", "unit"], draft: Draft) -> Phrase:
    """ "02 buổi", or only the "buổi": in the words of the catalogue, since figures that a lead asks for once are held
    against nothing."""
    return phrase(f"indicator-{draft.catalogue.indicator(code).words}.{how}", n=count)


def _short(value: Value) -> Value:
    return Text(text=brief(value.text)) if isinstance(value, Text) else value


def screen(asking: Asking, known: Known) -> Screen:
    """The screen of the open question, if the report and the line still exist."""
    draft = find(asking.slot, known)
    return question(asking, draft, known) if draft and draft.form.item(asking.at) else Screen()
