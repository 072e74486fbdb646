"""Output files: whole or not there, with the mode and the place that a person expects."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reportparse.cli.command_error import CommandError
from reportparse.cli.write_output import write_output
from tests.cli.helpers import TEXT, run


def test_the_file_is_written_as_it_is(tmp_path: Path) -> None:
    write_output("一、\r\n二、\n", tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == "一、\r\n二、\n".encode()


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_output("x", tmp_path / "out")
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_old_file_keeps_its_mode(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.touch(0o640)
    out.chmod(0o640)
    write_output("x", out)
    assert stat.S_IMODE(out.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write_output("new", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_device_is_written_to() -> None:
    write_output("x", Path(os.devnull))
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("stop", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_stop_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    out = tmp_path / "out"
    out.write_text("old")

    def replace(path: Path, target: Path) -> Path:
        assert path.parent == target.parent == tmp_path
        raise stop

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises((CommandError, KeyboardInterrupt)) as caught:
        write_output("new", out)
    if isinstance(caught.value, CommandError):
        assert (caught.value.key, caught.value.code) == ("not_written", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert out.read_text() == "old"


@pytest.mark.parametrize(("name", "key"), [("", "out_folder"), ("none/out", "no_folder")])
def test_a_place_that_cannot_be(tmp_path: Path, name: str, key: str) -> None:
    with pytest.raises(CommandError) as caught:
        write_output("x", tmp_path / name)
    assert (caught.value.key, caught.value.code) == (key, 2)


@pytest.mark.parametrize(
    "words",
    [
        ("parse", "{file}", "-o", "{file}"),
        ("parse", "{file}", "-o", "{folder}/inner/../report.txt"),
        ("parse", "{folder}", "-o", "{file}"),
        ("view", "{file}", "-o", "{file}"),
        ("check", "{file}", "-o", "{file}"),
        ("check", "{folder}", "--output", "{file}"),
        ("check", "{file}", "--comments", "{file}"),
    ],
)
def test_a_file_that_is_read_is_not_written_over(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    done = run(*(word.format(file=file, folder=tmp_path) for word in words))
    assert done.returncode == 2 and b": is read, or written by another option; give another file" in done.stderr
    assert file.read_text(encoding="utf-8") == TEXT
