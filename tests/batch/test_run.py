"""Runs: the same rows from every kind of input, once each, whatever happens on the way."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import fs, parquet

from reportparse import InputError
from reportparse.batch import output_file as output_file_module
from reportparse.batch import read_documents as reading
from reportparse.batch.do_part import do_part
from reportparse.batch.find_pieces import find_pieces, group_pieces
from reportparse.batch.hold import LostFolderError, alone, take_over
from reportparse.batch.job import Job
from reportparse.batch.output_file import output_file
from reportparse.batch.parse_batch import parse_batch
from reportparse.batch.run import run
from reportparse.batch.supervise import RunError
from tests.batch.corpora import rows_in, texts, write_lines

COUNT = 12
pytestmark = pytest.mark.usefixtures("here")


def lines(folder: Path, count: int = COUNT) -> Path:
    return write_lines(folder / "in.jsonl", texts(count))


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


def test_a_file_of_lines_is_cut_between_lines_and_an_end_that_was_stays_one(tmp_path: Path) -> None:
    file = lines(tmp_path)
    whole = file.read_bytes()
    found = list(find_pieces([str(file)], {}))
    assert len(found) > 2
    assert [piece.begin for piece in found] == [0, *(piece.end for piece in found[:-1])] and found[-1].end == len(whole)
    assert all(whole[piece.end - 1 : piece.end] == b"\n" for piece in found)
    first = whole.index(b"\n") + 1
    kept = list(find_pieces([str(file)], {(str(file), 0): first}))
    assert kept[0].end == first and kept[-1].end == len(whole)
    within = list(find_pieces([str(file)], {(str(file), 0): first + 3}))
    assert within == found, "an end that ends no line is none"


def test_a_big_row_group_is_several_parts(tmp_path: Path) -> None:
    given = texts(COUNT)
    table = pa.table({"id": [f"d{place}" for place in range(COUNT)], "text": given})
    parquet.write_table(table, tmp_path / "one.parquet")
    found = list(find_pieces([str(tmp_path / "one.parquet")], {}))
    assert len(found) > 2 and [piece.begin for piece in found] == [0, *(piece.end for piece in found[:-1])]
    run([str(tmp_path / "one.parquet")], Job(str(tmp_path / "out")))
    assert {row["report"] for row in rows_in(tmp_path / "out")} == set(table["id"].to_pylist())
    assert len([row for row in rows_in(tmp_path / "out") if row["type"] == "report"]) == COUNT


def test_a_line_beyond_the_limit_is_a_row_and_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST", 9_000)
    file = write_lines(tmp_path / "in.jsonl", ["一、甲\n", "长" * 9_000, "一、乙\n"])
    run([str(file)], Job(str(tmp_path / "out")))
    heads = [row for row in rows_in(tmp_path / "out") if row["type"] == "report"]
    first = file.read_bytes().index(b"\n") + 1
    assert sorted((row["error"], row["report"]) for row in heads if row["error"]) == [("limit", f"{file}#{first}")]
    assert {row["report"] for row in heads if not row["error"]} == {"d0", "d2"}


def test_names_and_texts_with_halves_of_characters_are_rows(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "a\\ud800", "text": "一、甲\\udc00\\n"}\n{"id": "b", "text": "一、乙\\n"}\n', encoding="utf-8")
    report = run([str(file)], Job(str(tmp_path / "out"), near=True))
    assert report["documents"] == 2 and not report["failures"]
    assert {row["report"] for row in rows_in(tmp_path / "out")} == {"a\ufffd", "b"}


def test_one_run_has_a_folder(tmp_path: Path) -> None:
    file, out = lines(tmp_path, 2), str(tmp_path / "out")
    with alone(out), pytest.raises(InputError, match="another run writes here"):
        run([str(file)], Job(out))


def test_who_works_for_a_run_that_has_ended_puts_nothing_into_place(tmp_path: Path) -> None:
    file, out = lines(tmp_path), tmp_path / "out"
    run([str(file)], Job(str(out)))
    before = rows_in(out)
    old = replace(Job(str(out)), holder="old")
    (late, *_) = group_pieces(find_pieces([str(file)], {(str(file), 0): file.read_bytes().index(b"\n") + 1}))
    with pytest.raises(LostFolderError):
        do_part(late, old, {}, lambda _place: None)
    assert rows_in(out) == before and not list(out.glob("_tmp-*"))
    take_over(str(out), {"holder": "old"})
    do_part(late, old, {}, lambda _place: None)
    assert rows_in(out) != before, "or the test shows nothing"


def test_a_folder_that_cannot_be_written_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(RunError, match="cannot be written"):
        run([str(lines(tmp_path, 1))], Job(str(tmp_path / "out")))


def test_addresses_are_read_and_written(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for place, text in enumerate(texts(3)):
        (folder / f"d{place}.txt").write_text(text, encoding="utf-8")
    write_lines(folder / "more.jsonl", texts(5)[3:], 3)
    report = run([folder.as_uri()], Job((tmp_path / "out").as_uri()))
    run([str(folder)], Job(str(tmp_path / "here")))
    assert report["documents"] == 5 and not report["failures"]
    (first, second) = ([{**row, "report": ""} for row in rows_in(tmp_path / name)] for name in ("out", "here"))
    assert sorted(map(str, first)) == sorted(map(str, second))


def test_what_runs_have_written_is_no_input(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "inner").mkdir(parents=True)
    for place, text in enumerate(texts(4)):
        (folder / ("inner" if place % 2 else "") / f"d{place}.txt").write_text(text, encoding="utf-8")
    for given, out in ((str(folder), str(folder / "out")), (folder.as_uri(), (folder / "inner" / "out").as_uri())):
        assert run([given], Job(out))["documents"] == 4
        assert run([given], Job(out))["this_run"]["documents"] == 0


def test_what_is_named_twice_is_parsed_once(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "inner").mkdir(parents=True)
    file = lines(folder)
    (folder / "inner" / "loop").symlink_to(folder)
    given = [str(folder), str(folder / "inner"), str(file), f"{folder}/", str(folder / "*.jsonl"), str(file)]
    assert run(given, Job(str(tmp_path / "out")))["documents"] == COUNT
    assert run([str(file), f"{folder}/../in/in.jsonl"], Job(str(tmp_path / "other")))["documents"] == COUNT


def test_addresses_may_hold_any_character(tmp_path: Path) -> None:
    folder = tmp_path / "报 告#1%"
    folder.mkdir()
    (folder / "第 1 份?.txt").write_text(texts(1)[0], encoding="utf-8")
    (folder / ".hidden.txt").write_text(texts(1)[0], encoding="utf-8")
    report = run([folder.as_uri()], Job((tmp_path / "输 出").as_uri()))
    assert report["documents"] == 1 and not report["failures"]
    only = tmp_path / "only"
    only.mkdir()
    (only / "notes.bin").write_text("x")
    with pytest.raises(InputError):
        run([only.as_uri()], Job(str(tmp_path / "none")))


@pytest.mark.parametrize("compression", ["snappy", "zstd", "none"])
def test_a_parquet_file_that_is_damaged_in_the_middle_gives_a_row_that_says_so(compression: str, tmp_path: Path) -> None:
    file = tmp_path / "in.parquet"
    table = pa.table({"id": [f"d{place}" for place in range(COUNT)], "text": texts(COUNT)})
    parquet.write_table(table, file, row_group_size=3, compression=compression, use_dictionary=False)
    data = bytearray(file.read_bytes())
    chunk = parquet.ParquetFile(file).metadata.row_group(2).column(1)
    data[chunk.data_page_offset : chunk.data_page_offset + chunk.total_compressed_size] = bytes(chunk.total_compressed_size)
    file.write_bytes(data)
    report = run([str(file)], Job(str(tmp_path / "out")))
    assert 0 < report["failures"].get("damaged", 0) < report["documents"]


def test_text_that_is_no_utf_8_is_read_with_marks(tmp_path: Path) -> None:
    column = pa.Array.from_buffers(pa.string(), 1, pa.array([b"\xd2\xbb\xa1\xa2 abc"]).buffers())
    table = pa.table({"id": ["d0"], "text": column})
    parquet.write_table(table, tmp_path / "in.parquet")
    report = run([str(tmp_path / "in.parquet")], Job(str(tmp_path / "out")))
    assert report["documents"] == 1 and not report["failures"]
    rows = parse_batch(table.to_batches()[0]).to_pylist()
    assert rows[0]["error"] is None


def test_a_file_whose_name_is_no_utf_8_is_told_in_a_line(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    name = os.fsdecode("报告".encode("gbk"))
    (folder / f"{name}.txt").write_text(texts(1)[0], encoding="utf-8")
    report = run([str(folder / f"{name}.txt")], Job(str(tmp_path / "out")))
    assert report["documents"] == 1 and not report["failures"]
    write_lines(folder / f"{name}.jsonl", texts(1))
    with pytest.raises(InputError, match="its name is not UTF-8"):
        run([str(folder)], Job(str(tmp_path / "other")))


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_file_stands_under_its_name_when_it_is_whole(elsewhere: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if elsewhere:
        store = fs.SubTreeFileSystem(str(tmp_path.parent), fs.LocalFileSystem())
        monkeypatch.setattr(output_file_module, "open_system", lambda _out: (store, tmp_path.name))

    @contextmanager
    def lost() -> Iterator[None]:
        raise LostFolderError
        yield

    with output_file(str(tmp_path), "part-1") as stream:
        stream.write(b"whole")
    with pytest.raises(LostFolderError), output_file(str(tmp_path), "part-1", lost()) as stream:
        stream.write(b"other")
    with pytest.raises(TypeError), output_file(str(tmp_path), "part-1") as stream:
        stream.write("no bytes")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("part-1", b"whole")]


def test_a_table_of_doubles_is_of_the_run_that_was_asked_for_it(tmp_path: Path) -> None:
    file, out = write_lines(tmp_path / "in.jsonl", [texts(1)[0]] * 2), tmp_path / "out"
    run([str(file)], Job(str(out)), doubles="exact")
    assert (out / "doubles.parquet").exists()
    run([str(file)], Job(str(out)))
    assert not (out / "doubles.parquet").exists()
