"""Decides what is asked after an answer: a doubt about it, a line that it has opened, the next line, or the sheet."""

from dataclasses import replace

from handlers.filling.draft import Draft
from handlers.filling.question import CHANGED_SINCE
from handlers.filling.record import Kept
from handlers.turn.dialogue import Asking, Dialogue, Idle, Reviewing


def onward(asking: Asking, kept: Kept) -> Dialogue:
    """Ask what comes next: a doubt, a line that a correction has opened, the next line; or show the sheet."""
    draft = kept.draft
    if kept.doubts:
        return doubtful(asking, kept)
    if asking.correcting or draft.handed_in:
        question = opened(kept)
        if question is not None and (asking.resume is None or draft.value(question.at) is not None):
            return replace(question, resume=asking.resume)  # a line that was never answered has its turn later
        return resumed(asking, kept) or (Idle() if draft.handed_in else Reviewing(slot=asking.slot))
    here = draft.form.items[draft.place(asking.at)]
    if not draft.answered(here) and asking.at not in kept.changed:
        return draft.asking(here, required=asking.required)
    return next_line(asking, draft)


def next_line(asking: Asking, draft: Draft) -> Dialogue:
    """Ask the next line without an answer, or show the sheet."""
    item = draft.following(asking)
    return draft.asking(item, required=asking.required) if item else Reviewing(slot=asking.slot)


def resumed(asking: Asking, kept: Kept | None = None) -> Dialogue | None:
    """The question that a correction had interrupted, or the next one if the correction has answered it."""
    before = asking.resume
    if before is None or kept is None or before.slot != kept.draft.slot or before.at not in kept.changed:
        return before
    return next_line(before, kept.draft)


def opened(kept: Kept) -> Asking | None:
    """The line that must be asked now, because the line it depends on was corrected above zero."""
    draft = kept.draft
    items = (item for item in draft.form.items if item.after in kept.changed and not draft.answered(item))
    item = next(items, None)
    return draft.asking(item, correcting=True) if item else None


def doubtful(asking: Asking, kept: Kept) -> Asking:
    """Ask about the first doubt. A conflict is confirmed against the version that was just shown."""
    code, doubt = kept.doubts[0]
    seen = asking.seen if code == asking.at and doubt.why not in CHANGED_SINCE else kept.draft.version(code)
    return replace(asking, at=code, seen=seen, doubt=doubt if doubt.readings else None)
