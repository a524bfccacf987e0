"""`toso units` changes the tree as the operator asks and reports it, or refuses and says what would be right."""

import io
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest

from bot.__main__ import main
from bot.commands.units import Tree, change, show
from bot.compose.stored import StoredSummary
from bot.compose.summary import summary
from bot.config import BadSettings
from bot.current import World
from forms.regime.calendar import ZONE
from forms.value import Number
from locales.marks import bare
from storage.database import Engine
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.upkeep.lock import Sole
from storage.work import Work, reading, writing
from tests.house import OPENED, Clock, House, settle

NOW = datetime(2026, 5, 20, 9, 0, tzinfo=ZONE)
Action = Callable[[Tree], str]


def told(database: Engine, action: Action) -> str:
    out = io.StringIO()
    assert change(database, NOW, action, out) == 0
    return out.getvalue().strip()


def refused(database: Engine, action: Action) -> str:
    """The reason of the refusal, after checking that nothing has changed."""
    before = tree(database)
    with pytest.raises(BadSettings) as caught:
        told(database, action)
    assert tree(database) == before
    return str(caught.value)


def tree(database: Engine) -> list[str]:
    return [line.strip() for line in reading(database, lambda work: Tree(work, NOW).lines(closed=True))]


def of(database: Engine, title: str) -> str:
    """A unit's days, as the list shows them."""
    return next(line.rpartition(" · ")[2] for line in tree(database) if line.startswith(f"{title} · "))


def test_an_agency_is_opened_and_renamed_by_its_title(database: Engine, house: House) -> None:
    told(database, lambda tree: tree.open_("Phòng Kinh tế", "xã Phú Thịnh", "01/5/2026"))
    told(database, lambda tree: tree.rename("Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng"))
    found = reading(database, lambda work: work.units.under(house.units["xã Phú Thịnh"].path, NOW.date(), "economy"))

    assert [unit.title for unit in found] == ["Phòng Kinh tế, Hạ tầng"]
    assert "không cùng loại" in refused(database, lambda tree: tree.rename("Phòng Kinh tế, Hạ tầng", "Công an xã"))
    assert "không cùng loại" in refused(database, lambda tree: tree.rename("xóm Khâu Giang", "Trạm Y tế"))


# Done ---------------------------------------------------------------------------------------------------------------


def test_the_list_shows_the_tree_with_numbers_and_days(database: Engine, house: House) -> None:
    number = house.units["xóm Khâu Giang"].id
    out = io.StringIO()
    url = database.url.render_as_string(hide_password=False)

    assert show(url.replace("postgresql+psycopg", "postgresql"), NOW, out, closed=False) == 0
    lines = out.getvalue().splitlines()
    assert [line.partition(" · ")[0] for line in lines[:4]] == [
        "tỉnh Thái Nguyên",
        "  xã Bình Yên",
        "    xóm Bản Cái",
        "  xã Phú Thịnh",
    ]
    assert f"    xóm Khâu Giang · id:{number} · từ 01/5/2026" in lines
    assert lines[-1] == "7 đơn vị đang có, 0 đã đóng."


def test_a_closed_unit_is_listed_only_when_asked_for(database: Engine, house: House) -> None:
    assert told(database, lambda tree: tree.close("na mon", "14/5/2026")).startswith("Đã đóng xóm Nà Mòn: ngày cuối")
    open_ = reading(database, lambda work: Tree(work, NOW).lines(closed=False))

    assert not any("Nà Mòn" in line for line in open_)
    assert open_[-1] == "6 đơn vị đang có, 1 đã đóng (thêm --all để xem)."
    assert of(database, "xóm Nà Mòn") == "từ 01/5/2026 đến hết 14/5/2026"
    assert tree(database)[-1] == "6 đơn vị đang có, 1 đã đóng."


def test_a_unit_may_be_closed_ahead_of_time(database: Engine, house: House) -> None:
    told(database, lambda tree: tree.close("xóm Nà Mòn", "2026-06-30"))
    open_ = reading(database, lambda work: Tree(work, NOW).lines(closed=False))

    assert any("xóm Nà Mòn" in line and "đến hết 30/6/2026" in line for line in open_)


def test_a_new_hamlet_takes_over_two_hamlets_and_their_people(database: Engine, house: House) -> None:
    opened = told(database, lambda tree: tree.open_("xóm Tân Lập", "xã Phú Thịnh", "15/5/2026"))
    merged = told(database, lambda tree: tree.merge(["Khâu Giang", "nà mòn", "Nà Mòn"], "Tân Lập", "15/5/2026"))
    members = reading(database, lambda work: work.people.members([house.people["An"]]))

    assert opened.startswith("Đã mở xóm Tân Lập thuộc xã Phú Thịnh từ ngày 15/5/2026.")
    assert merged.startswith("Từ ngày 15/5/2026, xóm Khâu Giang, xóm Nà Mòn là một phần của xóm Tân Lập.")
    assert "Đã chuyển 3 cán bộ sang xóm Tân Lập." in merged
    assert [member.unit.title for member in members] == ["xóm Tân Lập"]
    assert of(database, "xóm Khâu Giang") == "từ 01/5/2026 đến hết 14/5/2026, rồi sáp nhập vào xóm Tân Lập"


def test_a_unit_gets_another_name(database: Engine, house: House) -> None:
    number = house.units["xóm Nà Mòn"].id

    assert told(database, lambda tree: tree.rename(f"id:{number}", "tổ dân phố 5")) == (
        "Đã đổi tên xóm Nà Mòn thành tổ dân phố 5."
    )
    assert told(database, lambda tree: tree.rename("xã Bình Yên", "phường Bình Yên")).endswith("phường Bình Yên.")
    assert of(database, "tổ dân phố 5") == "từ 01/5/2026"


def test_the_only_commune_need_not_be_named(database: Engine) -> None:
    def commune(work: Work) -> None:
        work.units.add(NewUnit(None, "commune", "xã", "Phú Thịnh", OPENED))

    writing(database, commune)

    assert told(database, lambda tree: tree.open_("xóm 1", None, "01/05/2026")).startswith("Đã mở xóm 1 thuộc xã Phú")


# Refused ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "why"),
    [
        (lambda tree: tree.close("Khâu Giang", "31/02/2026"), "không phải ngày; xin viết như 31/12/2026"),
        (lambda tree: tree.close("Khâu Giang", "31/12/1026"), "không phải ngày"),
        (lambda tree: tree.close("Khâu Giang", "30/4/2026"), "ngày cuối sớm nhất là 01/5/2026"),
        (lambda tree: tree.close("Khâu", "14/5/2026"), "Không có đơn vị “Khâu”. Xem tên bằng: toso units list --all"),
        (lambda tree: tree.close("xã Bình Yên", "14/5/2026"), "Trong xã Bình Yên còn xóm Bản Cái"),
        (lambda tree: tree.merge(["Nà Mòn"], "na mon", "14/5/2026"), "vào chính nó"),
        (lambda tree: tree.merge(["Nà Mòn"], "Bản Cái", "14/5/2026"), "xin chọn một đơn vị cùng xã"),
        (lambda tree: tree.merge(["Nà Mòn"], "xã Phú Thịnh", "14/5/2026"), "không cùng loại"),
        (lambda tree: tree.merge(["Nà Mòn"], "Đồng Vinh", "21/5/2026"), "Xin chạy lại lệnh này từ ngày 21/5/2026"),
        (lambda tree: tree.merge(["Nà Mòn"], "Đồng Vinh", "01/5/2026"), "sáp nhập: sớm nhất từ ngày 02/5/2026"),
        (lambda tree: tree.merge(["Nà Mòn"], "Đồng Vinh", "30/4/2026"), "Đồng Vinh không hoạt động vào ngày 30/4/2026"),
        (lambda tree: tree.open_("Tân Lập", "Phú Thịnh", "14/5/2026"), "xin viết tên có loại đơn vị đứng đầu"),
        (lambda tree: tree.open_("xóm Tân Lập", None, "14/5/2026"), "Có 2 xã đang hoạt động"),
        (lambda tree: tree.open_("xóm Tân Lập", "Nà Mòn", "14/5/2026"), "xóm Nà Mòn không phải xã"),
        (lambda tree: tree.open_("xóm Tân Lập", "Phú Thịnh", "30/4/2026"), "xã Phú Thịnh không hoạt động"),
        (lambda tree: tree.open_("xóm nà mòn", "Phú Thịnh", "14/5/2026"), "Đã có xóm Nà Mòn (id:"),
        (lambda tree: tree.rename("Nà Mòn", "xóm Nà Mòn"), "không có gì thay đổi"),
        (lambda tree: tree.rename("Nà Mòn", "xóm Khâu Giang"), "toso units rename id:"),
        (lambda tree: tree.rename("Nà Mòn", "xã Nà Mòn"), "xin viết tên có loại đơn vị đứng đầu"),
    ],
)
def test_nonsense_is_refused_with_what_would_be_right(database: Engine, house: House, action: Action, why: str) -> None:
    assert why in refused(database, action)


def test_a_unit_is_closed_only_once(database: Engine, house: House) -> None:
    told(database, lambda tree: tree.close("Nà Mòn", "14/5/2026"))

    assert "đã được đóng" in refused(database, lambda tree: tree.close("Nà Mòn", "15/5/2026"))
    assert "đã được đóng" in refused(database, lambda tree: tree.merge(["Nà Mòn"], "Đồng Vinh", "15/5/2026"))
    assert "không hoạt động" in refused(database, lambda tree: tree.merge(["Đồng Vinh"], "Nà Mòn", "15/5/2026"))
    assert "không hoạt động" in refused(database, lambda tree: tree.merge(["Đồng Vinh"], "Nà Mòn", "10/5/2026"))
    assert "Đã có xóm Nà Mòn" in refused(database, lambda tree: tree.open_("xóm Nà Mòn", "Phú Thịnh", "15/5/2026"))


def test_several_units_merge_all_together_or_not_at_all(database: Engine, house: House) -> None:
    told(database, lambda tree: tree.close("Nà Mòn", "14/5/2026"))

    refused(database, lambda tree: tree.merge(["Khâu Giang", "Nà Mòn"], "Đồng Vinh", "15/5/2026"))


def test_a_unit_that_took_another_in_cannot_have_ended_before(database: Engine, house: House) -> None:
    told(database, lambda tree: tree.merge(["Nà Mòn"], "Đồng Vinh", "15/5/2026"))

    why = refused(database, lambda tree: tree.close("Đồng Vinh", "14/5/2026"))
    assert why.startswith(
        "xóm Đồng Vinh đã nhận xóm Nà Mòn sáp nhập vào từ ngày 15/5/2026, nên ngày cuối sớm nhất là 15/5/2026"
    )
    told(database, lambda tree: tree.close("Đồng Vinh", "15/5/2026"))


def test_a_unit_cannot_end_before_a_period_it_has_reported(database: Engine, house: House, clock: Clock) -> None:
    unit = house.units["xóm Nà Mòn"].id
    report = NewSubmission(unit, "week", "week:2026-05-08", "submitted", 0, None, None, clock() + timedelta(days=7))
    writing(database, lambda work: work.figures.submit([report]))

    why = refused(database, lambda tree: tree.merge(["Nà Mòn"], "Đồng Vinh", "08/5/2026"))
    assert "đã nộp báo cáo tuần 08–14/5" in why
    assert "sớm nhất từ ngày 09/5/2026" in why
    told(database, lambda tree: tree.merge(["Nà Mòn"], "Đồng Vinh", "09/5/2026"))


def test_a_name_of_two_units_is_asked_back_with_numbers(database: Engine, house: House) -> None:
    told(database, lambda tree: tree.open_("xóm Na Mon", "Phú Thịnh", "01/5/2026"))
    told(database, lambda tree: tree.open_("thôn Nà Mòn", "Phú Thịnh", "01/5/2026"))
    number = house.units["xóm Nà Mòn"].id

    assert f"xóm Nà Mòn (id:{number}), thôn Nà Mòn (id:" in refused(
        database, lambda tree: tree.close("Nà Mòn", "9/5/2026")
    )
    told(database, lambda tree: tree.close("xóm Nà Mòn", "09/5/2026"))


def test_looking_does_not_create_a_missing_database(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    for file in ("none.db", "empty.db"):
        with pytest.raises(BadSettings, match="toso doctor"):
            show(f"sqlite:///{tmp_path / file}", NOW, io.StringIO(), closed=True)
    with pytest.raises(BadSettings, match="TOSO_DATABASE_URL"):
        show("postgresql://127.0.0.1:1/toso", NOW, io.StringIO(), closed=True)

    assert not (tmp_path / "none.db").exists()


# What a lead reads --------------------------------------------------------------------------------------------------


def hand_in(work: Work, unit: int, week: str, figure: int) -> None:
    number = Number(amount=Decimal(figure))
    codes = ("propaganda_meetings", "propaganda_attendees", "vneid_assisted")
    work.figures.record(
        [NewFigure(unit, "week", week, code, number, 0, "", "", None, None, NOW, "", "") for code in codes]
    )
    work.figures.submit([NewSubmission(unit, "week", week, "submitted", 0, None, None, NOW)])


def read(database: Engine, house: House, week: str, shape: Literal["summary", "board"] = "summary") -> str:
    asked = StoredSummary(shape=shape, form="week", period=week, unit=house.units["xã Phú Thịnh"].id)
    return bare(reading(database, lambda work: summary(work, asked, "vi", World.load(), NOW))[0])


def test_after_a_merger_a_summary_compares_with_the_parts_sum(database: Engine, house: House) -> None:
    one, two, three = (house.units[f"xóm {name}"].id for name in ("Khâu Giang", "Nà Mòn", "Đồng Vinh"))

    def weeks(work: Work) -> None:
        for unit, figure in ((one, 10), (two, 20), (three, 30)):
            hand_in(work, unit, "week:2026-05-08", figure)
        hand_in(work, three, "week:2026-05-15", 61)

    writing(database, weeks)
    told(database, lambda tree: tree.merge(["Khâu Giang", "Nà Mòn"], "Đồng Vinh", "15/5/2026"))
    before, after = read(database, house, "week:2026-05-08"), read(database, house, "week:2026-05-15")

    assert "Đủ 3/3 xóm." in before
    assert "Tuyên truyền: 60 " in before
    assert "Đủ 1/1 xóm." in after
    assert "+1 so với tuần trước\n" in after
    assert "tính trên" not in after


def test_a_closed_units_figures_stay_in_totals_with_its_name(database: Engine, house: House) -> None:
    one, three = (house.units[f"xóm {name}"].id for name in ("Khâu Giang", "Đồng Vinh"))

    def week(work: Work) -> None:
        hand_in(work, one, "week:2026-05-15", 1)
        hand_in(work, three, "week:2026-05-15", 2)

    writing(database, week)
    told(database, lambda tree: tree.close("Khâu Giang", "20/5/2026"))
    text, board = read(database, house, "week:2026-05-15"), read(database, house, "week:2026-05-15", "board")

    assert "TẠM TÍNH: 1/2 xóm, thiếu: Nà Mòn" in text
    assert "Có cộng cả số đã nộp của: Khâu Giang (không phải nộp kỳ này)." in text
    assert "Tuyên truyền: 3 " in text
    assert "Đã nộp: 1/2 xóm (50%)\n" in board
    assert "Khâu Giang" not in board


# On the command line ------------------------------------------------------------------------------------------------


@pytest.fixture
def installed(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, opened: Callable[[str], Engine]) -> Engine:
    """A database with units, as the settings name it."""
    monkeypatch.setenv("TOSO_DATABASE_URL", sqlite_url)
    engine = opened(sqlite_url)
    writing(engine, lambda work: settle(work, NOW))
    return engine


def test_units_change_on_the_command_line(installed: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["units", "open", "xóm Tân Lập", "--from", "01/5/2026", "--under", "xã Phú Thịnh"]) == 0
    assert main(["units", "merge", "Khâu Giang", "Nà Mòn", "--into", "Tân Lập", "--on", "08/5/2026"]) == 0
    assert main(["units", "rename", "Tân Lập", "xóm Đoàn Kết"]) == 0
    assert main(["units", "close", "Đồng Vinh", "--last-day", "31/5/2026"]) == 0
    capsys.readouterr()

    assert main(["units", "list", "--all"]) == 0
    printed = capsys.readouterr().out
    assert "rồi sáp nhập vào xóm Đoàn Kết" in printed
    assert "5 đơn vị đang có, 3 đã đóng." in printed


def test_units_can_be_listed_but_not_changed_during_a_run(
    installed: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    running = Sole(installed)
    try:
        assert main(["units", "list"]) == 0
        assert main(["units", "close", "Đồng Vinh", "--last-day", "31/5/2026"]) == 2
    finally:
        running.release()

    assert "another toso serves" in capsys.readouterr().err
    assert of(installed, "xóm Đồng Vinh") == "từ 01/5/2026"
