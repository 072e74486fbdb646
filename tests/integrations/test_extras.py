"""Without its library an adapter says which extra brings it."""

from __future__ import annotations

import importlib

import pytest

from reportparse import ExtraError
from tests.imports import forget, lack

LIBRARIES = {"langchain": "langchain_core", "llama_index": "llama_index", "haystack": "haystack"}


@pytest.mark.parametrize("name", LIBRARIES)
def test_an_adapter_without_its_library_names_the_extra(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch, f"reportparse.integrations.{name}")
    lack(monkeypatch, LIBRARIES[name])
    with pytest.raises(ExtraError, match=rf"pip install '\.\[{name.replace('_', '-')}\]'"):
        importlib.import_module(f"reportparse.integrations.{name}")
