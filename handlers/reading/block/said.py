"""Keeps what a pasted block says of each figure, and what only may be said of it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from forms.indicator import Indicator
from forms.value import Money, Nil, Number, Value
from handlers.reading.block.rates import disagreeing
from handlers.reading.figures.one_figure import Ask, Read, Reading


class BlockSaid:
    """The readings of a block by the figure's code."""

    def __init__(self) -> None:
        self._sure: dict[str, list[Reading]] = {}
        self._doubtful: dict[str, list[Reading]] = {}
        self._printed: dict[str, list[Decimal]] = {}

    def say(self, code: str, reading: Reading, *, sure: bool) -> None:
        """Keep what is said of a figure."""
        (self._sure if sure else self._doubtful).setdefault(code, []).append(reading)

    def print_share(self, numerator: str, share: Decimal) -> None:
        """Keep a printed percentage of a numerator."""
        self._printed.setdefault(numerator, []).append(share)

    def outcome(self, codes: Sequence[str], rates: Mapping[str, Indicator]) -> dict[str, Reading]:
        """The reading of each of these figures: what is said twice in two ways is asked, and so is what its printed
        percentage denies."""
        made = {code: _one(self._sure[code]) for code in codes if code in self._sure}
        for code in codes:
            if code not in made and code in self._doubtful:
                made[code] = _asked("unclear", self._doubtful[code])
        counts = {code: n for code, reading in made.items() if (n := _amount(reading)) is not None}
        for code in disagreeing(self._printed, counts, rates):
            made[code] = _asked("percent-differs", [made[code]])
        return {code: made[code] for code in codes if code in made}


def _one(readings: Sequence[Reading]) -> Reading:
    asked = next((reading for reading in readings if isinstance(reading, Ask)), None)
    if asked is not None:
        return _asked(asked.why, readings)
    counted = {_counted(value) for value in _values(readings)}
    return readings[0] if len(counted) == 1 else _asked("several", readings)


def _asked(why: str, readings: Sequence[Reading]) -> Ask:
    if len(readings) == 1 and isinstance(readings[0], Ask):
        why = readings[0].why
    return Ask(why, tuple(dict.fromkeys(_values(readings))))


def _values(readings: Sequence[Reading]) -> list[Value]:
    return [
        value for reading in readings for value in ((reading.value,) if isinstance(reading, Read) else reading.readings)
    ]


def _counted(value: Value) -> object:
    """What makes two values the same: "không có" and 0 are."""
    match value:
        case Number(qualifier=None):
            return value.amount
        case Money():
            return Decimal(value.dong)
        case Nil():
            return Decimal(0)
        case _:
            return value


def _amount(reading: Reading) -> Decimal | None:
    value = reading.value if isinstance(reading, Read) else None
    return value.amount if isinstance(value, Number) else None
