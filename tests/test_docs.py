"""The documents tell the truth: settings, commands, metrics, links, the layout and the words of the conversation."""

import ast
import re
from collections.abc import Iterator
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import pytest
from pydantic import SecretStr

from bot.__main__ import _parser
from bot.config import Settings
from bot.current import World
from bot.health import Counts, Health
from docs.vi import timeline
from handlers.reading.commands import line_edit
from handlers.reading.wishes import called
from storage.tables import EVERY
from tests.test_rooms import ROOMS

ROOT = Path(__file__).parent.parent
DOCS = {
    str(path.relative_to(ROOT)): path.read_text("utf-8")
    for path in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])
}
PROSE = {name: re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL) for name, text in DOCS.items()}
_LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
_ROW = re.compile(r"^\| `([^`]+)` \| (.*) \|$", re.MULTILINE)


def _rows(name: str) -> dict[str, list[str]]:
    """The rows of a page's tables: the first cell, which stands in backquotes, and the other cells."""
    return {first: rest.split(" | ") for first, rest in _ROW.findall(DOCS[name])}


def _block(name: str, title: str) -> list[str]:
    """The lines of the first fenced block below a heading."""
    below = DOCS[name].split(f"\n## {title}\n", 1)[1]
    return re.split(r"^```\w*$", below, flags=re.MULTILINE)[1].strip("\n").splitlines()


def test_the_settings_page_lists_every_setting_with_default_and_sentence() -> None:
    expected = {}
    for name, field in Settings.model_fields.items():
        default = field.default.get_secret_value() if isinstance(field.default, SecretStr) else field.default
        shown = f"`{default}`" if default != "" else "(empty)"
        expected[f"TOSO_{name.upper()}"] = [shown, field.description]

    assert _rows("docs/settings.md") == expected


@pytest.mark.parametrize("name", DOCS)
def test_a_page_names_only_settings_that_exist(name: str) -> None:
    known = {f"TOSO_{field.upper()}" for field in Settings.model_fields} | {"TOSO_UPDATE_TRANSCRIPTS"}

    assert set(re.findall(r"\bTOSO_[A-Z_]+\b", DOCS[name])) <= known


def _subcommands() -> set[str]:
    actions = [action for action in _parser()._actions if action.choices]
    return set(cast("dict[str, Any]", actions[0].choices))


def test_every_command_is_in_the_readme() -> None:
    named = {first.removeprefix("toso ") for first in _rows("README.md") if first.startswith("toso ")}

    assert named == _subcommands()


@pytest.mark.parametrize("name", DOCS)
def test_a_page_names_only_commands_that_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    code = "\n".join(re.findall(r"`[^`]+`", DOCS[name]) + re.findall(r"^```.*?^```$", DOCS[name], re.M | re.S))

    assert set(re.findall(r"\bmake ([a-z]+)\b", code)) <= targets
    assert set(re.findall(r"(?<![./-])\btoso ([a-z]+)\b", code)) - {"toso"} <= _subcommands()
    assert set(re.findall(r"\btoso_do ([a-z]+)\b", code)) <= _subcommands()


def test_every_metric_is_in_the_running_page() -> None:
    shown = Health(cast("Any", None), cast("Any", None), Counts()).metrics().decode()
    told = {first for first in _rows("docs/running.md") if first.startswith("toso_")}

    assert told == set(re.findall(r"^# TYPE (\S+)", shown, re.MULTILINE))


def test_the_running_page_says_how_long_each_table_is_kept() -> None:
    stored = DOCS["docs/running.md"].split("## What is stored")[1]
    places = re.findall(r"^\| [^|]+ \| ([^|]+) \| [^|]+ \|$", stored, re.MULTILINE)

    assert set(re.findall(r"`(\w+)`", " ".join(places))) == set(EVERY.tables)


def _links() -> Iterator[tuple[str, str]]:
    for name, text in PROSE.items():
        for one, other in _LINK.findall(text):
            if not re.match(r"[a-z]+:", one or other):
                yield name, one or other


@pytest.mark.parametrize(("name", "link"), list(_links()))
def test_a_link_leads_somewhere(name: str, link: str) -> None:
    path, _, anchor = link.partition("#")
    target = (ROOT / name).parent / path if path else ROOT / name
    titles = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE) if anchor else []

    assert target.exists()
    assert not anchor or anchor in [re.sub(r"[^\w-]", "", title.lower().replace(" ", "-")) for title in titles]


def _layout() -> Iterator[str]:
    """The paths that the README's layout names; a line that is indented stands in the folder above it."""
    folder = ""
    for line in _block("README.md", "Layout"):
        name = line.split()[0]
        if line.startswith(" "):
            yield folder + name
        else:
            folder = name
            yield folder


@pytest.mark.parametrize("path", list(_layout()))
def test_what_the_layout_names_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_layout_names_every_room() -> None:
    rooms = {f"{path.parent.name}/" for path in ROOT.glob("*/__init__.py")}

    assert rooms <= set(_layout())


def test_the_readmes_conversation_is_one_that_the_tests_play() -> None:
    played = (ROOT / "tests" / "transcripts" / "03_all_in_one_message.txt").read_text("utf-8").splitlines()
    at = 0
    for line in _block("README.md", "A conversation"):
        if line.strip() != "…":
            at = played.index(line, at) + 1

    assert at > 0


def test_every_exception_of_ours_is_in_the_glossary() -> None:
    told = set(re.findall(r"`(\w+)`", DOCS["docs/glossary.md"].split("## Exceptions", 1)[1].split("\n## ", 1)[0]))
    found: set[str] = {"Exception"}
    modules = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    nodes = (node for path in modules for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
    while more := {c.name for c in classes if found & _bases(c)} - found:
        found |= more

    assert told == found - {"Exception"}


def _bases(node: ast.ClassDef) -> set[str]:
    """The bases of a class; every error of Python or of a library counts as Exception."""
    names = {base.id for base in node.bases if isinstance(base, ast.Name)}
    return names | {"Exception" for name in names if name.endswith("Error")}


def test_the_glossary_points_to_where_each_word_is() -> None:
    rows = [line.strip("| ").split(" | ") for line in DOCS["docs/glossary.md"].splitlines() if line.startswith("| `")]
    placed = [row for row in rows if all(re.fullmatch(r"`[\w/.]+(\.py|/)`", place) for place in row[-1].split(", "))]

    assert len(placed) > 70
    for first, *_, places in placed:
        text = "\n".join(_source(ROOT / place) for place in re.findall(r"`([^`]+)`", places))
        for word in re.findall(r"`(\w+)`", first):
            assert re.search(rf"\b{word}\b", text), (word, places)


def _source(path: Path) -> str:
    """The text of a module, or of all modules in a folder."""
    return "\n".join(one.read_text("utf-8") for one in (path.rglob("*.py") if path.is_dir() else [path]))


def _understood(text: str) -> bool:
    return called(text) not in ("", "unknown", "talk")


@pytest.mark.parametrize("name", [name for name in DOCS if name.startswith("docs/vi/")])
def test_what_a_guide_tells_people_to_type_is_understood(name: str) -> None:
    typed = [text for text in re.findall(r"`([^`…]+)`", DOCS[name]) if not text.startswith("toso ")]
    commands = [text for text in typed if text.startswith("/") or text in ("nhập", "huỷ", "tổng hợp", "tình hình")]
    edits = [text for text in typed if text.startswith("sửa ")]

    assert commands
    assert [text for text in commands if not _understood(text)] == []
    assert [text for text in edits if line_edit(text) is None] == []


@pytest.mark.parametrize("name", [name for name in DOCS if name.startswith("docs/vi/")])
def test_every_picture_of_a_guide_is_small_and_described(name: str) -> None:
    pictures = re.findall(r'<img src="([^"]+)" width="\d+" alt="[^"]{10,}">', DOCS[name])

    assert len(pictures) == DOCS[name].count("<img ")
    assert all(((ROOT / name).parent / picture).stat().st_size < 60_000 for picture in pictures)


@pytest.mark.parametrize("name", DOCS)
def test_a_page_names_no_path_of_a_machine_of_ours(name: str) -> None:
    assert not re.search(r"/(work|root)/|/tmp/(?!drill)", DOCS[name])


def test_the_picture_of_a_deadlines_life_is_the_regimes() -> None:
    assert timeline.PICTURE.read_text("utf-8") == timeline.svg(World.load().plan)


_TIME = re.compile(r"^\| `((?:bot|storage|handlers)\.[\w.]+)` \| (\d+) (\w+) \|", re.MULTILINE)
_LONG = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "day": 86400, "characters": 1}


def _in_program(name: str) -> float:
    module, _, constant = name.rpartition(".")
    if module == "bot.config.Settings":
        return float(Settings.model_fields[constant].default) * 86400
    value = getattr(import_module(module), constant)
    return float(value.total_seconds() if isinstance(value, timedelta) else value)


def test_the_page_says_how_long_exactly_things_are_kept() -> None:
    told = {name: int(n) * _LONG[unit] for name, n, unit in _TIME.findall(DOCS["docs/running.md"])}
    days = {"storage.erasure.MENU_DAYS": 86400}

    assert len(told) == 6
    assert told == {name: _in_program(name) * days.get(name, 1) for name in told}
