"""``reportparse batch``: parses a corpus into a folder of rows."""

from __future__ import annotations

from typing import Annotated

import typer

from reportparse.batch.engines import EngineName
from reportparse.batch.job import Job, OutputFormat
from reportparse.cli.command_error import NOT_WRITTEN, CommandError
from reportparse.cli.complain import complain
from reportparse.cli.options import Lang
from reportparse.cli.render_run import progress_line, render_run
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import write_output
from reportparse.messages import Language
from reportparse.refusals import needing

GIGABYTE = 1_000_000_000
Inputs = Annotated[list[str], typer.Argument(metavar="IN...", help="corpus", show_default=False)]
Folder = Annotated[str, typer.Option("--output", "-o", metavar="OUT", help="batch_out", show_default=False)]
Address = Annotated[str | None, typer.Option("--scheduler", metavar="ADDRESS", help="scheduler", show_default=False)]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="batch_jobs", show_default=False)]


def batch(
    context: typer.Context,
    inputs: Inputs,
    out: Folder,
    shape: Annotated[OutputFormat, typer.Option("--format", "-f", help="batch_format")] = "parquet",
    engine: Annotated[EngineName, typer.Option("--engine", help="engine")] = "local",
    scheduler: Address = None,
    jobs: Jobs = None,
    id_field: Annotated[str, typer.Option("--id-field", metavar="NAME", help="id_field")] = "id",
    text_field: Annotated[str, typer.Option("--text-field", metavar="NAME", help="text_field")] = "text",
    seconds: Annotated[float, typer.Option("--seconds", min=0.1, metavar="S", help="seconds")] = 60.0,
    memory: Annotated[float, typer.Option("--memory", min=0.5, metavar="GB", help="memory")] = 2.0,
    doubles: Annotated[bool, typer.Option("--doubles", help="doubles")] = False,
    near: Annotated[bool, typer.Option("--near-doubles", help="near_doubles")] = False,
    force: Annotated[bool, typer.Option("--force", help="force")] = False,
    lang: Lang = None,
) -> None:
    """Parse a corpus."""
    language: Language = context.obj
    if scheduler is not None and engine == "local":
        raise CommandError("dask_only")
    with needing("batch", "batch"):
        from reportparse.batch.run import Progress, run
        from reportparse.batch.supervise import RunError
    progress = Progress()
    job = Job(out, shape, id_field, text_field, seconds, int(memory * GIGABYTE))
    try:
        with waiting(lambda _gone: progress_line(progress, language)):
            report = run(
                inputs,
                job,
                engine=engine,
                workers=jobs,
                scheduler=scheduler,
                force=force,
                doubles="near" if near else "exact" if doubles else None,
                progress=progress,
            )
    except RunError as error:
        complain(error.describe(language))
        raise typer.Exit(NOT_WRITTEN) from None
    write_output(render_run(report, language), None)
