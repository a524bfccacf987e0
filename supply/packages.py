"""Reads the locked packages, and the licences that docs/licences.md lists for them."""

import re
from importlib.metadata import PackageMetadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
RUNNING = ROOT / "requirements.lock"
DEVELOPING = ROOT / "requirements-dev.lock"
TABLE = ROOT / "docs" / "licences.md"

SUITABLE = frozenset(
    {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "LGPL-3.0-only", "MIT", "MIT-CMU", "MPL-2.0", "PSF-2.0"}
)
"""Licences under which we may hand our program on as it is; docs/licences.md says why."""

_SPDX = {
    "APL 2": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""What packages call their licence, by its name in the SPDX list."""

_LOCKED = re.compile(r"^([a-z0-9-]+)==([^\s;]+)(?: ; ([^\\]+?))? \\$", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


class Locked(NamedTuple):
    """One package of a lock. `marker`: the machines on which it is installed; empty: all. `hashes`: SHA-256 of each of
    its files that may be installed."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]


class LicenceRow(NamedTuple):
    """One row of the table of licences."""

    licence: str
    use: str


def locked(lock: Path) -> dict[str, Locked]:
    """The packages of a lock by name."""
    text = lock.read_text("utf-8")
    heads = list(_LOCKED.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    found = {}
    for head, end in zip(heads, ends, strict=True):
        name, version, marker = head.groups(default="")
        found[name] = Locked(name, version, marker, tuple(_HASH.findall(text, head.end(), end)))
    return found


def listed(table: Path = TABLE) -> dict[str, LicenceRow]:
    """The rows of the table of licences by package."""
    return {name: LicenceRow(licence, use) for name, licence, use in _ROW.findall(table.read_text("utf-8"))}


def stated(metadata: PackageMetadata) -> str:
    """The licence that an installed package states, as an SPDX expression; its own words where they are unknown."""
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    words = metadata["License"].strip() if "License" in metadata else ""
    if (name := _SPDX.get(words, words)) in SUITABLE:
        return name
    kinds = [line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier", []) if line.startswith("License")]
    return " OR ".join(sorted({_SPDX.get(kind, kind) for kind in kinds})) or words or "none"


def suitable(licence: str) -> bool:
    """Whether we may use a package under this licence: each part that must hold, or one of those to choose from."""
    return all(any(one in SUITABLE for one in part.split(" OR ")) for part in licence.split(" AND "))
