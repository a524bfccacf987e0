"""Blocks of labelled figures as agencies paste them are read right, and nothing is taken that they do not hold."""

import re
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.current import World
from forms import catalogue
from forms.indicator import Indicator
from forms.unit import AGENCIES, UnitKind
from forms.value import Money, Nil, NotAvailable, Number, Status, Text, Value
from handlers.reading.block.block import of_agency, read_block
from handlers.reading.block.names import FigureNames, names_of, tokens
from handlers.reading.figures.one_figure import Ask, Read
from locales import say
from tests.handlers.reading.blocks import ASKED, BLOCKS, Wanted

CATALOGUE = catalogue.load()
PLAN = World.load().plan
KINDS = ("police", "public_service", "economy", "culture", "office", "school", "health", "media")


@cache
def form_of(kind: str) -> tuple[Indicator, ...]:
    """A form that asks all that an agency gives."""
    return tuple(one for one in CATALOGUE.indicators if kind in one.supplied_by and one.code != "task_status")


def plain(value: Value) -> Decimal | str | tuple[str] | tuple[str, Decimal]:
    match value:
        case Number(qualifier=None):
            return value.amount
        case Number():
            return (str(value.qualifier), value.amount)
        case Money():
            return Decimal(value.dong)
        case Nil():
            return value.wording
        case Status():
            return value.code
        case Text():
            return (value.text,)
        case NotAvailable():
            return "-"
        case _:
            raise AssertionError(value)


def said(kind: str, text: str) -> dict[str, object]:
    found = read_block(text, form_of(kind), CATALOGUE.shares)
    return {code: plain(one.value) if isinstance(one, Read) else ASKED for code, one in found.items()}


@pytest.mark.parametrize(("kind", "text", "wanted"), BLOCKS)
def test_a_block_is_read_as_it_is_meant(kind: str, text: str, wanted: Wanted) -> None:
    assert said(kind, text) == wanted


def test_there_are_enough_blocks() -> None:
    assert len(BLOCKS) >= 30
    assert {kind for kind, _, _ in BLOCKS} >= {"police", "public_service", "economy", "culture", "office"}


def held(text: str) -> set[Decimal]:
    """All amounts that the figures of a text may be, whatever stands beside them."""
    amounts: set[Decimal] = set()
    spaced = [shown.replace(" ", "") for shown in re.findall(r"\d{1,3}(?: \d{3})+", " ".join(text.split()))]
    for shown in [*spaced, *re.findall(r"\d+(?:[.,]\d+)*", text)]:
        for one in {shown, *re.split(r"[.,](?=\d)", shown)}:
            for decimal in (one.replace(".", "").replace(",", "."), one.replace(",", ""), re.sub(r"[.,]", "", one)):
                if decimal.count(".") <= 1:
                    amounts |= {Decimal(decimal) * 10**n for n in (0, 3, 6, 9)}
    return amounts


def taken(kind: str, text: str) -> list[Decimal]:
    """All amounts that are kept, asked ones too."""
    found = read_block(text, form_of(kind), CATALOGUE.shares)
    values = [v for one in found.values() for v in ((one.value,) if isinstance(one, Read) else one.readings)]
    amounts = [v.amount for v in values if isinstance(v, Number)]
    return amounts + [Decimal(v.dong) for v in values if isinstance(v, Money)]


_PIECES = [line for _, text, _ in BLOCKS for line in re.split(r"[\n;,]", text) if line.strip()]


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(KINDS),
    st.lists(st.sampled_from(_PIECES) | st.text("0123456789.,;:/%-()\n\t aăđhồsơTC", max_size=12), max_size=14),
    st.sampled_from(["\n", "; ", ", ", " ", "\t"]),
)
def test_no_figure_is_kept_that_the_text_does_not_hold(kind: str, parts: list[str], between: str) -> None:
    text = between.join(parts)

    assert [amount for amount in taken(kind, text) if amount not in held(text)] == []


def _label(one: Indicator) -> st.SearchStrategy[str]:
    whole = names_of(form_of(one.supplied_by[0]))
    clear = [noun for noun in one.nouns if whole.find(tokens(noun), "pakn", None).codes == (one.code,)]
    return st.sampled_from(clear).map(str.upper) | st.sampled_from(clear)


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(["\n", "; ", ".\n- "]), st.sampled_from([": ", " ", " là: ", " = "]))
def test_a_list_of_names_and_figures_is_read_whole(data: st.DataObject, between: str, colon: str) -> None:
    kind = data.draw(st.sampled_from(["public_service", "economy", "office", "culture"]))
    counts = [one for one in form_of(kind) if one.kind == "count" and one.supplied_by[0] == kind]
    lines = data.draw(st.lists(st.sampled_from(counts), unique_by=lambda one: one.code, min_size=2, max_size=8))
    amounts = {one.code: data.draw(st.integers(0, 99_999)) for one in lines}
    text = between.join(f"{data.draw(_label(one))}{colon}{amounts[one.code]}" for one in lines)

    found = read_block(text, form_of(kind), CATALOGUE.shares)
    sure = {
        code: one.value.amount for code, one in found.items() if isinstance(one, Read) and isinstance(one.value, Number)
    }
    assert {code: n for code, n in sure.items() if amounts.get(code) != n} == {}
    assert len(found) == len(amounts)


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_means_two_figures_in_any_spelling(kind: str) -> None:
    assert FigureNames(form_of(kind)).doubles() == {}


def test_the_weekly_form_of_a_hamlet_is_no_block() -> None:
    week = [CATALOGUE.indicator(item.indicator) for item in CATALOGUE.form("week").items]

    assert not of_agency(week)
    assert not of_agency([CATALOGUE.indicator(item.indicator) for item in CATALOGUE.form("quarter").of("hamlet").items])
    assert all(of_agency(form_of(kind)) for kind in KINDS)


def test_an_asked_figure_offers_what_was_read() -> None:
    found = read_block("Tài khoản định danh: 14814/15219, đạt 98%", form_of("police"), CATALOGUE.shares)

    assert found["vneid_accounts"] == Ask("percent-differs", (Number(amount=Decimal(14814)),))


OWN_FORMS = [(form.code, kind) for form in CATALOGUE.forms for kind in form.asked_of if kind in AGENCIES]


@pytest.mark.parametrize("part", ["", ".short"])
@pytest.mark.parametrize(("code", "kind"), OWN_FORMS)
def test_each_line_of_a_form_is_read_by_its_own_name(code: str, kind: UnitKind, part: str) -> None:
    """As a lead copies them from the sheet, numbered, all in one message."""
    form = CATALOGUE.form(code).of(kind)
    lines = tuple(CATALOGUE.indicator(item.indicator) for item in form.items)
    counts = [one for one in lines if one.kind not in ("text", "status", "yes_no")]
    units = {"percent": "%", "money": " triệu đồng"}
    typed = {one.code: f"{say('vi', f'indicator-{one.words}{part}', {})}: {n + 10}" for n, one in enumerate(counts)}
    text = "\n".join(f"{n}. {typed[one.code]}{units.get(one.kind, '')}" for n, one in enumerate(counts, 1))
    found = read_block(text, lines, CATALOGUE.shares)
    times = {"money": 1_000_000}

    assert {one: plain(got.value) if isinstance(got, Read) else got for one, got in found.items()} == {
        one.code: (n + 10) * times.get(one.kind, 1) for n, one in enumerate(counts)
    }


def test_a_block_in_two_messages_says_nothing_else() -> None:
    """Telegram cuts a long text at the end of a line. What is certain in either part is so in the whole, but for what
    the whole contradicts."""
    cut = 0
    for kind, text, _ in BLOCKS:
        whole = read_block(text, form_of(kind), CATALOGUE.shares)
        for at in (at for at, char in enumerate(text) if char == "\n" and "\t" not in text):
            for part in (text[:at], text[at + 1 :]):
                found = read_block(part, form_of(kind), CATALOGUE.shares)
                sure = {code: one for code, one in found.items() if isinstance(one, Read)}
                sure = {code: one for code, one in sure.items() if not isinstance(one.value, Text)}
                assert {code: whole[code] for code in sure if isinstance(whole[code], Read)} == {
                    code: one for code, one in sure.items() if isinstance(whole[code], Read)
                }
                cut += 1
    assert cut > 50


# Tasks --------------------------------------------------------------------------------------------------------------

ECONOMY = tuple(PLAN.indicator(item.indicator) for item in PLAN.form("month").of("economy").items)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Nhiệm vụ 3: đang triển khai\nnhiệm vụ 4: chưa thực hiện", {"task-3": "in_progress", "task-4": "not_started"}),
        ("nv3: xong, nv 10: chưa làm", {"task-3": "done", "task-10": "not_started"}),
        ("nhiệm vụ 3 đã hoàn thành", {"task-3": "done"}),
        ("Nhiệm vụ 9 (Chợ 4.0): Đã hoàn thành", {"task-9": "done"}),
        ("Doanh nghiệp: 26; nhiệm vụ 4: đang làm", {"task-4": "in_progress"}),
    ],
)
def test_the_number_of_a_task_is_its_name(text: str, states: dict[str, str]) -> None:
    found = read_block(text, ECONOMY)

    assert {code: one for code, one in found.items() if code.startswith("task-")} == {
        code: Read(Status(code=state)) for code, state in states.items()
    }
    assert ("enterprises_total" in found) == ("Doanh nghiệp" in text)


def test_a_task_beside_a_figure_takes_nothing_from_it() -> None:
    found = read_block("Doanh nghiệp: 26, nhiệm vụ 3: đang làm", ECONOMY)

    assert found["enterprises_total"] == Read(Number(amount=Decimal(26)))


def test_the_result_of_a_task_is_read_as_words() -> None:
    found = read_block("Kết quả 3: đã lắp tưới cho 2 ha chè", ECONOMY)

    assert found == {"task-3-result": Read(Text(text="đã lắp tưới cho 2 ha chè"))}
