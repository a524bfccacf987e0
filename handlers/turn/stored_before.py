"""Dialogues as the version before stored them: one class for all that is arranged, one for all that is chosen, whose
fields were strings. Whoever was in the middle of something when the new version came goes on with it.

All of this but `load` can go once no database holds such a row any more."""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date, datetime
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from forms.model import frozen
from forms.regime.calendar import ZONE
from handlers.turn.arranged import Snoozing
from handlers.turn.dialogue import DIALOGUE, ChoosingReport, Dialogue, Idle, Inviting, Renaming
from handlers.turn.report import Slot, stored


@stored
@frozen(kw_only=True)
class OldChoosing:
    """A list was offered. "summary" and "board" were stored but never read."""

    kind: Literal["choosing"] = "choosing"
    what: Literal["fill", "correct", "invite_unit", "invite_role", "summary", "board", "rename"]
    picked: tuple[str, ...] = ()


@stored
@frozen(kw_only=True)
class OldArranging:
    """Something was being arranged: `what`, the `step` asked last, and what had been answered."""

    kind: Literal["arranging"] = "arranging"
    what: str
    step: str
    given: dict[str, str] = field(default_factory=dict)


_Stored = Annotated[Dialogue | OldChoosing | OldArranging, Field(discriminator="kind")]
_STORED: TypeAdapter[Dialogue | OldChoosing | OldArranging] = TypeAdapter(_Stored)
_LINES: TypeAdapter[list[tuple[str, str | None, str | None]]] = TypeAdapter(list[tuple[str, str | None, str | None]])
_NAMES: TypeAdapter[list[str]] = TypeAdapter(list[str])


def load(state: str | bytes) -> Dialogue:
    """A dialogue as it stands in the database, whichever version wrote it. ValueError: it cannot be read, or lacks what
    its step asks about."""
    found = _STORED.validate_json(state)
    return upgraded(found) if isinstance(found, OldChoosing | OldArranging) else found


def upgraded(old: OldChoosing | OldArranging) -> Dialogue:
    """The same dialogue as it is kept today. Idle: nobody goes on with it. Raises ValueError where it lacks what it
    asks about."""
    try:
        if isinstance(old, OldChoosing):
            return _CHOSEN[old.what](old.picked) if old.what in _CHOSEN else Idle()
        return _ARRANGED[old.what](old.step, old.given) if old.what in _ARRANGED else Idle()
    except LookupError as error:
        raise ValueError(f"nothing is kept of {error}") from None


# What was chosen ----------------------------------------------------------------------------------------------------


def _inviting(step: Literal["unit", "role"], picked: tuple[str, ...]) -> Dialogue:
    number = int(picked[0]) if picked and picked[0].isdecimal() else None
    return Inviting(step="unit", first=number or 0) if step == "unit" else Inviting(step="role", unit=number)


def _renaming(_picked: tuple[str, ...]) -> Dialogue:
    return Renaming()


def _choosing(purpose: Literal["fill", "correct"], picked: tuple[str, ...]) -> Dialogue:
    return ChoosingReport(purpose=purpose, picked=picked)


_CHOSEN: Mapping[str, Callable[[tuple[str, ...]], Dialogue]] = {
    "fill": partial(_choosing, "fill"),
    "correct": partial(_choosing, "correct"),
    "invite_unit": partial(_inviting, "unit"),
    "invite_role": partial(_inviting, "role"),
    "rename": _renaming,
}

# What was arranged --------------------------------------------------------------------------------------------------
# A step that nobody knew was treated like the last one; "away" began anew.


def _step(step: str, *known: str) -> str:
    return step if step in known else known[-1]


def _numbers(written: str) -> list[int]:
    return [int(one) for one in written.split(",") if one]


def _days(written: str) -> list[date]:
    return [date.fromisoformat(one) for one in written.replace(",", " ").split()]


def _day(given: Mapping[str, str], name: str) -> date | None:
    return date.fromisoformat(given[name]) if name in given else None


def _number(given: Mapping[str, str], name: str) -> int | None:
    return int(given[name]) if name in given else None


def _slot(given: Mapping[str, str]) -> Slot:
    return Slot(unit=int(given["unit"]), form=given["form"], period=given["period"])


def _some(given: Mapping[str, str], *names: str) -> dict[str, Any]:
    """The fields that stayed strings; the class checks them."""
    return {name: given[name] for name in names if name in given}


def _snoozing(_step: str, given: Mapping[str, str]) -> Dialogue:
    offered = given.get("offered", "").split()
    return Snoozing(offered=tuple(datetime.strptime(one, "%Y%m%d%H%M").replace(tzinfo=ZONE) for one in offered))


def _taking_leave(step: str, given: Mapping[str, str]) -> Dialogue:
    days = (date.fromisoformat(given["first"]), date.fromisoformat(given["last"])) if "first" in given else None
    return _checked(
        "taking_leave", step=_step(step, "deputy", "confirm", "days"), days=days, deputy=_number(given, "deputy")
    )


def _overseeing(step: str, given: Mapping[str, str]) -> Dialogue:
    known = _step(step, "reason", "comment")
    return _checked(
        "overseeing", step=known, slot=_slot(given), version=int(given["version"]), line=given["line"] or None
    )


def _collecting(step: str, given: Mapping[str, str]) -> Dialogue:
    units = given.get("units", "")
    page = given.get("page", "0")
    lines = _LINES.validate_json(given.get("lines", "[]"))
    return _checked(
        "collecting",
        step=_step(step, "where", "title", "units", "lines", "kind", "due", "confirm"),
        where=_number(given, "where"),
        units="all" if units == "all" else tuple(_numbers(units)),
        page=int(page) if page.isdecimal() else 0,
        lines=[{"kind": kind, "like": like, "title": title} for kind, like, title in lines],
        unsure=_NAMES.validate_json(given.get("unsure", "[]")),
        offered=_days(given.get("days", "")),
        due=_day(given, "due"),
        **_some(given, "title", "doubt"),
    )


def _moving(step: str, given: Mapping[str, str]) -> Dialogue:
    return _checked(
        "moving_due_day",
        step=_step(step, "report", "units", "day", "reason", "confirm"),
        unit=_number(given, "unit"),
        first=_number(given, "first") or 0,
        offered=_days(given.get("offered", "")),
        **{name: _day(given, name) for name in ("meant", "sure", "day")},
        **_some(given, "form", "period", "typed", "doubt", "reason"),
    )


def _reopening(step: str, given: Mapping[str, str]) -> Dialogue:
    known = _step(step, "report", "unit", "reason")
    clear = {"form", "period", "unit"} <= given.keys() and given["unit"].isdecimal()
    return _checked(
        "reopening_report",
        step=known,
        first=_number(given, "first") or 0,
        slot=_slot(given) if clear else None,
        **(_some(given, "form", "period") if known == "unit" else {}),
    )


def _marking(step: str, given: Mapping[str, str]) -> Dialogue:
    return _checked(
        "marking_day_off",
        step=_step(step, "day", "kind", "note", "confirm"),
        day=_day(given, "day"),
        becomes=given.get("kind"),
        offered=_days(given.get("offered", "")),
        **_some(given, "doubt", "note"),
    )


def _checked(kind: str, **fields: Any) -> Dialogue:
    """A dialogue of this kind, its fields checked as if it had been read from the database."""
    return DIALOGUE.validate_python({"kind": kind, **fields})


_ARRANGED: Mapping[str, Callable[[str, Mapping[str, str]], Dialogue]] = {
    "snooze": _snoozing,
    "away": _taking_leave,
    "oversee": _overseeing,
    "collect": _collecting,
    "due": _moving,
    "reopening": _reopening,
    "days_off": _marking,
}
"""The conversions, by what was arranged."""
