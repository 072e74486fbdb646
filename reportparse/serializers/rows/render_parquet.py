"""Writes rows as Parquet: the same bytes for the same reports and the same pyarrow."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from pyarrow import parquet

from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.rows.kind_of import kind_of
from reportparse.serializers.rows.make_arrow import arrow_schema, record_batches


def render_parquet(reports: Iterable[Report], look: Look = PLAIN) -> bytes:
    """Return a Parquet file of the rows of reports, a group of rows a batch."""
    kind = kind_of(look)
    file = BytesIO()
    with parquet.ParquetWriter(file, arrow_schema(kind), compression="zstd") as table:
        for batch in record_batches(reports, kind):
            table.write_batch(batch)
    return file.getvalue()
