"""Names reports and their days in a sentence."""

from datetime import date, timedelta

from forms.form import Form
from forms.indicator import Indicator
from forms.regime.plan import Plan
from forms.value import Text, Value
from handlers.turn.say import Arg, Phrase, Ref, figured, phrase


def name_of(form: Form, period: str, title: str | None = None, *, short: bool = False) -> Phrase:
    """What a report is called: "báo cáo Quý III/2026", or by the title that a lead gave a collection; one without lines
    only goes up, to the Department."""
    if title is not None:
        return phrase("nudge-report-once", title=title)
    key = "nudge-report" if form.items else "nudge-report-above"
    return phrase(key, period=Ref(kind="short_period" if short else "period", of=period))


def report(plan: Plan, form: str, period: str, *, short: bool = False) -> Phrase:
    """What this report is called, with its dates unless `short`."""
    return name_of(plan.form(form), period, plan.form(form).title, short=short)


def both_days(last: date) -> dict[str, Arg]:
    """ "Trước ngày 18", and the 17th with its weekday, as the words take them."""
    weekday = Ref(kind="weekday", of=str(last))
    return {"before": _day(last + timedelta(days=1)), "last": _day(last), "weekday": weekday}


def weekday_and_day(day: date) -> dict[str, Arg]:
    """ "thứ Hai" and "21/9/2026", as the words take them."""
    return {"weekday": Ref(kind="weekday", of=str(day)), "day": _day(day)}


def _day(day: date) -> Ref:
    return Ref(kind="day", of=str(day))


def period_name(form: Form, period: str) -> Ref | Phrase:
    """A report's period, printed with its dates; what is asked only once goes by its title."""
    return phrase("report-once", title=form.title) if form.title else Ref(kind="period", of=period)


def short_name(form: Form, period: str) -> str | Ref:
    """What a report is called on a button: by its period, or by the beginning of its title."""
    return brief(form.title, 30) if form.title else Ref(kind="short_period", of=period)


def brief(text: str, most: int = 60) -> str:
    """The beginning of a text, enough to recognise it."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[: most - 1]}…"


def briefly(indicator: Indicator, value: Value | None) -> Arg:
    """A figure beside the one that it replaces; None: unanswered. Of a long text only the beginning."""
    if value is None:
        return phrase("unanswered")
    return figured(indicator, Text(text=brief(value.text)) if isinstance(value, Text) else value)
