"""Every setting: its name, default and sentence. docs/settings.md is checked against this file."""

import re
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")  # what platforms accept, and too long to be guessed


class BadSettings(Exception):
    """A setting that stops the start; the message names it as the operator wrote it (`TOSO_…`)."""


class Tuning(NamedTuple):
    """The devices that make the program faster on a busy day; none changes anything that is said or stored.

    What each gains is measured in benchmarks/README.md."""

    courier: bool = False
    """Telegram's calls are made by a process of their own."""
    crowd: bool = False
    """Deliveries that come all at once are kept together before any is answered."""
    prepared: bool = False
    """SQLite's driver is given its statements ready-made, past SQLAlchemy."""
    marks: bool = False
    """That a message was sent is written with the next commit instead of one of its own."""
    one_core: bool = False
    """All threads stay on one core of the machine."""

    @classmethod
    def parse(cls, text: str) -> "Tuning":
        """The devices that are named, with commas between them. Raises ValueError that lists those there are."""
        names = {word.strip() for word in text.split(",")} - {""}
        if names == {"none"}:
            return cls()
        if not names <= set(cls._fields):
            raise ValueError(f"must be none, or some of {', '.join(cls._fields)} with commas between them")
        return cls(**dict.fromkeys(names, True))


class Settings(BaseSettings):
    """Read from the environment (`TOSO_DATABASE_URL=…`) or from the file `toso.env` in the working directory."""

    model_config = SettingsConfigDict(env_prefix="TOSO_", env_file="toso.env", extra="ignore", frozen=True)

    database_url: str = Field(
        "sqlite:///var/toso.db", description="Where everything is kept: sqlite:///FILE or postgresql://USER@HOST/NAME."
    )
    host: str = Field("127.0.0.1", description="The address the web server listens on.")
    port: int = Field(8080, ge=0, le=65535, description="The port the web server listens on; 0 takes a free one.")
    public_url: str = Field(
        "",
        description="How people reach the web chat from outside, e.g. https://toso.example.vn; empty: http://HOST:PORT.",
    )
    web: bool = Field(default=True, description="Serve the web chat.")
    trusted_proxy: bool = Field(
        default=False,
        description="Behind a web server of yours: believe the last address in X-Forwarded-For, which it adds.",
    )
    connections: int = Field(
        700, ge=20, le=100_000, description="Connections to the web server at once; at most 7 in 10 of the open files."
    )
    connections_per_address: int = Field(
        240, ge=0, description="Of these from one address; 0: no limit. Behind a proxy of yours it does not count."
    )
    telegram_token: SecretStr = Field(SecretStr(""), description="The bot's token from @BotFather; empty: no Telegram.")
    telegram_mode: Literal["polling", "webhook"] = Field(
        "polling", description="How Telegram's messages come: polling needs no public address."
    )
    telegram_webhook_secret: SecretStr = Field(
        SecretStr(""), description="What Telegram must show with every webhook call: 16 to 256 of A-Z a-z 0-9 _ -."
    )
    telegram_base_url: str = Field("https://api.telegram.org", description="Another Bot API server, e.g. a local one.")
    telegram_proxy: str = Field("", description="An HTTP proxy for everything sent to Telegram.")
    telegram_per_second: float = Field(
        25, ge=0, allow_inf_nan=False, description="Messages a second to all Telegram chats together; 0: no limit."
    )
    telegram_chat_gap: float = Field(
        1.05,
        ge=0,
        le=60,
        description="Seconds between messages to one Telegram chat after a short burst, at most 60; 0: no limit.",
    )
    telegram_poll_timeout: int = Field(25, ge=0, le=50, description="Seconds that one getUpdates waits.")
    zalo_token: SecretStr = Field(SecretStr(""), description="The token of the Zalo bot; empty: no Zalo.")
    zalo_mode: Literal["polling", "webhook"] = Field(
        "polling",
        description="How Zalo's messages come: polling needs no public address, webhook loses nothing at a restart.",
    )
    zalo_webhook_secret: SecretStr = Field(
        SecretStr(""), description="What Zalo must show with every webhook call: 16 to 256 of A-Z a-z 0-9 _ -."
    )
    zalo_base_url: str = Field("https://bot-api.zaloplatforms.com", description="Another address of Zalo's Bot API.")
    zalo_link: str = Field("", description="The bot's link from Zalo Bot Creator (share), which invites then show.")
    zalo_groups: bool = Field(default=False, description="Answer commands in Zalo groups that mention the bot.")
    zalo_per_second: float = Field(
        2, ge=0, allow_inf_nan=False, description="Messages a second to all Zalo chats together; 0: no limit."
    )
    zalo_per_month: int = Field(
        3000, ge=0, description="Messages that the bot's Zalo plan allows a month; 0: no limit."
    )
    zalo_people: int = Field(50, ge=0, description="People whom the bot's Zalo plan allows; 0: no limit.")
    zalo_poll_timeout: int = Field(
        25, ge=1, le=50, description="Seconds that one getUpdates of Zalo waits; a stop waits for the last one."
    )
    week_starts: int = Field(
        4, ge=0, le=6, description="First day of the reporting week: 0 Monday … 4 Friday … 6 Sunday."
    )
    forms: str = Field(
        "",
        description="A file of the commune's choices: forms and lines switched on or off, its kind of month.",
    )
    invite_days: int = Field(14, ge=1, le=90, description="Days that an invite stays valid.")
    retention_days: int = Field(
        90, ge=7, le=3650, description="Days that done messages are kept, 7 to 3650; figures and their history stay."
    )
    disk_reserve_mb: int = Field(
        40, ge=0, description="Megabytes left on SQLite's disk below which only people who have joined are served."
    )
    tuning: str = Field(
        "courier, crowd, prepared, marks",
        description="What makes the program faster on a busy day; none, or some of courier, crowd, prepared, marks, "
        "one_core. one_core only where the machine is the program's alone.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="How much the log says.")

    @field_validator("public_url", "telegram_base_url", "zalo_base_url", "zalo_link")
    @classmethod
    def _url(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not value.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("must begin with sqlite:/// or postgresql://")
        if value.startswith("sqlite:") and value.removeprefix("sqlite:///").partition("?")[0] in ("", ":memory:"):
            raise ValueError("needs a file, e.g. sqlite:///var/toso.db: without one, nothing would outlive the program")
        return value

    @field_validator("telegram_webhook_secret", "zalo_webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not _SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("must be 16 to 256 of A-Z a-z 0-9 _ -")
        return value

    @field_validator("tuning")
    @classmethod
    def _tuning(cls, value: str) -> str:
        Tuning.parse(value)
        return value

    @property
    def tuned(self) -> Tuning:
        """The devices in use."""
        return Tuning.parse(self.tuning)

    @property
    def address(self) -> str:
        """How links to the web chat begin."""
        return self.public_url or f"http://{self.host}:{self.port}"


def load(env_file: Path | None = None) -> Settings:
    """The settings of this start. Raises BadSettings that names each wrong one and never shows its value."""
    try:
        return Settings(_env_file=env_file) if env_file else Settings()
    except ValidationError as error:
        lines = [f"TOSO_{str(e['loc'][0]).upper()}: {e['msg']}" if e["loc"] else e["msg"] for e in error.errors()]
        raise BadSettings("; ".join(lines)) from None
