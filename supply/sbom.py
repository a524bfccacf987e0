"""`make sbom`: writes var/sbom.json, the CycloneDX bill of materials of what is installed where the program runs."""

import tomllib
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from supply.packages import ROOT, RUNNING, LicenceRow, Locked, listed, locked

INTO = ROOT / "var" / "sbom.json"


def bill(version: str, packages: dict[str, Locked], licences: dict[str, LicenceRow]) -> str:
    """The bill of materials as JSON: our program in this version, and each package with its hashes and licence."""
    licence_of = LicenseFactory().make_from_string
    ours = Component(
        name="toso", version=version, type=ComponentType.APPLICATION, bom_ref="toso", licenses=[licence_of("MIT")]
    )
    parts = [
        Component(
            name=one.name,
            version=one.version,
            type=ComponentType.LIBRARY,
            bom_ref=f"{one.name}=={one.version}",
            purl=PackageURL("pypi", name=one.name, version=one.version),
            licenses=[licence_of(licences[one.name].licence)],
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in one.hashes],
        )
        for one in packages.values()
    ]
    content = "\n".join([version, *(digest for one in packages.values() for digest in one.hashes)])
    bom = Bom(components=parts, serial_number=uuid5(NAMESPACE_OID, content))
    bom.metadata.component = ours
    bom.register_dependency(ours, parts)
    return JsonV1Dot6(bom).output_as_string(indent=2)


def write(into: Path = INTO) -> int:
    """Write the bill of what is locked now; returns the number of packages in it."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    packages = locked(RUNNING)
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_text(bill(version, packages, listed()) + "\n", "utf-8")
    return len(packages)


if __name__ == "__main__":
    print(f"{write()} packages: {INTO.relative_to(ROOT)}")
