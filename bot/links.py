"""Where an invite's code leads when it is tapped: one link for each channel that can be reached."""

from collections.abc import Mapping

from bot.channels import CHANNELS


def links(reached: Mapping[str, str], code: str) -> list[str]:
    """The links, made of what each channel is reached by (`World.reached`)."""
    return [kind.invite_link(reached[kind.name], code) for kind in CHANNELS if reached.get(kind.name)]
