"""The doctor finds faults and advises; it changes nothing and tells no secret."""

import io
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import update

from bot import current
from bot.channels.findings import Diagnosis
from bot.commands import doctor
from bot.commands.backup import main as back_up
from bot.commands.doctor import examine, report
from bot.config import Settings
from bot.current import system_clock
from forms.regime.calendar import ZONE
from locales import LANGUAGES
from storage.database import Engine, connect
from storage.messages.dialogues import StoredDialogue
from storage.messages.inbox import Arrival
from storage.messages.outbox import Message
from storage.reports.sums import SummedLine
from storage.tables.sums import figure_sums
from storage.work import Work, writing
from tests.bot.channels.loopback import connected
from tests.reports.long.test_sequences import REPORTS, Hamlets
from tests.reports.people import number

NOW = datetime(2026, 5, 7, 9, 0, tzinfo=ZONE)
LONG_AGO = NOW - timedelta(hours=2)


def settings(folder: Path, **more: Any) -> Settings:
    chosen: dict[str, Any] = {"database_url": f"sqlite:///{folder / 'toso.db'}", "telegram_token": SecretStr("")} | more
    return Settings(_env_file=None, **chosen)


async def keys(folder: Path, now: datetime = NOW, **more: Any) -> dict[str, str]:
    """The level of each finding by its key."""
    return {finding.key: finding.level for finding in await examine(settings(folder, **more), now)}


def bad(found: dict[str, str]) -> dict[str, str]:
    """All findings but the good ones."""
    return {key: level for key, level in found.items() if level != "ok"}


async def test_a_healthy_installation_is_well(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    in_folder(tmp_path)
    found = await examine(settings(tmp_path), NOW)
    out = io.StringIO()

    assert {finding.level for finding in found} == {"ok"}
    assert report(found, out) == 0
    assert out.getvalue().endswith("Mọi thứ đều ổn.\n")


async def test_a_wrong_sum_is_named_and_mended(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    line = SummedLine("week", "propaganda_meetings", None, ("hamlet",))

    def spoiled(work: Work) -> int:
        work.sums.follow([line])
        hamlets = Hamlets(work)
        hamlets.does("report", (0, REPORTS[0]), [number(3)])
        work.connection.execute(update(figure_sums).values(total=4))
        return hamlets.top.id

    top = writing(in_folder(tmp_path), spoiled)
    [found] = [one for one in await examine(settings(tmp_path), NOW) if one.key.startswith("sum")]
    out = io.StringIO()

    assert found.level == "error"
    assert found.args == {"unit": top, "period": REPORTS[0][1].code, "line": "propaganda_meetings"}
    assert doctor.mend(settings(tmp_path), out) == 0
    assert out.getvalue() == "Đã cộng lại tất cả từ số liệu gốc.\n"
    assert (await keys(tmp_path))["sums-ok"] == "ok"


async def test_before_the_first_start_nothing_is_made(tmp_path: Path) -> None:
    found = await keys(tmp_path / "var")

    assert found["database-none"] == "ok"
    assert not bad(found)
    assert not list(tmp_path.iterdir())


async def test_an_empty_file_is_not_yet_a_database(tmp_path: Path) -> None:
    (tmp_path / "toso.db").touch()
    found = await keys(tmp_path)

    assert found["tables-empty"] == "ok"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"telegram_mode": "webhook"}, {}),
        ({"web": False}, {"no-channel": "error"}),
        ({"host": "0.0.0.0"}, {"address": "warn"}),
        ({"host": "0.0.0.0", "public_url": "https://toso.example.vn"}, {}),
        ({"database_url": "postgresql://toso@127.0.0.1:1/toso"}, {"database-bad": "error"}),
        ({"database_url": "postgresql://toso@127.0.0.1:many/toso"}, {"database-bad": "error"}),
    ],
)
async def test_settings_that_do_not_go_together_are_told(
    tmp_path: Path, more: dict[str, Any], expected: dict[str, str]
) -> None:
    assert bad(await keys(tmp_path, **more)) == expected


async def test_a_webhook_needs_its_secret_and_https(tmp_path: Path) -> None:
    async with connected() as (fake, _):
        webhook = {"telegram_mode": "webhook", "telegram_token": fake.token, "telegram_base_url": fake.base_url}
        without = await keys(tmp_path, system_clock(), **webhook)
        good = {"telegram_webhook_secret": "a" * 16, "public_url": "https://toso.example.vn"}
        complete = await keys(tmp_path, system_clock(), **webhook, **good)

    assert bad(without) == {"webhook-secret": "error", "webhook-https": "error"}
    assert not bad(complete)


async def test_a_good_token_is_confirmed_by_the_bots_name(tmp_path: Path) -> None:
    async with connected() as (fake, _):
        chosen = settings(tmp_path, telegram_token=fake.token, telegram_base_url=fake.base_url)
        found = await examine(chosen, system_clock())

    assert Diagnosis("ok", "token-ok", {"name": "ToSoBot"}) in found
    assert Diagnosis("ok", "skew-ok", {}) in found


@pytest.mark.parametrize("token", ["110201543:nobody-knows-this", "no token at all"])
async def test_a_wrong_token_is_an_error_and_never_shown(tmp_path: Path, token: str) -> None:
    async with connected() as (fake, _):
        chosen = settings(tmp_path, telegram_token=token, telegram_base_url=fake.base_url)
        found = await examine(chosen, system_clock())
    out = io.StringIO()
    code = report(found, out)

    assert code == 1
    assert "TOSO_TELEGRAM_TOKEN" in out.getvalue()
    assert "nobody" not in out.getvalue()
    assert token not in out.getvalue()


async def test_telegram_out_of_reach_is_told_without_the_token(tmp_path: Path) -> None:
    chosen = settings(tmp_path, telegram_token="110201543:secret-secret", telegram_base_url="http://127.0.0.1:1")
    found = await examine(chosen, NOW)
    out = io.StringIO()
    report(found, out, "en")

    assert "Telegram is not reached" in out.getvalue()
    assert "secret-secret" not in out.getvalue()


async def test_a_clock_that_is_off_telegrams_is_noted(tmp_path: Path) -> None:
    async with connected() as (fake, _):
        more = {"telegram_token": fake.token, "telegram_base_url": fake.base_url}
        found = await keys(tmp_path, system_clock() - timedelta(minutes=3), **more)

    assert bad(found) == {"skew": "warn"}


async def test_a_clock_behind_the_data_is_an_error(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    arrival = Arrival("1", "7", b"{}")
    writing(engine, lambda work: work.inbox.accept("telegram", "1", [arrival], NOW + timedelta(minutes=5)))

    assert bad(await keys(tmp_path)) == {"clock-behind": "error"}


async def test_what_is_stuck_is_counted(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    def stick(work: Work) -> None:
        arrivals = [Arrival(str(n), "7", b"{}") for n in range(3)]
        work.inbox.accept("telegram", "1", arrivals, LONG_AGO)
        work.inbox.failed(1, "unreadable", dead=True, now=LONG_AGO)
        work.dialogues.put([("telegram:1:7", StoredDialogue("{}", 1))], LONG_AGO)
        work.dialogues.keep_aside("telegram:1:7", "{}", "unreadable", LONG_AGO)
        work.outbox.add([Message("telegram:1:7", None, "reply", "vi", "{}")], LONG_AGO)

    writing(in_folder(tmp_path), stick)
    found = await examine(settings(tmp_path), NOW)

    assert Diagnosis("warn", "dead", {"n": 1}) in found
    assert Diagnosis("warn", "lost", {"n": 1}) in found
    assert Diagnosis("warn", "waiting", {"since": "07:00 07/05/2026"}) in found
    assert Diagnosis("warn", "unsent", {"since": "07:00 07/05/2026"}) in found
    assert report(found, io.StringIO()) == 0


async def test_a_message_meant_for_later_is_not_stuck(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    later = Message("telegram:1:7", None, "reply", "vi", "{}", not_before=NOW + timedelta(hours=1))
    writing(in_folder(tmp_path), lambda work: work.outbox.add([later], LONG_AGO))

    assert not bad(await keys(tmp_path))


@pytest.mark.parametrize(
    ("revision", "expected"),
    [("0000", {"tables-older": "warn"}), ("9999", {"tables-newer": "error"}), ("f00", {"tables-newer": "error"})],
)
async def test_tables_of_another_version_are_told(
    tmp_path: Path, in_folder: Callable[[Path], Engine], revision: str, expected: dict[str, str]
) -> None:
    in_folder(tmp_path).dispose()
    with closing(sqlite3.connect(tmp_path / "toso.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        connection.commit()

    assert bad(await keys(tmp_path)) == expected


async def test_a_damaged_database_is_an_error(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    in_folder(tmp_path).dispose()
    data = bytearray((tmp_path / "toso.db").read_bytes())
    data[4096 * 2 : 4096 * 6] = b"\xa5" * (4096 * 4)
    (tmp_path / "toso.db").write_bytes(data)

    assert bad(await keys(tmp_path)) == {"database-damaged": "error"}


async def test_a_folder_in_place_of_the_database_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "toso.db").mkdir()

    assert bad(await keys(tmp_path)) == {"database-bad": "error"}


async def test_a_file_that_is_no_database_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "toso.db").write_text("Loại,Tên\n" * 500)

    assert bad(await keys(tmp_path)) == {"database-damaged": "error"}


async def test_a_write_lock_of_a_running_toso_is_no_error(
    tmp_path: Path, in_folder: Callable[[Path], Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = in_folder(tmp_path)

    def impatient(url: str) -> Engine:
        made = connect(url)
        with made.connect() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 10")
        return made

    monkeypatch.setattr(doctor, "connect", impatient)
    with Work(engine, write=True):
        found = await keys(tmp_path)

    assert bad(found) == {"database-busy": "warn"}


async def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert bad(await keys(tmp_path / "file")) == {"folder-bad": "error"}


@pytest.mark.parametrize(("free", "level"), [(40, "error"), (400, "warn"), (4000, "ok")])
async def test_a_disk_that_is_nearly_full_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, level: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: type("Usage", (), {"free": free * 1_000_000}))
    found = await keys(tmp_path)

    assert found["disk-ok" if level == "ok" else "disk-low"] == level


def test_a_setting_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "toso.env"
    file.write_text("TOSO_PORT=many\nTOSO_TELEGRAM_MODE=pigeon\n")
    out = io.StringIO()
    code = doctor.main(NOW, out, file)

    assert code == 1
    assert "TOSO_PORT" in out.getvalue()
    assert "TOSO_TELEGRAM_MODE" in out.getvalue()
    assert "pigeon" not in out.getvalue()


def test_the_whole_command_ends_with_its_code(tmp_path: Path) -> None:
    file = tmp_path / "toso.env"
    file.write_text(f"TOSO_DATABASE_URL=sqlite:///{tmp_path / 'toso.db'}\nTOSO_TELEGRAM_TOKEN=\n")

    assert doctor.main(NOW, io.StringIO(), file) == 0


def test_a_mistake_in_a_form_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: Any) -> None:
        raise ValueError("regime.toml, line 3:\n  shift: …")

    monkeypatch.setattr(current.World, "load", broken)
    found = list(doctor._files(settings(tmp_path)))

    assert found == [Diagnosis("error", "forms-bad", {"error": "regime.toml, line 3: shift: …"})]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_backup_is_told_in_the_operators_language(
    tmp_path: Path, in_folder: Callable[[Path], Engine], lang: str
) -> None:
    engine = in_folder(tmp_path)
    out = io.StringIO()
    codes = [back_up(engine, tmp_path / "copy.db", out, lang) for _ in range(2)]

    assert codes == [0, 1]
    assert len(out.getvalue().splitlines()) == 2
    assert "copy.db" in out.getvalue()


def test_every_sentence_of_the_terminal_stands_in_every_language() -> None:
    folder = Path(doctor.__file__).parents[2] / "locales"
    messages = [
        {
            line.split(" ")[0]
            for line in (folder / lang / "terminal.ftl").read_text("utf-8").splitlines()
            if " =" in line
        }
        for lang in LANGUAGES
    ]

    assert messages[0] == messages[1]
