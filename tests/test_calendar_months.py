"""A commune whose months are the calendar's: asked, reminded, handed in and shown to the lead like the others."""

from pathlib import Path

import pytest

from bot.current import World
from tests.house import CAST, Clock
from tests.transcript import Player

STEPS = (
    '! agency Hoa "Công an xã"',
    '! agency Ivan "Phòng Kinh tế"',
    "@ 2026-10-02 08:00",
    "! sweep",
    "Hoa: dân số 15219, vneid 14814",
    "Hoa [Nộp]",
    "Bình: /tinhhinh tháng 9",
    "@ 2026-10-05 08:00",
    "! sweep",
    "@ 2026-11-02 08:00",
    "Hoa: /nhap",
)


@pytest.fixture
def world(tmp_path: Path) -> World:
    """The world of a commune that has chosen calendar months."""
    path = tmp_path / "ours.toml"
    path.write_text('months = "calendar"\n', "utf-8")
    return World.load(choices=str(path))


async def test_a_month_of_the_calendar_is_reported_from_end_to_end(sqlite_url: str, clock: Clock, world: World) -> None:
    heard: dict[str, str] = {}
    async with Player(sqlite_url, clock, world, [name for name in CAST if name != "Bình"]) as player:
        for step in STEPS:
            lines = [line for answer in await player.step([step]) for line in answer]
            heard[step] = f"{heard.get(step, '')}\n{chr(10).join(lines)}"

    assert "Công an xã: hôm nay là hạn báo cáo trọn tháng 9/2026 (01–30/9/2026)" in heard["! sweep"]
    assert "trước 03/10/2026" in heard["! sweep"]
    assert "Phòng Kinh tế: đã quá hạn báo cáo trọn tháng 9/2026" in heard["! sweep"]
    assert "Công an xã: đã quá hạn" not in heard["! sweep"]
    assert "Đã nhận báo cáo trọn tháng 9/2026 của Công an xã" in heard["Hoa [Nộp]"]
    assert "(01–30/9/2026)" in heard["Bình: /tinhhinh tháng 9"]
    assert "1/2 đơn vị" in heard["Bình: /tinhhinh tháng 9"]
    assert "Câu 1/2 · trọn tháng 10/2026" in heard["Hoa: /nhap"]
    assert "Kỳ trước: 15219" in heard["Hoa: /nhap"]
