"""Runs: the same rows from every kind of input, once each, whatever happens on the way."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from reportparse import InputError
from reportparse.batch import find_pieces as pieces
from reportparse.batch import supervise
from reportparse.batch.find_pieces import find_pieces, group_pieces
from reportparse.batch.job import Job
from reportparse.batch.run import run
from reportparse.batch.supervise import Supervisor
from tests.batch.corpora import rows_in, texts, write_lines

COUNT = 12


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "PART_BYTES", 6_000)
    monkeypatch.setattr(pieces, "PART_FILES", 3)


def lines(folder: Path, count: int = COUNT) -> Path:
    return write_lines(folder / "in.jsonl", texts(count))


@pytest.mark.usefixtures("small_parts")
def test_every_kind_of_input_gives_the_same_rows(tmp_path: Path) -> None:
    given = texts(COUNT)
    table = pa.table({"id": [f"d{place}" for place in range(COUNT)], "text": given})
    parquet.write_table(table, tmp_path / "in.parquet", row_group_size=5)
    for name in (lines(tmp_path).name, "in.parquet"):
        report = run([str(tmp_path / name)], Job(str(tmp_path / f"out-{name}")), workers=2)
        assert report["documents"] == COUNT and not report["failures"]
    first, second = (rows_in(tmp_path / f"out-{name}") for name in ("in.jsonl", "in.parquet"))
    assert first == second and {row["report"] for row in first} == set(table["id"].to_pylist())
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    for place, text in enumerate(given):
        (tmp_path / "folder" / ("inner" if place % 2 else "") / f"d{place}.txt").write_text(text, encoding="utf-8", newline="")
    run([str(tmp_path / "folder")], Job(str(tmp_path / "out-folder")), workers=1)
    third = [{**row, "report": Path(row["report"]).stem} for row in rows_in(tmp_path / "out-folder")]
    assert sorted(map(str, third)) == sorted(map(str, first))


@pytest.mark.usefixtures("small_parts")
def test_a_grown_corpus_is_parsed_where_it_is_new(tmp_path: Path) -> None:
    file, out = lines(tmp_path), tmp_path / "out"
    run([str(file)], Job(str(out)), workers=1)
    before = {part.name: part.stat().st_mtime_ns for part in out.glob("part-*")}
    more = write_lines(tmp_path / "more", texts(COUNT + 5)[COUNT:], COUNT)
    with file.open("ab") as stream:
        stream.write(more.read_bytes())
    report = run([str(file)], Job(str(out)), workers=1)
    assert (report["documents"], report["this_run"]["documents"]) == (COUNT + 5, 5)
    assert {part.name: part.stat().st_mtime_ns for part in out.glob("part-*") if part.name in before} == before
    run([str(file)], Job(str(tmp_path / "whole")), workers=1)
    assert rows_in(out) == rows_in(tmp_path / "whole")
    assert run([str(file)], Job(str(out)), workers=1)["this_run"]["documents"] == 0
    assert run([str(file)], Job(str(out)), workers=1, force=True)["this_run"]["documents"] == COUNT + 5


@pytest.mark.usefixtures("small_parts")
def test_files_that_change_or_go_are_done_anew(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for place, text in enumerate(texts(7)):
        (folder / f"d{place}.txt").write_text(text, encoding="utf-8")
    run([str(folder)], Job(str(out)), workers=1)
    (folder / "d1.txt").write_text("一、新的一节\n内容。\n", encoding="utf-8")
    (folder / "d5.txt").unlink()
    run([str(folder)], Job(str(out)), workers=1)
    run([str(folder)], Job(str(tmp_path / "whole")), workers=1)
    assert rows_in(out) == rows_in(tmp_path / "whole")


def test_a_folder_of_another_run_is_refused(tmp_path: Path) -> None:
    file, out = lines(tmp_path, 2), str(tmp_path / "out")
    run([str(file)], Job(out), workers=1)
    with pytest.raises(InputError, match="another text_field; give another folder, or --force"):
        run([str(file)], Job(out, text_field="body"), workers=1)
    assert run([str(file)], Job(out, text_field="body"), workers=1, force=True)["failures"] == {"line": 2}


def test_lines_that_are_no_documents_are_rows(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "a", "text": "一、甲\\n"}\n\n[1]\n{"id": 3}\nnot json\n{"text": "x"}\n', encoding="utf-8")
    run([str(file)], Job(str(tmp_path / "out")), workers=1)
    heads = [row for row in rows_in(tmp_path / "out") if row["type"] == "report"]
    assert [row["error"] for row in heads] == ["line", "line", None, "line", None]
    assert sum(row["report"].startswith(f"{file}#") for row in heads) == 3


def test_rows_may_be_lines(tmp_path: Path) -> None:
    file = lines(tmp_path, 3)
    run([str(file)], Job(str(tmp_path / "out"), "jsonl"), workers=1)
    run([str(file)], Job(str(tmp_path / "table")), workers=1)
    (part,) = (tmp_path / "out").glob("part-*.jsonl")
    told = [json.loads(line) for line in part.read_text("utf-8").splitlines()]
    assert [(row["report"], row["id"], row["heading"]) for row in told] == [
        (row["report"], row["id"], row["heading"]) for row in parquet.read_table(tmp_path / "table").to_pylist()
    ]


def killed_at(place: int, times: int, how: signal.Signals = signal.SIGKILL) -> Callable[[Supervisor], None]:
    """Return what kills the worker of a supervisor when it begins a document, some times."""

    def watch(one: Supervisor) -> None:
        seen = {"at": -1, "killed": 0}

        def told(_count: int) -> None:
            seen["at"] += 1
            process = one._process
            if seen["at"] == place and seen["killed"] < times and process is not None:
                seen["at"], seen["killed"] = -1, seen["killed"] + 1
                os.kill(process.pid, how)

        one.told = told

    return watch


@pytest.mark.parametrize(("times", "errors"), [(1, []), (2, ["crash"])])
def test_a_document_whose_process_dies_is_tried_again_once(times: int, errors: list[str], tmp_path: Path) -> None:
    job = Job(str(tmp_path / "out"))
    (tmp_path / "out" / "_parts").mkdir(parents=True)
    (part,) = group_pieces(find_pieces([str(lines(tmp_path, 4))], {}))
    one = Supervisor(job)
    killed_at(3, times)(one)
    try:
        one.run(part)
    finally:
        one.stop_process()
    heads = [row for row in rows_in(tmp_path / "out") if row["type"] == "report"]
    assert len(heads) == 4 and [row["error"] for row in heads if row["error"]] == errors


def test_a_document_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervise, "GRACE", 0.0)
    job = Job(str(tmp_path / "out"), seconds=8.0)
    (tmp_path / "out" / "_parts").mkdir(parents=True)
    (part,) = group_pieces(find_pieces([str(lines(tmp_path, 3))], {}))
    one = Supervisor(job)
    killed_at(2, 1, signal.SIGSTOP)(one)
    try:
        one.run(part)
    finally:
        one.stop_process()
    assert [row["error"] for row in rows_in(tmp_path / "out") if row["error"]] == ["time"]


@pytest.mark.usefixtures("small_parts")
def test_a_run_that_is_killed_again_and_again_gives_the_same_rows(tmp_path: Path) -> None:
    file, out = lines(tmp_path, 60), tmp_path / "out"
    code = (
        "from reportparse.batch import find_pieces as p; p.PART_BYTES = 6_000; from reportparse.batch.run import run;"
        f"from reportparse.batch.job import Job; run([{str(file)!r}], Job({str(out)!r}), workers=2)"
    )
    rng = random.Random(7)
    for _ in range(20):
        process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)
        end = time.monotonic() + rng.uniform(0.3, 2.5)
        while process.poll() is None and time.monotonic() < end:
            time.sleep(0.01)
        process.kill()
        process.wait()
    run([str(file)], Job(str(out)), workers=2)
    run([str(file)], Job(str(tmp_path / "whole")), workers=2)
    assert rows_in(out) == rows_in(tmp_path / "whole")
    assert not list(out.glob("_tmp-*"))
