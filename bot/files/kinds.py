"""Which files are read at all, and how large they may be. A file is never kept: its table becomes text."""

from typing import Literal, NamedTuple

BYTES_MOST = 2_000_000
"""Maximum bytes of a file."""
UNPACKED_MOST = 20_000_000
"""Maximum bytes of a workbook's parts together, as its own list of contents says before anything is unpacked."""
PARTS_MOST = 1_000
"""Maximum parts of a workbook."""
ROWS_MOST, COLUMNS_MOST = 3_000, 60
"""Maximum size of a table."""
CHARACTERS_MOST = 20_000
"""Maximum characters of its text: those of a paste."""
KINDS = (".xlsx", ".csv", ".txt")
_MACROS = (".xlsm", ".xltm", ".xlsb")

Why = Literal["", "kind", "macros", "size", "locked", "table-size", "unreadable", "empty", "encoding", "slow", "fetch"]
"""Why a file was not read, as the end of a key `file-why-…`; "": it was."""


class FileText(NamedTuple):
    """A file as text, its cells between tabs; or why it could not be read."""

    text: str = ""
    why: Why = ""


class Attached(NamedTuple):
    """A file of a message, as its platform names it."""

    id: str
    name: str
    size: int


def refused(name: str, size: int) -> Why:
    """Why a file of that name and size is not even looked at; "": it is."""
    ending = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    if ending in _MACROS:
        return "macros"
    if ending not in KINDS:
        return "kind"
    return "size" if size > BYTES_MOST else ""
