"""A board as chat text: the units that still owe the report come first, and all of it fits into one message."""

from locales import printing, say
from reports.compile.board import At, Board, Row, State
from reports.text.summary import Names, title_of

ROWS, FEW = 30, 4
"""Maximum units with a line of their own, and the minimum in each group whatever that maximum: a message has 4096
characters."""

_GROUPS: tuple[tuple[str, str, tuple[State, ...]], ...] = (
    ("not_opened", "○", ("not_opened",)),
    ("begun", "◐", ("begun",)),
    ("returned", "↩", ("returned",)),
    ("handed_in", "✓", ("late", "on_time")),
)


def board_text(board: Board, lang: str) -> str:
    """Who has not opened the form, who has begun, whose report was sent back, who has handed in and when."""
    names = Names((row.unit for row in board.rows), lang)
    blocks = ["\n".join([title_of("board-title", board.title, board.period, lang), *_head(board, names)])]
    left = ROWS
    for name, mark, states in _GROUPS:
        rows = board.of(*states)
        if rows:
            shown = rows[: max(left, FEW)]
            left -= len(shown)
            lines = [f"{mark} {say(lang, f'board-{name}', {'n': len(rows)})}", *(_row(row, names) for row in shown)]
            if len(rows) > len(shown):
                lines.append(say(lang, "report-more", {"n": len(rows) - len(shown), "noun": names.noun}))
            blocks.append("\n  ".join(lines))
    return "\n\n".join(blocks)


def _head(board: Board, names: Names) -> list[str]:
    """When the report is due, how many units have handed in, and how many of them on time where not all were."""
    all_, timely = board.reporting_rate, board.reporting_rate_on_time
    if all_ is None or timely is None:
        return [say(names.lang, "report-coverage-empty", {})]
    late = all_.part - timely.part
    args: dict[str, str | int] = {"done": all_.part, "total": all_.whole, "noun": names.noun, "late": late}
    args |= {"timely": timely.part, "rate": printing.rate(all_.part, all_.whole, 1, names.lang)}
    args["timely_rate"] = printing.rate(timely.part, timely.whole, 1, names.lang)
    done = say(names.lang, "board-done-late" if late else "board-done", args)
    return [_due(board.at, names.lang, owed=all_.part < all_.whole), done] if board.at else [done]


def _due(at: At, lang: str, *, owed: bool) -> str:
    dates, today = at.dates, at.now.astimezone(printing.ZONE).date()
    args: dict[str, str | int] = {"late": max((today - dates.last_day).days, 0) if owed and not at.closed else 0}
    args |= {"before": printing.day(dates.before, lang), "last": printing.day(dates.last_day, lang)}
    args["day"] = "closed" if at.closed else "today" if today == dates.last_day else "plain"
    return say(lang, "board-due", args)


def _row(row: Row, names: Names) -> str:
    lang, beside = names.lang, row.beside
    parts = [names.of(row.unit)]
    if row.state in ("late", "on_time"):
        if row.at is not None:
            at = printing.moment(row.at, lang)
            parts.append(say(lang, f"board-{row.state}", {"at": at, "days": row.days}))
        if row.on_behalf:
            parts.append(say(lang, "board-on-behalf", {}))
        if row.reviewed is not None:
            parts.append(say(lang, f"board-{row.reviewed}", {}))
        if beside.lines:
            parts.append(say(lang, "board-lines", {"n": beside.lines}))
        return " · ".join(parts)
    if row.state == "begun":
        left = row.asked - row.answered
        parts.append(say(lang, "board-progress", {"answered": row.answered, "asked": row.asked, "left": left}))
    if beside.last_day is not None:
        parts.append(say(lang, "board-extended", {"day": printing.short_day(beside.last_day, lang)}))
    if not beside.reachable:
        parts.append(say(lang, "board-unreachable", {}))
    elif beside.reminded is not None:
        last = printing.moment(beside.reminded.last, lang)
        parts.append(say(lang, "board-reminded", {"n": beside.reminded.times, "last": last}))
    return " · ".join(parts)
