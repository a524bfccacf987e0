"""Every locked package stands in docs/licences.md with the licence that it states, and that licence is suitable."""

from email.message import Message
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from typing import cast

import pytest
from packaging.markers import Marker

from supply.packages import DEVELOPING, RUNNING, listed, locked, stated, suitable


def _stated(**fields: str | list[str]) -> str:
    """The licence that a package with these lines in its metadata states."""
    lines = Message()
    for name, values in fields.items():
        for value in [values] if isinstance(values, str) else values:
            lines[name.replace("_", "-")] = value
    return stated(cast("PackageMetadata", lines))


def test_the_table_lists_exactly_the_locked_packages() -> None:
    running, developing = locked(RUNNING), locked(DEVELOPING)
    uses = {name: "running" if name in running else "developing" for name in running | developing}

    assert len(running) > 30
    assert {name: row.use for name, row in listed().items()} == uses


def test_the_lists_name_every_package_once_with_its_hashes() -> None:
    for lock in (RUNNING, DEVELOPING):
        heads = [line for line in lock.read_text("utf-8").splitlines() if line and not line.startswith(" ")]

        assert len(locked(lock)) == len(heads)
        assert all(one.hashes for one in locked(lock).values())


def test_both_lists_lock_the_same_versions() -> None:
    developing = locked(DEVELOPING)

    assert {name: developing[name].version for name in locked(RUNNING)} == {
        name: one.version for name, one in locked(RUNNING).items()
    }


@pytest.mark.parametrize("name", sorted(locked(DEVELOPING)))
def test_a_package_states_the_licence_in_the_table(name: str) -> None:
    marker = locked(DEVELOPING)[name].marker
    row = listed()[name]
    try:
        found = stated(metadata(name))
    except PackageNotFoundError:
        assert marker and not Marker(marker).evaluate(), "not installed: `make develop`"  # noqa: PT018
        found = row.licence  # it is for another system

    assert row.licence == found
    assert suitable(found)


def test_a_licence_that_binds_our_code_or_is_unknown_is_not_suitable() -> None:
    assert suitable("MIT OR GPL-3.0-only")
    assert not suitable("MIT AND GPL-3.0-only")
    assert not suitable("AGPL-3.0-only")
    assert not suitable("none")
    assert not suitable("Free for non-commercial use")


def test_a_licence_is_read_from_whichever_line_states_it() -> None:
    mit = "License :: OSI Approved :: MIT License"
    apache = "License :: OSI Approved :: Apache Software License"

    assert _stated(License_Expression="MIT", License="something else") == "MIT"
    assert _stated(License="APL 2") == "Apache-2.0"
    assert _stated(License="Dual License", Classifier=[mit, apache]) == "Apache-2.0 OR MIT"
    assert _stated(License="Pay me") == "Pay me"
    assert _stated(Classifier=["Topic :: Games"]) == "none"
