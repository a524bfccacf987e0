"""What each unit gave, as chat text: one line a unit."""

from datetime import datetime

from bot.compose.files.buttons import file_buttons
from bot.compose.files.report_figures import FiguresAsked, report_figures
from bot.compose.stored import StoredSummary
from forms.regime import window as windows
from forms.regime.plan import Plan
from handlers.turn.say import Say
from reports.text.by_unit import by_unit_text
from storage.work import Work


def by_unit(work: Work, asked: StoredSummary, lang: str, plan: Plan, now: datetime) -> tuple[str, Say]:
    """The text, and a `Say` with the buttons that give the same as files."""
    unit = work.units.of([asked.unit])[asked.unit]
    figures = report_figures(work, FiguresAsked(unit, asked.form, windows.parse(asked.period), lang), plan, now)
    return by_unit_text(figures, lang), Say(lines=(), buttons=(file_buttons(asked),))
