"""The names by which agencies call their figures: each means one figure of one supplier."""

from collections import defaultdict

import pytest

from forms import catalogue
from forms.unit import AGENCIES

INDICATORS = catalogue.load().indicators


@pytest.mark.parametrize("kind", [kind for kind in AGENCIES if kind != "agency"])
def test_no_noun_of_an_agency_means_two_of_its_figures(kind: str) -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for one in INDICATORS:
        if kind in one.supplied_by:
            for noun in one.called:
                meant[noun].add(one.code)

    assert meant
    assert {noun: codes for noun, codes in meant.items() if len(codes) > 1} == {}


def test_every_figure_that_only_agencies_give_has_its_names() -> None:
    given = [one for one in INDICATORS if one.supplied_by and "hamlet" not in one.supplied_by]
    nameless = {one.code for one in given if not one.nouns}

    assert len(given) > 100
    assert {code for code in nameless if not code.startswith("wk_")} == {"task_status"}  # asked for each task
