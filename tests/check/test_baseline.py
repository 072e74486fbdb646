"""The baseline: known problems do not count, new ones do."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.check.baseline import Known, known_in, read_baseline, render_baseline
from reportparse.check.check_report import check_report
from reportparse.check.located import Located, locate
from reportparse.errors import InputError
from tests.check.texts import BAD


def rows_of(text: str, path: Path) -> list[Located]:
    report = parse_report(text)
    return locate(check_report(report), report.source, str(path), "en")


def new_rows(rows: list[Located], known: Known, file: Path) -> list[Located]:
    """Return the problems that a baseline does not hold."""
    return [row for row in rows if row.fingerprint not in known_in(row.path, known, file)]


def test_only_new_problems_are_left(tmp_path: Path) -> None:
    file, report = tmp_path / "sub" / "baseline.json", tmp_path / "a.txt"
    file.parent.mkdir()
    file.write_text(render_baseline(rows_of(BAD, report), file), encoding="utf-8")
    known = read_baseline(file)
    assert new_rows(rows_of(BAD, report), known, file) == []
    moved = BAD.replace("一、基本", "前言写在这里，共有一段。\n一、基本")
    assert new_rows(rows_of(moved, report), known, file) == []
    more = BAD.replace("2、提高", "2、提高") + "3、加强监督\n定期检查。\n"
    assert [row.excerpt.text for row in new_rows(rows_of(more, report), known, file)] == ["3、加强监督"]
    assert len(new_rows(rows_of(BAD, tmp_path / "b.txt"), known, file)) == len(rows_of(BAD, report))


def test_the_same_line_twice_counts_twice(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    text = "一、情况\n好,不好，都有。\n二、问题\n人手不足。\n"
    one = [row for row in rows_of(text, tmp_path / "a.txt") if row.code == "FMT012"]
    assert len(one) == 1
    file.write_text(render_baseline(one, file), encoding="utf-8")
    two = [row for row in rows_of(text.replace("人手不足。", "好,不好，都有。"), tmp_path / "a.txt") if row.code == "FMT012"]
    assert len(two) == 2
    assert new_rows(two, read_baseline(file), file) == two[1:]


def test_the_file_is_the_same_in_any_order(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    rows = rows_of(BAD, tmp_path / "a.txt") + rows_of(BAD, tmp_path / "b.txt")
    assert render_baseline(rows, file) == render_baseline(reversed(rows), file)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"problems": {"a": [1]}}', '{"problems": 1}'])
def test_what_is_no_baseline_says_what_to_do(text: str, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="--update-baseline"):
        read_baseline(tmp_path / "b.json")
    with pytest.raises(InputError, match="cannot be read"):
        read_baseline(tmp_path / "missing.json")
