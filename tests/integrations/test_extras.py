"""Without its library an adapter says which extra brings it."""

from __future__ import annotations

import importlib
import sys

import pytest

from reportparse import ExtraError

LIBRARIES = {"langchain": "langchain_core", "llama_index": "llama_index", "haystack": "haystack"}


@pytest.mark.parametrize("name", LIBRARIES)
def test_an_adapter_without_its_library_names_the_extra(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in list(sys.modules):
        if module.split(".")[0] == LIBRARIES[name]:
            monkeypatch.delitem(sys.modules, module)
    monkeypatch.delitem(sys.modules, f"reportparse.integrations.{name}", raising=False)
    monkeypatch.setitem(sys.modules, LIBRARIES[name], None)
    with pytest.raises(ExtraError, match=rf"pip install '\.\[{name.replace('_', '-')}\]'"):
        importlib.import_module(f"reportparse.integrations.{name}")
