"""Makes the message that opens a total: which units gave it, and for one unit in which period, by whom, from which
words."""

from datetime import datetime
from typing import NamedTuple

from bot.compose.explained.pages import page_of, turn
from bot.compose.explained.seen import facts_of
from bot.compose.explained.versions import unit_blocks
from bot.compose.over_time import totals_of
from bot.compose.stored import StoredSummary
from forms.asked import asked_indicators
from forms.indicator import Indicator
from forms.regime import window as windows
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import Unit
from handlers.reading.explained import OPEN, TREND, WHICH, WORDS, brief_name, explain_button, mark
from handlers.turn.buttons import in_place
from handlers.turn.say import Button, Say
from locales import printing, say
from reports.compile.explain import Explanation, UnitShare, explain
from reports.text.explain import explained_head, explained_text, straddling_lines, total_line
from reports.text.over_time import window_title
from storage.work import Work

_UNITS = 12
"""Units on one page of a total."""
_INDICATORS = 16
"""Figures on one page of those to choose from."""

Rows = list[tuple[Button, ...]]


def explanation(work: Work, asked: StoredSummary, lang: str, plan: Plan, now: datetime, limit: int) -> tuple[str, Say]:
    """The text, and a `Say` with the buttons below it. `limit`: the most characters in one message."""
    window, unit = windows.parse(asked.period), work.units.of([asked.unit])[asked.unit]
    if not asked.form:
        return choice(work, asked, unit, lang, plan, now)
    of = plan.indicator(asked.form)
    facts = facts_of(work, plan, unit, window, [of.code], now)
    opened = explain(of, facts, plan.indicator, unit)
    if unit.reports_upward:
        return _of_unit(work, asked, opened, unit, _ReaderOfUnit(lang, plan, limit))
    shares = [share for share in opened.shares if share.figures or share.missing or share.unanswered]
    first = asked.first * _UNITS if asked.first * _UNITS < len(shares) else 0
    text = explained_text(opened, unit, shares[first : first + _UNITS], lang)
    if shares or opened.way != "written":
        text = f"{text}\n\n{say(lang, 'explain-tap' if shares else 'explain-nobody', {})}"
    rows = _units(shares[first : first + _UNITS], of, window)
    rows += turn(asked, OPEN, first // _UNITS, -(-len(shares) // _UNITS))
    return text, Say(
        lines=(), buttons=tuple(rows + _made_from(opened, window, unit) + _ways_on(asked, of, window, unit))
    )


def _units(shares: list[UnitShare], of: Indicator, window: Window) -> Rows:
    buttons = [
        in_place(explain_button("button-unit", OPEN, window.code, share.unit.id, mark(of.code), unit=share.unit.title))
        for share in shares
    ]
    return [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]


def _made_from(opened: Explanation, window: Window, unit: Unit) -> Rows:
    """Buttons to the figures that a computed one is made from."""
    return [
        (
            in_place(
                explain_button(
                    "explain-button-part", OPEN, window.code, unit.id, mark(part.of.code), name=brief_name(part.of)
                )
            ),
        )
        for part in opened.made_from
    ]


def _ways_on(asked: StoredSummary, of: Indicator, window: Window, unit: Unit) -> Rows:
    """To the unit above, the trend, and another figure."""
    rows: Rows = []
    above = _above(unit)
    if asked.acts and above is not None:
        rows.append((in_place(explain_button("explain-button-above", OPEN, window.code, above, mark(of.code))),))
    which = explain_button("explain-button-which", WHICH, window.code, unit.id)
    if window.kind in ("week", "month", "cal_month", "quarter") and of.kind not in WORDS:
        trend = explain_button("trend-button", TREND, window.code, unit.id, mark(of.code))
        return [*rows, (trend, in_place(which))]
    return [*rows, (in_place(which),)]


def _above(unit: Unit) -> int | None:
    """The id of the unit above this one."""
    steps = [step for step in unit.path.split("/") if step]
    return int(steps[-2]) if len(steps) > 1 else None


# One unit -----------------------------------------------------------------------------------------------------------


class _ReaderOfUnit(NamedTuple):
    """In which language, by which plan, and in how many characters a message is told."""

    lang: str
    plan: Plan
    limit: int


def _of_unit(
    work: Work, asked: StoredSummary, opened: Explanation, unit: Unit, reader: _ReaderOfUnit
) -> tuple[str, Say]:
    """The periods of one unit, each with who gave its figure and from which words."""
    lang = reader.lang
    below = [total_line(opened, lang), *straddling_lines(opened, lang)]
    head = "\n".join([explained_head(opened, unit, lang), "", *below])
    blocks = unit_blocks(work, opened, unit, lang, reader.plan)
    if not blocks and opened.way != "written":
        blocks = [say(lang, "explain-nobody", {})]
    shown, page, pages = page_of(blocks, asked.first, reader.limit - len(head) - 2)
    rows = turn(asked, OPEN, page, pages)
    rows += _ways_on(asked, opened.of, opened.total.window, unit)
    return "\n\n".join([head, *shown]), Say(lines=(), buttons=tuple(rows))


# Which figure -------------------------------------------------------------------------------------------------------


def choice(work: Work, asked: StoredSummary, unit: Unit, lang: str, plan: Plan, now: datetime) -> tuple[str, Say]:
    """The figures to choose from: those of which there is something in the window to explain, or all that can be
    followed."""
    window = windows.parse(asked.period)
    kinds = {life.unit.kind for life in work.units.history(unit.path)}
    indicators = asked_indicators(plan, kinds)
    if asked.shape == "trend":
        verb, found = TREND, [one for one in indicators if one.kind not in WORDS]
    else:
        codes = [one.code for one in indicators]
        totals = totals_of(facts_of(work, plan, unit, window, codes, now), plan, codes)
        verb, found = OPEN, [totals[code].of for code in codes if totals[code].entries]
    args = {"days": window_title(window, lang), "unit": printing.quoted(unit.title), "command": asked.shape}
    if not found:
        return say(lang, "explain-none", args), Say(lines=())
    first = asked.first * _INDICATORS if asked.first * _INDICATORS < len(found) else 0
    rows: Rows = [
        (
            in_place(
                explain_button(
                    "explain-button-indicator", verb, window.code, unit.id, mark(one.code), name=brief_name(one)
                )
            ),
        )
        for one in found[first : first + _INDICATORS]
    ]
    rows += turn(asked, WHICH, first // _INDICATORS, -(-len(found) // _INDICATORS))
    return say(lang, "explain-which", args), Say(lines=(), buttons=tuple(rows))
