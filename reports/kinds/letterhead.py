"""Who sends a report: the names and lines that are the same in every report of a commune."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head and the foot of a commune's documents.

    `agency` are the lines of its own name, in capitals; `parent` those of the agency above it, where they are written.
    `place` stands before the day. `authority` are the lines above the signature: ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH").
    `recipients` replace those of the kind of report; `drafter` is the mark of who wrote it, behind "Lưu: VT"."""

    agency: tuple[str, ...]
    place: str
    commune: str
    province: str
    hamlet: str = "xóm"
    parent: tuple[str, ...] = ()
    authority: tuple[str, ...] = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    signer: str = ""
    drafter: str = ""
    recipients: tuple[str, ...] = ()
