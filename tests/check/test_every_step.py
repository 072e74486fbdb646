"""Every file of checks has a test file of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import check

HERE = Path(__file__).parent
ROOM = Path(check.__file__).parent
RULE = "\nRULE = "
STEPS = [
    path.relative_to(ROOM)
    for path in sorted(ROOM.rglob("*.py"))
    if path.name != "__init__.py" and RULE not in path.read_text("utf-8")
]
"""All files but the rules, whose tests are their fixtures."""


@pytest.mark.parametrize("path", STEPS, ids=str)
def test_a_step_has_a_test_file(path: Path) -> None:
    assert (HERE / path.parent / f"test_{path.stem}.py").is_file()
