"""Formatting in the sentences: every mark is closed where it was opened, and nobody's text can be one."""

from collections.abc import Iterator

import pytest
from fluent.syntax import ast
from hypothesis import given
from hypothesis import strategies as st

from bot.compose.words import line
from handlers.turn.say import phrase
from locales import LANGUAGES, printing
from locales.marks import BLOCK, BOLD, CODE, END, FOLD, OPENED, bare, marked
from tests.locales.test_files import FOLDER, entries

PLAIN = ("terminal", "tour", "rehearsal", "units", "web", "printing")
"""Files whose sentences are shown where nothing can be formatted."""


def patterns(node: ast.BaseNode) -> Iterator[ast.Pattern]:
    """Every pattern of an entry: its value, its attributes, and the variants within."""
    if isinstance(node, ast.Pattern):
        yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from patterns(child)


def written(pattern: ast.Pattern) -> str:
    """The text of a pattern itself, each argument as one word."""
    return marked("".join(part.value if isinstance(part, ast.TextElement) else "x" for part in pattern.elements))


def wrong(text: str) -> bool:
    """Whether a mark is not closed, or stands where Telegram allows none."""
    open_: list[str] = []
    for mark in text:
        if mark == END and not open_:
            return True
        if mark == END:
            open_.pop()
        elif mark in OPENED.values():
            if open_ and (open_ != [FOLD] or mark != BOLD):
                return True
            open_.append(mark)
    return bool(open_)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_mark_is_closed_where_it_was_opened(lang: str) -> None:
    found = [written(pattern) for entry in entries(lang) for pattern in patterns(entry)]

    assert sum(END in text for text in found) > 10
    assert [text for text in found if wrong(text)] == []


@pytest.mark.parametrize(
    "text", ["<b>x", "x</b>", "<pre><b>x</b></pre>", "<fold><fold>x</fold></fold>", "<b><code>x</code></b>"]
)
def test_a_wrong_mark_is_found(text: str) -> None:
    assert wrong(marked(text))


def test_a_name_in_angle_brackets_that_is_no_mark_stays() -> None:
    assert marked("<b>1</b> <i>2</i> </fold> < b >") == f"{BOLD}1{END} <i>2</i> {END} < b >"
    assert marked("<code>a</code><pre>b</pre><fold>c") == f"{CODE}a{END}{BLOCK}b{END}{FOLD}c"
    assert bare(marked("<fold>a <b>b</b></fold>")) == "a b"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_printed_elsewhere_has_no_marks(lang: str) -> None:
    texts = {name: marked((FOLDER / lang / f"{name}.ftl").read_text("utf-8")) for name in PLAIN}

    assert [name for name, text in texts.items() if END in text] == []


@given(st.text(alphabet=st.characters() | st.sampled_from([END, *OPENED.values(), *"<b>/\n"])))
def test_nobodys_text_holds_a_mark(text: str) -> None:
    said = line("vi", phrase("recorded-line", indicator=text, value="5"))

    assert bare(printing.plain(text)) == printing.plain(text)
    assert said == f"{printing.quoted(text)}: {BOLD}5{END}"
