"""docs/checks.md says of every rule and contradiction what the code does."""

import re
from pathlib import Path

from reports.checks.rules import ABOUT, RULES
from tests.reports.checks.seeds import HERE

PAGE = (HERE.parents[3] / "docs" / "checks.md").read_text("utf-8")
ROWS = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| `")]


def _names(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


def test_the_page_lists_every_rule() -> None:
    assert {name for row in ROWS if len(row) == 3 for name in _names(row[0])} == {n for one in RULES for n in one.names}


def test_the_page_says_which_rule_finds_each_contradiction() -> None:
    told = {case.strip("`"): (about, _names(found)) for case, about, found, _ in (row for row in ROWS if len(row) == 4)}
    names = {case: {name for one in RULES if case in one.finds for name in one.names} for case in ABOUT}

    assert {case: about for case, (about, _) in told.items()} == ABOUT
    assert all(found == names[case] for case, (_, found) in told.items() if case not in ("C20",))
    assert told["C20"][1] <= names["C20"]


def test_the_page_says_how_serious_each_finding_is() -> None:
    code = "\n".join(path.read_text("utf-8") for path in Path("reports/checks").glob("*.py"))
    told = {row[0].strip("`"): row[1] for row in ROWS if len(row) == 3 and "," not in row[1]}
    literal = dict(re.findall(r'"([a-z-]+)", "(hard|warn|info)"', code))

    assert len(literal) > 15
    assert {name: told[name] for name in literal if name in told} == {n: s for n, s in literal.items() if n in told}
