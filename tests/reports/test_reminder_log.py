"""The ledger in words: short enough for a chat, however many reminders and units there are."""

from datetime import datetime, timedelta

from forms.regime.calendar import ZONE
from forms.regime.period import parse
from forms.unit import Unit
from reports.text.reminder_log import History, SentReminder, ledger_text

WEEK = parse("week:2026-05-01")
FIRST = datetime(2026, 5, 7, 8, 0, tzinfo=ZONE)


def unit(number: int) -> Unit:
    """A hamlet with this number."""
    return Unit(id=number, path=f"/1/{number}/", kind="hamlet", noun="xóm", name=f"Số {number}")


def test_a_units_last_reminders_are_shown_and_the_others_counted() -> None:
    said = tuple(SentReminder(FIRST + timedelta(days=n), "arrived", by_hand=n == 5) for n in range(6))
    shown = ledger_text(None, WEEK, [History(unit(7), said), History(unit(8), ())], "vi")

    assert "• Số 7: 2 lần trước đó, 08:00 ngày 09/5 (đã nhận), " in shown
    assert "08:00 ngày 12/5 người phụ trách nhắc (đã nhận)" in shown
    assert shown.endswith("Chưa nhắc lần nào: Số 8")


def test_a_province_fits_into_one_message() -> None:
    said = tuple(SentReminder(FIRST, "nobody", by_hand=False) for _ in range(9))
    shown = ledger_text("Khảo sát", WEEK, [History(unit(n), said) for n in range(5000)], "vi")

    assert "Khảo sát" in shown
    assert "… và 4970 xóm khác" in shown
    assert len(shown) <= 4096
