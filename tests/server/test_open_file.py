"""What is known of a file that is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse.check.baseline import render_baseline
from reportparse.check.config import Configs
from reportparse.check.located import locate
from reportparse.errors import InputError
from reportparse.limits import Limits
from reportparse.server.open_file import OpenFile, read_open_file
from tests.check.texts import BAD


def opened(folder: Path, text: str) -> OpenFile:
    """Return what is known of a text in a folder."""
    file = read_open_file(text, (folder / "a.txt").as_uri(), Configs(), Limits())
    assert file is not None
    return file


def test_what_the_baseline_holds_is_neither_shown_nor_mended(tmp_path: Path) -> None:
    whole = opened(tmp_path, BAD)
    known = [violation for violation in whole.violations if violation.code == "FMT003"]
    (tmp_path / "reportparse.toml").write_text("baseline = 'known.json'\n", "utf-8")
    assert opened(tmp_path, BAD).violations == whole.violations  # there is none yet
    rows = locate(known, whole.report.source, str(tmp_path / "a.txt"), "en")
    (tmp_path / "known.json").write_text(render_baseline(rows, tmp_path / "known.json"), "utf-8")
    file = opened(tmp_path, BAD)
    assert known and [violation.code for violation in file.known] == ["FMT003"] * len(known)
    assert "FMT003" not in {violation.code for violation in file.violations}
    assert len(file.safe_edits()) == len(whole.safe_edits()) - len(known)


def test_a_baseline_that_is_none_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "reportparse.toml").write_text("baseline = 'known.json'\n", "utf-8")
    (tmp_path / "known.json").write_text("[]", "utf-8")
    with pytest.raises(InputError, match="no baseline"):
        opened(tmp_path, BAD)
