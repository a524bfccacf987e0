"""`toso backup FILE`: has storage copy the database, and prints the outcome."""

from pathlib import Path
from typing import TextIO

from locales import say
from storage.database import Engine
from storage.upkeep.backup import NotBackedUp, backup


def main(engine: Engine, target: Path, out: TextIO, lang: str = "vi") -> int:
    """Make the backup, print the outcome, and return the exit code."""
    try:
        size = backup(engine, target)
    except NotBackedUp as error:
        print(say(lang, f"backup-{error.why}", {"file": str(target), "error": error.detail}), file=out)
        return 1
    print(say(lang, "backup-done", {"file": str(target), "kb": -(-size // 1024)}), file=out)
    return 0
