"""The words of days and hours, folded, as people type them in Vietnamese and English; and the numbers among them."""

import re
import unicodedata

from handlers.reading.figures.number_words import LETTERS, SpelledFigure, amounts
from handlers.reading.fold import fold

_LONGEST = 80

POLITE = r"(?:da|vang|a|nhe|nha|nhi|oi|em|anh|chi|bac|bot|please|thanks|thank you|cam on)"
_DIGITS = {word: letter for word, letter in LETTERS.items() if word.isascii() and letter in "123456789NoulTWCVXL"}
_WORD = "|".join(sorted(_DIGITS, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}|(?:{_WORD})(?: (?:{_WORD})){{0,3}}?)"

_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTHS = {name[:length]: n for n, name in enumerate(_MONTH_NAMES, 1) for length in (3, len(name))} | {"sept": 9}
MONTH_NAME = rf"({'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
NTH = r"(\d{1,2})(?:st|nd|rd|th)?"

WEEKDAYS = {
    **{f"thu {name}": n for n, name in enumerate(("hai", "ba", "tu", "nam", "sau", "bay"))},
    **{f"{thu}{n + 2}": n for n in range(6) for thu in ("thu ", "thu", "t")},
    **dict.fromkeys(("chu nhat", "chua nhat", "cn", "sunday", "sun"), 6),
    **{name: n for n, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday"))},
    **{name: n for n, name in enumerate(("mon", "tue", "wed", "thurs", "fri", "sat"))},
}
WEEKDAY = rf"({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})"

AWAY = {
    **dict.fromkeys(("hom nay", "bua nay", "ngay hom nay", "nay", "today"), 0),
    **dict.fromkeys(("mai", "ngay mai", "hom mai", "tomorrow"), 1),
    **dict.fromkeys(("ngay mot", "bua mot", "ngay kia", "day after tomorrow"), 2),
    **dict.fromkeys(("hom qua", "yesterday"), -1),
    "hom kia": -2,
}
"""Days from today by their names."""

WEEKS = {
    **dict.fromkeys(("tuan nay", "this week", "tuan", "week", "nay", "this"), 0),
    **dict.fromkeys(("tuan sau", "tuan toi", "next week"), 1),
    **dict.fromkeys(("tuan truoc", "last week"), -1),
}
"""Weeks from this one by their names."""


_TONED = {"ngày kìa": "3 ngày nữa", "ngày một": "ngày 1", "tháng sáu": "tháng 6", "tháng sau": "tháng tới"}
"""Words that only their tones tell from others, each with an unmistakable equal."""


def plain(text: str) -> str:
    """The text folded, without punctuation; empty where it is too long to be a day."""
    if len(text) > _LONGEST:
        return ""
    toned = unicodedata.normalize("NFC", text).casefold()
    for words, others in _TONED.items():
        toned = toned.replace(words, others)
    return " ".join(re.sub(r"[,()]", " ", fold(toned)).strip(" .!?…:;'").split())


def numbers(words: str) -> list[int]:
    """The numbers that digits or words can mean: "hai lăm" is 25, "hai mươi năm" 20 or 25."""
    if words.isdecimal():
        return [int(words)]
    if words == "tu":
        return [4]
    spelled = re.sub(r"^([23])([1-9])$", r"\1W\2", "".join(_DIGITS[word] for word in words.split()))  # "hai bốn"
    return sorted(int(amount) for amount in amounts(SpelledFigure(spelled, {}), broken=False))
