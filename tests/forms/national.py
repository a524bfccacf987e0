"""Makes forms/catalogue/national.txt from the `holidays` package: `python -m tests.forms.national`. The program itself
does not load that package, which takes 3 MB of memory for the calendars of all countries."""

from datetime import date, timedelta
from pathlib import Path

from holidays import country_holidays

FILE = Path(__file__).parents[2] / "forms" / "catalogue" / "national.txt"
YEARS = range(2000, 2101)
_HEAD = """\
# Public holidays in Vietnam and what is worked for them, made by `python -m tests.forms.national`.
# Do not edit: days that differ belong into holidays.toml.
# A year a line: weekdays off; with a +, Saturdays and Sundays on which people work.
"""


def text() -> str:
    """The text of national.txt, from the package."""
    return _HEAD + "".join(f"{year} {' '.join(_unusual(year))}\n" for year in YEARS)


def _unusual(year: int) -> list[str]:
    national = country_holidays("VN", years=year, expand=False)
    days = [date(year, 1, 1) + timedelta(days=n) for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)]
    return [
        f"{'+' if worked else ''}{day:%m-%d}"
        for day in days
        if (worked := national.is_working_day(day)) != (day.weekday() < 5)
    ]


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
