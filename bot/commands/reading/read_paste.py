"""`toso paste`: reads a paste of many hamlets from standard input and prints what was understood, one JSON object."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

from bot.config import BadSettings
from forms import catalogue
from forms.value import Number, Value
from handlers.reading.paste.paste import TOO_LONG, TOO_MANY, read_paste, too_much

FORM = "week"


def main(units: Path, stdin: TextIO, stdout: TextIO) -> int:
    """Read the whole input for the weekly form. Raises BadSettings."""
    hamlets = names(units)
    text = stdin.read()
    if too_much(text):
        raise BadSettings(f"the text has more than {TOO_LONG} characters or {TOO_MANY} lines")
    known = catalogue.load()
    found = read_paste(text, known.form(FORM), known, hamlets)
    answer: dict[str, Any] = {
        "rows": [{"unit": row.unit, "figures": _figures(row.figures)} for row in found.rows],
        "ask": [{"unit": one.unit, "why": one.kind, "indicator": one.code, "said": one.said} for one in found.asked],
        "unread": list(found.unread),
    }
    stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0


def names(units: Path) -> list[str]:
    """The names of hamlets in a file, one a line. Raises BadSettings."""
    try:
        return [line.strip() for line in units.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings(f"--units: {error}") from None


def _figures(figures: Mapping[str, Value]) -> dict[str, int]:
    """The figures as numbers; "không phát sinh" is 0."""
    return {code: int(value.amount) if isinstance(value, Number) else 0 for code, value in figures.items()}
