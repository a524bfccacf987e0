"""A lead says why the values of a finding are right nevertheless."""

from forms.checks.checked import Acknowledgement, Checked
from forms.checks.finding import Finding
from handlers.lead.checks.check import of, open_ones, ready, shown
from handlers.lead.checks.lines import title, what
from handlers.reading.private import sensitive
from handlers.rights import leads
from handlers.screens import stand
from handlers.turn.dialogue import Acknowledging, Idle
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.orders import Acknowledge
from handlers.turn.say import Say, phrase
from handlers.turn.screen import Screen

LEAST, MOST = 3, 300
"""Characters of a reason."""


def _asked(acknowledging: Acknowledging, known: Known) -> tuple[Checked, Finding | None] | None:
    """What was checked, and the finding, if its values still stand and nobody has acknowledged it. None: the unit is
    not this person's any more."""
    checked = of(acknowledging.unit, known)
    if checked is None or checked.window.code != acknowledging.code:
        return None
    if not any(top.covers(checked.unit) for top in leads(known)):
        return None
    finding = checked.marked(acknowledging.mark)
    return checked, finding if finding is not None and finding in checked.open else None


def screen(acknowledging: Acknowledging, known: Known) -> Screen:
    """The question for the reason, below what was found."""
    asked = _asked(acknowledging, known)
    checked, finding = asked or (None, None)
    if checked is None or finding is None:
        return Screen()
    lines = (title(checked), what(finding, known.catalogue), phrase("check-ask-reason"))
    return Screen(lines, prompt="prompt-acknowledge")


def typed(text: str, acknowledging: Acknowledging, known: Known) -> Turn:
    """The reason was typed."""
    asked = _asked(acknowledging, known)
    if asked is None:
        return Turn(Idle(), (Say(lines=(phrase("place-gone"),)),))
    checked, finding = asked
    if finding is None:
        return Turn(Idle(), (shown(checked, known, phrase("check-gone"), form=acknowledging.form),))
    reason = " ".join(text.split())
    if not LEAST <= len(reason) <= MOST:
        return stand(acknowledging, lines=(phrase("check-reason-length", n=MOST),))
    if sensitive(reason, "text"):
        return stand(acknowledging, lines=(phrase("sensitive"),))
    seen = checked.said[finding.key].version if finding.key in checked.said else 0
    where = (checked.unit.id, checked.window.code, finding.key)
    order = Acknowledge(*where, finding.stands, reason, seen)
    said = Acknowledgement(seen + 1, finding.stands, reason, known.me.name, known.now)
    now = checked._replace(said={**checked.said, finding.key: said})
    noted = phrase("check-noted", reason=reason)
    if now.open:
        left = open_ones(now, known, noted, phrase("check-left", n=len(now.open)), form=acknowledging.form)
        return Turn(Idle(), (order, left))
    return Turn(Idle(), (order, Say(lines=(noted, phrase("check-ready")), buttons=ready(now, acknowledging.form))))
