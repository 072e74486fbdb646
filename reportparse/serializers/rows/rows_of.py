"""Takes the rows of reports, one after the other or some thousands at a time by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from reportparse.arguments import check_type
from reportparse.model import RowKind
from reportparse.report import Report
from reportparse.serializers.rows.column import Cell, Row
from reportparse.serializers.rows.columns import columns_of
from reportparse.serializers.rows.entries import LinkEntry, NodeEntry, entries_of

BLOCK: Final = 10_000
"""How many rows are held at a time."""


def rows_of(reports: Iterable[Report], kind: RowKind = "sections") -> Iterator[Row]:
    """Return the rows of reports, as the reports come; docs/data-model.md describes the columns.

    Args:
        reports: any number of them, which are not kept.
        kind: which rows.

    Raises:
        ArgumentError: there is no such kind.
    """
    takers = [(column.name, column.take) for column in columns_of(kind)]
    return ({name: take(entry) for name, take in takers} for entry in _entries(reports, kind))


def blocks_of(reports: Iterable[Report], kind: RowKind, size: int = BLOCK) -> Iterator[dict[str, list[Cell]]]:
    """Yield the rows of reports by column, some at a time.

    Args:
        reports: any number of them.
        kind: which rows.
        size: how many rows at a time.
    """
    columns = columns_of(kind)
    entries: Iterator[NodeEntry | LinkEntry] = _entries(reports, kind)
    while block := list(islice(entries, size)):
        yield {column.name: [column.take(entry) for entry in block] for column in columns}


def _entries(reports: Iterable[Report], kind: RowKind) -> Iterator[NodeEntry | LinkEntry]:
    """Return the entries of reports; a single report, which can be gone through as well, is none of several."""
    if isinstance(reports, Report) or not isinstance(reports, Iterable):
        check_type("reports", reports, (list,), ("a single report has to_rows", "单篇报告请用 to_rows"))
    return (entry for report in reports for entry in entries_of(report, kind))
