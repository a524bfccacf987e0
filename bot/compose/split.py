"""Cuts a long text into messages that a channel takes."""


def units(text: str) -> int:
    """The length of the text in UTF-16 units; an emoji is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, limit: int) -> list[str]:
    """Cut into messages of at most `limit` UTF-16 units (two or more), at the last paragraph, line or word border
    of what fits, and never inside a character."""
    parts = []
    while len(text) * 2 > limit and units(text) > limit:
        head = _fitting(text, limit)
        borders = (text.rfind(border, head // 2, head + len(border)) for border in ("\n\n", "\n", " "))
        cut = next((at for at in borders if at > 0), head)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip("\n ")
    return [part for part in (*parts, text) if part]


def _fitting(text: str, limit: int) -> int:
    """How many characters of a longer text fit; at least one, so that cutting always ends."""
    used = at = 0
    while used <= limit:
        used += 2 if text[at] > "\uffff" else 1
        at += 1
    return max(at - 1, 1)
