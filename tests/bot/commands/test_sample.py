"""The sample commune looks lived in, and leaves its visitor just the current week to do."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.commands.made_up.commune import AGENCIES, COMMUNE, HAMLETS
from bot.commands.sample import CORRECTED, sample
from bot.compose.programme.targets import targets_message
from bot.compose.programme.tasks import tasks_message, tasks_of
from bot.compose.stored import StoredSummary
from bot.current import World
from bot.invite_codes import hashed
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.regime.period import containing, of, previous
from forms.submission import Submission
from forms.unit import AGENCIES as AGENCY_KINDS
from forms.unit import Unit
from locales.marks import bare
from reports.compile.tasks import TasksShown
from storage.database import Engine
from storage.people.units import NewUnit
from storage.reports.figures import Current
from storage.tables.reports import figures as figures_table
from storage.work import Work, reading, writing

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=ZONE)
WORLD = World.load()


def reports(engine: Engine, units: list[Unit], *periods: str) -> list[Submission]:
    """The reports that these units handed in for these periods."""
    ids = [unit.id for unit in units]
    return list(reading(engine, lambda work: work.figures.submissions(ids, ["week"], periods)).values())


def made(engine: Engine, now: datetime = NOW) -> list[Unit]:
    """The xóm of the sample, once it is in this database."""
    numbers = count(1)
    sample(engine, now, lambda: f"CODE{next(numbers):012}")
    return reading(engine, lambda work: work.units.under("/", now.astimezone(ZONE).date(), "hamlet"))


def figures(engine: Engine) -> dict[tuple[int, str], dict[str, Current]]:
    """Last week's, of a sample made in this database."""
    ids = [unit.id for unit in made(engine)]
    week = previous(containing("week", NOW.date())).code
    codes = [item.indicator for item in WORLD.catalogue.form("week").items]
    return reading(engine, lambda work: work.figures.reports(ids, {"week": codes}, [week]).answers)


def owed(engine: Engine, units: list[Unit], now: datetime) -> list[str]:
    """The periods and forms that these units can still hand in now, past and current."""

    def ask(work: Work) -> list[str]:
        ids = [unit.id for unit in units]
        days = work.units.days(ids)
        found = []
        for dates in WORLD.plan.open_deadlines(now):
            if "hamlet" not in WORLD.catalogue.form(dates.form).asked_of:
                continue
            done = work.figures.submissions(ids, [dates.form], [dates.period.code])
            found += [
                f"{unit.name} {dates.period.code}"
                for unit in units
                if (unit.id, dates.form, dates.period.code) not in done and days[unit.id].hold(dates.cutoff)
            ]
        return found

    return reading(engine, ask)


def test_a_commune_labelled_as_a_sample_has_hamlets_and_agencies(
    tmp_path: Path, in_folder: Callable[[Path], Engine]
) -> None:
    engine = in_folder(tmp_path)
    hamlets = made(engine)
    communes = reading(engine, lambda work: work.units.under("/", NOW.date(), "commune"))

    assert [unit.title for unit in communes] == [f"xã {COMMUNE}"]
    agencies = reading(engine, lambda work: work.units.under(communes[0].path, NOW.date()))[1 + len(hamlets) :]

    assert len(hamlets) == len(HAMLETS) == 16
    assert [(unit.kind, unit.title) for unit in agencies] == [(a.kind, f"{a.noun} {a.name}") for a in AGENCIES]
    assert hamlets[0].title == "xóm Khâu Giang"


@pytest.mark.parametrize(
    "now",
    [
        NOW,
        datetime(2026, 5, 8, 0, 0, 30, tzinfo=ZONE),  # the week has just begun
        datetime(2026, 5, 7, 23, 59, tzinfo=ZONE),  # the last minute before the new week
        datetime(2026, 9, 16, 9, 0, tzinfo=ZONE),  # the quarter is due too
        datetime(2026, 12, 10, 9, 0, tzinfo=ZONE),  # the quarter may be filled already
        datetime(2026, 10, 1, 9, 0, tzinfo=ZONE),  # the quarter is overdue
        datetime(2027, 2, 20, 9, 0, tzinfo=ZONE),  # after Tết
        datetime(2026, 5, 7, 20, 0, tzinfo=UTC),  # a machine that lives in another zone
    ],
)
def test_an_officer_of_khau_giang_owes_only_the_current_week(
    tmp_path: Path, in_folder: Callable[[Path], Engine], now: datetime
) -> None:
    engine = in_folder(tmp_path)
    hamlets = made(engine, now)
    week = containing("week", now.astimezone(ZONE).date())

    assert owed(engine, hamlets[:1], now) == [f"Khâu Giang {week.code}"]


def test_nothing_of_the_sample_lies_in_the_future(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    now = datetime(2026, 9, 11, 0, 10, tzinfo=ZONE)
    engine = in_folder(tmp_path)
    hamlets = made(engine, now)
    found = reports(engine, hamlets, *(dates.period.code for dates in WORLD.plan.open_deadlines(now)))

    assert max(report.first_submitted_at for report in found if report.first_submitted_at) <= now


def test_two_units_missed_last_week_and_two_are_early_now(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    hamlets = made(engine)
    this = of("week", date(2026, 11, 20))

    assert len(reports(engine, hamlets, previous(this).code)) == 14
    assert len(reports(engine, hamlets, this.code)) == 2


def test_a_year_of_weeks_has_reports_a_few_late_a_few_missing(
    tmp_path: Path, in_folder: Callable[[Path], Engine]
) -> None:
    engine = in_folder(tmp_path)
    hamlets = made(engine)
    week, late, there = containing("week", NOW.date()), 0, 0
    for _ in range(52):
        week = previous(week)
        if WORLD.deadline("week", week.code).exempt:
            continue
        found = reports(engine, hamlets, week.code)
        there += len(found)
        late += sum(
            1 for one in found if one.due_at and one.first_submitted_at and one.first_submitted_at >= one.due_at
        )

        assert 12 <= len(found) <= 16

    assert 10 < late < 60
    assert 780 < there < 51 * 16


def months(engine: Engine, code: str) -> dict[str, Decimal]:
    """A figure of the agencies by month."""
    query = select(figures_table.c.period, figures_table.c.amount).where(figures_table.c.indicator == code)
    found = reading(engine, lambda work: [tuple(row) for row in work.connection.execute(query)])
    return {period: amount for period, amount in sorted(found) if period.startswith("month:")}


def test_agencies_have_a_year_of_months_that_grow_from_january(
    tmp_path: Path, in_folder: Callable[[Path], Engine]
) -> None:
    engine = in_folder(tmp_path)
    made(engine)
    received, full, accounts = (months(engine, code) for code in ("dossier_received", "dossier_full", "vneid_accounts"))
    this_year = [amount for period, amount in received.items() if period >= "month:2025-12-15"]

    assert len(received) == 12
    assert this_year == sorted(this_year)
    assert received["month:2025-11-15"] > received["month:2025-12-15"]  # begun anew
    assert all(full[period] < received[period] for period in received)
    assert list(accounts.values()) == sorted(accounts.values())


def test_one_agency_still_owes_its_month_and_one_figure_was_corrected(
    tmp_path: Path, in_folder: Callable[[Path], Engine]
) -> None:
    engine = in_folder(tmp_path)
    made(engine)
    agencies = [
        unit for unit in reading(engine, lambda work: work.units.under("/", NOW.date())) if unit.kind in AGENCY_KINDS
    ]
    ids = [unit.id for unit in agencies]
    newest = "month:2026-10-15"
    done = reading(engine, lambda work: work.figures.submissions(ids, ["month"], [newest]))
    query = select(figures_table.c.version).where(figures_table.c.indicator == CORRECTED)
    versions = reading(engine, lambda work: sorted(work.connection.execute(query).scalars()))

    assert {unit.kind for unit in agencies if (unit.id, "month", newest) not in done} == {"economy", "school", "health"}
    assert versions == [1] * 11 + [2]


def test_the_same_figures_are_made_every_time(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = figures(in_folder(tmp_path / "a")), figures(in_folder(tmp_path / "b"))

    assert first == second
    assert {current.value and current.value.kind for given in first.values() for current in given.values()} == {
        "number",
        "nil",
        "text",
    }


def test_each_run_makes_fresh_invites_and_nothing_else(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    made(engine)
    units = reading(engine, lambda work: work.units.count())
    later = NOW + timedelta(days=40)
    both = sample(engine, later, iter(["OFFICER", "LEAD"]).__next__)
    invites = reading(engine, lambda work: work.people.invites([], [hashed("OFFICER"), hashed("LEAD")]))

    assert both == ("OFFICER", "LEAD")
    assert [(i.role, i.uses_left, i.expires_at - later) for i in invites] == [
        ("officer", 5, timedelta(days=1)),
        ("lead", 5, timedelta(days=1)),
    ]
    assert reading(engine, lambda work: work.units.count()) == units


def test_a_real_database_is_left_alone(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    writing(engine, lambda work: work.units.add(NewUnit(None, "province", "tỉnh", "Cao Bằng", NOW.date())))

    assert sample(engine, NOW, lambda: "CODE") is None
    assert reading(engine, lambda work: work.units.count()) == 1
    assert not reading(engine, lambda work: work.people.invites([], [hashed("CODE")]))


def test_targets_and_tasks_have_a_year_of_figures(database: Engine) -> None:
    made(database)
    days = windows.year_to_date(NOW.date())

    def ask(work: Work) -> tuple[str, str, TasksShown]:
        commune = next(unit for unit in work.units.under("/", NOW.date(), "commune") if unit.name == COMMUNE)
        texts = [
            bare(make(work, StoredSummary(commune.id, "", days.code, "targets"), "vi", WORLD.plan, NOW)[0])
            for make in (targets_message, tasks_message)
        ]
        return texts[0], texts[1], tasks_of(work, WORLD.plan, commune, days, NOW)

    targets, tasks, shown = reading(database, ask)
    assert "VNeID" in targets
    assert "chưa đạt" in targets
    assert "Đã đạt:" in targets
    assert "Kết quả: " in tasks
    assert {line.status for line in shown.lines} == {"not_started", "in_progress", "done"}
    assert max(len(line.told) for line in shown.lines) >= 9
