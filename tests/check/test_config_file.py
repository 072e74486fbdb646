"""Which file holds the configuration for a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import ArgumentError
from reportparse.check.config_file import config_file, load_toml, table_in


def test_the_nearest_file_upward_holds_it(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "reportparse.toml").write_text('select = ["NUM"]\n', encoding="utf-8")
    assert config_file(inner) == (tmp_path / "reportparse.toml").resolve()
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert config_file(inner) == (tmp_path / "reportparse.toml").resolve()
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.reportparse]\n", encoding="utf-8")
    assert config_file(inner) == (tmp_path / "a" / "pyproject.toml").resolve()


@pytest.mark.parametrize("text", [b"select = [", b"\xff\xfe", b"a = " + b"[" * 5000])
def test_what_is_no_toml_is_told(text: bytes, tmp_path: Path) -> None:
    file = tmp_path / "reportparse.toml"
    file.write_bytes(text)
    with pytest.raises(ArgumentError, match=r"reportparse\.toml: no TOML"):
        load_toml(file)


def test_a_value_in_place_of_a_table_is_told() -> None:
    assert table_in({}, "tool", Path("x.toml")) == {}
    with pytest.raises(ArgumentError, match=r"x\.toml: tool must be a table"):
        table_in({"tool": 3}, "tool", Path("x.toml"))
