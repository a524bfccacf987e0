"""Makes the links of an invite code, one for each channel that can be reached, and the address that shares one."""

from collections.abc import Mapping

from bot.channels import CHANNELS
from bot.config import Settings


def links(reached: Mapping[str, str], code: str, *, here: bool = False) -> list[str]:
    """The links of this code; `reached`: the address or name of each channel, as in `World.reached`. `here`: also those
    that open only on this computer, because whoever reads them sits at it."""
    found = [(kind, reached[kind.name]) for kind in CHANNELS if reached.get(kind.name)]
    return [kind.invite_link(at, code) for kind, at in found if here or not kind.only_here(at)]


def at_this_computer(reached: Mapping[str, str], channel: str) -> bool:
    """Whether that channel can be used only at this computer."""
    return any(kind.name == channel and kind.only_here(reached.get(channel, "")) for kind in CHANNELS)


def share(channel: str, link: str, text: str) -> str | None:
    """The address that passes a link on with these words on that channel; None: the channel has no such thing."""
    makes = next((kind.share_link for kind in CHANNELS if kind.name == channel), None)
    return makes(link, text) if makes else None


async def addresses(settings: Settings) -> dict[str, str]:
    """The address or name at which people will reach each channel that is switched on, where it can be told now."""
    found = {kind.name: await kind.address(settings) for kind in CHANNELS if kind.switched_on(settings)}
    return {name: address for name, address in found.items() if address}
