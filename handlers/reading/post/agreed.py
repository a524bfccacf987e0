"""Decides what all that a text says of a line comes to: one figure, or a question.

A figure said again may be the same one, a correction, a part of a total, or that of another meeting; only the first is
taken without a word, and nothing is ever added up but to be offered."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from forms.value import Number
from handlers.reading.figures.one_figure import Ask, Read, Reading
from handlers.reading.post.binding import FormLines
from handlers.reading.post.figures import values


class Mention(NamedTuple):
    """What one place of the text says of a line. `at`: its place among all that is told; `clause`: the place of its
    clause."""

    reading: Reading
    at: int
    clause: int
    dated: bool = False
    """The clause names a day or a part of one: "sáng 1 buổi"."""
    corrects: bool = False
    """It stands in words that may take something back: "à", "nhầm"."""
    replaces: bool = False
    """It takes back what was told of the line before: "sửa lại 4 buổi"."""


def agreed(
    told: Mapping[str, Sequence[Mention]], form: FormLines, unsure: frozenset[str] = frozenset()
) -> dict[str, Reading]:
    """The reading of each line of which something is told. `unsure`: lines named behind people who may be others."""
    kept = {code: _left(told[code]) for code in form.order if code in told}
    split = _of_several_meetings(kept)
    meetings = next((code for code in form.order if code not in form.people), "")
    held = kept.get(meetings, ())
    readings = {
        code: _added(said) if code in split else _one([one.reading for one in said]) for code, said in kept.items()
    }
    for code, reading in readings.items():
        if isinstance(reading, Ask) and reading.why == "average":
            readings[code] = _one([_times(one.reading, readings.get(meetings)) for one in kept[code]])
        elif (
            code == form.default
            and len(kept[code]) == 1
            and _of_one_meeting(kept[code][0], held, several=meetings in split)
        ):
            readings[code] = Ask("unclear", values(reading))
    return _of_others(readings, unsure, form)


def _of_others(readings: dict[str, Reading], unsure: frozenset[str], form: FormLines) -> dict[str, Reading]:
    """The readings with those asked that may be of sign-ups or of all who came: "1 buổi, 35 người vneid"."""
    met = any(code not in form.people and values(one) for code, one in readings.items())
    if met and form.default and form.default not in readings:
        for code in unsure & readings.keys():
            readings |= dict.fromkeys((form.default, code), Ask("unclear", values(readings[code])))
    return {code: readings[code] for code in form.order if code in readings}


def _left(said: Sequence[Mention]) -> Sequence[Mention]:
    """What is left of the line, when all is gone that a later word takes back."""
    return said[max((n for n, one in enumerate(said) if one.replaces), default=0) :]


def _of_several_meetings(told: Mapping[str, Sequence[Mention]]) -> set[str]:
    """The lines of which the text gives the figures of several meetings: each has its day, or the same lines are told
    over and over."""
    plain = {
        code: [one for one in said if not one.corrects]
        for code, said in told.items()
        if all(isinstance(one.reading, Read) for one in said)
    }
    dated = {code for code, said in plain.items() if _dated(said)}
    rounds = _rounds(plain)
    over = {
        code
        for n, one in enumerate(rounds)
        for other in rounds[n + 1 :]
        if _again(one, other) or (dated & one.keys() & other.keys())
        for code in one.keys() & other.keys()
    }
    return {code for code in dated | over if len(plain[code]) == len(told[code])}


def _dated(said: Sequence[Mention]) -> bool:
    """Whether a line is told of several days: in clauses with a day each, or twice in one such clause."""
    clauses = {one.clause for one in said}
    alike = len({one.reading for one in said}) == 1
    return len({one.clause for one in said if one.dated}) > 1 or (
        len(clauses) < len(said) and (alike or any(one.dated for one in said))
    )


def _again(one: Mapping[str, Reading], other: Mapping[str, Reading]) -> bool:
    """Whether two rounds tell of two meetings, and not twice of the whole: "1 buổi 20 người, 1 buổi 30 người"."""
    both = one.keys() & other.keys()
    same = sum(one[code] == other[code] for code in both)
    return len(both) == 2 or (len(both) > 2 and same < 2)


def _rounds(told: Mapping[str, Sequence[Mention]]) -> list[dict[str, Reading]]:
    """What is told, in its order, parted where a line is told again."""
    rounds: list[dict[str, Reading]] = [{}]
    for one, code in sorted(((one, code) for code, said in told.items() for one in said), key=lambda each: each[0].at):
        if code in rounds[-1]:
            rounds.append({})
        rounds[-1][code] = one.reading
    return rounds


def _added(said: Sequence[Mention]) -> Reading:
    """The total of the figures of several meetings, which is offered; taken, where one of them is that total."""
    counts = [_count(one.reading) for one in said]
    return _total(counts) or Ask("sum", (Number(amount=sum(counts)),))


def _total(counts: Sequence[int]) -> Read | None:
    most = max(counts)
    return Read(Number(amount=most)) if len(counts) > 2 and most * 2 == sum(counts) else None


def _count(reading: Reading) -> int:
    value = values(reading)[0]
    return int(value.amount) if isinstance(value, Number) else 0


def _times(reading: Reading, meetings: Reading | None) -> Reading:
    """A figure of each meeting with their product offered, where both are known."""
    if not isinstance(reading, Ask) or reading.why != "average":
        return reading
    if not isinstance(meetings, Read) or len(reading.readings) != 1:
        return Ask("average")
    return Ask("average", (Number(amount=_count(Read(reading.readings[0])) * _count(meetings)),))


def _of_one_meeting(people: Mention, meetings: Sequence[Mention], *, several: bool) -> bool:
    """Whether people are told only beside a part of the meetings: "họp 2 buổi, 1 buổi ở nhà văn hoá 25 người"."""
    if not all(isinstance(one.reading, Read) and not one.corrects for one in (people, *meetings)):
        return False
    before = max((one.at for one in meetings if one.at < people.at), default=None)
    beside = [one for one in meetings if one.clause == people.clause or one.at == before]
    most = max((_count(one.reading) for one in meetings), default=0)
    if any(_count(one.reading) < most for one in beside):
        return True
    return several and any(one.clause == people.clause or one.at > people.at for one in meetings)


def _one(readings: Sequence[Reading]) -> Reading:
    """What was said of one line, several times perhaps; two different figures are asked."""
    offered = list(dict.fromkeys(value for reading in readings for value in values(reading)))
    sure = all(isinstance(reading, Read) for reading in readings)
    total = _total([_count(reading) for reading in readings]) if sure and len(offered) > 1 else None
    if total is not None:  # the parts and their total
        return total
    asked = next((reading for reading in readings if isinstance(reading, Ask)), None)
    if len(readings) == 1:
        return readings[0]
    amounts = {value.amount if isinstance(value, Number) else 0 for value in offered}
    if not offered:
        return asked or readings[0]
    agrees = asked is not None and asked.why in ("sum", "average") and any(isinstance(one, Read) for one in readings)
    if asked is not None and not (agrees and len(amounts) == 1):
        return Ask(asked.why, tuple(offered))
    return Ask("several", tuple(offered)) if len(amounts) > 1 else Read(offered[0])
