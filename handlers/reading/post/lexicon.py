"""The words that a posted report is read by: those of the form's figures, and those that every report uses."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from forms.indicator import Indicator
from handlers.reading.figures.pieces import Piece, listed
from handlers.reading.post import words

Kind = Literal[
    "figure", "halves", "label", "else", "glue", "approximate", "approximate_after", "earlier", "later", "so_far",
    "now", "parted", "not", "missing", "invited", "note", "aside", "comma", "break", "question", "range", "slash",
    "unsure", "unsure_after", "denied", "equals", "bracket", "odd", "none", "wrong", "instead", "each", "plus",
    "topic", "longer", "word",
]  # fmt: skip


class Term(NamedTuple):
    """A stretch of the text. `codes`: the figures that a label names; `weak`: it fits others too ("người")."""

    kind: Kind
    said: str
    start: int
    end: int
    piece: Piece | None = None
    codes: frozenset[str] = frozenset()
    weak: bool = False
    parts: tuple[int, ...] = ()


_NOT = frozenset(
    listed("""khong | ko | k | kg | khg | hok | chua | chang | chả | khong he | khong co | chua co | hong co
    | hông | hổng | nỏ""")
)
_NONE = frozenset(listed("nao | ai | gi | het | ca | nua | duoc | nguoi nao | buoi nao | truong hop nao | luon"))
_WRONG = frozenset(
    listed("""nham | nhầm | à | ấy | á | chết | ay chet | lộn | viet lon | ghi lon | viet nham | ghi nham | bao nham
    | a khong | à không | sai | dung la | la dung | dung ra | thuc ra | quen
    | a quen | sorry | xin loi | sua
    | thành""")
)
"""Words that may take back the figure before them, or behind them."""
_DENIED = frozenset(
    f"{begins}{no} phai{ends}"
    for begins in ("", "chu ")
    for no in ("khong", "ko", "k", "kg", "hong", "dau")
    for ends in ("", " la")
)
"""Words that say of the figure behind them that it is not the one."""
_INSTEAD = frozenset(
    listed("""a nham | à nhầm | sua lai | sửa lại | sua lai la | dinh chinh | dinh chinh lai | xin dinh chinh
    | chinh lai | sua thanh | doi thanh | sua lai thanh | doi lai thanh | chinh thanh | moi dung | moi la dung""")
)
"""Words that take back the figure before them for the one in their clause."""


class Vocabulary(NamedTuple):
    """The phrases of a form: exact spellings first, then folded ones."""

    exact: Mapping[str, tuple[Kind, frozenset[str], bool]]
    folded: Mapping[str, tuple[Kind, frozenset[str], bool]]


_KINDS: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("glue", words.GLUE),
    ("each", words.EACH),
    ("else", words.ELSE),
    ("missing", words.MISSING),
    ("invited", words.INVITED),
    ("none", _NONE),
    ("parted", words.PARTED),
    ("approximate_after", words.APPROXIMATE_AFTER),
    ("approximate", words.APPROXIMATE),
    ("unsure_after", words.UNSURE_AFTER),
    ("unsure", words.UNSURE),
    ("now", words.NOW),
    ("so_far", words.SO_FAR),
    ("later", words.LATER),
    ("earlier", words.EARLIER),
    ("note", words.NOTE_HEADS),
    ("wrong", _WRONG),
    ("instead", _INSTEAD),
    ("denied", _DENIED),
    ("not", _NOT),
)


@lru_cache(maxsize=64)
def vocabulary(lines: tuple[Indicator, ...]) -> Vocabulary:
    """The vocabulary for a form with these figures; a figure's own names win over every other meaning."""
    exact: dict[str, tuple[Kind, frozenset[str], bool]] = {}
    folded: dict[str, tuple[Kind, frozenset[str], bool]] = {}
    for kind, phrases in _KINDS:
        for phrase in phrases:
            (folded if phrase.isascii() else exact)[phrase] = (kind, frozenset(), False)
    counting = frozenset(line.code for line in lines if line.counts == "people")
    weak = {noun for line in lines for noun in line.shared_nouns} | set(words.PEOPLE if counting else ())
    for noun in weak:
        (folded if noun.isascii() else exact)[noun] = ("label", counting, True)
    for line in lines:
        for noun in line.nouns:
            before = folded.get(noun)
            codes = before[1] if before and before[0] == "label" and not before[2] else frozenset()
            folded[noun] = ("label", codes | {line.code}, False)
    return Vocabulary(exact, folded)


MISLED: dict[str, tuple[str, ...]] = {
    "may": ("máy", "mấy"), "toi": ("tối",), "le": ("lẻ", "lẽ"), "con": ("còn", "con"), "hen": ("hẹn",), "mai": ("mai",),
    "do": ("do",), "bac": ("bác",), "kho": ("khó",), "cu": ("cụ",), "tam": ("tầm",), "nghi": ("nghỉ",), "ca": ("cả",),
    "mong": ("mong",), "ban": ("bận", "bạn"), "thoi": ("thôi",), "gan": ("gần",), "hon": ("hơn",), "chung": ("chừng",),
    "se": ("sẽ",), "vi": ("vì",), "nen": ("nên",), "khach": ("khách",), "nha": ("nha", "nhà", "nhá"), "so": ("số",),
    "the": ("thẻ",), "ngay": ("ngày",), "hom": ("hôm",), "dem": ("đêm",), "sang": ("sáng",), "chieu": ("chiều",),
    "to": ("tổ",), "nghe": ("nghe",), "it": ("ít",), "moi": ("mới", "mời", "mỗi"), "tho": ("thợ",), "nhom": ("nhóm",),
    "diem": ("điểm",), "bai": ("bài",), "lop": ("lớp",), "nua": ("nữa",), "ai": ("ai",), "gi": ("gì",), "het": ("hết",),
    "ca nam": ("cả năm",), "du": ("dự",), "hai": ("hai",), "deu": ("đều",), "dat": ("đạt",), "nham": ("nhầm",),
    "sua": ("sửa",), "dinh": ("định",), "quang": ("quãng",), "chac": ("chắc",),
    "dam": ("dăm",), "doi": ("đôi",), "dam ba": ("dăm ba",), "doi ba": ("đôi ba",),
    "si so": ("sĩ số",), "ky ten": ("ký tên",),
    "em doan": ("em đoán",), "em nghi": ("em nghĩ",), "toi doan": ("tôi đoán",), "xem xem": ("xêm xêm",),
    "tam do": ("tầm độ", "tầm đó"), "dau do": ("đâu đó", "đâu độ"), "co khi": ("có khi",), "dai khai": ("đại khái",),
}  # fmt: skip
"""Folded words that other words look like: with diacritics, only these spellings are meant."""
