"""What sentences want by the concepts they hold (table_of_words.py, table_of_small_words.py), most particular first.

`has`: what must be there, each word of it; "|" between two: one of them. `but`: what must not be there. `only`: nothing
else may be there, and no word that is not understood; every intent that does something at once has it. `first`: what
the sentence must begin with. `unknown`: how many words need not be understood. An intent of "" is none: the sentence
speaks of an intent and does not want it."""

from typing import Literal, NamedTuple

from handlers.reading.intents.saying import ANY, EVERYWHERE, Role, State


class Meaning(NamedTuple):
    """One rule; `figures`: how many numbers that are no times there may be."""

    intent: str
    has: str
    but: str = ""
    only: str = ""
    role: Role | Literal[""] = ""
    states: tuple[State, ...] = EVERYWHERE
    first: str = ""
    unknown: int = 9
    figures: int = 0


GROUPS: dict[str, str] = {
    "HARMLESS": "SOFT",
    "REFUSED": "HOLD LEAVE_OFF DONT NOT GIVEN_UP AGAINST",
    "WAITS": "HOLD LEAVE_OFF DONT NOT NOT_YET GIVEN_UP AGAINST",
    "EVERYDAY": "STRANGE UNKNOWN QUERY SO DAY NEXT SPAN DEVICE HOME UNITS OTHERS WHERE HOW WHAT YES DONE PAST GIVE "
    "WISH CAUSE MORE WHEN WHO HOW_MANY FEEL TALK ASKS SEE ADD LEFT MUST WEATHER UNWELL NOTIFY ASK_IN JOIN FORGOT "
    "LATE NONE",
    "CLAIMED": "REPORT OURS DONE_SEND NOT_SENT SENT_YET ALL_SENT CORRECT REMIND SUMMARY FILE CHART CALENDAR HELP GO_ON",
    "WORK": "GIVEN_UP AGAINST NOTHING LATE FORGOT DUE DONE_SEND SENT_YET NOT_SENT REMIND COMPARE INVITE EXTEND REOPEN "
    "CALENDAR FILE EXPORT CHART AWAY INSTEAD ON_BEHALF SKIP BACK UNDO STOP GO_ON FILL CORRECT WRONG CONTACT HELP "
    "SUMMARY SEND CLOSE SEE CHECK REPORT OURS HOW_MANY LAST PERIOD AGREE TALK FIGURE HOLD DONT LEAVE_OFF",
}
"""Names for several concepts."""

_SHOWN: tuple[State, ...] = ("asking", "sheet")
_CONSENT: tuple[State, ...] = ("consent",)

SURE: tuple[Meaning, ...] = (
    Meaning("", "PEOPLE FORGOT|HELP|AWAY|WRONG", "SEND REPORT DONE_SEND NOT_SENT SENT_YET INSTEAD"),
    # who did it? is not: do it
    Meaning("", "WHO CORRECT|EXTEND|REOPEN|UNDO", "NOT_SENT SENT_YET ALL_SENT WHO_YOU HELP", first="WHO"),
    Meaning("", "DONE_TO"),
    Meaning("correct", "WRONG DONE_SEND", "REFUSED TALK ASKS", role="officer", states=("idle",), figures=1),
    Meaning("chart", "CHART", "REFUSED NOT_YET DONE_TO"),
    Meaning("extend", "GIVE LATE DAY|SPAN|UNITS|NEXT", "WAITS TALK ASKS", role="lead", figures=1),
    Meaning(
        "summary",
        "NOW SUMMARY",
        "WAITS CHART FILE EXPORT COMPARE NOT_SENT SENT_YET ALL_SENT REMIND WHO TALK WHEN",
        role="lead",
    ),
    Meaning(
        "not_for_us",
        "TALK SEND|DUE|LATE|FORGOT|COMPARE|CALENDAR|CORRECT|REMIND|FILL|WHEN|SKIP|BACK|HELP",
        "REPORT OURS DONE_SEND NOT_SENT SENT_YET ALL_SENT INSTEAD UNWELL NOTHING NOW",
        states=("idle",),
        figures=1,
    ),
    Meaning("", "WHO ON_BEHALF|ASK_IN|INVITE", "ASKS AWAY UNWELL NOT_SENT", first="WHO"),
    Meaning("undo", "UNDO", "ASKS QUERY", "UNDO MISTAP JUST STEP REPORT DONE GIVE TAKE_OFF WRONG YES", unknown=0),
    Meaning("undo", "TAKE_OFF JUST|MISTAP", "ASKS QUERY", "MISTAP JUST TAKE_OFF STEP DONE YES", unknown=0),
    Meaning("deadline", "WHEN MUST SEND|REPORT", "EXTEND LATE REMIND TALK REFUSED FORGOT"),
    Meaning("deadline", "WHEN DUE", "EXTEND LATE CALENDAR REMIND TALK REFUSED FORGOT"),
    Meaning("late_question", "LATE|FORGOT WHAT_NOW", "EXTEND CORRECT TALK REFUSED WHO", role="officer"),
    Meaning(
        "late_question", "LATE|FORGOT SEND|REPORT|DUE WHAT_NOW", "EXTEND CORRECT HOLD DONT GIVEN_UP WHO", role="officer"
    ),
    Meaning("status", "SENT_YET|ALL_SENT CHECK", "REFUSED FORGOT", role="officer"),
    Meaning("fill", "WISH REPORT|FILL", only="WISH REPORT FILL NOW GO_ON SEND", role="officer", unknown=0),
    Meaning("fill", "REPORT NOW", "ASKS QUERY", "REPORT NOW GIVE WISH FILL GO_ON", "officer", ("idle",), unknown=0),
    Meaning(
        "deadline", "DAY WHAT_NOW ASKS", "LATE FORGOT CORRECT TALK REFUSED INSTEAD", role="officer", states=("idle",)
    ),
    Meaning("compare", "COMPARE PERIOD|LAST", "WAITS TALK CHART EXPORT FILE OURS", role="lead", unknown=4),
    Meaning("cancel", "GIVEN_UP", "DONT CORRECT ASKS QUERY SEND SKIP TALK HELP UNDO BACK", states=_SHOWN),
    Meaning("skip", "SKIP", "HOLD DONT TALK WHAT HELP", states=("asking",)),
)
"""Rules that count before any phrase of the tables."""

ROWS: tuple[Meaning, ...] = (
    # what does something at once: every word must be understood
    Meaning(
        "submit",
        "SEND|CLOSE|YES",
        "ASKS QUERY",
        "SEND CLOSE YES AGREE ENOUGH DONE REPORT NOW WELL_THEN READ GIVE HOME",
        states=("sheet",),
        unknown=0,
    ),
    Meaning(
        "nothing_this_week",
        "NOTHING|ALL NOW|HOME|NOBODY|WEATHER|ALL",
        "ASKS QUERY",
        "NOTHING NOBODY NOW HOME WEATHER UNWELL CAUSE REPORT ALL NONE UNITS YES",
        "officer",
        ("idle", "asking"),
        unknown=0,
    ),
    Meaning(
        "nudge",
        "REMIND UNITS|NOT_SENT|WHO",
        "ASKS QUERY",
        "REMIND UNITS NOT_SENT WHO GIVE NOW SEND REPORT LATE LEFT",
        "lead",
        ("idle",),
        "REMIND",
        0,
    ),
    Meaning("consent_yes", "AGREE", "ASKS QUERY", "AGREE YES ENOUGH READ DONE", states=_CONSENT, unknown=0),
    # consent
    Meaning("consent_no", "AGAINST", "ASKS WHAT_NOW HOW WHEN", states=_CONSENT),
    Meaning("consent_no", "NOT AGREE", "ASKS WHAT_NOW HOW HELP", states=_CONSENT),
    Meaning("help", "HELP", "TALK", states=_CONSENT),
    # who writes here, and whom to ask
    Meaning("contact", "CONTACT", "REFUSED ON_BEHALF PEOPLE AWAY INSTEAD NOT_SENT DAY", states=ANY),
    Meaning("who_are_you", "WHO_YOU", "REFUSED CONTACT FILL SEND CORRECT EXTEND TALK PEOPLE", states=ANY, unknown=4),
    # steps
    Meaning("see_last", "SEE|HOW_MANY LAST|HISTORY|PERIOD", "CORRECT NOT COMPARE REMIND TALK", role="officer"),
    Meaning("skip", "SKIP", "HOLD DONT TALK HELP", states=_SHOWN),
    Meaning("back", "BACK", "REFUSED TALK WHAT", states=_SHOWN, figures=1),
    Meaning("cancel", "STOP", "DONT REMIND ASKS QUERY TALK", states=_SHOWN),
    Meaning("cancel", "GIVEN_UP", "DONT REMIND ASKS QUERY TALK CORRECT", states=_SHOWN),
    # away, and who stands in
    Meaning("leave", "AWAY|UNWELL|WEATHER INSTEAD", "PEOPLE OURS", figures=1),
    Meaning("leave", "AWAY SPAN|DAY|NEXT|PERIOD|NOW", "PEOPLE TALK HOLD ASKS OURS NOTHING", figures=1),
    Meaning("leave", "INSTEAD", "PEOPLE TALK REFUSED UNITS", role="officer", figures=1),
    # for those who lead
    Meaning("enter_for", "ON_BEHALF|INSTEAD", "REFUSED TALK AWAY ASKS REMIND STOP", role="lead", figures=1),
    Meaning("enter_for", "FILL UNITS|HOME", "REFUSED TALK AWAY ASKS REMIND NOT_SENT WHO SUMMARY", role="lead"),
    Meaning("export", "EXPORT FILE|REPORT|SUMMARY", "WAITS"),
    Meaning("export", "FILE SEE|SEND|REPORT|SUMMARY|GIVE|WISH|NOW|LAST|PERIOD", "WAITS HELP"),
    Meaning("compare", "COMPARE", "WAITS TALK", role="lead", unknown=4),
    Meaning("reopen", "REOPEN REPORT|UNITS|LAST|NOW|PERIOD|SEND|CORRECT|FILL", "WAITS ASKS TALK", figures=1),
    Meaning("extend", "EXTEND", "WAITS TALK INVITE ASK_IN", role="lead", figures=1),
    Meaning("extend", "GIVE LATE", "WAITS TALK ASKS", role="lead", figures=1),
    Meaning("invite", "INVITE", "WAITS TALK PEOPLE OURS", role="lead"),
    Meaning("invite", "ADD JOIN", "WAITS TALK PEOPLE OURS DAY", role="lead"),
    Meaning("invite", "ASK_IN JOIN|UNITS", "WAITS TALK PEOPLE OURS DAY", role="lead"),
    Meaning("calendar", "CALENDAR", "WAITS TALK OURS"),
    Meaning("missing", "WHO|WHO_LEFT|UNITS NOT_SENT|SENT_YET", "NOTIFY REMIND GIVEN_UP EXTEND FILL", role="lead"),
    Meaning("missing", "ALL_SENT", "REMIND REFUSED", role="lead"),
    Meaning("missing", "WHO_LEFT", "REMIND REFUSED TALK CORRECT FILL", role="lead", unknown=3),
    Meaning("missing", "WHO DONE_SEND", "REMIND REFUSED EXTEND", role="lead"),
    Meaning("summary_period", "SUMMARY LAST|PERIOD", "WAITS TALK REMIND", role="lead"),
    Meaning("summary_period", "LAST|PERIOD HOW_MANY|HOW|SEE|REPORT", "WAITS TALK REMIND CORRECT", role="lead"),
    Meaning("summary", "SUMMARY NOW|REPORT|SEE|HOW|HOW_MANY", "WAITS TALK REMIND", role="lead"),
    Meaning("summary", "NOW HOW_MANY|HOW", "WAITS TALK REMIND", role="lead"),
    # reports of one's own
    Meaning("correct", "CORRECT WRONG|DONE_SEND|REPORT|LAST|PAST", "REFUSED TALK", figures=1),
    Meaning("correct", "WRONG DONE_SEND|SEND|REPORT", "REFUSED TALK ASKS", role="officer", figures=1),
    Meaning("late_question", "LATE|FORGOT WHAT_NOW|HOW|ASKS", "EXTEND REFUSED TALK WHO", role="officer"),
    Meaning("late_question", "FORGOT SEND|REPORT|NOT_SENT|FILL", "REFUSED WHO", role="officer"),
    Meaning("late_question", "LATE SEND|REPORT|NOT_SENT|DUE", "REFUSED WHO", role="officer"),
    Meaning("late_question", "NOT_SENT DUE", "REFUSED WHO", role="officer"),
    Meaning("late_question", "NOT_SENT LAST", "REFUSED WHO", role="officer"),
    Meaning("see_last", "SEE|WHERE|HOW_MANY DONE_SEND|LAST|HISTORY", "CORRECT NOT COMPARE REMIND TALK", role="officer"),
    Meaning("deadline", "WHEN SEND|REPORT|CLOSE|DUE", "REFUSED TALK LATE FORGOT REMIND PEOPLE OURS"),
    Meaning("status", "SENT_YET|ALL_SENT", "REFUSED TALK PEOPLE", role="officer"),
    Meaning("status", "DONE_SEND", "REFUSED TALK PEOPLE CORRECT WRONG WHO", role="officer"),
    Meaning(
        "status", "SEND DONE", "WAITS TALK PEOPLE CORRECT WRONG WHO OURS", role="officer", states=("idle",), unknown=2
    ),
    Meaning("status", "CHECK SEND|REPORT", "REFUSED TALK PEOPLE CORRECT", role="officer"),
    Meaning("help", "HELP", "TALK PEOPLE", states=ANY),
    Meaning("help", "HELP ASKS", "TALK", states=("asking",)),
    Meaning("help", "DONT_KNOW FILL|SEND|HOW|WHAT_NOW|TELL|WHAT|WHERE", "TALK PEOPLE SKIP", states=ANY),
    Meaning("", "PEOPLE|DEVICE", states=("asking",)),
    Meaning("correct", "WRONG", "REFUSED NOT_YET ASKS TALK", states=("sheet",), unknown=4),
    Meaning("fill", "GO_ON", "REFUSED TALK LAST OURS ASKS", role="officer"),
    Meaning(
        "fill", "FILL", "REFUSED NOT_YET TALK LAST OURS ASKS PEOPLE PAST DONE WRONG DAY", role="officer", unknown=3
    ),
    # politeness and talk
    Meaning("thanks", "THANKS", "WORK NOT", states=ANY),
    Meaning("greeting", "GREETING", "WORK NOT", states=ANY, unknown=5),
    Meaning("", "SUMMARY|REMIND", "TALK", role="officer", states=("idle",)),
    Meaning("", "DAY|NEXT|HOLD|NOT_YET REPORT|SEND"),
    Meaning("not_for_us", "STRANGE|WEATHER", "", "EVERYDAY", states=("idle",)),
    Meaning("not_for_us", "TALK|FEEL", "CLAIMED", states=("idle", "sheet"), figures=1),
)
"""Rules for sentences that no phrase of the tables covers."""

NEVER: dict[str, str] = {
    "submit": "HOLD LEAVE_OFF DONT QUERY DONE_TO WHEN NEXT AGAINST ASK_IF FOR_WHOM OTHERS",
    "nudge": "HOLD LEAVE_OFF DONT QUERY AGAINST ASK_IF FOR_WHOM DAY NEXT",
    "undo": "HOLD LEAVE_OFF DONT QUERY AGAINST ASK_IF WHAT",
    "consent_yes": "HOLD LEAVE_OFF DONT QUERY AGAINST ASK_IF WHAT NOT NOT_YET",
    "nothing_this_week": "HOLD DONT QUERY NEXT AGAINST ASK_IF OTHERS HOW WHAT_NOW",
}
"""What does something at once, and the concepts beside which no phrase means it."""
