"""Every word a person reads: Project Fluent files, one folder a language, and their finder."""

from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("vi", "en")
_FOLDER = Path(__file__).parent


class MissingWords(LookupError):
    """A key or an argument that the language's files do not have: a mistake of ours; tests find it."""


@cache
def bundle(lang: str) -> FluentBundle:
    """All messages of one language. A word that stands twice is an error."""
    made = FluentBundle([lang], use_isolating=False)
    for path in sorted((_FOLDER / lang).glob("*.ftl")):
        made.add_resource(FluentResource(path.read_text("utf-8")))
    return made


def say(lang: str, key: str, args: dict[str, Any]) -> str:
    """The sentence of `key`, or of its attribute with `key.attribute`. Raises MissingWords."""
    words = bundle(lang)
    name, _, attribute = key.partition(".")
    if not words.has_message(name):
        raise MissingWords(f"{lang}: {key}")
    message = words.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        raise MissingWords(f"{lang}: {key}")
    text, errors = words.format_pattern(pattern, args)
    if errors:
        raise MissingWords(f"{lang}: {key}: {errors[0]!r}")
    return str(text)
