"""What the version before has stored becomes what is stored today; what nobody can go on with is let go."""

import json
from datetime import date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from forms.regime.calendar import ZONE
from handlers.turn.arranged import (
    AskedFigure,
    Collecting,
    MarkingDayOff,
    MovingDueDay,
    Overseeing,
    ReopeningReport,
    Snoozing,
    TakingLeave,
)
from handlers.turn.dialogue import (
    DIALOGUE,
    Asking,
    ChoosingReport,
    Dialogue,
    Idle,
    Inviting,
    Joining,
    Renaming,
    Reviewing,
    Slot,
)
from handlers.turn.stored_before import load

PERIOD = "week:2026-05-01"
SLOT = Slot(unit=3, form="week", period=PERIOD)
REPORT = {"form": "week", "period": PERIOD}
QUARTER = "quarter:2026-06-15"
MOVED = {"form": "quarter", "period": QUARTER, "unit": "4"}
LEAVE = {"first": "2026-05-06", "last": "2026-05-08"}
LEAVES = (date(2026, 5, 6), date(2026, 5, 8))


def arranging(what: str, step: str, **given: str) -> str:
    """As it stood in its row."""
    return json.dumps({"kind": "arranging", "what": what, "step": step, "given": given})


def choosing(what: str, *picked: str) -> str:
    """As it stood in its row."""
    return json.dumps({"kind": "choosing", "what": what, "picked": picked})


CHOSEN: list[tuple[str, Dialogue]] = [
    (choosing("fill", "a", "b"), ChoosingReport(purpose="fill", picked=("a", "b"))),
    (choosing("correct", "a"), ChoosingReport(purpose="correct", picked=("a",))),
    ('{"kind":"choosing","what":"fill"}', ChoosingReport(purpose="fill")),
    (choosing("invite_unit"), Inviting(step="unit")),
    (choosing("invite_unit", "20"), Inviting(step="unit", first=20)),
    (choosing("invite_unit", "junk"), Inviting(step="unit")),
    (choosing("invite_role", "4"), Inviting(step="role", unit=4)),
    (choosing("invite_role", "nowhere"), Inviting(step="role")),
    (choosing("invite_role"), Inviting(step="role")),
    (choosing("rename"), Renaming()),
    (choosing("summary"), Idle()),
    (choosing("board", "1"), Idle()),
]

ARRANGED: list[tuple[str, Dialogue]] = [
    (arranging("nobody", "x"), Idle()),
    (arranging("snooze", "hour"), Snoozing()),
    ('{"kind":"arranging","what":"snooze","step":"hour"}', Snoozing()),
    (
        arranging("snooze", "hour", offered="202605071900 202605080700"),
        Snoozing(offered=(datetime(2026, 5, 7, 19, tzinfo=ZONE), datetime(2026, 5, 8, 7, tzinfo=ZONE))),
    ),
    (arranging("away", "days"), TakingLeave(step="days")),
    (arranging("away", "deputy", **LEAVE), TakingLeave(step="deputy", days=LEAVES)),
    (arranging("away", "confirm", deputy="3", **LEAVE), TakingLeave(step="confirm", days=LEAVES, deputy=3)),
    (arranging("away", "confirm", deputy="0", **LEAVE), TakingLeave(step="confirm", days=LEAVES, deputy=0)),
    (
        arranging("oversee", "comment", unit="3", version="1", line="attendees", **REPORT),
        Overseeing(step="comment", slot=SLOT, version=1, line="attendees"),
    ),
    (
        arranging("oversee", "reason", unit="3", version="7", line="", **REPORT),
        Overseeing(step="reason", slot=SLOT, version=7),
    ),
    (arranging("collect", "where"), Collecting(step="where")),
    (arranging("collect", "title", where="6"), Collecting(step="title", where=6)),
    (
        arranging("collect", "units", title="Mưa lũ", units="3,12", page="20"),
        Collecting(step="units", title="Mưa lũ", units=(3, 12), page=20),
    ),
    (arranging("collect", "units", title="Mưa lũ", page="x"), Collecting(step="units", title="Mưa lũ")),
    (
        arranging("collect", "kind", units="all", lines='[["count","team_members",null]]', unsure='["Điện"]'),
        Collecting(step="kind", units="all", lines=(AskedFigure(kind="count", like="team_members"),), unsure=("Điện",)),
    ),
    (
        arranging("collect", "due", doubt="collect-day-off", days="2026-05-08,2026-05-11"),
        Collecting(step="due", doubt="collect-day-off", offered=(date(2026, 5, 8), date(2026, 5, 11))),
    ),
    (
        arranging("collect", "confirm", doubt="", days="", due="2026-05-08", lines='[["money",null,"Thiệt hại"]]'),
        Collecting(step="confirm", lines=(AskedFigure(kind="money", title="Thiệt hại"),), due=date(2026, 5, 8)),
    ),
    (arranging("due", "report", typed="Mòn 20/9", unit="4"), MovingDueDay(step="report", typed="Mòn 20/9", unit=4)),
    (
        arranging("due", "units", form="quarter", period=QUARTER, first="20"),
        MovingDueDay(step="units", form="quarter", period=QUARTER, first=20),
    ),
    (
        arranging(
            "due", "day", doubt="due-day-off", offered="2026-09-18", meant="2026-09-20", sure="2026-09-20", **MOVED
        ),
        MovingDueDay(
            step="day",
            form="quarter",
            period=QUARTER,
            unit=4,
            doubt="due-day-off",
            offered=(date(2026, 9, 18),),
            meant=date(2026, 9, 20),
            sure=date(2026, 9, 20),
        ),
    ),
    (
        arranging("due", "confirm", day="2026-09-21", reason="nghỉ phép", **MOVED),
        MovingDueDay(step="confirm", form="quarter", period=QUARTER, unit=4, day=date(2026, 9, 21), reason="nghỉ phép"),
    ),
    (arranging("due", "reason"), MovingDueDay(step="reason")),
    (arranging("reopening", "report"), ReopeningReport(step="report")),
    (
        arranging("reopening", "unit", first="20", **REPORT),
        ReopeningReport(step="unit", form="week", period=PERIOD, first=20),
    ),
    (arranging("reopening", "reason", unit="3", **REPORT), ReopeningReport(step="reason", slot=SLOT)),
    (arranging("reopening", "reason", unit="x", **REPORT), ReopeningReport(step="reason")),
    (arranging("reopening", "reason"), ReopeningReport(step="reason")),
    (arranging("days_off", "day"), MarkingDayOff(step="day")),
    (
        arranging("days_off", "day", doubt="which-day-several", offered="2026-12-04 2026-12-11"),
        MarkingDayOff(step="day", doubt="which-day-several", offered=(date(2026, 12, 4), date(2026, 12, 11))),
    ),
    (arranging("days_off", "kind", day="2026-12-11"), MarkingDayOff(step="kind", day=date(2026, 12, 11))),
    (
        arranging("days_off", "note", day="2026-12-11", kind="work"),
        MarkingDayOff(step="note", day=date(2026, 12, 11), becomes="work"),
    ),
    (
        arranging("days_off", "confirm", day="2026-12-11", kind="usual", note=""),
        MarkingDayOff(step="confirm", day=date(2026, 12, 11), becomes="usual"),
    ),
]

LACKING = [
    arranging("snooze", "hour", offered="19:00"),
    arranging("away", "confirm"),
    arranging("away", "confirm", **LEAVE),
    arranging("away", "deputy", first="x", last="2026-05-08"),
    arranging("oversee", "comment"),
    arranging("oversee", "comment", unit="3", version="", line="", **REPORT),
    arranging("collect", "kind"),
    arranging("collect", "lines", lines="?"),
    arranging("collect", "lines", lines='[["dream",null,"x"]]'),
    arranging("collect", "confirm"),
    arranging("due", "reason", day="soon", **MOVED),
    arranging("reopening", "unit"),
    arranging("days_off", "kind"),
    arranging("days_off", "note", day="2026-12-11"),
    arranging("days_off", "note", day="2026-12-11", kind="feast"),
    arranging("days_off", "nowhere"),
]

REFUSED = [
    '{"kind":"arranging","what":"snooze"}',
    '{"kind":"arranging","what":"snooze","step":"hour","given":{"a":1}}',
    '{"kind":"arranging","what":"snooze","step":"hour","given":{},"x":1}',
    '{"kind":"choosing","what":"nobody"}',
    '{"kind":"dreaming"}',
    '{"kind":"days_off"}',
    '{"kind":"taking_leave","step":"deputy"}',
    '{"kind":"idle","x":1}',
    "{}",
    "?",
]

TODAY: list[Dialogue] = [
    Idle(),
    Joining(invite=1),
    Asking(slot=SLOT, at="attendees"),
    Reviewing(slot=SLOT),
    *(dialogue for _, dialogue in (*CHOSEN, *ARRANGED)),
]


@pytest.mark.parametrize(("stored", "dialogue"), [*CHOSEN, *ARRANGED])
def test_an_old_row_becomes_what_is_stored_today(stored: str, dialogue: Dialogue) -> None:
    assert load(stored) == dialogue


@pytest.mark.parametrize(
    ("what", "step", "as_if"),
    [
        ("snooze", "nowhere", "hour"),
        ("away", "nowhere", "days"),
        ("due", "nowhere", "confirm"),
        ("reopening", "nowhere", "reason"),
    ],
)
def test_an_unknown_step_is_treated_as_before(what: str, step: str, as_if: str) -> None:
    assert load(arranging(what, step)) == load(arranging(what, as_if)) != Idle()


@pytest.mark.parametrize("stored", LACKING)
def test_an_old_row_that_lacks_what_it_asks_about_is_refused(stored: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        load(stored)


@pytest.mark.parametrize("stored", REFUSED)
def test_a_row_that_no_version_wrote_is_refused(stored: str) -> None:
    with pytest.raises(ValidationError):
        load(stored)


@pytest.mark.parametrize("dialogue", TODAY)
def test_what_is_stored_today_is_read_as_it_is(dialogue: Dialogue) -> None:
    stored = DIALOGUE.dump_json(dialogue)
    plain: dict[str, Any] = json.loads(stored)

    assert plain["kind"] not in ("arranging", "choosing")
    assert load(stored) == load(stored.decode()) == dialogue


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: TakingLeave(step="deputy"),
        lambda: TakingLeave(step="confirm", days=LEAVES),
        lambda: Collecting(step="kind"),
        lambda: Collecting(step="confirm"),
        lambda: ReopeningReport(step="unit", form="week"),
        lambda: MarkingDayOff(step="kind"),
        lambda: MarkingDayOff(step="confirm", day=date(2026, 12, 11)),
    ],
)
def test_a_step_needs_what_it_asks_about(wrong: Any) -> None:
    with pytest.raises(ValueError, match="nothing to ask"):
        wrong()
