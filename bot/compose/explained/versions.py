"""Words the periods of one unit in an explanation: the figure of each, every version of it, who gave it and when, and
the words that it was read from."""

from collections.abc import Iterable, Iterator, Sequence

from bot.compose.words import line
from forms.form import Form
from forms.indicator import Indicator
from forms.regime.calendar import ZONE
from forms.regime.period import Period
from forms.regime.plan import Plan
from forms.sense import Strange
from forms.unit import Unit
from forms.value import NotApplicable, Value
from handlers.turn.last_change import UNDONE
from handlers.turn.naming import briefly
from handlers.turn.say import Arg, Phrase, Ref, phrase
from locales import printing, say
from reports.compile.explain import Explanation, UnitShare
from reports.compile.over_time.facts import CountedFigure
from reports.text.explain import period_name, share_figure
from reports.text.summary import name_of
from storage.reports.versions import FigureVersion
from storage.work import Work


def unit_blocks(work: Work, opened: Explanation, unit: Unit, lang: str, plan: Plan) -> list[str]:
    """A block for each period in which this unit gave or owes the figure; of a computed one, for each figure that it is
    made from."""
    if opened.made_from:
        parts = [(part, unit_blocks(work, part, unit, lang, plan)) for part in opened.made_from]
        return [
            block if n else f"{say(lang, 'explain-part', {'name': name_of(part.of, lang)})}\n{block}"
            for part, blocks in parts
            for n, block in enumerate(blocks)
        ]
    shares = [share for share in opened.shares if share.unit == unit]
    periods = {period.code for share in shares for period in share.periods}
    versions: dict[str, list[FigureVersion]] = {}
    for version in work.versions.of_periods(unit.id, periods, [opened.of.code]) if periods else ():
        versions.setdefault(version.period, []).append(version)
    return [
        "\n".join(_block(share, period, opened, versions.get(period.code, []), (lang, plan)))
        for share in shares
        for period in share.periods
    ]


def _block(
    share: UnitShare,
    period: Period,
    opened: Explanation,
    versions: Sequence[FigureVersion],
    told: tuple[str, Plan],
) -> Iterator[str]:
    lang, plan = told
    counted = next((one for one in share.figures if one.period == period), None)
    name = {"period": period_name(period, lang)}
    if counted is None:
        key = "explain-period-missing" if period in share.missing else "explain-period-unanswered"
        yield say(lang, key, name)
        return
    yield say(lang, "explain-period", {**name, "figure": share_figure(opened, counted.value, lang)})
    if counted.as_of != period.cutoff or opened.way in ("last", "since_january"):
        yield say(lang, "explain-as-of-line", {"last": printing.day(counted.as_of, lang)})
    if not versions or isinstance(versions[-1].value, NotApplicable | None):
        yield from _pointless(counted, opened.of, lang, plan)
    for one, old in _changes(versions):
        yield from (line(lang, said) for said in _version(one, old, opened.of))


def _pointless(counted: CountedFigure, of: Indicator, lang: str, plan: Plan) -> Iterator[str]:
    """Why there is a figure that nobody gave: its line is not asked where the one before it is zero."""
    form: Form = plan.form(counted.form, counted.period.code)
    item = form.item(of.code)
    if item is not None and item.after:
        yield say(lang, "explain-pointless", {"name": name_of(plan.indicator(item.after), lang)})


def _changes(versions: Iterable[FigureVersion]) -> Iterator[tuple[FigureVersion, Value | None]]:
    """Each version with the figure that it replaced."""
    old: Value | None = None
    for one in versions:
        yield one, old
        old = one.value


def _version(one: FigureVersion, old: Value | None, of: Indicator) -> Iterator[Phrase]:
    who: Arg = one.by_name or phrase("history-nobody")
    if one.instead_of:
        who = phrase("history-instead", who=who, other=one.instead_of)
    if one.on_behalf:
        who = phrase("explain-on-behalf", who=who)
    at = Ref(kind="moment", of=one.at.astimezone(ZONE).isoformat())
    why = one.why.partition(" ")[0]
    why = why if why in ("edited", "corrected", UNDONE) else "given"
    key = "explain-given" if old is None and one.value is not None else "explain-changed"
    yield phrase(key, at=at, who=who, why=why, old=briefly(of, old), new=briefly(of, one.value))
    if doubted := Strange.kept(one.why):
        yield phrase("history-confirmed", rule=doubted.rule, **doubted.against)
    if one.left:
        yield phrase("history-words-erased")
    elif one.raw and why != UNDONE:
        yield phrase("history-words", words=one.raw)
    elif why != UNDONE and not isinstance(one.value, NotApplicable):  # a line that is not asked is left out by itself
        yield phrase("history-words-button")
