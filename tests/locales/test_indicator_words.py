"""The words of the catalogue's indicators are short, told apart, and ask for the figure that they name."""

from collections import Counter

import pytest

from forms import catalogue
from forms.indicator import Indicator
from locales import LANGUAGES, say

INDICATORS = catalogue.load().indicators
MOST = 28
"""Maximum characters of a short name, so that a list of figures stays one line each."""
_ARGS = {"noun": "xóm", "frequency": "month", "n": 5}
_AS_IT_STANDS = ("hiện", "đến nay", "đã được phê duyệt")
_UP_TO_NOW = ("từ đầu năm đến nay (lũy kế)", "Từ đầu năm đến nay (lũy kế)")


def words(lang: str, indicator: Indicator, part: str = "") -> str:
    return say(lang, f"indicator-{indicator.code}{part}", _ARGS)


def of_basis(basis: str) -> list[Indicator]:
    return [one for one in INDICATORS if one.basis == basis and one.kind != "text"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_short_name_is_short_and_whole(lang: str) -> None:
    shorts = {one.code: words(lang, one, ".short") for one in INDICATORS}

    assert {code: short for code, short in shorts.items() if len(short) > MOST} == {}
    assert {code: short for code, short in shorts.items() if short.endswith((",", "(", "/", ":", "-"))} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", ["", ".short", ".question"])
def test_no_two_indicators_share_their_words(lang: str, part: str) -> None:
    counted = Counter(words(lang, one, part) for one in INDICATORS)

    assert {said: n for said, n in counted.items() if n > 1} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_counts_of_the_same_are_told_apart_when_repeated(lang: str) -> None:
    counted = Counter(words(lang, one, ".said") for one in INDICATORS if one.kind == "count")

    assert {said: n for said, n in counted.items() if n > 1} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_asks(lang: str) -> None:
    assert [one.code for one in INDICATORS if "?" not in words(lang, one, ".question")] == []


def test_a_stock_is_asked_for_as_it_stands() -> None:
    asked = {one.code: words("vi", one, ".question").casefold() for one in of_basis("stock")}
    unclear = {code: said for code, said in asked.items() if not any(word in said for word in _AS_IT_STANDS)}

    assert unclear.keys() == {"nil_reason"}  # which is never asked


def test_a_figure_of_the_year_says_since_when() -> None:
    asked = {one.code: words("vi", one, ".question") for one in of_basis("year_to_date")}

    assert len(asked) > 20
    assert {code: said for code, said in asked.items() if not any(word in said for word in _UP_TO_NOW)} == {}


def test_one_of_them_is_singular_in_english() -> None:
    one = {code: say("en", f"indicator-{code}.said", {"n": 1}) for code in ("tthc_full", "tasks_overdue", "ent_ict")}

    assert one == {
        "tthc_full": "1 fully online procedure",
        "tasks_overdue": "1 task overdue",
        "ent_ict": "1 ICT enterprise",
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_state_has_its_own_words(lang: str) -> None:
    for one in INDICATORS:
        said = [words(lang, one, f".state-{state}") for state in one.states]

        assert len(set(said)) == len(said)
