"""Sets aside what is never a figure: dates, hours, ordinals, document numbers, percentages, money, list numbers,
private numbers, signatures. It is blanked before figures are looked for, so that no later rule can take it for one."""

import re
from collections.abc import Sequence

from handlers.reading.fold import bare, folded_alike
from handlers.reading.post import words
from handlers.reading.post.lexicon import MISLED, Kind, Term

_NAMED_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_DM = rf"{_NAMED_DAY}\s?[/.-]\s?(?:1[0-2]|0?[1-9])(?:\s?[/.-]\s?(?:20\d\d|2\d))?"
_MONTHS = "mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi|muoi mot|muoi hai|gieng|chap"
_COUNTED = r"(?!\s*(?:buoi|cuoc|lan|hoi nghi|hn|nguoi|luot|ng)\b)"
"""Not before what is counted: "xóm 1 buổi", "tuần 2 buổi"."""

_KEY_WORD = (
    r"(?:mat khau|matkhau|mk|pass(?:word|code)?|otp|pin|ma (?:otp|pin|xac (?:thuc|nhan|minh)|kich hoat|bao mat))"
)
_TYPED_KEY = (
    r"(?!\d{1,3}\s?(?:n|ng|nguoi|luot|b|buoi|vneid)\b)(?=\S*\d)\S{4,}(?:[ -]\d{2,4}\b)?|\d{2,3}[ -]\d{2,3}(?![\d/])"
)

_NEVER = (
    # Passwords and codes: "mật khẩu vneid 123456", "482913 là mã otp".
    (
        rf"\b{_KEY_WORD}\b(?:[ \t]*[:=-]|[ \t]+[^\s\d,;.]+(?=[ \t:=])){{0,4}}[ \t:=]+(?:{_TYPED_KEY})"
        rf"|\b\d{{4,}}\s+(?:la\s+)?{_KEY_WORD}\b"
        rf"|\bma(?: vneid| so)?\W{{0,3}}\d{{4,}}\b(?!\s*(?:nguoi|luot|ng)\b)"
    ),
    # Links, and numbers that were taken out when the message came.
    r"https?://\S+|www\.\S+|•+",
    # Identity and telephone numbers.
    (
        r"\b(?:cccd|cmnd|cmt|sdt|dt|lh|zalo|lien he|so dien thoai)\b\W{0,3}\+?[\do][\do .-]{6,}[\do]"
        r"|(?<!\d)\+?\d(?:[ .-]?\d){7,}(?!\d)"
    ),
    # Who signed.
    (
        r"(?:(?<=\n)|^)[ \t]*(?:nguoi (?:bao cao|lap|lap bieu|gui|tong hop|thuc hien)|to truong"
        r"|truong (?:xom|thon|ban|to)"
        r"|ky ten|tm\b)[^\n\d]*(?=\n|$)"
    ),
    # 18/9-24/9, 18-24/9, 24/9/2026.
    (
        r"(?:(?:tu|tuan|ngay|cac ngay|week|den|toi|hom|bc)\s*:?\s*(?:ngay\s*)?)?\(?\s*(?<![\d/.,])"
        rf"(?:{_DM}\s*(?:-|–|den|toi|->|~|>)\s*(?:ngay\s*)?{_DM}|{_NAMED_DAY}\s*(?:-|–|den|->|~)\s*{_DM}"
        rf"|{_NAMED_DAY}\s?[/.-]\s?(?:1[0-2]|0?[1-9])\s?[/.-]\s?(?:20\d\d|2\d))(?![\d/])\)?"
    ),
    # ngày 24/9, and a bare 24/9.
    (
        r"\b(?:tu|tuan|ngay|cac ngay|hom|den|den ngay|tu ngay|chieu|toi|sang|vao|thu \d|t\d|ngay mung)\s*:?\s*"
        rf"(?:ngay\s*)?{_DM}(?![\d/.,]*\d)"
        rf"|(?<![\d/.,]){_NAMED_DAY}/(?:1[0-2]|0?[1-9])(?![\d/]|\s*(?:nguoi|ng\b|luot))"
    ),
    # ngày 24 tháng 9, tháng 9, tuần 38, quý III, năm 2026, thứ sáu.
    (
        r"\b(?:ngay|mung|mong|hom mung|hom)\s+(?:mung\s+)?\d{1,2}(?:\s+(?:den|-|toi)\s+(?:ngay\s+)?\d{1,2})?"
        r"(?:\s+thang\s+\d{1,2})?(?:\s+nam\s+\d{4})?\b"
        rf"|\b(?:tu\s+)?(?:{_NAMED_DAY}\s*(?:-|–|den|toi)\s*)?{_NAMED_DAY}\s+thang\s+(?:1[0-2]|0?[1-9])\b{_COUNTED}"
    ),
    rf"\bthang\s+(?:\d{{1,2}}|(?:{_MONTHS})\b)(?:\s*[/-]\s*\d{{4}}|\s+nam\s+\d{{4}})?\b{_COUNTED}",
    (
        r"\btuan\s+(?:thu\s+)?(?:\d{1,2}|(?:mot|hai|ba|tu|bon|nam)\b(?=\s+(?:thang|cua)))"
        rf"(?:\s*/\s*\d{{4}}|\s*/\s*\d{{1,2}})?{_COUNTED}(?!\s*[-/]|\d)"
    ),
    r"\bquy\s+(?:[1-4]|iv|i{1,3})\b(?:\s*[/-]?\s*\d{4})?",
    r"\bnam\s+20\d\d\b|\b20[2-3]\d\b(?!\s*(?:nguoi|luot|ng\b))",
    r"\bthu\s+(?:[2-7]|hai|ba|tu|nam|sau|bay)\b|\bt[2-7]\b|\bchu\s+nhat\b|\bcn\b",
    # 19h30, 19:30, 7 giờ.
    (
        r"\b\d{1,2}\s?(?:h|g)\s?\d{0,2}(?:\s?p)?\b|\b\d{1,2}:\d\d\b(?!\d)"
        r"|\b\d{1,2}\s?gio(?:\s+(?:\d{1,2}|ruoi|kem \d+)(?:\s+phut)?\b(?!\s*(?:nguoi|buoi)))?"
    ),
    # Nghị quyết 57-NQ/TW, mức 2.
    (
        r"\b(?:nq|nghi quyet|de an|qd|quyet dinh|ke hoach|kh|cong van|cv|nghi dinh|nd|thong tu|chi thi"
        r"|luat|cong dien|van ban)"
        r"\s*(?:so\s*)?:?\s*\d+(?:\s?[-/]\s?[\w-]+)*"
    ),
    r"\bmuc\s+(?:do\s+)?(?:[1-4]|hai|mot)\b|\bcap\s+(?:do\s+)?[1-4]\b|\bkhoa\s+\d+|\bversion\s+\d\S*",
    # 85 %, 50 nghìn.
    r"\d+(?:[.,]\d+)?\s*(?:%|phan tram)",
    r"\d+(?:[.,]\d+)*[ \t]?(?:d|dong|k|nghin|ngan|trieu|tr|ty|vnd)\b(?!\s*(?:nguoi|buoi|chi\b|bao\b|hang\b))",
    # xóm 5, số nhà 12.
    (
        r"\b(?:xom|thon|khu|khu pho|tdp|to dan pho|ap|doi|ban|to|cum|lien to|nha so|so nha|phong"
        r"|phuong|p|duong|ql|quoc lo"
        r"|km)\s*"
        rf"(?:so\s*)?\d+[a-z]?\b{_COUNTED}"
    ),
    # lần thứ 2, mục 3, "buổi 1: 20 người".
    (
        r"\b(?:thu|stt|lan thu|buoi thu|dot|cau|muc|dieu|khoan|y|trang|dong|lop|khoi|vong|lan so)\s+\d{1,2}\b"
        r"(?!\s*(?:buoi|nguoi|luot))|\b(?:buoi|lan|cuoc|hoi nghi)\s+(?:thu\s+)?\d{1,2}\b\s*(?=:|\(|co\s+\d|duoc\s+\d)"
    ),
    # "Theo kế hoạch họp 3 buổi nhưng chỉ họp được 2 buổi": what was meant to be, before what came of it.
    r"\b(?:theo )?ke hoach (?:la |dinh |thi )*[^.\n;]{0,40}?(?=\bnhung (?:chi|moi|thuc te|thuc hien)\b)",
    # People who are called Two to Ten.
    (
        r"\b(?:ong|chi|anh|co|chu|bac|em|thim|cau|di|cu|mr|ms)\s+(?:hai|ba|tu|nam|sau|bay|tam|chin|muoi|mot)\b"
        r"(?!\s+(?:buoi|cuoc|nguoi|luot|hoi|muoi))"
    ),
    # What meetings were about: "tuyên truyền về VNeID".
    (
        r"\b(?:tuyen truyen|pho bien|noi|van dong|trao doi|gioi thieu|quan triet|thong bao|hop|tap huan)\s+"
        r"(?:ve\s+|noi dung\s+)*(?:viec\s+)?(?:cai\s+(?:dat\s+)?|dang ky\s+|kich hoat\s+)?"
        r"(?:ung dung\s+|app\s+|tai khoan\s+)?(?:vneid|dinh danh(?: dien tu)?(?: muc 2)?|vne id)\b"
        r"(?!\s*(?::|=|cho\s+\d|\d))"
        r"|\b(?:ve|noi dung)\s+(?:cai\s+(?:dat\s+)?)?(?:vneid|dinh danh(?: dien tu)?)\b(?!\s*[:=])"
    ),
)
_NEVER_FIGURES = re.compile("|".join(_NEVER))
_PERSON = re.compile(
    r"\b(?:[ĐđDd]/c|[Đđ]ồng chí|[Cc]hị|[Cc]hi|[Cc]ô|[Ee]m|[Bb]ác|[Bb]à|[Tt]hím|[Dd]ì|[Mm]ợ|[Cc]háu|[Aa]nh) Mai\b"
    r"|\b[Mm]ai [ơo]i\b|"
    r"\b[Bb]à (?:Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười)\b"
    r"|\b[A-ZĐ][^\W\d]+ (?:Văn|Thị|Van|Thi|Hữu|Đức|Minh|Quang|Xuân)(?: [A-ZĐ][^\W\d]+){1,2}"
)
_ANSWERED = re.compile(
    r"\?(?:(?=[ \t]*(?:\d+|khong|ko|k)[ \t]*[^\n]{0,20}(?:\n|$))()|(?=[ \t]*(?:nguoi|buoi|ng|luot|cuoc)\b))"
)
"""Question marks of a copied form, with the answer behind ("mấy buổi? 2") or in the place of one ("? người")."""
_BULLET = re.compile(r"(?m)^[ \t]*(?:[-+*•–>~✓✔·]+[ \t]*(?=\S)|\(?(?:[a-hA-H]|[IVX]{1,4})[.,)/]\s+)")
_NUMBERED = re.compile(r"(?m)^[ \t]*\(?(\d{1,2})(?:[.)/\]]+|[ \t]*[-–:])[ \t]*(?=\S)")
_INLINE = re.compile(r"(?:(?<=\s)|^)\(?(\d)[.)/][ \t]*(?=[^\W\d_])")
_INLINE_BEFORE_FIGURES = re.compile(r"(?:(?<=\s)|^)\(?(\d)\)[ \t]+(?=\w)")
_PART = r"(?P<{0}>\d+)\s?(?:nguoi )?(?:nam|nu)(?: gioi)?\b"
_HALVES = re.compile(
    r"(?:(?P<total>\d+)\s+(?:nguoi|ng|luot|luot nguoi)(?:\s+\w+){0,2}?\s*[(:,]\s*(?:trong do\s+|gom\s+)?)?(?<!\d)"
    + _PART.format("one") + r"\s*(?:[,;+&]|va|con)?\s*" + _PART.format("two") + r"\s*\)?"
    + r"|\b(?:nam|nu)\s*:?\s*(?P<three>\d+)\s*(?:[,;+&]|va)?\s*(?:nam|nu)\s*:?\s*(?P<four>\d+)\b"
)  # fmt: skip
"""Men and women: "20 nam 30 nữ", and with their total."""


def set_aside(text: str, spans: Sequence[tuple[int, int]], *, weekly: bool = False) -> tuple[str, dict[int, Term]]:
    """The text with all that is no figure blanked, `spans` too; and the tokens that stand for some of the blanks, by
    their places. `weekly`: a month, quarter or year is another period than the report's."""
    shown = list(text)
    special: dict[int, Term] = {}
    for start, end in spans:
        _blank(shown, start, end)
    _unlist("".join(shown), shown)
    _halves("".join(shown), shown, special)
    for found in _PERSON.finditer("".join(shown)):
        _blank(shown, *found.span())
    for named in (_longer, _times) if weekly else (_times,):
        for token in named("".join(shown)):
            special[token.start] = token
            _blank(shown, token.start, token.end)
    for found in _ANSWERED.finditer(folded_alike("".join(shown))):
        shown[found.start()] = ":" if found[1] is not None else "¤"
    for found in _NEVER_FIGURES.finditer(folded_alike("".join(shown))):
        if found[0]:
            _blank(shown, *found.span())
    return "".join(shown), special


def _blank(shown: list[str], start: int, end: int) -> None:
    shown[start:end] = "¤" + " " * (end - start - 1)


def _halves(text: str, shown: list[str], special: dict[int, Term]) -> None:
    """Men and women as one token that is asked; where their total stands before them and agrees, only the total."""
    for found in _HALVES.finditer(folded_alike(text)):
        parts = tuple(int(found[name]) for name in ("one", "two", "three", "four") if found[name])
        start = found.start()
        if found["total"] and int(found["total"]) == sum(parts):
            start = found.start("one")
            shown[start : found.end()] = " " * (found.end() - start)
            continue
        special[start] = Term("halves", found[0], start, found.end(), parts=parts)
        _blank(shown, start, found.end())


_TIMES: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("now", words.NOW), ("so_far", words.SO_FAR), ("later", words.LATER), ("earlier", words.EARLIER),
)  # fmt: skip
_TIME = {phrase: kind for kind, phrases in _TIMES for phrase in phrases}
_TIME_WORDS = re.compile(
    r"(?<!\w)(?<!trien khai )(?<!pho bien )(?<!thong qua )(?:"  # "triển khai kế hoạch" is what a meeting was about
    + "|".join(sorted({bare(one) for one in _TIME}, key=len, reverse=True)).replace(" ", r"\s+")
    + r")(?!\w)"
    rf"(?:(?:(?<=thang)|(?<= quy))\s+\d{{1,2}}(?:\s*/\s*\d+)?\b{_COUNTED})?"
)


def _times(text: str) -> list[Term]:
    """Where a time is named; before figures are looked for, because "sau" without diacritics may be six."""
    found = []
    for one in _TIME_WORDS.finditer(folded_alike(text)):
        typed = re.sub(r"[\d/]+", "", " ".join(text[one.start() : one.end()].casefold().split())).strip()
        said = re.sub(r"[\d/]+", "", " ".join(one[0].split())).strip()
        kind = _TIME.get(typed) or _TIME.get(said)
        misled = typed != said and said in MISLED and typed not in MISLED[said]
        if kind is not None and not misled:
            found.append(Term(kind, said, one.start(), one.end()))
    return found


_MONTH = (
    rf"(?:thang\s+(?:\d{{1,2}}|(?:{_MONTHS})\b)"
    r"|t(?:[89]|1[0-2])(?=\s*/\s*20\d\d|\s+(?:hop|co|duoc|to chuc)\b|\s*:))"
)
_LONGER = re.compile(
    rf"\b(?:trong\s+|ca\s+)?(?:{_MONTH}{_COUNTED}|quy\s+(?:[1-4]|iv|i{{1,3}})\b|nam\s+20\d\d\b)"
    r"(?:\s*[-/]\s*20\d\d|\s+nam\s+20\d\d)?\b"
)
_OF_ITS_DAY = re.compile(
    r"(?:\d|\b(?:ngay|mung|hom|thu\s+\w+|(?:dau|giua|cuoi)(?:\s+cua)?"
    r"|tuan(?!\s+(?:nay|qua|vua|roi))(?:\s+\w+){0,3}))\W{0,3}$"
)
_WITH_ITS_DAY = re.compile(rf"[\s,:(-]*(?:tuan\s+(?:thu\s+)?\d|(?:tu\s+)?(?:ngay\s+)?{_DM})")


def _longer(text: str) -> list[Term]:
    """Where a month, quarter or year is named that is not part of a date or of a week's name."""
    folded = folded_alike(text)
    return [
        Term("longer", one[0], one.start(), one.end())
        for one in _LONGER.finditer(folded)
        if not _OF_ITS_DAY.search(folded[max(0, one.start() - 40) : one.start()].rsplit("\n", 1)[-1])
        and not _WITH_ITS_DAY.match(folded, one.end())
    ]


def _unlist(text: str, shown: list[str]) -> None:
    """Blank the dashes and running numbers of a list."""
    for found in _BULLET.finditer(text):
        if (
            text[found.start() : found.end()].strip() not in ("-", "+")
            or not text[found.end() : found.end() + 1].isdigit()
        ):
            shown[found.start() : found.end()] = " " * (found.end() - found.start())
    for pattern in (_NUMBERED, _INLINE, _INLINE_BEFORE_FIGURES):
        runs = list(pattern.finditer(text))
        numbers = [int(found[1]) for found in runs]
        if numbers and numbers == list(range(1, len(numbers) + 1)) and (len(numbers) > 1 or "\n" in text):
            for found in runs:
                shown[found.start() : found.end()] = " " * (found.end() - found.start())
