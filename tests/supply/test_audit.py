"""What `make audit` says and with which code it ends, from what pip-audit answers; nothing is asked here."""

import json
from pathlib import Path
from typing import Any

import pytest

from supply import audit

FINE: dict[str, Any] = {"name": "aiohttp", "version": "3.14.5", "vulns": []}
FLAW = {"id": "PYSEC-2026-1", "fix_versions": ["3.14.6"], "description": "…"}
UNKNOWN: dict[str, Any] = {"name": "yarl", "skip_reason": "Dependency not found"}


def _answer(*packages: dict[str, Any]) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_packages_without_a_known_vulnerability_pass() -> None:
    assert audit.judged("a.lock", _answer(FINE)) == (0, ["a.lock: 1 packages, no known vulnerability."])


def test_a_vulnerability_is_named_with_the_version_that_mends_it() -> None:
    code, lines = audit.judged("a.lock", _answer(UNKNOWN, FINE | {"vulns": [FLAW]}))

    assert code == 1
    assert lines == ["aiohttp 3.14.5: PYSEC-2026-1, mended in: 3.14.6"]


@pytest.mark.parametrize("answer", ["", "Traceback", "{}", "[]", _answer(), _answer(UNKNOWN, UNKNOWN)])
def test_where_no_database_answers_one_line_says_so(answer: str) -> None:
    code, lines = audit.judged("a.lock", answer)

    assert code == 3
    assert lines == ["a.lock: not audited: no database of vulnerabilities can be reached from here."]


def test_a_package_that_the_database_does_not_know_is_not_passed_over() -> None:
    code, lines = audit.judged("a.lock", _answer(FINE, UNKNOWN))

    assert code == 3
    assert lines == ["a.lock: not audited: the database does not know yarl."]


def test_the_second_list_is_not_asked_about_where_nothing_answers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def nothing(lock: Path) -> str:
        asked.append(lock.name)
        return ""

    monkeypatch.setattr(audit, "_asked", nothing)

    assert audit.main() == 3
    assert asked == ["requirements.lock"]
    assert capsys.readouterr().out.count("\n") == 1


def test_a_vulnerability_in_either_list_is_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([_answer(FINE | {"vulns": [FLAW]}), _answer(FINE)])
    monkeypatch.setattr(audit, "_asked", lambda _: next(answers))

    assert audit.main() == 1
