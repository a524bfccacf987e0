"""Draws the life of one deadline from the regime itself: `python -m docs.vi.timeline` writes img/doi-mot-han.svg."""  # noqa: INP001  # a script beside its guides

from collections.abc import Iterator
from datetime import datetime, timedelta
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from bot.current import World
from forms.regime.calendar import ZONE, moment
from forms.regime.ladder import Step
from forms.regime.period import parse
from forms.regime.plan import Plan
from forms.role import Reminded
from locales import printing
from reminders.due import begins_at

PICTURE = Path(__file__).parent / "img" / "doi-mot-han.svg"
_PERIOD = parse("quarter:2026-06-15")
_WIDTH, _ROW, _TOP, _LINE = 720, 26, 96, 160
_FONT = 'font-family="system-ui, Roboto, Noto Sans, DejaVu Sans, sans-serif" font-size="15"'
_INK, _GREY, _BLUE, _RED, _GREEN = "#1b1f24", "#5a6472", "#0b5cad", "#b3261e", "#1b6e3c"


class Event(NamedTuple):
    """Something that happens at a moment, and to whom."""

    at: datetime
    text: str
    colour: str = _INK
    hour: bool = True


def events(plan: Plan) -> list[Event]:
    """The third quarter of 2026, units to commune, and the commune's own day behind it."""
    dates = plan.deadline("quarter", _PERIOD)
    above = plan.deadline("commune_quarter", _PERIOD)
    end_of = moment(dates.cutoff + timedelta(days=1)) - timedelta(seconds=1)
    asked = moment(above.asked_for + timedelta(days=1)) - timedelta(seconds=1)
    found = [
        Event(dates.opens, "Mở nhận báo cáo", _GREEN, hour=False),
        Event(end_of, "Chốt số liệu: hết ngày này", _GREY, hour=False),
        Event(
            dates.due - timedelta(seconds=1), f"Hạn của đơn vị: trước {_day(dates.due)}, tức hết ngày này", _RED, False
        ),
        Event(dates.due, "Từ 0 giờ: vẫn nhận, ghi là nộp muộn", _RED, hour=False),
        Event(asked, f"Xã gửi Sở: trước {printing.day(above.before, 'vi')}, ngày làm việc cuối", _RED, hour=False),
        Event(dates.closes, "Đóng kỳ; ai cần thì bấm “Xin mở lại”", _GREY, hour=False),
    ]
    people: tuple[tuple[Reminded, str, str], ...] = (
        ("officer", "Nhắc đơn vị còn thiếu", _BLUE),
        ("lead", "Báo người phụ trách ai còn thiếu", _GREEN),
    )
    for role, who, colour in people:
        found += [Event(at, f"{who}{_why(step)}", colour) for at, step in _steps(plan, role)]
    return sorted(found, key=lambda event: event.at)


def _steps(plan: Plan, role: Reminded) -> Iterator[tuple[datetime, Step]]:
    ladder = plan.regime.ladder_of("quarter", role)
    dates = plan.deadline("quarter", _PERIOD)
    if ladder is not None:
        yield from ((begins_at(dates, ladder, step, plan.working), step) for step in ladder.step)


def _why(step: Step) -> str:
    if step.on_opening:
        return " (mở kỳ)"
    if step.days_before:
        return f" (còn {step.days_before} ngày)"
    return " (quá hạn)" if step.late else " (ngày cuối)"


def _day(at: datetime) -> str:
    return printing.day(at.astimezone(ZONE).date(), "vi")


def svg(plan: Plan) -> str:
    """The picture: one row an event, days at the left, weekends and waiting left out."""
    body: list[str] = []
    y = _TOP
    for day, of_day in groupby(events(plan), lambda event: event.at.astimezone(ZONE).date()):
        label = f"{printing.weekday(day, 'vi')} {printing.day(day, 'vi').rsplit('/', 1)[0]}"
        body.append(_text(_LINE - 22, y + 5, label, _INK, anchor="end", bold=True))
        for event in of_day:
            at = f"{event.at.astimezone(ZONE):%H:%M}  " if event.hour else ""
            body.append(f'<circle cx="{_LINE}" cy="{y}" r="5" fill="{event.colour}"/>')
            body.append(_text(_LINE + 18, y + 5, f"{at}{event.text}", event.colour))
            y += _ROW
        y += 8
    height = y + 8
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" {_FONT}>',
        "<title>Đời một hạn báo cáo: Quý III/2026</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="24" y="36" font-size="20" font-weight="700" fill="{_INK}">Đời một hạn báo cáo: Quý III/2026</text>',
        _text(24, 62, "Chỉ ai còn thiếu mới được nhắc; nộp rồi thì mọi lời nhắc sau tự hết.", _GREY),
        f'<line x1="{_LINE}" y1="{_TOP}" x2="{_LINE}" y2="{height - 34}" stroke="#d0d7de" stroke-width="2"/>',
    ]
    return "\n".join([*head, *body, "</svg>", ""])


def _text(x: int, y: int, words: str, colour: str, *, anchor: str = "start", bold: bool = False) -> str:
    look = f'fill="{colour}" text-anchor="{anchor}"' + (' font-weight="600"' if bold else "")
    return f'<text x="{x}" y="{y}" {look} xml:space="preserve">{escape(words)}</text>'


if __name__ == "__main__":
    PICTURE.write_text(svg(World.load().plan), "utf-8")
