"""Gathers the rows of documents by column, until they make an Arrow batch."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any, Final

import pyarrow as pa

from reportparse.batch.columns import REPORT, batch_schema
from reportparse.batch.document import Document
from reportparse.batch.failure import Failure, failure_of
from reportparse.batch.signature import Signature, sign
from reportparse.batch.summary import Summary
from reportparse.limits import Limits
from reportparse.papers import genre_of
from reportparse.report import Report
from reportparse.serializers.rows.columns import columns_of
from reportparse.serializers.rows.entries import NodeEntry, entries_of
from reportparse.serializers.rows.make_arrow import array_of
from reportparse.trim import unspaced
from reportparse.visible import without_halves

BLOCK: Final = 4096
"""How many rows make a batch; the last may be shorter, and a long document makes a longer one."""


class RowBuilder:
    """The rows of some documents, and a summary of all."""

    def __init__(self, limits: Limits | None = None, *, near: bool = False) -> None:
        self.limits = limits or Limits()
        self.near = near
        self.signatures: list[Signature] = []
        """What near doubles are told by, where that is asked for."""
        self.summary = Summary()
        self.schema = batch_schema()
        self._begin()

    def add(self, document: Document) -> None:
        """Parse a document and add its rows; whatever is wrong with it becomes a row."""
        before = self._count
        try:
            self.add_report(document.id, document.parse(self.limits))
        except Exception as error:  # noqa: BLE001 -- no document may stop a run
            self._forget(before)
            self.add_failure(document.id, failure_of(error))

    def add_report(self, name: str, report: Report) -> None:
        """Add the rows of a report."""
        problems = [problem.code for problem in report.problems]
        hashed = digest(report.source.text)
        genre = genre_of(report.title.text) if report.title else None
        self._row(
            report=name,
            type=REPORT,
            heading=report.title.text if report.title else None,
            genre=genre,
            number=report.number,
            issuer=report.issuer,
            date=report.date,
            characters=len(report.source.text),
            problems=problems,
            hash=hashed,
        )
        for entry in entries_of(report, "sections"):
            self._node(entry)
        signature = sign(report.source.text) if self.near and report.source.text.strip() else None
        self.summary.count(report, problems, genre)
        if signature is not None:
            self.signatures.append(Signature(without_halves(name), hashed, signature))

    def add_failure(self, name: str, failure: Failure) -> None:
        """Add the row of a document that could not be read."""
        self._row(report=name, type=REPORT, error=failure.cause, message=failure.message)
        self.summary.fail(failure)

    def _node(self, entry: Any) -> None:
        """Add the row of a node, whose columns are the first; the others are filled when a row has some of them."""
        assert isinstance(entry, NodeEntry)
        for take, append in self._appenders:
            append(take(entry))
        self._count += 1

    def _row(self, **cells: Any) -> None:
        """Add the row of a document."""
        self._fill()
        for name, column in self._cells.items():
            column.append(cells.get(name))
        self._count += 1

    def _fill(self) -> None:
        """Make all columns as long as there are rows."""
        for column in self._cells.values():
            column.extend([None] * (self._count - len(column)))

    def _begin(self) -> None:
        """Begin with no rows."""
        self._cells: dict[str, list[Any]] = {name: [] for name in self.schema.names}
        self._appenders = [(column.take, self._cells[column.name].append) for column in columns_of("sections")]
        self._count = 0

    def _forget(self, count: int) -> None:
        """Take the rows away that came after so many."""
        self._count = count
        for column in self._cells.values():
            del column[count:]

    def full(self) -> Iterator[pa.RecordBatch]:
        """Yield a batch if there are rows enough for one."""
        if self._count >= BLOCK:
            yield self.take()

    def take(self) -> pa.RecordBatch:
        """Return a batch of all rows that were added since the last, and begin anew."""
        self._fill()
        arrays = [array_of(self._cells[field.name], field.type) for field in self.schema]
        self._begin()
        return pa.record_batch(arrays, self.schema)


def digest(text: str) -> str:
    """Return a digest of a text's visible characters: equal for texts that differ in white space alone."""
    return blake2b(unspaced(text).encode("utf-8", "replace"), digest_size=16).hexdigest()
