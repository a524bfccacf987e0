"""A report put together: words in their places, figures in the words, and what is wanting named."""

from datetime import date

import pytest

from forms import catalogue
from forms.value import Ratio
from reports import kinds
from reports.kinds.assemble import assemble
from reports.kinds.content import Cell, Content, Drawn, Para
from reports.kinds.facts import Facts
from reports.kinds.letterhead import Letterhead
from tests.reports.documents.real import NAMES, content

CATALOGUE = catalogue.load()
LETTERHEAD = Letterhead(("ỦY BAN NHÂN DÂN", "XÃ A"), "A", "xã A", "tỉnh B", hamlet="bản", drafter="VHXH")
FACTS = Facts(
    values={"vneid_rate": Ratio(part=14814, whole=15219)},
    period={"cutoff": date(2026, 5, 7), "month": 5, "year": 2026},
)


def weekly(words: dict[str, str], letterhead: Letterhead = LETTERHEAD) -> Content:
    return assemble(kinds.load("weekly"), FACTS, CATALOGUE, words, letterhead)


def said(made: Content) -> list[str]:
    return [piece.text for piece in made.pieces if isinstance(piece, Para)]


def test_words_stand_below_their_heading_with_their_figures() -> None:
    texts = said(weekly({"I.2": "- VNeID đạt {{vneid_rate}} ({{ vneid_rate:ratio }}).\n\n  - Hết ngày {{cutoff}}. "}))

    at = texts.index("2. Khó khăn, vướng mắc")
    assert texts[at + 1 : at + 3] == ["- VNeID đạt 97,3% (14814/15219).", "- Hết ngày 07/5/2026."]
    assert texts[at + 3] == "3. Nhiệm vụ tuần tiếp theo"


def test_words_follow_their_label_in_the_same_line() -> None:
    code = "II.3.1 - Kết quả nổi bật đạt được"

    texts = said(weekly({code: "Chưa có.\nHai"}))
    assert texts[texts.index("- Kết quả nổi bật đạt được: Chưa có.") + 1] == "Hai"
    below = said(weekly({code: "\nChưa có."}))
    assert below[below.index("- Kết quả nổi bật đạt được:") + 1] == "Chưa có."


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"I.2": "{{nobody}}"}, "I.2: no indicator nobody"),
        ({"I.2": "{{vneid_rate:billion}}"}, "I.2: vneid_rate does not print as billion"),
        ({"I.2": "{{vneid_rate}"}, "I.2: a variable is written {{name}}"),
        ({"I.2": "{{}}"}, "I.2: "),
        ({"IX.2": "x"}, "IX.2: this report has no such passage"),
    ],
)
def test_a_mistake_in_the_words_stops_with_its_passage(words: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message.split(":", maxsplit=1)[0]) as caught:
        weekly(words)
    assert str(caught.value).startswith(message)


def test_single_braces_in_words_are_text() -> None:
    assert "{a} <b>" in said(weekly({"I.2": "{a} <b>"}))


def test_what_is_wanting_is_named_and_never_blank() -> None:
    made = weekly({"I.2": "{{population}} người"})

    assert "I.2" not in made.wordless
    assert "I.1" in made.wordless
    assert "II.3.1 - Giải pháp, kiến nghị đề xuất" in made.wordless
    assert ("I.2", "population") in made.unknown
    assert "… người" in said(made)
    assert "- Giải pháp, kiến nghị đề xuất: …" in said(made)


def test_the_letterhead_names_the_commune_everywhere() -> None:
    made = weekly({}, LETTERHEAD)

    assert made.addressees == ("Sở Khoa học và Công nghệ tỉnh B",)
    assert "trên địa bàn xã A theo tuần (tính đến hết ngày 07/5/2026)" in made.subject
    assert made.recipients[-1] == "Lưu: VT, VHXH"
    own = Letterhead(("UBND",), "A", "xã A", "tỉnh B", recipients=("Như trên",))
    assert weekly({}, own).recipients == ("Như trên",)


def test_other_bases_replace_those_of_the_kind() -> None:
    assert said(weekly({"Căn cứ": "Căn cứ Công văn số 1."}))[0] == "Căn cứ Công văn số 1."
    assert said(weekly({}))[0].startswith("Thực hiện Công văn số 3216/UBND-KGVX")


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_lacks_nothing_when_all_is_given(name: str) -> None:
    made = content(name)

    assert made.wordless == ()
    assert made.unknown == ()


def test_cells_that_are_one_are_drawn_as_one() -> None:
    tables = [piece for annex in content("004").attachments for piece in annex.pieces if isinstance(piece, Drawn)]
    first, last = tables[0], tables[-1]

    assert first.rows[0][:2] == (Cell("STT", 1, "first"), Cell("Số văn bản đã ban hành", 2))
    assert first.rows[1][0] == Cell("", 1, "more")
    assert [len(row) for row in first.rows] == [7, 9, 9]
    assert [row[0].text for row in last.rows] == ["STT", "I", "1", "II", "1"]
    assert last.bold == {1, 3}


def test_a_sign_that_somebody_typed_joins_no_cells() -> None:
    facts = Facts(lists={"tasks": ({"number": 1, "title": "<", "note": "^"},)}, period={"cutoff": date(2026, 5, 14)})
    made = assemble(kinds.load("monthly_cds"), facts, CATALOGUE, {}, LETTERHEAD)
    (table,) = made.attachments[1].pieces

    assert isinstance(table, Drawn)
    assert table.rows[1] == (Cell("1."), Cell("<"), Cell("^"))


def test_a_heading_that_goes_on_keeps_its_first_line() -> None:
    heading = next(piece for piece in content("004").pieces if isinstance(piece, Para) and piece.lead)

    assert heading.lead.startswith("3. Điểm nghẽn lớn nhất")
    assert heading.text.startswith("(theo các nhóm vấn đề về")
