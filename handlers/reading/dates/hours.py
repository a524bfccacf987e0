"""Reads an hour as people type it in Vietnamese or English; always the whole message."""

import re
from datetime import time

from handlers.reading.dates.day_words import NUMBER, POLITE, numbers, plain

_PARTS = {
    "sang": range(12),
    "trua": range(10, 15),
    "chieu": range(12, 19),
    "toi": (*range(17, 24), 0),
    **dict.fromkeys(("dem", "khuya"), (*range(20, 24), *range(5))),
    **dict.fromkeys(("am", "a.m"), range(12)),
    **dict.fromkeys(("pm", "p.m"), range(12, 24)),
}
"""The hours that each part of the day can have."""

_CALLED = {
    **dict.fromkeys(("trua", "giua trua", "buoi trua", "noon", "midday"), time(12)),
    **dict.fromkeys(("nua dem", "midnight"), time(0)),
}
_CLOCK = re.compile(
    rf"(?:{POLITE} )*(?:(?:luc|vao|den|toi|at|by) )*(?:(?P<first>sang|trua|chieu|dem) )?"
    rf"(?P<what>{'|'.join(_CALLED)}|(?P<hour>{NUMBER}) ?(?P<unit>gio|h|g|[:.]|o.?clock)? ?"
    rf"(?:(?P<past>{NUMBER}) ?(?:phut|p)?|(?P<half>ruoi)|kem (?P<to>{NUMBER})(?: phut)?)?"
    rf"(?: ?(?P<part>{'|'.join(_PARTS)})\.?)?)(?: {POLITE})*",
    re.ASCII,
)


def hour(text: str) -> tuple[time, ...]:
    """The hours that the whole text can mean: none (it is none), one (sure), two: "7h" is 07:00 or 19:00."""
    said = _CLOCK.fullmatch(plain(text))
    if said is None:
        return ()
    if said["what"] in _CALLED:
        return (_CALLED[said["what"]],)
    part = said["part"] or said["first"]
    if not (said["unit"] or (not said["past"] and (said["half"] or part))):
        return ()
    past = [30] if said["half"] else numbers(said["past"]) if said["past"] else [0]
    minutes = [-n for n in numbers(said["to"])] if said["to"] else past
    sure = said["hour"].startswith("0") or (said["unit"] == ":" and len(said["hour"]) == 2)
    hours = {h for n in numbers(said["hour"]) for h in _hours(n, part, sure=sure)}
    spans = {(h * 60 + n) % 1440 for h in hours for n in minutes if abs(n) < 60}
    return tuple(time(*divmod(span, 60)) for span in sorted(spans))


def _hours(said: int, part: str | None, *, sure: bool) -> set[int]:
    """The hours of the day that a number on the clock stands for; `sure`: written as on a clock of 24."""
    both = {said, (said + 12) % 24} if 1 <= said <= 12 else {said} & set(range(24))
    if part:
        return both & set(_PARTS[part])
    return {said} if sure or said == 12 else both
