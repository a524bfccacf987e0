"""Makes the message that follows a figure over twelve weeks, months or quarters."""

from datetime import date, datetime

from bot.compose.explained.explanation import choice
from bot.compose.explained.seen import facts_of
from bot.compose.stored import StoredSummary
from forms.asked import sources_of
from forms.form import Frequency
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import Unit
from handlers.reading.explained import OPEN, TREND, explain_button, mark
from handlers.turn.buttons import in_place
from handlers.turn.say import Say
from reports.compile.trend import trend, up_to
from reports.text.trend import trend_text
from storage.work import Work

KINDS: tuple[Frequency, ...] = ("week", "month", "quarter")
"""The periods that a trend is offered over."""


def trend_message(work: Work, asked: StoredSummary, lang: str, plan: Plan, now: datetime) -> tuple[str, Say]:
    """The text, and a `Say` with the buttons below it."""
    unit = work.units.of([asked.unit])[asked.unit]
    if not asked.form:
        return choice(work, asked, unit, lang, plan, now)
    of, last = plan.indicator(asked.form), windows.parse(asked.period)
    over = up_to(last)
    first = over[0].first_day
    if any(plan.indicator(code).basis == "year_to_date" for code in sources_of(of, plan)):
        first = min(first, date(over[0].last_day.year, 1, 1))
    facts = facts_of(work, plan, unit, windows.between(first, last.last_day), [of.code], now)
    text = trend_text(trend(of, facts, over, plan.indicator), unit, lang)
    return text, _buttons(asked, last, unit, plan, now)


def _buttons(asked: StoredSummary, last: Window, unit: Unit, plan: Plan, now: datetime) -> Say:
    """The same over longer or shorter periods, and the newest of these opened."""
    given, today = mark(asked.form), now.astimezone(ZONE).date()
    others = {kind: windows.newest(kind, today, plan.week_starts).code for kind in KINDS if kind != last.kind}
    kinds = tuple(
        in_place(explain_button(f"trend-button-{kind}", TREND, code, unit.id, given)) for kind, code in others.items()
    )
    opened = explain_button("explain-button-newest", OPEN, last.code, unit.id, given)
    return Say(lines=(), buttons=(kinds, (opened,)))
