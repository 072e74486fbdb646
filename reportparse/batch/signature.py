"""What near doubles are told by: of each text a MinHash of its short stretches of characters, 64 numbers of 32 bits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any, Final, NamedTuple
from zlib import crc32

import pyarrow as pa
from pyarrow import ipc

from reportparse.refusals import needs
from reportparse.trim import unspaced

NUMBERS: Final = 64
"""How many numbers a signature has: what they say of likeness is off by .06 at most times."""
STRETCH: Final = 5
"""How many visible characters a stretch has."""
SCHEMA: Final = pa.schema(
    [pa.field("report", pa.string()), pa.field("hash", pa.string()), pa.field("signature", pa.binary(4 * NUMBERS))]
)
"""The columns of a file of signatures."""


class Signature(NamedTuple):
    """What is kept of a document."""

    report: str
    hash: str
    signature: bytes


def check_library() -> None:
    """Go on where the library of near doubles is there.

    Raises:
        ExtraError: it is not.
    """
    if find_spec("datasketch") is None:
        raise needs("--near-doubles", "doubles")


def sign(text: str) -> bytes:
    """Return the MinHash of a text."""
    visible = unspaced(text)
    stretches = {visible[at : at + STRETCH] for at in range(max(1, len(visible) - STRETCH + 1))}
    made = _empty().copy()
    made.update_batch([stretch.encode("utf-8", "replace") for stretch in stretches])
    return bytes(made.hashvalues.astype("<u4").tobytes())


@cache
def _empty() -> Any:
    """Return the signature of no text; what numbers are made with is drawn once."""
    from datasketch import MinHash  # noqa: PLC0415 -- slow to import, and seldom asked for

    return MinHash(NUMBERS, hashfunc=crc32, scheme="affine32")


def minhash(signature: bytes) -> Any:
    """Return a signature as the library's object."""
    import numpy as np  # noqa: PLC0415

    made = _empty().copy()
    made.hashvalues = np.frombuffer(signature, "<u4").astype(made.hashvalues.dtype)
    return made


def write_signatures(signatures: Sequence[Signature], stream: Any) -> None:
    """Write signatures to a stream."""
    columns = [list(column) for column in zip(*signatures, strict=True)] or [[], [], []]
    batch = pa.record_batch([pa.array(column, field.type) for column, field in zip(columns, SCHEMA, strict=True)], SCHEMA)
    with ipc.new_file(stream, SCHEMA) as file:
        file.write(batch)


def read_signatures(stream: Any) -> Iterator[Signature]:
    """Yield the signatures of a file."""
    with ipc.open_file(stream) as file:
        for place in range(file.num_record_batches):
            for row in file.get_batch(place).to_pylist():
                yield Signature(**row)
