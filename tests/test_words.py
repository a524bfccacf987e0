"""Every sentence the program says stands in every language, with the same variables; and none stands there unused."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import locales
from tests.handlers.talk import CATALOGUE

_ROOT = Path(locales.__file__).parent
_KEY = re.compile(r"[\"'{ ]([a-z]+(?:-[a-z_0-9]+)*)(?:\.[a-z]+)?[\"']")
_ROOMS = ("handlers", "bot", "reports", "reminders", "locales")

# Keys that are put together from a beginning and something known only when it is said.
_MADE = (
    *("indicator-", "form-", "role-", "channel-", "status-", "print-", "report-", "board-", "nudge-", "digest-"),
    *(
        "collect-",
        "away-",
        "ledger-",
        "rehearse-column-",
        "ask-why-",
        "polite-",
        "init-cell-",
        "doctor-",
        "backup-",
        "web-",
    ),
)
_READERS = ("reading.py", "numbers.py", "number_text.py", "number_words.py")
"""Their reasons are the ends of `ask-why-…`."""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # the library's name
        self.names.add(node.id.name)


def _messages(lang: str) -> dict[str, set[str]]:
    """Each message and attribute with its variables."""
    found: dict[str, set[str]] = {}
    for path in sorted((_ROOT / lang).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
                parts = {entry.id.name: entry.value, **{f"{entry.id.name}.{a.id.name}": a for a in entry.attributes}}
                for name, part in parts.items():
                    variables = _Variables()
                    if part is not None:
                        variables.visit(part)
                    found[name] = variables.names
    return found


def _source() -> str:
    """All code, and the words themselves, which may refer to each other."""
    code = [path.read_text("utf-8") for room in _ROOMS for path in (_ROOT.parent / room).rglob("*.py")]
    return "\n".join([*code, *(path.read_text("utf-8") for path in (_ROOT / "vi").glob("*.ftl"))])


def _keys_in_handlers() -> set[str]:
    """What handlers say: keys with a hyphen in phrase(…) and button(…) calls."""
    paths = [path for path in (_ROOT.parent / "handlers").glob("*.py") if path.name not in _READERS]
    code = "\n".join(path.read_text("utf-8") for path in paths)
    return {key for key in _KEY.findall(code) if "-" in key}


def test_both_languages_have_the_same_sentences() -> None:
    vi, en = _messages("vi"), _messages("en")

    assert vi.keys() == en.keys()


@pytest.mark.parametrize("lang", ["en"])
def test_no_language_asks_for_other_variables_than_vietnamese(lang: str) -> None:
    vi, other = _messages("vi"), _messages(lang)
    strange = {
        key: (vi[key], other[key])
        for key in vi
        if not key.startswith("print-") and not key.endswith(".unit") and vi[key] != other.get(key)
    }

    assert not strange


def test_every_sentence_of_the_conversation_exists() -> None:
    known = _messages("vi")
    ours = {key.split("-")[0] for key in known if "-" in key}
    missing = {key for key in _keys_in_handlers() if key not in known and key.split("-")[0] in ours}

    assert not missing - {"ask-why", "polite", "doubt-tenfold"}


def test_no_sentence_is_left_over() -> None:
    source = _source()
    unused = [
        key
        for key in _messages("vi")
        if "." not in key and not key.startswith(_MADE) and f'"{key}' not in source and f"{{ {key} }}" not in source
    ]

    assert [key for key in unused if not (key.endswith("-unit") and f'"{key[:-5]}"' in source)] == []


def test_every_indicator_and_form_of_the_catalogue_has_its_words() -> None:
    known = _messages("vi")
    parts = ("", ".short", ".unit", ".ask", ".said")
    wanted = {f"indicator-{indicator.code}{part}" for indicator in CATALOGUE.indicators for part in parts}

    assert wanted <= known.keys()
    assert {f"form-{form.code}" for form in CATALOGUE.forms} <= known.keys()
