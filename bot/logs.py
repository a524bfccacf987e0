"""The log: one line an event on standard error, with every token, invite code and number of a person blanked."""

import logging
import re

from bot.channels import CHANNELS
from bot.config import Settings
from handlers.reading.private import hidden

_SECRETS = re.compile(r"(?<=/bot)\d+(?::|%3A)[^/\s\"'<>]+|\b\d{6,}:[\w-]{20,}|(?<=/j/)[0-9A-Za-z-]{10,}")


class Blank(logging.Filter):
    """Keeps tokens and invite codes out of the log, whatever a library writes."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Blank tokens and invite codes in the finished line and in its exception; the line is always kept."""
        message = record.getMessage()
        blanked = _SECRETS.sub("…", message)
        if blanked != message:
            record.msg, record.args = blanked, ()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = "\n".join(map(hidden, _SECRETS.sub("…", record.exc_text).splitlines()))
        return True


def configure(settings: Settings) -> None:
    """Set the log up for the whole program."""
    handler = logging.StreamHandler()
    handler.addFilter(Blank())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    theirs = [name for kind in CHANNELS for name in kind.loggers]
    # These log every request and every tick.
    for noisy in ("httpx", "httpcore", "alembic", "apscheduler", "aiohttp.access", *theirs):
        logging.getLogger(noisy).setLevel(logging.WARNING)
