"""Hears that a lead has pasted or forwarded the figures of several units, and for which week."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from zlib import crc32

from forms.regime.period import parse
from forms.unit import Unit
from handlers.filling.closed import closed, closed_line
from handlers.lead.paste_lines import leftovers
from handlers.lead.pasted import merged, of_several, rows_of
from handlers.lead.pasting import screen
from handlers.lead.summary import FORM
from handlers.reading.fold import fold
from handlers.reading.paste.paste import read_paste, too_much
from handlers.reading.paste.small_talk import another_period
from handlers.reading.paste.statement import Paste
from handlers.reading.paste.which_week import week_of
from handlers.reading.private import HIDDEN
from handlers.rights import leads, led
from handlers.screens import stand
from handlers.turn.arranged import EnteringFor, Pasting
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Asking, ChoosingReport, Dialogue, Idle, Reviewing, Slot
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.say import Say, phrase
from handlers.turn.wanted import EnteringWanted, Wants

_LEAST = 20
"""Minimum characters of a text that may speak of several units."""


def looks_pasted(incoming: Incoming) -> bool:
    """Whether a text may hold the figures of several units; true of few texts, because it costs a look at them all."""
    text = incoming.text or ""
    if incoming.group or incoming.edits or len(text) < _LEAST or text.lstrip().startswith("/"):
        return False
    return incoming.document == "" or "\n" in text.strip() or incoming.forwarded or len(text) > 3 * _LEAST


def heard(incoming: Incoming, dialogue: Dialogue, known: Known) -> Turn | None:
    """Take a text that reports on several units that this person leads; a forwarded one, on one. None: it is not."""
    if not looks_pasted(incoming) or not leads(known) or not _may_interrupt(dialogue, known):
        return None
    text, by_name = unicodedata.normalize("NFC", incoming.text or ""), _by_name(known)
    if too_much(text):
        return stand(dialogue, lines=(phrase("paste-too-long"),))
    said = week_of(text, known.now.date(), known.week_starts)
    kept = [line for line in text.split("\n") if line not in said.titles or not another_period(fold(line))]
    paste = read_paste("\n".join(kept), known.plan.form(FORM), known.catalogue, tuple(by_name))
    if not by_name or not _of_several(paste, incoming, dialogue):
        return None
    weeks = _open_weeks(known)
    named = [period.code for period in said.named]
    shut = next((code for code in named if code not in weeks), None)
    if not weeks or (shut and len(named) == 1):
        return _closed(shut, next(iter(by_name.values()))[0], dialogue, known)
    old = said.newest is not None and said.newest < parse(weeks[0]).first_day
    period = named[0] if len(named) == 1 else "" if named or old else weeks[0]
    before = dialogue if isinstance(dialogue, Pasting) else Pasting(step="week", form=FORM)
    if before.period and period not in ("", before.period):
        return stand(before, lines=(phrase("paste-nothing-kept"), phrase("paste-other-week")))
    period = period or before.period
    pasting = replace(
        before,
        step="table" if period else "week",
        period=period,
        offered=tuple(weeks),
        rows=merged(before.rows, rows_of(paste, known.plan.form(FORM), by_name)),
        mark=f"{crc32(text.encode()) & 0xFFFFFF:06x}",
    )
    asked = [one for one in paste.asked if one.code is None]
    rest = leftovers([*asked, *of_several(paste, by_name)], paste.unread, private=HIDDEN in text)
    if not pasting.rows:
        return stand(dialogue, lines=(phrase("paste-none"), *rest))
    shown = screen(pasting, known)
    return Turn(pasting, (Say((*shown.lines, *rest, phrase("arranging-stop")), shown.buttons),))


def _closed(week: str | None, unit: Unit, dialogue: Dialogue, known: Known) -> Turn:
    """The answer to a paste of a week that cannot be handed in, or where none can."""
    slot = Slot(unit=unit.id, form=FORM, period=week or "")
    line = closed_line(slot, known) if week and closed(slot, known) else phrase("paste-no-week")
    return stand(dialogue, lines=(line, phrase("paste-nothing-kept")))


def _may_interrupt(dialogue: Dialogue, known: Known) -> bool:
    """Whether a paste is heard while this is open: not where a text in one's own words is asked for."""
    if isinstance(dialogue, Asking):
        return known.catalogue.indicator(dialogue.at).kind != "text"
    return isinstance(dialogue, Idle | Reviewing | ChoosingReport | Pasting | EnteringFor)


def _of_several(paste: Paste, incoming: Incoming, dialogue: Dialogue) -> bool:
    """Whether a paste speaks of several hamlets, or is a table or a forwarded report."""
    known = {row.unit for row in paste.rows} | {one.unit for one in paste.asked if one.unit}
    others = sum(one.unit is None for one in paste.asked)
    more = incoming.forwarded or incoming.document == "" or isinstance(dialogue, Pasting)
    if len(known) + others > 1 or (known and more):
        return True
    return len(paste.unread) > 1 and sum("\t" in line for line in paste.unread) > 1


def _by_name(known: Known) -> Mapping[str, list[Unit]]:
    """The units that this person leads and that the form is asked of, by their titles."""
    found: dict[str, list[Unit]] = {}
    for unit in led(known):
        if known.plan.asks(FORM, unit):
            found.setdefault(unit.title, []).append(unit)
    return found


def _open_weeks(known: Known) -> list[str]:
    """The weeks that these units can still hand in, the newest first."""
    theirs = {unit.id for unit in led(known)}
    codes = {period for unit, form, period in known.reports if form == FORM and unit in theirs}
    return sorted(codes, reverse=True)


def wants(dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Want the open reports of all units that whoever wrote leads, where a text may speak of several; and those that
    wait in the dialogue."""
    before = found.entering or EnteringWanted()
    if isinstance(dialogue, Pasting) and not incoming.group:
        units = (*before.units, *(row.unit for row in dialogue.rows))
        found = found._replace(entering=before._replace(units=units))
    if tapped is None and looks_pasted(incoming):
        found = found._replace(entering=(found.entering or EnteringWanted())._replace(every=True))
    return found
