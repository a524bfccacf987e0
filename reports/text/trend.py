"""A trend as chat text: one line a period with a bar, aligned, at most 34 characters wide for a narrow phone."""

from decimal import Decimal
from fractions import Fraction

from forms.regime.window import Window
from forms.unit import Unit
from forms.value import Money, Number, Ratio
from locales import printing, say
from reports.compile.trend import Trend, TrendPoint
from reports.text.summary import figure_of, name_of, value_of

WIDTH = 34
"""Most characters in a line of the block."""
_BAR = 12
"""Most characters of a bar."""
_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
_NOTHING = "–"


def trend_text(trend: Trend, unit: Unit, lang: str) -> str:
    """The whole trend: its head, the block, and the lowest, highest and middle figure."""
    first, last = trend.points[0].window, trend.points[-1].window
    args = {
        "name": name_of(trend.of, lang),
        "unit": printing.quoted(unit.title),
        "n": len(trend.points),
        "kind": last.kind,
        "days": printing.days(first.first_day, last.last_day, lang),
    }
    lines = [say(lang, "trend-head", args)]
    if trend.lowest is None or trend.highest is None:
        return "\n".join([*lines, "", say(lang, "trend-none", {})])
    scale = _Scale(trend, lang)
    if scale.said:
        lines.append(scale.said)
    lines += ["", say(lang, "trend-block", {"lines": "\n".join(block_lines(trend, lang))}), ""]
    for key, point in (("trend-highest", trend.highest), ("trend-lowest", trend.lowest)):
        lines.append(say(lang, key, {"figure": _whole(trend, point, lang), "period": label(point.window, lang)}))
    if trend.middle is not None:
        lines.append(say(lang, "trend-middle", {"figure": figure_of(trend.of, trend.middle, lang)}))
    given = [point for point in trend.points if point.size is not None]
    if any(not point.whole for point in given):
        lines.append(say(lang, "trend-partly", {"compared": "whole" if trend.compared[0].whole else "all"}))
    return "\n".join(lines)


def block_lines(trend: Trend, lang: str) -> list[str]:
    """The lines of the block: label, figure, bar, and the coverage where it is not whole."""
    scale = _Scale(trend, lang)
    labels = [label(point.window, lang) for point in trend.points]
    figures = [scale.short(point) for point in trend.points]
    behind = [_coverage(point) for point in trend.points]
    wide = max(map(len, labels)), max(map(len, figures))
    room = min(_BAR, WIDTH - sum(wide) - 2 - max(map(len, behind)))
    top = max((point.size or Fraction(0) for point in trend.points), default=Fraction(0))
    return [
        f"{name:<{wide[0]}} {figure:>{wide[1]}} {bar(point.size, top, room)}{after}".rstrip()
        for name, figure, point, after in zip(labels, figures, trend.points, behind, strict=True)
    ]


def bar(size: Fraction | None, top: Fraction, room: int) -> str:
    """A bar of block characters, `room` of them for the highest figure; whatever is above zero shows."""
    if not size or not top or room < 1:
        return ""
    eighths = max(1, int(size * room * 8 / top + Fraction(1, 2)))
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8]


def label(window: Window, lang: str) -> str:
    """The short name of a window on a line: "01–07/5", "9/2026", "III/2026"."""
    if window.kind == "week":
        return printing.short_days(window.first_day, window.last_day, lang)
    if window.kind == "quarter":
        return printing.short_period("quarter", window.first_day, window.last_day, lang).partition(" ")[2]
    return f"{window.last_day.month}/{window.last_day.year}"


def _coverage(point: TrendPoint) -> str:
    return f" {point.done}/{point.owing}" if point.owing and point.done < point.owing else ""


def _whole(trend: Trend, point: TrendPoint, lang: str) -> str:
    return figure_of(trend.of, point.value, lang) if point.value is not None else _NOTHING


class _Scale:
    """How figures are shortened: sums of money in the unit that fits the highest, which is said once."""

    def __init__(self, trend: Trend, lang: str) -> None:
        sums = [point.value.dong for point in trend.points if isinstance(point.value, Money)]
        self._places = next((places for places in (9, 6) if max(sums, default=0) >= 10**places), 0)
        self._lang = lang
        self._of = trend.of
        unit = {9: "billion", 6: "million", 0: "dong"}[self._places]
        self.said = say(lang, "trend-money", {"unit": unit}) if sums else ""

    def short(self, point: TrendPoint) -> str:
        """The figure of a line, without its unit of measurement."""
        match point.value:
            case Money(dong=dong):
                return printing.number(Decimal(dong).scaleb(-self._places).quantize(Decimal("0.001")), self._lang)
            case Ratio(part=part, whole=whole):
                return f"{printing.rate(part, whole, self._of.precision, self._lang)}%"
            case Number() as figure:
                return value_of(self._of, figure, self._lang)
            case _:
                return _NOTHING if point.size is None else "0"
