"""/kiemtra: what the checks find in the figures of some days, by severity; and before a report is sent on, what must be
corrected or acknowledged first."""

from forms.checks.checked import Checked
from forms.checks.finding import SEVERITIES, Finding
from forms.form import Catalogue
from handlers.lead.checks.lines import FOLDED, SHOWN, count, numbered, said_of, title
from handlers.reading.commands import command as slashed
from handlers.rights import leads, not_theirs
from handlers.screens import stand
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Acknowledging, Dialogue, Slot
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.say import Button, Phrase, Say, phrase
from handlers.turn.screen import Rows
from handlers.turn.wanted import CheckWanted, Wants

VERBS = ("chk", "cha")
"""Verbs of the buttons: check again; acknowledge a finding."""


def wants(dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add the days that are to be checked: those of the command, of the button, or of the open question."""
    if tapped is not None and tapped.verb in (*VERBS, "sent"):
        return found._replace(checking=CheckWanted(tapped.number, code=tapped.period))
    typed = slashed(incoming.text) if incoming.text and tapped is None else None
    if typed is not None and typed.name == "check":
        return found._replace(checking=CheckWanted(said=typed.rest))
    if isinstance(dialogue, Acknowledging):
        return found._replace(checking=CheckWanted(dialogue.unit, code=dialogue.code))
    return found


def command(_rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/kiemtra, with or without a period."""
    if not leads(known, or_chairs=True):
        return stand(dialogue, lines=(not_theirs(known),))
    if not known.asked.checked:
        return stand(dialogue, lines=(phrase("check-unclear"),))
    return Turn(dialogue, tuple(shown(one, known) for one in known.asked.checked))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button below a check. None: not this person's."""
    checked = of(tap.number, known)
    if checked is None:
        return None
    if tap.verb == "chk":
        return Turn(dialogue, (shown(checked, known, form=tap.subject),))
    if not _acts(checked, known):
        return None
    finding = checked.marked(tap.subject)
    if finding is None or finding not in checked.open:
        return Turn(dialogue, (shown(checked, known, phrase("check-gone"), form=tap.extra),))
    return stand(
        Acknowledging(unit=checked.unit.id, code=checked.window.code, mark=finding.mark, form=tap.extra),
    )


def of(unit: int, known: Known) -> Checked | None:
    """What was checked of that unit, where this person may look at it."""
    mine = leads(known, or_chairs=True)
    found = (one for one in known.asked.checked if one.unit.id == unit)
    return next((one for one in found if any(top.covers(one.unit) for top in mine)), None)


def _acts(checked: Checked, known: Known) -> bool:
    """Whether this person leads the unit; a chair only looks on."""
    return any(top.covers(checked.unit) for top in leads(known))


def before_sent(slot: Slot, dialogue: Dialogue, known: Known) -> Turn | None:
    """What must be corrected or acknowledged before this report is said to be sent; None: nothing."""
    checked = of(slot.unit, known)
    if checked is None or not checked.open:
        return None
    lines = (phrase("check-before-sent", n=len(checked.open)),)
    return Turn(dialogue, (open_ones(checked, known, *lines, form=slot.form),))


def open_ones(checked: Checked, known: Known, *lines: Phrase, form: str) -> Say:
    """Only what is still to be acknowledged."""
    said = [line for n, one in _numbered(checked) if one in checked.open for line in _said(n, one, checked, known)]
    again = Button(label=phrase("check-button-again"), data=_data("chk", checked, form))
    return Say(lines=(*lines, *said), buttons=(*_buttons(checked, known, form), (again,)))


def shown(checked: Checked, known: Known, *lines: Phrase, form: str = "") -> Say:
    """All findings, the most serious first; a long list of those that need no answer is folded."""
    head = (*lines, title(checked))
    if not checked.findings:
        return Say(lines=(*head, phrase("check-none")), buttons=_sent(checked, form))
    counts = {severity: count(checked.findings, severity) for severity in SEVERITIES}
    said = [phrase("check-counts", **counts)]
    for severity in SEVERITIES:
        some = [(n, one) for n, one in _numbered(checked) if one.severity == severity]
        if some:
            said.append(phrase(f"check-{severity}"))
            said += _listed(some, checked, known.catalogue)
    return Say(lines=(*head, *said), buttons=(*_buttons(checked, known, form), *_sent(checked, form)))


def _listed(some: list[tuple[int, Finding]], checked: Checked, catalogue: Catalogue) -> list[Phrase]:
    lines = [line for n, one in some[:SHOWN] for line in said_of(n, one, checked, catalogue)]
    if len(some) > SHOWN:
        lines.append(phrase("check-more", n=len(some) - SHOWN))
    if some[0][1].severity != "hard" and len(some) > FOLDED:
        folded = lines[-1]
        for line in lines[-2::-1]:
            folded = phrase("check-joined", first=line, rest=folded)
        return [phrase("check-fold", lines=folded)]
    return lines


def _numbered(checked: Checked) -> list[tuple[int, Finding]]:
    return list(enumerate(numbered(checked.findings), 1))


def _said(n: int, finding: Finding, checked: Checked, known: Known) -> list[Phrase]:
    return said_of(n, finding, checked, known.catalogue)


def _buttons(checked: Checked, known: Known, form: str) -> Rows:
    """A button for each finding that is to be acknowledged, for whoever leads here."""
    if not _acts(checked, known):
        return ()
    some = [(n, one) for n, one in _numbered(checked) if one in checked.open][:SHOWN]
    buttons = [
        Button(label=phrase("check-button", n=n), data=f"{_data('cha', checked, one.mark)}{_of_form(form)}")
        for n, one in some
    ]
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))


def _sent(checked: Checked, form: str) -> Rows:
    """The button that says that the report was sent, once nothing stands against it."""
    if not form or checked.open:
        return ()
    return ((Button(label=phrase("check-button-sent"), data=_data("sent", checked, form)),),)


def ready(checked: Checked, form: str) -> Rows:
    """The same, after the last finding was acknowledged."""
    return _sent(checked, form)


def _data(verb: str, checked: Checked, subject: str) -> str:
    return f"{verb}|{checked.window.code}|{subject}|{checked.unit.id}"


def _of_form(form: str) -> str:
    return f".{form}" if form else ""
