"""Checks of how the rooms are laid out, each over a root folder, so that tests can hand them a wrong example too."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.imports import asks_for_types, circles, imports, sources, ties

MOST = 14
"""Modules that one folder may hold, its `__init__` not counted."""

GROWING = ("storage/migrations/versions",)
"""Folders that grow with every release, whose names Alembic gives."""


def tied(root: Path, rooms: Sequence[str]) -> list[list[str]]:
    """Each circle as the imports that tie it, those inside functions included."""
    graph = imports(root, rooms)
    return [ties(graph, circle) for circle in circles(graph)]


def tied_by_types(root: Path, rooms: Sequence[str]) -> list[list[str]]:
    """Each circle that crosses folders, with what only the type checker imports counted too.

    Within a folder two classes may name each other in their annotations; two folders that do are one folder.
    """
    graph = imports(root, rooms, for_types=True)
    homes = {name: path.parent for name, path in sources(root, rooms).items()}
    crossing = (circle for circle in circles(graph) if len({homes[name] for name in circle}) > 1)
    return [ties(graph, circle) for circle in crossing]


def crowded(root: Path, rooms: Sequence[str]) -> dict[str, int]:
    """The folders that hold more than MOST modules, with how many."""
    counts: dict[str, int] = defaultdict(int)
    for path in sources(root, rooms).values():
        counts[path.parent.relative_to(root).as_posix()] += path.name != "__init__.py"
    return {folder: count for folder, count in counts.items() if count > MOST and folder not in GROWING}


def namesakes(root: Path, rooms: Sequence[str]) -> dict[str, list[str]]:
    """The class names that stand in more than one module, with the modules; a leading underscore does not count."""
    homes: dict[str, set[str]] = defaultdict(set)
    for path in sources(root, rooms).values():
        for node in _outside_functions(ast.parse(path.read_bytes(), str(path))):
            if isinstance(node, ast.ClassDef):
                homes[node.name.lstrip("_")].add(path.relative_to(root).as_posix())
    return {name: sorted(found) for name, found in sorted(homes.items()) if len(found) > 1}


def early(root: Path, rooms: Sequence[str], libraries: Sequence[str]) -> list[str]:
    """Where one of these libraries is imported as soon as the module is, not in the function that needs it."""
    found = []
    for name, path in sources(root, rooms).items():
        for node in _at_start(ast.parse(path.read_bytes(), str(path))):
            named = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            found += [f"{name} -> {other}" for other in named if other.partition(".")[0] in libraries]
    return sorted(found)


def _at_start(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports that run with the module."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif isinstance(child, ast.If) and asks_for_types(child.test):
            for other in child.orelse:
                yield from _at_start(ast.Module([other], []))
        elif not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _at_start(child)


def _outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    """The statements of a module, those under an `if` or a `try` included, but nothing inside a class or function."""
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | ast.expr):
            yield from _outside_functions(child)


def naming(root: Path, word: str, allowed: Sequence[str]) -> list[str]:
    """The modules that name a platform, in code or in words, outside the folders and files where it may stand."""
    found = [path.relative_to(root).as_posix() for path in sources(root, ("bot",)).values() if _says(path, word)]
    return sorted(name for name in found if not name.startswith(tuple(allowed)))


def _says(path: Path, word: str) -> bool:
    return word in path.read_text().lower()
