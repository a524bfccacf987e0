"""The forms of this installation, read from the *.toml files beside this one: for people to edit."""

import tomllib
from functools import cache
from pathlib import Path

from forms.form import Catalogue


@cache
def load(folder: Path = Path(__file__).parent) -> Catalogue:
    """All indicators and forms. A mistake in a file raises ValueError that names the form and the line's indicator."""
    indicators: list[object] = []
    forms: list[object] = []
    for path in sorted(folder.glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        indicators += data.get("indicator", [])
        forms += data.get("form", [])
    return Catalogue.model_validate({"indicators": indicators, "forms": forms})
