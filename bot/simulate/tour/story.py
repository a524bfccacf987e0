"""The script of the tour: who takes part, what they do when, and what must come out of it. All of it is made up."""

from typing import NamedTuple


class Actor(NamedTuple):
    """A person of the cast, and the unit that they report for or lead."""

    name: str
    noun: str
    place: str

    @property
    def unit(self) -> str:
        """The unit's noun and name, as people call it."""
        return f"{self.noun} {self.place}"


LEAD = "Bình"
CAST = {
    LEAD: Actor("Trần Thị Bình", "xã", "Phú Thịnh"),
    "An": Actor("Nguyễn Văn An", "xóm", "Khâu Giang"),
    "Dung": Actor("Hoàng Thị Dung", "xóm", "Nà Mòn"),
    "Hoa": Actor("Nông Thị Hoa", "xóm", "Đồng Vinh"),
    "Khoa": Actor("Ma Văn Khoa", "xóm", "Bản Cái"),
    "Liên": Actor("Triệu Thị Liên", "xóm", "Suối Trong"),
    "Minh": Actor("Lý Văn Minh", "xóm", "Đồi Chè"),
}
PROVINCE = ("tỉnh", "Thái Nguyên")


class ShowInvite(NamedTuple):
    """The lead makes an invite for this officer."""

    who: str


class Join(NamedTuple):
    """Follow the invite, agree, give one's name."""


class TapButton(NamedTuple):
    """Tap the newest button with the label of this key."""

    label: str


class On(NamedTuple):
    """Tap the newest button of this verb about this form, as a reminder carries it."""

    verb: str
    form: str


class Edit(NamedTuple):
    """Change the wording of a message sent earlier."""

    was: str
    now: str


Step = str | ShowInvite | Join | TapButton | On | Edit
"""A move that is a plain text: it is typed."""


class Move(NamedTuple):
    """One person's moves in one go; `shown`: the tour prints the whole conversation, else one line."""

    at: str
    who: str
    steps: tuple[Step, ...]
    shown: bool = False


class Act(NamedTuple):
    """A moment to which the clock runs; the tour prints what was sent on the way, then plays the moves."""

    at: str
    title: str
    moves: tuple[Move, ...] = ()


_SUBMIT, _NIL = TapButton("button-submit"), TapButton("button-nil")
_WEEK, _QUARTER = On("fill", "week"), On("fill", "quarter")


def _joins(at: str, who: str) -> tuple[Move, Move]:
    return Move(f"14:{at}", LEAD, (ShowInvite(who),)), Move(f"14:{int(at) + 3}", who, (Join(),))


def _quarter(at: str, who: str, members: str, classes: str, *, shown: bool = False) -> Move:
    return Move(at, who, (_QUARTER, members, classes, "sóng tốt", _SUBMIT), shown)


def _week(at: str, who: str, figures: str) -> Move:
    return Move(at, who, (_WEEK, figures, _SUBMIT))


STORY = (
    Act(
        "2026-08-28 14:00",
        "tour-act-join",
        (
            Move("14:00", LEAD, (Join(),)),
            Move("14:05", LEAD, (ShowInvite("An"),), shown=True),
            Move("14:08", "An", (Join(),), shown=True),
            *_joins("15", "Dung"),
            *_joins("25", "Hoa"),
            *_joins("35", "Khoa"),
            *_joins("45", "Liên"),
            *_joins("55", "Minh"),
        ),
    ),
    Act("2026-09-03 08:00", "tour-act-open"),
    Act(
        "2026-09-03 08:20",
        "tour-act-answers",
        (
            Move("08:20", "An", (_WEEK, "3", "124 người ạ", "15", _SUBMIT), shown=True),
            Move("09:05", "Dung", (_WEEK, "2 buổi 98 người 12 vneid", _SUBMIT), shown=True),
            Move("09:40", "Hoa", (_WEEK, "hai buổi", "bốn mươi lăm người", "bảy", "sóng yếu ở cuối xóm", _SUBMIT)),
            Move("10:10", "Khoa", (_WEEK, _NIL, _NIL, _SUBMIT), shown=True),
        ),
    ),
    Act(
        "2026-09-03 11:30",
        "tour-act-corrections",
        (
            Move("11:30", "An", ("/sua", "sửa 2 thành 130"), shown=True),
            Move("13:10", "Dung", (Edit("2 buổi 98 người 12 vneid", "2 buổi 98 người 21 vneid"),), shown=True),
            Move("14:20", "Liên", (_WEEK, "1")),
        ),
    ),
    Act(
        "2026-09-03 15:00",
        "tour-act-remind",
        (Move("15:10", "Liên", (_WEEK, "38", "4", _SUBMIT), shown=True),),
    ),
    Act(
        "2026-09-04 08:00",
        "tour-act-overdue",
        (
            _week("08:40", "Minh", "1 buổi 22 người 3 vneid"),
            Move("09:00", LEAD, ("/tonghop", "/tinhhinh"), shown=True),
        ),
    ),
    Act(
        "2026-09-10 08:00",
        "tour-act-september",
        (
            _week("08:15", "An", "1 buổi 40 người 6 vneid"),
            _quarter("08:30", "An", "7", "1"),
            _week("09:00", "Dung", "3, 110, 9"),
            _week("09:20", "Hoa", "2 buổi 51 người 8 vneid"),
            _week("10:00", "Khoa", "1 buổi 33 người 2 vneid"),
            _week("10:40", "Liên", "2 buổi 60 người 5 vneid"),
            _week("11:10", "Minh", "1 buổi 25 người 1 vneid"),
            _quarter("16:00", "Dung", "6", "2"),
        ),
    ),
    Act("2026-09-11 08:00", "tour-act-commune"),
    Act(
        "2026-09-14 08:00",
        "tour-act-days3",
        (_quarter("08:30", "Hoa", "8", "0"), _quarter("14:00", "Khoa", "5", "1")),
    ),
    Act("2026-09-15 08:00", "tour-act-commune3"),
    Act("2026-09-16 08:00", "tour-act-day1", (_quarter("09:15", "Liên", "6", "1"),)),
    Act(
        "2026-09-17 08:00",
        "tour-act-last",
        (
            _quarter("08:20", "Minh", "5", "0", shown=True),
            _week("08:40", "Minh", "2 buổi 44 người 4 vneid"),
            _week("09:00", "An", "2 buổi 70 người 11 vneid"),
            _week("09:10", "Dung", "1 buổi 36 người 5 vneid"),
            _week("09:20", "Hoa", "1 buổi 28 người 3 vneid"),
            _week("09:30", "Khoa", "2 buổi 57 người 6 vneid"),
            _week("09:40", "Liên", "1 buổi 31 người 2 vneid"),
        ),
    ),
    Act(
        "2026-09-18 08:00",
        "tour-act-sent",
        (Move("09:00", LEAD, (On("sum", "quarter"), On("sent", "commune_quarter"), "/tonghop 17/9"), shown=True),),
    ),
    Act("2026-09-21 09:00", "tour-act-quiet"),
)

# What must have come out ---------------------------------------------------------------------------------------------

_THREE = ("propaganda_meetings", "propaganda_attendees", "vneid_assisted")
_QUARTERLY = ("team_members", "training_classes_citizens", "hamlet_signal")
_NONE = "không phát sinh"

FIGURES: dict[tuple[str, tuple[str, ...]], dict[str, tuple[str, ...]]] = {
    ("week:2026-08-28", _THREE): {
        "An": ("3", "124 → 130", "15"),
        "Dung": ("2", "98", "12 → 21"),
        "Hoa": ("2", "45", "7"),
        "Khoa": (_NONE, "not_applicable", _NONE),
        "Liên": ("1", "38", "4"),
        "Minh": ("1", "22", "3"),
    },
    ("week:2026-09-04", _THREE): {
        "An": ("1", "40", "6"),
        "Dung": ("3", "110", "9"),
        "Hoa": ("2", "51", "8"),
        "Khoa": ("1", "33", "2"),
        "Liên": ("2", "60", "5"),
        "Minh": ("1", "25", "1"),
    },
    ("week:2026-09-11", _THREE): {
        "An": ("2", "70", "11"),
        "Dung": ("1", "36", "5"),
        "Hoa": ("1", "28", "3"),
        "Khoa": ("2", "57", "6"),
        "Liên": ("1", "31", "2"),
        "Minh": ("2", "44", "4"),
    },
    ("quarter:2026-06-15", _QUARTERLY): {
        "An": ("7", "1", "ok"),
        "Dung": ("6", "2", "ok"),
        "Hoa": ("8", "0", "ok"),
        "Khoa": ("5", "1", "ok"),
        "Liên": ("6", "1", "ok"),
        "Minh": ("5", "0", "ok"),
    },
}
"""Each figure as it was typed, with its corrections. Without meetings the attendees are neither zero nor missing."""

NOTES = {("Hoa", "week:2026-08-28"): "sóng yếu ở cuối xóm"}

_ALL = ("An", "Dung", "Hoa", "Khoa", "Liên", "Minh")

REMINDED = {
    ("2026-09-03 08:00", "week:2026-08-28", "week", "open"): _ALL,
    ("2026-09-03 15:00", "week:2026-08-28", "week", "remind"): ("Liên", "Minh"),
    ("2026-09-03 16:00", "week:2026-08-28", "week", "missing"): (LEAD,),
    ("2026-09-04 08:00", "week:2026-08-28", "week", "overdue"): ("Minh",),
    ("2026-09-04 08:00", "week:2026-08-28", "week", "missing_late"): (LEAD,),
    ("2026-09-07 08:00", "quarter:2026-06-15", "quarter", "opening"): _ALL,
    ("2026-09-10 08:00", "week:2026-09-04", "week", "open"): _ALL,
    ("2026-09-10 08:00", "quarter:2026-06-15", "quarter", "days7"): _ALL,
    ("2026-09-10 16:00", "week:2026-09-04", "week", "missing"): (LEAD,),
    ("2026-09-11 08:00", "week:2026-09-04", "week", "missing_late"): (LEAD,),
    ("2026-09-11 08:00", "quarter:2026-06-15", "commune_quarter", "days7"): (LEAD,),
    ("2026-09-14 08:00", "quarter:2026-06-15", "quarter", "days3"): ("Hoa", "Khoa", "Liên", "Minh"),
    ("2026-09-14 08:00", "quarter:2026-06-15", "quarter", "missing3"): (LEAD,),
    ("2026-09-15 08:00", "quarter:2026-06-15", "commune_quarter", "days3"): (LEAD,),
    ("2026-09-16 08:00", "quarter:2026-06-15", "quarter", "day1"): ("Liên", "Minh"),
    ("2026-09-16 08:00", "quarter:2026-06-15", "quarter", "missing1"): (LEAD,),
    ("2026-09-17 08:00", "week:2026-09-11", "week", "open"): _ALL,
    ("2026-09-17 08:00", "quarter:2026-06-15", "quarter", "last_day"): ("Minh",),
    ("2026-09-17 08:00", "quarter:2026-06-15", "commune_quarter", "day1"): (LEAD,),
    ("2026-09-17 16:00", "week:2026-09-11", "week", "missing"): (LEAD,),
    ("2026-09-17 16:00", "quarter:2026-06-15", "quarter", "missing"): (LEAD,),
    ("2026-09-18 08:00", "week:2026-09-11", "week", "missing_late"): (LEAD,),
    ("2026-09-18 08:00", "quarter:2026-06-15", "quarter", "missing_late"): (LEAD,),
    ("2026-09-18 08:00", "quarter:2026-06-15", "commune_quarter", "last_day"): (LEAD,),
}
"""The receivers of each reminder; nobody else may have got one."""
