"""``reportparse check``: looks at reports with rules, and mends them."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

import click
from click.exceptions import Exit

from reportparse.check.baseline import Known, carry_over, read_baseline, render_baseline
from reportparse.check.check_files import FileResult, Task, check_files
from reportparse.check.config import Configs, Overrides
from reportparse.check.find_files import find_files
from reportparse.check.settings import check_selectors
from reportparse.cli.command_error import DONE, FOUND, WRONG_INPUT, CommandError
from reportparse.cli.complain import complain
from reportparse.cli.language import say
from reportparse.cli.options import ENCODING, OUT, PASSWORD, command
from reportparse.cli.terminal import terminal
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import keep_inputs, write_bytes, write_output
from reportparse.errors import InputError
from reportparse.messages import Language
from reportparse.readers.options import Options
from reportparse.readers.read_bytes import STDIN
from reportparse.refusals import refuse
from reportparse.serializers.format_of import format_of
from reportparse.serializers.look import Look
from reportparse.serializers.problem_formats import PROBLEM_FORMATS, ProblemFormat
from reportparse.serializers.problems.checked import Checked
from reportparse.serializers.problems.render_summary import render_fixes, render_statistics

FilePath = Path | None


@command("check_epilog")
@click.argument("paths", nargs=-1, metavar="[PATH]...", help="paths")
@click.option("--select", multiple=True, metavar="CODES", help="select")
@click.option("--extend-select", multiple=True, metavar="CODES", help="extend_select")
@click.option("--ignore", multiple=True, metavar="CODES", help="ignore")
@click.option("--fix", is_flag=True, help="fix")
@click.option("--unsafe-fixes", "unsafe", is_flag=True, help="unsafe_fixes")
@click.option("--diff", is_flag=True, help="diff")
@click.option("--show-fixes", is_flag=True, help="show_fixes")
@click.option("--output-format", "asked", type=click.Choice(list(PROBLEM_FORMATS)), metavar="FORMAT", help="output_format")
@OUT
@click.option("--statistics", is_flag=True, help="statistics")
@click.option("--exit-zero", is_flag=True, help="exit_zero")
@click.option("--jobs", "-j", type=click.IntRange(1), metavar="N", help="jobs")
@click.option("--config", type=Path, metavar="FILE", help="config")
@click.option("--isolated", is_flag=True, help="isolated")
@click.option("--baseline", type=Path, metavar="FILE", help="baseline")
@click.option("--update-baseline", is_flag=True, help="update_baseline")
@click.option("--outline", type=Path, metavar="FILE", help="outline")
@click.option("--comments", type=Path, metavar="FILE", help="comments")
@click.option("--respect-gitignore/--no-respect-gitignore", "gitignore", default=True, help="gitignore")
@click.option("--stdin-filename", "stdin_name", default="", metavar="NAME", help="stdin_filename", show_default=False)
@ENCODING
@PASSWORD
def check(
    language: Language,
    paths: Sequence[str],
    select: Sequence[str],
    extend_select: Sequence[str],
    ignore: Sequence[str],
    fix: bool,
    unsafe: bool,
    diff: bool,
    show_fixes: bool,
    asked: ProblemFormat | None,
    out: FilePath,
    statistics: bool,
    exit_zero: bool,
    jobs: int | None,
    config: FilePath,
    isolated: bool,
    baseline: FilePath,
    update_baseline: bool,
    outline: FilePath,
    comments: FilePath,
    gitignore: bool,
    stdin_name: str,
    encoding: str | None,
    password: str | None,
) -> None:
    """Check reports."""
    shape = asked or format_of(None if diff or statistics else out, PROBLEM_FORMATS, "--output-format")
    overrides = Overrides(
        _codes(select, "--select") if select else None,
        _codes(extend_select, "--extend-select"),
        _codes(ignore, "--ignore"),
        config,
        isolated,
        outline,
    )
    configs = Configs(overrides)
    known, held = _baseline(baseline or configs.config_for(None).baseline, update_baseline)
    if comments and (diff or len(paths) != 1 or os.path.isdir(paths[0])):  # noqa: PTH112 -- it never raises
        raise CommandError("one_comments")
    task = Task(configs, Options(encoding, password), language, fix, unsafe, diff, known, held, stdin_name, bool(comments))
    results = _results(paths or ["."], task, jobs, gitignore, [out, comments, known])
    failed = [result for result in results if result.error]
    _write_comments(results, comments)
    for result in failed:
        complain(result.error)
    if diff:
        changes = "".join(result.diff for result in results)
        _finish(changes, out, FOUND if changes else DONE, failed, exit_zero)
    checked = _gathered(results, language, unsafe)
    if known is not None:
        _with_baseline(checked, known, update_baseline, {result.path for result in results if result.output is None})
    if any(result.output is not None for result in results):
        _pass_on(results, checked)
        raise Exit(WRONG_INPUT if failed else FOUND if checked.fails and not exit_zero else DONE)
    color = PROBLEM_FORMATS[shape].for_people and out is None and terminal()[0]
    text = render_statistics(checked) if statistics else PROBLEM_FORMATS[shape](checked, Look(color))
    text = (render_fixes(checked) if show_fixes and PROBLEM_FORMATS[shape].for_people else "") + text
    if not checked.files and out is None and PROBLEM_FORMATS[shape].for_people:
        text = ""  # The lines on the standard error say it all.
    _finish(
        text, out, FOUND if checked.fails else DONE, failed, exit_zero, color=color, commands=shape == "github" and not statistics
    )


def _write_comments(results: list[FileResult], file: Path | None) -> None:
    """Write the one file with its comments, if it could be read."""
    if file is None:
        return
    if len(results) != 1:
        raise CommandError("one_comments")
    if results[0].commented is not None:
        write_output(results[0].commented, file)


def _finish(text: str, out: Path | None, code: int, failed: list[FileResult], exit_zero: bool, **shown: bool) -> None:
    write_output(text, out, **shown)
    raise Exit(WRONG_INPUT if failed else DONE if exit_zero else code)


def _codes(given: Sequence[str], option: str) -> tuple[str, ...]:
    """Return the codes of an option that may come several times, each time with several."""
    codes = tuple(code.strip() for codes in given for code in codes.split(",") if code.strip())
    check_selectors(codes, option)
    return codes


def _results(
    paths: Sequence[str], task: Task, jobs: int | None, gitignore: bool, outputs: Sequence[FilePath]
) -> list[FileResult]:
    """Return what came of all files, with the count shown on a terminal; no output may be one of them, another input or another output."""
    files, results = _found(paths, task, gitignore)
    configs = task.configs
    kept: list[str | Path] = [*files, *filter(None, [configs.overrides.outline])]
    if any(outputs):
        kept += configs.files_for([None, *(None if path == STDIN else Path(path) for path in files)])
    for output in filter(None, outputs):
        keep_inputs(output, kept)
        kept.append(output)
    missing = len(results)

    def progress(seconds: int) -> str:
        return say("checking", task.language, done=len(results) - missing, count=len(files), seconds=seconds)

    with waiting(progress):
        results.extend(check_files(files, task, jobs))
    return results


def _found(paths: Sequence[str], task: Task, gitignore: bool) -> tuple[list[str], list[FileResult]]:
    """Return the files that paths name, and what is wrong with paths that name none, or with all where there is no file at all."""
    files: dict[str, None] = {}
    wrong: list[FileResult] = []
    for path in paths:
        try:
            files |= dict.fromkeys(
                find_files([path], gitignore=gitignore, excluded=lambda path: task.configs.config_for(path).excludes(path))
            )
        except InputError as error:
            wrong.append(FileResult(path, error=error.describe(task.language)))
    if not files and not wrong:
        wrong = [FileResult(path, error=refuse("nothing", path).describe(task.language)) for path in paths]
    return list(files), wrong


def _baseline(file: Path | None, update: bool) -> tuple[Path | None, Known]:
    """Return the baseline and what it holds; one that is written anew holds nothing, and is no file of another kind."""
    if file is None and update:
        raise CommandError("no_baseline")
    held = read_baseline(file) if file and os.path.exists(file) else frozenset()  # noqa: PTH110 -- whatever the path, it never raises
    return file, frozenset() if update else held


def _gathered(results: list[FileResult], language: Language, unsafe: bool) -> Checked:
    return Checked(
        [result.path for result in results if not result.error],
        [row for result in results for row in result.found],
        {result.path: result.fixed for result in results if result.fixed},
        unread={result.path: result.error for result in results if result.error},
        language=language,
        unsafe=unsafe,
    )


def _with_baseline(checked: Checked, file: Path, update: bool, written: Collection[str]) -> None:
    """Take the known problems out, and carry those of mended files over; where there is no baseline yet, or it is to be written anew, record all of them."""
    if update or not os.path.lexists(file):
        if os.environ.get("CI") and not update:
            raise CommandError("baseline_missing", name=file)
        write_output(render_baseline(checked.rows, file), file)
        checked.known, checked.rows = len(checked.rows), []
        return
    kept = [row for row in checked.rows if row.known]
    checked.known, checked.rows = len(kept), [row for row in checked.rows if not row.known]
    if fixed := [path for path in checked.fixed if path in written]:
        write_output(carry_over((row for row in kept if row.path in fixed), fixed, file), file)


def _pass_on(results: list[FileResult], checked: Checked) -> None:
    """Write the mended standard input to the standard output, byte for byte but to a terminal, and what is left to the standard error."""
    for result in results:
        if result.output is None:
            continue
        if sys.stdout is not None and sys.stdout.isatty():
            write_output(result.output.decode("utf-8", "replace"), None)
        else:
            write_bytes(result.output)
    for row in checked.rows:
        complain(f"{row.path}:{row.line}:{row.column} {row.code} {row.message}")
