"""Why findings were accepted: kept in versions, shown to whoever gave the reason, erased with them."""

from datetime import datetime

import pytest

from storage.database import Clash, Engine
from storage.erasure import WORDLESS, finish
from storage.kept import kept
from storage.reports.acknowledgements import NewAcknowledgement
from storage.work import Work, reading, writing
from tests.house import Clock, House

KEY, OTHER = "parts:tthc_total:", "falling:dossier_received:"
REASON = "đã hỏi chị Trần Thị Bình"


def _new(house: House, reason: str = REASON, seen: int = 0, stands: str = "413 358") -> NewAcknowledgement:
    unit, by = house.units["xã Phú Thịnh"].id, house.people["Bình"]
    return NewAcknowledgement(unit, "month:2026-05-15", KEY, seen, stands, reason, by)


def _add(database: Engine, new: NewAcknowledgement, now: datetime) -> None:
    writing(database, lambda work: work.acknowledgements.add(new, now))


def test_the_newest_version_is_what_holds(database: Engine, house: House, clock: Clock) -> None:
    _add(database, _new(house), clock())
    _add(database, _new(house, "Sở trả lời rồi", 1, "400 358"), clock())
    unit, far = house.units["xã Phú Thịnh"].id, house.units["xã Bình Yên"].id
    found = reading(database, lambda work: work.acknowledgements.newest(unit, [KEY, OTHER]))

    assert {key: (one.version, one.stands, one.reason, one.by) for key, one in found.items()} == {
        KEY: (2, "400 358", "Sở trả lời rồi", "Trần Thị Bình")
    }
    assert reading(database, lambda work: work.acknowledgements.newest(far, [KEY])) == {}
    assert reading(database, lambda work: work.acknowledgements.newest(unit, [])) == {}


def test_of_two_at_once_the_second_is_told(database: Engine, house: House, clock: Clock) -> None:
    _add(database, _new(house), clock())

    with pytest.raises(Clash):
        _add(database, _new(house, "tôi cũng nghĩ vậy"), clock())


def test_whoever_gave_a_reason_can_see_it(database: Engine, house: House, clock: Clock) -> None:
    _add(database, _new(house), clock())

    def rows(work: Work, name: str) -> list[str]:
        found = kept(work, house.people[name])
        assert found is not None
        return [row["reason"] for row in found.tables["acknowledgements"]]

    assert reading(database, lambda work: rows(work, "Bình")) == [REASON]
    assert reading(database, lambda work: rows(work, "An")) == []


def test_a_reason_is_erased_with_the_person(database: Engine, house: House, clock: Clock) -> None:
    _add(database, _new(house), clock())
    writing(database, lambda work: work.people.leave(house.people["Bình"], "đã rời", clock()))
    clock.by(minutes=1)
    finish(database, clock())
    unit = house.units["xã Phú Thịnh"].id
    (found,) = reading(database, lambda work: work.acknowledgements.newest(unit, [KEY])).values()

    assert found.reason == WORDLESS
    assert found.stands == "413 358"  # the finding stays acknowledged


def test_a_name_in_anothers_reason_is_erased_too(database: Engine, house: House, clock: Clock) -> None:
    _add(database, _new(house, "anh Nguyễn Văn An đã gọi hỏi"), clock())
    writing(database, lambda work: work.people.leave(house.people["An"], "một người đã rời", clock()))
    clock.by(minutes=1)
    finish(database, clock())
    unit = house.units["xã Phú Thịnh"].id
    (found,) = reading(database, lambda work: work.acknowledgements.newest(unit, [KEY])).values()

    assert found.reason == "anh một người đã rời đã gọi hỏi"
