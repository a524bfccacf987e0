"""`make audit`: asks a database whether any locked package has a known vulnerability. The exit code is 1 where one has,
3 where no database could be asked: then nothing is known, good or bad."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from supply.packages import DEVELOPING, RUNNING

CLEAN, VULNERABLE, UNKNOWN = 0, 1, 3
_PATIENCE = 300.0


def main() -> int:
    """Audit both lists: first what is installed where the program runs, then what it is developed with."""
    worst = CLEAN
    for lock in (RUNNING, DEVELOPING):
        code, lines = judged(lock.name, _asked(lock))
        print("\n".join(lines))
        if code == UNKNOWN:
            return code
        worst = max(worst, code)
    return worst


def judged(name: str, answer: str) -> tuple[int, list[str]]:
    """The exit code, and what to print, for what pip-audit has answered about a list of packages."""
    found = _packages(answer)
    skipped = [package["name"] for package in found if "skip_reason" in package]
    bad = [package for package in found if package.get("vulns")]
    lines = [line for package in bad for line in _told(package)]
    if bad:
        return VULNERABLE, lines
    if not found or len(skipped) == len(found):
        return UNKNOWN, [f"{name}: not audited: no database of vulnerabilities can be reached from here."]
    if skipped:
        return UNKNOWN, [f"{name}: not audited: the database does not know {', '.join(skipped)}."]
    return CLEAN, [f"{name}: {len(found)} packages, no known vulnerability."]


def _packages(answer: str) -> Sequence[dict[str, Any]]:
    """The packages in the answer; none where it is no answer."""
    try:
        packages: Sequence[dict[str, Any]] = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return ()
    return packages


def _told(package: dict[str, Any]) -> list[str]:
    """One line for each vulnerability of a package, with the version that mends it."""
    lines = []
    for flaw in package["vulns"]:
        mended = ", ".join(flaw.get("fix_versions", [])) or "not yet"
        lines.append(f"{package['name']} {package['version']}: {flaw['id']}, mended in: {mended}")
    return lines


def _asked(lock: Path) -> str:
    """What pip-audit answers about a list. It needs no pip: the list names every package and its hashes."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--requirement", str(lock)]
    command += ["--format", "json", "--progress-spinner", "off"]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return ""
    return asked.stdout


if __name__ == "__main__":
    sys.exit(main())
