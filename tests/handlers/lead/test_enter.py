"""A lead enters figures for a unit on its behalf: for which unit and report, in whose name, and who is told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.compose.words import word
from handlers.filling.draft import find
from handlers.filling.hand_in import handing_in
from handlers.lead.enter import given
from handlers.reading.figures.several_figures import Read, Reading
from handlers.turn.arranged import EnteringFor
from handlers.turn.dialogue import Asking, ChoosingReport, Idle, Reviewing, Slot
from handlers.turn.effects import Record, Submit
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known, Member, Report
from handlers.turn.orders import TellUnit
from handlers.turn.wanted import EnteringWanted
from handlers.wants import wants
from locales.marks import bare
from tests.handlers.talk import (
    AN,
    BINH,
    COMMUNE,
    DONG_TAM,
    KEY,
    KHAU_GIANG,
    LAST,
    NOW,
    SLOT,
    WEEK,
    A,
    D,
    M,
    Talk,
    V,
    figure,
    lead,
    number,
    officer,
    submission,
)

BEFORE = (KHAU_GIANG.id, "week", LAST)
CHAIR = replace(BINH, members=(Member(COMMUNE, "chair"),))
BOTH = replace(BINH, members=(Member(COMMUNE, "lead"), Member(KHAU_GIANG, "officer")))
FIGURES: Mapping[str, Reading] = {M: Read(number(2)), A: Read(number(61)), V: Read(number(7)), D: Read(number(0))}


def entering(*keys: tuple[int, str, str], report: Report | None = None, **changes: Any) -> Known:
    """The facts known about Bình when the message names Khâu Giang."""
    return lead(reports={key: report or Report() for key in keys or (KEY,)}, **changes)


def wanted(text: str | None = None, dialogue: Any = None, **how: Any) -> EnteringWanted | None:
    """What is looked up for this message of a lead."""
    incoming = Incoming("telegram", "7", "7", "Bình", "m1", NOW, text=text, **how)
    return wants(dialogue or Idle(), incoming).entering


def filled(known: Known) -> Talk:
    """A conversation in which Bình has filled in the week of Khâu Giang."""
    talk = Talk(known)
    for text in ("/nhapthay Khâu Giang", "2, 61, 7", "không có"):
        talk.send(text)
    return talk


@pytest.mark.parametrize(
    "text", ["/nhapthay Khâu Giang", "nhập thay xóm khâu giang", "nhập hộ Khâu Giang ạ", "nhap giup xom Khau Giang"]
)
def test_the_unit_is_named_in_the_command_or_in_words(text: str) -> None:
    talk = Talk(entering())
    words = talk.send(text)

    assert wanted(text) is not None
    assert words.startswith(
        "Anh/chị đang nhập thay xóm Khâu Giang; tên anh/chị được ghi kèm số liệu.\nCâu 1/3 · xóm Khâu"
    )
    assert talk.dialogue == Asking(slot=SLOT, at=M)


def test_figures_are_recorded_on_behalf_and_the_officers_told() -> None:
    talk = filled(entering())
    sheet = talk.words
    talk.tap("Nộp")
    told = [effect for effect in talk.effects if isinstance(effect, TellUnit)]

    assert "Dòng 1, 2, 3, 4 do Lý Văn Bình nhập thay, lúc 09:00 ngày 07/5." in sheet
    assert Submit(*KEY, on_behalf=True) in talk.effects
    assert [one.unit for one in told] == [KHAU_GIANG.id]
    assert bare(word("vi", told[0].say)[0]).splitlines() == [
        "Lý Văn Bình đã nộp thay báo cáo tuần 01–07/5 của xóm Khâu Giang:",
        "1. Số buổi tuyên truyền: 2",
        "2. Số lượt người dự: 61",
        "3. Số người được hướng dẫn cài VNeID: 7",
        "4. Khó khăn, vướng mắc: không có",
        "Dòng 1, 2, 3, 4 do Lý Văn Bình nhập thay, lúc 09:00 ngày 07/5.",
        "Có gì chưa đúng, anh/chị sửa được.",
    ]
    assert told[0].say.buttons[0][0].data == f"fix|{WEEK}|week|12"


def test_every_record_says_that_it_is_on_behalf() -> None:
    talk = Talk(entering(), Asking(slot=SLOT, at=M))
    talk.send("không phát sinh")
    records = [effect for effect in talk.effects if isinstance(effect, Record)]

    assert [(one.indicator, one.on_behalf) for one in records] == [(M, True), (A, True), (V, True)]


@pytest.mark.parametrize("person", [AN, BOTH])
def test_an_officer_of_the_unit_records_in_their_own_name(person: Any) -> None:
    talk = Talk(entering(person=person), Asking(slot=SLOT, at=M))
    talk.send("2, 61, 7")
    talk.send("không có")
    talk.tap("Nộp")

    assert Submit(*KEY) in talk.effects
    assert not any(isinstance(effect, TellUnit) for effect in talk.effects)
    assert not any(one.on_behalf for one in talk.known.reports[KEY].figures.values())


def test_a_leads_correction_hands_in_again_and_is_told() -> None:
    talk = filled(entering())
    talk.tap("Nộp")
    talk.tap("Sửa báo cáo này")
    talk.send("sửa 2 thành 60")
    (told,) = [effect for effect in talk.effects if isinstance(effect, TellUnit)]

    assert Submit(*KEY, on_behalf=True) in talk.effects
    assert "Lý Văn Bình đã sửa thay báo cáo" in word("vi", told.say)[0]
    assert "Đã sửa – Số lượt người dự: 61 → 60" in bare(word("vi", told.say)[0])


def test_an_officers_correction_is_their_own_again() -> None:
    reports = filled(entering()).known.reports
    handed = {KEY: replace(reports[KEY], submission=submission())}
    talk = Talk(officer(reports=handed), Reviewing(slot=SLOT))
    talk.send("sửa 2 thành 60")

    assert talk.known.reports[KEY].figures[A].on_behalf is False
    assert talk.known.reports[KEY].figures[M].on_behalf is True
    assert Submit(*KEY) in talk.effects


def test_what_the_officer_gave_meanwhile_is_a_doubt() -> None:
    talk = Talk(entering())
    talk.send("/nhapthay Khâu Giang")
    talk.known = entering(report=Report(figures={M: figure(number(3))}))
    words = talk.send("2")

    assert words.startswith("Số buổi tuyên truyền: Hoàng Thị An đã ghi 3 lúc 08:00 ngày 07/5.")
    assert talk.records == {}


def test_what_the_lead_gave_meanwhile_is_a_doubt_for_the_officer() -> None:
    theirs = replace(figure(number(3), by=BINH.id, name=BINH.name), on_behalf=True)
    talk = Talk(officer(reports={KEY: Report(figures={M: theirs})}), Asking(slot=SLOT, at=M))

    assert talk.send("2").startswith("Số buổi tuyên truyền: Lý Văn Bình (nhập thay) đã ghi 3")


def test_who_loses_the_role_meanwhile_records_nothing() -> None:
    talk = Talk(entering())
    talk.send("/nhapthay Khâu Giang")
    talk.known = entering(person=replace(BINH, members=(Member(DONG_TAM, "lead"),)), subtree=(DONG_TAM,))
    words = talk.send("2")

    assert words.startswith("Báo cáo đang mở trước đó không còn ở đây nữa")
    assert talk.records == {}


@pytest.mark.parametrize("person", [AN, CHAIR])
@pytest.mark.parametrize("how", [{"text": "/nhapthay Khâu Giang"}, {"button": f"ent|{WEEK}|week|13"}])
def test_only_leads_enter_for_others(person: Any, how: dict[str, str]) -> None:
    key = (DONG_TAM.id, "week", WEEK)
    talk = Talk(entering(key, person=person))
    talk.send(**how)

    assert talk.dialogue == Idle()


def test_of_several_open_reports_one_is_chosen() -> None:
    talk = Talk(entering(BEFORE, KEY))
    talk.send("/nhapthay Khâu Giang")
    offered = talk.dialogue
    talk.send("2")

    assert isinstance(offered, ChoosingReport)
    assert wanted("2", offered) == EnteringWanted(units=(12,))
    assert talk.dialogue == Asking(slot=Slot(unit=12, form="week", period=LAST), at=M)


def test_a_period_may_be_named_with_the_unit() -> None:
    talk = Talk(entering(BEFORE, KEY))
    talk.send("/nhapthay Khâu Giang tuần trước")

    assert talk.dialogue == Asking(slot=Slot(unit=12, form="week", period=LAST), at=M)


def test_a_closed_report_says_how_to_open_it_again() -> None:
    typed = Talk(entering()).send("/nhapthay Khâu Giang 20/3")
    tapped = Talk(entering()).send(button="ent|week:2026-03-20|week|12")

    assert typed.endswith("Cần mở lại cho một đơn vị, gõ /molai.")
    assert "đã đóng" in tapped


def test_a_report_that_is_handed_in_can_be_corrected() -> None:
    talk = Talk(entering(report=Report(submission=submission(), figures={M: figure(number(3))})))

    assert "đã nộp lúc" in talk.send("/nhapthay Khâu Giang")
    assert talk.labels == ["Sửa báo cáo này"]


def test_a_unit_that_is_not_sure_is_asked_with_buttons() -> None:
    talk = Talk(entering())
    unsure = talk.send("/nhapthay Khâu")
    labels = talk.labels
    unknown = talk.send("Tân Lập")

    assert unsure.startswith("Anh/chị nhập thay cho đơn vị này phải không?")
    assert labels == ["xóm Khâu Giang"]
    assert unknown.startswith("Không có đơn vị nào tên như vậy")
    assert talk.labels == ["xóm Khâu Giang", "xóm Đồng Tâm"]
    assert talk.tap("xóm Khâu Giang").startswith("Anh/chị đang nhập thay xóm Khâu Giang")


def test_the_next_unit_is_asked_for_the_same_report() -> None:
    talk = filled(entering())
    talk.tap("Nộp")
    talk.tap("Nhập thay đơn vị khác")

    assert talk.dialogue == EnteringFor(form="week", period=WEEK)
    assert talk.data("xóm Đồng Tâm") == f"ent|{WEEK}|week|13"


def test_a_note_that_begins_like_the_command_stays_a_note() -> None:
    talk = Talk(entering(), Asking(slot=SLOT, at=D))
    talk.send("nhập hộ khẩu điện tử còn chậm")
    officers = Talk(officer(), Asking(slot=SLOT, at=D))
    officers.send("nhập hộ xóm Khâu Giang")

    assert D in talk.records
    assert D in officers.records


def test_the_command_is_about_its_own_unit_whatever_list_is_open() -> None:
    choosing = ChoosingReport(purpose="fill", picked=(f"ent|{WEEK}|week|12",))

    assert wanted("/nhapthay Đồng Tâm", choosing) == EnteringWanted(named=("Đồng Tâm",))
    assert wanted("1", choosing) == EnteringWanted(units=(12,))


def test_leaving_says_how_to_go_on() -> None:
    talk = Talk(entering())
    talk.send("/nhapthay Khâu Giang")
    talk.send("2")

    assert talk.send("/huy") == "Đã dừng. Các số đã ghi vẫn còn, gõ /nhapthay Khâu Giang để làm tiếp."


def test_who_goes_on_reads_who_has_given_figures() -> None:
    at = NOW - timedelta(hours=1)
    talk = Talk(entering(report=Report(figures={M: replace(figure(number(3)), at=at)})))

    assert "Báo cáo này đã có số do Hoàng Thị An ghi, lúc 08:00 ngày 07/5." in talk.send("/nhapthay Khâu Giang")
    assert talk.dialogue == Asking(slot=SLOT, at=A)


# Figures that were read elsewhere -----------------------------------------------------------------------------------


def test_many_reports_are_recorded_and_handed_in_at_once() -> None:
    known = entering()
    kept = given(SLOT, {M: Read(number(2)), A: Read(number(61)), V: Read(number(7))}, "họp 2 dự 61 vneid 7", known)
    assert kept is not None
    done = handing_in(kept.draft, known)

    assert kept.doubts == ()
    assert [type(effect) for effect in (*kept.effects, *done)] == [Record, Record, Record, Submit, TellUnit]


def test_figures_read_elsewhere_need_the_right_at_the_unit() -> None:
    beside = (99, "week", WEEK)
    locked = entering(report=Report(submission=submission("locked")))
    known = entering(KEY, beside)

    assert given(Slot(unit=99, form="week", period=WEEK), FIGURES, "", known) is None
    assert given(SLOT, FIGURES, "", entering(person=CHAIR)) is None
    assert given(SLOT, FIGURES, "", locked) is None
    assert find(SLOT, known) is not None


# What is looked up --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ({"text": "/nhapthay Khâu Giang"}, EnteringWanted(named=("Khâu Giang",))),
        ({"text": "Khâu Giang", "dialogue": EnteringFor()}, EnteringWanted(named=("Khâu Giang",))),
        ({"button": "ent|||12"}, EnteringWanted(units=(12,))),
        ({"button": f"edt|w:2026-05-01|{M}|12"}, EnteringWanted(units=(12,))),
        ({"text": "15", "replies_to": f"set|w:2026-05-01|{M}|12.0"}, EnteringWanted(units=(12,))),
        ({"text": "/nhapthay"}, None),
        ({"text": "2 buổi 61 người"}, None),
        ({"text": "không có"}, None),
        ({"button": f"ovs|{WEEK}|week|12"}, None),
    ],
)
def test_only_what_names_a_unit_is_looked_up(what: dict[str, Any], found: EnteringWanted | None) -> None:
    assert wanted(**what) == found
