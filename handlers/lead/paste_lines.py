"""The table that answers a paste: what was understood, what is asked, what differs, what could not be used."""

from collections.abc import Sequence
from functools import reduce

from handlers.filling.draft import Draft
from handlers.filling.record import worded
from handlers.lead.pasted import Assessed, Doubtful, Sure
from handlers.reading.paste.statement import Query
from handlers.turn.arranged import Pasting
from handlers.turn.buttons import token
from handlers.turn.known import Known
from handlers.turn.naming import brief, period_name, short_name
from handlers.turn.say import Arg, Button, Phrase, phrase
from handlers.turn.screen import Rows, Screen

RECORD, ASK, DROP, WEEK, VALUE, SKIP = "psr", "psq", "psn", "psw", "psv", "psk"
"""Verbs of the buttons: record what is certain; go on to the questions; drop it all; of which week it is; this value;
leave this figure."""

_QUOTED = 8
"""Maximum lines of the paste quoted, of each sort."""
_LENGTH = 70
"""Maximum characters of a quoted line."""


def table(pasting: Pasting, found: Assessed, known: Known) -> Screen:
    """The table with its buttons."""
    form = known.plan.form(pasting.form)
    lines = [phrase("paste-head", period=period_name(form, pasting.period))]
    if found.sure:
        lines.append(phrase("paste-sure-head", n=len(found.sure)))
        lines += [_sure(one, found) for one in found.sure]
    if found.same:
        titles = [draft.unit.title for draft in found.same]
        lines.append(phrase("paste-same", n=len(titles), units=titles))
    if found.differing:
        lines.append(phrase("paste-differs-head", n=len(found.differing)))
        for one in found.differing:
            old, new = one.draft.shown(one.code, one.old), one.draft.shown(one.code, one.new)
            lines.append(phrase("paste-differs", old=old, new=new, **_about(one.draft, one.code)))
    if found.asked:
        lines.append(phrase("paste-asked-head", n=len(found.asked)))
        lines += [_asked(one) for one in found.asked]
    if found.shut:
        lines.append(phrase("paste-shut", units=[unit.title for unit in found.shut]))
    return Screen(tuple(lines), _buttons(pasting, found, known))


def _sure(one: Sure, found: Assessed) -> Phrase:
    draft = one.draft
    said = [worded(draft, code, value) for code, value in one.figures.items()]
    figures = reduce(lambda left, right: phrase("and", left=left, right=right), said)
    asked = {other.code for other in found.questions if other.draft.slot == draft.slot}
    missing = [draft.named(code) for code in one.missing if code not in asked]
    if missing:
        return phrase("paste-sure-lacks", unit=draft.unit.title, figures=figures, missing=missing)
    return phrase("paste-sure", unit=draft.unit.title, figures=figures)


def _asked(one: Doubtful) -> Phrase:
    about = _about(one.draft, one.code)
    values = [phrase("paste-value", value=one.draft.shown(one.code, value)) for value in one.values]
    if not values:
        return phrase("paste-asked", why=one.why, **about)
    said = reduce(lambda left, right: phrase("paste-or", left=left, right=right), values)
    return phrase("paste-asked-values", why=one.why, values=said, **about)


def _about(draft: Draft, code: str) -> dict[str, Arg]:
    return {"unit": draft.unit.title, "indicator": draft.named(code)}


def _buttons(pasting: Pasting, found: Assessed, known: Known) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if found.sure:
        rows.append((_table_button("paste-button-record", RECORD, pasting, n=len(found.sure)),))
    elif found.questions:
        rows.append((_table_button("paste-button-ask", ASK, pasting, n=len(found.questions)),))
    others = [code for code in pasting.offered if code != pasting.period]
    rows += [(week_button(pasting, code, known),) for code in others]
    rows.append((_table_button("paste-button-drop", DROP, pasting),))
    return tuple(rows)


def _table_button(label: str, verb: str, pasting: Pasting, **args: int) -> Button:
    return Button(phrase(label, **args), f"{verb}|{pasting.period}|{pasting.form}|{pasting.mark}")


def week_button(pasting: Pasting, code: str, known: Known) -> Button:
    """The button that says of which week the paste is."""
    label = phrase("paste-button-week", period=short_name(known.plan.form(pasting.form), code))
    return Button(label, f"{WEEK}|{code}|{pasting.form}|{pasting.mark}")


def question(one: Doubtful) -> Screen:
    """One question, with the values that may be meant."""
    draft = one.draft
    choices = [
        Button(phrase("paste-button-value", value=draft.shown(one.code, value)), _data(VALUE, one, f".{token(value)}"))
        for value in one.values
    ]
    skip = Button(phrase("paste-button-later"), _data(SKIP, one))
    rows = ((*choices,), (skip,)) if choices else ((skip,),)
    return Screen((_asked(one), phrase("paste-which")), rows)


def _data(verb: str, one: Doubtful, extra: str = "") -> str:
    return f"{verb}|{one.draft.slot.period}|{one.code}|{one.draft.slot.unit}{extra}"


def leftovers(asked: Sequence[Query], unread: Sequence[str], *, private: bool) -> list[Phrase]:
    """What of the paste could not be used, in its own words."""
    lines = []
    for one in asked[:_QUOTED]:
        said = brief(one.said, _LENGTH)
        if one.kind == "ambiguous_unit":
            lines.append(phrase("paste-ambiguous", units=list(one.units[:6]), said=said))
        elif one.kind == "unknown_unit":
            lines.append(phrase("paste-unknown", said=said))
        else:
            lines.append(phrase("paste-bare", unit=one.unit or "", said=said))
    if len(asked) > _QUOTED:
        lines.append(phrase("paste-more", n=len(asked) - _QUOTED))
    if unread:
        lines.append(phrase("paste-unread-head", n=len(unread)))
        lines += [phrase("paste-unread", said=brief(one, _LENGTH)) for one in unread[:_QUOTED]]
        if len(unread) > _QUOTED:
            lines.append(phrase("paste-more", n=len(unread) - _QUOTED))
    return [*lines, phrase("paste-private")] if private else lines
