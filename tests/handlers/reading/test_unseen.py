"""The set of one who had not seen the program: what `toso read` and `toso paste` make of it. Its README has the
conventions; the numbers below may only get better."""

import json
from collections.abc import Iterator
from io import StringIO
from itertools import groupby
from pathlib import Path
from typing import Any

from bot.commands.reading import read_figures, read_paste

SET = Path(__file__).parent / "unseen"
MEETINGS, PEOPLE = "propaganda_meetings", "propaganda_attendees"
HARMFUL = {"submit", "nudge", "undo", "consent_yes", "nothing_this_week"}

Json = dict[str, Any]


def lines(name: str) -> list[Json]:
    return [json.loads(line) for line in (SET / name).read_text("utf-8").splitlines()]


def read(said: list[str], units: list[str] | None = None) -> list[Json]:
    out = StringIO()
    read_figures.main(StringIO("".join(f"{line}\n" for line in said)), out, units or ())
    return [json.loads(line) for line in out.getvalue().splitlines()]


def figures(found: Json) -> dict[str, int]:
    """No meetings are no people at them, said or not."""
    given = {code: amount for code, amount in found.items() if amount is not None}
    return {code: n for code, n in given.items() if (code, n, given.get(MEETINGS)) != (PEOPLE, 0, 0)}


def silently_wrong(wanted: Json, found: Json) -> dict[str, int]:
    """What is recorded and is not what was said."""
    right = figures(wanted)
    return {code: n for code, n in figures(found).items() if right.get(code) != n}


def right(wanted: Json, found: Json, *, unit: bool) -> bool:
    """Recorded, asked and understood as wanted. Asking for what was not mentioned is no mistake."""
    given, asked = figures(wanted["figures"]), set(found.get("ask", ()))
    none_met = given.get(MEETINGS) == 0 and PEOPLE not in given and PEOPLE not in wanted["ask"]
    needless = asked & (given.keys() | ({PEOPLE} if none_met else set()))
    whole = figures(found["figures"]) == given and set(wanted["ask"]) <= asked
    alike = all(bool(found[key]) == bool(wanted[key]) for key in ("difficulties", "zero"))
    return whole and not needless and alike and (not unit or found["unit"] == wanted["unit"])


def reports() -> Iterator[tuple[Json, Json]]:
    for units, group in groupby(lines("report.jsonl"), key=lambda one: one["units"]):
        wanted = list(group)
        said = ["report\t" + one["text"].replace("\n", "\\n") for one in wanted]
        yield from zip(wanted, read(said, units), strict=True)


def test_no_figure_of_a_report_is_silently_wrong() -> None:
    wrong = {}
    for one, found in reports():
        accepted = [one["expected"], *one.get("accept", ())]
        if all(silently_wrong(each["figures"], found["figures"]) for each in accepted):
            wrong[one["text"]] = found
    assert wrong == {}


def test_reports_are_read_as_their_writer_meant_them() -> None:
    every = list(reports())
    done = [
        any(right(each, found, unit=one["units"] is not None) for each in (one["expected"], *one.get("accept", ())))
        for one, found in every
    ]
    assert len(done) == 120
    assert sum(done) >= 116


def test_intents_are_understood_and_never_turned_round() -> None:
    every = lines("intents.jsonl")
    found = read([f"intent:{one['role']}:{one['state']}\t{one['text']}" for one in every])
    pairs = [(one, told["intent"]) for one, told in zip(every, found, strict=True)]
    missed = [(one["text"], told) for one, told in pairs if told not in (one["intent"], *one.get("accept", ()))]
    assert len(every) == 150
    assert len(missed) <= 2
    assert [one for one in missed if one[1] in HARMFUL] == []


def pasted(number: str) -> tuple[Json, Json]:
    out = StringIO()
    text = (SET / "pastes" / f"{number}.txt").read_text("utf-8")
    read_paste.main(SET / "pastes" / f"{number}.units.txt", StringIO(text), out)
    return json.loads((SET / "pastes" / f"{number}.expected.json").read_text("utf-8")), json.loads(out.getvalue())


PASTES = sorted(path.name.partition(".")[0] for path in (SET / "pastes").glob("*.expected.json"))


def rows(found: Json) -> dict[str, dict[str, int]]:
    """What is recorded, by hamlet."""
    made: dict[str, dict[str, int]] = {}
    for row in found["rows"]:
        made.setdefault(row["unit"], {}).update(figures(row["figures"]))
    return {unit: given for unit, given in made.items() if given}


def test_no_figure_of_a_paste_is_silently_wrong() -> None:
    wrong = {}
    for number in PASTES:
        wanted, found = pasted(number)
        known = {row["unit"]: row["figures"] for row in wanted["rows"]}
        known |= {one["unit"]: one.get("partial") or {} for one in wanted["ask"] if one["unit"]}
        for unit, given in rows(found).items():
            if bad := silently_wrong(known.get(unit, {}), given):
                wrong[number, unit] = bad
    assert wrong == {}


def test_no_hamlet_of_a_paste_vanishes() -> None:
    lost = []
    for number in PASTES:
        wanted, found = pasted(number)
        asked = {one["unit"] for one in found["ask"]}
        left = json.dumps([found["ask"], found["unread"]], ensure_ascii=False).casefold()
        for row in wanted["rows"]:
            names = [row["unit"], *row.get("said", ())]
            if row["unit"] not in {*rows(found), *asked} and not any(name.casefold() in left for name in names):
                lost.append((number, row["unit"]))
    assert lost == []


def test_pastes_are_read_as_their_writer_meant_them() -> None:
    done = []
    for number in PASTES:
        wanted, found = pasted(number)
        asked, made = {one["unit"] for one in found["ask"]}, rows(found)
        taken = [
            made.get(row["unit"]) == figures(row["figures"]) or bool(row.get("or_ask") and row["unit"] in asked)
            for row in wanted["rows"]
        ]
        doubts = [one["unit"] in asked for one in wanted["ask"] if one["unit"]]
        done.append(all(taken) and all(doubts))
    assert len(done) == 24
    assert sum(done) >= 21
