"""The summary and the board are worded so that a lead can read them on a phone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from bot.current import World
from forms import catalogue
from forms.form import Form, Item
from forms.indicator import Indicator
from forms.regime.period import of
from forms.submission import Submission
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from locales import LANGUAGES, printing, say
from locales.marks import END, FOLD, bare
from reports.compile.aggregate import nil_of
from reports.compile.board import At, Beside, Board, Reminded, board
from reports.compile.totals import Scope, Summary, UnitReport, summarise
from reports.text import summary as reports_text
from reports.text.board import ROWS
from reports.text.board import board_text as marked_board
from reports.text.summary import SHOWN, value_of
from reports.text.summary import summary_text as marked_summary
from tests.reports.people import (
    ATTENDEES,
    BA_GIANG,
    DUE,
    KHAU_GIANG,
    MEETINGS,
    NOTE,
    PERIOD,
    SCOPE,
    SOI_MIT,
    VNEID,
    handed,
    number,
    week,
    xom,
)

DRAFT = UnitReport(None, {MEETINGS: number(5), ATTENDEES: number(9)})
SENTENCE = (
    "Từ ngày 01/5/2026 đến hết ngày 07/5/2026, các Tổ công nghệ số cộng đồng tổ chức 03 hội nghị"
    " về dịch vụ công trực tuyến tại 02 xóm, với 124 lượt người tham dự; hướng dẫn 15 người đăng ký VNeID."
)


def amount(code: str, figure: int) -> str:
    name = say("vi", f"indicator-{code}.short", {})
    return f"{name[:1].upper()}{name[1:]}: {figure} {say('vi', f'indicator-{code}.unit', {'n': figure})}"


def summary_text(summary: Summary, lang: str) -> str:
    """The summary as plain text."""
    return bare(marked_summary(summary, lang))


def board_text(board: Board, lang: str) -> str:
    """The board as plain text."""
    return bare(marked_board(board, lang))


def test_a_summary_reads_from_coverage_to_the_sentence_to_paste() -> None:
    note = {NOTE: Text(text="Sóng yếu\n12/12 đã nộp")}
    khau_giang, ba_giang = week(2, 80, 10), week(1, 44, 5)
    reports = {2: replace(khau_giang, values={**khau_giang.values, **note}), 3: ba_giang}
    text = summary_text(summarise(SCOPE, reports, {2: week(1, 80, 10), 3: week(0, 41, 8)}), "vi")

    assert text.splitlines() == [
        "Tổng hợp số liệu",
        "tuần 01–07/5/2026",
        "(chốt hết thứ Năm 07/5)",
        "",
        "TẠM TÍNH: 2/3 xóm, thiếu: Soi Mít",
        "Tỷ lệ nộp: 66,7%",
        "Nộp đúng hạn: 66,7%",
        "",
        amount(MEETINGS, 3),
        "  tại 2 xóm",
        "  +2 so với tuần trước",
        amount(ATTENDEES, 124),
        "  +3 so với tuần trước",
        amount(VNEID, 15),
        "  −3 so với tuần trước",
        "",
        "Ghi chú của cơ sở",
        "• Khâu Giang: Sóng yếu 12/12 đã nộp",
        "",
        "Câu để đưa vào báo cáo (mới có số của 2/3 xóm):",
        SENTENCE,
    ]


def test_a_complete_summary_says_so_and_marks_nothing_provisional() -> None:
    text = summary_text(summarise(SCOPE, {n: week(0, 0, 0) for n in (2, 3, 4)}, {}), "vi")

    assert "Đủ 3/3 xóm." in text
    assert "TẠM TÍNH" not in text
    assert "Tỷ lệ" not in text
    assert "không tổ chức hội nghị tuyên truyền; không phát sinh người cần hướng dẫn đăng ký VNeID." in text


def test_missing_begun_and_late_units_are_named() -> None:
    text = summary_text(summarise(SCOPE, {3: DRAFT, 4: handed({VNEID: number(1)}, at=DUE)}, {}), "vi")

    assert "TẠM TÍNH: 1/3 xóm, thiếu: Ba Giăng (đang nhập), Khâu Giang" in text
    assert "Nộp muộn: Soi Mít" in text
    assert "Mức đầy đủ các mục: 11,1%" in text


def test_a_total_without_figures_is_not_shown_as_zero() -> None:
    reports = {4: handed({MEETINGS: NotAvailable(), VNEID: number(1)}), 2: handed({VNEID: number(2)})}
    text = summary_text(summarise(SCOPE, reports, {}), "vi")

    assert "chưa có số để cộng" in text
    assert "  chưa có số: Khâu Giang, Soi Mít" in text
    assert "Câu để đưa vào báo cáo" not in text


def test_a_change_over_some_units_says_over_how_many() -> None:
    reports, before = {2: week(2, 80, 10), 3: week(1, 44, 5)}, {2: week(2, 70, 10)}
    text = summary_text(summarise(SCOPE, reports, before), "vi")

    assert "  bằng tuần trước (tính trên 1 xóm)" in text
    assert "  +10 so với tuần trước (tính trên 1 xóm)" in text


def test_nothing_handed_in_gives_no_totals() -> None:
    nobody = summary_text(summarise(SCOPE, {3: DRAFT}, {}), "vi")
    empty = summary_text(summarise(replace(SCOPE, units=()), {}, {}), "vi")

    assert nobody.endswith("Chưa xóm nào nộp (0/3).")
    assert empty.endswith("Không có đơn vị nào phải nộp báo cáo này.")


def test_different_nouns_are_units_and_named_in_full() -> None:
    mixed = replace(SCOPE, units=(KHAU_GIANG, xom(9, "Làng Ngò", "thôn")))
    text = summary_text(summarise(mixed, {2: week(2, 80, 10)}, {}), "vi")

    assert "1/2 đơn vị, thiếu: thôn Làng Ngò" in text


def test_a_long_list_of_units_is_cut() -> None:
    many = replace(SCOPE, units=tuple(xom(n, f"Xóm {n}") for n in range(1, SHOWN + 6)))
    more = replace(SCOPE, units=tuple(xom(n, f"Xóm {n}") for n in range(1, ROWS + 6)))
    text = summary_text(summarise(many, {1: week(1, 1, 1)}, {}), "vi")
    table = board_text(board(more, {}, {}), "vi")

    assert f"Xóm {SHOWN + 1}, … và 4 xóm khác" in text
    assert "  … và 5 xóm khác" in table


def test_another_form_prints_money_and_has_no_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports_text, "say", _named)
    form = Form(code="f", version=1, frequency="month", asked_of=("hamlet",), items=(Item(indicator="m"),))
    scope = Scope(form, (Indicator(code="m", kind="money"),), of("month", PERIOD.first_day), (KHAU_GIANG,))
    now, before = {2: handed({"m": Money(dong=10**9)})}, {2: handed({"m": Money(dong=444_000_000)})}
    text = summary_text(summarise(scope, now, before), "vi")

    assert text.endswith("M: 1 tỷ đồng\n  +0,556 tỷ đồng so với tháng trước")


def _named(lang: str, key: str, args: dict[str, str | int]) -> str:
    return "m" if key == "indicator-m.short" else say(lang, key, args)


def test_a_board_shows_first_who_still_owes() -> None:
    beside = {
        2: Beside(Reminded(times=2, last=datetime(2026, 5, 7, 8, tzinfo=UTC))),
        3: Beside(reachable=False, last_day=date(2026, 5, 11)),
        6: Beside(lines=1),
    }
    back = UnitReport(Submission(state="returned", version=2, first_submitted_at=DUE), {VNEID: number(3)})
    late = DUE + timedelta(hours=24)
    approved = UnitReport(Submission(state="approved", version=2, first_submitted_at=late, on_behalf=True), {})
    reports = {3: DRAFT, 4: handed({VNEID: number(1)}), 5: approved, 6: handed({}), 7: back}
    units = (KHAU_GIANG, BA_GIANG, SOI_MIT, xom(5, "Đồng Mẹ"), xom(6, "Bản Vén"), xom(7, "Nà Mòn"))
    at = At(World.load().deadline("week", PERIOD.code), datetime(2026, 5, 7, 9, 45, tzinfo=UTC))
    text = board_text(board(replace(SCOPE, units=units), reports, beside, at), "vi")

    assert text.splitlines() == [
        "Tình hình nộp báo cáo",
        "tuần 01–07/5/2026",
        "(chốt hết thứ Năm 07/5)",
        "Hạn: trước 08/5/2026, tức hết hôm nay, 07/5/2026",
        "Đã nộp: 3/6 xóm (50%), đúng hạn 2 (33,3%), muộn 1",
        "",
        "○ Chưa nhập (1)",
        "  Khâu Giang · nhắc 2 lần, 15:00 ngày 07/5",
        "",
        "◐ Đang nhập (1)",
        "  Ba Giăng · 2/3 mục · được gia hạn đến hết ngày 11/5 · chưa có người",
        "",
        "↩ Đã trả lại, chờ nộp lại (1)",
        "  Nà Mòn",
        "",
        "✓ Đã nộp (3)",
        "  Bản Vén · 08:05 ngày 07/5 · trả lại 1 dòng",
        "  Đồng Mẹ · muộn 2 ngày, 00:00 ngày 09/5 · nhập thay · đã duyệt",
        "  Soi Mít · 08:05 ngày 07/5",
    ]


def test_a_locked_report_and_a_closed_period_are_named() -> None:
    reports = {2: UnitReport(Submission(state="locked", version=3), {})}
    at = At(World.load().deadline("week", PERIOD.code), datetime(2026, 6, 9, 1, tzinfo=UTC), closed=True)
    text = board_text(board(SCOPE, reports, {}, at), "vi")

    assert "Đã đóng. Hạn: trước 08/5/2026" in text
    assert text.endswith("Khâu Giang · đã khoá")


def test_an_overdue_board_says_since_when() -> None:
    at = At(World.load().deadline("week", PERIOD.code), datetime(2026, 5, 9, 1, tzinfo=UTC))

    assert "Quá hạn 2 ngày: trước 08/5/2026" in board_text(board(SCOPE, {}, {}, at), "vi")


def test_a_board_of_many_units_fits_into_one_message() -> None:
    many = tuple(xom(n, f"Tân Tiến Đồng Bầu {n}") for n in range(1, 401))
    reminded = Reminded(times=12, last=datetime(2026, 5, 7, 8, tzinfo=UTC))
    beside = {unit.id: Beside(reminded, last_day=date(2026, 5, 25)) for unit in many}
    late, back = handed({}, at=DUE), UnitReport(Submission(state="returned", version=2), {})
    reports = {unit.id: (DRAFT, late, back, UnitReport())[unit.id % 4] for unit in many}
    text = board_text(board(replace(SCOPE, units=many), reports, beside), "vi")

    assert len(text) <= 4096
    assert text.count("… và") == 4


def test_a_board_of_nobody_says_that_nothing_is_owed() -> None:
    text = board_text(board(replace(SCOPE, exempt=True), {2: week(1, 1, 1)}, {}), "vi")

    assert text.endswith("Không có đơn vị nào phải nộp báo cáo này.")


def test_a_report_without_a_time_is_still_on_the_board() -> None:
    reports = {2: UnitReport(Submission(state="approved", version=1), {})}

    assert board_text(board(SCOPE, reports, {}), "vi").endswith("✓ Đã nộp (1)\n  Khâu Giang · đã duyệt")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_shapes_exist_in_every_language(lang: str) -> None:
    reports = {2: week(2, 80, 10), 3: DRAFT}
    summary = summarise(SCOPE, reports, {2: week(1, 1, 1)})
    label = printing.short_period(PERIOD.kind, PERIOD.first_day, PERIOD.cutoff, lang)

    assert label in summary_text(summary, lang)
    assert "◐" in board_text(board(SCOPE, reports, {}), lang)
    assert isinstance(summary.totals[0].value, Number)


def test_only_a_long_list_of_missing_units_is_folded() -> None:
    many = replace(SCOPE, units=tuple(SOI_MIT.model_copy(update={"id": n, "name": f"Xóm {n}"}) for n in range(1, 15)))
    few = marked_summary(summarise(replace(many, units=many.units[:13]), {1: week(1, 1, 1)}, {}), "vi")
    text = marked_summary(summarise(many, {1: week(1, 1, 1)}, {}), "vi")

    assert f"thiếu:\n{FOLD}Xóm 2, Xóm 3" in text
    assert f"Xóm 14{END}\n" in text
    assert FOLD not in few


@pytest.mark.parametrize(
    ("code", "value", "said"),
    [
        ("dossier_full", Nil(wording="chưa phát sinh"), "chưa phát sinh"),
        ("data_reuse_rate", Number(amount=Decimal("92.78")), "92,78%"),
        ("eresult_rate", Number(amount=Decimal(94), qualifier="over"), "trên 94%"),
        ("eresult_rate", Number(amount=Decimal(90), qualifier="about_over"), "khoảng trên 90%"),
        ("innovation_center", Status(code="no"), "không"),
        ("self_rating", Status(code="good"), "Hoàn thành tốt"),
        ("market_40_text", Text(text="đang lập kế hoạch"), "đang lập kế hoạch"),
        ("ocop_ecommerce_rate", NotAvailable(), "chưa có số liệu"),
        ("ocop_ecommerce_rate", NotApplicable(), "không áp dụng"),
        ("vneid_rate", Ratio(part=14814, whole=15219), "14814/15219, tỷ lệ: 97,3%"),
        ("budget_cds", Money(dong=556_000_000), "0,556 tỷ đồng"),
    ],
)
def test_a_figure_in_chat_keeps_what_was_said_of_it(code: str, value: Value, said: str) -> None:
    assert value_of(catalogue.load().indicator(code), value, "vi") == said


def test_only_an_agency_asked_alone_says_none_in_its_own_words() -> None:
    nil, zero = Nil(wording="chưa phát sinh"), Number(amount=Decimal(0))

    assert nil_of([nil], 1) == nil
    assert [nil_of([nil], 16), nil_of([nil, nil], 2), nil_of([zero], 1), nil_of([], 1)] == [None] * 4
