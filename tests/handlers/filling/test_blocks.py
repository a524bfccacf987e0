"""An agency fills its monthly form: pasted as a block, or answer by answer."""

from decimal import Decimal

import pytest

from bot.compose.words import line
from forms.form import Form, Item
from forms.indicator import Indicator
from forms.unit import Unit
from forms.value import Nil, NotAvailable, Number, Status, Text, Value
from handlers.filling.answers import on_the_sheet, readings
from handlers.filling.draft import Draft
from handlers.reading.figures.one_figure import Read
from handlers.reading.figures.qualified import read_qualified
from handlers.turn.dialogue import Slot
from handlers.turn.known import Report
from handlers.turn.say import figured, phrase
from tests.handlers.talk import CATALOGUE, number

CENTRE = Unit(id=20, path="/1/20/", kind="public_service", noun="Trung tâm", name="Phục vụ hành chính công")
MONTH = "cal_month:2026-05-01"


def given(one: Indicator, kind: str) -> bool:
    return kind in one.supplied_by and one.code != "task_status"


def draft(kind: str) -> Draft:
    """A form that asks all that an agency gives."""
    items = tuple(Item(indicator=one.code) for one in CATALOGUE.indicators if given(one, kind))
    form = Form(code="month_test", version=1, frequency="cal_month", asked_of=(kind,), items=items)
    unit = CENTRE.model_copy(update={"kind": kind})
    catalogue = CATALOGUE.model_copy(update={"forms": (*CATALOGUE.forms, form)})
    return Draft(Slot(unit=unit.id, form=form.code, period=MONTH), unit, form, Report(), catalogue)


def said(kind: str, asked: str, text: str) -> dict[str, Value | str]:
    found = readings(draft(kind), asked, text)
    return {code: one.value if isinstance(one, Read) else one.why for code, one in found.items()}


def test_a_pasted_block_answers_many_lines_at_once() -> None:
    text = "Tổng số TTHC: 410; toàn trình: 35, một phần: 375, trực tiếp: 0\nSố hóa: 1465/1466 hồ sơ, tỷ lệ: 99,9%"

    assert said("public_service", "tthc_total", text) == {
        "tthc_total": number(410),
        "tthc_full": number(35),
        "tthc_partial": number(375),
        "tthc_inperson": number(0),
        "dossier_digitized": number(1465),
        "dossier_resolved": number(1466),
    }


def test_a_block_is_read_below_the_sheet_too() -> None:
    found = on_the_sheet(draft("police"), "VNeID 14814/15219, đạt 97,3%")

    assert found == {"vneid_accounts": Read(number(14814)), "population": Read(number(15219))}


def test_one_labelled_line_answers_its_own_question() -> None:
    assert said("public_service", "tthc_total", "Tổng số TTHC: 410") == {"tthc_total": number(410)}
    assert said("public_service", "tthc_total", "hài lòng: 100%") == {"satisfaction_rate": number(100)}


def test_bare_figures_are_taken_in_the_form_s_order_only_if_all_are_there() -> None:
    assert said("police", "vneid_accounts", "14814, 15219, 70, 1") == {"vneid_accounts": "several"}
    assert said("police", "vneid_accounts", "14814") == {"vneid_accounts": number(14814)}


def test_words_that_speak_of_figures_answer_a_question_for_words() -> None:
    text = "26 doanh nghiệp nhỏ ở chợ đã bán hàng trên sàn, 04 HTX có mã QR tại quầy"

    assert said("economy", "digital_economy_text", text) == {"digital_economy_text": Text(text=text)}


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("self_rating", "Hoàn thành tốt", Status(code="good")),
        ("self_rating", "hoan thanh", Status(code="done")),
        ("self_rating", "chắc là được", "choose"),
        ("digital_cert_coverage", "đầy đủ", Status(code="full")),
        ("digital_cert_coverage", "chưa có số liệu", NotAvailable()),
        ("legal_docs_issued", "không ban hành mới", Nil(wording="không ban hành mới")),
    ],
)
def test_a_state_or_a_usual_nil_is_answered_in_words(asked: str, text: str, value: Value | str) -> None:
    assert said("office", asked, text) == {asked: value}


@pytest.mark.parametrize(
    ("text", "qualifier", "amount"),
    [
        ("khoảng trên 90%", "about_over", "90"),
        ("trên 94%", "over", "94"),
        (">94", "over", "94"),
        ("≥ 95", "at_least", "95"),
        ("ít nhất 95%", "at_least", "95"),
        ("95% trở lên", "at_least", "95"),
        ("khoảng 90,5%", "about", "90.5"),
        ("~90%", "about", "90"),
    ],
)
def test_a_qualifier_is_kept_where_the_indicator_keeps_it(text: str, qualifier: str, amount: str) -> None:
    value = said("culture", "hr_fit_rate", text)["hr_fit_rate"]

    assert isinstance(value, Number)
    assert (value.qualifier, value.amount) == (qualifier, Decimal(amount))


@pytest.mark.parametrize("text", ["khoảng trên 90%", "trên 94%", "≥ 95"])
def test_elsewhere_an_inexact_figure_is_asked_back(text: str) -> None:
    assert said("culture", "cov_4g", text) == {"cov_4g": "approximate"}


@pytest.mark.parametrize("text", ["gần 90%", "dưới 90%", "khoảng 85-90%", "khoảng 90 đến 95%", "trên 94% hoặc hơn 95%"])
def test_what_is_below_or_between_is_asked_even_there(text: str) -> None:
    assert not isinstance(read_qualified("percent", text), Read)


@pytest.mark.parametrize(
    ("code", "value", "vi", "en"),
    [
        ("self_rating", Status(code="good"), "Hoàn thành tốt", "Well completed"),
        ("hr_fit_rate", Number(amount=Decimal(90), qualifier="about_over"), "khoảng trên 90%", "about over 90%"),
        ("hr_fit_rate", Number(amount=Decimal(95), qualifier="at_least"), "ít nhất 95%", "at least 95%"),
        ("hr_fit_rate", Number(amount=Decimal("90.5")), "90,5%", "90.5%"),
        ("lan_level_approved", Status(code="yes"), "có", "yes"),
    ],
)
def test_an_answer_is_shown_as_it_was_given(code: str, value: Value, vi: str, en: str) -> None:
    recorded = phrase("recorded-line", indicator="X", value=figured(CATALOGUE.indicator(code), value))

    assert vi.casefold() in line("vi", recorded).casefold()
    assert en.casefold() in line("en", recorded).casefold()


def test_a_qualifier_leaves_an_exact_figure_alone() -> None:
    assert read_qualified("percent", "90%") == Read(number(90))
    assert read_qualified("percent", "không phát sinh") == Read(Nil(wording="không phát sinh"))
