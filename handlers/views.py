"""Where the conversation stands, as it is shown: the open question, the sheet, a list. Whatever happened before it in
the turn is said above it, in the same message."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from forms.indicator import Indicator
from forms.regime.ladder import Role
from forms.unit import Unit
from forms.value import Money, Nil, NotAvailable, Number, Status, Text, Value
from handlers import draft as drafts
from handlers.buttons import button, line_button, report_button, tap, token
from handlers.dialogue import Arranging, Asking, Choosing, Dialogue, Doubt, Reviewing
from handlers.draft import Draft, brief
from handlers.say import Arg, Button, Phrase, Ref, Say, phrase
from handlers.turn import Effect, Known, Turn

PAGE = 20
"""Units offered at once."""
_NARROW = 18
"""Characters of a label that can be read where two stand side by side on a telephone."""

Rows = tuple[tuple[Button, ...], ...]


class Screen(NamedTuple):
    """Lines, and rows of buttons below them."""

    lines: tuple[Phrase, ...] = ()
    buttons: Rows = ()


def stand(
    dialogue: Dialogue, known: Known, *, effects: tuple[Effect, ...] = (), lines: tuple[Phrase, ...] = ()
) -> Turn:
    """End a turn: the effects, then one message with these lines and where the conversation now stands."""
    shown = screen(dialogue, drafts.foresee(known, effects))
    return Turn(dialogue, (*effects, Say(lines=(*lines, *shown.lines), buttons=shown.buttons)))


def screen(dialogue: Dialogue, known: Known) -> Screen:
    """What is open now; nothing when nothing is."""
    match dialogue:
        case Asking(slot=slot):
            draft = drafts.find(slot, known)
            return question(dialogue, draft, known) if draft and draft.form.item(dialogue.at) else Screen()
        case Reviewing(slot=slot):
            draft = drafts.find(slot, known)
            return sheet(draft, known) if draft else Screen()
        case Choosing():
            return _choice(dialogue, known)
        case Arranging():
            from handlers.arranging import FLOWS  # each of them shows itself, and ends its turns with `stand`

            shown = FLOWS[dialogue.what].screen(dialogue, known)
            return Screen((*shown.lines, phrase("arranging-stop")), shown.buttons)
        case _:
            return Screen()


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
    lines = [_head("question-head", draft, known, at=place + 1, of=len(draft.form.items))]
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
    """The question of a figure in the catalogue's words; of one that a lead has named, what fits its kind."""
    if indicator.title is None:
        return phrase(f"indicator-{indicator.words}.ask")
    return phrase(f"indicator-typed.{indicator.kind}", title=indicator.title)


def _head(key: str, draft: Draft, known: Known, **args: Arg) -> Phrase:
    """The head of a question or sheet; it names the unit only to those who write for several."""
    if drafts.several(known):
        return phrase(f"{key}-unit", period=draft.period, unit=draft.unit.title, **args)
    return phrase(key, period=draft.period, **args)


def _doubt(asking: Asking, doubt: Doubt, draft: Draft) -> Screen:
    again = line_button("button-again", "new", asking)
    if doubt.why in ("doubt-forwarded", "doubt-note"):
        rows: Rows = ((line_button("button-as-figures", "raw", asking),),)
        if doubt.readings:
            rows = ((line_button("button-as-note", "set", asking, token(doubt.readings[0])), *rows[0]),)
        return Screen((phrase(doubt.why, text=brief(doubt.raw)),), (*rows, (again,)))
    labels = ["button-reading"] * len(doubt.readings)
    if doubt.why == "doubt-conflict":
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
        case "doubt-conflict" if figure is not None:
            at = Ref(kind="moment", of=figure.at.isoformat())
            return phrase(
                "doubt-conflict",
                indicator=indicator,
                who=figure.by_name,
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


def sheet(draft: Draft, known: Known) -> Screen:
    """All answers, numbered, and what can be done with them."""
    lines = [_head("sheet-head", draft, known), *answer_lines(draft)]
    lines += [phrase("sheet-returned", comment=comment) for comment in draft.sent_back(None)]
    edits = [
        line_button("button-edit", "edt", draft.asking(item), n=n)
        for n, item in enumerate(draft.form.items, 1)
        if not draft.pointless(item)
    ]
    rows = beside(edits)
    if draft.locked:
        return Screen((*lines, phrase("sheet-locked")))
    if draft.handed_in:
        return Screen((*lines, handed_in_line(draft), phrase("sheet-how-edit")), rows)
    missing = len(draft.missing())
    lines.append(phrase("sheet-left", n=missing) if missing else phrase("sheet-ready"))
    label, verb = ("button-continue", "more") if missing else ("button-submit", "sub")
    return Screen(tuple(lines), ((report_button(label, verb, draft.slot),), *rows))


def answer_lines(draft: Draft) -> list[Phrase]:
    """The lines of a report, numbered, each with what a lead said who sent it back."""
    lines = []
    for n, item in enumerate(draft.form.items, 1):
        indicator, value = draft.named(item.indicator), draft.value(item.indicator)
        if value is None or not draft.answered(item):
            pointless = draft.pointless(item)
            key = "sheet-pointless" if pointless else "sheet-missing" if item.required else "sheet-empty"
            lines.append(phrase(key, n=n, indicator=indicator))
        else:
            lines.append(phrase("sheet-line", n=n, indicator=indicator, value=draft.shown(item.indicator, value)))
        lines += [phrase("sheet-line-returned", comment=comment) for comment in draft.sent_back(item.indicator)]
    return lines


def handed_in_line(draft: Draft) -> Phrase:
    """That this report is with us, since when, and what leads said to it."""
    submission, at = draft.report.submission, drafts.handed_at(draft.report.submission)
    if at is None:
        return phrase("handed-in", period=draft.period)
    if draft.report.returned:
        return phrase("handed-in-returned", period=draft.period, n=len(draft.report.returned))
    if submission is not None and submission.state == "approved":
        return phrase("handed-in-approved", period=draft.period)
    return phrase("handed-in-at", period=draft.period, at=Ref(kind="moment", of=at.isoformat()))


def _choice(choosing: Choosing, known: Known) -> Screen:
    match choosing.what:
        case "fill" | "correct":
            return _reports(choosing, known)
        case "invite_unit":
            return _units(choosing, known)
        case "invite_role":
            return _roles(choosing, known)
        case _:
            return Screen((phrase("rename-ask"),))


def _reports(choosing: Choosing, known: Known) -> Screen:
    lines = [phrase("choose-fill" if choosing.what == "fill" else "choose-correct")]
    rows: list[tuple[Button, ...]] = []
    for n, data in enumerate(choosing.picked, 1):
        tapped = tap(data)
        draft = drafts.find(tapped.slot, known) if tapped else None
        if draft is not None:
            label = phrase("choice-report", n=n, form=draft.form_name, period=draft.period, unit=draft.unit.title)
            lines.append(label)
            short = phrase("choice-number", n=n, period=draft.short_period, unit=draft.unit.title)
            rows.append((Button(label=short, data=data),))
    return Screen(tuple(lines), tuple(rows))


def _units(choosing: Choosing, known: Known) -> Screen:
    first = int("".join(choosing.picked[:1])[:9] or 0) if "".join(choosing.picked[:1]).isdecimal() else 0
    return Screen((phrase("invite-which-unit"),), paged(known.subtree, first, ("inv", "inp")))


def beside(choices: Sequence[Button], names: Iterable[str] = ()) -> Rows:
    """Two in a row, or one where these names on them would be cut off."""
    each = 1 if any(len(name) > _NARROW for name in names) else 2
    return tuple(tuple(choices[n : n + each]) for n in range(0, len(choices), each))


def paged(units: Sequence[Unit], first: int, verbs: tuple[str, str], period: str = "", form: str = "") -> Rows:
    """A page of units to choose from; `verbs`: to choose one, to turn the page."""
    chosen, turned = (f"{verb}|{period}|{form}|" for verb in verbs)
    page = units[first : first + PAGE]
    choices = [Button(label=phrase("button-unit", unit=unit.title), data=f"{chosen}{unit.id}") for unit in page]
    rows = list(beside(choices, (unit.title for unit in page)))
    if first:
        rows.append((Button(label=phrase("button-earlier"), data=f"{turned}{max(first - PAGE, 0)}"),))
    if len(units) > first + PAGE:
        rows.append((Button(label=phrase("button-later"), data=f"{turned}{first + PAGE}"),))
    return tuple(rows)


def going_on(known: Known) -> Rows:
    """A report that was open before something was arranged goes on by a button: its figures are kept."""
    begun = [draft.slot for draft in drafts.owed(known) if draft.begun]
    if len(begun) == 1:
        return ((report_button("button-continue", "fill", begun[0]),),)
    return ((button("button-continue", "begin"),),) if begun else ()


def roles(unit: Unit) -> tuple[tuple[Role, int], ...]:
    """The kinds of invite that make sense there: for whom, and how often it can be used (a team has 5 to 8 members)."""
    return (("officer", 1), ("officer", 8)) if unit.kind in ("hamlet", "agency") else (("lead", 1), ("chair", 1))


def _roles(choosing: Choosing, known: Known) -> Screen:
    unit = next((unit for unit in known.subtree if [str(unit.id)] == list(choosing.picked)), None)
    if unit is None:
        return Screen()
    rows = tuple(
        (button("button-role", "rol", f"{unit.id}.{n}", n=n, role=Ref(kind="role", of=role), uses=uses),)
        for n, (role, uses) in enumerate(roles(unit), 1)
    )
    return Screen((phrase("invite-which-role", unit=unit.title),), rows)
