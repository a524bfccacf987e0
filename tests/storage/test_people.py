"""Addresses at which people are told things, and the rows that stay when people leave."""

from datetime import timedelta

from sqlalchemy import select, update

from storage.database import Engine
from storage.messages.inbox import Arrival
from storage.messages.outbox import Message
from storage.people.people import VISITED, NewInvite
from storage.tables.messages import inbox, outbox
from storage.work import Work, writing
from tests.house import Clock, House, chat_key

WEB = "web:main:tab"


def test_reminders_prefer_a_ringing_address_over_a_later_page(database: Engine, house: House, clock: Clock) -> None:
    unit = house.units["xóm Khâu Giang"].id

    def reached(work: Work) -> tuple[list[str], list[str]]:
        work.people.address(WEB, house.people["An"], clock() + timedelta(days=30))
        places = [reach.chat_key for reach in work.receivers.for_notice([unit], "officer", clock())]
        return places, work.people.channels([house.people["An"]])[house.people["An"]]

    places, channels = writing(database, reached)

    assert sorted(places) == [chat_key("An"), chat_key("Dũng")]
    assert channels == [WEB, chat_key("An")]


def test_an_admin_hears_of_no_report(database: Engine, house: House, clock: Clock) -> None:
    def heard(work: Work) -> tuple[list[str], ...]:
        told = []
        for name in ("Bình", "Chi"):
            unit, person = house.units["xã Phú Thịnh"].id, house.people[name]
            work.people.belong(person, unit, "admin", clock())
            work.outbox.add([Message(chat_key(name), person, "snooze", "vi", "{}")], clock())
            row = work.people._db.execute(select(outbox.c.id).where(outbox.c.person_id == person)).scalar_one()
            told.append([f"{place.unit.title}: {place.role}" for place in work.nudges.heard_by(row, clock())])
        return tuple(told)

    assert writing(database, heard) == (["xã Phú Thịnh: lead"], ["xã Bình Yên: lead"])


def test_an_address_that_is_only_visited_is_told_nothing_first(database: Engine, house: House, clock: Clock) -> None:
    an, unit = house.people["An"], house.units["xóm Khâu Giang"].id

    def reached(work: Work) -> tuple[str, list[str], dict[int, list[str]]]:
        work.people.address(WEB, an, clock(), VISITED)
        work.people.seen([WEB], clock() + timedelta(days=30))
        work.people.stop(chat_key("An"), "blocked")
        places = [reach.chat_key for reach in work.receivers.for_reminder([unit], "officer", clock())]
        return work.people.at([WEB])[WEB].address_state, places, work.people.channels([an])

    state, places, channels = writing(database, reached)

    assert state == VISITED
    assert places == [chat_key("Dũng")]
    assert channels == {}


def test_the_last_used_of_two_ringing_addresses_is_taken(database: Engine, house: House, clock: Clock) -> None:
    def reached(work: Work) -> list[list[str]]:
        found = []
        for days, key in enumerate(("telegram:main:1", "telegram:main:0"), 1):
            work.people.address(key, house.people["An"], clock() + timedelta(days=days))
            found.append(work.people.channels([house.people["An"]])[house.people["An"]])
        return found

    one, two = writing(database, reached)

    assert one[-1] == "telegram:main:1"
    assert two[-2:] == ["telegram:main:1", "telegram:main:0"]


def test_leaving_removes_a_persons_invites_words_and_waiting_messages(
    database: Engine, house: House, clock: Clock
) -> None:
    binh, an, now = house.people["Bình"], house.people["An"], clock()
    mine, others = chat_key("Bình"), chat_key("An")

    def leave(work: Work) -> list[int]:
        expires = now + timedelta(days=14)
        made = [
            work.people.invite(NewInvite(code, unit, role, person, by, 1, expires), now)
            for code, unit, role, person, by in (
                ("for herself", None, None, binh, binh),
                ("by her", house.units["xóm Nà Mòn"].id, "officer", None, binh),
                ("by another", None, None, an, an),
            )
        ]
        work.inbox.accept("telegram", "main", [Arrival("1", key.split(":")[2], b"{}") for key in (mine,)], now)
        rows = list(work.inbox.heads("", 10))
        work.inbox.done([(row.id, "Trần Thị Bình") for row in rows], now)
        work.outbox.add([Message(key, None, "nudge", "vi", '{"name": "Bình"}') for key in (mine, others)], now)
        work.people.leave(binh, "#1", now)
        return [row.id for row in work.people.invites(made, []) if row.expires_at > now]

    left = writing(database, leave)
    with database.connect() as connection:
        said = connection.execute(select(inbox.c.said)).scalars().all()
        told = connection.execute(select(outbox.c.chat_key, outbox.c.state, outbox.c.payload)).all()

    assert len(left) == 1
    assert said == [None]
    assert sorted(map(tuple, told)) == sorted([(mine, "stopped", "{}"), (others, "waiting", '{"name": "Bình"}')])


def test_nothing_that_was_said_to_who_has_left_can_be_edited(database: Engine, house: House, clock: Clock) -> None:
    def left(work: Work) -> None:
        work.outbox.add(
            [Message(chat_key(who), house.people[who], "nudge", "vi", "{}") for who in ("An", "Én")], clock()
        )
        work.connection.execute(update(outbox).values(state="sent", provider_id="9"))
        work.people.leave(house.people["An"], "#1", clock())

    writing(database, left)
    with database.connect() as connection:
        known = connection.execute(select(outbox.c.chat_key, outbox.c.provider_id).order_by(outbox.c.id)).all()

    assert [tuple(row) for row in known] == [(chat_key("An"), None), (chat_key("Én"), "9")]


def test_removing_a_person_from_their_last_unit_ends_all_of_their_chats(
    database: Engine, house: House, clock: Clock
) -> None:
    en, now = house.people["Én"], clock()
    mine, others = chat_key("Én"), chat_key("An")

    def gone(work: Work) -> list[bool]:
        work.people.address(WEB, en, now)
        work.outbox.add([Message(key, en, "nudge", "vi", '{"name": "Én"}') for key in (mine, WEB, others)], now)
        invite = work.people.invite(NewInvite("for herself", None, None, en, en, 1, now + timedelta(days=1)), now)
        units = [house.units[f"xóm {name}"] for name in ("Nà Mòn", "Đồng Vinh")]
        found = [work.roster.remove(en, units[0], now), bool(work.people.at([mine, WEB]))]
        found += [work.roster.remove(en, units[1], now), bool(work.people.at([mine, WEB]))]
        return [*found, work.people.invites([invite], [])[0].uses_left > 0]

    assert writing(database, gone) == [False, True, True, False, False]
    assert writing(database, lambda work: work.people.names([en]))[en].name == "Hoàng Thị Én"
    with database.connect() as connection:
        told = connection.execute(select(outbox.c.chat_key, outbox.c.state, outbox.c.payload)).all()

    assert sorted((key, state) for key, state, _ in told) == sorted(
        [(mine, "stopped"), (WEB, "stopped"), (others, "waiting")]
    )
    assert [payload for key, _, payload in told if key != others] == ["{}", "{}"]
