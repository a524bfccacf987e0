import pytest

from handlers.reading.nothing import nothing


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("không phát sinh", ""),
        ("Tuần này không có gì ạ.", ""),
        ("xóm em tuần này ko họp ko cài được ai", ""),
        ("không họp được, mưa lũ", "mưa lũ"),
        ("Mưa lũ không họp được", "Mưa lũ"),
        ("tuần này nghỉ mùa nên không có hoạt động", "nghỉ mùa"),
        ("Dạ em báo cáo, tuần này không họp được buổi nào do mất điện ạ", "mất điện"),
        ("Kính gửi xã: xóm Khâu Giang tuần này không phát sinh", ""),
        ("tuan nay khong phat sinh", ""),
        ("tuần này không họp, không cài, đường sạt lở", "đường sạt lở"),
        ("nothing to report this week", ""),
        ("No meetings this week because of the flood", "the flood"),
    ],
)
def test_a_week_of_nothing_is_heard_with_its_reason(text: str, reason: str) -> None:
    assert nothing(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "không có khó khăn gì",
        "không họp nhưng cài 3",
        "không họp, cài được mấy người",
        "chưa họp, mai họp",
        "không biết",
        "không",
        "tuần sau không họp",
        "tuần trước không phát sinh",
        "tuần này không phát sinh?",
        "chưa phát sinh",
        "không có gì",
        "hình như không họp",
        "chắc tuần này không họp",
        "không có buổi nào thì phải, em không nhớ rõ",
        "không có ai ở nhà",
        "không có số liệu",
        "không phải",
        "không họp thì có phải nộp không",
        "hôm nay không họp, mai họp",
        "không họp 1 buổi nào ngoài buổi thứ Ba",
        "",
        "x" * 10_000,
    ],
)
def test_anything_else_is_not_nothing(text: str) -> None:
    assert nothing(text) is None


NAMES = ("Khâu Giang", "xóm Khâu Giang", "Thịnh Vượng", "xóm Thịnh Vượng")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Thịnh Vượng không phát sinh ạ", ""),
        ("Thinh Vuong k phat sinh a", ""),
        ("Khâu Giang tuần này mưa lũ không họp được ạ", "mưa lũ"),
        ("Báo cáo tuần 20-26/11: xóm Thịnh Vượng không phát sinh. Trân trọng!", ""),
        ("tuần từ 18/9 đến 24/9/2026 xóm không phát sinh ạ", ""),
        ("Khâu Giang tuần này chưa có hoạt động gì ạ 🙏", ""),
        ("khau giang tuan nay mua to qua ko hop dc, vneid cung ko co ai", "mua to qua"),
    ],
)
def test_the_units_name_and_the_days_are_left_out(text: str, reason: str) -> None:
    assert nothing(text, names=NAMES) == reason


@pytest.mark.parametrize(
    "text",
    ["Nà Mòn không phát sinh", "Khâu Giang không", "Khâu Giang 2 buổi, Thịnh Vượng không", "không có Khâu Giang"],
)
def test_a_name_alone_makes_nothing_of_no_text(text: str) -> None:
    assert nothing(text, names=NAMES) is None


def test_asked_for_one_figure_only_the_whole_week_counts() -> None:
    assert nothing("không phát sinh", asked=True) is None
    assert nothing("không họp", asked=True) is None
    assert nothing("tuần này không phát sinh gì", asked=True) == ""
    assert nothing("không họp được, mưa lũ", asked=True) == "mưa lũ"
