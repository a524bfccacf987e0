"""The years that something is asked for, as people write them: "2026", or "2026-2030"."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from forms.model import Model

_EARLIEST, _LATEST = 2000, 2100
_RIGHT = 'write years = "2026", or "2026-2030"'


class Years(Model):
    """From the first of these calendar years to the last one, both counted."""

    first: int
    last: int

    def holds(self, year: int) -> bool:
        """Whether that year is one of them."""
        return self.first <= year <= self.last

    def meet(self, other: "Years") -> bool:
        """Whether both have a year in common."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def _read(written: Any) -> Any:
    """The years as they are written in a file. ValueError where they are none."""
    if isinstance(written, Years | dict):
        return written
    parts = [part.strip() for part in str(written).split("-")]
    if not 1 <= len(parts) <= 2 or not all(part.isascii() and part.isdecimal() for part in parts):
        raise ValueError(f'"{written}" is no year: {_RIGHT}')
    first, last = int(parts[0]), int(parts[-1])
    if not _EARLIEST <= first <= last <= _LATEST:
        raise ValueError(f'"{written}" is no year, or ends before it begins: {_RIGHT}')
    return {"first": first, "last": last}


WrittenYears = Annotated[Years, BeforeValidator(_read)]
