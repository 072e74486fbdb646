"""Ids that several documents have are told of, whatever the parts in which they stand; those of one document are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportparse.batch import find_pieces
from reportparse.batch.find_same_ids import SHOWN, find_same_ids
from reportparse.batch.job import Job, OutputFormat
from reportparse.batch.run import REPORT, run
from reportparse.cli.render_run import render_run
from tests.batch.corpora import texts

pytestmark = pytest.mark.usefixtures("here")


def write(file: Path, ids: list[str | None]) -> str:
    rows = [{"text": text} | ({} if name is None else {"id": name}) for name, text in zip(ids, texts(len(ids)), strict=True)]
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("shape", ["parquet", "jsonl"])
def test_an_id_of_two_documents_is_told_across_parts(
    shape: OutputFormat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_pieces, "PART_BYTES", 1)
    inputs = [write(tmp_path / "a.jsonl", ["x", "甲", None]), write(tmp_path / "b.jsonl", [None, "甲", "z", "甲"])]
    report = run(inputs, Job(str(tmp_path / "out"), shape), workers=1)
    assert report["same_ids"] == {"ids": 1, "documents": 3, "first": {"甲": 3}}
    assert json.loads((tmp_path / "out" / REPORT).read_text("utf-8"))["same_ids"] == report["same_ids"]
    assert "1 of 3 documents, whose rows cannot be told apart" in render_run(report, "en")
    assert "        3 甲" in render_run(report, "zh")
    again = run(inputs, Job(str(tmp_path / "out"), shape), workers=1)
    assert again["same_ids"] == report["same_ids"] and again["this_run"]["documents"] == 0


def test_files_of_one_name_in_two_folders_have_ids_of_their_own(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "报告.txt").write_text(texts(1)[0], encoding="utf-8")
    report = run([str(tmp_path / "a"), str(tmp_path / "b")], Job(str(tmp_path / "out")), workers=1)
    assert report["documents"] == 2 and report["same_ids"] == {"ids": 0, "documents": 0, "first": {}}
    assert "same ids" not in render_run(report, "en")


def test_of_many_such_ids_the_first_are_named() -> None:
    ids = [f"d{place:03}" for place in range(100)] * 2 + ["\ud800"]
    found = find_same_ids(lambda: ids)
    assert (found["ids"], found["documents"]) == (100, 200) and list(found["first"]) == ids[:SHOWN]
    assert find_same_ids(list)["ids"] == 0
