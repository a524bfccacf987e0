"""The totals of a province or of the country as chat text: a line for each unit directly below, those that owe most
first, and never one for each hamlet."""

from collections.abc import Sequence
from dataclasses import dataclass

from forms.indicator import Indicator
from forms.unit import shared_noun
from forms.value import Money, Number, Value
from locales import printing, say
from locales.marks import folded
from reports.compile.wide import Coverage, Wide, WidePart
from reports.text.summary import SHOWN, figure_of, money_of, name_of


@dataclass(frozen=True, slots=True)
class OtherDays:
    """The same totals of other days, with the words that name these days."""

    days: str
    wide: Wide


def wide_text(title: str, wide: Wide, others: Sequence[OtherDays], lang: str) -> str:
    """The totals below a head: how much is handed in, each figure with what it was, then the parts."""
    blocks = [[title], _coverage(wide, lang)]
    if wide.sums:
        blocks.append([line for of in wide.indicators for line in _figure(of, wide, others, lang)])
    blocks.append(_parts(wide, wide.indicators if wide.sums else (), lang))
    blocks.append([say(lang, "wide-closer", {})])
    return "\n\n".join("\n".join(block) for block in blocks if block)


def wide_board_text(title: str, wide: Wide, lang: str) -> str:
    """Who has handed in: the coverage of all, and of each part."""
    return "\n\n".join("\n".join(block) for block in ([title], _coverage(wide, lang), _parts(wide, (), lang)) if block)


def _coverage(wide: Wide, lang: str) -> list[str]:
    of = wide.coverage
    if not of.owed:
        lines = [say(lang, "report-coverage-empty", {})]
    else:
        key = "wide-coverage-final" if wide.final else "wide-coverage-provisional"
        lines = [say(lang, key, {"done": of.handed_in, "total": of.owed, "rate": _rate(of, lang)})]
    if of.late:
        lines.append(say(lang, "wide-late", {"n": of.late}))
    if of.besides:
        lines.append(say(lang, "wide-besides", {"n": of.besides}))
    return lines


def _rate(of: Coverage, lang: str) -> str:
    return printing.rate(of.handed_in, of.owed, 1, lang)


def _figure(of: Indicator, wide: Wide, others: Sequence[OtherDays], lang: str) -> list[str]:
    name, value = name_of(of, lang), wide.value(of)
    if value is None:
        return [f"{name}: {say(lang, 'report-no-total', {})}"]
    lines = [say(lang, "report-total", {"name": name, "figure": figure_of(of, value, lang)})]
    for other in others:
        then = other.wide.value(of)
        if then is not None:
            amount = figure_of(of, then, lang)
            rate = _rate(other.wide.coverage, lang) if other.wide.coverage.owed else "0"
            lines.append(say(lang, "wide-then", {"days": other.days, "figure": amount, "rate": rate}))
    lacking = wide.sums[of.code].lacking
    if lacking:
        lines.append(say(lang, "wide-lacking", {"n": lacking}))
    return [lines[0], *(f"  {line}" for line in lines[1:])]


def _parts(wide: Wide, indicators: Sequence[Indicator], lang: str) -> list[str]:
    """A line for each part; of many only those that owe most."""
    if not wide.parts:
        return []
    parts = sorted(wide.parts, key=lambda part: part.coverage.share)[:SHOWN]
    lines = [_part(part, indicators, lang) for part in parts]
    rest = len(wide.parts) - len(parts)
    if rest:
        noun = shared_noun(part.unit for part in wide.parts)
        named = printing.quoted(noun) if noun is not None else say(lang, "report-unit", {})
        lines.append(say(lang, "report-more", {"n": rest, "noun": named}))
    names = " · ".join(name_of(of, lang) for of in indicators)
    head = say(lang, "wide-parts" if indicators else "wide-parts-bare", {"names": names})
    return [head, folded("\n".join(lines))]


def _part(part: WidePart, indicators: Sequence[Indicator], lang: str) -> str:
    line = f"{printing.quoted(part.unit.title)}: {part.coverage.handed_in}/{part.coverage.owed}"
    figures = " · ".join(_short(part.value(of), lang) for of in indicators)
    return f"{line} — {figures}" if figures else line


def _short(value: Value | None, lang: str) -> str:
    match value:
        case Number(amount=amount):
            return printing.number(amount, lang)
        case Money(dong=dong):
            return money_of(dong, lang)
    return "–"
