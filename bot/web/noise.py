"""Keeps what visitors do wrong from filling the log: no traceback for a malformed or an aborted request."""

import logging

from aiohttp.http_exceptions import HttpProcessingError

log = logging.getLogger("toso.web.server")
"""The web server's own log, which `Noise` thins out."""


class Noise(logging.Filter):
    """Takes the traceback from a line about a visitor's mistake: a fault of the program keeps it.

    Anybody can send malformed requests, thousands a second: they are told only to who asks for DEBUG, as the library
    does it with bytes that are no HTTP at all. A connection that broke off is one line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite a line about a visitor's mistake; False where the level leaves it out."""
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        if isinstance(error, HttpProcessingError):
            record.levelno, why = logging.DEBUG, "malformed"  # not its words: they quote what was sent
        elif isinstance(error, ConnectionError):
            record.levelno, why = logging.INFO, "the connection broke off"
        else:
            return True
        record.levelname = logging.getLevelName(record.levelno)
        record.msg, record.args = f"{record.getMessage()}: {why} ({type(error).__name__})", ()
        record.exc_info = record.exc_text = None
        return log.isEnabledFor(record.levelno)


log.addFilter(Noise())
