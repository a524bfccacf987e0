"""Nobody acts or looks where they have no right: every command, button and question of PARTS, by people of every role
against units of every relation to theirs; and the same matrix finds leaks once a check is taken out."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from handlers import rights
from handlers.parts import PARTS
from handlers.turn.known import Known
from storage.database import connect
from storage.work import Work
from tests.bot.answer.rights import TARGETS, Leak, Matrix, Scene, everybody

NOT_ABOUT_A_UNIT = frozenset(
    """command ask_remind|command away|command back|command cancel|command contact|command days_off|command fine
    |command group|command hello|command help|command here|command language|command later|command not_yet
    |command reopen|command skip|command snooze|command talk|command thanks|command unknown|command who
    |group tap ovl|open choosing_report|open renaming|open snoozing|tap awd|tap awn|tap awp|tap awy|tap bck|tap bye
    |tap chan|tap cnw|tap ctx|tap cua|tap cup|tap dev|tap dun|tap dup|tap dvx|tap dvy|tap dyd|tap dyn|tap dyo
    |tap dyu|tap dyw|tap iva|tap ivn|tap kept|tap lang|tap lve|tap mbk|tap opp|tap raw|tap ren|tap sent|tap snz
    |tap stay""".replace("\n    ", "").split("|")
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


def any_unit(_number: int, _form: str, _known: Known) -> bool:
    return True


original = rights.leads


@pytest.mark.parametrize(
    ("check", "taken_out"),
    [("leads_at", anywhere), ("led", everything_below), ("leads", whoever_chairs), ("looks_at", any_unit)],
)
def test_without_any_one_check_there_are_leaks(
    matrix: Matrix, monkeypatch: pytest.MonkeyPatch, check: str, taken_out: Callable[..., Any]
) -> None:
    there = getattr(rights, check)
    for name, module in list(sys.modules.items()):
        if name.startswith("handlers.") and getattr(module, check, None) is there:
            monkeypatch.setattr(module, check, taken_out)
    some = [who for who in everybody() if who.places[0].role == "chair" and len(who.places) == 2]
    found: list[Leak] = matrix.play(some)[1]

    assert {leak.who.target for leak in found} <= set(TARGETS)
    assert len(found) > 0
