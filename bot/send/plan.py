"""Counts what a platform's plan is used for, where it has one."""

from bot.channels.channel import Channel
from bot.current import Clock
from bot.send.results import Marks
from forms.regime.calendar import ZONE
from storage.messages.plans import Outcome


def count(marks: Marks, channel: Channel, clock: Clock, outcome: Outcome) -> None:
    """Count one more message, in the month in which it went."""
    if channel.limits.per_month:
        month = f"{clock().astimezone(ZONE):%Y-%m}"
        marks.later(None, lambda work: work.plans.count(channel.name, channel.bot, month, outcome))
