"""Reads a figure as officers type it, by the kind of the indicator. A figure with two readings is asked back, never
guessed."""

import re
import unicodedata
from collections.abc import Collection
from decimal import Decimal

from forms.indicator import Kind
from forms.model import frozen
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from handlers.reading.figures.number_words import amounts, whole
from handlers.reading.figures.pieces import Piece, clean, pieces
from handlers.reading.fold import fold

TOO_LONG = 300
_COUNT_MAX = 99_999_999
_MONEY_MAX = 10**15
_BARE_MONEY_MIN = 10_000  # "0,5", "556", "1.250" without a unit may be đồng, triệu or tỷ


@frozen()
class Read:
    """A figure with exactly one reading."""

    value: Value


@frozen()
class Ask:
    """A figure that must be asked back: `why` is the end of a key `ask-why-…` in locales/; `readings` are the possible
    values."""

    why: str
    readings: tuple[Value, ...] = ()


Reading = Read | Ask

_PARTICLES = frozenset(
    ["da", "a", "nhe", "nha", "vang", "em", "anh", "chi", "roi", "thoi", "cam on", "ok", "oke", "bac", "chau", "nhe a"]
)
_AFTER_CHUA = frozenset(["co", "phat sinh", "to chuc", "thuc hien", "trien khai", "dien ra", "hop", "tuyen truyen"])
_AFTER_NOT = (
    _AFTER_CHUA | _PARTICLES | {"huong dan", "ho tro", "cai", "cai dat", "tham gia", "dang ky", "dau", "trong ky"}
)
_AFTER_NOT |= {"trong tuan", "tuan nay", "trong tuan nay", "tuan qua", "thang nay", "ky nay", "tren dia ban", "ca"}
_NOT_APPLICABLE = re.compile(r"(khong|ko|k) (ap dung|thuoc (dien|pham vi))( (ap dung|bao cao|nay|phi tiep xuc))*")
_NOT_AVAILABLE = re.compile(
    r"(chua|khong|ko|k) (co (so lieu|thong tin|ket qua|bao cao)|nam|ro|biet|thong ke|tong hop|cap nhat|nhan duoc|tinh)"
    r"( (so lieu|duoc|ro|cu the|chinh xac|thong tin|bao cao|ket qua|day du|xong|thong ke|so|kip|het))*"
)
_AS_BEFORE = re.compile(r"\b(nhu|giong|bang) .{0,20}\b(truoc|cu|roi)\b|\bkhong (thay doi|doi)\b")
# Before a number these words say which one, not how many: "xóm 5", "lần 2".
_LABELS = frozenset(
    ["xom", "thon", "to", "lan", "lop", "mo hinh", "van ban", "ke hoach", "thu tuc", "buoi", "hoi nghi"]
)
_LABELS |= {"cuoc hop", "de tai", "cuoc", "ho"}


_PLAIN = re.compile(r"0|[1-9][0-9]{0,5}")


def read(kind: Kind, text: str, nouns: Collection[str] = ()) -> Reading:
    """Read the answer to the question of one indicator; `nouns` as in `pieces`."""
    if kind == "text":
        return _text(text)
    if kind == "status":
        return Ask("choose")
    if kind == "count" and _PLAIN.fullmatch(text):  # the most frequent answer by far; it leaves no doubt
        return Read(Number(amount=Decimal(text)))
    cleaned = clean(text)
    if not cleaned:
        return Ask("empty")
    if len(cleaned) > TOO_LONG:
        return Ask("too-long")
    found = pieces(cleaned, nouns)
    if kind == "yes_no":
        return _yes_no(found)
    return none_said(cleaned, found) or _figure(kind, _spaced_k(found) if kind == "money" else found)


def _text(text: str) -> Reading:
    kept = "".join(
        c for c in unicodedata.normalize("NFC", text) if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")
    )
    if not kept.strip():
        return Ask("empty")
    words = Text(text=kept.strip())
    cleaned = clean(kept)
    if re.search(r"(?<!\d)\d{12}(?!\d)", cleaned):
        return Ask("personal-number", (words,))
    # A long text is a story, whatever its first words deny.
    said = none_said(cleaned, pieces(cleaned)) if len(cleaned) <= 60 else None
    return said or Read(words)


def _yes_no(found: list[Piece]) -> Reading:
    said = {piece.said for piece in found if piece.tag != "mark"} - (_PARTICLES - {"roi", "vang", "ok"})
    if said and said <= {"co", "roi", "vang", "ok", "da co", "dung"}:
        return Read(Status(code="yes"))
    if said and said <= {"khong", "ko", "k", "kg", "co", "chua"}:
        return Read(Status(code="no"))
    return Ask("yes-no")


def none_said(cleaned: str, found: list[Piece]) -> Reading | None:
    """The answer of a text that says in words "nothing", "not known" or "does not concern us"; else None."""
    if fold(cleaned).strip(" .") in ("n/a", "na"):
        return Ask("which-none", (NotApplicable(), NotAvailable()))
    first, last = 0, len(found)
    while first < last and found[first].tag in ("polite", "mark", "noun", "line", "separator"):
        first += 1
    while last > first and (found[last - 1].said in _PARTICLES or found[last - 1].tag in ("mark", "separator", "line")):
        last -= 1
    core = found[first:last]
    if not core:
        return None
    wording = cleaned[core[0].start : core[-1].end]
    folded = fold(wording)
    if _NOT_APPLICABLE.fullmatch(folded):
        return Read(NotApplicable())
    if _NOT_AVAILABLE.fullmatch(folded):
        return Read(NotAvailable())
    if all(piece.tag == "minus" for piece in core):
        return Read(Nil(wording=wording))
    if core[0].tag != "not":
        return None
    rest = core[1:]
    if core[0].said == "chua" and not rest:
        return Ask("not-yet", (Nil(wording=wording), NotAvailable()))
    if core[0].said == "chua" and rest[0].said not in _AFTER_CHUA:
        return None
    nothing_else = all(
        piece.tag in ("noun", "verb", "none", "money", "mark") or piece.said in _AFTER_NOT for piece in rest
    )
    return Read(Nil(wording=wording)) if nothing_else else None


def _spaced_k(found: list[Piece]) -> list[Piece]:
    """Money: "50 k" is 50 nghìn, since nobody says "không" after an amount."""
    joined = list(found)
    for at in range(len(joined) - 1, 0, -1):
        before, after = joined[at - 1], joined[at]
        if after.said == "k" and before.figure and len(before.figure.spelling) == 1:
            thousands = pieces(f"{before.said}k")[0]
            joined[at - 1 : at + 1] = [thousands._replace(start=before.start, end=after.end, glued=before.glued)]
    return joined


def _figure(kind: Kind, found: list[Piece]) -> Reading:
    figures = [at for at, piece in enumerate(found) if piece.tag == "figure"]
    tags: set[str] = {piece.tag for piece in found}
    if not figures:
        folded = " ".join(piece.said for piece in found)
        return Ask(
            "as-before" if _AS_BEFORE.search(folded) else "approximate" if "approximate" in tags else "no-number"
        )
    if misshapen(found) or (len(figures) > 1 and any(piece.mistyped for piece in found)):
        return Ask("letter")
    if len(figures) == 1:
        at = figures[0]
        why = _doubt(kind, found, at, tags)
        settled = settle(kind, found[at], unit_said="money" in tags)
        if isinstance(settled, Ask):
            return settled if not why or settled.why in ("id-number", "letter") else Ask(why, settled.readings)
        if not why:
            return settled
        return Ask(why, () if why in ("negative", "unit-mismatch", "percent-in-count", "label") else (settled.value,))
    return _several_figures(kind, found, figures, tags)


def misshapen(found: list[Piece]) -> bool:
    """Whether a letter sticks to a figure (O2, 2O), or a separator stands before it (,5)."""
    for before, piece in zip([None, *found], found, strict=False):
        if piece.tag == "letter":
            return True
        if before is None or piece.tag != "figure" or not piece.glued:
            continue
        if before.said in (".", ",", "'", "’") or (before.said.isalpha() and before.tag != "noun"):
            return True
    return False


def _doubt(kind: Kind, found: list[Piece], at: int, tags: set[str]) -> str:
    """Why a text with one figure is not sure; empty where it is."""
    before = found[at - 1] if at else None
    after = found[at + 1] if at + 1 < len(found) else None
    if before and before.tag == "minus":
        labelled = at > 1 and found[at - 2].tag == "noun" and not found[at].glued
        if not labelled:
            return "negative"
        tags = tags - {"minus"}
    if "negative" in tags:
        return "negative"
    for tag, why in (("approximate", "approximate"), ("range", "range"), ("sum", "sum"), ("question", "unsure")):
        if tag in tags:
            return why
    if "label" in tags or (before and before.said in _LABELS and before.end < found[at].start):
        return "label"
    if "percent" in tags and (kind != "percent" or not after or after.tag != "percent"):
        return "percent-in-count" if kind != "percent" else "unclear"
    if (kind == "money" and "noun" in tags) or (kind != "money" and "money" in tags):
        return "unit-mismatch"
    if kind == "percent" and "noun" in tags and "percent" not in tags:
        return "unit-mismatch"
    return "unclear" if tags & {"unknown", "not", "verb", "none", "over", "minus"} else ""


def _several_figures(kind: Kind, found: list[Piece], figures: list[int], tags: set[str]) -> Reading:
    first, second = found[figures[0]], found[figures[1]]
    between = found[figures[0] + 1 : figures[1]]
    dividing = [piece for piece in between if piece.tag == "over" or piece.said == "tren"]
    if len(dividing) == 1 and all(piece in dividing or piece.tag in ("noun", "polite") for piece in between):
        outside = found[: figures[0]] + found[figures[1] + 1 :]
        return _ratio(kind, first, second, outside)
    if _same_twice(kind, first, between, second) and len(figures) == 2:
        return _figure(kind, [piece for piece in found if piece is not second and piece.said not in ("(", ")")])
    joints = {piece.tag for piece in between}
    if (joints <= {"minus", "noun"} and "minus" in joints) or "range" in joints:
        return Ask("range", _ends(kind, first, second) if len(figures) == 2 else ())
    if "sum" in tags:
        return Ask("sum")
    return Ask("approximate" if "approximate" in tags else "several")


def _ends(kind: Kind, first: Piece, second: Piece) -> tuple[Value, ...]:
    """The two figures of "12 hoặc 15", where each alone would be clear."""
    low, high = settle(kind, first), settle(kind, second)
    if isinstance(low, Ask) or isinstance(high, Ask):
        return ()
    return tuple(dict.fromkeys((low.value, high.value)))


def _same_twice(kind: Kind, first: Piece, between: list[Piece], second: Piece) -> bool:
    """Whether a figure is given in digits and again in words: "12 (mười hai)"."""
    return "(" in {piece.said for piece in between} and _amounts(kind, first) == _amounts(kind, second) != []


def _ratio(kind: Kind, first: Piece, second: Piece, outside: list[Piece]) -> Reading:
    if kind not in ("percent", "ratio"):
        return Ask("fraction")
    part, total = _amounts("count", first), _amounts("count", second)
    rest = [piece for piece in outside if piece.tag not in ("polite", "noun", "mark", "separator", "percent", "line")]
    if len(part) != 1 or len(total) != 1 or len(rest) > 1 or any(piece.tag != "figure" for piece in rest):
        return Ask("unclear")
    if part[0] > total[0] or not total[0] or total[0] > _COUNT_MAX:
        return Ask("ratio-order")
    # "1284/1561, tỷ lệ: 82,25%": the printed percentage must agree.
    for printed in rest:
        share = _amounts("percent", printed)
        if len(share) != 1 or abs(part[0] * 100 / total[0] - share[0]) > Decimal("0.1"):
            return Ask("several")
    return Read(Ratio(part=int(part[0]), whole=int(total[0])))


def _amounts(kind: Kind, piece: Piece) -> list[Decimal]:
    assert piece.figure is not None
    return sorted(amounts(piece.figure, broken=kind == "percent"), reverse=True)


def settle(kind: Kind, piece: Piece, *, unit_said: bool = False) -> Reading:
    """The value of one figure that nothing else in the text makes doubtful."""
    if kind == "ratio":
        return Ask("ratio-needed")
    found = _amounts(kind, piece)
    if kind != "percent" and (why := _not_a_quantity(kind, piece.said)):
        return Ask(why, tuple(Number(amount=n) for n in found) if why == "leading-zero" else ())
    if not found:
        return Ask("decimal-count" if kind == "count" and re.fullmatch(r"\d+[.,]\d+", piece.said) else "unclear")
    valued = [_value(kind, amount) for amount in found]
    sure = tuple(reading.value for reading in valued if isinstance(reading, Read))
    if piece.mistyped:
        return Ask("letter", sure)
    if len(found) > 1:
        return Ask("three-decimals" if kind == "percent" else "two-readings", sure)
    if kind == "percent" and re.fullmatch(r"\d+[.,]\d{3}", piece.said):
        return Ask("three-decimals", sure)
    if kind == "money" and not unit_said and 0 < found[0] < _BARE_MONEY_MIN and not re.search(r"[^\d\W]", piece.said):
        return Ask("money-unit", tuple(Money(dong=int(found[0] * n)) for n in (10**6, 10**3)))
    return valued[0]


def _not_a_quantity(kind: Kind, said: str) -> str:
    digits = re.sub(r"[ .,]", "", said)
    if not digits.isdigit():
        return ""
    if len(digits) >= 9 and (digits[0] == "0" or kind == "count"):
        return "too-big" if "." in said and whole(said) else "id-number"
    return "leading-zero" if re.fullmatch(r"0\d{2,}", said) and int(said) else ""


def _value(kind: Kind, amount: Decimal) -> Reading:
    if kind == "percent":
        return Read(Number(amount=amount)) if amount <= 100 else Ask("percent-range")
    if amount != int(amount):
        return Ask("part-dong" if kind == "money" else "decimal-count")
    if amount > (_MONEY_MAX if kind == "money" else _COUNT_MAX):
        return Ask("too-big")
    return Read(Money(dong=int(amount)) if kind == "money" else Number(amount=Decimal(int(amount))))
