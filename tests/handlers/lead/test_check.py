"""What a check shows, and to whom."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from forms.checks.checked import Acknowledgement, Checked
from forms.checks.finding import Finding, Severity
from forms.regime import window as windows
from forms.regime.period import containing
from forms.value import Number, Text, Value
from handlers.lead.checks.lines import numbered, what
from handlers.reading.dates.checked_days import checked_days
from handlers.turn.known import Known, Member, Person
from handlers.turn.orders import Acknowledge
from locales import bundle
from reports.checks.rules import RULES, check
from tests.handlers.talk import BINH, CATALOGUE, COMMUNE, NOW, PLAN, Talk, admin, changed, lead, officer
from tests.reports.checks.seeds import reports

DAYS = windows.over(containing("month", date(2026, 5, 7)))


def _number(n: int) -> Number:
    return Number(amount=Decimal(n))


def _finding(severity: Severity = "hard", of: str = "tthc_total", value: int = 413, rule: str = "parts") -> Finding:
    return Finding(rule, severity, (of, "tthc_full"), (_number(value), _number(358)), days=(date(2026, 4, 20),))


def _known(*findings: Finding, **said: Acknowledgement) -> Known:
    return lead(checked=(Checked(COMMUNE, DAYS, findings, said),))


def _chair() -> Known:
    chair = Person(6, "Ma Văn Chủ", "vi", (Member(COMMUNE, "chair"),), ("telegram",))
    return changed(_known(_finding()), person=chair)


def test_findings_are_shown_by_severity() -> None:
    talk = Talk(_known(_finding(), _finding("warn", rule="jump"), _finding("info", rule="points")))
    lines = talk.send("/kiemtra").split("\n")

    assert lines[:2] == [
        "Kiểm tra số liệu tháng 5/2026 (15/4–14/5/2026) – xã Phú Thịnh",
        "Phải xác nhận: 1 · Nên xem lại: 1 · Để biết: 1",
    ]
    assert [line for line in lines if line[:2] in ("1.", "2.", "3.")] == [
        "1. tổng số TTHC ghi 413, nhưng các phần cộng lại là 358.",
        "2. tổng số TTHC là 413, trước đó (ngày 20/4/2026) là 358.",
        "3. tổng số TTHC là 413, ngày 20/4/2026 là 358.",
    ]
    assert talk.labels == ["Xác nhận điểm 1"]


def test_a_long_list_is_folded_and_cut() -> None:
    many = [_finding("warn", of=code, rule="jump") for code in [CATALOGUE.indicator(c).code for c in _counts(20)]]
    talk = Talk(_known(*many))
    heard = talk.send("/kiemtra")

    assert "… và 8 điểm nữa." in heard
    assert heard.count("Thay đổi lớn") == 12
    assert talk.labels == []


def _counts(n: int) -> list[str]:
    return [one.code for one in CATALOGUE.indicators if one.kind == "count"][:n]


def test_figures_that_are_missing_are_one_line() -> None:
    missing = [Finding("missing", "warn", (code,)) for code in _counts(9)]
    (one,) = numbered(missing)

    assert one.indicators == tuple(_counts(9))
    assert "và 3 chỉ tiêu nữa" in Talk(_known(*missing)).send("/kiemtra")
    assert "Nên xem lại: 1" in Talk(_known(*missing)).send("/kiemtra")


def test_a_chair_looks_but_does_not_acknowledge() -> None:
    talk = Talk(_chair())
    heard = talk.send("/kiemtra")

    assert "413" in heard
    assert talk.labels == []
    assert "413" not in talk.send(button=f"cha|{DAYS.code}|{_finding().mark}|1")


@pytest.mark.parametrize("known", [officer(), admin()])
def test_it_is_no_business_of_others(known: Known) -> None:
    assert "Kiểm tra số liệu" not in Talk(changed(known, checked=(Checked(COMMUNE, DAYS, (_finding(),)),))).send(
        "/kiemtra"
    )


def test_a_unit_of_somebody_else_stays_hidden() -> None:
    far = COMMUNE.model_copy(update={"id": 2, "path": "/2/"})
    talk = Talk(lead(checked=(Checked(far, DAYS, (_finding(),)),)))

    assert "413" not in talk.send(button=f"chk|{DAYS.code}||2")


def test_the_reason_makes_an_order() -> None:
    talk = Talk(_known(_finding()))
    talk.send("/kiemtra")
    asked = talk.tap("Xác nhận điểm 1")
    talk.send("Sở đã thống nhất")

    assert "TTHC ghi 413" in asked
    assert talk.effects[0] == Acknowledge(1, DAYS.code, _finding().key, _finding().stands, "Sở đã thống nhất", 0)


def test_it_can_be_left() -> None:
    talk = Talk(_known(_finding()))
    talk.send("/kiemtra")
    talk.tap("Xác nhận điểm 1")
    talk.send("/huy")

    assert talk.dialogue.kind == "idle"
    assert talk.effects == talk.effects[-1:]


def test_what_was_said_about_other_values_does_not_hold() -> None:
    said = Acknowledgement(3, "other values", "như năm trước", "Lý Văn Bình", NOW)
    checked = Checked(COMMUNE, DAYS, (_finding(),), {_finding().key: said})
    talk = Talk(lead(checked=(checked,)))
    heard = talk.send("/kiemtra")
    talk.tap("Xác nhận điểm 1")
    talk.send("đã hỏi lại")

    assert "Số đã đổi sau lần xác nhận trước" in heard
    assert checked.open
    assert isinstance(talk.effects[0], Acknowledge)
    assert talk.effects[0].seen == 3


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_finding_of_the_real_reports_can_be_said(lang: str) -> None:
    known = changed(lead(), person=Person(4, "Lý Văn Bình", lang, BINH.members, ("web",)))  # type: ignore[arg-type]
    for evidence in reports().values():
        for finding in check(evidence):
            talk = Talk(changed(known, checked=(Checked(COMMUNE, DAYS, (finding,)),)))
            heard = talk.send("/kiemtra")

            assert len(heard.split("\n")) >= 5
            assert "{" not in heard


def test_every_rule_can_be_said() -> None:
    values: tuple[Value, ...] = (_number(1), _number(2))
    days = (date(2026, 4, 20), date(2026, 5, 13))
    for name in (name for rule in RULES for name in rule.names):
        finding = Finding(name, "warn", ("tthc_total", "tthc_full"), values, "II.7.1", "week", days, {"n": 3})

        assert what(finding, CATALOGUE).key == "check-at"
        assert Talk(_known(finding)).send("/kiemtra")
        assert bundle("vi").has_message(f"check-{name}-do")


def test_words_in_a_numbers_place_are_quoted_briefly() -> None:
    long = Finding("text", "warn", ("team_trained_rate",), (Text(text="chưa tổ chức " * 20),))

    assert len(max(Talk(_known(long)).send("/kiemtra").split("\n"), key=len)) < 200


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("", "month:2026-04-15"),
        ("quý", "quarter:2026-03-15"),
        ("tuần", "week:2026-05-01"),
        ("tuần trước", "week:2026-04-24"),
        ("tháng 3", "month:2026-02-15"),
        ("quý I", "quarter:2025-12-15"),
        ("5 tháng đầu năm", "months:20260101-20260531"),
        ("từ 01/4 đến 15/4", "range:20260401-20260415"),
    ],
)
def test_the_days_to_check_are_read(said: str, code: str) -> None:
    found = checked_days(said, datetime.fromisoformat("2026-05-07T19:00+07:00"), PLAN)

    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("said", ["gì đó", "tháng 13", "tuần 45/99"])
def test_other_words_are_no_days(said: str) -> None:
    assert checked_days(said, NOW, PLAN) is None
