"""Figures held against their targets, as chat text: first what is missed, and by how much, then the rest, folded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from forms.indicator import Indicator
from forms.programme.target import Target
from forms.regime.window import Window
from forms.unit import Unit
from forms.value import Nil, Number, Ratio, Value
from locales import printing, say
from locales.marks import folded
from reports.compile.targets import Judged, Lack, NeededPace, TargetLine, size
from reports.text.over_time import window_title
from reports.text.summary import Names, figure_of, money_of, name_of, printed

_SHOWN = 6
"""Maximum units that are named with their own figures behind one target."""
_DIGITS = 4
"""Digits behind the comma with which a percentage may be printed that would else look like its target."""


@dataclass(frozen=True, slots=True)
class TargetsShown:
    """All that the text tells: the figures with their targets, of this unit, over these days. `whole`: of every target
    of the year, and not of figures that somebody named."""

    lines: Sequence[TargetLine]
    unit: Unit
    window: Window
    whole: bool = True


def targets_text(shown: TargetsShown, lang: str) -> str:
    """The whole message."""
    args: dict[str, str | int] = {
        "year": shown.window.last_day.year,
        "unit": printing.quoted(shown.unit.title),
        "days": window_title(shown.window, lang),
    }
    by_state = {
        state: [one for one in shown.lines if one.state == state] for state in ("missed", "apart", "met", "none")
    }
    counts: dict[str, str | int] = {state: len(some) for state, some in by_state.items()}
    head = [say(lang, "targets-head", args)]
    if shown.whole:
        head.append(say(lang, "targets-count", {"n": len(shown.lines), **counts}))
    blocks = [head, *(_block(one, shown, lang) for one in (*by_state["missed"], *by_state["apart"]))]
    met, empty = by_state["met"], by_state["none"]
    if not shown.whole:
        blocks += [_block(one, shown, lang) for one in (*met, *empty)]
    else:
        if met:
            lines = "\n".join(_met(one, lang) for one in met)
            blocks.append([say(lang, "targets-met", {"n": len(met)}), folded(lines)])
        if empty:
            names = printing.listed(_empty(one, lang) for one in empty)
            blocks.append([say(lang, "targets-none", {"n": len(empty)}), folded(names)])
    return "\n\n".join("\n".join(block) for block in blocks)


def _met(line: TargetLine, lang: str) -> str:
    """One figure that reaches all its targets, in one line of a long list."""
    assert line.total.value is not None  # it is met
    goals = (f"{one.target.comparator} {_goal(one.target, line.of, lang)}" for one in line.judged)
    args = {"name": name_of(line.of, lang), "figure": figure_of(line.of, line.total.value, lang)}
    return say(lang, "targets-met-line", {**args, "goals": printing.listed(goals)})


def _empty(line: TargetLine, lang: str) -> str:
    """The name of one without a figure; if there was none of it, in the words of whoever said so."""
    name, value = name_of(line.of, lang), line.total.value
    return name if value is None else f"{name} ({printed(value, lang)})"


def _block(line: TargetLine, shown: TargetsShown, lang: str) -> list[str]:
    """One figure: as it stands, then each of its targets, then what is wanting in it."""
    total, value = line.total, line.total.value
    if line.state == "none":
        key = "targets-no-figure" if value is None else "targets-nil"
        said = printed(value, lang) if value is not None else ""
        heads = [say(lang, key, {"name": name_of(line.of, lang), "said": said})]
    elif value is None:
        heads = [say(lang, "targets-apart", {"name": name_of(line.of, lang), "n": line.units})]
    else:
        args = {"name": name_of(line.of, lang), "figure": figure_of(line.of, value, lang)}
        day = _as_of(line, lang)
        heads = [say(lang, "targets-figure-day" if day else "targets-figure", {**args, "day": day})]
    below = line.apart or ((),) * len(line.judged)
    tell = _briefly if shown.whole and value is not None else _told
    told = [f"• {tell(line, one, units, lang)}" for one, units in zip(line.judged, below, strict=True)]
    if total.gaps and line.state != "none":
        owing = Names([gap.unit for gap in total.gaps], lang)
        counts: dict[str, str | int] = {"done": total.done, "total": len(total.owing), "noun": owing.noun}
        told.append(say(lang, "targets-gaps", {**counts, "units": owing.listed([gap.unit for gap in total.gaps])}))
    return [*heads, *told]


def _as_of(line: TargetLine, lang: str) -> str:
    """The day of the newest of the figures that the total is made from; "" where it is added over its days."""
    days = line.total.as_of
    return printing.day(days[-1], lang) if days and _stands(line.of, line) else ""


def _stands(of: Indicator, line: TargetLine) -> bool:
    return of.basis != "flow" or of.numerator is not None or line.total.window.kind == "range"


def _told(line: TargetLine, judged: Judged, below: Sequence[tuple[Unit, Value]], lang: str) -> str:
    """One target with how it stands."""
    target, value = judged.target, line.total.value
    programme = _programme(target, lang)
    goal = _goal(target, line.of, lang)
    if line.state == "none":
        return say(lang, "targets-goal", {"programme": programme, "sign": target.comparator, "goal": goal})
    if value is None:
        return _apart(line, target, below, {"programme": programme, "sign": target.comparator, "goal": goal}, lang)
    figure = _beside(value, target, line.of, lang)
    name = say(lang, f"indicator-{line.of.words}.short", {})
    args: dict[str, str | int] = {"programme": programme, "name": name, "figure": figure, "goal": goal}
    if judged.lack is None:
        return say(lang, "targets-reached", {**args, "sign": _sign(value, target, line.of)})
    said = say(
        lang,
        "targets-missed",
        {**args, "sign": _sign(value, target, line.of), "lack": _lack(judged.lack, line.of, lang)},
    )
    return f"{said} {_pace(judged.pace, judged.lack, line.of, lang)}" if judged.pace else said


def _briefly(line: TargetLine, judged: Judged, _below: Sequence[tuple[Unit, Value]], lang: str) -> str:
    """The same in few words, for a list: the figure stands above."""
    target, value = judged.target, line.total.value
    assert value is not None  # those without are told in full
    args: dict[str, str | int] = {
        "programme": _programme(target, lang),
        "figure": _beside(value, target, line.of, lang),
        "sign": _sign(value, target, line.of),
        "goal": _goal(target, line.of, lang),
    }
    if judged.lack is None:
        return say(lang, "targets-short-reached", args)
    args["lack"] = _lack(judged.lack, line.of, lang)
    each = judged.pace and (judged.pace.week or judged.pace.month)
    if judged.pace is None or not each:
        return say(lang, "targets-short", args)
    args |= {"each": _amount(each, judged.lack, line.of, lang), "by": "week" if judged.pace.week else "month"}
    return say(lang, "targets-short-pace", args)


def _programme(target: Target, lang: str) -> str:
    """The programme with its years, and with the place where it says so, if it says two things."""
    args = {
        "name": printing.quoted(target.programme),
        "years": str(target.years),
        "place": printing.quoted(target.place),
    }
    return say(lang, "targets-programme-place" if target.place else "targets-programme", args)


def _apart(
    line: TargetLine, target: Target, below: Sequence[tuple[Unit, Value]], args: dict[str, str | int], lang: str
) -> str:
    names = Names([unit for unit, _ in below], lang)
    shown = [f"{names.of(unit)} {_beside(value, target, line.of, lang)}" for unit, value in below[:_SHOWN]]
    if len(below) > _SHOWN:
        shown.append(say(lang, "report-more", {"n": len(below) - _SHOWN, "noun": names.noun}))
    counts = {"reached": line.units - len(below), "n": line.units, "below": printing.listed(shown)}
    return say(lang, "targets-apart-line", {**args, **counts, "all": "no" if below else "yes"})


def _sign(value: Value, target: Target, of: Indicator) -> str:
    """How the figure stands to the target: "97,3% < 98%", "95% = 95%"."""
    number, goal = size(value, of), Fraction(target.value)
    assert number is not None  # the caller has a figure
    return "=" if number == goal else "<" if number < goal else ">"


def _goal(target: Target, of: Indicator, lang: str) -> str:
    """What is to be reached, as the figure is printed."""
    if of.kind == "money":
        return money_of(int(target.value), lang)
    number = printing.number(target.value, lang)
    return number if of.kind == "count" else say(lang, "print-percent", {"value": number})


def _beside(value: Value, target: Target, of: Indicator, lang: str) -> str:
    """The figure, short, to stand beside the target: of a ratio only its percentage, with so many digits that it does
    not look like a target that it is not."""
    number = size(value, of)
    if number is None or of.kind in ("count", "money") or isinstance(value, Nil):
        return printed(value, lang)
    goal = _goal(target, of, lang)
    shown = ""
    for digits in range(of.precision, max(of.precision, _DIGITS) + 1):
        if isinstance(value, Ratio):
            rate = printing.rate(value.part, value.whole, digits, lang)
        else:
            rate = printing.number(value.amount, lang) if isinstance(value, Number) else ""
        shown = say(lang, "print-percent", {"value": rate})
        if shown != goal or number == Fraction(target.value):
            break
    return shown


def _lack(lack: Lack, of: Indicator, lang: str) -> str:
    """ "còn thiếu 101 tài khoản"."""
    if not lack.amount:
        return say(lang, "targets-just", {})
    key = "targets-over" if lack.over else "targets-lack"
    return say(lang, key, {"amount": _amount(lack.amount, lack, of, lang)})


def _amount(amount: Fraction, lack: Lack, of: Indicator, lang: str) -> str:
    """So many accounts, percentage points or đồng."""
    if lack.measure == "dong":
        return money_of(int(amount), lang)
    if lack.measure == "points":
        points = Decimal(amount.numerator) / Decimal(amount.denominator)
        exact = points.quantize(Decimal("0.01"), ROUND_HALF_UP)
        return say(lang, "targets-points", {"amount": printing.number(exact, lang)})
    unit = say(lang, f"indicator-{of.numerator or of.words}.unit", {"n": int(amount)})
    return f"{int(amount)} {unit}"


def _pace(pace: NeededPace, lack: Lack, of: Indicator, lang: str) -> str:
    """What it takes in time; where months are left to the day of another year, weeks are of no use."""
    parts: Iterable[str] = (
        say(lang, f"targets-pace-{name}", {"amount": _amount(each, lack, of, lang)})
        for name, each in (("month", pace.month), ("week", pace.week))
        if each is not None
    )
    args = {"day": printing.day(pace.last_day, lang), "each": printing.listed(parts)}
    return say(lang, "targets-pace" if args["each"] else "targets-pace-now", args)
