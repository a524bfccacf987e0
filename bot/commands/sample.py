"""A sample commune to try Tổ Số on: twelve xóm, and eight past weeks of their reports. All of it is made up."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from bot.app import App
from bot.current import World
from bot.invite_codes import hashed, mark, new_code
from forms.regime.calendar import ZONE, moment
from forms.regime.deadline import Deadline
from forms.regime.period import WEEK_STARTS, Period, containing, previous
from forms.unit import Unit
from forms.value import Nil, Number, Text, Value
from storage.database import Engine
from storage.people.people import NewInvite
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.work import Work, writing

PROVINCE = "Thái Nguyên"
COMMUNE = "Phú Thịnh (mẫu)"
HAMLETS = (
    ("Khâu Giang", "Hoàng Thị Lan"),
    ("Ba Giăng", "Nông Văn Bình"),
    ("Đồng Tâm", "Nguyễn Thị Hoa"),
    ("Nà Lại", "Ma Văn Thịnh"),
    ("Phú Sơn", "Trần Đức Mạnh"),
    ("Cầu Đá", "Lê Thị Thu"),
    ("Gốc Gạo", "Phạm Văn Tuấn"),
    ("Bản Lải", "Triệu Thị Mai"),
    ("Đồi Chè", "Vũ Minh Đức"),
    ("Suối Trong", "Lý Thị Hằng"),
    ("Ruộng Cả", "Đặng Văn Long"),
    ("Tân Lập", "Bùi Thị Ngọc"),
)
"""Each xóm with its officer. The first is the one that people try: all reports of its past weeks are in, on time."""

WEEKS = 8
_MISSING_LAST_WEEK = (4, 9)
_EARLY_THIS_WEEK = (1, 7)
_LATE = {(3, 5), (6, 10)}
_NOTES = {
    (0, 3): "Cuối xóm sóng yếu, bà con phải ra nhà văn hóa mới vào mạng được.",
    (3, 6): "Nhiều người cao tuổi chưa có điện thoại thông minh.",
    (5, 1): "Mưa to, đường lầy nên chuyển buổi họp sang tuần sau.",
    (6, 8): "Mong xã cho mượn máy chiếu để hướng dẫn nhiều người một lúc.",
    (7, 2): "Một số bà con quên mật khẩu VNeID, phải làm lại.",
}
"""Difficulties that officers noted, by (week, xóm); week 0 is the oldest."""

_NOTHING = "không phát sinh"


def sample(
    engine: Engine, now: datetime, new_code: Callable[[], str], week_starts: int = WEEK_STARTS
) -> tuple[str, str] | None:
    """Fresh invites for an officer of xóm Khâu Giang and for a lead of the commune, valid for a day. Makes the sample
    commune first when the database has no units; None, and nothing is touched, when it has units of its own."""
    world = World.load(week_starts=week_starts)

    def make(work: Work) -> tuple[str, str] | None:
        if work.units.count() == 0:
            _Sample(work, now, world).make()
        day = now.astimezone(ZONE).date()
        commune = next((unit for unit in work.units.under("/", day, "commune") if unit.name == COMMUNE), None)
        if commune is None:
            return None
        hamlets = work.units.under(commune.path, day, "hamlet")
        shown = next(unit for unit in hamlets if unit.name == HAMLETS[0][0])
        return _invite(work, shown, "officer", now, new_code()), _invite(work, commune, "lead", now, new_code())

    return writing(engine, make)


async def sample_invites(app: App) -> tuple[str, str] | None:
    """The same in a running program."""
    world, database = app.engine.world, app.engine.store.engine
    return await asyncio.to_thread(sample, database, app.engine.clock(), new_code, world.plan.week_starts)


def _invite(work: Work, unit: Unit, role: str, now: datetime, code: str) -> str:
    work.people.invite(NewInvite(hashed(code), unit.id, role, None, None, 5, now + timedelta(days=1), mark(code)), now)
    return code


class _Sample:
    """Makes the sample commune: collects its rows and writes them."""

    def __init__(self, work: Work, now: datetime, world: World) -> None:
        self.work = work
        self.now = now.astimezone(ZONE)
        self.world = world
        self.figures: list[NewFigure] = []
        self.submissions: list[NewSubmission] = []

    def make(self) -> None:
        """Make the units, the officers, the reports of the past weeks, and all that is asked for now except most
        reports of the current week."""
        current = containing("week", self.now.date(), self.world.plan.week_starts)
        weeks = [current]
        while len(weeks) <= WEEKS:
            weeks.insert(0, previous(weeks[0]))
        commune, hamlets = self._units(weeks[0].first_day)
        officers = self._officers(hamlets, moment(weeks[0].first_day))
        for w, week in enumerate(weeks):
            for i in self._reporting(w):
                at = self._handed_in(w, i, week)
                self._hand_in(hamlets[i], officers[i], ("week", week), at, dict(_week(w, i)))
        for dates in self.world.plan.open_deadlines(self.now):
            if dates.form != "week" and dates.period.cutoff >= weeks[0].first_day:
                self._other(dates, (commune, *hamlets), (None, *officers))
        self.work.figures.record(self.figures)
        self.work.figures.submit(self.submissions)

    def _units(self, begins: date) -> tuple[Unit, list[Unit]]:
        province = self.work.units.add(NewUnit(None, "province", "tỉnh", PROVINCE, begins))
        commune = self.work.units.add(NewUnit(province.id, "commune", "xã", COMMUNE, begins))
        hamlets = [self.work.units.add(NewUnit(commune.id, "hamlet", "xóm", name, begins)) for name, _ in HAMLETS]
        return commune, hamlets

    def _officers(self, hamlets: Sequence[Unit], since: datetime) -> list[int]:
        """Make the officers. They have no address, so they are never reminded."""
        made = []
        for unit, (_, name) in zip(hamlets, HAMLETS, strict=True):
            person = self.work.people.join(name, "vi", since)
            self.work.people.belong(person, unit.id, "officer", since)
            made.append(person)
        return made

    @staticmethod
    def _reporting(week: int) -> Iterator[int]:
        """The xóm that hand in for that week: two are missing from the last one, only two are in for the current
        one."""
        for i in range(len(HAMLETS)):
            if i in _EARLY_THIS_WEEK if week == WEEKS else week < WEEKS - 1 or i not in _MISSING_LAST_WEEK:
                yield i

    def _handed_in(self, week: int, unit: int, period: Period) -> datetime:
        if week == WEEKS:
            return max(moment(period.first_day), self.now - timedelta(minutes=40 + 7 * unit))
        day = period.cutoff + timedelta(days=2 if (week, unit) in _LATE else 0)
        return moment(day, time(14 + (unit + week) % 6, (unit * 17 + week * 7) % 60))

    def _other(self, dates: Deadline, units: Sequence[Unit], officers: Sequence[int | None]) -> None:
        """Hand in this other open report for each unit that it is asked of, so that only the week is owed."""
        at = min(moment(dates.last_day, time(15, 30)), self.now)
        form = self.world.plan.form(dates.form, dates.period.code)
        for i, (unit, officer) in enumerate(zip(units, officers, strict=True)):
            if unit.kind in form.asked_of:
                counts = {"team_members": 5 + i % 4, "training_classes_citizens": i % 3}
                values: dict[str, Value] = {
                    code: _count(n) for code, n in counts.items() if form.item(code) is not None
                }
                self._hand_in(unit, officer, (dates.form, dates.period), at, values)

    def _hand_in(
        self, unit: Unit, officer: int | None, report: tuple[str, Period], at: datetime, values: dict[str, Value]
    ) -> None:
        form, period = report[0], report[1].code
        for n, (indicator, value) in enumerate(values.items()):
            figure = NewFigure(
                unit_id=unit.id,
                form=form,
                period=period,
                indicator=indicator,
                value=value,
                seen=0,
                raw=_typed(value),
                why="",
                by=officer,
                on_behalf_of=None,
                at=at - timedelta(seconds=20 * (len(values) - n)),
                source_chat="",
                source_message="",
            )
            self.figures.append(figure)
        self.submissions.append(NewSubmission(unit.id, form, period, "submitted", 0, officer, None, at))


def _week(week: int, unit: int) -> Iterator[tuple[str, Value]]:
    """The answers of one xóm for one week: different by week and xóm, the same at every run."""
    meetings = 0 if (unit * 4 + week * 5) % 9 == 3 else 1 + (unit + week) % 3
    yield "propaganda_meetings", _count(meetings) if meetings else Nil(wording=_NOTHING)
    if meetings:
        yield "propaganda_attendees", _count(meetings * (19 + (unit * 7 + week * 11) % 17))
    assisted = (unit * 5 + week * 3) % 14
    yield "vneid_assisted", _count(assisted) if assisted else Nil(wording=_NOTHING)
    if (week, unit) in _NOTES:
        yield "wk_difficulties", Text(text=_NOTES[week, unit])


def _count(n: int) -> Number:
    return Number(amount=Decimal(n))


def _typed(value: Value) -> str:
    """The value as an officer would have typed it."""
    match value:
        case Number(amount=amount):
            return str(amount)
        case Text(text=said) | Nil(wording=said):
            return said
        case _:
            return ""
