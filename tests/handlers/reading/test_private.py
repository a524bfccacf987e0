"""What is never kept of a text, told apart from figures."""

import itertools
from random import Random  # noqa: TID251  # the same numbers each time

import pytest

from handlers.reading.private import HIDDEN, hidden, sensitive
from tests.handlers.reading import spellings

PRIVATE = """001099012345|Ông Ba 001099012345|CCCD: 001 099 012 345|001.099.012.345|001-099-012-345|0010 9901 2345
001 0 99 012345|001/099/012/345|001_099_012_345|001, 099, 012, 345|001 - 099 - 012 - 345|0 0 1 0 9 9 0 1 2 3 4 5
0-0-1-0-9-9-0-1-2-3-4-5|OO1O99O12345|0O1O99Ol2345|ooI099oI2345|CCCD001099012345|cccd079l85012345của ông Ba
001099012345|٠٠١٠٩٩٠١٢٣٤٥|001\u200b099\u200b012\u200b345|bà Hoa (034185012345)|số định danh 034185012345
012345678|012 345 678|012.345.678|CMND 123456789|CMND 123 456 789|số CMND: 123.456.789|số căn cước 123-456-789
chị Lan 123456789 chưa cài|chứng minh nhân dân số 1234 567 89|CMT l23456789|012345l78 của ông A
0912345678|0912 345 678|0912.345.678|091-234-5678|gọi 0912345678|Zalo0912345678|Zalo 09 1234 5678|O912345678
sđt: 09 12 34 56 78|+84912345678|+84 912 345 678|(+84) 912 345 678|0084 912 345 678|điện thoại (024) 3825 1234
liên hệ 84912345678|02438251234|ĐT 0912345678 hoặc 0987654321|0912,345,678
STK 19012345678|stk: 1903 4567 8901 23|số tài khoản 12345678|Vietcombank 0071001234567|Agribank 8500205123456
chuyển khoản vào BIDV 21510001234567|thẻ 9704361234567891|số thẻ: 9704 3612 3456 7891
a.nguyen@gmail.com|thư: an_nguyen+1@xa.thainguyen.gov.vn nhé|an @ gmail . com|AN@GMAIL.COM
đã họp 2 buổi, 124 người, ông Ba số 001099012345 vắng"""

FIGURES = """2, 124, 15|2 124 15|1.234.567|124 15 200|2 buổi 124 người 15 vneid|124, 150, 200|124 150 200|0 124 15
0, 0, 0
02 124 15 200 12|02 buổi 124 người|0 12 124 15 200 35|1.234.567.890|12.345.678 đồng|123456789|250000000|123.456.789
kinh phí 250000000|kinh phí 123456789 đồng|chi 12345678901 đồng|123456789 đ|giải ngân 34567891234|120000000000
100.000.000.000|123.456.789.012 đồng|thu 1234567890 đ|1 200 300 400|1200 1500 1300 1400|12 34 56 78 90 12
14814/15219|14.814/15.219|97,339%|01/5/2026|01/05/2026 - 07/05/2026|08:00 12/05/2026|05/2026 06/2026|01052026
15219 14814|tài khoản định danh 124, 150, 200|làm căn cước 124 150 200|cấp CCCD 124, 15, 200
VNeID 15 tài khoản 124 buổi 2
15 tài khoản, 12345 lượt|gọi 124 hộ, 15 lượt|Nghị định 356/2025/NĐ-CP|Luật 91/2025
Quyết định 1234/QĐ-UBND ngày 01/02/2026
2 buổi\n124 người\n15 vneid\n1234567|1 2 3 4|09 12 34|12 lớp 3 lượt 4 loại|000000000|0 0 0 0 0 0 0 0 0 0 0 0
xóm 5 ngày 12
hai trăm|/nhac@ToSoBot|@BotFather|k|K|Đường vào xóm bị sạt, 12 hộ chưa cài được|1 tỷ 250 triệu|2,5 triệu
84 912 345 678|124 0|5 50 500 5000 50000|3 người từ 12345678|1250k|https://t.me/ToSoBot
/start 0912-3456-78AB-CDEF|1234-5678-9012-34AB|mã 0123456789ABCDEF|http://127.0.0.1:8080/j/0123-4567-8901-234Z"""


@pytest.mark.parametrize("text", PRIVATE.replace("\n", "|").split("|"))
def test_numbers_and_addresses_of_people_are_hidden(text: str) -> None:
    shown = hidden(text)

    assert HIDDEN in shown
    assert sum(char.isdigit() for char in shown) < 8 and "@" not in shown  # noqa: PT018
    assert sensitive(text)
    assert sensitive(shown)
    assert hidden(shown) == shown


@pytest.mark.parametrize("text", FIGURES.replace("\n", "|").split("|"))
def test_figures_dates_and_codes_stay_as_they_are(text: str) -> None:
    assert hidden(text) == text


def test_whatever_is_read_as_a_figure_stays() -> None:
    told = [*spellings.EVERYTHING]
    for lines in (spellings.RATIOS, spellings.NILS):
        told += [one.partition("=")[0] for one in lines.replace("\n", "|").split("|")]

    assert [text for text in told if hidden(text) != text] == []
    assert len(told) > 20


def test_lists_of_random_figures_stay() -> None:
    chance = Random(13)
    for _ in range(3000):
        figures = [
            str(chance.choice((0, chance.randrange(99), chance.randrange(10**5), chance.randrange(10**7))))
            for _ in range(chance.randrange(1, 7))
        ]
        text = chance.choice((" ", ", ", ",", "; ", "\n", " - ")).join(figures)
        assert hidden(text) == text


def test_every_identity_number_is_found_however_it_is_grouped() -> None:
    chance = Random(13)
    for _ in range(2000):
        digits = f"0{chance.randrange(10, 97):02}{chance.randrange(4)}{chance.randrange(10**8):08}"
        cuts = sorted({0, 12, chance.randrange(3, 12), chance.randrange(3, 12)})
        gap = chance.choice(("", " ", ".", "-", "/", " - ", "_"))
        text = gap.join(digits[a:b] for a, b in itertools.pairwise(cuts))
        assert hidden(text) == HIDDEN, text
        assert hidden(text.replace("0", "O").replace("1", "l")) == HIDDEN, text


def test_a_text_needs_no_number_that_stands_alone() -> None:
    assert sensitive("123456789", "text")
    assert not sensitive("123456789")
    assert not sensitive("kinh phí 123456789 đồng", "text")
    assert not sensitive("100.000.000.000", "money")
