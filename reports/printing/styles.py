"""Prints one answer the way a place of a report wants it: the style stands in the place's pattern, as in
`{tthc_total:padded}`."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, assert_never

from forms.indicator import Indicator
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from locales import printing, say
from reports.printing import rules

Style = Literal[
    "bare", "padded", "percent", "rate", "over", "ratio", "ratio_rate", "billion", "billion_kept", "million", "dong",
    "word", "capital",
]  # fmt: skip
"""bare: "6" (F7) · padded: "06" before a noun (F6) · percent: "82,25%" · rate: "82,25" without the sign (F2) · over:
"trên 94%" (F4) · ratio: "1284/1561" · ratio_rate: "1284/1561, tỷ lệ: 82,25%" (F11) · billion, million, dong: money
(F9); billion_kept: a zero keeps its unit, "0 tỷ đồng" · word: what was chosen or written · capital: a nil wording that
begins a cell (F8)."""

STYLES: Mapping[str, tuple[Style, ...]] = {
    "count": ("bare", "padded", "capital"),
    "percent": ("percent", "rate", "over", "ratio", "ratio_rate", "capital"),
    "ratio": ("ratio", "ratio_rate", "percent", "rate", "over", "capital"),
    "money": ("billion", "billion_kept", "million", "dong", "capital"),
    "status": ("word",),
    "yes_no": ("word",),
    "text": ("word", "capital"),
}
"""The styles that fit each kind of indicator; the first is meant where a place names none."""

_ENTERED = 2  # digits behind the comma of a percentage as entered: the provincial system gives two (F1)


def printed(value: Value, of: Indicator, style: Style, lang: str) -> str:
    """The answer as the style prints it. What is no figure prints as it was said, whatever the style: a nil in the
    officer's own wording (F8), free text as written."""
    match value:
        case Nil(wording=text) | Text(text=text):
            return rules.capitalised(text) if style == "capital" else text
        case NotApplicable() | NotAvailable():
            return say(lang, f"print-{value.kind}", {})
        case Status(code=code):
            return say(lang, f"status-{code}" if of.kind == "yes_no" else f"indicator-{of.words}.state-{code}", {})
        case Money(dong=dong):
            return _money(dong, style, lang)
        case Ratio(part=part, whole=whole):
            return _ratio(part, whole, of.precision, style, lang)
        case Number(amount=amount, qualifier=qualifier):
            return rules.qualified(_number(amount, of, style, lang), qualifier, lang)
        case _ as never:
            assert_never(never)


def _number(amount: Decimal, of: Indicator, style: Style, lang: str) -> str:
    if of.kind in ("percent", "ratio"):
        if style == "over":
            return printing.above(amount, lang)
        said = printing.percent(amount, max(of.precision, _ENTERED), lang)
        return rules.percent_sign(said, lang, shown=style != "rate")
    return printing.padded(int(amount)) if style == "padded" else printing.number(amount, lang)


def _ratio(part: int, whole: int, precision: int, style: Style, lang: str) -> str:
    match style:
        case "ratio":
            return f"{part}/{whole}"
        case "ratio_rate":
            return printing.ratio_sentence(part, whole, precision, lang)
        case "over":
            return rules.floor_over(part, whole, lang)
        case _:
            return rules.percent_sign(printing.rate(part, whole, precision, lang), lang, shown=style != "rate")


def _money(dong: int, style: Style, lang: str) -> str:
    match style:
        case "billion_kept":
            return rules.money_with_unit(dong, lang)
        case "million" | "dong":
            return printing.money(dong, lang, style)
        case _:
            return printing.money(dong, lang)
