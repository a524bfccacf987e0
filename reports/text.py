"""A summary or a board as chat text: plain lines for a narrow phone, readable by a screen reader."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from forms.period import Period
from forms.unit import Unit
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from locales import bundle, printing, say
from reports.board import Board, Row, State
from reports.change import Change
from reports.compile import Summary, Total, in_order

SHOWN = 30
"""Units named in one list; of a province's thousands nobody reads more in a chat."""

_MARKS: dict[State, str] = {"not_opened": "○", "begun": "◐", "late": "✓", "on_time": "✓"}


def printed(value: Value, lang: str, precision: int = 1) -> str:
    """A single value as it stands in a report; nil in the officer's own words (F8)."""
    match value:
        case Number(amount=amount):
            return printing.number(amount, lang)
        case Ratio(part=part, whole=whole):
            return printing.ratio_sentence(part, whole, precision, lang)
        case Money(dong=dong):
            return printing.money(dong, lang)
        case Text(text=words) | Nil(wording=words):
            return printing.plain(words)
        case Status(code=code):
            return say(lang, f"status-{code}", {})
        case NotApplicable() | NotAvailable():
            return say(lang, f"print-{value.kind}", {})
        case _:
            assert_never(value)


class _Names:
    """What these units are called together: by name alone where they share one noun, else by their titles."""

    def __init__(self, units: Iterable[Unit], lang: str) -> None:
        nouns = {unit.noun for unit in units}
        self.lang = lang
        self.shared = len(nouns) == 1
        self.noun = printing.plain(nouns.pop()) if self.shared else say(lang, "report-unit", {})

    def of(self, unit: Unit) -> str:
        return printing.plain(unit.name if self.shared else unit.title)

    def listed(self, units: Sequence[Unit], begun: Sequence[Unit] = ()) -> str:
        """ "Ba Giăng (đang nhập), Khâu Giang"; a long list is cut."""
        opened = {unit.id for unit in begun}
        names = [
            say(self.lang, "report-begun", {"unit": self.of(unit)}) if unit.id in opened else self.of(unit)
            for unit in units[:SHOWN]
        ]
        return printing.listed(names + self.rest(len(units)))

    def rest(self, units: int) -> list[str]:
        """How many more there are than are shown."""
        return [say(self.lang, "report-more", {"n": units - SHOWN, "noun": self.noun})] if units > SHOWN else []


# The summary --------------------------------------------------------------------------------------------------------


def summary_text(summary: Summary, lang: str) -> str:
    """The compiled period in chat: coverage first (promise 3), then totals, notes, and a sentence to paste."""
    names = _Names((*summary.units, *summary.besides), lang)
    blocks = [[_title("report-title", summary.period, lang)], _coverage(summary, names)]
    if summary.handed_in or summary.besides:
        blocks.append([text for total in summary.totals for text in _total(total, summary, names)])
        blocks.append(_notes(summary, names))
        blocks.append(_paste(summary, names))
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _title(key: str, period: Period, lang: str) -> str:
    label = printing.period(period.kind, period.first_day, period.cutoff, lang)
    return say(lang, key, {"period": label.replace(" (", "\n(", 1)})


def _coverage(summary: Summary, names: _Names) -> list[str]:
    args = {
        "done": summary.handed_in,
        "total": len(summary.units),
        "noun": names.noun,
        "missing": names.listed(summary.missing, summary.begun),
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
    """Those that are not full; that of the lines only where it is not simply that of the reports."""
    shown = {"reporting_rate": summary.reporting_rate, "reporting_rate_on_time": summary.reporting_rate_on_time}
    lines, reports = summary.item_completeness, summary.reporting_rate
    if lines and reports and lines.part * reports.whole != reports.part * lines.whole:
        shown["item_completeness"] = lines
    return [
        say(lang, f"report-{name}", {"rate": printing.rate(rate.part, rate.whole, 1, lang)})
        for name, rate in shown.items()
        if rate is not None and rate.part < rate.whole
    ]


def _total(total: Total, summary: Summary, names: _Names) -> list[str]:
    key = f"indicator-{total.indicator}"
    name = say(names.lang, f"{key}.short", {})
    if total.value is None:
        figure = say(names.lang, "report-no-total", {})
    else:
        figure = printed(total.value, names.lang)
        if isinstance(total.value, Number):
            figure += " " + say(names.lang, f"{key}.unit", {"n": int(total.value.amount)})
    lines = [f"{name[:1].upper()}{name[1:]}: {figure}"]
    active = f"report-active-{total.indicator}"
    if total.active and bundle(names.lang).has_message(active):
        lines.append(say(names.lang, active, {"n": total.active, "noun": names.noun}))
    if total.change is not None:
        lines.append(_change(total.change, summary, names, money=isinstance(total.value, Money)))
    without = in_order((*total.not_available, *total.unanswered))
    if without:
        lines.append(say(names.lang, "report-without", {"units": names.listed(without)}))
    return [lines[0], *(f"  {line}" for line in lines[1:])]


def _change(change: Change, summary: Summary, names: _Names, *, money: bool) -> str:
    amount = printing.signed(change.amount)
    if money and change.amount:
        amount = amount[0] + printing.money(abs(change.amount), names.lang)
    since = say(names.lang, "report-last-period", {"kind": summary.period.kind})
    text = say(names.lang, "report-change" if change.amount else "report-no-change", {"amount": amount, "since": since})
    if change.alike:
        return text
    return say(names.lang, "report-change-partly", {"change": text, "n": change.units, "noun": names.noun})


def _notes(summary: Summary, names: _Names) -> list[str]:
    lines = [f"• {names.of(note.unit)}: {printing.plain(note.text)}" for note in summary.notes]
    return [say(names.lang, "report-notes", {}), *lines] if lines else []


def _paste(summary: Summary, names: _Names) -> list[str]:
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


# The board ----------------------------------------------------------------------------------------------------------


def board_text(board: Board, lang: str) -> str:
    """Who has not opened the form, who has begun, who has handed in and when; those who still owe come first."""
    names = _Names((row.unit for row in board.rows), lang)
    done = board.of("late", "on_time")
    blocks = [f"{_title('board-title', board.period, lang)}\n{_head(board, names)}"]
    for state, rows in (("not_opened", board.of("not_opened")), ("begun", board.of("begun")), ("handed_in", done)):
        if rows:
            mark = _MARKS[rows[0].state]
            lines = [f"{mark} {say(lang, f'board-{state}', {'n': len(rows)})}"]
            lines += [f"  {_row(row, names)}" for row in rows[:SHOWN]]
            lines += [f"  {more}" for more in names.rest(len(rows))]
            blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _head(board: Board, names: _Names) -> str:
    """How many have handed in, and how many of them on time where not all were."""
    all_, timely = board.reporting_rate, board.reporting_rate_on_time
    if all_ is None or timely is None:
        return say(names.lang, "report-coverage-empty", {})
    late = all_.part - timely.part
    args = {"done": all_.part, "total": all_.whole, "noun": names.noun, "timely": timely.part, "late": late}
    return say(names.lang, "board-done-late" if late else "board-done", args)


def _row(row: Row, names: _Names) -> str:
    parts = [names.of(row.unit)]
    if row.state == "begun":
        parts.append(say(names.lang, "board-progress", {"answered": row.answered, "asked": row.asked}))
    if row.state in ("late", "on_time") and row.at is not None:
        parts.append(say(names.lang, f"board-{row.state}", {"at": printing.moment(row.at, names.lang)}))
    elif row.reminded is not None:
        last = printing.moment(row.reminded.last, names.lang)
        parts.append(say(names.lang, "board-reminded", {"n": row.reminded.times, "last": last}))
    return " · ".join(parts)
