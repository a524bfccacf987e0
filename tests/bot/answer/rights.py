"""The matrix of rights: every command, button and open question of PARTS, by people of every role, against units of
every relation to theirs. What comes back is what was changed or shown where the person has no right."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import cycle, product
from typing import Any, NamedTuple, get_args

from bot.answer.gather import gather
from bot.compose.words import word
from bot.current import World
from forms.form import Item
from forms.indicator import Indicator
from forms.regime.calendar import ZONE
from forms.role import Role
from forms.unit import Unit
from forms.value import Number, Text
from handlers.parts import PARTS
from handlers.reading.commands import NAMES
from handlers.reading.explained import mark
from handlers.reading.fold import plain
from handlers.respond import respond
from handlers.turn.arranged import (
    AskedFigure,
    Collecting,
    EnteringFor,
    MarkingDayOff,
    MovingDueDay,
    Overseeing,
    PastedFigure,
    PastedRow,
    Pasting,
    ReopeningReport,
    Snoozing,
    TakingLeave,
)
from handlers.turn.buttons import tap
from handlers.turn.dialogue import (
    DIALOGUE,
    Acknowledging,
    Asking,
    ChoosingReport,
    Dialogue,
    Idle,
    Inviting,
    Joining,
    Renaming,
    Reviewing,
    Slot,
)
from handlers.turn.effects import Invite, Record, Submit, Summarise, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.orders import (
    Admit,
    AskApproval,
    AskReopen,
    CloseCollection,
    HandOver,
    Readmit,
    RemoveMember,
    Revoke,
    TakeBackHandIn,
    UnbindGroup,
)
from handlers.turn.say import Say
from storage.messages.dialogues import StoredDialogue
from storage.messages.inbox import Waiting
from storage.people.join_requests import NewJoinRequest
from storage.people.people import NewInvite
from storage.people.units import NewUnit
from storage.reports.collections import NewCollection
from storage.reports.figures import NewFigure, NewSubmission
from storage.reports.reopen_requests import NewRequest
from storage.reports.returns import NewState
from storage.work import Work

NOW = datetime(2026, 5, 8, 15, 0, tzinfo=ZONE)
OPENED = date(2026, 1, 1)
WEEK, CLOSED, QUARTER = "week:2026-05-01", "week:2026-03-20", "quarter:2026-03-15"
FIRST = "propaganda_meetings"
COUNTS = (FIRST, "propaganda_attendees", "vneid_assisted")
GROUP = "telegram:main:-77"
SECRET = "Mật báo"
"""Begins the name of every unit, of every officer, and whatever else only its own people may read."""
FIGURE = 44_417


class Place(NamedTuple):
    """A role in a unit, by the unit's key."""

    unit: str
    role: str


class Someone(NamedTuple):
    """A person of the matrix: how their first place stands to the target, and all their places."""

    relation: str
    places: tuple[Place, ...]
    target: str


class Move(NamedTuple):
    """One thing that a person does: where they stand, and what they type or tap."""

    part: str
    name: str
    dialogue: Dialogue
    what: tuple[tuple[str, Any], ...]


class Leak(NamedTuple):
    """What a move changed or showed of a unit in which the person has no right."""

    who: Someone
    move: Move
    what: str


TREE = {
    "P": (None, "province", "Một"),
    "A": ("P", "commune", "Hai"),
    "A1": ("A", "hamlet", "Ba"),
    "A2": ("A", "hamlet", "Bốn"),
    "B": ("P", "commune", "Năm"),
    "B1": ("B", "hamlet", "Sáu"),
    "C": (None, "commune", "Bảy"),
    "C1": ("C", "hamlet", "Tám"),
}
RELATIONS = {
    "own": (("A1", "A1"), ("A", "A")),
    "child": (("A", "A1"),),
    "sister": (("A2", "A1"), ("B", "A")),
    "parent": (("A1", "A"),),
    "none": (("B", "A1"), ("B1", "A1"), ("B1", "A")),
}
"""By relation: the unit of the person and the target, which is of that relation to it."""
LED, RUN = Place("C", "lead"), Place("C", "admin")
"""Rights of another place: whoever asks only whether a person leads something, or is an admin somewhere, lets this one
act everywhere."""


def everybody() -> list[Someone]:
    """Every role in every relation, alone and with a commune of their own elsewhere, to lead or to be the admin of."""
    return [
        Someone(relation, (Place(unit, role), *others), target)
        for relation, pairs in RELATIONS.items()
        for (unit, target), role, others in product(pairs, get_args(Role), ((), (LED,), (RUN,)))
    ]


class Scene:
    """The units, a report that was handed in, one that closed, a collection and the people of the matrix, as rows."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.world = World.load()
        self.units: dict[str, Unit] = {}
        for key, (above, kind, name) in TREE.items():
            parent = self.units[above].id if above else None
            self.units[key] = work.units.add(NewUnit(parent, kind, "nơi", f"{SECRET} {name}", OPENED))
        self.reporter = self._person("9000", Place("A1", "officer"))
        self.lead = self._person("9001", Place("A", "lead"))
        self.admin = self._person("9002", Place("A", "admin"))
        self._reports()
        self._invites()
        self.people = {who: f"{n}" for n, who in enumerate(everybody(), 100)}
        for who, chat in self.people.items():
            self._person(chat, *who.places)
        self.at = work.people.at([f"telegram:main:{chat}" for chat in self.people.values()])
        self._changes()

    def _person(self, chat: str, *places: Place) -> int:
        person = self.work.people.join(f"Người {chat}", "vi", NOW)
        self.work.people.address(f"telegram:main:{chat}", person, NOW)
        for place in places:
            self.work.people.belong(person, self.units[place.unit].id, place.role, NOW)
        return person

    def _reports(self) -> None:
        work, unit, by = self.work, self.units["A1"].id, self.reporter
        told = ((FIRST, Number(amount=Decimal(FIGURE))), ("wk_difficulties", Text(text=f"{SECRET}: mất điện")))
        work.figures.record(
            [
                NewFigure(unit, "week", WEEK, code, value, 0, "x", "", by, None, NOW, "telegram:main:9000", code)
                for code, value in told
            ]
        )
        work.figures.submit([NewSubmission(unit, "week", WEEK, "submitted", 0, by, None, NOW)])
        work.reopening.ask(NewRequest(unit, "week", CLOSED, by, f"{SECRET}: ốm"), NOW)
        new = NewCollection(
            self.units["A"].id,
            f"{SECRET}: bão",
            (Item(indicator="x"),),
            (Indicator(code="x", kind="count", title=f"{SECRET}: hộ ngập"),),
            ("hamlet",),
            (unit,),
            date(2026, 5, 20),
            self.lead,
        )
        self.collected = work.collections.open_(new, "ad_hoc:2026-05-08", NOW)
        for key in ("A", "A1"):
            work.groups.bind(f"{GROUP}{key}", self.units[key].id, self.lead, NOW)

    def _changes(self) -> None:
        """Everybody has once given a figure in their target, or told that its report was sent: perhaps they had a place
        there then. Those who have one still did it last; of them those who have no other place."""
        hamlet, commune = self.units["A1"], self.units["A"]
        lines = [(week, code) for week in ("week:2026-04-17", "week:2026-04-24") for code in COUNTS]
        rightful = cycle(lines)
        version, sent = dict.fromkeys(lines, 0), 0

        def order(one: tuple[Someone, str]) -> tuple[bool, int]:
            return self.writes(one[0], self.units[one[0].target]), -len(one[0].places)

        for who, chat in sorted(self.people.items(), key=order):
            by, source = self.at[f"telegram:main:{chat}"].id, (f"telegram:main:{chat}", "given")
            if who.target == "A1":
                period, code = line = next(rightful) if self.writes(who, hamlet) else lines[0]
                told = Number(amount=Decimal(7 if version[line] % 2 else FIGURE))
                new = NewFigure(hamlet.id, "week", period, code, told, version[line], "x", "", by, None, NOW, *source)
                self.work.figures.record([new])
                version[line] += 1
            else:
                report = (commune.id, "commune_quarter", QUARTER)
                self.work.figures.submit([NewSubmission(*report, "submitted", sent, by, None, NOW)])
                self.work.returns.review(NewState(*report, "draft", sent + 1, self.lead), NOW)
                sent += 2
        self.work.returns.review(NewState(*report, "submitted", sent, by), NOW)

    def _invites(self) -> None:
        """Open invites into each target, an admin's first, and somebody who waits to be let in by each."""
        self.invites: dict[int, Place] = {}
        self.requests: dict[int, Place] = {}
        for place, chat in (
            (Place("A", "admin"), "9002"),
            (Place("A", "lead"), "9001"),
            (Place("A1", "officer"), "9000"),
        ):
            until = NOW + timedelta(days=9)
            new = NewInvite(f"{place}", self.units[place.unit].id, place.role, None, self.lead, 8, until, "VW3X")
            invite = self.work.people.invite(new, NOW)
            self.invites[invite] = place
            asks = NewJoinRequest(invite, f"telegram:main:{chat}", "Người lạ", "vi", "1")
            self.requests[self.work.join_requests.put(asks, NOW)] = place
            back = f"telegram:main:back{len(self.invites)}"
            again = NewJoinRequest(invite, back, "Người lạ", "vi", "", again=True)
            self.requests[self.work.join_requests.put(again, NOW)] = place
            waits = DIALOGUE.dump_json(Joining(invite=invite, step="approval")).decode()
            self.work.dialogues.put([(back, StoredDialogue(waits, 1))], NOW)

    def units_of(self, effect: object) -> list[int]:
        """The ids of the units that an effect is about, those of invites and requests included."""
        places: list[Place] = []
        if isinstance(effect, Revoke):
            places = [self.invites[invite] for invite in effect.invites]
        elif isinstance(effect, AskApproval):
            places = [self.invites[effect.invite]]
        elif isinstance(effect, Admit | Readmit):
            places = [self.requests[effect.request]]
        return units_in(effect) + [self.units[place.unit].id for place in places]

    def about_an_admin(self, effect: object) -> bool:
        """Whether an effect makes somebody an admin, lets them be one, or takes that from them."""
        if isinstance(effect, Readmit) and effect.person == self.admin:
            return True
        if isinstance(effect, Admit | Readmit):
            return self.requests[effect.request].role == "admin"
        return (isinstance(effect, Invite) and effect.role == "admin") or (
            isinstance(effect, RemoveMember | HandOver) and effect.person == self.admin
        )

    def dialogues(self, target: str) -> dict[str, list[Dialogue]]:
        """Open questions about the target, by kind: each step of each flow."""
        unit, day = self.units[target].id, date(2026, 5, 21)
        week, closed_one, open_ = (
            Slot(unit=unit, form=form, period=period)
            for form, period in (("week", WEEK), ("week", CLOSED), ("quarter", QUARTER))
        )
        line = self.world.catalogue.form("quarter").items[0].indicator
        moving = MovingDueDay(form="quarter", period=QUARTER, unit=unit)
        figure = (AskedFigure(kind="count", title="Số hộ ngập"),)
        asked: Collecting = Collecting(step="title", where=unit)
        there = replace(asked, title="Bão", units="all", lines=figure)
        fresh = PastedFigure(code="vneid_assisted", values=(Number(amount=Decimal(FIGURE)),))
        other = PastedFigure(code=FIRST, values=(Number(amount=Decimal(3)),))
        unsure = PastedFigure(code="propaganda_attendees", values=(), why="unclear")
        pasted = (PastedRow(unit=unit, figures=(fresh,), raw="x"),)
        doubtful = (PastedRow(unit=unit, figures=(other, unsure), raw="x"),)
        found: dict[str, list[Dialogue]] = {
            "asking": [Asking(slot=week, at=FIRST, seen=1, correcting=True), Asking(slot=open_, at=line)],
            "reviewing": [Reviewing(slot=week), Reviewing(slot=open_)],
            "choosing_report": [ChoosingReport(purpose="fill", picked=(f"fill|{QUARTER}|quarter|{unit}",))],
            "overseeing": [
                Overseeing(step="comment", slot=week, version=1),
                Overseeing(step="comment", slot=week, version=1, line=FIRST),
                Overseeing(step="reason", slot=week, version=1),
            ],
            "inviting": [Inviting(step="unit"), Inviting(step="role", unit=unit)],
            "entering_for": [
                EnteringFor(),
                EnteringFor(form="week", period=WEEK, offered=(unit,)),
                EnteringFor(form="week", period=CLOSED),
            ],
            "pasting": [
                Pasting(step="week", form="week", offered=(WEEK,), rows=pasted, mark="1"),
                Pasting(form="week", period=WEEK, offered=(WEEK,), rows=pasted, mark="1"),
                Pasting(form="week", period=WEEK, rows=doubtful, mark="1"),
                Pasting(step="ask", form="week", period=WEEK, rows=doubtful, mark="1"),
            ],
            "snoozing": [Snoozing()],
            "taking_leave": [TakingLeave(step="days"), TakingLeave(step="deputy", days=(day, day))],
            "moving_due_day": [
                MovingDueDay(),
                replace(moving, step="units"),
                replace(moving, step="day"),
                replace(moving, step="reason", day=day),
                replace(moving, step="confirm", day=day, reason="mưa"),
            ],
            "marking_day_off": [
                MarkingDayOff(step="day"),
                MarkingDayOff(step="kind", day=day),
                MarkingDayOff(step="note", day=day, becomes="off"),
                MarkingDayOff(step="confirm", day=day, becomes="off", note="bão"),
            ],
            "reopening_report": [
                ReopeningReport(step="report"),
                ReopeningReport(step="unit", form="week", period=CLOSED),
                ReopeningReport(step="reason", slot=closed_one),
            ],
            "collecting": [
                replace(asked, step="where"),
                asked,
                replace(asked, step="units", title="Bão"),
                replace(there, step="lines"),
                replace(there, step="due"),
                replace(there, step="confirm", due=day),
            ],
            "renaming": [Renaming()],
            "acknowledging": [Acknowledging(unit=unit, code=QUARTER, mark="00000000", form="commune_quarter")],
        }
        return found

    def moves(self, target: str) -> Iterator[Move]:
        """Everything that can be typed and tapped about the target, by PARTS, before what its screens offer."""
        asked = self.dialogues(target)
        for part in PARTS:
            for name, data in product(part.taps, self._data(target)):
                yield Move(f"tap {name}", name, Idle(), (("button", f"{name}|{data}"),))
            for name, rest in product(part.commands, self._rests(target)):
                if name in NAMES:
                    text = f"/{NAMES[name][0].replace(' ', '')} {rest}".strip()
                    yield Move(f"command {name}", name, Idle(), (("text", text),))
            for name in PLAIN.keys() & part.commands:
                yield Move(f"command {name}", name, Idle(), (("text", PLAIN[name]),))
            for kind, text in product(part.opens, self._typed(target)):
                for dialogue in asked[kind]:
                    yield Move(f"open {kind}", kind, dialogue, (("text", text),))
            for name, rest in product(part.group_commands, self._rests(target)):
                text = f"/{NAMES[name][0].replace(' ', '')} {rest}".strip()
                yield Move(f"group command {name}", name, Idle(), (("text", text), ("group", True)))
            for name, data in product(part.group_taps, self._data(target)):
                yield Move(f"group tap {name}", name, Idle(), (("button", f"{name}|{data}"), ("group", True)))

    def _data(self, target: str) -> list[str]:
        unit = self.units[target].id
        reports = [(WEEK, "week"), (CLOSED, "week"), (QUARTER, "quarter"), ("", ""), ("w:2026-05-01", FIRST)]
        reports += [(WEEK, mark(FIRST)), (WEEK, "")]
        reports += [(QUARTER, "commune_quarter"), ("ad_hoc:2026-05-08", self.collected)]
        held = (*self.invites.items(), *self.requests.items())
        plainly = [f"||{n}" for n, place in held if place == (target, "admin")]
        if target == "A":
            plainly += [f"||{self.admin}.{unit}", f"||{self.admin}.{unit}-{self.reporter}", f"||{unit}.3"]
        plainly += [f"{period}|{subject}|{unit}" for period, subject in reports]
        person, other = (self.reporter, self.lead) if target == "A1" else (self.lead, self.reporter)
        plainly += [f"||{person}.{unit}", f"||{person}.{unit}-{other}", "||0"]
        plainly += [f"||{n}" for n, place in held if place.unit == target]
        whom = {person, self.admin} if target == "A" else {person}
        plainly += [f"||{n}.{one}" for n, place in self.requests.items() if place.unit == target for one in whom]
        return [*plainly, f"||{unit}.1", f"{WEEK}|week|{unit}.1", f"{WEEK}|week|{unit}.1.0"]

    def _rests(self, target: str) -> list[str]:
        return ["", plain(self.units[target].name), f"{plain(self.units[target].name)} 21/5", "đột xuất", "01/5/2026"]

    def _typed(self, target: str) -> list[str]:
        name = plain(self.units[target].name)
        words = ["đúng", "tất cả", "21/5/2026", "nghỉ", "mưa to quá", "xong", "số hộ ngập: số", "quản trị"]
        return ["1", "2", "3", name, *words]

    def play(self, who: Someone, moves: Sequence[Move]) -> list[Turn]:
        """What this person's moves come to, through the real look-ups and the real conversation."""
        chat = self.people[who]
        batch = [self._sent(n, chat, who.target, move) for n, move in enumerate(moves, 1)]
        items = gather(self.work, batch, NOW, self.world)
        return [respond(item.dialogue, item.incoming, item.known) for item in items]

    def _sent(self, number: int, chat: str, target: str, move: Move) -> tuple[Waiting, Incoming]:
        what = dict(move.what)
        key = f"{GROUP}{target}" if what.get("group") else f"telegram:main:{chat}"
        standing = StoredDialogue(DIALOGUE.dump_json(move.dialogue).decode(), 1)
        person = self.at[f"telegram:main:{chat}"]
        waiting = Waiting(number, "telegram", key, b"", 0, NOW, None if what.get("group") else standing, person)
        return waiting, Incoming("telegram", key.split(":")[2], chat, "Người", f"m{number}", NOW, **what)

    # What a person may do ------------------------------------------------------------------------------------------

    def leads(self, who: Someone, unit: Unit) -> bool:
        """Whether one of their places makes them lead that unit."""
        return self._is(who, unit, "lead")

    def runs(self, who: Someone, unit: Unit) -> bool:
        """Whether one of their places makes them an admin of that unit."""
        return self._is(who, unit, "admin")

    def sees_to_people(self, who: Someone, unit: Unit) -> bool:
        """Whether they may see who belongs to it, and invite, let in and remove people."""
        return self._is(who, unit, "lead", "admin")

    def _is(self, who: Someone, unit: Unit, *roles: str) -> bool:
        return any(place.role in roles and self.units[place.unit].covers(unit) for place in who.places)

    def reports(self, who: Someone, unit: Unit) -> bool:
        """Whether they report for it."""
        return any(place.role == "officer" and self.units[place.unit] == unit for place in who.places)

    def writes(self, who: Someone, unit: Unit) -> bool:
        """Whether they may give its figures."""
        return self.reports(who, unit) or self.leads(who, unit)

    def sees(self, who: Someone, unit: Unit) -> bool:
        """Whether they may look at it."""
        return self._is(who, unit, "chair") or self.writes(who, unit)

    def sees_or_sees_to_people(self, who: Someone, unit: Unit) -> bool:
        """Whether its name is theirs to read where people, not figures, are seen to."""
        return self.sees(who, unit) or self.sees_to_people(who, unit)

    def leaks(self, who: Someone, move: Move, turn: Turn) -> Iterator[str]:
        """Yields what the turn changes or shows of a unit in which this person has no right."""
        of = {unit.id: unit for unit in self.units.values()}
        sees = self.sees_or_sees_to_people if move.name in PEOPLE else self.sees
        for effect in turn.effects:
            numbers, may = self.units_of(effect), self.leads
            if isinstance(effect, ABOUT_PEOPLE):
                may = self.sees_to_people
            if self.about_an_admin(effect):
                may = self.runs
            if isinstance(effect, Summarise):
                may = self.sees
                if effect.form == self.collected and not self.sees(who, self.units["A1"]):
                    yield f"the collection of A: {effect}"
            elif isinstance(effect, Record | Submit | AskReopen | TakeBackHandIn):
                may = self.writes
                yield from self._in_anothers_name(who, effect)
            elif isinstance(effect, CloseCollection):
                numbers = [self.units["A"].id]
            elif isinstance(effect, UnbindGroup):
                numbers = [self.units[who.target].id]
            yield from (
                f"{type(effect).__name__} in {of[number].name}" for number in numbers if not may(who, of[number])
            )
        if turn.dialogue != move.dialogue:
            planted = units_in(move.dialogue)  # a pointer that is only carried along opens and shows nothing
            opened = (of[number] for number in units_in(turn.dialogue) if number in of and number not in planted)
            filled = isinstance(turn.dialogue, Asking | Reviewing | ChoosingReport)  # whose answer would be recorded
            right = self.writes if filled else sees
            yield from (f"a question about {unit.name}" for unit in opened if not right(who, unit))
        text = shown(turn)
        if not (move.name in LEAVE or isinstance(turn.dialogue, TakingLeave)):  # it offers colleagues of the commune
            named = (unit for unit in self.units.values() if f"{unit.name} " in f"{text} ")
            yield from (f"the name of {unit.name}" for unit in named if not sees(who, unit))
        secret = f"{SECRET}:" in text or f"{FIGURE}" in text.replace(".", "")
        if secret and not self.sees(who, self.units["A1"]):
            yield f"figures or words: {text[:200]}"

    def _in_anothers_name(self, who: Someone, effect: Record | Submit | AskReopen | TakeBackHandIn) -> Iterator[str]:
        """Yields that figures do not say whether the unit's own people gave them, or a lead on its behalf."""
        if isinstance(effect, AskReopen | TakeBackHandIn) or not self.world.catalogue.form(effect.form).items:
            return
        unit = next(unit for unit in self.units.values() if unit.id == effect.unit)
        if effect.on_behalf == self.reports(who, unit):
            yield f"{type(effect).__name__} in {unit.name} as if by {'a lead' if effect.on_behalf else 'its officer'}"

    def touches(self, target: str, move: Move, turn: Turn) -> bool:
        """Whether the turn changes or shows anything of the target or below it."""
        below = {unit.id for unit in self.units.values() if self.units[target].covers(unit)}
        numbers = [number for effect in turn.effects for number in self.units_of(effect)]
        if turn.dialogue != move.dialogue:
            numbers += units_in(turn.dialogue)
        acts = any(isinstance(effect, CloseCollection | UnbindGroup) for effect in turn.effects)
        return acts or bool(below & {*numbers}) or SECRET in shown(turn)


LEAVE = ("away", *(part for row in PARTS if "away" in row.commands for part in row.taps), "taking_leave")
PEOPLE = frozenset(
    name
    for row in PARTS
    if not {"invite", "members", "revoke", "me"}.isdisjoint(row.commands) or "adm" in row.taps
    for name in (*row.commands, *row.taps, *row.opens)
)
"""What sees to people, and what is kept about oneself: there an admin may read the names of their units."""
ABOUT_PEOPLE = Invite | RemoveMember | HandOver | Revoke | AskApproval | Admit | Readmit


def units_in(value: object) -> list[int]:
    """The ids of units that an effect or a dialogue names, in whatever field."""
    found: list[int] = []
    for name in ("unit", "units", "where"):
        held = getattr(value, name, None)
        some = held if isinstance(held, tuple) else (held,)
        found += [one.id if isinstance(one, Unit) else one for one in some if isinstance(one, int | Unit)]
    picked = (tap(data) for data in getattr(value, "picked", ()))  # a list of reports to fill
    found += [one.number for one in picked if one]
    slot = getattr(value, "slot", None)
    return [*found, slot.unit] if isinstance(slot, Slot) else found


def shown(turn: Turn) -> str:
    """All that the turn says: lines, labels, toast."""
    found = []
    for say in (effect for effect in turn.effects if isinstance(effect, Say)):
        text, rows = word("vi", say)
        found += [text, *(label for row in rows for label, _ in row)]
    return " \n".join(found)


def offered(turn: Turn) -> list[str]:
    """The buttons that the turn shows."""
    says = (effect for effect in turn.effects if isinstance(effect, Say))
    return [button.data for say in says for row in say.buttons for button in row if "|" in button.data]


PLAIN = {
    "nothing": "tuần này không có gì",
    "deadline": "bao giờ hết hạn",
    "late": "em quên nộp rồi giờ làm sao",
    "owing": "gửi rồi nhé",
    "see_last": "em đã nộp những gì",
    "ask_remind": "nhắc các xóm chưa nộp",
    "compare": "so sánh với tuần trước",
}
"""Commands about units that have no slash, by a sentence that calls them."""

_MOST = 2


def useful(scene: Scene, target: str, rightful: Sequence[Someone]) -> list[Move]:
    """For every command, button and question a few moves that come to something for those who have a right in the
    target; the buttons that they are shown on the way included."""
    found: dict[str, dict[Move, None]] = {}
    moves = dict.fromkeys(scene.moves(target))
    for _ in range(2):
        shown_: dict[tuple[str, str, str], dict[Move, None]] = {}
        for who in rightful:
            for move, turn in zip(moves, scene.play(who, list(moves)), strict=True):
                kept = found.setdefault(move.part, {})
                if len(kept) < _MOST and scene.touches(target, move, turn):
                    kept[move] = None
                for data in offered(turn):
                    verb = data.partition("|")[0]
                    there = (verb, turn.dialogue.kind, getattr(turn.dialogue, "step", ""))
                    some = shown_.setdefault(there, {})
                    if len(some) < _MOST:
                        some[Move(f"tap {verb}", verb, turn.dialogue, (("button", data),))] = None
        moves = {move: None for some in shown_.values() for move in some if len(found.get(move.part, ())) < _MOST}
    return [move for kept in found.values() for move in kept]


TARGETS = ("A1", "A")


class Matrix(NamedTuple):
    """The scene, and the moves against each target."""

    scene: Scene
    moves: dict[str, list[Move]]
    reached: frozenset[str]
    """Every command, button and question that touched its target for somebody who has the right."""

    @classmethod
    def of(cls, scene: Scene) -> "Matrix":
        """Work the moves out with people who have the right."""
        reporting, running = ((Place("A1", "officer"),), (Place("A", "lead"),)), ((Place("A", "admin"),),)
        moves: dict[str, list[Move]] = {}
        for target, places in product(TARGETS, (reporting, running)):
            own = [who for who in everybody() if who.target == target and who.places in places]
            rightful = [who for who in own if who.relation in ("own", "child")]
            moves[target] = list(dict.fromkeys((*moves.get(target, ()), *useful(scene, target, rightful))))
        return cls(scene, moves, frozenset(move.part for some in moves.values() for move in some))

    def play(self, people: Sequence[Someone]) -> tuple[int, list[Leak]]:
        """How many moves these people made, and what leaked."""
        leaks, played = [], 0
        for who in people:
            moves = self.moves[who.target]
            for move, turn in zip(moves, self.scene.play(who, moves), strict=True):
                played += 1
                leaks += [Leak(who, move, what) for what in self.scene.leaks(who, move, turn)]
        return played, leaks
