"""/giaithich and /xuhuong find the figure, the days and the unit that somebody names, and never a unit that is not
theirs."""

from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest

from forms.asked import asked_indicators, most_often
from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.window import Window
from handlers.person.explain import COMMANDS, TAPS
from handlers.reading.explained import OPEN, TREND, VERBS, WHICH, mark, marked
from handlers.reading.indicator_names import indicators_named
from handlers.reading.total_named import total_named
from handlers.turn.buttons import tap
from handlers.turn.dialogue import Idle
from handlers.turn.effects import Summarise, Turn
from handlers.turn.known import Known
from handlers.turn.say import Say
from tests.handlers.talk import (
    CATALOGUE,
    COMMUNE,
    DONG_TAM,
    FAR,
    KHAU_GIANG,
    NOW,
    PLAN,
    WEEK,
    A,
    M,
    V,
    admin,
    lead,
    officer,
)

MAY = windows.over(periods.containing("month", date(2026, 5, 1)))
THIS_WEEK = windows.over(periods.parse(WEEK))
HAMLET = asked_indicators(PLAN, {"hamlet"})


def explained(text: str, known: Known, command: str = "explain") -> list[Summarise]:
    return [one for one in COMMANDS[command](text, Idle(), known).effects if isinstance(one, Summarise)]


def said(turn: Turn) -> list[str]:
    return [line.key for effect in turn.effects if isinstance(effect, Say) for line in effect.lines] + [
        line.key for line in turn.above or ()
    ]


def codes(text: str) -> list[str]:
    return [one.code for one in indicators_named(text, HAMLET)]


# Names --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("VNeID", V),
        ("vneid", V),
        ("tổng VNeID", V),
        ("hướng dẫn VNeID", V),
        ("HUONG DAN VNEID", V),
        ("số lượt người dự", A),
        ("so luot nguoi du", A),
        ("người dự", A),
        ("hội nghị", M),
        ("so buoi tuyen truyen", M),
        ("meetings", M),
        ("thành viên", "team_members"),
        ("khó khăn", "wk_difficulties"),
    ],
)
def test_a_figure_is_found_by_its_words(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_name_that_fits_several_figures_gives_all() -> None:
    assert set(codes("tuyên truyền")) == {M}  # its short name
    assert len(codes("số")) > 2


def test_other_words_name_no_figure() -> None:
    assert codes("trồng cây") == []
    assert codes("  ") == []


def test_figures_of_no_unit_there_are_not_offered() -> None:
    assert {one.code for one in HAMLET} >= {M, A, V, "propaganda_hamlets", "team_members"}
    assert "dossier_received" not in {one.code for one in HAMLET}


def test_the_period_of_a_figure_is_that_of_its_form() -> None:
    frequencies = {code: most_often(CATALOGUE.indicator(code), PLAN, {"hamlet"}) for code in (V, "team_members")}

    assert frequencies == {V: "week", "team_members": "quarter"}
    assert most_often(CATALOGUE.indicator("dossier_received"), PLAN, {"hamlet"}) is None


@pytest.mark.parametrize(
    ("text", "words", "window", "units"),
    [
        ("VNeID tháng 5", "VNeID", MAY, ()),
        ("tháng 5 VNeID", "VNeID", MAY, ()),
        ("VNeID tháng 5 Khâu Giang", "VNeID", MAY, (KHAU_GIANG,)),
        ("khau giang vneid tuan nay", "vneid", THIS_WEEK, (KHAU_GIANG,)),
        ("VNeID trong tháng 5 của xóm Khâu Giang", "VNeID", MAY, (KHAU_GIANG,)),
        ("số buổi", "số buổi", None, ()),
        ("số cây trồng đến 07/5", "số cây trồng", THIS_WEEK, ()),
        ("tháng 5", "", MAY, ()),
        ("", "", None, ()),
        ("VNeID từ 01/5 đến 07/5", "VNeID", windows.between(date(2026, 5, 1), date(2026, 5, 7)), ()),
        ("định danh mức 2", "định danh mức 2", None, ()),
    ],
)
def test_figure_days_and_unit_come_in_any_order(
    text: str, words: str, window: Window | None, units: tuple[object, ...]
) -> None:
    assert total_named(text, (COMMUNE, KHAU_GIANG, DONG_TAM), NOW, PLAN) == (words, window, units)


# What is asked for --------------------------------------------------------------------------------------------------


def test_a_lead_opens_a_total_of_the_commune() -> None:
    assert explained("VNeID tháng 5", lead()) == [Summarise(COMMUNE.id, V, MAY.code, "explain", acts=False)]


def test_without_days_the_last_whole_period_is_opened() -> None:
    (opened,) = explained("VNeID", lead())
    (quarter,) = explained("thành viên tổ", lead())

    assert opened.period == WEEK
    assert windows.parse(quarter.period).kind == "quarter"


def test_without_a_figure_there_is_a_choice() -> None:
    assert explained("tháng 5", lead()) == [Summarise(COMMUNE.id, "", MAY.code, "explain", acts=False)]


def test_an_officer_opens_only_their_own_unit() -> None:
    assert [one.unit for one in explained("VNeID", officer())] == [KHAU_GIANG.id]
    assert explained(f"VNeID {DONG_TAM.name}", officer()) == []


def test_whoever_may_look_below_may_go_up_again() -> None:
    assert [one.acts for one in explained("VNeID Khâu Giang", lead())] == [True]
    assert [one.acts for one in explained("VNeID", officer())] == [False]


def test_a_name_that_is_no_figure_is_answered_with_an_example() -> None:
    for command in COMMANDS:
        assert said(COMMANDS[command]("trồng cây", Idle(), lead())) == ["explain-unknown"]


def test_a_name_that_fits_several_is_asked_back() -> None:
    turn = COMMANDS["explain"]("số", Idle(), lead())
    (say,) = (effect for effect in turn.effects if isinstance(effect, Say))

    assert [line.key for line in say.lines] == ["explain-several"]
    assert {button.data.split("|")[0] for row in say.buttons for button in row} == {OPEN}


def test_days_to_come_are_not_explained() -> None:
    assert said(COMMANDS["explain"]("VNeID tháng 5/2027", Idle(), lead())) == ["explain-not-begun"]


def test_whoever_only_sees_to_people_is_refused() -> None:
    assert said(COMMANDS["explain"]("VNeID", Idle(), admin())) == ["lead-only-admin"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("VNeID", "week"),
        ("VNeID tháng", "month"),
        ("VNeID theo quý", "quarter"),
        ("VNeID 12 tháng", "month"),
        ("VNeID tháng 5", "month"),
        ("VNeID từ đầu năm", "week"),
        ("thành viên tổ", "quarter"),
        ("VNeID năm 2001", "week"),
    ],
)
def test_a_trend_is_over_the_periods_that_are_named(text: str, kind: str) -> None:
    (asked,) = explained(text, lead(), "trend")

    assert (asked.shape, windows.parse(asked.period).kind) == ("trend", kind)


def test_words_have_no_trend() -> None:
    assert said(COMMANDS["trend"]("khó khăn", Idle(), lead())) == ["trend-words"]


# Buttons ------------------------------------------------------------------------------------------------------------


def test_marks_tell_all_figures_apart() -> None:
    marks = {mark(one.code) for one in CATALOGUE.indicators}

    assert len(marks) == len(CATALOGUE.indicators)
    assert marked(mark(V), CATALOGUE.indicators) == CATALOGUE.indicator(V)
    assert marked("", CATALOGUE.indicators) is None


def test_the_longest_button_fits_into_64_bytes() -> None:
    window = windows.year_to_date(date(2026, 12, 31))

    assert len(f"{OPEN}|{window.code}|{mark(V)}|{10**9}.999~".encode()) <= 64


def tapped(data: str, known: Known) -> Turn | None:
    there = tap(data)
    assert there is not None
    return TAPS[there.verb](there, Idle(), known)


def test_a_tap_opens_the_page_that_it_names() -> None:
    turn = tapped(f"{OPEN}|{MAY.code}|{mark(V)}|{KHAU_GIANG.id}.2~", lead())

    assert turn
    assert turn.effects == (Summarise(KHAU_GIANG.id, V, MAY.code, "explain", 2, acts=True),)


WRONG: Mapping[str, str] = {
    "another unit": f"{OPEN}|{MAY.code}|{mark(V)}|{FAR.id}",
    "no unit": f"{OPEN}|{MAY.code}|{mark(V)}|",
    "no figure": f"{OPEN}|{MAY.code}|zzzzzz|{KHAU_GIANG.id}",
    "a figure that nobody there is asked for": f"{OPEN}|{MAY.code}|{mark('dossier_received')}|{KHAU_GIANG.id}",
    "no days": f"{OPEN}|month:2026-13-01|{mark(V)}|{KHAU_GIANG.id}",
    "days to come": f"{OPEN}|month:2027-04-15|{mark(V)}|{KHAU_GIANG.id}",
    "a trend of days": f"{TREND}|range:20260501-20260507|{mark(V)}|{KHAU_GIANG.id}",
    "a trend of words": f"{TREND}|{WEEK}|{mark('wk_difficulties')}|{KHAU_GIANG.id}",
    "a trend before all time": f"{TREND}|month:2000-01-15|{mark(V)}|{KHAU_GIANG.id}",
}


@pytest.mark.parametrize("data", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_button_opens_nothing(data: str) -> None:
    assert tapped(data, lead()) is None


@pytest.mark.parametrize(("verb", "unit"), list(product(VERBS, (COMMUNE, DONG_TAM, FAR))))
def test_an_officers_button_opens_no_other_unit(verb: str, unit: object) -> None:
    number = getattr(unit, "id", 0)

    assert tapped(f"{verb}|{WEEK}|{mark(V)}|{number}", officer()) is None


def test_a_choice_may_lead_to_a_trend() -> None:
    turn = tapped(f"{WHICH}|{WEEK}|trend|{COMMUNE.id}", lead())

    assert turn
    assert turn.effects == (Summarise(COMMUNE.id, "", WEEK, "trend", acts=False),)
