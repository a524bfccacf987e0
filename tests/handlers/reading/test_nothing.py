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


def test_asked_for_one_figure_only_the_whole_week_counts() -> None:
    assert nothing("không phát sinh", asked=True) is None
    assert nothing("không họp", asked=True) is None
    assert nothing("tuần này không phát sinh gì", asked=True) == ""
    assert nothing("không họp được, mưa lũ", asked=True) == "mưa lũ"
