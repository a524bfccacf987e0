"""`toso people export | erase`: what is kept about a person as a file, and its erasure; the bot may be running."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from bot.config import BadSettings
from bot.database import existing
from bot.forgetting.erased import list_of
from bot.forgetting.forgetter import forget
from handlers.reading.fold import fold
from locales import say
from storage.database import Engine, Unavailable
from storage.kept import everybody, kept, plain
from storage.people.leaving import marked
from storage.upkeep.lock import Sole, Taken
from storage.work import Work, reading, writing

LANG = "vi"


def export(url: str, who: str, file: Path | None, now: datetime, out: TextIO) -> int:
    """Write all that is kept about a person as JSON, to a file that must not exist yet or to `out`. Raises
    BadSettings."""
    with existing(url) as database:
        found = reading(database, lambda work: kept(work, _found(work, who)))
    assert found is not None  # `_found` has seen the person
    person = {name: plain(value) for name, value in found.person.items()}
    tables = {name: [_plain(row) for row in rows] for name, rows in found.tables.items()}
    text = json.dumps({"exported_at": now.isoformat(), "person": person, **tables}, ensure_ascii=False, indent=1)
    if file is None:
        print(text, file=out)
        return 0
    try:
        with file.open("x", encoding="utf-8") as target:
            file.chmod(0o600)
            print(text, file=target)
    except OSError as error:
        raise BadSettings(f"{file}: {error.strerror}") from None
    print(say(LANG, "people-exported", {"file": str(file)}), file=out)
    return 0


def erase(url: str, who: str, now: datetime, out: TextIO, *, sure: bool) -> int:
    """Erase a person from everything but their figures; without `sure` only say who it would be. Raises BadSettings."""
    with existing(url) as database:
        person, name = reading(database, lambda work: _named(work, who))
        if not sure:
            print(say(LANG, "people-erase-sure", {"name": name, "id": person}), file=out)
            return 1
        try:
            writing(database, lambda work: work.people.leave(person, say(LANG, "person-left", {}), now))
            done = _finish(database, url, now)
        except (Unavailable, OSError) as error:
            raise BadSettings(f"TOSO_DATABASE_URL: {error}") from None
    print(say(LANG, "people-erased" if done else "people-erasing", {"id": person}), file=out)
    return 0


def _finish(database: Engine, url: str, now: datetime) -> bool:
    """Erase all traces now if no bot is running; a running one does so within a minute."""
    try:
        sole = Sole(database)
    except Taken:
        return False
    try:
        forget(database, list_of(url), now, alone=True)
    finally:
        sole.release()
    return not reading(database, lambda work: marked(work.connection))


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in row.items()}


def _found(work: Work, who: str) -> int:
    return _named(work, who)[0]


def _named(work: Work, who: str) -> tuple[int, str]:
    """The person of that number (`id:7`) or name, with or without diacritics. Raises BadSettings where there is nobody,
    or more than one."""
    names = everybody(work)
    number = who.strip().lower().removeprefix("id:")
    if who.strip().lower().startswith("id:"):
        found = [one for one in names.items() if str(one[0]) == number]
    else:
        found = [one for one in names.items() if fold(one[1]) == fold(who)]
    if not found:
        raise BadSettings(say(LANG, "people-nobody", {"who": who}))
    if len(found) > 1:
        raise BadSettings(say(LANG, "people-several", {"who": who, "ids": ", ".join(f"id:{one}" for one, _ in found)}))
    return found[0]
