"""The command line: `toso run | init | chat | tour | read | paste | doctor | backup | units | people | invites |
calendar | catalogue | rehearse | report | fidelity | zalo`."""

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from bot.commands import arguments
from bot.config import BadSettings, Settings, load

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
    except (KeyboardInterrupt, BrokenPipeError) as error:
        return 130 if isinstance(error, KeyboardInterrupt) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="toso", description="Tổ Số: community teams report in the chat they use.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Command, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument("--env", type=Path, metavar="FILE", help="read settings from this file instead of toso.env")
        sub.set_defaults(command=command)
        return sub

    run = add("run", _run, "serve the web chat, and Telegram and Zalo where a token is set")
    run.add_argument("--sample", action="store_true", help="in an empty database, make a sample commune to try")
    init = add("init", _init, "set up a commune from a list of its units (.csv or .xlsx)")
    init.add_argument("units", type=Path, help="columns: Loại, Tên, Từ ngày")
    init.add_argument("--commune", required=True, help='e.g. "xã Phú Thịnh"')
    init.add_argument("--province", required=True, help='e.g. "tỉnh Thái Nguyên"')
    init.add_argument("--admin", action="store_true", help="invite an admin too, who sees to people, not to figures")
    chat = add("chat", _chat, "talk to the bot in the terminal")
    chat.add_argument("--code", help="join with this invite first")
    chat.add_argument("--name", default="terminal", help="which conversation; another name is another person")
    tour = add("tour", _tour, "play a whole reporting cycle on a moving clock, in about 20 seconds")
    tour.add_argument("--into", type=Path, default=Path("var/tour"), help="where the result is left")
    read = add("read", _read, "read KIND<TAB>TEXT lines from standard input, print what was understood as JSON")
    read.add_argument(
        "--units", type=Path, metavar="NAMES.txt", help="for the kind report: the known hamlets, one a line"
    )
    paste = add("paste", _paste, "read a paste of many hamlets from standard input, print what was understood as JSON")
    paste.add_argument("--units", type=Path, required=True, metavar="NAMES.txt", help="the known hamlets, one a line")
    doctor = add("doctor", _doctor, "check settings, database, time zone, clock and token")
    doctor.add_argument("--mend", action="store_true", help="make wrong sums anew from the figures; stop the bot first")
    backup = add("backup", _backup, "copy the database while the bot runs")
    backup.add_argument("file", type=Path, help="where to; must not exist yet")
    arguments.unit_commands(add("units", _units, "list, open, close, merge and rename units"))
    arguments.people_commands(add("people", _people, "who belongs to which unit: list, remove, export, erase"))
    arguments.invite_commands(
        add("invites", _invites, "see the invites that can still be used, make one, and revoke them")
    )
    text = "print the deadlines of whole years; weekly, monthly and ad hoc reports are not in it"
    arguments.calendar_command(add("calendar", _calendar, text))
    arguments.catalogue_commands(add("catalogue", _catalogue, "check the files of indicators and forms"))
    text = "play the coming reminders without sending any: who would get what when"
    arguments.rehearse_command(add("rehearse", _rehearse, text))
    arguments.report_command(
        add("report", _report, "write a report as a Word file from the database; the bot may be running")
    )
    arguments.fidelity_command(
        add("fidelity", _fidelity, "make the real reports again from their raw figures, and compare")
    )
    arguments.zalo_commands(
        add("zalo", _zalo, "the bot at Zalo: who it is, its webhook, and the trial with a telephone")
    )
    return parser


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
    from bot.commands import memberships
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
    if options.admin:
        new = memberships.NewCode("admin", made.commune, settings.invite_days)
        return memberships.invite(settings.database_url, system_clock(), sys.stdout, new)
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


def _read(options: argparse.Namespace) -> int:
    from bot.commands.reading import read_figures
    from bot.commands.reading.read_paste import names

    return read_figures.main(sys.stdin, sys.stdout, names(options.units) if options.units else ())


def _paste(options: argparse.Namespace) -> int:
    from bot.commands.reading import read_paste

    return read_paste.main(options.units, sys.stdin, sys.stdout)


def _doctor(options: argparse.Namespace) -> int:
    from bot.commands.doctor import main as examine
    from bot.commands.doctor import mend
    from bot.current import system_clock

    if options.mend:
        return mend(_settings(options), sys.stdout)
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
    from bot.commands import memberships, personal_data
    from bot.current import system_clock

    settings, now = _settings(options), system_clock()
    url = settings.database_url
    match options.action:
        case "list":
            return memberships.people(url, now, sys.stdout, unit=options.unit)
        case "remove":
            days = settings.invite_days if options.last else None
            return memberships.remove(url, now, sys.stdout, options.who, options.unit, last=days)
        case "export":
            return personal_data.export(url, options.who, options.out, now, sys.stdout)
        case _:
            return personal_data.erase(url, options.who, now, sys.stdout, sure=options.yes)


def _invites(options: argparse.Namespace) -> int:
    from bot.commands import memberships
    from bot.current import system_clock

    settings, now = _settings(options), system_clock()
    url = settings.database_url
    match options.action:
        case "list":
            return memberships.invites(url, now, sys.stdout)
        case "add":
            new = memberships.NewCode(options.role, options.unit, settings.invite_days)
            return memberships.invite(url, now, sys.stdout, new)
        case _:
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


def _catalogue(_options: argparse.Namespace) -> int:
    from bot.commands import catalogue

    return catalogue.main(sys.stdout)


def _rehearse(options: argparse.Namespace) -> int:
    from bot.commands import rehearse
    from bot.current import load_world, system_clock

    settings, now = _settings(options), system_clock()
    days = rehearse.span(options.first, options.last, now)
    world = load_world(settings)
    return rehearse.main(settings.database_url, world, days, now, sys.stdout, options.xlsx)


def _report(options: argparse.Namespace) -> int:
    from bot.commands.report import report
    from bot.current import load_world, system_clock

    settings, files = _settings(options), (options.output, options.words, options.letterhead)
    asked = report.ReportRequest(options.kind, options.period, options.unit, *files)
    return report.main(settings.database_url, load_world(settings), asked, system_clock(), sys.stderr)


def _fidelity(options: argparse.Namespace) -> int:
    from bot.commands.fidelity import compare, documents

    compared = documents.main if options.documents else compare.main
    return compared(options.folder or compare.FOLDER, sys.stdout)


def _zalo(options: argparse.Namespace) -> int:
    from bot.commands.zalo import command

    return command.main(options.action, _settings(options), getattr(options, "into", None), sys.stdout)


if __name__ == "__main__":
    sys.exit(main())
