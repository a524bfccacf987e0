"""The officers of the benchmark: they have joined already, each reports one week, and their figures are checked
after."""

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from bot.compose.menu import mark
from bot.send.menus import profile_shown
from forms.regime.calendar import ZONE
from locales import LANGUAGES
from storage.database import connect, migrate
from storage.people.units import NewUnit
from storage.work import Work, writing

BEGIN = datetime(2026, 5, 6, 10, 0, tzinfo=ZONE)
FIRST_CHAT = 1000
SCRIPT = ("/nhap", "3", "124", "15", "nộp")
"""All messages of a week as an officer types them; each gets one reply."""
_FIGURES = (("propaganda_attendees", 124), ("propaganda_meetings", 3), ("vneid_assisted", 15))


def seed(path: Path, bot: str, officers: int) -> None:
    """A database in which these officers, one a hamlet, have joined on Telegram, and whose bot has served before: its
    profile is shown, which is done once in its life."""
    engine = connect(f"sqlite:///{path}")
    migrate(engine)

    def join(work: Work) -> None:
        opened = date(2026, 5, 1)
        province = work.units.add(NewUnit(None, "province", "tỉnh", "Thái Nguyên", opened))
        commune = work.units.add(NewUnit(province.id, "commune", "xã", "Phú Thịnh", opened))
        for n in range(officers):
            hamlet = work.units.add(NewUnit(commune.id, "hamlet", "xóm", f"Số {n}", opened))
            person = work.people.join(f"Nguyễn Văn An {n}", "vi", BEGIN)
            work.people.belong(person, hamlet.id, "officer", BEGIN)
            work.people.address(f"telegram:{bot}:{FIRST_CHAT + n}", person, BEGIN)
        for lang in LANGUAGES:
            work.meta.put(profile_shown("telegram", bot, lang), mark())

    writing(engine, join)
    engine.dispose()


def check(path: Path, officers: int) -> list[str]:
    """Answers that are lost or counted twice after everybody has played the script to its end."""
    wrong = []
    with closing(sqlite3.connect(path)) as db:
        for indicator, amount in _FIGURES:
            right = db.execute(
                "SELECT count(*) FROM figures WHERE indicator = ? AND amount = ? AND base = 1 AND version = 1",
                (indicator, amount),
            ).fetchone()[0]
            if right != officers:
                wrong.append(f"{indicator}: {right} of {officers} are {amount}")
        for name, query, wanted in (
            (
                "reports handed in",
                "SELECT count(*) FROM submissions WHERE state = 'submitted' AND version = 1",
                officers,
            ),
            ("versions of figures", "SELECT count(*) FROM figure_versions", officers * len(_FIGURES)),
            ("messages answered", "SELECT count(*) FROM inbox WHERE state = 'done'", officers * len(SCRIPT)),
            ("replies sent", "SELECT count(*) FROM outbox WHERE state = 'sent'", officers * len(SCRIPT)),
        ):
            found = db.execute(query).fetchone()[0]
            if found != wanted:
                wrong.append(f"{name}: {found}, not {wanted}")
    return wrong
