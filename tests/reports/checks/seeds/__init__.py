"""The five real reports as figures (*.toml), and what mends each of their contradictions (mended.toml)."""

import tomllib
from collections.abc import Collection
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from forms.catalogue import load
from forms.value import Money, Nil, NotApplicable, Number, Status, Text, Value
from reports.checks.sheet import Entry, Evidence, Remark, Sheet

HERE = Path(__file__).parent
CATALOGUE = {one.code: one for one in load().indicators}
Raw = dict[str, Any]


class Asked(NamedTuple):
    """A target as these files write it."""

    indicator: str
    programme: str
    comparator: str
    value: Decimal


def raw() -> dict[str, Raw]:
    """The files, by the number of the seed."""
    return {path.name[:3]: tomllib.loads(path.read_text("utf-8")) for path in sorted(HERE.glob("0*.toml"))}


def mends() -> list[Raw]:
    """What would have to be different."""
    found: list[Raw] = tomllib.loads((HERE / "mended.toml").read_text("utf-8"))["mend"]
    return found


def reports(mended: Collection[str] = ()) -> dict[str, Evidence]:
    """Each report with what it is held against; the contradictions of these names are mended."""
    seeds = raw()
    for mend in mends():
        if mend["of"] in mended:
            _mend(seeds[mend["seed"]], mend)
    sheets = {number: _sheet(seed) for number, seed in seeds.items()}
    targets = tuple(
        Asked(one["indicator"], one["programme"], one.get("comparator", "≥"), Decimal(one["value"]))
        for seed in seeds.values()
        for one in seed.get("target", ())
    )
    statuses = {int(n): status for n, status in seeds["001"]["tasks"].items()}
    return {
        "000": Evidence(CATALOGUE, sheets["000"], (sheets["001"],), (sheets["003"],), targets),
        "001": Evidence(CATALOGUE, sheets["001"], (), (), targets, statuses),
        "002": Evidence(CATALOGUE, sheets["002"], (), (), targets),
        "003": Evidence(CATALOGUE, sheets["003"], (sheets["001"],)),
        "004": Evidence(CATALOGUE, sheets["004"]),
    }


def figures(evidence: Evidence) -> int:
    """How many figures a report has."""
    return sum(len(entries) for entries in evidence.sheet.entries.values())


def _mend(seed: Raw, mend: Raw) -> None:
    """Change what the mend names; a figure that is not there yet is added."""
    if "drop" in mend:
        seed["target"] = [one for one in seed["target"] if one["indicator"] not in mend["drop"]]
    elif "tasks" in mend:
        seed["tasks"] |= mend["tasks"]
    elif "difficulty" in mend:
        seed["difficulty"] = [{"words": mend["difficulty"]}]
    elif "indicator" in mend:
        place = (mend["indicator"], mend["place"])
        old: Raw = next((one for one in seed["figure"] if (one["indicator"], one["place"]) == place), {})
        fresh = {key: mend[key] for key in mend if key not in ("of", "seed")}
        kept = {key: old[key] for key in old if key in ("as_of",)}
        seed["figure"] = [one for one in seed["figure"] if one is not old] + [kept | fresh]
    else:
        for one in (*seed["figure"], *seed.get("lead_in", ())):
            if one["place"] == mend["place"]:
                one["as_of"] = mend["as_of"]


def _sheet(seed: Raw) -> Sheet:
    entries: dict[str, tuple[Entry, ...]] = {}
    for one in seed.get("figure", ()):
        entry = Entry(_value(one), one.get("as_of"), one["place"], one.get("words", ""))
        entries[one["indicator"]] = (*entries.get(one["indicator"], ()), entry)
    first, last = seed["first_day"], seed["cutoff"]
    assert isinstance(first, date)
    assert entries.keys() <= CATALOGUE.keys()
    return Sheet(
        kind=seed["kind"],
        first_day=first,
        cutoff=last,
        entries=entries,
        promised=tuple(seed.get("promised", ())),
        lead_ins=tuple(Remark(one["words"], one["place"], one["as_of"]) for one in seed.get("lead_in", ())),
        difficulties=tuple(Remark(one["words"], one.get("place", "")) for one in seed.get("difficulty", ())),
    )


def _value(one: Raw) -> Value:
    match one:
        case {"number": number}:
            return Number(amount=Decimal(number), qualifier=one.get("qualifier"))
        case {"money": dong}:
            return Money(dong=dong)
        case {"nil": wording}:
            return Nil(wording=wording)
        case {"text": words}:
            return Text(text=words)
        case {"status": code}:
            return Status(code=code)
        case _:
            assert one["not_applicable"]
            return NotApplicable()
