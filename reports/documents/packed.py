"""Makes an Office file reproducible: the same contents give the same bytes, whenever and wherever it is written."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can name: no part tells when it was written."""
_FIRST = "[Content_Types].xml"
_PROPERTIES = "docProps/core.xml"
_MOMENTS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)")


def packed(written: BytesIO, made_at: datetime | None = None) -> bytes:
    """The same parts in an order and with a time that never change. `made_at`: what the file's properties name as its
    time, where they name one; it belongs to the figures, not to the clock."""
    out = BytesIO()
    with ZipFile(written) as old, ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != _FIRST, name)):
            part = old.read(name)
            if name == _PROPERTIES and made_at is not None:
                moment = made_at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                part = _MOMENTS.sub(rb"\g<1>" + moment + rb"\g<2>", part)
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, part)
    return out.getvalue()
