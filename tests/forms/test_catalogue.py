"""The files of forms and indicators, as people edit them: a mistake is told with its line."""

from pathlib import Path

import pytest

from forms import catalogue

COUNT = '[[indicator]]\ncode = "a"\nkind = "count"\n'
OTHER = COUNT.replace('"a"', '"b"')
RATE = '[[indicator]]\ncode = "r"\nkind = "percent"\nnumerator = "a"\ndenominator = "b"\n'
FORM = """
[[form]]
code = "f"
version = 1
frequency = "week"
asked_of = ["hamlet"]

  [[form.items]]
  indicator = "a"

  [[form.items]]
  indicator = "b"
"""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (COUNT + 'nouns = ["Lớp"]', 'line 4: indicator.1.nouns.1: "Lớp" is not written as it is looked for: small'),
        (COUNT + 'nouns = ["lop", ""]', 'line 4: indicator.1.nouns.2: "" is not written as it is looked for'),
        (COUNT + OTHER + 'nouns = ["2 lop"]', "line 7: indicator.2.nouns.1: "),
        (COUNT + 'nouns = ["lop", "lop"]', "line 1: indicator.1: a noun is listed twice"),
        (COUNT + 'shared_nouns = ["nguoi"]', "line 1: indicator.1: with whom are shared_nouns shared? Say what it"),
        (COUNT + 'noun = ["lop"]', "line 4: indicator.1.noun: there is no such entry here: is it misspelt?"),
        (COUNT + COUNT, "line 5: indicator.2.code: indicator a: there is another indicator of this code"),
        (COUNT + RATE, "line 8: indicator.2.denominator: indicator r: no indicator b"),
        (COUNT + OTHER + RATE.replace('denominator = "b"\n', ""), "a computed percentage needs both: numerator and"),
        (COUNT + OTHER + RATE + 'supplied_by = ["hamlet"]', "a computed figure is never asked: supplied_by = []"),
        (COUNT + OTHER + RATE.replace("percent", "count"), 'is a percent, not a count: kind = "percent"'),
        (COUNT + 'parts = ["b"]\n' + OTHER + 'parts = ["a"]', "line 4: indicator.1.parts: indicator a: a circle: b is"),
        (
            COUNT + 'counts_units_of = "b"\ncounts_state = "weak"\n' + OTHER,
            "line 5: indicator.1.counts_state: indicator",
        ),
        (COUNT + 'at_most = "c"\n', "line 4: indicator.1.at_most: indicator a: no indicator c"),
        (COUNT + 'basis = "stock"\n', 'a stock is not added over time: over_time = "last"'),
        (COUNT.replace("count", "status"), "states are the answers of a status"),
        (COUNT + 'supplied_by = ["mayor"]', "line 4: indicator.1.supplied_by.1: "),
        (COUNT + FORM, "line 15: form.1.items.2.indicator: form f: no indicator b"),
        (COUNT + 'nouns = ["lop"]\n' + OTHER + 'nouns = ["ban", "lop"]\n' + FORM, '"lop" means both a and b: take it'),
    ],
)
def test_a_mistake_in_the_catalogue_is_told_with_its_line(tmp_path: Path, wrong: str, said: str) -> None:
    (tmp_path / "ours.toml").write_text(wrong, "utf-8")

    with pytest.raises(ValueError, match=r"^ours\.toml, line ") as caught:
        catalogue.load(tmp_path)
    assert said in str(caught.value)


def test_two_forms_may_use_one_noun(tmp_path: Path) -> None:
    alone = FORM.partition('\n  [[form.items]]\n  indicator = "b"')[0]
    other = alone.replace('"f"', '"g"').replace('"a"', '"b"')
    (tmp_path / "ours.toml").write_text(f'{COUNT}nouns = ["lop"]\n{OTHER}nouns = ["lop"]\n{alone}{other}', "utf-8")

    assert catalogue.load(tmp_path).indicator("b").called == {"lop"}
