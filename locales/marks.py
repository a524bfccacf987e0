"""Formatting in the .ftl files: `<b>…</b>` bold, `<code>…</code>` and `<pre>…</pre>` text and block to copy,
`<fold>…</fold>` a long passage that is shown folded.

When the files are loaded, the marks become private-use characters, which `printing.plain` takes out of whatever people
write. So nobody's text can make or break formatting, and "<b>" that somebody types stays "<b>"."""

import re

END = "\ue000"
"""Ends the passage that was opened last. No passage is without it, so that one look shows whether a text has any."""
BOLD, CODE, BLOCK, FOLD = "\ue001", "\ue002", "\ue003", "\ue004"
OPENED = {"b": BOLD, "code": CODE, "pre": BLOCK, "fold": FOLD}
"""The character that opens a passage, by its name in the files."""

_WRITTEN = re.compile(r"<(/?)(b|code|pre|fold)>")
_SHOWN_NOWHERE = {ord(mark): None for mark in (END, *OPENED.values())}


def marked(template: str) -> str:
    """The text of a file with characters in place of its marks."""
    return _WRITTEN.sub(lambda found: END if found[1] else OPENED[found[2]], template)


def bare(text: str) -> str:
    """The text without marks, for where nothing can be formatted."""
    return text.translate(_SHOWN_NOWHERE) if END in text else text


def folded(text: str) -> str:
    """A passage that is shown folded, made here where it is too long to be an argument of a sentence."""
    return f"{FOLD}{text}{END}"
