"""Prints the tour in the terminal: the clock, the reminders with their receivers, and the conversations as a chat shows
them."""

import asyncio
import os
import textwrap
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, TextIO

from locales import printing, say

_WIDTH = 96
_SHORT = 110
_LEFT, _RIGHT = " " * 8, " " * 30

_BOLD, _DIM, _GREEN, _CYAN, _RED = "1", "2", "32", "36", "31"


class ToldMessage(NamedTuple):
    """One message of a conversation: with whom, when, whether that person wrote it, its text and buttons."""

    who: str
    at: datetime
    own: bool
    text: str
    buttons: tuple[str, ...] = ()


class Telling:
    """Prints to `out`; with colours, a running clock and pauses only where `out` is a terminal."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._live = out.isatty()
        self._colours = self._live and not os.environ.get("NO_COLOR")

    def say(self, key: str, **args: str | int) -> None:
        """Print a sentence of locales/ below an empty line."""
        self._write(f"\n{say('vi', key, args)}")

    def fail(self, text: str) -> None:
        """Print that something is not as it must be."""
        self._write(self._in(_RED, text))

    async def act(self, number: int, of: int, at: datetime, title: str) -> None:
        """Print the head of a scene that the clock has reached."""
        head = self._in(_BOLD, f"[{number:2}/{of}] {moment(at)}")
        self._write(f"\n{head}  {self._in(_GREEN, say('vi', title, {}))}")
        await self.pause(0.2)

    async def sent(self, lines: Sequence[ToldMessage], names: dict[str, tuple[str, str]]) -> None:
        """Print messages that nobody asked for, such as reminders: each text once, with its receivers. `names`: person
        and unit of each."""
        wordings: dict[str, list[ToldMessage]] = {}
        for line in sorted(lines, key=lambda line: (line.at, [*names].index(line.who))):
            wordings.setdefault(line.text.replace(names[line.who][1], "…"), []).append(line)
        for same in wordings.values():
            people = ", ".join(f"{names[line.who][0]} ({names[line.who][1]})" for line in same)
            told = say("vi", "tour-sent", {"time": f"{same[0].at:%H:%M}", "n": len(same), "people": people})
            self._write(textwrap.fill(told, _WIDTH, initial_indent="  ", subsequent_indent=_LEFT))
            self._bubble(same[0])
            await self.pause(0.2)

    async def chat(self, lines: Sequence[ToldMessage], person: str) -> None:
        """Print a conversation, the bot at the left, the person at the right."""
        self._write(self._in(_DIM, f"  ── {person} ──"))
        for line in lines:
            if line.own:
                said = textwrap.fill(line.text, _WIDTH - len(_RIGHT), subsequent_indent="  ")
                self._write(textwrap.indent(self._in(_CYAN, f"{line.at:%H:%M}  » {said}"), _RIGHT))
            else:
                self._bubble(line)
            await self.pause(0.04)

    async def brief(self, lines: Sequence[ToldMessage], person: str) -> None:
        """Print a conversation in one line: the person's messages, and the bot's last one."""
        did = " · ".join(line.text for line in lines if line.own)
        last = next((line.text for line in reversed(lines) if not line.own), "").replace("\n", " ")
        self._write(f"  {lines[0].at:%H:%M}  {person}: {self._in(_CYAN, did)}")
        self._write(self._in(_DIM, f"{_LEFT} ↳ {textwrap.shorten(last, _SHORT, placeholder=' …')}"))
        await self.pause(0.05)

    def tick(self, now: datetime) -> None:
        """Print the clock while it runs."""
        if self._live:
            self._out.write(f"\r\x1b[K  {moment(now)}")
            self._out.flush()

    async def pause(self, seconds: float) -> None:
        """Pause so that the reader can read."""
        if self._live:
            self._out.flush()
            await asyncio.sleep(seconds)

    def _bubble(self, line: ToldMessage) -> None:
        for part in line.text.splitlines():
            self._write(_filled(part, f"{_LEFT}│ ") or f"{_LEFT}│")
        if line.buttons:
            keys = " ".join(f"[{label}]".replace(" ", "\N{NO-BREAK SPACE}") for label in line.buttons)
            self._write(self._in(_DIM, _filled(keys, f"{_LEFT}  ")))

    def _in(self, colour: str, text: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colours else text

    def _write(self, text: str) -> None:
        clear = "\r\x1b[K" if self._live else ""
        self._out.write(f"{clear}{text}\n")
        self._out.flush()


def _filled(text: str, indent: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def moment(at: datetime) -> str:
    """ "Thứ Năm 03/9/2026 08:00"."""
    weekday = say("vi", f"print-weekday-{at.isoweekday()}", {})
    return f"{weekday[0].upper()}{weekday[1:]} {printing.day(at.date(), 'vi')} {at:%H:%M}"
