"""The list of what units have handed in, for a lead to choose from: what waits for approval comes first."""

from collections.abc import Mapping

from bot.compose.stored import StoredSummary
from handlers.turn.buttons import in_place, report_button
from handlers.turn.dialogue import Slot
from handlers.turn.say import Button, Say, phrase
from locales import say
from reports.compile.totals import Scope, UnitReport
from reports.text.summary import title_of

PAGE = 20
_ORDER = ("submitted", "returned", "approved", "locked")


def sheets(scope: Scope, reports: Mapping[int, UnitReport], asked: StoredSummary, lang: str) -> tuple[str, Say]:
    """The text, and a button for each report; a long list comes page by page."""
    states = {unit: one.submission.state for unit, one in reports.items() if one.submission is not None}
    given = [unit for unit in (*scope.expected, *scope.besides) if states.get(unit.id) in _ORDER]
    given.sort(key=lambda unit: _ORDER.index(states[unit.id]))  # within a state in dictionary order
    counts = {state: sum(states[unit.id] == state for unit in given) for state in _ORDER}
    lines = [title_of("sheets-title", scope.form.title, scope.period, lang)]
    lines.append(say(lang, "sheets-counts", {"n": len(given), **counts}) if given else say(lang, "sheets-none", {}))
    buttons = [
        report_button("sheets-button", "ovs", _slot(asked, unit.id), unit=unit.title, state=states[unit.id])
        for unit in given[asked.first : asked.first + PAGE]
    ]
    rows = [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]
    if asked.first:
        rows.append((_page("button-earlier", asked, max(asked.first - PAGE, 0)),))
    if len(given) > asked.first + PAGE:
        rows.append((_page("button-later", asked, asked.first + PAGE),))
    return "\n".join(lines), Say(lines=(), buttons=tuple(rows))


def _slot(asked: StoredSummary, unit: int) -> Slot:
    return Slot(unit=unit, form=asked.form, period=asked.period)


def _page(label: str, asked: StoredSummary, first: int) -> Button:
    return in_place(Button(label=phrase(label), data=f"ovl|{asked.period}|{asked.form}|{asked.unit}.{first}"))
