"""The script that compares two trees passes equal ones and shows where others differ."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generate import DAMAGES

ROOT = Path(__file__).parents[2]
TEXT = (
    "关于青禾县供水情况的报告\n一、主要做法\n（一）加强领导。成立专班。\n（二）完善制度。出台办法。\n二、存在的问题\n管网老化。\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "texts"


def compared(*words: object) -> tuple[int, list[str]]:
    command = [sys.executable, str(ROOT / "tools" / "compare_trees.py"), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, (done.stdout + done.stderr).splitlines()


def test_a_tree_is_as_itself(folder: Path) -> None:
    code, lines = compared(ROOT, folder)
    assert (code, lines[-1]) == (0, f"{len(DAMAGES)} texts, 0 differ")


def test_random_reports_are_compared_without_folders() -> None:
    code, lines = compared(sys.executable, "--reports", 1)
    assert code == 0
    assert int(lines[-1].split()[0]) > len(DAMAGES)


def test_another_tree_differs(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "reportparse", tmp_path / "other" / "reportparse")
    report = tmp_path / "other" / "reportparse" / "report.py"
    report.write_text(
        report.read_text("utf-8") + '\nto_json = Report.to_json\nReport.to_json = lambda self: to_json(self)[:-1] + "!"\n'
    )
    code, lines = compared(tmp_path / "other", folder)
    assert (code, lines[-1]) == (1, f"{len(DAMAGES)} texts, {len(DAMAGES)} differ")
    assert f"{folder / 'a.txt'}, clean differs:" in lines


def test_a_folder_without_texts_is_no_proof(tmp_path: Path) -> None:
    assert compared(ROOT, tmp_path)[0] == 1


def test_a_pure_tree_is_no_compiled_one(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "reportparse", tmp_path / "reportparse", ignore=shutil.ignore_patterns("*.so", "*.pyd"))
    assert compared(tmp_path, "--compiled")[1][-1] == "the other tree is not compiled"
