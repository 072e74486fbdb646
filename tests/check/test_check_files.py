"""Files are checked, one by one or on several processors, by what holds for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import ArgumentError
from reportparse.check.check_files import Task, check_file, check_files
from reportparse.check.config import Configs, Overrides
from reportparse.cli.main import run
from tests.check.texts import BAD, GOOD, MENDED


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a file with faults, in a folder with a configuration."""
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "reportparse.toml").write_text("select = ['NUM']\n", encoding="utf-8")
    return tmp_path / "a.txt"


def codes(file: Path, task: Task) -> set[str]:
    """Return the codes of what is found in a file."""
    return {row.code for row in check_file(str(file), task).found}


def test_a_file_is_checked_mended_and_shown(report: Path) -> None:
    task = Task(Configs(Overrides(isolated=True)), fix=True)
    shown = check_file(str(report), Task(task.configs, diff=True))
    assert "+二、存在的问题" in shown.diff.splitlines() and report.read_text("utf-8") == BAD
    mended = check_file(str(report), task)
    assert (mended.found, mended.error, mended.fixed.total()) == ([], "", 5)
    assert report.read_text("utf-8") == MENDED


def test_a_file_that_cannot_be_read_is_a_result(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 broken")
    result = check_file(str(tmp_path / "a.pdf"), Task(language="zh"))
    assert result.error.startswith(str(tmp_path / "a.pdf")) and not result.found


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_results_come_in_the_order_of_the_files(report: Path, jobs: int | None) -> None:
    files = []
    for number in range(5):
        files.append(report.with_name(f"{number}.txt"))
        files[-1].write_text(GOOD if number % 2 else BAD, encoding="utf-8")
    results = list(check_files(list(map(str, files)), Task(), jobs))
    assert [result.path for result in results] == list(map(str, files))
    assert [{row.code for row in result.found} for result in results] == [{"NUM001"}, set()] * 2 + [{"NUM001"}]


def test_a_configuration_is_read_anew_by_each_run(report: Path) -> None:
    config, outline = report.with_name("reportparse.toml"), report.with_name("outline.md")
    outline.write_text("- 情况\n- 问题\n- 建议\n", encoding="utf-8")
    config.write_text("select = ['NUM', 'TPL']\n[kinds.all]\npaths = ['*']\noutline = 'outline.md'\n", encoding="utf-8")
    assert codes(report, Task()) == {"NUM001"}
    outline.write_text("- 情况\n- 做法\n- 问题\n- 建议\n", encoding="utf-8")
    assert codes(report, Task()) == {"NUM001", "TPL001"}
    config.write_text("select = ['FMT']\n", encoding="utf-8")
    assert codes(report, Task()) == {"FMT001", "FMT003"}
    named = Overrides(config=config)
    assert codes(report, Task(Configs(named))) == {"FMT001", "FMT003"}
    config.write_text("select = []\n", encoding="utf-8")
    assert codes(report, Task(Configs(named))) == set()


def test_all_files_of_a_run_are_checked_by_the_same_configuration(report: Path) -> None:
    task, config = Task(), report.with_name("reportparse.toml")
    assert codes(report, task) == {"NUM001"}
    config.write_text("select = ['FMT']\n", encoding="utf-8")
    assert codes(report, task) == {"NUM001"}


def test_the_command_sees_a_changed_configuration_in_one_process(
    report: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def found() -> set[bytes]:
        assert run(["check", "a.txt", "--output-format", "concise"], "en") == 1
        return {line.split()[1] for line in capsysbinary.readouterr().out.splitlines() if line.startswith(b"a.txt:")}

    monkeypatch.chdir(report.parent)
    assert found() == {b"NUM001"}
    report.with_name("reportparse.toml").write_text("select = ['FMT']\n", encoding="utf-8")
    assert found() == {b"FMT001", b"FMT003"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_wrong_configuration_stops_the_run(report: Path, jobs: int) -> None:
    report.with_name("reportparse.toml").write_text("selct = []\n", encoding="utf-8")
    with pytest.raises(ArgumentError, match="did you mean select"):
        list(check_files([str(report), str(report)], Task(), jobs))
