"""What the sub-commands have in common; help texts are keys of the message table, which `HelpPage` says in a language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, get_args

import click

from reportparse import __version__
from reportparse.cli.help_page import HelpPage
from reportparse.cli.write_output import write_output
from reportparse.messages import Language


def command(epilog: str = "epilog") -> Callable[[Callable[..., None]], click.Command]:
    """Return what makes a sub-command of a function, which has its name and gets the language before its own parameters.

    Args:
        epilog: the key of what stands below its help.
    """

    def make(function: Callable[..., None]) -> click.Command:
        bare = click.command(help=function.__name__, epilog=epilog, add_help_option=False, context_settings=SHOWN)
        made = bare(click.pass_obj(function))
        made.params += [LANG, HELP]
        return made

    return make


def _show_version(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked:
        write_output(f"reportparse {__version__}\n", None)
        context.exit()


def _show_help(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked:
        page = HelpPage(context.obj)
        context.command.format_help(context, page)
        write_output(page.getvalue(), None)
        context.exit()


SHOWN: Final = {"show_default": True}
EAGER: Final[dict[str, Any]] = {"is_flag": True, "is_eager": True, "expose_value": False}
HELP: Final = click.Option(["--help"], help="help", callback=_show_help, **EAGER)
VERSION: Final = click.Option(["--version"], help="version", callback=_show_version, **EAGER)
LANG: Final = click.Option(["--lang"], type=click.Choice(get_args(Language)), expose_value=False, help="lang")
"""Only looked at here: `choose_language` has read it."""

PATHS: Final = click.argument("paths", nargs=-1, metavar="[PATH]...", help="reports")
SAMPLE: Final = click.option("--sample", is_flag=True, help="sample")
OUT: Final = click.option("--output", "--output-file", "-o", "out", type=Path, metavar="OUT", help="out")
ENCODING: Final = click.option("--encoding", metavar="NAME", help="encoding")
PASSWORD: Final = click.option("--password", metavar="TEXT", help="password")
