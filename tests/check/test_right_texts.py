"""A safe fix changes no number that is right: fixtures/right holds small texts whose numbers are."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse.check.fix import fix_file
from reportparse.check.settings import Settings
from reportparse.readers.options import Options
from tests.check.texts import FIXTURES

TEXTS = sorted((FIXTURES / "right").iterdir())
DRESS = ["FMT003"]
"""What is said of 1、 is said of a right number, too: the sign behind it is another matter."""


def test_there_are_many() -> None:
    assert len(TEXTS) >= 120


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_right_text_is_left_as_it_is(path: Path) -> None:
    mended = fix_file(path.read_bytes(), path.name, Options(), Settings(ignore=tuple(DRESS)))
    assert mended.diff(path.name) == ""
