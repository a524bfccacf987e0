"""Draws the question of a line, with its hint, doubt and buttons."""

from decimal import Decimal
from functools import cache

from forms.indicator import Indicator
from forms.value import Money, Nil, NotAvailable, Number, Status, Text, Value
from handlers.filling.draft import Draft, find
from handlers.filling.on_behalf import author
from handlers.filling.sheet import head
from handlers.turn.buttons import line_button, token
from handlers.turn.dialogue import Asking, Doubt
from handlers.turn.known import Known
from handlers.turn.naming import brief
from handlers.turn.say import Phrase, Ref, phrase
from handlers.turn.screen import Rows, Screen

CHANGED_SINCE = ("doubt-conflict", "doubt-moved")
"""Doubts about a figure that has changed since: somebody else has given it, or it was corrected after the message that
is edited now."""


@cache
def offers(kind: str) -> tuple[tuple[str, Value], ...]:
    """The answers worth a button, with their labels."""
    match kind:
        case "count":
            return ("button-zero", Number(amount=Decimal(0))), ("button-nil", Nil(wording="không phát sinh"))
        case "money":
            return ("button-zero", Money(dong=0)), ("button-nil", Nil(wording="không phát sinh"))
        case "text":
            return (("button-none", Nil(wording="không có")),)
        case "yes_no":
            yes_no = ("button-yes", Status(code="yes")), ("button-no", Status(code="no"))
            return *yes_no, ("button-not-available", NotAvailable())
        case _:
            return (("button-not-available", NotAvailable()),)


def question(asking: Asking, draft: Draft, known: Known) -> Screen:
    """The question of one line: progress, period with its dates, hint; or the doubt about its answer."""
    if asking.doubt is not None and (asking.doubt.readings or asking.doubt.why == "doubt-forwarded"):
        return _doubt(asking, asking.doubt, draft)
    code, kind = asking.at, draft.kind(asking.at)
    place = draft.place(code)
    lines = [head("question-head", draft, known, at=place + 1, of=len(draft.form.items))]
    lines.append(_ask(draft.catalogue.indicator(code)))
    now, last = draft.value(code), draft.report.last.get(code)
    if now is not None and draft.answered(draft.form.items[place]):
        lines.append(phrase("question-now", value=draft.shown(code, now)))
    elif last is not None and kind != "text":
        lines.append(
            phrase("hint-week" if draft.form.frequency == "week" else "hint-period", value=draft.shown(code, last))
        )
    answers = tuple(line_button(label, "set", asking, token(value)) for label, value in offers(kind))
    ways = []
    if asking.correcting or draft.preceding(code):
        ways.append(line_button("button-back", "back", asking))
    if not asking.correcting:
        ways.append(line_button("button-skip", "skip", asking))
    return Screen(tuple(lines), (answers, tuple(ways)))


def _ask(indicator: Indicator) -> Phrase:
    """The question in the catalogue's words; for an indicator named by a lead, the question of its kind."""
    if indicator.title is None:
        return phrase(f"indicator-{indicator.words}.ask")
    return phrase(f"indicator-typed.{indicator.kind}", title=indicator.title)


def _doubt(asking: Asking, doubt: Doubt, draft: Draft) -> Screen:
    again = line_button("button-again", "new", asking)
    if doubt.why in ("doubt-forwarded", "doubt-note"):
        rows: Rows = ((line_button("button-as-figures", "raw", asking),),)
        if doubt.readings:
            rows = ((line_button("button-as-note", "set", asking, token(doubt.readings[0])), *rows[0]),)
        return Screen((phrase(doubt.why, text=brief(doubt.raw)),), (*rows, (again,)))
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
    value = draft.shown(asking.at, doubt.readings[-1])
    last, figure = draft.report.last.get(asking.at), draft.report.figures.get(asking.at)
    match doubt.why:
        case "doubt-tenfold" if last is not None:
            return phrase("doubt-tenfold", indicator=indicator, value=value, last=draft.shown(asking.at, last))
        case why if why in CHANGED_SINCE and figure is not None:
            at = Ref(kind="moment", of=figure.at.isoformat())
            return phrase(
                why,
                indicator=indicator,
                who=author(figure.by_name, on_behalf=figure.on_behalf),
                at=at,
                value=draft.shown(asking.at, figure.value),
            )
        case "doubt-without" | "doubt-dependents":
            return phrase(doubt.why, indicator=indicator, value=value)
        case why if why.startswith("ask-why-"):
            return phrase(why)
        case _:
            return phrase("doubt-other", indicator=indicator)


def _short(value: Value) -> Value:
    return Text(text=brief(value.text)) if isinstance(value, Text) else value


def screen(asking: Asking, known: Known) -> Screen:
    """The screen of the open question, if the report and the line still exist."""
    draft = find(asking.slot, known)
    return question(asking, draft, known) if draft and draft.form.item(asking.at) else Screen()
