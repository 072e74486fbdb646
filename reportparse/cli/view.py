"""``reportparse view``: writes reports as pages for a browser, one file each, and an index of several."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.exceptions import Exit

from reportparse.check.find_files import is_folder
from reportparse.cli.command_error import NOT_ALL, NOT_WRITTEN, WRONG_INPUT, CommandError
from reportparse.cli.complain import complain
from reportparse.cli.language import say
from reportparse.cli.options import ENCODING, PASSWORD, PATHS, SAMPLE, command
from reportparse.cli.reading import Reading
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import keep_inputs, write_output
from reportparse.messages import Language
from reportparse.patterns import lazy
from reportparse.readers.options import Options
from reportparse.refusals import needing
from reportparse.report import Report
from reportparse.visible import shortened

if TYPE_CHECKING:
    from reportparse.serializers.view.render_view import Pages

Named = Iterable[tuple[str, Report]]
STDOUT = Path("-")
INDEX = "index.html"
FOLDER = "report-pages"
"""Where the pages of several reports go, unless another folder is named."""
UNNAMED = "report"
"""What the page of a report is called that has no file."""
UNFIT = lazy(r"""[\s\x00-\x1f<>:"/\\|?*#%&\ud800-\udfff]+|^[.-]+""")
"""What does not belong into the name of a page."""
LONGEST = 60
"""How many characters of a report's name go into that of its page."""
SIGN = b'<meta name="generator" content="reportparse '
HEAD = 2000
"""Within so many bytes every page of ours has this sign."""


@command("parse_epilog")
@PATHS
@SAMPLE
@click.option("--output", "-o", "out", type=Path, metavar="OUT", help="view_out")
@click.option("--open", "browse", is_flag=True, help="open")
@ENCODING
@PASSWORD
def view(
    language: Language,
    paths: Sequence[str],
    sample: bool,
    out: Path | None,
    browse: bool,
    encoding: str | None,
    password: str | None,
) -> None:
    """Write reports as pages to look at."""
    if sample == bool(paths):
        raise CommandError("one_input")
    if out == STDOUT and browse:
        raise CommandError("view_open")
    pages = _load(language)
    reading = Reading(paths, Options(encoding, password), language)
    named: Named = (("", report) for report in reading.sample()) if sample else reading.named()
    with waiting(reading.progress):
        if reading.several:
            written = _write_folder(named, out or _folder_for(browse) / FOLDER, pages)
        else:
            written = _write_page(named, out, Path() if out else _folder_for(browse), pages)
    if reading.read or sample:
        _show(written, browse, out is None, language)
    if reading.failed:
        raise Exit(NOT_ALL if reading.read else WRONG_INPUT)


def _load(language: Language) -> Pages:
    """Return what makes the pages.

    Raises:
        ExtraError: the template engine is missing.
    """
    with needing("reportparse view", "view"):
        from reportparse.serializers.view.render_view import Pages
    return Pages(language)


def _folder_for(browse: bool) -> Path:
    """Return where pages go that nobody named a place for: those only to be looked at are temporary."""
    return Path(tempfile.mkdtemp(prefix="reportparse-")) if browse else Path()


def _write_page(named: Named, out: Path | None, folder: Path, pages: Pages) -> Path:
    """Write the page of the only report; return its path."""
    ((path, report),) = named
    target = out or folder / page_name(path, set())
    if out is None:
        _refuse_foreign(target)
    else:
        keep_inputs(target, [path])
    write_output(pages.alone(report), target)
    return target


def _is_other(folder: Path) -> bool:
    """Return whether a path leads to something that is no folder."""
    return os.path.lexists(folder) and not is_folder(folder)


def _write_folder(named: Named, folder: Path, pages: Pages) -> Path:
    """Write a page for each report and, when all are written, their index; return its path."""
    if folder == STDOUT or folder.suffix == Path(INDEX).suffix or _is_other(folder):
        raise CommandError("view_folder", name=shortened(str(folder), 200))
    taken = {INDEX}
    for path, report in named:
        _make_folder(folder)
        target = folder / page_name(path, taken)
        _refuse_foreign(target)
        write_output(pages.one_of_several(report, target.name, path), target)
    if pages.entries:
        _refuse_foreign(folder / INDEX)
        write_output(pages.index(), folder / INDEX)
    return folder / INDEX


def _make_folder(folder: Path) -> None:
    """Make a folder where there is none.

    Raises:
        CommandError: it cannot be made.
    """
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError:
        raise CommandError("no_folder", name=shortened(str(folder), 200)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CommandError("not_written", NOT_WRITTEN, name=shortened(str(folder), 200), reason=reason) from None


def page_name(path: str, taken: set[str]) -> str:
    """Return the name of a report's page, which no other page of the folder has.

    Args:
        path: of the report; empty for one that has no file.
        taken: the names of the others, in small letters; gets this one.
    """
    stem = UNFIT.sub("_", Path(path).stem)[:LONGEST].rstrip(". ") if path not in ("", "-") else ""
    ending, number = Path(INDEX).suffix, 1
    name = f"{stem or UNNAMED}{ending}"
    while name.lower() in taken:
        number += 1
        name = f"{stem or UNNAMED}-{number}{ending}"
    taken.add(name.lower())
    return name


def _refuse_foreign(target: Path) -> None:
    """Refuse to write over a file that is no page of ours, where the user did not name it.

    Raises:
        CommandError: there is such a file.
    """
    try:
        with target.open("rb") as file:
            ours = SIGN in file.read(HEAD)
    except FileNotFoundError:
        return
    except OSError:
        ours = False
    if not ours:
        raise CommandError("view_foreign", name=shortened(str(target), 200))


def _show(page: Path, browse: bool, told: bool, language: Language) -> None:
    """Open a page in the browser, and say where it is if the user did not."""
    if told:
        write_output(f"{page}\n", None)
    if not browse:
        return
    import webbrowser  # here, since no other command needs it

    if not webbrowser.open(page.resolve().as_uri()):
        complain(say("view_browser", language, name=page))
