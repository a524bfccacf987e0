"""What happens to the bot itself: a person blocks it or lets it in again, a group takes it in or removes it."""

from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import ShutOut, Turn
from handlers.turn.incoming import Event
from handlers.turn.say import Say, phrase


def happened(event: Event, dialogue: Dialogue) -> Turn:
    """The outcome; what was asked in the chat stays open."""
    match event:
        case "blocked" | "removed":
            return Turn(dialogue, (ShutOut(),))
        case "added":
            return Turn(dialogue, (Say(lines=(phrase("group-hello"),)),))
        case "unblocked":
            return Turn(dialogue, ())  # whoever is heard from can be reached again
