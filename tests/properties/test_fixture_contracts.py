"""The contracts hold for every fixture."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.properties.test_contracts import CHECKS

INPUTS = sorted((Path(__file__).parents[2] / "fixtures").glob("*/*/input.txt"))


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.parent.name)
def test_contracts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for check in CHECKS:
        check(text)
