"""A lead pastes figures of several units: the table, the tap that records what is certain, and the questions."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.value import Number, Text
from handlers.lead.pasted import RAW
from handlers.turn.arranged import Pasting
from handlers.turn.dialogue import DIALOGUE, Asking, Idle, Slot
from handlers.turn.effects import Record, Submit
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known, Member, Report
from handlers.turn.orders import TellUnit
from handlers.turn.wanted import EnteringWanted
from handlers.wants import wants
from tests.handlers.talk import (
    AN,
    BINH,
    COMMUNE,
    DONG_TAM,
    KEY,
    KHAU_GIANG,
    LAST,
    NOW,
    WEEK,
    A,
    M,
    Talk,
    V,
    changed,
    figure,
    lead,
    number,
    officer,
    submission,
)

OTHER = (DONG_TAM.id, "week", WEEK)
BEFORE = tuple((unit.id, "week", LAST) for unit in (KHAU_GIANG, DONG_TAM))
BOTH = "Khâu Giang họp 2 buổi 45 người, vneid 6\nĐồng Tâm: 1 buổi 27 người, vneid 0"


def leading(*more: tuple[int, str, str], **changes: Any) -> Known:
    """The facts known about Bình, with an open weekly report of each hamlet."""
    reports = {key: Report() for key in (*more, KEY, OTHER)} | changes.pop("reports", {})
    return lead(reports=reports, **changes)


def pasted(text: str = BOTH, known: Known | None = None, **how: Any) -> Talk:
    """A conversation after this paste."""
    talk = Talk(known or leading())
    talk.send(text, **how)
    return talk


def recorded(talk: Talk) -> dict[tuple[int, str], Any]:
    """What the last turn recorded: by unit and line."""
    return {(one.unit, one.indicator): one.value for one in talk.effects if isinstance(one, Record)}


def test_the_table_comes_back_and_nothing_is_recorded_yet() -> None:
    talk = pasted()

    assert recorded(talk) == {}
    assert "Đọc rõ: 2 đơn vị\n• xóm Khâu Giang: 02 buổi, 45 lượt người dự, 06 người cài VNeID\n" in talk.words
    assert "cho tuần 01–07/5/2026" in talk.words
    assert talk.labels == ["Ghi 2 đơn vị", "Bỏ, không ghi"]


def test_one_tap_records_hands_in_and_tells_the_officers() -> None:
    talk = pasted()
    talk.tap("Ghi 2 đơn vị")

    assert recorded(talk)[KHAU_GIANG.id, A] == number(45)
    assert all(one.on_behalf for one in talk.effects if isinstance(one, Record | Submit))
    assert {one.unit for one in talk.effects if isinstance(one, Submit)} == {KHAU_GIANG.id, DONG_TAM.id}
    assert {one.unit for one in talk.effects if isinstance(one, TellUnit)} == {KHAU_GIANG.id, DONG_TAM.id}
    assert talk.words.startswith("Đã ghi và nộp thay 2 đơn vị: xóm Khâu Giang, xóm Đồng Tâm.")
    assert talk.dialogue == Idle()


def test_each_record_has_the_words_of_its_own_unit() -> None:
    talk = pasted()
    talk.tap("Ghi 2 đơn vị")

    raw = {one.unit: one.raw for one in talk.effects if isinstance(one, Record) and one.raw}
    assert raw == dict(zip((KHAU_GIANG.id, DONG_TAM.id), BOTH.split("\n"), strict=True))


def test_what_lacks_a_line_is_recorded_and_not_handed_in() -> None:
    talk = pasted("Khâu Giang họp 2 buổi\nĐồng Tâm: 1 buổi 27 người, vneid 0")
    assert "xóm Khâu Giang: 02 buổi (còn thiếu: Số lượt người dự, Số người được hướng dẫn cài VNeID)" in talk.words
    talk.tap("Ghi 2 đơn vị")

    assert [one.unit for one in talk.effects if isinstance(one, Submit)] == [DONG_TAM.id]
    assert "xóm Khâu Giang: đã ghi, chưa nộp; còn thiếu: Số lượt người dự" in talk.words


def test_what_differs_is_asked_and_corrected() -> None:
    report = Report(
        submission=submission(), figures={M: figure(number(2)), A: figure(number(40)), V: figure(number(6))}
    )
    talk = pasted(known=leading(reports={KEY: report}))
    assert "xóm Khâu Giang – Số lượt người dự: 40 → 45" in talk.words
    talk.tap("Ghi 1 đơn vị")
    assert {unit for unit, _ in recorded(talk)} == {DONG_TAM.id}

    talk.tap("45")

    assert recorded(talk) == {(KHAU_GIANG.id, A): number(45)}
    assert talk.submitted


def test_what_somebody_gives_before_the_tap_is_asked() -> None:
    talk = pasted()
    taken = Report(figures={V: figure(number(9))})
    talk.known = changed(talk.known, reports={**talk.known.reports, KEY: taken})
    talk.tap("Ghi 2 đơn vị")

    assert (KHAU_GIANG.id, V) not in recorded(talk)
    assert [one.unit for one in talk.effects if isinstance(one, Submit)] == [DONG_TAM.id]
    assert "xóm Khâu Giang – Số người được hướng dẫn cài VNeID: 9 hay 6 (khác số đã ghi)" in talk.words
    talk.send("để sau")
    assert talk.dialogue == Idle()
    assert recorded(talk) == {}


def test_the_same_paste_again_records_nothing() -> None:
    talk = pasted()
    talk.tap("Ghi 2 đơn vị")
    talk.send(BOTH)

    assert "Đã có sẵn, giống hệt (2): xóm Khâu Giang, xóm Đồng Tâm" in talk.words
    assert talk.labels == ["Bỏ, không ghi"]


def test_a_doubtful_figure_is_asked_with_its_reason() -> None:
    talk = pasted("Khâu Giang họp 2 buổi, khoảng 45 người, vneid 6\nĐồng Tâm: 1 buổi 27 người, vneid 0")
    assert "xóm Khâu Giang – Số lượt người dự: 45 (số áng chừng)" in talk.words
    talk.tap("Ghi 2 đơn vị")
    assert "xóm Khâu Giang: đã ghi, chưa nộp" in talk.words

    talk.send("khoảng 46")
    assert recorded(talk) == {}
    talk.send("46")

    assert recorded(talk) == {(KHAU_GIANG.id, A): number(46)}
    assert talk.submitted


def test_ten_times_more_than_last_week_is_asked() -> None:
    talk = pasted(known=leading(reports={KEY: Report(last={A: number(4)})}))

    assert "xóm Khâu Giang – Số lượt người dự: 45 (gấp 10 lần kỳ trước trở lên)" in talk.words


@pytest.mark.parametrize(
    "said",
    [
        Talk(officer()),
        Talk(leading(person=replace(BINH, members=(Member(COMMUNE, "chair"),)))),
        Talk(leading(), Idle()),
    ],
)
def test_who_leads_nothing_and_single_lines_are_not_heard(said: Talk) -> None:
    text = BOTH if said.known.me != BINH else "Khâu Giang họp 2 buổi 45 người, vneid 6, cảm ơn mọi người nhiều lắm ạ"
    said.send(text)

    assert not isinstance(said.dialogue, Pasting)


def test_a_hamlet_of_somebody_else_is_not_theirs_to_record() -> None:
    elsewhere = replace(BINH, members=(Member(COMMUNE, "lead"),))
    talk = pasted(f"{BOTH}\nNà Phặc họp 1 buổi 20 người vneid 3", leading(person=elsewhere))

    assert "Không có trong các đơn vị anh/chị phụ trách: “Nà Phặc họp 1 buổi 20 người vneid 3”" in talk.words


def test_who_loses_the_role_before_the_tap_records_nothing() -> None:
    talk = pasted()
    talk.known = changed(talk.known, person=replace(BINH, members=(Member(COMMUNE, "chair"),)))
    talk.tap("Ghi 2 đơn vị")

    assert recorded(talk) == {}


@pytest.mark.parametrize("state", ["locked", "closed"])
def test_a_report_that_cannot_be_changed_is_named(state: str) -> None:
    talk = pasted()
    report = {KEY: Report(submission=submission("locked"))} if state == "locked" else {}
    talk.known = changed(talk.known, reports={OTHER: Report()} | report)
    talk.tap("Ghi 2 đơn vị")

    assert {unit for unit, _ in recorded(talk)} == {DONG_TAM.id}
    assert "không ghi được: xóm Khâu Giang" in talk.words


def test_a_second_paste_joins_the_first() -> None:
    talk = pasted("Khâu Giang họp 2 buổi 45 người, vneid 6", forwarded=True)
    first = talk.data("Ghi 1 đơn vị")
    talk.send("Đồng Tâm: 1 buổi 27 người, vneid 0", forwarded=True)
    assert "Đọc rõ: 2 đơn vị" in talk.words

    older = talk.send(button=first)
    talk.tap("Ghi 2 đơn vị")

    assert older.startswith("Từ lúc đó anh/chị đã gửi thêm; đây là bảng mới.")
    assert {unit for unit, _ in recorded(talk)} == {KHAU_GIANG.id, DONG_TAM.id}


def test_two_pastes_that_contradict_each_other_are_asked() -> None:
    talk = pasted()
    talk.send("Khâu Giang họp 2 buổi 54 người, vneid 6\nĐồng Tâm: 1 buổi 27 người, vneid 0")

    assert "xóm Khâu Giang – Số lượt người dự: 45 hay 54 (hai số khác nhau)" in talk.words


def test_the_week_that_the_title_names_decides() -> None:
    talk = pasted(f"BÁO CÁO TUẦN 24-30/4/2026\n{BOTH}", leading(*BEFORE))
    talk.tap("Ghi 2 đơn vị")

    assert {one.period for one in talk.effects if isinstance(one, Record)} == {LAST}


def test_last_week_may_be_named_in_words() -> None:
    talk = pasted(f"Báo cáo tuần trước:\n{BOTH}", leading(*BEFORE))

    assert "cho tuần 24–30/4/2026" in talk.words
    assert "Đọc rõ: 2 đơn vị" in talk.words


def test_a_week_that_is_closed_records_nothing() -> None:
    talk = pasted(f"BÁO CÁO TUẦN 10-16/4/2026\n{BOTH}")

    assert "Tổ Số chưa ghi gì từ tin này." in talk.words
    assert talk.dialogue == Idle()


def test_a_chat_of_an_earlier_week_is_asked_for_its_week() -> None:
    said = [f"[08:1{n} 29/04/2026] Người {n}: {line}" for n, line in enumerate(BOTH.split("\n"))]
    talk = pasted("\n".join(said), leading(*BEFORE))
    assert "Đây là số liệu của tuần nào?" in talk.words

    talk.tap("Là số của tuần 24–30/4")
    talk.tap("Ghi 2 đơn vị")

    assert {one.period for one in talk.effects if isinstance(one, Record)} == {LAST}


def test_the_other_open_week_is_one_tap_away() -> None:
    talk = pasted(known=leading(*BEFORE))
    talk.tap("Là số của tuần 24–30/4")
    talk.tap("Ghi 2 đơn vị")

    assert {one.period for one in talk.effects if isinstance(one, Record)} == {LAST}


@pytest.mark.parametrize("long", ["x " * 10_001, "a\n" * 3_001])
def test_a_paste_that_is_too_long_is_refused(long: str) -> None:
    talk = pasted(long)

    assert "Tin dài quá 20.000 ký tự hoặc 3.000 dòng" in talk.words
    assert recorded(talk) == {}


def test_a_line_with_a_masked_number_is_asked() -> None:
    talk = pasted("Khâu Giang họp 2 buổi 45 người, vneid 6, Lý Văn Páo •••\nĐồng Tâm: 1 buổi 27 người, vneid 0")

    assert "dòng có số cá nhân, Tổ Số không giữ" in talk.words
    assert "Tổ Số đã che đi, không giữ" in talk.words
    assert talk.labels[0] == "Ghi 1 đơn vị"


def test_a_table_without_hamlets_says_what_is_wanting() -> None:
    talk = pasted("STT\tSố buổi\tVNeID\n1\t2\t6\n2\t1\t4")

    assert "trong bảng thì cần cột tên xóm" in talk.words
    assert "– 1 2 6" in talk.words


def test_a_paste_is_heard_while_a_figure_is_asked_but_not_a_note() -> None:
    asking = Asking(slot=Slot(unit=KHAU_GIANG.id, form="week", period=WEEK), at=M)
    heard = Talk(leading(), asking)
    note = Talk(leading(), replace(asking, at="wk_difficulties"))
    for talk in (heard, note):
        talk.send(BOTH)

    assert isinstance(heard.dialogue, Pasting)
    assert not isinstance(note.dialogue, Pasting)


def test_sixty_hamlets_fit_into_the_dialogue() -> None:
    units = tuple(
        KHAU_GIANG.model_copy(update={"id": n, "path": f"/1/{n}/", "name": f"Bản {n}"}) for n in range(100, 160)
    )
    reports = {(unit.id, "week", WEEK): Report() for unit in units}
    text = "\n".join(f"Bản {n}: họp 2 buổi 45 người, vneid 6, {'mưa to ' * 60}" for n in range(100, 160))[:20_000]
    talk = pasted(text, lead(subtree=(COMMUNE, *units), reports=reports))

    stored = DIALOGUE.dump_json(talk.dialogue)
    assert isinstance(talk.dialogue, Pasting)
    assert len(talk.dialogue.rows) > 40
    assert all(len(row.raw) <= RAW for row in talk.dialogue.rows)
    assert len(stored) < 100_000


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ({"text": BOTH}, EnteringWanted(every=True)),
        ({"text": "3"}, None),
        ({"text": "Khâu Giang 2 buổi 45 người"}, None),
        ({"text": "Khâu Giang 2 buổi 45 người", "forwarded": True}, EnteringWanted(every=True)),
        ({"text": BOTH, "group": True}, None),
        ({"text": "/nhap\n" + BOTH}, None),
    ],
)
def test_only_what_may_be_a_paste_costs_a_look(what: dict[str, Any], found: EnteringWanted | None) -> None:
    incoming = Incoming("telegram", "7", "7", "Bình", "m1", NOW, **what)

    assert wants(Idle(), incoming).entering == found


_FIGURES = st.sampled_from(
    [
        "họp 2 buổi",
        "45 người",
        "vneid 6",
        "12 hộ",
        "khoảng 30 người",
        "không phát sinh",
        "tuần trước 5 buổi",
        "2/45/6",
        "sóng yếu",
    ]
)
_LINE = st.builds(
    lambda name, parts, sep: f"{name}: {sep.join(parts)}",
    st.sampled_from(["Khâu Giang", "xóm đồng tâm", "Dong Tam", "Nà Phặc", "Tú", ""]),
    st.lists(_FIGURES, max_size=4),
    st.sampled_from([", ", " ", "\t", "; ", "\n"]),
)
_TEXT = st.lists(st.one_of(_LINE, st.text(max_size=30)), min_size=2, max_size=8).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(_TEXT, st.sampled_from([BINH, AN]))
def test_nothing_is_recorded_that_the_answer_did_not_name(text: str, person: Any) -> None:
    talk = pasted(text, leading(person=person), forwarded=True)
    if not isinstance(talk.dialogue, Pasting) or not talk.labels[0].startswith("Ghi "):
        return
    table = talk.words.split("\n")

    talk.tap(talk.labels[0])

    for (unit, _), value in recorded(talk).items():
        title = next(one.title for one in (KHAU_GIANG, DONG_TAM) if one.id == unit)
        line = next(line for line in table if line.startswith(f"• {title}: "))
        if isinstance(value, Number) and value.amount:
            assert f"{int(value.amount):02}" in line
            assert f"{int(value.amount)}" in text
        if isinstance(value, Text):
            assert value.text in line
