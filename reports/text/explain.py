"""An opened total as chat text: how it came about in one line, then what each unit gives."""

from collections.abc import Sequence

from forms.regime.period import Period
from forms.unit import Unit
from forms.value import Number, Ratio, Text, Value
from locales import printing, say
from reports.compile.explain import Explanation, UnitShare
from reports.text.over_time import periods_named, window_title
from reports.text.summary import Names, figure_of, name_of, value_of


def explained_head(opened: Explanation, unit: Unit, lang: str) -> str:
    """The figure, the place and the days."""
    days = window_title(opened.total.window, lang).replace(" (", "\n(", 1)
    args = {"name": name_of(opened.of, lang), "unit": printing.quoted(unit.title), "days": days}
    return say(lang, "explain-head", args)


def explained_text(opened: Explanation, unit: Unit, shown: Sequence[UnitShare], lang: str) -> str:
    """The total of the units at or below this one, and the lines of the shares on this page."""
    names = Names([share.unit for share in opened.shares] or [unit], lang)
    blocks = [
        [explained_head(opened, unit, lang)],
        [total_line(opened, lang), *_ways(opened, names), *straddling_lines(opened, lang)],
        [_line(share, opened, names) for share in shown],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def total_line(opened: Explanation, lang: str) -> str:
    """The total, or that there is none."""
    if opened.value is None:
        key = "explain-texts" if opened.way == "written" else "explain-no-total"
        return say(lang, key, {"n": sum(len(share.figures) for share in opened.shares)})
    return say(lang, "explain-total", {"figure": figure_of(opened.of, opened.value, lang)})


def _ways(opened: Explanation, names: Names) -> list[str]:
    """How the total came about."""
    lang, total = names.lang, opened.total
    given = Names([one.unit for one in total.entries], lang)
    args = {
        "periods": len(total.periods),
        "units": len({one.unit.id for one in total.entries}),
        "noun": given.noun,
        "source": name_of(opened.made_from[0].of, lang) if opened.made_from else "",
        "state": "yes" if opened.of.counts_state else "no",
    }
    if not total.entries:
        return []
    lines = [say(lang, f"explain-way-{opened.way}", args)]
    if opened.way == "divided":
        for key, side in zip(("explain-numerator", "explain-denominator"), opened.made_from, strict=True):
            figure = figure_of(side.of, side.value, lang) if side.value is not None else "–"
            lines.append(say(lang, key, {"name": name_of(side.of, lang), "figure": figure}))
        left_out = [share for share in opened.shares if share.figures and share.value is None]
        if left_out and opened.value is not None:
            lines.append(say(lang, "explain-left-out", {"units": names.listed([share.unit for share in left_out])}))
    elif opened.of.over_units == "none" and args["units"] != 1 and opened.way != "written":
        lines.append(say(lang, "explain-apart", args))
    if total.increment is not None and total.before is not None and not isinstance(total.increment, Ratio):
        since = {
            "before": value_of(opened.of, total.before, lang),
            "increment": value_of(opened.of, total.increment, lang),
        }
        lines.append(say(lang, "explain-increment", since))
    return lines


def straddling_lines(opened: Explanation, lang: str) -> list[str]:
    """The periods on both sides of the ends of the days, and how each is counted."""
    parts = [
        say(
            lang,
            f"long-straddles-{'in' if one.counted else 'out'}",
            {"period": period_name(one.period, lang), "day": printing.short_day(one.period.cutoff, lang)},
        )
        for one in opened.total.straddling
    ]
    return [say(lang, "long-straddles", {"parts": "; ".join(parts)})] if parts else []


def period_name(period: Period, lang: str) -> str:
    """The short name of a period."""
    return printing.short_period(period.kind, period.first_day, period.cutoff, lang)


# The line of a unit -------------------------------------------------------------------------------------------------


def _line(share: UnitShare, opened: Explanation, names: Names) -> str:
    details = _details(share, opened, names.lang)
    args = {"unit": names.of(share.unit), "figure": _figure(share, opened, names.lang)}
    line = say(names.lang, "explain-share", args)
    return say(names.lang, "explain-details", {"line": line, "details": "; ".join(details)}) if details else line


def _figure(share: UnitShare, opened: Explanation, lang: str) -> str:
    if opened.way == "counted":
        counts = isinstance(share.value, Number) and share.value.amount > 0
        return say(lang, "explain-counts" if counts else "explain-counts-not", {})
    if share.value is None:
        return "–"
    if isinstance(share.value, Text):
        return printing.quoted(share.value.text)
    return figure_of(opened.of, share.value, lang)


def _details(share: UnitShare, opened: Explanation, lang: str) -> list[str]:
    """What stands in brackets behind a unit's figure: its periods, the day it is as of, what came since, what is
    wanting."""
    found = []
    if share.units > 1:
        found.append(say(lang, "explain-units", {"n": share.units, "lacking": share.lacking}))
    if opened.way in ("added", "highest", "written") and len(share.figures) > 1:
        kinds = {one.period.kind for one in share.figures}
        kind = kinds.pop() if len(kinds) == 1 else "several"
        found.append(say(lang, "explain-periods", {"n": len({one.period for one in share.figures}), "kind": kind}))
    if opened.way == "counted" and opened.made_from[0].share(share.unit.id):
        source = opened.made_from[0].share(share.unit.id)
        if source and source.value is not None:
            found.append(figure_of(opened.made_from[0].of, source.value, lang))
    if opened.way in ("last", "since_january") and share.figures:
        days = sorted({one.as_of for one in share.figures})
        args = {"first": printing.day(days[0], lang), "last": printing.day(days[-1], lang)}
        found.append(say(lang, "explain-as-of" if len(days) == 1 else "explain-as-of-several", args))
    if share.before is not None and share.increment is not None:
        since = {
            "before": value_of(opened.of, share.before, lang),
            "increment": value_of(opened.of, share.increment, lang),
        }
        found.append(say(lang, "explain-since", since))
    every = {period for one in opened.shares for period in one.periods}
    if share.units == 1:
        for key, periods in (("explain-missing", share.missing), ("explain-unanswered", share.unanswered)):
            if periods:
                args = {"periods": periods_named(periods, lang), "all": "yes" if len(every) == 1 else "no"}
                found.append(say(lang, key, args))
    return found


def share_figure(opened: Explanation, value: Value, lang: str) -> str:
    """One figure of the indicator, words as they were written."""
    return printing.quoted(value.text) if isinstance(value, Text) else figure_of(opened.of, value, lang)
