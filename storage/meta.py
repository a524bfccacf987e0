"""Small values of the installation, such as its secret."""

from sqlalchemy import Connection, bindparam, select

from storage.sql.prepared import Prepared
from storage.sql.upsert import ignoring, upserting
from storage.tables.messages import meta

_GET = Prepared(select(meta.c.value).where(meta.c.name == bindparam("name")), "name")


class Meta:
    """Values by name."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def get(self, name: str) -> str | None:
        """The value kept under this name; None where there is none."""
        value: str | None = _GET.scalar(self._db, name)
        return value

    def put(self, name: str, value: str) -> None:
        """Keep a value under this name, in place of the previous one."""
        self._db.execute(upserting(self._db, meta), {"name": name, "value": value})

    def once(self, name: str, value: str) -> str:
        """The value kept under this name; where there was none yet, the given one is kept."""
        self._db.execute(ignoring(self._db, meta), {"name": name, "value": value})
        return str(self.get(name))
