"""Patterns of paths match as ``.gitignore`` does, and none takes for ever."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from reportparse.check import path_patterns as module
from reportparse.check.find_files import find_files
from reportparse.check.path_patterns import path_patterns
from reportparse.errors import ArgumentError

PIECES = st.lists(st.sampled_from(["*", "**", "/", "a", "b.txt", "?", "[ab]", "!", "报告", "#", " ", "\\"]), max_size=8).map(
    "".join
)
SLOW = "*a" * 12 + "*b"
"""What `regex` takes about 20 ms to refuse `NAME`, and `re` longer than the sun will shine."""
NAME = "a" * 200 + "bc"


@given(
    st.lists(PIECES, max_size=4),
    st.lists(st.sampled_from(["a", "b.txt", "报告.docx", "ab"]), min_size=1, max_size=4).map("/".join),
)
def test_they_match_as_pathspec_does(lines: list[str], path: str) -> None:
    try:
        wanted = GitIgnoreSpec.from_lines(lines, backend="simple")
    except ValueError:
        with pytest.raises(ValueError, match="pattern"):
            path_patterns(lines)
        return
    found = path_patterns(lines)
    for name in (path, f"{path}/"):
        one, two = found.check_file(name), wanted.check_file(name)
        assert (one.include, one.index) == (two.include, two.index)


def test_many_stars_take_no_time() -> None:
    assert not path_patterns(["*a*a*a*a*a*a*b"]).match_file("a" * 250)


def test_a_pattern_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SLOWEST", 0.001)
    with pytest.raises(ArgumentError, match="takes too long for a path: write fewer"):
        path_patterns([SLOW]).match_file(NAME)


def test_the_command_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "SLOWEST", 0.001)
    (tmp_path / ".gitignore").write_text(f"{SLOW}\n", "utf-8")
    (tmp_path / f"{NAME}.txt").write_text("", "utf-8")
    with pytest.raises(ArgumentError) as refused:
        list(find_files([str(tmp_path)]))
    assert refused.value.describe("zh").startswith("路径通配符“")
