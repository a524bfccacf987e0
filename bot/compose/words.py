"""Words a key and its figures as a sentence in the reader's language. Every reply passes here, so lines that have been
worded are remembered."""

from datetime import date, datetime
from functools import lru_cache

from forms.regime import period as periods
from handlers.turn.say import Arg, Phrase, Ref, Say
from locales import printing, say
from locales.marks import bare
from reports.text.summary import printed

Rows = tuple[tuple[tuple[str, str], ...], ...]

LINK = "link"
"""The argument that is an address of ours; in any other, what looks like one is somebody's text."""

_REMEMBERED = 200
"""Most characters in an argument of a line that is remembered: a longer one is somebody's note, which is said once."""


def word(lang: str, said: Say) -> tuple[str, Rows]:
    """The text of a message, one line a phrase, with its marks, and its rows of (label, data) buttons. Raises
    MissingWords."""
    text = "\n".join([line(lang, phrase) for phrase in said.lines])
    return text, tuple(tuple((bare(line(lang, button.label)), button.data) for button in row) for row in said.buttons)


def line(lang: str, phrase: Phrase) -> str:
    """One sentence, with its marks (`locales/marks.py`). Text from people is put on one line and can carry neither
    control characters nor marks."""
    if not phrase.args:
        return _line(lang, phrase.key, ())
    args = tuple([(name, arg if name == LINK else _spoken(lang, arg)) for name, arg in phrase.args.items()])
    for _, arg in args:
        if isinstance(arg, str) and len(arg) > _REMEMBERED:
            return say(lang, phrase.key, dict(args))
    return _line(lang, phrase.key, args)


@lru_cache(maxsize=16384)
def _line(lang: str, key: str, args: tuple[tuple[str, str | int], ...]) -> str:
    return say(lang, key, dict(args))


def _spoken(lang: str, arg: Arg) -> str | int:
    match arg:
        case int():
            return arg
        case str():
            return printing.quoted(arg)
        case Ref():
            return _ref(lang, arg.kind, arg.of)
        case Phrase():
            return line(lang, arg)
        case list():
            return printing.listed(str(_spoken(lang, part)) for part in arg)
        case _:
            return printed(arg, lang)


@lru_cache(maxsize=4096)
def _ref(lang: str, kind: str, of: str) -> str:
    match kind:
        case "period":
            period = periods.parse(of)
            return printing.period(period.kind, period.first_day, period.cutoff, lang)
        case "short_period":
            period = periods.parse(of)
            return printing.short_period(period.kind, period.first_day, period.cutoff, lang)
        case "day":
            return printing.day(date.fromisoformat(of), lang)
        case "weekday":
            return printing.weekday(date.fromisoformat(of), lang)
        case "moment":
            return printing.moment(datetime.fromisoformat(of), lang)
        case _:
            return say(lang, f"{kind}-{of}", {})
