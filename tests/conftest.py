"""What all tests share: the `--update` flag that rewrites goldens, refused in CI."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites goldens."""
    parser.addoption("--update", action="store_true", help="rewrite the expected files from what the code gives now")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to rewrite goldens in CI, where nobody would read the difference."""
    if config.getoption("--update") and os.environ.get("CI"):
        raise pytest.UsageError("--update is refused in CI: run it locally and read the difference")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def golden(update: bool) -> Callable[[Path, str], None]:
    """Return a check that a file holds exactly a text; `--update` writes the file instead."""

    def check(path: Path, actual: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8")
        assert path.is_file(), f"{path} is missing: run pytest --update"
        assert path.read_text(encoding="utf-8") == actual, f"{path} differs: read the change, then run pytest --update"

    return check
