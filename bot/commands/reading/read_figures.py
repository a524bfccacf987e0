"""`toso read`: reads figures and intents from lines `KIND<TAB>TEXT` and prints what was understood, one JSON object a
line."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TextIO, cast, get_args

from bot.commands.reading.read_report import read_report
from forms.indicator import Kind
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Text, Value
from handlers.reading.figures.several_figures import Ask, in_order, read
from handlers.reading.intents.intent import CODES, intent
from handlers.reading.intents.saying import Role, State
from locales import say

_KINDS = ("count", "percent", "ratio", "money", "yes_no", "text")


def main(stdin: TextIO, stdout: TextIO, units: Sequence[str] = ()) -> int:
    """Answer every line until the input ends; an unreadable line is answered with a question, like any doubt. `units`:
    the hamlets that are known."""
    for line in stdin:
        stdout.write(json.dumps(_answer(line.rstrip("\r\n"), units), ensure_ascii=False) + "\n")
    return 0


def _answer(line: str, units: Sequence[str]) -> dict[str, Any]:
    kind, tab, text = line.partition("\t")
    kind = kind.strip().casefold()
    if tab and kind == "several":
        several = in_order(text)
        return _asked(several) if isinstance(several, Ask) else _listed(several)
    if tab and kind == "report":
        return read_report(text.replace("\\n", "\n"), units)
    if tab and kind.startswith("intent:"):
        return _meant(kind, text.replace("\\n", "\n"))
    if not tab or kind not in _KINDS:
        return _asked(Ask("no-kind"))
    reading = read(cast("Kind", kind), text)
    return _asked(reading) if isinstance(reading, Ask) else _shown(reading.value)


def _meant(kind: str, text: str) -> dict[str, Any]:
    """What somebody wants, of `intent:ROLE:STATE`; an unknown role or state is answered like a missing kind."""
    _, role, state = (*kind.split(":"), "", "")[:3]
    if role not in get_args(Role) or state not in get_args(State):
        return _asked(Ask("no-kind"))
    wish = intent(text, cast("Role", role), cast("State", state))
    return {"intent": wish.intent if wish and wish.intent in CODES else None}


def _asked(ask: Ask) -> dict[str, Any]:
    shown: dict[str, Any] = {"ask": say("vi", f"ask-why-{ask.why}", {}), "why": ask.why}
    return shown | ({"readings": [_shown(value) for value in ask.readings]} if ask.readings else {})


def _listed(values: tuple[Value, ...]) -> dict[str, Any]:
    """Several figures as JSON. A word for "none" counts as zero beside other figures; alone it stays as it was said."""
    if len(values) == 1 and not isinstance(values[0], Number):
        return _shown(values[0])
    return {"values": [_plain(value.amount) if isinstance(value, Number) else 0 for value in values]}


def _plain(amount: Decimal) -> int | float:
    return int(amount) if amount == int(amount) else float(amount)


def _shown(value: Value) -> dict[str, Any]:
    match value:
        case Number(amount=amount):
            return {"value": _plain(amount)}
        case Money(dong=dong):
            return {"value": dong}
        case Ratio(part=part, whole=whole):
            return {"ratio": [part, whole]}
        case Nil(wording=wording):
            return {"nil": wording}
        case NotAvailable():
            return {"not_available": True}
        case NotApplicable():
            return {"not_applicable": True}
        case Text(text=words):
            return {"text": words}
    return {"status": value.code}
