"""What a file that was asked for holds, read from one consistent view; its bytes are made afterwards, outside the
transaction and beside the event loop."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.compose.files.buttons import other_buttons
from bot.compose.files.report_figures import FiguresAsked, report_figures
from bot.compose.stored import FILES, StoredSummary
from forms.regime import window as windows
from forms.regime.plan import Plan
from handlers.turn.say import Say
from locales import say
from reports.documents.figures import ReportFigures
from storage.work import Work

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ENDINGS = {"workbook": ("xlsx", _SHEET), "chart": ("png", "image/png")}


@dataclass(frozen=True, slots=True)
class FileDraft:
    """A file before it is made: its name and media type, what is said with it, and what makes it."""

    name: str
    media: str
    text: str
    make: Callable[[], bytes]
    below: Say = field(default_factory=lambda: Say(lines=()))


def draft(work: Work, asked: StoredSummary, lang: str, plan: Plan, now: datetime) -> FileDraft:
    """The file of a report. Its bytes depend on nothing but what was read here."""
    assert asked.shape in FILES  # the caller has checked
    unit = work.units.of([asked.unit])[asked.unit]
    figures = report_figures(work, FiguresAsked(unit, asked.form, windows.parse(asked.period), lang), plan, now)
    ending, media = _ENDINGS[asked.shape]
    args = {"period": figures.period, "done": figures.done, "total": len(figures.units)}
    text = say(lang, f"file-says-{asked.shape}", args)
    name = f"{file_name(unit.title, asked.period)}.{ending}"
    below = Say(lines=(), buttons=(tuple(other_buttons(asked)),))
    return FileDraft(name, media, text, partial(_made, asked.shape, figures, lang), below)


def _made(shape: str, figures: ReportFigures, lang: str) -> bytes:
    """The bytes; the writers are loaded when they are needed."""
    if shape == "chart":
        from reports.documents.chart import chart

        return chart(figures, lang)
    from reports.documents.workbook import figures_book

    return figures_book(figures, lang)


def file_name(unit: str, period: str) -> str:
    """A name that every system takes: without diacritics, spaces or signs."""
    letters = unicodedata.normalize("NFD", unit.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(one for one in letters if not unicodedata.combining(one))
    return re.sub(r"[^A-Za-z0-9]+", "-", f"{plain}-{period}").strip("-")[:80]
