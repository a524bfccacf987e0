"""`toso catalogue check`: every mistake in the files of indicators, forms, targets and tasks, else in the kinds of
report that print them; or what they hold."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from forms.catalogue import FOLDER, read_files
from forms.catalogue.check import all_mistakes
from locales import say
from reports import kinds


def main(out: TextIO, folder: Path = FOLDER) -> int:
    """Print all mistakes with file, line and what would be right, and return 1; without one, a table of what there
    is."""
    wrong = all_mistakes(folder) or kinds.all_mistakes()
    if wrong:
        print(*wrong, sep="\n", file=out)
        print(say("vi", "catalogue-wrong", {"n": len(wrong)}), file=out)
        return 1
    files, _ = read_files(folder)
    indicators = [one for file in files.values() for one in file.indicator]
    forms = [form for file in files.values() for form in file.form]
    print(say("vi", "catalogue-right", {"indicators": len(indicators), "forms": len(forms)}), file=out)
    programmes = sum(len(file.programme) for file in files.values())
    targets = sum(len(one.target) for file in files.values() for one in file.programme)
    tasks = sum(len(file.task) for file in files.values())
    print(say("vi", "catalogue-plan", {"targets": targets, "programmes": programmes, "tasks": tasks}), file=out)
    by_file = Counter({path.name: len(file.indicator) for path, file in files.items() if file.indicator})
    suppliers = Counter[str](kind for one in indicators for kind in one.supplied_by or ("–",))
    _table("catalogue-by-file", by_file, out)
    _table("catalogue-by-supplier", suppliers, out)
    _table("catalogue-by-basis", Counter[str](one.basis for one in indicators), out)
    print(say("vi", "catalogue-forms", {}), file=out)
    for form in forms:
        lines = ", ".join(item.indicator for item in form.items) or "–"
        asked = ", ".join(form.asked_of)
        print(f"  {form.code} v{form.version} · {form.frequency} · {asked} · {len(form.items)}: {lines}", file=out)
    return 0


def _table(head: str, counted: Counter[str], out: TextIO) -> None:
    print(say("vi", head, {}), file=out)
    width = max(map(len, counted), default=0)
    for name, n in _most_first(counted.items()):
        print(f"  {name:<{width}}  {n:>4}", file=out)


def _most_first(counted: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(counted, key=lambda one: (-one[1], one[0]))
