"""Every word that a person reads: Project Fluent files, one folder for each language, and how a message is found."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.types import FluentType

from locales.marks import marked

LANGUAGES = ("vi", "en")
_FOLDER = Path(__file__).parent

resolver.MAX_PART_LENGTH = 20_000  # guards against strangers' templates; these are ours, and a note may be long


class MissingWords(LookupError):
    """The language's files have no such key, or the caller gave too few arguments: a mistake in the program, which
    tests find."""


class Whole(FluentType, int):
    """A whole number that chooses the plural form, printed without separators (F5); never through babel, which
    takes ten times as long and groups thousands."""

    def format(self, locale: object) -> str:
        """The digits of the number."""
        return int.__repr__(self)


@cache
def bundle(lang: str) -> FluentBundle:
    """All messages of one language. A key may stand only once in its files; a test makes sure of that."""
    made = FluentBundle([lang], use_isolating=False)
    for path in sorted((_FOLDER / lang).glob("*.ftl")):
        made.add_resource(FluentResource(marked(path.read_text("utf-8"))))
    return made


_KEY = re.compile(r"^(?:([a-z][\w-]*)|[ \t]+\.([a-z][\w-]*))[ \t]*=", re.MULTILINE)


@cache
def keys(lang: str) -> frozenset[str]:
    """All keys and their attributes in one language, `key.attribute`, found without reading them as words."""
    found: set[str] = set()
    for path in (_FOLDER / lang).glob("*.ftl"):
        at = ""
        for key, attribute in _KEY.findall(path.read_text("utf-8")):
            at = key or at
            found.add(key or f"{at}.{attribute}")
    return frozenset(found)


def fingerprint(file: str) -> str:
    """A short mark of this file in all languages, which changes with its words; found without reading them as words."""
    read = b"".join((_FOLDER / lang / f"{file}.ftl").read_bytes() for lang in LANGUAGES)
    return sha256(read).hexdigest()[:12]


def say(lang: str, key: str, args: dict[str, Any]) -> str:
    """The sentence of `key`, or of its attribute with `key.attribute`; an argument is str or int.
    The sentence may hold marks (`locales/marks.py`). Raises MissingWords."""
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
