"""Figures against what is asked of them: targets, and the tasks that they count."""

import re
from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from forms.checks.finding import Finding
from forms.indicator import Indicator
from forms.value import Nil, Number, Value
from reports.checks.sheet import Evidence, TargetLike

_NONE = re.compile(
    r"(không|chưa) (có|phát sinh|gặp) (những |các )?(điểm nghẽn|khó khăn|vướng mắc)"
    r"|^\s*(không( có)?|chưa có)\s*\.?\s*$",
    re.IGNORECASE,
)
"""Words that say that there is no difficulty."""

MENTIONS = MappingProxyType(
    {
        "vneid_rate": ("vneid", "định danh điện tử"),
        "cov_5g_population": ("5g",),
        "cov_5g_residential": ("5g",),
        "smartphone_rate": ("điện thoại thông minh",),
        "dossier_digitized_rate": ("số hóa hồ sơ", "số hoá hồ sơ"),
        "dossier_full_rate": ("toàn trình",),
        "eresult_rate": ("kết quả điện tử",),
        "data_reuse_rate": ("tái sử dụng dữ liệu",),
        "online_payment_rate": ("thanh toán trực tuyến",),
        "digital_skill_rate": ("kỹ năng số",),
        "team_trained_rate": ("tập huấn", "đào tạo"),
    }
)
"""By which words a difficulty speaks of an indicator. Of others only a text that denies every difficulty is held
against the figure."""

STATUSES = ("not_started", "in_progress", "done")


def several_targets(of: Evidence) -> Iterator[Finding]:
    """An indicator of which several programmes ask different things in one year."""
    by_indicator: dict[str, list[TargetLike]] = {}
    for target in of.targets:
        by_indicator.setdefault(target.indicator, []).append(target)
    for code, targets in by_indicator.items():
        asked = sorted({target.value for target in targets})
        if len(asked) > 1:
            values = (Number(amount=asked[0]), Number(amount=asked[-1]))
            yield Finding("several-targets", "info", (code,), values, counts={"n": len(asked)})


def strict(of: Evidence) -> Iterator[Finding]:
    """A figure that is exactly the target of which more is asked."""
    for target in of.targets:
        number = _rate(target.indicator, of)
        if target.comparator == ">" and number == target.value:
            values = _both(number, target)
            yield Finding("strict", "warn", (target.indicator,), values, other=target.programme)


def unmentioned(of: Evidence) -> Iterator[Finding]:
    """A target that is missed, while the difficulties deny that there are any, or do not speak of it."""
    said = [wording.words for wording in of.sheet.difficulties]
    denied = next((wording for wording in of.sheet.difficulties if _NONE.search(wording.words)), None)
    if not said:
        return
    missed = [(target, number) for target in of.targets if (number := _missed(target, of)) is not None]
    for target, number in missed:
        if _spoken_of(target.indicator, said):
            continue
        if denied is not None:
            rule, place = "denied", denied.place
            yield Finding(rule, "warn", (target.indicator,), _both(number, target), place, target.programme)
        elif target.indicator in MENTIONS:
            rule, place = "unmentioned", of.sheet.difficulties[0].place
            yield Finding(rule, "info", (target.indicator,), _both(number, target), place, target.programme)


def _spoken_of(code: str, said: list[str]) -> bool:
    words = MENTIONS.get(code, ())
    return any(word in one.lower() and not _NONE.search(one) for one in said for word in words)


def _missed(target: TargetLike, of: Evidence) -> Decimal | None:
    """The figure, where it is below its target."""
    number = _rate(target.indicator, of)
    below = target.comparator in ("≥", ">", "=") and number is not None and number < target.value
    return number if below else None


def _rate(code: str, of: Evidence) -> Decimal | None:
    one: Indicator | None = of.indicators.get(code)
    if one is None or (one.kind in ("percent", "ratio") and isinstance(of.sheet.value(code), Nil)):
        return None  # where there was none of it, no share can be reached
    return of.sheet.rate(one)


def _both(number: Decimal, target: TargetLike) -> tuple[Value, Value]:
    return Number(amount=number), Number(amount=target.value)


def tasks(of: Evidence) -> Iterator[Finding]:
    """A count of tasks that is not what the tasks' own statuses say."""
    if not of.statuses:
        return
    count = {status: sum(one == status for one in of.statuses.values()) for status in STATUSES}
    for code, told in (("tasks_assigned", len(of.statuses)), ("tasks_done", count["done"])):
        number = of.sheet.number(code)
        if number is not None and number != told:
            values = _values(number, told)
            yield Finding("tasks", "hard", (code,), values, of.sheet.place(code))
    on_track, idle = of.sheet.number("tasks_ontrack"), count["not_started"]
    if on_track is not None and on_track > count["in_progress"] and idle:
        values, place = _values(on_track, count["in_progress"]), of.sheet.place("tasks_ontrack")
        yield Finding("tasks-idle", "warn", ("tasks_ontrack",), values, place, counts={"n": idle})


def _values(number: Decimal, told: int) -> tuple[Value, Value]:
    return Number(amount=number), Number(amount=Decimal(told))
