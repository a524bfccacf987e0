"""Nobody acts or looks where they have no right: every command, button and question of PARTS, by people of every role
against units of every relation to theirs; and the same matrix finds leaks once a check is taken out."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.answer import gather_reports
from handlers import rights
from handlers.parts import PARTS
from handlers.turn.arranged import EnteringFor
from handlers.turn.dialogue import Idle
from handlers.turn.effects import Invite
from handlers.turn.known import Known
from handlers.turn.orders import Admit, HandOver, Readmit, RemoveMember
from storage.database import connect
from storage.work import Work
from tests.bot.answer.rights import TARGETS, Leak, Matrix, Move, Place, Scene, Someone, everybody

NOT_ABOUT_A_UNIT = frozenset(
    """command ask_remind|command away|command back|command cancel|command contact|command days_off|command fine
    |command group|command hello|command help|command here|command language|command not_yet
    |command reopen|command skip|command snooze|command talk|command thanks|command unknown|command who
    |group tap enl|group tap ent|group tap exp|group tap exw|group tap ovl|group tap tgt|group tap trd
    |group tap tsk
    |open choosing_report|open renaming|open snoozing|tap enp
    |tap awd|tap awn|tap awp|tap awy|tap bck|tap bye
    |tap chan|tap cnw|tap ctx|tap cua|tap cup|tap dev|tap dun|tap dup|tap dvx|tap dvy|tap dyd|tap dyn|tap dyo
    |tap dyu|tap dyw|tap iva|tap ivn|tap kept|tap lang|tap lve|tap mbk|tap opp|tap raw|tap ren|tap sent|tap snz
    |tap stay|tap unn""".replace("\n    ", "").split("|")
)
"""What names no unit for anybody who plays in the matrix: talk, the person themselves, turning a page, a day. Of
everything else in PARTS the matrix must have seen it reach its target, or it has not tested it."""


@pytest.fixture(scope="module")
def matrix(tmp_path_factory: pytest.TempPathFactory, sqlite_template: bytes) -> Iterator[Matrix]:
    """The rows of the matrix and its moves, worked out once."""
    path: Path = tmp_path_factory.mktemp("rights") / "toso.db"
    path.write_bytes(sqlite_template)
    engine = connect(f"sqlite:///{path}")
    with Work(engine, write=True) as work:
        yield Matrix.of(Scene(work))
    engine.dispose()


def test_the_matrix_reaches_every_row_of_parts(matrix: Matrix) -> None:
    listed = {f"tap {name}" for part in PARTS for name in part.taps}
    listed |= {f"command {name}" for part in PARTS for name in part.commands}
    listed |= {f"open {name}" for part in PARTS for name in part.opens}
    listed |= {f"group tap {name}" for part in PARTS for name in part.group_taps}
    listed |= {f"group command {name}" for part in PARTS for name in part.group_commands}

    assert listed - matrix.reached - NOT_ABOUT_A_UNIT == set()


def test_the_matrix_reaches_all_that_makes_or_unmakes_an_admin(matrix: Matrix) -> None:
    (own,) = [who for who in everybody() if who.places == (Place("A", "admin"),) and who.target == "A"]
    turns = matrix.scene.play(own, matrix.moves["A"])
    done = {type(effect) for turn in turns for effect in turn.effects if matrix.scene.about_an_admin(effect)}

    assert done == {Invite, RemoveMember, HandOver, Admit, Readmit}


def test_nobody_acts_or_looks_where_they_have_no_right(matrix: Matrix) -> None:
    played, leaks = matrix.play(everybody())
    print(f"\n{played} combinations, {len(leaks)} leaks")  # shown with -s

    assert played > 3000
    assert leaks == []


def anywhere(_known: Known, _unit: Any) -> bool:
    return True


def everything_below(known: Known) -> list[Any]:
    return list(known.who.subtree)


def whoever_chairs(known: Known, *, or_chairs: bool = False) -> list[Any]:
    return original(known, or_chairs=True)


def whoever_is_admin(known: Known, *, or_chairs: bool = False) -> list[Any]:
    return [*original(known, or_chairs=or_chairs), *rights.admits(known)]


def any_unit(_number: int, _form: str, _known: Known) -> bool:
    return True


def own_units_in_any_role(known: Known) -> list[Any]:
    return [member.unit for member in known.me.members]


def any_role(known: Known, unit: Any, _roles: Any) -> bool:
    return rights.admits_at(known, unit)


original = rights.leads


def _take_out(monkeypatch: pytest.MonkeyPatch, check: str, instead: Callable[..., Any]) -> None:
    """Put something else in place of a check, in whatever module it is asked."""
    there = getattr(rights, check)
    for name, module in list(sys.modules.items()):
        if name.startswith("handlers.") and getattr(module, check, None) is there:
            monkeypatch.setattr(module, check, instead)


@pytest.mark.parametrize(
    ("check", "taken_out", "role"),
    [
        ("leads_at", anywhere, "chair"),
        ("led", everything_below, "chair"),
        ("leads", whoever_chairs, "chair"),
        ("leads", whoever_is_admin, "admin"),
        ("looks_at", any_unit, "chair"),
        ("reports_for", own_units_in_any_role, "chair"),
        ("admits", own_units_in_any_role, "chair"),
        ("admits_at", anywhere, "chair"),
        ("grants", any_role, "lead"),
    ],
)
def test_without_any_one_check_there_are_leaks(
    matrix: Matrix, monkeypatch: pytest.MonkeyPatch, check: str, taken_out: Callable[..., Any], role: str
) -> None:
    _take_out(monkeypatch, check, taken_out)
    some = [who for who in everybody() if who.places[0].role == role and who.places[1:]]
    found: list[Leak] = matrix.play(some)[1]

    assert {leak.who.target for leak in found} <= set(TARGETS)
    assert len(found) > 0


OPEN = "week:2026-04-24"
"""A week of which nobody has given anything."""


def entering(scene: Scene, who: Someone) -> list[Move]:
    """The ways to begin entering figures for the target."""
    unit, typed = scene.units[who.target], (("text", scene.units[who.target].name),)
    taps = (("button", f"ent|||{unit.id}"),), (("button", f"ent|{OPEN}|week|{unit.id}"),)
    said = (("text", f"/nhapthay {unit.name}"),), (("text", f"nhập hộ {unit.name}"),)
    begun = [Move("enter", "enter", Idle(), what) for what in (*taps, *said)]
    return [*begun, Move("enter", "enter", EnteringFor(form="week", period=OPEN), typed)]


def test_who_only_looks_enters_figures_once_the_checks_are_out(matrix: Matrix, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = matrix.scene
    lookers = [
        who
        for who in everybody()
        if who.target == "A1" and who.places[0] == Place("A", "chair") and len(who.places) == 2
    ]

    def leaking() -> list[bool]:
        """Of each way, whether it leaks for somebody."""
        played = [(who, move) for who in lookers for move in entering(scene, who)]
        turns = [scene.play(who, [move])[0] for who, move in played]
        found = [bool([*scene.leaks(who, move, turn)]) for (who, move), turn in zip(played, turns, strict=True)]
        return [any(found[n::5]) for n in range(5)]

    before = leaking()
    for check, taken_out in (("leads_at", anywhere), ("led", everything_below)):  # each holds without the other
        _take_out(monkeypatch, check, taken_out)
    monkeypatch.setattr(gather_reports, "led_by", gather_reports.below)

    assert before == [False] * 5
    assert leaking() == [True] * 5


def test_a_lead_whose_figures_are_not_marked_is_a_leak(matrix: Matrix, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.filling.draft._officer_of", lambda _unit, _known: True)
    leads = [who for who in everybody() if who.places[0].role == "lead" and who.relation == "child"]
    found = [leak.what for leak in matrix.play(leads)[1]]

    assert any("as if by its officer" in what for what in found)
