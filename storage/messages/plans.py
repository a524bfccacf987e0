"""What a platform's plan has been used for, by bot and month; and who may poll a bot."""

from datetime import datetime
from typing import Literal, NamedTuple

from sqlalchemy import Connection, delete, select, update

from storage.sql.upsert import ignoring
from storage.tables.messages import leases, plan_use

Outcome = Literal["sent", "failed", "doubtful"]


class PlanUse(NamedTuple):
    """The messages of one bot in one month, by what became of them."""

    sent: int = 0
    failed: int = 0
    doubtful: int = 0

    @property
    def most(self) -> int:
        """Messages that the platform may have counted."""
        return self.sent + self.doubtful


class Plans:
    """The ledger of sent messages, and the leases."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def count(self, channel: str, bot: str, month: str, outcome: Outcome) -> None:
        """Count one more message."""
        key = {"channel": channel, "bot": bot, "month": month}
        self._db.execute(ignoring(self._db, plan_use), key)
        where = (plan_use.c[name] == value for name, value in key.items())
        self._db.execute(update(plan_use).where(*where).values({outcome: plan_use.c[outcome] + 1}))

    def used(self, channel: str, bot: str, month: str) -> PlanUse:
        """What is counted for this month."""
        query = select(plan_use.c.sent, plan_use.c.failed, plan_use.c.doubtful).where(
            plan_use.c.channel == channel, plan_use.c.bot == bot, plan_use.c.month == month
        )
        row = self._db.execute(query).first()
        return PlanUse(*row) if row else PlanUse()

    def lease(self, name: str, holder: str, until: datetime, now: datetime) -> bool:
        """Take or renew a lease; False: another holder has it still."""
        self._db.execute(ignoring(self._db, leases), {"name": name, "holder": holder, "until": until})
        free = (leases.c.holder == holder) | (leases.c.until < now)
        taken = update(leases).where(leases.c.name == name, free).values(holder=holder, until=until)
        return bool(self._db.execute(taken).rowcount)

    def release(self, name: str, holder: str) -> None:
        """Give a lease back."""
        self._db.execute(delete(leases).where(leases.c.name == name, leases.c.holder == holder))
