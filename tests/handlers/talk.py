"""A conversation in a test: the effects of each turn update the known facts, and every dialogue goes through JSON."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from bot.compose.words import word
from bot.current import World
from forms.submission import State, Submission
from forms.unit import Unit
from forms.value import Number, Value
from handlers.filling.draft import foresee
from handlers.respond import respond
from handlers.turn.dialogue import DIALOGUE, Dialogue, Idle, Slot
from handlers.turn.effects import Effect, Record, Submit, Used
from handlers.turn.incoming import Incoming
from handlers.turn.known import Asked, Figure, Known, Member, Person, Report, Who
from handlers.turn.say import Say
from locales.marks import bare

PLAN = World.load().files
CATALOGUE = PLAN.catalogue
NOW = datetime(2026, 5, 7, 9, 0, tzinfo=timezone(timedelta(hours=7)))
WEEK = "week:2026-05-01"
QUARTER = "quarter:2026-03-15"
LAST = "week:2026-04-24"
OPEN = frozenset({("week", LAST), ("week", WEEK), ("quarter", QUARTER), ("commune_quarter", QUARTER)})
COMMUNE = Unit(id=1, path="/1/", kind="commune", noun="xã", name="Phú Thịnh")
KHAU_GIANG = Unit(id=12, path="/1/12/", kind="hamlet", noun="xóm", name="Khâu Giang")
DONG_TAM = Unit(id=13, path="/1/13/", kind="hamlet", noun="xóm", name="Đồng Tâm")
FAR = Unit(id=99, path="/2/99/", kind="hamlet", noun="thôn", name="Nà Phặc")
AN = Person(3, "Hoàng Thị An", "vi", (Member(KHAU_GIANG, "officer"),), ("telegram",))
BINH = Person(4, "Lý Văn Bình", "vi", (Member(COMMUNE, "lead"),), ("web", "telegram"))
CUC = Person(5, "Ma Thị Cúc", "vi", (Member(COMMUNE, "admin"),), ("telegram",))
M, A, V, D = "propaganda_meetings", "propaganda_attendees", "vneid_assisted", "wk_difficulties"
KEY = (KHAU_GIANG.id, "week", WEEK)
SLOT = Slot(unit=KHAU_GIANG.id, form="week", period=WEEK)


def number(n: int) -> Number:
    """A count as an answer."""
    return Number(amount=Decimal(n))


def figure(value: Value, version: int = 1, by: int = 3, name: str = "Hoàng Thị An") -> Figure:
    """A current answer."""
    return Figure(value, version, by, name, NOW - timedelta(hours=1))


def submission(state: State = "submitted") -> Submission:
    """A report that was handed in an hour ago."""
    return Submission(state=state, version=1, first_submitted_at=NOW - timedelta(hours=1))


def changed(known: Known, **changes: Any) -> Known:
    """The same facts with some of them changed, whichever part of them they belong to."""
    who = {name: changes.pop(name) for name in Who._fields if name in changes}
    asked = {name: changes.pop(name) for name in Asked._fields if name in changes}
    return known._replace(who=known.who._replace(**who), asked=known.asked._replace(**asked), **changes)


def officer(*keys: tuple[int, str, str], **changes: Any) -> Known:
    """The facts known about An: by default one open weekly report."""
    reports = {key: Report() for key in keys or (KEY,)}
    return changed(Known(now=NOW, plan=PLAN, who=Who(AN), open=OPEN, reports=reports), **changes)


def lead(**changes: Any) -> Known:
    """The facts known about Bình, who leads the commune."""
    subtree = (COMMUNE, KHAU_GIANG, DONG_TAM)
    return changed(Known(now=NOW, plan=PLAN, who=Who(BINH, subtree=subtree), open=OPEN), **changes)


def admin(**changes: Any) -> Known:
    """The facts known about Cúc, the commune's admin."""
    below = (COMMUNE, KHAU_GIANG, DONG_TAM)
    return changed(Known(now=NOW, plan=PLAN, who=Who(CUC, admin_of=below), open=OPEN), **changes)


class Talk:
    """One person writing to Tổ Số."""

    def __init__(self, known: Known, dialogue: Dialogue | None = None) -> None:
        self.known = known
        self.dialogue: Dialogue = dialogue or Idle()
        self.effects: tuple[Effect, ...] = ()
        """What the last turn did, but for its buttons' end (tests/handlers/test_places.py)."""

    def send(self, text: str | None = None, **how: Any) -> str:
        """Send one message; the answer in words."""
        incoming = Incoming("telegram", "7", "7", "Hoàng Thị An", "m1", NOW, text=text, **how)
        turn = respond(self.dialogue, incoming, self.known)
        self.dialogue = DIALOGUE.validate_json(DIALOGUE.dump_json(turn.dialogue))
        self.turn = turn
        self.effects = tuple(effect for effect in turn.effects if not isinstance(effect, Used))
        self.known = foresee(self.known, turn.effects)
        return self.words

    def tap(self, label: str) -> str:
        """Tap the button with this label in the last message; the answer in words."""
        return self.send(button=self.data(label))

    def data(self, label: str) -> str:
        """The data of the button with this label."""
        return next(data for row in self._worded()[1] for shown, data in row if shown == label)

    @property
    def words(self) -> str:
        """The words of the last message."""
        return self._worded()[0]

    @property
    def labels(self) -> list[str]:
        """The labels of the last message's buttons."""
        return [label for row in self._worded()[1] for label, _ in row]

    @property
    def records(self) -> dict[str, Value]:
        """The answers that the last turn recorded."""
        return {effect.indicator: effect.value for effect in self.effects if isinstance(effect, Record)}

    @property
    def submitted(self) -> bool:
        """Whether the last turn handed a report in."""
        return any(isinstance(effect, Submit) for effect in self.effects)

    def value(self, code: str) -> Value | None:
        """The current answer in the weekly report."""
        found = self.known.reports[KEY].figures.get(code)
        return found.value if found else None

    def _worded(self) -> tuple[str, tuple[tuple[tuple[str, str], ...], ...]]:
        said = next((effect for effect in self.effects if isinstance(effect, Say)), None)
        lang = self.known.who.person.lang if self.known.who.person else "vi"
        text, buttons = word(lang, said) if said else ("", ())
        return bare(text), buttons
