"""Makes the message about a province or the country: its totals or its board, and buttons to what lies below."""

from collections.abc import Iterator
from datetime import datetime

from bot.compose import words
from bot.compose.stored import StoredSummary
from bot.compose.wide.reading import WidePlace, WideReader, flows, ready
from forms.form import Form
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.regime.period import Period, parse, previous
from forms.regime.plan import Plan
from forms.regime.window import Window
from handlers.turn.say import Button, Phrase, Ref, phrase
from locales import printing, say
from reports.compile.wide import Wide
from reports.text.over_time import window_title
from reports.text.summary import title_of
from reports.text.wide import OtherDays, wide_board_text, wide_text
from storage.work import Work

_OPENED = 8
"""Maximum number of parts that have a button below the totals; the ones that owe most."""


def wide_period(
    work: Work, plan: Plan, where: WidePlace, form: Form, asked: StoredSummary, lang: str
) -> tuple[str, list[tuple[Button, ...]]]:
    """The text of a period's summary or board, and the buttons that open its parts."""
    period = parse(asked.period)
    sums = WideReader(work, plan, where, form)
    now = sums.of(period)
    if asked.shape == "board":
        text = wide_board_text(title_of("board-title", form.title, period, lang), now, lang)
    else:
        others = [OtherDays(_named(one, lang), sums.of(one)) for one in _before(period)]
        text = wide_text(title_of("report-title", form.title, period, lang), now, others, lang)
    verb = "brd" if asked.shape == "board" else "sum"
    return text, _opening(now, f"{verb}|{period.code}|{form.code}|")


def wide_window(
    work: Work, plan: Plan, where: WidePlace, window: Window, lang: str, now: datetime
) -> tuple[str, list[tuple[Button, ...]]] | None:
    """The text of the totals over a window, and the buttons that open its parts; None: nothing of it is summed."""
    today = now.astimezone(ZONE).date()
    title = say(lang, "report-title", {"period": window_title(window, lang).replace(" (", "\n(", 1)})
    texts: list[str] = []
    rows: list[tuple[Button, ...]] = []
    for form in _summed_forms(work, plan):
        sums = WideReader(work, plan, where, form)
        total = sums.over(window, today)
        if not total.coverage.owed and not total.sums:
            continue
        others = []
        for one in dict.fromkeys((windows.before(window), windows.year_before(window))):
            days = printing.days(one.first_day, one.last_day, lang)
            others.append(OtherDays(days, sums.over(one, today)))
        texts.append(wide_text(words.line(lang, _form(form)) if texts else title, total, others, lang))
        rows = rows or _opening(total, f"lng|{window.code}||")
    return ("\n\n".join(texts), rows) if texts else None


def _summed_forms(work: Work, plan: Plan) -> Iterator[Form]:
    """The forms with figures of which a longer total is the sum of the periods."""
    asked = {rule.form for rule in plan.regime.rule if rule.asked}
    for form in plan.catalogue.forms:
        if form.items and form.code in asked and flows(form, plan) and ready(work, form, plan):
            yield form


def _form(form: Form) -> Phrase:
    return phrase("wide-form", form=Ref(kind="form", of=form.code))


def _before(period: Period) -> list[Period]:
    """The period before, and the one of the same days last year."""
    ago = parse(windows.year_before(windows.over(period)).code)
    return list(dict.fromkeys((previous(period), ago)))


def _named(period: Period, lang: str) -> str:
    return printing.short_period(period.kind, period.first_day, period.cutoff, lang)


def _opening(wide: Wide, data: str) -> list[tuple[Button, ...]]:
    """Buttons to the parts, those that owe most first."""
    parts = sorted(wide.parts, key=lambda part: part.coverage.share)[:_OPENED]
    buttons = [Button(phrase("wide-button-open", unit=one.unit.title), f"{data}{one.unit.id}") for one in parts]
    return [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]
