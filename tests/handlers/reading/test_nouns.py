"""What officers call a figure is data: the catalogue alone says it."""

from pathlib import Path

import pytest

from forms import catalogue
from forms.form import Catalogue
from forms.value import Nil, Value
from handlers.filling.answers import readings
from handlers.filling.draft import Draft
from handlers.reading.figures.pieces import pieces
from handlers.reading.figures.several_figures import Read
from handlers.turn.known import Report
from tests.handlers.talk import KHAU_GIANG, SLOT, A, M, V, number

OURS = Path(catalogue.__file__).with_name("forms.toml").read_text("utf-8")
LINE = '  [[form.items]]\n  indicator = "vneid_assisted"\n'
ADDED = '  [[form.items]]\n  indicator = "new"\n'
NEW = '[[indicator]]\ncode = "new"\nkind = "count"\nnouns = ["abc", "may tinh bang"]\n'


@pytest.fixture(scope="module")
def more(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The catalogue with one more figure in the week, before VNeID."""
    folder = tmp_path_factory.mktemp("catalogue")
    for path in Path(catalogue.__file__).parent.glob("*.toml"):
        folder.joinpath(path.name).write_text(path.read_text("utf-8"), "utf-8")
    folder.joinpath("forms.toml").write_text(NEW + OURS.replace(LINE, ADDED + LINE), "utf-8")
    return catalogue.load(folder)


def read(forms: Catalogue, asked: str, text: str) -> dict[str, Value | str]:
    draft = Draft(SLOT, KHAU_GIANG, forms.form("week"), Report(), forms)
    found = readings(draft, asked, text)
    return {code: said.value if isinstance(said, Read) else said.why for code, said in found.items()}


@pytest.mark.parametrize(
    ("asked", "text", "figures"),
    [
        (M, "3 buổi 5 abc", {M: number(3), "new": number(5)}),
        (
            M,
            "3 buổi, 40 người, 5 máy tính bảng, 7 vneid",
            {M: number(3), A: number(40), "new": number(5), V: number(7)},
        ),
        (M, "ABC: 5, buổi: 3", {M: number(3), "new": number(5)}),
        (M, "3 buổi, không abc nào", {M: number(3), "new": Nil(wording="không")}),
        (M, "5 máy tính bảng", {"new": number(5)}),
        ("new", "5 abc", {"new": number(5)}),
        ("new", "dạ 5 máy tính bảng ạ", {"new": number(5)}),
        ("new", "khoảng 5 abc", {"new": "approximate"}),
    ],
)
def test_a_new_figure_is_understood_by_its_noun(
    more: Catalogue, asked: str, text: str, figures: dict[str, Value | str]
) -> None:
    assert read(more, asked, text) == figures


@pytest.mark.parametrize(("text", "figure"), [("15 người", A), ("15 người vneid", V), ("15 vneid", V)])
def test_a_shared_noun_gives_way(text: str, figure: str) -> None:
    assert read(catalogue.load(), M, text) == {figure: number(15)}


def test_a_shared_noun_is_about_what_was_asked() -> None:
    assert read(catalogue.load(), V, "15 người") == {V: number(15)}


def test_every_noun_of_the_catalogue_can_be_read() -> None:
    for one in catalogue.load().indicators:
        unread = [noun for noun in one.called if [piece.tag for piece in pieces(noun, one.called)] != ["noun"]]

        assert unread == []
