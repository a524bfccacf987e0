"""The command line: `toso run | init | chat | tour | read | doctor | backup | units | people | invites | calendar |
rehearse`."""

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config import BadSettings, Settings, load

if TYPE_CHECKING:
    from bot.commands.units import Tree

Command = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. An operator's mistake is one line, never a stack trace."""
    options = _parser().parse_args(argv)
    command: Command = options.command
    try:
        return command(options)
    except BadSettings as error:
        print(f"toso: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="toso", description="Tổ Số: community teams report in the chat they use.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Command, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument("--env", type=Path, metavar="FILE", help="read settings from this file instead of toso.env")
        sub.set_defaults(command=command)
        return sub

    run = add("run", _run, "serve the web chat, and Telegram where a token is set")
    run.add_argument("--sample", action="store_true", help="in an empty database, make a sample commune to try")
    init = add("init", _init, "set up a commune from a list of its units (.csv or .xlsx)")
    init.add_argument("units", type=Path, help="columns: Loại, Tên, Từ ngày")
    init.add_argument("--commune", required=True, help='e.g. "xã Phú Thịnh"')
    init.add_argument("--province", required=True, help='e.g. "tỉnh Thái Nguyên"')
    chat = add("chat", _chat, "talk to the bot in the terminal")
    chat.add_argument("--code", help="join with this invite first")
    chat.add_argument("--name", default="terminal", help="which conversation; another name is another person")
    tour = add("tour", _tour, "play a whole reporting cycle on a moving clock, in about 20 seconds")
    tour.add_argument("--into", type=Path, default=Path("var/tour"), help="where the result is left")
    add("read", _read, "read KIND<TAB>TEXT lines from standard input, print what was understood as JSON")
    add("doctor", _doctor, "check settings, database, time zone, clock and token")
    backup = add("backup", _backup, "copy the database while the bot runs")
    backup.add_argument("file", type=Path, help="where to; must not exist yet")
    _unit_commands(add("units", _units, "list, open, close, merge and rename units"))
    _people_commands(add("people", _people, "see who belongs to which unit, and remove somebody"))
    _invite_commands(add("invites", _invites, "see the invites that can still be used, and revoke them"))
    calendar = add(
        "calendar", _calendar, "print the deadlines of whole years; weekly, monthly and ad hoc reports are not in it"
    )
    calendar.add_argument("years", nargs="*", metavar="YEAR", help="e.g. 2026 2027; none: this year and the next")
    shape = calendar.add_mutually_exclusive_group()
    for name, text in (("json", "for another program"), ("ics", "to save and subscribe to (RFC 5545)")):
        shape.add_argument(f"--{name}", action="store_const", dest="shape", const=name, default="text", help=text)
    rehearse = add("rehearse", _rehearse, "play the coming reminders without sending any: who would get what when")
    rehearse.add_argument("--from", dest="first", metavar="DAY", help="e.g. 2026-09-01; without it from today")
    rehearse.add_argument("--to", dest="last", metavar="DAY", help="without it for 30 days")
    rehearse.add_argument("--xlsx", type=Path, metavar="FILE", help="write it as a table too")
    return parser


def _unit_commands(units: argparse.ArgumentParser) -> None:
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
    opened = add("open", "a new hamlet", lambda tree, given: tree.open_(given.unit, given.under, given.since))
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


def _people_commands(people: argparse.ArgumentParser) -> None:
    """Add the actions of `toso people`; the bot may be running."""
    add = _actions(people)
    listing = add("list", "who belongs to which unit, since when, by which invite, and when they last wrote")
    listing.add_argument("unit", nargs="?", help="only this unit and those below it: its name, or id:NUMBER")
    removed = add("remove", "somebody belongs to a unit no more; what they gave stays")
    removed.add_argument("who", help="the name, or id:NUMBER")
    removed.add_argument("unit", help="its name, or id:NUMBER")
    removed.add_argument("--last", action="store_true", help="even the last lead; prints an invite for a new one")


def _invite_commands(invites: argparse.ArgumentParser) -> None:
    """Add the actions of `toso invites`; the bot may be running."""
    add = _actions(invites)
    add("list", "the invites that can still be used")
    add("revoke", "an invite can be used no more").add_argument(
        "which", help="the code, its last 4 characters, id:NUMBER, or all"
    )


def _settings(options: argparse.Namespace) -> Settings:
    if options.env is not None and not options.env.is_file():
        raise BadSettings(f"--env: there is no file {options.env}")
    return load(options.env)


def _logging(settings: Settings) -> None:
    from bot.logs import configure

    configure(settings)


def _run(options: argparse.Namespace) -> int:
    settings = _settings(options)
    _logging(settings)
    from bot.channels import beside
    from bot.interpreter import on_one_core, run

    with beside(settings) as helpers:
        if settings.tuned.one_core:
            on_one_core()
        run(_serve(settings, helpers, sample=options.sample))
    return 0


async def _serve(settings: Settings, helpers: Mapping[str, object], *, sample: bool) -> None:
    from bot.app import running
    from bot.interpreter import steady
    from locales import say

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    async with running(settings, helpers=helpers) as app:
        await app.warm()
        if settings.web:
            print(say("vi", "terminal-serving", {"address": app.address}), flush=True)
        if sample:
            from bot.commands.sample import sample_invites

            _print_sample(await sample_invites(app), {"web": app.address, **app.engine.world.reached})
        steady()
        await app.until(stop)


def _print_sample(codes: tuple[str, str] | None, reached: Mapping[str, str]) -> None:
    from bot.links import links
    from locales import say

    if codes is None:
        return
    officer, lead = ("\n      ".join(links(reached, code, here=True)) for code in codes)
    print(say("vi", "terminal-sample", {"officer": officer, "lead": lead}), flush=True)


def _init(options: argparse.Namespace) -> int:
    from bot.commands.init import announce, read_units, set_up
    from bot.current import system_clock
    from bot.database import open_database
    from bot.links import addresses

    settings = _settings(options)
    lines = read_units(options.units)
    with ExitStack() as stack:
        database, _ = open_database(settings, stack)
        made = set_up(
            database,
            lines,
            province=options.province,
            commune=options.commune,
            now=system_clock(),
            invite_days=settings.invite_days,
        )
    announce(made, asyncio.run(addresses(settings)), sys.stdout)
    return 0


def _chat(options: argparse.Namespace) -> int:
    from bot.commands.chat import run

    settings = _settings(options)
    logging.basicConfig(level=logging.WARNING)
    asyncio.run(run(settings, options.name, options.code))
    return 0


def _tour(options: argparse.Namespace) -> int:
    from bot.simulate.tour.play import tour

    return asyncio.run(tour(options.into, sys.stdout))


def _read(_options: argparse.Namespace) -> int:
    from bot.commands import read_figures

    return read_figures.main(sys.stdin, sys.stdout)


def _doctor(options: argparse.Namespace) -> int:
    from bot.commands.doctor import main as examine
    from bot.current import system_clock

    return examine(system_clock(), sys.stdout, options.env)


def _backup(options: argparse.Namespace) -> int:
    from bot.commands.backup import main as back_up
    from storage.database import connect

    return back_up(connect(_settings(options).database_url), options.file, sys.stdout)


def _units(options: argparse.Namespace) -> int:
    from bot.commands import units
    from bot.current import system_clock
    from bot.database import open_database

    settings, now, act = _settings(options), system_clock(), options.change
    if act is None:
        return units.show(settings.database_url, now, sys.stdout, closed=options.all)
    with ExitStack() as stack:
        database, _ = open_database(settings, stack)
        return units.change(database, now, lambda tree: str(act(tree, options)), sys.stdout)


def _people(options: argparse.Namespace) -> int:
    from bot.commands import memberships
    from bot.current import system_clock

    settings, now = _settings(options), system_clock()
    if options.action == "list":
        return memberships.people(settings.database_url, now, sys.stdout, unit=options.unit)
    days = settings.invite_days if options.last else None
    return memberships.remove(settings.database_url, now, sys.stdout, options.who, options.unit, last=days)


def _invites(options: argparse.Namespace) -> int:
    from bot.commands import memberships
    from bot.current import system_clock

    url, now = _settings(options).database_url, system_clock()
    if options.action == "list":
        return memberships.invites(url, now, sys.stdout)
    return memberships.revoke(url, now, sys.stdout, options.which)


def _calendar(options: argparse.Namespace) -> int:
    from bot.commands import calendar
    from bot.current import load_world, system_clock

    now = system_clock()
    years = calendar.years(options.years, now)
    world = load_world(_settings(options))
    calendar.heed(world, _settings(options).database_url, now)
    calendar.write(calendar.rows(years, world.plan), options.shape, now, sys.stdout)
    return 0


def _rehearse(options: argparse.Namespace) -> int:
    from bot.commands import rehearse
    from bot.current import load_world, system_clock

    settings, now = _settings(options), system_clock()
    days = rehearse.span(options.first, options.last, now)
    world = load_world(settings)
    return rehearse.main(settings.database_url, world, days, now, sys.stdout, options.xlsx)


if __name__ == "__main__":
    sys.exit(main())
