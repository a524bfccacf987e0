"""One spelling of a word, however it was typed: tone marks wherever they were put, drawn-out letters, short forms.

A word typed with its tone keeps it, as a sign behind it ("nhắc" → "nhăc'"), so that "nhạc" is never "nhắc"; one typed
without any diacritics stays open ("nhac")."""

import re
import unicodedata

from handlers.reading.fold import bare

_TONES = {"\u0300": "`", "\u0301": "'", "\u0309": "~", "\u0303": "~", "\u0323": "_"}
"""The marks of the tones. People confuse hỏi and ngã ("sữa" for "sửa"), so that these are one here."""

TONES = "`'~_"
"""The signs of the tones, behind a word."""

_TWICE = re.compile(r"([^\W\d])\1+")

_SHORT = {
    **dict.fromkeys(("ko", "k", "kg", "khg", "kh", "hok", "hong", "hông", "hổng", "hem", "hk", "khum"), "không"),
    **dict.fromkeys(("dc", "đc", "dk", "đk", "đuoc"), "được"),
    **dict.fromkeys(("r", "rùi", "rui", "gòi", "roài"), "rồi"),
    **dict.fromkeys(("j", "ji", "rì"), "gì"),
    **dict.fromkeys(("bc", "baocao", "bcao"), "báo cáo"),
    **dict.fromkeys(("bjo", "bgio", "bg", "baogio"), "bao giờ"),
    **dict.fromkeys(("ak", "ah", "à"), "ạ"),
    **dict.fromkeys(("tks", "thks", "thanks", "thank", "camon"), "cảm ơn"),
    **dict.fromkeys(("oki", "okie", "oke", "okey", "okay", "okela", "oce", "okla", "okê", "okela", "ôkê"), "ok"),
    **dict.fromkeys(("ukm", "uk", "uh", "ừm", "um", "uhm", "ừa", "ua", "uhuh", "ờ"), "ừ"),
    **dict.fromkeys(("sdt", "sđt", "đt", "dt"), "số điện thoại"),
    "bn": "bao nhiêu", "ntn": "như thế nào", "lm": "làm", "mn": "mọi người", "vs": "với", "cx": "cũng", "e": "em",
    "a": "anh", "c": "chị", "cj": "chị", "mk": "mình", "t": "tôi", "trc": "trước", "trk": "trước", "hnay": "hôm nay",
    "hqua": "hôm qua", "sl": "số liệu", "solieu": "số liệu", "hd": "hướng dẫn", "hdan": "hướng dẫn",
    "tonghop": "tổng hợp", "hoantac": "hoàn tác", "trogiup": "trợ giúp", "bieudo": "biểu đồ", "sosanh": "so sánh",
    "dongy": "đồng ý", "xinchao": "xin chào", "giahan": "gia hạn", "cn": "chủ nhật", "nhìu": "nhiều",
    "wa": "quá", "qá": "quá", "nộpp": "nộp", "chx": "chưa", "ch": "chưa", "chư": "chưa", "nt": "nhắn tin", "vl": "việc",
    "cb": "cán bộ", "đv": "đơn vị", "dv": "đơn vị", "tg": "thời gian", "tn": "thế nào", "đag": "đang", "gđ": "gia đình",
    "nỏ": "không", "tui": "tôi", "mần": "làm", "lun": "luôn", "xài": "dùng", "xai": "dùng",
    "rua": "thế", "rứa": "thế", "dzậy": "vậy", "zậy": "vậy",
    "ps": "phát sinh", "psinh": "phát sinh",
    "pls": "please", "plz": "please", "u": "you", "im": "i am",
}  # fmt: skip
"""What people write in chat for short, by what it stands for."""


def spelt(word: str) -> str:
    """One word in small letters, its tone as a sign at its end, letters that were drawn out written once."""
    if word.isascii():
        return _TWICE.sub(r"\1", word)
    parts = unicodedata.normalize("NFD", word)
    tone = next((_TONES[char] for char in parts if char in _TONES), "")
    letters = unicodedata.normalize("NFC", "".join(char for char in parts if char not in _TONES))
    return _TWICE.sub(r"\1", letters) + tone


def forms(word: str) -> tuple[str, ...]:
    """The spellings of a word of our tables: as it is written there, and without any diacritics."""
    return tuple(dict.fromkeys((spelt(word), spelt(bare(word)))))


_KEYS_W = re.compile("(?<=[aou])w")
_KEYS_TONE = re.compile("(?<=[aeiouy])[sfrxj](?=[aeiouy]{0,2}(?:ng|nh|ch|[cmnpt])?$)|(?<=[aeiouycghmnpt])[sfrxj]$")
_NOT_KEYS = frozenset(("or", "as", "if", "of", "is", "us", "her", "for", "your", "our"))
"""English words that look like keys of Telex."""


def untyped(word: str) -> str:
    """A word without the keys of Telex for its diacritics, which were typed with the keyboard off: "guwir" → "gui"."""
    if word in _NOT_KEYS:
        return word
    return _KEYS_TONE.sub("", _KEYS_W.sub("", word), count=1)


SHORT = {spelt(short): tuple(spelt(word) for word in words.split()) for short, words in _SHORT.items()}
"""Short forms, spelt, with the words that they stand for."""
