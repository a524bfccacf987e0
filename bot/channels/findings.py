"""What `toso doctor` finds, at a channel and elsewhere: the sentence `doctor-KEY` of locales/ and its figures."""

from typing import Literal, NamedTuple

Level = Literal["ok", "warn", "error"]


class Finding(NamedTuple):
    """One thing looked at: the sentence `doctor-KEY` and its figures."""

    level: Level
    key: str
    args: dict[str, str | int]


def good(key: str, **args: str | int) -> Finding:
    """It is as it should be."""
    return Finding("ok", key, args)


def warning(key: str, **args: str | int) -> Finding:
    """The program runs, but somebody should look."""
    return Finding("warn", key, args)


def wrong(key: str, **args: str | int) -> Finding:
    """The program cannot run like this."""
    return Finding("error", key, args)
