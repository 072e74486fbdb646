"""Changes put into a text or into bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.splice import Edit, splice


@pytest.mark.parametrize(
    ("whole", "changes", "new"),
    [
        ("一二三", [], "一二三"),
        ("一二三", [(1, 2, "贰")], "一贰三"),
        ("一二三", [(0, 0, "零"), (3, 3, "四")], "零一二三四"),
        ("一二三", [(0, 3, "")], ""),
        ("一二三", [(0, 1, ""), (1, 2, "两")], "两三"),
        ("", [(0, 0, "一")], "一"),
    ],
)
def test_texts(whole: str, changes: list[tuple[int, int, str]], new: str) -> None:
    assert splice(whole, changes) == new
    assert splice(whole, [Edit(*change) for change in changes]) == new


def test_bytes() -> None:
    assert splice(b"<t>1</t>", iter([(3, 4, b"2")])) == b"<t>2</t>"
    assert splice(b"", []) == b""


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=4)), max_size=5))
def test_one_after_the_other_from_behind_is_the_same(whole: str, wanted: list[tuple[int, int, str]]) -> None:
    changes, done = [], 0
    for start, size, new in sorted(wanted):
        start = max(start, done)
        end = start + size
        if end <= len(whole):
            changes.append((start, end, new))
            done = end
    slow = whole
    for start, end, new in reversed(changes):
        slow = slow[:start] + new + slow[end:]
    assert splice(whole, changes) == slow
