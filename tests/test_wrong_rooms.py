"""Each check of tests/imports.py and tests/rooms.py is seen to fail on a wrong example, and to let a right one pass."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.imports import circles, imports
from tests.rooms import MOST, crowded, early, namesakes, naming, tied, tied_by_types

LAZY = "def later():\n    import {}\n"
FOR_TYPES = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import {}\n"
FOR_TYPES_BY_ATTRIBUTE = "import typing\nif typing.TYPE_CHECKING:\n    import {}\nelse:\n    import a.right\n"


def written(root: Path, **files: str) -> Path:
    """A folder with these modules: `a__b="…"` is a/b.py; every folder gets an empty `__init__` unless it has one."""
    for name, text in files.items():
        path = root / Path(*name.split("__")).with_suffix(".py")
        if name.endswith("_init"):
            path = root / Path(*name.removesuffix("_init").strip("_").split("__")) / "__init__.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for folder in [path for path in root.rglob("*") if path.is_dir()]:
        (folder / "__init__.py").touch()
    return root


@pytest.mark.parametrize(
    "statement",
    [
        "import a.left",
        "import a.left as other",
        "from a import left",
        "from a.left import something",
        "from a.left import *",
        "from . import left",
        "from .left import something",
        "from ..a import left",
        LAZY.format("a.left"),
        "class Late:\n    def later(self):\n        from a import left\n",
        "try:\n    import a.left\nexcept ImportError:\n    pass\n",
        "if not TYPE_CHECKING:\n    import a.left\n",
    ],
)
def test_two_modules_in_a_circle_are_found(tmp_path: Path, statement: str) -> None:
    root = written(tmp_path, a__left="import a.right", a__right=statement)

    assert tied(root, ["a"]) == [["a.left -> a.right", "a.right -> a.left"]]


def test_a_circle_through_two_rooms_is_found(tmp_path: Path) -> None:
    root = written(tmp_path, a__one="import b.two", b__two="import b.three", b__three=LAZY.format("a.one"))

    assert circles(imports(root, ["a", "b"])) == [["a.one", "b.three", "b.two"]]


def test_circles_apart_are_counted_apart(tmp_path: Path) -> None:
    first = {"a__one": "import a.two", "a__two": "import a.one"}
    second = {"b__one": "import b.two", "b__two": "import b.three", "b__three": "import b.one"}
    root = written(tmp_path, **first, **second)

    assert circles(imports(root, ["a", "b"])) == [["b.one", "b.three", "b.two"], ["a.one", "a.two"]]


def test_a_circle_through_an_init_is_found(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        a__table__init="from a.table import row",
        a__table__row="import a.user",
        a__user="import a.table.other",
        a__table__other="",
    )

    assert circles(imports(root, ["a"])) == [["a.table", "a.table.row", "a.user"]]


def test_a_name_handed_on_by_an_init_counts(tmp_path: Path) -> None:
    root = written(tmp_path, a__init="from a.row import Row", a__row="from a import Row")

    assert circles(imports(root, ["a"])) == [["a", "a.row"]]


def test_a_package_that_imports_its_own_modules_is_no_circle(tmp_path: Path) -> None:
    root = written(
        tmp_path, a__init="import a.row\nimport a.base", a__row="from a import base\nimport a.base", a__base=""
    )

    assert tied(root, ["a"]) == []


def test_an_empty_init_ties_nothing(tmp_path: Path) -> None:
    root = written(tmp_path, a__x__one="import a.y.two", a__y__two="import a.x.three", a__x__three="")

    assert imports(root, ["a"])["a.x.one"] == {"a.y.two"}
    assert tied(root, ["a"]) == []


@pytest.mark.parametrize("statement", [FOR_TYPES, FOR_TYPES_BY_ATTRIBUTE])
def test_an_import_for_types_alone_ties_no_modules(tmp_path: Path, statement: str) -> None:
    root = written(tmp_path, a__left=statement.format("a.user"), a__user="import a.left", a__right="")

    assert tied(root, ["a"]) == []
    assert tied_by_types(root, ["a"]) == []
    assert circles(imports(root, ["a"], for_types=True)) == [["a.left", "a.user"]]


def test_imports_for_types_may_not_tie_folders(tmp_path: Path) -> None:
    root = written(tmp_path, a__x__one=FOR_TYPES.format("a.y.two"), a__y__two="import a.x.one")

    assert tied(root, ["a"]) == []
    assert tied_by_types(root, ["a"]) == [["a.x.one -> a.y.two", "a.y.two -> a.x.one"]]


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("import heavy", 1),
        ("from heavy.part import Thing", 1),
        ("try:\n    import heavy\nexcept ImportError:\n    pass\n", 1),
        ("class Sheet:\n    import heavy\n", 1),
        (LAZY.format("heavy"), 0),
        (FOR_TYPES.format("heavy"), 0),
        ("import heavy_duty", 0),
    ],
)
def test_an_early_import_of_a_heavy_library_is_found(tmp_path: Path, statement: str, count: int) -> None:
    root = written(tmp_path, a__one=statement)

    assert len(early(root, ["a"], ["heavy"])) == count


def test_a_folder_of_fifteen_modules_is_found(tmp_path: Path) -> None:
    many = {f"a__many__m{n}": "" for n in range(MOST + 1)}
    enough = {f"a__enough__m{n}": "" for n in range(MOST)}
    root = written(tmp_path, **many, **enough)

    assert crowded(root, ["a"]) == {"a/many": 15}


@pytest.mark.parametrize(
    "other",
    [
        "class Row: ...",
        "class _Row: ...",
        "if True:\n    class Row: ...\n",
        "try:\n    pass\nfinally:\n    class Row: ...\n",
    ],
)
def test_two_classes_of_one_name_are_found(tmp_path: Path, other: str) -> None:
    root = written(tmp_path, a__one="class Row: ...", b__x__two=other, b__x__three="class Line: ...")

    assert namesakes(root, ["a", "b"]) == {"Row": ["a/one.py", "b/x/two.py"]}


def test_a_class_inside_another_has_no_namesake(tmp_path: Path) -> None:
    root = written(tmp_path, a__one="class Row: ...", a__two="class Line:\n    class Row: ...\n")

    assert namesakes(root, ["a"]) == {}


@pytest.mark.parametrize("check", [tied, tied_by_types, crowded, namesakes])
def test_a_check_that_finds_no_modules_fails(tmp_path: Path, check: Callable[[Path, Sequence[str]], object]) -> None:
    root = written(tmp_path, a__one="")
    (tmp_path / "empty").mkdir()

    for missing in ("empty", "gone"):
        with pytest.raises(LookupError):
            check(root, ["a", missing])


def test_a_platform_named_outside_its_folder_is_found(tmp_path: Path) -> None:
    wrong = {"bot__send__queue": "# Telegram counts so.", "bot__app": "from bot.channels.telegram import x"}
    right = {"bot__channels__telegram__read": "# Telegram", "bot__store": "# any platform"}
    written(tmp_path, **wrong, **right)

    assert naming(tmp_path, "telegram", ("bot/channels/telegram/",)) == ["bot/app.py", "bot/send/queue.py"]
