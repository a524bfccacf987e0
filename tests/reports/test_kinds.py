"""The kinds of report as files: every gap can be filled, and a mistake is told with file and line."""

from decimal import Decimal
from pathlib import Path

import pytest

from forms import catalogue
from forms.value import Money, Nil, Number, Ratio, Status, Value
from reports import kinds
from reports.kinds.derived import TaskState, derived, task_counts, units_with
from reports.kinds.facts import Facts
from reports.kinds.fill import fill
from reports.kinds.variable import filled, gaps

CATALOGUE = catalogue.load()
HEAD = 'code = "k"\nprogramme = "p"\n'
LINE = HEAD + '[[sentence]]\nid = "I"\n'
TABLE = HEAD + '[[table]]\nid = "A"\ncolumns = ["TT", "Kết quả"]\n'


@pytest.mark.parametrize("code", kinds.KINDS)
def test_every_kind_of_report_can_be_printed(code: str) -> None:
    kind = kinds.load(code)
    ids = [spot.id for spot, _ in kind.spots({"tasks": [1, 2], "own_proposals": [1], "other_proposals": [1]})]

    assert kind.code == code
    assert len(ids) >= 20
    assert len(ids) == len(set(ids))


def test_every_file_is_a_kind_of_report() -> None:
    folder = Path(kinds.__file__).parent

    assert {path.stem for path in folder.glob("*.toml")} == set(kinds.KINDS)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (LINE + 'text = "{nobody}"', "line 5: sentence.1.text: no indicator nobody"),
        (LINE + 'text = "{tthc_total:percent}"', "line 5: sentence.1.text: tthc_total does not print as percent: bare"),
        (LINE + 'text = "{tthc_total.size}"', "tthc_total has no size; it has target"),
        (LINE + 'text = "{data_reuse_rate:ratio}"', "data_reuse_rate does not print as ratio"),
        (LINE + 'text = "{TTHC}"', '"{TTHC}" is no gap: written {name}'),
        (LINE + 'text = "{tthc_total"', "a brace stands alone"),
        (LINE + 'text = "x"\nnil = "{nobody}"', "line 6: sentence.1.nil: no indicator nobody"),
        (LINE + 'text = "{row.title}"', "no indicator row"),
        (LINE + 'text = "x"\n' + '[[sentence]]\nid = "I"\ntext = "y"', "line 7: sentence.2.id: I stands twice"),
        (LINE + 'txt = "x"', "line 3: sentence.1.text: Field required"),
        (LINE + 'text = "x"\nyear = "y"', "line 6: sentence.1.year: there is no such entry here: is it misspelt?"),
        (TABLE + '[[table.row]]\ncells = ["1."]', "line 7: table.1.row.1.cells: 1 cells for 2 columns"),
        (TABLE + '[[table.row]]\ncells = ["1.", "{nobody}"]', "line 7: table.1.row.1.cells: no indicator nobody"),
        (TABLE + 'each = "tasks"\n[[table.row]]\ncells = ["1.", "{row.size}"]', "no indicator row"),
        (TABLE + 'each = "people"\n', "line 6: table.1.each: no list people; there are tasks"),
        (TABLE.replace("Kết quả", "{nobody}"), "line 5: table.1.columns: no indicator nobody"),
    ],
)
def test_a_mistake_in_a_kind_is_told_with_its_line(tmp_path: Path, wrong: str, said: str) -> None:
    (tmp_path / "k.toml").write_text(wrong, "utf-8")

    with pytest.raises(ValueError, match=r"^k\.toml, line ") as caught:
        kinds.load("k", tmp_path)
    assert said in str(caught.value)


def test_a_gap_says_what_and_how() -> None:
    (one, two) = gaps("{vneid_rate.target:sign} của {commune}")

    assert (one.name, one.attribute, one.style, one.variable) == ("vneid_rate", "target", "sign", "vneid_rate.target")
    assert filled("{vneid_rate.target:sign} của {commune}", {one: "≥ 98", two: "xã"}) == "≥ 98 của xã"
    assert filled("tỷ lệ {commune} (trong đó)", {two: ""}) == "tỷ lệ (trong đó)"


def test_a_figure_that_is_not_known_is_left_open() -> None:
    texts = dict(fill(kinds.load("weekly"), Facts(), CATALOGUE))

    assert (
        texts["Trích yếu"].removeprefix(
            "Kết quả thực hiện các nhiệm vụ về khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số trên địa bàn … "
        )
        == "theo tuần (tính đến hết ngày …)"
    )


def _n(amount: int) -> Number:
    return Number(amount=Decimal(amount))


def test_units_are_added_counted_and_divided() -> None:
    by_unit: dict[str, dict[str, Value]] = {
        "a": {"propaganda_meetings": _n(2), "propaganda_attendees": _n(70), "hamlet_signal": Status(code="weak")},
        "b": {"propaganda_meetings": Nil(wording="chưa tổ chức"), "hamlet_signal": Status(code="none")},
        "c": {"propaganda_meetings": _n(1), "hamlet_signal": Status(code="weak")},
    }
    given: dict[str, Value] = {"vneid_accounts": _n(3), "population": _n(4), "budget_allocated": Money(dong=10)}

    values = derived(CATALOGUE, given | {"budget_disbursed": Money(dong=5)}, by_unit)

    assert values["propaganda_meetings"] == _n(3)
    assert values["propaganda_hamlets"] == _n(2)
    assert values["propaganda_attendees"] == _n(70)
    assert (values["hamlets_weak_signal"], values["hamlets_no_signal"]) == (_n(2), _n(1))
    assert values["vneid_rate"] == Ratio(part=3, whole=4)
    assert values["budget_disbursed_rate"] == Ratio(part=5, whole=10)
    assert "dossier_online_rate" not in values
    assert units_with(CATALOGUE.indicator("propaganda_hamlets"), by_unit) == ("a", "c")


def test_nothing_divided_by_nothing_is_no_rate() -> None:
    assert "vneid_rate" not in derived(CATALOGUE, {"vneid_accounts": _n(0), "population": _n(0)}, {})


def test_tasks_are_counted_by_state_and_day() -> None:
    states = [
        TaskState("done"),
        TaskState("done", late=True),
        TaskState("not_started"),
        TaskState("in_progress", overdue=True),
    ]

    counts = {code: int(value.amount) for code, value in task_counts(states).items() if isinstance(value, Number)}

    assert counts == {
        "tasks_assigned": 4,
        "tasks_done": 2,
        "tasks_done_ontime": 1,
        "tasks_done_late": 1,
        "tasks_ontrack": 1,
        "tasks_overdue": 1,
    }
