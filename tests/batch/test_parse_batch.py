"""The seam: a batch of documents in, a batch of rows out, whatever the documents hold."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest

from reportparse import ArgumentError, Limits, parse_report
from reportparse.batch.columns import VERSION, batch_schema
from reportparse.batch.parse_batch import parse_batch
from tests.batch.corpora import texts

TEXT = "关于供水情况的调研报告\n一、存在的问题\n（一）管网老化。漏损较多。\n（二）水压不足。高层缺水。\n二、对策建议\n（一）更新管网。由县水务局牵头，2027年底前完成。\n青禾县政协\n2026年5月8日\n"
PAGE = "<html><body><p>一、基本情况</p><p>全镇有村。</p></body></html>"


def batch(**columns: list[object]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


def test_the_schema_is_this() -> None:
    assert VERSION == "1"
    assert (
        [f"{field.name}: {field.type}".replace("element", "item") for field in batch_schema()]
        == """
        report: string
        id: string
        level: int64
        path: list<item: string>
        type: string
        role: string
        confidence: double
        marker: string
        family: string
        ordinal: int64
        heading: string
        text: string
        addressees: list<item: string>
        action: string
        deadline: string
        deadline_start: date32[day]
        deadline_end: date32[day]
        instruments: list<item: string>
        quantities: list<item: string>
        cause: string
        answers: list<item: string>
        start: int64
        end: int64
        page: int64
        line: int64
        genre: string
        number: string
        issuer: string
        date: date32[day]
        characters: int64
        problems: list<item: string>
        hash: string
        error: string
        message: string
    """.strip()
        .replace("        ", "")
        .splitlines()
    )


def test_a_document_is_a_row_and_its_nodes_are_rows() -> None:
    rows = parse_batch(batch(id=["a"], text=[TEXT])).to_pylist()
    report = parse_report(TEXT)
    assert rows[0]["type"] == "report" and rows[0]["heading"] == "关于供水情况的调研报告" and rows[0]["genre"] == "调研报告"
    assert (rows[0]["issuer"], rows[0]["date"], rows[0]["characters"]) == ("青禾县政协", date(2026, 5, 8), len(TEXT))
    assert [(row["id"], row["type"], row["heading"]) for row in rows[1:]] == [
        (node.id, node.type, node.heading.text if node.heading else None) for node in report.walk()
    ]
    assert all(row["report"] == "a" and row["error"] is None for row in rows)


def test_rows_are_those_of_the_report() -> None:
    for text in texts(5):
        rows = parse_batch(batch(id=["a"], text=[text])).to_pylist()
        report = parse_report(text)
        report.source.name = "a"
        for row, told in zip(rows[1:], report.to_rows("sections"), strict=True):
            assert {name: row[name] for name in told} == told


def test_files_are_told_by_what_they_hold_and_by_their_type() -> None:
    rows = parse_batch(
        batch(
            id=["a", "b", "c"],
            bytes=[PAGE.encode(), TEXT.encode("gb18030"), b""],
            media_type=["text/html; charset=utf-8", None, ""],
        )
    ).to_pylist()
    heads = {row["report"]: row for row in rows if row["type"] == "report"}
    assert [row["heading"] for row in rows if row["report"] == "a"] == [None, "基本情况"]
    assert heads["b"]["genre"] == "调研报告" and heads["c"]["error"] is None and heads["c"]["characters"] == 0


def test_what_cannot_be_read_is_a_row_with_its_cause() -> None:
    rows = parse_batch(
        batch(id=["a", "b", "c"], bytes=[b"%PDF-1.7 broken", b"\x89PNG\r\n\x1a\n", TEXT.encode()]), limits=Limits(characters=9)
    ).to_pylist()
    assert [(row["report"], row["error"]) for row in rows] == [("a", "damaged"), ("b", "image"), ("c", "limit")]
    assert all(row["type"] == "report" and row["message"] for row in rows)


def test_a_document_that_takes_too_long_is_a_row() -> None:
    rows = parse_batch(batch(id=["a"], text=[TEXT * 2000]), limits=Limits(seconds=0)).to_pylist()
    assert [(row["type"], row["error"]) for row in rows] == [("report", "limit")]


@pytest.mark.parametrize("columns", [{"text": ["x"]}, {"id": ["x"]}, {"id": ["x"], "text": [[1]]}, {"id": [[1]], "text": ["x"]}])
def test_a_batch_of_other_columns_is_refused(columns: dict[str, list[object]]) -> None:
    with pytest.raises(ArgumentError, match=r"column"):
        parse_batch(batch(**columns))


def test_nothing_in_a_document_raises() -> None:
    strange: list[object] = ["", "\x00", "\ud800".encode("utf-8", "replace").decode(), "一、" * 500, "=1+1\n一、=cmd\n", None]
    assert parse_batch(batch(id=[None, *"abcde"], text=strange)).num_rows >= len(strange)
    assert (
        parse_batch(pa.RecordBatch.from_pydict({"id": pa.array([], pa.string()), "text": pa.array([], pa.string())})).num_rows
        == 0
    )
