"""The agencies of a commune are told by their titles, as lists have them."""

import pytest

from handlers.reading.agencies import agency, agency_in


@pytest.mark.parametrize(
    ("title", "kind", "noun"),
    [
        ("Công an xã", "police", "Công an"),
        ("Công an xã Phú Thịnh", "police", "Công an"),
        ("Trung tâm Phục vụ hành chính công", "public_service", "Trung tâm"),
        ("Phòng Kinh tế", "economy", "Phòng"),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", "economy", "Phòng"),
        ("Phòng Văn hóa - Xã hội", "culture", "Phòng"),
        ("Văn phòng HĐND và UBND", "office", "Văn phòng"),
        ("Trường Tiểu học Phú Thịnh", "school", "Trường"),
        ("Trường TH&THCS Phú Thịnh", "school", "Trường"),
        ("Trạm Y tế", "health", "Trạm"),
        ("Trung tâm Dịch vụ tổng hợp", "media", "Trung tâm"),
        ("Ban Chỉ huy Quân sự xã", "agency", "Ban"),
        ("PHÒNG KINH TẾ", "economy", "PHÒNG"),
        ("Phong Kinh te", "economy", "Phòng"),
    ],
)
def test_an_agency_is_told_by_its_title(title: str, kind: str, noun: str) -> None:
    found = agency(title)

    assert found is not None
    assert (found.kind, found.noun) == (kind, noun)
    assert title.lower().endswith(found.name.lower())


@pytest.mark.parametrize("title", ["Trung Tâm", "Trung Tâm 1", "Trường Sơn", "Ban Cái", "bản Hội Xá", "Công an", ""])
def test_a_place_is_no_agency(title: str) -> None:
    assert agency(title) is None


@pytest.mark.parametrize(
    ("noun", "name", "title"),
    [
        ("Phòng", "Kinh tế", "Phòng Kinh tế"),
        ("Công an xã", "", "Công an xã"),
        ("Công an", "Công an xã", "Công an xã"),
        ("cơ quan", "Trạm Y tế", "Trạm Y tế"),
        ("", "Trạm Y tế", "Trạm Y tế"),
        ("Trường", "Tiểu học Phú Thịnh", "Trường Tiểu học Phú Thịnh"),
    ],
)
def test_noun_and_name_may_stand_in_either_column(noun: str, name: str, title: str) -> None:
    found = agency_in(noun, name)

    assert found is not None
    assert f"{found.noun} {found.name}" == title


def test_a_team_keeps_its_noun() -> None:
    assert agency_in("xóm", "Trung tâm y tế") is None
    assert agency_in("xóm", "Trường Sơn") is None
