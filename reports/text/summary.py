"""A summary as chat text with marks (`locales/marks.py`): short lines for a narrow phone, readable by a screen
reader."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from forms.indicator import Indicator
from forms.regime.period import Period
from forms.unit import Unit, shared_noun
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from locales import bundle, printing, say
from locales.marks import folded
from reports.compile.change import Change, YearAgo
from reports.compile.totals import Summary, Total, in_order

SHOWN = 30
"""Maximum units named in one list: a province has thousands, and nobody reads more in a chat."""
LONG = 12
"""Maximum missing units that are named in the line itself; a longer list is folded."""


def printed(value: Value, lang: str, precision: int = 1) -> str:
    """A single value as it stands in a report; nil in the officer's own words (F8)."""
    match value:
        case Number(amount=amount):
            return printing.number(amount, lang)
        case Ratio(part=part, whole=whole):
            return printing.ratio_sentence(part, whole, precision, lang)
        case Money(dong=dong):
            return money_of(dong, lang)
        case Text(text=words) | Nil(wording=words):
            return printing.quoted(words)
        case Status(code=code):
            return say(lang, f"status-{code}", {})
        case NotApplicable() | NotAvailable():
            return say(lang, f"print-{value.kind}", {})
        case _:
            assert_never(value)


def money_of(dong: int, lang: str) -> str:
    """A sum in tỷ đồng, as reports have it (F9); a small one as people say it: "12,5 triệu đồng"."""
    unit: printing.MoneyUnit = "billion" if dong >= 10**8 else "million" if dong >= 10**6 else "dong"
    return printing.money(dong, lang, unit)


class Names:
    """How a text names these units: by name alone where they are teams that all share one noun, else by their titles:
    "Công an xã" is named "xã" by nobody."""

    def __init__(self, units: Iterable[Unit], lang: str) -> None:
        noun = shared_noun(units)
        self.lang = lang
        self.shared = noun is not None
        self.noun = printing.quoted(noun) if noun is not None else say(lang, "report-unit", {})

    def of(self, unit: Unit) -> str:
        """The name of this unit in the text."""
        return printing.quoted(unit.name if self.shared else unit.title)

    def listed(self, units: Sequence[Unit], begun: Sequence[Unit] = ()) -> str:
        """The names of units in one line: "Ba Giăng (đang nhập), Khâu Giang"; a long list is cut."""
        opened = {unit.id for unit in begun}
        names = [
            say(self.lang, "report-begun", {"unit": self.of(unit)}) if unit.id in opened else self.of(unit)
            for unit in units[:SHOWN]
        ]
        return printing.listed(names + self.rest(len(units)))

    def rest(self, units: int) -> list[str]:
        """The words that say how many units are not shown; an empty list where all are."""
        return [say(self.lang, "report-more", {"n": units - SHOWN, "noun": self.noun})] if units > SHOWN else []


# The summary --------------------------------------------------------------------------------------------------------


def summary_text(summary: Summary, lang: str, ago: YearAgo | None = None) -> str:
    """The compiled period in chat: coverage first (promise 3), then totals with what they were a year `ago`, notes, and
    a sentence to paste."""
    names = Names((*summary.units, *summary.besides), lang)
    blocks = [[title_of("report-title", summary.title, summary.period, lang)], _coverage(summary, names)]
    if summary.handed_in or summary.besides:
        blocks.append([text for total in summary.totals for text in _total(total, summary, names, ago)])
        blocks.append(_notes(summary, names))
        blocks.append(_paste(summary, names))
    return "\n\n".join("\n".join(block) for block in blocks if block)


def title_of(key: str, title: str | None, period: Period, lang: str) -> str:
    """The head of a summary or board: the period with its dates, below the name that a lead gave to a collection."""
    label = printing.period(period.kind, period.first_day, period.cutoff, lang).replace(" (", "\n(", 1)
    if title is not None:
        label = f"{say(lang, 'report-once', {'title': printing.quoted(title)})}\n({label})"
    return say(lang, key, {"period": label})


def _coverage(summary: Summary, names: Names) -> list[str]:
    args = {
        "done": summary.handed_in,
        "total": len(summary.units),
        "noun": names.noun,
        "missing": names.listed(summary.missing, summary.begun),
        "many": "yes" if len(summary.missing) > LONG else "no",
    }
    if not summary.units:
        state = "empty"
    else:
        state = "final" if summary.final else "provisional" if summary.handed_in else "none"
    lines = [say(names.lang, f"report-coverage-{state}", args)]
    if summary.late:
        lines.append(say(names.lang, "report-late", {"units": names.listed(summary.late)}))
    if summary.besides:
        lines.append(say(names.lang, "report-besides", {"units": names.listed(summary.besides)}))
    return lines + (_rates(summary, names.lang) if summary.handed_in else [])


def _rates(summary: Summary, lang: str) -> list[str]:
    """The rates below 100 %; the item completeness only where it differs from the reporting rate."""
    shown = {"reporting_rate": summary.reporting_rate, "reporting_rate_on_time": summary.reporting_rate_on_time}
    lines, reports = summary.item_completeness, summary.reporting_rate
    if lines and reports and lines.part * reports.whole != reports.part * lines.whole:
        shown["item_completeness"] = lines
    return [
        say(lang, f"report-{name}", {"rate": printing.rate(rate.part, rate.whole, 1, lang)})
        for name, rate in shown.items()
        if rate is not None and rate.part < rate.whole
    ]


def _total(total: Total, summary: Summary, names: Names, ago: YearAgo | None) -> list[str]:
    name = name_of(total.of, names.lang)
    if total.each:
        lines = [f"{name}:", *each_lines(total.of, total.each, names)]
    elif total.value is None:
        lines = [f"{name}: {say(names.lang, 'report-no-total', {})}"]
    else:
        figure = figure_of(total.of, total.value, names.lang)
        lines = [say(names.lang, "report-total", {"name": name, "figure": figure})]
    active = f"report-active-{total.of.words}"
    if total.active and bundle(names.lang).has_message(active):
        lines.append(say(names.lang, active, {"n": total.active, "noun": names.noun}))
    if total.change is not None:
        lines.append(_change(total.change, summary, names, money=isinstance(total.value, Money)))
    lines += year_ago(total.indicator, ago, names, money=isinstance(total.value, Money))
    without = in_order((*total.not_available, *total.unanswered))
    if without:
        lines.append(say(names.lang, "report-without", {"units": names.listed(without)}))
    return [lines[0], *(f"  {line}" for line in lines[1:])]


def each_lines(of: Indicator, each: Sequence[tuple[Value, Sequence[Unit]]], names: Names) -> list[str]:
    """Each answer with the units that gave it; of many only the first, because a message has an end."""
    lines = [f"{figure_of(of, value, names.lang)}: {names.listed(units)}" for value, units in each[:LONG]]
    rest = sum(len(units) for _, units in each[LONG:])
    return [*lines, say(names.lang, "report-each-more", {"n": rest})] if rest else lines


def name_of(indicator: Indicator, lang: str) -> str:
    """The name of a total, with a capital: the name that a lead typed, or the short one of the catalogue."""
    typed = indicator.title
    name = say(lang, f"indicator-{indicator.words}.short", {}) if typed is None else printing.quoted(typed)
    return f"{name[:1].upper()}{name[1:]}"


def figure_of(indicator: Indicator, value: Value, lang: str) -> str:
    """A figure with its unit of measurement, if that is known."""
    figure = value_of(indicator, value, lang)
    if not isinstance(value, Number) or indicator.kind == "percent" or indicator.title is not None:
        return figure
    return f"{figure} {say(lang, f'indicator-{indicator.words}.unit', {'n': int(value.amount)})}"


def value_of(indicator: Indicator, value: Value, lang: str) -> str:
    """A figure without its unit of measurement: a state in its own words, a percentage with its sign, an inexact figure
    with what was said before it ("trên 94%")."""
    if isinstance(value, Status) and value.code in indicator.states:
        return say(lang, f"indicator-{indicator.words}.state-{value.code}", {})
    figure = printed(value, lang, indicator.precision)
    if not isinstance(value, Number):
        return figure
    exact = say(lang, "print-percent", {"value": figure}) if indicator.kind == "percent" else figure
    return exact if value.qualifier is None else say(lang, f"qualified-{value.qualifier}", {"value": exact})


def _change(change: Change, summary: Summary, names: Names, *, money: bool) -> str:
    amount = printing.signed(change.amount)
    if money and change.amount:
        amount = amount[0] + money_of(abs(change.amount), names.lang)
    since = say(names.lang, "report-last-period", {"kind": summary.period.kind})
    text = say(names.lang, "report-change" if change.amount else "report-no-change", {"amount": amount, "since": since})
    if change.alike:
        return text
    return say(names.lang, "report-change-partly", {"change": text, "n": change.units, "noun": names.noun})


def year_ago(indicator: str, ago: YearAgo | None, names: Names, *, money: bool) -> list[str]:
    """The line that compares a total with the same days of last year; none where there is nothing to compare with."""
    change = ago.changes.get(indicator) if ago else None
    if ago is None or change is None:
        return []
    amount = printing.signed(change.amount)
    if money and change.amount:
        amount = amount[0] + money_of(abs(change.amount), names.lang)
    if change.amount and change.before > 0:
        percent = f"{amount[0]}{printing.rate(abs(change.amount), change.before, 1, names.lang)}"
        amount = say(names.lang, "year-ago-percent", {"amount": amount, "percent": percent})
    args = {
        "days": printing.days(ago.first_day, ago.last_day, names.lang),
        "amount": amount,
        "same": "no" if change.amount else "yes",
        "n": change.units,
        "noun": names.noun,
    }
    return [say(names.lang, "year-ago", args)]


def _notes(summary: Summary, names: Names) -> list[str]:
    lines = [f"• {names.of(note.unit)}: {printing.quoted(note.text)}" for note in summary.notes]
    return [say(names.lang, "report-notes", {}), folded("\n".join(lines))] if lines else []


def _paste(summary: Summary, names: Names) -> list[str]:
    """A sentence in the prescribed style, where the form has one and every figure of it is there."""
    key = f"report-paste-{summary.form}"
    if not bundle(names.lang).has_message(key):
        return []
    period = summary.period
    args: dict[str, str | int] = {
        "noun": names.noun,
        "first": printing.day(period.first_day, names.lang),
        "last": printing.day(period.cutoff, names.lang),
    }
    for total in summary.totals:
        if not isinstance(total.value, Number):
            return []
        amount = int(total.value.amount)
        args |= {
            total.indicator: amount,
            f"{total.indicator}_padded": printing.padded(amount),
            f"{total.indicator}_units": printing.padded(total.active),
        }
    coverage: dict[str, str | int] = {"done": summary.handed_in, "total": len(summary.units), "noun": names.noun}
    heading = say(names.lang, "report-paste" if summary.final else "report-paste-part", coverage)
    return [heading, say(names.lang, key, args)]
