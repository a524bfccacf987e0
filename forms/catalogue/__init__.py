"""Reads the forms, indicators, targets and tasks of this installation from the *.toml files in this folder, for people
to edit."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from pydantic import ConfigDict

from forms.edited import mistake, read_all
from forms.form import Catalogue, Form, mistakes
from forms.indicator import Indicator
from forms.model import Model
from forms.programme import target, task
from forms.programme.lines import FORM
from forms.programme.target import Programme, targets_of
from forms.programme.task import Task


class CatalogueFile(Model):
    """The indicators, forms, programmes and tasks of one file; other entries are ignored: regime and holidays are read
    elsewhere."""

    model_config = ConfigDict(extra="ignore")

    indicator: tuple[Indicator, ...] = ()
    form: tuple[Form, ...] = ()
    programme: tuple[Programme, ...] = ()
    task: tuple[Task, ...] = ()


FOLDER = Path(__file__).parent


@cache
def load(folder: Path = FOLDER) -> Catalogue:
    """All that the files hold. A mistake raises ValueError that names the file, the line and what would be right."""
    files, wrong = read_files(folder)
    if wrong:
        raise wrong[0]
    indicators = tuple(one for file in files.values() for one in file.indicator)
    versions: dict[str, list[Form]] = {}
    for form in (form for file in files.values() for form in file.form):
        versions.setdefault(form.code, []).append(form)
    return Catalogue(
        forms=tuple(of[-1] for of in versions.values()),
        earlier=tuple(form for of in versions.values() for form in of[:-1]),
        indicators=indicators,
        targets=targets_of(one for file in files.values() for one in file.programme),
        tasks=tuple(one for file in files.values() for one in file.task),
    )


def read_files(folder: Path) -> tuple[dict[Path, CatalogueFile], list[ValueError]]:
    """The files of the folder that can be read, and every mistake in all of them."""
    files: dict[Path, CatalogueFile] = {}
    unread: list[ValueError] = []
    for path in sorted(folder.glob("*.toml")):
        file, wrong = read_all(path, CatalogueFile)
        unread += wrong
        if file is not None:
            files[path] = file
    known = {one.code: one for file in files.values() for one in file.indicator}
    crossed = [*_crossed(files, known), *_of_programmes(files, known)]
    if unread:  # what an unreadable file would have is not missing
        crossed = [error for error in crossed if "no indicator " not in str(error)]
    return files, [*unread, *crossed]


def _crossed(files: Mapping[Path, CatalogueFile], known: Mapping[str, Indicator]) -> Iterator[ValueError]:
    """Yields every mistake in which entries contradict one another."""
    seen: set[str] = set()
    for path, file in files.items():
        for n, one in enumerate(file.indicator):
            for word, message in _wrong(one, known, seen):
                yield mistake(path, ("indicator", n, word), f"indicator {one.code}: {message}")
            seen.add(one.code)
    for path, file in files.items():
        for n, form in enumerate(file.form):
            for place, message in mistakes(form, known):
                yield mistake(path, ("form", n, *place), f"form {form.code}: {message}")
    versions: dict[str, list[Form]] = {}
    for path, file in files.items():
        for n, form in enumerate(file.form):
            for word, message in _out_of_turn(form, versions.get(form.code, [])):
                yield mistake(path, ("form", n, word), f"form {form.code}: {message}")
            versions.setdefault(form.code, []).append(form)


def _of_programmes(files: Mapping[Path, CatalogueFile], known: Mapping[str, Indicator]) -> Iterator[ValueError]:
    """Yields every mistake in the targets and tasks."""
    programmes: list[Programme] = []
    tasks: list[Task] = []
    asked = {kind for file in files.values() for form in file.form if form.code == FORM for kind in form.asked_of}
    for path, file in files.items():
        for n, programme in enumerate(file.programme):
            for place, message in target.mistakes(programme, programmes, known):
                yield mistake(path, ("programme", n, *place), message)
            programmes.append(programme)
        for n, one in enumerate(file.task):
            for place, message in task.mistakes(one, tasks, asked):
                yield mistake(path, ("task", n, *place), message)
            tasks.append(one)


def _out_of_turn(form: Form, before: Sequence[Form]) -> Iterator[tuple[str, str]]:
    """Yields the word and a message for everything in which a version of a form does not follow those before it."""
    if not before:
        return
    last = before[-1]
    if form.version <= last.version:
        yield "version", f"version {last.version} stands above: the versions follow one another, the newest last"
    if form.since is None:
        yield "since", "from which day on? Give it since = 2027-01-01, the first day of its first period"
    elif last.since is not None and form.since <= last.since:
        yield "since", f"version {last.version} is since {last.since.isoformat()}: a later version has a later day"
    if form.frequency != last.frequency:
        yield "version", f"all versions are of every {last.frequency}: give this form another code"


def _wrong(one: Indicator, known: Mapping[str, Indicator], seen: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yields the word and a message for everything in which an indicator contradicts the others."""
    if one.code in seen:
        yield "code", "there is another indicator of this code: give one of them its own"
    for word, named in _named(one):
        other = known.get(named)
        if other is None:
            yield word, f"no indicator {named}"
        elif word in ("numerator", "denominator") and other.kind not in ("count", "money"):
            yield word, f"{named} is a {other.kind}: only counts and money are divided"
        elif word == "counts_units_of" and one.counts_state is not None and one.counts_state not in other.states:
            yield "counts_state", f"{named} has no state {one.counts_state}; it has {', '.join(other.states) or 'none'}"
    for word, named in _named(one):
        if word != "at_most" and one.code in _made_from(named, known):
            yield word, f"a circle: {named} is made from {one.code}"


def _named(one: Indicator) -> Iterator[tuple[str, str]]:
    """Yields every indicator that this one names, with the word that names it."""
    for word in ("numerator", "denominator", "counts_units_of", "at_most"):
        named = getattr(one, word)
        if named is not None:
            yield word, named
    yield from (("parts", part) for part in one.parts)


def _made_from(code: str, known: Mapping[str, Indicator]) -> set[str]:
    """The indicator of this code and all that it is made from, directly or not."""
    found: set[str] = set()
    waiting = [code]
    while waiting:
        at = waiting.pop()
        if at not in found and at in known:
            found.add(at)
            waiting += [named for word, named in _named(known[at]) if word != "at_most"]
    return found
