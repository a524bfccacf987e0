"""Makes the links of an invite code: one for each channel that can be reached."""

from collections.abc import Mapping

from bot.channels import CHANNELS


def links(reached: Mapping[str, str], code: str) -> list[str]:
    """The links of this code; `reached`: the address or name of each channel, as in `World.reached`."""
    return [kind.invite_link(reached[kind.name], code) for kind in CHANNELS if reached.get(kind.name)]
