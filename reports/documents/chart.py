"""A picture of a report for chat: who has reported, and the main figures over the last periods; readable on a phone.

Colours are never alone: a unit that has reported has a tick, so that the picture is read in black and white too."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from forms.indicator import Indicator
from forms.value import Money, Nil, Number, Ratio, Value
from locales import printing, say
from reports.documents.figures import FiguresOfUnit, PastLine, ReportFigures
from reports.text.summary import figure_of, name_of

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH = 1080
"""Pixels: what telephones show without making it smaller."""
_EDGE = 48
_UNITS_MOST = 40
"""Maximum units that are named; of more, those that are missing come first."""
_TRENDS = 3
"""Maximum figures whose course is drawn."""
_POINTS = 12
_INK, _SOFT, _PAPER, _LINE = "#16221f", "#52635e", "#ffffff", "#d3dedb"
_DONE, _MISSING, _BAR, _NEWEST = "#dff1ec", "#fbe9e7", "#7fb5ac", "#0a5f55"
_FONTS = Path(__file__).parent / "fonts"


def chart(figures: ReportFigures, lang: str) -> bytes:
    """The picture as a PNG file. The same figures give the same bytes."""
    from PIL import Image, ImageDraw

    canvas = Image.new("RGB", (WIDTH, 4000), _PAPER)
    drawing = _Drawing(ImageDraw.Draw(canvas), lang)
    drawing.head(figures)
    drawing.units(figures)
    for of in _drawn(figures):
        drawing.trend(of, figures.past[-_POINTS:])
    out = BytesIO()
    canvas.crop((0, 0, WIDTH, drawing.y + _EDGE)).quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def _drawn(figures: ReportFigures) -> list[Indicator]:
    """The first figures that are numbers in at least two of the periods."""
    past = figures.past[-_POINTS:]
    counted = (line.of for line in figures.lines if line.of.counts_units_of is None)  # "16 of 16 units" has no course
    fit = (of for of in counted if sum(size(one.values.get(of.code)) is not None for one in past) > 1)
    return list(islice(fit, _TRENDS))


def size(value: Value | None) -> Decimal | None:
    """How high a figure's bar is; None: it is no number."""
    match value:
        case Number(amount=amount):
            return amount
        case Ratio(part=part, whole=whole):
            return Decimal(100 * part) / whole
        case Money(dong=dong):
            return Decimal(dong)
        case Nil():
            return Decimal(0)
        case _:
            return None


class _Drawing:
    """Draws from the top down; `y` is where the next part begins."""

    def __init__(self, draw: "ImageDraw", lang: str) -> None:
        self._draw = draw
        self._lang = lang
        self._fonts: dict[tuple[int, bool], FreeTypeFont] = {}
        self.y = _EDGE

    def head(self, figures: ReportFigures) -> None:
        """What the picture is about, and how many units have reported."""
        for line in self._wrapped(figures.title, 44, WIDTH - 2 * _EDGE, bold=True):
            self._line(line, 44, bold=True)
        for line in self._wrapped(figures.period, 32, WIDTH - 2 * _EDGE):
            self._line(line, 32, fill=_SOFT)
        self.y += 20
        if not figures.units:
            return
        done, total = figures.done, len(figures.units)
        self._line(say(self._lang, "chart-done", {"done": done, "total": total}), 36, bold=True)
        full = WIDTH - 2 * _EDGE
        box = (_EDGE, self.y + 6, WIDTH - _EDGE, self.y + 34)
        self._draw.rounded_rectangle(box, 14, fill=_LINE)
        if done:
            right = _EDGE + max(28, full * done // total)
            self._draw.rounded_rectangle((_EDGE, self.y + 6, right, self.y + 34), 14, fill=_NEWEST)
        self.y += 56

    def units(self, figures: ReportFigures) -> None:
        """A tile for each unit, two in a row."""
        shown: Sequence[FiguresOfUnit] = figures.units
        if len(shown) > _UNITS_MOST:
            shown = sorted(shown, key=lambda one: one.handed_in)[:_UNITS_MOST]
        wide, high = (WIDTH - 2 * _EDGE - 16) // 2, 60
        for n, one in enumerate(shown):
            left, top = _EDGE + (n % 2) * (wide + 16), self.y + (n // 2) * (high + 12)
            box = (left, top, left + wide, top + high)
            fill, edge = (_DONE, _NEWEST) if one.handed_in else (_MISSING, "#b3261e")
            self._draw.rounded_rectangle(box, 12, fill=fill, outline=edge, width=2)
            mark = "✓" if one.handed_in else "✗"
            self._draw.text((left + 18, top + high / 2), mark, font=self._font(30, bold=True), fill=edge, anchor="lm")
            name = self._cut(one.unit.title, 28, wide - 80)
            self._draw.text((left + 60, top + high / 2), name, font=self._font(28), fill=_INK, anchor="lm")
        self.y += (len(shown) + 1) // 2 * (high + 12)
        if len(figures.units) > len(shown):
            self._line(say(self._lang, "chart-more", {"n": len(figures.units) - len(shown)}), 28, fill=_SOFT)
        self.y += 24

    def trend(self, of: Indicator, past: Sequence[PastLine]) -> None:
        """The figure over the periods, as bars with their figures; the newest one is dark."""
        self._draw.line((_EDGE, self.y, WIDTH - _EDGE, self.y), fill=_LINE, width=2)
        self.y += 20
        self._line(name_of(of, self._lang), 34, bold=True)
        sizes = [size(one.values.get(of.code)) for one in past]
        top = max((one for one in sizes if one is not None), default=Decimal(0))
        tall, foot = 220, self.y + 48 + 220
        step = (WIDTH - 2 * _EDGE) / max(len(past), 6)
        for n, (one, high) in enumerate(zip(past, sizes, strict=True)):
            middle = _EDGE + step * (n + 0.5)
            newest = n == len(past) - 1
            if high is not None:
                up = int(tall * high / top) if top else 0
                box = (middle - step * 0.36, foot - max(up, 3), middle + step * 0.36, foot)
                self._draw.rectangle(box, fill=_NEWEST if newest else _BAR)
                shown = self._short(of, one.values[of.code])
                self._draw.text((middle, box[1] - 6), shown, font=self._fitting(shown, step), fill=_INK, anchor="mb")
            else:
                self._draw.text((middle, foot - 6), "–", font=self._font(26), fill=_SOFT, anchor="mb")
            font = self._fitting(one.tick, step, bold=newest)
            self._draw.text((middle, foot + 10), one.tick, font=font, fill=_INK if newest else _SOFT, anchor="mt")
        self._draw.line((_EDGE, foot, WIDTH - _EDGE, foot), fill=_SOFT, width=2)
        self.y = foot + 56

    def _short(self, of: Indicator, value: Value) -> str:
        """The figure without its unit, which the name tells."""
        match value:
            case Number(amount=amount) if of.kind != "percent":
                return printing.number(amount, self._lang)
            case Ratio(part=part, whole=whole):
                return f"{printing.rate(part, whole, 1, self._lang)}%"
            case Money(dong=dong):
                return printing.number(Decimal(round(dong / 10**6)), self._lang)
            case Nil():
                return "0"
            case _:
                return printing.plain(figure_of(of, value, self._lang))

    def _line(self, text: str, points: int, *, bold: bool = False, fill: str = _INK) -> None:
        self._draw.text((_EDGE, self.y), printing.plain(text), font=self._font(points, bold=bold), fill=fill)
        self.y += points * 4 // 3 + 6

    def _wrapped(self, text: str, points: int, wide: int, *, bold: bool = False) -> list[str]:
        font, lines = self._font(points, bold=bold), [""]
        for word in printing.plain(text).split():
            longer = f"{lines[-1]} {word}".strip()
            if font.getlength(longer) <= wide or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _cut(self, text: str, points: int, wide: int) -> str:
        font, text = self._font(points), printing.plain(text)
        if font.getlength(text) <= wide:
            return text
        while text and font.getlength(f"{text}…") > wide:
            text = text[:-1].rstrip()
        return f"{text}…"

    def _fitting(self, text: str, wide: float, *, bold: bool = False) -> "FreeTypeFont":
        """The largest font in which a label fits below its bar."""
        points = next((one for one in (26, 22, 19, 16) if self._font(one, bold=bold).getlength(text) <= wide - 6), 14)
        return self._font(points, bold=bold)

    def _font(self, points: int, *, bold: bool = False) -> "FreeTypeFont":
        from PIL import ImageFont

        if (points, bold) not in self._fonts:
            path = _FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")
            self._fonts[points, bold] = ImageFont.truetype(path, points)
        return self._fonts[points, bold]
