"""Plausible figures of the sample commune: different by unit and period, and the same at every run.

Figures since 1 January grow from month to month and begin anew with the year; what there is moves slowly; nothing is
drawn by chance, so that two runs give the same commune."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from zlib import crc32

from forms.indicator import Indicator
from forms.regime.period import Period
from forms.unit import Unit
from forms.value import Money, Nil, Number, Status, Text, Value

_NOTHING = "không phát sinh"
_MILLION = 1_000_000
_DIFFICULTIES = (
    "Cuối xóm sóng yếu, bà con phải ra nhà văn hóa mới vào mạng được.",
    "Nhiều người cao tuổi chưa có điện thoại thông minh.",
    "Mưa to, đường lầy nên chuyển buổi họp sang tuần sau.",
    "Mong xã cho mượn máy chiếu để hướng dẫn nhiều người một lúc.",
    "Một số bà con quên mật khẩu VNeID, phải làm lại.",
)


class Occasion(NamedTuple):
    """Whose figure it is, and of which period: `n` numbers the units, `till` is the last day counted."""

    unit: Unit
    n: int
    period: Period
    till: date

    def noise(self, *about: object) -> float:
        """A number from 0 to 1, the same at every run."""
        return crc32(f"{self.unit.name}|{self.period.code}|{about}".encode()) / 2**32

    @property
    def age(self) -> float:
        """Years since the beginning of 2026, by which slow figures move."""
        return (self.till - date(2026, 1, 1)).days / 365

    def since_january(self, yearly: float) -> int:
        """A figure that has grown since 1 January: of each month its own share, never less than the day before."""
        total = 0.0
        for month in range(1, self.till.month + 1):
            share = yearly / 12 * (0.8 + 0.4 * (crc32(f"{self.till.year}|{month}|{yearly}".encode()) / 2**32))
            total += share * (min(self.till.day, 30) / 30 if month == self.till.month else 1)
        return int(total)


def given(indicator: Indicator, case: Occasion) -> Value | None:
    """The unit's answer to this indicator; None: it leaves the line empty."""
    if indicator.task is not None:
        return _task(indicator, case)
    if indicator.code in _ALWAYS:
        return _ALWAYS[indicator.code]
    made = _FIGURES.get(indicator.code)
    if made is not None:
        return made(case)
    match indicator.kind:
        case "count":
            return Nil(wording=indicator.nils[0]) if indicator.nils else _count(0)
        case "percent":
            return _percent(min(100, 88 + case.n % 4 * 3 + 2 * case.age))
        case "yes_no":
            return Status(code="no")
        case "status":
            return Status(code=indicator.states[0])
        case "money":
            return Money(dong=0)
        case _:
            return None


def _task(indicator: Indicator, case: Occasion) -> Value | None:
    """How far a task is, and from time to time what has come of it: each goes its own pace, and one is never begun."""
    number = indicator.task or 0
    month = (case.till.year - 2026) * 12 + case.till.month
    begun, done = _PACE.get(number, (3, 99))
    status = "done" if month >= done else "in_progress" if month >= begun else "not_started"
    if indicator.kind == "status":
        return Status(code=status)
    words = _RESULTS.get(number) if status != "not_started" else None
    return Text(text=words) if words else None


def typed(value: Value) -> str:
    """The value as an officer would have typed it."""
    match value:
        case Number(amount=amount):
            return str(amount).replace(".", ",")
        case Money(dong=dong):
            return f"{dong // _MILLION} triệu"
        case Text(text=said) | Nil(wording=said):
            return said
        case _:
            return ""


def _count(n: float) -> Number:
    return Number(amount=Decimal(int(n)))


def _percent(rate: float) -> Number:
    return Number(amount=Decimal(str(round(rate, 1))))


def _meetings(case: Occasion) -> int:
    week = case.period.first_day.toordinal() // 7
    return 0 if (case.n * 4 + week * 5) % 9 == 3 else 1 + (case.n + week) % 3


def _week(case: Occasion) -> int:
    return case.period.first_day.toordinal() // 7


def _attended(case: Occasion) -> Value | None:
    meetings = _meetings(case)
    return _count(meetings * (19 + (case.n * 7 + _week(case) * 11) % 17)) if meetings else None


def _or_nothing(n: int) -> Value:
    return _count(n) if n else Nil(wording=_NOTHING)


def _difficulty(case: Occasion) -> Value | None:
    rare = case.noise("difficulty") < (0.06 if case.unit.kind == "hamlet" else 0)
    return Text(text=_DIFFICULTIES[int(case.noise("which") * len(_DIFFICULTIES))]) if rare else None


def _received(case: Occasion) -> int:
    return case.since_january(4200)


def _share(of: float, less: int = 0) -> Callable[[Occasion], Value]:
    """A share of the dossiers received this year."""
    return lambda case: _count(max(_received(case) * of - less, 0))


def _grown(yearly: float) -> Callable[[Occasion], Value]:
    return lambda case: _count(case.since_january(yearly))


def _stands(start: float, yearly: float, most: float = 10**9) -> Callable[[Occasion], Value]:
    """What there is: so much at the beginning of 2026, and more each year."""
    return lambda case: _count(min(start + yearly * case.age, most))


def _rate(start: float, yearly: float) -> Callable[[Occasion], Value]:
    return lambda case: _percent(max(0, min(100, start + yearly * case.age)))


def _budget(million: int) -> Callable[[Occasion], Value]:
    """Money that is allocated for the year in February."""
    return lambda case: Money(dong=million * _MILLION if case.till.month > 1 else 0)


def _spent(case: Occasion) -> Value:
    return Money(dong=int(556 * _MILLION * max(case.till.month - 3, 0) / 11 // 100_000 * 100_000))


def _signal(case: Occasion) -> Value:
    return Status(code="none" if case.n == 15 else "weak" if case.n in (3, 7, 9, 12, 13) else "ok")


def _accounts(case: Occasion) -> Value:
    return _count(min(15219 + 40 * case.age, 14350 + 560 * case.age))


_PACE = {
    1: (4, 99),
    2: (6, 99),
    3: (2, 99),
    4: (5, 99),
    5: (2, 6),
    6: (1, 3),
    7: (8, 99),
    8: (99, 99),
    9: (1, 9),
    10: (3, 10),
}
"""The months, counted from January 2026, in which work on a task begins and ends; the others begin in the third."""
_RESULTS = {
    1: "Đã mở 02 lớp kỹ năng số cho cán bộ và thành viên Tổ công nghệ số cộng đồng.",
    2: "Đã dùng phòng họp không giấy cho các cuộc họp của khối Đảng.",
    3: "Đã lắp tưới tự động cho một vùng chè.",
    5: "Trang thiết bị đã đủ cho tiếp nhận, giải quyết thủ tục.",
    6: "Đã rà soát xong máy tính, đường truyền và chữ ký số.",
    9: "Tiểu thương trong chợ đã nhận thanh toán bằng mã QR.",
}
_ALWAYS: dict[str, Value] = {
    "tthc_total": _count(410),
    "tthc_full": _count(35),
    "tthc_partial": _count(375),
    "tthc_inperson": _count(0),
    "dvctt_total": _count(410),
    "contactless_rate": Nil(wording="không phát sinh"),
    "community_models": _count(2),
    "it_officers": _count(1),
    "staff_quota": _count(41),
    "self_rating": Status(code="done"),
    "propaganda_channels": Text(text="Truyền thanh xã mỗi ngày 2 lượt, Zalo OA, trang Facebook của xã."),
}
"""The answers that are the same in every period."""

_FIGURES: dict[str, Callable[[Occasion], Value | None]] = {
    # The teams
    "propaganda_meetings": lambda case: _or_nothing(_meetings(case)),
    "propaganda_attendees": _attended,
    "vneid_assisted": lambda case: _or_nothing((case.n * 5 + _week(case) * 3) % 14),
    "wk_difficulties": _difficulty,
    "dvc_assisted": lambda case: _or_nothing((case.n * 3 + _week(case) * 5) % 9),
    "cashless_assisted": lambda case: _or_nothing((case.n + _week(case)) % 6),
    "esign_assisted": lambda case: _or_nothing((case.n * 2 + _week(case)) % 4),
    "team_members": lambda case: _count(5 + case.n % 4),
    "training_classes_citizens": lambda case: _count(case.n % 3),
    "hamlet_signal": _signal,
    # Công an xã
    "population": _stands(15219, 40),
    "vneid_accounts": _accounts,
    # Trung tâm Phục vụ hành chính công
    "dossier_received": _share(1),
    "dossier_online": _share(1),
    "dossier_full": _share(0.83),
    "dossier_resolved": _share(0.95),
    "dossier_digitized": _share(0.95, 1),
    "eresult_base": _share(0.998),
    "eresult_issued": _share(0.94),
    "data_reuse_rate": _rate(91.5, 2.4),
    "online_payment_rate": _rate(99.1, 0.7),
    "satisfaction_rate": _rate(100, 0),
    # Phòng Kinh tế
    "enterprises_total": _stands(24, 3),
    "cooperatives": _stands(4, 0.6),
    "ocop_promoted": _stands(2, 1),
    "market_qr_rate": _rate(88, 12),
    "budget_allocated": _budget(556),
    "budget_khcn": _budget(56),
    "budget_cds": _budget(500),
    "budget_disbursed": _spent,
    "grdp_digital": _rate(18, 2),
    "budget_share": _rate(1.4, 0.4),
    "bank_account_rate": _rate(86, 6),
    # Phòng Văn hóa - Xã hội
    "training_classes_officials": lambda case: _count(1) if case.noise("class") > 0.7 else Nil(wording="chưa tổ chức"),
    "training_plan_issued": lambda case: _count(1 if case.till.month > 1 else 0),
    "team_trained": lambda case: _count(min(case.since_january(17), 16)),
    "pakn_received": _grown(9),
    "pakn_resolved": _grown(9),
    "cov_5g_population": _rate(66, 9),
    "cov_5g_residential": _rate(66, 9),
    "smartphone_rate": _rate(92, 3),
    # Văn phòng HĐND và UBND
    "steering_meetings": lambda case: _count(case.since_january(6) + case.since_january(3)),
    "meetings_chaired_head": _grown(6),
    "meetings_chaired_deputy": _grown(3),
    "docs_signed_head": _grown(14),
    "docs_signed_deputy": _grown(17),
    "signed_docs_rate": _rate(99, 1),
}
"""What is made up for each indicator; the others get a quiet figure of their kind."""
