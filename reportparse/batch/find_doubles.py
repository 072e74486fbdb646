"""Marks documents that say the same, and those that nearly do, in a table beside the rows; nothing is dropped."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Literal

import pyarrow as pa
from pyarrow import parquet

from reportparse.batch.do_part import SIDE
from reportparse.batch.heads import come_again, read_heads
from reportparse.batch.job import Job
from reportparse.batch.output_file import output_file
from reportparse.batch.place import open_system
from reportparse.batch.signature import NUMBERS, Signature, minhash, read_signatures

Doubles = Literal["exact", "near"]
"""Which doubles are looked for; near ones, and exact ones as well."""
FILE: Final = "doubles.parquet"
"""The table of doubles."""
LIKE: Final = 0.8
"""What share of their short stretches of characters near doubles have in common at least, as their signatures tell it."""
SCHEMA: Final = pa.schema(
    [
        pa.field("report", pa.string(), metadata={"says": "the document"}),
        pa.field("double_of", pa.string(), metadata={"says": "the one of those with the same text that is first by name"}),
        pa.field(
            "near_double_of", pa.string(), metadata={"says": "the one that is first by name of those with nearly the same text"}
        ),
        pa.field("similarity", pa.float64(), metadata={"says": "how like it is to that, from 0 to 1"}),
    ]
)
"""The columns of the table: a row for each document that is a double."""

Named = tuple[str, str]
"""A document's name and the digest of its text."""


def write_doubles(job: Job, parts: Iterable[str], which: Doubles) -> dict[str, int]:
    """Write the table of the doubles of some parts; return how many there are of either kind.

    Args:
        job: how the parts were made.
        parts: their names.
        which: near doubles as well, or exact ones alone.
    """
    names = sorted(parts)
    doubles = dict(exact_doubles(lambda: _named(job, names)))
    near = {found[0]: found[1:] for found in near_doubles(_signatures(job, names), doubles)} if which == "near" else {}
    reports = sorted({*doubles, *near})
    rows = [(report, doubles.get(report), *near.get(report, (None, None))) for report in reports]
    table = pa.table([pa.array(column, kind) for column, kind in zip(_columns(rows), SCHEMA.types, strict=True)], schema=SCHEMA)
    with output_file(job.out, FILE) as stream:
        parquet.write_table(table, stream, compression="zstd")
    return {"exact": len(doubles)} | ({"near": len(near)} if which == "near" else {})


def _columns(rows: list[tuple[Any, ...]]) -> list[list[Any]]:
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in SCHEMA]


def exact_doubles(heads: Callable[[], Iterable[Named]]) -> Iterator[Named]:
    """Yield the name of each document that has the text of another, and that of the first of those by name.

    The documents are gone through twice, so that what is held of one that is no double is eight bytes.

    Args:
        heads: gives the names and digests of all documents, each time anew.
    """
    known: dict[str, list[str]] = {}
    again = come_again(array("Q", (int(digest[:16], 16) for _, digest in heads())))
    for name, digest in heads():
        if int(digest[:16], 16) in again:
            known.setdefault(digest, []).append(name)
    for names in known.values():
        first, *others = sorted(set(names))
        yield from ((other, first) for other in others)


def near_doubles(signatures: Iterable[Signature], doubles: dict[str, str]) -> Iterator[tuple[str, str, float]]:
    """Yield the name of each document that is nearly another, that of the first of those by name, and how like they are.

    Args:
        signatures: of all documents.
        doubles: those that are the same as another: they are as near to others as that one is, and are left out.
    """
    from datasketch import MinHashLSH  # noqa: PLC0415 -- slow to import, and seldom asked for

    index = MinHashLSH(threshold=LIKE, num_perm=NUMBERS)
    kept: dict[str, bytes] = {}
    for one in signatures:
        if one.report not in doubles and one.report not in kept:
            kept[one.report] = one.signature
            index.insert(one.report, minhash(one.signature))
    for report in sorted(kept):
        mine = minhash(kept[report])
        for other in sorted(name for name in index.query(mine) if name < report):
            if (like := float(mine.jaccard(minhash(kept[other])))) >= LIKE:
                yield report, other, round(like, 3)
                break


def _named(job: Job, names: Iterable[str]) -> Iterator[Named]:
    """Yield the names and digests of the documents of parts that have a text."""
    yield from ((head.report, head.hash) for head in read_heads(job, names) if head.characters and head.hash)


def _signatures(job: Job, names: Iterable[str]) -> Iterator[Signature]:
    system, folder = open_system(job.out)
    for name in names:
        with system.open_input_file(f"{folder.rstrip('/')}/{SIDE}/{name}.near") as file:
            yield from read_signatures(file)
