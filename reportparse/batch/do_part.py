"""Does a part: reads its documents, parses them, and writes their rows to a file that is whole or not there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from time import process_time
from typing import Any, Final

import pyarrow as pa
from pyarrow import parquet

from reportparse.batch.columns import batch_schema
from reportparse.batch.failure import Failure
from reportparse.batch.hold import still_ours
from reportparse.batch.job import Job
from reportparse.batch.output_file import output_file
from reportparse.batch.piece import Part
from reportparse.batch.read_documents import Broken, read_documents
from reportparse.batch.row_builder import RowBuilder
from reportparse.batch.signature import write_signatures
from reportparse.serializers.rows.row_lines import row_line

SUFFIXES: Final = {"parquet": ".parquet", "jsonl": ".jsonl"}
"""How the names of parts end."""
SIDE: Final = "_parts"
"""The folder of what is known of parts that are done: its file is there when its rows are."""

Skip = Mapping[int, Failure]
"""Documents that are not tried again, by their place in the part, and why."""


def do_part(part: Part, job: Job, skip: Skip, told: Callable[[int], None]) -> dict[str, Any]:
    """Do a part, and return what it came to, which is also written beside it.

    Args:
        part: its pieces.
        job: how they are read, and where their rows go.
        skip: documents that are not tried, and why.
        told: is called with the place of each document before it is read, and of the one that would follow the last.

    Raises:
        InputError: a file of the input is gone.
        LostFolderError: another run has the output folder.
        OSError: the output cannot be written.
    """
    builder = RowBuilder(job.limits, near=job.near)
    began = process_time()
    with (
        output_file(job.out, part.name + SUFFIXES[job.format], still_ours(job)) as stream,
        _writer(stream, job) as write,
    ):
        for batch in _batches(part, job, skip, told, builder):
            write(batch)
    if job.near:
        with output_file(job.out, f"{SIDE}/{part.name}.near", still_ours(job)) as stream:
            write_signatures(builder.signatures, stream)
    builder.summary.seconds = round(process_time() - began, 3)
    done = {
        "name": part.name,
        "size": part.size,
        "keys": [piece.key for piece in part.pieces],
        "ends": [(piece.path, piece.begin, piece.end) for piece in part.pieces if piece.is_short],
        "summary": builder.summary.plain(),
    }
    with output_file(job.out, f"{SIDE}/{part.name}.json", still_ours(job)) as stream:
        stream.write(json.dumps(done, ensure_ascii=True).encode())
    return done


def _batches(part: Part, job: Job, skip: Skip, told: Callable[[int], None], builder: RowBuilder) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a part, some thousands at a time."""
    place = 0
    for piece in part.stretches():
        documents = read_documents(piece, job)
        told(place)
        for document in documents:
            if place in skip:
                builder.add_failure(document.id, skip[place])
            elif isinstance(document, Broken):
                builder.add_failure(document.id, document.failure)
            else:
                builder.add(document)
            yield from builder.full()
            place += 1
            told(place)
    yield builder.take()


@contextmanager
def _writer(stream: Any, job: Job) -> Iterator[Callable[[pa.RecordBatch], None]]:
    """Give what writes a batch of rows."""
    if job.format == "parquet":
        with parquet.ParquetWriter(stream, batch_schema(), compression="zstd") as table:
            yield table.write_batch
    else:
        yield lambda batch: stream.write("".join(f"{row_line(row)}\n" for row in batch.to_pylist()).encode())
