"""The first row of each document of parts that are done: what it is called, and its text in figures."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import pyarrow as pa
from pyarrow import compute, parquet

from reportparse.batch.columns import REPORT
from reportparse.batch.do_part import SUFFIXES
from reportparse.batch.job import Job
from reportparse.batch.place import open_system


class Head(NamedTuple):
    """What the first row of a document says."""

    report: str
    """The document's id."""
    characters: int | None
    """None where it could not be read."""
    hash: str | None
    """The digest of its text."""


def read_heads(job: Job, parts: Iterable[str]) -> Iterator[Head]:
    """Yield the heads of all documents of some parts, in order.

    Args:
        job: how the parts were made.
        parts: their names.
    """
    system, folder = open_system(job.out)
    for name in parts:
        with system.open_input_file(f"{folder.rstrip('/')}/{name}{SUFFIXES[job.format]}") as file:
            yield from _of_table(file) if job.format == "parquet" else _of_lines(file)


def _of_table(file: Any) -> Iterator[Head]:
    for batch in parquet.ParquetFile(file).iter_batches(columns=["type", *Head._fields]):
        heads = batch.filter(compute.equal(batch["type"], REPORT)).select(Head._fields)
        yield from map(Head, *(column.to_pylist() for column in heads.columns))


def _of_lines(file: Any) -> Iterator[Head]:
    sign = json.dumps(REPORT).encode()
    for line in file.read().splitlines():
        if sign in line and (row := json.loads(line))["type"] == REPORT:
            yield Head(*(row[name] for name in Head._fields))


def come_again(keys: array[int]) -> frozenset[int]:
    """Return the keys that come more than once; eight bytes each are held of those that do not."""
    if len(keys) < 2:
        return frozenset()
    ordered = pa.Array.from_buffers(pa.uint64(), len(keys), [None, pa.py_buffer(keys)]).sort()
    same = compute.equal(ordered.slice(1), ordered.slice(0, len(ordered) - 1))
    return frozenset(ordered.slice(1).filter(same).to_pylist())
