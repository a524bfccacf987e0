"""A lead asks for figures once: putting a collection together, filling it in, closing it."""

import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from forms.collection import Collection
from forms.form import Form, Item
from forms.indicator import Indicator, Kind
from forms.unit import Unit
from forms.value import Money, Nil, NotAvailable, Number, Ratio, Status, Text, Value
from handlers.schedule.collect.figures import typed
from handlers.turn.arranged import Collecting
from handlers.turn.dialogue import Asking, Idle
from handlers.turn.effects import Summarise
from handlers.turn.known import Known, Member, Person, Report
from handlers.turn.orders import CloseCollection, Collect
from tests.handlers.talk import (
    AN,
    BINH,
    COMMUNE,
    DONG_TAM,
    FAR,
    KEY,
    KHAU_GIANG,
    NOW,
    PLAN,
    Talk,
    changed,
    lead,
    officer,
)

PERIOD = "ad_hoc:2026-05-06"
ONCE = (KHAU_GIANG.id, "adhoc-1", PERIOD)
KINDS: tuple[Kind, ...] = ("count", "percent", "ratio", "money", "yes_no", "text")
CHAIR = Person(5, "Ma Thị Lan", "vi", (Member(COMMUNE, "chair"),), ("telegram",))


def collection(*kinds: Kind, **changes: object) -> Collection:
    """A collection opened yesterday and due tomorrow: one line of each of these kinds, named after its kind."""
    indicators = tuple(
        Indicator(code=f"adhoc-1-{n}", kind=kind, title=f"Mục {kind}") for n, kind in enumerate(kinds or ("count",), 1)
    )
    items = tuple(Item(indicator=one.code, required=one.kind != "text") for one in indicators)
    opened = NOW - timedelta(days=1)
    form = Form(
        code="adhoc-1", version=1, frequency="ad_hoc", asked_of=("hamlet",), items=items, title="Số liệu mưa lũ"
    )
    made = Collection(
        form=form,
        indicators=indicators,
        period=PERIOD,
        path=COMMUNE.path,
        title="Số liệu mưa lũ",
        opened_at=opened,
        last_day=opened.date() + timedelta(days=2),
        units=frozenset({KHAU_GIANG.id}),
    )
    return made.model_copy(update=changes)


def asked(*kinds: Kind, **changes: object) -> Known:
    """The facts known about An, who is asked for this collection and for nothing else."""
    plan = replace(PLAN, collections=(collection(*kinds),))
    return officer(ONCE, plan=plan, **changes)


def leading(made: Collection, **changes: object) -> Known:
    """The facts known about Bình, who has opened the collection."""
    return lead(plan=replace(PLAN, collections=(made,)), **changes)


def put_together(until: str = "confirm", **changes: object) -> Talk:
    """Bình's conversation about a new collection, up to this step."""
    talk = Talk(lead(**changes))
    for step, said in (
        ("title", "/dotxuat"),
        ("units", "Số liệu mưa lũ 7/5"),
        ("lines", "tất cả"),
        ("more", "Số hộ ngập: số"),
        ("due", "xong"),
        ("confirm", "8/5"),
    ):
        talk.send(said)
        if step == until:
            break
    return talk


# Putting it together ------------------------------------------------------------------------------------------------


def test_a_lead_asks_chosen_units_for_chosen_and_typed_figures() -> None:
    talk = Talk(lead())
    talk.send("báo cáo đột xuất")
    talk.send("  Số liệu   mưa lũ 7/5 ")
    talk.tap("xóm Khâu Giang")
    talk.tap("xóm Đồng Tâm")
    talk.tap("✓ xóm Khâu Giang")
    talk.tap("Xong (1)")
    talk.tap("Số thành viên tổ")
    talk.send("Tỷ lệ hộ có điện (phần trăm)\nThiệt hại: tiền; Ghi chú: chữ")
    talk.tap("✓ Thiệt hại")
    talk.tap("Xong (3)")
    sheet = talk.tap("thứ Sáu 08/5/2026")
    talk.tap("Mở báo cáo")

    assert talk.effects == (
        Collect(
            unit=COMMUNE.id,
            title="Số liệu mưa lũ 7/5",
            units=(DONG_TAM,),
            indicators=(
                Indicator(code="1", kind="count", like="team_members"),
                Indicator(code="2", kind="percent", over_units="none", title="Tỷ lệ hộ có điện"),
                Indicator(code="3", kind="text", over_units="concat", title="Ghi chú"),
            ),
            last_day=date(2026, 5, 8),
        ),
    )
    assert talk.dialogue == Idle()
    assert "Hỏi 1 đơn vị: xóm Đồng Tâm\n1. Số thành viên tổ: số\n2. Tỷ lệ hộ có điện: phần trăm" in sheet
    assert "Hạn: hết thứ Sáu 08/5/2026" in sheet


def test_the_name_may_stand_behind_the_command() -> None:
    talk = Talk(lead())

    assert "Hỏi những đơn vị nào?" in talk.send("/dotxuat Số liệu mưa lũ 7/5")
    assert isinstance(talk.dialogue, Collecting)
    assert talk.dialogue.title == "Số liệu mưa lũ 7/5"


def test_a_confirmation_opens_one_collection_however_often_it_is_tapped() -> None:
    talk = put_together()
    button = talk.data("Mở báo cáo")
    talk.send(button=button)
    first = [effect for effect in talk.effects if isinstance(effect, Collect)]
    again = talk.send(button=button)

    assert len(first) == 1
    assert again.startswith("Nút này đã cũ")


def test_the_button_of_an_older_sheet_shows_the_newest_one() -> None:
    talk = put_together()
    button = talk.data("Mở báo cáo")
    talk.tap("Sửa tên")
    talk.send("Số liệu bão 7/5")
    again = talk.send(button=button)

    assert again.startswith("Nút vừa bấm thuộc bảng cũ")
    assert "“Số liệu bão 7/5”" in again


@pytest.mark.parametrize("step", ["tên", "đơn vị", "mục hỏi", "hạn"])
def test_each_part_can_be_changed_before_a_collection_is_opened(step: str) -> None:
    talk = put_together()
    talk.tap(f"Sửa {step}")
    after = {"tên": "Số liệu bão", "đơn vị": "Xong (2)", "mục hỏi": "Xong (1)", "hạn": "11/5"}[step]
    words = talk.tap(after) if after.startswith("Xong") else talk.send(after)

    assert words.startswith("Mời anh/chị xem lại trước khi mở")
    assert ("11/5/2026" in words) == (step == "hạn")


def test_a_typed_yes_opens_a_collection_a_typed_no_leaves() -> None:
    yes, no = put_together(), put_together()
    yes.send("vâng")
    left = no.send("không")

    assert isinstance(yes.effects[0], Collect)
    assert (left, no.dialogue, len(no.effects)) == ("Đã dừng.", Idle(), 1)


def test_a_lead_of_two_communes_first_chooses_the_commune() -> None:
    other = Unit(id=2, path="/2/", kind="commune", noun="xã", name="Bình Yên")
    both = replace(BINH, members=(*BINH.members, Member(other, "lead")))
    talk = Talk(lead(person=both, subtree=(COMMUNE, KHAU_GIANG, other, FAR)))
    talk.send("/dotxuat")
    talk.tap("xã Bình Yên")
    talk.send("Số liệu mưa lũ")

    assert talk.labels == ["Tất cả (1)", "thôn Nà Phặc"]


def test_many_units_are_turned_over_page_by_page() -> None:
    many = tuple(Unit(id=n, path=f"/1/{n}/", kind="hamlet", noun="xóm", name=f"Số {n}") for n in range(100, 145))
    talk = put_together("units", subtree=(COMMUNE, *many))
    talk.tap("Tiếp »")
    talk.tap("xóm Số 130")
    talk.tap("« Trước")

    assert "Đã chọn 1/45 đơn vị." in talk.words
    assert "xóm Số 100" in talk.labels


def test_only_hamlets_and_agencies_below_are_asked() -> None:
    assert put_together("units").labels == ["Tất cả (2)", "xóm Khâu Giang", "xóm Đồng Tâm"]
    assert "chưa có xóm" in put_together("units", subtree=(COMMUNE,)).words


def test_leaving_a_new_collection_forgets_it() -> None:
    talk = put_together("due")

    assert talk.send("/huy") == "Đã dừng."
    assert talk.dialogue == Idle()


def test_help_in_between_shows_the_open_question_again() -> None:
    words = put_together("title").send("/trogiup")

    assert "/dotxuat" in words
    assert words.endswith("Gõ /huy để thôi.")


# Bad input ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("a" * 201, "Tên dài quá"),
        ("Lũ " * 3333, "Tên dài quá"),
        ("123", "bằng chữ"),
        ("Hộ ông Nông Văn A 091234567890", "số căn cước"),
        ("Gọi 0912 345 678", "số điện thoại"),
    ],
)
def test_a_name_that_cannot_be_kept_is_asked_again(title: str, why: str) -> None:
    talk = put_together("title")

    assert why in talk.send(title)
    assert isinstance(talk.dialogue, Collecting)
    assert talk.dialogue == Collecting(step="title")


def test_names_are_kept_in_one_spelling_without_hidden_characters() -> None:
    talk = put_together("title")
    talk.send(unicodedata.normalize("NFD", "Số liệu\x00 mưa\u202e lũ\n7/5"))
    talk.send("tất cả")
    talk.send(unicodedata.normalize("NFD", "Số hộ\x00 ngập: số"))

    assert isinstance(talk.dialogue, Collecting)
    assert talk.dialogue.title == "Số liệu mưa lũ 7/5"
    assert [line.title for line in talk.dialogue.lines] == ["Số hộ ngập"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("xong", "Chưa chọn đơn vị nào"),
        ("xóm Nà Phặc", "Không có đơn vị “xóm Nà Phặc”"),
        ("xóm", "“xóm” có thể là: xóm Khâu Giang, xóm Đồng Tâm"),
        ("x" * 10_000, "Không có đơn vị “xxx"),
    ],
)
def test_a_unit_that_is_not_there_is_not_chosen(text: str, why: str) -> None:
    talk = put_together("units")

    assert why in talk.send(text)
    assert "Xong (1)" not in talk.labels


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("xong", "Chưa có mục nào"),
        ("Số hộ ngập: số\nsố hộ  NGẬP: tiền", "“số hộ NGẬP” đã có"),
        ("Thiệt hại: nhà cửa", "chưa rõ loại “nhà cửa”"),
        ("Tỷ lệ hộ có điện: tỷ lệ", "chưa rõ loại “tỷ lệ”"),
        ("12: số", "bằng chữ"),
        ("a" * 10_000, "Tên mục dài quá"),
        ("CCCD 091234567890: số", "số căn cước"),
        ("\n".join(f"Mục {letter}: số" for letter in "abcdefghi"), "nên chưa ghi “Mục i”"),
    ],
)
def test_a_figure_that_cannot_be_asked_is_asked_back(text: str, why: str) -> None:
    assert why in put_together("lines").send(text)


def test_a_ninth_figure_is_not_chosen_by_button_either() -> None:
    talk = put_together("lines")
    talk.send("\n".join(f"Mục {letter}: số" for letter in "abcdefgh"))

    assert "Mỗi đợt chỉ hỏi được 8 mục" in talk.tap("Số thành viên tổ")


def test_each_kind_that_was_not_said_is_asked_in_turn() -> None:
    talk = put_together("lines")
    first = talk.send("Số hộ ngập\nThiệt hại\nGhi chú: chữ")
    kinds = talk.labels
    second = talk.tap("số")
    unclear = talk.send("nhiều lắm")
    talk.send("tiền")

    assert "“Số hộ ngập” là loại gì?" in first
    assert kinds == ["số", "phần trăm", "phần trên tổng", "tiền", "có/không", "chữ"]
    assert "“Thiệt hại” là loại gì?" in second
    assert "chưa rõ loại “nhiều lắm”" in unclear
    assert "1. Ghi chú: chữ\n2. Số hộ ngập: số\n3. Thiệt hại: tiền" in talk.words


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("a: số", "count"),
        ("a: Số lượng.", "count"),
        ("a (%)", "percent"),
        ("a: phần trên tổng", "ratio"),
        ("a: tien", "money"),
        ("a: Có/Không", "yes_no"),
        ("a: ghi chú", "text"),
        ("a: percent", "percent"),
        ("a: tỷ lệ", None),
        ("a", None),
    ],
)
def test_kinds_are_named_in_plain_words(line: str, kind: Kind | None) -> None:
    assert [(one.name, one.kind) for one in typed(line)] == [("a", kind)]


def test_a_name_in_brackets_stays_a_name() -> None:
    assert [one.name for one in typed("- Số hộ (nghèo)\n• Hộ (cận nghèo): số")] == ["Số hộ (nghèo)", "Hộ (cận nghèo)"]


@pytest.mark.parametrize(
    ("text", "words", "offered"),
    [
        ("6/5", "đã qua", []),
        ("31/6", "không có ngày đó", ["thứ Ba 30/6/2026"]),
        ("ngày kia", "ngày dưới đây", ["thứ Bảy 09/5/2026"]),
        ("9/5/2026", "ngày nghỉ", ["thứ Sáu 08/5/2026", "thứ Bảy 09/5/2026", "thứ Hai 11/5/2026"]),
        ("hôm nào đó", "chưa rõ ngày nào", []),
        ("x" * 10_000, "chưa rõ ngày nào", []),
        ("8/5/2029", "xa quá", []),
    ],
)
def test_a_doubtful_day_is_asked_back_with_its_weekday(text: str, words: str, offered: list[str]) -> None:
    talk = put_together("due")

    assert words in talk.send(text)
    assert not offered or talk.labels == offered
    assert all(label.startswith("thứ") for label in talk.labels)


def test_a_day_off_is_taken_when_it_is_meant() -> None:
    talk = put_together("due")
    talk.send("ngày kia")
    off = talk.send("9/5/2026")
    talk.tap("thứ Bảy 09/5/2026")

    assert "ngày nghỉ" in off
    assert "Hạn: hết thứ Bảy 09/5/2026" in talk.words


def test_a_single_day_asked_back_is_confirmed_in_words() -> None:
    talk = put_together("due")
    talk.send("mai")

    assert "Hạn: hết thứ Sáu 08/5/2026" in talk.send("đúng")


def test_today_is_taken_until_four_in_the_afternoon() -> None:
    early, late = put_together("due"), put_together("due", now=NOW.replace(hour=16))

    assert "Hạn: hết thứ Năm 07/5/2026" in early.send("7/5")
    assert "Đã quá 16:00" in late.send("7/5")
    assert late.labels == ["thứ Sáu 08/5/2026"]


def test_a_chosen_day_that_has_passed_is_asked_again() -> None:
    talk = put_together()
    talk.known = talk.known._replace(now=NOW + timedelta(days=5))

    assert "đã qua" in talk.tap("Mở báo cáo")
    assert not any(isinstance(effect, Collect) for effect in talk.effects)


@pytest.mark.parametrize("left", [(DONG_TAM,), ()])
def test_a_unit_that_was_closed_meanwhile_is_not_asked(left: tuple[Unit, ...]) -> None:
    talk = put_together("units")
    talk.send("khâu giang, đồng tâm")
    for said in ("xong", "Số hộ ngập: số", "xong", "8/5"):
        talk.send(said)
    talk.known = changed(talk.known, subtree=(COMMUNE, *left))
    words = talk.tap("Mở báo cáo")

    assert words.startswith(f"Có {2 - len(left)} đơn vị đã chọn không còn hoạt động")
    assert not any(isinstance(effect, Collect) for effect in talk.effects)


@pytest.mark.parametrize(
    ("step", "data"),
    [
        ("units", f"cun|||{FAR.id}"),
        ("units", f"cun|||{COMMUNE.id}"),
        ("units", "cun|||1e3"),
        ("units", "cud|||lines"),
        ("lines", "cin|||deadbeef"),
        ("lines", "cun|||12"),
        ("due", "cdy|||2026-31-06"),
        ("due", "cdy|||"),
        ("confirm", "cst|||kind"),
        ("title", "cgo|||00000000"),
    ],
)
def test_forged_and_stale_buttons_change_nothing(step: str, data: str) -> None:
    talk = put_together(step)
    before = talk.dialogue

    assert talk.send(button=data).startswith("Nút này đã cũ")
    assert talk.dialogue == before


def test_only_a_lead_opens_collections() -> None:
    chair = Talk(lead(person=CHAIR, subtree=(COMMUNE, KHAU_GIANG)))

    assert "dành cho người phụ trách" in Talk(officer()).send("/dotxuat")
    assert chair.send("/dotxuat") == "Chưa có báo cáo đột xuất nào."
    assert Talk(officer()).send(button="cnw|||").startswith("Nút này đã cũ")


# Filling it in ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "text", "value", "echo"),
    [
        ("count", "12 hộ", Number(amount=Decimal(12)), "Đã ghi: Mục count: 12"),
        ("count", "không có", Nil(wording="không có"), "Đã ghi: Mục count: không có"),
        ("percent", "82,5", Number(amount=Decimal("82.5")), "Đã ghi: Mục percent: 82,5%"),
        ("percent", "45/60", Ratio(part=45, whole=60), "Đã ghi: Mục percent: 45/60, tỷ lệ: 75%"),
        ("ratio", "45 trên 60", Ratio(part=45, whole=60), "Đã ghi: Mục ratio: 45/60, tỷ lệ: 75%"),
        ("money", "12,5 triệu", Money(dong=12_500_000), "Đã ghi: Mục money: 12,5 triệu đồng"),
        ("money", "500 nghìn", Money(dong=500_000), "Đã ghi: Mục money: 500000 đồng"),
        ("yes_no", "có rồi", Status(code="yes"), "Đã ghi: Mục yes_no: có"),
        ("yes_no", "vâng", Status(code="yes"), "Đã ghi: Mục yes_no: có"),
        ("yes_no", "chưa", Status(code="no"), "Đã ghi: Mục yes_no: không"),
        ("text", "Cần áo phao", Text(text="Cần áo phao"), "Đã ghi: Mục text: Cần áo phao"),
    ],
)
def test_every_kind_of_figure_is_asked_and_read(kind: Kind, text: str, value: Value, echo: str) -> None:
    talk = Talk(asked(kind))
    question = talk.send("/nhap")
    answer = talk.send(text)

    assert question.startswith(f"Câu 1/1 · “Số liệu mưa lũ”\nMục {kind}:")
    assert talk.records == {"adhoc-1-1": value}
    assert answer.startswith(echo)


def test_yes_and_no_are_buttons() -> None:
    talk = Talk(asked("yes_no"))
    talk.send("/nhap")
    labels = talk.labels
    talk.tap("Không")

    assert labels[:3] == ["Có", "Không", "Chưa có số liệu"]
    assert talk.records == {"adhoc-1-1": Status(code="no")}


def test_sheet_and_thanks_name_the_collection_and_its_lines() -> None:
    talk = Talk(asked("count", "percent"))
    talk.send("/nhap")
    talk.send("12")
    sheet = talk.send("chưa có số liệu")
    thanks = talk.send("nộp")

    assert "Báo cáo “Số liệu mưa lũ”\n1. Mục count: 12\n2. Mục percent: chưa có số liệu" in sheet
    assert thanks.startswith("Cảm ơn anh/chị. Đã nhận báo cáo “Số liệu mưa lũ” của xóm Khâu Giang")
    assert talk.submitted


def test_several_figures_at_once_are_taken_in_order_only() -> None:
    in_order, unclear = Talk(asked("count", "count", "money")), Talk(asked("count", "money"))
    for talk in (in_order, unclear):
        talk.send("/nhap")
    in_order.send("12, 5, 3 triệu")
    words = unclear.send("12 hộ, 5 nhà, 3 triệu")

    assert [repr(value) for value in in_order.records.values()] == [
        repr(value) for value in (Number(amount=Decimal(12)), Number(amount=Decimal(5)), Money(dong=3_000_000))
    ]
    assert not unclear.records
    assert "theo thứ tự" in words


def test_a_yes_is_not_read_from_figures_in_a_row() -> None:
    talk = Talk(asked("count", "yes_no"))
    talk.send("/nhap")
    talk.send("12, 1")

    assert not any(isinstance(value, Number) and value.amount == 1 for value in talk.records.values())


def test_personal_data_is_refused() -> None:
    talk = Talk(asked("text"))
    talk.send("/nhap")

    assert "số căn cước" in talk.send("Hộ ông A, căn cước 091234567890")
    assert not talk.records


def test_the_weeks_figures_are_still_taken_beside_a_collection() -> None:
    plan = replace(PLAN, collections=(collection("money"),))
    talk = Talk(officer(ONCE, KEY, plan=plan))
    words = talk.send("2 buổi 124 người 15 vneid")

    assert words.startswith("Đã ghi: 02 buổi, 124 lượt người dự, 15 người cài VNeID\nBáo cáo tuần 01–07/5")


def test_a_correction_is_shown_with_its_sign() -> None:
    talk = Talk(asked("percent", "count"))
    talk.send("/nhap")
    talk.send("80")
    talk.send("12")

    assert "Đã sửa – Mục percent: 80% → 85%" in talk.send("sửa 1 thành 85")


def test_a_figure_copied_from_the_catalogue_uses_its_words() -> None:
    like = Indicator(code="adhoc-1-1", kind="count", like="team_members")
    plan = replace(PLAN, collections=(collection("count", indicators=(like,)),))
    talk = Talk(officer(ONCE, plan=plan))

    assert talk.send("/nhap").endswith("hiện có bao nhiêu thành viên?")
    assert talk.send("7").startswith("Đã ghi: 07 thành viên\n")


def test_a_closed_collection_takes_no_more_figures() -> None:
    closed = replace(PLAN, collections=(collection(closed_at=NOW - timedelta(hours=1)),))
    talk = Talk(asked())
    talk.send("/nhap")
    button = talk.data("0")
    talk.known = officer(plan=closed, reports={})
    words = talk.send("12")

    assert words.startswith("Báo cáo “Số liệu mưa lũ” đã đóng")
    assert talk.dialogue == Idle()
    assert not talk.send(button=button).startswith("Đã ghi")
    assert not talk.records


# Open collections ---------------------------------------------------------------------------------------------------


def test_open_collections_are_listed_with_their_buttons() -> None:
    talk = Talk(leading(collection()))
    words = talk.send("/dotxuat")
    labels = talk.labels
    talk.tap("1. Tình hình")

    assert words == "Báo cáo đột xuất đang mở:\n1. “Số liệu mưa lũ”: 1 đơn vị, hạn hết thứ Sáu 08/5/2026"
    assert labels == ["1. Tình hình", "1. Tổng hợp", "1. Đóng", "Mở đợt mới"]
    assert talk.effects == (Summarise(COMMUNE.id, "adhoc-1", PERIOD, "board"),)


def test_another_collection_can_be_opened_beside_an_open_one() -> None:
    talk = Talk(leading(collection()))
    talk.send("/dotxuat")

    assert talk.tap("Mở đợt mới").startswith("Báo cáo đột xuất tên là gì?")


def test_the_communes_leader_looks_but_neither_opens_nor_closes() -> None:
    talk = Talk(leading(collection(), person=CHAIR))
    talk.send("/dotxuat")

    assert talk.labels == ["1. Tình hình", "1. Tổng hợp"]
    assert talk.send(button=f"ccy|{PERIOD}|adhoc-1|1").startswith("Nút này đã cũ")


def test_closing_is_asked_once_and_done_once() -> None:
    talk = Talk(leading(collection()))
    talk.send("/dotxuat")
    sure = talk.tap("1. Đóng")
    kept = Talk(talk.known)
    kept.send(button=f"ccn|{PERIOD}|adhoc-1|1")
    talk.tap("Đúng, đóng lại")
    order = talk.effects[0]
    talk.known = leading(collection(closed_at=NOW))
    again = talk.send(button=f"ccy|{PERIOD}|adhoc-1|1")

    assert sure.startswith("Đóng “Số liệu mưa lũ”?")
    assert kept.words == "Vâng, “Số liệu mưa lũ” vẫn mở."
    assert order == CloseCollection("adhoc-1", (KHAU_GIANG.id,))
    assert again == "“Số liệu mưa lũ” đã đóng trước đó."
    assert not any(isinstance(effect, CloseCollection) for effect in talk.effects)


def test_a_closed_collection_keeps_its_summary() -> None:
    talk = Talk(leading(collection(closed_at=NOW - timedelta(minutes=1))))
    words = talk.send("/dotxuat")
    labels = talk.labels
    talk.tap("1. Tổng hợp")

    assert words.startswith("Đã đóng gần đây:")
    assert labels == ["1. Tổng hợp", "Mở đợt mới"]
    assert talk.effects == (Summarise(COMMUNE.id, "adhoc-1", PERIOD, "summary"),)


@pytest.mark.parametrize("data", [f"ccy|{PERIOD}|adhoc-1|1", f"ccl|{PERIOD}|adhoc-2|1", f"ccy|{PERIOD}|week|1"])
def test_nobody_closes_another_communes_collection(data: str) -> None:
    talk = Talk(leading(collection(path="/2/")))

    assert talk.send(button=data).startswith("Nút này đã cũ")
    assert "đang mở" not in talk.send("/dotxuat")


def test_an_open_question_survives_a_look_at_the_list() -> None:
    both = replace(AN, members=(*AN.members, Member(COMMUNE, "lead")))
    plan = replace(PLAN, collections=(collection(),))
    talk = Talk(officer(ONCE, plan=plan, person=both, subtree=(COMMUNE, KHAU_GIANG), reports={ONCE: Report()}))
    talk.send("/nhap")
    talk.send("/dotxuat")

    assert isinstance(talk.dialogue, Asking)
    assert talk.send("12").startswith("Đã ghi: Mục count: 12")


def test_every_figure_can_be_answered_as_not_yet_available() -> None:
    talk = Talk(asked("percent"))
    talk.send("/nhap")
    talk.tap("Chưa có số liệu")

    assert talk.records == {"adhoc-1-1": NotAvailable()}
