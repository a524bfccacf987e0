"""Writes the files that the tour leaves behind and checks the result. Reads the finished database as an outsider
would."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from bot.simulate.tour.story import CAST, FIGURES, NOTES, REMINDED
from bot.simulate.tour.telling import ToldMessage, moment
from forms.regime.calendar import ZONE
from locales import say

DATABASE = "tour.db"
CONVERSATIONS, REMINDERS, SUMMARY, CALLS = "conversations.txt", "reminders.tsv", "summary.txt", "calls.jsonl"
_OURS = (*(DATABASE + end for end in ("", "-wal", "-shm", ".lock")), CONVERSATIONS, REMINDERS, SUMMARY, CALLS)

_FIGURES = """
    SELECT u.noun || ' ' || u.name, v.period, v.indicator, v.amount, v.base, coalesce(v.words, v.kind), f.version
    FROM figure_versions v
    JOIN units u ON u.id = v.unit_id
    JOIN figures f ON (f.period, f.indicator, f.unit_id) = (v.period, v.indicator, v.unit_id)
    ORDER BY v.version"""
_REMINDERS = """
    SELECT o.sent_at, p.name, n.form, n.period, n.stage, s.first_submitted_at
    FROM outbox o
    JOIN people p ON p.id = o.person_id
    JOIN members m ON m.person_id = p.id
    JOIN nudges n ON (n.unit_id, n.made_at) = (m.unit_id, o.created_at)
    LEFT JOIN submissions s ON (s.unit_id, s.form, s.period) = (n.unit_id, n.form, n.period)
    WHERE o.kind IN ('nudge', 'digest') AND o.state = 'sent'
    ORDER BY o.sent_at, o.id, n.form, n.period"""


class TourReminder(NamedTuple):
    """One reminder as it was sent, perhaps with others in one message; `too_late`: the report had been handed in
    already."""

    at: datetime
    who: str
    form: str
    period: str
    stage: str
    too_late: bool


def clear(into: Path) -> None:
    """Make an empty folder for the result: the files of an earlier tour are removed, nothing else."""
    into.mkdir(parents=True, exist_ok=True)
    for name in _OURS:
        (into / name).unlink(missing_ok=True)


def write(into: Path, lines: Sequence[ToldMessage], reminders: Sequence[TourReminder], summary: str) -> None:
    """Write the conversations person by person, the reminders as a table, and the lead's last summary."""
    (into / CONVERSATIONS).write_text("\n".join(_conversations(lines)), "utf-8")
    head = "\t".join(TourReminder._fields[:-1])
    rows = [f"{r.at:%Y-%m-%d %H:%M}\t{CAST[r.who].name}\t{r.form}\t{r.period}\t{r.stage}" for r in reminders]
    (into / REMINDERS).write_text("\n".join([head, *rows, ""]), "utf-8")
    (into / SUMMARY).write_text(f"{summary}\n", "utf-8")


def _conversations(lines: Sequence[ToldMessage]) -> Iterator[str]:
    for who, actor in CAST.items():
        yield f"===== {actor.name}, {actor.unit} ====="
        for line in lines:
            if line.who == who:
                yield f"\n{moment(line.at)}  {actor.name if line.own else 'Tổ Số'}"
                yield line.text
                if line.buttons:
                    yield " ".join(f"[{label}]" for label in line.buttons)
        yield ""


def sent_reminders(database: Path) -> list[TourReminder]:
    """Every reminder and digest that the database says was sent, in order."""
    names = {actor.name: who for who, actor in CAST.items()}
    found = []
    for at, name, form, period, stage, handed_in in _rows(database, _REMINDERS):
        too_late = handed_in is not None and handed_in <= at
        found.append(TourReminder(_local(at), names[name], form, period, stage, too_late))
    return found


def wrong(database: Path, reminders: Sequence[TourReminder], heard: Sequence[ToldMessage], summary: str) -> list[str]:
    """The differences from what must have come out, one sentence each; empty when all is well."""
    return [*_wrong_figures(database, summary), *_wrong_reminders(reminders, heard)]


def _wrong_figures(database: Path, summary: str) -> Iterator[str]:
    kept: dict[tuple[str, str, str], list[str]] = {}
    latest: dict[tuple[str, str, str], int] = {}
    for unit, period, indicator, amount, base, words, version in _rows(database, _FIGURES):
        figure = words if amount is None else str(amount) if base == 1 else f"{amount}/{base}"
        kept.setdefault((unit, period, indicator), []).append(figure)
        latest[unit, period, indicator] = version
    found = {key: " → ".join(figures) for key, figures in kept.items()}
    typed = dict(_typed())
    for unit, period, indicator in sorted(typed.keys() | found.keys()):
        key = (unit, period, indicator)
        is_, must = found.get(key, ""), typed.get(key, "")
        if is_ != must or latest[key] != len(kept[key]):
            args = {"unit": unit, "period": period, "indicator": indicator, "is": is_ or "–", "must": must or "–"}
            yield say("vi", "tour-wrong-figure", args)
    for indicator, total in _totals().items():
        if str(total) not in summary.replace("\n", " ").split():
            yield say("vi", "tour-wrong-total", {"indicator": indicator, "must": total})


def _typed() -> Iterator[tuple[tuple[str, str, str], str]]:
    for (period, indicators), by_whom in FIGURES.items():
        for who, figures in by_whom.items():
            for indicator, figure in zip(indicators, figures, strict=True):
                yield (CAST[who].unit, period, indicator), figure
    for (who, period), note in NOTES.items():
        yield (CAST[who].unit, period, "wk_difficulties"), note


def _totals() -> dict[str, int]:
    """The sums that the last summary must show: those of the last week."""
    (period, indicators) = max(key for key in FIGURES if key[0].startswith("week"))
    columns = zip(*FIGURES[period, indicators].values(), strict=True)
    return {indicator: sum(map(int, column)) for indicator, column in zip(indicators, columns, strict=True)}


def _wrong_reminders(reminders: Sequence[TourReminder], heard: Sequence[ToldMessage]) -> Iterator[str]:
    must = Counter(
        (at, who, form, period, stage) for (at, period, form, stage), people in REMINDED.items() for who in people
    )
    sent = Counter((f"{r.at:%Y-%m-%d %H:%M}", r.who, r.form, r.period, r.stage) for r in reminders)
    for key, text in ((sent - must, "tour-wrong-sent"), (must - sent, "tour-wrong-missing")):
        for at, who, form, period, stage in key.elements():
            args = {"at": at, "name": CAST[who].name, "form": form, "period": period, "stage": stage}
            yield say("vi", text, args)
    for late in (reminder for reminder in reminders if reminder.too_late):
        yield say("vi", "tour-wrong-late", {"name": CAST[late.who].name, "at": moment(late.at)})
    sent_at = {(r.at, r.who) for r in reminders}
    if sorted((line.at, line.who) for line in heard) != sorted(sent_at):
        yield say("vi", "tour-wrong-wire", {"heard": len(heard), "sent": len(sent_at)})


def _rows(database: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()


def _local(kept: str) -> datetime:
    return datetime.fromisoformat(kept).replace(tzinfo=UTC).astimezone(ZONE)
