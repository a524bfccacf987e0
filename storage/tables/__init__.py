"""All tables; beside each constraint the promise that it keeps (docs/why.md). Moments are UTC, days are local dates.

A `chat_key` names one conversation on one channel: "telegram:123456:789", that is channel:bot:chat."""

from storage.tables import messages, people, reports, sums, year
from storage.tables.types import tables

EVERY = tables
"""The metadata that holds every table."""
__all__ = ["EVERY", "messages", "people", "reports", "sums", "year"]
