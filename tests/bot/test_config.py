"""An unusable setting stops the start: the error names the setting and never tells its value."""

from pathlib import Path

import pytest

from bot.config import BadSettings, Settings, load


def settings(folder: Path, line: str) -> Settings:
    """The settings as read from a file with this one line."""
    file = folder / "toso.env"
    file.write_text(line + "\n", "utf-8")
    return load(file)


@pytest.mark.parametrize(
    "line",
    [
        "TOSO_DATABASE_URL=mysql://secret",
        "TOSO_DATABASE_URL=sqlite:///",
        "TOSO_DATABASE_URL=sqlite:///?timeout=3",
        "TOSO_DATABASE_URL=sqlite:///:memory:",
        "TOSO_RETENTION_DAYS=6",
        "TOSO_TUNING=courier, turbo",
        "TOSO_TUNING=none, courier",
        "TOSO_RETENTION_DAYS=3651",
        "TOSO_RETENTION_DAYS=99999999999",
        "TOSO_TELEGRAM_CHAT_GAP=inf",
        "TOSO_TELEGRAM_PER_SECOND=inf",
        "TOSO_TELEGRAM_PER_SECOND=nan",
        "TOSO_TELEGRAM_WEBHOOK_SECRET=fifteen-letters",
        "TOSO_TELEGRAM_WEBHOOK_SECRET=a secret with spaces",
        "TOSO_TELEGRAM_WEBHOOK_SECRET=bí-mật-bí-mật-bí-mật",
        "TOSO_TELEGRAM_WEBHOOK_SECRET=" + "a" * 257,
        "TOSO_PUBLIC_URL=toso.example.vn",
    ],
)
def test_an_unusable_setting_is_refused_by_its_name(tmp_path: Path, line: str) -> None:
    name, _, value = line.partition("=")
    with pytest.raises(BadSettings, match=name) as caught:
        settings(tmp_path, line)

    assert value not in str(caught.value).partition("e.g.")[0]


@pytest.mark.parametrize(
    "line",
    [
        "TOSO_DATABASE_URL=sqlite:///toso.db",
        "TOSO_DATABASE_URL=postgresql:///toso",
        "TOSO_RETENTION_DAYS=3650",
        "TOSO_TELEGRAM_WEBHOOK_SECRET=sixteen_letters-",
        "TOSO_TELEGRAM_WEBHOOK_SECRET=" + "a" * 256,
        "TOSO_TELEGRAM_WEBHOOK_SECRET=",
    ],
)
def test_a_usable_setting_is_accepted(tmp_path: Path, line: str) -> None:
    assert settings(tmp_path, line).port == 8080


@pytest.mark.parametrize(
    ("text", "devices"),
    [("none", set()), ("", set()), ("courier", {"courier"}), (" crowd ,prepared,", {"crowd", "prepared"})],
)
def test_tuning_switches_on_the_devices_that_it_names(tmp_path: Path, text: str, devices: set[str]) -> None:
    tuned = settings(tmp_path, f"TOSO_TUNING={text}").tuned

    assert {name for name, on in tuned._asdict().items() if on} == devices


def test_by_default_the_threads_are_free_to_use_every_core(tmp_path: Path) -> None:
    tuned = settings(tmp_path, "TOSO_PORT=8080").tuned

    assert (tuned.courier, tuned.crowd, tuned.prepared, tuned.marks, tuned.one_core) == (True, True, True, True, False)
