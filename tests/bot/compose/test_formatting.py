"""Formats stand where the sentence has them, whatever people write and however long the message is."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.channel import Limits, Passage, Reply
from bot.channels.telegram.channel import LIMITS, _content
from bot.compose.compose import spoken
from bot.compose.formatting import messages, taken_apart
from bot.compose.split import cuts, units
from bot.simulate.telegram.formatting import entities_of
from handlers.turn.say import Button, Phrase, Say, phrase
from locales import printing
from locales.marks import BLOCK, BOLD, CODE, END, FOLD, OPENED, bare, folded
from storage.messages.outbox import Outgoing

LOOKALIKES = [
    "<b>",
    "</b>",
    "<fold>",
    "*",
    "_",
    "`",
    "[x](y)",
    "&lt;",
    "👩‍🌾",
    "Đồng Vịnh",
    " ",
    "\n",
    END,
    *OPENED.values(),
]
WRITTEN = st.lists(st.sampled_from(LOOKALIKES) | st.text(max_size=5), max_size=20).map("".join)
"""What people write: anything, and often something that looks like formatting."""
MARKED = st.lists(st.sampled_from(["ộ ", "👩", "a", "\n", " ", END, END, BOLD, CODE, BLOCK, FOLD]), max_size=60).map(
    "".join
)
"""Texts of ours with marks, even unpaired and wrongly nested ones."""


def row() -> Outgoing:
    """A row of the outbox."""
    return Outgoing(1, "telegram:main:7", "reply", "vi", "", 0, False, 0, None, datetime(2026, 5, 7, tzinfo=UTC))


def say(*lines: Phrase, button: Phrase | None = None) -> Say:
    """A message, with one button below it if that is given."""
    return Say(lines=lines, buttons=((Button(button, "x|||"),),) if button else ())


def passages(reply: Reply) -> list[tuple[str, str]]:
    """The formatted passages of a reply, each with its kind."""
    coded = reply.text.encode("utf-16-le", "surrogatepass")
    return [
        (span.kind, coded[span.offset * 2 : (span.offset + span.length) * 2].decode("utf-16-le"))
        for span in reply.passages
    ]


@given(WRITTEN)
def test_people_can_neither_make_nor_break_a_format(text: str) -> None:
    lines = phrase("recorded-line", indicator=text, value=text), phrase("me-name", name=text)
    (reply,) = spoken(
        row(), say(*lines, button=phrase("button-reading", value=phrase("recorded-count", what=text))), LIMITS
    )
    said = printing.quoted(text)

    assert reply.text == f"{said}: {said}\nHọ tên: {said}"
    assert passages(reply) == ([("bold", said.strip())] if said.strip() else [])
    assert reply.buttons == (((said, "x|||"),),)


@given(MARKED, st.integers(2, 40))
def test_every_span_is_one_that_telegram_takes(text: str, limit: int) -> None:
    plain, extents = taken_apart(text)
    parts = messages(plain, extents, limit)

    assert plain == bare(text)
    assert [part for part, _ in parts] == [plain[first:last] for first, last in cuts(plain, limit)]
    for part, passages in parts:
        entities_of(_content(Reply(part, passages=passages), 4096), part)


@given(st.text(alphabet=st.sampled_from("aơ👩 \n"), max_size=200), st.integers(2, 40))
def test_a_passage_that_is_cut_goes_on_in_the_next_message(text: str, limit: int) -> None:
    plain, extents = taken_apart(f"a{folded(text)}a")
    parts = [Reply(part, passages=passages) for part, passages in messages(plain, extents, limit)]
    shown = "".join(passage for part in parts for _, passage in passages(part))

    assert "".join(shown.split()) == "".join(text.split())


def test_offsets_count_an_emoji_as_two() -> None:
    plain, extents = taken_apart(f"👩‍🌾 Nộp {BOLD}ộ👩{END} {FOLD} a {BOLD}b{END}\n{END}")

    assert messages(plain, extents, 100) == [
        ("👩‍🌾 Nộp ộ👩  a b\n", (Passage("bold", 10, 3), Passage("fold", 15, 3), Passage("bold", 17, 1)))
    ]
    assert units(plain) == 19


@pytest.mark.parametrize("inner", [FOLD, BLOCK, CODE])
@pytest.mark.parametrize("outer", [BOLD, FOLD, BLOCK, CODE])
def test_inside_another_passage_only_bold_in_a_fold_is_kept(outer: str, inner: str) -> None:
    _, kept = taken_apart(f"{outer}a{inner}b{END}{END}")
    _, bold = taken_apart(f"{outer}a{BOLD}b{END}{END}")

    assert len(kept) == 1
    assert len(bold) == (2 if outer == FOLD else 1)


WEEK: dict[str, Any] = {"noun": "xóm", "first": "01/5/2026", "last": "07/5/2026"}
COUNTS = ("propaganda_meetings", "propaganda_attendees", "vneid_assisted")
WEEK |= {f"{name}{end}": 5 for name in COUNTS for end in ("", "_padded", "_units")}
PASTE = phrase("report-paste-week", **WEEK)


def test_a_block_has_a_button_that_copies_it() -> None:
    (reply,) = spoken(row(), say(phrase("report-paste"), PASTE, button=phrase("button-again")), LIMITS)
    ((_, block),) = passages(reply)

    assert block.startswith("Từ ngày 01/5/2026 đến")
    assert block.endswith("VNeID.")
    assert reply.copies == (("Sao chép đoạn trong khung", block),)
    assert reply.buttons == ((("Nhập lại", "x|||"),),)


def test_no_button_copies_several_blocks_or_a_long_one() -> None:
    long = phrase("report-paste-week", **WEEK | {"first": "x" * 180})

    assert spoken(row(), say(PASTE, PASTE), LIMITS)[0].copies == ()
    assert spoken(row(), say(long), LIMITS)[0].copies == ()
    assert spoken(row(), say(PASTE), Limits(formats=True))[0].copies == ()


def test_a_channel_that_cannot_format_gets_plain_text() -> None:
    (reply,) = spoken(row(), say(PASTE, button=phrase("button-again")), Limits(buttons=False))
    text, *choices = reply.text.split("\n\n")

    assert text.endswith("VNeID.")
    assert choices == ["Chọn bằng cách gõ chữ cái:\na. Nhập lại"]
    assert (reply.passages, reply.copies, reply.choices) == ((), (), (("a", "x|||"),))


def test_nothing_to_say_is_no_message() -> None:
    assert spoken(row(), say(), LIMITS) == []
