"""Modules that are imported anew within a test, and are as they were after it."""

from __future__ import annotations

import sys

import pytest


def forget(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let the modules of some names, and those below them, be imported anew for the length of a test.

    An import also sets a module's name on the package that holds it: that is put back, too.
    """
    for module in [module for module in sys.modules if f"{module}.".startswith(tuple(f"{name}." for name in names))]:
        package, _, leaf = module.rpartition(".")
        holder = sys.modules.get(package)
        if hasattr(holder, leaf):
            monkeypatch.setattr(holder, leaf, getattr(holder, leaf))
        monkeypatch.delitem(sys.modules, module)


def lack(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    """Let a library be missing for the length of a test."""
    forget(monkeypatch, library)
    monkeypatch.setitem(sys.modules, library, None)
