"""``reportparse batch``: parses a corpus into a folder of rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import click
from click.exceptions import Exit

from reportparse.batch.engines import EngineName
from reportparse.batch.job import Job, OutputFormat
from reportparse.cli.command_error import NOT_WRITTEN, CommandError
from reportparse.cli.complain import complain
from reportparse.cli.options import command
from reportparse.cli.render_run import progress_line, render_run
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import write_output
from reportparse.messages import Language
from reportparse.refusals import needing

GIGABYTE = 1_000_000_000


@command("batch_epilog")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...", help="corpus")
@click.option("--output", "-o", "out", required=True, metavar="OUT", help="batch_out")
@click.option("--format", "-f", "shape", type=click.Choice(get_args(OutputFormat)), default="parquet", help="batch_format")
@click.option("--engine", type=click.Choice(get_args(EngineName)), default="local", help="engine")
@click.option("--scheduler", metavar="ADDRESS", help="scheduler")
@click.option("--jobs", "-j", type=click.IntRange(1), metavar="N", help="batch_jobs")
@click.option("--id-field", default="id", metavar="NAME", help="id_field")
@click.option("--text-field", default="text", metavar="NAME", help="text_field")
@click.option("--seconds", type=click.FloatRange(0.1), default=60.0, metavar="S", help="seconds")
@click.option("--memory", type=click.FloatRange(0.5), default=2.0, metavar="GB", help="memory")
@click.option("--doubles", is_flag=True, help="doubles")
@click.option("--near-doubles", "near", is_flag=True, help="near_doubles")
@click.option("--force", is_flag=True, help="force")
def batch(
    language: Language,
    inputs: Sequence[str],
    out: str,
    shape: OutputFormat,
    engine: EngineName,
    scheduler: str | None,
    jobs: int | None,
    id_field: str,
    text_field: str,
    seconds: float,
    memory: float,
    doubles: bool,
    near: bool,
    force: bool,
) -> None:
    """Parse a corpus."""
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
                list(inputs),
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
        raise Exit(NOT_WRITTEN) from None
    write_output(render_run(report, language), None)
