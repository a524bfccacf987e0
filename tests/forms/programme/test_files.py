"""The files of targets and tasks, as people edit them: a mistake is told with its line; a commune adds and switches in
a file of its own."""

import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from bot.commands.catalogue import main
from bot.config import BadSettings, Settings
from bot.current import World, load_world
from forms import catalogue
from forms.catalogue.check import all_mistakes
from forms.programme.years import Years

COUNT = '[[indicator]]\ncode = "a"\nkind = "count"\n'
RATE = '[[indicator]]\ncode = "r"\nkind = "percent"\nover_units = "none"\nover_time = "last"\n'
WORDS = '[[indicator]]\ncode = "w"\nkind = "text"\nover_units = "concat"\nover_time = "concat"\n'
P = '[[programme]]\nname = "P"\n'
MONTH = (
    '[[form]]\ncode = "month"\nversion = 1\nfrequency = "month"\nasked_of = ["economy"]\n'
    '  [[form.items]]\n  indicator = "a"\n'
)


def target(**what: object) -> str:
    written = {"indicator": "a", "years": "2026", "value": 5, **what}
    lines = [f'  {word} = "{one}"' if isinstance(one, str) else f"  {word} = {one}" for word, one in written.items()]
    return "\n".join(["  [[programme.target]]", *(line for line in lines if not line.endswith("None")), ""])


def task(**what: object) -> str:
    written = {"number": 1, "name": "n", "title": "t", "leads": ["economy"], "since": date(2026, 1, 1)} | what
    written = {"due": date(2026, 12, 31), **written}
    lines = [f"{word} = {one!r}" if not isinstance(one, date) else f"{word} = {one}" for word, one in written.items()]
    return "\n".join(["[[task]]", *lines, ""])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (
            COUNT + P + target(years=None),
            "line 6: programme.1.target.1: a target without a year: for which years is it?",
        ),
        (COUNT + P + target() + target(indicator="b"), "line 11: programme.1.target.2.indicator: no indicator b"),
        (
            COUNT + P + target(years="soon"),
            'line 8: programme.1.target.1.years: "soon" is no year: write years = "2026"',
        ),
        (COUNT + P + target(years="2030-2026"), '"2030-2026" is no year, or ends before it begins'),
        (COUNT + P + target(comparator="about"), "line 10: programme.1.target.1.comparator: Input should be '≥'"),
        (COUNT + P + target(value=-1), "line 9: programme.1.target.1.value: -1 is below zero"),
        (
            RATE + P + target(indicator="r", value=101),
            "line 11: programme.1.target.1.value: 101 percent of r: 0 to 100",
        ),
        (WORDS + P + target(indicator="w"), "w is a text: a target is set for a count, percent, ratio, money"),
        (
            COUNT + P + target() + target(years="2025-2027"),
            "a has a target of these years above already: give each the",
        ),
        (COUNT + P + target() + P, 'line 11: programme.2.name: "P" stands already'),
        (COUNT + P.replace('"P"', '" "'), "by which name are its targets told apart?"),
        (
            COUNT + P + target(goal=3),
            "line 10: programme.1.target.1.goal: there is no such entry here: is it misspelt?",
        ),
        (COUNT + MONTH + task() + task(), "task.2.number: there is another task 1: give one of them its own number"),
        (COUNT + MONTH + task(leads=["mayor"]), "task.1.leads.1: Input should be 'agency', 'police'"),
        (
            COUNT + MONTH + task(leads=["school"]),
            "task.1.leads: school has no monthly report in which it could say how",
        ),
        (COUNT + MONTH + task(leads=[]), "task.1.leads: Tuple should have at least 1 item"),
        (
            COUNT + MONTH + task(due=date(2025, 1, 1)),
            "it is due 2025-01-01, before its first day 2026-01-01: a later due",
        ),
        (COUNT + MONTH + task(helps=["economy"]), "who leads does not help besides"),
        (COUNT + MONTH + task(asked_until=date(2025, 1, 1)), "it is asked until 2025-01-01, before its first day"),
        (COUNT + MONTH + task(status="done"), "there is no such entry here: is it misspelt?"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, wrong: str, said: str) -> None:
    (tmp_path / "ours.toml").write_text(wrong, "utf-8")

    with pytest.raises(ValueError, match=r"^ours\.toml, line ") as caught:
        catalogue.load(tmp_path)
    assert said in str(caught.value)


def test_a_programme_may_say_two_things_at_two_places(tmp_path: Path) -> None:
    two = target(place="I.2.3") + target(value=7, place="II.9")
    (tmp_path / "ours.toml").write_text(COUNT + P + two, "utf-8")

    assert [(one.programme, one.place, int(one.value)) for one in catalogue.load(tmp_path).targets] == [
        ("P", "I.2.3", 5),
        ("P", "II.9", 7),
    ]


def test_the_check_of_the_catalogue_covers_them(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(catalogue.FOLDER, tmp_path / "catalogue"))
    path = folder / "targets.toml"
    lines = path.read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.strip().startswith("years"))
    path.write_text("\n".join(lines[:at] + lines[at + 1 :]), "utf-8")
    tasks = folder / "tasks.toml"
    tasks.write_text(tasks.read_text("utf-8").replace("number = 2\n", "number = 1\n", 1), "utf-8")

    found = all_mistakes(folder)
    assert [
        one for one in found if one.startswith(f"targets.toml, line {at - 1}: programme.1.target.1: a target without")
    ]
    assert [one for one in found if "tasks.toml, line" in one and "there is another task 1" in one]
    out = StringIO()
    assert main(out, folder) == 1
    assert "a target without a year" in out.getvalue()


def test_what_the_files_hold_is_listed() -> None:
    out = StringIO()

    assert main(out) == 0
    assert "67 mục tiêu của 3 chương trình, 11 nhiệm vụ" in out.getvalue()


def test_real_targets_are_there() -> None:
    known = catalogue.load().targets
    vneid = {
        (one.programme, str(one.years), str(one.comparator), int(one.value))
        for one in known
        if one.indicator == "vneid_rate"
    }

    assert vneid == {
        ("Kế hoạch 206 của tỉnh", "2026", "≥", 98),
        ("Kế hoạch 2026 - 2030 của xã", "2026-2030", "≥", 100),
    }
    satisfied = [one for one in known if one.indicator == "satisfaction_rate"]
    assert sorted(int(one.value) for one in satisfied if one.holds_in(2026)) == [90, 95, 98]
    assert [int(one.value) for one in satisfied if one.holds_in(2029)] == [99]


def test_years_meet_where_they_share_one() -> None:
    assert Years(first=2026, last=2027).meet(Years(first=2027, last=2030))
    assert not Years(first=2026, last=2027).meet(Years(first=2028, last=2030))


# The commune's own file -----------------------------------------------------------------------------------------------


def world(tmp_path: Path, text: str) -> World:
    path = tmp_path / "ours.toml"
    path.write_text(text, "utf-8")
    return World.load(choices=str(path))


def test_a_commune_adds_targets_and_tasks(tmp_path: Path) -> None:
    own = '[[programme]]\nname = "Nghị quyết của xã"\n' + target(indicator="vneid_rate", value=99)
    plan = world(tmp_path, own + task(number=12, name="Wifi nhà văn hóa", leads=["culture"])).plan

    assert [one.value for one in plan.catalogue.targets if one.programme == "Nghị quyết của xã"] == [99]
    assert plan.form("month").of("culture").item("task-12") is not None
    assert plan.everything.targets == plan.catalogue.targets


def test_a_commune_switches_programmes_and_tasks_off(tmp_path: Path) -> None:
    off = '[[switch]]\nprogramme = "Đề án 22 của tỉnh"\non = false\n[[switch]]\ntask = 3\non = false\n'
    plan = world(tmp_path, off).plan
    month = plan.form("month").of("economy")

    assert "Đề án 22 của tỉnh" not in {one.programme for one in plan.catalogue.targets}
    assert 3 not in {one.number for one in plan.catalogue.tasks}
    assert month.item("task-3") is None
    assert {"task-3", "task-3-result"} <= {item.indicator for item in month.spare}
    assert month.showing({"task-3"}).item("task-3") is not None


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ('[[switch]]\nprogramme = "X"\non = false\n', "switch.1.programme: no programme X; there are Kế hoạch 2026"),
        ("[[switch]]\ntask = 99\non = false\n", "switch.1.task: there is no task 99 to switch; there are 1, 2"),
        ('[[switch]]\ntask = 3\nform = "week"\non = false\n', "what is switched? Write one of form"),
        ("[[switch]]\non = false\n", "what is switched? Write one of form"),
        ("[[switch]]\ntask = 3\non = false\n" * 2, "this is switched above already"),
        (task(number=3), "task.1.number: there is another task 3"),
        (P + target(indicator="vneid_rate", years=None), "a target without a year"),
        (P + target(indicator="nothing"), "no indicator nothing"),
        (P.replace('"P"', '"Đề án 22 của tỉnh"') + target(indicator="vneid_rate"), "stands already"),
    ],
)
def test_a_mistake_in_the_own_file_stops_the_start(tmp_path: Path, wrong: str, said: str) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(wrong, "utf-8")

    with pytest.raises(BadSettings, match=r"ours\.toml, line ") as caught:
        load_world(Settings(forms=str(path)))
    assert said in str(caught.value)
