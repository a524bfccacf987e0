"""Whatever anybody sends, in whatever state: there is an answer, it can be worded, and the dialogue can be stored."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.words import word
from forms.value import NotApplicable, Text, Value
from handlers.dialogue import DIALOGUE, Arranging, Asking, Choosing, Dialogue, Doubt, Idle, Joining, Reviewing, Slot
from handlers.overseeing import VERBS
from handlers.respond import respond
from handlers.say import Say
from handlers.turn import Edited, Incoming, Invitation, Known, Record, Report, Shown
from tests.handlers.talk import (
    KEY,
    KHAU_GIANG,
    NOW,
    QUARTER,
    SLOT,
    WEEK,
    A,
    D,
    M,
    V,
    figure,
    lead,
    number,
    officer,
    submission,
)

words = st.sampled_from(
    """/nhap|/sua|/huy|/trogiup|/toi|/tonghop|/tinhhinh|/moi|/moi xom|/nhac|/start|/start 7K2M9QRT4XWZA3BC|nộp|sửa 2
    |sửa 1 thành 0|2 buổi 124 người 15 vneid|0|1.250|không|đồng ý|1|khoảng 20|bỏ qua|quay lại|ok|cảm ơn|x|012345678901
    |như tuần trước|1 250|/ngonngu|0 buổi 9 người""".replace("\n    ", "").split("|")
)
texts = st.one_of(words, st.text(max_size=80), st.text(alphabet="0123456789 .,/", max_size=12))
values: st.SearchStrategy[Value] = st.sampled_from([number(0), number(7), NotApplicable(), Text(text="mưa")])
slots = st.one_of(
    st.just(SLOT),
    st.sampled_from([Slot(unit=99, form="week", period=WEEK), Slot(unit=12, form="quarter", period=QUARTER)]),
    st.builds(Slot, unit=st.integers(), form=st.sampled_from(["week", "x"]), period=st.sampled_from([WEEK, "x"])),
)
whys = ["doubt-tenfold", "doubt-conflict", "doubt-without", "doubt-forwarded", "doubt-note", "ask-why-range", "gone"]
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
        Arranging,
        what=st.just("oversee"),
        step=st.sampled_from(["comment", "reason"]),
        given=st.fixed_dictionaries(
            {
                "unit": st.sampled_from(["12", "99"]),
                "form": st.just("week"),
                "period": st.just(WEEK),
                "version": st.sampled_from(["0", "1", "9"]),
                "line": st.sampled_from(["", M, D]),
            }
        ),
    ),
    st.builds(
        Choosing,
        what=st.sampled_from(["fill", "correct", "invite_unit", "invite_role", "summary", "board", "rename"]),
        picked=st.lists(st.sampled_from(["12", "junk", f"fill|{WEEK}|week|12", "9" * 30]), max_size=2).map(tuple),
    ),
)
verbs = ["fill", "fix", "sub", "edt", "begin", "sum", "brd", "rem", "sent", "inv", "inp", "rol", "set", "raw", "new"]
verbs += ["skip", "back", "ren", "lang", "chan", "lve", "bye", "stay", "yes", "no", *VERBS]
buttons = st.one_of(
    st.text(max_size=64),
    st.builds(
        "{}|{}|{}|{}".format,
        st.sampled_from(verbs),
        st.sampled_from([WEEK, QUARTER, "", "x"]),
        st.sampled_from([M, A, D, "week", "commune_quarter", ""]),
        st.sampled_from(["12", "12.0", "12.nil", "12.1", "12.1.0", "12.1.2", "1", "3", "4", "99", "x", ""]),
    ),
)
reports = st.builds(
    Report,
    submission=st.none() | st.sampled_from([submission(), submission("locked"), submission("returned")]),
    figures=st.dictionaries(st.sampled_from([M, A, V, D]), values.map(lambda v: figure(v, 1, 8, "Lê Văn Cường"))),
    last=st.dictionaries(st.sampled_from([M, A, V]), st.just(number(2))),
)
invitations = st.none() | st.sampled_from(
    [
        Invitation(5, KHAU_GIANG, "officer", None, usable=True),
        Invitation(5, KHAU_GIANG, "lead", None, usable=False),
        Invitation(5, None, None, 3, usable=True),
    ]
)
edits = st.none() | st.sampled_from(
    [Edited(12, "week", WEEK, M), Edited(12, "week", WEEK, "x"), Edited(1, "x", "x", M)]
)


@st.composite
def knowns(draw: st.DrawFn) -> Known:
    known = draw(st.sampled_from([officer(), lead(), replace(officer(), person=None, reports={})]))
    kept = {KEY: draw(reports), (12, "quarter", QUARTER): Report()} if known.person else {}
    looks = draw(st.booleans())
    return replace(
        known,
        reports=dict(list(kept.items())[: draw(st.integers(0, 2))]),
        shown=Shown(SLOT, draw(reports), "Lê Văn Cường") if known.subtree and looks else None,
        invitation=draw(invitations),
        edited=draw(edits),
        dialogue_lost=draw(st.booleans()),
    )


@settings(max_examples=400, deadline=None)
@given(
    dialogues, st.one_of(texts.map(lambda t: ("text", t)), buttons.map(lambda b: ("button", b))), knowns(), st.data()
)
def test_anything_in_any_state_gets_an_answer_and_a_storable_dialogue(
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
    says = [effect for effect in turn.effects if isinstance(effect, Say)]
    for say in says:
        for lang in ("vi", "en"):
            text, rows = word(lang, say)

            assert text
            assert all(0 < len(button.encode()) <= 64 and label for row in rows for label, button in row)
    own = {12} if known.person and known.person.id == 3 else {1, 12, 13}

    assert turn.effects
    assert len(says) <= 1
    assert all(effect.unit in own for effect in turn.effects if isinstance(effect, Record))
    assert DIALOGUE.validate_json(DIALOGUE.dump_json(turn.dialogue)) == turn.dialogue


@settings(max_examples=100, deadline=None)
@given(dialogues, texts, knowns())
def test_in_a_group_no_figure_is_ever_taken(dialogue: Dialogue, text: str, known: Known) -> None:
    turn = respond(dialogue, Incoming("telegram", "-7", "7", "An", "m", NOW, text=text, group=True), known)

    assert turn.dialogue == dialogue
    assert not any(isinstance(effect, Record) for effect in turn.effects)
