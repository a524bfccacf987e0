"""Every input in every state gets an answer that can be worded, and a dialogue that can be stored."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.compose.words import word
from forms.regime.calendar import ZONE
from forms.value import NotApplicable, Text, Value
from handlers.parts import GROUP_TAPS, TAPS
from handlers.reading.commands import NAMES
from handlers.respond import respond
from handlers.turn.arranged import Overseeing
from handlers.turn.dialogue import (
    DIALOGUE,
    Asking,
    ChoosingReport,
    Dialogue,
    Doubt,
    Idle,
    Inviting,
    Joining,
    Renaming,
    Reviewing,
    Slot,
)
from handlers.turn.effects import Record, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Asked, Colleague, Edited, Given, Invitation, Known, Member, Report, Shown, Who
from handlers.turn.last_change import ChangedLine, LastChange
from handlers.turn.say import Say
from tests.handlers.talk import (
    AN,
    BINH,
    COMMUNE,
    DONG_TAM,
    KEY,
    KHAU_GIANG,
    NOW,
    PLAN,
    QUARTER,
    SLOT,
    WEEK,
    A,
    D,
    M,
    V,
    changed,
    figure,
    lead,
    number,
    officer,
    submission,
)

words = st.sampled_from(
    """/nhap|/sua|/huy|/trogiup|/toi|/tonghop|/tinhhinh|/moi|/moi xom|/nhac|/start|/start 7K2M9QRT4XWZA3BC|nộp|sửa 2
    |sửa 1 thành 0|2 buổi 124 người 15 vneid|0|1.250|không|đồng ý|1|khoảng 20|bỏ qua|quay lại|ok|cảm ơn|x|012345678901
    |như tuần trước|1 250|/ngonngu|0 buổi 9 người|hoàn tác|/lichsu|/lichsu Khâu Giang tuần trước""".replace(
        "\n    ", ""
    ).split("|")
)
texts = st.one_of(words, st.text(max_size=80), st.text(alphabet="0123456789 .,/", max_size=12))
values: st.SearchStrategy[Value] = st.sampled_from([number(0), number(7), NotApplicable(), Text(text="mưa")])
slots = st.one_of(
    st.just(SLOT),
    st.sampled_from([Slot(unit=99, form="week", period=WEEK), Slot(unit=12, form="quarter", period=QUARTER)]),
    st.builds(Slot, unit=st.integers(), form=st.sampled_from(["week", "x"]), period=st.sampled_from([WEEK, "x"])),
)
whys = [
    "doubt-tenfold",
    "doubt-usual",
    "doubt-fewer",
    "doubt-by-far",
    "doubt-conflict",
    "doubt-without",
    "doubt-forwarded",
    "doubt-note",
    "ask-why-range",
    "gone",
]
doubts = st.builds(Doubt, why=st.sampled_from(whys), readings=st.lists(values, max_size=3).map(tuple), raw=texts)
indicators = st.sampled_from([M, A, V, D, "team_members", "nothing"])
dialogues: st.SearchStrategy[Dialogue] = st.one_of(
    st.just(Idle()),
    st.builds(Joining, invite=st.just(5), step=st.sampled_from(["consent", "name"])),
    st.builds(
        Asking,
        slot=slots,
        at=indicators,
        seen=st.integers(0, 2),
        doubt=st.none() | doubts,
        correcting=st.booleans(),
    ),
    st.builds(Reviewing, slot=slots),
    st.builds(
        Overseeing,
        step=st.sampled_from(["comment", "reason"]),
        slot=st.sampled_from([SLOT, Slot(unit=99, form="week", period=WEEK)]),
        version=st.sampled_from([0, 1, 9]),
        line=st.sampled_from([None, M, D]),
    ),
    st.builds(
        ChoosingReport,
        purpose=st.sampled_from(["fill", "correct"]),
        picked=st.lists(st.sampled_from(["12", "junk", f"fill|{WEEK}|week|12", "9" * 30]), max_size=2).map(tuple),
    ),
    st.builds(
        Inviting,
        step=st.sampled_from(["unit", "role"]),
        first=st.sampled_from([0, 1, 20, 10**18]),
        unit=st.sampled_from([None, 0, 12, 99]),
    ),
    st.just(Renaming()),
)
verbs = ["yes", "no", *TAPS, *GROUP_TAPS]
buttons = st.one_of(
    st.text(max_size=64),
    st.builds(
        "{}|{}|{}|{}".format,
        st.sampled_from(verbs),
        st.sampled_from([WEEK, QUARTER, "", "x"]),
        st.sampled_from([M, A, D, "week", "commune_quarter", ""]),
        st.sampled_from(
            ["12", "12.0", "12.nil", "12.1", "12.1.0", "12.1.2", "12.f7", "12.s7", "1", "3", "4", "99", "x", ""]
        ),
    ),
)
reports = st.builds(
    Report,
    submission=st.none() | st.sampled_from([submission(), submission("locked"), submission("returned")]),
    figures=st.dictionaries(st.sampled_from([M, A, V, D]), values.map(lambda v: figure(v, 1, 8, "Lê Văn Cường"))),
    last=st.dictionaries(st.sampled_from([M, A, V]), st.just(number(2))),
    counts=st.dictionaries(
        st.sampled_from([M, A, V]),
        st.dictionaries(st.sampled_from([f"week:2026-04-{day:02}" for day in (3, 10, 17, 24)]), st.integers(0, 9)),
    ),
)
invitations = st.none() | st.sampled_from(
    [
        Invitation(5, KHAU_GIANG, "officer", None, usable=True),
        Invitation(5, KHAU_GIANG, "lead", None, usable=False),
        Invitation(5, None, None, 3, usable=True),
    ]
)
edits = st.none() | st.sampled_from(
    [Edited(12, "week", WEEK, {code: Given(number(2), 1)}) for code in (M, A, "x")]
    + [Edited(12, "week", WEEK, {M: Given(number(2), 1), A: Given(number(30), 2)}), Edited(1, "x", "x", {})]
)


lines = st.builds(
    ChangedLine,
    indicator=indicators,
    now=st.none() | values,
    before=st.none() | values,
    since_by=st.sampled_from(["", "Lê Văn Cường"]),
)
changes = st.none() | st.builds(
    LastChange,
    slot=slots,
    mark=st.sampled_from(["f7", "s7"]),
    at=st.sampled_from([NOW, NOW - timedelta(hours=2)]),
    lines=st.lists(lines, max_size=2).map(tuple),
    reviewed=st.booleans(),
    since_by=st.sampled_from(["", "Lê Văn Cường"]),
    sent=st.booleans(),
)


@st.composite
def knowns(draw: st.DrawFn) -> Known:
    known = draw(st.sampled_from([officer(), lead(), changed(officer(), person=None, reports={})]))
    kept = {KEY: draw(reports), (12, "quarter", QUARTER): Report()} if known.who.person else {}
    looks = draw(st.booleans())
    return changed(
        known,
        reports=dict(list(kept.items())[: draw(st.integers(0, 2))]),
        shown=Shown(SLOT, draw(reports), "Lê Văn Cường") if known.who.subtree and looks else None,
        invitation=draw(invitations),
        edited=draw(edits),
        last_change=draw(changes),
        dialogue_lost=draw(st.booleans()),
    )


@settings(max_examples=400, deadline=None)
@given(
    dialogues, st.one_of(texts.map(lambda t: ("text", t)), buttons.map(lambda b: ("button", b))), knowns(), st.data()
)
def test_any_input_gets_an_answer_and_a_storable_dialogue(
    dialogue: Dialogue, sent: tuple[str, str], known: Known, data: st.DataObject
) -> None:
    kind, what = sent
    incoming = Incoming(
        "web",
        "7",
        "7",
        "An",
        "m",
        NOW,
        text=what if kind == "text" else None,
        button=what if kind == "button" else None,
        edits=data.draw(st.booleans(), "edits"),
        forwarded=data.draw(st.booleans(), "forwarded"),
    )
    turn = respond(dialogue, incoming, known)
    own = {12} if known.who.person and known.who.person.id == 3 else {1, 12, 13}

    assert _is_an_answer(turn)
    assert all(effect.unit in own for effect in turn.effects if isinstance(effect, Record))


def _is_an_answer(turn: Turn) -> bool:
    """Check that the turn answers something that fits the channels, and that its dialogue survives a restart."""
    says = [effect for effect in turn.effects if isinstance(effect, Say)]
    for text, rows in (word(lang, say) for say in says for lang in ("vi", "en")):
        buttons = [button for row in rows for button in row]
        if not text or len(buttons) > 100 or not all(label and 0 < len(data.encode()) <= 64 for label, data in buttons):
            return False
    stored = DIALOGUE.validate_json(DIALOGUE.dump_json(turn.dialogue))
    return bool(turn.effects) and len(says) <= 1 and stored == turn.dialogue


moments = st.sampled_from(
    [
        NOW,
        datetime(2026, 9, 17, 16, 45, tzinfo=ZONE),
        datetime(2026, 12, 31, 23, 59, tzinfo=ZONE),
        datetime(2027, 2, 8, 7, 0, tzinfo=ZONE),
    ]
)
looking = replace(BINH, members=(Member(COMMUNE, "chair"),))
both = replace(BINH, members=(Member(COMMUNE, "lead"), Member(KHAU_GIANG, "officer")))
people = st.sampled_from([AN, BINH, looking, both, replace(BINH, members=())])
said_wrong = st.one_of(
    st.sampled_from([f"/{words[0].replace(' ', '')}" for words in NAMES.values()]),
    st.sampled_from([word for words in NAMES.values() for word in words]),
    st.sampled_from(
        [
            "1",
            "2",
            "99",
            "21/9",
            "31/6",
            "ngày kia",
            "thứ Sáu",
            "9/9/2040",
            "hôm qua",
            "xóm Khâu Giang",
            "xóm",
            "tất cả",
            "xong",
            "không",
            "đúng",
            "19:00",
            "7h",
            "đến 25/9",
            "từ 25/9 đến 20/9",
            "3 ngày",
            "Cường",
            "Mưa lũ",
            "Số hộ ngập: số",
            "Số hộ ngập",
            "tỷ lệ",
            "２１／９",
            "😀",
            "0912345678 0987654321",
            "/giahan xóm Khâu Giang 21/9",
            "/dotxuat Mưa lũ",
            "/ngaynghi 02/01/2027",
            "/nhatky quý III",
            "/tinhhinh đột xuất",
        ]
    ),
    st.just("x" * 10_000),
    texts,
)


@st.composite
def years(draw: st.DrawFn) -> Known:
    """Draws a person on a day of the reporting year, with the reports that are open then."""
    person, now = draw(people), draw(moments) + timedelta(minutes=draw(st.sampled_from([0, 30, 4000])))
    below = (COMMUNE, KHAU_GIANG, DONG_TAM) if any(m.role != "officer" for m in person.members) else ()
    taken = PLAN.open_deadlines(now)
    asked = [(m.unit, dates) for m in person.members for dates in taken if PLAN.asks(dates.form, m.unit)]
    handed_in = draw(st.none() | st.sampled_from([submission(), submission("returned")]))
    colleagues = (Colleague(8, "Lê Văn Cường", KHAU_GIANG), Colleague(9, "Nông Thị Cường", DONG_TAM))
    return Known(
        now=now,
        plan=PLAN,
        who=Who(person, subtree=below, topmost=below[:1]),
        reports={(unit.id, dates.form, dates.period.code): Report(handed_in, dates=dates) for unit, dates in asked},
        asked=Asked(colleagues=colleagues),
        open=frozenset((dates.form, dates.period.code) for dates in taken),
    )


@settings(max_examples=150, deadline=None)
@given(years(), st.data())
def test_every_random_conversation_is_answered_and_can_be_left(known: Known, data: st.DataObject) -> None:
    dialogue: Dialogue = Idle()
    shown: list[str] = []
    for n in range(data.draw(st.integers(1, 8), "steps")):
        if n and data.draw(st.integers(0, 9), "change") == 0:  # the day changes, or the person leads no more
            known = data.draw(years())
        what: dict[str, Any] = {"text": data.draw(said_wrong)}
        how = data.draw(st.sampled_from(["type", "type", "tap", "tap", "tap", "photo"]), "how")
        if how == "tap" and shown:
            what = {"button": data.draw(st.sampled_from(shown))}
        elif how == "photo":
            what = {"file": "photo"}
        turn = respond(dialogue, Incoming("web", "7", "7", "An", "m", known.now, **what), known)
        dialogue = turn.dialogue
        shown += [b.data for effect in turn.effects if isinstance(effect, Say) for row in effect.buttons for b in row]
        mine = {unit.id for unit in known.who.subtree} | {m.unit.id for m in (known.who.person or AN).members}
        left = respond(dialogue, Incoming("web", "7", "7", "An", "m", known.now, text="/huy"), known)

        assert _is_an_answer(turn)
        assert all(getattr(effect, "unit", None) in {*mine, None} for effect in turn.effects)
        assert left.dialogue == Idle()


@settings(max_examples=100, deadline=None)
@given(dialogues, texts, knowns())
def test_in_a_group_no_figure_is_ever_taken(dialogue: Dialogue, text: str, known: Known) -> None:
    turn = respond(dialogue, Incoming("telegram", "-7", "7", "An", "m", NOW, text=text, group=True), known)

    assert turn.dialogue == dialogue
    assert not any(isinstance(effect, Record) for effect in turn.effects)
