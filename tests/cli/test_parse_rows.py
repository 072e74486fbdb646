"""`reportparse parse --rows`: tables of rows from the command."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from pyarrow import parquet

from reportparse.cli.main import run
from reportparse.messages import Language
from reportparse.serializers.report_formats import EXPORTERS
from reportparse.serializers.rows.columns import COLUMNS, KINDS
from tests.cli.test_commands import Capture, call, fails
from tests.imports import forget, lack
from tests.pages import ROOT

TEXT = (ROOT / "fixtures" / "linked" / "hedao-zhili" / "input.txt").read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of two folders that hold files of one name, and make it the working one."""
    for name in ("east/report.txt", "west/report.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def table(data: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx", "out.parquet", "out.json", "out.jsonl"])
def test_the_end_of_the_name_decides(name: str, folder: Path) -> None:
    assert run(["parse", "east", "west", "--rows", "findings", "-o", name], "en") == 0
    data = (folder / name).read_bytes()
    if name == "out.csv":
        found = [row["report"] for row in table(data)]
    elif name == "out.xlsx":
        found = [row[0].value for row in openpyxl.load_workbook(BytesIO(data)).active.iter_rows(min_row=2)]
    elif name == "out.parquet":
        found = parquet.read_table(BytesIO(data))["report"].to_pylist()
    else:
        found = [row["report"] for row in (json.loads(data) if name == "out.json" else map(json.loads, data.splitlines()))]
    assert found == ["east/report.txt"] * 5 + ["west/report.txt"] * 5
    assert run(["parse", "east", "west", "--rows", "findings", "-o", f"again-{name}"], "en") == 0
    assert (folder / f"again-{name}").read_bytes() == data


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("folder")
def test_each_kind_has_its_columns(kind: str, capsysbinary: Capture) -> None:
    code = run(["parse", "east/report.txt", "--format", "csv", "--rows", kind], "en")
    out = capsysbinary.readouterr().out
    assert code == 0 and out.startswith(b"\xef\xbb\xbfreport,") and out.endswith(b"\r\n")
    assert list(table(out)[0]) == [column.name for column in COLUMNS[kind]]  # type: ignore[index]  # one of the kinds


@pytest.mark.usefixtures("folder")
def test_without_rows_a_table_has_all_nodes(capsysbinary: Capture) -> None:
    run(["parse", "east", "--format", "csv"], "en")
    alone = capsysbinary.readouterr().out
    run(["parse", "east", "--format", "csv", "--rows", "sections"], "en")
    assert alone == capsysbinary.readouterr().out and {row["type"] for row in table(alone)} > {"finding"}


@pytest.mark.parametrize("name", [name for name, row in EXPORTERS.items() if row.rows == "never"])
@pytest.mark.usefixtures("folder")
def test_a_format_without_rows_is_one_line(name: str, capsysbinary: Capture) -> None:
    line = fails(capsysbinary, "parse", "east", "--format", name, "--rows", "links")
    assert f"--rows: {name} has no rows; use --format json|jsonl|csv" in line
    line = fails(capsysbinary, "parse", "east", "--format", name, "--rows", "links", language="zh")
    assert f"--rows：{name} 格式没有行" in line


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.usefixtures("folder")
def test_a_kind_that_is_none_is_one_line(language: Language, capsysbinary: Capture) -> None:
    assert "--rows" in fails(capsysbinary, "parse", "east", "-f", "csv", "--rows", "link", language=language)


@pytest.mark.parametrize(("name", "library", "extra"), [("xlsx", "xlsxwriter", "xlsx"), ("parquet", "pyarrow", "arrow")])
@pytest.mark.usefixtures("folder")
def test_a_missing_library_is_one_line(
    name: str, library: str, extra: str, capsysbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget(monkeypatch, "reportparse.serializers.rows")
    lack(monkeypatch, library)
    line = fails(capsysbinary, "parse", "east", "-f", name)
    assert f"--format {name} needs more libraries; in a checkout run pip install '.[{extra}]'" in line


def test_a_bad_file_is_passed_over(capsysbinary: Capture, folder: Path) -> None:
    (folder / "east" / "bytes.txt").write_bytes(bytes(range(256)) * 4)
    code, out, err = call(capsysbinary, "parse", "east", "-f", "csv", "--rows", "links")
    assert code == 1 and "bytes.txt" in err and {row["report"] for row in table(out.encode())} == {"east/report.txt"}


@pytest.mark.usefixtures("folder")
def test_the_json_of_whole_reports_keeps_their_names(capsysbinary: Capture) -> None:
    code, out, _ = call(capsysbinary, "parse", "east", "west", "-f", "json")
    assert code == 0 and {report["source"]["name"] for report in json.loads(out)} == {"report.txt"}
