"""``reportparse batch``: parses a corpus into a folder of rows."""

from __future__ import annotations

from typing import Annotated

import typer

from reportparse.cli.language import say
from reportparse.cli.options import Lang
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import write_output
from reportparse.messages import Language
from reportparse.refusals import needs

GIGABYTE = 1_000_000_000


def batch(
    context: typer.Context,
    inputs: Annotated[list[str], typer.Argument(metavar="IN...", help="corpus", show_default=False)],
    out: Annotated[str, typer.Option("--output", "-o", metavar="OUT", help="batch_out", show_default=False)],
    format: Annotated[str, typer.Option("--format", "-f", metavar="parquet|jsonl", help="batch_format")] = "parquet",  # noqa: A002
    engine: Annotated[str, typer.Option("--engine", metavar="local|dask", help="engine")] = "local",
    scheduler: Annotated[str | None, typer.Option("--scheduler", metavar="ADDRESS", help="scheduler", show_default=False)] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="batch_jobs", show_default=False)] = None,
    id_field: Annotated[str, typer.Option("--id-field", metavar="NAME", help="id_field")] = "id",
    text_field: Annotated[str, typer.Option("--text-field", metavar="NAME", help="text_field")] = "text",
    seconds: Annotated[float, typer.Option("--seconds", min=0.1, metavar="S", help="seconds")] = 60.0,
    memory: Annotated[float, typer.Option("--memory", min=0.2, metavar="GB", help="memory")] = 2.0,
    doubles: Annotated[bool, typer.Option("--doubles", help="doubles")] = False,
    near_doubles: Annotated[bool, typer.Option("--near-doubles", help="near_doubles")] = False,
    force: Annotated[bool, typer.Option("--force", help="force")] = False,
    lang: Lang = None,
) -> None:
    """Parse a corpus."""
    try:
        from reportparse.batch.job import Job
        from reportparse.batch.run import Progress, run
    except ImportError as error:
        if (error.name or "").startswith("reportparse"):
            raise
        raise needs("batch", "batch") from None
    language: Language = context.obj
    progress = Progress()

    def line(gone: int) -> str:
        left = "…" if progress.left is None else f"{progress.left:.0f}"
        share = f"{progress.done / progress.size:.0%}" if progress.size else "…"
        return say(
            "batching", language, count=progress.documents, rate=f"{progress.rate:.0f}", share=share, left=left, seconds=gone
        )

    job = Job(out, format, id_field, text_field, seconds, int(memory * GIGABYTE), near_doubles)  # type: ignore[arg-type]
    with waiting(line):
        report = run(inputs, job, engine=engine, workers=jobs, scheduler=scheduler, force=force, progress=progress)  # type: ignore[arg-type]
    write_output(str(report) + "\n", None)
