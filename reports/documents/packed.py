"""Makes an Office file reproducible: the same contents give the same bytes, whenever and wherever it is written."""

import re
import zipfile
from datetime import datetime
from io import BytesIO

_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can name: no part tells when it was written."""
_MOMENTS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)")


def repacked(content: bytes, made_at: datetime) -> bytes:
    """The same archive with its parts in their order, without times of their own; its properties name `made_at`, which
    belongs to the figures, not to the clock."""
    moment = made_at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _MOMENTS.sub(rb"\g<1>" + moment + rb"\g<2>", part)
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, part)
    return out.getvalue()
