"""In which of the commune's own reports a unit's figures are counted."""

import pytest

from bot.current import World
from forms.regime.counted_in import counted_in
from forms.regime.period import parse

PLAN = World.load().files


@pytest.mark.parametrize(
    ("form", "period", "counted"),
    [
        ("week", "week:2026-06-05", ["commune_quarter quarter:2026-03-15", "commune_year year:2025-12-15"]),
        ("week", "week:2026-06-12", ["commune_quarter quarter:2026-06-15", "commune_year year:2025-12-15"]),
        (
            "week",
            "week:2026-05-01",
            [
                "commune_quarter quarter:2026-03-15",
                "commune_half_year half_year:2025-12-15",
                "commune_year year:2025-12-15",
            ],
        ),
        ("quarter", "quarter:2026-03-15", ["commune_quarter quarter:2026-03-15"]),
        ("half_year", "half_year:2025-12-15", ["commune_half_year half_year:2025-12-15"]),
        ("year", "year:2025-12-15", ["commune_year year:2025-12-15"]),
    ],
)
def test_a_report_counts_in_what_is_made_from_it(form: str, period: str, counted: list[str]) -> None:
    found = counted_in(PLAN, form, parse(period))

    assert sorted(f"{one.form} {one.period.code}" for one in found) == sorted(counted)


def test_what_is_asked_once_is_in_none_of_them() -> None:
    assert counted_in(PLAN, "adhoc-1", parse("ad_hoc:2026-05-08")) == []
