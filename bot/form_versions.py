"""Sees to it at the start that no version of a form loses a line that people have answered."""

from bot.config import BadSettings
from forms.form import Catalogue, Form
from storage.work import Work


def keep(work: Work, catalogue: Catalogue) -> None:
    """Keep which lines each version of each form has. Raises BadSettings where one that people have answered is gone:
    what they gave would stand in no report any more."""
    for form in (*catalogue.earlier, *catalogue.forms):
        name = f"form:{form.code}:{form.version}"
        lines, kept = " ".join(item.indicator for item in form.lines), work.meta.get(name)
        if kept == lines:
            continue
        lost = sorted(set((kept or "").split()) - set(lines.split()))
        if lost and (answered := work.versions.answered(form.code, lost)):
            raise BadSettings(_told(form, answered))
        work.meta.put(name, lines)


def _told(form: Form, lost: list[str]) -> str:
    if all(one.startswith("task-") for one in lost):
        return (
            f"tasks.toml: {', '.join(lost)}, which people have answered, is gone. Leave the task as it was, and give it"
            " asked_until = the day from which it is asked no more, or switch it off (TOSO_FORMS)"
        )
    return (
        f"forms.toml: form {form.code}, version {form.version}, has lost {', '.join(lost)}, which people have answered."
        f" Leave this version as it was, and add below it [[form]] with version = {form.version + 1}, its lines, and"
        " since = the first day of the first period that asks them"
    )
