"""Which chats show another menu of commands than they should, on both databases."""

from datetime import timedelta

from sqlalchemy import select, update

from storage.database import Engine
from storage.people.absences import NewAbsence
from storage.people.menus import WrongMenu
from storage.tables.messages import meta
from storage.tables.people import members
from storage.work import Work, writing
from tests.house import Clock, House, chat_key

CHATS = "telegram:main:"


def wrong(database: Engine, clock: Clock, mark: str = "m1") -> dict[str, str]:
    """The chats to be put right, with their wanted menus."""
    return {chat.chat_key: chat.wanted for chat in found(database, clock, mark)}


def found(database: Engine, clock: Clock, mark: str = "m1") -> list[WrongMenu]:
    """The same as rows."""
    return writing(database, lambda work: work.menus.wrong(CHATS, "vi", mark, clock()))


def note(database: Engine, *chats: WrongMenu) -> None:
    """Note that these chats show what they should."""

    def shown(work: Work) -> None:
        for chat in chats:
            work.menus.shown(chat)

    writing(database, shown)


def put_right(database: Engine, clock: Clock) -> None:
    """Note that every chat shows what it should."""
    note(database, *found(database, clock))


def test_leads_and_english_readers_want_menus_of_their_own(database: Engine, house: House, clock: Clock) -> None:
    first = wrong(database, clock)
    put_right(database, clock)

    assert first == {
        chat_key("Bình"): "lead:vi:m1",
        chat_key("Chi"): "lead:vi:m1",
        chat_key("Grace"): "officer:en:m1",
    }
    assert wrong(database, clock) == {}
    assert wrong(database, clock, "m2") == {key: wanted[:-1] + "2" for key, wanted in first.items()}


def test_roles_are_put_together(database: Engine, house: House, clock: Clock) -> None:
    def more(work: Work) -> None:
        for name, role in (("Bình", "officer"), ("Bình", "chair"), ("An", "chair")):
            work.people.belong(house.people[name], house.units["xóm Nà Mòn"].id, role, clock())
        work.people.belong(house.people["Chi"], house.units["xóm Nà Mòn"].id, "admin", clock())
        work.people.belong(house.people["Khoa"], house.units["xã Bình Yên"].id, "admin", clock())
        work.people.belong(house.people["Dũng"], house.units["xóm Nà Mòn"].id, "chair", clock())
        mine = members.c.person_id == house.people["Dũng"], members.c.role == "officer"
        work.people._db.execute(update(members).where(*mine).values(until=clock()))

    writing(database, more)
    wanted = wrong(database, clock)

    assert wanted[chat_key("Bình")] == "lead+officer:vi:m1"
    assert wanted[chat_key("An")] == "chair+officer:vi:m1"
    assert wanted[chat_key("Chi")] == "lead+admin:vi:m1"
    assert wanted[chat_key("Khoa")] == "admin+officer:vi:m1"
    assert wanted[chat_key("Dũng")] == "chair:vi:m1"


def test_other_channels_bots_and_stopped_addresses_are_left_alone(database: Engine, house: House, clock: Clock) -> None:
    def more(work: Work) -> None:
        work.people.address("web:main:tab", house.people["Bình"], clock())
        work.people.address("telegram:other:5", house.people["Bình"], clock())
        work.people.stop(chat_key("Chi"), "blocked")

    writing(database, more)

    assert wrong(database, clock).keys() == {chat_key("Bình"), chat_key("Grace")}


def test_a_deputy_wants_the_menu_of_whom_they_stand_in_for(database: Engine, house: House, clock: Clock) -> None:
    put_right(database, clock)
    day = clock().date() + timedelta(days=1)
    new = NewAbsence(house.people["Bình"], day, day, house.people["An"])
    writing(database, lambda work: work.absences.put(new, clock()))
    seen = [wrong(database, clock)]
    clock.by(days=1)
    seen.append(wrong(database, clock))
    put_right(database, clock)
    absence = writing(database, lambda work: work.absences.coming(day))[0]
    writing(database, lambda work: work.absences.end(absence.id, clock()))
    seen.append(wrong(database, clock))

    assert seen == [{}, {chat_key("An"): "lead+officer:vi:m1"}, {chat_key("An"): ""}]


def test_somebody_who_leaves_is_remembered_until_the_menu_is_gone(database: Engine, house: House, clock: Clock) -> None:
    put_right(database, clock)

    def leave(work: Work) -> None:
        for name in ("Bình", "An"):
            work.people.leave(house.people[name], "#", clock())

    writing(database, leave)
    first = found(database, clock)
    put_right(database, clock)
    with database.connect() as connection:
        names = connection.execute(select(meta.c.name).where(meta.c.name.startswith("menu:"))).scalars().all()

    assert first == [WrongMenu(chat_key("Bình"), "", left=True)]
    assert found(database, clock) == []
    assert names == []


def test_whoever_comes_back_at_once_gets_the_menu_after_the_old_one_is_gone(
    database: Engine, house: House, clock: Clock
) -> None:
    put_right(database, clock)

    def again(work: Work) -> None:
        work.people.leave(house.people["Bình"], "#", clock())
        back = work.people.join("Trần Thị Bình", "vi", clock())
        work.people.address(chat_key("Bình"), back, clock())
        work.people.belong(back, house.units["xã Phú Thịnh"].id, "lead", clock())

    writing(database, again)
    both = found(database, clock)
    # even if the old one could be taken away only afterwards
    note(database, *reversed(both))
    last = found(database, clock)

    assert [(chat.wanted, chat.left) for chat in both] == [("", True), ("lead:vi:m1", False)]
    assert [(chat.wanted, chat.left) for chat in last] == [("lead:vi:m1", False)]


def test_a_menu_set_while_its_person_leaves_is_taken_away(database: Engine, house: House, clock: Clock) -> None:
    binh = next(chat for chat in found(database, clock) if chat.chat_key == chat_key("Bình"))
    writing(database, lambda work: work.people.leave(house.people["Bình"], "#", clock()))
    note(database, binh)

    assert WrongMenu(chat_key("Bình"), "", left=True) in found(database, clock)


def test_few_are_taken_at_a_time_the_last_used_chat_first(database: Engine, house: House, clock: Clock) -> None:
    clock.by(hours=1)
    writing(database, lambda work: work.people.seen([chat_key("Chi")], clock()))
    few = writing(database, lambda work: work.menus.wrong(CHATS, "vi", "m1", clock(), 2))

    assert [chat.chat_key for chat in few] == [chat_key("Chi"), max(chat_key("Bình"), chat_key("Grace"))]


def test_a_chat_that_passes_to_another_person_keeps_what_it_shows(database: Engine, house: House, clock: Clock) -> None:
    put_right(database, clock)
    writing(database, lambda work: work.people.address(chat_key("Bình"), house.people["An"], clock()))

    assert wrong(database, clock) == {chat_key("Bình"): ""}


def test_a_blocked_chat_is_set_anew_once_it_is_back(database: Engine, house: House, clock: Clock) -> None:
    put_right(database, clock)
    both = (chat_key("Bình"), chat_key("An"))

    def stop(work: Work) -> None:
        for key in both:
            work.people.stop(key, "blocked")

    writing(database, stop)
    blocked = wrong(database, clock)
    writing(database, lambda work: work.people.seen(both, clock()))

    assert blocked == {}
    assert wrong(database, clock) == {chat_key("Bình"): "lead:vi:m1"}
