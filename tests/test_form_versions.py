"""A form in several versions: a draft is finished on the one it was begun on, and no answered line is lost."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from bot.compose.over_time import compiled
from bot.config import BadSettings
from bot.form_versions import keep
from forms import catalogue
from forms.form import Catalogue, Form, Item
from forms.regime import window as windows
from forms.regime.period import of, parse
from forms.regime.plan import gave
from forms.unit import Unit
from handlers.filling.draft import find
from storage.database import Engine
from storage.reports.figures import NewFigure, NewSubmission
from storage.work import writing
from tests.handlers.talk import CATALOGUE, KEY, LAST, PLAN, SLOT, A, M, Talk, V, changed, number, officer
from tests.house import Clock, House

WEEK = CATALOGUE.form("week")
SHORTER = Form(
    code="week",
    version=2,
    since=date(2026, 5, 1),
    frequency="week",
    asked_of=WEEK.asked_of,
    items=(Item(indicator=M), Item(indicator=V)),
)
BOTH = Catalogue(
    forms=tuple(SHORTER if form is WEEK else form for form in CATALOGUE.forms),
    indicators=CATALOGUE.indicators,
    earlier=(WEEK,),
)
TWO = """
[[indicator]]
code = "a"
kind = "count"

[[form]]
code = "f"
version = 1
frequency = "week"
asked_of = ["hamlet"]

  [[form.items]]
  indicator = "a"

[[form]]
code = "f"
version = 2
since = 2027-01-01
frequency = "week"
asked_of = ["hamlet"]
items = []
"""


OF_POLICE = 'since = 2027-01-01\nfrequency = "week"\nasked_of = ["police"]'
HAMLET, POLICE = (
    Unit(id=n, path=f"/1/{n}/", name=kind, noun="", kind=kind) for n, kind in ((2, "hamlet"), (3, "police"))
)


def test_a_period_has_the_version_of_its_first_day() -> None:
    days = (date(2026, 4, 30), date(2026, 5, 1), date(2027, 1, 1))

    assert [BOTH.form("week", day).version for day in days] == [1, 2, 2]
    assert BOTH.form("week").version == 2
    assert replace(PLAN, catalogue=BOTH).form("week", LAST) == WEEK


def test_a_draft_begun_before_is_finished_with_its_own_lines() -> None:
    old = (KEY[0], "week", LAST)
    known = changed(officer(KEY, old), plan=replace(PLAN, catalogue=BOTH))
    before, now = (find(replace(SLOT, period=period), known) for period in (LAST, SLOT.period))
    talk = Talk(known)
    talk.send(button=f"fill|{LAST}|week|{KEY[0]}")
    talk.send("2")

    assert before is not None
    assert now is not None
    assert [item.indicator for item in before.form.items][:3] == [M, A, V]
    assert [item.indicator for item in now.form.items] == [M, V]
    assert "lượt người" in talk.words


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("since = 2027-01-01\n", "line 15: form.2.since: form f: from which day on? Give it since = 2027-01-01"),
        ("version = 2", "line 17: form.2.version: form f: version 1 stands above: the versions follow one another"),
        (
            'frequency = "week"\nasked_of = ["hamlet"]\nitems',
            "form f: all versions are of every week: give this form another",
        ),
    ],
)
def test_a_version_that_does_not_follow_is_told(tmp_path: Path, wrong: str, said: str) -> None:
    right = {"version = 2": "version = 1", "since = 2027-01-01\n": ""}
    (tmp_path / "ours.toml").write_text(
        TWO.replace(wrong, right.get(wrong, wrong.replace('"week"', '"month"'))), "utf-8"
    )

    with pytest.raises(ValueError, match=r"^ours\.toml, line ") as caught:
        catalogue.load(tmp_path)
    assert said in str(caught.value)


def test_a_later_version_may_be_asked_of_other_units(tmp_path: Path) -> None:
    """As the quarter was: first of the teams, then of agencies too; each period keeps whom it was asked of."""
    (tmp_path / "ours.toml").write_text(
        TWO.replace('since = 2027-01-01\nfrequency = "week"\nasked_of = ["hamlet"]', OF_POLICE), "utf-8"
    )
    plan = replace(PLAN, catalogue=catalogue.load(tmp_path))
    before, after = (of("week", day) for day in (date(2026, 12, 25), date(2027, 1, 1)))
    asked = [[plan.asks("f", unit, period) for unit in (HAMLET, POLICE)] for period in (before, after)]

    assert asked == [[True, False], [False, True]]
    assert [gave(plan, "f", unit) for unit in (HAMLET, POLICE)] == [True, True]
    assert [plan.asks("f", unit) for unit in (HAMLET, POLICE)] == [False, True]


def test_a_quarter_begun_before_agencies_reported_asks_its_two_lines() -> None:
    hamlet = [form.of("hamlet").asked for form in CATALOGUE.versions("quarter")]

    assert hamlet == [
        ("team_members", "training_classes_citizens", "hamlet_signal"),
        ("team_members", "training_classes_citizens"),
    ]
    assert CATALOGUE.form("quarter", date(2026, 3, 15)).asked_of == ("hamlet",)
    assert "health" in CATALOGUE.form("quarter", date(2026, 6, 15)).asked_of


def test_a_total_keeps_what_earlier_versions_asked(database: Engine, house: House, clock: Clock) -> None:
    """A line that a later version has dropped is still added up for the periods that asked it, of whoever it asked."""
    unit = house.units["xóm Khâu Giang"].id
    old, new = (replace(PLAN, catalogue=one) for one in (CATALOGUE, BOTH))
    given = [NewFigure(unit, "week", LAST, A, number(40), 0, "", "", None, None, clock(), "", "")]
    handed_in = [NewSubmission(unit, "week", LAST, "submitted", 0, None, None, clock())]
    writing(database, lambda work: work.figures.record(given))
    writing(database, lambda work: work.figures.submit(handed_in))
    window = windows.over(parse(LAST))
    path = house.units["xóm Khâu Giang"].path

    for plan in (old, new):
        totals = writing(database, partial(compiled, plan=plan, path=path, window=window, codes=[A], now=clock()))
        assert totals[A].value == number(40)


def test_all_versions_are_read_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(TWO, "utf-8")
    read = catalogue.load(tmp_path)

    assert [form.version for form in read.forms] == [2]
    assert [form.version for form in read.earlier] == [1]


def without(code: str) -> Catalogue:
    """The catalogue, its version unchanged, whose weekly form lacks one line."""
    items = tuple(Item(indicator=item.indicator) for item in WEEK.items if item.indicator != code)
    form = Form(code="week", version=1, frequency="week", asked_of=WEEK.asked_of, items=items)
    return Catalogue(forms=(form,), indicators=CATALOGUE.indicators)


def kept(database: Engine, now: Catalogue) -> None:
    """Start with this catalogue."""
    writing(database, lambda work: keep(work, now))


def test_a_line_that_was_answered_may_not_be_lost(database: Engine, house: House, clock: Clock) -> None:
    unit = house.units["xóm Khâu Giang"].id
    given = NewFigure(unit, "week", SLOT.period, V, number(3), 0, "3", "", None, None, clock(), "", "")
    kept(database, CATALOGUE)
    writing(database, lambda work: work.figures.record([given]))
    kept(database, without(A))  # nobody has answered that one

    with pytest.raises(BadSettings, match=f"form week, version 1, has lost {V}, which people have answered"):
        kept(database, without(V))
    kept(database, CATALOGUE)
    kept(database, BOTH)  # the same change as a version of its own
