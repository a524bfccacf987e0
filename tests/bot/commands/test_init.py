"""A commune is set up from a list as people keep it; a list with mistakes is refused whole, every one named."""

import io
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pydantic import SecretStr

from bot.__main__ import main
from bot.commands.init import BadFile, SetUp, UnitLine, announce, read_units, set_up
from bot.config import BadSettings, Settings
from bot.invite_codes import hashed
from bot.links import addresses
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import FakeTelegram
from forms.regime.calendar import ZONE
from storage.database import Engine
from storage.people.units import NewUnit
from storage.work import reading, writing

NOW = datetime(2026, 5, 7, 9, 0, tzinfo=ZONE)
TWO = [("xóm", "Khâu Giang", None), ("tổ dân phố", "5", date(2026, 4, 1))]
PLAIN = "Loại,Tên,Từ ngày\nxóm,Khâu Giang,\ntổ dân phố,5,01/04/2026\n"


def csv(folder: Path, content: str | bytes, name: str = "units.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def xlsx(folder: Path, rows: Sequence[Sequence[Any]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(folder / "units.xlsx")
    book.close()
    return folder / "units.xlsx"


def units(path: Path) -> list[tuple[str, str, date | None]]:
    return [(line.noun, line.name, line.valid_from) for line in read_units(path)]


def complaint(path: Path, lang: str = "vi") -> list[str]:
    """The lines of the refusal, without its first."""
    with pytest.raises(BadFile) as caught:
        read_units(path, lang)
    return [line.strip() for line in str(caught.value).splitlines()[1:]] or [str(caught.value)]


def make(
    engine: Engine, lines: Sequence[UnitLine], province: str = "tỉnh Thái Nguyên", commune: str = "xã Phú Thịnh"
) -> SetUp:
    return set_up(engine, lines, province=province, commune=commune, now=NOW, invite_days=14)


# The list -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.encode("utf-16-le"),
        PLAIN.encode("utf-16-be"),
        unicodedata.normalize("NFD", PLAIN),
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        PLAIN.replace("\n", "\r\n"),
        "sep=;\n" + PLAIN.replace(",", ";"),
        PLAIN.replace("\n", "\n\n,,\n"),
        " Ten ,loai, TU NGAY\n Khâu  Giang , Xóm ,\n5,TDP,2026-04-01\n",
        "STT,valid_from,name,noun,Ghi chú\n1,,Khâu Giang,xóm,\n2,1/4/2026,5,to dan pho,mới\n",
        "Tên,Từ ngày\nxóm Khâu Giang,\nTổ dân phố 5,1.4.2026\n",
        'Loại,Tên,Từ ngày\nxóm,"xóm Khâu Giang",\ntổ dân phố,"Tổ dân phố 5",01-04-2026\n',
    ],
)
def test_a_list_is_read_however_it_was_saved(tmp_path: Path, content: str | bytes) -> None:
    assert units(csv(tmp_path, content)) == TWO


def test_a_workbook_is_read_with_real_dates(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Từ ngày", "Tên", "Loại"],
        [None, " Khâu Giang", "Xóm"],
        [],
        [datetime(2026, 4, 1, tzinfo=ZONE).replace(tzinfo=None), "5", "tổ dân phố"],
    ]

    assert units(xlsx(tmp_path, rows)) == TWO


def test_a_name_may_begin_with_another_noun_than_its_own(tmp_path: Path) -> None:
    path = csv(tmp_path, "Loại,Tên\nthôn,Bản Mới\nbản,Khu phố\n")

    assert units(path) == [("thôn", "Bản Mới", None), ("bản", "Khu phố", None)]


def test_every_problem_is_named_with_its_row_and_column(tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        "Loại,Tên,Từ ngày\nxóm,,\nxốm,Ba Giăng,\n,Nà Lại,31/02/2026\nxóm,Khâu Giang,\n\n"
        "Xóm,khâu giang,\nxóm,=A1,\nxóm,-,12/5/26\n",
    )
    told = complaint(path)

    assert told[0] == "dòng 2, cột Tên: chưa có tên"
    assert told[1].startswith("dòng 3, cột Loại: chưa có loại “xốm”; các loại là xóm, thôn,")
    assert told[2].startswith("dòng 4, cột Loại: chưa biết “Nà Lại”")
    assert told[3] == "dòng 4, cột Từ ngày: “31/02/2026” không phải ngày; xin viết như 31/12/2026"
    assert told[4] == "dòng 7, cột Tên: xóm khâu giang đã có ở dòng 5"
    assert told[5] == "dòng 8, cột Tên: ô này là công thức; xin thay bằng giá trị"
    assert told[6].startswith("dòng 9, cột Tên: “-” không dùng làm tên được")
    assert told[7].startswith("dòng 9, cột Từ ngày: “12/5/26”")
    assert len(told) == 8


def test_after_twenty_problems_the_rest_is_counted(tmp_path: Path) -> None:
    path = csv(tmp_path, "Loại,Tên\n" + "xóm,\n" * 23)
    told = complaint(path)

    assert len(told) == 21
    assert told[-1] == "và 3 lỗi nữa"


def test_an_english_operator_reads_english(tmp_path: Path) -> None:
    assert complaint(csv(tmp_path, "noun,name\nxóm,\n"), "en") == ["row 2, column name: the name is missing"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Loại,Đơn\nxóm,A\n", "dòng 1, cột Đơn: không có cột này"),
        ("xóm,Khâu Giang\n", "dòng 1: thiếu cột Tên"),
        ("Tên,Loại,Tên\nA,xóm,B\n", "dòng 1, cột Tên: cột này đã có rồi"),
        ("Tên\nxóm A, B\n", "dòng 2, cột 2: “B” nằm ngoài"),
        ("Tên\n", "không có đơn vị nào"),
        ("", "không có đơn vị nào"),
        ("\n \n", "không có đơn vị nào"),
        ('Tên\n"xóm A', "dòng 2: không tách được"),
        (PLAIN.encode("cp1258", "replace") + "Khâu".encode("latin-1"), "không phải UTF-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Excel kiểu cũ (.xls)"),
        (b"PK\x03\x04 not a workbook", "không đọc được như một tệp .xlsx"),
        ("Tên\n" + "xóm A\n" * 5001, "hơn 5000 dòng"),
        ("Tên\nxóm " + "a" * 101, "tối đa 100 ký tự"),
        ("Tên\nxóm A\u202eB", "không có ký tự lạ"),
        ("Tên\nxóm", "“” không dùng làm tên được"),
    ],
)
def test_a_wrong_file_is_refused_clearly(tmp_path: Path, content: str | bytes, expected: str) -> None:
    told = complaint(csv(tmp_path, content))

    assert any(expected in line for line in told), told


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    assert "none.csv" in complaint(tmp_path / "none.csv")[0]
    assert "Không mở được" in complaint(tmp_path)[0]


def test_numbers_formulas_and_dates_in_a_workbook_are_refused(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Loại", "Tên", "Từ ngày"],
        ["xóm", 5, None],
        ["xóm", "=B2", 45000],
        ["xóm", date(2026, 5, 1), None],
        ["xóm", True, "mai"],
    ]
    told = complaint(xlsx(tmp_path, rows))

    assert told == [
        "dòng 2, cột Tên: ô này là số; xin định dạng ô là Văn bản (Text) rồi gõ lại",
        "dòng 3, cột Tên: ô này là công thức; xin thay bằng giá trị",
        "dòng 3, cột Từ ngày: ô này là số; xin định dạng ô là Văn bản (Text) rồi gõ lại",
        "dòng 4, cột Tên: ô này là ngày tháng; xin gõ chữ",
        "dòng 5, cột Tên: ô này không phải chữ",
        "dòng 5, cột Từ ngày: “mai” không phải ngày; xin viết như 31/12/2026",
    ]


def test_the_example_list_has_teams_and_agencies() -> None:
    lines = read_units(Path("docs/units.example.csv"))

    assert [line.kind for line in lines] == [
        *("hamlet", "hamlet", "hamlet", "hamlet", "police", "public_service", "economy", "culture", "office"),
        *("school", "health", "media"),
    ]
    assert [f"{line.noun} {line.name}" for line in lines[4:7]] == [
        "Công an xã",
        "Trung tâm Phục vụ hành chính công",
        "Phòng Kinh tế",
    ]


def test_agencies_are_set_up_as_such(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    made = make(engine, read_units(csv(tmp_path, "Tên\nxóm Khâu Giang\nCông an xã\nTrường Mầm non Hoa Ban\n")))
    found = reading(engine, lambda work: work.units.under("/", NOW.date()))

    assert [(unit.kind, unit.title) for unit in found[2:]] == [
        ("hamlet", "xóm Khâu Giang"),
        ("police", "Công an xã"),
        ("school", "Trường Mầm non Hoa Ban"),
    ]
    assert made.by_noun == {"xóm": 1, "cơ quan, đơn vị": 2}


# The database -------------------------------------------------------------------------------------------------------


def test_a_commune_is_set_up_with_its_first_leads_invite(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    made = make(engine, [UnitLine(2, "xóm", "Khâu Giang"), UnitLine(3, "tổ dân phố", "5", date(2026, 4, 1))])
    found = reading(engine, lambda work: work.units.under("/", NOW.date()))
    since = reading(engine, lambda work: work.units.days([unit.id for unit in found]))
    invite = reading(engine, lambda work: work.people.invites([], [hashed(made.code)]))[0]

    assert [(unit.kind, unit.title, since[unit.id].opened) for unit in found] == [
        ("province", "tỉnh Thái Nguyên", date(2026, 4, 1)),
        ("commune", "xã Phú Thịnh", date(2026, 4, 1)),
        ("hamlet", "xóm Khâu Giang", date(2026, 5, 7)),
        ("hamlet", "tổ dân phố 5", date(2026, 4, 1)),
    ]
    assert all(found[1].covers(unit) for unit in found[1:])
    assert (invite.unit_id, invite.role, invite.uses_left) == (found[1].id, "lead", 1)
    assert invite.expires_at == NOW + timedelta(days=14)
    assert made[:3] == ("xã Phú Thịnh", 2, {"xóm": 1, "tổ dân phố": 1})


@pytest.mark.parametrize("more", [[], ["--admin"]])
def test_an_admin_is_invited_too_where_that_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    (tmp_path / "units.csv").write_text("Loại,Tên\nxóm,Khâu Giang\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TOSO_DATABASE_URL", f"sqlite:///{tmp_path / 'toso.db'}")
    given = ["init", "units.csv", "--commune", "xã Phú Thịnh", "--province", "tỉnh Thái Nguyên", *more]

    assert main(given) == 0
    assert ("Mã mời quản trị của xã Phú Thịnh" in capsys.readouterr().out) == bool(more)


def test_the_setup_result_shows_the_code_in_groups_of_four(tmp_path: Path) -> None:
    out = io.StringIO()
    made = SetUp("xã Phú Thịnh", 2, {"xóm": 2}, "ABCDEFGH12345678", NOW + timedelta(days=14))
    announce(made, {"web": "https://toso.example.vn", "telegram": "ToSoBot"}, out)

    assert "Đã lập xã Phú Thịnh: 2 xóm." in out.getvalue()
    assert "ABCD-EFGH-1234-5678" in out.getvalue()
    assert "21/05/2026" in out.getvalue()
    assert out.getvalue().endswith(
        "\n  https://t.me/ToSoBot?start=ABCDEFGH12345678\n  https://toso.example.vn/j/ABCDEFGH12345678\n"
    )


@pytest.mark.parametrize(
    ("more", "shown"),
    [({}, "http://127.0.0.1:8080/j/ABCDEFGH12345678"), ({"telegram": "ToSoBot"}, "https://t.me/ToSoBot?start=")],
)
def test_a_link_to_this_computer_is_shown_only_where_there_is_no_other(more: dict[str, str], shown: str) -> None:
    out = io.StringIO()
    made = SetUp("xã Phú Thịnh", 2, {"xóm": 2}, "ABCDEFGH12345678", NOW + timedelta(days=14))
    announce(made, {"web": "http://127.0.0.1:8080", **more}, out)
    links = [line for line in out.getvalue().splitlines() if "://" in line]

    assert len(links) == 1
    assert shown in links[0]
    assert ("TOSO_PUBLIC_URL" in out.getvalue()) == (not more)


@pytest.mark.parametrize("fault", [None, Fault(502)])
async def test_the_bots_name_is_asked_of_telegram(fault: Fault | None) -> None:
    fake = FakeTelegram()
    await fake.start()
    if fault is not None:
        fake.fail_next("getMe", fault)
    token, base = SecretStr(fake.token), fake.base_url
    try:
        reached = await addresses(Settings(telegram_token=token, telegram_base_url=base, _env_file=None))
    finally:
        await fake.stop()

    assert reached == {"web": "http://127.0.0.1:8080"} | ({} if fault else {"telegram": "ToSoBot"})


@pytest.mark.parametrize(
    ("province", "commune"),
    [
        ("Thái Nguyên", "xã Phú Thịnh"),
        ("tỉnh", "xã Phú Thịnh"),
        ("tỉnh Thái Nguyên", "Phú Thịnh"),
        ("tỉnh Thái Nguyên", "huyện Đại Từ"),
        ("tỉnh Thái Nguyên", "xã …"),
    ],
)
def test_a_place_without_its_noun_is_asked_for_again(
    tmp_path: Path, in_folder: Callable[[Path], Engine], province: str, commune: str
) -> None:
    engine = in_folder(tmp_path)

    with pytest.raises(BadSettings, match="xin viết tên"):
        make(engine, [UnitLine(2, "xóm", "A")], province, commune)

    assert reading(engine, lambda work: work.units.count()) == 0


def test_nouns_are_understood_without_diacritics(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    made = make(in_folder(tmp_path), [UnitLine(2, "xóm", "A")], "Thanh pho Huế", "DAC KHU Phú Quý")

    assert made.commune == "đặc khu Phú Quý"


def test_a_second_time_changes_nothing(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    make(engine, [UnitLine(2, "xóm", "A")])

    with pytest.raises(BadSettings, match="đã có xã Phú Thịnh"):
        make(engine, [UnitLine(2, "xóm", "B")])
    with pytest.raises(BadSettings, match="đã có 3 đơn vị"):
        make(engine, [UnitLine(2, "xóm", "B")], commune="phường Sông Công")

    assert reading(engine, lambda work: work.units.count()) == 3


def test_a_database_with_any_unit_is_left_alone(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    writing(engine, lambda work: work.units.add(NewUnit(None, "province", "tỉnh", "Cao Bằng", NOW.date())))

    with pytest.raises(BadSettings, match="cơ sở dữ liệu trống"):
        make(engine, [UnitLine(2, "xóm", "A")])

    assert reading(engine, lambda work: work.units.count()) == 1


def test_a_clash_half_way_leaves_nothing(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)

    with pytest.raises(BadSettings, match="trùng tên"):
        make(engine, [UnitLine(2, "xóm", "A"), UnitLine(3, "xóm", "A")])

    assert reading(engine, lambda work: work.units.count()) == 0
