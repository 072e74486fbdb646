"""What a run works on: pieces of the input, and parts made of pieces."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from typing import Any, Literal

PieceKind = Literal["file", "jsonl", "parquet"]
"""What a piece is: a report's own file, some lines of a file of lines, some rows of a Parquet file."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an input file that is worked on as one."""

    kind: PieceKind
    path: str
    """The file's path, or its address (``s3://…``)."""
    begin: int
    """The first byte of its lines, or its first row; 0 for a whole file."""
    end: int
    """Just after the last; for a whole file its size."""
    stamp: str
    """What changes when the content does: of lines a digest, else size and time of change."""
    size: int
    """How many bytes are read for it."""
    is_short: bool = False
    """Whether it is a last piece of lines: when the file has grown, it still ends where the file did."""

    @property
    def key(self) -> int:
        """A number that tells it from all others, in 64 bits."""
        said = json.dumps([self.kind, self.path, self.begin, self.end, self.stamp], ensure_ascii=True)
        return int.from_bytes(blake2b(said.encode(), digest_size=8).digest(), "big")


@dataclass(frozen=True, slots=True)
class Part:
    """Pieces whose rows stand in one output file: what is done as a whole or not at all."""

    pieces: tuple[Piece, ...]

    @property
    def name(self) -> str:
        """The name of its output file, without the suffix: another part, another name."""
        keys = b"".join(piece.key.to_bytes(8, "big") for piece in self.pieces)
        return f"part-{blake2b(keys, digest_size=10).hexdigest()}"

    @property
    def size(self) -> int:
        """How many bytes are read for it."""
        return sum(piece.size for piece in self.pieces)

    def stretches(self) -> Iterator[Piece]:
        """Yield its pieces; rows of a Parquet file that follow one another are one, since reading some means passing over others."""
        gathered: Piece | None = None
        for piece in self.pieces:
            if (
                gathered
                and gathered.kind == piece.kind == "parquet"
                and (gathered.path, gathered.end) == (piece.path, piece.begin)
            ):
                gathered = replace(gathered, end=piece.end, size=gathered.size + piece.size)
                continue
            if gathered:
                yield gathered
            gathered = piece
        if gathered:
            yield gathered

    def plain(self) -> list[dict[str, Any]]:
        """Return it as plain values."""
        return [asdict(piece) for piece in self.pieces]


def part_of(plain: Iterable[dict[str, Any]]) -> Part:
    """Return the part that `Part.plain` wrote."""
    return Part(tuple(Piece(**piece) for piece in plain))
