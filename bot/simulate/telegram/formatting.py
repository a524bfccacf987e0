"""The rules for a message's entities and for buttons that copy a text, as the stand-in for Telegram keeps them.

Telegram itself says nothing about a wrong entity: it drops or moves it. The stand-in refuses it, so that tests find
our mistake."""

from typing import Any, NamedTuple

from bot.simulate.telegram.faults import Refused

_TYPES = frozenset(("bold", "code", "pre", "blockquote", "expandable_blockquote"))
_ALONE = frozenset(("code", "pre"))
_QUOTES = frozenset(("blockquote", "expandable_blockquote"))
_MOST = 100
_COPIED_MOST = 256


class Entity(NamedTuple):
    """A formatted passage of a received message; `offset` and `length` in UTF-16 units."""

    type: str
    offset: int
    length: int

    def of(self, text: str) -> str:
        """The passage itself."""
        return _passage(text.encode("utf-16-le"), self)


def entities_of(parameters: dict[str, Any], text: str) -> tuple[Entity, ...]:
    """The entities of a text. Raises Refused for one that Telegram would drop, cut or move."""
    given = parameters.get("entities") or []
    if not given:
        return ()
    if "parse_mode" in parameters:
        raise Refused(400, "Bad Request: entities beside a parse mode")
    if len(given) > _MOST:
        raise Refused(400, "Bad Request: too many entities")
    coded, found = text.encode("utf-16-le"), [Entity(**one) for one in given]
    for entity in found:
        _check(coded, entity)
    for n, outer in enumerate(found):
        for inner in found[n + 1 :]:
            _check_pair(*sorted((outer, inner), key=lambda one: (one.offset, -one.length)))
    return tuple(found)


def copied(button: dict[str, Any]) -> str:
    """The text that a button copies. Raises Refused."""
    text: str = button["copy_text"]["text"]
    if "callback_data" in button or not 1 <= len(text.encode("utf-16-le")) // 2 <= _COPIED_MOST:
        raise Refused(400, "Bad Request: BUTTON_COPY_TEXT_INVALID")
    return text


def _check(coded: bytes, entity: Entity) -> None:
    if entity.type not in _TYPES:
        raise Refused(400, f"Bad Request: unknown entity {entity.type}")
    if entity.offset < 0 or entity.length < 1 or (entity.offset + entity.length) * 2 > len(coded):
        raise Refused(400, f"Bad Request: entity {entity} is not in the text")
    try:
        passage = _passage(coded, entity)
    except UnicodeDecodeError:
        raise Refused(400, f"Bad Request: entity {entity} cuts a character") from None
    if passage != passage.strip():
        raise Refused(400, f"Bad Request: entity {entity} begins or ends with space")


def _check_pair(first: Entity, second: Entity) -> None:
    """`first` begins first; of two that begin together it is the longer."""
    if second.offset >= first.offset + first.length:
        return
    if second.offset + second.length > first.offset + first.length:
        raise Refused(400, f"Bad Request: entities {first} and {second} overlap")
    kinds = {first.type, second.type}
    if kinds & _ALONE or first.type == second.type or kinds <= _QUOTES:
        raise Refused(400, f"Bad Request: {second.type} in {first.type}")


def _passage(coded: bytes, entity: Entity) -> str:
    return coded[entity.offset * 2 : (entity.offset + entity.length) * 2].decode("utf-16-le")
