"""Reads one figure that stands alone, in digits, in Vietnamese words, or in both ("1tr2", "hai mươi mốt").

Every function returns the set of amounts the figure can mean: none (it is no figure), one (sure), several (ask).
A figure is spelled as a string with one letter for each of its parts, so that the grammar is short patterns:
1-9 digit · N năm (five, or years) · o mốt · u tư · l lăm · Z không · T mười · W mươi · C chục · H trăm · L linh ·
R rưỡi · V hăm · X băm · n nghìn · m triệu · b tỷ · , phẩy; a number in digits is a letter of its own (`Figure.digits`).
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from handlers.reading.fold import bare

Amounts = frozenset[Decimal]
NOTHING: Amounts = frozenset()
LONGEST = 20  # parts of a figure; and digits of a number
_SCALES = (("b", 10**9), ("m", 10**6), ("n", 10**3))
_DIGIT = {**{str(n): n for n in range(1, 10)}, "N": 5, "o": 1, "u": 4, "l": 5}
_TENS = {"V": 20, "X": 30}

# In order: the earlier word keeps a spelling that two words share ("mot" is một, not mốt).
_WORDS = (
    *zip(("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"), "1234N6789", strict=True),
    *(("mươi", "W"), ("mười", "T"), ("mốt", "o"), ("tư", "u"), ("lăm", "l"), ("nhăm", "l"), ("chục", "C")),
    *(("trăm", "H"), ("linh", "L"), ("lẻ", "L"), ("rưỡi", "R"), ("hăm", "V"), ("băm", "X"), ("phẩy", ",")),
    *(("nghìn", "n"), ("ngàn", "n"), ("triệu", "m"), ("tỷ", "b"), ("tỉ", "b"), ("tr", "m")),
)
_TONELESS = str.maketrans("ộôốơờươừưăằắáàảấầẩẻéịìỉíụủúýỷỡữệếã", "ôôôơơươưưăăăaaaâââeeiiiiuuuyyơưêêa")
_SHAPELESS = str.maketrans("ôộốơớờỡưừữăắêệẩ", "oọóoóòõuùũaáeẹả")


def _spellings(word: str) -> set[str]:
    """All spellings of a word in hurried typing: each letter with or without its tone and its shape."""
    letters = [{c, c.translate(_TONELESS), c.translate(_SHAPELESS), bare(c)} for c in word]
    return {"".join(parts) for parts in product(*letters)}


def _letters() -> dict[str, str]:
    known = dict(_WORDS)
    known["bẩy"] = "7"
    known["muoi"] = "T"  # without diacritics it may stand alone: mười
    for word, letter in _WORDS:
        for spelling in _spellings(word):
            known.setdefault(spelling, letter)
    return known


LETTERS = _letters()


@dataclass(frozen=True, slots=True)
class SpelledFigure:
    """The parts of one figure: its spelling, and the digits behind the private letters that stand for numbers.
    Beside words a one-digit number is spelled as the word would be: "2 trăm rưỡi" is 2HR."""

    spelling: str
    digits: dict[str, str]

    @property
    def plain(self) -> tuple[str, ...]:
        """The numbers, where there are no words and each is digits only; else empty."""
        found = tuple(self.digits.get(letter, "") for letter in self.spelling)
        return found if all(number.isdigit() for number in found) else ()

    @property
    def spaced(self) -> bool:
        """Numbers such as 1 250 000: one figure, if spaces group its thousands."""
        first, *rest = self.plain or ("",)
        return bool(rest) and 1 <= len(first) <= 3 and first[0] != "0" and all(len(part) == 3 for part in rest)


def whole(number: str) -> Amounts:
    """A count in digits: separators only between groups of three."""
    if len(number) > LONGEST:
        return NOTHING
    if number.isdigit():
        return frozenset({Decimal(number)})
    if re.fullmatch(r"[1-9]\d{0,2}([.,'’])\d{3}(?:\1\d{3})*", number):
        return frozenset({Decimal(re.sub(r"\D", "", number))})
    return NOTHING


def decimal(number: str) -> Amounts:
    """A quantity in digits that may be broken, as before "triệu" or "%": 1.250 has two readings here."""
    if len(number) > LONGEST:
        return NOTHING
    grouped = whole(number)
    if number.isdigit() or len(re.findall(r"\D", number)) == 1:
        head, _, tail = number.replace(",", ".").partition(".")
        broken = frozenset({Decimal(f"{head}.{tail}")} if tail and head.isdigit() else ())
        return broken | grouped
    both = re.fullmatch(r"([1-9]\d{0,2}(?:\.\d{3})+),(\d+)|([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)", number)
    if both:
        head, tail = (part for part in both.groups() if part)
        return frozenset({Decimal(re.sub(r"\D", "", head) + "." + tail)})
    return grouped


def _below_hundred(spelled: str) -> set[int]:
    if len(spelled) == 1 and spelled in "123456789N":
        return {_DIGIT[spelled]}
    if spelled == "T":
        return {10}
    if spelled == "CR":
        return {15}
    if match := re.fullmatch(r"([1-9N])C(R?)", spelled):
        return {_DIGIT[match[1]] * 10 + (5 if match[2] else 0)}
    if match := re.fullmatch(r"(?:([2-9N])?[TW]|([VX]))([1-9Noul])", spelled):
        tens = _TENS[match[2]] if match[2] else _DIGIT.get(match[1], 1) * 10
        years = {tens} if match[3] == "N" else set()
        return {tens + _DIGIT[match[3]]} | years
    if match := re.fullmatch(r"([2-9N])([TWoul])", spelled):
        return {_DIGIT[match[1]] * 10 + _DIGIT.get(match[2], 0)}
    return set()


def _below_thousand(spelled: str) -> set[int]:
    match = re.fullmatch(r"([1-9NZ])?H(.*)", spelled)
    if not match:
        return _below_hundred(spelled)
    head, tail = match.groups()
    base = 100 if head is None else _DIGIT.get(head, 0) * 100
    if re.fullmatch(r"L[1-9Nu]", tail):
        return {base + _DIGIT[tail[1]]}
    if not base:
        return {n for n in _below_hundred(tail) if n >= 10}
    if not tail:
        return {base} if head else set()
    if tail == "R":
        return {base + 50}
    if len(tail) == 1 and tail in _DIGIT:
        tens = base + _DIGIT[tail] * 10
        if tail == "N":
            return {tens, base + 5, base}
        # "trăm hai", "một trăm tư" are idioms; "một trăm hai" is 120 to most people and 102 to some.
        return {tens} if head is None or tail in "ou" else {tens, base + _DIGIT[tail]}
    return {base + n for n in _below_hundred(tail) if n >= 10}


def _after(tail: str, digits: dict[str, str], scale: int) -> set[int]:
    """The amounts of what follows nghìn, triệu, tỷ: the hai of "một triệu hai", the 250 of "1tr250"."""
    if not tail:
        return {0}
    if tail == "R":
        return {scale // 2}
    if len(tail) == 1 and tail in _DIGIT and tail != "l":
        years = {0} if tail == "N" else set()
        return {_DIGIT[tail] * scale // 10} | years
    if tail in digits:
        return _digits_after(digits[tail], scale)
    if any(letter in tail[1:] for letter, _ in _SCALES):
        return {int(n) for n in _scaled(tail, digits) if n < scale}
    if scale == 1000:
        if tail[0] == "L":
            return _below_hundred(tail[1:])
        found = _below_thousand(tail)
        return found | {n * 10 for n in found} if re.fullmatch(r"[2-9N][oul]", tail) else found
    if "H" in tail:
        return {n * scale // 1000 for n in _below_thousand(tail) if n >= 100}
    found = _below_hundred(tail.removeprefix("L"))
    return {n * scale // 1000 for n in found} | {n * scale // 100 for n in found}


def _digits_after(number: str, scale: int) -> set[int]:
    if number.isdigit() and len(number) <= 3:
        thousandth = int(number) * scale // 1000
        return {1: set(), 2: {thousandth * 10, thousandth}, 3: {thousandth}}[len(number)]
    return {int(n) for n in whole(number) if 1000 <= n < scale}


def _broken(spelled: str, digits: dict[str, str]) -> Amounts:
    """A quantity, perhaps with "phẩy": chín mươi bảy phẩy ba."""
    head, comma, tail = spelled.partition(",")
    if not comma:
        return decimal(digits[head]) if head in digits else frozenset(map(Decimal, _below_thousand(head)))
    heads = whole(digits[head]) if head in digits else frozenset(map(Decimal, _below_thousand(head)))
    if head == "Z":
        heads = frozenset({Decimal(0)})
    if re.fullmatch(r"[1-9NZ]+", tail):
        tails = {"".join(str(_DIGIT.get(letter, 0)) for letter in tail)}
    elif tail in digits:
        tails = {digits[tail]} if digits[tail].isdigit() else set()
    else:
        tails = {str(n) for n in _below_hundred(tail) if n >= 10}
    return frozenset(Decimal(f"{h}.{t}") for h in heads for t in tails)


def _scaled(spelled: str, digits: dict[str, str]) -> Amounts:
    for letter, scale in _SCALES:
        head, found, tail = spelled.partition(letter)
        if found:
            heads = _broken(head, digits) if head else frozenset({Decimal(1)} if tail else ())
            if tail:
                heads = frozenset(n for n in heads if n == int(n))
            return frozenset(n * scale + rest for n in heads for rest in _after(tail, digits, scale))
    return _broken(spelled, digits)


def amounts(figure: SpelledFigure, *, broken: bool) -> Amounts:
    """All amounts that a figure can mean. `broken`: a bare number may have decimals (percent), else only whole
    groups."""
    spelled, digits = figure.spelling, dict(figure.digits)
    if len(spelled) > LONGEST:
        return NOTHING
    if figure.spaced and not broken:
        return whole(" ".join(figure.plain).replace(" ", ".")) if len(figure.plain) < 5 else NOTHING
    if spelled in digits:
        return decimal(digits[spelled]) if broken else whole(digits[spelled])
    # The thousands of "1 triệu 250 000" stand apart.
    if match := re.search(r"(?<=[mb])[\ue000-\uf8ff]{2,}$", spelled):
        apart = SpelledFigure(match[0], digits)
        if not apart.spaced:
            return NOTHING
        digits[match[0][0]] = "".join(apart.plain)
        spelled = spelled[: match.start() + 1]
    return _scaled(spelled, digits)
