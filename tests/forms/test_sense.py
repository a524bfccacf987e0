"""Which figures make no sense at first sight, and why; an ordinary week costs nobody a question."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.sense import Against, Strange, Usual, strange, usual
from forms.value import NotApplicable, Number, Value
from tests.handlers.talk import CATALOGUE, A, M, V

WEEK = CATALOGUE.form("week")
STEADY = {f"week:2026-0{month}-05": count for month, count in enumerate((60, 40, 50, 50, 45), 1)}
PERIOD = "week:2026-06-05"
counts = st.integers(0, 5_000)


def doubted(
    code: str,
    count: int,
    answers: Mapping[str, int] | None = None,
    before: Mapping[str, int] | None = None,
    last: int | None = None,
    people: int | None = None,
) -> Strange | None:
    """What is strange about this figure of the weekly report, beside these answers and earlier figures."""
    there: dict[str, Value] = {other: Number(amount=Decimal(n)) for other, n in (answers or {}).items()}
    item = WEEK.item(code)
    assert item is not None
    return strange(WEEK, item, count, Against(there.get, usual(before or {}, PERIOD), last, people))


def rule(*what: Any, **more: Any) -> str:
    """Only the rule's name; empty where nothing is strange."""
    found = doubted(*what, **more)
    return found.rule if found else ""


@pytest.mark.parametrize(
    ("code", "count", "answers", "expected"),
    [
        (A, 2, {M: 20}, "fewer"),
        (A, 0, {M: 2}, "fewer"),
        (A, 2, {M: 2}, ""),
        (A, 1, {}, ""),
        (M, 20, {A: 2}, "fewer"),
        (M, 2, {A: 2}, ""),
        (A, 5, {M: 0}, "without"),
        (M, 0, {A: 5}, "dependents"),
    ],
)
def test_every_meeting_has_somebody_who_attends(code: str, count: int, answers: dict[str, int], expected: str) -> None:
    assert rule(code, count, answers) == expected


@pytest.mark.parametrize(
    ("count", "answers", "expected"),
    [
        (75, {M: 1, A: 25}, "by-far"),
        (74, {M: 1, A: 25}, ""),
        (24, {M: 1, A: 5}, ""),
        (25, {M: 1, A: 5}, "by-far"),
        (75, {M: 0}, ""),
        (75, {M: 0, A: 0}, ""),
        (75, {M: 1}, ""),
    ],
)
def test_far_more_sign_ups_than_attendees_are_doubted(count: int, answers: dict[str, int], expected: str) -> None:
    assert rule(V, count, answers) == expected


def test_a_hamlet_that_goes_from_door_to_door_is_believed() -> None:
    assert rule(V, 60, {M: 1, A: 10}, STEADY) == ""
    assert rule(V, 61, {M: 1, A: 10}, STEADY) == "by-far"


@pytest.mark.parametrize(("people", "expected"), [(99, "people"), (100, ""), (None, "")])
def test_no_more_people_than_there_are(people: int | None, expected: str) -> None:
    assert rule(V, 100, people=people) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (500, Strange("usual", {"least": 40, "most": 60})),
        (5, Strange("usual", {"least": 40, "most": 60})),
        (6, None),
        (0, None),
        (121, Strange("beyond", {"periods": 5, "most": 60})),
        (120, None),
        (70, None),
    ],
)
def test_what_is_far_from_usual_is_doubted_with_the_reason(count: int, expected: Strange | None) -> None:
    assert doubted(A, count, {}, STEADY) == expected


@pytest.mark.parametrize(
    ("last", "count", "expected"),
    [(2, 20, "tenfold"), (1, 10, ""), (50, 499, ""), (50, 5, "tenth"), (10, 1, ""), (20, 2, "tenth"), (50, 0, "")],
)
def test_with_little_history_last_period_alone_counts(last: int, count: int, expected: str) -> None:
    assert rule(A, count, {}, {"week:2026-05-29": last}, last=last) == expected


def test_the_highest_counts_only_after_four_periods() -> None:
    three = dict(list(STEADY.items())[:3])

    assert rule(A, 150, {}, three) == ""
    assert rule(A, 150, {}, STEADY) == "beyond"
    assert rule(A, 20, {}, dict.fromkeys(STEADY, 0)) == "beyond"
    assert rule(A, 19, {}, dict.fromkeys(STEADY, 0)) == ""


def test_a_line_that_does_not_want_it_is_never_doubted() -> None:
    form = CATALOGUE.form("quarter")
    item = form.item("training_classes_citizens")
    assert item is not None

    assert strange(form, item, 900, Against(lambda _: None, Usual(12, 5, 5, 5), last=5)) is None


def test_what_the_same_message_has_yet_to_change_is_left_aside() -> None:
    item = WEEK.item(M)
    assert item is not None
    there: dict[str, Value] = {A: Number(amount=Decimal(2))}

    assert strange(WEEK, item, 20, Against(there.get, moving=frozenset({A}))) is None


def test_what_does_not_apply_is_nothing_to_compare_with() -> None:
    item = WEEK.item(V)
    assert item is not None
    there: dict[str, Value] = {M: Number(amount=Decimal(1)), A: NotApplicable()}

    assert strange(WEEK, item, 500, Against(there.get)) is None


def test_only_the_last_twelve_earlier_periods_of_its_kind_count() -> None:
    weeks = {f"week:2025-{month:02}-01": month for month in range(1, 13)} | {"week:2024-12-06": 900}
    others = {"quarter:2025-03-15": 800, PERIOD: 700, "week:2026-06-12": 600}

    assert usual({**others, **weeks}, PERIOD) == Usual(12, 1, 6, 12)
    assert usual(others, PERIOD) is None


def test_the_reason_is_kept_in_one_line() -> None:
    found = doubted(A, 600, {}, STEADY)

    assert found is not None
    assert found.confirmed == "confirmed usual least=40 most=60"
    assert Strange.kept(f"corrected {found.confirmed}") == found


@pytest.mark.parametrize("why", ["", "edited", "corrected", "undone", "no propaganda_meetings", "confirmed"])
def test_other_reasons_are_no_confirmation(why: str) -> None:
    assert Strange.kept(why) is None


@given(st.sampled_from([M, A, V]), st.lists(counts, min_size=3, max_size=12), st.dictionaries(st.just(M), counts))
def test_the_median_is_never_doubted(code: str, before: list[int], answers: dict[str, int]) -> None:
    history = {f"week:2025-{month:02}-01": count for month, count in enumerate(before, 1)}
    known = usual(history, PERIOD)
    assert known is not None
    answers = {other: n for other, n in answers.items() if other != code and n > 0}

    assert doubted(code, known.median, answers, history, last=before[-1]) is None


@given(st.sampled_from([M, A, V]), counts, st.dictionaries(st.sampled_from([M, A, V]), counts), st.lists(counts))
def test_a_doubt_says_what_the_figure_was_held_against(
    code: str, count: int, answers: dict[str, int], before: list[int]
) -> None:
    history = {f"week:2025-{month:02}-01": n for month, n in enumerate(before[:12], 1)}
    found = doubted(code, count, {other: n for other, n in answers.items() if other != code}, history)

    assert found is None or found.rule in ("without", "dependents") or found.against


@pytest.mark.parametrize(
    ("code", "count", "answers", "other"),
    [
        ("vneid_accounts", 15_300, {"population": 15_219}, "population"),
        ("population", 14_000, {"vneid_accounts": 14_814}, "vneid_accounts"),
        ("dossier_full", 1_285, {"dossier_online": 1_284}, "dossier_online"),
    ],
)
def test_a_part_above_its_whole_is_asked(code: str, count: int, answers: dict[str, int], other: str) -> None:
    """More than 100 percent, whichever of the two is given last; a whole of zero too."""
    found = beside(code, count, answers)

    assert found is not None
    assert (found.rule, found.line, found.against) == ("exceeds", other, {"other": answers[other]})
    assert beside(code, answers[other], answers) is None
    zero = beside("vneid_accounts", 1, {"population": 0})
    assert zero is not None
    assert zero.rule == "exceeds"


def test_a_figure_since_january_below_the_last_one_is_asked() -> None:
    found = beside("dossier_received", 1_400, {}, since_january=1_446)

    assert found is not None
    assert found.confirmed == "confirmed fallen last=1446"
    assert beside("dossier_received", 1_446, {}, since_january=1_446) is None
    assert beside("dossier_received", 115, {}, since_january=None) is None  # the first of its year


def beside(code: str, count: int, answers: dict[str, int], since_january: int | None = None) -> Strange | None:
    """What is doubted in the month of an agency."""
    form, of = CATALOGUE.form("month"), CATALOGUE.indicator(code)
    item = form.item(code)
    assert item is not None

    def answer(other: str) -> Value | None:
        return Number(amount=Decimal(answers[other])) if other in answers else None

    parts = CATALOGUE.parts_of(code)
    return strange(form, item, count, Against(answer, since_january=since_january, whole=of.at_most, parts=parts))
