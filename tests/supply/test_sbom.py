"""The bill of materials: valid CycloneDX, complete, and the same for the same list."""

import json
from pathlib import Path
from typing import Any

from supply import sbom
from supply.packages import RUNNING, listed, locked


def test_the_bill_names_every_package_with_version_licence_and_hashes(tmp_path: Path) -> None:
    into = tmp_path / "var" / "sbom.json"
    count = sbom.write(into)
    bill: dict[str, Any] = json.loads(into.read_text("utf-8"))
    parts = {part["name"]: part for part in bill["components"]}
    packages = locked(RUNNING)

    assert (bill["bomFormat"], bill["specVersion"], bill["metadata"]["component"]["name"]) == (
        "CycloneDX",
        "1.6",
        "toso",
    )
    assert count == len(parts)
    assert {name: part["version"] for name, part in parts.items()} == {n: p.version for n, p in packages.items()}
    assert {name: {h["content"] for h in part["hashes"]} for name, part in parts.items()} == {
        name: set(one.hashes) for name, one in packages.items()
    }
    assert all(part["licenses"] and part["purl"] for part in parts.values())
    assert len(next(d["dependsOn"] for d in bill["dependencies"] if d["ref"] == "toso")) == len(packages)


def test_the_same_list_makes_the_same_bill() -> None:
    one, two = (json.loads(sbom.bill("1", locked(RUNNING), listed())) for _ in range(2))
    for bill in (one, two):
        del bill["metadata"]["timestamp"]

    assert one == two
