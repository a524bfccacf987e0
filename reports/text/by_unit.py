"""What each unit gave, as chat text: one line a unit, those that have not reported last."""

from forms.indicator import Indicator
from forms.value import Ratio, Value
from locales import printing, say
from reports.documents.figures import FigureLine, FiguresOfUnit, ReportFigures
from reports.text.summary import Names, figure_of, name_of, printed

SHOWN = 60
"""Maximum units that are shown; the spreadsheet has them all."""
FEW = 4
"""Maximum figures that stand in one line without their names, which are said once above."""
_BETWEEN = " · "


def by_unit_text(figures: ReportFigures, lang: str) -> str:
    """The head, a line for each unit that gave something, and a line for each that did not."""
    names = Names((one.unit for one in figures.units), lang)
    lines = [say(lang, "by-unit-head", {"period": figures.period.replace(" (", "\n(", 1)})]
    if len(figures.lines) <= FEW:
        titles = _BETWEEN.join(_small(name_of(line.of, lang)) for line in figures.lines)
        lines.append(say(lang, "by-unit-order", {"names": titles}))
    lines.append("")
    ordered = sorted(figures.units, key=lambda one: not (one.handed_in or one.values))
    lines += [_line(one, figures, names) for one in ordered[:SHOWN]]
    if len(ordered) > SHOWN:
        lines.append(say(lang, "report-more", {"n": len(ordered) - SHOWN, "noun": names.noun}))
    return "\n".join(lines)


def _line(one: FiguresOfUnit, figures: ReportFigures, names: Names) -> str:
    if not one.values:
        return say(names.lang, "by-unit-missing", {"unit": names.of(one.unit)})
    if len(figures.lines) <= FEW:
        said = _BETWEEN.join(_figure(one, line, names.lang) for line in figures.lines)
    else:
        said = "; ".join(
            f"{_small(name_of(line.of, names.lang))} {_whole(line.of, one.values[line.of.code], names.lang)}"
            for line in figures.lines
            if line.of.code in one.values and line.of.counts_units_of is None
        )
    return say(names.lang, "by-unit-line", {"unit": names.of(one.unit), "figures": said})


def _whole(of: Indicator, value: Value, lang: str) -> str:
    """The figure as one unit's line shows it: of a ratio the rate and what it is made of."""
    if isinstance(value, Ratio):
        return f"{printing.rate(value.part, value.whole, of.precision, lang)}% ({value.part}/{value.whole})"
    return figure_of(of, value, lang)


def _figure(one: FiguresOfUnit, line: FigureLine, lang: str) -> str:
    value = one.values.get(line.of.code)
    return "–" if value is None else printed(value, lang, line.of.precision)


def _small(name: str) -> str:
    """The name inside a sentence; "VNeID" keeps its capitals."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"
