"""The cookbook: its block makes a table of a folder of reports, the same in both languages."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path
from typing import Any

import duckdb
import polars
import pyarrow as pa
import pytest
from pyarrow import parquet

from reportparse import parse_batch, parse_report
from reportparse.batch.job import Job
from reportparse.batch.run import run as run_corpus
from reportparse.cli.main import run
from tests.pages import ROOT, read

TEXTS = [
    "关于养老服务情况的调研报告\n一、存在的问题\n（一）人手不足。护理员缺口较大。\n（二）经费不足。投入偏少。\n二、对策建议\n（一）加强队伍建设。由县民政局牵头，2027年底前配齐护理员。\n（二）加大投入。多方筹措资金。\n青禾县政协\n2026年5月8日\n",
    "关于供水情况的调研报告\n一、存在的问题\n（一）管网老化。漏损较多。\n二、对策建议\n（一）加大投入。逐年更新管网。\n青禾县政协\n2026年6月8日\n",
]
COOKBOOKS = ("docs/cookbook.md", "docs/cookbook.zh-CN.md")
INPUTS = sorted((ROOT / "fixtures" / "linked").glob("*/input.txt"))


def blocks(page: str) -> list[str]:
    """Return the Python blocks of a page."""
    return re.findall(r"^```python\n(.*?)^```", read(page), re.DOTALL | re.MULTILINE)


@pytest.fixture
def links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str, str]]:
    """Return the links of all reports in the folder of the pages, which is the working one."""
    (tmp_path / "reports").mkdir()
    for path in INPUTS:
        shutil.copyfile(path, tmp_path / "reports" / f"{path.parent.name}.txt")
    monkeypatch.chdir(tmp_path)
    return [
        (f"{path.parent.name}.txt", link.finding, link.recommendation, str(link.score))
        for path in INPUTS
        for link in parse_report(read_input(path)).links
    ]


@pytest.mark.parametrize("page", COOKBOOKS)
def test_the_command_writes_every_link(page: str, links: list[tuple[str, str, str, str]]) -> None:
    (command,) = re.findall(r"^    reportparse (parse .*)$", read(page), re.MULTILINE)
    assert run(command.split(), "en") == 0
    with Path("answers.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [(row["report"], row["finding"], row["recommendation"], row["score"]) for row in rows]
    assert found == [(f"reports/{name}", *rest) for name, *rest in links]
    assert len(rows) >= 30
    for side in ("finding", "recommendation"):
        assert all(row[f"{side}_heading"] or row[f"{side}_text"] for row in rows)


@pytest.mark.parametrize("page", COOKBOOKS)
def test_the_frame_holds_every_link(page: str, links: list[tuple[str, str, str, str]]) -> None:
    names: dict[str, Any] = {}
    exec(compile(blocks(page)[0], page, "exec"), names)
    rows = names["answers"].select("report", "finding", "recommendation", "score").rows()
    assert [(*row[:3], str(row[3])) for row in rows] == links
    assert 0 < len(names["urgent"]) < len(rows)


def read_input(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_both_pages_show_the_same_code() -> None:
    first, second = map(blocks, COOKBOOKS)
    assert first == second


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a corpus of two reports and a line that is none."""
    folder = tmp_path_factory.mktemp("corpus")
    lines = [json.dumps({"id": f"d{place}", "text": text}, ensure_ascii=False) for place, text in enumerate(TEXTS)]
    (folder / "in.jsonl").write_text("\n".join([*lines, "none"]), encoding="utf-8")
    run_corpus([str(folder / "in.jsonl")], Job(str(folder / "OUT")), workers=1, doubles="exact")
    return folder / "OUT"


def code_of(page: str) -> dict[str, Any]:
    """Return what the Python blocks of a corpus define."""
    names: dict[str, Any] = {}
    for block in blocks(page):
        if "def " in block:
            exec(compile(block, page, "exec"), names)
    return names


def asked(query: str) -> list[Any]:
    """Return what a query finds."""
    relation = duckdb.sql(query)
    assert relation is not None
    return list(relation.fetchall())


def test_duckdb_answers_the_questions(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(out.parent)
    queries = re.findall(r"^```sql\n(.*?)^```", read(COOKBOOKS[0]), re.DOTALL | re.MULTILINE)
    assert queries == re.findall(r"^```sql\n(.*?)^```", read(COOKBOOKS[1]), re.DOTALL | re.MULTILINE)
    by_genre, nobody, repeated, failed = map(asked, queries)
    assert [row[:3] for row in by_genre] == [("调研报告", 2026, 3)]
    assert sorted(row[0] for row in nobody) == ["d0", "d1"]
    assert repeated == [("加大投入", 2)] and failed == [("line", 1)]
    (inner,) = set(re.findall(r"`WHERE (node\.type = 'finding' AND .*?)`", read(COOKBOOKS[0])))
    assert asked(f"SELECT count(*) FROM 'OUT/part-*.parquet' AS node WHERE {inner.replace('养老', '护理')}") == [(1,)]
    assert asked("SELECT count(*) > 0 FROM 'OUT/part-*.parquet' ANTI JOIN 'OUT/doubles.parquet' USING (report)") == [(True,)]


def test_polars_answers_the_questions(out: Path) -> None:
    names = code_of(COOKBOOKS[0])
    assert names["findings_by_genre"](str(out)).rows() == [("调研报告", 2026, 3)]
    assert sorted(names["without_addressee"](str(out))["report"]) == ["d0", "d1"]
    assert names["most_repeated"](str(out)).rows() == [("加大投入", 2)]


def test_engines_hand_over_their_batches(out: Path, tmp_path: Path) -> None:
    names = code_of(COOKBOOKS[0])
    table = pa.table({"id": ["d0", "d1"], "text": TEXTS})
    wanted = pa.Table.from_batches([parse_batch(batch) for batch in table.to_batches()])
    assert pa.Table.from_batches(names["rows_of"](iter(table.to_batches(max_chunksize=1)))).equals(wanted)
    parquet.write_table(table, tmp_path / "in.parquet")
    assert names["parse_in_duckdb"](f"FROM '{tmp_path}/in.parquet'").to_pylist() == wanted.to_pylist()
    assert names["parse_in_polars"](polars.from_arrow(table)).to_dicts() == wanted.to_pylist()
