"""Reads the forms and indicators of this installation from the *.toml files in this folder, which people edit."""

from functools import cache
from pathlib import Path

from pydantic import ConfigDict

from forms.edited import mistake, read
from forms.form import Catalogue, Form, mistakes
from forms.indicator import Indicator
from forms.model import Model


class _File(Model):
    """The indicators and forms of one file; other entries are ignored: regime and holidays are read elsewhere."""

    model_config = ConfigDict(extra="ignore")

    indicator: tuple[Indicator, ...] = ()
    form: tuple[Form, ...] = ()


@cache
def load(folder: Path = Path(__file__).parent) -> Catalogue:
    """All indicators and forms. A mistake raises ValueError that names the file, the line and what would be right."""
    files = {path: read(path, _File) for path in sorted(folder.glob("*.toml"))}
    indicators = tuple(one for file in files.values() for one in file.indicator)
    known = {one.code: one for one in indicators}
    for path, file in files.items():
        for n, form in enumerate(file.form):
            for place, message in mistakes(form, known):
                raise mistake(path, ("form", n, *place), f"form {form.code}: {message}")
    return Catalogue(forms=tuple(form for file in files.values() for form in file.form), indicators=indicators)
