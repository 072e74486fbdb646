"""Small corpora, the rows that a run wrote, and an engine without processes for what does not ask for them."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from reportparse.batch.columns import batch_schema
from reportparse.batch.do_part import do_part
from reportparse.batch.job import Job
from reportparse.batch.piece import Part
from tests.generate import report as draft


def texts(count: int, characters: int = 900) -> list[str]:
    """Return some reports, short and all different."""
    return [draft(random.Random(seed)).text[:characters] for seed in range(count)]


def write_lines(file: Path, given: list[str], begin: int = 0) -> Path:
    """Write texts as a file of lines; return its path."""
    lines = [json.dumps({"id": f"d{place}", "text": text}, ensure_ascii=False) for place, text in enumerate(given, begin)]
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


def rows_in(out: Path) -> list[dict[str, Any]]:
    """Return all rows of a folder, in an order of their own."""
    tables = [parquet.read_table(file) for file in sorted(out.glob("part-*.parquet"))]
    rows: list[dict[str, Any]] = pa.concat_tables(tables, promote_options="none").to_pylist() if tables else []
    assert all(table.schema.equals(batch_schema()) for table in tables)
    return sorted(rows, key=lambda row: (row["report"], row["type"] != "report", row["start"] or 0, row["id"] or ""))


def do_here(
    parts: Iterable[Part], job: Job, workers: int | None, scheduler: str | None, told: Callable[[int], None]
) -> Generator[dict[str, Any], None, None]:
    """Do parts in this process, one after the other."""
    del workers, scheduler
    for part in parts:
        done = do_part(part, job, {}, lambda _place: None)
        told(done["summary"]["documents"])
        yield done
