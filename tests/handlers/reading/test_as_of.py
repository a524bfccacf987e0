"""The day that figures are as of is read from the text that gives them."""

from datetime import date

import pytest

from handlers.reading.dates.as_of import as_of

TODAY = date(2026, 5, 15)


@pytest.mark.parametrize(
    "text",
    [
        "TTHC từ tháng 01/2026, tính đến hết ngày 13/5/2026: 410",
        "số liệu đến 13/5: 410",
        "tổng số hồ sơ 1561 (tính đến ngày 13 tháng 5)",
        "so lieu cap nhat ngay 13/5, 14814 tk",
        "as of 13/5: 1561",
    ],
)
def test_the_day_is_read(text: str) -> None:
    assert as_of(text, TODAY) == date(2026, 5, 13)


@pytest.mark.parametrize(
    "text", ["1561", "họp ngày 13/5", "tính đến 20/5: 3", "tính đến 13/5: 3, tính đến 14/5: 4", "tính đến 31/2: 5", ""]
)
def test_no_day_two_days_and_days_to_come_are_none(text: str) -> None:
    assert as_of(text, TODAY) is None
