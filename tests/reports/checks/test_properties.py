"""Consistent figures raise no hard finding; breaking one relation raises exactly that relation's."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms.value import Number
from reports.checks.amounts import share
from reports.checks.rules import check
from reports.checks.sheet import Entry, Evidence, Sheet
from tests.reports.checks.seeds import CATALOGUE

_COUNTS = st.integers(0, 3000)
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _entry(number: Decimal | int) -> tuple[Entry, ...]:
    return (Entry(Number(amount=Decimal(number)), place="II.7.1"),)


@st.composite
def _sheets(draw: st.DrawFn) -> Evidence:
    """Two reports of one commune whose figures agree with each other, May's after April's."""
    months = []
    since = {"online": 0, "direct": 0, "full": 0, "resolved": 0, "digitized": 0, "issued": 0}
    for month in (4, 5):
        full, online_more, direct = draw(_COUNTS), draw(_COUNTS), draw(_COUNTS)
        digitized, undigitized, issued = draw(_COUNTS), draw(_COUNTS), draw(st.integers(0, 100))
        since["full"] += full
        since["online"] += full + online_more
        since["direct"] += direct
        since["digitized"] += digitized
        since["resolved"] += digitized + undigitized
        since["issued"] = min(since["issued"] + issued, since["resolved"])
        parts = [draw(_COUNTS) for _ in range(3)]
        done, late, on_track, overdue = (draw(st.integers(0, 20)) for _ in range(4))
        people = draw(st.integers(1, 20_000))
        accounts = draw(st.integers(0, people))
        figures: dict[str, Decimal | int] = {
            "tthc_full": parts[0],
            "tthc_partial": parts[1],
            "tthc_inperson": parts[2],
            "tthc_total": sum(parts),
            "dossier_online": since["online"],
            "dossier_direct": since["direct"],
            "dossier_received": since["online"] + since["direct"],
            "dossier_full": since["full"],
            "dossier_digitized": since["digitized"],
            "dossier_resolved": since["resolved"],
            "eresult_issued": since["issued"],
            "eresult_base": since["resolved"],
            "tasks_done_ontime": done,
            "tasks_done_late": late,
            "tasks_done": done + late,
            "tasks_ontrack": on_track,
            "tasks_overdue": overdue,
            "tasks_assigned": done + late + on_track + overdue,
            "population": people,
            "vneid_accounts": accounts,
            "vneid_rate": share(Decimal(accounts), Decimal(people), draw(st.integers(0, 2))),
            "it_officers": 1,
            "it_officers_missing": 2,
            "staff_quota": 3,
            "satisfaction_rate": draw(st.integers(0, 100)),
        }
        last = date(2026, month, 14)
        months.append(Sheet("month", last.replace(day=1), last, {code: _entry(n) for code, n in figures.items()}))
    return Evidence(CATALOGUE, months[1], (months[0],), ())


def _number(of: Evidence, code: str) -> int:
    return int(of.sheet.number(code) or 0)


def _with(of: Evidence, **numbers: int) -> Evidence:
    changed = {**of.sheet.entries, **{code: _entry(number) for code, number in numbers.items()}}
    return replace(of, sheet=replace(of.sheet, entries=changed))


def _hard(of: Evidence) -> set[str]:
    return {one.rule for one in check(of) if one.severity == "hard"}


def _earlier(of: Evidence, code: str) -> Evidence:
    """The same, but the earlier report had more."""
    (april,) = of.earlier
    return replace(of, earlier=(replace(april, entries={**april.entries, code: _entry(_number(of, code) + 1)}),))


def _twice(of: Evidence, code: str) -> Evidence:
    """The same, with another figure at another place."""
    more = (*of.sheet.entries[code], Entry(Number(amount=Decimal(_number(of, code) + 1)), place="Phụ lục I"))
    return replace(of, sheet=replace(of.sheet, entries={**of.sheet.entries, code: more}))


def _beside(of: Evidence, code: str) -> Evidence:
    other = Sheet("week", date(2026, 5, 8), of.sheet.cutoff, {code: _entry(_number(of, code) + 1)})
    return replace(of, beside=(other,))


@_PATIENT
@given(_sheets())
def test_consistent_figures_raise_nothing_hard(of: Evidence) -> None:
    assert _hard(of) == set()


@_PATIENT
@given(_sheets(), st.integers(1, 500))
def test_breaking_one_relation_raises_its_own_rule(of: Evidence, by: int) -> None:
    rates = {0, *range(20, 101)} - {int(of.sheet.number("vneid_rate") or 0) + n for n in (-1, 0, 1)}
    broken = {
        "parts": _with(of, tthc_total=_number(of, "tthc_total") + by),
        "difference": _with(of, staff_quota=3 + by),
        "at-most": _with(of, dossier_digitized=_number(of, "dossier_resolved") + by),
        "over-whole": _with(of, satisfaction_rate=100 + by),
        "rate": _with(of, vneid_rate=max(rates)),
        "falling": _earlier(of, "eresult_issued"),
        "places": _twice(of, "population"),
        "reports": _beside(of, "population"),
        "tasks": replace(of, statuses=dict.fromkeys(range(_number(of, "tasks_assigned") + by), "done")),
    }

    assert {rule: _hard(one) for rule, one in broken.items()} == {rule: {rule} for rule in broken}


@_PATIENT
@given(_sheets())
def test_a_finding_has_the_same_mark_as_long_as_its_values_stand(of: Evidence) -> None:
    broken, other = (_with(of, tthc_total=_number(of, "tthc_total") + by) for by in (1, 2))
    (one, again), (else_,) = [check(broken)[0], check(broken)[0]], check(other)[:1]

    assert one.mark == again.mark and len(one.mark) == 8  # noqa: PT018  # one thing
    assert one.key == else_.key
    assert one.mark != else_.mark
