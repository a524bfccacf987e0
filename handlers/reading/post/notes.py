"""Finds the words about difficulties in a posted report."""

import re
from collections.abc import Sequence

from handlers.reading.fold import folded_alike
from handlers.reading.post import words
from handlers.reading.post.clauses import Clause

_HEADS = "|".join(sorted((re.escape(head) for head in words.NOTE_HEADS if head.isascii()), key=len, reverse=True))
_HEAD = re.compile(
    r"(?:(?<=[\n.;,!])|^)[ \t]*(?:[-+*•]|\(?\d{1,2}[.)/-])?[ \t]*(?:ve |nhung |cac |mot so |xom em |hien )*"
    rf"(?:{_HEADS})"
    r"(?:,? (?:vuong mac|kien nghi|de xuat|va kien nghi|cua xom|trong tuan|tuan nay))*"
    r"[ \t]*(?::|=|-|\bla\b|\n)[ \t]*"
)
_HEADED = re.compile(r"(?:khó khăn|kho khan|kk|vướng mắc|vuong mac|tồn tại|ton tai)\s*[:=-]\s*", re.IGNORECASE)
_NOT = r"(?:khong|ko|k|kg|chua|chang|no)"
_MATTER = r"(?:kho khan|vuong mac|kk|kien nghi|de xuat|ton tai|vuong|van de|y kien|difficult\w*|problems?|kho)"
_NO_TROUBLE = re.compile(
    rf"\b{_NOT} +(?:co +|gap +|phat sinh +|thay +)?(?:gi +)?{_MATTER}"
    r"(?:[ ,]+(?:gi|nao|ca|vuong mac|kien nghi|de xuat|va|hay|het|a|,))*"
    r"|\b(?:kho khan|vuong mac|kk|kien nghi)(?:[ ,]+(?:vuong mac|kien nghi))? *(?:thi|:|la|gi|-)*"
    r" *(?:khong|ko|k|kg|chua|0)\b"
    r"(?: *[?:] *(?:khong|ko|k))?(?: +(?:co|thay|gap))?(?: +(?:gi|nao|het|ca|a|dau))*(?= *(?:[.,;!\n]|$))"
)
_NOTHING = re.compile(
    r"(?:da )?(?:khong|ko|k|kg|chua|0|no|none|chang)(?: (?:co|phat sinh|thay|gap))*"
    r"(?: (?:gi|nao|ca|het|kho khan|vuong mac|a|em))*[ .!,🙏]*"
)
_OLD = re.compile(r"(?:nguoi )?(?:da |rat )?(?:lon|cao) tuoi|nguoi gia")
_STORM = re.compile(words.STORM)
_TROUBLE = re.compile("|".join(words.TROUBLE))


def headed_note(cleaned: str, folded: str, names: frozenset[str]) -> tuple[str | None, list[tuple[int, int]]]:
    """The note that a heading begins, and what of the text is therefore no figure. "": it says that there is none;
    None: there is no such heading."""
    spans: list[tuple[int, int]] = []
    note: str | None = None
    for found in _NO_TROUBLE.finditer(folded):
        spans.append(found.span())
        note = ""
    head = _HEAD.search(folded)
    if head is None or any(start <= head.start() < end for start, end in spans):
        return note, spans
    end = _end(folded, head.end(), names)
    said = cleaned[head.end() : end].strip(" .,-")
    if _NOTHING.fullmatch(folded[head.end() : end].strip(" .,-")) or not said:
        return (note if note is not None else ("" if said else None)), [*spans, (head.start(), end)]
    return said, [*spans, (head.start(), end)]


def _end(folded: str, at: int, names: frozenset[str]) -> int:
    """The end of the note: where a sentence or a line begins that gives a figure."""
    for found in re.finditer(r"\n|[.;!]\s+|,\s*", folded[at:]):
        rest = folded[at + found.end() :]
        sentence = re.split(r"[.;!]\s|\n|,", rest, maxsplit=1)[0]
        if not sentence.strip() and found[0] == "\n":
            return at + found.start()
        begins = _BEGINS.match(sentence)
        words_ = set(re.findall(r"[a-z]+", sentence))
        if begins or (re.search(r"\d|\bkhong\b", sentence) and words_ & names and not _TROUBLE.search(sentence)):
            return at + found.start()
    return len(folded)


_BEGINS = re.compile(
    r"\s*(?:[-+*]\s*|\d+[.)/]\s*)?(?:so|tong|tran trong|cam on|nguoi bao cao|de nghi xem xet)\b.{0,40}[:=]"
)


def note_of(cleaned: str, parts: Sequence[Clause]) -> str | None:
    """The words that sound like a difficulty, where no heading announces them."""
    spans: list[tuple[int, int]] = []
    for clause in parts:
        start, end = clause.tokens[0].start, clause.tokens[-1].end
        if is_trouble(cleaned[start:end]):
            start = _behind_figures(cleaned, clause)
            if _only_describes(cleaned[start:end]):
                continue
            if spans and not any(token.kind == "figure" for token in clause.tokens) and start - spans[-1][1] <= 3:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
    said = ", ".join(_HEADED.sub("", cleaned[start:end].strip(" ,.-")) for start, end in spans)
    return said or None


def _behind_figures(cleaned: str, clause: Clause) -> int:
    """Where the difficulty begins: behind the figures of its clause and their names, if it stands there."""
    figures = [n for n, token in enumerate(clause.tokens) if token.kind == "figure"]
    at = figures[-1] + 1 if figures else 0
    while figures and at < len(clause.tokens) and clause.tokens[at].kind in ("label", "glue", "comma"):
        at += 1
    behind = clause.tokens[at:]
    told = bool(figures and behind) and is_trouble(cleaned[behind[0].start : behind[-1].end])
    return behind[0].start if told else clause.tokens[0].start


def _only_describes(said: str) -> bool:
    """Whether words only say who the people were: "cài cho 3 bác cao tuổi"."""
    return bool(_OLD.fullmatch(folded_alike(said)))


def is_trouble(said: str) -> bool:
    """Whether words, as they were typed, sound like a difficulty."""
    return bool(_TROUBLE.search(folded_alike(said)) or _STORM.search(said.casefold()))
