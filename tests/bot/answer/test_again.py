"""Which people a lead may choose for somebody who asks to be let in again."""

from bot.answer.gather_roster import may_be
from storage.database import Engine
from storage.work import Work, reading, writing
from tests.house import Clock, House


def names(work: Work, house: House, unit: str, typed: str, led: tuple[str, ...], clock: Clock) -> list[str]:
    """The people of the unit who are offered to a lead of these units, in order."""
    numbers = {house.units[name].id for name in led}
    return [one.name for one in may_be(work, house.units[unit], typed, numbers, (), clock())]


COMMUNE = ("xã Phú Thịnh", "xóm Khâu Giang", "xóm Nà Mòn", "xóm Đồng Vinh")


def test_those_of_the_typed_name_come_first(database: Engine, house: House, clock: Clock) -> None:
    found = reading(database, lambda work: names(work, house, "xóm Khâu Giang", "ly van dung", COMMUNE, clock))

    assert found == ["Lý Văn Dũng", "Nguyễn Văn An"]


def test_whoever_belongs_elsewhere_too_is_not_this_lead_s_to_choose(
    database: Engine, house: House, clock: Clock
) -> None:
    other = house.units["xã Bình Yên"].id
    writing(database, lambda work: work.people.belong(house.people["An"], other, "lead", clock()))
    found = reading(database, lambda work: names(work, house, "xóm Khâu Giang", "", COMMUNE, clock))

    assert found == ["Lý Văn Dũng"]


def test_whoever_has_left_is_not_offered(database: Engine, house: House, clock: Clock) -> None:
    writing(database, lambda work: work.people.leave(house.people["An"], "đã rời", clock()))
    found = reading(database, lambda work: names(work, house, "xóm Khâu Giang", "", COMMUNE, clock))

    assert found == ["Lý Văn Dũng"]


def test_an_admin_is_only_an_admin_s_to_choose(database: Engine, house: House, clock: Clock) -> None:
    commune = house.units["xã Phú Thịnh"]
    writing(database, lambda work: work.people.belong(house.people["An"], commune.id, "admin", clock()))
    led = {house.units[name].id for name in COMMUNE}
    by_lead, by_admin = (
        [one.name for one in reading(database, lambda work, of=of: may_be(work, commune, "", led, of, clock()))]  # type: ignore[misc]
        for of in ((), led)
    )

    assert by_lead == ["Trần Thị Bình"]
    assert by_admin == ["Trần Thị Bình", "Nguyễn Văn An"]
