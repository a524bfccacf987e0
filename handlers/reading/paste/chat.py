"""Takes a pasted chat apart: who said which line. What the program of the chat adds (times, "Đã gửi", recalled
messages, headers of a forwarded mail) is set aside."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from handlers.reading.figures.pieces import clean, listed
from handlers.reading.fold import fold, folded_alike
from handlers.reading.paste.line.weighty import has_count, has_nothing
from handlers.reading.paste.names import known_name, names_in


class ChatLine(NamedTuple):
    """A line of a paste. `line`: as it was pasted; `body`: what was said, cleaned; `sender`: "" where nobody is named;
    `message`: which message of the chat it belongs to."""

    line: str
    body: str
    sender: str = ""
    message: int = 0


_DAY = r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
_HOUR = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:am|pm|sa|ch))?"
_STAMP = rf"(?:{_DAY}[,\s]+(?:luc\s+)?{_HOUR}|{_HOUR}[,\s]+{_DAY}|{_HOUR})"
_HEADS = tuple(
    re.compile(one)
    for one in (
        rf"\[\s*{_STAMP}\s*\]\s*(?P<who>[^:\n]{{1,60}}):\s*(?P<said>.*)",
        rf"{_STAMP}\s*[-–]\s*(?P<who>[^:\n]{{1,60}}):\s*(?P<said>.*)",
        rf"(?P<who>[^\[\]:\n]{{1,60}}?)\s*,?\s*[\[(]\s*{_STAMP}\s*[\])]\s*:?\s*(?P<said>.*)",
        rf"(?P<who>[^\d\[\]():\n]{{2,60}}?)\s*,?\s+{_STAMP}\s*:?(?P<said>)",
    )
)
"""Beginnings of a message that name the sender and the time; the first of them cannot be anything else."""
_SURE = 2
_NUMBER = re.compile(
    r"(?:(?:tu|from|gui tu|nguoi gui|sdt)\s*:?\s*)?(?P<who>\+?\d[\d .-]{8,14}|•••)\s*:\s*(?P<said>.*[^\W\d].*)"
)
"""A short message with the number that it came from; it may have been hidden already."""
_TIME = re.compile(
    rf"(?:(?:hom nay|hom qua|thu \w+|t[2-7]|cn|chu nhat|luc|da gui|da xem|da nhan)[,\s]*)*{_STAMP}(?:\s*(?:da xem"
    rf"|da gui|da nhan|hom nay|hom qua|✓+))*"
    r"|enter|da gui|da nhan|da xem|sent|delivered|seen"
)
"""Lines with nothing but a time, and marks of what has arrived: the ends of messages, or their beginnings."""
_SENT = (
    r"(?:hinh anh|anh|hinh|video|nhan dan|sticker|gif|tep|tep tin|file|danh thiep|vi tri|tin nhan thoai|lien ket|link)"
)
_ADDED = re.compile(
    r"\[[^\]\d]{2,40}\](?:\s*[\w .()-]{1,80}\.[a-z]{3,4})?|\d{1,2} [a-z]{3,9},? 20\d\d"
    r"|(?:.{0,40} )?(?:da thu hoi|da duoc thu hoi)(?: .{0,30})?|tin nhan da (?:duoc )?(?:thu hoi"
    r"|xoa)|.{0,40}\bda xoa (?:mot )?tin nhan"
    r"|(?:hom nay|hom qua|thu \w+|chu nhat|t[2-7])(?:[,\s]+(?:ngay\s+)?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
    r"|\s+thang\s+\d{1,2}.*)?)?"
    rf"|[-–—_\s]*(?:ngay\s+)?(?:{_DAY}|\d{{1,2}} thang \d{{1,2}}(?:,? (?:nam )?\d{{4}})?)[-–—_\s]*"
    r"|-{3,}.*|={3,}.*|_{3,}.*|—{2,}.*"
    r"|(?:tu|from|date|ngay gui|subject|tieu de|chu de|to|den|cc|gui|sent|ngay):\s.*(?:@|\d{4}|<|lai|fwd|re:|luc"
    r"|bc|bao cao|\b[a-z]+ [a-z]+ [a-z]+\b).*|subject:.*|tieu de:.*|chu de:.*"
    r"|gui tu .{2,60}|sent from .*|(?:duoc )?chuyen tiep tu .*|forwarded from .*|forwarded message.*|da chuyen tiep.*"
    r"|(?:da |dang )?(?:cuoc goi|goi) (?:thoai|video|nho|di|den|nhom).*|cuoc goi.*|missed .*call.*|ban da bo lo.*"
    r"|.{2,60}\b(?:da tham gia|da roi|vua tham gia|duoc them vao|da them|da duoc .{2,40} them vao|da doi ten"
    r"|da ghim|da thay doi|da tao|da binh chon|da bay to|da tha (?:tim|cam xuc)|da thich|da phan ung)\b.{0,60}"
    rf"|(?:.{{1,50}}? )?(?:da|vua) (?:gui|chia se|dang|chuyen tiep) (?:(?:mot|\d{{1,2}}|nhieu|cac) )?{_SENT}"
    r"(?: .{0,30})?"
    r"|(?:.{1,50}? )?(?:da bay to cam xuc|bay to cam xuc|reacted|da go tin nhan|da huy gui|unsent|sent an?)\b.{0,60}"
    r"|(?:hinh anh|anh|video|nhan dan|sticker|gif|tep|tep tin|file|danh thiep|vi tri|binh chon|khao sat"
    r"|tin nhan thoai|photo|voice message)(?:\s*[:(].*)?"
    r"|\d{1,3} (?:thich|luot xem|luot binh chon|binh chon|luot thich|nguoi da binh chon|nguoi da xem|phieu"
    r"|lua chon)|da chinh sua|edited|tra loi [^\d]{2,40}|.{2,40} da tra loi.{0,40}|xem them|seen by.*"
)
"""Lines that the program of a chat or of mails adds."""
_INITIALS = re.compile(r"[A-ZĐÂĂÊÔƠƯ]{2}")
"""What stands in the place of somebody's picture."""
_QUOTE = re.compile(r"^\s*(?:[>»|▎]\s?)+(?=\S)|^\s*>+\s*$")
_BOLD = re.compile(r"\*\*|__|~~|`+|(?<![\w*])\*(?=\w)|(?<=\w)\*(?![\w*])")
_GREETS = frozenset(
    listed(
        """
        da | vang | ok | oke | okie | chao | xin | cam | kinh | em | anh | chi | bac | chau | nhan | duoc | roi
        | uh | u | hihi | haha | bao | gui | tuan | hop | khong | ko | sua | nham | dinh | tong | cac |
        ca | xom | thon | to | ban | tdp | vneid | so | cong"""
    )
)
"""Words that begin no sender's name."""
_SURNAME = frozenset(
    listed(
        """
        nguyen | tran | le | pham | hoang | huynh | phan | vu | vo | dang | bui | do | ho | ngo | duong | ly |
        nong | ma | luong | lo | vi | trieu | ban | lam | dinh | luc | be | mong | to | chu | hua | dam
        | sam | giang | sung | thao | vang | mai | trinh | dao | ha | cao | luu | ta | la | quach | loc
        | lieu | ninh | lù | lu | phung | trang"""
    )
)


def lines_said(raw: Sequence[str], units: Sequence[str]) -> list[ChatLine]:
    """The lines that people wrote, in order, the empty ones too."""
    lines = [(line, _plain(line)) for line in raw]
    stamped = any(_TIME.fullmatch(folded_alike(body)) for _, body in lines if body)
    made: list[ChatLine] = []
    sender, message, begins, quoted = "", 0, True, ""
    for line, shown in lines:
        body = shown
        folded = folded_alike(body)
        if not body:
            made.append(ChatLine(line, "", sender, message))
            continue
        if _TIME.fullmatch(folded):
            begins, message = True, message + 1
            continue
        if stamped and _INITIALS.fullmatch(body):
            begins = True
            continue
        head = _head(body, folded, units, message)
        if head is not None:
            (sender, body), message, begins = head, message + 1, False
            if body and not _added(body, folded_alike(body)):
                made.append(ChatLine(line, body, sender, message))
            continue
        if _added(body, folded):
            continue
        if _sender(body, units, begins=begins and stamped):
            if begins or not stamped:
                sender, message = body, message + (not stamped)
            else:
                quoted = body
            begins = False
            continue
        made.append(ChatLine(line, body, quoted or sender, message))
        begins, quoted = False, ""
    return made


def _head(body: str, folded: str, units: Sequence[str], message: int) -> tuple[str, str] | None:
    """The sender that a line names with the time, and what they said in it."""
    for n, pattern in enumerate(_HEADS):
        found = pattern.fullmatch(folded)
        if found is None:
            continue
        who, said = body[slice(*found.span("who"))].strip(" ,-"), body[slice(*found.span("said"))].strip()
        if known_name(who, units) is not None:
            return who, f"{who}: {said}"
        if n < _SURE or _sender(who, units, begins=True):
            return who, said
    number = _NUMBER.fullmatch(folded)
    if number is not None:
        return f"{body[slice(*number.span('who'))]} {message}", body[slice(*number.span("said"))]
    who, colon, said = body.partition(":")
    return (who.strip(), said.strip()) if colon and said.strip() and _sender(who, units, begins=False) else None


def _added(body: str, folded: str) -> bool:
    """Whether the program of the chat has added a line; what reports something was written by somebody."""
    return bool(_ADDED.fullmatch(folded)) and not has_count(body) and not has_nothing(body)


def _plain(line: str) -> str:
    """A line without the marks of quotation and bold type, cleaned."""
    return clean(_BOLD.sub("", _QUOTE.sub("", line)))


def _sender(body: str, units: Sequence[str], *, begins: bool) -> bool:
    """Whether a line is the name of who wrote the next one. `begins`: a message begins here."""
    words = re.sub(r"[^\w\s()'’.–-]", " ", body).strip(" .–-(),")
    if (
        not words
        or ":" in body.strip(" :")
        or len(words) > 60
        or any(char.isdigit() for char in _unnamed(words, units))
        or not all(map(_called, words.split()))
    ):
        return False
    parts = fold(words).split()
    known = known_name(words, units)
    if (known is not None and known.units) or parts[0] in _GREETS or has_nothing(words):
        return False
    if sum(bool(one.units) for one in names_in(words, units)) > 1:
        return False
    return begins or (parts[0] in _SURNAME and 2 <= len(parts) <= 5)


def _unnamed(words: str, units: Sequence[str]) -> str:
    """The words without the names of hamlets, which may have numbers."""
    for one in reversed(names_in(words, units)):
        words = words[: one.start] + words[one.end :]
    return words


def _called(word: str) -> bool:
    """Whether a word may be part of a person's name."""
    bare = word.strip("()'’.")
    return (
        not bare
        or bare.isdigit()
        or bare in ("-", "–")
        or bare[:1].isupper()
        or fold(bare) in ("xom", "thon", "ban", "to", "tdp")
    )


def people(said: Sequence[ChatLine]) -> Iterator[str]:
    """The words of the senders' names, folded."""
    for one in said:
        yield from fold(one.sender).split()
