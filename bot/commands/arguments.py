"""What `toso units`, `people`, `invites`, `calendar`, `catalogue`, `rehearse`, `report`, `fidelity`, `zalo` take."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from forms.role import Role

if TYPE_CHECKING:
    from bot.commands.units import Tree


def unit_commands(units: argparse.ArgumentParser) -> None:
    """Add the actions of `toso units`; those that change units need the database for themselves."""
    commands = units.add_subparsers(required=True, metavar="ACTION")

    def add(
        name: str, text: str, change: Callable[["Tree", argparse.Namespace], str] | None = None
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument("--env", type=Path, metavar="FILE", default=argparse.SUPPRESS, help="as before the action")
        sub.set_defaults(change=change)
        return sub

    listing = add("list", "all units with their numbers and days; the bot may be running")
    listing.add_argument("--all", action="store_true", help="closed ones too")
    opened = add("open", "a new team or agency", lambda tree, given: tree.open_(given.unit, given.under, given.since))
    opened.add_argument("unit", help='e.g. "xóm Tân Lập"')
    opened.add_argument("--from", dest="since", required=True, metavar="DAY", help="its first day, e.g. 01/7/2026")
    opened.add_argument("--under", metavar="COMMUNE", help="which commune, where there are several")
    closed = add("close", "a unit ends; its figures stay", lambda tree, given: tree.close(given.unit, given.last_day))
    closed.add_argument("unit", help="its name, or id:NUMBER")
    closed.add_argument("--last-day", required=True, metavar="DAY", help="the last day that it is there")
    merged = add(
        "merge", "units become part of another", lambda tree, given: tree.merge(given.old, given.into, given.on)
    )
    merged.add_argument("old", nargs="+", metavar="unit", help="those that end")
    merged.add_argument("--into", required=True, metavar="UNIT", help="the one that goes on; open a new one first")
    merged.add_argument("--on", required=True, metavar="DAY", help="the first day of the merged unit")
    renamed = add("rename", "another name", lambda tree, given: tree.rename(given.unit, given.name))
    renamed.add_argument("unit", help="its name, or id:NUMBER")
    renamed.add_argument("name", help='the new one, e.g. "xóm Tân Lập"')


def _actions(command: argparse.ArgumentParser) -> Callable[[str, str], argparse.ArgumentParser]:
    """What adds an action to a command: by its name, which is kept as `action`, and a text."""
    commands = command.add_subparsers(required=True, metavar="ACTION")

    def add(name: str, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument("--env", type=Path, metavar="FILE", default=argparse.SUPPRESS, help="as before the action")
        sub.set_defaults(action=name)
        return sub

    return add


def catalogue_commands(catalogue: argparse.ArgumentParser) -> None:
    """Add the actions of `toso catalogue`."""
    _actions(catalogue)("check", "print every mistake with file, line and what would be right; else what there is")


def calendar_command(calendar: argparse.ArgumentParser) -> None:
    """Add the arguments of `toso calendar`."""
    calendar.add_argument("years", nargs="*", metavar="YEAR", help="e.g. 2026 2027; none: this year and the next")
    shape = calendar.add_mutually_exclusive_group()
    for name, text in (("json", "for another program"), ("ics", "to save and subscribe to (RFC 5545)")):
        shape.add_argument(f"--{name}", action="store_const", dest="shape", const=name, default="text", help=text)


def people_commands(people: argparse.ArgumentParser) -> None:
    """Add the actions of `toso people`; the bot may be running."""
    add = _actions(people)
    listing = add("list", "who belongs to which unit, since when, by which invite, and when they last wrote")
    listing.add_argument("unit", nargs="?", help="only this unit and those below it: its name, or id:NUMBER")
    removed = add("remove", "somebody belongs to a unit no more; what they gave stays")
    removed.add_argument("who", help="the name, or id:NUMBER")
    removed.add_argument("unit", help="its name, or id:NUMBER")
    removed.add_argument("--last", action="store_true", help="even the last lead; prints an invite for a new one")
    export = add("export", "all that is kept about a person, as JSON")
    export.add_argument("who", help="the name, or id:NUMBER")
    export.add_argument("--out", type=Path, metavar="FILE", help="where to; must not exist yet")
    erase = add("erase", "name, chats and words go; figures stay")
    erase.add_argument("who", help="the name, or id:NUMBER")
    erase.add_argument("--yes", action="store_true", help="do it; without this, only say whom it would be")


def invite_commands(invites: argparse.ArgumentParser) -> None:
    """Add the actions of `toso invites`; the bot may be running."""
    add = _actions(invites)
    add("list", "the invites that can still be used")
    made = add("add", "an invite for one person, such as a commune's admin; the code is printed once")
    made.add_argument("role", choices=get_args(Role), help="what the person will be in the unit")
    made.add_argument("unit", help="its name, or id:NUMBER")
    add("revoke", "an invite can be used no more").add_argument(
        "which", help="the code, its last 4 characters, id:NUMBER, or all"
    )


def rehearse_command(rehearse: argparse.ArgumentParser) -> None:
    """Add the arguments of `toso rehearse`."""
    rehearse.add_argument("--from", dest="first", metavar="DAY", help="e.g. 2026-09-01; without it from today")
    rehearse.add_argument("--to", dest="last", metavar="DAY", help="without it for 30 days")
    rehearse.add_argument("--xlsx", type=Path, metavar="FILE", help="write it as a table too")


def report_command(report: argparse.ArgumentParser) -> None:
    """Add the arguments of `toso report`."""
    report.add_argument("kind", metavar="KIND", help="weekly, monthly_cds, monthly_progress, months_of_year or plan")
    report.add_argument("period", nargs="?", metavar="DAY", help="a day in its period, e.g. 2026-05-07; none: the last")
    report.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.docx", help="where to")
    report.add_argument("--unit", metavar="NAME", help="the commune, where there are several")
    report.add_argument("--words", type=Path, metavar="FILE.toml", help='the words: "I.2" = "- Một số nhiệm vụ…"')
    report.add_argument(
        "--letterhead", type=Path, metavar="FILE.toml", help="agency, place, authority, signer, drafter…"
    )


def fidelity_command(fidelity: argparse.ArgumentParser) -> None:
    """Add the arguments of `toso fidelity`."""
    fidelity.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="without it tests/fidelity")
    fidelity.add_argument("--documents", action="store_true", help="compare the Word files, line by line")


def zalo_commands(zalo: argparse.ArgumentParser) -> None:
    """Add the actions of `toso zalo`; all but `accept` may be used while the bot runs."""
    add = _actions(zalo)
    add("whoami", "the bot as Zalo knows it")
    add("info", "where Zalo delivers to, whether that fits the settings, and the messages of this month")
    add("set-webhook", "have Zalo deliver to TOSO_PUBLIC_URL; toso run must be listening")
    add("delete-webhook", "have messages wait for polling")
    add("test", "have Zalo call the webhook once; Zalo allows it a few times a day")
    trial = add("accept", "find out with a telephone in ten minutes what no document says")
    trial.add_argument("--into", type=Path, metavar="FILE", default=Path("var/zalo-accept.txt"), help="the answers")
