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


WITHDRAWN = """
    họp 2 à nhầm 3 buổi | buoi=3
    hop 2 a nham 3 buoi | buoi=3
    họp 2 buổi 61 à nhầm 16 người | buoi=2 nguoi=16
    2 buoi 45 nguoi a nham 54 nguoi | buoi=2 nguoi=54
    2 buổi, à 3 buổi mới đúng | buoi=3
    họp 2 buổi, 3 mới đúng | buoi=3
    dự 45 nhầm 54 người |
    không phải 3 mà là 4 buổi | buoi=4
    4 buổi chứ không phải 3 | buoi=4
    họp 4 chứ không phải 3 buổi | buoi=4
    không phải 45 người mà 54 người | nguoi=54
    họp 2 buổi, không phải 3 buổi, 45 người | buoi=2 nguoi=45
    họp 2 buổi 45 người vneid 12. Không phải 12, 21 mới đúng | buoi=2 nguoi=45 vneid=21
    họp 2 buổi 45 người vneid 12, không phải 45 người, 54 mới đúng | buoi=2 nguoi=54 vneid=12
    họp 2 buổi 45 người vneid 12. Không phải 12 đâu | buoi=2 nguoi=45
    họp 2 buổi. Không phải 2 đâu. VNeID 5 | vneid=5
    họp 2 buổi 45 người, à nhầm, 54 người | buoi=2 nguoi=54
    họp 2 buổi, 45 người, VNeID 3. Xin sửa lại VNeID là 5 | buoi=2 nguoi=45 vneid=5
    Họp 2 buổi 45 người. Đính chính: họp 3 buổi chứ không phải 2 | buoi=3 nguoi=45
    họp 2 buổi 45 người. Ghi nhầm, 3 buổi mới đúng | buoi=3 nguoi=45
    3 buổi (sửa lại: 4 buổi) | buoi=4
    3 buổi (nhầm, 4) |
    họp 3 (nhầm, 4) buổi |
    3 buổi (à 4 buổi) |
    3 buổi (4 buổi) |
    họp 2 buổi 45 người, nhầm, 54 | buoi=2
    2 buoi 45 nguoi\\nnham 54 nguoi | buoi=2
    45 người. À 54 |
    45 người, à quên 54 |
    dự 45, sorry 54 |
    họp 2 buổi 45 người vneid 3, à 5 | buoi=2 nguoi=45
    họp 2 buổi 45 người vneid 3, à nhầm vneid 5 | buoi=2 nguoi=45 vneid=5
    2 buổi 45 người, sửa lại 3 buổi 54 người | buoi=3 nguoi=54
    45 người (trong đó 12 nữ) | nguoi=45
    họp 2 buổi chị à, 45 người | buoi=2 nguoi=45
    à quên, vneid 3 | vneid=3
"""


@pytest.mark.parametrize(("text", "sure"), _table(WITHDRAWN))
def test_no_figure_is_taken_that_was_taken_back(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


MISTYPED = """
    họp O2 buổi, 45 người | nguoi=45
    họp 1O buổi, 4O người, vneid l5 |
    HỌP I BUỔI, 2S NGƯỜI, VNEID 3 | vneid=3
    họp l buổi 25 người | nguoi=25
    VNeID O5 người |
    hop 2 buoi 4o nguoi | buoi=2
    họp 2 buổi 45ng vneid6 | buoi=2 nguoi=45 vneid=6
"""


@pytest.mark.parametrize(("text", "sure"), _table(MISTYPED))
def test_a_letter_in_the_place_of_a_digit_is_asked(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


def test_what_a_mistyped_figure_may_be_is_offered() -> None:
    assert _asked(read_post("họp O2 buổi, 4O người, vneid l5", LINES)) == {"buoi": [2], "nguoi": [40], "vneid": [15]}


NOT_CERTAIN = """
    họp 2 buổi 45 người, hình như VNeID 5 | buoi=2 nguoi=45
    họp 2 buổi 45 người, VNeID hình như 5 | buoi=2 nguoi=45
    VNeID 5 hình như thế |
    chắc là họp 2 buổi 45 người |
    họp 2 buổi, áng chừng 45 người | buoi=2
    họp 2 buổi, 45 người (không nhớ rõ) | buoi=2
    họp 2 buổi, không nhớ rõ 45 người, vneid 3 | buoi=2 vneid=3
    họp 2 buổi, đâu như 45 người, vneid 3 | buoi=2 vneid=3
    họp 2 buổi tầm 45 người vneid 3 | buoi=2 vneid=3
    họp 2 buổi 45 người, vneid được 5 thì phải | buoi=2 nguoi=45
    họp 2 buổi 45 người, vneid 5 hay sao ấy | buoi=2 nguoi=45
    hop 2 buoi 45 nguoi, vneid 5 ko nho ro lam | buoi=2 nguoi=45
    Không nhớ rõ lắm, vneid 5 |
    VNeID 5. Em không chắc lắm ạ |
    họp 2 buổi, em đoán 45 người | buoi=2
    họp 2 buổi, khoảng người dự 45 | buoi=2
    họp 2 buổi, 45 người, khoảng thế | buoi=2
    chắc chắn họp 2 buổi 45 người | buoi=2 nguoi=45
    tầm 20h tối họp 1 buổi 30 người | buoi=1 nguoi=30
    muốn cài VNeID thì phải có sim. Họp 1 buổi 20 người | buoi=1 nguoi=20
"""


@pytest.mark.parametrize(("text", "sure"), _table(NOT_CERTAIN))
def test_a_figure_of_which_somebody_is_not_certain_is_asked(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


ESTIMATED = """
    họp 1 buổi, dăm ba người cài VNeID | buoi=1
    hop 1 buoi, dam ba nguoi cai vneid | buoi=1
    họp 1 buổi, đôi ba người cài VNeID | buoi=1
    họp 1 buổi, năm bảy người cài VNeID | buoi=1
    họp 1 buổi, ước tính có tới 30 người dự, vneid 3 | buoi=1 vneid=3
    họp 1 buổi, 30 người hơn | buoi=1
    xã giao 10 VNeID, tuần này làm được 3, họp 1 buổi 30 người | buoi=1 nguoi=30
    cài VNeID 5 người nhưng mới được 3 người, họp 1 buổi 30 người | buoi=1 nguoi=30
    họp 1 buổi nhưng có 30 người | buoi=1 nguoi=30
    VNeID mức 1: 2 người, mức 2: 3 người; họp 1 buổi | buoi=1
    1 buổi 12 nam 15 nữ | buoi=1
    họp 1 buổi 30 người vneid 3 ngân hàng 4 | buoi=1 nguoi=30 vneid=3
    hop 1 buoi 30 nguoi vneid 3 ngan hang 4 | buoi=1 nguoi=30 vneid=3
    Có 3 người đến nhờ cài VNeID nhưng không được, họp 1 buổi 30 người | buoi=1 nguoi=30
"""


@pytest.mark.parametrize(("text", "sure"), _table(ESTIMATED))
def test_an_estimate_a_target_or_a_part_is_no_count(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


READ_AT_ONCE = """
    mưa to không họp được, cài vneid 2 người | buoi=0 vneid=2
    nghỉ Tết nên không họp, VNeID có 1 người | buoi=0 vneid=1
    Tuần này xóm không họp, VNeID cũng không ai cài | buoi=0 vneid=0
    Tuần này k họp đc nhưng vẫn hỗ trợ cài VNeID 5 người | buoi=0 vneid=5
    Họp 1 buổi. Thành phần: 44. VNeID 2 | buoi=1 nguoi=44 vneid=2
    Tổng số người dự cả 2 buổi là 91, VNeID là 12 | buoi=2 nguoi=91 vneid=12
    2b/45n/6 vneid | buoi=2 nguoi=45 vneid=6
    02 hội nghị, 88 đồng bào tham dự | buoi=2 nguoi=88
    1) 1 buổi 2) 30 người 3) 3 vneid | buoi=1 nguoi=30 vneid=3
    số buổi 2 sửa thành 3 | buoi=3
    VNeID không phải 15 người đâu chị, 5 thôi | vneid=5
"""


@pytest.mark.parametrize(("text", "sure"), _table(READ_AT_ONCE))
def test_what_is_plain_to_a_reader_is_not_asked(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("1 buổi 44 người 2 vneid mạng chậm", "mạng chậm"),
        ("họp 1 buổi 30 người KK: sóng yếu", "sóng yếu"),
        ("mưa bão không họp được, cài vneid 2 người", "mưa bão không họp được"),
        ("chỉ cài VNeID cho 3 bác cao tuổi", None),
    ],
)
def test_a_note_holds_the_difficulty_and_not_the_figures(text: str, note: str | None) -> None:
    assert read_post(text, LINES).note == note


PEOPLE_CALLED_MAI = """
    Đ/c Mai tổng hợp giúp: 02 buổi, 40 người, VNeID 6 | buoi=2 nguoi=40 vneid=6
    Chị Mai ơi em báo: họp 1 buổi 20 người | buoi=1 nguoi=20
    mai họp 2 buổi 45 người |
"""


@pytest.mark.parametrize(("text", "sure"), _table(PEOPLE_CALLED_MAI))
def test_somebody_called_mai_is_not_tomorrow(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


def test_number_words_without_diacritics_are_read_beside_a_name() -> None:
    text = "hop mot buoi hai muoi lam nguoi cai vneid hai nguoi. Na Leng"
    assert _sure(read_post(text, LINES, ["Nà Lẹng"])) == {"buoi": 1, "nguoi": 25, "vneid": 2}


EACH = """
    2 buổi x 25 người | buoi=2
    2 buoi x 25 nguoi vneid 3 | buoi=2 vneid=3
    2 buổi * 25 người | buoi=2
    2 buổi, mỗi buổi 25 người | buoi=2
    2 buổi 25 người mỗi buổi | buoi=2
    2 buổi, 25ng/b | buoi=2
    họp 2 buổi, 25 người/buổi, vneid 5 | buoi=2 vneid=5
    họp 2 cuộc, 25 người / cuộc | buoi=2
    2 buổi mỗi buổi 25 người vneid 5 | buoi=2 vneid=5
    2 buổi, buổi nào cũng 25 người | buoi=2
"""


@pytest.mark.parametrize(("text", "sure"), _table(EACH))
def test_people_of_each_meeting_are_asked_with_the_product_offered(text: str, sure: dict[str, int]) -> None:
    post = read_post(text, LINES)

    assert _sure(post) == sure
    assert _asked(post) == {"nguoi": [50]}


@pytest.mark.parametrize("text", ["25 người/buổi", "mỗi buổi 25 người", "25 người mỗi buổi", "họp được 25 người/buổi"])
def test_people_of_each_of_unknown_meetings_are_asked(text: str) -> None:
    assert _sure(read_post(text, LINES)) == {}


def test_an_average_that_agrees_with_the_total_is_no_doubt() -> None:
    post = read_post("2 buổi, 50 người, mỗi buổi 25 người", LINES)

    assert _sure(post) == {"buoi": 2, "nguoi": 50}


NOT_EACH = """
    2 buổi/45 người/5 vneid | buoi=2 nguoi=45 vneid=5
    45 người/2 buổi | buoi=2 nguoi=45
    25 người 1 buổi, 5 vneid | buoi=1 nguoi=25 vneid=5
    2 buổi/tuần, 25 người | buoi=2 nguoi=25
"""


@pytest.mark.parametrize(("text", "sure"), _table(NOT_EACH))
def test_a_stroke_between_figures_is_a_comma(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


OCCASIONS = """
    thứ 3 họp 1 buổi 20 người, thứ 5 họp 1 buổi 30 người |
    thứ 3 họp 1 buổi 20 người\\nthứ 5 họp 1 buổi 30 người |
    sáng 1 buổi chiều 1 buổi |
    sáng 1 buổi 20 người, chiều 1 buổi 20 người |
    t3 1 buoi 20ng t5 1 buoi 20ng |
    ngày 18/9 họp 1 buổi, ngày 20/9 họp 1 buổi |
    1 buổi 20 người, 1 buổi 30 người |
    họp 1 buổi 20 người, họp 1 buổi 20 người |
    Tối thứ 3: 1 buổi, 20 người, vneid 2\\nTối thứ 5: 1 buổi, 30 người, vneid 2 |
    1 buổi tối thứ 4 được 35 người\\n1 buổi chiều chủ nhật 22 người\\nvneid 4 | vneid=4
    sáng họp 1 buổi, chiều họp 1 buổi, tổng 45 người, vneid 3 | nguoi=45 vneid=3
    tổ 1 họp 1 buổi 20 người, tổ 2 họp 1 buổi 20 người |
    họp 2 buổi, 25 người 1 buổi |
    họp 2 buổi, 1 buổi ở nhà văn hoá 25 người |
    họp 2 buổi: thứ 3 1 buổi 20 người, thứ 5 1 buổi 30 người | buoi=2
    họp 2 buổi, thứ 3 20 người, thứ 5 30 người, tổng 50 người | buoi=2 nguoi=50
    tuần này 1 buổi 20 người. Tổng số: 1 buổi | buoi=1 nguoi=20
"""


@pytest.mark.parametrize(("text", "sure"), _table(OCCASIONS))
def test_the_first_of_two_occasions_is_not_the_week(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


def test_the_sum_of_two_occasions_is_offered() -> None:
    post = read_post("thứ 3 họp 1 buổi 20 người, thứ 5 họp 1 buổi 30 người", LINES)

    assert _asked(post) == {"buoi": [2], "nguoi": [50]}


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


UNCLEAR = """
    1 buổi, 35 người vneid | buoi=1
    1 buoi 35 nguoi vneid | buoi=1
    1 buổi, 35 người cài vneid | buoi=1 vneid=35
    2 buổi, 124 bà con, 15 người vneid | buoi=2 nguoi=124 vneid=15
    15 người vneid | vneid=15
"""


@pytest.mark.parametrize(("text", "sure"), _table(UNCLEAR))
def test_people_with_vneid_behind_may_be_those_who_came(text: str, sure: dict[str, int]) -> None:
    assert _sure(read_post(text, LINES)) == sure


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
