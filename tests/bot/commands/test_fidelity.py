"""`toso fidelity`: every figure of the real reports comes out of raw figures as printed, and only out of them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO
from pathlib import Path
from shutil import copytree
from typing import Any, NamedTuple

import pytest

from bot.__main__ import main as toso
from bot.commands.fidelity import compare, raw
from forms import catalogue
from locales import printing
from reports import kinds
from reports.kinds.kind import Spot
from reports.kinds.variable import Variable
from tests.fidelity import seeds

CATALOGUE = catalogue.load()
NAMES = ("000", "001", "002", "003", "004")
EXPECTED = {name: dict(compare.read_expected(compare.FOLDER / f"{name}.expected.tsv")) for name in NAMES}
WITH_SEEDS = pytest.mark.skipif(not seeds.SEEDS.is_dir(), reason="the real reports are not part of the project")


def _raw(name: str) -> raw.RawFigures:
    return raw.load(compare.FOLDER / f"{name}.toml", CATALOGUE)


def _printed(figures: raw.RawFigures) -> dict[str, str]:
    return dict(compare.printed(figures, CATALOGUE))


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_is_reproduced(name: str) -> None:
    found = compare.compare(compare.FOLDER / f"{name}.toml", CATALOGUE)

    assert found.misses == ()
    assert found.places == len(EXPECTED[name]) >= 20


def test_the_command_counts_each_report_and_all(capsys: pytest.CaptureFixture[str]) -> None:
    code = toso(["fidelity"])

    *each, total = capsys.readouterr().out.splitlines()
    assert code == 0
    counts = [re.fullmatch(r"(\d{3}): reproduced (\d+) / \2", line) for line in each]
    assert [found and found[1] for found in counts] == list(NAMES)
    everything = sum(int(found[2]) for found in counts if found)
    assert total == f"total: reproduced {everything} / {everything}"


def test_a_miss_says_where_what_and_what_instead(tmp_path: Path) -> None:
    folder = copytree(compare.FOLDER, tmp_path / "f", ignore=lambda _, names: [n for n in names if "000" not in n])
    raw_file, expected = folder / "000.toml", folder / "000.expected.tsv"
    raw_file.write_text(
        raw_file.read_text("utf-8").replace("vneid_accounts = 14814", "vneid_accounts = 14915"), "utf-8"
    )
    with expected.open("a", encoding="utf-8") as lines:
        lines.write("Phụ lục X\t1\n")
    out = StringIO()

    code = compare.main(folder, out)

    good, places = len(EXPECTED["000"]) - 2, len(EXPECTED["000"]) + 1
    assert code == 1
    assert out.getvalue().splitlines() == [
        f"000: reproduced {good} / {places}",
        "  Phụ lục I dòng 16 cột Kết quả: expected “97,3%”, got “98%”",
        "  Phụ lục I dòng 16 cột Mô tả kết quả: expected “14814/15219”, got “14915/15219”",
        "  Phụ lục X: expected “1”, got “nothing”",
        f"total: reproduced {good} / {places}",
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("", "000.toml, line 1: kind: Field required"),
        (
            "vneid_accounts = 1",
            "000.toml, line 11: given.1.values.vneid_accounts: vneid_accounts is not asked of hamlet",
        ),
        ("vneid_rate = 1", "000.toml, line 11: given.1.values.vneid_rate: vneid_rate is computed: give what it is"),
        ("nobody = 1", "000.toml, line 11: given.1.values.nobody: no indicator nobody"),
        (
            'propaganda_meetings = { nil = "không", number = 1 }',
            "line 11: given.1.values.propaganda_meetings: a figure is",
        ),
        ('propaganda_meetings = "02"', "line 11: given.1.values.propaganda_meetings: "),  # printed text
        ("propaganda_meetings = = 1", "000.toml: "),
    ],
)
def test_a_wrong_file_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: str, said: str
) -> None:
    head = 'kind = "weekly"\n[period]\ncommune = "xã A"\nhamlet = "xóm"\nyear = 2026\n'
    figures = f'[[given]]\nby = "hamlet"\nunit = "xóm 1"\nas_of = 2026-05-07\n[given.values]\n{given}\n'
    (tmp_path / "000.toml").write_text(head + figures if given else "", "utf-8")
    (tmp_path / "000.expected.tsv").write_text("", "utf-8")

    assert toso(["fidelity", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err


def test_a_folder_without_figures_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert toso(["fidelity", str(tmp_path / "none")]) == 2
    assert "holds no raw figures" in capsys.readouterr().err


def test_an_expectation_that_is_no_table_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "000.toml").write_bytes((compare.FOLDER / "000.toml").read_bytes())
    (tmp_path / "000.expected.tsv").write_text("II.9 02 hội nghị\n", "utf-8")

    assert toso(["fidelity", str(tmp_path)]) == 2
    assert "000.expected.tsv, line 1: place TAB text" in capsys.readouterr().err


# Nothing is stored as printed -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_no_raw_figure_is_text(name: str) -> None:
    figures = _raw(name)
    values = [value for given in figures.given for value in given.values.values()]
    entered = [value for one in figures.entered for value in one.values.values()]
    wordings = [value.nil for value in values if value.nil is not None]

    assert values or figures.goal
    assert [wording for wording in wordings if re.search(r"\d", wording)] == []
    assert [value.text for value in entered if value.text] == []


@pytest.mark.parametrize("name", NAMES)
def test_free_text_holds_no_figure_of_the_period(name: str) -> None:
    """Digits in free text are names and numbering of the form ("Chợ 4.0", "01 mô hình"), days, or none."""
    figures = _raw(name)
    values = [value for given in figures.given for value in given.values.values()]
    texts = [text for value in values for text in (value.text, value.note) if text]
    texts += [*figures.texts.values(), *(task.note for task in figures.task)]

    left = [re.sub(r"Chợ 4\.0|Quý I+|năm 2026|\(\d\)", "", text) for text in texts]
    assert [text for text in left if re.search(r"\d", text)] == []


# A figure changed in the input changes the output at its place and only there ----------------------------------------


class Changed(NamedTuple):
    """The raw figures with one of them changed, and the variables in which that shows."""

    what: str
    figures: raw.RawFigures
    shows: frozenset[str]
    years: str | None = None
    row: tuple[str, int] | None = None
    place: str | None = None


def _with(figures: raw.RawFigures, field: str, n: int, **changes: Any) -> raw.RawFigures:
    """The figures with other fields in the n-th table of that name."""
    tables: Sequence[Any] = getattr(figures, field)
    changed = [one.model_copy(update=changes) if m == n else one for m, one in enumerate(tables)]
    return figures.model_copy(update={field: tuple(changed)})


DENOMINATORS = {of.denominator for of in CATALOGUE.indicators if of.denominator}


def _other(code: str, value: raw.RawValue) -> Iterator[raw.RawValue]:
    """Yields figures that print differently from this one wherever it, or what is computed from it, is printed."""
    if value.number is not None:
        grown = value.number * 2 if code in DENOMINATORS else value.number / 2
        if CATALOGUE.indicator(code).kind == "count":
            grown = Decimal(int(grown))
        yield value.model_copy(update={"number": grown if value.number else Decimal(3)})
        if value.qualifier:
            yield value.model_copy(update={"qualifier": None})
    elif value.money is not None:
        yield value.model_copy(update={"money": value.money * 2 if value.money else 7_000_000})
    elif value.nil is not None:
        yield raw.RawValue(nil="tuyệt nhiên không")
        yield raw.RawValue(number=Decimal(7))
    elif value.text is not None:
        yield raw.RawValue(text="lời khác")
    else:
        states = CATALOGUE.indicator(code).states
        yield raw.RawValue(status=next(state for state in states if state != value.status))


def _follows(code: str, old: raw.RawValue, new: raw.RawValue) -> frozenset[str]:
    """The indicator and all that is computed from it, so far as this change can be seen there."""
    shows = {code}
    for of in CATALOGUE.indicators:
        counted = (
            of.counts_state in (old.status, new.status)
            if of.counts_state
            else (old.number or 0) * (new.number or 0) == 0
        )
        if code in (of.numerator, of.denominator) or (of.counts_units_of == code and counted):
            shows.add(of.code)
    return frozenset(shows)


def _changes(figures: raw.RawFigures) -> Iterator[Changed]:
    for n, given in enumerate(figures.given):
        for code, value in given.values.items():
            for other in _other(code, value):
                changed = _with(figures, "given", n, values={**given.values, code: other})
                shows = _follows(code, value, other) | ({f"{code}.units"} if given.unit else frozenset())
                yield Changed(f"{code} of {given.unit or given.by}", changed, shows)
            if value.note is not None:
                noted = value.model_copy(update={"note": "lời khác"})
                changed = _with(figures, "given", n, values={**given.values, code: noted})
                yield Changed(f"the note of {code}", changed, frozenset({f"{code}.note"}))
        later = _with(figures, "given", n, as_of=given.as_of + timedelta(days=40))
        yield Changed(f"as_of of given {n}", later, frozenset(f"{code}.as_of" for code in given.values))
        if given.unit:
            renamed = _with(figures, "given", n, unit="xóm Mới")
            yield Changed(f"name of {given.unit}", renamed, frozenset(f"{code}.units" for code in given.values))
    for n, goal in enumerate(figures.goal):
        changed = _with(figures, "goal", n, value=goal.value + 1)
        yield Changed(f"goal {goal.indicator}", changed, frozenset({f"{goal.indicator}.target"}), goal.years)
    for n, one in enumerate(figures.entered):
        for name, entered in one.values.items():
            changed = _with(figures, "entered", n, values={**one.values, name: next(_other(name, entered))})
            yield Changed(f"{name} at {one.place}", changed, frozenset({name}), place=one.place)
        for name, day in one.days.items():
            changed = _with(figures, "entered", n, days={name: day + timedelta(days=40)})
            yield Changed(f"{name} at {one.place}", changed, frozenset({name}), place=one.place)
        for name, number in one.numbers.items():
            changed = _with(figures, "entered", n, numbers={name: number + 1})
            yield Changed(f"{name} at {one.place}", changed, frozenset({name}), place=one.place)
        for name, target in one.goals.items():
            changed = _with(figures, "entered", n, goals={name: target + 1})
            yield Changed(f"{name} at {one.place}", changed, frozenset({name}), place=one.place)
    yield from _changed_rows(figures)
    for name, due in figures.due.items():
        changed = figures.model_copy(update={"due": {**figures.due, name: due.model_copy(update={"day": due.day + 1})}})
        yield Changed(f"due {name}", changed, frozenset({f"due.{name}"}))
    for name in figures.texts:
        changed = figures.model_copy(update={"texts": {**figures.texts, name: "lời khác"}})
        yield Changed(f"text {name}", changed, frozenset({f"text.{name}"}))
    for name, said in figures.period:
        if said is not None:
            changed = figures.model_copy(update={"period": figures.period.model_copy(update={name: _moved(said)})})
            yield Changed(f"period {name}", changed, frozenset({name}))


def _moved(said: str | int | date) -> str | int | date:
    if isinstance(said, str):
        return said + " Mới"
    return said + timedelta(days=400) if isinstance(said, date) else said + 1


TASKS_DONE = frozenset({"tasks_done", "tasks_done_ontime", "tasks_ontrack", "tasks_done_rate"})
DONE_LATE = frozenset({"tasks_done_ontime", "tasks_done_late"})
OVERDUE = frozenset({"tasks_ontrack", "tasks_overdue"})


def _changed_rows(figures: raw.RawFigures) -> Iterator[Changed]:
    for n, task in enumerate(figures.task):
        row = ("tasks", task.number)
        for name in ("title", "lead", "helpers", "note"):
            if getattr(task, name):
                shows = {f"row.{name}"} | ({"row.result"} if name == "note" else set())
                yield Changed(
                    f"{name} of task {task.number}",
                    _with(figures, "task", n, **{name: "khác"}),
                    frozenset(shows),
                    row=row,
                )
        for name in ("first_year", "last_year"):
            if getattr(task, name):
                yield Changed(
                    f"{name} of task {task.number}",
                    _with(figures, "task", n, **{name: 2040}),
                    frozenset({f"row.{name}"}),
                    row=row,
                )
        if task.status:
            other = "not_started" if task.status == "done" else "done"
            yield Changed(
                f"status of task {task.number}",
                _with(figures, "task", n, status=other),
                TASKS_DONE | {"row.result"},
                row=row,
            )
            name, counts = ("late", DONE_LATE) if task.status == "done" else ("overdue", OVERDUE)
            yield Changed(f"{name} task {task.number}", _with(figures, "task", n, **{name: True}), counts, row=row)
        if task.assigned_by:
            other = "chair" if task.assigned_by == "province" else "province"
            yield Changed(
                f"who assigned task {task.number}",
                _with(figures, "task", n, assigned_by=other),
                frozenset({"row.assigned_by"}),
                row=row,
            )
    for n, one in enumerate(figures.proposal):
        row = ("own_proposals" if one.own else "other_proposals", one.number)
        for name in ("content", "authority", "lead", "helpers", "product", "due"):
            yield Changed(
                f"{name} of proposal {n}",
                _with(figures, "proposal", n, **{name: "khác"}),
                frozenset({f"row.{name}"}),
                row=row,
            )


def _places(name: str, figures: raw.RawFigures, changed: Changed) -> set[str]:
    """The places where this change must show, read from the patterns alone."""
    tasks = [task.number for task in figures.task]
    own, other = ([one.number for one in figures.proposal if one.own is mine] for mine in (True, False))
    numbers = {"tasks": tasks, "own_proposals": own, "other_proposals": other}
    entered = {(one.place, at) for one in figures.entered for at in (*one.values, *one.days, *one.numbers, *one.goals)}
    found = set()
    for spot, n in kinds.load(figures.kind).spots(numbers):
        for gap in spot.wording.gaps:
            here = gap.variable in changed.shows and _is_here(spot, n, gap, changed, numbers)
            if here and (
                changed.place == spot.id or (changed.place is None and (spot.id, gap.variable) not in entered)
            ):
                found.add(spot.id)
    return found


def _is_here(spot: Spot, n: int, gap: Variable, changed: Changed, numbers: dict[str, list[int]]) -> bool:
    if gap.name == "row":
        return spot.each is not None and changed.row == (spot.each, numbers[spot.each][n])
    return changed.years is None or spot.years == changed.years


@pytest.mark.parametrize("name", NAMES)
def test_a_changed_figure_shows_at_its_places_only(name: str) -> None:
    figures = _raw(name)
    before = _printed(figures)
    looked = 0
    for changed in _changes(figures):
        after = _printed(changed.figures)
        differs = {place for place in before if after[place] != before[place]}

        assert before.keys() == after.keys()
        assert differs == _places(name, figures, changed), changed.what
        assert differs or changed.what.split()[0] in ("as_of", "name", "period"), changed.what
        looked += 1
    assert looked >= 20


@pytest.mark.parametrize("name", NAMES)
def test_every_place_follows_some_raw_figure(name: str) -> None:
    figures = _raw(name)
    before = _printed(figures)
    moved: set[str] = set()
    more = [changed.figures for changed in _changes(figures)]
    if figures.task:
        another = figures.task[-1].model_copy(update={"number": len(figures.task) + 1})
        more.append(figures.model_copy(update={"task": (*figures.task, another)}))
    for changed in more:
        after = _printed(changed)
        moved |= {place for place in before if after[place] != before[place]}

    assert set(before) - moved == set()


# Against the real reports --------------------------------------------------------------------------------------------


def _passages(name: str) -> Iterator[tuple[str, str]]:
    figures = _raw(name)
    lists = {
        "tasks": len(figures.task),
        "own_proposals": sum(one.own for one in figures.proposal),
        "other_proposals": sum(not one.own for one in figures.proposal),
    }
    return seeds.passages(kinds.load(figures.kind), EXPECTED[name], lists)


@WITH_SEEDS
@pytest.mark.parametrize("name", NAMES)
def test_what_is_expected_stands_in_the_real_report(name: str) -> None:
    text = seeds.text_of(name).replace("05/2/2026", "05/02/2026")  # F10's one exception

    assert [place for place, said in EXPECTED[name].items() if seeds.squeezed(said) not in text] == []
    assert [place for place, passage in _passages(name) if passage not in text] == []


@WITH_SEEDS
@pytest.mark.parametrize("name", NAMES)
def test_every_number_of_the_real_report_is_printed_at_some_place(name: str) -> None:
    assert seeds.uncovered(name, _passages(name)) == []


@WITH_SEEDS
def test_a_number_that_no_place_prints_is_found() -> None:
    without = (one for one in _passages("000") if one[0] not in ("II.9", "Phụ lục I dòng 16"))

    found = seeds.uncovered("000", without)

    assert len(found) == 6  # 02, 02, 124; 98, 97,3, 14814/15219
    assert any("02 hội nghị" in one for one in found)


@WITH_SEEDS
def test_every_day_of_the_real_reports_prints_as_it_does_there() -> None:
    days = [day for name in NAMES for day in re.findall(r"\b\d{1,2}/\d{1,2}/\d{4}\b", seeds.text_of(name))]
    parsed = [date(*map(int, reversed(day.split("/")))) for day in days]
    strange = {day for day, when in zip(days, parsed, strict=True) if printing.day(when, "vi") != day}

    assert len(days) > 90
    assert strange == {"05/2/2026"}  # F10's one exception
