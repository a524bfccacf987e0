"""The sample commune's units, each with the person who reports for it. All of it is made up."""

from typing import NamedTuple

from forms.unit import UnitKind

PROVINCE = "Thái Nguyên"
COMMUNE = "Phú Thịnh (mẫu)"


class MadeUp(NamedTuple):
    """A unit and its officer."""

    kind: UnitKind
    noun: str
    name: str
    officer: str


HAMLETS = tuple(
    MadeUp("hamlet", "xóm", name, officer)
    for name, officer in (
        ("Khâu Giang", "Hoàng Thị Lan"),
        ("Ba Giăng", "Nông Văn Bình"),
        ("Đồng Tâm", "Nguyễn Thị Hoa"),
        ("Nà Lại", "Ma Văn Thịnh"),
        ("Phú Sơn", "Trần Đức Mạnh"),
        ("Cầu Đá", "Lê Thị Thu"),
        ("Gốc Gạo", "Phạm Văn Tuấn"),
        ("Bản Lải", "Triệu Thị Mai"),
        ("Đồi Chè", "Vũ Minh Đức"),
        ("Suối Trong", "Lý Thị Hằng"),
        ("Ruộng Cả", "Đặng Văn Long"),
        ("Tân Lập", "Bùi Thị Ngọc"),
        ("Nà Pài", "Hoàng Văn Sơn"),
        ("Thâm Mò", "Nông Thị Thủy"),
        ("Làng Mới", "Dương Văn Kiên"),
        ("Đèo Gió", "Lường Thị Huệ"),
    )
)
"""The first is the one that people try: all reports of its past weeks are in, on time."""

AGENCIES = (
    MadeUp("police", "Công an", "xã", "Nguyễn Quang Huy"),
    MadeUp("public_service", "Trung tâm", "Phục vụ hành chính công", "Đỗ Thị Hạnh"),
    MadeUp("economy", "Phòng", "Kinh tế", "Phan Văn Lâm"),
    MadeUp("culture", "Phòng", "Văn hóa - Xã hội", "Trần Thị Yến"),
    MadeUp("office", "Văn phòng", "HĐND và UBND", "Lê Văn Chiến"),
    MadeUp("school", "Trường", "Tiểu học và THCS Phú Thịnh", "Vũ Thị Nga"),
    MadeUp("health", "Trạm", "Y tế", "Hoàng Văn Tài"),
    MadeUp("media", "Trung tâm", "Dịch vụ tổng hợp", "Nông Thị Hiền"),
)
