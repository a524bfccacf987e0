"""The figures of a commune are checked, acknowledged with a reason, and sent: through the engine, on a real file."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from bot.current import World
from forms.regime.calendar import ZONE
from forms.value import Number
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.work import Work, writing
from tests.house import OPENED, Clock
from tests.transcript import Player

CENTRE = "Trung tâm Phục vụ hành chính công"
MONTH, QUARTER = "month:2026-05-15", "quarter:2026-03-15"


class Told:
    """A player, and what the service centre has handed in."""

    def __init__(self, player: Player, clock: Clock) -> None:
        self.player, self._clock = player, clock
        above = player.house.units["xã Phú Thịnh"].id
        new = NewUnit(above, "public_service", "Trung tâm", "Phục vụ hành chính công", OPENED)
        self.centre = writing(player._database, lambda work: work.units.add(new)).id
        self._seen: dict[tuple[str, str], int] = {}

    def gives(self, figures: Mapping[str, int], period: str = MONTH) -> None:
        """The centre hands these figures in, or corrects them."""
        writing(self.player._database, lambda work: self._give(work, figures, period))

    def _give(self, work: Work, figures: Mapping[str, int], period: str) -> None:
        at = self._clock().astimezone(ZONE)
        where = (self.centre, "month", period)
        for code, amount in figures.items():
            seen = self._seen.get((period, code), 0)
            value = Number(amount=Decimal(amount))
            work.figures.record([NewFigure(*where, code, value, seen, "", "", None, None, at, "", "")])
            self._seen[period, code] = seen + 1
        seen = self._seen.get((period, ""), 0)
        work.figures.submit([NewSubmission(*where, "submitted", seen, None, None, at)])
        self._seen[period, ""] = seen + 1

    async def says(self, *lines: str) -> str:
        """What is heard after the last of these lines."""
        heard: list[list[str]] = []
        for line in lines:
            heard = await self.player.step([line])
        return "\n".join(line for one in heard for line in one)


@pytest.fixture
async def told(sqlite_url: str, clock: Clock):  # type: ignore[no-untyped-def]  # pytest takes the generator
    clock.to("2026-06-16 09:00")
    async with Player(sqlite_url, clock, World.load()) as player:
        yield Told(player, clock)


WRONG = {"tthc_total": 413, "tthc_full": 196, "tthc_partial": 162, "tthc_inperson": 0, "dossier_received": 1561}
BEFORE = {"dossier_received": 1446, "tthc_full": 190, "tthc_partial": 160, "tthc_inperson": 0, "tthc_total": 350}
REASON = "Sở đã thống nhất lấy số trên Cổng"


async def _reminded(told: Told) -> str:
    """The reminder of the commune's own report, with the button that says that it was sent."""
    return await told.says("@ 2026-06-17 09:00", "! sweep")


async def test_a_hard_finding_is_shown_with_both_values(told: Told) -> None:
    told.gives(BEFORE, "month:2026-04-15")
    told.gives(WRONG)
    heard = await told.says("Bình: /kiemtra tháng 6")

    assert "Phải xác nhận: 1" in heard
    assert "413" in heard and "358" in heard  # noqa: PT018  # both values
    assert CENTRE in heard
    assert "[Xác nhận điểm 1]" in heard


async def test_a_mended_contradiction_is_not_found(told: Told) -> None:
    told.gives(BEFORE, "month:2026-04-15")
    told.gives(WRONG | {"tthc_total": 358})
    heard = await told.says("Bình: /kiemtra tháng 6")

    assert "Phải xác nhận: 0" in heard
    assert "[" not in heard


async def test_a_figure_that_falls_is_hard(told: Told) -> None:
    told.gives(BEFORE, "month:2026-04-15")
    told.gives(WRONG | {"tthc_total": 358, "dossier_received": 1400})
    heard = await told.says("Bình: /kiemtra tháng 6")

    assert "1400" in heard and "1446" in heard  # noqa: PT018  # both values


async def test_the_report_is_sent_once_everything_is_acknowledged(told: Told) -> None:
    told.gives(WRONG)
    await _reminded(told)
    refused = await told.says("Bình [Đã gửi]")
    asked = await told.says("Bình [Xác nhận điểm 1]")
    short = await told.says("Bình: ờ")
    noted = await told.says(f"Bình: {REASON}")
    sent = await told.says("Bình [Đã gửi Sở]")

    assert "Chưa ghi nhận gửi Sở: còn 1 điểm" in refused
    assert "Xin gõ lý do" in asked
    assert "từ 3 đến 300 ký tự" in short
    assert REASON in noted
    assert "Đã ghi nhận: xã đã gửi báo cáo" in sent


async def test_an_acknowledgement_is_shown_with_who_and_why(told: Told) -> None:
    told.gives(WRONG)
    await told.says("Bình: /kiemtra tháng 6", "Bình [Xác nhận điểm 1]", f"Bình: {REASON}")
    heard = await told.says("Bình: /kiemtra tháng 6")

    assert f"Đã xác nhận: Trần Thị Bình, 09:00 ngày 16/6: “{REASON}”" in heard
    assert "[Xác nhận điểm 1]" not in heard


async def test_what_is_acknowledged_for_the_month_holds_for_the_quarter(told: Told) -> None:
    told.gives(WRONG)
    await told.says("Bình: /kiemtra tháng 6", "Bình [Xác nhận điểm 1]", f"Bình: {REASON}")
    await _reminded(told)

    assert "Đã ghi nhận: xã đã gửi báo cáo" in await told.says("Bình [Đã gửi]")


async def test_other_values_are_acknowledged_again(told: Told) -> None:
    told.gives(WRONG)
    await told.says("Bình: /kiemtra tháng 6", "Bình [Xác nhận điểm 1]", f"Bình: {REASON}")
    told.gives({"tthc_total": 400})
    again = await told.says("Bình: /kiemtra tháng 6")
    await told.says("Bình [Xác nhận điểm 1]", "Bình: đang chờ Sở trả lời")
    with told.player._database.connect() as connection:
        rows = connection.exec_driver_sql("SELECT version, reason FROM acknowledgements ORDER BY version").all()

    assert "Số đã đổi sau lần xác nhận trước" in again
    assert [tuple(row) for row in rows] == [(1, REASON), (2, "đang chờ Sở trả lời")]


async def test_a_mended_figure_needs_no_reason(told: Told) -> None:
    told.gives(WRONG)
    await _reminded(told)
    refused = await told.says("Bình [Đã gửi]")
    told.gives({"tthc_total": 358})
    sent = await told.says("Bình [Đã gửi]")

    assert "còn 1 điểm" in refused
    assert "Đã ghi nhận: xã đã gửi báo cáo" in sent


async def test_a_figure_mended_meanwhile_ends_the_question(told: Told) -> None:
    told.gives(WRONG)
    await told.says("Bình: /kiemtra tháng 6", "Bình [Xác nhận điểm 1]")
    told.gives({"tthc_total": 358})
    heard = await told.says(f"Bình: {REASON}")

    assert "không còn" in heard and "Phải xác nhận: 0" in heard  # noqa: PT018  # one answer


async def test_an_old_button_of_a_mended_figure_does_nothing(told: Told) -> None:
    told.gives(WRONG)
    await told.says("Bình: /kiemtra tháng 6")
    told.gives({"tthc_total": 400})
    heard = await told.says("Bình [Xác nhận điểm 1]")

    assert "số liệu vừa thay đổi" in heard
    assert "400" in heard


@pytest.mark.parametrize("who", ["An", "Chi"])
async def test_others_see_nothing_of_it(told: Told, who: str) -> None:
    told.gives(WRONG)
    await told.says("Bình: /kiemtra tháng 6")
    heard = await told.says(f"{who}: /kiemtra tháng 6")

    assert "413" not in heard


async def test_a_reason_with_a_telephone_number_is_not_kept(told: Told) -> None:
    told.gives(WRONG)
    await told.says("Bình: /kiemtra tháng 6", "Bình [Xác nhận điểm 1]")
    await told.says("Bình: gọi anh Nam 0912 345 678")
    with told.player._database.connect() as connection:
        rows = connection.exec_driver_sql("SELECT count(*) FROM acknowledgements").scalar()

    assert rows == 0


@pytest.mark.parametrize("said", ["", " quý", " tuần", " tháng 6", " tháng 5/2026", " 5 tháng đầu năm", " năm 2026"])
async def test_any_period_can_be_checked(told: Told, said: str) -> None:
    assert "Kiểm tra số liệu" in await told.says(f"Bình: /kiemtra{said}")


@pytest.mark.parametrize("said", ["abc", "tháng 13", "quý 9", "tháng 12/2030"])
async def test_an_unclear_period_is_asked_for(told: Told, said: str) -> None:
    assert "/kiemtra quý" in await told.says(f"Bình: /kiemtra {said}")
