"""Topics of a group are chats of their own for us: the chat "-100123/45" is topic 45 of the group -100123."""

from typing import Any


def in_topic(chat: str) -> tuple[str, str]:
    """The group, and the number of the topic; for any other chat the chat and ""."""
    group, _, topic = chat.partition("/")
    return group, topic


def place(message: dict[str, Any]) -> str:
    """The chat in which a message stands. A reply has a thread in any group, but only a topic is a place. Raises
    KeyError or TypeError for what is no message."""
    chat, topic = str(message["chat"]["id"]), message.get("message_thread_id")
    return f"{chat}/{topic}" if topic and message.get("is_topic_message") and chat.startswith("-") else chat
