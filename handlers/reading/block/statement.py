"""Reads what a block says without a figure: "phi tiếp xúc: không có thủ tục", "chưa có trung tâm đổi mới sáng tạo"."""

from forms.indicator import Indicator
from forms.value import Nil, Status
from handlers.reading.block import words
from handlers.reading.block.names import NamedFigures, harmless, tokens
from handlers.reading.block.values import nil_at_start, state_of, words_of
from handlers.reading.figures.one_figure import Read, Reading
from handlers.reading.fold import fold


def split(text: str) -> tuple[str, str] | None:
    """A label and what stands behind its colon."""
    label, colon, value = text.partition(":")
    return (label, value.strip()) if colon else None


def without_label(indicator: Indicator, found: NamedFigures, text: str) -> Reading | None:
    """The value of a sentence that names a figure and denies or grants it, without a colon between."""
    before, behind = text[: found.start], text[found.end :]
    match indicator.kind:
        case "yes_no":
            return _granted(before, behind)
        case "status":
            said = state_of(indicator, behind) if harmless(tokens(before)) else None
            return said if isinstance(said, Read) else None
        case "text":
            return None
        case _:
            return _denied(indicator, before, behind)


def _granted(before: str, behind: str) -> Reading | None:
    around = tokens(f"{before} {behind}")
    if not harmless(around, words.GRANTS, words.DENIES):
        return None
    if any(token.said in words.DENIES for token in around):
        return Read(Status(code="no"))
    said = set(fold(f"{before} {behind}").split())
    return Read(Status(code="yes")) if said & {"co", "da", "roi"} else None


def _denied(indicator: Indicator, before: str, behind: str) -> Reading | None:
    if harmless(tokens(before)) and behind.strip(" .,;:"):
        said = words_of(indicator, behind)
        return said if isinstance(said, Read) else None
    rest = before.split()
    while rest and harmless(tokens(rest[0])) and nil_at_start(indicator, " ".join(rest)) is None:
        rest = rest[1:]
    nil = nil_at_start(indicator, " ".join(rest))
    if nil is None or not harmless(tokens(" ".join(rest)[len(nil) :])) or not harmless(tokens(behind)):
        return None
    return Read(Nil(wording=nil))
