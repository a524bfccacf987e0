"""Totals over time as chat text: what is wanting first (promise 3), then each figure with what it is made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from forms.regime.period import Period
from forms.regime.window import Window
from forms.unit import Unit
from forms.value import Money, Ratio
from locales import bundle, printing, say
from locales.marks import folded
from reports.compile.change import Change, YearAgo
from reports.compile.over_time.facts import Fall, Gap, LongTotal
from reports.compile.totals import in_order
from reports.text.summary import SHOWN, Names, each_lines, figure_of, money_of, name_of, value_of, year_ago

_RUN = 3
"""So many periods one after the other are said in one."""


@dataclass(frozen=True, slots=True)
class LongSummary:
    """All totals of a window; `changes` since the window before, by indicator; `ago`: since the same days of last
    year."""

    window: Window
    totals: Sequence[LongTotal]
    changes: Mapping[str, Change] = field(default_factory=dict)
    ago: YearAgo | None = None

    @property
    def owing(self) -> tuple[Unit, ...]:
        """The units that owe any of the figures."""
        return in_order({unit.id: unit for total in self.totals for unit in total.owing}.values())

    @property
    def missing(self) -> tuple[Gap, ...]:
        """The periods whose report is not handed in, by unit."""
        found: dict[int, dict[Period, None]] = {}
        units: dict[int, Unit] = {}
        for gap in (gap for total in self.totals for gap in total.gaps if gap.missing):
            units[gap.unit.id] = gap.unit
            found.setdefault(gap.unit.id, {}).update(dict.fromkeys(gap.missing))
        return tuple(
            Gap(unit, tuple(sorted(found[unit.id], key=lambda one: one.cutoff))) for unit in in_order(units.values())
        )


def long_text(summary: LongSummary, lang: str) -> str:
    """The totals of a window as one text."""
    units = {unit.id: unit for total in summary.totals for unit in (*total.owing, *(one.unit for one in total.entries))}
    names = Names(units.values(), lang)
    given = [total for total in summary.totals if total.entries and total.of.over_time != "concat"]
    blocks = [
        [say(lang, "report-title", {"period": window_title(summary.window, lang).replace(" (", "\n(", 1)})],
        [*_coverage(summary, names), *_straddling(summary, lang)],
        [line for total in given for line in _total(total, summary, names)],
        _without(summary, lang),
        _notes(summary, names),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def window_title(window: Window, lang: str) -> str:
    """The name of a window with its days: "5 tháng đầu năm 2026 (01/01–31/5/2026)"."""
    first, last = window.first_day, window.last_day
    if window.kind not in ("months", "year_to_date", "range"):
        return printing.period(window.kind, first, last, lang)
    args = {
        "n": last.month,
        "year": last.year,
        "first": printing.day(first, lang),
        "last": printing.day(last, lang),
        "days": printing.days(first, last, lang),
    }
    return say(lang, f"long-{window.kind}", args)


# What is wanting ----------------------------------------------------------------------------------------------------


def _coverage(summary: LongSummary, names: Names) -> list[str]:
    owing, missing = summary.owing, summary.missing
    args: dict[str, str | int] = {"done": len(owing) - len(missing), "total": len(owing), "noun": names.noun}
    if not owing:
        return [say(names.lang, "report-coverage-empty" if not _any(summary) else "long-coverage-nobody", args)]
    if not missing:
        return [say(names.lang, "long-coverage-final", args)]
    args["reports"] = sum(len(gap.missing) for gap in missing)
    lines = [_gap(gap.unit, gap.missing, names) for gap in missing[:SHOWN]] + names.rest(len(missing))
    short = len(lines) == 1
    head = say(names.lang, "long-coverage-provisional", args)
    return [head, lines[0] if short else folded("\n".join(lines))]


def _any(summary: LongSummary) -> bool:
    return any(total.entries for total in summary.totals)


def _gap(unit: Unit, periods: Sequence[Period], names: Names) -> str:
    """ "Khâu Giang: tuần 14–20/8, 5 tuần liền từ 04/9 đến hết 08/10, Quý III/2026"."""
    return f"{names.of(unit)}: {periods_named(periods, names.lang)}"


def periods_named(periods: Sequence[Period], lang: str) -> str:
    """The names of periods in one line; many that follow one another are named as one."""
    shown: list[str] = []
    for run in _runs(periods):
        if len(run) >= _RUN:
            first, last = printing.short_day(run[0].first_day, lang), printing.short_day(run[-1].cutoff, lang)
            args: dict[str, str | int] = {"n": len(run), "kind": run[0].kind, "first": first, "last": last}
            shown.append(say(lang, "long-run", args))
        else:
            shown += [_period(period, lang) for period in run]
    return printing.listed(shown)


def _runs(periods: Sequence[Period]) -> list[list[Period]]:
    """The periods of each kind that follow one another without a break."""
    runs: list[list[Period]] = []
    for period in sorted(periods, key=lambda one: (one.kind != "week", one.kind, one.cutoff)):
        newest = runs[-1][-1] if runs else None
        follows = newest and newest.kind == period.kind and (period.first_day - newest.cutoff).days == 1
        if follows:
            runs[-1].append(period)
        else:
            runs.append([period])
    return runs


def _period(period: Period, lang: str) -> str:
    return printing.short_period(period.kind, period.first_day, period.cutoff, lang)


def _straddling(summary: LongSummary, lang: str) -> list[str]:
    """In one line: the periods on both sides of the ends, and how they are counted."""
    found = dict.fromkeys(one for total in summary.totals for one in total.straddling)
    parts = [
        say(lang, f"long-straddles-{'in' if one.counted else 'out'}", {
            "period": _period(one.period, lang), "day": printing.short_day(one.period.cutoff, lang)
        })
        for one in found
    ]  # fmt: skip
    return [say(lang, "long-straddles", {"parts": "; ".join(parts)})] if parts else []


# The figures --------------------------------------------------------------------------------------------------------


def _total(total: LongTotal, summary: LongSummary, names: Names) -> list[str]:
    lang, name = names.lang, name_of(total.of, names.lang)
    if total.value is not None:
        figure = figure_of(total.of, total.value, lang)
        lines = [say(lang, "report-total", {"name": name, "figure": figure})]
    elif total.each:
        lines = [f"{name}:", *each_lines(total.of, total.each, names)]
    else:
        lines = [f"{name}: {say(lang, 'report-no-total', {})}"]
    active = f"report-active-{total.of.words}"
    counted = any(one.of.counts_units_of == total.indicator for one in summary.totals)  # has a line of its own
    if total.active and not counted and bundle(lang).has_message(active):
        lines.append(say(lang, active, {"n": total.active, "noun": names.noun}))
    lines += _dated(total, lang)
    change = summary.changes.get(total.indicator)
    if change is not None:
        lines.append(_change(change, total, summary.window, names))
    lines += year_ago(total.indicator, summary.ago, names, money=isinstance(total.value, Money))
    lines += [_fall(fall, total, names) for fall in total.falls]
    without = [gap.unit for gap in total.gaps if gap.unanswered]
    if without:
        lines.append(say(lang, "report-without", {"units": names.listed(without)}))
    return [lines[0], *(f"  {line}" for line in lines[1:])]


def _dated(total: LongTotal, lang: str) -> Iterable[str]:
    """Of a figure that is not added over time: the day it is as of, and how much of it came in the window."""
    if total.of.basis == "flow" or not total.as_of:
        return
    first, last = total.as_of[0], total.as_of[-1]
    key = "long-as-of" if first == last else "long-as-of-several"
    args = {"first": printing.day(first, lang), "last": printing.day(last, lang)}
    yield say(lang, key, {**args, "within": "yes" if total.only_last else "no"})
    if total.increment is not None and total.before is not None:
        increase = {"increment": value_of(total.of, total.increment, lang)}
        if isinstance(total.increment, Ratio):
            yield say(lang, "long-increment-rate", increase)
        else:
            yield say(lang, "long-increment", {**increase, "before": value_of(total.of, total.before, lang)})


def _change(change: Change, total: LongTotal, window: Window, names: Names) -> str:
    amount = printing.signed(change.amount)
    if isinstance(total.value, Money) and change.amount:
        amount = amount[0] + money_of(abs(change.amount), names.lang)
    since = say(names.lang, "long-before", {"kind": window.kind})
    text = say(names.lang, "report-change" if change.amount else "report-no-change", {"amount": amount, "since": since})
    if change.alike:
        return text
    return say(names.lang, "report-change-partly", {"change": text, "n": change.units, "noun": names.noun})


def _fall(fall: Fall, total: LongTotal, names: Names) -> str:
    args = {
        "unit": names.of(fall.unit),
        "before": value_of(total.of, fall.before.value, names.lang),
        "before_day": _short(fall.before.as_of, names.lang),
        "now": value_of(total.of, fall.now.value, names.lang),
        "now_day": _short(fall.now.as_of, names.lang),
    }
    return say(names.lang, "long-fall", args)


def _short(day: date, lang: str) -> str:
    return printing.short_day(day, lang)


def _without(summary: LongSummary, lang: str) -> list[str]:
    """The figures that somebody owes and nobody has given, folded."""
    worded = [total.indicator for total in summary.totals if total.of.over_time == "concat"]
    empty = [one for one in summary.totals if one.owing and not one.entries and one.indicator not in worded]
    if not empty or not _any(summary):
        return []
    listed = printing.listed(name_of(total.of, lang) for total in empty)
    return [say(lang, "long-without", {"n": len(empty)}), folded(listed)]


def _notes(summary: LongSummary, names: Names) -> list[str]:
    lines = [
        f"• {names.of(text.unit)} ({_period(text.period, names.lang)}): {printing.quoted(text.text)}"
        for total in summary.totals
        for text in total.texts
    ]
    return [say(names.lang, "report-notes", {}), folded("\n".join(lines))] if lines else []
