"""What tests of runs have in common: small parts, and an engine without processes."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from reportparse.batch import engines
from reportparse.batch import find_pieces as pieces
from tests.batch.corpora import do_here


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "PIECE_BYTES", 6_000)
    monkeypatch.setattr(pieces, "PART_FILES", 3)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, small_parts: None) -> None:
    """Let runs do their parts in this process."""
    monkeypatch.setitem(engines.ENGINES, "local", SimpleNamespace(load=lambda: do_here))
