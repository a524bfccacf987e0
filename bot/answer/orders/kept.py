"""Tells a person all that is kept about them."""

from datetime import datetime

from bot.answer.orders.notices import Desk, reply
from forms.regime.calendar import ZONE
from handlers.turn.naming import report
from handlers.turn.say import Arg, Phrase, Ref, phrase
from storage.kept import GivenReport, PersonalData, Row, kept, reports
from storage.messages.outbox import Message

MOST = 40
"""Reports that are listed, the newest; an operator's export has all."""


def show_kept(desk: Desk) -> list[Message]:
    """One message with everything, in words."""
    found = kept(desk.work, desk.person)
    assert found is not None  # only members ask
    tables, person = found.tables, found.person
    lang = phrase("kept-lang-en" if person["lang"] == "en" else "kept-lang-vi")
    lines = [
        phrase("kept-title"),
        phrase("kept-name", name=person["name"], lang=lang, **_day(person["created_at"])),
    ]
    if person["contact"]:
        lines.append(phrase("me-contact", contact=person["contact"]))
    lines += [_member(row) for row in tables["members"]]
    lines += [_channel(row) for row in tables["addresses"]]
    for row in tables["consents"]:
        lines.append(phrase("kept-consent", version=row["text_version"], **_day(row["given_at"])))
    lines += [_absence(row, desk.person) for row in tables["absences"]]
    lines += _reports(desk, found)
    if tables["acknowledgements"]:
        lines.append(phrase("kept-acknowledged", n=len(tables["acknowledgements"])))
    counted = ("inbox", "outbox", "returns", "reopen_requests", "due_changes", "invites")
    counts: dict[str, Arg] = {name: len(tables[name]) for name in counted}
    lines += [phrase("kept-counts", **counts), phrase("kept-how-long"), phrase("kept-rights")]
    return [reply(desk, *lines)]


def _member(row: Row) -> Phrase:
    role = Ref(kind="role", of=row["role"])
    if row["until"] is None:
        return phrase("kept-member", unit=row["unit"], role=role, **_day(row["since"]))
    return phrase("kept-member-until", unit=row["unit"], role=role, **_day(row["since"]), **_day(row["until"], "until"))


def _channel(row: Row) -> Phrase:
    channel, _, chat = row["chat_key"].split(":", 2)
    where = Ref(kind="channel", of=channel)
    return phrase("kept-channel", channel=where, chat=chat, **_day(row["since"]), **_day(row["last_seen"], "seen"))


def _absence(row: Row, me: int) -> Phrase:
    days = {"first": Ref(kind="day", of=str(row["first_day"])), "last": Ref(kind="day", of=str(row["last_day"]))}
    return phrase("kept-absence" if row["person_id"] == me else "kept-deputy", **days)


def _reports(desk: Desk, found: PersonalData) -> list[Phrase]:
    given = reports(found)
    lines = [_report(desk, one) for one in given[:MOST]]
    return [*lines, phrase("kept-more", n=len(given) - MOST)] if len(given) > MOST else lines


def _report(desk: Desk, one: GivenReport) -> Phrase:
    try:
        name: Arg = report(desk.world.plan, one.form, one.period)
    except KeyError:  # a form that is not asked any more
        name = f"{one.form} {one.period}"
    return phrase("kept-report", report=name, unit=one.unit, n=one.figures, **_day(one.last))


def _day(at: datetime, name: str = "day") -> dict[str, Arg]:
    return {name: Ref(kind="day", of=str(at.astimezone(ZONE).date()))}
