"""`toso people list | remove` and `toso invites list | add | revoke`, for the operator; the bot may be running."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple, TextIO, TypeVar

from bot.commands.spreadsheet import tidy
from bot.commands.units import Tree
from bot.config import BadSettings
from bot.database import existing
from bot.invite_codes import grouped, hashed, mark, new_code
from forms.regime.calendar import ZONE
from forms.role import Role, roles_in
from forms.unit import Unit
from handlers.reading.fold import fold
from handlers.reading.invite_code import find_code
from locales import printing, say
from storage.database import Clash, Unavailable
from storage.people.people import NewInvite
from storage.people.roster import PersonInUnit, UsableInvite
from storage.work import Work, reading, writing

LANG = "vi"
T = TypeVar("T")


def people(url: str, now: datetime, out: TextIO, *, unit: str | None) -> int:
    """Tell who belongs to which unit, or to that unit and those below it. Raises BadSettings."""

    def lines(work: Work) -> list[str]:
        above = Tree(work, now).find(unit).unit if unit is not None else None
        places = [one for one in work.roster.places(now) if above is None or above.covers(one.unit)]
        chats = work.roster.chats({one.person_id for one in places})
        found = []
        for one in sorted(places, key=lambda place: (place.unit.path, place.person_id)):
            theirs = [row for row in chats if row.person_id == one.person_id]
            channels = dict.fromkeys(_say(f"channel-{row.chat_key.partition(':')[0]}") for row in theirs)
            seen = printing.moment(max(row.last_seen for row in theirs), LANG) if theirs else "–"
            told: dict[str, str | int] = {
                "id": one.person_id,
                "name": one.name,
                "unit": one.unit.title,
                "role": _say(f"role-{one.role}"),
                "since": _day(one.since),
                "mark": f"…{one.mark}" if one.mark else "–",
                "channels": printing.listed(channels) or "–",
                "seen": seen,
            }
            found.append(_say("people-line", **told))
        return [*found, _say("people-count", n=len({one.person_id for one in places}))]

    with existing(url) as database:
        print("\n".join(reading(database, lines)), file=out)
    return 0


def remove(url: str, now: datetime, out: TextIO, who: str, unit: str, *, last: int | None) -> int:
    """Remove a person from a unit, and revoke the invite by which they came. The last lead of a unit is only removed
    with `last`, the days for which the invite for a new one is good, which is told. Raises BadSettings, and then
    nothing is changed."""
    code = new_code()

    def act(work: Work) -> list[str]:
        at = Tree(work, now).find(unit).unit
        places = work.roster.places(now, [at.id])
        theirs = _of(who, places, at)
        person, name = theirs[0].person_id, theirs[0].name
        leads = {one.person_id for one in places if one.role == "lead"}
        if leads == {person} and last is None:
            raise BadSettings(_say("people-last-lead", name=name, unit=at.title))
        revoked = work.roster.revoke([one.invite_id for one in theirs if one.invite_id is not None], now)
        gone = work.roster.remove(person, at, now)
        told = [_say("people-removed-gone" if gone else "people-removed", name=name, unit=at.title)]
        told += [_say("people-removed-invite", mark=one.mark or "–") for one in theirs[:1] if revoked]
        if leads == {person} and last is not None:
            expires = now + timedelta(days=last)
            work.people.invite(NewInvite(hashed(code), at.id, "lead", None, None, 1, expires, mark(code)), now)
            told.append(_say("people-new-lead", unit=at.title, code=grouped(code), until=_day(expires)))
        if {one.person_id for one in places if one.role == "admin"} == {person}:
            told.append(_say("people-last-admin", unit=at.title))
        return told

    print("\n".join(_change(url, act)), file=out)
    return 0


def invites(url: str, now: datetime, out: TextIO) -> int:
    """Tell which invites can still be used. Raises BadSettings."""
    with existing(url) as database:
        open_ = reading(database, lambda work: work.roster.open_invites(now))
    for one in sorted(open_, key=lambda invite: (invite.unit.path, invite.id)):
        print(_say("invites-row", id=one.id, **_told(one)), file=out)
    print(_say("invites-count", n=len(open_)), file=out)
    return 0


class NewCode(NamedTuple):
    """An invite to be made: for which role in which unit, and for how many days it is good."""

    role: Role
    unit: str
    days: int


def invite(url: str, now: datetime, out: TextIO, new: NewCode) -> int:
    """Make an invite for one person, and print its code. Raises BadSettings."""
    code, expires = new_code(), now + timedelta(days=new.days)

    def act(work: Work) -> list[str]:
        at = Tree(work, now).there(new.unit)
        role = _say(f"role-{new.role}")
        if new.role not in roles_in(at.kind):
            raise BadSettings(_say("invites-no-such-role", unit=at.title, role=role))
        work.people.invite(NewInvite(hashed(code), at.id, new.role, None, None, 1, expires, mark(code)), now)
        return [_say("invites-made", unit=at.title, role=role, code=grouped(code), until=_day(expires))]

    print("\n".join(_change(url, act)), file=out)
    return 0


def revoke(url: str, now: datetime, out: TextIO, which: str) -> int:
    """Revoke the invite with that code, those last characters or that `id:` number, or "all". Raises BadSettings."""

    def act(work: Work) -> list[str]:
        open_ = work.roster.open_invites(now)
        code = find_code(which)
        by_code = {row.id for row in work.people.invites([], [hashed(code)])} if code else set()
        wanted = tidy(which).lstrip("…").upper()
        found = [one for one in open_ if one.id in by_code or wanted in (one.mark, f"ID:{one.id}", "ALL")]
        if not found:
            raise BadSettings(_say("invites-unknown"))
        if len(found) > 1 and wanted != "ALL":
            raise BadSettings(_say("invites-several", ids=printing.listed(f"id:{one.id}" for one in found)))
        work.roster.revoke([one.id for one in found], now)
        return [_say("invites-row-revoked", id=one.id, **_told(one)) for one in found]

    print("\n".join(_change(url, act)), file=out)
    return 0


def _change(url: str, act: Callable[[Work], T]) -> T:
    """Do it in one transaction, beside a bot that may be running."""
    with existing(url) as database:
        try:
            return writing(database, act)
        except (Unavailable, Clash) as error:
            raise BadSettings(f"TOSO_DATABASE_URL: {error}") from None


def _of(who: str, places: Sequence[PersonInUnit], unit: Unit) -> list[PersonInUnit]:
    """The memberships of the person of that name or `id:` number in this unit."""
    wanted = tidy(who)
    found = [one for one in places if wanted == f"id:{one.person_id}"]
    for same in (str.casefold, fold):
        found = found or [one for one in places if same(wanted) == same(one.name)]
    if not found:
        raise BadSettings(_say("people-unknown", given=wanted[:50], unit=unit.title))
    if len(ids := {one.person_id for one in found}) > 1:
        raise BadSettings(
            _say("people-several", who=wanted[:50], ids=printing.listed(f"id:{one}" for one in sorted(ids)))
        )
    return found


def _told(one: UsableInvite) -> dict[str, str | int]:
    return {
        "mark": one.mark or "–",
        "unit": one.unit.title,
        "role": _say(f"role-{one.role}"),
        "uses": one.uses_left,
        "until": _day(one.expires_at),
        "who": one.made_by or _say("members-by-operator"),
    }


def _day(moment: datetime) -> str:
    return printing.day(moment.astimezone(ZONE).date(), LANG)


def _say(key: str, **args: str | int) -> str:
    return say(LANG, key, args)
