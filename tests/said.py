"""What the code can say, read from its source: the words that it writes out, and the keys that it puts together.

A sentence of locales/ that is in neither is left over. An f-string in the code, "ask-why-{why}", is not enough to
keep every sentence that begins like it: the test lists the endings, and each ending must stand in the code too.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from tests.imports import sources

_GAP = "{}"


@cache
def words_of(root: Path, rooms: Sequence[str]) -> frozenset[str]:
    """Every string that stands whole in the code, and what an f-string has before a dot; no docstrings."""
    return frozenset(word for tree in _trees(root, rooms) for word in _words(tree))


@cache
def words_beside(root: Path, rooms: Sequence[str], name: str) -> frozenset[str]:
    """The same, of those modules only in which `name` is used: what is handed to it stands there."""
    return frozenset(word for tree in _trees(root, rooms) if _uses(tree, name) for word in _words(tree))


def templates(root: Path, rooms: Sequence[str], keys: Iterable[str]) -> set[str]:
    """The f-strings that some key may be made with, each gap as {}: "ask-why-{}". Attributes do not count."""
    made = {_template(node).partition(".")[0] for tree in _trees(root, rooms) for node in _f_strings(tree)}
    known = list(keys)
    return {template for template in made if _says_something(template) and any(_fits(template, key) for key in known)}


def _says_something(template: str) -> bool:
    return "-" in template and _GAP in template


def _fits(template: str, key: str) -> bool:
    return re.fullmatch(re.escape(template).replace(re.escape(_GAP), "[a-z0-9_-]*"), key) is not None


@cache
def _trees(root: Path, rooms: Sequence[str]) -> tuple[ast.Module, ...]:
    return tuple(ast.parse(path.read_bytes(), str(path)) for path in sources(root, rooms).values())


def _f_strings(tree: ast.Module) -> Iterator[ast.JoinedStr]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr))


def _template(node: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else _GAP for part in node.values)


def _words(tree: ast.Module) -> Iterator[str]:
    aside = {id(part) for node in _f_strings(tree) for part in node.values}
    aside |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for made in _f_strings(tree):
        key, dot, _ = _template(made).partition(".")
        if dot and _GAP not in key:
            yield key  # "indicator-typed.{kind}": only which of its sentences is open
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield node.value


def _uses(tree: ast.Module, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(tree))
