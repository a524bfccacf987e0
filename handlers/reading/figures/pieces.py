"""Cuts an answer into figures, counted nouns, polite words, and words that make a figure doubtful."""

import re
import unicodedata
from collections.abc import Collection
from typing import Literal, NamedTuple

from handlers.reading.figures.number_words import LETTERS, LONGEST, SpelledFigure
from handlers.reading.fold import bare

Tag = Literal[
    "figure", "noun", "money", "percent", "polite", "label", "approximate", "range", "over", "sum", "negative", "minus",
    "not", "verb", "none", "separator", "line", "mark", "question", "letter", "unknown",
]  # fmt: skip


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a list written "a | b | c"."""
    return tuple(part.strip() for part in text.replace("\n", " ").split("|"))


# Folded words; where diacritics decide, the exact word stands in _EXACT. Nouns that name a figure of the catalogue
# stand there (forms/catalogue/forms.toml); some are here too, because they may be said of other figures.
_PHRASES: dict[Tag, tuple[str, ...]] = {
    "polite": listed("""
        da | a | nhe | nha | vang | em | anh | chi | chao | bao cao | xin | xin bao cao | la | co | duoc | da co |
        tong | tong so | tong cong | tat ca | ca thay | so | so luong | ket qua | dat | ty le | ti le | voi | chi |
        thoi | roi | trong | trong tuan | tuan nay | trong tuan nay | tuan qua | tuan vua qua | thang nay | ky nay |
        hien tai | hien nay | den nay | hoan thanh | truc tiep | to chuc | tuyen truyen | huong dan | ho tro | cai |
        cai dat | giup | va | trong do | trong ky | xom em | thon em | to em | ben em | cua em | nhe a | cam on |
        bac | chau | minh | thi | co the | dung | chinh xac | tuyen truyen vneid | tuyen truyen ve vneid | ve vneid
        | phat sinh | dang ky | kich hoat | cho | tren dia ban | gom | bao gom | thay | xac nhan | ok | oke | u | uh
        | um | nhan nhe | gui | bao | thong bao | so lieu | tham gia"""),
    "noun": listed("""
        buoi | hoi nghi | cuoc hop | buoi hop | hop | lan | cuoc | nguoi | ng | luot | luot nguoi | nguoi du |
        nguoi tham du | tham du | nguoi du hop | du hop | tham du hop | ba con | nguoi dan | dan | cong dan | vneid
        | dinh danh | dinh danh dien tu | tai khoan | tai khoan vneid | tai khoan dinh danh |
        tai khoan dinh danh muc 2 | tai khoan dinh danh dien tu | dinh danh muc 2 | ho so | doanh nghiep | nhiem vu
        | van ban | tthc | thu tuc | thu tuc hanh chinh | pakn | phan anh | kien nghi | lop | lop hoc | de tai |
        san pham | mo hinh | ke hoach | hoat dong | di tich | htx | hop tac xa | dvc | ngan hang | truong hop | can bo |
        thanh vien | hoc vien | xom | thon | to | ho | ho dan | ho gia dinh | chien dich | thiet bi |
        hoi nghi tuyen truyen | dich vu cong | nguoi tham gia | luot tham gia | luot nguoi tham gia |
        luot nguoi tham du | van de | cai vneid"""),
    "money": listed("dong | d | vnd | viet nam dong"),
    "percent": listed("phan tram"),
    "label": listed("tuan | thang | quy | ky | ngay | thu | mung | nam nay | khu | khoi | gio | luc | stt | muc"),
    "approximate": listed("""
        khoang | gan | hon | tren | duoi | chung | ngot | xap xi | uoc | uoc tinh | uoc chung | vai | may | nhieu |
        it nhat | nhieu nhat | toi da | toi thieu | khong qua | chua den | chua toi | khong den | khong toi | it hon
        | nhieu hon | tam | dau | dau do | co le | chac | hinh nhu | mot so | mot vai | mot it | vai ba | mot hai |
        tro len | do lai | khoang tren | bang khoang | luong chung | nghe noi | hang"""),
    "range": listed("den | toi | hoac | hay | hoac la | hay la"),
    "over": listed("tren tong so | trong tong so | tren tong | trong so | trong tong"),
    "sum": listed("nu | cong | cong voi | cong them | them"),
    "negative": listed("am | tru"),
    "verb": listed("phat sinh | to chuc | thuc hien | trien khai | dien ra"),
    "none": listed("nao | ai | gi | het | ca | nua | het ca | gi ca | thuoc dien | phi tiep xuc"),
}  # fmt: skip
_EXACT: dict[str, Tag] = {
    "cỡ": "approximate",
    "độ": "approximate",
    "mấy": "approximate",
    "hay": "range",
    "đầu": "unknown",
}
_TAGS: dict[str, Tag] = {phrase: tag for tag, phrases in reversed(_PHRASES.items()) for phrase in phrases}
_NOT = frozenset({"khong", "ko", "k", "kg", "khg", "hok", "chua"})
_MARKS: dict[str, Tag] = {
    **dict.fromkeys(".:!()\"'“”’[]*•", "mark"),
    **dict.fromkeys(",;", "separator"),
    **dict.fromkeys("~≈<>≥≤±", "approximate"),
    "₫": "money",
    "\n": "line",
    "%": "percent",
    "/": "over",
    "-": "minus",
    "+": "sum",
    "?": "question",
}  # fmt: skip
_POLITE_EMOJI = "🙏👍👌😊🙂😄😁🥰❤♥✅☺🌹💐🏻🏼🏽🏾🏿\ufe0f\u20e3"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
_ODD = "�"


def _clean(char: str) -> str:
    if char in _POLITE_EMOJI:
        return " " if char not in "\ufe0f\u20e3" else ""
    if char in _INVISIBLE:
        return ""
    category = unicodedata.category(char)
    # 5² and ½ must not become 52 and 1/2, and marks that reverse the writing must not reverse a figure.
    if category in ("No", "Nl", "Cf", "Cs", "Co", "Cn") or unicodedata.decomposition(char)[:5] in (
        "<supe",
        "<sub>",
        "<circ",
    ):
        return _ODD
    return char


_DIGITS = re.compile(r"[^\W\D0-9]")
_DASHES = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹣", "-")
    | {"\r": "\n", "\u2028": "\n", "\u2029": "\n", "⁄": "/", "Ð": "Đ", "ð": "đ"}
    | dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухуһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxyhdqw", strict=True))
)
"""One kind of dash and line end; letters of other scripts that look like ours, as some keyboards give them."""


def clean(text: str) -> str:
    """One spelling of every letter, plain digits, plain dashes; odd characters as U+FFFD."""
    shown = "".join(char if " " <= char <= "~" else _clean(char) for char in text.replace("\r\n", "\n"))
    one_form = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", shown))
    one_digits = _DIGITS.sub(lambda found: str(unicodedata.decimal(found[0])), one_form)
    return re.sub(r"[^\S\n]+", " ", one_digits.translate(_DASHES)).strip()


class Piece(NamedTuple):
    """A stretch of the answer and what it does there. `glued`: nothing stands between it and the piece before."""

    tag: Tag
    said: str
    start: int
    end: int
    glued: bool
    figure: SpelledFigure | None = None
    mistyped: bool = False
    """A figure that is typed with letters in the place of digits: "O2"."""


class _Token(NamedTuple):
    word: str
    start: int
    end: int
    mistyped: bool = False


_TOKEN = re.compile(
    r"(?P<mistyped>(?<!\w)(?=[OoIlSs]*\d)(?=\d*[OoIlSs])[\dOoIlSs]+(?!\w)"
    r"|(?<![\w.'’/-])[OIlS](?=\s+(?:bu[oổ]i|cu[oộ]c|ng(?:ười|uoi)?|l(?:ượt|uot)|h[oộ]i ngh[iị])\b))"
    r"|\d+(?:[.,'’]\d+)*|[^\W\d_]+|\n|\S"
)
"""A word, a number, or one other sign; `mistyped`: a number with letters that look like its digits ("O2", "1O", "l5"),
or such a letter alone before what is counted."""
_LOOK_ALIKES = str.maketrans("oils", "0115")


def pieces(text: str, nouns: Collection[str] = ()) -> list[Piece]:
    """The pieces of a cleaned text, left to right. `nouns`: folded words for what is counted, besides the usual ones;
    they have no other meaning here."""
    tokens = [
        _Token(found[0].casefold(), found.start(), found.end(), found["mistyped"] is not None)
        for found in _TOKEN.finditer(text)
    ]
    made: list[Piece] = []
    at = 0
    while at < len(tokens):
        length, piece = _phrase(tokens, at, nouns) or _figure(tokens, at, nouns) or (1, _single(tokens, at, nouns))
        made.append(piece)
        at += length
    return made


def _glued(tokens: list[_Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].end == tokens[at].start


def _phrase(tokens: list[_Token], at: int, nouns: Collection[str]) -> tuple[int, Piece] | None:
    """The longest known phrase of two to six words that begins here; "5g" is two tokens of it."""
    longest = 1
    while longest < 7 and at + longest < len(tokens) and tokens[at + longest].start - tokens[at + longest - 1].end <= 1:
        longest += 1
    words = [bare(token.word) for token in tokens[at : at + longest]]
    gaps = ["", *(" " * (not _glued(tokens, n)) for n in range(at + 1, at + longest))]
    for length in range(longest, 1, -1):
        said = "".join(gap + word for gap, word in zip(gaps[:length], words, strict=False))
        if tag := _tag(said, nouns):
            return length, Piece(tag, said, tokens[at].start, tokens[at + length - 1].end, _glued(tokens, at))
    return None


def _tag(said: str, nouns: Collection[str]) -> Tag | None:
    return "noun" if said in nouns else _TAGS.get(said)


_TONELESS = frozenset(("tu", "sau", "nam", "bay", "tam", "mot", "bon", "chin", "muoi", "tram"))
"""Number words without their tones: where others are typed with theirs, "sau" is after and not six."""


def _figure(tokens: list[_Token], at: int, nouns: Collection[str]) -> tuple[int, Piece] | None:
    """The numbers and number words that follow one another from here."""
    end = at
    if tokens[at].mistyped:
        token = tokens[at]
        meant = SpelledFigure("\ue000", {"\ue000": token.word.translate(_LOOK_ALIKES)})
        return 1, Piece("figure", token.word, token.start, token.end, _glued(tokens, at), meant, True)
    while end < min(len(tokens), at + LONGEST + 1) and _letter(tokens, at, end):
        if end > at and _other_words(tokens, end, nouns):
            break
        if _letter(tokens, at, end) == "l" and (end == at or tokens[end - 1].word[0].isdigit()):
            break  # "45 nham 54": nhầm, because lăm and nhăm stand behind tens in words
        end += 1
    run = tokens[at:end]
    if not run or all(_letter(tokens, at, at + n) in "nmbL," for n in range(len(run))):
        return None
    if (
        len(run) == 1
        and run[0].word in _TONELESS
        and any(token.word.isalpha() and not token.word.isascii() for token in tokens)
    ):
        return None
    alone = all(token.word[0].isdigit() for token in run)
    digits: dict[str, str] = {}
    spelled = ""
    for n, token in enumerate(run):
        letter = _letter(tokens, at, at + n)
        if letter == "#":
            letter = token.word if not alone and len(token.word) == 1 and token.word != "0" else chr(0xE000 + n)
            if letter != token.word:
                digits[letter] = token.word
        spelled += letter
    said = " ".join(token.word for token in run)
    return len(run), Piece(
        "figure", said, run[0].start, run[-1].end, _glued(tokens, at), SpelledFigure(spelled, digits)
    )


def _other_words(tokens: list[_Token], at: int, nouns: Collection[str]) -> bool:
    """Whether a known phrase begins here that is more than number words, as "năm nay" is. Not so the end of "hai mươi
    mốt hai": all of it together is no number, and no part of it may be taken for one."""
    phrase = _phrase(tokens, at, nouns)
    return phrase is not None and any(token.word not in LETTERS for token in tokens[at : at + phrase[0]])


def _letter(tokens: list[_Token], first: int, at: int) -> str:
    """The letter of a number or number word for `Figure`; empty for anything else."""
    word = tokens[at].word
    if tokens[at].mistyped:
        return ""
    if word[0].isdigit():
        return "#"
    if word == "k" and at > first and _glued(tokens, at):
        return "n"
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if bare(word) == "khong" and (
        LETTERS.get(following) in ("H", ",") or (at > first and LETTERS.get(tokens[at - 1].word) == ",")
    ):
        return "Z"
    return LETTERS.get(word, "")


def _single(tokens: list[_Token], at: int, nouns: Collection[str]) -> Piece:
    token = tokens[at]
    said = bare(token.word)
    known: Tag | None = "not" if said in _NOT else _MARKS.get(token.word) or _EXACT.get(token.word)
    tag: Tag = known or _tag(said, nouns) or "unknown"
    glued = _glued(tokens, at)
    if glued and tag != "money" and tag != "noun" and said.isalpha() and tokens[at - 1].word[0].isdigit():
        tag = "letter"
    return Piece(tag, said, token.start, token.end, glued)
