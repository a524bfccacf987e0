"""Reads which agency of a commune a title is of: "Công an xã", "Phòng Kinh tế", "Trường Tiểu học Phú Thịnh"."""

from typing import NamedTuple

from forms.unit import UnitKind
from handlers.reading.fold import bare, fold, plain


class ReadTitle(NamedTuple):
    """A unit's kind, and its title as it was written: "Phòng" and "Kinh tế"."""

    kind: UnitKind
    noun: str
    name: str


_AGENCIES: tuple[tuple[UnitKind, str, str], ...] = (
    ("police", "Công an", "xã | phường | đặc khu | thị trấn"),
    ("public_service", "Trung tâm", "phục vụ hành chính công | hành chính công | phục vụ HCC"),
    ("media", "Trung tâm", "dịch vụ tổng hợp | cung ứng dịch vụ | dịch vụ sự nghiệp | văn hóa | truyền thông"),
    ("health", "Trung tâm", "y tế"),
    ("health", "Trạm", "y tế"),
    ("economy", "Phòng", "kinh tế"),
    ("culture", "Phòng", "văn hóa | VH-XH | VHXH"),
    ("office", "Văn phòng", "HĐND | UBND | hội đồng nhân dân | ủy ban nhân dân"),
    (
        "school",
        "Trường",
        "mầm non | mẫu giáo | MN | tiểu học | TH | trung học | THCS | THPT | phổ thông | liên cấp",
    ),
    ("agency", "Trường", "chính trị | cao đẳng | đại học | trung cấp | dạy nghề"),
    ("agency", "Trạm", "khuyến nông | thú y | kiểm lâm | bảo vệ | viễn thông | điện"),
    (
        "agency",
        "Trung tâm",
        "chính trị | giáo dục | học tập | khuyến nông | nông nghiệp | viễn thông | điều hành",
    ),
    ("agency", "Phòng", "nội vụ | tài chính | tư pháp | giáo dục | nông nghiệp | y tế | lao động | giao dịch"),
    ("agency", "Văn phòng", "đảng ủy | đăng ký | đại diện"),
    ("agency", "Ban", "quản lý | chỉ huy | chỉ đạo | chấp hành | xây dựng | tổ chức | tuyên giáo"),
    (
        "agency",
        "Hội",
        "nông dân | liên hiệp | phụ nữ | cựu chiến binh | người cao tuổi | chữ thập đỏ | LHPN",
    ),
    ("agency", "Đoàn", "thanh niên | TNCS | xã | phường"),
    ("agency", "Ủy ban", "mặt trận | MTTQ"),
    ("agency", "Đảng ủy", "xã | phường"),
    ("agency", "Bưu điện", "xã | phường | văn hóa"),
)
"""Each kind of agency with the noun that its titles begin with, and the words that may follow. The nouns alone would
not do: "Trung Tâm", "Trường Sơn" and "Ban" are names of places too."""

_ANY = {"co quan", "don vi", "co quan don vi", "co quan, don vi", "agency"}
"""What stands in the column of nouns for any agency."""


def agency(title: str) -> ReadTitle | None:
    """The agency of this title, typed with its diacritics or without; None where it is none that is known."""
    folded = plain(title)
    for kind, noun, beginnings in _AGENCIES:
        known = plain(noun)
        if not folded.startswith(f"{known} "):
            continue
        rest = folded.removeprefix(f"{known} ")
        if any(
            rest == said or rest.startswith((f"{said} ", f"{said},", f"{said}-", f"{said}&"))
            for said in _said(beginnings)
        ):
            typed = title[: len(noun)]
            return ReadTitle(kind, noun if typed == bare(typed) else typed, title[len(noun) :].strip())
    return None


def agency_in(noun: str, name: str) -> ReadTitle | None:
    """The agency of a row in a list, whose noun may stand in the column of nouns, in that of names, in both, or only
    "cơ quan" in the first. None: it is a team, or not known."""
    if not noun or fold(noun) in _ANY:
        return agency(name)
    whole = agency(name)
    if whole is not None and fold(name).startswith(f"{fold(noun)} "):
        return whole
    return agency(f"{noun} {name}".strip())


def _said(beginnings: str) -> list[str]:
    return [plain(one) for one in beginnings.split("|")]
