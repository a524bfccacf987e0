"""Cuts a long text into messages that a channel takes."""


def units(text: str) -> int:
    """The length of the text in UTF-16 units; an emoji is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cuts(text: str, limit: int) -> list[tuple[int, int]]:
    """Where each message begins and ends in the text: of at most `limit` UTF-16 units (two or more), cut at the last
    paragraph, line or word border of what fits, and never inside a character."""
    if len(text) * 2 <= limit:
        return [(0, len(text))] if text else []
    found, first = [], 0
    while (len(text) - first) * 2 > limit and units(text[first:]) > limit:
        rest = text[first:]
        head = _fitting(rest, limit)
        borders = (rest.rfind(border, head // 2, head + len(border)) for border in ("\n\n", "\n", " "))
        cut = next((at for at in borders if at > 0), head)
        found.append((first, first + len(rest[:cut].rstrip())))
        first = len(text) - len(rest[cut:].lstrip("\n "))
    return [(first, last) for first, last in (*found, (first, len(text))) if first < last]


def _fitting(text: str, limit: int) -> int:
    """How many characters of a longer text fit; at least one, so that cutting always ends."""
    used = at = 0
    while used <= limit:
        used += 2 if text[at] > "\uffff" else 1
        at += 1
    return max(at - 1, 1)
