"""Small things of the installation, such as its secret."""

from sqlalchemy import Connection, select

from storage.engine import ignoring
from storage.tables import meta


class Meta:
    """Names and values."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def once(self, name: str, value: str) -> str:
        """The value kept under this name; the given one if there was none yet."""
        self._db.execute(ignoring(self._db, meta), {"name": name, "value": value})
        return str(self._db.execute(select(meta.c.value).where(meta.c.name == name)).scalar_one())
