"""Tells what in a chat is no report: greetings, thanks, titles, totals, samples, what the program of the chat adds."""

import re

from handlers.reading.figures.pieces import listed
from handlers.reading.fold import fold
from handlers.reading.post import words

_POLITE = frozenset(
    word
    for phrase in listed("""
        da | vang | ok | oke | okie | oki | u | uh | um | em | anh | chi | bac | chau | co | chu | cu | ong | ba
        | e | a | c | ban | minh | cac | chao | xin | gui | bao cao | bc | nhan | duoc | dc | roi | r | nhe
        | nha | nhé | ạ | cam on | cam ta | tks | thanks | thank | you | so lieu | kinh gui | kinh chao | xa
        | phong | to | xom | thon | tuan nay | tuan | hom nay | toi | nay | de | la | cho | voi | va | cua
        | thoi | het | day | du | tong hop | da nhan | day du | ghi nhan | tot | lam | qua | sang | chieu | trua
        | gioi | nhiet tinh | vui | khoe | chuc | moi nguoi | ca nha | ngay | moi | tren | dia ban
        | cong nghe so cong dong | to cong nghe so | chuyen doi so | lanh dao | ubnd | tcnscd | ket qua
        | hoat dong | thuc hien | nhu sau | sau | danh sach | ds | tre | chuyen tiep | truc tuyen | online
        | noi dung | dong chi | d/c | ah | ak | hi | hihi | haha | hehe | alo | nhiet liet | hoan nghinh | bieu
        | nhieu | tran trong | than men | kinh bao | kinh thu | tam biet | ngu ngon | cuoi tuan | vui ve
        | hanh phuc | binh an | suc khoe | manh khoe | thanh cong | vat va | co gang | phat huy | tuyet voi
        | hay qua | chuan
        | mau | bang | so | thang | nam | quy | ky | thu | dau | cuoi | tu | den | nguoi | lap | ky ten""")
    for word in fold(phrase).split()
)
"""Words of greetings, thanks and titles, folded."""
_ALSO = "bo sung | them | ben | tiep | con | dung | lai | update | cap | nhat | o | phia | tai | vua | goi | dien | nho"
_LEADING = _POLITE | words.GLUE | frozenset(listed(_ALSO))
"""Words that say nothing of a figure or a name behind them."""
_HARMLESS = re.compile(r"\b(?:\d{1,2} (?:xom|thon|ban|to|don vi)|buoi (?:sang|trua|chieu|toi)|tot lanh|kiem|luon)\b")
_WORD = re.compile(r"[^\W\d_]+(?:/c)?")
_TITLE = re.compile(
    r"\W*(?:(?:i{1,3}|iv|v|[1-9])[./]\s*)?(?:bao cao|bang|bieu|tong hop|ket qua|danh sach|bc|cong hoa xa hoi"
    r"|doc lap|ubnd|uy ban|to cong nghe so|tuan|ky|thoi gian|ngay"
    r"|kinh gui|kinh chao|so lieu)\b"
)
_TOTAL = re.compile(
    r"\W*(?:(?:tong cong|cong|tong|tong so|toan xa|ca xa|toan to|tong toan xa|chung ca xa|tong hop|total|sum"
    r"|tong hop chung)\b(?!\s+(?:nguoi|buoi|cuoc|hoi nghi|luot|vneid))"
    r"|(?:tong(?: so)?|cong)\s+(?:\d+|bon|ba|hai|nam|muoi|sau|bay|tam|chin)\b)"
)
_SAMPLE = re.compile(r"\W*(?:vd|vi du|mau|theo mau|bao cao mau|tin mau|mau bao cao|mau tin|cu phap|example)\b")
_ASKED = re.compile(
    r"\b(?:de nghi|yeu cau|nhac|nho|mong|xin)\s+(?:cac|ca|tat ca|nhung|may)\s+(?:xom|thon|to|ban|bac|dong chi|anh"
    r"|chi|don vi)\b"
    r"|\b(?:con|moi)\s+(?:lai\s+)?\d*\s*(?:xom|thon|to|ban|don vi)?\s*(?:nua\s+)?(?:chua|truoc)\b"
    r"|\b(?:chua|thieu)\s+(?:gui|bao|nop|co|thay|nhan|bc)\b"
)
"""What leads write to their hamlets, and what says only that a report is still to come."""
_OTHER = re.compile(
    r"\b(?:(?:tuan|ky|thang|quy|nam|lan) (?:truoc|sau|toi|ngoai)|luy ke|cong don|tu dau nam|du kien"
    r"|ke hoach (?:tuan|thang|quy)(?! (?:nay|qua))|cung ky|last week|next week)\b"
)
_NOW = re.compile(r"\b(?:(?:trong )?(?:tuan|ky) (?:nay|qua|vua qua|vua roi)|trong (?:tuan|ky)|this week)\b")
_WITHDRAWN = re.compile(
    r"\b(?:bo qua|bo|huy|xoa|dung tinh|khong tinh|ko tinh|dung lay|khong lay|ko lay|dung ghi)\b.{0,20}?\b(?:tin"
    r"|tin nhan|so lieu|bao cao|bc|ban|dong|so)\b.{0,14}?"
    r"\b(?:tren|truoc|vua roi|vua gui|cu|luc nay|nay)\b"
)
_OWN = re.compile(
    r"\W*(?:(?:da|bc|bao cao|chao|ca nha|chi|anh|con)\W+)*(?:ben|xom|thon|ban|to|khu|tdp|to dan pho)\s+"
    r"(?:nha\s+)?(?:em|minh|toi|chung em|chung toi|chau|tui|nha)\b"
)
_FIXES = (
    r"(?:(?:em|e|chi|c|anh|a|toi|minh|chau)\s+)?(?:xin\s+(?:phep\s+)?(?:duoc\s+)?)?"
    r"(?:sua lai|sua|dinh chinh|chinh lai|chinh sua|dieu chinh|(?:bao cao |bao |ghi |go |viet |danh |gui |dem "
    r"|tinh )?nham|bao cao lai|bao lai|bc lai|gui lai"
    r"|so dung(?: phai)?(?: la)?|dung la|dung ra la|dung phai la|cap nhat lai|thong nhat lai|chot lai|xin loi|sorry)"
    r"(?:\s+(?:la|lai|thanh|roi|mot chut|chut|so lieu|so|tin tren|giup|giup em|ho em|a|nhe|cho|ty|ti|xiu|ve|dung"
    r"|con|phai|phai la|r))*"
)
_COUNT = r"\d{1,6}(?:\s*(?:buoi|nguoi|ng|luot|cuoc|hoi nghi|tai khoan|tk))?"
_INSTEAD = re.compile(
    rf"[,;(]?\s*\b(?:chu|ma)\s+(?:khong|ko|k)\s+phai\s+(?:la\s+)?{_COUNT}\b\)?"
    rf"|\b(?:khong|ko|k)\s+phai\s+(?:la\s+)?{_COUNT}\s*,?\s*(?:ma\s+)?(?:la\s+|phai\s+la\s+)?(?=\d)"
    rf"|\btu\s+{_COUNT}\s*(?:len|thanh|sang|xuong|->|=>|→)\s*(?:con\s+)?(?=\d)"
)
"""The figure that was wrong, beside the right one: "5 chứ không phải 4", "từ 40 thành 45"."""
_CALL = (
    r"(?:(?:em|e|chi|c|anh|a|toi|bac)\s+)?(?:vua|moi|da|co|vua moi)?\s*(?:qua dien thoai|goi dien(?: thoai)?"
    r"|vua goi|vua dien|dien thoai (?:bao|lai)|dien bao|goi bao|goi lai|nhan tin bao)"
    r"(?:\s+(?:cho|chi|em|ve|xong|bao|hoi|xac nhan|lai|qua|len|roi|la))*"
)
"""How the figures came: "em vừa gọi điện hỏi lại"."""
_CALLED = re.compile(rf"(?<!\w){_CALL}(?!\w)")
_FIX = re.compile(rf"(?<!\w){_FIXES}(?!\w)")
_TYPED = {"sua": ("sửa",), "nham": ("nhầm",), "chinh": ("chính", "chỉnh"), "dung": ("đúng",)}


def polite(folded: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether a folded line only greets, thanks or announces; `names`: what people in this chat are called."""
    said = _WORD.findall(_HARMLESS.sub(" ", folded))
    return not said or all(word in _POLITE or word in names for word in said)


def harmless(folded: str) -> bool:
    """Whether words before a figure or a name say nothing that matters."""
    return all(word in _LEADING for word in _WORD.findall(_FIX.sub(" ", folded)))


def title(folded: str) -> bool:
    """Whether a line begins as a title does."""
    return bool(_TITLE.match(folded))


def total(folded: str) -> bool:
    """Whether a line, or a cell, begins as a total of all hamlets does."""
    return bool(_TOTAL.match(folded))


def sample(folded: str) -> bool:
    """Whether a line is a sample that shows how to report."""
    return bool(_SAMPLE.match(folded))


def asks_others(folded: str) -> bool:
    """Whether somebody asks for reports, or says that one is still to come."""
    return bool(_ASKED.search(folded))


def without_withdrawal(text: str, folded: str) -> tuple[str, bool]:
    """The text without the words by which somebody takes back what they wrote before, and whether there were any."""
    found = _WITHDRAWN.search(folded)
    return (text, False) if found is None else (f"{text[: found.start()]},{text[found.end() :]}".strip(" ,.:;-"), True)


def own_hamlet(folded: str) -> bool:
    """Whether a line begins as the report of one's own hamlet does, without its name."""
    return bool(_OWN.match(folded))


def another_period(folded: str) -> bool:
    """Whether a title says that what stands below is of another period."""
    return bool(_OTHER.search(folded)) and not _NOW.search(folded)


def without_fix(text: str, folded: str) -> tuple[str, bool]:
    """The text without the words that say that it corrects something, and whether there were any."""
    instead = list(_INSTEAD.finditer(folded))
    for one in instead:
        blank = " " * (one.end() - one.start())
        text = text[: one.start()] + blank + text[one.end() :]
        folded = folded[: one.start()] + blank + folded[one.end() :]
    found = [one for one in _FIX.finditer(folded) if _meant(text[slice(*one.span())], one[0])]
    corrects = bool(found or instead)
    if found:
        found += [
            one
            for one in _CALLED.finditer(folded)
            if not any(a.start() < one.end() and one.start() < a.end() for a in found)
        ]
    for one in sorted(found, key=lambda one: -one.start()):
        text = text[: one.start()] + "," + " " * (one.end() - one.start() - 1) + text[one.end() :]
    return text, corrects


def _over(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _meant(typed: str, folded: str) -> bool:
    """Whether the diacritics that were typed are those of the words: "nhầm", not "nhằm"."""
    for plain, spelled in zip(folded.split(), typed.casefold().split(), strict=False):
        if plain in _TYPED and spelled != plain and spelled not in _TYPED[plain]:
            return False
    return True
