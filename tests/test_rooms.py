"""The rules for our own code: no module, class or function grows too long, everything public has a docstring, and no
file names the machine on which it was written."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.rooms import crowded, early, namesakes, naming, tied, tied_by_types

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "forms", "storage", "reminders", "reports", "locales", "benchmarks", "supply")
LINES, CLASS, PARAMETERS = 300, 150, 6

EXCEPTIONS = {
    "bot/send/dispatcher.py:Dispatcher": "taking rows in hand and letting them go share one account of what is in hand",
    "bot/channels/telegram/request.py:AiohttpRequest:do_request": "python-telegram-bot's own signature",
    "bot/__main__.py": "one short function a command; divided, the list of commands would stand in two places",
    "storage/migrations/versions/0001_first_tables.py": "written by Alembic; a migration is not divided",
}
"""Files, or FILE:NAME of classes and functions, that may be larger; with the reason."""

HEAVY = ("openpyxl", "docx", "lxml", "matplotlib", "PIL")
"""Libraries that write files: only the function that needs one imports it, so that a start does not wait for it."""

TELEGRAMS = (
    "bot/channels/telegram/",
    "bot/channels/__init__.py",  # the table
    "bot/simulate/",
    "bot/config.py",  # a setting is a setting
    "bot/__main__.py",  # the help of the command line
)
"""Where the word may stand. What a platform is like stands in its channel's folder."""

NAMESAKES: dict[str, str] = {}
"""Class names that may stand in more than one module, without a leading underscore; with the reason."""

_PLACES = re.compile(rb"/(?:work/(?:main|shared)|root|home/\w+)/")
_INDEXES = re.compile(rb"(?:pypi|pythonhosted|npmjs)\.(?:org|com)")


@cache
def modules() -> tuple[Path, ...]:
    """All modules that are not tests."""
    found = {room: sorted((ROOT / room).rglob("*.py")) for room in ROOMS}
    assert all(found.values()), "a room without modules"
    return tuple(sorted(path for paths in found.values() for path in paths))


def name_of(path: Path) -> str:
    """The name of a file as it stands in EXCEPTIONS."""
    return path.relative_to(ROOT).as_posix()


def definitions() -> Iterator[tuple[str, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, bool]]:
    """Every class and function with its name, and whether it is public all the way up."""

    def below(node: ast.AST, path: str, *, public: bool) -> Iterator[tuple[str, ast.AST, bool]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                shown = public and not child.name.startswith("_")
                yield f"{path}:{child.name}", child, shown
                inside = shown and isinstance(child, ast.ClassDef)
                yield from below(child, f"{path}:{child.name}", public=inside)

    for path in modules():
        for name, node, public in below(ast.parse(path.read_bytes()), name_of(path), public=True):
            assert isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            yield name, node, public


def test_no_module_is_too_long() -> None:
    long = {name_of(path): n for path in modules() if (n := len(path.read_text().splitlines())) > LINES}

    assert {name: n for name, n in long.items() if name not in EXCEPTIONS} == {}


def test_no_class_is_too_long() -> None:
    long = {
        name: length
        for name, node, _ in definitions()
        if isinstance(node, ast.ClassDef) and (length := (node.end_lineno or 0) - node.lineno + 1) > CLASS
    }

    assert {name: n for name, n in long.items() if name not in EXCEPTIONS} == {}


def test_no_function_takes_too_much() -> None:
    many = {}
    for name, node, _ in definitions():
        if isinstance(node, ast.ClassDef):
            continue
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        own = [argument for argument in arguments if argument.arg not in ("self", "cls")]
        if len(own) > PARAMETERS:
            many[name] = len(own)

    assert {name: n for name, n in many.items() if name not in EXCEPTIONS} == {}


def test_everything_public_says_what_it_is_for() -> None:
    silent = [name for name, node, public in definitions() if public and not ast.get_docstring(node)]
    silent += [
        name_of(p) for p in modules() if p.read_bytes().strip() and not ast.get_docstring(ast.parse(p.read_bytes()))
    ]

    assert silent == []


def test_every_exception_is_still_needed() -> None:
    names = {name_of(path) for path in modules()} | {name for name, _, _ in definitions()}

    assert set(EXCEPTIONS) <= names


def test_enough_is_looked_at() -> None:
    assert len(modules()) > 100
    assert sum(1 for _ in definitions()) > 1000


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert tied(ROOT, ROOMS) == []


def test_no_folders_need_each_other_for_types() -> None:
    assert tied_by_types(ROOT, ROOMS) == []


def test_no_module_imports_a_heavy_library_at_its_start() -> None:
    assert early(ROOT, ROOMS, HEAVY) == []


def test_only_its_own_folder_knows_telegram() -> None:
    assert naming(ROOT, "telegram", TELEGRAMS) == []


def test_no_folder_holds_more_than_fourteen_modules() -> None:
    assert crowded(ROOT, ROOMS) == {}


def test_class_names_are_unique() -> None:
    found = namesakes(ROOT, ROOMS)

    assert {name: places for name, places in found.items() if name not in NAMESAKES} == {}
    assert set(NAMESAKES) <= set(found)  # none is excepted any longer than it must be


@pytest.mark.parametrize(("what", "pattern"), [("a place", _PLACES), ("a package index", _INDEXES)])
def test_no_file_names_a_machine_or_package_index(what: str, pattern: re.Pattern[bytes]) -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    files = [ROOT / name.decode() for name in listed.split(b"\0") if name]
    assert len(files) > 100
    found = [
        name_of(path)
        for path in files
        if path.is_file() and path != Path(__file__) and pattern.search(path.read_bytes())
    ]

    assert found == []
