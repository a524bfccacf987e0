"""Every word a person reads: Project Fluent files, one folder a language, and their finder."""

from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.types import FluentType

LANGUAGES = ("vi", "en")
_FOLDER = Path(__file__).parent

resolver.MAX_PART_LENGTH = 20_000  # guards against foreign templates; ours are our own, and a note may be long


class MissingWords(LookupError):
    """A key or an argument that the language's files do not have: a mistake of ours; tests find it."""


class Whole(FluentType, int):
    """A whole number that chooses the plural form, printed without separators (F5); never through babel, which
    takes ten times as long and groups thousands."""

    def format(self, locale: object) -> str:
        """Its digits."""
        return int.__repr__(self)


@cache
def bundle(lang: str) -> FluentBundle:
    """All messages of one language. A word that stands twice is an error."""
    made = FluentBundle([lang], use_isolating=False)
    for path in sorted((_FOLDER / lang).glob("*.ftl")):
        made.add_resource(FluentResource(path.read_text("utf-8")))
    return made


def say(lang: str, key: str, args: dict[str, Any]) -> str:
    """The sentence of `key`, or of its attribute with `key.attribute`; an argument is str or int.
    Raises MissingWords."""
    words = bundle(lang)
    name, _, attribute = key.partition(".")
    if not words.has_message(name):
        raise MissingWords(f"{lang}: {key}")
    message = words.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        raise MissingWords(f"{lang}: {key}")
    given = {name: Whole(value) if isinstance(value, int) else value for name, value in args.items()}
    env = resolver.ResolverEnvironment(context=words, errors=[], current=resolver.CurrentEnvironment(given))
    text = pattern(env)
    if env.errors:
        raise MissingWords(f"{lang}: {key}: {env.errors[0]!r}")
    return str(text)
