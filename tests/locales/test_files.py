"""The translation files themselves: any text that Fluent would silently drop or overwrite fails here."""

from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import locales
from locales import LANGUAGES

FOLDER = Path(locales.__file__).parent


def entries(lang: str) -> list[ast.Message | ast.Term | ast.Junk]:
    parser = FluentParser(with_spans=False)
    bodies = [parser.parse(path.read_text("utf-8")).body for path in sorted((FOLDER / lang).glob("*.ftl"))]
    assert bodies
    return [entry for body in bodies for entry in body if isinstance(entry, ast.Message | ast.Term | ast.Junk)]


def keys(lang: str) -> list[str]:
    words = [entry for entry in entries(lang) if isinstance(entry, ast.Message)]
    return [key for word in words for key in (word.id.name, *(f"{word.id.name}.{a.id.name}" for a in word.attributes))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_of_the_files_is_understood(lang: str) -> None:
    unread = [entry.content for entry in entries(lang) if isinstance(entry, ast.Junk)]

    assert unread == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_stands_twice(lang: str) -> None:
    found = keys(lang)

    assert sorted(found) == sorted(set(found))


def test_both_languages_have_the_same_words() -> None:
    vietnamese, english = set(keys("vi")), set(keys("en"))

    assert vietnamese ^ english == set()
