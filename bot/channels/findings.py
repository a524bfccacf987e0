"""What `toso doctor` finds, at a channel and elsewhere: the sentence `doctor-KEY` of locales/ and its figures."""

from typing import Literal, NamedTuple

Level = Literal["ok", "warn", "error"]


class Diagnosis(NamedTuple):
    """The result of one check: its level, the sentence `doctor-KEY` and the figures in it."""

    level: Level
    key: str
    args: dict[str, str | int]


def good(key: str, **args: str | int) -> Diagnosis:
    """A diagnosis that all is as it should be."""
    return Diagnosis("ok", key, args)


def warning(key: str, **args: str | int) -> Diagnosis:
    """A diagnosis with which the program runs, but which somebody should look at."""
    return Diagnosis("warn", key, args)


def wrong(key: str, **args: str | int) -> Diagnosis:
    """A diagnosis with which the program cannot run."""
    return Diagnosis("error", key, args)
