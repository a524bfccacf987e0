"""After an erasure nothing of the person is found in any file, and their figures stay."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.compose.stored import dump, load
from forms.value import Number, Text
from handlers.turn.dialogue import DIALOGUE, Asking
from handlers.turn.report import Slot
from handlers.turn.say import Ref, Say, phrase
from storage.database import Engine
from storage.erasure import finish
from storage.kept import kept
from storage.messages.dialogues import StoredDialogue
from storage.messages.inbox import Arrival
from storage.messages.outbox import Message, Sent
from storage.people.ended import former
from storage.people.leaving import Erasing, marked
from storage.reports.figures import NewFigure
from storage.tables import EVERY
from storage.tables.messages import inbox, outbox
from storage.tables.reports import figure_versions
from storage.upkeep.log import stretch, wipe
from storage.work import Work, reading, writing
from tests.house import Clock, House, chat_key

NAME, CHAT, WEB = "Nguyễn Văn An", "987654321", "Zq9-anstab-77"
SECOND = "918273645"
SAID = "đường vào nhà tôi ngập"
TRACES = (NAME, json.dumps(NAME)[1:-1], CHAT, WEB, SAID)


def everything(work: Work) -> str:
    """All rows of all tables, as text."""
    rows = [row for table in EVERY.sorted_tables for row in work.connection.execute(select(table))]
    return "\n".join(b.decode() if isinstance(b, bytes) else str(b) for row in rows for b in row)


def lived(work: Work, house: House, clock: Clock) -> None:
    """An has used everything that keeps words: answers, messages on two channels, reminders, reasons, dead rows."""
    an, unit = house.people["An"], house.units["xóm Khâu Giang"].id
    tele, web = f"telegram:main:{CHAT}", f"web:main:{WEB}"
    for key in (tele, web):
        work.people.address(key, an, clock())
        work.people.consent(an, key, "1", clock())
        work.dialogues.put([(key, StoredDialogue(f'{{"raw":"{SAID}"}}', 1))], clock())
        channel, _, chat = key.split(":")
        payload = json.dumps({"from": {"id": chat, "first_name": NAME}, "text": SAID}, ensure_ascii=False).encode()
        arrivals = [Arrival(f"{chat}:{n}" if channel == "web" else f"{n}", chat, payload) for n in (5, 6)]
        work.inbox.accept(channel, "main", arrivals, clock())
        waiting = next(one for one in work.inbox.heads("", 100) if one.chat_key == key)
        work.inbox.done([(waiting.id, SAID)], clock())
        waiting = next(one for one in work.inbox.heads("", 100) if one.chat_key == key)
        work.inbox.failed(waiting.id, f"ValueError: {SAID} {NAME}", dead=True, now=clock())
    told = json.dumps({"lines": [NAME, SAID]}, ensure_ascii=False)
    lead = json.dumps({"kind": "say", "who": NAME}, ensure_ascii=False)
    work.outbox.add([Message(tele, an, "reply", "vi", told), Message(web, an, "reply", "vi", told)], clock())
    work.outbox.add([Message(chat_key("Bình"), house.people["Bình"], "notice", "vi", lead)] * 2, clock())
    for row in work.outbox.fresh(0, 0, 9, clock())[1:]:
        work.outbox.sent([Sent(row.id, "99", f'[["{NAME} đã nộp", []]]')], clock())
    work.dialogues.put([(chat_key("Bình"), StoredDialogue(f'{{"deputy":"{NAME}"}}', 4))], clock())
    for indicator, value in (("meetings", Number(amount=3)), ("difficulties", Text(text=f"{NAME} ốm"))):
        work.figures.record(
            [NewFigure(unit, "weekly", "2026-W19", indicator, value, 0, SAID, SAID, an, None, clock(), tele, "5")]
        )


def test_nothing_of_an_erased_person_is_found_in_any_table(database: Engine, house: House, clock: Clock) -> None:
    writing(database, lambda work: lived(work, house, clock))
    before = reading(database, everything)
    writing(database, lambda work: work.people.leave(house.people["An"], "đã rời", clock()))
    clock.by(minutes=1)

    assert finish(database, clock()) == 1

    after = reading(database, everything)
    assert [trace for trace in TRACES if trace in before] == [NAME, CHAT, WEB, SAID]
    assert [trace for trace in TRACES if trace in after] == []
    assert "đã rời" in after
    assert (
        reading(database, lambda work: work.connection.scalar(text("SELECT amount FROM figures WHERE amount = 3"))) == 3
    )
    assert "đã rời ốm" in after
    assert '{"deputy":"đã rời"}' in after
    assert finish(database, clock()) == 0


def test_nothing_is_found_of_somebody_removed_first(database: Engine, house: House, clock: Clock) -> None:
    an, unit = house.people["An"], house.units["xóm Khâu Giang"]
    writing(database, lambda work: lived(work, house, clock))
    writing(database, lambda work: work.people.address(f"telegram:main:{SECOND}", an, clock()))
    writing(database, lambda work: work.inbox.accept("telegram", "main", [Arrival("7", SECOND, b"{}")], clock()))
    writing(database, lambda work: work.roster.remove(an, unit, clock()))
    clock.by(days=1)
    writing(database, lambda work: work.people.address(f"web:main:{WEB}", house.people["Bình"], clock()))
    writing(database, lambda work: work.people.leave(an, "đã rời", clock()))
    clock.by(minutes=1)
    finish(database, clock())

    after = reading(database, everything)
    there = reading(database, lambda work: work.people.at([f"web:main:{WEB}"]))
    assert [trace for trace in (NAME, CHAT, SECOND) if trace in after] == []
    assert [row.id for row in there.values()] == [house.people["Bình"]]


def test_raw_bytes_of_the_files_hold_nothing_of_an_erased_person(
    tmp_path: Path, in_folder: Callable[[Path], Engine], clock: Clock
) -> None:
    from tests.house import settle

    database = in_folder(tmp_path)
    stretch(database)
    house = writing(database, lambda work: settle(work, clock()))
    for n in range(40):  # pages fill, split and are freed again
        long = json.dumps({"lines": [NAME, SAID * 60, n]}, ensure_ascii=False)
        message = Message(f"web:main:{WEB}", house.people["An"], "reply", "vi", long)
        with Work(database, write=True) as work:
            work.outbox.add([message], clock())
            work.commit()
    writing(database, lambda work: lived(work, house, clock))
    writing(database, lambda work: work.people.leave(house.people["An"], "đã rời", clock()))
    found = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert all(trace.encode() in found for trace in (NAME, CHAT, WEB, SAID))

    finish(database, clock() + timedelta(minutes=1))

    assert wipe(database, wholly=True)
    for path in tmp_path.iterdir():
        raw = path.read_bytes()
        assert [trace for trace in TRACES if trace.encode() in raw] == [], path.name


def test_a_message_on_its_way_is_erased_once_it_has_gone(database: Engine, house: House, clock: Clock) -> None:
    goodbye = Message(chat_key("An"), house.people["An"], "reply", "vi", '{"kind":"say"}')

    def leave(work: Work) -> None:
        work.people.leave(house.people["An"], "đã rời", clock())
        work.outbox.add([goodbye], clock())

    writing(database, leave)

    assert finish(database, clock()) == 0
    assert len(reading(database, lambda work: marked(work.connection))) == 1
    (row,) = reading(database, lambda work: work.outbox.fresh(0, 0, 9, clock()))
    writing(database, lambda work: work.outbox.sent([Sent(row.id, "7", "goodbye")], clock()))
    assert finish(database, clock()) == 1
    assert reading(
        database, lambda work: work.connection.execute(select(outbox.c.chat_key, outbox.c.sent_as)).all()
    ) == [("", None)]


def test_how_a_lead_was_reached_goes_with_them(database: Engine, house: House, clock: Clock) -> None:
    binh, line = house.people["Bình"], "0912 345 678, phòng 3"
    told = Say(lines=(phrase("contact-line", name="Trần Thị Bình", unit="xã Phú Thịnh", contact=line),))

    def said(work: Work) -> None:
        work.people.change(binh, contact=line)
        work.outbox.add([Message(chat_key("An"), house.people["An"], "reply", "vi", dump(told))], clock())
        row = work.outbox.fresh(0, 0, 9, clock())[-1]
        work.outbox.sent([Sent(row.id, "99", f'[["• Trần Thị Bình, xã Phú Thịnh: {line}",[]]]')], clock())

    writing(database, said)
    before = reading(database, everything)
    writing(database, lambda work: work.people.leave(binh, "đã rời", clock()))
    clock.by(minutes=1)
    finish(database, clock())

    assert before.count("0912") == 3
    assert "0912" not in reading(database, everything)
    assert load(str(reading(database, lambda work: work.connection.scalar(select(outbox.c.payload)))))


@pytest.mark.parametrize("later", ["", "0999 000 111"])
def test_a_line_that_a_lead_had_before_goes_with_them(database: Engine, house: House, clock: Clock, later: str) -> None:
    binh, unit, line, other = house.people["Bình"], "xã Phú Thịnh", "0912 345 678, phòng 3", "0977 222 333"
    lines = (("Trần Thị Bình", line), ("Nông Thị Chi", other))
    told = Say(lines=tuple(phrase("contact-line", name=name, unit=unit, contact=how) for name, how in lines))

    def said(work: Work) -> None:
        work.people.change(binh, contact=line)
        work.outbox.add([Message(chat_key("An"), house.people["An"], "reply", "vi", dump(told))], clock())
        row = work.outbox.fresh(0, 0, 9, clock())[-1]
        shown = "\n".join(f"• {name}, {unit}: {how}" for name, how in lines)
        work.outbox.sent([Sent(row.id, "99", json.dumps([[shown, []]], ensure_ascii=False))], clock())
        work.people.change(binh, contact=later)
        work.people.leave(binh, "đã rời", clock())

    writing(database, said)
    assert finish(database, clock()) == 1

    after = reading(database, everything)
    assert (after.count("0912"), after.count("0977")) == (0, 2)
    say = load(str(reading(database, lambda work: work.connection.scalar(select(outbox.c.payload)))))
    assert isinstance(say, Say)
    assert say.lines[0] == phrase("contact-line", name="đã rời", unit=unit, contact="đã rời")


def test_a_name_of_one_word_leaves_places_and_reports_alone(database: Engine, house: House, clock: Clock) -> None:
    def named(work: Work) -> None:
        work.people.change(house.people["Bình"], name="Giang")
        say = dump(Say(lines=(phrase("doubt-who", who="Giang", unit="xóm Khâu Giang"),)))
        work.outbox.add([Message(chat_key("An"), house.people["An"], "notice", "vi", say)], clock())
        work.people.leave(house.people["Bình"], "đã rời", clock())

    writing(database, named)

    assert finish(database, clock()) == 1
    (row,) = reading(database, lambda work: work.outbox.fresh(0, 0, 9, clock()))
    assert load(row.payload) == Say(lines=(phrase("doubt-who", who="đã rời", unit="xóm Khâu Giang"),))


@pytest.mark.parametrize("name", ["kind", "say", "lines", "asking", "name"])
def test_no_name_makes_what_is_kept_of_others_unreadable(
    database: Engine, house: House, clock: Clock, name: str
) -> None:
    said = Say(lines=(phrase("me-name", name=name), phrase("me-name", name=Ref(kind="role", of="lead"))))
    standing = DIALOGUE.dump_json(Asking(slot=Slot(unit=3, form="week", period="week:2026-05-01"), at="vneid")).decode()

    def left(work: Work) -> None:
        work.people.change(house.people["Bình"], name=name)
        work.outbox.add([Message(chat_key("An"), house.people["An"], "notice", "vi", dump(said))], clock())
        work.dialogues.put([(chat_key("An"), StoredDialogue(standing, 1))], clock())
        work.people.leave(house.people["Bình"], "đã rời", clock())

    writing(database, left)

    assert finish(database, clock()) == 1
    (row,) = reading(database, lambda work: work.outbox.fresh(0, 0, 9, clock()))
    assert load(row.payload) == Say(lines=(phrase("me-name", name="đã rời"), said.lines[1]))
    assert reading(database, lambda work: work.dialogues.at(chat_key("An"))) == standing


def test_who_has_the_same_name_keeps_it(database: Engine, house: House, clock: Clock) -> None:
    said = Say(lines=(phrase("me-name", name=NAME),))

    def left(work: Work) -> None:
        work.people.change(house.people["Bình"], name=NAME)
        work.outbox.add([Message(chat_key("An"), house.people["An"], "notice", "vi", dump(said))], clock())
        work.people.leave(house.people["Bình"], "đã rời", clock())

    writing(database, left)

    assert finish(database, clock()) == 1
    assert reading(database, lambda work: work.people.names([house.people["An"]]))[house.people["An"]].name == NAME
    (row,) = reading(database, lambda work: work.outbox.fresh(0, 0, 9, clock()))
    assert load(row.payload) == said


K = f"telegram:main:{SECOND}"


def had(work: Work, house: House, who: str, number: str, now: datetime) -> None:
    """Somebody's time in the chat K: they wrote, a message of theirs could not be read, and they were answered."""
    person, unit = house.people[who], house.units["xóm Khâu Giang"].id
    work.people.address(K, person, now)
    work.people.consent(person, K, "1", now)
    work.inbox.accept("telegram", "main", [Arrival(number, SECOND, f"{who} wrote".encode())], now)
    waiting = next(one for one in work.inbox.heads("", 100) if one.chat_key == K)
    work.inbox.failed(waiting.id, f"ValueError: {who} failed", dead=True, now=now)
    work.outbox.add([Message(K, person, "reply", "vi", f'{{"told":"{who}"}}')], now)
    row = next(one for one in work.outbox.fresh(0, 0, 9, now) if one.chat_key == K)
    work.outbox.sent([Sent(row.id, number, f"{who} shown")], now)
    seen, three = int(number) - 1, Number(amount=3)
    given = NewFigure(unit, "weekly", "2026-W19", "meetings", three, seen, "3", "3", person, None, now, K, number)
    work.figures.record([given])


def of(database: Engine, house: House, who: str) -> tuple[int, int, int]:
    """How many rows still say that this person was in the chat K: of their messages, of those to them, of versions."""

    def counted(work: Work) -> tuple[int, int, int]:
        mine = (K, house.people[who])
        came = work.connection.execute(select(inbox.c.chat_key, inbox.c.error, inbox.c.payload)).all()
        went = work.connection.execute(select(outbox.c.chat_key, outbox.c.person_id)).all()
        versions = work.connection.execute(select(figure_versions.c.source_chat, figure_versions.c.entered_by)).all()
        wrote = sum(chat == K and who in error and who.encode() in payload for chat, error, payload in came)
        return wrote, sum(row == mine for row in went), sum(row == mine for row in versions)

    return reading(database, counted)


@pytest.mark.parametrize("second", ["removed too", "still there"])
def test_each_of_two_who_had_a_chat_is_erased_alone(database: Engine, house: House, clock: Clock, second: str) -> None:
    an, dung, unit = house.people["An"], house.people["Dũng"], house.units["xóm Khâu Giang"]
    writing(database, lambda work: had(work, house, "An", "1", clock()))
    writing(database, lambda work: work.roster.remove(an, unit, clock()))
    clock.by(days=1)
    writing(database, lambda work: had(work, house, "Dũng", "2", clock()))
    if second == "removed too":
        clock.by(days=1)
        writing(database, lambda work: work.roster.remove(dung, unit, clock()))
    clock.by(days=1)
    assert (of(database, house, "An"), of(database, house, "Dũng")) == ((1, 1, 1), (1, 1, 1))

    writing(database, lambda work: work.people.leave(an, "đã rời", clock()))
    clock.by(minutes=1)
    assert finish(database, clock()) == 1

    assert (of(database, house, "An"), of(database, house, "Dũng")) == ((0, 0, 0), (1, 1, 1))
    assert set(reading(database, lambda work: work.people.at([K]))) == ({K} if second == "still there" else set())
    assert "An failed" not in reading(database, everything)

    writing(database, lambda work: work.people.leave(dung, "đã rời", clock()))
    clock.by(minutes=1)
    assert finish(database, clock()) == 1

    assert SECOND not in reading(database, everything)


@pytest.mark.parametrize("second", ["removed too", "still there"])
def test_what_is_kept_of_a_former_chat_is_exported(database: Engine, house: House, clock: Clock, second: str) -> None:
    an, dung, unit = house.people["An"], house.people["Dũng"], house.units["xóm Khâu Giang"]
    writing(database, lambda work: had(work, house, "An", "1", clock()))
    ended = clock()
    writing(database, lambda work: work.roster.remove(an, unit, ended))
    clock.by(days=1)
    writing(database, lambda work: had(work, house, "Dũng", "2", clock()))
    if second == "removed too":
        writing(database, lambda work: work.roster.remove(dung, unit, clock()))
    clock.by(days=1)
    for who, person in (("An", an), ("Dũng", dung)):
        found = reading(database, partial(kept, person=person))
        assert found is not None
        assert [row["error"] for row in found.tables["inbox"]] == [f"ValueError: {who} failed"]
        assert [row["person_id"] for row in found.tables["outbox"]] == [person]
        if who == "An":
            assert {"chat_key": K, "ended_at": ended} in found.tables["former_chats"]


def test_who_is_about_to_join_in_a_former_chat_goes_on(database: Engine, house: House, clock: Clock) -> None:
    an, unit = house.people["An"], house.units["xóm Khâu Giang"]
    writing(database, lambda work: had(work, house, "An", "1", clock()))
    writing(database, lambda work: work.roster.remove(an, unit, clock()))
    clock.by(days=1)
    writing(database, lambda work: work.dialogues.put([(K, StoredDialogue('{"kind":"joining"}', 1))], clock()))
    writing(database, lambda work: work.outbox.add([Message(K, None, "reply", "vi", '{"kind":"say"}')], clock()))
    writing(database, lambda work: work.people.leave(an, "đã rời", clock()))
    clock.by(minutes=1)

    assert finish(database, clock()) == 1
    assert reading(database, lambda work: work.dialogues.at(K)) == '{"kind":"joining"}'
    waiting = reading(database, lambda work: work.outbox.fresh(0, 0, 9, clock()))
    assert [(row.chat_key, row.payload) for row in waiting] == [(K, '{"kind":"say"}')]


def test_a_chat_with_a_long_key_is_remembered(database: Engine, house: House, clock: Clock) -> None:
    an, long = house.people["An"], "web:main:" + "x" * 190
    writing(database, lambda work: work.people.address(long, an, clock()))
    ended = clock()
    writing(database, lambda work: work.roster.end_chats([long], ended))
    clock.by(days=1)
    writing(database, lambda work: work.roster.end_chats([chat_key("An"), chat_key("Dũng")], clock()))

    found = reading(database, lambda work: former(work.connection, an))
    other = reading(database, lambda work: former(work.connection, house.people["Dũng"]))

    assert found == {long: ended, chat_key("An"): clock()}
    assert other == {chat_key("Dũng"): clock()}
    writing(database, lambda work: work.people.leave(an, "đã rời", clock()))
    assert reading(database, lambda work: former(work.connection, an)) == {}


def test_what_an_older_version_still_had_to_erase_is_erased(database: Engine, clock: Clock) -> None:
    value = {"name": NAME, "instead": "đã rời", "chats": [K], "at": clock().isoformat()}
    writing(database, lambda work: work.meta.put("erase:7", json.dumps(value)))

    assert reading(database, lambda work: marked(work.connection)) == [Erasing(7, NAME, "đã rời", [K], clock())]
    assert finish(database, clock()) == 1
