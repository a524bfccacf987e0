"""Finds what is never kept of a text: identity numbers, telephone numbers, bank accounts, e-mail addresses.

A figure must never be taken for one of them. They are told apart by what no figure looks like: a zero in front of two
more digits, a plus, many digits beside words that do not speak of money, or a word that announces a number."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from handlers.reading.fold import bare
from handlers.reading.invite_code import code_spans

HIDDEN = "•••"
"""Stands in a text for what was taken out of it."""

_LEAST = 8
_MANY = re.compile(rf"(?:[0-9OolI][^0-9OolI]*){{{_LEAST}}}")
"""As many digits as the shortest of these numbers has, near each other or not."""
_UNUSUAL = re.compile(r"[@\u0600-\u1dff\uff00-\uffff\U0001d7ce-\U0001d7ff]")
"""Signs, and digits of other scripts, for which any text is looked at closely."""
_GROUP = re.compile(r"[0-9OoIl]+")
_LIKE_DIGITS = str.maketrans("OoIl", "0011")
_GAP = re.compile(r"[^\w\n]{1,3}|_")
_MAIL = re.compile(r"[\w.%+-]{1,64} ?@ ?[\w-]{1,63}(?: ?\. ?[\w-]{1,63}){1,5}")

_MOST = 19
"""Digits of the longest number that people write in groups, that of a card."""
_AMOUNT = 13
"""Digits of the longest amount of money that anybody writes without a word beside it."""
_NEAR = 40
"""Maximum characters before a number searched for the word that announces it."""
_IDENTITY = r"(?:cccd|cmnd|cmt|cmtnd|can cuoc|chung minh|dinh danh|ho chieu|passport)"
_NUMBER_OF = re.compile(
    rf"(?:\b(?:so|ma)\s+(?:the\s+)?{_IDENTITY}|\b{_IDENTITY}(?:\s+(?:cong dan|nhan dan|thu|ca nhan))?\s+so"
    r"|\b(?:cmnd|cmt|cmtnd))(?:\s+(?:cong dan|nhan dan|thu|ca nhan|la))*\W{0,3}$"
)
_CALL = re.compile(
    r"\b(?:sdt|dt|dien thoai|di dong|so may|goi|zalo|viber|lien he|phone|tel|mobile|call|hotline|may)"
    r"(?:\s+(?:so|la|qua))*\W{0,3}$"
)
_ACCOUNT = re.compile(
    r"\b(?:stk|so tk|so tai khoan|so the|tai khoan ngan hang|ngan hang|chuyen khoan|iban|momo|bank|account"
    r"|vcb|vietcombank|vietinbank|bidv|agribank|mb ?bank|techcombank|tpbank|vpbank|acb|sacombank)"
    r"(?:\s+(?:so|la|vao|qua|agribank|vietcombank|vietinbank|bidv))*\W{0,3}$"
)
_MONEY_BEFORE = re.compile(
    r"\b(?:kinh phi|tien|giai ngan|doanh so|doanh thu|gia tri|ngan sach|tri gia|ung ho|vnd)\b[^\d\n]*$"
    r"|\b(?:chi|thu)\W{0,3}$"
)
_MONEY_AFTER = re.compile(r"\s*(?:d|dong|vnd|k|tr|trieu|nghin|ngan|ty|ti)\b")


_OFFERS = re.compile(r"\s*/(?:lienhe|contact)(?:@\w+)?\s", re.IGNORECASE)


def hidden_as_sent(text: str) -> str:
    """As `hidden`; in /lienhe, by which a lead says how to be reached, what reaches them stays: it is their own."""
    offers = text.lstrip()[:1] == "/" and _OFFERS.match(text) is not None
    return hidden(text, contacts=not offers)


class _Digits(NamedTuple):
    """Some groups of digits that stand side by side, seen as one number."""

    start: int
    end: int
    digits: str
    sizes: tuple[int, ...]


def hidden(text: str, *, figures: bool = True, contacts: bool = True) -> str:
    """The text with every such number and address replaced by HIDDEN. `figures`: a number that stands alone may be a
    figure; without it, only an amount of money is one. `contacts`: telephone numbers and e-mail addresses are replaced
    too."""
    if not _MANY.search(text) and not _UNUSUAL.search(text):
        return text  # most texts, and this is on the path of every message
    shown = unicodedata.normalize("NFC", text)
    spans = _found(shown, figures=figures)
    if not contacts:
        spans = [(start, end) for start, end in spans if not _is_contact(_simple(shown[start:end]))]
    for start, end in reversed(spans):
        shown = f"{shown[:start]}{HIDDEN}{shown[end:]}"
    return shown if spans else text


def _is_contact(text: str) -> bool:
    return bool(_ONE_TELEPHONE.fullmatch(text) or _MAIL.fullmatch(text))


def sensitive(text: str, kind: str = "") -> bool:
    """Whether a text holds such a number or address, or held one when it came. `kind`: of the answer that is awaited;
    amounts of money may have 12 digits, a "text" needs no number that stands alone."""
    if HIDDEN in text:
        return True
    if kind == "money":
        return False
    if hidden(text, figures=kind != "text") != text:
        return True
    usual = unicodedata.normalize("NFKC", text)
    return bool(_TWELVE.search(usual) or _TELEPHONE.search(usual))


_TWELVE = re.compile(r"(?<!\d)\d(?:[ .-]?\d){11}(?!\d)")
_TELEPHONE = re.compile(r"(?<!\d)(?:\+?84|0)(?:[ .-]?\d){9}(?!\d)")
_ONE_TELEPHONE = re.compile(r"\+?(?:84|0)[ .-]?(?:\d[ .-]?){8,9}\d")


def _simple(text: str) -> str:
    """The text, character by character, with plain digits and signs: wide ones become usual, invisible ones spaces."""
    return text if text.isascii() else "".join(map(_plain, text))


def _plain(char: str) -> str:
    if char.isascii():
        return char
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if unicodedata.category(char) == "Cf":
        return " "
    usual = unicodedata.normalize("NFKC", char)
    return usual if len(usual) == 1 else char


def _found(text: str, *, figures: bool) -> list[tuple[int, int]]:
    """Where such numbers and addresses stand, in order, none over another."""
    simple = _simple(text)
    folded = "".join(one if len(one := bare(char.lower())) == 1 else char for char in simple)
    kept = code_spans(simple)
    spans = [found.span() for found in _MAIL.finditer(simple)] if "@" in simple else []
    taken = [*kept, *spans]
    for run in _runs(simple):
        at = 0
        while at < len(run):
            number = next((one for one in _from(run, at) if _private(one, run, folded, figures=figures)), None)
            if number and not any(start < number.end and number.start < end for start, end in taken):
                spans.append((number.start, number.end))
                at += len(number.sizes)
            else:
                at += 1
    return sorted(spans)


def _runs(simple: str) -> Iterator[list[tuple[int, int, str]]]:
    """The groups of digits, as (start, end, digits), those together between which only a separator stands."""
    run: list[tuple[int, int, str]] = []
    for found in _GROUP.finditer(simple):
        start, end = found.span()
        while start < end and simple[start] in "OoIl" and simple[start - 1 : start].isalpha():
            start += 1  # the end of a word: "Zalo0912…"
        while start < end and simple[end - 1] in "OoIl" and simple[end : end + 1].isalpha():
            end -= 1  # the beginning of one: "12lớp"
        if start == end:
            continue
        if run and not _GAP.fullmatch(simple, run[-1][1], start):
            yield run
            run = []
        run.append((start, end, simple[start:end].translate(_LIKE_DIGITS)))
    if run:
        yield run


def _from(run: list[tuple[int, int, str]], at: int) -> Iterator[_Digits]:
    """The numbers that may begin with this group, the longest first."""
    sizes: list[int] = []
    numbers = []
    for _, end, digits in run[at:]:
        sizes.append(len(digits))
        if len(sizes) > 1 and sum(sizes) > _MOST:
            break
        whole = "".join(one for _, _, one in run[at : at + len(sizes)])
        numbers.append(_Digits(run[at][0], end, whole, tuple(sizes)))
    return reversed(numbers)


def _private(number: _Digits, run: list[tuple[int, int, str]], folded: str, *, figures: bool) -> bool:
    digits, sizes = number.digits, number.sizes
    if len(digits) < _LEAST or len(set(digits)) == 1:
        return False
    before = folded[max(0, number.start - _NEAR) : number.start]
    if before.endswith("+") and digits.startswith("84") and 10 <= len(digits) <= 12:
        return True
    if _ACCOUNT.search(before) and (len(sizes) == 1 or set(sizes[:-1]) == {4}):
        return True
    if len(digits) in (9, 12) and _NUMBER_OF.search(before):
        return True
    if len(digits) in (10, 11) and digits[0] == "0" and _CALL.search(before):
        return True
    if len(digits) < 9:
        return False
    if digits[0] == "0" and sizes[0] > 2:  # no figure is written 012
        return len(digits) <= 12 or digits.startswith("0084") or len(sizes) == 1
    if len(sizes) > 1:
        return sizes == (1,) * 12 and digits[0] == "0" and digits[3] in "0123"  # no form asks for twelve figures
    return _not_an_amount(number, run, folded, figures=figures)


def _not_an_amount(number: _Digits, run: list[tuple[int, int, str]], folded: str, *, figures: bool) -> bool:
    """Whether so many digits in a row can be no amount of money, the only figure as long as that."""
    if number.digits.endswith("000"):
        return False
    before = folded[max(0, number.start - _NEAR) : number.start]
    if _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(folded, number.end):
        return False
    words = any(char.isalpha() for char in folded[: run[0][0]] + folded[run[-1][1] :])
    return words or not figures or len(number.digits) > _AMOUNT
