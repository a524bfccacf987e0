"""What officers deny, take back, multiply, split or hide within one posted report: no figure is taken that they did not
mean."""

import pytest

from forms import catalogue
from forms.value import Number
from handlers.reading.figures.one_figure import Ask, Read
from handlers.reading.post.post import PostedReport, read_post

LINES = [catalogue.load().indicator(item.indicator) for item in catalogue.load().form("week").items]
SHORT = {"propaganda_meetings": "buoi", "propaganda_attendees": "nguoi", "vneid_assisted": "vneid"}


def _sure(post: PostedReport) -> dict[str, int]:
    return {
        SHORT[code]: int(one.value.amount) if isinstance(one.value, Number) else 0
        for code, one in post.figures.items()
        if isinstance(one, Read)
    }


def _asked(post: PostedReport) -> dict[str, list[int]]:
    """What is asked, with the figures that are offered."""
    return {
        SHORT[code]: [int(value.amount) if isinstance(value, Number) else 0 for value in one.readings]
        for code, one in post.figures.items()
        if isinstance(one, Ask)
    }


def _table(rows: str) -> list[tuple[str, dict[str, int]]]:
    """Lines of "text | buoi=1 nguoi=35": what is sure, and nothing else is."""
    parted = [row.rsplit("|", 1) for row in rows.strip().splitlines()]
    return [
        (text.strip().replace("\\n", "\n"), {one.split("=")[0]: int(one.split("=")[1]) for one in sure.split()})
        for text, sure in parted
    ]


DENIED = """
    1 buổi 35 người vneid không có | buoi=1 nguoi=35 vneid=0
    1 buoi 35 nguoi vneid khong co | buoi=1 nguoi=35 vneid=0
    1 buổi 35 người vneid không có nhé chị | buoi=1 nguoi=35 vneid=0
    1b 35ng vneid k ạ | buoi=1 nguoi=35 vneid=0
    họp 1 buổi 35 người vneid: ko ai | buoi=1 nguoi=35 vneid=0
    1 buổi, 35 người, vneid không | buoi=1 nguoi=35 vneid=0
    1 buổi 35 người vneid chưa cài được ai | buoi=1 nguoi=35 vneid=0
    1 buổi 35 người vneid chưa có ai đăng ký | buoi=1 nguoi=35 vneid=0
    1 buổi 35 người chưa có ai cài vneid | buoi=1 nguoi=35 vneid=0
    1 buổi 35 người không ai cài vneid | buoi=1 nguoi=35 vneid=0
    họp 1 dự 35 vneid không | buoi=1 nguoi=35 vneid=0
    vneid chưa cài được ai | vneid=0
    vneid: ko ai | vneid=0
    1 buổi 35 vneid không có | buoi=1
    1 buổi 35 người chưa cài vneid | buoi=1
    1 buổi 35 người không có vneid | buoi=1
"""


@pytest.mark.parametrize(("text", "sure"), _table(DENIED))
def test_a_denial_belongs_to_the_name_before_it(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


LONGER = """
    tháng 9 họp 5 buổi 200 người |
    thang 9: 5 buoi 200 nguoi |
    T9 họp 5 buổi 200 người |
    BÁO CÁO THÁNG 9\\nHọp 5 buổi, 200 người |
    họp 5 buổi trong tháng 9, 200 người |
    họp 5 buổi tháng 9, 200 người |
    quý III: 12 buổi |
    quý 3 họp 12 buổi 400 người vneid 30 |
    năm 2026: 30 buổi |
    tuần này 1 buổi 20 người, tháng 9 5 buổi 200 người | buoi=1 nguoi=20
    tháng 9 họp 5 buổi, tuần này 1 buổi 20 người | buoi=1 nguoi=20
    tuần 3 tháng 9 họp 1 buổi 20 người | buoi=1 nguoi=20
    tháng 9, tuần 3: họp 1 buổi 20 người | buoi=1 nguoi=20
    tuần cuối tháng 9: 1 buổi 20 người | buoi=1 nguoi=20
    ngày 20 tháng 9 họp 1 buổi 20 người | buoi=1 nguoi=20
    từ 18 đến 24 tháng 9 năm 2026 họp 1 buổi 20 người | buoi=1 nguoi=20
    Tuần 38 năm 2026: 1 buổi 20 người | buoi=1 nguoi=20
    họp 1 buổi bình xét gia đình văn hoá năm 2026, 20 người | buoi=1 nguoi=20
"""


@pytest.mark.parametrize(("text", "sure"), _table(LONGER))
def test_figures_of_a_month_are_not_those_of_the_week(text: str, sure: dict[str, int]) -> None:
    post = read_post(text, LINES)

    assert _sure(post) == sure
    assert post.speaks


SECRET = """
    mật khẩu vneid 123456 |
    mã otp 482913 |
    mk vneid 123456 |
    pass 123456 vneid |
    mat khau vneid la 123456 |
    mật khẩu: Vneid@123 |
    otp vneid 482913 |
    482913 là mã otp vneid |
    mã pin 1234 vneid |
    vneid mã 482913 |
    1 buổi 20 người, mật khẩu vneid 123456 | buoi=1 nguoi=20
    1 buổi 20 người vneid 2 người quên mật khẩu | buoi=1 nguoi=20
    quên mật khẩu vneid 5 người |
    1 buổi 20 người, đổi mật khẩu vneid cho 12 người | buoi=1 nguoi=20 vneid=12
    mk họp 2 buổi 45 người | buoi=2 nguoi=45
"""


@pytest.mark.parametrize(("text", "sure"), _table(SECRET))
def test_a_password_is_no_figure(text: str, sure: dict[str, int]) -> None:
    post = read_post(text, LINES)

    assert _sure(post) == sure
    assert not {value for offered in _asked(post).values() for value in offered if value > 1000}


AFTER = """
    sau buoi hop co 5 nguoi cai vneid | vneid=5
    hop sau buoi, muoi nguoi | nguoi=10
    1 buoi 35 nguoi vneid sau | buoi=1 nguoi=35
    hop 1 buoi sau nguoi | buoi=1 nguoi=6
    nam buoi, sau muoi nguoi, vneid nam | buoi=5 nguoi=60 vneid=5
    sáu buổi | buoi=6
"""


@pytest.mark.parametrize(("text", "sure"), _table(AFTER))
def test_after_the_meeting_is_not_six_meetings(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure
