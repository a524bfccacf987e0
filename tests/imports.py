"""Which of our modules import which, read from the source without running it, and the circles among them.

Counted is every import that runs, also one inside a function: a circle that a late import hides is still a circle.
Left out is what stands under `if TYPE_CHECKING:`, for it never runs; `imports(…, for_types=True)` counts it as well.
An import by a name that is put together at run time (`import_module`) is not seen.

Importing `a.b.c` first runs `a/__init__.py` and `a/b/__init__.py`, so both are imported too. Two limits keep circles
away that do not exist: an `__init__` that imports none of our modules is left out, and so is the `__init__` of every
package in which the importing module itself lies, since that one has begun before the module is read.
"""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

Graph = dict[str, set[str]]
"""Each module with the modules that it imports. A package's name stands for its `__init__`."""


def sources(root: Path, packages: Sequence[str]) -> dict[str, Path]:
    """Every module below the packages of `root`, by its dotted name. A package without any raises LookupError."""
    found = {}
    for package in packages:
        paths = sorted((root / package).rglob("*.py"))
        if not paths:
            raise LookupError(f"no modules in {root / package}")
        for path in paths:
            parts = path.relative_to(root).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(root: Path, packages: Sequence[str], *, for_types: bool = False) -> Graph:
    """Who imports whom among the modules of `packages`; with `for_types` also what only the type checker reads."""
    paths = sources(root, packages)
    graph: Graph = {}
    for name, path in paths.items():
        tree = ast.parse(path.read_bytes(), str(path))
        home = name if path.name == "__init__.py" else name.rpartition(".")[0]
        graph[name] = {found for found in _named(tree, home, paths, for_types=for_types) if found != name}
    return {name: graph[name] | _started_with(name, graph) for name in graph}


def circles(graph: Graph) -> list[list[str]]:
    """The groups of modules that reach each other, largest first; a module alone is none."""
    reached = {name: _reached(graph, name) for name in graph}
    groups = {frozenset(other for other in reached[name] if name in reached[other]) for name in graph}
    return sorted((sorted(group) for group in groups if len(group) > 1), key=lambda group: (-len(group), group))


def ties(graph: Graph, circle: Sequence[str]) -> list[str]:
    """The imports that tie a circle, one line each, for the message of a failed test."""
    return [f"{name} -> {other}" for name in circle for other in sorted(graph[name] & set(circle))]


def _reached(graph: Graph, start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = graph[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def _started_with(name: str, graph: Graph) -> set[str]:
    """The packages whose `__init__` runs before what `name` imports, under the limits told above."""
    packages = {package for imported in graph[name] for package in _above(imported)}
    return {package for package in packages if graph.get(package) and not f"{name}.".startswith(f"{package}.")}


def _above(name: str) -> Iterator[str]:
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def _named(tree: ast.Module, home: str, known: dict[str, Path], *, for_types: bool) -> Iterator[str]:
    """Our modules that a module of the package `home` names in its import statements."""
    for node in _running(tree, for_types=for_types):
        if isinstance(node, ast.Import):
            yield from (name for alias in node.names if (name := _nearest(alias.name, known)))
        elif isinstance(node, ast.ImportFrom):
            package = _absolute(node, home)
            for alias in node.names:
                if name := _nearest(f"{package}.{alias.name}", known):
                    yield name


def _nearest(name: str, known: dict[str, Path]) -> str | None:
    """The module of that name; otherwise the one that the name is taken from, if it is ours."""
    parent = name.rpartition(".")[0]
    return next((module for module in (name, parent) if module in known), None)


def _absolute(node: ast.ImportFrom, home: str) -> str:
    """The package of `from … import`, its dots resolved."""
    if not node.level:
        return node.module or ""
    parts = home.split(".")
    return ".".join([*parts[: len(parts) - node.level + 1], *([node.module] if node.module else [])])


def _running(node: ast.AST, *, for_types: bool) -> Iterator[ast.AST]:
    """All nodes below, without those that only the type checker reads unless they are wanted."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and asks_for_types(child.test) and not for_types:
            for other in child.orelse:
                yield other
                yield from _running(other, for_types=for_types)
        else:
            yield child
            yield from _running(child, for_types=for_types)


def asks_for_types(test: ast.expr) -> bool:
    """Whether what stands under this condition is read by the type checker only."""
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )
