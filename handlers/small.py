"""Help, cancel, thanks, who I am, language; and what was not understood."""

from handlers import away
from handlers.buttons import Tap, button
from handlers.commands import plain
from handlers.dialogue import Arranging, Asking, Choosing, Dialogue, Idle, Reviewing
from handlers.draft import owed
from handlers.say import Phrase, Ref, Say, phrase
from handlers.summary import leads
from handlers.turn import Invite, Known, Lang, Leave, Person, Rename, Report, Speak, Turn
from handlers.views import Rows, going_on, stand
from handlers.welcome import tidy_name


def cancel(dialogue: Dialogue, known: Known) -> Turn:
    """/huy: leave the question; the draft stays."""
    key = "cancel-nothing"
    rows: Rows = ()
    if isinstance(dialogue, Asking | Reviewing):
        report = known.reports.get((dialogue.slot.unit, dialogue.slot.form, dialogue.slot.period))
        key = "cancelled-kept" if report and report.figures and not _handed_in(report) else "cancelled"
    elif isinstance(dialogue, Choosing | Arranging):
        key, rows = "cancelled", going_on(known)
    return Turn(Idle(), (Say(lines=(phrase(key),), buttons=rows),))


def _handed_in(report: Report) -> bool:
    return report.submission is not None and report.submission.handed_in


def help_(dialogue: Dialogue, known: Known) -> Turn:
    """/trogiup, for what this person does."""
    roles = {member.role for member in known.person.members} if known.person else set()
    lines = []
    if "lead" in roles:
        lines += [phrase("help-lead"), phrase("help-collect"), phrase("help-year-lead")]
        lines += [phrase("help-year-days")] if known.topmost else []
    elif "chair" in roles:
        lines += [phrase("help-chair")]
    if "officer" in roles:
        lines += [phrase("help-officer"), phrase("help-year-officer")]
    lines += [phrase("help-ledger")] if "lead" in roles else []
    lines += [phrase("help-away" if roles & {"officer", "lead"} else "no-place")] if roles != {"chair"} else []
    lines += [phrase("help-all")]
    return stand(dialogue, known, lines=tuple(lines))


def me(dialogue: Dialogue, person: Person, known: Known) -> Turn:
    """/toi: what is kept about this person, and what can be changed."""
    lines = [phrase("me-name", name=person.name)]
    for member in person.members:
        unit, role, other = member.unit.title, Ref(kind="role", of=member.role), member.instead_of
        line = phrase("me-instead", unit=unit, role=role, name=other.name) if other else None
        lines.append(line or phrase("me-unit", unit=unit, role=role))
    if known.away is not None:
        lines.append(away.line(known.away))
    lines += [phrase("me-channel", channel=Ref(kind="channel", of=name)) for name in person.channels]
    about = person.id
    rows = (
        (button("button-rename", "ren", about), button("button-language", "lang", about)),
        (button("button-channel", "chan", about), button("button-leave", "lve", about)),
    )
    back = ((button("away-button-back", "bck", about),),) if known.away else ()
    return Turn(dialogue, (Say(lines=tuple(lines), buttons=(*back, *rows)),))


def me_tapped(tap: Tap, dialogue: Dialogue, person: Person, known: Known) -> Turn | None:
    """A button of /toi. None: not one of these, or another person's."""
    if tap.number != person.id:
        return None
    match tap.verb:
        case "ren":
            return stand(Choosing(what="rename"), known)
        case "lang":
            return language("", dialogue, person, known)
        case "chan":
            return Turn(dialogue, (Invite(unit=None, role=None),))
        case "lve":
            rows = ((button("button-leave-yes", "bye", person.id), button("button-leave-no", "stay", person.id)),)
            return Turn(dialogue, (Say(lines=(phrase("leave-sure"),), buttons=rows),))
        case "bye":
            return Turn(Idle(), (Leave(), Say(lines=(phrase("left"),))))
        case "stay":
            return stand(dialogue, known, lines=(phrase("stayed"),))
        case _:
            return None


def rename(text: str, choosing: Choosing, known: Known) -> Turn:
    """The new name was typed."""
    name = tidy_name(text)
    if name is None:
        return stand(choosing, known, lines=(phrase("name-unclear"),))
    return Turn(Idle(), (Rename(name), Say(lines=(phrase("renamed", name=name),))))


def language(rest: str, dialogue: Dialogue, person: Person, known: Known) -> Turn:
    """/ngonngu: the other language, or the one that is named."""
    named: dict[str, Lang] = {"vi": "vi", "tieng viet": "vi", "vietnamese": "vi", "en": "en", "tieng anh": "en"}
    named["english"] = "en"
    lang = named.get(plain(rest), "vi" if person.lang == "en" else "en")
    return stand(dialogue, known, effects=(Speak(lang),), lines=(phrase("language-changed"),))


def polite(name: str, dialogue: Dialogue, known: Known) -> Turn:
    """Thanks, ok, a greeting: answered shortly, and the open question stays."""
    waiting: tuple[Phrase, ...] = ()
    if isinstance(dialogue, Idle) and owed(known):
        waiting = (phrase("still-owed", n=len(owed(known))),)
    return stand(dialogue, known, lines=(phrase(f"polite-{name}"), *waiting))


def not_understood(dialogue: Dialogue, known: Known, key: str = "not-understood") -> Turn:
    """Whatever it was: what works instead, and where we are."""
    lines = [phrase(key)]
    if isinstance(dialogue, Idle):
        lines.append(phrase("try-lead" if leads(known, or_chairs=True) else "try-officer"))
    return stand(dialogue, known, lines=tuple(lines))
