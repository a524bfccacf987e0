"""The words of a report: for each passage what people wrote, with variables that renew themselves: `{{vneid_rate}}`."""

import re
from collections.abc import Iterator, Mapping

from forms.form import Catalogue
from reports.kinds.fill import Filling
from reports.kinds.kind import ReportKind, Spot
from reports.kinds.table import Wording
from reports.kinds.variable import check

Narrative = Mapping[str, str]
"""Words by the code of their passage, such as "I.2" or "II.4 - Ưu điểm"; every line is a paragraph. BASES replaces the
documents that the report rests on."""

BASES = "Căn cứ"
_VARIABLE = re.compile(r"\{\{([^{}]*)\}\}")


def mistakes(narrative: Narrative, kind: ReportKind, catalogue: Catalogue) -> Iterator[str]:
    """Yields what is wrong with the words, with the passage: a passage that the report does not have, a variable that
    nothing can fill."""
    known = {BASES, *(passage.code for passage in kind.passages)}
    for code, words in narrative.items():
        if code not in known:
            yield f"{code}: this report has no such passage"
        for found in _VARIABLE.finditer(words):
            try:
                check(f"{{{found[1].strip()}}}", catalogue)
            except ValueError as error:
                yield f"{code}: {error}"
        if re.search(r"\{\{|\}\}", _VARIABLE.sub("", words)):
            yield f"{code}: a variable is written {{{{name}}}}"


def spots(code: str, words: str) -> Iterator[Spot]:
    """Yields the variables of a passage as places; they bear the passage's own name."""
    yield from (Spot(code, Wording(text=f"{{{found[1].strip()}}}")) for found in _VARIABLE.finditer(words))


def paragraphs(code: str, words: str, filling: Filling) -> list[str]:
    """The paragraphs of a passage, its variables filled."""

    def fill(found: re.Match[str]) -> str:
        return filling.text(Spot(code, Wording(text=f"{{{found[1].strip()}}}")))

    said = _VARIABLE.sub(fill, words)
    return [line for raw in said.splitlines() if (line := " ".join(raw.split()))]
