"""`toso people` and `toso invites`: the operator sees who belongs where, removes people and revokes invites."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.__main__ import main
from bot.current import system_clock
from bot.invite_codes import hashed, mark
from storage.database import Clash, Engine
from storage.people.people import InviteRow, NewInvite
from storage.work import reading, writing
from tests.house import House, chat_key, settle

NOW = system_clock()  # `main` asks the same
LEAKED, OTHER = "7MZK2P4Q9R8TVW3X", "8MZK2P4Q9R8TVW3Y"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def database(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, opened: Callable[[str], Engine]) -> Engine:
    """A database with the cast, as the settings name it."""
    monkeypatch.setenv("TOSO_DATABASE_URL", sqlite_url)
    return opened(sqlite_url)


@pytest.fixture
def house(database: Engine) -> House:
    """The cast, and two open invites into xóm Khâu Giang."""
    house = writing(database, lambda work: settle(work, NOW))
    for code in (LEAKED, OTHER):
        unit, until = house.units["xóm Khâu Giang"].id, NOW + timedelta(days=3)
        new = NewInvite(hashed(code), unit, "officer", None, house.people["Bình"], 8, until, mark(code))
        _keep(database, new)
    return house


def _keep(database: Engine, new: NewInvite) -> None:
    writing(database, lambda work: work.people.invite(new, NOW))


@pytest.fixture
def run(house: House, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `toso`; the exit code, and what was printed."""

    def ran(*argv: str) -> tuple[int, str]:
        code = main(argv)
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return ran


def test_the_list_says_who_belongs_where(run: Run, house: House) -> None:
    code, printed = run("people", "list", "Khau Giang")

    assert code == 0
    assert f"id:{house.people['An']} · Nguyễn Văn An · xóm Khâu Giang · người báo cáo của đơn vị · từ" in printed
    assert "Telegram" in printed
    assert "Grace" not in printed
    assert printed.endswith("2 người.\n")


def test_a_person_of_two_units_is_removed_from_one_and_then_from_both(run: Run, database: Engine) -> None:
    key = chat_key("Én")

    assert "còn ở đơn vị khác" in run("people", "remove", "Hoàng Thị Én", "Nà Mòn")[1]
    assert key in reading(database, lambda work: work.people.at([key]))
    assert "mọi kênh" in run("people", "remove", "hoang thi en", "Đồng Vinh")[1]
    assert reading(database, lambda work: work.people.at([key])) == {}
    assert run("people", "remove", "Hoàng Thị Én", "Đồng Vinh")[0] == 2


def test_the_last_lead_goes_only_where_that_is_said_and_a_new_one_is_invited(run: Run, database: Engine) -> None:
    code, refused = run("people", "remove", "Trần Thị Bình", "xã Phú Thịnh")
    assert code == 2
    assert "người phụ trách cuối cùng" in refused
    assert reading(database, lambda work: work.people.at([chat_key("Bình")]))

    code, printed = run("people", "remove", "Trần Thị Bình", "xã Phú Thịnh", "--last")
    invite = re.search(r"([0-9A-Z]{4}-){3}[0-9A-Z]{4}", printed)
    assert code == 0
    assert invite is not None
    rows = reading(database, lambda work: work.people.invites([], [hashed(invite[0].replace("-", ""))]))
    assert [row.role for row in rows] == ["lead"]
    # The invites that she made into her commune can be used no more.
    assert run("invites", "list")[1].count("mã …") == 1


@pytest.mark.parametrize("which", ["7MZK-2P4Q-9R8T-VW3X", "vw3x", "…VW3X"])
def test_one_leaked_invite_is_revoked_and_a_joining_finds_no_use_left(run: Run, database: Engine, which: str) -> None:
    (row,) = reading(database, lambda work: work.people.invites([], [hashed(LEAKED)]))
    code, printed = run("invites", "revoke", which)

    assert code == 0
    assert "Đã thu hồi" in printed
    assert "VW3X" not in run("invites", "list")[1]
    with pytest.raises(Clash):  # somebody who has looked before, in another process
        writing(database, lambda work: work.people.use(row.id))
    assert run("invites", "revoke", which)[0] == 2


def _rows(database: Engine, printed: str) -> list[InviteRow]:
    """The invite whose code was printed."""
    found = re.search(r"([0-9A-Z]{4}-){3}[0-9A-Z]{4}", printed)
    assert found is not None
    return list(reading(database, lambda work: work.people.invites([], [hashed(found[0].replace("-", ""))])))


@pytest.mark.parametrize("role", ["admin", "lead", "chair"])
def test_the_operator_invites_an_admin_a_lead_or_a_chair(run: Run, database: Engine, house: House, role: str) -> None:
    code, printed = run("invites", "add", role, "Phú Thịnh")
    (row,) = _rows(database, printed)

    assert code == 0
    assert (row.role, row.unit_id, row.uses_left) == (role, house.units["xã Phú Thịnh"].id, 1)


def test_no_invite_is_made_for_a_role_that_the_unit_does_not_have(run: Run) -> None:
    code, refused = run("invites", "add", "admin", "xóm Nà Mòn")

    assert code == 2
    assert "xóm Nà Mòn không có vai trò quản trị" in refused
    assert run("invites", "add", "officer", "xã Phú Thịnh")[0] == 2
    assert run("invites", "add", "admin", "xã Nào Đó")[0] == 2


def test_the_last_admin_goes_and_the_answer_names_the_remedy(run: Run, database: Engine, house: House) -> None:
    commune = house.units["xã Phú Thịnh"]
    writing(database, lambda work: work.people.belong(house.people["Dũng"], commune.id, "admin", NOW))
    code, printed = run("people", "remove", "Lý Văn Dũng", "xã Phú Thịnh")

    assert code == 0
    assert 'không còn quản trị nào. Mời người khác bằng: toso invites add admin "xã Phú Thịnh"' in printed


def test_all_invites_are_revoked(run: Run) -> None:
    run("invites", "revoke", "all")

    assert run("invites", "list") == (0, "0 mã mời còn dùng được.\n")
