"""Checks the catalogue as a whole: that whoever is asked can answer, and that there are words to ask with.

Unlike catalogue.load, which a folder of any forms passes, this is about the program's own: it stops its start."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from forms.catalogue import FOLDER, CatalogueFile, read_files
from forms.edited import Place, mistake
from forms.form import Form
from forms.indicator import Indicator
from locales import LANGUAGES, keys

DIGITS = range(5)
"""Digits that a percentage may have behind the comma."""
_PARTS = ("", ".short", ".unit", ".question", ".said")


@cache
def all_mistakes(folder: Path = FOLDER) -> tuple[str, ...]:
    """Every mistake in the files, with file, line and what would be right."""
    files, wrong = read_files(folder)
    known = {one.code: one for file in files.values() for one in file.indicator}
    found = [*wrong, *(error for path, file in files.items() for error in _of_file(path, file, known))]
    return tuple(dict.fromkeys(str(error) for error in found))


def check(folder: Path = FOLDER) -> None:
    """Raise ValueError for the first mistake in the files, and say how many more there are."""
    wrong = all_mistakes(folder)
    if wrong:
        more = f" (and {len(wrong) - 1} more: toso catalogue check)" if len(wrong) > 1 else ""
        raise ValueError(f"{wrong[0]}{more}")


def _of_file(path: Path, file: CatalogueFile, known: Mapping[str, Indicator]) -> Iterator[ValueError]:
    for n, one in enumerate(file.indicator):
        for word, message in (*_precision(one), *_words(one)):
            yield mistake(path, ("indicator", n, word), f"indicator {one.code}: {message}")
    for n, form in enumerate(file.form):
        for place, message in (*_asked(form, known), *_title(form)):
            yield mistake(path, ("form", n, *place), f"form {form.code}: {message}")


def _precision(one: Indicator) -> Iterator[tuple[str, str]]:
    if one.kind == "percent" and one.precision not in DIGITS:
        yield "precision", f"{one.precision} digits behind the comma: 0 to {DIGITS[-1]}, such as precision = 2"


def _words(one: Indicator) -> Iterator[tuple[str, str]]:
    """Yields what has no words in a language: they stand where the other indicators have theirs."""
    for lang in LANGUAGES:
        parts = (*_PARTS, *(f".state-{state}" for state in one.states))
        name = f"indicator-{one.words}"
        missing = [name + part for part in parts if name + part not in keys(lang)]
        if missing:
            yield "code", f"no words {', '.join(missing)}: add them to locales/{lang}/indicators_….ftl"


def _title(form: Form) -> Iterator[tuple[Place, str]]:
    for lang in LANGUAGES:
        name = "form-" + form.code
        if form.title is None and name not in keys(lang):
            yield ("code",), f"no words {name}: add them to a file of locales/{lang}"


def _asked(form: Form, known: Mapping[str, Indicator]) -> Iterator[tuple[Place, str]]:
    """Yields the lines that cannot be answered: computed figures, and figures that others supply."""
    asked = [("items", n, item) for n, item in enumerate(form.items)]
    for word, n, item in (*asked, *(("spare", n, item) for n, item in enumerate(form.spare))):
        one = known.get(item.indicator)
        if one is None:
            continue
        place = (word, n, "indicator")
        if one.computed:
            yield place, f"{one.code} is computed: ask for the figures that it is made from, and take this line out"
            continue
        for kind in item.of or form.asked_of:
            if kind not in one.supplied_by:
                given = ", ".join(one.supplied_by) or "nobody"
                yield (
                    place,
                    f"{one.code} is not supplied by {kind}, but by {given}: ask them, or add to its supplied_by",
                )
