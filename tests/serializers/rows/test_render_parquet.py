"""Parquet: Arrow, Polars and DuckDB read the rows out of it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from pyarrow import parquet

from reportparse.serializers.look import Look
from reportparse.serializers.rows import rows_of as module
from reportparse.serializers.rows.columns import KINDS
from reportparse.serializers.rows.make_arrow import arrow_schema
from reportparse.serializers.rows.render_parquet import render_parquet
from reportparse.serializers.rows.rows_of import rows_of
from tests.serializers.rows.reports import hostile, linked

REPORTS = [linked(), hostile()]


@pytest.mark.parametrize("kind", KINDS)
def test_every_reader_gets_the_rows(kind: Any, tmp_path: Path) -> None:
    data = render_parquet(REPORTS, Look(rows=kind))
    rows = list(rows_of(REPORTS, kind))
    table = parquet.read_table(BytesIO(data))
    assert table.to_pylist() == rows and table.schema.equals(arrow_schema(kind), check_metadata=True)
    assert pl.read_parquet(BytesIO(data)).to_dicts() == rows
    (tmp_path / "rows.parquet").write_bytes(data)
    found = duckdb.sql(f"from '{tmp_path / 'rows.parquet'}'")
    assert found is not None
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == rows


def test_batches_are_groups_of_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportparse.serializers.rows.make_arrow.BLOCK", 5)
    file = parquet.ParquetFile(BytesIO(render_parquet(iter(REPORTS))))
    assert module.BLOCK > 5 and file.num_row_groups == -(-file.metadata.num_rows // 5)


@pytest.mark.parametrize("kind", KINDS)
def test_without_rows_there_is_the_schema(kind: Any) -> None:
    table = parquet.read_table(BytesIO(render_parquet([], Look(rows=kind))))
    assert table.num_rows == 0 and table.schema.equals(arrow_schema(kind), check_metadata=True)
