"""Doubles: those with the same text and those with nearly the same are marked, by name, whatever the parts; nothing is dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from reportparse.batch.find_doubles import FILE, Doubles
from reportparse.batch.job import Job, OutputFormat
from reportparse.batch.run import run
from tests.batch.corpora import texts, write_lines

pytestmark = pytest.mark.usefixtures("here")


def doubles_of(given: list[str], folder: Path, which: Doubles, shape: OutputFormat = "parquet") -> list[dict[str, Any]]:
    """Run over texts, and return the table of doubles."""
    file = write_lines(folder / "in.jsonl", given)
    report = run([str(file)], Job(str(folder / "out"), shape), doubles=which)
    assert report["documents"] == len(given)
    rows: list[dict[str, Any]] = parquet.read_table(folder / "out" / FILE).to_pylist()
    return rows


@pytest.mark.parametrize("shape", ["parquet", "jsonl"])
def test_texts_that_differ_in_white_space_alone_are_doubles(shape: OutputFormat, tmp_path: Path) -> None:
    first, second, third = texts(3)
    given = [first, second, first.replace("\n", "\n\n"), " 一 ", "一", third, second]
    found = [(row["report"], row["double_of"]) for row in doubles_of(given, tmp_path, "exact", shape)]
    assert found == [("d2", "d0"), ("d4", "d3"), ("d6", "d1")]


def test_a_text_with_some_words_changed_is_a_near_double(tmp_path: Path) -> None:
    first, second = (text * 3 for text in texts(2))
    changed = first[:400] + "另据了解，有关工作正在推进。" + first[400:]
    rows = doubles_of([second, first, changed, first], tmp_path, "near")
    assert [(row["report"], row["double_of"], row["near_double_of"]) for row in rows] == [("d2", None, "d1"), ("d3", "d1", None)]
    assert rows[0]["similarity"] >= 0.8 and rows[1]["similarity"] is None


def test_a_corpus_without_doubles_has_an_empty_table(tmp_path: Path) -> None:
    assert doubles_of(texts(3), tmp_path, "near") == []
