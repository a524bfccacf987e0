"""Every sentence of the program exists in every language, with the same variables, and none is unused."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import locales
from bot.files.kinds import Why
from forms.programme.task import Giver
from forms.role import Role
from forms.unit import AGENCIES
from forms.value import Qualifier
from handlers.reading.menu import GROUP_MENU, MENU
from reports.checks.rules import RULES
from reports.compile.explain import Way
from reports.compile.tasks import STANDINGS
from tests.handlers.talk import CATALOGUE
from tests.said import templates, words_beside, words_of

_ROOT = Path(locales.__file__).parent
_KEY = re.compile(r"[\"'{ ]([a-z]+(?:-[a-z_0-9]+)*)(?:\.[a-z]+)?[\"']")
_CODE = ("handlers", "bot", "reports", "reminders", "locales", "forms", "storage")
_CODES = {form.code for form in CATALOGUE.forms} | {indicator.words for indicator in CATALOGUE.indicators}
_KINDS = ("week", "month", "cal_month", "quarter", "half_year", "year", "ad_hoc")

_FOUND = tuple(name for rule in RULES for name in rule.names)

_ENDINGS: dict[str, Collection[str]] = {
    "ask-why-{}": words_beside(_ROOT.parent, _CODE, "Ask"),
    "away-{}": ("several", "no_such_day", "past", "backwards"),
    "backup-{}": ("exists", "postgresql", "nothing", "damaged", "failed"),
    "board-{}": ("not_opened", "begun", "returned", "handed_in", "on_time", "late", "approved", "locked"),
    "book-head-{}": (
        *("figure", "total", "measure", "done", "owing", "missing", "unit", "state", "period", "coverage"),
        *("severity", "what", "todo", "accepted", "note"),
    ),
    "book-severity-{}": ("hard", "warn", "info"),
    "book-sheet-{}": ("totals", "units", "past", "findings", "notes"),
    "channel-{}": ("telegram", "web", "terminal", "zalo"),
    "check-{}": (*_FOUND, "hard", "warn", "info"),
    "check-{}-do": _FOUND,
    "collect-button-change-{}": ("title", "units", "lines", "due"),
    "collect-button-see-{}": ("board", "summary"),
    "collect-kind-{}": ("count", "percent", "ratio", "money", "yes_no", "text"),
    "collect-{}": ("open", "closed"),
    "collect-{}-line": ("open", "closed"),
    "collect-{}-none": ("units", "lines"),
    "digest-button-nudge{}": ("",),
    "digest-button-summary{}": ("",),
    "doctor-level-{}": ("ok", "warn", "error"),
    "doctor-sum-{}": ("ok", "warn", "error"),
    "doctor-{}": {
        *words_beside(_ROOT.parent, _CODE, "Diagnosis"),
        *(f"tables-{shape}" for shape in ("empty", "older", "current", "newer")),
    },
    "doubt-{}": (
        *(
            "without",
            "dependents",
            "fewer",
            "people",
            "usual",
            "tenfold",
            "tenth",
            "beyond",
            "by-far",
            "exceeds",
            "fallen",
        ),
    ),
    "figure-assigned-{}": ("province", "chair"),
    "figure-nothing-{}": ("billion", "million", "dong"),
    "figure-{}": get_args(Qualifier),
    "explain-way-{}": get_args(Way),
    "file-button-{}": ("workbook", "chart"),
    "file-says-{}": ("workbook", "chart"),
    "file-why-{}": [why for why in get_args(Why) if why],
    "indicator-{}": _CODES,
    "init-cell-{}": ("number", "formula", "date", "other"),
    "ledger-{}": ("opened", "arrived", "unshown", "waiting", "failed", "nobody", "forgotten"),
    "menu-{}": {*(name for name, _ in MENU), *GROUP_MENU},
    "nudge-begun{}": ("",),
    "nudge-nothing{}": ("",),
    "nudge-returned{}": ("",),
    "nudge-unmarked{}": ("",),
    "nudge-{}": ("opening", "before", "today", "late"),
    "polite-{}": ("thanks", "fine", "hello"),
    "targets-pace-{}": ("month", "week"),
    "tasks-by-{}": get_args(Giver),
    "tasks-kind-{}": ("all", *AGENCIES),
    "tasks-{}": STANDINGS,
    "trend-button-{}": ("week", "month", "quarter"),
    "unsent-{}": ("later", "arrived", "unsure", "never"),
    "print-money-{}": ("billion", "million", "dong"),
    "print-month-{}": [str(month) for month in range(1, 13)],
    "long-button-{}": ("month", "cal_month"),
    "long-straddles-{}": ("in", "out"),
    "long-{}": ("months", "year_to_date", "range"),
    "print-period-{}": _KINDS,
    "print-period-{}-long": ("week", "ad_hoc"),
    "print-weekday-{}": [str(day) for day in range(1, 8)],
    "print-{}": ("not_applicable", "not_available"),
    "qualified-{}": get_args(Qualifier),
    "rehearse-column-{}": ("day", "weekday", "hour", "person", "role", "units", "channel", "text"),
    "report-active-{}": _CODES,
    "report-coverage-{}": ("empty", "final", "provisional", "none"),
    "report-paste-{}": _CODES,
    "report-{}": ("reporting_rate", "reporting_rate_on_time", "item_completeness"),
    "role-{}": get_args(Role),
    "status-{}": ("yes", "no"),
    "web-{}": {
        *words_beside(_ROOT.parent, _CODE, "_word"),
        *(f"join-{trouble}" for trouble in ("bad-code", "busy", "unavailable")),
    },
    "welcome-{}": get_args(Role),
    "zalo-failed-{}": ("auth", "quota", "transient", "ambiguous", "idle", "permanent"),
    "{}-unit": ("question-head", "sheet-head", "undo-ask", "undo-ask-hand-in", "undone-hand-in"),
    "{}-{}": {"form-ad_hoc", *(f"form-{code}" for code in _CODES)},
}
"""What stands in the gap of each key that the code puts together; of "{}-{}" the whole key."""

_LATER = {
    "choice-report": "rows of the version before may still be waiting to be sent",
    "figures-for-which": "rows of the version before may still be waiting to be sent",
    "form-commune_month": "the catalogue has no monthly report of the commune yet",
    "try-lead": "rows of the version before may still be waiting to be sent",
    "try-officer": "rows of the version before may still be waiting to be sent",
}
"""Sentences that nothing says yet, or any more, with the reason; one that is said must leave this list."""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # the library's name
        self.names.add(node.id.name)


class _Named(Visitor):
    def __init__(self) -> None:
        self.keys: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  # the library's name
        self.keys.add(node.id.name)


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


def _keys(lang: str = "vi") -> list[str]:
    return [key for key in _messages(lang) if "." not in key]


def _named_by_others() -> set[str]:
    """The sentences that other sentences are made with."""
    named = _Named()
    for path in (_ROOT / "vi").glob("*.ftl"):
        named.visit(FluentParser().parse(path.read_text("utf-8")))
    return named.keys


def _put_together() -> set[str]:
    """Every key that the code can make of a beginning and an ending."""
    return {
        ending if template == "{}-{}" else template.replace("{}", ending)
        for template, endings in _ENDINGS.items()
        for ending in endings
    }


def _keys_in_handlers() -> set[str]:
    """The keys that handlers say: those with a hyphen in phrase(…) and button(…) calls."""
    paths = list((_ROOT.parent / "handlers").rglob("*.py"))
    assert len(paths) > 40
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
    asked = {key for key in _keys_in_handlers() if key not in known and key.split("-")[0] in ours}
    missing = {key for key in asked if f"ask-why-{key}" not in known}  # a reading's reason is only the ending

    assert not missing - {"ask-why", "polite"}


def _listed() -> dict[str, Collection[str]]:
    """The endings that are written out in this file, not taken from the code or the catalogue."""
    return {template: endings for template, endings in _ENDINGS.items() if isinstance(endings, tuple | list)}


def _left_over(keys: Collection[str]) -> list[str]:
    words = words_of(_ROOT.parent, _CODE)
    said = {word.partition(".")[0] for word in words} | _named_by_others() | _put_together()
    return [key for key in keys if key not in said]


def test_no_sentence_is_left_over() -> None:
    assert len(_keys()) > 500
    assert sorted(_left_over(_keys())) == sorted(_LATER)


@pytest.mark.parametrize("key", ["board-hello", "ask-why-hello", "nudge-week", "polite-", "web-board", "help-hello"])
def test_a_left_over_sentence_is_found(key: str) -> None:
    assert _left_over([key]) == [key]


def test_every_key_put_together_says_how_it_ends() -> None:
    assert templates(_ROOT.parent, _CODE, _keys()) == set(_ENDINGS)


def test_every_ending_that_is_listed_stands_in_the_code() -> None:
    words = words_of(_ROOT.parent, _CODE)
    strange = {end for endings in _listed().values() for end in endings if end and not end.isdigit()} - words

    assert strange == set()


def test_every_ending_that_is_listed_has_its_sentence() -> None:
    known = set(_keys())
    made = {template.replace("{}", ending) for template, endings in _listed().items() for ending in endings}

    assert len(made) > 100
    assert made <= known


def test_every_indicator_and_form_of_the_catalogue_has_its_words() -> None:
    known = _messages("vi")
    parts = ("", ".short", ".unit", ".question", ".said")
    wanted = {
        f"indicator-{indicator.code}{part}"
        for indicator in CATALOGUE.indicators
        if not indicator.title
        for part in parts
    }

    assert wanted <= known.keys()
    assert {f"form-{form.code}" for form in CATALOGUE.forms} <= known.keys()
