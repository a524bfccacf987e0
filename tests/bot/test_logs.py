"""The log shows no numbers of people, whoever wrote the line."""

import io
import logging

from bot.logs import Blank


def test_a_stack_trace_quotes_no_number_of_a_person() -> None:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(Blank())
    log = logging.getLogger("toso.test")
    log.addHandler(handler)
    try:
        int("Ông Ba 001 099 012 345")
    except ValueError:
        log.exception("a mistake")
    finally:
        log.removeHandler(handler)

    assert "Ông Ba •••" in out.getvalue()
    assert "012 345" not in out.getvalue()
